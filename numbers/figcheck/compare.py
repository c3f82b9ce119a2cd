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
from figcheck.signature import ATTACKER, Comparison, compare, signature, unfit
from figcheck.story import Stories
from figcheck.taxonomy import measure_of

NEAREST = 60
"""Each claim is set against so many before it: what lies further back in time is answered by those between."""
SAME_STATE_DAYS = 7
"""Counts of what comes and goes (troops present) are of one state within so many days."""

WITH_ATTACKERS = ("killed", "casualties", "suspects")
"""Measures whose counts may take in the attacker or not."""
WITH_DEAD = ("shot", "casualties")
"""Measures whose counts may take in a death or not."""
BESIDE_DEAD = ("injured", "hospitalised")
"""Measures that a death takes one from."""

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
    together: bool = False
    """True where the texts share so many names that they tell of one event."""
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
    numbers: Mapping[tuple[str, str, Decimal], Sequence[Figure]] = field(default_factory=dict)
    """The figures by document, measure and number; parts are not what another text would give as the total."""
    deaths: Mapping[str, frozenset[Decimal]] = field(default_factory=dict)
    """How many dead each document tells of, one told without a number among them."""
    lone_attackers: frozenset[str] = frozenset()
    """Documents that tell of one attacker, whom another may count among the victims."""

    def gives(self, document: str, measure: str, value: Decimal | None) -> bool:
        """True where the document gives that number for that measure."""
        return value is not None and (document, measure, value) in self.numbers

    def gives_too(self, document: str, other: Claim) -> bool:
        """True where the document gives the number of a claim as well, as a total of what may be the same thing."""
        if other.figure.value is None:
            return False
        same = self.numbers.get((document, other.figure.measure, other.figure.value), ())
        return any(
            not unfit(figure, self.language)
            and not compare(signature(figure, self.language), other.signature).contradiction
            for figure in same
        )


def background(figures: Sequence[Figure], stories: Stories, language: str) -> Background:
    """What the figures of a case say beside the two that are compared."""
    numbers: dict[tuple[str, str, Decimal], list[Figure]] = defaultdict(list)
    deaths: dict[str, set[Decimal]] = defaultdict(set)
    lone: set[str] = set()
    for figure in figures:
        if figure.value is None:
            continue
        if figure.kind != "part":
            numbers[figure.document, figure.measure, figure.value].append(figure)
        if figure.measure == "killed" and figure.kind != "other_event":
            deaths[figure.document].add(figure.value)
        if figure.value == 1 and (figure.measure == "suspects" or figure.subgroup == ATTACKER):
            lone.add(figure.document)
    return Background(
        stories,
        language,
        numbers,
        {document: frozenset(values) for document, values in deaths.items()},
        frozenset(lone),
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
    pair = replace(
        pair,
        ordered=order(*pair.figures) == "before",
        together=known.stories.together(one.document, two.document),
    )
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
    growing = cumulative(one.figure, known.language)
    grew = growing and pair.ordered and pair.intervals[0].below(pair.intervals[1])
    if across and not pair.comparison.positives and (reason := _in_doubt(pair, grew, known.language)):
        return reason
    narrow = pair.comparison.narrower
    if narrow and pair.intervals[narrow - 1].below(pair.intervals[2 - narrow]):
        return "may be a part of the other"
    days = days_between(*pair.figures)
    if not growing and days is not None and days > SAME_STATE_DAYS:
        return "other date"
    if across and not grew and (known.gives_too(one.document, two) or known.gives_too(two.document, one)):
        return "the other text gives that number too"
    return ""


def _in_doubt(pair: Pair, grew: bool, language: str) -> str:
    """Why two figures of which neither event, place nor side are the same are not held against each other.

    Those that may be the tolls of one event are: what both texts put first, repeat, or give alone.
    """
    one, two = pair.one, pair.two
    if not (one.is_main and two.is_main):
        return "not the main count of its text"
    if grew or (one.is_row and two.is_row):
        return ""
    if not (one.is_prominent and two.is_prominent):
        return "not the main count of its text"
    if measure_of(one.figure.measure, language).family != "victims":
        return "too little in common is known"
    return "none of whom is not known" if 0 in (one.figure.value, two.figure.value) else ""


def explained_by_one(pair: Pair, known: Background) -> bool:
    """True where two counts of people differ by one and a text shows a person who may be counted in one alone.

    That is one attacker; or, for the injured, one dead whom only one of the texts counts among them.
    """
    first, second = pair.figures
    if first.unit or first.value is None or second.value is None or abs(first.value - second.value) != 1:
        return False
    texts = (first.document, second.document)
    if first.measure in WITH_ATTACKERS and known.lone_attackers & set(texts):
        return True
    one, two = (known.deaths.get(text, frozenset()) for text in texts)
    if first.measure in WITH_DEAD:
        return Decimal(1) in one | two
    return first.measure in BESIDE_DEAD and Decimal(1) in one ^ two


def _softly_apart(one: Claim, two: Claim) -> bool:
    """True where readers would take two figures of one date, one of them blurred by "about", for different numbers."""
    first, second = one.figure, two.figure
    kinds = {first.hedge_kind, second.hedge_kind}
    if "about" not in kinds or not kinds <= {"about", "exact"} or order(first, second) not in ("same_day", "unknown"):
        return False
    if first.value is None or second.value is None or first.soft.meets(second.soft):
        return False
    return first.soft.gap(second.soft) * 4 >= max(abs(first.value), abs(second.value))
