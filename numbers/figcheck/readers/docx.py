"""The reader of Word files: headings, paragraphs and tables in the order of the page."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from figcheck.errors import ReadError
from figcheck.model import Document
from figcheck.readers.documents import MEGABYTE, digest, document_of
from figcheck.readers.layout import Layout, in_one_line
from figcheck.readers.page import File, Page, ReadOptions

Element = Any
"""An element of lxml, which has no types of its own."""
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
INSIDE = frozenset(f"{WORD}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
"""What may stand around paragraphs and tables: forms, and insertions that were tracked."""
LEFT_OUT = frozenset(f"{WORD}{name}" for name in ("del", "moveFrom", "drawing", "pict", "object"))
"""Deletions that were tracked, and pictures with their text boxes (Word writes these twice)."""
FREE = 10 * MEGABYTE
"""A file that is not larger when unpacked is read whatever its ratio: blank tables shrink well."""


def read_docx(file: File, options: ReadOptions) -> Iterator[Document]:
    """The one document of a Word file. A heading at its top is the title; what its properties say is not used: they
    tell of the file, not of the publication.
    """
    data = file.path.read_bytes()
    _require_modest(data, options)
    body, titles = _opened(data)
    layout = Layout()
    title = _write_all(body, layout, titles)
    page = Page(
        id=file.id,
        text=layout.text,
        reader="docx",
        encoding="",
        sha256=digest(data),
        title=title,
        folder=file.folder,
        stated=file.stated,
        note=file.note,
        cells=tuple(layout.cells),
    )
    yield document_of(page, options)


def _require_modest(data: bytes, options: ReadOptions) -> None:
    """ReadError for what is no Word file, or one that would grow too much when it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            entries = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise ReadError("this is not a Word file (.docx); open it and save it again as .docx") from error
    size = sum(entry.file_size for entry in entries)
    ratio = size // max(1, sum(entry.compress_size for entry in entries))
    if size > FREE and ratio > options.limits.max_zip_ratio:
        raise ReadError(
            f"it would grow {ratio:,} times, to {size / MEGABYTE:,.0f} MB, when unpacked; up to "
            f"{options.limits.max_zip_ratio} times is read (max_zip_ratio in figcheck.toml)"
        )


def _opened(data: bytes) -> tuple[Element, frozenset[str]]:
    """The body of the document, and the ids of the styles that make a paragraph its title."""
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        named = {style.name: style.style_id for style in document.styles}
    except Exception as error:
        # A damaged file fails in as many ways as there are parts in it: KeyError, XMLSyntaxError, BadZipFile, ...
        raise ReadError(f"the Word file is damaged ({type(error).__name__}); open it and save it again") from error
    body: Any = document.element.body
    return body, frozenset(named[name] for name in ("Title", "Heading 1") if name in named)


def _write_all(body: Element, layout: Layout, titles: frozenset[str]) -> str:
    """Write the blocks of the body in order; the title is what a heading says before anything else stands."""
    title = ""
    for block in _blocks(body):
        if block.tag == f"{WORD}tbl":
            layout.table([_row(row) for row in block.iter(f"{WORD}tr")])
            continue
        text = _text(block)
        if not title and not layout.length and text and _style(block) in titles:
            title = text
        else:
            layout.paragraph(text)
    return title


def _blocks(parent: Element) -> Iterator[Element]:
    """The paragraphs and tables, in order, also those inside of forms and insertions."""
    for child in parent:
        if child.tag in (f"{WORD}p", f"{WORD}tbl"):
            yield child
        elif child.tag in INSIDE:
            yield from _blocks(child)


def _row(row: Element) -> list[str]:
    """The text of the cells of a row; a cell that spans columns is followed by empty ones."""
    cells: list[str] = []
    for cell in row.iterchildren(f"{WORD}tc"):
        cells.append(in_one_line(" ".join(_text(paragraph) for paragraph in cell.iter(f"{WORD}p"))))
        span = cell.find(f"{WORD}tcPr/{WORD}gridSpan")
        width = span.get(f"{WORD}val", "1") if span is not None else "1"
        cells += [""] * (min(int(width), 100) - 1 if width.isdecimal() else 0)
    return cells


def _style(paragraph: Element) -> str:
    """The id of the style of a paragraph."""
    style = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
    return "" if style is None else style.get(f"{WORD}val", "")


def _text(paragraph: Element) -> str:
    """The text of a paragraph as it reads once insertions and deletions that were tracked are accepted."""
    return in_one_line("".join(_pieces(paragraph)))


def _pieces(element: Element) -> Iterator[str]:
    """The pieces of text inside an element."""
    for child in element:
        if child.tag == f"{WORD}t":
            yield child.text or ""
        elif child.tag == f"{WORD}noBreakHyphen":
            yield "-"
        elif child.tag in (f"{WORD}tab", f"{WORD}br", f"{WORD}cr"):
            yield " "
        elif child.tag not in LEFT_OUT:
            yield from _pieces(child)
