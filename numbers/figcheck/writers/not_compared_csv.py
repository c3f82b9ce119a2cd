"""What was not compared, as CSV: a row for every two figures, with the reason and what they differ in."""

from __future__ import annotations

from typing import TextIO

from figcheck.apart import left_apart
from figcheck.model import Report
from figcheck.table.apart_columns import APART_COLUMNS
from figcheck.writers.delimited import write_csv


def write(report: Report, out: TextIO) -> None:
    """Write what rules could not test, then near figures of which no rule asks: then the rule is empty."""
    write_csv(APART_COLUMNS, left_apart(report), out)
