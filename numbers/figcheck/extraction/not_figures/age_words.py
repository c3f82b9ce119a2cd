"""The words of ages: of whom one is told, by which verbs, and what may stand around the number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from figcheck.extraction.sentence.cues import people_words
from figcheck.extraction.words.lemmas import lemma
from figcheck.resources import lexicon

OLDEST = 115
THEN = frozenset('when while who but now today then at and . , ; ) " ” ’'.split()) | {""}
"""What stands behind a bare number that is an age, and that counts nothing."""


@dataclass(frozen=True, slots=True)
class AgeWords:
    """Of whom an age is told in a verb, the verbs, and what may stand before the number."""

    kin: frozenset[str]
    one: frozenset[str]
    of: frozenset[str]
    being: frozenset[str]
    just: frozenset[str]
    turning: frozenset[str]
    dying: frozenset[str]
    group: frozenset[str]
    dating: frozenset[str]
    speaking: frozenset[str]
    helping: frozenset[str]
    living: frozenset[str]


@cache
def age_words(language: str) -> AgeWords:
    """The words of ages of the language, from its lexicon."""
    return AgeWords(**{name: frozenset(words.split()) for name, words in lexicon(language, "people")["ages"].items()})


def is_group(low: str, language: str) -> bool:
    """True for several people whom an age may set apart: "those", "children", "voters"."""
    noun = lemma(low)
    return low == "those" or (
        noun != low and (noun in people_words(language).person or noun in age_words(language).group)
    )
