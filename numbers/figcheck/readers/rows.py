"""The rows of a JSONL or CSV file, one at a time: a row that cannot be read says why, and the rest goes on."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from figcheck.errors import ReadError
from figcheck.readers.decoding import HEAD, decode, marked_encoding, require_text
from figcheck.readers.page import chosen

LARGEST_CELL = 2**31 - 1
COLUMNS_NAMED = 8
"""So many columns of a table that lacks one are named."""
OTHER_TABLES = (
    ({"figure_id", "column", "old", "new"}, "it holds corrections and no texts; apply it with --corrections"),
    ({"finding_id", "rule"}, "it holds findings and no texts; --verdicts reads what was made of them"),
    ({"quote", "measure"}, "it is a table of figures and holds no texts; check it with --figures"),
    ({"document", "measure"}, "it is a table of figures and holds no texts; check it with --figures"),
)
"""Tables that are no corpora: the columns by which they are known, and what they are for."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line in the file, its values by figcheck's names, and what is wrong with it, if anything."""

    line: int
    values: Mapping[str, object]
    encoding: str
    error: str = ""


def jsonl_rows(path: Path, columns: Mapping[str, str]) -> Iterator[Row]:
    """The objects of a JSONL file. Lines end at newline alone: a string may hold U+2028."""
    for number, line in enumerate(_lines(path), start=1):
        try:
            text, encoding = decode(line)
        except ReadError as error:
            yield Row(number, {}, "", str(error))
            continue
        if text.strip():
            yield _json_row(number, text, encoding, columns)


def csv_rows(path: Path, columns: Mapping[str, str], needed: str) -> Iterator[Row]:
    """The rows of a CSV file (comma, semicolon or tab). ReadError where it lacks the needed column."""
    csv.field_size_limit(LARGEST_CELL)
    text, encoding = decode(path.read_bytes())
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    header: list[str] = []
    line = 1
    while True:
        try:
            cells = next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            yield Row(line, {}, encoding, f"this row is not CSV ({error}); double the quotes inside a quoted cell")
        else:
            if cells and not header:
                header = _header(cells, columns, needed)
            elif cells:
                yield _csv_row(line, header, cells, encoding, columns)
        line = lines.line_num + 1


def text_of(value: object) -> str | None:
    """A cell as text, an empty string for none; None for what is neither text nor a number."""
    if value is None or isinstance(value, str):
        return value or ""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _lines(path: Path) -> Iterator[bytes]:
    """The lines of a file as bytes of text, without reading all of it at once where its encoding allows."""
    with path.open("rb") as file:
        head = file.read(HEAD)
        require_text(head)
        file.seek(0)
        if marked_encoding(head) in ("", "utf-8-sig"):
            yield from file
        else:
            yield from (line.encode() for line in decode(file.read())[0].split("\n"))


def _json_row(number: int, text: str, encoding: str, columns: Mapping[str, str]) -> Row:
    """The row of one line of JSON."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        problem = f"{error.msg} at character {error.pos + 1}" if isinstance(error, json.JSONDecodeError) else str(error)
        return Row(number, {}, encoding, f"this line is not JSON ({problem}); write one object a line")
    if not isinstance(raw, dict):
        return Row(number, {}, encoding, "this line is JSON, but no object; write one object a line")
    return Row(number, chosen(raw, columns), encoding)


def _delimiter(text: str) -> str:
    """What parts the cells: the commonest of comma, semicolon and tab in the first line."""
    first = text[: text.find("\n") if "\n" in text else None]
    return max(",;\t", key=first.count)


def _header(cells: list[str], columns: Mapping[str, str], needed: str) -> list[str]:
    """The names of the columns, one of which is needed."""
    header = [cell.strip() for cell in cells]
    theirs = columns.get(needed, needed)
    if theirs not in header:
        raise ReadError(_lacking(header, needed))
    return header


def _lacking(header: list[str], needed: str) -> str:
    """Why a table without the column that is needed cannot be read, and what to do with it instead."""
    for columns, advice in OTHER_TABLES:
        if needed == "text" and columns <= set(header):
            return advice
    shown = ", ".join(name or "(empty)" for name in header[:COLUMNS_NAMED])
    more = f" and {len(header) - COLUMNS_NAMED:,} more" if len(header) > COLUMNS_NAMED else ""
    wanted = "id and text" if needed == "text" else needed
    return f"it has the columns {shown}{more}, and needs {wanted}; rename with --columns {needed}=NAME"


def _csv_row(line: int, header: list[str], cells: list[str], encoding: str, columns: Mapping[str, str]) -> Row:
    """The row of the cells of one line."""
    if len(cells) > len(header):
        problem = f"{len(cells)} cells for {len(header)} columns; put cells that hold the delimiter in quotes"
        return Row(line, {}, encoding, problem)
    return Row(line, chosen(dict(zip(header, cells, strict=False)), columns), encoding)
