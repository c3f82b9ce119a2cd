"""The table of figures as Parquet: typed columns for tools that read millions of rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import islice
from typing import Any, BinaryIO

from figcheck.errors import OutputError
from figcheck.extras import required
from figcheck.model import Figure
from figcheck.table.cells import FLAG, INTEGER, LIST, NUMBER, Form
from figcheck.table.columns import BRIEF, FIGURE_COLUMNS, SCHEMA_VERSION, Column

DIGITS, DECIMALS = 38, 9
"""Numbers are decimals of so many digits, so many of them after the point: what every reader of Parquet knows."""
ROWS = 50_000
"""So many rows stand in memory at once."""
Makers = Sequence[tuple[Column, Callable[[Any], object]]]


def require() -> Any:
    """The package that writes Parquet; a UsageError where it is missing."""
    required("pyarrow", "pyarrow", "Parquet")
    return required("pyarrow.parquet", "pyarrow", "Parquet")


def write(figures: Iterable[Figure], out: BinaryIO) -> None:
    """Write every figure with all columns."""
    _write(FIGURE_COLUMNS, figures, out)


def write_brief(figures: Iterable[Figure], out: BinaryIO) -> None:
    """Write every figure with the columns that a person reads."""
    _write(BRIEF, figures, out)


def _write(columns: Sequence[Column], figures: Iterable[Figure], out: BinaryIO) -> None:
    parquet = require()
    arrow = required("pyarrow", "pyarrow", "Parquet")
    fields = [arrow.field(column.name, _type(arrow, column.form)) for column in columns]
    schema = arrow.schema(fields, metadata={"figcheck_schema_version": SCHEMA_VERSION})
    left = iter(figures)
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        while rows := list(islice(left, ROWS)):
            arrays = [
                arrow.array([_cell(column, row) for row in rows], type=field.type)
                for column, field in zip(columns, fields, strict=True)
            ]
            writer.write_table(arrow.table(arrays, schema=schema))


def _type(arrow: Any, form: Form) -> Any:
    """The type of a column. Dates and datetimes share columns, so that they are text as in the CSV."""
    types = {NUMBER: arrow.decimal128(DIGITS, DECIMALS), INTEGER: arrow.int64(), FLAG: arrow.bool_()}
    return types.get(form) or (arrow.list_(arrow.string()) if form is LIST else arrow.string())


def _cell(column: Column, figure: Figure) -> object:
    """The value of a cell, None where nothing is known."""
    value = column.get(figure)
    if column.form is NUMBER:
        return None if value is None else _decimal(column.name, figure, value)
    if column.form in (INTEGER, FLAG):
        return value
    if column.form is LIST:
        return list(value) or None
    return column.form.write(value).encode("utf-8", "replace").decode() or None


def _decimal(name: str, figure: Figure, value: Decimal) -> Decimal:
    """The number; an OutputError where Parquet's decimals cannot hold it to the last digit."""
    exponent = value.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) else 0
    if places > DECIMALS or value.adjusted() >= DIGITS - DECIMALS:
        raise OutputError(
            f"{name} {value:f} of {figure.figure_id} ({figure.document}) has more digits than a decimal of Parquet "
            f"holds ({DIGITS}, {DECIMALS} of them after the point); write CSV or JSONL"
        )
    return value
