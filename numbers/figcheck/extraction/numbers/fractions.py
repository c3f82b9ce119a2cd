"""Fractions: "half", "a third of", "two-thirds", "1/2", "½", "10 1/2", "three and a half million", "half a mile"."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from figcheck.extraction.numbers.numerals import ONE, Numeral, number_words
from figcheck.extraction.numbers.spelled import below_hundred
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import looks_plural, word_classes
from figcheck.interval import Interval
from figcheck.resources import lexicon
from figcheck.text import Sentence
from figcheck.units.registry import Found, dimension, find_unit

_SLASHES = ("/", "⁄")
_HALVES = ("a.m", "a.m.", "am", "p.m", "p.m.", "pm")
_OPEN_IN = frozenset(("in", "-", "out"))
_MOST_PARTS = 1000
_OF_INCHES = ("2", "3", "4", "8", "16", "32", "64")
_HALF_A_DOZEN = Decimal(6)
_OF_TIME = ("half", "quarter")  # that describe a length of time with a hyphen
_STEP = Decimal(10)
_ROUND = tuple(map(Decimal, (3, 4, 5, 6, 8, 10, 20, 100)))
_ARTICLES = ("a", "an", "one")
_BEFORE_MOST = frozenset(("a", "the", "most", "majority"))
_ENDS = ("", ".", ",", ";", ")", "!", "?")


@dataclass(frozen=True, slots=True)
class _Parts:
    names: dict[str, Decimal]
    before: frozenset[str]
    after: frozenset[str]
    not_before: frozenset[str]
    not_after: frozenset[str]


@cache
def _parts(language: str) -> _Parts:
    data = lexicon(language, "numerals")
    context = {name: frozenset(words.split()) for name, words in data["part_context"].items()}
    names = {word: Decimal(value) for word, value in data["parts"].items()}
    return _Parts(names, context["before"], context["after"], context["not_before"], context["not_after"])


def part_words(language: str) -> frozenset[str]:
    """The words that can end a fraction, singular and plural."""
    return frozenset((*_parts(language).names, *number_words(language).parts))


def read_fraction(sentence: Sentence, i: int, language: str) -> Numeral | None:
    """The fraction that begins at token i, or None."""
    word, following = sentence.words[i], sentence.lows[i + 1] if i + 1 < len(sentence.lows) else ""
    decimal = word.isdecimal()
    if decimal and following in _SLASHES:
        return _of_digits(sentence, i)
    if following in _OPEN_IN and (share := _one_in(sentence, i, language)):
        return share
    if decimal:
        return None
    return _of_sign(sentence, i) or _most(sentence, i) or _of_words(sentence, i, language)


def unit_of_part(sentence: Sentence, end: int, language: str) -> Found | None:
    """The unit that a fraction ending before token `end` is of: "half a mile", "a tenth of a gallon", "half-liter"."""
    lows, at = sentence.lows, end
    if lows[at : at + 1] == ("of",):
        at += 1
    if lows[at : at + 1] in (("a",), ("an",), ("one",), ("1",)):
        return find_unit(lows, sentence.words, at + 1, sentence.glued, language)
    if at > end:
        return None
    hyphen = lows[at : at + 1] == ("-",) and sentence.glued(at) and sentence.glued(at + 1)
    found = find_unit(lows, sentence.words, at + hyphen, sentence.glued, language)
    if found is None or found.name in ("century", "percent"):
        return None
    short = hyphen and lows[end - 1] in _OF_TIME  # "a half-hour", but "a fifth-year class"
    return found if short or dimension(found.name) != "time" else None


def with_fraction(sentence: Sentence, numeral: Numeral, language: str) -> Numeral:
    """The number with a fraction after it: "10 1/2", "3½", "three and a half million", "a million and a half"."""
    at = numeral.end
    if numeral.value is None or at >= len(sentence.words):
        return numeral
    if numeral.decimals:
        part = _of_sign(sentence, at) if sentence.glued(at) and numeral.magnitude == ONE else None
        if part is None or part.value is None:
            return numeral
        tail = part.value.scaleb(-numeral.decimals)  # "$5.42½": half a cent
        return replace(numeral, end=part.end, value=numeral.value + tail, decimals=numeral.decimals + part.decimals)
    if sentence.lows[at - 1] == "dozen" and sentence.lows[at : at + 3] == ("and", "a", "half"):
        return replace(numeral, end=at + 3, value=numeral.value + _HALF_A_DOZEN)
    large = numeral.magnitude >= 1000
    fraction = None if large else _of_digits(sentence, at) or _of_sign(sentence, at) or _hyphened(sentence, at)
    fraction = fraction or _after_and(sentence, at, language)
    if fraction is None or fraction.value is None or not (large or numeral.magnitude == ONE):
        return numeral
    end, magnitude = fraction.end, ONE
    at = end + 1 if sentence.lows[end : end + 1] == ("-",) and sentence.glued(end) else end
    following = number_words(language).magnitudes.get(sentence.lows[at]) if at < len(sentence.words) else None
    if following:
        end, magnitude = at + 1, following
    if large:
        value = numeral.value + fraction.value * (following or numeral.magnitude)
    else:
        value = (numeral.value + fraction.value) * magnitude
    return replace(
        numeral, end=end, value=value, decimals=fraction.decimals, magnitude=max(magnitude, numeral.magnitude)
    )


def _hyphened(sentence: Sentence, at: int) -> Numeral | None:
    """The fraction of "2-1/4 inches"."""
    if at + 1 >= len(sentence.words) or sentence.lows[at] != "-" or not (sentence.glued(at) and sentence.glued(at + 1)):
        return None
    fraction = _of_digits(sentence, at + 1) if sentence.words[at - 1].isdecimal() else None
    return fraction if fraction and sentence.words[fraction.end - 1] in _OF_INCHES else None


def _after_and(sentence: Sentence, at: int, language: str) -> Numeral | None:
    """ "and a half", "-and-a-half", "and three quarters"; "two and a third were hurt" has none."""
    lows = sentence.lows
    if lows[at : at + 5] == ("-", "and", "-", "a", "-") and at + 5 < len(lows):
        return Numeral(at, at + 6, Decimal("0.5"), 1) if lows[at + 5] == "half" else None
    if lows[at : at + 1] != ("and",) or at + 2 >= len(lows):
        return None
    if lows[at + 1 : at + 3] == ("a", "half"):
        return Numeral(at, at + 3, Decimal("0.5"), 1)
    top = (ONE, at + 2) if lows[at + 1] == "a" else below_hundred(sentence, at + 1, number_words(language))
    if top is None or top[1] >= len(lows):
        return None
    hyphen = lows[top[1]] == "-" and sentence.glued(top[1])  # "two and three-quarter hours"
    end = top[1] + hyphen
    name = lows[end] if end < len(lows) else ""
    bottom = _parts(language).names.get(name if top[0] == ONE else lemma(name))
    if bottom is None or top[0] >= bottom or (top[0] > 1 and not hyphen and name not in number_words(language).parts):
        return None
    after = lows[end + 1] if end + 1 < len(lows) else ""
    clear = after in _ENDS or after in number_words(language).magnitudes
    if not clear and not looks_plural(after, word_classes(language).get(after, 0)):
        return None
    return Numeral(at, end + 1, top[0] / bottom, _decimals(bottom))


def _of_digits(sentence: Sentence, i: int) -> Numeral | None:
    """ "3/4", where it rises from 0 to 1; "24/7" and "9/11" are none, nor are dates."""
    words = sentence.words
    if not (i + 2 < len(words) and words[i].isdecimal() and words[i + 1] in _SLASHES and words[i + 2].isdecimal()):
        return None
    if not (sentence.glued(i + 1) and sentence.glued(i + 2)) or (i + 3 < len(words) and words[i + 3] in _SLASHES):
        return None
    if (i and words[i - 1] in _SLASHES and sentence.glued(i)) or _is_timed(sentence, i + 3):
        return None  # the last two of "34/28/32"; "11/28 4:30 p.m."
    top, bottom = Decimal(words[i]), Decimal(words[i + 2])
    if not 0 < top < bottom <= _MOST_PARTS or (words[i], words[i + 2]) == ("9", "11") or len(words[i]) > 3:
        return None
    return Numeral(i, i + 3, top / bottom, _decimals(bottom), form="fraction")


def _is_timed(sentence: Sentence, i: int) -> bool:
    """True where a clock time begins at token i: what stands before it is a month and a day."""
    hour = i + 1 < len(sentence.words) and sentence.words[i].isdecimal() and len(sentence.words[i]) <= len("12")
    return hour and (sentence.words[i + 1] == ":" or sentence.lows[i + 1] in _HALVES)


def _of_sign(sentence: Sentence, i: int) -> Numeral | None:
    """ "½"."""
    word = sentence.words[i]
    if len(word) != 1 or word.isascii() or word.isdecimal() or not unicodedata.normalize("NFKC", word).count("⁄"):
        return None
    top, _, bottom = unicodedata.normalize("NFKC", word).partition("⁄")
    if not (top.isdecimal() and bottom.isdecimal()):
        return None
    return Numeral(i, i + 1, Decimal(top) / Decimal(bottom), _decimals(Decimal(bottom)), form="fraction")


def _decimals(bottom: Decimal) -> int:
    """How finely a fraction is told: halves to fifths as one decimal, smaller parts as two or three."""
    return len(str(int(bottom / 2))) if bottom > _STEP else 1


def _of_words(sentence: Sentence, i: int, language: str) -> Numeral | None:
    """ "half of", "a third of", "two-thirds", "three quarters of", "half a mile"."""
    parts, lows = _parts(language), sentence.lows
    if lows[i] in parts.names:
        return _bare_part(sentence, i, language)
    top = ONE if lows[i] in _ARTICLES else number_words(language).small.get(lows[i])
    if top is None or top == 0:
        return None
    hyphen = lows[i + 1 : i + 2] == ("-",) and sentence.glued(i + 1) == sentence.glued(i + 2)
    at = i + 2 if hyphen else i + 1
    if at >= len(lows):
        return None
    bottom = parts.names.get(lows[at]) or parts.names.get(lemma(lows[at]))
    if bottom is None or top >= bottom:
        return None
    plural = lows[at] not in parts.names
    clear = at == i + 2 or (plural and lows[at] != "quarters") or lows[i] == "one"
    if top > 1 and not plural:
        return None
    of = 2 if lows[at + 1 : at + 3] == ("of", "a") else 0
    magnitude = number_words(language).magnitudes.get(lows[at + of + 1]) if at + of + 1 < len(lows) else None
    if magnitude and (lows[i] in _ARTICLES or of):  # "a quarter million", "three quarters of a million"
        return Numeral(i, at + of + 2, top * magnitude / bottom, 1, magnitude, "words")
    shared = lows[at + 1 : at + 2] == ("of",) or clear or _is_share(sentence, i, at + 1, parts)
    if not shared and unit_of_part(sentence, at + 1, language) is None:
        return None
    return Numeral(i, at + 1, top / bottom, 1, form="fraction")


def _most(sentence: Sentence, i: int) -> Numeral | None:
    """ "Most of the 300", "a majority of the 300": more than half of a stated number."""
    lows = sentence.lows
    if lows[i] not in _BEFORE_MOST:
        return None
    at = i + 1 if lows[i] in ("a", "the") else i
    if lows[at : at + 1] not in (("most",), ("majority",)) or (at > i and lows[at] == "most"):
        return None
    if lows[at + 1 : at + 2] != ("of",) or lows[at + 2 : at + 3] not in (("the",), ("these",), ("those",), ("its",)):
        return None
    if at + 3 >= len(lows) or not sentence.words[at + 3][0].isdigit():
        return None
    over_half = Interval(Decimal("0.5"), ONE, low_open=True)
    return Numeral(i, at + 1, None, form="fraction", hard=over_half, soft=over_half)


def _one_in(sentence: Sentence, i: int, language: str) -> Numeral | None:
    """ "One in five women", "9 out of 10 voters": a share told as a few of a round number, with "in", "-" or "out"."""
    lows = sentence.lows
    at = _behind_in(sentence, i + 1)
    top = _few(sentence, i, language) if 0 < at < len(lows) else None
    bottom = _few(sentence, at, language) if top else None
    if top is None or bottom is None:
        return None
    told = bottom in _ROUND or lows[i + 2 : i + 3] == ("every",)  # "1 in every 122 people"
    if not told or top >= bottom or _joined_behind(sentence, at + 1):
        return None
    if find_unit(lows, sentence.words, at + 1, sentence.glued, language):
        return None  # "two in five minutes"
    return Numeral(i, at + 1, top / bottom, 1, form="fraction")


def _behind_in(sentence: Sentence, i: int) -> int:
    """The token after "in", "-in-", "out of" or "in every" at token i, which begins so, or 0."""
    lows = sentence.lows
    if lows[i] == "in":
        return i + 1 + (lows[i + 1 : i + 2] == ("every",))
    if lows[i : i + 3] == ("-", "in", "-"):
        return i + 3
    return i + 2 if lows[i : i + 2] == ("out", "of") else 0


def _joined_behind(sentence: Sentence, i: int) -> bool:
    """True where a word or a hyphen goes on the number before token i: "one in five-year terms"."""
    return sentence.glued(i) and (sentence.words[i] == "-" or sentence.words[i][0].isalnum())


def _few(sentence: Sentence, i: int, language: str) -> Decimal | None:
    """The value of a number of one word or of up to three digits at token i."""
    words = number_words(language)
    word = sentence.words[i]
    if word.isdecimal():
        return Decimal(word) if len(word) < 4 else None
    return words.small.get(word.lower()) or words.tens.get(word.lower())


def _bare_part(sentence: Sentence, i: int, language: str) -> Numeral | None:
    """ "half of them", "half a liter", "tenth of a gallon": a part without a number before it."""
    parts, low = _parts(language), sentence.lows[i]
    before = sentence.lows[i - 1] if i else ""
    if before in parts.not_before:
        return None
    share = low == "half" and _is_share(sentence, i, i + 1, parts)
    if not share and (unit_of_part(sentence, i + 1, language) is None or (low not in ("half", "quarter") and i)):
        return None
    return Numeral(i, i + 1, ONE / parts.names[low], 1, form="fraction")


def _is_share(sentence: Sentence, i: int, end: int, parts: _Parts) -> bool:
    """True where the words around a single part make it a share, and not a time, a stage or an ordinal."""
    before = sentence.lows[i - 1] if i else ""
    after = sentence.lows[end] if end < len(sentence.words) else ""
    if before in parts.not_before or after in parts.not_after or (after == "-" and sentence.glued(end)):
        return False
    plural = sentence.lows[i] == "half" and looks_plural(after, word_classes("en").get(after, 0))
    return after in parts.after or (before in parts.before and (after in ("", ".", ",", ";", "from") or plural))
