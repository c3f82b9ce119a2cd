"""Speakers: noun phrases that can name somebody who says things, and the words of saying."""

from __future__ import annotations

from figcheck.extraction.speech.pasted import has_glued
from figcheck.extraction.speech.vocabulary import Speech
from figcheck.extraction.words.lexis import (
    ADVERB,
    AUXILIARY,
    CALENDAR,
    CLOSED,
    DETERMINER,
    SAYING,
    VERB,
    capitals_tell_nothing,
    is_word,
)
from figcheck.text import Sentence

Classes = tuple[int, ...]
_LONGEST_NAME = 12  # tokens
_LONGEST_ACRONYM = 6
_WITHIN = ("in", "with", "at", "by", "on", "from")
_OUTWARD = frozenset(("from", "with"))
_JOINING = ("on", "and")
_PROVIDED = (("to",), ("by",), ("in",), ("from",))  # "assessments provided to the radio"
_ARTICLES = ("the", "a", "an")
_OF_TIMES = ("the", "last", "this", "earlier", "late", "early", "on")
_BEFORE_ARTICLE = frozenset("of for with from by to at in on and & / -".split())
_NO_START = frozenset(("that", "of", "for", "and", "'s", "'", "-", ".", "&", "/"))
_SO = ("so", "thus")
_ASKING_WORDS = ("how", "what", "why", "whether")
_ASKING = ("what", "which", "whose")
_INSIDE = frozenset("of for the 's ' and & - . / a an".split())


def name_start(sentence: Sentence, classes: Classes, end: int, speech: Speech) -> int:
    """Where the noun phrase that ends before token `end` begins."""
    first = end
    while first > max(0, end - _LONGEST_NAME):
        low, bits = sentence.lows[first - 1], classes[first - 1]
        within = low in _WITHIN and _goes_on_before(sentence, first, end, speech)
        within = within or _is_measured(sentence, first - 1) or _is_year(sentence, first - 1, end, speech)
        if not within and low not in _INSIDE and (not is_word(low) or is_small(sentence, classes, first - 1)):
            break
        noun = low in speech.nouns and first == end  # "a government report said"
        noun = noun or (first < end and sentence.lows[first] in speech.tanks)
        noun = noun or (first < end and low in speech.attributive and sentence.lows[first] in speech.nouns)
        if (
            bits & (VERB | SAYING)
            and sentence.words[first - 1].islower()
            and not (noun or _is_tied(sentence, first - 1))
        ):
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
    if sentence.lows[first : first + 1] == ("far",) and sentence.lows[first - 1] in _SO:
        first += 1  # "So far the mayor"
    while first < end and (sentence.lows[first] in _NO_START or sentence.lows[first] in speech.inner):
        first += 1
    return first


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


def is_small(sentence: Sentence, classes: Classes, at: int) -> bool:
    """True for a word of the grammar, which ends a name; "Healy" in "Mr. Healy" is no adverb."""
    bits = classes[at]
    if bits & ADVERB and at and sentence.lows[at].endswith("ly") and sentence.words[at][0].isupper():
        before = sentence.words[at - 1]
        if (before[0].isupper() or before == ".") and not capitals_tell_nothing(sentence):
            return False
    return bool(bits & CLOSED and not bits & DETERMINER)


def _is_tied(sentence: Sentence, at: int) -> bool:
    """True for the second part of a compound: "the rebel-run ministry"."""
    return at > 0 and sentence.words[at - 1] in ("-", "–") and sentence.glued(at)


def _is_measured(sentence: Sentence, at: int) -> bool:
    """True for the number of "a 76-year-old voter", "the 300-page report"."""
    joined = sentence.lows[at + 1 : at + 2] == ("-",) and is_word("".join(sentence.words[at + 2 : at + 3]))
    return sentence.words[at][0].isdigit() and joined


def _is_year(sentence: Sentence, at: int, end: int, speech: Speech) -> bool:
    """True for the number of "a 2010 report", "the 2010 Halvik survey"."""
    word, before = sentence.lows[at], sentence.lows[at - 1 : at]
    year = len(word) == 4 and word.isdigit() and before and before[0] in _ARTICLES
    return bool(year) and not speech.records.isdisjoint(sentence.lows[at + 1 : end])


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
        inside = inside or (low in ("to", "with") and first < end and sentence.lows[end - 1] in speech.knowing_of)
        inside = inside or (low.isdigit() and first < end and not speech.records.isdisjoint(_next(sentence, end)))
        inside = inside or (low == "by" and first < end and sentence.lows[end - 1] in speech.records)
        if first < end and low.endswith("ed") and sentence.lows[end + 1 : end + 2] in _PROVIDED:
            break
        if bits & DETERMINER and first < end and not _joins_article(sentence, end, speech):
            break  # "told his supporters that", "Mr. Brisk welcomed the news"
        if low in _ASKING_WORDS and first < end:
            break  # "advocates detailing how"
        if low == "." and (end + 1 >= len(sentence) or len(sentence.words[end - 1]) > 4):
            break
        if not inside and (not is_word(low) or is_small(sentence, classes, end)):
            break
        named = low in speech.attributive and not speech.nouns.isdisjoint(_next(sentence, end))
        headed = low in speech.posts or not speech.tanks.isdisjoint(_next(sentence, end))
        named = named or (end > first and headed)
        named = named or _is_tied(sentence, end)
        if bits & (VERB | SAYING) and sentence.words[end].islower() and low not in speech.records and not named:
            break
        end += 1
    while end > first and sentence.lows[end - 1] in (_INSIDE | _OUTWARD) - {"."}:
        end -= 1
    return _before_time(sentence, classes, first, end, speech)


