"""The table of figures as JSON Lines."""

from __future__ import annotations

from typing import TextIO

from figcheck.model import Report
from figcheck.table import BRIEF, FIGURE_COLUMNS
from figcheck.writers.lines import write_lines


def write(report: Report, out: TextIO) -> None:
    """Write every figure with all columns."""
    write_lines(FIGURE_COLUMNS, report.figures, out)


def write_brief(report: Report, out: TextIO) -> None:
    """Write every figure with the columns that a person reads."""
    write_lines(BRIEF, report.figures, out)
