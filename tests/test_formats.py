"""One case in six formats: the same figures from each, and every quote an exact slice of the text that was read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from figcheck.extraction import extract
from figcheck.model import Document, Figure
from figcheck.readers import ReadOptions, read
from fpdf import FPDF

TITLE = "Storm kills 12 in Veld"
PARAGRAPHS = (
    (
        "At least 12 people were killed and more than 1,250 were injured when a storm hit the port of Veld on Monday, "
        "the mayor of the town said in a statement that was read out in the evening before a crowd of about 300 people."
    ),
    "Norland deployed 11,000 troops to the coast, its defence ministry said on 4 May 2031.",
    (
        "The army-led rescue went on through the night. Soldiers brought 40 families out of the flooded streets near "
        "the river, and 7 boats were lost. No one knows how many homes were destroyed, but officials gave two thousand."
    ),
)
MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World (24 new)</a></li></ul></nav>'
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE} | Veld Herald</title>
<meta property="og:site_name" content="Veld Herald">
<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "2031-05-06T08:30:00Z"}}</script></head>
<body><header>{MENU}</header><main><article><h1>{TITLE}</h1>
{"".join(f"<p>{text.replace('Veld', '<a href=x>Veld</a>')}</p>" for text in PARAGRAPHS)}</article></main>
<aside><h3>Most read</h3><ul><li><a href="/a">90 dogs at a fair</a></li></ul></aside>
<footer><p>Copyright 2031. 500 people work here.</p></footer></body></html>"""


def as_txt(path: Path) -> None:
    path.write_text("\n\n".join(PARAGRAPHS), encoding="utf-8")


def as_md(path: Path) -> None:
    path.write_text("\n\n".join((f"# {TITLE}", *PARAGRAPHS)), encoding="utf-8")


def as_jsonl(path: Path) -> None:
    path.write_text(json.dumps({"id": "a", "title": TITLE, "text": "\n".join(PARAGRAPHS)}), encoding="utf-8")


def as_html(path: Path) -> None:
    path.write_text(PAGE, encoding="utf-8")


def as_docx(path: Path) -> None:
    document = docx.Document()
    document.add_heading(TITLE, 0)
    for text in PARAGRAPHS:
        document.add_paragraph(text)
    document.save(str(path))


def as_pdf(path: Path) -> None:
    pdf = FPDF()
    pdf.set_font("helvetica", size=12)
    for page in (PARAGRAPHS[:2], PARAGRAPHS[2:]):
        pdf.add_page()
        for text in page:
            pdf.multi_cell(0, 6, text, align="L", new_x="LMARGIN", new_y="NEXT")
            pdf.ln(4)
    pdf.output(str(path))


WRITERS: dict[str, Callable[[Path], None]] = {
    "txt": as_txt, "md": as_md, "jsonl": as_jsonl, "html": as_html, "docx": as_docx, "pdf": as_pdf,
}  # fmt: skip


def document_of(path: Path) -> Document:
    (document,) = read([path], ReadOptions())
    assert (document.status, document.reason) == ("ok", "")
    return document


def read_as(ending: str, folder: Path) -> tuple[Document, list[Figure]]:
    path = folder / f"storm.{ending}"
    WRITERS[ending](path)
    document = document_of(path)
    return document, extract(document)


def told(figures: list[Figure]) -> list[tuple[object, ...]]:
    return [(each.quote, each.value, each.hard, each.measure, each.side, each.place) for each in figures]


@pytest.mark.parametrize("ending", WRITERS)
def test_the_same_case_gives_the_same_figures(tmp_path: Path, ending: str) -> None:
    _, expected = read_as("txt", tmp_path)
    document, figures = read_as(ending, tmp_path)
    body = [figure for figure in figures if figure.zone != "title"]
    assert told(body) == told(expected)
    assert {(each.measure, str(each.value)) for each in body} >= {("killed", "12"), ("deployed", "11000")}
    assert all(document.text[each.start : each.end] == each.quote for each in body)


@pytest.mark.parametrize("ending", ["md", "jsonl", "html", "docx"])
def test_the_title_stands_apart(tmp_path: Path, ending: str) -> None:
    document, figures = read_as(ending, tmp_path)
    assert document.title == TITLE
    assert TITLE not in document.text
    assert [figure.quote for figure in figures if figure.zone == "title"] == ["12"]


def test_a_pdf_names_the_page_of_each_figure(tmp_path: Path) -> None:
    document, figures = read_as("pdf", tmp_path)
    assert {figure.page for figure in figures} == {1, 2}
    assert [figure.page for figure in figures if figure.quote.startswith("7 boats")] == [2]
    assert [document.text[start:].split(" ", 2)[0] for start in document.pages] == ["At", "The"]
    _, plain = read_as("txt", tmp_path)
    assert {figure.page for figure in plain} == {None}


def test_a_web_page_says_who_published_it_and_when(tmp_path: Path) -> None:
    document, _ = read_as("html", tmp_path)
    assert (document.source, document.published_basis) == ("Veld Herald", "html")
    assert document.published is not None
    assert document.published.isoformat() == "2031-05-06T08:30:00+00:00"
