"""The words of dates and times of a language, read once from its lexicon and indexed for the grammar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from figcheck.resources import lexicon

Phrases = Mapping[tuple[str, ...], str]


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
    """First words of everything that may be a time; digits and "the" apart."""
    after_the: frozenset[str]
    """Second words of what begins with "the": "the end of"."""


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
    starters = spelled | ordinals | which.keys() | part_starts | near_starts | feast_starts | clock["words"]
    starters |= {"since", "q", "h", "weekend", "date", "now"}
    starters |= sets["past_window"] | sets["next_window"] | sets["ago"] | sets["earlier"] | sets["later"]
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
        starters=starters - {"the"},
        after_the=frozenset(phrase[1] for phrase in (*parts, *near, *feasts) if phrase[0] == "the"),
    )


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
