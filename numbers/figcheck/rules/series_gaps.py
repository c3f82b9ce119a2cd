"""A series of running counts with a day missing, a day twice, or an addition that does not lead to the next count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from figcheck.compare.grading import quoted
from figcheck.compare.history import corrected
from figcheck.interval import Interval
from figcheck.model import Figure, Relation
from figcheck.rule import Conflict, Material, NotComparable, Outcome, rule
from figcheck.series import Entry, Series, series_of
from figcheck.table.cells import plain

MOST_SHOWN = 10
SURE = Decimal("0.85")
Days = tuple[str, date, date]


@dataclass(slots=True)
class _Seen:
    """What the series of a case lack, and what they have twice; all counts of one source and day together."""

    gaps: dict[Days, list[Figure]] = field(default_factory=dict)
    twice: dict[Days, list[Figure]] = field(default_factory=dict)


@rule("F040", "error", scope="case")
def check(material: Material) -> Iterator[Outcome]:
    """A series of running counts does not lead from one entry to the next: additions, days missing, days twice.

    Why it matters: a wrong addition shows a slip in one of three numbers; over a missing day no daily loss can be told.
    Flagged: 5,100 on Monday and "5,180 (+60)" on Tuesday: an error; no row for one day of a daily table, or the same
    row twice: for information.
    Not flagged: tables that follow no habit of days; additions without a count of the day before; rounded counts that
    fit within their rounding; a count that its text calls corrected.
    """
    seen = _Seen()
    for series in series_of(material.figures, material.settings.language):
        step, rounding = series.usual_step, series.rounding
        for one, two in pairwise(series.entries):
            apart = two.when - one.when
            if not apart:
                _note_twice(series, one, two, seen)
            elif step and apart >= 2 * step:
                seen.gaps.setdefault((series.source, one.when, two.when), []).extend((two.total, one.total))
            if two.added:
                yield from _added(one, two, two.added, step or timedelta(days=1), rounding)
    yield from (_gap(days, figures) for days, figures in seen.gaps.items())
    yield from (_twice(days, figures) for days, figures in seen.twice.items())


def _note_twice(series: Series, one: Entry, two: Entry, seen: _Seen) -> None:
    """Keep two rows of a table that give the same count of one day; where they differ, other rules tell."""
    if one.number == two.number and one.total.start is None:
        seen.twice.setdefault((series.source, one.when, two.when), []).extend((two.total, one.total))


def _added(one: Entry, two: Entry, added: Figure, step: timedelta, rounding: Decimal) -> Iterator[Outcome]:
    """What an addition gives beside the counts before and after it."""
    figures = (two.total, added, one.total)
    if two.when - one.when != step:
        yield NotComparable(figures, "no count of the time before")
        return
    if corrected(two.total) or corrected(one.total):
        yield NotComparable(figures, "corrected")
        return
    margin = rounding * 3 / 2 if rounding > 1 else Decimal(0)
    grown, stated = two.number - one.number, added.value or Decimal(0)
    if stated not in Interval.point(grown).widened(margin):
        yield _wrong(figures, grown, stated)


def _wrong(figures: tuple[Figure, Figure, Figure], grown: Decimal, stated: Decimal) -> Conflict:
    """The finding on an addition, the later count first."""
    later, added, earlier = figures
    sign = ">" if grown > stated else "<"
    return Conflict(
        figures=figures,
        message=f"From {quoted(earlier)} to {quoted(later)} the count grew by {grown:,f}, not by {quoted(added)}.",
        inequality=f"{plain(later.value)} - {plain(earlier.value)} = {plain(grown)} {sign} {plain(stated)}",
        severity="error",
        confidence=SURE,
        basis="same_authority",
        gap=abs(grown - stated),
    )


def _gap(days: Days, figures: list[Figure]) -> Conflict:
    """The finding on days without a count."""
    source, before, after = days
    return _incomplete(
        figures,
        f"The series of {source} has no count between {before} and {after}.",
        f"{before} and {after} are {(after - before).days} days apart",
        "untestable",
    )


def _twice(days: Days, figures: list[Figure]) -> Conflict:
    """The finding on a day whose count stands twice."""
    source, when, _ = days
    rows = len(figures)
    message = f"The series of {source} has the count of {when} twice."
    return _incomplete(figures, message, f"{rows} rows, {rows // 2} counts", "copied")


def _incomplete(figures: list[Figure], message: str, inequality: str, relation: Relation) -> Conflict:
    """What the user of a table should know before summing it."""
    return Conflict(
        figures=tuple(figures[:MOST_SHOWN]),
        message=message,
        inequality=inequality,
        severity="info",
        confidence=SURE,
        basis="same_authority",
        relation=relation,
    )
