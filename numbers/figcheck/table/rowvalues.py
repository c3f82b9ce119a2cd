"""Rows of the table of figures -> their values, and the figures that these make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from figcheck.errors import TableError
from figcheck.interval import Interval
from figcheck.model import Figure
from figcheck.table.columns import FORMS, OF_ONE_ROW


def values_from_row(cells: Mapping[str, object]) -> dict[str, Any]:
    """The values of a row's known columns, by name. Raises TableError where a cell does not have its column's form."""
    return {name: _value(name, cell) for name, cell in cells.items() if name in FORMS}


def _value(name: str, cell: object) -> object:
    """The value of a cell. Where cells of many rows are alike, they share one value."""
    if isinstance(cell, str) and name not in OF_ONE_ROW:
        return _shared_value(name, cell)
    return FORMS[name].read(name, cell)


@lru_cache(maxsize=65536)
def _shared_value(name: str, cell: str) -> object:
    """The value of a cell of text, read once."""
    return FORMS[name].read(name, cell)


def figure_from_values(values: Mapping[str, Any]) -> Figure:
    """A figure from the values of its columns; those left out are unknown.

    The table has no column for the open ends of the soft interval: such an end is open where it is the hard one's too.
    """
    rest = dict(values)
    hard = Interval(
        rest.pop("low", None), rest.pop("high", None), rest.pop("low_open", False), rest.pop("high_open", False)
    )
    low, high = rest.pop("soft_low", None), rest.pop("soft_high", None)
    soft = Interval(low, high, hard.low_open and low == hard.low, hard.high_open and high == hard.high)
    if rest.get("confidence") is None:
        rest["confidence"] = Decimal(1)
    return Figure(hard=hard, soft=soft, **rest)


def figures_from_rows(rows: Iterable[Mapping[str, object]]) -> list[Figure]:
    """The figures of rows as `figure_row` or `figure_record` gives them. Raises TableError, with the row's number."""
    figures = []
    for number, cells in enumerate(rows, start=1):
        try:
            figures.append(figure_from_values(values_from_row(cells)))
        except TableError as error:
            raise TableError(f"row {number}: {error}") from None
    return figures
