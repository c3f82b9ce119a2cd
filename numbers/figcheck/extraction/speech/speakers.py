"""Speakers: noun phrases that can name somebody who says things, and the words of saying."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from figcheck.extraction.words.lexis import (
    AUXILIARY,
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
_LONGEST_ACRONYM = 6
_WITHIN = ("in", "with", "at", "by", "on", "from")
_OUTWARD = frozenset(("from", "with"))
_JOINING = ("on", "and")
_PROVIDED = (("to",), ("by",), ("in",), ("from",))  # "assessments provided to the radio"
_ARTICLES = ("the", "a", "an")
_SHARES = frozenset(("percent", "%"))
_ASKING = ("what", "which", "whose")
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
    near: Phrases
    """Right before the number."""
    behind: Phrases
    """Behind the figure."""
    unproven: tuple[str, ...]
    """What makes the word of somebody a claim."""
    nouns: frozenset[str]
    """Heads of authorities."""
    people: frozenset[str]
    """Those who are heard where they say something, but are named by no heading."""
    records: frozenset[str]
    """What is written down: it shows and finds."""
    bodies: frozenset[str]
    """Authorities that are no one person."""
    labels: frozenset[str]
    """What stands before a colon and names nobody: "Update:"."""
    shown: frozenset[str]
    """Verbs that say something only of what is written down."""
    knowing: frozenset[str]
    """Verbs of what somebody came to know, whoever tells it."""
    reckonings: frozenset[str]
    """What names nobody behind "by": "by some estimates"."""
    times: frozenset[str]
    deciding: frozenset[str]
    """Verbs of what somebody decides."""
    decisions: frozenset[str]
    """Nouns of what somebody decides: "the president's decision to"."""
    making: frozenset[str]
    """Verbs before those nouns: "made the decision to"."""
    cues: frozenset[str]
    """The words at which somebody may be named as speaking; all others are passed over."""


@cache
def speech_words(language: str) -> Speech:
    """The words of saying of the language, from its lexicon."""
    data = lexicon(language, "speakers")
    verbs = {verb: cast(Modality, kind) for kind, words in data["verbs"].items() for verb in words.split()}
    modal, ahead, near, behind = (
        _by_first([(phrase, kind) for kind, phrases in data[part].items() for phrase in phrases])
        for part in ("modality", "ahead", "near", "behind")
    )
    nouns, words = ({name: frozenset(each.split()) for name, each in data[part].items()} for part in ("nouns", "words"))
    after = _by_first(list(data["after"].items()))
    return Speech(
        verbs,
        after,
        modal,
        ahead,
        near,
        behind,
        tuple(data["unproven"]["phrases"]),
        nouns["speakers"],
        nouns["people"],
        nouns["records"],
        nouns["bodies"],
        words["labels"],
        words["shown"],
        words["knowing"],
        words["reckonings"],
        words["times"],
        words["deciding"],
        words["decisions"],
        words["making"],
        frozenset((*verbs, *after, "by")),
    )


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
        within = low in _WITHIN and _goes_on_before(sentence, first, end, speech)
        if not within and low not in _INSIDE and (not is_word(low) or (bits & CLOSED and not bits & DETERMINER)):
            break
        noun = low in speech.nouns and first == end  # "a government report said"
        if bits & (VERB | SAYING) and sentence.words[first - 1].islower() and not noun:
            break
        if bits & DETERMINER and low in _ASKING:
            break
        first -= 1
        if bits & DETERMINER and low in _ARTICLES and not _belongs_to(sentence, first, speech):
            break
    if 0 < first < end - 1 and sentence.lows[first].endswith("ing") and classes[first - 1] & AUXILIARY:
        first += 1  # "are interviewing witnesses"
    if "that" in sentence.lows[first + 1 : end]:
        first = end - sentence.lows[first:end][::-1].index("that")  # "given that the mayor"
    while first < end and sentence.lows[first] in ("of", "for", "and", "'s", "'", "-", ".", "&"):
        first += 1
    return first


def _goes_on_before(sentence: Sentence, first: int, end: int, speech: Speech) -> bool:
    """ "the ministry in Norland", "officials at the scene": the preposition before token `first` is within a name."""
    named = first > 1 and sentence.lows[first - 2] in speech.nouns
    return named or any(word[0].isupper() for word in sentence.words[first:end])


def _belongs_to(sentence: Sentence, first: int, speech: Speech) -> bool:
    """True for an article in the midst of a name: "Jon Tarrow with the Halvik police"."""
    before = sentence.lows[first - 1] if first else ""
    if before in ("of", "for"):
        return True
    named = first > 1 and (sentence.lows[first - 2] in speech.nouns or sentence.words[first - 2][0].isupper())
    return before in ("with", "at", "from") and named


def name_end(sentence: Sentence, classes: Classes, first: int, speech: Speech) -> int:
    """Where the noun phrase that begins at token `first` ends."""
    end = first
    while end < min(len(sentence), first + _LONGEST_NAME):
        low, bits = sentence.lows[end], classes[end]
        inside = (low in _INSIDE and low != "and") or (low in _OUTWARD and end > first)
        inside = inside or (low in _JOINING and first < end and _joins_capitals(sentence, classes, end))
        inside = inside or (low == "by" and first < end and sentence.lows[end - 1] in speech.records)
        if first < end and low.endswith("ed") and sentence.lows[end + 1 : end + 2] in _PROVIDED:
            break
        if low == "." and (end + 1 >= len(sentence) or len(sentence.words[end - 1]) > 4):
            break
        if not inside and (not is_word(low) or (bits & CLOSED and not bits & DETERMINER)):
            break
        if bits & (VERB | SAYING) and sentence.words[end].islower() and low not in speech.records:
            break
        end += 1
    while end > first and sentence.lows[end - 1] in (_INSIDE | _OUTWARD) - {"."}:
        end -= 1
    return end


def _joins_capitals(sentence: Sentence, classes: Classes, at: int) -> bool:
    """True within "the Council on Foreign Relations"; a day behind "on" is no part of a name."""
    words = sentence.words[at - 1 : at + 2]
    capitals = len(words) == 3 and words[0][0].isupper() and words[2][0].isupper()
    return capitals and not classes[at + 1] & (MONTH | WEEKDAY) and not capitals_tell_nothing(sentence)


def is_speaker(sentence: Sentence, classes: Classes, first: int, end: int, speech: Speech) -> bool:
    """True where the tokens can name somebody who says things: a proper name, or a noun such as police."""
    if not _SHARES.isdisjoint(sentence.lows[first:end]):
        return False  # "41 percent of voters"
    timed = end > first and sentence.lows[end - 1] in speech.times  # "last year"
    for j in range(first, end):
        word, low = sentence.words[j], sentence.lows[j]
        if low in speech.nouns or low in speech.people:
            return True
        capital = word[0].isupper() and not timed and not classes[j] & (CLOSED | MONTH | WEEKDAY) and is_word(word)
        if capital and (is_acronym(sentence, j) or not capitals_tell_nothing(sentence)):
            return True
    return False


def is_acronym(sentence: Sentence, at: int) -> bool:
    """True for a name in capitals among words that are not: "NHPD" in a headline."""
    word = sentence.words[at]
    return 1 < len(word) <= _LONGEST_ACRONYM and word.isalpha() and word.isupper() and not sentence.text.isupper()
