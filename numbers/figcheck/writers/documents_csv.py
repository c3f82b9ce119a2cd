"""What was read and what was not, as CSV: a row for every document."""

from __future__ import annotations

from typing import TextIO

from figcheck.model import Report
from figcheck.table.columns import DOCUMENT_COLUMNS, document_counts
from figcheck.writers.delimited import write_csv


def write(report: Report, out: TextIO) -> None:
    """Write the documents in the order in which they were read."""
    write_csv(DOCUMENT_COLUMNS, document_counts(report.documents, report.figures), out)
