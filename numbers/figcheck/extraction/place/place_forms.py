"""The words by which names of places are told, from the lexicon of the language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from figcheck.resources import lexicon

__all__ = ["Forms", "place_forms"]


@dataclass(frozen=True, slots=True)
class Forms:
    """The words by which names of places are told, as the lexicon explains them."""

    sorts: frozenset[str]
    behind: frozenset[str]
    directions: frozenset[str]
    describing: frozenset[str]
    closing: frozenset[str]
    regions: frozenset[str]
    waters: frozenset[str]
    sites: frozenset[str]
    never_within: frozenset[str]
    never: frozenset[str]
    tied: frozenset[str]
    adjectives: frozenset[str]
    of_several: frozenset[str]
    bodies: frozenset[str]
    aimed: frozenset[str]
    tolls: frozenset[str]
    deeds: frozenset[str]
    attacks: frozenset[str]
    striking: frozenset[str]
    shelling: frozenset[str]
    strikers: frozenset[str]
    happening: frozenset[str]
    harming: frozenset[str]
    harmed: frozenset[str]
    origins: frozenset[str]


@cache
def place_forms(language: str) -> Forms:
    """The forms of names of places of the language, from its lexicon."""
    words = lexicon(language, "place_forms")["words"]
    return Forms(**{name: frozenset(found.split()) for name, found in words.items()})
