"""The interval of a quantity: its number with hedge, unit and precision, hard and soft."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from figcheck.extraction.quantity.quantities import Quantity
from figcheck.interval import Interval
from figcheck.making import made_quickly
from figcheck.model import HedgeKind
from figcheck.units.money import currencies
from figcheck.wording import hard_interval, plain, rounding_step, soft_interval

_CEILINGS = ("at_most", "less_than", "up_to", "nearly")
_DOZEN = "dozen"
_POINTS = Decimal("0.05")
_EITHER = Decimal("0.5")  # confidence of one of two readings between which nothing in the text decides


@made_quickly
@dataclass(frozen=True, slots=True)
class Meaning:
    """What a quantity says: the value named, what it entails and what readers take it to mean."""

    value: Decimal | None
    hard: Interval
    soft: Interval
    hedge_kind: HedgeKind
    precision: Decimal | None
    from_value: Decimal | None = None
    confidence: Decimal = Decimal(1)


def _share(value: Decimal, step: Decimal) -> Meaning:
    """ "Half of", "a third of": entails as little as "about" does, and is taken to mean five points more or less."""
    hard = Interval(value / 2, min(value * 2, Decimal(1)))
    return Meaning(value, hard, Interval(value - _POINTS, min(value + _POINTS, Decimal(1))), "exact", step)


def _within_whole(interval: Interval) -> Interval:
    """The interval without what is more than the whole: "more than a third" is no more than all."""
    if interval.low is not None and interval.low >= 1:
        return interval
    if interval.high is not None and interval.high <= 1:
        return interval
    return Interval(interval.low, Decimal(1), low_open=interval.low_open)


def meaning(quantity: Quantity, *, people: bool, last_word: str, habit: bool = True) -> Meaning:
    """The meaning of the quantity; `people` where it counts people, `last_word` the last of its numeral.

    `habit` is False where the text does not tell what its points stand before: then counts and money may be of either
    reading. People never come in thousandths.
    """
    numeral, kind = quantity.numeral, quantity.hedge.kind
    count = not quantity.unit and numeral.form != "fraction"
    if numeral.hard is not None and numeral.soft is not None:
        hard, soft = numeral.hard, numeral.soft
        if kind in _CEILINGS:  # "no more than a couple of years": nothing says how few
            hard, soft = (Interval(Decimal(0), each.high, high_open=each.high_open) for each in (hard, soft))
        return Meaning(None, hard, soft, "vague", None)
    value = plain(numeral.value or Decimal(0))
    step = rounding_step(value, decimals=numeral.decimals, magnitude=numeral.magnitude, count=count, people=people)
    if quantity.high is not None:
        both = Interval(value, plain(quantity.high.value or Decimal(0)))
        return Meaning(None, both, both, "range", step)
    if numeral.form == "fraction" and kind == "exact" and not quantity.unit and value > 0:
        return _share(value, step)
    either_way = people or (not habit and (not quantity.unit or quantity.unit in currencies()))
    if numeral.otherwise is not None and quantity.from_value is None and either_way:
        either = Interval(value, numeral.otherwise)
        return Meaning(value, either, either, kind, step, confidence=_EITHER)
    if numeral.spread is not None and kind in ("exact", "about"):
        around = Interval.point(value).widened(numeral.spread)
        return Meaning(value, hard_interval("about", value, count=count), around, "about", step)
    if kind == "exact" and quantity.hedge.words:
        return Meaning(value, Interval.point(value), Interval.point(value), "exact", None)  # "exactly 6,000"
    if kind == "exact" and last_word == _DOZEN:
        kind = "about"  # "a dozen" is seldom counted out
    hard, soft = hard_interval(kind, value, count=count), soft_interval(kind, value, step, count=count)
    if numeral.form == "fraction" and not quantity.unit:
        hard, soft = _within_whole(hard), _within_whole(soft)
    return Meaning(
        value,
        hard,
        soft,
        kind,
        step,
        plain(quantity.from_value) if quantity.from_value is not None else None,
    )
