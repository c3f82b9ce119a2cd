"""Total, part, increment or rate: what the words around a count make of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.measure.capacities import is_capacity
from figcheck.extraction.numbers.number_words import number_words
from figcheck.extraction.sentence.cues import cues, people_words
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import (
    AUXILIARY,
    CLOSED,
    MONTH,
    PARTICIPLE,
    SAYING,
    VERB,
    WEEKDAY,
    often_words,
    word_classes,
)
from figcheck.making import made_quickly
from figcheck.model import Kind
from figcheck.resources import lexicon
from figcheck.text import Sentence

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""By the word next to the number, the longest first."""
_VICTIMS = frozenset(("killed", "injured", "shot", "casualties", "hospitalised", "arrested", "missing"))
_FREQUENT = ("every", "each", "per")
_RATE_REACH = 3  # tokens between the counted and "every week": its verb
_LONGEST_DENOMINATOR = 3  # tokens: "per covered life", "per hotel room"
_OFTEN_REACH = 3  # tokens: "are killed daily"
_NOT_RATES = frozenset(("ago", "earlier", "later", "before", "after", "old"))
_NO_NAMES = CLOSED | VERB | PARTICIPLE | SAYING | MONTH | WEEKDAY
_BEFORE_PLACES = frozenset(("in", "at", "near", "on", "from", "outside", "around", "of", "to"))
_LONGEST_HEDGE = 6  # tokens of "no fewer than an additional" and its like
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
    rate_units: frozenset[str]
    rate_articles: frozenset[str]
    rate_lengths: frozenset[str]
    rate_flows: frozenset[str]
    """What goes on day by day, so that "300 daily" of them are as many each day."""
    rate_signs: frozenset[str]
    rate_adjectives: Mapping[str, str]


