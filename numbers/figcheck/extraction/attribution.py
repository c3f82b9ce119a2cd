"""On whose word: the authority that a sentence names for its figures, and how sure the text says it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from figcheck.extraction.lexis import (
    ADVERB,
    AUXILIARY,
    CLOSED,
    DETERMINER,
    MONTH,
    SAYING,
    SUBORDINATOR,
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
_MODAL_REACH = 14  # tokens before the number in which a word like "reportedly" still speaks of it
_CLAUSE_ENDS = frozenset((";", ":", "—", "–", "but", "while", "whereas", "“", '"'))


@dataclass(frozen=True, slots=True)
class Attribution:
    """Tokens first to end name the authority; `cue` is the verb or phrase at tokens cue_first to cue_end."""

    first: int
    end: int
    cue_first: int
    cue_end: int
    modality: Modality


@dataclass(frozen=True, slots=True)
class _Speech:
    verbs: Mapping[str, Modality]
    after: Phrases
    modal: Phrases
    nouns: frozenset[str]


@cache
def _speech(language: str) -> _Speech:
    data = lexicon(language, "speakers")
    verbs = {verb: cast(Modality, kind) for kind, words in data["verbs"].items() for verb in words.split()}
    modal = [(phrase, kind) for kind, phrases in data["modality"].items() for phrase in phrases]
    return _Speech(
        verbs, _by_first(list(data["after"].items())), _by_first(modal), frozenset(data["nouns"]["speakers"].split())
    )


def _by_first(phrases: list[tuple[str, str]]) -> Phrases:
    table: dict[str, list[tuple[tuple[str, ...], Modality]]] = {}
    for phrase, kind in phrases:
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append((words, cast(Modality, kind)))
    return {word: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for word, found in table.items()}


def attributions(sentence: Sentence, classes: Classes, language: str) -> list[Attribution]:
    """Who is said to have said so in the sentence, in order."""
    speech = _speech(language)
    found: list[Attribution] = []
    shown = capitals_tell_nothing(sentence)
    for i, low in enumerate(sentence.lows):
        for words, modality in speech.after.get(low, ()):
            if sentence.lows[i : i + len(words)] == words:
                end = _name_end(sentence, classes, i + len(words))
                if _is_speaker(sentence, classes, i + len(words), end, speech):
                    found.append(Attribution(i + len(words), end, i, i + len(words), modality))
                break
        verb = speech.verbs.get(low) if sentence.words[i].islower() or shown else None
        if verb and (name := _subject(sentence, classes, i, speech)):
            found.append(Attribution(*name, i, i + 1, verb))
    return found or _heading(sentence, classes, speech)


def _subject(sentence: Sentence, classes: Classes, verb: int, speech: _Speech) -> tuple[int, int] | None:
    """The tokens of the speaker of the verb: before it ("police said"), or after it (", said the mayor")."""
    end = verb
    while end > 0 and (classes[end - 1] & (ADVERB | AUXILIARY)) and not classes[end - 1] & SUBORDINATOR:
        if classes[end - 1] & AUXILIARY and sentence.lows[end - 1] in ("is", "are", "was", "were", "be", "been"):
            return None  # passive: "was reported"
        end -= 1
    first = _name_start(sentence, classes, end)
    if _is_speaker(sentence, classes, first, end, speech):
        return first, end
    if (
        verb > 0
        and sentence.words[verb - 1] in (",", "”", '"', "’", "'")
        and sentence.lows[verb] in ("said", "says", "told")
    ):
        stop = _name_end(sentence, classes, verb + 1)
        if _is_speaker(sentence, classes, verb + 1, stop, speech):
            return verb + 1, stop
    return None


def _name_start(sentence: Sentence, classes: Classes, end: int) -> int:
    """Where the noun phrase that ends before token `end` begins."""
    first = end
    while first > max(0, end - _LONGEST_NAME):
        low, bits = sentence.lows[first - 1], classes[first - 1]
        if low not in _INSIDE and (not is_word(low) or (bits & CLOSED and not bits & DETERMINER)):
            break
        if bits & (VERB | SAYING) and sentence.words[first - 1].islower():
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


def _name_end(sentence: Sentence, classes: Classes, first: int) -> int:
    """Where the noun phrase that begins at token `first` ends."""
    end = first
    while end < min(len(sentence), first + _LONGEST_NAME):
        low, bits = sentence.lows[end], classes[end]
        inside = low in _INSIDE and low != "and"
        if low == "." and (end + 1 >= len(sentence) or len(sentence.words[end - 1]) > 4):
            break
        if not inside and (not is_word(low) or (bits & CLOSED and not bits & DETERMINER)):
            break
        if bits & (VERB | SAYING) and sentence.words[end].islower():
            break
        end += 1
    while end > first and sentence.lows[end - 1] in _INSIDE - {"."}:
        end -= 1
    return end


def _is_speaker(sentence: Sentence, classes: Classes, first: int, end: int, speech: _Speech) -> bool:
    """True where the tokens can name somebody who says things: a proper name, or a noun such as police."""
    shown = capitals_tell_nothing(sentence)
    for j in range(first, end):
        word, low = sentence.words[j], sentence.lows[j]
        if low in speech.nouns:
            return True
        if word[0].isupper() and not shown and not classes[j] & (CLOSED | MONTH | WEEKDAY) and is_word(word):
            return True
    return False


def _heading(sentence: Sentence, classes: Classes, speech: _Speech) -> list[Attribution]:
    """ "Police: 12 dead": a headline that names its authority before a colon."""
    colon = next((j for j in range(1, min(len(sentence), 5)) if sentence.words[j] == ":"), 0)
    if not colon or not any(sentence.lows[j] in speech.nouns for j in range(colon)):
        return []
    return [Attribution(0, colon, colon, colon + 1, "reported")]


def nearest(found: list[Attribution], first: int, end: int) -> Attribution | None:
    """The attribution that stands nearest to tokens first to end, without sharing a token with them."""
    apart = [a for a in found if a.end <= first or a.first >= end]
    return min(apart, key=lambda a: min(abs(a.cue_first - end), abs(first - a.cue_end)), default=None)


def stated_modality(sentence: Sentence, first: int, language: str) -> tuple[Modality, int, int] | None:
    """How sure the clause before token `first` is: "is believed to have", "plans to", "reportedly"; with its tokens."""
    table = _speech(language).modal
    for i in range(first - 1, max(-1, first - 1 - _MODAL_REACH), -1):
        if sentence.lows[i] in _CLAUSE_ENDS:
            return None
        for words, kind in table.get(sentence.lows[i], ()):
            if sentence.lows[i : i + len(words)] == words and i + len(words) <= first:
                return kind, i, i + len(words)
    return None
