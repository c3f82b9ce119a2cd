"""Nouns left out behind one number and told behind a later one: "25 full-time and 40 part-time workers"."""

from __future__ import annotations

from dataclasses import replace

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.place.gazetteer import find_names
from figcheck.extraction.quantity.quantities import Quantity
from figcheck.extraction.words.lexis import looks_plural
from figcheck.text import Sentence

Counted = tuple[Quantity, NounPhrase]
_JOINTS = frozenset((",", "and", "or", "&", "plus"))
_MOST_JOINTS = 2  # tokens: ", and"
_LANDS = ("country", "demonym")


def with_left_out(sentence: Sentence, classes: tuple[int, ...], found: list[Counted], language: str) -> list[Counted]:
    """The counts; a plain one whose phrase ends in an adjective has the noun of the one it is joined to."""
    for k in reversed(range(len(found) - 1)):  # the last of "two light, three medium and four heavy tanks" has it
        (quantity, phrase), (later, other) = found[k], found[k + 1]
        if not _counts(quantity, phrase) or not _counts(later, other):
            continue
        noun = other.noun if other.noun >= 0 else other.head
        joints = sentence.lows[phrase.end : later.start]
        joined = 0 < len(joints) <= _MOST_JOINTS and _JOINTS.issuperset(joints)
        if (
            joined
            and looks_plural(sentence.lows[noun], classes[noun])
            and noun > other.first
            and _is_left_out(sentence, classes, phrase, language)
        ):
            found[k] = quantity, replace(phrase, noun=noun)
    return found


def _counts(quantity: Quantity, phrase: NounPhrase) -> bool:
    """True for a count of more than one with a phrase of its own."""
    many = quantity.high is not None or quantity.numeral.value is None or quantity.numeral.value > 1
    return many and not (quantity.unit or quantity.is_age or phrase.is_empty or phrase.partitive)


def _is_left_out(sentence: Sentence, classes: tuple[int, ...], phrase: NounPhrase, language: str) -> bool:
    """True where the phrase only describes: a singular in small letters, or the adjective of a country.

    Names are counted as they are: "12 Taliban and three Norland soldiers".
    """
    head = phrase.head
    if phrase.end != head + 1 or looks_plural(sentence.lows[head], classes[head]):
        return False
    if all(word.islower() or not word[0].isalpha() for word in sentence.words[phrase.first : phrase.end]):
        return True
    return any(
        name.first >= phrase.first and name.end == phrase.end and name.sort in _LANDS
        for name in find_names(sentence, language)
    )