@cache
def _words(language: str) -> _KindWords:
    data = lexicon(language, "kinds")

    return _KindWords(
        {kind: _by_word(found, -1) for kind, found in data["before"].items()},
        {kind: _by_word(found, 0) for kind, found in data["after"].items()},
        frozenset(data["others"]["words"].split()),
        frozenset(data["others"]["objects"].split()),
        frozenset(data["rate"]["units"].split()),
        frozenset(data["rate"]["articles"].split()),
        frozenset(data["rate"]["lengths"].split()),
        frozenset(data["rate"]["flows"].split()),
        frozenset(data["rate"]["signs"].split()),
        dict(data["rate"]["adjectives"]),
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
    per = (
        _rate(sentence, end, words, language) or _per_thing(sentence, end, language) or _often(sentence, end, language)
    )
    per = per or _often_inside(sentence, start, stop, phrase, words)
    if per:
        return KindReading("rate", end, per[1], per=per[0])
    holds = _ending(sentence, start, words.before["capacity"])
    if holds and is_capacity(sentence, holds, start, phrase, language):
        return KindReading("capacity", *holds)
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
        return KindReading("increment", *added)
    return KindReading("total", *(added or (-1, -1)), excludes=others or (("others",) if added else ()))


def _rate(sentence: Sentence, end: int, words: _KindWords, language: str) -> tuple[str, int] | None:
    """ "a day", "/day", "per month", "per 100,000 people" behind the counted or its verb; and the token after."""
    for at in range(end, min(end + _RATE_REACH, len(sentence.lows) - 1)):
        low, after = sentence.lows[at], sentence.lows[at + 1]
        if (
            low == "per"
            and after.isdecimal()
            and sentence.lows[at + 2 : at + 3]
            and sentence.lows[at + 2] in words.rate_lengths
        ):
            return sentence.slice(at + 1, at + 3).lower(), at + 3
        length = sentence.lows[at + 2 : at + 3]
        if low == "every" and length and length[0] in words.rate_lengths and _is_number(after, language):
            return sentence.slice(at + 1, at + 3).lower(), at + 3  # "40 crowns every two weeks"
        if low == "per" and after[0].isdigit():
            return after, at + 2
        if low == "for" and after in _FREQUENT and length != ("of",):
            named = bool(length) and length[0][0].isalpha()
            thing = sentence.slice(at + 2, min(at + 3 + (not named), len(sentence))).lower()
            return thing, at + 2  # "for every visit", "for every $1"
        if low in words.rate_articles and after in words.rate_units and (at == end or low in _FREQUENT):
            following = sentence.lows[at + 2] if at + 2 < len(sentence.lows) else ""
            return None if following in _NOT_RATES else (after, at + 2)
        if not low.isalpha() or low in ("and", "or", "but", "in", "on"):
            return None
    return None


def _is_number(low: str, language: str) -> bool:
    words = number_words(language)
    return low.isdecimal() or low in words.small or low in words.tens


def _per_thing(sentence: Sentence, at: int, language: str) -> tuple[str, int] | None:
    """ "$500 per child", "$135 per hotel room": the noun after "per", and the token after it."""
    if at >= len(sentence.lows) or sentence.lows[at] != "per":
        return None
    known, end = word_classes(language), at + 1
    while end < min(len(sentence.lows), at + 1 + _LONGEST_DENOMINATOR):
        low = sentence.lows[end]
        if not low.isalpha() or known.get(low, 0) & (CLOSED | VERB) or (end > at + 1 and low.endswith("ed")):
            break
        end += 1
    if end == at + 1:
        return None
    named = " ".join(sentence.slice(at + 1, end).lower().split())
    return often_words(language).get(named, named), end


def _often(sentence: Sentence, end: int, language: str) -> tuple[str, int] | None:
    """ "300 cars daily", "300 die daily in Varn", "p.a.": how often, where nothing follows that it could describe."""
    for at in range(end, min(end + _OFTEN_REACH, len(sentence.lows))):
        low = sentence.lows[at]
        if named := often_words(language).get(low):
            after = sentence.lows[at + 1] if at + 1 < len(sentence.lows) else "."
            ends = not after[0].isalnum() or bool(word_classes(language).get(after, 0) & CLOSED)
            return (named, at + 1) if ends else None
        if not word_classes(language).get(low, 0) & (VERB | PARTICIPLE | AUXILIARY):
            return None
    return None


def _often_inside(
    sentence: Sentence, start: int, stop: int, phrase: NounPhrase, words: _KindWords
) -> tuple[str, int] | None:
    """ "300 daily flights", "a $100 annual tax"; but "12 weekly magazines" are counted once."""
    if stop >= len(sentence.lows) or sentence.lows[stop] not in words.rate_adjectives:
        return None
    money = any(low in words.rate_signs for low in sentence.lows[max(0, start - 1) : stop])
    flows = not phrase.is_empty and lemma(sentence.lows[phrase.head]) in words.rate_flows
    return (words.rate_adjectives[sentence.lows[stop]], stop + 1) if money or flows else None


def _others(sentence: Sentence, stop: int, phrase: NounPhrase, words: _KindWords) -> tuple[str, ...]:
    """ "six others", "two other men" leave out whoever was just named."""
    if phrase.is_empty:
        return ()
    return ("others",) if any(low in words.others for low in sentence.lows[stop : phrase.end]) else ()


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
    for back in range(_PART_REACH):
        found = _ending(sentence, start - back, words.before["part"])
        if found:
            return found
    for phrase in _beginning(sentence, end, words.after["part"]):
        behind = end == stop or phrase != _OF_THOSE  # but "32 widows of those deported"
        if sentence.lows[end : end + len(phrase)] == phrase and behind:
            return end, end + len(phrase)
    return None


def _increment(sentence: Sentence, start: int, stop: int, words: _KindWords) -> tuple[int, int] | None:
    found = _ending(sentence, start, words.before["increment"])
    for at in range(start + 1, min(stop, start + _LONGEST_HEDGE)):
        inner = _ending(sentence, at, words.before["increment"])  # "at least [another] 300"
        found = found or (inner if inner and inner[0] >= start else None)
    if found and sentence.low(found[0] - 1) in _EACH_OTHER:
        return None  # "one after another 12 shots"
    if found:
        return found
    for phrase in _beginning(sentence, stop, words.after["increment"]):
        end = stop + len(phrase)
        if sentence.lows[stop:end] == phrase and sentence.lows[end : end + 1] != ("than",):
            return stop, end
    return None
