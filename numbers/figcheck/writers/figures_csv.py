"""The table of figures as CSV."""

from __future__ import annotations

from typing import TextIO

from figcheck.model import Report
from figcheck.table import BRIEF, FIGURE_COLUMNS
from figcheck.writers.delimited import write_csv


def write(report: Report, out: TextIO) -> None:
    """Write every figure with all columns."""
    write_csv(FIGURE_COLUMNS, report.figures, out)


def write_brief(report: Report, out: TextIO) -> None:
    """Write every figure with the columns that a person reads."""
    write_csv(BRIEF, report.figures, out)
