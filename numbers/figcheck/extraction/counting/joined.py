"""Nouns that one number counts together: "300 tanks and armoured vehicles", "dozens of rockets and mortar shells"."""

from __future__ import annotations

from figcheck.extraction.numbers.number_words import number_words
from figcheck.extraction.words.forms import NO_VERB, form
from figcheck.extraction.words.lexis import (
    AUXILIARY,
    CLOSED,
    PREPOSITION,
    RELATIVE,
    describing_plurals,
    is_word,
    looks_plural,
)
from figcheck.text import Sentence

_FEW = frozenset("one two three four five six seven eight nine 1 2 3 4 5 6 7 8 9 both several few".split())
_MANY = frozenset("dozens scores hundreds thousands millions billions trillions".split())
_CLOSING = frozenset((",", ".", ";", ")", "”", '"', "–", "—"))
_NO_NOUN = ("wards", "others")  # "300 mills and upwards of 20 farms", "300 clerks and others"
_PHRASE = 2  # an adjective or noun, and the noun
_VERB_TOO = ("km",)  # what begins the form of a noun that may be a verb: "12 farms and mills burned"


def last_joined(sentence: Sentence, classes: tuple[int, ...], i: int, head: int) -> int:
    """The noun behind "and" that the number before token i counts with the plural at `head`; `head` for none.

    Only of many: "two parties and clubs" may be two parties, and clubs.
    """
    first = head + 2
    if sentence.lows[head + 1 : first] != ("and",) or not _counts_many(sentence, i) or not _is_plural(sentence, head):
        return head
    for last in range(first, min(first + _PHRASE, len(sentence.lows))):
        low = sentence.lows[last]
        numbers = number_words("en")
        counts = low in numbers.small or low in numbers.tens or low in numbers.magnitudes or low in _MANY
        if (
            counts
            or low.endswith(_NO_NOUN)
            or not is_word(low)
            or classes[last] & CLOSED
            or not sentence.words[last].islower()
        ):
            return head
        if low[-1] == "s" and looks_plural(low, classes[last]):
            return last if _stands(sentence, classes, first, last) else head
    return head


def _is_plural(sentence: Sentence, head: int) -> bool:
    low = sentence.lows[head]
    return low[-1] == "s" and sentence.words[head].islower() and low not in describing_plurals("en")


def _counts_many(sentence: Sentence, i: int) -> bool:
    """True for a number over nine, in digits or as "dozens of"."""
    before = sentence.lows[i - 1] if i else ""
    if before == "of":
        return i > 1 and sentence.lows[i - 2] in _MANY
    return before not in _FEW and (before.isdigit() or before.replace(",", "").isdigit())


def _stands(sentence: Sentence, classes: tuple[int, ...], first: int, last: int) -> bool:
    """True for a noun that ends its phrase and can be no verb of those before: not "12 users and makes offers"."""
    told = form(sentence.lows[first], "en")
    if first == last and not (told.startswith(NO_VERB) or told.startswith(_VERB_TOO)):
        return False
    if first < last and not told.startswith(NO_VERB) and not told.endswith(("A", "N", "ing")):
        return False
    after = sentence.low(last + 1)
    bits = classes[last + 1] if last + 1 < len(classes) else 0
    return after in _CLOSING or not after or bool(bits & (PREPOSITION | AUXILIARY | RELATIVE)) or after == "who"
