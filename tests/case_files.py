"""One article written as files of every kind that is read, as newsrooms, web pages and offices lay them out."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import docx
from fpdf import FPDF

SHY = "\u00ad"
"""Where a word may be parted at the end of a line; only a PDF shows it."""
TYPE, LARGE, PITCH, GAP = 11, 22, 15, 12
TOP, LEFT, GUTTER = 62, 50, 24
Table = Sequence[Sequence[str]]
Block = str | Table


@dataclass(frozen=True)
class Article:
    """An article: paragraphs, headings ("## ...") and tables, in order."""

    title: str
    blocks: Sequence[Block]

    @property
    def plain(self) -> list[Block]:
        """The blocks without the marks of where words may be parted."""
        return [block.replace(SHY, "") if isinstance(block, str) else block for block in self.blocks]

    @property
    def prose(self) -> list[str]:
        """The paragraphs and headings alone."""
        return [block.removeprefix("## ") for block in self.plain if isinstance(block, str)]


def as_txt(article: Article, path: Path) -> None:
    path.write_text("\n\n".join(article.prose) + "\n", encoding="utf-8")


def as_md(article: Article, path: Path) -> None:
    """Numbers in bold type, and links: marks that are no part of what is said."""
    blocks = [_marked(block) if isinstance(block, str) else _bars(block) for block in article.plain]
    path.write_text("\n\n".join([f"# {article.title}", *blocks]) + "\n", encoding="utf-8")


def as_jsonl(article: Article, path: Path) -> None:
    row = {"id": "a", "title": article.title, "text": "\n".join(article.prose)}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")


def as_csv(article: Article, path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([["id", "title", "text"], ["a", article.title, "\r\n".join(article.prose)]])


def as_html(article: Article, path: Path) -> None:
    """An article page with menus, links and notices around it."""
    body = "\n".join(map(_element, article.plain))
    title = escape(article.title)
    path.write_text(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | Veld Herald</title>
<meta property="og:site_name" content="Veld Herald">
<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "2031-05-06T08:30:00Z"}}</script></head>
<body><div class="cookie-banner"><p>We and our 812 partners store cookies. Choose what you accept.</p></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World (24 new)</a></li></ul></nav></header>
<main><article><h1>{title}</h1>
{body}</article></main>
<aside class="related"><h3>Most read</h3><ul><li><a href="/a">90 dogs at a fair</a></li></ul></aside>
<footer><p>Copyright 2031. 500 people work here.</p></footer></body></html>""",
        encoding="utf-8",
    )


