"""Whether four digits, or two spelled numbers, are a year: "in 2014" is one, "2000 troops" is none."""

from __future__ import annotations

import re

from figcheck.extraction.numbers.numerals import HUNDRED, Numeral, number_words
from figcheck.extraction.numbers.spelled import below_hundred
from figcheck.extraction.time.time_words import time_words
from figcheck.extraction.words.lexis import CLOSED, is_word, looks_plural
from figcheck.text import Sentence

_MODERN = frozenset(
    range(1900, 2200)
)  # forecasts reach beyond this century; in a range, decimals are sought one by one
_ANY = range(1000, 2200)
_CENTURIES = ("sixteen", "seventeen", "eighteen", "nineteen", "twenty")
_CUT = 2
_DAY_AND_MONTH = re.compile(r"(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])")
_BEFORE_DAYS = ("of", "on", "since", "until", "till", "dated")
_FIRST_YEAR = 10  # of a century, as "nineteen ten" is said
_HYPHENS = ("-", "–", "‑")
_MOST_YEARS = 8  # of a list such as "2012, 2013 and 2014"
_JOINS = frozenset(["and", "or", ",", "-", "–", "—", "to", "/", "through"])
_MONEY = frozenset("$€£¥₹#")


def is_year(sentence: Sentence, at: int, language: str = "en") -> bool:
    """True where the token is clearly a year by the words around it; four digits alone settle nothing."""
    low = sentence.lows[at]
    if not is_modern(low) and not (_digits(low) and int(low) in _ANY):
        return False
    if _is_measure(sentence, at, language):
        return False
    return (
        _by_word_before(sentence, at, language) or _by_place(sentence, at, language) or _in_list(sentence, at, language)
    )


def is_modern(low: str) -> bool:
    """True for four digits from 1900 to 2199."""
    return _digits(low) and int(low) in _MODERN


def counts_something(sentence: Sentence, at: int, language: str = "en") -> bool:
    """True where a plural noun or a unit follows the number at this token: then it counts, and is no part of a date."""
    words = time_words(language).year
    low = sentence.low(at + 1)
    if low in words["units"] or (sentence.words[at - 1 : at] and sentence.words[at - 1] in _MONEY):
        return True
    plural = low.isalpha() and low.endswith("s") and len(low) > 3 and not low.endswith("ss")
    return plural and low not in words["not_plural"] and low not in words["events"] and sentence.words[at + 1].islower()


def _digits(low: str) -> bool:
    return len(low) == 4 and low.isascii() and low.isdigit()


def _is_measure(sentence: Sentence, at: int, language: str) -> bool:
    """True where the number is money, a part of a longer number, or counts what follows."""
    before, after = sentence.low(at - 1), sentence.low(at + 1)
    if before in _MONEY or (after == "%" and sentence.glued(at + 1)):
        return True
    if sentence.glued(at) and before not in ("(", "[", "-", "–", "—", "/", "'", '"', "“", "‘", "fy", "*"):
        return True
    round_number = int(sentence.lows[at]) % 50 == 0
    words = time_words(language).year
    # "in 2014 homes burned", "the 2016 candidates": a count of that size would be written with a comma.
    firm = before in words["strong"] or before in words["determiners"]
    firm = firm and is_modern(sentence.lows[at]) and not round_number and sentence.low(at + 1) not in words["units"]
    return not firm and counts_something(sentence, at, language)


def _by_word_before(sentence: Sentence, at: int, language: str) -> bool:
    words, before, value = time_words(language).year, sentence.low(at - 1), int(sentence.lows[at])
    if before in words["strong"] or (before in ("-", "–") and sentence.low(at - 2) == "mid"):
        return True
    if before == "over" and sentence.low(at + 1) in ("-", "–") and is_modern(sentence.low(at + 2)):
        return not counts_something(sentence, at + 2, language)  # "over 2013-2022"
    if before == "." and sentence.low(at - 2) in words["abbreviated"]:
        return True  # "built c. 1920", "est. 1995"
    if before in time_words(language).months or (before == "." and sentence.low(at - 2) in time_words(language).months):
        return value in _MODERN or sentence.low(at + 1) in ("", ".", ",")
    if before not in words["weak"] or value not in _MODERN:
        return False
    return _by_weak_word(sentence, at, before, language)


