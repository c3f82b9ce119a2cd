"""Corrections as CSV: a row for each cell that was corrected, for people to add reasons to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from figcheck.model import Correction
from figcheck.table.columns import CORRECTION_COLUMNS
from figcheck.writers.delimited import write_csv


def write(corrections: Iterable[Correction], out: TextIO) -> None:
    """Write the corrections in their order."""
    write_csv(CORRECTION_COLUMNS, corrections, out)
