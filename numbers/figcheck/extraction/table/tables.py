"""Figures of tables: a cell is read as the words that its header makes of it ("7 killed"), and quoted as it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from figcheck.extraction.table.headers import names_sources, under_headers
from figcheck.extraction.table.tabular import NOTHING, Entry, counted_words, is_label, names_places, tables
from figcheck.model import Document, Figure, Kind

INFERRED = Decimal("0.5")
"""Confidence of what only headers tell; such a figure is never compared with others, but its table is checked."""
PROSE = 4
"""A cell of so many words is read as text."""
WHO = ("side", "status", "subgroup")
Read = Callable[[Document], list[Figure]]


def without_tables(document: Document) -> str:
    """The text with line breaks in place of its tables, so that every other place stays where it is."""
    return _blanked(document.text, [(cell.start, cell.end) for cell in document.cells], keep=False)


def prose_of_tables(document: Document, language: str) -> str:
    """The text with line breaks in place of all but the cells of tables that hold sentences."""
    spans = [(e.cell.start, e.cell.end) for entries in tables(document, language) for e in entries if _is_prose(e)]
    return _blanked(document.text, spans, keep=True) if spans else ""


def table_figures(document: Document, language: str, read: Read) -> Iterator[Figure]:
    """A figure for each cell that holds a number, without its id. `read` extracts from a text."""
    known: dict[tuple[str, str], Figure | None] = {}
    for entries in tables(document, language):
        for entry in entries:
            if entry.text and not _is_prose(entry) and not is_label(entry.column.text, language):
                figure = _meant(document, entry, language, read, known)
                if figure is not None:
                    yield _placed(document, entry, figure, language)


def _is_prose(entry: Entry) -> bool:
    """True for a cell that holds a sentence."""
    return not entry.is_plain and entry.text.count(" ") + 1 >= PROSE


def _meant(
    document: Document, entry: Entry, language: str, read: Read, known: dict[tuple[str, str], Figure | None]
) -> Figure | None:
    """What the number of a cell counts: by the header of its column, else by that of its row; and whom, by both."""
    told = []
    for header in (entry.column.text, entry.row.text):
        key = (entry.text, counted_words(header, language))
        if key not in known:
            known[key] = next(iter(_numbers(document, *key, read)), None)
        told.append(known[key])
    column, row = told
    if column is None or row is None or (row.measure and not column.measure):
        return row or column
    return replace(column, **{slot: getattr(column, slot) or getattr(row, slot) for slot in WHO})


def _numbers(document: Document, cell: str, words: str, read: Read) -> Iterator[Figure]:
    """The figures whose number stands in the cell, when it is read before the words of a header."""
    said = Document(document.id, document.case, text=f"{cell} {words}.", published=document.published)
    for figure in read(said):
        if figure.numeral_end is not None and figure.numeral_end <= len(cell):
            yield figure


def _placed(document: Document, entry: Entry, figure: Figure, language: str) -> Figure:
    """The figure as it stands in its table: quoted from the cell, with its headers."""
    cell = entry.cell
    start, end = figure.start or 0, min(figure.end or 0, len(entry.text))
    line = document.text.rfind("\n", 0, cell.start) + 1
    stop = document.text.find("\n", cell.end)
    place = entry.row.text if names_places(entry.corner.text, language) and not entry.row_parts else figure.place
    placed = replace(
        figure,
        source=document.source,
        zone="table",
        sentence=document.text[line : stop if stop >= 0 else None].strip(),
        quote=entry.text[start:end],
        start=cell.start + start,
        end=cell.start + end,
        numeral_start=cell.start + (figure.numeral_start or 0),
        numeral_end=cell.start + (figure.numeral_end or 0),
        place=place,
        concept=", ".join(filter(None, (entry.row.text, entry.column.text))),
        kind=_kind(entry, figure),
        confidence=min(figure.confidence, INFERRED),
        slots=_slots(entry),
    )
    named = names_sources(entry.corner.text, language)
    headers = (entry.column.text,) if named else (entry.column.text, entry.row.text)
    return under_headers(placed, headers, entry.row if named else NOTHING, entry.corner, language)


def _slots(entry: Entry) -> tuple[tuple[str, int, int], ...]:
    """Where the headers of a cell stand and, for a sum, the cells that it is the sum of."""
    headers = [("column", entry.column), ("row", entry.row)]
    parts = [("row_part", entry.row_parts), ("column_part", entry.column_parts)]
    return (
        *((name, header.start, header.end) for name, header in headers if header.text),
        *((name, cell.start, cell.end) for name, cells in parts for cell in cells),
    )


def _kind(entry: Entry, figure: Figure) -> Kind:
    """A cell is a part, unless it is a sum or its row stands alone."""
    if figure.kind != "total" or entry.alone or entry.row_parts:
        return figure.kind
    return "part"


def _blanked(text: str, spans: list[tuple[int, int]], *, keep: bool) -> str:
    """The text with line breaks for what is in the spans (in order), or with `keep` for what is not; equally long."""
    pieces = []
    at = 0
    for start, end in spans:
        between, inside = text[at:start], text[start:end]
        pieces += ["\n" * len(between), inside] if keep else [between, "\n" * len(inside)]
        at = end
    rest = text[at:]
    return "".join((*pieces, "\n" * len(rest) if keep else rest))
