"""Where a figure stands in a file, for answers that point into files: line, column, and code points from its start."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from figcheck.errors import ReadError
from figcheck.model import Document, Figure
from figcheck.readers.decoding import decode

AS_IN_THE_FILE = ("text", "markdown")
"""The readers that give the text of a file as it stands there, so that a place in one is a place in the other."""


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a file or of a text: code points from its start; lines and columns count from 1."""

    offset: int
    length: int
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands: the file, empty where there is none, and the region of it where that can be told.

    `document` is named, with the region in its text, where the file holds it in another form (HTML) or among others.
    """

    file: str
    document: str
    region: Region | None


class Places:
    """Finds the places of figures; a file is read again only when one of its figures is asked for."""

    def __init__(self, documents: Iterable[Document]) -> None:
        """Take up the documents that figures may stand in."""
        self._documents = {(each.case, each.id): each for each in documents if each.status == "ok"}
        self._contents: dict[str, str] = {}

    def of(self, figure: Figure) -> Place:
        """The place of a figure."""
        document = self._documents.get((figure.case, figure.document))
        if document is None or not document.file:
            return Place("", figure.document, self._in_text(figure, document))
        content = self._content(document)
        if not content:
            return Place(document.file, figure.document, self._in_text(figure, document))
        body = len(content) - len(document.text)
        start = body if figure.zone != "title" else content.find(document.title, 0, body)
        return Place(document.file, "", _region(content, figure, start) if start >= 0 else None)

    def _in_text(self, figure: Figure, document: Document | None) -> Region | None:
        """The region in the text as the reader gave it."""
        if document is None or figure.zone == "title" or not document.text:
            return None
        return _region(document.text, figure, 0)

    def _content(self, document: Document) -> str:
        """The content of a document's file, empty where the text does not stand in it as it was read."""
        if document.reader not in AS_IN_THE_FILE:
            return ""
        if document.file not in self._contents:
            try:
                self._contents[document.file] = decode(Path(document.file).read_bytes())[0]
            except (OSError, ReadError):
                self._contents[document.file] = ""
        content = self._contents[document.file]
        return content if content.endswith(document.text) else ""


def _region(content: str, figure: Figure, base: int) -> Region | None:
    """The region of a figure whose offsets count from `base`."""
    if figure.start is None or figure.end is None:
        return None
    start, end = base + figure.start, base + figure.end
    return Region(start, end - start, *_position(content, start), *_position(content, end))


def _position(content: str, offset: int) -> tuple[int, int]:
    """Line and column of a code point."""
    return content.count("\n", 0, offset) + 1, offset - content.rfind("\n", 0, offset)
