"""What stands, as CSV: a row for every group of figures."""

from __future__ import annotations

from typing import TextIO

from figcheck.model import Report
from figcheck.standing import standings
from figcheck.table.columns import GROUP_COLUMNS
from figcheck.writers.delimited import write_csv


def write(report: Report, out: TextIO) -> None:
    """Write the groups in the order of the report."""
    write_csv(GROUP_COLUMNS, standings(report.groups, report.findings), out)
