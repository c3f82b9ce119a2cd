"""A table held against an earlier one: what may be compared, since a row that was not used tells nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from figcheck.model import Figure

SHOWN = 20
"""So many rows that are compared with nothing are named; of the rest, how many they are."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that was not used: where it stands, and whose it is; its id is empty where that is not known."""

    where: str
    figure_id: str


@dataclass(frozen=True, slots=True)
class Held:
    """The figures of two tables that may be compared, and what there is to say of the others."""

    before: tuple[Figure, ...]
    after: tuple[Figure, ...]
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one table: the figures of those that were used, and those that were not."""

    figures: Sequence[Figure]
    refused: Sequence[Refused]


def held(earlier: Rows, later: Rows) -> Held:
    """What may be compared of two tables: no figure whose row was not used in either of them.

    Where such a row does not say whose it is, it may be that of any figure which the table seems to lack.
    """
    refused = {row.figure_id for rows in (earlier, later) for row in rows.refused}
    before, after = _without(earlier.figures, refused), _without(later.figures, refused)
    messages = [*_named(earlier, later), *_named(later, earlier)]
    left, lost = _doubted(before, after, later.refused, {each.figure_id for each in earlier.figures})
    messages.extend(lost)
    new, come = _doubted(after, before, earlier.refused, {each.figure_id for each in later.figures})
    messages.extend(come)
    return Held(left, new, tuple(_cut(messages)))


def _without(figures: Iterable[Figure], ids: set[str]) -> tuple[Figure, ...]:
    return tuple(figure for figure in figures if figure.figure_id not in ids)


def _named(rows: Rows, other: Rows) -> Iterator[str]:
    """Messages on rows that were not used, and whose figures the other table has."""
    ids = {figure.figure_id for figure in other.figures}
    for row in rows.refused:
        if row.figure_id in ids:
            yield f"{row.where}: {row.figure_id}: as this row is not used, it counts as neither changed nor deleted"


def _doubted(
    figures: Sequence[Figure], others: Sequence[Figure], refused: Sequence[Refused], known: set[str]
) -> tuple[tuple[Figure, ...], list[str]]:
    """The figures without those that may be a row of the other table which says of no known one that it is its own."""
    strangers = [row for row in refused if row.figure_id not in known]
    if not strangers:
        return tuple(figures), []
    ids = {figure.figure_id for figure in others}
    why = f"{strangers[0].where} is not used, and does not say whose row it is"
    lacking = [figure.figure_id for figure in figures if figure.figure_id not in ids]
    return (
        tuple(figure for figure in figures if figure.figure_id in ids),
        [f"{name}: counts as neither deleted nor added: {why}" for name in lacking],
    )


def _cut(messages: Sequence[str]) -> Iterator[str]:
    yield from messages[:SHOWN]
    if len(messages) > SHOWN:
        yield f"and {len(messages) - SHOWN:,} more rows that are compared with none"
