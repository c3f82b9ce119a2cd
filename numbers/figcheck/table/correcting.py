"""Corrections applied to figures: each as long as what it corrects still stands there; what does not fit is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from figcheck.errors import TableError
from figcheck.model import Correction, Figure
from figcheck.table.changes import same_cell, shown_cell
from figcheck.table.columns import ADDED, LEFT_OUT, figure_row
from figcheck.table.correctionfile import Corrections
from figcheck.table.corrections import completed, untold, upside_down
from figcheck.table.rowvalues import values_from_row


@dataclass(frozen=True, slots=True)
class Corrected:
    """The figures after corrections, which of them were changed or left out, by which rows, and what did not fit."""

    figures: tuple[Figure, ...]
    ids: tuple[str, ...]
    applied: tuple[Correction, ...]
    messages: tuple[str, ...]


@dataclass(slots=True)
class _Work:
    """The figures while corrections are applied: the cells of those that change, and the places of those left out."""

    figures: list[Figure]
    documents: Collection[tuple[str, str]]
    by_id: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_words: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))
    cells: dict[int, dict[str, str]] = field(default_factory=dict)
    left_out: set[int] = field(default_factory=set)


class _UnfitError(Exception):
    """The correction does not fit the figures; the message says why."""


def corrected(
    figures: Sequence[Figure], corrections: Corrections, documents: Collection[tuple[str, str]] = ()
) -> Corrected:
    """The figures with every correction that fits them. Where a number changed, its intervals are derived anew.

    `documents` are those that were read, as case and id: figures that were missed are added to them alone.
    """
    work = _Work([], documents)
    for figure in figures:
        _take(work, figure)
    applied: list[Correction] = []
    messages: list[str] = []
    for where, correction in corrections.rows:
        try:
            _apply(work, correction)
        except _UnfitError as error:
            messages.append(f"{where}: not applied: {_told(correction)}: {error}")
        else:
            applied.append(correction)
    changed = {place: rebuilt(cells) for place, cells in work.cells.items()}
    messages.extend(f"{changed[place].figure_id}: {note}" for place in changed if (note := upside_down(changed[place])))
    every = list(enumerate(work.figures))
    return Corrected(
        tuple(changed.get(place, figure) for place, figure in every if place not in work.left_out),
        tuple(
            figure.figure_id
            for place, figure in every
            if place in changed or place in work.left_out or place >= len(figures)
        ),
        tuple(applied),
        tuple(messages),
    )


def rebuilt(cells: Mapping[str, str]) -> Figure:
    """The figure of a row that figcheck wrote and somebody edited."""
    return completed(values_from_row({name: cell for name, cell in cells.items() if cell}), extracted=True)[0]


def _apply(work: _Work, correction: Correction) -> None:
    """Take up one correction, or raise what keeps it from fitting."""
    if correction.column == ADDED:
        _add(work, correction)
        return
    place = _place(work, correction)
    if place in work.left_out:
        raise _UnfitError("an earlier row leaves the figure out")
    if correction.column == LEFT_OUT:
        work.left_out.add(place)
        work.cells.pop(place, None)
        return
    cells = work.cells.get(place) or figure_row(work.figures[place])
    now = cells[correction.column]
    if not same_cell(now, correction.old):
        already = " already" if same_cell(now, correction.new) else ""
        raise _UnfitError(f"it is {shown_cell(now)}{already}")
    cells[correction.column] = correction.new
    try:
        rebuilt(cells)
    except TableError as error:
        cells[correction.column] = now
        raise _UnfitError(str(error)) from None
    work.cells[place] = cells


def _take(work: _Work, figure: Figure) -> None:
    """Take up a figure, by what it is found."""
    place = len(work.figures)
    work.figures.append(figure)
    work.by_id[figure.figure_id].append(place)
    work.by_words[figure.document, _words(figure.quote)].append(place)


def _add(work: _Work, correction: Correction) -> None:
    """Add a figure that was missed; what is read now is not added."""
    cases = [case for case, name in work.documents if name == correction.document and correction.case in ("", case)]
    if len(cases) != 1:
        raise _UnfitError(f"{len(cases)} documents of that name were read" if cases else "that document was not read")
    alike = work.by_words.get((correction.document, _words(correction.quote)), ()) if correction.quote else ()
    if correction.figure_id in work.by_id or any(work.figures[place].case == cases[0] for place in alike):
        raise _UnfitError("the figure is read now")
    figure = replace(untold(correction.new), figure_id=correction.figure_id, case=cases[0])
    _take(work, replace(figure, document=correction.document, quote=correction.quote))


def _place(work: _Work, correction: Correction) -> int:
    """The figure that is meant: the one with its id, or else the only one of the document with its words."""
    known = [place for place in work.by_id.get(correction.figure_id, ()) if _in_case(work, place, correction)]
    if known:
        quote = work.figures[known[0]].quote
        if correction.quote and _words(correction.quote) != _words(quote):
            raise _UnfitError(f'the figure of that id reads "{shown_cell(quote)}"')
        return known[0]
    if not (correction.document and correction.quote):
        raise _UnfitError("there is no figure of that id, and no document and quote to find it by")
    alike = work.by_words.get((correction.document, _words(correction.quote)), ())
    alike = [place for place in alike if _in_case(work, place, correction)]
    if len(alike) == 1:
        return alike[0]
    gone = "there is no figure of that id, and " if correction.figure_id else ""
    raise _UnfitError(f"{gone}{f'{len(alike):,} figures' if alike else 'no figure'} of the document with these words")


def _in_case(work: _Work, place: int, correction: Correction) -> bool:
    return correction.case in ("", work.figures[place].case)


def _words(quote: str) -> str:
    """A quote without its line ends, which spreadsheets change."""
    return " ".join(quote.split())


def _told(correction: Correction) -> str:
    """A correction in a message: the figure, and what was changed of it."""
    words = f' "{shown_cell(correction.quote)}"' if correction.quote else ""
    figure = " ".join(filter(None, (correction.figure_id, correction.document))) + words
    if correction.column in (LEFT_OUT, ADDED):
        return f"{figure}: {correction.column}"
    return f"{figure}: {correction.column} {shown_cell(correction.old)} -> {shown_cell(correction.new)}"
