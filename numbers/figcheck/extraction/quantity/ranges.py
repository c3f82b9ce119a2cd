"""Ranges and movements: two numbers that give one figure, with the unit or magnitude that they share."""

from __future__ import annotations

from dataclasses import replace

from figcheck.extraction.numbers.numerals import ONE, Numeral, read_numeral
from figcheck.extraction.quantity.directions import is_change
from figcheck.extraction.quantity.hedged import with_hedge
from figcheck.extraction.quantity.quantities import Amount, Classes, Quantity, measured, negative, read_amount
from figcheck.extraction.words.hedges import Hedge, hedge_before, read_hedge
from figcheck.text import Sentence
from figcheck.units.registry import dimension

_DASHES = ("-", "–", "—", "‑")
_LINKS = ("to", "and", "or", "/", "through", "thru", *_DASHES)
_ANYWHERE = ("anywhere", "somewhere")  # "anywhere from 20 to 30"
_MOST_SPREAD = 10  # of a range behind a verb of change: "rose 1 to 5 percent"
_REACH_BACK = 8  # tokens from the verb to the first number of a movement
_REACH_TO = 7  # tokens between the numbers of a movement: "from 500 soldiers in May to 300"
_REACH_RESPECTIVELY = 12  # tokens from the numbers to the word
_TERMS = frozenset("face faces faced facing sentence sentences sentenced term terms penalty penalties".split())
_UP = ("up", "upwards", "upward")
_STOPS = frozenset((",", ";", ":", ".", "(", ")", "and", "but", "which", "that", "who", "from"))
_BY = ("by", "x", "×")
_MOST_SIDES = 2
_TURNS = (("relay",), ("freestyle",), ("medley",))  # "4 x 100m relay" has four turns
_OPENERS = ("between", "from")
_BOUNDS = ("at_least", "more_than", "at_most", "up_to", "less_than", "nearly")
_MOST_APART = 5  # times that the higher of two numbers under one bound is the lower
_DURING = ("over", "under")
_SPANS = ("year", "month", "week", "day", "hour", "minute", "second", "decade")
_MOST_BETWEEN = 4  # tokens from the link to the second number: a sign, "about", "as many as"


def read_quantity(sentence: Sentence, classes: Classes, i: int, language: str) -> tuple[Quantity | None, int]:
    """The quantity whose first numeral begins at token i, and the token to go on from; None if there is no figure."""
    amount, after = read_amount(sentence, classes, i, language)
    if amount is None:
        return None, after
    amount = _by(sentence, classes, amount, language, _MOST_SIDES)
    joined = _joined(sentence, classes, amount, language)
    quantity = joined or with_hedge(sentence, amount, language)
    return quantity, max(quantity.end, quantity.hedge.end)


def _by(sentence: Sentence, classes: Classes, side: Amount, language: str, more: int) -> Amount:
    """The first side of "20 by 30 metres", "2 x 3 x 4 m", in the length that stands behind the last."""
    at = side.end
    if side.unit or not more or at + 1 >= len(sentence.words) or sentence.lows[at] not in _BY:
        return side
    if not sentence.words[at + 1][0].isdigit() and sentence.lows[at] != "by":
        return side
    other, _ = read_amount(sentence, classes, at + 1, language)
    if other is None or other.first != at + 1 or other.numeral.form == "fraction":
        return side
    if sentence.lows[other.end : other.end + 1] in _TURNS:
        return side
    unit = _by(sentence, classes, other, language, more - 1).unit
    return replace(side, unit=unit) if dimension(unit) == "length" else side


def _joined(sentence: Sentence, classes: Classes, low: Amount, language: str) -> Quantity | None:
    """The range or movement that begins with this amount, or None."""
    at = low.end
    if at + 1 >= len(sentence.words) or low.numeral.value is None:
        return None
    if sentence.lows[at] not in _LINKS:
        return _apart(sentence, classes, low, language)
    link = sentence.lows[at]
    if link in _DASHES and sentence.lows[at + 1] in ("to", "or", "and") and sentence.glued(at):
        at, link = at + 1, sentence.lows[at + 1]  # "four- to six-cylinder"
        if sentence.lows[at + 1 : at + 2] == ("-",):
            at += 1  # "0-to-60"
    high = _second(sentence, classes, at + 1, language)
    if high is None or high.numeral.value is None or high.numeral.form == "named":
        return None
    if link == "or" and sentence.lows[at - 1] in _DASHES and dimension(high.unit) == "length":
        return None  # "a 7- or 8-inch screen": a choice of two sizes
    if low.is_age and not high.is_age and link == "to" and sentence.low(low.first - 1) == "from":
        low = replace(low, is_age=not _moves(sentence, low.first, language))  # "raised the age from 66 to about 70"
    if (low.is_age and not high.is_age) or not _compatible(low, high, dashed=link in _DASHES):
        return None
    low, high = _rising(_lent(sentence, low, high), high)
    joined = _as_range(sentence, low, high, link, at, language)
    aged = joined is not None and high.is_age and joined.from_value is None  # "raised the age from 66 to 70" has none
    return replace(joined, is_age=True) if joined and aged else joined


