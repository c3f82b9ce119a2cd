"""The reader of PDF: the text of each page, lines put together to paragraphs, with the place where each page begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from figcheck.errors import ReadError
from figcheck.model import Document
from figcheck.readers.documents import digest, document_of
from figcheck.readers.layout import Layout, in_one_line
from figcheck.readers.page import File, Page, ReadOptions

SAME_SIZE = 0.1
"""So much may the type of two lines of one paragraph differ."""
WIDEST_PITCH = 1.7
"""Two lines further apart than so many times their type are two paragraphs."""
LETTER_WIDTH = 0.5
"""The width of a letter as a part of the size of its type, on average."""
INDENT = 0.8
ENDS = (".", "!", "?", ".”", "!”", "?”", '."', ":", ".’")
SOFT = ("\u00ad", "\ufffe", "\x02")
"""What pdfium gives for a hyphen at which a word was parted."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its box on the page, in points from the lower left, and the size of its type."""

    text: str
    left: float
    right: float
    base: float
    size: float


def read_pdf(file: File, options: ReadOptions) -> Iterator[Document]:
    """The one document of a PDF. It has no title of its own: what its properties say is seldom what is printed.

    ReadError for one that is encrypted, damaged, or a scan without a text layer.
    """
    data = file.path.read_bytes()
    pages = _pages(data, options)
    layout = Layout()
    last = ""
    for lines in pages:
        paragraphs = [*_paragraphs(lines)]
        runs_on = bool(paragraphs) and bool(last) and not last.endswith(ENDS) and paragraphs[0][:1].islower()
        layout.page(runs_on=runs_on)
        for number, paragraph in enumerate(paragraphs):
            layout.paragraph(paragraph, runs_on=runs_on and not number)
        last = paragraphs[-1] if paragraphs else ""
    if not layout.length:
        raise ReadError("no text layer: it is a scan; run it through character recognition (OCR) first")
    scanned = ", ".join(str(number) for number, lines in enumerate(pages, start=1) if not lines)
    note = f"no text layer on page {scanned}" if scanned else file.note
    page = Page(
        id=file.id,
        text=layout.text,
        reader="pdf",
        encoding="",
        sha256=digest(data),
        folder=file.folder,
        stated=file.stated,
        note=note,
        pages=tuple(layout.pages),
    )
    yield document_of(page, options)


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
        return [_lines(document, number) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise ReadError(f"the PDF is damaged ({error}); open it and print it to PDF again") from error
    finally:
        document.close()


def _lines(document: Any, number: int) -> list[Line]:
    """The lines of one page that hold text."""
    from pypdfium2 import raw

    page = document[number]
    textpage = page.get_textpage()
    text: str = textpage.get_text_range()
    boxed = len(text) == textpage.count_chars()
    lines = []
    start = 0
    for row in text.split("\n"):
        words = in_one_line(row.replace("\0", ""))
        if words:
            first = start + len(row) - len(row.lstrip())
            final = start + len(row.rstrip()) - 1
            left, base, _, _ = textpage.get_charbox(first, loose=True) if boxed else (0.0, 0.0, 0.0, 0.0)
            right = textpage.get_charbox(final, loose=True)[2] if boxed else 0.0
            size = raw.FPDFText_GetFontSize(textpage, first) if boxed else 0.0
            lines.append(Line(words, left, right, base, size))
        start += len(row) + 1
    textpage.close()
    page.close()
    return lines


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """The text of each paragraph."""
    for block in _blocks(lines):
        edge = max(line.right for line in block)
        left = min(line.left for line in block)
        words = block[0].text
        for before, line in pairwise(block):
            indented = line.left > left + INDENT * line.size and before.text.endswith(ENDS)
            if not _is_full(before, line, edge) or indented:
                yield words
                words = line.text
            else:
                words = _joined(words, line.text)
        yield words


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that stand under each other in type of one size."""
    block: list[Line] = []
    for line in lines:
        if block and not _is_below(block[-1], line):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _is_below(before: Line, line: Line) -> bool:
    """True where a line stands right under the one before it."""
    alike = abs(before.size - line.size) <= SAME_SIZE * before.size
    return alike and 0 < before.base - line.base <= WIDEST_PITCH * before.size


def _is_full(before: Line, line: Line, edge: float) -> bool:
    """True where the first word of the line would not have fitted into the line before it."""
    word = len(line.text.split(" ", 1)[0]) + 1
    return before.right + word * LETTER_WIDTH * before.size >= edge


def _joined(words: str, more: str) -> str:
    """Two lines as one; a word that was parted at a soft hyphen is whole again."""
    return words[:-1] + more if words.endswith(SOFT) else f"{words} {more}"
