"""The magnitude that the last of several numbers lends the others: "$3, $4 and $5 trillion", "1.2 and 1.7 million"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from figcheck.extraction.counting.noun_runs import HYPHENS
from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.numbers.numerals import ONE
from figcheck.text import Sentence

_JOINTS = frozenset((",", "and", "or", *HYPHENS))
_MOST_WRITTEN = Decimal(1000)  # nobody writes "1,500 million" beside "2"


def with_shared_scale(sentence: Sentence, readings: list[Reading]) -> list[Reading]:
    """The readings, each with the magnitude and the counted thing of the number that it is listed with.

    Of two whole numbers it takes the same sign of money, a hyphen left hanging ("20- and 30-million") or decimals;
    of more, the list itself shows it: "2, 3 and 4 million people".
    """
    found, scaled = list(readings), False
    for i in reversed(range(len(found) - 1)):
        here, after = found[i], found[i + 1]
        scaled = _listed(sentence, here, after) and (
            scaled or _shows_scale(sentence, here) or (i > 0 and _follows(sentence, found[i - 1], here))
        )
        if scaled:
            found[i] = _scaled(here, after)
            if not after.quantity.unit:  # "$2, 3 or 4 billion"
                found[i + 1] = replace(after, quantity=replace(after.quantity, unit=here.quantity.unit))
    return found


def _listed(sentence: Sentence, here: Reading, after: Reading) -> bool:
    """True for a small bare number that is followed by one written with a magnitude."""
    other = after.quantity
    return other.numeral.value is not None and other.numeral.magnitude > ONE and _follows(sentence, here, after)


def _follows(sentence: Sentence, here: Reading, after: Reading) -> bool:
    """True where nothing but joints stands between a small bare number and one in the same unit."""
    quantity, other = here.quantity, after.quantity
    numeral = quantity.numeral
    small = numeral.value is not None and 0 < numeral.value < _MOST_WRITTEN and numeral.magnitude == ONE
    bare = here.phrase.is_empty and numeral.form in ("digits", "words") and quantity.from_value is None
    unlike = quantity.unit and other.unit != quantity.unit and (other.unit or not after.phrase.is_empty)
    if not (small and bare) or unlike or quantity.is_age or other.is_age:
        return False
    between = sentence.lows[quantity.stop : other.start]
    return bool(between) and _JOINTS.issuperset(between)


def _shows_scale(sentence: Sentence, here: Reading) -> bool:
    """True where the first of two by its own form is in the magnitude of the second."""
    quantity = here.quantity
    hangs = sentence.words[quantity.end] in HYPHENS and sentence.glued(quantity.end)
    signed = quantity.unit and quantity.first < quantity.numeral.first
    return hangs or bool(signed) or (quantity.numeral.decimals > 0 and not quantity.unit)


def _scaled(here: Reading, after: Reading) -> Reading:
    quantity, other = here.quantity, after.quantity
    numeral, size = quantity.numeral, other.numeral.magnitude
    scaled = replace(numeral, value=(numeral.value or Decimal(0)) * size, magnitude=size)
    quantity = replace(quantity, numeral=scaled, unit=quantity.unit or other.unit)
    if after.phrase.is_empty or after.phrase.partitive:
        return replace(here, quantity=quantity)
    return replace(here, quantity=quantity, phrase=after.phrase, borrowed=True)