def _apart(sentence: Sentence, classes: Classes, low: Amount, language: str) -> Quantity | None:
    """A movement whose numbers are parted by what is counted or when: "fell from 500 soldiers in May to 300"."""
    first, value = low.first, low.numeral.value
    if not first or sentence.lows[first - 1] != "from" or not _moves(sentence, first, language):
        return None
    for at in range(low.end, min(low.end + _REACH_TO, len(sentence.words) - 1)):
        word = sentence.lows[at]
        if word in _STOPS:
            return None
        if word != "to":
            continue
        high = _second(sentence, classes, at + 1, language)
        if high is None or high.is_age or high.numeral.value is None or high.numeral.value == value:
            return None
        if not (high.unit == low.unit or not high.unit or low.unit.startswith(f"{high.unit} per ")):
            return None
        hedge = _of_goal(sentence, first - 1, high, language)
        return Quantity(first, high.end, high.numeral, low.unit, hedge, from_value=value, between=low.end)
    return None


def _of_goal(sentence: Sentence, opens: int, high: Amount, language: str) -> Hedge:
    """The hedge of a movement from token `opens` on: what stands before the number that it goes to."""
    found = hedge_before(sentence, high.first, language)
    if found is None or sentence.lows[found[1] - 1] != "to":
        return Hedge("exact", opens, high.end, "")  # "from 5 up to 8"
    return Hedge(found[0], opens, high.end, sentence.slice(found[1], high.first))


def _second(sentence: Sentence, classes: Classes, start: int, language: str) -> Amount | None:
    """The amount that begins at token `start`, its sign or an about-word before it."""
    for i in range(start, min(len(sentence.words), start + _MOST_BETWEEN)):
        word = sentence.words[i]
        if word[0].isalnum() or len(word) > 1:
            amount, _ = read_amount(sentence, classes, i, language)
            if amount is not None:
                return amount if amount.first <= start or _only_hedge(sentence, start, amount.first, language) else None
            if i == start and (numeral := _excluded_score(sentence, i, language)):
                return measured(sentence, numeral, language)
    return None


def _only_hedge(sentence: Sentence, start: int, first: int, language: str) -> bool:
    hedge = hedge_before(sentence, first, language)
    return hedge is not None and hedge[1] == start


def _excluded_score(sentence: Sentence, i: int, language: str) -> Numeral | None:
    """The number after a dash, which by itself would be taken for the second half of a score: "14-18"."""
    joined = i > 0 and sentence.lows[i - 1] in _DASHES
    joined = joined and (sentence.words[i][0].isdigit() or (i > 1 and sentence.lows[i - 2] in ("to", "or")))
    return read_numeral(sentence, i, language) if joined else None


def _compatible(low: Amount, high: Amount, *, dashed: bool) -> bool:
    """True where both can be in one unit: the same, or one of them left out."""
    if low.unit and high.unit:
        return low.unit == high.unit or f"{low.unit} per " in high.unit or f"{high.unit} per " in low.unit
    if low.unit and not high.unit:
        return low.unit not in ("percent",) and (not low.signed or dashed)
    return low.numeral.form != "vague"


def _lent(sentence: Sentence, low: Amount, high: Amount) -> Amount:
    """The first with the magnitude and unit that the second lends it: "1.5 to 2 million", "25-40 km", "-5 to 5 °C"."""
    numeral, other = low.numeral, high.numeral
    value, bound = numeral.value, other.value
    assert value is not None and bound is not None
    if other.magnitude != ONE and numeral.magnitude == ONE and abs(value) < other.value_written:
        numeral = replace(numeral, value=value * other.magnitude, magnitude=other.magnitude)
    lent = replace(low, numeral=numeral, unit=max(low.unit, high.unit, key=len))
    return lent if low.unit or value < 0 else negative(sentence, lent)


