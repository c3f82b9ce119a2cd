"""Tables of figures in files, made by figcheck or by hand: CSV or JSONL. A row that cannot be used is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from figcheck.errors import TableError
from figcheck.model import Document, Figure
from figcheck.table.columns import EXTRACTED_ONLY, FORMS, IDENTITY, REQUIRED
from figcheck.table.corrections import completed, upside_down
from figcheck.table.held import Held, Refused
from figcheck.table.rowvalues import values_from_row
from figcheck.table.slips import slips
from figcheck.table.tablerows import NEEDED, Row, table_rows
from figcheck.taxonomy import measures, unknown_measure

SHOWN = 20
"""So many messages of one sort are given; of the rest, how many they are."""
LINKS = ("whole", "base")
"""Columns that name another figure of the table."""


@dataclass(frozen=True, slots=True)
class Table:
    """The figures of a table, the documents that it names, and what there is to say of its rows."""

    figures: tuple[Figure, ...]
    documents: tuple[Document, ...]
    errors: tuple[str, ...] = ()
    """Of the rows that were not used."""
    notes: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
    held: Held | None = None
    """What may be compared with an earlier table, where this one is held against one."""

    @property
    def messages(self) -> tuple[str, ...]:
        """All that there is to say of the rows."""
        return (*self.errors, *self.notes)


@dataclass(slots=True)
class _Reading:
    """What has been read so far of a table; `lines` says where the figures stand."""

    figures: dict[str, Figure] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    bad: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    ordinals: dict[str, int] = field(default_factory=dict)


def read_table(path: Path, columns: Mapping[str, str], given: Mapping[str, str] | None = None) -> Table:
    """The figures of a CSV or JSONL file; `columns` renames, as {"value": "its name in the file"}.

    Needed are document, measure, and value or low or high; `given` says what holds where a row says nothing. A row
    that cannot be used is named in the messages, with line and column; a TableError is raised where no row can be used.
    """
    given = given or {}
    names: dict[str, list[str]] = {}
    for name in FORMS:
        names.setdefault(columns.get(name, name), []).append(name)
    stray: list[str] = []
    rows = table_rows(path, names, given, lambda found: stray.extend(slips(found, names)))
    table = table_of(rows, str(path), given)
    return replace(table, notes=(*(f"{path}:1: {note}" for note in stray), *table.notes))


def table_of(rows: Iterable[Row], shown: str, given: Mapping[str, str]) -> Table:
    """The table of rows; `shown` is what messages call it."""
    reading = _Reading()
    for row in rows:
        try:
            notes = _add(row, reading, given)
        except TableError as error:
            reading.bad.append(f"{shown}:{row.line}: {error}")
            reading.refused.append(Refused(f"{shown}:{row.line}", str(row.cells.get("figure_id") or "")))
        else:
            reading.notes.extend(f"{shown}:{row.line}: {note}" for note in notes if note)
    if not reading.figures:
        raise TableError("; ".join(reading.bad[:3]) or f"{shown}: the table has no rows")
    reading.notes.extend(f"{shown}:{note}" for note in (*_strangers(reading), *_dangling(reading)))
    figures = tuple(reading.figures.values())
    errors = (*_cut(shown, reading.bad, "not used"), *_unused(shown, reading))
    notes = tuple(_cut(shown, reading.notes, "noted"))
    return Table(figures, _documents(figures), errors, notes, tuple(reading.refused))


def _add(row: Row, reading: _Reading, given: Mapping[str, str]) -> tuple[str, ...]:
    """Add the figure of a row, and return notes where its cells did not agree, or its id is another's."""
    if row.problem:
        raise TableError(row.problem)
    cells = {**given, **{name: cell for name, cell in row.cells.items() if cell not in (None, "")}}
    extracted = row.cells.keys() >= EXTRACTED_ONLY
    for name in REQUIRED[:1] if extracted else REQUIRED:
        if name not in cells:
            raise TableError(f"column {name}: it is empty or missing; {NEEDED}")
    values = {"case": "all", **values_from_row(cells)}
    wanted = values.get("figure_id", "")
    values["figure_id"] = wanted if wanted and wanted not in reading.figures else _new_id(values, reading)
    figure, note = completed(values, extracted=extracted)
    reading.figures[figure.figure_id] = figure
    reading.lines[figure.figure_id] = row.line
    if not wanted or figure.figure_id == wanted:
        return note, upside_down(figure)
    again = f"figure_id {wanted} stands in an earlier row too; this row is now {figure.figure_id}"
    return note, upside_down(figure), again


def _strangers(reading: _Reading) -> Iterator[str]:
    """Notes on measures that the lexicon does not know, each once."""
    lines: dict[str, list[int]] = {}
    for name, figure in reading.figures.items():
        if figure.measure and figure.measure not in measures():
            lines.setdefault(figure.measure, []).append(reading.lines[name])
    for measure, found in lines.items():
        more = f"; and in {len(found) - 1:,} more" if len(found) > 1 else ""
        what = f"{unknown_measure(measure)}; it is compared as a count of its own that only grows"
        yield f"{found[0]}: column measure: {what}{more}"


def _dangling(reading: _Reading) -> Iterator[str]:
    """Notes on rows that name a figure which is not in the table."""
    for name, figure in reading.figures.items():
        for column in LINKS:
            other = getattr(figure, column)
            if other and other not in reading.figures:
                yield f"{reading.lines[name]}: column {column}: there is no row with the figure_id {other}"


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


def _cut(shown: str, texts: Sequence[str], kind: str) -> Iterator[str]:
    """Messages of one sort, cut where they are many."""
    yield from texts[:SHOWN]
    if len(texts) > SHOWN:
        yield f"{shown}: and {len(texts) - SHOWN:,} more rows {kind}"


def _unused(shown: str, reading: _Reading) -> Iterator[str]:
    """How many rows were not used, if any."""
    if reading.bad:
        rows, them = ("row", "it") if len(reading.bad) == 1 else ("rows", "them")
        used = f"{len(reading.bad):,} {rows} not used, {len(reading.figures):,} used"
        yield f"{shown}: {used}; correct {them} there and check again"
