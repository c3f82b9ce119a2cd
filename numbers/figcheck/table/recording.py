"""What a person changed in a table of figures, as corrections that do the same to every later extraction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from figcheck.model import Correction, Figure
from figcheck.table.changes import edited, named_row, same_cell, shown_cell
from figcheck.table.columns import ADDED, LEFT_OUT, UNCHANGING, figure_row
from figcheck.table.correcting import rebuilt
from figcheck.table.corrections import told

TOLD = "cannot be kept as a correction"


@dataclass(frozen=True, slots=True)
class Recorded:
    """The corrections, and what of the changes cannot be one."""

    corrections: tuple[Correction, ...]
    messages: tuple[str, ...]


def recorded(before: Sequence[Figure], after: Sequence[Figure], at: str) -> Recorded:
    """The corrections that make the figures `before` those `after`; `at` is when they were made."""
    new = {figure.figure_id: figure for figure in after}
    old = {figure.figure_id for figure in before}
    found: list[Correction] = []
    messages: list[str] = []
    for figure in before:
        known = _known(figure, at)
        if figure.figure_id not in new:
            found.append(replace(known, column=LEFT_OUT))
            continue
        edits = list(_edits(figure, new[figure.figure_id]))
        found.extend(replace(known, column=name, old=one, new=two) for name, one, two in edits)
        messages.extend(_lost(figure, new[figure.figure_id]))
    missed = (figure for figure in after if figure.figure_id not in old)
    found.extend(replace(_known(figure, at), column=ADDED, new=told(figure)) for figure in missed)
    return Recorded(tuple(found), tuple(messages))


def _known(figure: Figure, at: str) -> Correction:
    """A correction of a figure that does not say yet what is corrected."""
    named = {name: getattr(figure, name) for name in ("figure_id", "case", "document", "quote")}
    return Correction(**named, column="", at=at)


def merged(earlier: Sequence[Correction], later: Sequence[Correction]) -> tuple[Correction, ...]:
    """The earlier corrections with the later ones, which may be of figures that the earlier had corrected already.

    Of two for one cell the old of the first and the new of the second stay, with the words of the first where the
    second only repeats it; a change that was taken back is none.
    """
    kept: dict[tuple[tuple[str, ...], str], Correction] = {}
    for each in (*earlier, *later):
        whose = _whose(each)
        if each.column == LEFT_OUT and (whose, ADDED) in kept:
            kept = {key: other for key, other in kept.items() if key[0] != whose}
            continue
        if each.column == LEFT_OUT:
            kept = {key: other for key, other in kept.items() if key[0] != whose or key[1] == LEFT_OUT}
        first = kept.get((whose, each.column))
        if first is None:
            kept[whose, each.column] = each
        elif same_cell(first.old, each.new) and each.column != LEFT_OUT:
            del kept[whose, each.column]
        elif not same_cell(first.new, each.new):
            kept[whose, each.column] = replace(each, old=first.old, added=first.added)
    return tuple(kept.values())


def _whose(correction: Correction) -> tuple[str, ...]:
    """What tells the figure of a correction."""
    return (correction.figure_id,) if correction.figure_id else (correction.document, correction.quote)


def _edits(old: Figure, new: Figure) -> Iterator[tuple[str, str, str]]:
    """Column, old and new cell of what was edited; what follows from an edited number only where it was edited too."""
    one, two = figure_row(old), figure_row(new)
    for following in (False, True):
        columns = [name for name in edited(one, two, following=following) if name not in UNCHANGING]
        cells = {**one, **{name: two[name] for name in columns}}
        outcome = figure_row(rebuilt(cells))
        if following or all(same_cell(outcome[name], two[name]) for name in outcome if name not in UNCHANGING):
            yield from ((name, one[name], two[name]) for name in columns)
            return


def _lost(old: Figure, new: Figure) -> Iterator[str]:
    """Notes on changes of what stands in the text, which nobody can correct."""
    one, two = figure_row(old), figure_row(new)
    for name in edited(one, two, following=True):
        if name in UNCHANGING:
            yield f"{named_row(new)}: {name} {shown_cell(one[name])} -> {shown_cell(two[name])} {TOLD}"
