"""The findings as CSV with two figures beside each other: one row a finding, for those who do not pivot."""

from __future__ import annotations

from typing import TextIO

from figcheck.model import Report
from figcheck.table.columns import WIDE_COLUMNS, finding_pairs
from figcheck.writers.delimited import write_csv


def write(report: Report, out: TextIO) -> None:
    """Write a row for each finding in the order of the report; `more` counts figures beyond the first two."""
    write_csv(WIDE_COLUMNS, finding_pairs((*report.findings, *report.gone)), out)
