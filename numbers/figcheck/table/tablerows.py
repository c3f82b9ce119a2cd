"""The rows of a table in a file, CSV or JSONL, by figcheck's names of the columns."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from figcheck.errors import ReadError, TableError
from figcheck.readers.decoding import decode
from figcheck.table.cells import DATE, NUMBER, unguard
from figcheck.table.columns import ENDS, FORMS, REQUIRED, TEXT_COLUMNS
from figcheck.table.spelled_cells import Marks, date_spelled, marks_of, number_spelled

LARGEST_CELL = 2**31 - 1
NEEDED = "a row needs document, measure, and value or low or high"
Names = Mapping[str, Sequence[str]]
"""For each column of the file, the columns of figcheck that it fills."""
WORKBOOK = b"PK\x03\x04"
NUMBERS = frozenset(name for name, form in FORMS.items() if form is NUMBER)
SPELLED = NUMBERS | {name for name, form in FORMS.items() if form is DATE}


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its line, its cells by figcheck's names, and why it is none where it is not.

    The cells of one that is none say at most which row it is.
    """

    line: int
    cells: Mapping[str, object]
    problem: str = ""


def table_rows(
    path: Path, names: Names, given: Collection[str] = (), met: Callable[[Sequence[str]], None] = lambda _: None
) -> Iterator[Row]:
    """The rows of the file by figcheck's names; `names` maps those of the file to them.

    `given` are columns that a table may lack; `met` is told of the columns of the file, before its first row. Numbers
    and dates that spreadsheets spell otherwise are understood. A TableError is raised for a file that holds no table.
    """
    text = table_text(path)
    try:
        yield from _json_rows(text, names, met) if text.lstrip()[:1] == "{" else _csv_rows(text, names, given, met)
    except (TableError, csv.Error) as error:
        raise TableError(f"{path}: {error}") from error


def table_text(path: Path) -> str:
    """The text of the file. A TableError names it where it cannot be read or is a workbook."""
    try:
        data = path.read_bytes()
        if data.startswith(WORKBOOK):
            raise TableError(f"{path}: this is a workbook, and figcheck reads tables as text; save the sheet as CSV")
        return _text(data)
    except OSError as error:
        raise TableError(f"{path}: this table cannot be read: {error.strerror}") from error
    except ReadError as error:
        raise TableError(f"{path}: {error}") from error


def _text(data: bytes) -> str:
    """The table as text. A quote may hold a NUL where its document did, which makes no table binary."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode(data)[0]


def _json_rows(text: str, names: Names, met: Callable[[Sequence[str]], None]) -> Iterator[Row]:
    """The objects of JSONL. Lines end at newline alone; numbers stay as written."""
    first = True
    for line, content in enumerate(text.split("\n"), start=1):
        if not content.strip():
            continue
        try:
            cells = json.loads(content, parse_float=str, parse_int=str)
        except (ValueError, RecursionError) as error:
            yield Row(line, {}, f"this line is not JSON ({error})")
            continue
        if isinstance(cells, dict):
            if first:
                met(list(cells))
                first = False
            yield Row(line, {ours: cell for name, cell in cells.items() for ours in names.get(name, ())})
        else:
            yield Row(line, {}, "this line is JSON, but no object")


def _csv_rows(text: str, names: Names, given: Collection[str], met: Callable[[Sequence[str]], None]) -> Iterator[Row]:
    """The rows of CSV (comma, semicolon or tab), with guarded text as it was."""
    csv.field_size_limit(LARGEST_CELL)
    delimiter = delimiter_of(text)
    header: list[Sequence[str]] = []
    marks: Marks = "point"
    for line, cells in lines_of(text, delimiter):
        if cells and not header:
            header = _header(cells, names, given)
            met([cell.strip() for cell in cells])
            marks = _marks(text, delimiter, header)
        elif len(cells) > len(header):
            row = _csv_row(line, header, cells, marks)
            yield replace(row, problem=f"it has {len(cells)} cells for {len(header)} columns")
        elif any(cells):
            yield _csv_row(line, header, cells, marks)


def _csv_row(line: int, header: Sequence[Sequence[str]], cells: Sequence[str], marks: Marks) -> Row:
    """The row of the cells of one line; a problem where a cell may mean two things."""
    found: dict[str, object] = {}
    problem = ""
    for ours, cell in zip(header, cells, strict=False):
        try:
            found.update((name, spelled(name, cell, marks)) for name in ours)
        except TableError as error:
            problem = problem or str(error)
    return Row(line, found, problem)


def spelled(name: str, cell: str, marks: Marks) -> str:
    """A cell as figcheck would write it."""
    if name in SPELLED:
        return _spelled(name, cell, marks)
    return unguard(cell) if name in TEXT_COLUMNS else cell


@lru_cache(maxsize=65536)
def _spelled(name: str, cell: str, marks: Marks) -> str:
    """A number or a date as figcheck would write it; what many rows hold is looked at once."""
    return number_spelled(name, cell, marks) if name in NUMBERS else date_spelled(name, cell)


def delimiter_of(text: str) -> str:
    """What parts the cells: the commonest of comma, semicolon and tab in the first line."""
    first = text[: text.find("\n") if "\n" in text else None]
    return max(",;\t", key=first.count)


def lines_of(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The cells of each row with the line that it begins on."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    for cells in reader:
        yield line, cells
        line = reader.line_num + 1


def _marks(text: str, delimiter: str, header: Sequence[Sequence[str]]) -> Marks:
    """What stands before decimals in the table: where commas part the cells, and nothing shows it, a point."""
    places = [place for place, ours in enumerate(header) if not NUMBERS.isdisjoint(ours)]
    cells = (cells[place] for _, cells in lines_of(text, delimiter) for place in places if place < len(cells))
    return marks_of(cells, usual="unknown" if delimiter == ";" else "point")


def _header(cells: Sequence[str], names: Names, given: Collection[str]) -> list[Sequence[str]]:
    """figcheck's names of the columns, none for those it does not know. TableError where one is missing or doubled."""
    header = [names.get(cell.strip(), ()) for cell in cells]
    every = [name for ours in header for name in ours]
    for name in every:
        if every.count(name) > 1:
            raise TableError(f"line 1: the column {name} comes twice")
    for needed in (*((name,) for name in REQUIRED), ENDS):
        if not any(name in every or name in given for name in needed):
            if needed == REQUIRED[:1] and "figure_id" in every:
                raise TableError("line 1: no column document: a table of --brief is to be read; extract it without")
            found = ", ".join(repr(cell.strip()) for cell in cells)
            raise TableError(
                f"line 1: no column {needed[0]} among {found[:200]}; {NEEDED}; --columns {needed[0]}=NAME renames"
            )
    return header
