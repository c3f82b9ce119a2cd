"""Numbers that another program spelled out are read back, all of them."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from num2words import num2words
from spelled_numbers import DIGITS, read, wrong

HOW_MANY = 4000


@pytest.mark.parametrize(
    "drop", ["", " and", ",", "-"], ids=["as-spelled", "without-and", "without-commas", "without-hyphens"]
)
def test_spelled_numbers_are_read_back(drop: str) -> None:
    assert wrong(20, HOW_MANY, drop) == []


def test_the_largest_is_read_back() -> None:
    assert read(num2words(10**DIGITS)) == 10**DIGITS


def test_decimals_are_read_back() -> None:
    chosen = random.Random(21)
    for _ in range(500):
        number = Decimal(chosen.randrange(10**6)).scaleb(-chosen.randint(1, 4))
        assert read(num2words(number)) == number