def _before_time(sentence: Sentence, classes: Classes, first: int, end: int, speech: Speech) -> int:
    """Without the day behind a name: "the Halvik radio last month"."""
    if end <= first:
        return end
    stop = end
    while stop > first and (sentence.lows[stop - 1] in speech.times or classes[stop - 1] & CALENDAR):
        stop -= 1
    while first < stop < end and sentence.lows[stop - 1] in _OF_TIMES:
        stop -= 1
    stop = stop if stop > first + (sentence.lows[first] in _OF_TIMES) else end
    return before_participle(sentence, first, stop, speech)


def before_participle(sentence: Sentence, first: int, end: int, speech: Speech) -> int:
    """Without what was done with a record: "a poll released"."""
    if first + 2 < end and sentence.lows[end - 1].endswith("ed") and sentence.lows[end - 2] == "and":
        return end - 2  # "a poll conducted by the radio and released"
    while first + 1 < end and sentence.lows[end - 1].endswith("ed") and sentence.lows[end - 2] in speech.records:
        end -= 1
    return end


def _next(sentence: Sentence, at: int) -> tuple[str, ...]:
    return sentence.lows[at + 1 : at + 2]


def _joins_article(sentence: Sentence, at: int, speech: Speech) -> bool:
    """ "The watchdog the Road Archive", "the ministry of the interior", "a lawyer representing the club"."""
    before = sentence.lows[at - 1]
    return (
        before in _BEFORE_ARTICLE or before.endswith("ing") or (before in speech.nouns and sentence.lows[at] == "the")
    )


def _joins_capitals(sentence: Sentence, classes: Classes, at: int) -> bool:
    """True within "the Council on Foreign Relations"; a day behind "on" is no part of a name."""
    words = sentence.words[at - 1 : at + 2]
    capitals = len(words) == 3 and words[0][0].isupper() and words[2][0].isupper()
    return capitals and not classes[at + 1] & CALENDAR and not capitals_tell_nothing(sentence)


def is_speaker(sentence: Sentence, classes: Classes, first: int, end: int, speech: Speech) -> bool:
    """True where the tokens can name somebody who says things: a proper name, or a noun such as police."""
    shares = (sentence.lows[first], *sentence.words[first:end]) if first < end else ()
    if not speech.shares.isdisjoint(shares) or _are_asked(sentence, first, end, speech):
        return False  # "41 percent of voters"
    if not _is_headed(sentence, first, end, speech) or has_glued(sentence, first, end):
        return False
    timed = end > first and sentence.lows[end - 1] in speech.times  # "last year"
    for j in range(first, end):
        word, low = sentence.words[j], sentence.lows[j]
        if low in speech.nouns or low in speech.people:
            return True
        opener = low in speech.quantities or (low in speech.after and low not in speech.records)  # "According to my"
        capital = word[0].isupper() and not (timed or opener) and not classes[j] & (CLOSED | CALENDAR) and is_word(word)
        if capital and (is_acronym(sentence, j) or not capitals_tell_nothing(sentence)):
            return True
    return False


def _is_headed(sentence: Sentence, first: int, end: int, speech: Speech) -> bool:
    """True where the head of the noun phrase is a name or can speak: not "the earliest", "their latest decision"."""
    head = end - 1
    for j in range(first + 1, end):
        if sentence.lows[j] in speech.inner or sentence.lows[j] in speech.knowing_of or sentence.words[j] == ",":
            head = j - 1
            break
    while head > first and sentence.words[head].islower() and sentence.lows[head].endswith("ed"):
        head -= 1  # "polls conducted by"
    if head < first:
        return False
    low, word = sentence.lows[head], sentence.words[head]
    known = low in speech.nouns or low in speech.people or low in speech.records or low in speech.reckonings
    return known or not word.islower() or sentence.glued(head)


def _are_asked(sentence: Sentence, first: int, end: int, speech: Speech) -> bool:
    """ "Most voters", "more people": those whom a survey asks, and nobody who knows."""
    few = end - first <= 2 and sentence.lows[end - 1 : end] and sentence.lows[end - 1] in speech.asked
    return bool(few)


def is_acronym(sentence: Sentence, at: int) -> bool:
    """True for a name in capitals among words that are not: "NHPD" in a headline."""
    word = sentence.words[at]
    return 1 < len(word) <= _LONGEST_ACRONYM and word.isalpha() and word.isupper() and not sentence.text.isupper()
