"""Words within the name of a speaker: those of the grammar that end it, and those that look like them."""

from __future__ import annotations

from figcheck.extraction.speech.vocabulary import Speech
from figcheck.extraction.words.lexis import (
    ADVERB,
    AUXILIARY,
    CALENDAR,
    CLOSED,
    DETERMINER,
    SAYING,
    capitals_tell_nothing,
    is_word,
)
from figcheck.text import Sentence

Classes = tuple[int, ...]
LONGEST_NAME = 16  # tokens; what is longer is cut anywhere, and no name
INSIDE = frozenset("of for the 's ' and & - . / a an".split())
ASKING_WORDS = ("how", "what", "why", "whether")
ARTICLES = ("the", "a", "an")
OWNERS = (*ARTICLES, "'s", "his", "her", "its", "their", "first", "only")
CLOSED_BY = ("”", '"', "’", "'")
OPENED_BY = ("“", '"', "‘")
_BEFORE_YEAR = (*ARTICLES, "'s", "one", ".")
_MONTHS = frozenset("January February March April May June July August September October November December".split())
_TIES = ("-", "–")
_TITLES = ("Mr", "Mrs", "Ms", "Dr")
_PAPERS = ("sun", "today")  # that look like days
_NAMES = ("Don", "Will")  # that look like auxiliaries


def is_capital(word: str) -> bool:
    """True for "OHCR"; the point behind it belongs to the sentence."""
    return len(word) > 1 and word.isupper()


def is_small(sentence: Sentence, classes: Classes, at: int) -> bool:
    """True for a word of the grammar, which ends a name; "Healy" in "Mr. Healy" is no adverb."""
    bits = classes[at]
    if (bits & (AUXILIARY | CALENDAR) or sentence.lows[at] in _PAPERS) and is_named(sentence, classes, at):
        return False
    if bits & ADVERB and is_surname(sentence, classes, at):
        return False
    return bool(bits & CLOSED and not bits & DETERMINER)


def is_surname(sentence: Sentence, classes: Classes, at: int) -> bool:
    """True for "Healy" in "Mr. Healy", "“...,” Healy said": no adverb, though it ends like one."""
    if not sentence.lows[at].endswith("ly") or not sentence.words[at][0].isupper():
        return False
    before, follows = sentence.words[at - 1] if at else " ", sentence.words[at + 1 : at + 2]
    says = at + 1 < len(sentence) and classes[at + 1] & SAYING
    named = before[0].isupper() or before == "." or says or (at and follows and follows[0][0].isupper())
    return bool(named) and not capitals_tell_nothing(sentence)


def is_named(sentence: Sentence, classes: Classes, at: int) -> bool:
    """True for "Don" in "the mason Don Brisk", "May" in "a May poll", "Mrs. May", "the Halvik Sun", "Varn Today"."""
    if not sentence.words[at][0].isupper() or capitals_tell_nothing(sentence):
        return False
    if at == 0:
        return sentence.words[at] == "Don" and sentence.words[1:2] != () and sentence.words[1][0].isupper()
    before, follows = sentence.words[at - 1], sentence.words[at + 1 : at + 2]
    named = before[0].isupper() and not classes[at - 1] & (CLOSED | CALENDAR)
    if sentence.words[at] == "May":
        titled = before == "." and at > 1 and sentence.words[at - 2] in _TITLES
        return titled or named or sentence.lows[at - 1] in OWNERS
    if sentence.lows[at] in _PAPERS:
        return named
    return sentence.words[at] in _NAMES and bool(follows) and follows[0][0].isupper()


def is_tied(sentence: Sentence, at: int) -> bool:
    """True for the second part of a compound: "the rebel-run ministry"."""
    return at > 0 and sentence.words[at - 1] in _TIES and sentence.glued(at)


def ties(sentence: Sentence, at: int) -> bool:
    """True for the first part of a compound: "the left-leaning institute"."""
    return sentence.words[at + 1] in _TIES and sentence.glued(at + 1)


def is_initial(sentence: Sentence, at: int) -> bool:
    """True for the letter of "John A. Brisk", which is no article."""
    return sentence.words[at] == "A" and sentence.words[at + 1 : at + 2] == (".",) and sentence.glued(at + 1)


def is_degree(sentence: Sentence, classes: Classes, at: int, end: int, speech: Speech) -> bool:
    """True for the adverb of "the most recent count", "the first openly gay mayor", "earlier reports"."""
    if not classes[at] & ADVERB or at + 1 >= end:
        return False
    if at and sentence.lows[at - 1] in OWNERS:
        return True
    opens = at == 0 or sentence.words[at - 1] in OPENED_BY
    return opens and sentence.lows[at] == "earlier" and sentence.lows[at + 1] in speech.records


def is_measured(sentence: Sentence, at: int) -> bool:
    """True for the number of "a 76-year-old voter", "the 300-page report"."""
    joined = sentence.lows[at + 1 : at + 2] == ("-",) and is_word("".join(sentence.words[at + 2 : at + 3]))
    return sentence.words[at][0].isdigit() and joined


def is_year(sentence: Sentence, at: int, end: int, speech: Speech) -> bool:
    """True for the number of "a 2010 report", "the 2010 Halvik survey"."""
    word, before = sentence.lows[at], sentence.lows[at - 1 : at]
    dated = before and sentence.words[at - 1] in _MONTHS
    year = len(word) == 4 and word.isdigit() and (not before or dated or before[0] in _BEFORE_YEAR)
    return bool(year) and not speech.records.isdisjoint(sentence.lows[at + 1 : end])
