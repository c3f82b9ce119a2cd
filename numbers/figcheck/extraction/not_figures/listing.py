"""Digits that order a text: the numbers of its lists and of its footnotes."""

from __future__ import annotations

import re

from figcheck.extraction.numbers.numerals import Numeral
from figcheck.extraction.words.hedges import hedge_before
from figcheck.extraction.words.lexis import MONTH, is_word
from figcheck.text import Sentence

Classes = tuple[int, ...]
_LONGEST = 3  # digits of the number of a list without an opening bracket
_REACH = 40  # tokens in brackets
_FOOTNOTED_YEAR = re.compile(r"(?:19|20)\d\d\.\d{1,3}")
_FOOTNOTED_DAY = re.compile(r"(?:[12]?\d|3[01])\.\d{1,3}")
_FOOTNOTE_MARKS = frozenset((".", ",", ";", "!", "?", "”", '"', "’", ")"))


def is_list_number(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "1. Open the valve", "(2)", "[14]", "first 1) that it leaks, 2) that it rusts"."""
    if sentence.low(n.end) == ")" and sentence.glued(n.end) and n.end == n.first + 1 and not n.decimals:
        before = sentence.lows[max(0, n.first - _REACH) : n.first]
        opened = before.count("(") > before.count(")")
        if not opened and len(sentence.words[n.first]) < _LONGEST:
            return True
    if n.first == 0 and n.end < len(sentence.words) and sentence.words[n.end] in (".", ")") and n.end == 1:
        return len(sentence.words) > n.end + 1 or sentence.words[n.end] == "."
    return (
        sentence.low(n.first - 1) == "("
        and sentence.low(n.end) == ")"
        and not n.decimals
        and n.end == n.first + 1
        and (n.value is not None and n.value < 1000)
    )


def is_page(sentence: Sentence, n: Numeral) -> bool:
    """ "(1/2)", the first of two posts: no fraction."""
    written = sentence.words[n.first][0].isdigit() and "/" in sentence.lows[n.first : n.end]
    return written and sentence.low(n.first - 1) == "(" and sentence.low(n.end) == ")"


def is_footnote(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """A number glued to the mark that ends a sentence or clause: "territory.19", "signed,”4"."""
    i = n.first
    if _is_footnoted_date(sentence, classes, n):
        return True
    if i < 2 or n.end != i + 1 or len(sentence.words[i]) > 3 or not sentence.words[i].isdecimal():
        return False
    marks = i - 1
    while marks > 0 and sentence.words[marks] in _FOOTNOTE_MARKS and sentence.glued(marks + 1):
        marks -= 1
    if marks == i - 1 or hedge_before(sentence, i, "en"):
        return False  # "c.300 men"
    return sentence.glued(marks + 1) and is_word(sentence.words[marks])


def _is_footnoted_date(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "Early 2026.1 Norland is", "on April 12.14 The mayor": a year or day, a full stop, and the mark of a note."""
    word, follows = sentence.words[n.first], sentence.words[n.end] if n.end < len(sentence.words) else "The"
    if (
        "." not in word
        or n.end != n.first + 1
        or n.first == 0
        or not (is_word(follows) and follows[0].isupper() and len(follows) > 1)
    ):
        return False
    before = classes[n.first - 1]
    day = before & MONTH and _FOOTNOTED_DAY.fullmatch(word)
    dated = is_word(sentence.words[n.first - 1]) or sentence.lows[n.first - 1] == ","  # "on May 20-21, 2026.4 The"
    return bool(day or (dated and _FOOTNOTED_YEAR.fullmatch(word)))
