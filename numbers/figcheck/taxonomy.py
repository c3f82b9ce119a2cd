"""The measures that can be compared, as the lexicon lists them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any

from figcheck.measure_form import require_measures
from figcheck.resources import lexicon


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured: what it may be compared with, what it counts, and whether its running count can only grow.

    `held_by` names the measures that count all that this one does, and more.
    """

    name: str
    family: str
    of: str
    grows: bool
    held_by: tuple[str, ...] = ()


@cache
def measures(language: str = "en") -> Mapping[str, Measure]:
    """Every measure of the lexicon by its name; a LexiconError names an entry that is not well formed."""
    return {
        name: Measure(name, entry["family"], entry["of"], bool(entry.get("grows", False)), _held_by(entry))
        for name, entry in require_measures(lexicon(language, "measures"), f"{language}/measures.toml").items()
    }


def _held_by(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """The measures of which an entry is a kind, and those that it cannot exceed."""
    return (*entry.get("is", ()), *entry.get("within", ()))


def measure_of(name: str, language: str = "en") -> Measure:
    """The measure of that name; a name of the user's own (in a hand-made table) is a family of its own that grows.

    Tables of counts by day under names of their own are running totals nearly always, so they are read as such.
    """
    return measures(language).get(name) or Measure(name, name, "things", grows=True)


def unknown_measure(name: str) -> str:
    """What to tell of a measure that the lexicon does not have."""
    near = get_close_matches(name.lower(), measures(), n=1)
    meant = f" (did you mean {near[0]!r}?)" if near else "; `figcheck measures` lists them"
    return f"{name!r} is none that figcheck knows{meant}"


@cache
def everyone(language: str = "en") -> frozenset[str]:
    """Nouns that name people without narrowing who: "person", "victim"."""
    return frozenset(lexicon(language, "comparison")["everyone"])


@cache
def subgroup_nouns(language: str = "en") -> frozenset[str]:
    """Nouns that say no more than the subgroup of a figure: "child"."""
    return frozenset(lexicon(language, "comparison")["subgroup_nouns"])


@cache
def civilian_nouns(language: str = "en") -> frozenset[str]:
    """Nouns that name all who are no soldiers, women and children among them: "civilian"."""
    return frozenset(lexicon(language, "comparison")["civilians"])


@cache
def one_noun(language: str = "en") -> Mapping[str, str]:
    """For each noun that has one, the noun that stands for all that name the same people: "teen" -> "teenager"."""
    nouns = lexicon(language, "comparison")["one_noun"]
    return {word: noun for noun, words in nouns.items() for word in words}


@cache
def place_words(language: str = "en") -> Mapping[str, str]:
    """Short words in names of places, and what they stand for: "mt" -> "mount"."""
    return dict(lexicon(language, "comparison")["place_words"])


@cache
def refers_back(language: str = "en") -> tuple[frozenset[str], frozenset[str]]:
    """Numbers that take up somebody told of before: those that do so in the body, and those that do so anywhere."""
    words = lexicon(language, "comparison")["refers_back"]
    return frozenset((*words["anywhere"], *words["in_the_body"])), frozenset(words["anywhere"])


@cache
def not_people(language: str = "en") -> frozenset[str]:
    """Nouns counted beside a verb of harm that count no people: "wound", "shot"."""
    return frozenset(lexicon(language, "comparison")["not_people"])
