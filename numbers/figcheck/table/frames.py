"""The table of figures as a pandas DataFrame, and back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from figcheck.model import Figure
from figcheck.table.columns import FIGURE_COLUMNS, figure_row, figures_from_rows

if TYPE_CHECKING:
    from pandas import DataFrame


def to_frame(figures: Iterable[Figure]) -> DataFrame:
    """The table of figures as a pandas DataFrame of strings; a missing value where nothing is known."""
    import pandas

    rows = [{name: cell or None for name, cell in figure_row(figure).items()} for figure in figures]
    return pandas.DataFrame(rows, columns=[column.name for column in FIGURE_COLUMNS], dtype="string")


def figures_from_frame(frame: DataFrame) -> list[Figure]:
    """The figures of a DataFrame with columns as `to_frame` gives them. Raises TableError, with the row's number."""
    records = frame.astype("string").fillna("").to_dict("records")
    return figures_from_rows({str(name): cell for name, cell in row.items()} for row in records)
