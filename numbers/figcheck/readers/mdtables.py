"""The tables of Markdown: where each cell of a table made of bars stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from figcheck.model import Cell

RULE = re.compile(r"\s*+\|?(?:\s*+:?-++:?\s*+\|)*\s*+(?::?-++:?)?\s*+")
PART = re.compile(r"[^|\\]*+(?:\\.[^|\\]*+)*", re.DOTALL)
MARKS = " \t\r*_`"
"""What may stand around the words of a cell: space, and marks of type."""


def cells_of(text: str) -> Iterator[Cell]:
    """The cells of every table: a line of headers, a line of dashes, and the lines with bars below them."""
    above: tuple[int, str] | None = None
    table, row = 0, -1
    start = 0
    for line in text.split("\n"):
        if "|" not in line:
            above, row = None, -1
        elif row >= 0:
            row += 1
            yield from _cells(line, start, table, row)
        elif above is not None and "-" in line and RULE.fullmatch(line):
            table, row = table + 1, 0
            yield from _cells(above[1], above[0], table, row)
        else:
            above = start, line
        start += len(line) + 1


def _cells(line: str, start: int, table: int, row: int) -> Iterator[Cell]:
    """The cells of one line."""
    inner = line.strip()
    at = line.index("|") + 1 if inner.startswith("|") else 0
    end = line.rindex("|") if inner.endswith("|") and not inner.endswith("\\|") and len(inner) > 1 else len(line)
    column = 0
    while at <= end:
        found = PART.match(line, at, end)
        stop = found.end() if found else end
        words = line[at:stop]
        first = at + len(words) - len(words.lstrip(MARKS))
        last = max(first, stop - (len(words) - len(words.rstrip(MARKS))))
        yield Cell(table, row, column, start + first, start + last)
        at, column = stop + 1, column + 1
