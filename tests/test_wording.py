"""From words to intervals, row by row."""

from __future__ import annotations

from decimal import Decimal

import pytest
from figcheck.wording import hard_interval, rounded, rounding_step, soft_interval

STEPS = [
    ("11000", {}, "1000"),
    ("6000", {}, "600"),
    ("1000000", {}, "100000"),
    ("1200000", {"decimals": 1, "magnitude": Decimal(1000000)}, "100000"),
    ("1200000", {"decimals": 2, "magnitude": Decimal(1000000)}, "10000"),
    ("350", {}, "10"),
    ("347", {}, "1"),
    ("26", {"people": True}, "1"),
    ("50", {"people": True}, "1"),
    ("50", {}, "5"),
    ("100", {"people": True}, "10"),
    ("3", {}, "1"),
    ("0", {}, "1"),
    ("4.5", {"decimals": 1, "count": False}, "0.1"),
    ("-350", {"count": False}, "10"),
]
HARD = [
    ("exact", "347", "347"),
    ("exact", "6000", "6,000"),
    ("at_least", "50", "[50, ∞)"),
    ("more_than", "50", "(50, ∞)"),
    ("at_most", "50", "[0, 50]"),
    ("up_to", "300", "[0, 300]"),
    ("less_than", "50", "[0, 50)"),
    ("nearly", "500", "[0, 500)"),
    ("about", "50", "[25, 100]"),
]
SOFT = [
    ("exact", "347", "1", "347"),
    ("exact", "6000", "600", "[5,700, 6,300]"),
    ("at_least", "50", "1", "[50, ∞)"),
    ("more_than", "50", "1", "(50, ∞)"),
    ("at_most", "600", "60", "[540, 600]"),
    ("up_to", "300", "30", "[150, 300]"),
    ("less_than", "500", "50", "[450, 500)"),
    ("nearly", "500", "50", "[450, 500)"),
    ("about", "50", "1", "[45, 55]"),
    ("about", "1200000", "100000", "[1,080,000, 1,320,000]"),
]


@pytest.mark.parametrize(("value", "how", "step"), STEPS)
def test_rounding_step(value: str, how: dict[str, object], step: str) -> None:
    assert rounding_step(Decimal(value), **how) == Decimal(step)  # type: ignore[arg-type]


@pytest.mark.parametrize(("kind", "value", "interval"), HARD)
def test_hard_interval(kind: str, value: str, interval: str) -> None:
    assert str(hard_interval(kind, Decimal(value))) == interval


@pytest.mark.parametrize(("kind", "value", "step", "interval"), SOFT)
def test_soft_interval(kind: str, value: str, step: str, interval: str) -> None:
    assert str(soft_interval(kind, Decimal(value), Decimal(step))) == interval


def test_measurements_have_no_floor() -> None:
    assert str(hard_interval("at_most", Decimal(-5), count=False)) == "(-∞, -5]"
    assert str(hard_interval("about", Decimal(-4), count=False)) == "[-8, -2]"


@pytest.mark.parametrize("kind", ["range", "vague"])
def test_ranges_and_vague_words_bring_their_own_ends(kind: str) -> None:
    with pytest.raises(ValueError, match=kind):
        hard_interval(kind, Decimal(5))


def test_rounded_is_exact_for_a_step_of_one() -> None:
    assert str(rounded(Decimal(347), Decimal(1))) == "347"
    assert str(rounded(Decimal("4.5"), Decimal("0.1"))) == "[4.45, 4.55]"
