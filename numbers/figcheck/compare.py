"""Claims -> pairs that can be set against each other, each with its outcome: agreement, growth, fall or conflict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from figcheck.claims import Claim, as_counted, counted_to, same_voice
from figcheck.history import corrected, cumulative, days_between, order
from figcheck.interval import Interval
from figcheck.model import Basis, Figure
from figcheck.signature import Comparison, compare
from figcheck.story import Stories

NEAREST = 60
"""Each claim is set against so many before it: what lies further back in time is answered by those between."""
SAME_STATE_DAYS = 7
"""Counts of what comes and goes (troops present) are of one state within so many days."""

Outcome = Literal["agrees", "reworded", "grew", "fell", "conflict", "soft", "explained", "apart"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims that may speak of one quantity, the earlier first where order is known."""

    one: Claim
    two: Claim
    comparison: Comparison
    outcome: Outcome
    reason: str = ""
    ordered: bool = False
    series: bool = False
    intervals: tuple[Interval, Interval] = (Interval(None, None), Interval(None, None))

    @property
    def figures(self) -> tuple[Figure, Figure]:
        """Both figures, the earlier first."""
        return self.one.figure, self.two.figure

    @property
    def basis(self) -> Basis:
        """Who disagrees."""
        if self.one.document == self.two.document:
            return "same_document"
        if same_voice(self.one, self.two):
            return "same_authority"
        return "different_authorities" if self.one.authority and self.two.authority else "unnamed"

    @property
    def gap(self) -> Decimal:
        """The distance between both intervals."""
        return self.intervals[0].gap(self.intervals[1])


@dataclass(frozen=True, slots=True)
class Background:
    """What of the documents of a case bears on a comparison beside the two claims themselves."""

    stories: Stories
    language: str
    numbers: Mapping[tuple[str, str], frozenset[Decimal]] = field(default_factory=dict)
    """All numbers that a document gives for a measure; parts are not what another text would give as the total."""
    measures: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """What a document counts at all; "attacker" for any figure of one, "part" for any that leaves someone out."""

    def gives(self, document: str, measure: str, value: Decimal | None) -> bool:
        """True where the document gives that number for that measure."""
        return value is not None and value in self.numbers.get((document, measure), frozenset())


def background(figures: Sequence[Figure], stories: Stories, language: str) -> Background:
    """What the figures of a case say beside the two that are compared."""
    numbers: dict[tuple[str, str], set[Decimal]] = defaultdict(set)
    seen: dict[str, set[str]] = defaultdict(set)
    for figure in figures:
        if figure.value is not None and figure.kind != "part":
            numbers[figure.document, figure.measure].add(figure.value)
        seen[figure.document].add(figure.measure)
        if figure.subgroup == "attacker":
            seen[figure.document].add("attacker")
        if figure.includes or figure.excludes:
            seen[figure.document].add("part")
    return Background(
        stories,
        language,
        {key: frozenset(values) for key, values in numbers.items()},
        {document: frozenset(names) for document, names in seen.items()},
    )


