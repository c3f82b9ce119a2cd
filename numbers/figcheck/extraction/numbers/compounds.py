"""Amounts told in two units, or in a major and a minor one: "5 feet 2 inches", "15 dollars and 50", "17 USD 25"."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from figcheck.extraction.numbers.numerals import ONE, Numeral, read_numeral
from figcheck.resources import lexicon
from figcheck.text import Sentence
from figcheck.units.money import MINOR_SHARE, currencies, minor_units
from figcheck.units.registry import Found, find_unit_or_money

_ENDS = ("", ".", ",", ";", ")", "!", "?")
_NOT_OPENED_BY = ("between", "from")
_ARTICLES = ("a", "an", "the", "his", "her", "their", "its")
_CENT = "US cent"
_CUT = ("year", "month", "week", "day", "hour", "minute", "mile")
_INCHES = 12
_EXTENTS = (("long",), ("tall",), ("wide",), ("deep",), ("high",), ("thick",))


@cache
def _ratios(language: str) -> Mapping[tuple[str, str], Decimal]:
    """How many of the smaller unit make the larger, for pairs that are told together."""
    pairs = lexicon(language, "units")["compound"]
    return {(large, small): Decimal(size) for large, smaller in pairs.items() for small, size in smaller.items()}


def with_smaller(sentence: Sentence, numeral: Numeral, unit: str, end: int, language: str) -> tuple[Numeral, int]:
    """The number with the smaller amount that goes on it, and the token after; as it was where none does.

    `unit` is what the number, with its unit, up to token `end` is of; the whole is of the same.
    """
    while (found := _smaller(sentence, numeral, unit, end, language)) is not None:
        more, value, shares, end, unit = found
        whole = (numeral.value or Decimal(0)) + value
        numeral = Numeral(numeral.first, more.end, whole, max(numeral.decimals, shares), form=numeral.form)
    return numeral, end


def _smaller(
    sentence: Sentence, numeral: Numeral, unit: str, end: int, language: str
) -> tuple[Numeral, Decimal, int, int, str] | None:
    """The next amount's number, what it adds in the first one's unit, its decimals there, the token after, the unit."""
    if numeral.magnitude != ONE or numeral.decimals or not unit or numeral.value is None:
        return None
    if unit == "foot" and (inches := _hyphened_inches(sentence, end)):
        return inches
    at = end + (sentence.lows[end : end + 1] == (",",))
    linked = sentence.lows[at : at + 1] == ("and",)
    at += linked
    if at >= len(sentence.words) or (linked and numeral.first and sentence.lows[numeral.first - 1] in _NOT_OPENED_BY):
        return None
    more = read_numeral(sentence, at, language)
    if more is None or more.form not in ("digits", "words") or more.value is None or more.value < 0:
        return None
    found = find_unit_or_money(sentence.lows, sentence.words, more.end, sentence.glued, language)
    if unit == "hour" and sentence.words[more.end : more.end + 1] == ("m",) and sentence.glued(more.end):
        found = Found("minute", more.end + 1)  # "3h 20m"
    if found is None and unit in ("foot", "yard") and is_inches(sentence, more.end, after_feet=True):
        found = Found("inch", more.end + 1)
    if found:
        ratio = _ratio(unit, found.name, language)
        fits = ratio is not None and (more.value < ratio or unit == "yard")
        return (more, more.value / ratio, len(str(ratio)) - 1, found.end, unit) if ratio and fits else None
    apart = at - end
    if unit in currencies(language) and apart == linked and _bare_cents(sentence, more, linked):
        return more, more.value / MINOR_SHARE, 2, more.end, ""
    return None


def _hyphened_inches(sentence: Sentence, end: int) -> tuple[Numeral, Decimal, int, int, str] | None:
    """The inches of "5-foot-11" and "6-foot-2-inch", which are told in feet."""
    if (
        end + 1 >= len(sentence.words)
        or sentence.lows[end] != "-"
        or not (sentence.glued(end) and sentence.glued(end + 1))
    ):
        return None
    word = sentence.words[end + 1]
    if not word.isdecimal() or not 0 < int(word) < _INCHES:
        return None
    after = end + 4 if sentence.lows[end + 2 : end + 4] in (("-", "inch"), ("-", "inches")) else end + 2
    return Numeral(end + 1, end + 2, Decimal(word)), Decimal(word) / _INCHES, 1, after, ""


def _ratio(unit: str, smaller: str, language: str) -> Decimal | None:
    """How many of the smaller unit make the unit, where the two are told together."""
    major = minor_units(language).get(smaller)
    if major == unit or (smaller == _CENT and unit in currencies(language)):
        return Decimal(MINOR_SHARE)
    return _ratios(language).get((unit, smaller))


def is_hyphened(sentence: Sentence, at: int) -> bool:
    """True for the hyphen of "30-year", and for that of "30 - year bonds", as texts cut into words have it."""
    if sentence.glued(at) and sentence.glued(at + 1):
        return True
    apart = not sentence.glued(at) and not sentence.glued(at + 1) and at + 2 < len(sentence.words)
    return apart and sentence.lows[at + 1] in _CUT and sentence.words[at + 2][0].isalpha()


def is_inches(sentence: Sentence, at: int, *, after_feet: bool = False) -> bool:
    """True where "in" is no preposition: at the end ("above 5 in"), and after feet before no article or number."""
    if sentence.words[at : at + 1] != ("in",):
        return False
    following = sentence.lows[at + 1] if at + 1 < len(sentence.words) else ""
    return following in _ENDS or (after_feet and following not in _ARTICLES and not following[0].isdigit())


def _bare_cents(sentence: Sentence, more: Numeral, linked: bool) -> bool:
    """True for "15 dollars 50" and "3 GBP and one", where nothing is counted: two digits, or a word."""
    word = sentence.words[more.first]
    if more.decimals or more.value is None or not 0 < more.value < MINOR_SHARE:
        return False
    if more.form == "digits" and len(word) != 2:
        return False
    after = sentence.lows[more.end] if more.end < len(sentence.words) else ""
    return after in _ENDS or (after == "more" and not linked)


def inch_mark(sentence: Sentence, numeral: Numeral) -> str:
    """Inches for a straight double quote that closes no quotation: 12" pipe, 10 " long."""
    at = numeral.end
    if is_inches(sentence, at):
        return "inch"
    if at >= len(sentence.words) or sentence.words[at] != '"' or sentence.words[:at].count('"') % 2:
        return ""
    return "inch" if sentence.glued(at) or sentence.lows[at + 1 : at + 2] in _EXTENTS else ""
