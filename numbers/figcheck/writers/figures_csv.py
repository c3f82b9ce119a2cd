"""The table of figures as CSV."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from figcheck.model import Figure
from figcheck.table.columns import BRIEF, FIGURE_COLUMNS
from figcheck.writers.delimited import write_csv


def write(figures: Iterable[Figure], out: TextIO) -> None:
    """Write every figure with all columns."""
    write_csv(FIGURE_COLUMNS, figures, out)


def write_brief(figures: Iterable[Figure], out: TextIO) -> None:
    """Write every figure with the columns that a person reads."""
    write_csv(BRIEF, figures, out)
