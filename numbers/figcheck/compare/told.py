"""What texts tell beside their figures: how far they count on one by one, that an attacker died, of how many events."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from figcheck.model import Document
from figcheck.resources import lexicon


@dataclass(frozen=True, slots=True)
class Told:
    """What the documents of a case tell without a figure, by document."""

    counted_on: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """The ordinals up to which people are counted on: 5 for "a fifth victim"."""
    own_hand: frozenset[str] = frozenset()
    """Documents in which an attacker dies by the own hand."""


def told(documents: Iterable[Document], language: str) -> Told:
    """What the documents tell; those without a text tell nothing."""
    ordinals = lexicon(language, "comparison")["counted_on"]["ordinals"]
    counted: dict[str, frozenset[int]] = {}
    own_hand: set[str] = set()
    for document in documents:
        text = f"{document.title}\n{document.text}"
        if found := frozenset(int(ordinals[match[1].lower()]) for match in _counting_on(language).finditer(text)):
            counted[document.id] = found
        if _by_own_hand(language).search(text):
            own_hand.add(document.id)
    return Told(counted, frozenset(own_hand))


@lru_cache(maxsize=65536)
def over_several(sentence: str, language: str) -> bool:
    """True for a sentence that counts over several events: "20 people were shot in 12 separate incidents"."""
    return _several(language).search(sentence) is not None


@cache
def _counting_on(language: str) -> re.Pattern[str]:
    """An ordinal with a noun for people."""
    words = lexicon(language, "comparison")["counted_on"]
    between = f"(?:(?:{_either(words['between'])})\\s+){{0,2}}"
    return re.compile(f"\\b({_either(words['ordinals'])})\\s+{between}(?:{_either(words['nouns'])})\\b", re.IGNORECASE)


@cache
def _by_own_hand(language: str) -> re.Pattern[str]:
    return re.compile(f"\\b(?:{_either(lexicon(language, 'comparison')['own_hand']['phrases'])})\\b", re.IGNORECASE)


@cache
def _several(language: str) -> re.Pattern[str]:
    """A number, or a word for a row of them or for a span of time, with events in the plural."""
    words = lexicon(language, "comparison")["several"]
    counted = "(?<=\\bin )\\d{1,3}"  # not the day of "the July 7 attacks"
    opening = f"(?:{counted}|{_either([*words['numbers'], *words['rows']])})"
    between = f"(?:(?:{_either(words['between'])})\\s+){{0,3}}"
    spans = f"(?:{_either(words['times'])})\\s+(?:[\\w-]+\\s+)?"  # "overnight Veld shootings"
    return re.compile(f"\\b(?:{opening}\\s+{between}|{spans})(?:{_either(words['events'])})\\b", re.IGNORECASE)


def _either(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
