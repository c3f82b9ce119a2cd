"""Intervals against brute force over small whole numbers."""

from __future__ import annotations

from decimal import Decimal
from itertools import product as product_of

import pytest
from figcheck.interval import Interval
from hypothesis import given
from hypothesis import strategies as st

SPAN = range(-12, 13)
ends = st.one_of(st.none(), st.integers(-4, 4).map(Decimal))
intervals = st.builds(Interval, ends, ends, st.booleans(), st.booleans())


def members(interval: Interval) -> set[int]:
    """The whole numbers of a wide span that the interval holds, told from its ends alone."""
    found = set()
    for number in SPAN:
        low, high = interval.low, interval.high
        above = low is None or number > low or (number == low and not interval.low_open)
        below = high is None or number < high or (number == high and not interval.high_open)
        if above and below:
            found.add(number)
    return found


def halves(interval: Interval) -> list[Decimal]:
    """Whole numbers and halves between them that the interval holds: ends are whole, so open ones leave a half."""
    return [each for number in range(-24, 25) if (each := Decimal(number) / 2) in interval]


@given(intervals)
def test_contains(interval: Interval) -> None:
    assert {number for number in SPAN if Decimal(number) in interval} == members(interval)


@given(intervals, intervals)
def test_intersection(one: Interval, two: Interval) -> None:
    both = one.intersection(two)
    assert members(both) == members(one) & members(two)
    assert both.is_empty == (not one.meets(two))


@given(intervals, intervals)
def test_whole_intervals_meet_where_they_share_a_number(one: Interval, two: Interval) -> None:
    assert one.whole().meets(two.whole()) == bool(members(one) & members(two))


@given(intervals)
def test_whole_keeps_every_whole_number(interval: Interval) -> None:
    whole = interval.whole()
    assert members(whole) == members(interval)
    assert not whole.low_open
    assert not whole.high_open


@given(intervals, intervals)
def test_below(one: Interval, two: Interval) -> None:
    if one.is_empty or two.is_empty:
        return
    assert not (one.below(two) and one.meets(two))
    if one.below(two):
        assert all(a < b for a in members(one) for b in members(two))
    if not one.meets(two):
        assert one.below(two) or two.below(one)


@given(intervals, intervals)
def test_sum_of_whole_intervals(one: Interval, two: Interval) -> None:
    one, two = one.whole(), two.whole()
    if None in (one.low, one.high, two.low, two.high):
        total = one + two
        assert (total.low is None) == (one.low is None or two.low is None)
        assert (total.high is None) == (one.high is None or two.high is None)
        return
    assert members(one + two) == {a + b for a in members(one) for b in members(two)} or one.is_empty or two.is_empty


@given(intervals, intervals)
def test_sum_of_all_intervals_at_whole_numbers(one: Interval, two: Interval) -> None:
    sums = {a + b for a in halves(one) for b in halves(two)}
    total = one + two
    for number in range(-4, 5):
        assert (Decimal(number) in total) == (number in sums) or one.is_empty or two.is_empty


@given(intervals, st.integers(-3, 3).map(Decimal))
def test_scaled_by_whole_numbers(interval: Interval, factor: Decimal) -> None:
    if interval.is_empty or factor == 0:
        return
    scaled = interval.scaled(factor)
    assert {each for each in halves(scaled) if abs(each) <= 4} == {
        each for each in halves(Interval(None, None)) if abs(each) <= 4 and each / factor in interval
    }


@given(intervals, st.integers(0, 3).map(Decimal))
def test_widened_holds_what_it_held(interval: Interval, margin: Decimal) -> None:
    assert members(interval) <= members(interval.widened(margin))


@given(intervals, intervals)
def test_gap(one: Interval, two: Interval) -> None:
    if one.is_empty or two.is_empty:
        return
    assert one.gap(two) == two.gap(one) >= 0
    if one.meets(two):
        assert one.gap(two) == 0
    closed = (Interval(each.low, each.high) for each in (one, two))
    first, second = map(halves, closed)
    assert one.gap(two) == min(abs(a - b) for a in first for b in second)


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval(Decimal(11000), None, low_open=True), "(11,000, ∞)"),
        (Interval(Decimal(0), Decimal(9999)), "[0, 9,999]"),
        (Interval(None, Decimal("4.5"), high_open=True), "(-∞, 4.5)"),
        (Interval.point(Decimal(12)), "12"),
    ],
)
def test_notation(interval: Interval, text: str) -> None:
    assert str(interval) == text


def test_more_than_five_and_fewer_than_six_share_no_whole_number() -> None:
    more, fewer = Interval(Decimal(5), None, low_open=True), Interval(None, Decimal(6), high_open=True)
    assert more.meets(fewer)
    assert not more.whole().meets(fewer.whole())


@given(intervals, intervals)
def test_a_product_holds_the_products_of_what_is_not_negative(one: Interval, two: Interval) -> None:
    product = one.product(two)
    products = [a * b for a, b in product_of(*([each for each in halves(side) if each >= 0] for side in (one, two)))]
    assert all(each in product for each in products)
    # A product ending in 0 is closed there by intent, so the ends are tight only where the factors' own are closed.
    closed = not any(side.low_open or side.high_open for side in (one, two))
    if products and closed and None not in (product.low, product.high):
        assert product == Interval(min(products), max(products))
