"""Speakers: noun phrases that can name somebody who says things."""

from __future__ import annotations

from figcheck.extraction.speech.name_words import is_named, is_surname
from figcheck.extraction.speech.pasted import has_glued
from figcheck.extraction.speech.vocabulary import Speech
from figcheck.extraction.words.lexis import CALENDAR, CLOSED, capitals_tell_nothing, is_word
from figcheck.text import Sentence

Classes = tuple[int, ...]
_LONGEST_ACRONYM = 6
_SHORT = 3  # letters of words that are small in headlines too
_SAID = frozenset("said says told wrote added".split())  # small in no headline whose other words have capitals
_OF_OTHERS = ("more", "fewer")
_RELATIVE = frozenset(("who", "that", "which"))
_CLAUSE = 4  # tokens of "who had once attended"


def is_reduced(sentence: Sentence, first: int, end: int, speech: Speech) -> bool:
    """ "One of the things Brisk vowed": things told of, and only then a name."""
    if end - first < 2 or not sentence.words[end - 1][0].isupper():
        return False
    for j in range(first, end - 1):
        word = sentence.words[j]
        if word in speech.nouns or word in speech.people:
            return False  # "head of media relations Ana Brisk"
        thing = word.islower() and word.endswith("s") and not word.endswith(("ss", "'s")) and len(word) > 3
        if thing and sentence.words[j + 1][0].isupper():
            return True
    return False


def is_object(sentence: Sentence, first: int, end: int, verb: int, speech: Speech) -> bool:
    """True where what stands before a noun phrase keeps it from speaking: "firms including Halvik Works reported"."""
    before = sentence.lows[first - 1] if first else ""
    if before in speech.listing or (before == "as" and sentence.lows[first] in speech.owning):
        return True
    if before in _OF_OTHERS and sentence.lows[end - 1] not in speech.nouns:
        return True  # "more homeowners say"
    if first > 1 and sentence.lows[first - 2] in ("in", "of") and before.isdigit():
        return True  # "1 in 4 voters say"
    if before.isdigit() and end - first == 1 and sentence.lows[first] in speech.bodies:
        return True  # "rows in the 2016 campaign said"
    told = before.endswith("ed") and sentence.words[first - 1].islower()
    if told and not _RELATIVE.isdisjoint(sentence.lows[max(0, first - _CLAUSE) : first - 1]):
        return True  # "guests who attended the school said"
    named = sentence.lows[first:end]
    several = sentence.lows[first] in speech.quantities or sentence.lows[first] in speech.several
    if several and sentence.lows[verb] in speech.nouns_too and sentence.lows[verb].endswith("s"):
        return True  # "several northern states"
    if sentence.lows[verb] not in speech.thinking or speech.records.isdisjoint(named):
        return False
    return not any(low not in speech.records and (low in speech.people or low in speech.nouns) for low in named)


def is_speaker(sentence: Sentence, classes: Classes, first: int, end: int, speech: Speech) -> bool:
    """True where the tokens can name somebody who says things: a proper name, or a noun such as police."""
    shares = (sentence.lows[first], *sentence.words[first:end]) if first < end else ()
    if not speech.shares.isdisjoint(shares) or _are_asked(sentence, first, end, speech):
        return False  # "41 percent of voters"
    if not _is_headed(sentence, first, end, speech) or has_glued(sentence, first, end):
        return False
    timed = end > first and sentence.lows[end - 1] in speech.times and not is_named(sentence, classes, end - 1)
    for j in range(first, end):
        word, low = sentence.words[j], sentence.lows[j]
        if low in speech.nouns or low in speech.people:
            return True
        opener = low in speech.quantities or (low in speech.after and low not in speech.records)  # "According to my"
        closed = classes[j] & (CLOSED | CALENDAR) and not is_surname(sentence, classes, j)
        capital = word[0].isupper() and not (timed or opener or closed) and is_word(word)
        if capital and (is_acronym(sentence, j) or not is_headline(sentence)):
            return True
    return False


def _is_headed(sentence: Sentence, first: int, end: int, speech: Speech) -> bool:
    """True where the head of the noun phrase is a name or can speak: not "the earliest", "their latest decision"."""
    head = end - 1
    for j in range(first + 1, end):
        if sentence.lows[j] in speech.inner or sentence.lows[j] in speech.knowing_of or sentence.words[j] == ",":
            head = j - 1
            break
        if sentence.lows[j].endswith("ed") and sentence.lows[j - 1] in speech.records:
            head = j - 1  # "a poll released this week by"
            break
    while head > first and sentence.words[head].islower() and sentence.lows[head].endswith("ed"):
        head -= 1  # "polls conducted by"
    if head < first:
        return False
    low, word = sentence.lows[head], sentence.words[head]
    known = low in speech.nouns or low in speech.people or low in speech.records or low in speech.reckonings
    return known or not word.islower() or sentence.glued(head)


def _are_asked(sentence: Sentence, first: int, end: int, speech: Speech) -> bool:
    """ "Most voters", "voters in a poll": those whom a survey asks, and nobody who knows."""
    head = next((j for j in range(first + 1, end) if sentence.lows[j] in speech.inner), end)
    polled = head == end or sentence.lows[head - 1] != "people"
    return polled and 0 < head - first <= 2 and sentence.lows[head - 1] in speech.asked


def is_headline(sentence: Sentence) -> bool:
    """True where capitals tell of no name; "Brisk said at the Halvik House" has a small verb and is none."""
    if not capitals_tell_nothing(sentence) or not _SAID.isdisjoint(sentence.words):
        return False
    return sentence.words[-1] != "." or not any(len(word) > _SHORT and word.islower() for word in sentence.words)


def is_acronym(sentence: Sentence, at: int) -> bool:
    """True for a name in capitals among words that are not: "NHPD" in a headline."""
    word = sentence.words[at]
    return 1 < len(word) <= _LONGEST_ACRONYM and word.isalpha() and word.isupper() and not sentence.text.isupper()
