"""Bases of shares: ties "30%" to the 400 that it is of, "half of Karsk's 12,000 flats" to the 12,000."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.words.lexis import DETERMINER, PRONOUN, is_word, word_classes
from figcheck.model import Figure
from figcheck.text import Sentence

_POSSESSIVES = ("'s", "’s", "s'", "s’")
_OWNER_REACH = 5  # tokens from "of" to the number: an article and a short name


def with_bases(
    sentence: Sentence, readings: Sequence[Reading], figures: Sequence[Figure], language: str
) -> list[Figure]:
    """The figures, each share with the id of the figure that it is a share of, where the text says so with "of"."""
    found = list(figures)
    for i in range(len(found) - 1):
        if found[i].kind != "share" or found[i].base or found[i + 1].kind == "share":
            continue
        if _leads_to(sentence, readings[i].quantity.stop, readings[i + 1].quantity.start, language):
            found[i] = replace(found[i], base=found[i + 1].figure_id)
    return found


def _leads_to(sentence: Sentence, stop: int, start: int, language: str) -> bool:
    """True where only "of", articles and an owner stand between a share and its base: "of the city's"."""
    between = sentence.lows[stop:start]
    if not between or between[0] != "of" or len(between) > _OWNER_REACH:
        return False
    if len(between) == 1 or between[-1].endswith(_POSSESSIVES):
        return all(is_word(word) or word in _POSSESSIVES for word in between)
    return all(word_classes(language).get(word, 0) & (DETERMINER | PRONOUN) for word in between[1:])
