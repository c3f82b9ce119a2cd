"""Rows as CSV: RFC 4180, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import TextIO

from figcheck.table.cells import guard
from figcheck.table.columns import Column


def write_csv(columns: Sequence[Column], values: Iterable[object], out: TextIO) -> None:
    """Write a header and a row for each value. Free text is guarded; the stream must not translate line ends."""
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([guard(column.name) for column in columns])
    makers = [(column.get, column.form.write, column.form.is_text) for column in columns]
    for value in values:
        writer.writerow([guard(write(get(value))) if is_text else write(get(value)) for get, write, is_text in makers])