def _by_weak_word(sentence: Sentence, at: int, before: str, language: str) -> bool:
    """After "of", "by", "from": round numbers are years only where another word of time stands near."""
    words, earlier, after = time_words(language).year, sentence.low(at - 2), sentence.low(at + 1)
    if after in ("to", "and", "-", "–") and before in ("from", "between"):
        if sentence.low(at + 2) in time_words(language).months and is_modern(sentence.low(at + 3)):
            return True  # "between 2000 and April 2013"
        return is_modern(sentence.low(at + 2)) and not counts_something(sentence, at + 2, language)
    if before == "to" and earlier in words["before_to"]:
        return True
    if before in ("to", "for", "and", "or", "between"):
        return False
    if before == "of":
        timely = earlier in words["before_of"] or earlier in words["events"]
        return timely or (int(sentence.lows[at]) % 50 != 0 and earlier not in words["not_before_of"])
    return not (before == "by" and (earlier in words["changes"] or after in ("people", "men")))


def _by_place(sentence: Sentence, at: int, language: str) -> bool:
    """In brackets, before a word that names an event, or as the subject of its sentence."""
    words, before, after = time_words(language).year, sentence.low(at - 1), sentence.low(at + 1)
    named = before in words["determiners"] and int(sentence.lows[at]) % 50 != 0
    if named and after.isalpha() and after not in words["units"]:
        return True  # "the 1924 act", "a 1785 letter"
    alone = before == "(" and after == ")" and int(sentence.lows[at]) % 50 != 0
    if not is_modern(sentence.lows[at]):
        return alone  # "his first book (1576)"
    if before in ("(", "[") and after in (")", "]", ",", ";", "-", "–"):
        return True
    if after in words["events"] and (before in words["determiners"] or int(sentence.lows[at]) % 50):
        return True
    opens = at == 0 or (at == 1 and before in ("“", '"', "‘", "'"))
    return opens and after in words["verbs"]


def _in_list(sentence: Sentence, at: int, language: str) -> bool:
    """True after another year: "2012, 2013 and 2014"."""
    here = at
    for _ in range(_MOST_YEARS):
        if not is_modern(sentence.lows[here]) or sentence.low(here - 1) not in _JOINS:
            return False
        here -= 3 if sentence.low(here - 2) == "," else 2
        if here < 0 or not is_modern(sentence.lows[here]):
            return False
        if _by_word_before(sentence, here, language) or _by_place(sentence, here, language):
            return True
    return False


def is_spelled_year(sentence: Sentence, classes: tuple[int, ...], n: Numeral) -> bool:
    """ "nineteen ninety-five": two numbers without a hundred between; "twenty fifty-foot poles" are none.

    And "in two thousand and eight", where nothing is counted.
    """
    if n.value is not None and n.value in _MODERN and sentence.low(n.first - 1) in ("in", "since", "until"):
        return n.end >= len(sentence.lows) or not is_word(sentence.words[n.end]) or bool(classes[n.end] & CLOSED)
    first, last = (n.first - 1, n.end) if sentence.low(n.first - 1) in _CENTURIES else (n.first, n.end)
    if first == n.first:
        if n.end != n.first + 1 or sentence.lows[n.first] not in _CENTURIES or n.end >= len(sentence.lows):
            return False
        years = below_hundred(sentence, n.end, number_words("en"))
        last = years[1] if years and years[0] >= _FIRST_YEAR else 0
    elif n.value is None or not _FIRST_YEAR <= n.value < HUNDRED or sentence.glued(n.first):
        return False
    follows = sentence.low(last)
    counts = looks_plural(follows, classes[last]) if last < len(sentence.lows) else False
    return last > 0 and not (follows in _HYPHENS or counts)


def is_cut_year(sentence: Sentence, classes: tuple[int, ...], n: Numeral) -> bool:
    """ "the class of '99": two digits behind an apostrophe, with nothing that they count."""
    i = n.first
    if not (i and sentence.glued(i) and sentence.words[i - 1] in ("'", "’") and len(sentence.words[i]) == _CUT):
        return False
    after = sentence.words[n.end] if n.end < len(sentence.lows) and not classes[n.end] & CLOSED else "."
    return n.end == i + 1 and not sentence.glued(i - 1) and not after[0].isalnum() and after not in ("'", "%", "°")


def is_day_and_month(sentence: Sentence, classes: tuple[int, ...], n: Numeral) -> bool:
    """ "As of 24.02": a day and a month, where nothing is counted or measured."""
    found = _DAY_AND_MONTH.fullmatch(sentence.words[n.first]) if n.end == n.first + 1 else None
    if found is None or sentence.low(n.first - 1) not in _BEFORE_DAYS:
        return False
    after = sentence.words[n.end] if n.end < len(sentence.lows) and not classes[n.end] & CLOSED else "."
    return not after[0].isalnum() and after not in ("%", "°", "-", "/")
