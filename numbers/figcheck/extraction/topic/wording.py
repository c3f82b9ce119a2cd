"""The words that the grammar of concepts stands on, from the lexicon of the language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from figcheck.resources import lexicon

_ENDINGS = ("describing", "praising")  # asked of the end of a word


@dataclass(frozen=True, slots=True)
class ConceptWords:
    """The words that the grammar of concepts stands on, as the lexicon explains them."""

    left_out: frozenset[str]
    tellers: frozenset[str]
    telling: frozenset[str]
    saying: frozenset[str]
    placing_at: frozenset[str]
    giving: frozenset[str]
    alone: frozenset[str]
    ties: frozenset[str]
    scales: frozenset[str]
    moves: frozenset[str]
    changes: frozenset[str]
    relatives: frozenset[str]
    parting: frozenset[str]
    behind: frozenset[str]
    comparing: frozenset[str]
    opening: frozenset[str]
    passing: frozenset[str]
    durations: frozenset[str]
    adjoining: frozenset[str]
    acting: frozenset[str]
    against: frozenset[str]
    aging: frozenset[str]
    intending: frozenset[str]
    tying: frozenset[str]
    holding_fast: frozenset[str]
    untying: frozenset[str]
    linking: frozenset[str]
    holding: frozenset[str]
    restating: frozenset[str]
    subordinating: frozenset[str]
    idioms: frozenset[str]
    either: frozenset[str]
    spending: frozenset[str]
    bidding: frozenset[str]
    leaning: frozenset[str]
    beside: frozenset[str]
    dimensions: frozenset[str]
    seeming: frozenset[str]
    unchanging: frozenset[str]
    stepping: frozenset[str]
    contrasting: frozenset[str]
    dating: frozenset[str]
    taking: frozenset[str]
    lightly: frozenset[str]
    describing: tuple[str, ...]
    praising: tuple[str, ...]
    meaning: frozenset[str]
    persons: frozenset[str]
    particles: frozenset[str]
    willing: frozenset[str]
    counting_off: frozenset[str]
    ranking: frozenset[str]
    governing: frozenset[str]
    placing: frozenset[str]
    placing_off: frozenset[str]
    instancing: frozenset[str]
    qualifying: frozenset[str]
    judging: frozenset[str]
    regular: frozenset[str]
    possessive: frozenset[str]
    appraising: frozenset[str]
    regarding: frozenset[str]
    extents: frozenset[str]
    naming: frozenset[str]


@cache
def concept_words(language: str) -> ConceptWords:
    """The concept lexicon of the language."""
    data = lexicon(language, "concepts")["words"]
    sets: dict[str, Any] = {
        name: frozenset(words.split() if isinstance(words, str) else words) for name, words in data.items()
    }
    return ConceptWords(**sets | {name: tuple(sorted(sets[name])) for name in _ENDINGS})
