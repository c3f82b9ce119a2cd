"""The text of a document that is no plain text: paragraphs and tables written out in order, with their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from figcheck.model import Cell

BETWEEN_CELLS = " | "
BETWEEN_BLOCKS = "\n\n"
"""An empty line: a single line break could be one that a program put into a paragraph."""
BLANKS = str.maketrans("\t\n\r\f\v", "     ", "\u00ad\u200b\u2060\ufeff")
"""Breaks are blanks; where a word may be parted, or must not, no reader sees a sign."""


@dataclass(slots=True)
class Layout:
    """A text while it is written: the length so far, where each page begins, and where each cell of a table stands."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    pages: list[int] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    tables: int = 0

    @property
    def text(self) -> str:
        """What is written so far."""
        return "".join(self.pieces)

    def paragraph(self, text: str, *, runs_on: bool = False) -> None:
        """Write a paragraph, unless it is empty; one that runs on belongs to what stands before it."""
        if text := text.strip():
            self._begin(" " if runs_on else BETWEEN_BLOCKS)
            self._write(text)

    def page(self, *, runs_on: bool = False) -> None:
        """Begin a page: what is written next stands on it."""
        between = 1 if runs_on else len(BETWEEN_BLOCKS)
        self.pages.append(self.length + between if self.length else 0)

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Write a table, a line a row; cells have no line breaks of their own. Rows without text are left out."""
        filled = [row for row in rows if any(row)]
        if not filled:
            return
        self._begin(BETWEEN_BLOCKS)
        self.tables += 1
        for number, row in enumerate(filled):
            if number:
                self._write("\n")
            for column, cell in enumerate(row):
                if column:
                    self._write(BETWEEN_CELLS)
                self.cells.append(Cell(self.tables, number, column, self.length, self.length + len(cell)))
                self._write(cell)

    def _begin(self, between: str) -> None:
        """Part what follows from what stands before it."""
        if self.length:
            self._write(between)

    def _write(self, piece: str) -> None:
        """Write a piece of text."""
        self.pieces.append(piece)
        self.length += len(piece)


def in_one_line(text: str) -> str:
    """The text with each run of blanks and line breaks as one blank; blanks that must not break stay as they are."""
    return " ".join(piece for piece in text.translate(BLANKS).split(" ") if piece)