def pairs_across(claims: Sequence[Claim], known: Background) -> Iterator[Pair]:
    """Pairs of claims of different documents. `claims` are of one quantity, in order of date.

    Rows of one source and one authority in a table are a series: only neighbours are compared, so that each step of it
    is judged once.
    """
    series: dict[tuple[str, str, object], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.is_row and claim.figure.source:
            series[claim.figure.source, claim.authority, claim.signature].append(claim)
    for members in series.values():
        step = counted_to(members)
        for one, two in pairwise(members):
            yield _series_step(one, two, step, known)
    for index, two in enumerate(claims):
        for one in claims[max(0, index - NEAREST) : index]:
            if one.document != two.document and not _one_series(one, two):
                yield judged(one, two, known)


def _one_series(one: Claim, two: Claim) -> bool:
    """True for rows of one source's table on one thing."""
    return (
        one.is_row
        and two.is_row
        and bool(one.figure.source)
        and ((one.figure.source, one.authority, one.signature) == (two.figure.source, two.authority, two.signature))
    )


def _series_step(one: Claim, two: Claim, step: Decimal, known: Background) -> Pair:
    """Two neighbours of a series, both as exact as the whole series is."""
    pair = Pair(one, two, compare(one.signature, two.signature), "agrees", series=True)
    ordered = order(*pair.figures) == "before"
    pair = replace(pair, intervals=(as_counted(one, step), as_counted(two, step)), ordered=ordered)
    if pair.intervals[0].meets(pair.intervals[1]):
        return pair
    return replace(pair, outcome=_changed(pair, known.language))


def pairs_within(claims: Sequence[Claim], known: Background) -> Iterator[Pair]:
    """Pairs of claims of one document."""
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    for members in by_document.values():
        for index, two in enumerate(members[:NEAREST]):
            for one in members[:index]:
                yield judged(one, two, known)


def judged(one: Claim, two: Claim, known: Background) -> Pair:
    """The pair with its outcome; `apart` with a reason where the two cannot be compared."""
    if order(one.figure, two.figure) == "after":
        one, two = two, one
    pair = Pair(one, two, compare(one.signature, two.signature), "agrees", intervals=(one.interval, two.interval))
    pair = replace(pair, ordered=order(*pair.figures) == "before")
    if same_number(*pair.figures):
        reworded = one.figure.hedge_kind != two.figure.hedge_kind
        return replace(pair, outcome="apart" if pair.comparison.contradiction else "reworded" if reworded else "agrees")
    if pair.comparison.contradiction:
        return replace(pair, outcome="apart", reason=pair.comparison.contradiction)
    if one.interval.meets(two.interval):
        return replace(pair, outcome="soft" if _softly_apart(one, two) else "agrees")
    if reason := _apart(pair, known):
        return replace(pair, outcome="apart", reason=reason)
    if explained_by_one(pair, known):
        return replace(pair, outcome="explained")
    return replace(pair, outcome=_changed(pair, known.language))


def same_number(one: Figure, two: Figure) -> bool:
    """True where both name one number, whatever stands before it."""
    return one.value is not None and one.value == two.value


def _changed(pair: Pair, language: str) -> Outcome:
    """What it means that the intervals do not meet: growth, fall, or a conflict."""
    if not (pair.ordered and cumulative(pair.one.figure, language) and cumulative(pair.two.figure, language)):
        return "conflict"
    if pair.intervals[0].below(pair.intervals[1]) or corrected(pair.two.figure):
        return "grew"
    return "fell"


def _apart(pair: Pair, known: Background) -> str:
    """Why two figures that differ are not held against each other; empty where they are."""
    one, two = pair.one, pair.two
    if known.stories.apart(one.document, two.document):
        return "another story"
    across = one.document != two.document
    if across and not (one.is_main and two.is_main) and not pair.comparison.positives:
        return "not the main count of its text"
    narrow = pair.comparison.narrower
    if narrow and pair.intervals[narrow - 1].below(pair.intervals[2 - narrow]):
        return "may be a part of the other"
    days = days_between(*pair.figures)
    growing = cumulative(one.figure, known.language)
    if not growing and days is not None and days > SAME_STATE_DAYS:
        return "other date"
    grew = growing and pair.ordered and pair.intervals[0].below(pair.intervals[1])
    if across and not grew and (_repeats(one, two, known) or _repeats(two, one, known)):
        return "the other text gives that number too"
    return ""


def _repeats(one: Claim, two: Claim, known: Background) -> bool:
    """True where the document of the first gives the number of the second as well, for the same measure."""
    return known.gives(one.document, one.figure.measure, two.figure.value)


def explained_by_one(pair: Pair, known: Background) -> bool:
    """True where two counts of people differ by one and a text shows a person who may be counted in one alone."""
    first, second = pair.figures
    if first.unit or first.value is None or second.value is None or abs(first.value - second.value) != 1:
        return False
    seen = known.measures.get(first.document, frozenset()) | known.measures.get(second.document, frozenset())
    someone = {"attacker", "part", "suspects"}
    if first.measure in ("injured", "shot", "hospitalised", "casualties"):
        someone.add("killed")
    return bool(someone & seen)


def _softly_apart(one: Claim, two: Claim) -> bool:
    """True where readers would take two figures of one date, one of them blurred by "about", for different numbers."""
    first, second = one.figure, two.figure
    kinds = {first.hedge_kind, second.hedge_kind}
    if "about" not in kinds or not kinds <= {"about", "exact"} or order(first, second) not in ("same_day", "unknown"):
        return False
    if first.value is None or second.value is None or first.soft.meets(second.soft):
        return False
    return first.soft.gap(second.soft) * 4 >= max(abs(first.value), abs(second.value))
