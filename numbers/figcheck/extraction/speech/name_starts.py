"""Where the noun phrase that names a speaker begins."""

from __future__ import annotations

from figcheck.extraction.speech.name_words import (
    ARTICLES,
    ASKING_WORDS,
    INSIDE,
    LONGEST_NAME,
    is_degree,
    is_initial,
    is_measured,
    is_small,
    is_tied,
    is_year,
    ties,
)
from figcheck.extraction.speech.vocabulary import Speech
from figcheck.extraction.words.lexis import AUXILIARY, DETERMINER, SAYING, VERB, is_word
from figcheck.text import Sentence

Classes = tuple[int, ...]
_WITHIN = ("in", "with", "at", "by", "on", "from")
_NO_START = frozenset(("that", "of", "for", "and", "'s", "'", "-", ".", "&", "/"))
_SO = ("so", "thus")
_ASKING = ("what", "which", "whose")
_VERBAL = ("ing", "ed", "stood")


def name_start(sentence: Sentence, classes: Classes, end: int, speech: Speech) -> int:
    """Where the noun phrase that ends before token `end` begins."""
    first = end
    while first > max(0, end - LONGEST_NAME):
        low, bits = sentence.lows[first - 1], classes[first - 1]
        if not _is_within(sentence, classes, first, end, speech) or (bits & DETERMINER and low in _ASKING):
            break
        if bits & (VERB | SAYING) and not _is_noun(sentence, first, end, speech):
            break
        first -= 1
        article = bits & DETERMINER and low in ARTICLES and not is_initial(sentence, first)
        if article and not _belongs_to(sentence, first, speech):
            break
    else:
        if first > 0:
            return end
    return _without_openers(sentence, classes, first, end, speech)


def _is_within(sentence: Sentence, classes: Classes, first: int, end: int, speech: Speech) -> bool:
    """True where the token before `first` can stand within a name."""
    at = first - 1
    low = sentence.lows[at]
    if low in ASKING_WORDS:
        return False
    if low == "'":
        return not at or sentence.lows[at - 1].endswith("s")  # no mark that closes: "must 'expose the plan' Brisk says"
    if low in INSIDE or (is_word(low) and not is_small(sentence, classes, at)):
        return True
    if low.isdigit() and at and sentence.glued(at) and sentence.words[at - 1].isupper():
        return True  # "M23"
    within = low in _WITHIN and _goes_on_before(sentence, first, end, speech)
    within = within or is_measured(sentence, at) or is_year(sentence, at, end, speech)
    return within or is_degree(sentence, classes, at, end, speech) or is_tied(sentence, at)


def _is_noun(sentence: Sentence, first: int, end: int, speech: Speech) -> bool:
    """True where the token before `first` looks like a verb, and is none: "a government report said"."""
    at = first - 1
    low = sentence.lows[at]
    if not sentence.words[at].islower() or is_tied(sentence, at) or ties(sentence, at):
        return True
    if first == end:
        return low in speech.nouns
    follows = sentence.lows[first]
    return follows in speech.tanks or (low in speech.attributive and follows in speech.nouns)


def _without_openers(sentence: Sentence, classes: Classes, first: int, end: int, speech: Speech) -> int:
    """Without what opens the clause, and with the number that is glued to a name."""
    if 0 < first < end - 1 and sentence.lows[first].endswith(_VERBAL) and classes[first - 1] & AUXILIARY:
        first += 1  # "are interviewing witnesses", "it is understood Brisk"
    if "that" in sentence.lows[first + 1 : end]:
        first = end - sentence.lows[first:end][::-1].index("that")  # "given that the mayor"
    if sentence.lows[first : first + 1] == ("far",) and sentence.lows[first - 1] in _SO:
        first += 1  # "So far the mayor"
    while first < end and (sentence.lows[first] in _NO_START or sentence.lows[first] in speech.inner):
        first += 1
    if 0 < first < end and sentence.glued(first) and sentence.words[first - 1].isdigit():
        first -= 1  # "23andUs"
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
    if before == "by":
        return first > 1 and sentence.lows[first - 2] in speech.records
    named = first > 1 and (sentence.lows[first - 2] in speech.nouns or sentence.words[first - 2][0].isupper())
    return before in ("with", "at", "from") and named
