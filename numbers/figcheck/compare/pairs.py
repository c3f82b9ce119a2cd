"""Claims -> pairs that can be set against each other, each with its outcome: agreement, growth, fall or conflict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from figcheck.compare.apart import SAME_STATE_DAYS, apart, softly_apart, strangers
from figcheck.compare.background import Background
from figcheck.compare.claims import Claim, as_counted, counted_to, same_voice
from figcheck.compare.farthest import Farthest
from figcheck.compare.history import corrected, cumulative, order
from figcheck.compare.keys import Keys
from figcheck.compare.meeting import NEAREST, met, reach
from figcheck.compare.opposed import retaken
from figcheck.compare.pair import Outcome, Pair
from figcheck.compare.signature import Comparison, compare
from figcheck.model import Figure

BLURRED = ("about", "vague", "range")
"""Hedges of an estimate: another's lower number is another estimate, not a count that fell."""


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
    yield from _judged_across(claims, known)
    if len(claims) > reach(known.figures) + 1:
        yield from _beyond(claims, known)


def _beyond(claims: Sequence[Claim], known: Background) -> Iterator[Pair]:
    """The conflicts of claims with those farthest above and below them, however many lie between in time."""
    sweep = _sweep(claims)
    grows = any(cumulative(claim.figure, known.language) for claim in claims)
    # Less on an earlier day is what a running count has grown from.
    above, below = (None, 0) if grows else (SAME_STATE_DAYS, SAME_STATE_DAYS)
    most = reach(known.figures)
    for later in range(most + 1, len(claims)):
        sweep.add(later - most - 1)
        for earlier in sorted({*sweep.above(later, above), *sweep.below(later, below)}):
            if claims[earlier].document != claims[later].document:
                pair = judged(claims[earlier], claims[later], known)
                if pair.outcome in ("conflict", "fell"):
                    yield pair


def _sweep(claims: Sequence[Claim]) -> Farthest:
    """A sweep over claims that leaves out what stands in one document, and the rows of one source."""
    return Farthest(claims, [(claim.is_row and claim.figure.source) or claim.document for claim in claims])


def _judged_across(claims: Sequence[Claim], known: Background) -> Iterator[Pair]:
    """The pairs that are no steps of a series. What a pair could add to none that was given is left out.

    That is the same number in the same words, and that a claim is of something else for a reason given already.
    """
    keys, texts = Keys(claims), known.stories.have_names
    told: set[tuple[str, int]] = set()
    for later, before in met(claims, reach(known.figures)):
        plainly: set[str] = set()
        for earlier, reason in keys.differing(before, later):
            if reason in plainly:
                continue
            if reason and not (texts and _lifted(reason, claims[earlier], claims[later], known)):
                key = (reason, keys.last(earlier, later))
                if keys.same_value(earlier, later) or key in told:
                    continue
                told.add(key)
                if not texts and not keys.timed[later]:
                    plainly.add(reason)
            yield judged(claims[earlier], claims[later], known)


def beyond_reach(claims: Sequence[Claim], known: Background) -> Sequence[Claim]:
    """Claims with so many before them that they meet only the nearest of these and the farthest of some.

    None where all are of one series, and none where they are so few sorts that nothing that conflicts is missed.
    """
    beyond = claims[reach(known.figures) + 1 :]
    if not beyond or all(_one_series(claims[0], claim) for claim in beyond):
        return ()
    return () if _sweep(claims).is_whole and not known.stories.have_names else beyond


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
    if pair.intervals[0].meets(pair.intervals[1]) or same_number(*pair.figures):
        return pair
    return replace(pair, outcome=_changed(pair, known.language))


def pairs_within(claims: Sequence[Claim], known: Background) -> Iterator[Pair]:
    """Pairs of claims of one document that may be of one thing."""
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    for members in by_document.values():
        for index, two in enumerate(members[:NEAREST]):
            for one in members[:index]:
                if not _compared(one, two, known).contradiction:
                    yield judged(one, two, known)


def judged(one: Claim, two: Claim, known: Background) -> Pair:
    """The pair with its outcome; `apart` with a reason where the two cannot be compared."""
    if order(one.figure, two.figure) == "after":
        one, two = two, one
    comparison = _compared(one, two, known)
    if comparison.contradiction:
        reason = "" if same_number(one.figure, two.figure) else comparison.contradiction
        return Pair(one, two, comparison, "apart", reason, intervals=(one.interval, two.interval))
    pair = Pair(
        one,
        two,
        comparison,
        "agrees",
        ordered=order(one.figure, two.figure) == "before",
        together=known.stories.together(one.document, two.document),
        intervals=(one.interval, two.interval),
    )
    if same_number(*pair.figures):
        if _hedged_alike(*pair.figures):
            return pair
        return _ended(pair, "apart" if strangers(pair, known) else "reworded")
    meeting = one.interval.meets(two.interval)
    if meeting and not softly_apart(one, two):
        return pair
    if pair.ordered and not meeting and _grow(pair, known.language) and not retaken(one, two, known.language):
        pair = replace(pair, ordered=False)
    if reason := apart(pair, known):
        return pair if meeting else _ended(pair, "apart", reason)
    if meeting:
        return _ended(pair, "soft")
    if known.explains_one(*pair.figures):
        return _ended(pair, "explained")
    return _ended(pair, _changed(pair, known.language))


def _ended(pair: Pair, outcome: Outcome, reason: str = "") -> Pair:
    """The pair with its outcome. It is made for nearly every pair, and `replace` takes several times as long."""
    return Pair(
        pair.one, pair.two, pair.comparison, outcome, reason, pair.ordered, pair.series, pair.together, pair.intervals
    )


def _compared(one: Claim, two: Claim, known: Background) -> Comparison:
    """Whether two claims can be of one thing, where two names may be of one place: then which place is not known."""
    comparison = compare(one.signature, two.signature)
    if _lifted(comparison.contradiction, one, two, known):
        return compare(replace(one.signature, place=""), two.signature)
    return comparison


def _lifted(contradiction: str, one: Claim, two: Claim, known: Background) -> bool:
    """True where nothing but the names of their places holds two claims apart, and these may be of one place."""
    return contradiction == "other place" and known.one_place(one, two)


def same_number(one: Figure, two: Figure) -> bool:
    """True where both name one number, whatever stands before it."""
    return one.value is not None and one.value == two.value


def _hedged_alike(one: Figure, two: Figure) -> bool:
    """True where no hedge came or went between two; the floor of those known by name stands in no words."""
    by_name = any(figure.method == "named" and not figure.hedge for figure in (one, two))
    return one.hedge_kind == two.hedge_kind or by_name


def _changed(pair: Pair, language: str) -> Outcome:
    """What it means that the intervals do not meet: growth, fall, or a conflict."""
    if not (pair.ordered and _grow(pair, language)):
        return "conflict"
    if pair.intervals[0].below(pair.intervals[1]) or corrected(pair.two.figure):
        return "grew"
    estimates = not same_voice(pair.one, pair.two) and any(figure.hedge_kind in BLURRED for figure in pair.figures)
    return "conflict" if estimates else "fell"


def _grow(pair: Pair, language: str) -> bool:
    """True for counts that can only grow."""
    return cumulative(pair.one.figure, language) and cumulative(pair.two.figure, language)
