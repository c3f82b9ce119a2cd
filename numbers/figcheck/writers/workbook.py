"""The tables as one workbook for spreadsheets: filters, a header that stays, and no cell that runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, BinaryIO

from figcheck.apart import left_apart
from figcheck.errors import OutputError
from figcheck.extras import required
from figcheck.model import Figure, Report
from figcheck.standing import standings
from figcheck.table.apart_columns import APART_COLUMNS
from figcheck.table.cells import INTEGER, NUMBER, guard
from figcheck.table.columns import (
    BRIEF,
    DOCUMENT_COLUMNS,
    FIGURE_COLUMNS,
    GROUP_COLUMNS,
    WIDE_COLUMNS,
    Column,
    document_counts,
    finding_columns,
    finding_pairs,
    finding_parts,
)

MOST_ROWS = 1_048_576
LONGEST = 32_767
"""The most that a sheet and a cell hold."""
EXACT_DIGITS = 15
"""Numbers of more digits than a spreadsheet keeps are written as text."""
CUT = " … [cut here; the CSV has all of it]"
WIDTHS = {"quote": 44, "sentence": 60, "message": 60, "inequality": 24, "title": 40, "slots": 12, "differences": 44}
WIDTH = 14
# A workbook bears the time at which it was made; the same run has to give the same bytes.
MADE = datetime(2000, 1, 1, tzinfo=UTC)
Sheet = tuple[str, Sequence[Column], Iterable[object]]


def require() -> Any:
    """The package that writes workbooks; a UsageError where it is missing."""
    return required("xlsxwriter", "XlsxWriter", "a workbook (xlsx)")


def write(report: Report, out: BinaryIO) -> None:
    """Write a sheet for each table: what to read first comes first."""
    told = (*report.findings, *report.gone, *report.kept)
    sheets: Sequence[Sheet] = (
        ("findings", WIDE_COLUMNS, finding_pairs(told)),
        ("findings by figure", finding_columns(told), finding_parts(told)),
        ("groups", GROUP_COLUMNS, standings(report.groups, report.findings)),
        ("figures", FIGURE_COLUMNS, report.figures),
        ("documents", DOCUMENT_COLUMNS, document_counts(report.documents, report.figures)),
        ("not compared", APART_COLUMNS, left_apart(report)),
    )
    _write(sheets, out)


def write_figures(figures: Iterable[Figure], out: BinaryIO) -> None:
    """Write the table of figures alone, with all columns."""
    _write((("figures", FIGURE_COLUMNS, figures),), out)


def write_brief(figures: Iterable[Figure], out: BinaryIO) -> None:
    """Write the table of figures alone, with the columns that a person reads."""
    _write((("figures", BRIEF, figures),), out)


def _write(sheets: Iterable[Sheet], out: BinaryIO) -> None:
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    book = require().Workbook(out, options)
    book.set_properties({"created": MADE})
    bold = book.add_format({"bold": True})
    for name, columns, values in sheets:
        sheet = book.add_worksheet(name)
        for place, column in enumerate(columns):
            sheet.write_string(0, place, column.name, bold)
            sheet.set_column(place, place, WIDTHS.get(column.name.removeprefix("a_").removeprefix("b_"), WIDTH))
        last = 0
        for last, value in enumerate(values, start=1):
            if last >= MOST_ROWS:
                raise OutputError(f"a sheet holds {MOST_ROWS:,} rows, and there are more {name}; write CSV or Parquet")
            _write_row(sheet, last, columns, value)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, last, len(columns) - 1)
    book.close()


def _write_row(sheet: Any, row: int, columns: Sequence[Column], value: object) -> None:
    """One row. Text stands as it is, since no cell of this workbook is ever taken for a formula."""
    for place, column in enumerate(columns):
        cell = column.get(value)
        if column.form in (NUMBER, INTEGER) and cell is not None and _exact(cell):
            sheet.write_number(row, place, cell)
        elif text := column.form.write(cell):
            # Saved as CSV, the sheet is read again with guards taken off: what looks guarded by itself needs one.
            sheet.write_string(row, place, "".join(_held(guard(text) if text.startswith("'") else text)))


def _exact(number: Decimal | int) -> bool:
    """True for numbers that a spreadsheet keeps to the last digit."""
    return len(Decimal(number).as_tuple().digits) <= EXACT_DIGITS


def _held(text: str) -> Iterator[str]:
    """The text as a cell can hold it: not too long, without halves of surrogate pairs."""
    text = text if len(text) <= LONGEST else text[: LONGEST - len(CUT)] + CUT
    yield from ("\ufffd" if "\ud800" <= char <= "\udfff" or char in "\ufffe\uffff" else char for char in text)
