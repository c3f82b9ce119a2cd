"""Numerals: from tokens to exact numbers, as written in digits, in words, or in both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from figcheck.interval import Interval
from figcheck.resources import lexicon
from figcheck.text import Sentence

ONE = Decimal(1)
HUNDRED = Decimal(100)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})++(?:\.\d++)?|\d{1,2}(?:,\d{2})++,\d{3}(?:\.\d++)?")
_PLAIN = re.compile(r"\d++(?:\.\d++)?|\.\d++")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}+")
_POWER_DIGITS = 3
_LONGEST = 40  # digits; a longer run is an identifier


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a sentence: tokens first to end, its value, and how it was written."""

    first: int
    end: int
    value: Decimal | None
    """The number named; None for vague words."""
    decimals: int = 0
    magnitude: Decimal = ONE
    form: str = "digits"
    """digits, words, vague, range, or none (no, nobody)."""
    hard: Interval | None = None
    """Of vague words and ranges, which bring their own ends."""
    soft: Interval | None = None

    @property
    def value_written(self) -> Decimal:
        """The number before its magnitude: 1.5 of "1.5 million"."""
        return (self.value or Decimal(0)) / self.magnitude


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of a language, ready for look-up."""

    small: dict[str, Decimal]
    tens: dict[str, Decimal]
    magnitudes: dict[str, Decimal]
    suffixes: dict[str, Decimal]
    abbreviations: dict[str, Decimal]
    vague: dict[str, tuple[Decimal, Interval]]
    few: dict[tuple[str, ...], tuple[Decimal, Interval]]
    named: dict[tuple[str, ...], Decimal]


@cache
def number_words(language: str) -> NumberWords:
    """The number words of the language, from its lexicon."""
    data = lexicon(language, "numerals")

    def decimals(name: str) -> dict[str, Decimal]:
        return {word: Decimal(value) for word, value in data[name].items()}

    def ends(entry: dict[str, str | list[str]]) -> tuple[Decimal, Interval]:
        low, high = (Decimal(end) if end else None for end in entry["soft"])
        return Decimal(str(entry["low"])), Interval(low, high)

    return NumberWords(
        small=decimals("units"),
        tens=decimals("tens"),
        magnitudes=decimals("magnitudes"),
        suffixes=decimals("suffixes"),
        abbreviations=decimals("abbreviations"),
        vague={word: ends(entry) for word, entry in data["vague"].items()},
        few={tuple(words.split()): ends(entry) for words, entry in data["few"].items()},
        named={tuple(words.replace("-", " - ").split()): Decimal(value) for words, value in data["named"].items()},
    )


def digits_value(token: str) -> tuple[Decimal, int] | None:
    """The value of a token of digits and how many decimals it shows, or None where its form is no number's (1.2.3)."""
    if len(token) > _LONGEST:
        return None
    if _PLAIN.fullmatch(token):
        plain = token
    elif _GROUPED.fullmatch(token):
        plain = token.replace(",", "")
    elif _DOTTED.fullmatch(token):
        plain = token.replace(".", "")
    else:
        return None
    return Decimal(plain), len(plain.partition(".")[2])


def read_numeral(sentence: Sentence, i: int, language: str) -> Numeral | None:
    """The numeral that begins at token i, or None."""
    words = number_words(language)
    if sentence.words[i][0].isdigit() or (sentence.words[i][0] == "." and len(sentence.words[i]) > 1):
        return _read_digits(sentence, i, words)
    return _read_vague(sentence, i, words) or _read_words(sentence, i, words) or _read_named(sentence, i, words)


def _read_digits(sentence: Sentence, i: int, words: NumberWords) -> Numeral | None:
    parsed = digits_value(sentence.words[i])
    if parsed is None:
        return None
    value, decimals = parsed
    power = _exponent(sentence, i + 1)
    if power:
        shown = max(decimals - power[0], 0)
        return Numeral(i, power[1], value.scaleb(power[0]), shown)
    end, magnitude = i + 1, ONE
    while end < len(sentence) and (found := _magnitude_at(sentence, end, words, first=end == i + 1)):
        magnitude *= found[0]
        end = found[1]
    return Numeral(i, end, value * magnitude, decimals, magnitude)


def _exponent(sentence: Sentence, i: int) -> tuple[int, int] | None:
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


def _magnitude_at(sentence: Sentence, i: int, words: NumberWords, *, first: bool) -> tuple[Decimal, int] | None:
    """A magnitude that begins at token i after digits ("million", "bn", glued "k"), and the token after it."""
    low = sentence.lows[i]
    if low == "-" and i + 1 < len(sentence) and sentence.lows[i + 1] in words.magnitudes and sentence.glued(i):
        return words.magnitudes[sentence.lows[i + 1]], i + 2  # "a 40-million" compound
    if low in words.magnitudes:
        return words.magnitudes[low], i + 1
    if first and low in words.abbreviations:
        return words.abbreviations[low], i + 1
    if first and low in words.suffixes and sentence.glued(i) and _suffix_counts(sentence, i):
        return words.suffixes[low], i + 1
    return None


def _suffix_counts(sentence: Sentence, i: int) -> bool:
    """True where a letter glued to digits is a magnitude and not a unit: "11k", "$5m", "1.2m tons", but not "100m"."""
    low = sentence.lows[i]
    if low not in ("m", "mm", "b"):
        return True
    money = i >= 2 and not sentence.words[i - 2].isalnum() and sentence.words[i - 2] in "$€£¥₹₽₩₪₴"
    followed = i + 1 < len(sentence) and len(sentence.words[i + 1]) > 2 and sentence.words[i + 1].isalpha()
    return money or (followed and sentence.lows[i + 1] not in ("and", "for", "from", "with", "the", "away", "long"))


