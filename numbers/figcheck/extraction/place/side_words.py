"""The words around the names of sides, and which nouns count what a side has: its people, losses and arms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.sentence.cues import people_words
from figcheck.extraction.words.lemmas import lemma
from figcheck.resources import lexicon
from figcheck.text import Sentence


@dataclass(frozen=True, slots=True)
class SideWords:
    """The words around the names of sides, as the lexicon explains them."""

    relations: frozenset[str]
    forces: frozenset[str]
    hostile: frozenset[str]
    losing: frozenset[str]
    losses: frozenset[str]
    not_sides: frozenset[str]
    victims: frozenset[str]
    arms: frozenset[str]
    roles: frozenset[str]
    heads_only: frozenset[str]
    officer_kinds: Mapping[str, str]


@cache
def side_words(language: str) -> SideWords:
    """The words of sides of the language, from its lexicon."""
    words = lexicon(language, "sides")["words"]
    sets = {name: frozenset(found.split()) for name, found in words.items() if isinstance(found, str)}
    return SideWords(**sets, officer_kinds=dict(words["officer_kinds"]))


def is_own(sentence: Sentence, phrase: NounPhrase, language: str) -> bool:
    """True for people, forces, their losses and their arms."""
    return is_people(sentence, phrase, language) or lemma(sentence.lows[phrase.head]) in side_words(language).arms


def is_people(sentence: Sentence, phrase: NounPhrase, language: str) -> bool:
    """True for people, forces and their losses."""
    head, people, words = lemma(sentence.lows[phrase.head]), people_words(language), side_words(language)
    return head in people.person or head in people.force or head in words.victims or head in words.roles
