"""Running counts of one source, day by day: the rows of a table, or bulletins that say what was added ("(+12)")."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from figcheck.compare.history import cumulative, moment, reading_order
from figcheck.compare.signature import UNASSERTED, signature
from figcheck.model import Figure, day

Key = tuple[object, ...]
NEAR = 4
"""Characters between a count and what was added to it: " (+"."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The count of one day, with what the source says was added since the last one, where it says so."""

    when: date
    total: Figure
    added: Figure | None = None

    @property
    def number(self) -> Decimal:
        """The count itself."""
        return self.total.value or Decimal(0)


@dataclass(frozen=True, slots=True)
class Series:
    """The counts of one thing by one source, in order of days."""

    source: str
    entries: tuple[Entry, ...]

    @property
    def usual_step(self) -> timedelta | None:
        """The days from one count to the next, where nearly all are as far apart; None where there is no habit."""
        steps = Counter(two.when - one.when for one, two in pairwise(self.entries) if one.when < two.when)
        (step, often) = steps.most_common(1)[0] if steps else (None, 0)
        return step if often >= LEAST_STEPS and often * 10 >= steps.total() * 8 else None

    @property
    def rounding(self) -> Decimal:
        """The finest step to which the counts are rounded: whoever once writes 1,258 counts to the unit."""
        steps = [entry.total.precision for entry in self.entries if entry.total.precision is not None]
        return min(steps, default=Decimal(1))


LEAST_STEPS = 5
"""Fewer steps of one length are no habit."""


def series_of(figures: Iterable[Figure], language: str) -> list[Series]:
    """The series that the rows of tables and the bulletins of a case make, each of two counts at least."""
    ordered = sorted(figures, key=reading_order)
    found: dict[Key, list[Entry]] = defaultdict(list)
    for key, entry in (*_rows(ordered, language), *_bulletins(ordered)):
        found[key].append(entry)
    return [
        Series(str(key[0]), tuple(sorted(entries, key=lambda entry: entry.when)))
        for key, entries in found.items()
        if len(entries) > 1
    ]


def _rows(figures: Sequence[Figure], language: str) -> Iterator[tuple[Key, Entry]]:
    """The rows of tables that have a source and a day, each with the row of what was added on that day."""
    totals: list[tuple[Key, date, Figure]] = []
    added: dict[tuple[Key, date], Figure] = {}
    for figure in figures:
        when = day(moment(figure))
        if figure.start is not None or not _is_counted(figure) or when is None:
            continue
        key = _row_key(figure, language)
        if figure.kind == "increment":
            added[key, when] = figure
        elif cumulative(figure, language):
            totals.append((key, when, figure))
    yield from ((key, Entry(when, figure, added.get((key, when)))) for key, when, figure in totals)


def _row_key(figure: Figure, language: str) -> Key:
    """What the rows of one series have in common: all that says what is counted, but for the kind."""
    own = replace(signature(figure, language), quantity=(figure.measure, "", figure.unit, figure.per))
    if figure.event_date:
        return figure.source, figure.authority, own
    return figure.source, figure.authority, replace(own, period=None, event_date=None)


def _bulletins(figures: Sequence[Figure]) -> Iterator[tuple[Key, Entry]]:
    """The counts of texts that have what was added right behind them, in brackets."""
    for total, added in pairwise(figures):
        if added.kind != "increment" or total.kind != "total" or total.document != added.document:
            continue
        when = day(moment(total))
        beside = added.start is not None and total.end is not None and 0 < added.start - total.end <= NEAR
        if beside and when and _is_counted(total) and _is_counted(added) and (total.measure or total.counted):
            key = (total.source, "bulletin", total.measure, total.counted.casefold(), total.side)
            yield key, Entry(when, total, added)


def _is_counted(figure: Figure) -> bool:
    """True for a plain number that its source vouches for."""
    if figure.value is None or figure.hedge_kind != "exact" or not figure.source or figure.implied:
        return False
    return figure.modality not in UNASSERTED
