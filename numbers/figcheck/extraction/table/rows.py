"""Figures in the rows of a table in plain text, "Veld| May| 12", read in the light of the row that heads it."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.extraction.table.headers import names_sources, under_headers
from figcheck.extraction.table.tabular import NOTHING, Header
from figcheck.model import Document, Figure

_BAR = "| "
_MARKS = " *|\t"


def with_rows(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures; one in a row is as sure as the header of its column says, and on the word of its row's source."""
    if _BAR not in document.text:
        return list(figures)
    tops: dict[int, int] = {}
    return [
        _headed(document.text, figure, tops, language)
        if figure.zone == "table" and figure.start is not None
        else figure
        for figure in figures
    ]


def _headed(text: str, figure: Figure, tops: dict[int, int], language: str) -> Figure:
    start = figure.start or 0
    begin = text.rfind("\n", 0, start) + 1
    top = _top(text, begin, tops)
    if top == begin:
        return figure
    heads, cells = _cells(text, top), _cells(text, begin)
    at = sum(cell.start <= start for cell in cells) - 1
    if not 0 <= at < len(heads):
        return figure
    source = next((j for j, head in enumerate(heads) if j != at and names_sources(head.text, language)), len(cells))
    known = source < len(cells)
    headers = (heads[at].text,) if source == 0 or at == 0 else (heads[at].text, cells[0].text)
    named, over = (cells[source], heads[source]) if known else (NOTHING, NOTHING)
    return under_headers(figure, headers, named, over, language)


def _top(text: str, begin: int, tops: dict[int, int]) -> int:
    """Where the first of the rows begins among which the line at `begin` stands; each line is looked at once."""
    lines = [begin]
    while lines[-1] not in tops:
        above = text.rfind("\n", 0, max(0, lines[-1] - 1)) + 1
        if lines[-1] == 0 or text.find(_BAR, above, lines[-1]) < 0:
            tops[lines[-1]] = lines[-1]
            break
        lines.append(above)
    for line in lines:
        tops[line] = tops[lines[-1]]
    return tops[begin]


def _cells(text: str, begin: int) -> list[Header]:
    """The cells of the line at `begin`, without bars and marks of bold letters."""
    end = text.find("\n", begin)
    end = len(text) if end < 0 else end
    cells, at = [], begin + (text[begin : begin + 1] == "|")
    for piece in text[at:end].split("|"):
        said = piece.strip(_MARKS)
        first = at + len(piece) - len(piece.lstrip(_MARKS))
        cells.append(Header(said, first, first + len(said)))
        at += len(piece) + 1
    return cells
