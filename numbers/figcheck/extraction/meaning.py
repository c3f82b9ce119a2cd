"""The interval of a quantity: its number with hedge, unit and precision, hard and soft."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from figcheck.extraction.quantities import Quantity
from figcheck.interval import Interval
from figcheck.model import HedgeKind
from figcheck.wording import hard_interval, plain, rounding_step, soft_interval

_DOZEN = "dozen"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a quantity says: the value named, what it entails and what readers take it to mean."""

    value: Decimal | None
    hard: Interval
    soft: Interval
    hedge_kind: HedgeKind
    precision: Decimal | None
    from_value: Decimal | None = None


def meaning(quantity: Quantity, *, people: bool, last_word: str) -> Meaning:
    """The meaning of the quantity; `people` where it counts people, `last_word` the last of its numeral."""
    numeral, kind = quantity.numeral, quantity.hedge.kind
    count = not quantity.unit and numeral.form != "fraction"
    if numeral.hard is not None and numeral.soft is not None:
        return Meaning(None, numeral.hard, numeral.soft, "vague", None)
    value = plain(numeral.value or Decimal(0))
    step = rounding_step(value, decimals=numeral.decimals, magnitude=numeral.magnitude, count=count, people=people)
    if quantity.high is not None:
        both = Interval(value, plain(quantity.high.value or Decimal(0)))
        return Meaning(None, both, both, "range", step)
    if kind == "exact" and last_word == _DOZEN:
        kind = "about"  # "a dozen" is seldom counted out
    return Meaning(
        value,
        hard_interval(kind, value, count=count),
        soft_interval(kind, value, step, count=count),
        kind,
        step,
        plain(quantity.from_value) if quantity.from_value is not None else None,
    )
