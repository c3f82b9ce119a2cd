"""Why two figures that differ are not held against each other: what their texts tell besides sets them apart."""

from __future__ import annotations

from figcheck.compare.background import Background
from figcheck.compare.claims import Claim
from figcheck.compare.history import cumulative, days_between, order
from figcheck.compare.pair import ENOUGH_FOR_ERROR, Pair
from figcheck.compare.told import over_several
from figcheck.taxonomy import measure_of

SAME_STATE_DAYS = 7
"""Counts of what comes and goes (troops present) are of one state within so many days."""
SAME_STORY_DAYS = 31
"""Texts further apart tell of one event only where they share many names: much else has happened in between."""

SCATTERED = frozenset(("force", "suspects", "migrants"))
"""Families that texts on one event count at many places and times: two main counts may well be of two of them."""
GROUPS = frozenset(("subgroup", "side", "status"))
"""Slots that name a group among those counted at large; a noun ("four teenagers") may as well tell who all were."""


def apart(pair: Pair, known: Background) -> str:
    """Why two figures that differ are not held against each other; empty where they are."""
    one, two = pair.one, pair.two
    if known.stories.apart(one.document, two.document):
        return "another story"
    across = one.document != two.document
    growing = cumulative(one.figure, known.language)
    grew = growing and pair.ordered and pair.intervals[0].below(pair.intervals[1])
    if across and not pair.comparison.positives and (reason := _in_doubt(pair, grew, known)):
        return reason
    if across and known.counted_elsewhere(one, two):
        return "only one names its place, and the other text is not about that"
    if across and _over_several(one, known.language) != _over_several(two, known.language):
        return "only one counts over several events"
    if across and not grew and (known.counts_on_to(one, two.figure) or known.counts_on_to(two, one.figure)):
        return "the text of one counts on to the other"
    if pair.comparison.narrower and (reason := _of_a_group(pair, grew)):
        return reason
    days = days_between(*pair.figures)
    if not growing and days is not None and days > SAME_STATE_DAYS:
        return "other date"
    if across and not grew and (known.gives_too(one.document, two) or known.gives_too(two.document, one)):
        return "the other text gives that number too"
    if across and not grew and (known.adds_up_to(one, two.figure) or known.adds_up_to(two, one.figure)):
        return "beside others of its sentence it adds up to the other"
    return ""


def _of_a_group(pair: Pair, grew: bool) -> str:
    """Why two figures of which one names a group are not held against each other; empty where they are.

    No count of all grows to one of a group. Fighters of a side ("more than 50 of their soldiers") may have died
    elsewhere than "12 people" of the same city.
    """
    narrow = pair.comparison.narrower
    if pair.intervals[narrow - 1].below(pair.intervals[2 - narrow]):
        return "may be a part of the other"
    named = GROUPS & set(pair.comparison.unknown)
    fighters = named and "subgroup" not in named and pair.comparison.positives < ENOUGH_FOR_ERROR
    return "other group" if fighters or (named and grew) else ""


def _over_several(claim: Claim, language: str) -> bool:
    """True where what a claim counts, it counts over several events that stand apart."""
    return any(over_several(mention.sentence, language) for mention in claim.mentions)


def _in_doubt(pair: Pair, grew: bool, known: Background) -> str:
    """Why two figures of which neither event, place nor side are the same are not held against each other.

    Those that may be the tolls of one event are: what both texts put first, repeat, or give alone.
    """
    one, two = pair.one, pair.two
    if not (one.is_main and two.is_main):
        return "not the main count of its text"
    if one.is_row and two.is_row:
        return ""
    if known.stories.are_many and not pair.together:
        return "too little in common is known"
    if grew:
        return ""
    if not pair.together and (days_between(*pair.figures) or 0) > SAME_STORY_DAYS:
        return "months apart, and too little in common is known"
    if not (one.is_prominent and two.is_prominent):
        return "not the main count of its text"
    if measure_of(one.figure.measure, known.language).family in SCATTERED:
        return "too little in common is known"
    return "none of whom is not known" if 0 in (one.figure.value, two.figure.value) else ""


def strangers(pair: Pair, known: Background) -> bool:
    """True for figures that only their number joins: of another story, or in a case of many texts on many events."""
    if known.stories.apart(pair.one.document, pair.two.document):
        return True
    told = pair.together or pair.comparison.positives or (pair.one.is_row and pair.two.is_row)
    return known.stories.are_many and not told and pair.one.document != pair.two.document


def softly_apart(one: Claim, two: Claim) -> bool:
    """True where readers would take two figures of one date, one of them blurred by "about", for different numbers."""
    first, second = one.figure, two.figure
    kinds = {first.hedge_kind, second.hedge_kind}
    if "about" not in kinds or not kinds <= {"about", "exact"} or order(first, second) not in ("same_day", "unknown"):
        return False
    if first.value is None or second.value is None or first.soft.meets(second.soft):
        return False
    return first.soft.gap(second.soft) * 4 >= max(abs(first.value), abs(second.value))
