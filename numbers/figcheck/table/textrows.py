"""Files of text columns that people write beside the table of figures: the rows by name, guards taken off."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator
from pathlib import Path

from figcheck.errors import TableError
from figcheck.table.cells import unguard
from figcheck.table.tablerows import LARGEST_CELL, delimiter_of, lines_of, table_text

TextRow = tuple[int, dict[str, str]]
"""The line of a row, and its cells by the names of their columns."""


def header_of(path: Path) -> list[str]:
    """The names of the columns of a CSV file, none where it has no row."""
    text = table_text(path)
    lines = lines_of(text, delimiter_of(text))
    try:
        return next(([unguard(cell.strip()) for cell in cells] for _, cells in lines if cells), [])
    except csv.Error as error:
        raise TableError(f"{path}: {error}") from error


def text_rows(path: Path, needed: Collection[str]) -> Iterator[TextRow]:
    """The rows of a CSV file that are not empty. A TableError names a column that is missing, or a line out of form."""
    csv.field_size_limit(LARGEST_CELL)
    header = header_of(path)
    for name in needed:
        if name not in header:
            raise TableError(f"{path}:1: there is no column {name!r}; needed are {', '.join(needed)}")
    text = table_text(path)
    try:
        lines = ((line, cells) for line, cells in lines_of(text, delimiter_of(text)) if any(cells))
        next(lines, None)
        for line, cells in lines:
            if len(cells) > len(header):
                raise TableError(f"{path}:{line}: it has {len(cells)} cells for {len(header)} columns")
            yield line, {name: unguard(cell) for name, cell in zip(header, cells, strict=False) if cell}
    except csv.Error as error:
        raise TableError(f"{path}: {error}") from error
