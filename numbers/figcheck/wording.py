"""From words to intervals: what a number with its hedge entails (hard) and what readers take it to mean (soft)."""

from __future__ import annotations

from decimal import Decimal

from figcheck.interval import Interval

ONE = Decimal(1)
TWO = Decimal(2)
TEN = Decimal(10)


def rounding_step(
    value: Decimal, *, decimals: int = 0, magnitude: Decimal = ONE, count: bool = True, people: bool = False
) -> Decimal:
    """The step g to which a number was rounded, as its writing shows.

    `value` is the number meant, `decimals` how many were written, `magnitude` what they were written of: "1.20 million"
    is 1200000, 2, 1000000 and has the step 10000. Without decimals, ten to the number of trailing zeros; never over a
    tenth of the number, nor under 1 for counts; counts of people under 100 are exact (1).
    """
    if value == 0:
        return ONE
    size = abs(value)
    if people and size < 100 and not decimals:
        return ONE
    written = magnitude.scaleb(-decimals) if decimals else ONE.scaleb(_trailing_zeros(size))
    step = min(written, size / TEN)
    return plain(max(step, ONE) if count and not decimals else step)


def _trailing_zeros(value: Decimal) -> int:
    """How many zeros end the whole part of the number."""
    digits = str(int(value))
    return len(digits) - len(digits.rstrip("0"))


def hard_interval(kind: str, value: Decimal, *, count: bool = True) -> Interval:
    """What a number with a hedge of this kind entails. Lower ends are 0 for counts, unbounded for measurements.

    Ranges and vague words bring their own ends and do not come here (ValueError).
    """
    if kind == "exact":
        return Interval.point(value)
    floor = Decimal(0) if count and value >= 0 else None
    match kind:
        case "at_least":
            return Interval(value, None)
        case "more_than":
            return Interval(value, None, low_open=True)
        case "at_most" | "up_to":
            return Interval(floor, value)
        case "less_than" | "nearly":
            return Interval(floor, value, high_open=True)
        case "about":
            return Interval(min(value / TWO, value * TWO), max(value / TWO, value * TWO))
    raise ValueError(f"a hedge of kind {kind!r} has no interval of its own")


def soft_interval(kind: str, value: Decimal, step: Decimal, *, count: bool = True) -> Interval:
    """What readers take a number with a hedge of this kind to mean; `step` is its rounding step."""
    match kind:
        case "exact":
            return rounded(value, step)
        case "about":
            return Interval.point(value).widened(max(step / TWO, abs(value) / TEN))
        case "at_most":
            return Interval(value - step, value)
        case "up_to":
            return Interval(min(value / TWO, value), max(value / TWO, value))
        case "less_than" | "nearly":
            return Interval(value - step, value, high_open=True)
    return hard_interval(kind, value, count=count)


def rounded(value: Decimal, step: Decimal) -> Interval:
    """A number as written, widened by half its rounding step; a step of one or less of a whole count is exact."""
    if step == 1 and value == value.to_integral_value():
        return Interval.point(value)
    return Interval(plain(value - step / TWO), plain(value + step / TWO))


def plain(value: Decimal) -> Decimal:
    """The number without an exponent, and without zeros after the point; exact whatever its length."""
    if value and value.same_quantum(ONE):
        return value
    if value == value.to_integral_value():
        return Decimal(int(value))
    return Decimal(f"{value:f}".rstrip("0"))
