"""Gatherings: whether words that may place people do so: "both demonstrated", "a group of 12", "attended schools"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.sentence.clauses import MeasureReading
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import PREPOSITION, word_classes
from figcheck.resources import lexicon
from figcheck.text import Sentence

_REACH = 5  # tokens from "attended" to "schools"
_BACK = 3  # tokens from "both" to "rallied": "have both also rallied"
_ATTENDING = ("attended", "attending")


def are_gathered(sentence: Sentence, found: MeasureReading, phrase: NounPhrase, language: str) -> bool:
    """True unless the words of the reading tell of something else than where people are."""
    words, told = _words(language), sentence.lows[found.first : found.end]
    if phrase.is_empty and not words["both"].isdisjoint(sentence.lows[max(0, found.first - _BACK) : found.first]):
        return False  # "the two banks have both rallied"
    if told == ("group", "of"):
        head = "" if phrase.is_empty else lemma(sentence.lows[phrase.head])
        return head in words["people"] or not words["words"].isdisjoint(sentence.lows[found.end :])
    if told == ("carrying",) and phrase.is_empty:
        return words["carriers"].isdisjoint(sentence.lows[max(0, found.first - _BACK) : found.first])
    if told[-1] in _ATTENDING and _is_schooling(sentence, found.end, language):
        return False
    after = sentence.lows[found.end : found.end + 2]
    return _otherwise(language).get(" ".join(told), frozenset()).isdisjoint((after[:1], after))


def _is_schooling(sentence: Sentence, i: int, language: str) -> bool:
    """True where schools are attended: "attended some 22 schools"; not for "attended a vigil at the school"."""
    known, schools = word_classes(language), _words(language)["schools"]
    for low in sentence.lows[i : i + _REACH]:
        if low in schools:
            return True
        if known.get(low, 0) & PREPOSITION or not low[0].isalnum():
            return False
    return False


@cache
def _words(language: str) -> Mapping[str, frozenset[str]]:
    data = lexicon(language, "cues")["attending"]["groups"]
    return {part: frozenset(words.split()) for part, words in data.items()}


@cache
def _otherwise(language: str) -> Mapping[str, frozenset[tuple[str, ...]]]:
    """What must not follow a word of gathering: single words, and pairs between bars."""
    data = lexicon(language, "cues")["attending"]["otherwise"]
    return {cue: frozenset(_phrases(words)) for cue, words in data.items()}


def _phrases(words: str) -> list[tuple[str, ...]]:
    return [tuple(phrase.split()) for phrase in (words.split("|") if "|" in words else words.split())]
