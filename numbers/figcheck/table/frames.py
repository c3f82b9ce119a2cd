"""Tables as pandas DataFrames, and figures back from one that somebody made or edited."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from math import isnan, nan
from typing import TYPE_CHECKING, Any

from figcheck.errors import TableError
from figcheck.model import Figure
from figcheck.table.cells import FLAG, INTEGER, NUMBER
from figcheck.table.columns import FIGURE_COLUMNS, Column
from figcheck.table.rowvalues import figures_from_rows

if TYPE_CHECKING:
    from pandas import DataFrame

TYPES = {NUMBER: "object", INTEGER: "Int64", FLAG: "bool"}
"""Decimals stay decimals; a cell of any other column is a string, as it is in the CSV."""


def to_frame(figures: Iterable[Figure]) -> DataFrame:
    """The table of figures; a missing value where nothing is known, or nothing bounds the figure."""
    return frame_of(FIGURE_COLUMNS, figures)


def frame_of(columns: Sequence[Column], values: Iterable[object]) -> DataFrame:
    """A row for each value: numbers are Decimal, so that no digit of them is lost; dates are text, as in the CSV."""
    import pandas

    rows = [[_shown(column, value) for column in columns] for value in values]
    frame = pandas.DataFrame(rows, columns=[column.name for column in columns], dtype="object")
    return frame.astype({column.name: TYPES.get(column.form, "string") for column in columns})


def figures_from_frame(frame: DataFrame) -> list[Figure]:
    """The figures of a DataFrame with columns as `to_frame` gives them. Raises TableError, with the row's number."""
    return figures_from_rows(rows_of_frame(frame))


def rows_of_frame(frame: DataFrame) -> list[Mapping[str, object]]:
    """The rows of a DataFrame as those of a file would be, whatever pandas made of its cells."""
    names = [str(name) for name in frame.columns]
    columns = [[_cell(value) for value in frame.iloc[:, place].tolist()] for place in range(len(names))]
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]


def text_rows_of_frame(frame: DataFrame, needed: Collection[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a DataFrame of text columns, counted as `iloc` does. A TableError names a column that is missing."""
    for name in needed:
        if name not in frame.columns:
            raise TableError(f"row: there is no column {name!r}; needed are {', '.join(needed)}")
    for place, cells in enumerate(rows_of_frame(frame)):
        yield place, {name: str(cell) for name, cell in cells.items() if cell not in ("", None)}


def _shown(column: Column, value: object) -> object:
    """A cell for pandas."""
    cell = column.get(value)
    if column.form is NUMBER:
        # Not a number is what pandas leaves out of sums and comparisons; None would break them.
        return nan if cell is None else Decimal(f"{cell:f}")
    return cell if column.form in (INTEGER, FLAG) else column.form.write(cell) or None


def _cell(value: Any) -> object:
    """A cell as a file would give it: text, whole numbers and truths; missing values are empty."""
    import pandas

    if isinstance(value, str | bool | list):
        return value
    if isinstance(value, Decimal):
        return "" if value.is_nan() else f"{value:f}"
    if value is None or value is pandas.NA or value is pandas.NaT or (isinstance(value, float) and isnan(value)):
        return ""
    if isinstance(value, float):
        # Pandas makes floats of whole numbers in columns with gaps; the point says nothing of how exact they are.
        return str(int(value)) if value.is_integer() else str(value)
    return value.isoformat() if isinstance(value, date) else str(value)
