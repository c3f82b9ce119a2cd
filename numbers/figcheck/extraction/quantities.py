"""Quantities: a number with its sign, unit and hedge, ranges joined, as an interval with its rounding step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from figcheck import units
from figcheck.extraction.exclusions import exclusion
from figcheck.extraction.hedges import Hedge, hedge_before, read_hedge
from figcheck.extraction.numerals import ONE, Numeral, read_numeral
from figcheck.text import Sentence

Classes = tuple[int, ...]
_DASHES = ("-", "–", "—", "‑")
_ARTICLES = ("a", "an", "the")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as the sentence gives it: tokens first to end with sign and unit, the numeral within, unit and hedge."""

    first: int
    end: int
    numeral: Numeral
    unit: str
    hedge: Hedge
    high: Numeral | None = None
    """The other end of a range."""
    from_value: Decimal | None = None
    """Where a movement began ("from 500 to 300")."""

    @property
    def start(self) -> int:
        """The first token with the hedge."""
        return min(self.hedge.first, self.first)

    @property
    def stop(self) -> int:
        """The token after the last, with the hedge."""
        return max(self.hedge.end, self.end)


def read_quantity(sentence: Sentence, classes: Classes, i: int, language: str) -> tuple[Quantity | None, int]:
    """The quantity whose numeral begins at token i, and the token to go on from; None where there is no figure."""
    numeral = read_numeral(sentence, i, language)
    if numeral is None:
        return None, i + 1
    sign = units.find_money_sign(sentence.words, i)
    if sign is None and (exclusion(sentence, classes, numeral)):
        return None, numeral.end
    first, unit, end = _with_unit(sentence, numeral, sign)
    joined = _joined(sentence, classes, numeral, first, end, unit, language)
    if joined:
        quantity = joined
    else:
        hedge = read_hedge(sentence, first, end, language)
        if hedge.end == end and end > numeral.end:  # "50+ %": the hedge may stand before the unit
            inner = read_hedge(sentence, first, numeral.end, language)
            hedge = inner if inner.end > numeral.end else hedge
        quantity = Quantity(first, end, numeral, unit, hedge)
    return quantity, max(quantity.end, quantity.hedge.end)


def _with_unit(sentence: Sentence, numeral: Numeral, sign: tuple[str, int] | None) -> tuple[int, str, int]:
    """First token with a money sign, unit name, and the token after the unit."""
    if sign:
        money = units.find_money_word(sentence.lows, sentence.words, numeral.end)
        return sign[1], sign[0], money[1] if money else numeral.end
    at = numeral.end
    if at + 1 < len(sentence) and sentence.lows[at] in _DASHES and sentence.glued(at) and sentence.glued(at + 1):
        at += 1  # "a 10-day truce"
    found = units.find_money_word(sentence.lows, sentence.words, at) or units.find_unit(
        sentence.lows, sentence.words, at
    )
    return (numeral.first, found[0], found[1]) if found else (numeral.first, "", numeral.end)


def _joined(
    sentence: Sentence, classes: Classes, low: Numeral, first: int, end: int, unit: str, language: str
) -> Quantity | None:
    """A range that begins with this number: "between a and b", "a to b", "a-b", "two or three"; or a movement."""
    if end >= len(sentence) or low.value is None:
        return None
    link, at = sentence.lows[end], end + 1
    if link == "-" and sentence.lows[at : at + 1] == ("to",):
        return None
    sign = None
    while at < len(sentence) and not sentence.words[at][0].isalnum() and at <= end + 3:
        at += 1  # the money sign of the second number
    if at < len(sentence) and (hedge := hedge_before(sentence, at + 1, language)) and hedge[1] == at:
        at += 1  # "from 10 to about 20"
    high = read_numeral(sentence, at, language) if at < len(sentence) else None
    if (
        high is None
        or high.value is None
        or high.form == "named"
        or not (low.form == high.form or "words" in (low.form, high.form))
    ):
        return None
    sign = units.find_money_sign(sentence.words, at)
    first_high, high_unit, stop = _with_unit(sentence, high, sign)
    if first_high != end + 1 and sentence.words[end + 1 : at] and not sign and at != end + 1:
        return None
    if sign is None and exclusion(sentence, classes, high) not in ("", "score", "name", "compound"):
        return None
    before = sentence.lows[first - 1] if first else ""
    low, shared = _shared(low, high, unit, high_unit)
    return _range_or_movement(sentence, low, high, (first, stop), shared, link, before, language)


def _shared(low: Numeral, high: Numeral, unit: str, high_unit: str) -> tuple[Numeral, str]:
    """The magnitude and unit that the second number lends to the first: "1.5 to 2 million", "25-40 km"."""
    if high.magnitude != ONE and low.magnitude == ONE and low.value is not None and low.value < high.value_written:
        low = replace(low, value=low.value * high.magnitude, magnitude=high.magnitude)
    return low, high_unit or unit


def _range_or_movement(
    sentence: Sentence,
    low: Numeral,
    high: Numeral,
    span: tuple[int, int],
    unit: str,
    link: str,
    before: str,
    language: str,
) -> Quantity | None:
    first, stop = span
    assert low.value is not None and high.value is not None
    rising = low.value < high.value
    if link in ("to", "and") and before in ("between", "from", "of", "anywhere"):
        opener = first - 1 if before in ("between", "from") else first
        if link == "and" and before != "between":
            return None
        if before == "from" and not rising:
            hedge = Hedge("exact", opener, stop, "")
            return Quantity(first, stop, high, unit, hedge, from_value=low.value)
        hedge = Hedge("range", opener, stop, sentence.slice(opener, first))
        return Quantity(first, stop, low, unit, hedge, high=high)
    joined_by_dash = link in _DASHES and sentence.glued(low.end) == sentence.glued(low.end + 1)
    small_or = link == "or" and rising and high.value <= low.value * 2
    if not ((link == "to" and rising) or (joined_by_dash and rising and sentence.glued(low.end)) or small_or):
        return None
    outer = read_hedge(sentence, first, stop, language)
    hedge = Hedge("range", outer.first, outer.end, outer.words, approximate=outer.kind == "about")
    return Quantity(first, stop, low, unit, hedge, high=high)
