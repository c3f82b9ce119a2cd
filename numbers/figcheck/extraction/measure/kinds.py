"""Total, part, increment or rate: what the words around a count make of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.measure.capacities import is_capacity, sized_room
from figcheck.extraction.measure.rates import read_rate
from figcheck.extraction.sentence.cues import cues, people_words
from figcheck.extraction.words.lexis import (
    CLOSED,
    MONTH,
    PARTICIPLE,
    SAYING,
    VERB,
    WEEKDAY,
    word_classes,
)
from figcheck.making import made_quickly
from figcheck.model import Kind
from figcheck.resources import lexicon
from figcheck.text import Sentence

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""By the word next to the number, the longest first."""
_VICTIMS = frozenset(("killed", "injured", "shot", "casualties", "hospitalised", "arrested", "missing"))
_NO_NAMES = CLOSED | VERB | PARTICIPLE | SAYING | MONTH | WEEKDAY
_BEFORE_PLACES = frozenset(("in", "at", "near", "on", "from", "outside", "around", "of", "to"))
_LONGEST_HEDGE = 6  # tokens of "no fewer than an additional" and its like
_COMPARED = 2  # tokens behind what is more, in which "than" tells that it is compared
_AT_LARGE = ("anything", "anyone", "anybody", "something", "everything")  # "150 of anything"
_OF_THOSE = ("of", "those")
_EACH_OTHER = ("after", "one")
_PART_REACH = 3  # tokens between "including" and the number: articles, hedges


@made_quickly
@dataclass(frozen=True, slots=True)
class KindReading:
    """The kind, the tokens that say so where there are any, what a count leaves out, and a rate's denominator."""

    kind: Kind
    first: int = -1
    end: int = -1
    excludes: tuple[str, ...] = ()
    per: str = ""


@dataclass(frozen=True, slots=True)
class _KindWords:
    before: Mapping[str, Phrases]
    after: Mapping[str, Phrases]
    others: frozenset[str]
    objects: frozenset[str]
    """Pronouns of those to whom something was done: "him and two others"."""


@cache
def _words(language: str) -> _KindWords:
    data = lexicon(language, "kinds")

    return _KindWords(
        {kind: _by_word(found, -1) for kind, found in data["before"].items()},
        {kind: _by_word(found, 0) for kind, found in data["after"].items()},
        frozenset(data["others"]["words"].split()),
        frozenset(data["others"]["objects"].split()),
    )


@cache
def finding_words(language: str) -> frozenset[str]:
    """The verbs of whoever comes to a place and finds people there."""
    return frozenset(lexicon(language, "kinds")["finding"]["words"].split())


