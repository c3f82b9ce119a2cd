"""Rows as JSON Lines: one object a row, with null where nothing is known."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TextIO

from figcheck.table.columns import Column, record


def write_lines(columns: Sequence[Column], values: Iterable[object], out: TextIO) -> None:
    """Write one JSON object a line for each value, with the columns in their order."""
    out.writelines(json.dumps(record(columns, value), ensure_ascii=False) + "\n" for value in values)
