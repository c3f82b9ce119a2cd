"""The table of figures as JSON Lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from figcheck.model import Figure
from figcheck.table.columns import BRIEF, FIGURE_COLUMNS
from figcheck.writers.lines import write_lines


def write(figures: Iterable[Figure], out: TextIO) -> None:
    """Write every figure with all columns."""
    write_lines(FIGURE_COLUMNS, figures, out)


def write_brief(figures: Iterable[Figure], out: TextIO) -> None:
    """Write every figure with the columns that a person reads."""
    write_lines(BRIEF, figures, out)
