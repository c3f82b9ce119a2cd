"""More in a part of a time than in all of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from figcheck.compare.claims import Claim
from figcheck.compare.containment import exceeding, larger, under
from figcheck.compare.grading import LEAST_CONFIDENCE, confidence, inequality, quoted, severity
from figcheck.compare.history import moment
from figcheck.compare.pair import Pair
from figcheck.compare.signature import COMPARED_KINDS
from figcheck.model import Figure, day
from figcheck.rule import Conflict, Material, Outcome, rule
from figcheck.selection import outcomes
from figcheck.taxonomy import measure_of

Days = tuple[date, date]
MOST_PARTS = 400
"""So many counts of shorter times are held against each longer time."""


@rule("F017", "error", scope="case")
def check(material: Material) -> Iterator[Outcome]:
    """More is counted in a part of a time than in all of it.

    Why it matters: what happened in May happened in that year; one of the two is wrong or counts something else.
    Flagged: "500 were killed in May" beside "450 were killed this year", counted later or in the same text.
    Not flagged: a longer time that had not yet held the shorter one when it was counted; counts of what comes and goes
    (troops present); another place or side; where neither place nor side is known.
    """
    for claims in _dated(material.claims, material.settings.language):
        yield from outcomes(_over(claims, material), material.contested, _doubt, _conflict)


def _dated(claims: Iterable[Claim], language: str) -> Iterator[list[tuple[Days, Claim]]]:
    """For each measure of what happens, its claims that tell of when, in order of the first day."""
    found: dict[tuple[str, str, str], list[tuple[Days, Claim]]] = defaultdict(list)
    for claim in claims:
        measure, kind, unit, per = claim.signature.quantity
        about = measure_of(measure, language)
        if kind in COMPARED_KINDS and (about.grows or about.of == "events") and (days := _days(claim.figure)):
            whole = under(claim, quantity=(measure, "total", unit, per), period=None, event_date=None, counter="")
            found[measure, unit, per].append((days, whole))
    for key in sorted(found):
        yield sorted(found[key], key=lambda each: (each[0], each[1].figure.figure_id))


def _days(figure: Figure) -> Days | None:
    """The first and last day of what is counted; a count that runs on ends with the day on which it was taken."""
    if (known := day(figure.event_date)) is not None:
        return known, known
    start = figure.period_start
    end = figure.period_end or (day(moment(figure)) if figure.counter else None)
    return None if start is None or end is None or end < start else (start, end)


def _over(claims: Sequence[tuple[Days, Claim]], material: Material) -> Iterator[Pair]:
    """Pairs of a count of a part of a time and a lower one of all of it."""
    starts = [start for (start, _), _ in claims]
    wholes: dict[Days, list[Claim]] = defaultdict(list)
    for days, claim in claims:
        wholes[days].append(claim)
    for (first, last), outer in wholes.items():
        near = claims[bisect_left(starts, first) : bisect_right(starts, last)][:MOST_PARTS]
        inner = [claim for (start, end), claim in near if end <= last and (start, end) != (first, last)]
        if inner and first < last:
            for pair in exceeding(inner, outer, material.known):
                whole = pair.two if larger(pair) is pair.one else pair.one
                part_end = (_days(larger(pair).figure) or (first, last))[1]
                taken = day(moment(whole.figure))
                if taken is not None and taken >= part_end:
                    yield pair


def _doubt(pair: Pair) -> str:
    """Why counts of two times are not held against each other; empty where they are."""
    comparison = pair.comparison
    if not comparison.positives or confidence(pair) < LEAST_CONFIDENCE:
        return "too little in common is known"
    return "one of them may be narrower" if comparison.narrower or comparison.unknown else ""


def _conflict(pair: Pair) -> Conflict:
    """The finding, the count of the shorter time first."""
    part = larger(pair).figure
    whole = pair.figures[part is pair.figures[0]]
    return Conflict(
        figures=(part, whole),
        message=f"{quoted(part)}, {_spelled(part)}, is more than {quoted(whole)}, {_spelled(whole)}.",
        inequality=inequality(*pair.intervals),
        severity=severity(pair),
        confidence=min(confidence(pair), Decimal("0.8")),
        basis=pair.basis,
        gap=pair.gap,
    )


def _spelled(figure: Figure) -> str:
    """The time of a count in a message."""
    first, last = _days(figure) or (None, None)
    return f"{first}" if first == last else f"{first} to {last}"
