"""Speakers: noun phrases that can name somebody who says things, and the words of saying."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from figcheck.extraction.lexis import (
    CLOSED,
    DETERMINER,
    MONTH,
    SAYING,
    VERB,
    WEEKDAY,
    capitals_tell_nothing,
    is_word,
)
from figcheck.model import Modality
from figcheck.resources import lexicon
from figcheck.text import Sentence

Classes = tuple[int, ...]
Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Modality], ...]]
_LONGEST_NAME = 12  # tokens
_INSIDE = frozenset("of for the 's ' and & - . a an".split())


@dataclass(frozen=True, slots=True)
class Speech:
    """The words of saying of a language: verbs, phrases before an authority, words of certainty, nouns of speakers."""

    verbs: Mapping[str, Modality]
    after: Phrases
    modal: Phrases
    """Before the number."""
    ahead: Phrases
    """Between the counted and the verb."""
    nouns: frozenset[str]


@cache
def speech_words(language: str) -> Speech:
    """The words of saying of the language, from its lexicon."""
    data = lexicon(language, "speakers")
    verbs = {verb: cast(Modality, kind) for kind, words in data["verbs"].items() for verb in words.split()}
    modal = [(phrase, kind) for kind, phrases in data["modality"].items() for phrase in phrases]
    ahead = [(phrase, kind) for kind, phrases in data["ahead"].items() for phrase in phrases]
    nouns = frozenset(data["nouns"]["speakers"].split())
    return Speech(verbs, _by_first(list(data["after"].items())), _by_first(modal), _by_first(ahead), nouns)


def _by_first(phrases: list[tuple[str, str]]) -> Phrases:
    table: dict[str, list[tuple[tuple[str, ...], Modality]]] = {}
    for phrase, kind in phrases:
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append((words, cast(Modality, kind)))
    return {word: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for word, found in table.items()}


def name_start(sentence: Sentence, classes: Classes, end: int, speech: Speech) -> int:
    """Where the noun phrase that ends before token `end` begins."""
    first = end
    while first > max(0, end - _LONGEST_NAME):
        low, bits = sentence.lows[first - 1], classes[first - 1]
        within = low in ("in", "with", "at", "by") and any(word[0].isupper() for word in sentence.words[first:end])
        if not within and low not in _INSIDE and (not is_word(low) or (bits & CLOSED and not bits & DETERMINER)):
            break
        noun = low in speech.nouns and first == end  # "a government report said"
        if bits & (VERB | SAYING) and sentence.words[first - 1].islower() and not noun:
            break
        first -= 1
        if (
            bits & DETERMINER
            and low in ("the", "a", "an")
            and (first == 0 or sentence.lows[first - 1] not in ("of", "for"))
        ):
            break
    while first < end and sentence.lows[first] in ("of", "for", "and", "'s", "'", "-", ".", "&"):
        first += 1
    return first


def name_end(sentence: Sentence, classes: Classes, first: int) -> int:
    """Where the noun phrase that begins at token `first` ends."""
    end = first
    while end < min(len(sentence), first + _LONGEST_NAME):
        low, bits = sentence.lows[end], classes[end]
        inside = (low in _INSIDE and low != "and") or (low == "from" and end > first)
        if low == "." and (end + 1 >= len(sentence) or len(sentence.words[end - 1]) > 4):
            break
        if not inside and (not is_word(low) or (bits & CLOSED and not bits & DETERMINER)):
            break
        if bits & (VERB | SAYING) and sentence.words[end].islower():
            break
        end += 1
    while end > first and sentence.lows[end - 1] in (_INSIDE | {"from"}) - {"."}:
        end -= 1
    return end


def is_speaker(sentence: Sentence, classes: Classes, first: int, end: int, speech: Speech) -> bool:
    """True where the tokens can name somebody who says things: a proper name, or a noun such as police."""
    shown = capitals_tell_nothing(sentence)
    for j in range(first, end):
        word, low = sentence.words[j], sentence.lows[j]
        if low in speech.nouns:
            return True
        if word[0].isupper() and not shown and not classes[j] & (CLOSED | MONTH | WEEKDAY) and is_word(word):
            return True
    return False
