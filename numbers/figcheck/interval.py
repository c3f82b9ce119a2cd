"""Intervals of decimal numbers: what values a wording allows, and whether two wordings can both hold."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from figcheck.making import made_quickly

ZERO, ONE = Decimal(0), Decimal(1)


@made_quickly
@dataclass(frozen=True, slots=True)
class Interval:
    """The values between two ends; None is an unbounded end, an open end is not itself a value."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        """The interval of one value."""
        return cls(value, value)

    @property
    def is_empty(self) -> bool:
        """True where no value lies between the ends."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def whole(self) -> Interval:
        """The same whole numbers between closed ends: (5, 8.5) is [6, 8]. Counts are compared in this form."""
        low, high = self.low, self.high
        if not (self.low_open or self.high_open) and _is_written_whole(low) and _is_written_whole(high):
            return self
        if low is not None:
            ceiling = low.to_integral_value(ROUND_CEILING)
            low = ceiling + ONE if self.low_open and ceiling == low else ceiling
        if high is not None:
            floor = high.to_integral_value(ROUND_FLOOR)
            high = floor - ONE if self.high_open and floor == high else floor
        return Interval(low, high)

    def intersection(self, other: Interval) -> Interval:
        """The values in both; may be empty."""
        low, low_open = _tighter(self.low, self.low_open, other.low, other.low_open, upper=False)
        high, high_open = _tighter(self.high, self.high_open, other.high, other.high_open, upper=True)
        return Interval(low, high, low_open, high_open)

    def meets(self, other: Interval) -> bool:
        """True where some value lies in both."""
        return not self.intersection(other).is_empty

    def __contains__(self, value: object) -> bool:
        """True where the value is allowed."""
        return isinstance(value, Decimal) and self.meets(Interval.point(value))

    def below(self, other: Interval) -> bool:
        """True where every value here is less than every value there."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def gap(self, other: Interval) -> Decimal:
        """The distance between two intervals that do not meet; 0 where they meet or only touch."""
        if self.high is not None and other.low is not None and other.low > self.high:
            return other.low - self.high
        if other.high is not None and self.low is not None and self.low > other.high:
            return self.low - other.high
        return Decimal(0)

    def __add__(self, other: Interval) -> Interval:
        """All sums of a value here and a value there; an unbounded or open end stays so."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_open or other.low_open, self.high_open or other.high_open)

    def scaled(self, factor: Decimal) -> Interval:
        """Every value times the factor; a negative factor swaps the ends."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        if factor < 0:
            return Interval(high, low, self.high_open, self.low_open)
        return Interval(low, high, self.low_open, self.high_open)

    def product(self, factor: Interval) -> Interval:
        """Every product of a value here and a value of the factor, of which neither holds a negative one.

        A low end that is unbounded or negative counts as 0.
        """
        low = max(self.low or ZERO, ZERO) * max(factor.low or ZERO, ZERO)
        high = None if self.high is None or factor.high is None else self.high * factor.high
        # Where an end is 0, the 0 of one side is enough, and whether it is allowed is not asked: closed holds more.
        low_open = low > ZERO and (self.low_open or factor.low_open)
        return Interval(low, high, low_open, bool(high) and (self.high_open or factor.high_open))

    def widened(self, margin: Decimal) -> Interval:
        """The interval with both bounded ends moved outward by the margin."""
        low = None if self.low is None else self.low - margin
        high = None if self.high is None else self.high + margin
        return Interval(low, high, self.low_open, self.high_open)

    def __str__(self) -> str:
        """The usual notation, "(11,000, ∞)"; a single value stands alone."""
        if self.low is not None and self.low == self.high:
            return f"{self.low:,f}"
        left = "(" if self.low_open or self.low is None else "["
        right = ")" if self.high_open or self.high is None else "]"
        low = "-∞" if self.low is None else f"{self.low:,f}"
        high = "∞" if self.high is None else f"{self.high:,f}"
        return f"{left}{low}, {high}{right}"


def _is_written_whole(end: Decimal | None) -> bool:
    """True for an end that is unbounded, or a whole number without decimals or exponent."""
    return end is None or end.same_quantum(ONE)


def _tighter(
    a: Decimal | None, a_open: bool, b: Decimal | None, b_open: bool, *, upper: bool
) -> tuple[Decimal | None, bool]:
    """The end that allows less, with its openness."""
    if a is None:
        return b, b_open
    if b is None:
        return a, a_open
    if a == b:
        return a, a_open or b_open
    return (a, a_open) if (a < b) == upper else (b, b_open)
