"""Rates: "20 a day", "per 100,000 people", "every two weeks"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.numbers.number_words import number_words
from figcheck.extraction.words.forms import only_past
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import AUXILIARY, CLOSED, PARTICIPLE, VERB, often_words, word_classes
from figcheck.resources import lexicon
from figcheck.text import Sentence

_FREQUENT = ("every", "each", "per")
_REACH = 3  # tokens between the counted and "every week": its verb
_REACH_PAST_DOER = 10  # tokens of "filed by partisan action committees" and "every year"
_PARTING = ("and", "or", "but", "in", "on")
_HENCE = ("from", "now")
_LONGEST_DENOMINATOR = 3  # tokens: "per covered life", "per hotel room"
_OFTEN_REACH = 3  # tokens: "are killed daily"
_SETS = ("units", "articles", "lengths", "flows", "signs", "apiece", "of_each", "sharing")
_NOT_RATES = frozenset(("ago", "earlier", "later", "before", "after", "old"))


@dataclass(frozen=True, slots=True)
class _RateWords:
    units: frozenset[str]
    articles: frozenset[str]
    opening: frozenset[str]
    """The articles, and what else a rate may open with."""
    lengths: frozenset[str]
    flows: frozenset[str]
    """What goes on day by day, so that "300 daily" of them are as many each day."""
    signs: frozenset[str]
    apiece: frozenset[str]
    of_each: frozenset[str]
    """What follows "each" where it stands for those just counted: "12 clerks, each of whom"."""
    sharing: frozenset[str]
    """Verbs between "each" and what each has of something that is given out."""
    adjectives: Mapping[str, str]


@cache
def _words(language: str) -> _RateWords:
    data = lexicon(language, "kinds")["rate"]
    sets = {part: frozenset(data[part].split()) for part in _SETS}
    opening = sets["articles"].union(("every", "per", "for"))
    return _RateWords(**sets, opening=opening, adjectives=dict(data["adjectives"]))


def read_rate(sentence: Sentence, start: int, stop: int, phrase: NounPhrase, language: str) -> tuple[str, int] | None:
    """What the count at tokens start to stop is told for each of, and the token after the words; None for no rate."""
    words, end = _words(language), stop if phrase.is_empty else phrase.end
    per = (
        _rate(sentence, end, words, language) or _per_thing(sentence, end, language) or _often(sentence, end, language)
    )
    return per or _often_inside(sentence, start, stop, phrase, words) or _each(sentence, start, end, words, language)


def _each(sentence: Sentence, start: int, end: int, words: _RateWords, language: str) -> tuple[str, int] | None:
    """ "12 crowns each", "ten crowns apiece", "the clerks each got 12": of each of those told of, who stay unnamed."""
    if sentence.low(end) in words.apiece:
        after = sentence.low(end + 1)
        ends = not after[:1].isalpha() or bool(word_classes(language).get(after, 0) & CLOSED)
        return ("", end + 1) if ends and after not in words.of_each else None
    if start < 2 or sentence.lows[start - 1 - (sentence.lows[start - 1] in words.sharing)] != "each":
        return None
    return "", end


def _rate(sentence: Sentence, end: int, words: _RateWords, language: str) -> tuple[str, int] | None:
    """ "a day", "/day", "per month", "per 100,000 people" behind the counted or its verb; and the token after."""
    for at in range(end, min(end + _reach(sentence, end), len(sentence.lows) - 1)):
        low, after = sentence.lows[at], sentence.lows[at + 1]
        if low not in words.opening:
            if not low.isalpha() or low in _PARTING:
                return None
            continue
        if (
            low == "per"
            and after.isdecimal()
            and sentence.lows[at + 2 : at + 3]
            and sentence.lows[at + 2] in words.lengths
        ):
            return sentence.slice(at + 1, at + 3).lower(), at + 3
        length = sentence.lows[at + 2 : at + 3]
        if low == "every" and length and length[0] in words.lengths and _is_number(after, language):
            return sentence.slice(at + 1, at + 3).lower(), at + 3  # "40 crowns every two weeks"
        if low == "per" and after[0].isdigit():
            return after, at + 2
        if low == "for" and after in _FREQUENT and length != ("of",):
            named = bool(length) and length[0][0].isalpha()
            last = max(_thing_end(sentence, at + 2, language), at + 3) if named else at + 4
            return sentence.slice(
                at + 2, min(last, len(sentence.lows))
            ).lower(), at + 2  # "for every visit", "every $1"
        if low in words.articles and after in words.units and (at == end or low in _FREQUENT):
            following = sentence.lows[at + 2] if at + 2 < len(sentence.lows) else ""
            hence = sentence.lows[at + 2 : at + 4] == _HENCE
            return None if hence or following in _NOT_RATES else (after, at + 2)
        if not low.isalpha():
            return None
    return None


def _reach(sentence: Sentence, end: int) -> int:
    """How many tokens behind the counted the rate may stand: more past who does it, "filed by the clubs every year"."""
    return _REACH_PAST_DOER if sentence.low(end + 1) == "by" else _REACH


def _is_number(low: str, language: str) -> bool:
    words = number_words(language)
    return low.isdecimal() or low in words.small or low in words.tens


def _per_thing(sentence: Sentence, at: int, language: str) -> tuple[str, int] | None:
    """ "$500 per child", "$135 per hotel room": the noun after "per", and the token after it."""
    if at >= len(sentence.lows) or sentence.lows[at] != "per":
        return None
    end = _thing_end(sentence, at + 1, language)
    if end == at + 1:
        return None
    named = " ".join(sentence.slice(at + 1, end).lower().split())
    return often_words(language).get(named, named), end


def _thing_end(sentence: Sentence, first: int, language: str) -> int:
    """The token after the noun phrase that begins at token `first` without an article; `first` where there is none."""
    known, end = word_classes(language), first
    while end < min(len(sentence.lows), first + _LONGEST_DENOMINATOR):
        low = sentence.lows[end]
        past = end > first and (low.endswith("ed") or low in only_past(language))
        named = end > first and sentence.words[end][0].isupper() and sentence.words[end - 1].islower()
        if not low.isalpha() or known.get(low, 0) & (CLOSED | VERB) or past or named:
            break
        end += 1
    return end


def _often(sentence: Sentence, end: int, language: str) -> tuple[str, int] | None:
    """ "300 cars daily", "300 die daily in Varn", "p.a.": how often, where nothing follows that it could describe."""
    often, known = often_words(language), word_classes(language)
    for at in range(end, min(end + _OFTEN_REACH, len(sentence.lows))):
        low = sentence.lows[at]
        if named := often.get(low):
            after = sentence.lows[at + 1] if at + 1 < len(sentence.lows) else "."
            ends = not after[0].isalnum() or bool(known.get(after, 0) & CLOSED)
            return (named, at + 1) if ends else None
        if not known.get(low, 0) & (VERB | PARTICIPLE | AUXILIARY):
            return None
    return None


def _often_inside(
    sentence: Sentence, start: int, stop: int, phrase: NounPhrase, words: _RateWords
) -> tuple[str, int] | None:
    """ "300 daily flights", "a $100 annual tax"; but "12 weekly magazines" are counted once."""
    if stop >= len(sentence.lows) or sentence.lows[stop] not in words.adjectives:
        return None
    money = any(low in words.signs for low in sentence.lows[max(0, start - 1) : stop])
    flows = not phrase.is_empty and lemma(sentence.lows[phrase.head]) in words.flows
    return (words.adjectives[sentence.lows[stop]], stop + 1) if money or flows else None
