"""The words of dates and times of a language, read once from its lexicon and indexed for the grammar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cache
from typing import Any

from figcheck.resources import lexicon

Phrases = Mapping[tuple[str, ...], str]
_BEHIND_NUMBERS = frozenset((":", "/", "-", "–", "s", "'s", "of", "to", "and", "or"))


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Words by what they mean; phrases are tuples of tokens in lower case."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    short_weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    ordinals: Mapping[str, int]
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    relations: Phrases
    relation_ends: frozenset[str]
    which: Mapping[str, str]
    parts: Phrases
    part_starts: frozenset[str]
    near: Mapping[tuple[str, ...], tuple[int, int]]
    near_starts: frozenset[str]
    feasts: Mapping[tuple[str, ...], tuple[int, int]]
    feast_starts: frozenset[str]
    known: Mapping[tuple[int, int], tuple[int, frozenset[str]]]
    sets: Mapping[str, frozenset[str]]
    clock: Mapping[str, frozenset[str]]
    year: Mapping[str, frozenset[str]]
    reach: Mapping[str, frozenset[str]]
    starters: frozenset[str]
    """First words of everything that may be a time; digits apart."""
    seconds: Mapping[str, frozenset[str]]
    """Second words of phrases, by a first word that begins nothing else: "the end of", "new year's day"."""
    after_number: frozenset[str]
    """What follows a number that opens a time and is no year: "3 May", "7 p.m.", "9/11"."""


@cache
def time_words(language: str = "en") -> TimeWords:
    """The words of that language; a LexiconError where there are none."""
    table = lexicon(language, "times")
    relations = _phrases(table["relation"])
    parts = _phrases(table["part"])
    parts |= {phrase[1:]: part for phrase, part in parts.items() if phrase[0] == "the"}
    near = {tuple(phrase.split()): (int(first), int(last)) for phrase, (first, last) in table["near"].items()}
    feasts = _feasts(table["feast"])
    feast_starts = frozenset(phrase[0] for phrase in feasts)
    numbered = {name: _numbered(table[name]) for name in ("month", "weekday", "short_weekday", "season", "ordinal")}
    sets = {name: frozenset(words) for name, words in table["words"].items()}
    which, part_starts = _words(table["which"]), frozenset(phrase[0] for phrase in parts)
    near_starts, clock = frozenset(phrase[0] for phrase in near), _sets(table["clock"])
    spelled = frozenset(word for name in ("month", "weekday", "short_weekday", "season") for word in numbered[name])
    ordinals = frozenset(word for word in numbered["ordinal"] if word.isalpha())
    alone = spelled | ordinals | frozenset(which) | clock["words"] | {"since", "q", "h", "weekend", "date", "now"}
    alone |= sets["past_window"] | sets["next_window"] | sets["ago"] | sets["earlier"] | sets["later"]
    behind = _BEHIND_NUMBERS | frozenset(numbered["month"]) | sets["join"] | sets["ordinal_endings"]
    starters = alone | part_starts | near_starts | feast_starts
    return TimeWords(
        months=numbered["month"],
        weekdays=numbered["weekday"],
        short_weekdays=numbered["short_weekday"],
        seasons=numbered["season"],
        ordinals=numbered["ordinal"],
        numbers=_numbered(table["number"]),
        units=_words(table["unit"]),
        relations=relations,
        relation_ends=frozenset(phrase[-1] for phrase in relations),
        which=which,
        parts=parts,
        part_starts=part_starts,
        near=near,
        near_starts=near_starts,
        feasts=feasts,
        feast_starts=feast_starts,
        known=_known(table["known"]),
        sets=sets,
        clock=clock,
        year=_sets(table["year"]),
        reach=_sets(table["reach"]),
        starters=starters,
        seconds=_seconds((*parts, *near, *feasts), alone),
        after_number=behind | clock["halves"] | clock["zones"],
    )


def _seconds(phrases: Iterable[tuple[str, ...]], alone: Set[str]) -> dict[str, frozenset[str]]:
    """Second words by the first, of first words that are no time alone and begin none but these phrases."""
    seconds: dict[str, set[str]] = {}
    for phrase in phrases:
        seconds.setdefault(phrase[0], set()).add(phrase[1] if len(phrase) > 1 else "")
    return {first: frozenset(found) for first, found in seconds.items() if first not in alone and "" not in found}


def _phrases(table: Mapping[str, Iterable[str]]) -> dict[tuple[str, ...], str]:
    return {tuple(phrase.split()): name for name, phrases in table.items() for phrase in phrases}


def _words(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {word: name for name, words in table.items() for word in words}


def _numbered(table: Mapping[str, Iterable[str]]) -> dict[str, int]:
    return {word: int(number) for number, words in table.items() for word in words}


def _sets(table: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in table.items()}


def _feasts(table: Mapping[str, Iterable[str]]) -> dict[tuple[str, ...], tuple[int, int]]:
    """Month and day by the tokens of the name."""
    return {
        tuple(phrase.split()): (int(month), int(number))
        for (month, _, number), phrases in ((day.partition("-"), phrases) for day, phrases in table.items())
        for phrase in phrases
    }


def _known(table: Mapping[str, Any]) -> dict[tuple[int, int], tuple[int, frozenset[str]]]:
    known = {}
    for key, day in table.items():
        month, _, number = key.partition("-")
        known[int(month), int(number)] = (int(day["year"]), frozenset(day["before"]))
    return known
