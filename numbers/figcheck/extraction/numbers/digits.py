"""Numbers in digits: their separators, and the power of ten behind them."""

from __future__ import annotations

import re
from decimal import Decimal

from figcheck.extraction.numbers.number_words import TIMES
from figcheck.text import Sentence

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d++)?|\d{1,2}(?:,\d{2}){1,6},\d{3}(?:\.\d++)?")
_PLAIN = re.compile(r"\d++(?:\.\d++)?|\.\d++")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d++)?|\d{1,3}\.\d{3},\d{1,2}")
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d++)?|(?<!\d)\d++,\d++")
_EITHER = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_FIRST_GROUP = re.compile(r"[1-9]\d{0,2}")
_LAST_GROUP = re.compile(r"\d{3}(?:\.\d++|,\d{1,2})?")
_COMMA_DECIMAL = re.compile(r"\d{1,3},\d{1,2}|\d{1,3},\d{4,9}")
_APOSTROPHES = ("'", "’")
_MARKS = (*_APOSTROPHES, ",")
_SPACES = (" ", "\u00a0", "\u2009", "\u202f")
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_POWER_DIGITS = 2
_SMALLEST_BARE_POWER = 3  # "10²" may be ten with the mark of a footnote
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MINUS = ("-", "−", "–", "⁻")
_LONGEST = 28  # digits; a longer run is an identifier, and decimals stay exact up to it


def digits_value(token: str, point: str = ".") -> tuple[Decimal, int] | None:
    """The value of a token of digits and how many decimals it shows, or None where its form is no number's (1.2.3).

    `point` is the mark before decimals that the text is in the habit of.
    """
    if len(token) > _LONGEST:
        return None
    if point == "," and _CONTINENTAL.fullmatch(token):
        plain = token.replace(".", "").replace(",", ".")
    elif _PLAIN.fullmatch(token):
        plain = token
    elif _GROUPED.fullmatch(token):
        plain = token.replace(",", "")
    elif _DOTTED.fullmatch(token):
        plain = token.replace(".", "").replace(",", ".")
    else:
        return None
    return Decimal(plain), len(plain.partition(".")[2])


def read_otherwise(token: str, point: str) -> Decimal | None:
    """The other value of "1.234", whose form does not tell whether its point parts thousands or decimals."""
    return Decimal(token.replace(".", "")) if point != "," and _EITHER.fullmatch(token) else None


def comma_decimal(token: str) -> tuple[Decimal, int] | None:
    """The value of "1,5" and "0,1234", where a comma cannot part thousands; callers must know that it is one number."""
    if not _COMMA_DECIMAL.fullmatch(token):
        return None
    plain = token.replace(",", ".")
    return Decimal(plain), len(plain.partition(".")[2])


def spaced_groups(sentence: Sentence, i: int) -> tuple[Decimal, int, int] | None:
    """ "2 500", "1 234 567.89", "2'500": the value from token i, its decimals and the token after, or None."""
    following = sentence.words[i + 1] if i + 1 < len(sentence.words) else "."
    if not (following[0].isdigit() or following in _MARKS) or not _FIRST_GROUP.fullmatch(sentence.words[i]):
        return None
    if i and _is_inside(sentence, i):
        return None
    digits, end, mark = sentence.words[i], i + 1, None
    while (group := _group_at(sentence, end)) and (mark is None or group[2] == mark):
        digits, end, mark = digits + group[0].replace(",", "."), group[1], group[2]
        if "." in digits:
            break
    if mark is None or _spoiled(sentence, end, mark):
        return None
    return Decimal(digits), len(digits.partition(".")[2]), end


def _is_inside(sentence: Sentence, i: int) -> bool:
    """True where the token before shows that no number of groups begins at token i: a slash, a month, "0800"."""
    before = sentence.words[i - 1]
    coded = before[0] == "0" and before.isdecimal() and len(before) > 1
    return coded or (sentence.glued(i) and before in ("/", ".", "-")) or sentence.lows[i - 1] in _MONTHS


def _group_at(sentence: Sentence, i: int) -> tuple[str, int, str] | None:
    """The group of three digits that goes on a number at token i, the token after it and the mark before it."""
    if i >= len(sentence.words):
        return None
    if sentence.words[i] in _APOSTROPHES:
        joined = sentence.glued(i) and sentence.glued(i + 1)
        return (sentence.words[i + 1], i + 2, "'") if joined and _LAST_GROUP.fullmatch(sentence.words[i + 1]) else None
    if sentence.words[i] == "," and sentence.words[i + 1 : i + 2] == ("000",) and sentence.glued(i):
        return "000", i + 2, ","  # "10, 000": nobody counts to nothing three times
    between = sentence.text[sentence.end_of(i - 1) - sentence.start : sentence.start_of(i) - sentence.start]
    return (
        (sentence.words[i], i + 1, between) if between in _SPACES and _LAST_GROUP.fullmatch(sentence.words[i]) else None
    )


def _spoiled(sentence: Sentence, end: int, mark: str) -> bool:
    """True where what follows shows that the last group was no part of the number: "12 500-pound bombs", "7 200m"."""
    if end >= len(sentence.words) or mark != " ":
        return end < len(sentence.words) and sentence.words[end][0].isdigit()
    round_number = sentence.words[end - 1] == "000" and sentence.words[end] == "-"  # "a 300 000-tonne tanker"
    glued = sentence.glued(end) and not round_number and sentence.words[end] not in '.,;:)!?%"”'
    return sentence.words[end][0].isdigit() or glued


def power_of_ten(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """The power of ten at token i and the token after it: "E-29", "×10^12", "x 10−8", "× 10¹²"."""
    lows = sentence.lows
    if lows[i : i + 1] == ("e",) and sentence.glued(i):
        return _power(sentence, i + 1)
    if i < len(lows) and lows[i] in TIMES and lows[i + 1 : i + 2] == ("10",):
        return _power(sentence, i + 3 if lows[i + 2 : i + 3] == ("^",) else i + 2)
    return None


def bare_power(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """The power of the "10" at token i, without a number before it, and the token after it: "10^6", "10⁹"."""
    raised = sentence.words[i + 1] if i + 1 < len(sentence.words) else ""
    if raised == "^" and sentence.glued(i + 1):
        return _power(sentence, i + 2)
    power = _power(sentence, i + 1) if raised == "⁻" or raised.translate(_RAISED) != raised else None
    return power if power and abs(power[0]) >= _SMALLEST_BARE_POWER else None


def _power(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The whole number, signed and perhaps raised, that is glued to what stands before token `at`."""
    sign = -1 if sentence.words[at : at + 1] and sentence.words[at] in _MINUS else 1
    at += sign < 0 or sentence.words[at : at + 1] in (("+",), ("⁺",))
    raised = sentence.words[at].translate(_RAISED) if at < len(sentence.words) else ""
    if not raised.isdecimal() or len(raised) > _POWER_DIGITS or not sentence.glued(at):
        return None
    return sign * int(raised), at + 1
