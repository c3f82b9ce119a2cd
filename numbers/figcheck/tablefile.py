"""Tables of figures in files, made by figcheck or by hand: CSV or JSONL. A row that cannot be used is named."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from figcheck.cells import unguard
from figcheck.corrections import completed
from figcheck.errors import ReadError, TableError
from figcheck.model import Document, Figure
from figcheck.readers.decoding import decode
from figcheck.table import ENDS, EXTRACTED_ONLY, FORMS, IDENTITY, REQUIRED, TEXT_COLUMNS, values_from_row

SHOWN = 20
"""So many messages of one sort are given; of the rest, how many they are."""
LARGEST_CELL = 2**31 - 1
NEEDED = "a row needs document, measure, and value or low or high"


@dataclass(frozen=True, slots=True)
class Table:
    """The figures of a table, the documents that it names, and what there is to say of its rows."""

    figures: tuple[Figure, ...]
    documents: tuple[Document, ...]
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: its line, its cells by figcheck's names, and why it is none where it is not."""

    line: int
    cells: Mapping[str, object]
    problem: str = ""


@dataclass(slots=True)
class _Reading:
    """What has been read so far of a table."""

    figures: dict[str, Figure] = field(default_factory=dict)
    bad: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    ordinals: dict[str, int] = field(default_factory=dict)


def read_table(path: Path, columns: Mapping[str, str]) -> Table:
    """The figures of a CSV or JSONL file; `columns` renames, as {"value": "its name in the file"}.

    Needed are document, measure, and value or low or high. A row that cannot be used is named in the messages, with
    line and column; a TableError is raised where no row can be used.
    """
    reading = _Reading()
    for row in _rows(path, {columns.get(name, name): name for name in FORMS}):
        try:
            notes = _add(row, reading)
        except TableError as error:
            reading.bad.append(f"{path}:{row.line}: {error}")
        else:
            reading.notes.extend(f"{path}:{row.line}: {note}" for note in notes if note)
    if not reading.figures:
        raise TableError("; ".join(reading.bad[:3]) or f"{path}: the table has no rows")
    figures = tuple(reading.figures.values())
    return Table(figures, _documents(figures), tuple(_messages(path, reading)))


def _add(row: _Row, reading: _Reading) -> tuple[str, str]:
    """Add the figure of a row, and return notes where its cells did not agree, or its id is another's."""
    if row.problem:
        raise TableError(row.problem)
    cells = {name: cell for name, cell in row.cells.items() if cell not in (None, "")}
    extracted = row.cells.keys() >= EXTRACTED_ONLY
    for name in REQUIRED[:1] if extracted else REQUIRED:
        if name not in cells:
            raise TableError(f"column {name}: it is empty or missing; {NEEDED}")
    values = {"case": "all", **values_from_row(cells)}
    given = values.get("figure_id", "")
    values["figure_id"] = given if given and given not in reading.figures else _new_id(values, reading)
    figure, note = completed(values, extracted=extracted)
    reading.figures[figure.figure_id] = figure
    if not given or figure.figure_id == given:
        return note, ""
    return note, f"figure_id {given} stands in an earlier row too; this row is now {figure.figure_id}"


def _new_id(values: Mapping[str, object], reading: _Reading) -> str:
    """An id for a row without one, from what it is of and not from its number, so that a correction keeps it."""
    key = "\0".join(str(values.get(name, "")) for name in IDENTITY)
    name = ""
    while not name or name in reading.figures:
        ordinal = reading.ordinals[key] = reading.ordinals.get(key, 0) + 1
        name = "f-" + sha256(f"{key}\0{ordinal}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return name


def _documents(figures: tuple[Figure, ...]) -> tuple[Document, ...]:
    """The documents that the rows name, each once, in order."""
    first: dict[tuple[str, str], Figure] = {}
    for figure in figures:
        first.setdefault((figure.case, figure.document), figure)
    return tuple(
        Document(
            id=figure.document,
            case=figure.case,
            source=figure.source,
            published=figure.published,
            published_basis="column" if figure.published else "",
            reader="table",
        )
        for figure in first.values()
    )


def _messages(path: Path, reading: _Reading) -> Iterator[str]:
    """What there is to say of the rows, cut where it is much."""
    for kind, texts in (("not used", reading.bad), ("derived anew", reading.notes)):
        yield from texts[:SHOWN]
        if len(texts) > SHOWN:
            yield f"{path}: and {len(texts) - SHOWN:,} more rows {kind}"
    if reading.bad:
        rows = "row" if len(reading.bad) == 1 else "rows"
        yield f"{path}: {len(reading.bad):,} {rows} not used, {len(reading.figures):,} used"


def _rows(path: Path, names: Mapping[str, str]) -> Iterator[_Row]:
    """The rows of the file by figcheck's names; `names` maps those of the file to them."""
    try:
        text = _text(path.read_bytes())
    except OSError as error:
        raise TableError(f"{path}: this table cannot be read: {error.strerror}") from error
    except ReadError as error:
        raise TableError(f"{path}: {error}") from error
    try:
        yield from (_json_rows if text.lstrip()[:1] == "{" else _csv_rows)(text, names)
    except (TableError, csv.Error) as error:
        raise TableError(f"{path}: {error}") from error


def _text(data: bytes) -> str:
    """The table as text. A quote may hold a NUL where its document did, which makes no table binary."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode(data)[0]


def _json_rows(text: str, names: Mapping[str, str]) -> Iterator[_Row]:
    """The objects of JSONL. Lines end at newline alone; numbers stay as written."""
    for line, content in enumerate(text.split("\n"), start=1):
        if not content.strip():
            continue
        try:
            cells = json.loads(content, parse_float=str, parse_int=str)
        except (ValueError, RecursionError) as error:
            yield _Row(line, {}, f"this line is not JSON ({error})")
            continue
        if isinstance(cells, dict):
            yield _Row(line, {names[name]: cell for name, cell in cells.items() if name in names})
        else:
            yield _Row(line, {}, "this line is JSON, but no object")


def _csv_rows(text: str, names: Mapping[str, str]) -> Iterator[_Row]:
    """The rows of CSV (comma, semicolon or tab), with guarded text as it was."""
    csv.field_size_limit(LARGEST_CELL)
    first = text[: text.find("\n") if "\n" in text else None]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    header: list[str] = []
    line = 1
    for cells in reader:
        if cells and not header:
            header = _header(cells, names)
        elif len(cells) > len(header):
            yield _Row(line, {}, f"it has {len(cells)} cells for {len(header)} columns")
        elif any(cells):
            pairs = ((name, cell) for name, cell in zip(header, cells, strict=False) if name)
            yield _Row(line, {name: unguard(cell) if name in TEXT_COLUMNS else cell for name, cell in pairs})
        line = reader.line_num + 1


def _header(cells: list[str], names: Mapping[str, str]) -> list[str]:
    """figcheck's names of the columns, empty for those it does not know. TableError where one is missing or doubled."""
    header = [names.get(cell.strip(), "") for cell in cells]
    for name in header:
        if name and header.count(name) > 1:
            raise TableError(f"line 1: the column {name} comes twice")
    for needed in (*((name,) for name in REQUIRED), ENDS):
        if not any(name in header for name in needed):
            found = ", ".join(repr(cell.strip()) for cell in cells)
            raise TableError(
                f"line 1: no column {needed[0]} among {found[:200]}; {NEEDED}; --columns {needed[0]}=NAME renames"
            )
    return header
