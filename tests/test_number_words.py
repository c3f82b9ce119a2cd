"""Numbers that another program spelled out are read back, all of them."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from figcheck.extraction.numerals import read_numeral
from figcheck.text import tokenise
from num2words import num2words

LARGEST = 10**15
HOW_MANY = 4000


def read(text: str) -> Decimal | None:
    """The value of the whole text as one number, or None where it is not read as one."""
    sentence = tokenise(text, 0, len(text))
    numeral = read_numeral(sentence, 0, "en")
    return numeral.value if numeral and numeral.end == len(sentence) else None


def numbers(seed: int) -> list[int]:
    """Numbers of every length, so that short ones are not rare among the long."""
    chosen = random.Random(seed)
    return [chosen.randrange(10 ** chosen.randint(1, 15)) for _ in range(HOW_MANY)]


@pytest.mark.parametrize(
    "drop", ["", " and", ",", "-"], ids=["as-spelled", "without-and", "without-commas", "without-hyphens"]
)
def test_spelled_numbers_are_read_back(drop: str) -> None:
    wrong = []
    for number in numbers(seed=20):
        text = num2words(number)
        text = text.replace(drop, " " if drop == "-" else "") if drop else text
        if read(text) != number:
            wrong.append(text)
    assert wrong == []


def test_the_largest_is_read_back() -> None:
    assert read(num2words(LARGEST)) == LARGEST


def test_decimals_are_read_back() -> None:
    chosen = random.Random(21)
    for _ in range(500):
        number = Decimal(chosen.randrange(10**6)).scaleb(-chosen.randint(1, 4))
        assert read(num2words(number)) == number
