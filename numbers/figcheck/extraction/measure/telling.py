"""Whether a sentence holds any words that can tell a measure: of most counts no more need be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.sentence.cues import Cue, Index, cues, people_words
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import CLOSED, word_classes
from figcheck.text import Sentence


@dataclass(frozen=True, slots=True)
class _Telling:
    """Of each cue a word without which it is not there: of all cues, and of those that are said of anything counted."""

    all: frozenset[str]
    of_anything: frozenset[str]


def may_tell(sentence: Sentence, phrase: NounPhrase, language: str) -> bool:
    """False where no words but the counted noun can tell a measure of what the phrase names."""
    people, telling = people_words(language), _telling(language)
    head = "" if phrase.is_empty else lemma(sentence.lows[phrase.head])
    limited = not head or head in people.person or head in people.force
    return not (telling.all if limited else telling.of_anything).isdisjoint(sentence.lows)


@cache
def _telling(language: str) -> _Telling:
    words, known = cues(language), word_classes(language)
    alone = words.life_nouns | words.goal_nouns | words.suffered["harms"]
    alone |= {_rarest(cue, known) for cue in _all((words.noun, words.attributive))}
    said = list(_all((words.state, words.object, words.of, words.toll, words.losses, words.sought)))
    of_anything = alone | {_rarest(cue, known) for cue in said if not cue.limit}
    return _Telling(of_anything | {_rarest(cue, known) for cue in said}, of_anything)


def _all(indexes: tuple[Index, ...]) -> Iterator[Cue]:
    return (cue for index in indexes for found in index.values() for cue in found)


def _rarest(cue: Cue, known: Mapping[str, int]) -> str:
    """The longest word of the cue, and no function word where it has another."""
    return max(reversed(cue.words), key=lambda word: (not known.get(word, 0) & CLOSED, len(word)))