def _rising(low: Amount, high: Amount) -> tuple[Amount, Amount]:
    """The two ends of "-5 to -10 °C" as they rise, each where it stands in the text."""
    start, end = low.numeral.value, high.numeral.value
    if start is None or end is None or not end < start < 0:
        return low, high
    return replace(low, numeral=replace(low.numeral, value=end)), replace(
        high, numeral=replace(high.numeral, value=start)
    )


def _as_range(sentence: Sentence, low: Amount, high: Amount, link: str, at: int, language: str) -> Quantity | None:
    first, stop = low.first, high.end
    start, end = low.numeral.value, high.numeral.value
    assert start is not None and end is not None
    opens = _opening(sentence, first, language)
    before = sentence.lows[opens - 1] if opens else ""
    softened = sentence.slice(opens, first)
    if before == "from" and link == "to" and start != end and _moves(sentence, first, language):
        return Quantity(
            first, stop, high.numeral, low.unit, _of_goal(sentence, opens - 1, high, language), from_value=start
        )
    if (before == "between" and link in ("and", "to", *_DASHES)) or (before == "from" and link == "to" and start < end):
        opening = opens - 1 - (opens > 1 and sentence.lows[opens - 2] in _ANYWHERE)
        around = hedge_before(sentence, opening, language)
        about = bool(softened) or (around is not None and around[0] == "about")
        opening = around[1] if around and about else opening
        hedge = Hedge("range", opening, stop, sentence.slice(opening, first), approximate=about)
        return Quantity(first, stop, low.numeral, low.unit, hedge, high=high.numeral)
    if before == "from" and link == "to":
        return Quantity(
            first, stop, high.numeral, low.unit, _of_goal(sentence, first - 1, high, language), from_value=start
        )
    if link == "and" or start >= end or before == "by":
        return None
    if link == "to" and end > start * _MOST_SPREAD and is_change(before, language):
        return None  # "gained 3 to 40": by three, to forty
    dash = link in _DASHES
    if dash and sentence.glued(at) != sentence.glued(at + 1):
        return None
    if link == "or" and (end > start * 2 or _is_distributed(sentence, stop)):
        return None
    outer = read_hedge(sentence, first, stop, language)
    if outer.kind in _BOUNDS and high.first > at + 1:
        return None  # "by more than 20 to nearly 130": two numbers, each with its bound
    if outer.kind in _BOUNDS and _is_bounded(low, high, outer):
        return _bound(low, high, outer)
    hedge = Hedge("range", outer.first, outer.end, outer.words, approximate=outer.kind == "about")
    return Quantity(first, stop, low.numeral, low.unit, hedge, high=high.numeral)


def _opening(sentence: Sentence, first: int, language: str) -> int:
    """Where the first number begins: with its about-word behind "between" and "from" ("between about 40 and 50")."""
    hedge = hedge_before(sentence, first, language)
    softened = hedge is not None and hedge[0] == "about" and sentence.lows[max(0, hedge[1] - 1)] in _OPENERS
    return hedge[1] if hedge and softened else first


def _is_bounded(low: Amount, high: Amount, outer: Hedge) -> bool:
    """True where the bound holds for both: "up to 40 or 50", but not "over 4 to 5 years", which tells how long."""
    start, end = low.numeral.value, high.numeral.value
    lasts = outer.words.lower() in _DURING and high.unit in _SPANS
    return start is not None and end is not None and not lasts and end <= start * _MOST_APART


def _bound(low: Amount, high: Amount, outer: Hedge) -> Quantity:
    """The number that bounds: the higher of "up to 40 or 50", the lower of "at least 40 or 50"."""
    end = high if outer.kind in ("at_most", "up_to", "less_than", "nearly") else low
    numeral = replace(end.numeral, first=low.numeral.first, end=high.numeral.end)
    return Quantity(low.first, high.end, numeral, low.unit, outer)


def _is_distributed(sentence: Sentence, stop: int) -> bool:
    """True where the two are of two things: "25k or 40k cheaper than its two rivals respectively"."""
    return "respectively" in sentence.lows[stop : stop + _REACH_RESPECTIVELY]


def _moves(sentence: Sentence, first: int, language: str) -> bool:
    """True where a verb of change stands before "from": "dropped from 208 to 193 pounds", not "range from".

    Behind the words of a sentence "up" is none: "faces up from 57 to 71 months".
    """
    before = sentence.lows[max(0, first - _REACH_BACK) : first - 1]
    term = not _TERMS.isdisjoint(before)
    return any(is_change(low, language) and not (term and low in _UP) for low in before)
