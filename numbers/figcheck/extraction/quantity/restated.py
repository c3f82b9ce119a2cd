"""Restated amounts: "lower than 8.90 ksi (61.4 MPa)", where the second is the first in another unit."""

from __future__ import annotations

from dataclasses import replace

from figcheck.extraction.quantity.quantities import Quantity
from figcheck.text import Sentence
from figcheck.units.money import currencies
from figcheck.units.registry import PER, dimension, find_denominator

_OPENERS = ("(", "[", "/")


def with_rate_behind(sentence: Sentence, before: Quantity, here: Quantity, language: str) -> Quantity:
    """The first of two amounts with the rate that follows the second's bracket: "C$6 (US$4.46) per share"."""
    closes = sentence.lows[here.start - 1] == "(" and sentence.lows[here.stop : here.stop + 1] == (")",)
    if (
        not closes
        or here.start - 1 != before.stop
        or PER in before.unit
        or not _alike(before.unit, here.unit, language)
    ):
        return before
    per = find_denominator(sentence.lows, sentence.words, here.stop + 1, language)
    return replace(before, unit=f"{before.unit}{PER}{per.name}") if per else before


def restated(sentence: Sentence, before: Quantity, here: Quantity, language: str) -> Quantity:
    """The quantity with the bound of the one before it, where it says that one again in another unit."""
    if here.hedge.words or here.hedge.kind != "exact" or before.hedge.kind in ("exact", "range"):
        return here
    if sentence.lows[here.start - 1] not in _OPENERS or here.start - 1 != before.stop:
        return here
    if not _alike(before.unit, here.unit, language):
        return here
    return replace(here, hedge=replace(here.hedge, kind=before.hedge.kind, approximate=before.hedge.approximate))


def _alike(unit: str, other: str, language: str) -> bool:
    """True for two units of one kind, or two currencies."""
    if unit == other or not unit or not other:
        return False
    money = currencies(language)
    return (unit in money and other in money) or (dimension(unit) == dimension(other) != "")