def _by_word(phrases: Iterable[str], at: int) -> Phrases:
    """The phrases by their first or last word."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted((tuple(phrase.split()) for phrase in phrases), key=lambda words: -len(words)):
        table.setdefault(words[at], []).append(words)
    return {word: tuple(found) for word, found in table.items()}


def read_kind(
    sentence: Sentence, start: int, stop: int, phrase: NounPhrase, measure: str, language: str, *, alone: bool
) -> KindReading:
    """The kind of the count at tokens start to stop with its phrase; `alone` where its sentence has no other count."""
    words = _words(language)
    end = stop if phrase.is_empty else phrase.end
    if start and sentence.lows[start - 1] == "every":
        return KindReading("rate", start - 1, start)  # "every two weeks", "of every 500"
    per = read_rate(sentence, start, stop, phrase, language)
    if per:
        return KindReading("rate", end, per[1], per=per[0])
    if room := _room(sentence, start, stop, phrase, words, language):
        return KindReading("capacity", *room)
    others = _others(sentence, stop, phrase, words)
    whole = start > 0 and sentence.lows[start - 1] == "all"  # "all four of the victims"
    if phrase.partitive and not whole and sentence.lows[phrase.head] not in _AT_LARGE:
        return KindReading("part", phrase.first, phrase.end)
    if others and start and sentence.lows[start - 1] in ("the", "all"):
        return KindReading("part", start - 1, start, excludes=others)
    if start > 1 and sentence.lows[start - 1] in words.others and sentence.lows[start - 2] == "the":
        return KindReading("part", start - 2, start, excludes=("others",))  # "the other five"
    if others and _joins_someone(sentence, start, words, language):
        return KindReading("part", excludes=others)
    part = _part(sentence, start, stop, end, words)
    if part:
        return KindReading("part", *part, excludes=others)
    added = _increment(sentence, start, stop, words)
    if added and (measure not in _VICTIMS or (alone and not others)):
        compared = added[0] == stop and "than" in sentence.lows[end : end + _COMPARED]  # "12 more votes than Keller"
        return KindReading("change" if compared else "increment", *added)
    return KindReading("total", *(added or (-1, -1)), excludes=others or (("others",) if added else ()))


def _room(
    sentence: Sentence, start: int, stop: int, phrase: NounPhrase, words: _KindWords, language: str
) -> tuple[int, int] | None:
    """The tokens that tell how many something has room for: "seats 900", "a 30-bed hospital"."""
    holds = _ending(sentence, start, words.before["capacity"])
    if holds and is_capacity(sentence, holds, start, phrase, language):
        return holds
    return sized_room(sentence, stop, language)


def _others(sentence: Sentence, stop: int, phrase: NounPhrase, words: _KindWords) -> tuple[str, ...]:
    """ "six others", "two other men" leave out whoever was just named."""
    if phrase.is_empty:
        return ()
    return () if words.others.isdisjoint(sentence.lows[stop : phrase.end]) else ("others",)


def _joins_someone(sentence: Sentence, start: int, words: _KindWords, language: str) -> bool:
    """ "The guard and six others": counted with somebody named, and so not all; in "one died and six others", all."""
    if start < 2 or sentence.lows[start - 1] not in ("and", "&"):
        return False
    at = start - 2
    while at > 0 and (sentence.lows[at] == "," or sentence.words[at].isdecimal()):
        at -= 1  # "Bram Tolley, 43, and two others"
    low = sentence.lows[at]
    if low in cues(language).state:
        return False  # "One Dead and Two Others Hurt"
    if low in words.objects or low in people_words(language).person:
        return True
    first = at
    while first >= 0 and _is_named(sentence.words[first], language):
        first -= 1
    return first < at and (first < 0 or sentence.lows[first] not in _BEFORE_PLACES)


def _is_named(word: str, language: str) -> bool:
    known = word_classes(language).get(word.lower(), 0)
    return word[:1].isupper() and word[1:].islower() and not known & _NO_NAMES


def _ending(sentence: Sentence, at: int, phrases: Phrases) -> tuple[int, int] | None:
    """The tokens of the phrase that ends right before token `at`."""
    for phrase in phrases.get(sentence.lows[at - 1], ()) if at > 0 else ():
        first = at - len(phrase)
        if first >= 0 and sentence.lows[first:at] == phrase:
            return first, at
    return None


def _beginning(sentence: Sentence, at: int, phrases: Phrases) -> tuple[tuple[str, ...], ...]:
    """The phrases whose first word is token `at`."""
    return phrases.get(sentence.lows[at], ()) if at < len(sentence.lows) else ()


def _part(sentence: Sentence, start: int, stop: int, end: int, words: _KindWords) -> tuple[int, int] | None:
    before = words.before["part"]
    for at in range(start, max(0, start - _PART_REACH), -1):
        if sentence.lows[at - 1] in before and (found := _ending(sentence, at, before)):
            return found
    for phrase in _beginning(sentence, end, words.after["part"]):
        behind = end == stop or phrase != _OF_THOSE  # but "32 widows of those deported"
        if sentence.lows[end : end + len(phrase)] == phrase and behind:
            return end, end + len(phrase)
    return None


def _increment(sentence: Sentence, start: int, stop: int, words: _KindWords) -> tuple[int, int] | None:
    before = words.before["increment"]
    found = _ending(sentence, start, before)
    for at in range(start + 1, min(stop, start + _LONGEST_HEDGE)):
        if not found and sentence.lows[at - 1] in before:
            inner = _ending(sentence, at, before)  # "at least [another] 300"
            found = inner if inner and inner[0] >= start else None
    if found and sentence.low(found[0] - 1) in _EACH_OTHER:
        return None  # "one after another 12 shots"
    if found:
        return found
    for phrase in _beginning(sentence, stop, words.after["increment"]):
        end = stop + len(phrase)
        if sentence.lows[stop:end] == phrase and sentence.lows[end : end + 1] != ("than",):
            return stop, end
    return None