def as_docx(article: Article, path: Path) -> None:
    """A Word file with a running head, and type that changes inside of words."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Veld Herald, page 1 of 4"
    document.add_heading(article.title, 0)
    for block in article.plain:
        if not isinstance(block, str):
            table = document.add_table(len(block), len(block[0]))
            for cell, text in zip(table._cells, (text for row in block for text in row), strict=True):
                cell.text = text
        elif block.startswith("## "):
            document.add_heading(block.removeprefix("## "), 2)
        else:
            half = len(block) // 2
            document.add_paragraph(block[:half]).add_run(block[half:]).bold = True
    document.save(str(path))


def as_pdf(article: Article, path: Path, *, columns: int = 1) -> None:
    """Pages with a running head and numbers below, words parted at the ends of lines; columns are justified."""
    pdf = FPDF(unit="pt", format=(595, 360))
    pdf.core_fonts_encoding = "cp1252"
    pdf.set_auto_page_break(False)
    width = (595 - 2 * LEFT - GUTTER * (columns - 1)) / columns
    foot = pdf.h - 62
    column, y = 0, float(TOP)
    _page(pdf, article.title)
    if columns == 1:
        y = _headline(pdf, article.title, width, y)
    for block in article.blocks:
        lines = list(_lines(pdf, block, width)) if isinstance(block, str) else block
        for number, line in enumerate(lines):
            if y + PITCH > foot:
                column, y = column + 1, float(TOP)
                if column >= columns:
                    column = 0
                    _page(pdf, article.title)
            spread = columns > 1 and number < len(lines) - 1 and isinstance(block, str)
            y += PITCH
            left = LEFT + column * (width + GUTTER)
            for at, text in enumerate([line] if isinstance(line, str) else line):
                _write(pdf, text, left + at * width / 3, y, width if spread else 0.0)
        y += GAP
    pdf.output(str(path))


def as_pdf_columns(article: Article, path: Path) -> None:
    as_pdf(article, path, columns=2)


def _page(pdf: FPDF, title: str) -> None:
    pdf.add_page()
    pdf.set_font("helvetica", size=8)
    pdf.text(LEFT, 24, f"VELD HERALD  {title}")
    pdf.text(290, pdf.h - 22, f"- {pdf.page_no()} -")


def _headline(pdf: FPDF, title: str, width: float, y: float) -> float:
    """The title in large type, over lines; gives where the text begins."""
    for line in _lines(pdf, title, width * TYPE / LARGE):
        pdf.set_font("helvetica", "B", LARGE)
        y += LARGE * 1.2
        pdf.text(LEFT, y, line)
    return y + LARGE


def _write(pdf: FPDF, line: str, x: float, y: float, width: float) -> None:
    """A line from its left edge, spread to the width where there is one."""
    pdf.set_font("helvetica", "B" if line.startswith("## ") else "", TYPE)
    words = line.removeprefix("## ").split(" ")
    if not width or len(words) == 1:
        pdf.text(x, y, " ".join(words))
        return
    blank = (width - sum(map(pdf.get_string_width, words))) / (len(words) - 1)
    for word in words:
        pdf.text(x, y, word)
        x += pdf.get_string_width(word) + blank


def _lines(pdf: FPDF, text: str, width: float) -> Iterator[str]:
    """The lines of a paragraph; a word is parted where it may be and its first part still fits."""
    pdf.set_font("helvetica", size=TYPE)
    line = ""
    for word in text.split(" "):
        grown = f"{line} {word}" if line else word
        if _width(pdf, grown) <= width:
            line = grown
            continue
        places = [at for at, sign in enumerate(word) if sign in (SHY, "-") and at + 1 < len(word)]
        fits = [at for at in places if _width(pdf, f"{line} {word[:at]}-") <= width]
        at = fits[-1] if fits else -1
        yield (f"{line} {word[:at]}-" if fits else line).replace(SHY, "")
        line = word[at + 1 :]
    yield line.replace(SHY, "")


def _width(pdf: FPDF, text: str) -> float:
    return pdf.get_string_width(text.replace(SHY, ""))


def _marked(text: str) -> str:
    bold = re.sub(r"\d(?:[\d.,]*\d)?", r"**\g<0>**", text)
    return bold.replace("Veld", "[Veld](https://veld.example/2031/05/06)", 1).replace("\u00a0", "&nbsp;")


def _bars(table: Table) -> str:
    rows = [f"| {' | '.join(row)} |" for row in table]
    return "\n".join([rows[0], "|---" * len(table[0]) + "|", *rows[1:]])


def _element(block: Block) -> str:
    if isinstance(block, str):
        return f"<h2>{escape(block[3:])}</h2>" if block.startswith("## ") else f"<p>{_linked(escape(block))}</p>"
    head, *rows = block
    cells = ["".join(f"<td>{escape(text)}</td>" for text in row) for row in rows]
    top = "".join(f"<th>{escape(text)}</th>" for text in head)
    return f"<table><tr>{top}</tr>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def _linked(text: str) -> str:
    """The paragraph with a link in it, a break of the source within it, and named signs."""
    text = text.replace("Veld", '<a href="/veld">Veld</a>', 1).replace("\u00a0", "&nbsp;")
    middle = text.find(" ", len(text) // 2)
    return text if middle < 0 else f"{text[:middle]}\n    {text[middle + 1 :]}"


WRITERS: dict[str, Callable[[Article, Path], None]] = {
    "a.txt": as_txt, "a.md": as_md, "a.jsonl": as_jsonl, "a.csv": as_csv, "a.html": as_html, "a.docx": as_docx,
    "a.pdf": as_pdf, "columns.pdf": as_pdf_columns,
}  # fmt: skip
