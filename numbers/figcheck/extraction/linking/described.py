"""Units that words part from their number: "three straight days", "88 rushing yards", "5 more percentage points"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.quantity.quantities import Quantity
from figcheck.resources import lexicon
from figcheck.text import Sentence
from figcheck.units.registry import PER, find_unit_or_money


def described_unit(sentence: Sentence, quantity: Quantity, phrase: NounPhrase, language: str) -> Quantity | None:
    """The quantity with the unit that its counted phrase ends in, or None where that names no unit."""
    if quantity.unit or phrase.is_empty or phrase.partitive or quantity.stop > phrase.first:
        return None
    units, words = _described(language)
    at, end = phrase.first, phrase.head
    while at < end and sentence.lows[at] in words:
        at += 1
    if at == quantity.stop:
        return None
    found = find_unit_or_money(sentence.lows, sentence.words, at, None, language)
    if found is None or found.end <= end:
        return None
    if at > phrase.first and found.name.partition(PER)[0] not in units:
        return None
    return replace(quantity, unit=found.name, end=found.end)


@cache
def _described(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The units that may be told so, and the words between."""
    data = lexicon(language, "units")["described"]
    return frozenset(data["units"]), frozenset(data["words"])
