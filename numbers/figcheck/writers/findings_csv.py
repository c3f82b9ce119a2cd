"""The findings as CSV: a row for every figure of each."""

from __future__ import annotations

from typing import TextIO

from figcheck.model import Report
from figcheck.table.columns import finding_columns, finding_parts
from figcheck.writers.delimited import write_csv


def write(report: Report, out: TextIO) -> None:
    """Write the findings in the order of the report, the primary figure of each first.

    After them comes what is gone, and what a person judged and was not looked for; behind the columns, those that a
    person added.
    """
    told = (*report.findings, *report.gone, *report.kept)
    write_csv(finding_columns(told), finding_parts(told), out)
