"""Nouns that tell what befell people only beside other words: patients in hospital, bodies of the dead."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.sentence.cues import cues
from figcheck.extraction.sentence.hospitals import treats
from figcheck.extraction.words.lexis import DETERMINER, word_classes
from figcheck.resources import lexicon
from figcheck.text import Sentence

_RECEIVED_REACH = 4  # tokens from "received" to the noun: "nearly 90 new patients"


def is_admitted(sentence: Sentence, noun: int, language: str) -> bool:
    """True where the sentence of the patients at token `noun` tells of a hospital, or of treatment.

    A patient alone may be ill at home, or one of a trial.
    """
    words, lows = _words(language), sentence.lows
    if not words["admission"].isdisjoint(lows):
        return True
    if not words["receiving"].isdisjoint(lows[max(0, noun - _RECEIVED_REACH) : noun]):
        return True
    hospitals = cues(language).goal_nouns
    return any(low in hospitals and treats(sentence, j, language) for j, low in enumerate(lows))


def are_remains(sentence: Sentence, phrase: NounPhrase, language: str) -> bool:
    """True for a noun that can only be of the dead, and for bodies of whose finding or death the sentence tells.

    "Three vetting bodies", "two bodies of water" are none.
    """
    words, lows = _words(language), sentence.lows
    if lows[phrase.end - 1] not in words["bodies"]:
        return True
    if not words["dead"].isdisjoint(lows[phrase.first : phrase.head]):
        return True
    if not words["organised"].isdisjoint(lows[phrase.first : phrase.head]):
        return False
    if lows[phrase.end : phrase.end + 1] == ("of",):
        if not words["things"].isdisjoint(lows[phrase.end + 1 : phrase.end + 2]):
            return False
        if _are_of_people(lows[phrase.end + 1 : phrase.end + 2], language):
            return True
    return not words["finding"].isdisjoint(lows)


def _are_of_people(lows: tuple[str, ...], language: str) -> bool:
    """True for whose bodies they are, with an article or in the plural: "of the crew", "of miners", not "of water"."""
    known = word_classes(language)
    return bool(lows) and (bool(known.get(lows[0], 0) & DETERMINER) or lows[0] in _words(language)["owners"])


@cache
def _words(language: str) -> Mapping[str, frozenset[str]]:
    data = lexicon(language, "cues")["remains"]
    return {part: frozenset(words.split()) for part, words in data.items()}
