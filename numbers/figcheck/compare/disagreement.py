"""What two figures of one thing that do not meet disagree in: each disagreement is of one nature and told by one rule.

"No casualties" beside "two dead", children who are more than all, 1.2 million beside 1.2 billion, an authority at odds
with itself: what is nearest to the cause goes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Literal

from figcheck.compare.claims import Claim
from figcheck.compare.grading import LEAST_CONFIDENCE, confidence
from figcheck.compare.history import order
from figcheck.compare.pair import ENOUGH_FOR_ERROR, Pair
from figcheck.model import Figure

Nature = Literal["plain", "zero", "subset", "scale", "drift"]
NAMING_SLOTS = frozenset(("subgroup", "counted"))
"""Slots that name a group within those counted at large; a side or status left unsaid may be the same."""
AT_ODDS = ("conflict", "fell")
THOUSAND = 3
"""Powers of ten between a thousand and a million, and so on."""
TELLING_DIGITS = 2
"""So many leading digits in common are hardly chance; a single one ("2 million", "2 billion") is where words differ."""
LONG_DIGITS = 4


def of_nature(nature: Nature, pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs that do not meet for that reason."""
    return (pair for pair in pairs if _may_be(nature, pair) and nature_of(pair) == nature)


def _may_be(nature: Nature, pair: Pair) -> bool:
    """True where the outcome is one that the nature may stand behind: a slip of scale may look like growth."""
    return pair.outcome in AT_ODDS or (pair.outcome == "grew" and nature == "scale")


def nature_of(pair: Pair) -> Nature:
    """What the two figures disagree in. Steps of a series are no more than steps."""
    if pair.series:
        return "plain"
    powers = powers_apart(*pair.figures)
    if pair.outcome == "grew":
        return "scale" if powers >= THOUSAND else "plain"
    if pair.outcome not in AT_ODDS:
        return "plain"
    if none_and_some(pair):
        return "zero"
    if subset_of(pair) is not None:
        return "subset"
    if powers:
        return "scale"
    return "drift" if is_drift(pair) else "plain"


def none_and_some(pair: Pair) -> bool:
    """True where one figure says that there is none, and the other that there is one at least."""
    return any(interval.high == 0 for interval in pair.intervals)


def subset_of(pair: Pair) -> Claim | None:
    """The claim on a group within those of the other claim, where it is the larger number; else None."""
    if not pair.comparison.narrower or NAMING_SLOTS.isdisjoint(pair.comparison.unknown):
        return None
    one, two = pair.one, pair.two
    narrow, wide = (one, two) if pair.comparison.narrower == 1 else (two, one)
    own, other = narrow.signature, wide.signature
    # A noun ("students") tells less surely than a group who is counted, so it needs more beside it.
    by_noun = (
        bool(own.counted) and not (other.counted or other.subgroup) and pair.comparison.positives >= ENOUGH_FOR_ERROR
    )
    named = (own.subgroup and not other.subgroup) or by_noun
    return narrow if named and wide.interval.below(narrow.interval) else None


def powers_apart(one: Figure, two: Figure) -> int:
    """By which power of ten two numbers with the same digits differ; 0 where they do not, or that tells little."""
    a, b = one.value, two.value
    if a is None or b is None or a <= 0 or b <= 0:
        return 0
    first, second = a.normalize().as_tuple(), b.normalize().as_tuple()
    if first.digits != second.digits or not isinstance(first.exponent, int) or not isinstance(second.exponent, int):
        return 0
    powers = abs(first.exponent - second.exponent)
    return powers if len(first.digits) >= TELLING_DIGITS or powers >= THOUSAND else 0


def is_drift(pair: Pair) -> bool:
    """True for figures of one day on the word of one named authority."""
    one, two = pair.one, pair.two
    if not one.authority or not two.authority or one.voice != two.voice:
        return False
    if one.document == two.document:
        return one.figure.as_of == two.figure.as_of
    return order(one.figure, two.figure) == "same_day"


def which_first(pair: Pair) -> str:
    """A sentence for counts of two texts of which either may be the earlier; empty for others."""
    if pair.ordered or pair.one.document == pair.two.document:
        return ""
    return " Possibly an early and a late count: which came first is not known."


def too_little(pair: Pair) -> str:
    """That too little is known of two figures to hold them against each other; empty where enough is."""
    return "too little in common is known" if confidence(pair) < LEAST_CONFIDENCE else ""


def doubt(pair: Pair, figures: Iterable[Figure]) -> str:
    """Why a pair is not held against each other for want of what is known of it; empty where it is."""
    if pair.one.document != pair.two.document:
        return too_little(pair)
    if pair.comparison.positives < ENOUGH_FOR_ERROR:
        return "too little in common is known"
    if subset_of(pair) is None and (pair.comparison.narrower or pair.comparison.unknown):
        return "one of them may be narrower"
    return "a third figure links both" if _linked(pair, figures) else ""


def _linked(pair: Pair, figures: Iterable[Figure]) -> bool:
    """True where a third figure of the text is the sum of both or makes up the difference: parts of one whole."""
    one, two = pair.figures
    if one.value is None or two.value is None:
        return False
    linking = {one.value + two.value, abs(one.value - two.value)} - {one.value, two.value}
    return any(figure.value in linking for figure in figures if figure.document == one.document)


def slip(one: Figure, two: Figure) -> str:
    """A sentence that one digit accounts for the difference of two long numbers; empty where none does."""
    first, second = _digits(one), _digits(two)
    if min(len(first), len(second)) < LONG_DIGITS or first == second:
        return ""
    if len(first) == len(second):
        apart = [at for at in range(len(first)) if first[at] != second[at]]
        if len(apart) == 1:
            return " They differ in one digit: a slip would explain it."
        swapped = len(apart) == 2 and apart[1] == apart[0] + 1 and first[apart[0]] == second[apart[1]]
        if swapped and first[apart[1]] == second[apart[0]]:
            return " They differ in two digits that changed places: a slip would explain it."
        return ""
    short, long = sorted((first, second), key=len)
    if any(long[:at] + long[at + 1 :] == short for at in range(len(long))):
        return " One has a digit more than the other: a slip would explain it."
    return ""


def _digits(figure: Figure) -> str:
    """The digits of a number that is given to the unit; none of one that is hedged or rounded."""
    if figure.value is None or figure.hedge_kind != "exact" or figure.precision != Decimal(1) or figure.value < 0:
        return ""
    return f"{figure.value:f}" if figure.value == figure.value.to_integral_value() else ""