def _read_words(sentence: Sentence, i: int, words: NumberWords) -> Numeral | None:
    """A number spelled in words: "two thousand five hundred and one", "twenty-five", "half a million", "a hundred"."""
    lows, count = sentence.lows, len(sentence)
    if lows[i] == "half" and lows[i + 1 : i + 2] == ("a",) and i + 2 < count and lows[i + 2] in words.magnitudes:
        magnitude = words.magnitudes[lows[i + 2]]
        return Numeral(i, i + 3, magnitude / 2, 1, magnitude, "words")
    if lows[i] in ("a", "an"):
        if i + 1 >= count or lows[i + 1] not in words.magnitudes:
            return None
        total, current, end = Decimal(0), ONE, i + 1
    else:
        first = _below_hundred(sentence, i, words)
        if first is None:
            return None
        total = Decimal(0)
        current, end = first
    while end < count:
        step = _next_words(sentence, end, words, current)
        if step is None:
            break
        kind, amount, end = step
        if kind == "add":
            current += amount
        elif kind == "hundred":
            current *= amount
        else:
            total, current = (total + current) * amount if amount > total > 0 else total + current * amount, Decimal(0)
    return Numeral(i, end, total + current, form="words")


def _below_hundred(sentence: Sentence, i: int, words: NumberWords) -> tuple[Decimal, int] | None:
    """A number word, or tens with their unit, and the token after."""
    lows = sentence.lows
    if lows[i] in words.small:
        return words.small[lows[i]], i + 1
    if lows[i] not in words.tens:
        return None
    unit = i + 2 if lows[i + 1 : i + 2] == ("-",) and sentence.glued(i + 1) else i + 1
    if unit < len(sentence) and ONE <= words.small.get(lows[unit], Decimal(0)) < 10:
        return words.tens[lows[i]] + words.small[lows[unit]], unit + 1
    return words.tens[lows[i]], i + 1


def _next_words(sentence: Sentence, i: int, words: NumberWords, current: Decimal) -> tuple[str, Decimal, int] | None:
    """What continues a spelled number at token i: (add|hundred|magnitude, amount, end), or None where it is complete."""
    lows = sentence.lows
    at = i + 1 if lows[i] in ("and", "-", ",") and i + 1 < len(sentence) else i
    if at > i and lows[i] == "-" and not sentence.glued(i):
        return None
    magnitude = words.magnitudes.get(lows[at])
    if magnitude is not None and lows[i] not in ("and", ",") and current > 0:
        if magnitude == HUNDRED:
            return ("hundred", HUNDRED, at + 1) if current < HUNDRED else None
        return "magnitude", magnitude, at + 1
    rest = _below_hundred(sentence, at, words)
    if rest is None or (current != 0 and current < HUNDRED) or current % HUNDRED != 0:
        return None
    if lows[i] in ("and", ",") and not _one_number(sentence, i, rest[1], words, current):
        return None
    return "add", rest[0], rest[1]


def _one_number(sentence: Sentence, i: int, end: int, words: NumberWords, current: Decimal) -> bool:
    """True where "and" or a comma joins parts of one number ("two hundred and five") and not two numbers."""
    if sentence.lows[i] == ",":
        return current == 0 and end < len(sentence) and sentence.lows[end] in words.magnitudes
    return True


def _read_vague(sentence: Sentence, i: int, words: NumberWords) -> Numeral | None:
    """Words that name no number: "dozens", "tens of thousands", "several hundred", "a few", "a dozen"."""
    lows, count = sentence.lows, len(sentence)
    if lows[i] in words.vague:
        low, soft = words.vague[lows[i]]
        if lows[i + 1 : i + 2] == ("of",) and i + 2 < count and lows[i + 2] in words.vague and lows[i] != "dozens":
            factor = words.vague[lows[i + 2]][0]
            return Numeral(i, i + 3, None, form="vague", hard=Interval(low * factor, None), soft=_times(low, factor))
        return Numeral(i, i + 1, None, form="vague", hard=Interval(low, None), soft=soft)
    for length in (3, 2, 1):
        few = words.few.get(lows[i : i + length])
        if few is None or i + length > count:
            continue
        (low, soft), end, factor = few, i + length, ONE
        if end < count and lows[end] in words.magnitudes:
            factor = words.magnitudes[lows[end]]
            end += 1
        high = soft.high * factor if soft.high is not None else None
        soft_low = soft.low * factor if soft.low is not None else None
        return Numeral(i, end, None, form="vague", hard=Interval(low * factor, None), soft=Interval(soft_low, high))
    return None


def _times(tens: Decimal, factor: Decimal) -> Interval:
    """The soft ends of "tens of thousands": twice ten thousand up to one less than the next power."""
    return Interval(tens * factor * 2, tens * factor * 10 - ONE)


def _read_named(sentence: Sentence, i: int, words: NumberWords) -> Numeral | None:
    """Words that name their number: "no", "both", "a pair"."""
    for length in (3, 2, 1):
        value = words.named.get(sentence.lows[i : i + length])
        if value is not None and i + length <= len(sentence):
            return Numeral(i, i + length, value, form="named")
    return None
