"""Tables of a document as grids: the headers of each cell, and where a row or a column is the sum of the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from figcheck.model import Cell, Document
from figcheck.resources import lexicon

PLAIN = re.compile(r"\d{1,3}(?:,\d{3})+|\d++(?:\.\d++)?")
LEAST_PARTS = 2
"""Fewer are no sum."""
MOST_PARTS = 200
"""A sum of more is not tested: each is named in the row of the total."""
YEAR = re.compile(r"(?:19|20)\d\d")
REMARK = re.compile(r"\([^()]*+\)|\[[^\[\]]*+\]|[*†‡:]")


@dataclass(frozen=True, slots=True)
class Header:
    """A header as it stands in the text."""

    text: str
    start: int
    end: int


NOTHING = Header("", 0, 0)
"""What stands over a column without a header."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell of the body of a table, with the headers of its row and column and the cells that it is the sum of."""

    cell: Cell
    text: str
    row: Header
    column: Header
    corner: Header
    is_plain: bool
    row_parts: tuple[Cell, ...]
    """The cells of the rows that this one sums up, where its row is a sum."""
    column_parts: tuple[Cell, ...]
    """The cells of the columns that this one sums up, where its column is a sum."""
    alone: bool
    """True where the table has one row only, which is a part of nothing."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the header of its first column, those of the other columns, those of the rows, and the cells between."""

    corner: Header
    tops: list[Header]
    sides: list[Header]
    body: dict[tuple[int, int], Cell]


def tables(document: Document, language: str) -> Iterator[list[Entry]]:
    """The cells of the body of each table, in order of the text."""
    for _, cells in groupby(document.cells, key=lambda cell: cell.table):
        yield _entries(document.text, list(cells), language)


def is_label(header: str, language: str) -> bool:
    """True where numbers under the header count nothing: years, ranks, pages."""
    return plain_header(header) in _words("labels", language)


def names_places(header: str, language: str) -> bool:
    """True for a header such as "Town": what stands below it are places."""
    return not _words("places", language).isdisjoint(plain_header(header).split())


@cache
def counted_words(header: str, language: str) -> str:
    """The words of a header as they would follow a number: "deaths" of "Number of deaths". A word for a sum counts
    nothing.
    """
    plain = plain_header(header)
    if plain in _words("total", language):
        return ""
    for opening in sorted(_words("counters", language), key=len, reverse=True):
        if plain.startswith(f"{opening} "):
            return plain[len(opening) :].strip()
    return plain


def plain_header(header: str) -> str:
    """The words of a header in lower case, without remarks in brackets."""
    return " ".join(REMARK.sub(" ", header).lower().split())


def _entries(text: str, cells: Sequence[Cell], language: str) -> list[Entry]:
    """The body of one table."""
    grid = _grid(text, cells)
    summed_row = _sum_of([side.text for side in grid.sides], language)
    summed_column = _sum_of([top.text for top in grid.tops], language)
    entries = []
    for (at, column), cell in grid.body.items():
        side, top = grid.sides[at], grid.tops[column - 1]
        above = [(other, column) for other in range(len(grid.sides)) if other != at and at == summed_row]
        beside = [(at, other + 1) for other in range(len(grid.tops)) if other != column - 1 == summed_column]
        addable = _addable(top.text, side.text, language)
        entries.append(
            Entry(
                cell=cell,
                text=text[cell.start : cell.end],
                row=side,
                column=top,
                corner=grid.corner,
                is_plain=_is_count(text, cell),
                row_parts=_parts(text, grid, above) if addable else (),
                column_parts=_parts(text, grid, beside) if addable else (),
                alone=len(grid.sides) == 1,
            )
        )
    return entries


def _grid(text: str, cells: Sequence[Cell]) -> Grid:
    """The cells sorted: the rows before the first that holds a count are headers, as is the first column."""
    rows = [list(row) for _, row in groupby(cells, key=lambda cell: cell.row)]
    first = next((at for at, row in enumerate(rows) if _is_body(text, row)), len(rows))
    headers = _column_headers(text, rows[:first])
    body = rows[first:]
    return Grid(
        corner=headers.get(0, NOTHING),
        tops=[headers.get(at, NOTHING) for at in range(1, max((row[-1].column + 1 for row in body), default=1))],
        sides=[_header(text, row[0]) for row in body],
        body={(at, cell.column): cell for at, row in enumerate(body) for cell in row[1:]},
    )


def _is_body(text: str, row: Sequence[Cell]) -> bool:
    """True for a row that holds a count; years alone head columns."""
    counts = [text[cell.start : cell.end] for cell in row[1:] if _is_count(text, cell)]
    return any(not YEAR.fullmatch(count) for count in counts)


def _column_headers(text: str, rows: Sequence[Sequence[Cell]]) -> dict[int, Header]:
    """The header of each column: the lowest that says something."""
    return {cell.column: _header(text, cell) for row in rows for cell in row if cell.end > cell.start}


def _header(text: str, cell: Cell) -> Header:
    """The cell as a header."""
    return Header(text[cell.start : cell.end], cell.start, cell.end)


def _is_count(text: str, cell: Cell) -> bool:
    """True for a cell that holds a plain number."""
    return PLAIN.fullmatch(text[cell.start : cell.end]) is not None


def _sum_of(headers: Sequence[str], language: str) -> int:
    """Which of the headers is the sum of all others: the first or the last one, where at least two others stand beside
    it and none of them is a part of another; else -1.
    """
    plain = [plain_header(header) for header in headers]
    sums = [at for at, header in enumerate(plain) if header in _words("total", language)]
    if len(plain) <= LEAST_PARTS or len(sums) != 1 or sums[0] not in (0, len(plain) - 1):
        return -1
    parted = tuple(_words("parts", language))
    apart = any(not header or header.startswith(parted) or not _addable(header, "", language) for header in plain)
    return -1 if apart else sums[0]


def _addable(column: str, row: str, language: str) -> bool:
    """True where numbers under these headers may be added up."""
    said = f" {plain_header(column)} {plain_header(row)} "
    return not any(f" {word} " in said for word in _words("unsummed", language)) and "%" not in said


def _parts(text: str, grid: Grid, places: Sequence[tuple[int, int]]) -> tuple[Cell, ...]:
    """The cells at these places, if each of them holds a plain number; else none."""
    cells = [grid.body.get(place) for place in places[: MOST_PARTS + 1]]
    plain = tuple(cell for cell in cells if cell is not None and _is_count(text, cell))
    return plain if LEAST_PARTS <= len(plain) == len(cells) <= MOST_PARTS else ()


@cache
def _words(kind: str, language: str) -> frozenset[str]:
    """The words of one list of the lexicon."""
    return frozenset(lexicon(language, "tables")["headers"][kind])
