"""Numbers in digits: their separators, and the power of ten behind them."""

from __future__ import annotations

import re
from decimal import Decimal

from figcheck.text import Sentence

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})++(?:\.\d++)?|\d{1,2}(?:,\d{2}){1,6},\d{3}(?:\.\d++)?")
_PLAIN = re.compile(r"\d++(?:\.\d++)?|\.\d++")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}+(?:,\d++)?")
_FIRST_GROUP = re.compile(r"[1-9]\d{0,2}")
_LATER_GROUP = re.compile(r"\d{3}")
_LAST_GROUP = re.compile(r"\d{3}(?:\.\d++)?")
_COMMA_DECIMAL = re.compile(r"\d{1,3},\d{1,2}|\d{1,3},\d{4,9}")
_APOSTROPHES = ("'", "’")
_SPACES = (" ", "\u00a0", "\u2009", "\u202f")
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_POWER_DIGITS = 2
_LONGEST = 28  # digits; a longer run is an identifier, and decimals stay exact up to it


def digits_value(token: str) -> tuple[Decimal, int] | None:
    """The value of a token of digits and how many decimals it shows, or None where its form is no number's (1.2.3)."""
    if len(token) > _LONGEST:
        return None
    if _PLAIN.fullmatch(token):
        plain = token
    elif _GROUPED.fullmatch(token):
        plain = token.replace(",", "")
    elif _DOTTED.fullmatch(token):
        plain = token.replace(".", "").replace(",", ".")
    else:
        return None
    return Decimal(plain), len(plain.partition(".")[2])


def comma_decimal(token: str) -> tuple[Decimal, int] | None:
    """The value of "1,5" and "0,1234", where a comma cannot part thousands; callers must know that it is one number."""
    if not _COMMA_DECIMAL.fullmatch(token):
        return None
    plain = token.replace(",", ".")
    return Decimal(plain), len(plain.partition(".")[2])


def spaced_groups(sentence: Sentence, i: int) -> tuple[Decimal, int, int] | None:
    """ "2 500", "1 234 567.89", "2'500": the value from token i, its decimals and the token after, or None."""
    if not _FIRST_GROUP.fullmatch(sentence.words[i]) or i + 1 >= len(sentence):
        return None
    if i and ((sentence.glued(i) and sentence.words[i - 1] in ("/", ".", "-")) or sentence.lows[i - 1] in _MONTHS):
        return None
    digits, end, mark = sentence.words[i], i + 1, None
    while (group := _group_at(sentence, end)) and (mark is None or group[2] == mark):
        digits, end, mark = digits + group[0], group[1], group[2]
        if "." in digits:
            break
    if mark is None or _spoiled(sentence, end, mark):
        return None
    return Decimal(digits), len(digits.partition(".")[2]), end


def _group_at(sentence: Sentence, i: int) -> tuple[str, int, str] | None:
    """The group of three digits that goes on a number at token i, the token after it and the mark before it."""
    if i >= len(sentence):
        return None
    if sentence.words[i] in _APOSTROPHES:
        joined = sentence.glued(i) and sentence.glued(i + 1)
        return (sentence.words[i + 1], i + 2, "'") if joined and _LATER_GROUP.fullmatch(sentence.words[i + 1]) else None
    between = sentence.text[sentence.ends[i - 1] - sentence.start : sentence.starts[i] - sentence.start]
    return (
        (sentence.words[i], i + 1, between) if between in _SPACES and _LAST_GROUP.fullmatch(sentence.words[i]) else None
    )


def _spoiled(sentence: Sentence, end: int, mark: str) -> bool:
    """True where what follows shows that the last group was no part of the number: "12 500-pound bombs", "7 200m"."""
    if end >= len(sentence) or mark != " ":
        return end < len(sentence) and sentence.words[end][0].isdigit()
    return sentence.words[end][0].isdigit() or (sentence.glued(end) and sentence.words[end] not in '.,;:)!?%"”')


def power_of_ten(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """The power of ten at token i and the token after it: "E-29", "×10^12", "x 10−8"."""
    lows = sentence.lows
    if lows[i : i + 1] == ("e",) and sentence.glued(i):
        at = i + 1
    elif lows[i : i + 1] in (("×",), ("x",), ("*",), ("·",)) and lows[i + 1 : i + 2] == ("10",):
        at = i + 3 if lows[i + 2 : i + 3] == ("^",) else i + 2
    else:
        return None
    sign = -1 if lows[at : at + 1] in (("-",), ("−",), ("–",)) else 1
    at += sign < 0 or lows[at : at + 1] == ("+",)
    if at >= len(lows) or not lows[at].isdecimal() or len(lows[at]) > _POWER_DIGITS or not sentence.glued(at):
        return None
    return sign * int(lows[at]), at + 1
