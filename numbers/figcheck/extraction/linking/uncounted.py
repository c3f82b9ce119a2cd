"""What stands behind a number and is no counted thing: "rose to 500 last year", "thousands march in Varn"."""

from __future__ import annotations

from functools import cache

from figcheck.extraction.numbers.number_words import is_nobody
from figcheck.extraction.quantity.quantities import Quantity
from figcheck.extraction.sentence.cues import people_words
from figcheck.extraction.time.time_words import time_words
from figcheck.extraction.words.forms import BASES, form
from figcheck.extraction.words.lexis import CLOSED, DETERMINER, PREPOSITION
from figcheck.text import Sentence

Classes = tuple[int, ...]
_WHICH = ("last", "next")
_BEFALLEN = frozenset("given shown seen brought sent taken told".split())
_LENGTHS = ("second", "minute", "hour", "day", "week", "month", "year")
_PARTITIVES = ("of", "-")
_TIMES = ("x", "×")


def counts_nothing(sentence: Sentence, classes: Classes, quantity: Quantity, language: str) -> bool:
    """True where what stands behind the number is no counted thing, whatever its form."""
    at, lows = quantity.stop, sentence.lows
    after = sentence.low(at)
    if after in _TIMES:
        return True  # "3x", "4 x 100 m"
    if is_nobody(sentence, quantity.numeral) and after != "of":
        return True  # "nobody knows"
    if (after in _WHICH and sentence.low(at + 1) in _times(language)) or after in _BEFALLEN:
        return True  # "rose to 500 last year", "with four given leave"
    if quantity.unit and (
        after not in _PARTITIVES or _is_within(sentence, quantity) or _is_done(sentence, classes, quantity)
    ):
        return True  # the unit is what was measured
    many = quantity.numeral.form == "vague" and lows[at - 1].endswith("s")
    return many and _acts(sentence, classes, at, language)  # "billions buying weapons", "thousands march in Varn"


@cache
def _times(language: str) -> frozenset[str]:
    """The words that "last" makes a time of: a day, a month, a part of the day or of the year, one length."""
    words = time_words(language)
    lengths = {low for low in words.units if not low.endswith("s")}
    return frozenset((*lengths, *words.weekdays, *words.months, *words.seasons, *words.sets["times_of_day"]))


def _is_within(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Within 50 metres of the ship": so far from there, and none of it."""
    return sentence.low(quantity.start - 1) == "within"


def _is_done(sentence: Sentence, classes: Classes, quantity: Quantity) -> bool:
    """ "Four years of defying Keller": a deed, with whom it is done to, and nothing that is counted."""
    done = quantity.stop + 2
    if quantity.unit not in _LENGTHS or done >= len(classes) or not sentence.lows[done - 1].endswith("ing"):
        return False
    return bool(classes[done] & DETERMINER) or (sentence.words[done][0].isupper() and sentence.words[0].istitle())


def _acts(sentence: Sentence, classes: Classes, at: int, language: str) -> bool:
    """True for a verb behind "thousands": in -ing, or as the form of many with a preposition behind it."""
    low = sentence.low(at)
    if low.endswith("ing"):
        return True
    led = at + 1 < len(classes) and classes[at + 1] & PREPOSITION and not classes[at] & CLOSED
    return bool(led) and low not in people_words(language).person and form(low, language) in BASES
