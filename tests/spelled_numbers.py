"""Spell random numbers with num2words and read them back with figcheck: how many of how many come out, and what not."""

from __future__ import annotations

import argparse
import random
import sys
from decimal import Decimal

from figcheck.extraction.numbers.numerals import read_numeral
from figcheck.text import tokenise
from num2words import num2words

DIGITS = 15
HOW_MANY = 100_000
SHOWN = 20


def read(text: str) -> Decimal | None:
    """The value of the whole text as one number, or None where it is not read as one."""
    sentence = tokenise(text, 0, len(text))
    numeral = read_numeral(sentence, 0, "en")
    return numeral.value if numeral and numeral.end == len(sentence) else None


def numbers(seed: int, how_many: int) -> list[int]:
    """Numbers of every length, so that short ones are not rare among the long."""
    chosen = random.Random(seed)
    return [chosen.randrange(10 ** chosen.randint(1, DIGITS)) for _ in range(how_many)]


def wrong(seed: int, how_many: int, drop: str = "") -> list[str]:
    """The spelled numbers that do not come out; `drop` is left out of every spelling, a hyphen for a space."""
    missed = []
    for number in numbers(seed, how_many):
        text = num2words(number)
        text = text.replace(drop, " " if drop == "-" else "") if drop else text
        if read(text) != number:
            missed.append(text)
    return missed


def main() -> int:
    """Print how many are read back; 1 where one is not."""
    parser = argparse.ArgumentParser(description="Read back numbers that num2words spelled.")
    parser.add_argument("--count", type=int, default=HOW_MANY, metavar="N")
    parser.add_argument("--seed", type=int, default=20)
    options = parser.parse_args()
    missed = wrong(options.seed, options.count)
    right = options.count - len(missed)
    print(f"spelled numbers from 0 to 10^{DIGITS}: {right} of {options.count} are read back")
    for text in missed[:SHOWN]:
        print(f"miss: {text!r}")
    return bool(missed)


if __name__ == "__main__":
    sys.exit(main())
