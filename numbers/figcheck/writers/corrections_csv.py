"""Corrections as CSV: a row for each cell that was corrected, for people to add reasons to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from figcheck.model import Correction
from figcheck.table.columns import correction_columns
from figcheck.writers.delimited import write_csv


def write(corrections: Iterable[Correction], out: TextIO) -> None:
    """Write the corrections in their order; behind the columns, those that a person added."""
    rows = tuple(corrections)
    write_csv(correction_columns(rows), rows, out)
