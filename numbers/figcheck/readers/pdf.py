"""The reader of PDF: the text of each page, lines put together to paragraphs, with the place where each page begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from figcheck.errors import ReadError
from figcheck.model import Document
from figcheck.readers.documents import digest, document_of
from figcheck.readers.layout import Layout
from figcheck.readers.page import File, Page, ReadOptions
from figcheck.readers.pdfblocks import Block, blocks_of, title_of
from figcheck.readers.pdflines import Line, lines_of, without_margins


def read_pdf(file: File, options: ReadOptions) -> Iterator[Document]:
    """The one document of a PDF, without running heads and the numbers of pages. What stands in large type over its
    text is the title; what its properties say is seldom what is printed.

    ReadError for one that is encrypted, damaged, or a scan without a text layer.
    """
    data = file.path.read_bytes()
    scanned = _pages(data, options)
    pages = without_margins(scanned)
    heading = title_of(pages)
    title = " ".join(line.text for line in heading)
    if title and file.given_title in ("", title):
        pages[0] = [line for line in pages[0] if line not in heading]
    layout = _written(blocks_of(pages))
    if not any(scanned):
        raise ReadError("no text layer: it is a scan; run it through character recognition (OCR) first")
    blank = ", ".join(str(number) for number, lines in enumerate(scanned, start=1) if not lines)
    note = f"no text layer on page {blank}" if blank else file.note
    page = Page(
        id=file.id,
        text=layout.text,
        reader="pdf",
        encoding="",
        sha256=digest(data),
        title=title,
        folder=file.folder,
        stated=file.stated,
        note=note,
        pages=tuple(layout.pages),
        cells=tuple(layout.cells),
    )
    yield document_of(page, options)


def _written(pages: Sequence[Sequence[Block]]) -> Layout:
    """The blocks of every page written out."""
    layout = Layout()
    for blocks in pages:
        layout.page(runs_on=bool(blocks) and blocks[0].runs_on)
        for block in blocks:
            if block.rows:
                layout.table(block.rows)
            else:
                layout.paragraph(block.text, runs_on=block.runs_on)
    return layout


def _pages(data: bytes, options: ReadOptions) -> list[list[Line]]:
    """The lines of each page."""
    import pypdfium2
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise ReadError("encrypted: it asks for a password; save it without one") from error
        raise ReadError("this is not a PDF, or a damaged one; open it and print it to PDF again") from error
    try:
        if len(document) > options.limits.max_pages:
            raise ReadError(
                f"it has {len(document):,} pages, more than the {options.limits.max_pages:,} that are read; "
                "part it, or set max_pages in figcheck.toml"
            )
        return [_page_lines(document, number) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise ReadError(f"the PDF is damaged ({error}); open it and print it to PDF again") from error
    finally:
        document.close()


def _page_lines(document: Any, number: int) -> list[Line]:
    """The lines of one page that hold text."""
    page = document[number]
    try:
        return lines_of(page)
    finally:
        page.close()
