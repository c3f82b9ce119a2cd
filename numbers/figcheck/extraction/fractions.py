"""Fractions: "half", "a third of", "two-thirds", "1/2", "½", "10 1/2", "three and a half million"."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from figcheck.extraction.lemmas import lemma
from figcheck.extraction.numerals import ONE, Numeral, number_words
from figcheck.resources import lexicon
from figcheck.text import Sentence

_SLASHES = ("/", "⁄")
_MOST_PARTS = 1000
_STEP = Decimal(10)


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
    names = _parts(language).names
    return frozenset((*names, *(f"{name}s" for name in names), "halves"))


def read_fraction(sentence: Sentence, i: int, language: str) -> Numeral | None:
    """The fraction that begins at token i, or None."""
    return _of_digits(sentence, i) or _of_sign(sentence, i) or _of_words(sentence, i, language)


def with_fraction(sentence: Sentence, numeral: Numeral, language: str) -> Numeral:
    """The number with a fraction that follows it: "10 1/2", "3½", "three and a half million"."""
    at = numeral.end
    if numeral.value is None or numeral.decimals or at >= len(sentence):
        return numeral
    fraction = _of_digits(sentence, at) or _of_sign(sentence, at)
    if fraction is None and sentence.lows[at : at + 3] == ("and", "a", "half"):
        fraction = Numeral(at, at + 3, Decimal("0.5"), 1)
    if fraction is None or fraction.value is None or numeral.magnitude != ONE:
        return numeral
    value, end, magnitude = numeral.value + fraction.value, fraction.end, ONE
    following = number_words(language).magnitudes.get(sentence.lows[end]) if end < len(sentence) else None
    if following:
        value, end, magnitude = value * following, end + 1, following
    return replace(numeral, end=end, value=value, decimals=fraction.decimals, magnitude=magnitude)


def _of_digits(sentence: Sentence, i: int) -> Numeral | None:
    """ "3/4", where it rises from 0 to 1; "24/7" and "9/11" are none, nor are dates."""
    words = sentence.words
    if not (i + 2 < len(words) and words[i].isdecimal() and words[i + 1] in _SLASHES and words[i + 2].isdecimal()):
        return None
    if not (sentence.glued(i + 1) and sentence.glued(i + 2)) or (i + 3 < len(words) and words[i + 3] in _SLASHES):
        return None
    top, bottom = Decimal(words[i]), Decimal(words[i + 2])
    if not 0 < top < bottom <= _MOST_PARTS or (top, bottom) == (9, 11) or len(words[i]) > 3:
        return None
    return Numeral(i, i + 3, top / bottom, _decimals(bottom), form="fraction")


def _of_sign(sentence: Sentence, i: int) -> Numeral | None:
    """ "½"."""
    word = sentence.words[i]
    if len(word) != 1 or word.isdecimal() or not unicodedata.normalize("NFKC", word).count("⁄"):
        return None
    top, _, bottom = unicodedata.normalize("NFKC", word).partition("⁄")
    if not (top.isdecimal() and bottom.isdecimal()):
        return None
    return Numeral(i, i + 1, Decimal(top) / Decimal(bottom), _decimals(Decimal(bottom)), form="fraction")


def _decimals(bottom: Decimal) -> int:
    """How finely a fraction is told: halves to fifths as one decimal, smaller parts as two or three."""
    return len(str(int(bottom / 2))) if bottom > _STEP else 1


def _of_words(sentence: Sentence, i: int, language: str) -> Numeral | None:
    """ "half of", "a third of", "two-thirds", "three quarters of"."""
    parts, lows = _parts(language), sentence.lows
    if lows[i] == "half":
        end = i + 1
        return Numeral(i, end, Decimal("0.5"), 1, form="fraction") if _is_share(sentence, i, end, parts) else None
    top = ONE if lows[i] in ("a", "an", "one") else number_words(language).small.get(lows[i])
    at = i + 2 if lows[i + 1 : i + 2] == ("-",) and sentence.glued(i + 1) else i + 1
    if top is None or top == 0 or at >= len(lows):
        return None
    bottom = parts.names.get(lows[at]) or parts.names.get(lemma(lows[at]))
    if bottom is None or top >= bottom:
        return None
    plural = lows[at] not in parts.names
    clear = at == i + 2 or (plural and lows[at] != "quarters") or lows[i] == "one"
    if top > 1 and not plural:
        return None
    magnitude = number_words(language).magnitudes.get(lows[at + 1]) if at + 1 < len(lows) else None
    if magnitude and lows[i] in ("a", "an", "one"):
        return Numeral(i, at + 2, magnitude / bottom, 1, magnitude, "words")  # "a quarter million"
    if lows[at + 1 : at + 2] != ("of",) and not clear and not (_is_share(sentence, i, at + 1, parts)):
        return None
    return Numeral(i, at + 1, top / bottom, 1, form="fraction")


def _is_share(sentence: Sentence, i: int, end: int, parts: _Parts) -> bool:
    """True where the words around a single part make it a share, and not a time, a stage or an ordinal."""
    before = sentence.lows[i - 1] if i else ""
    after = sentence.lows[end] if end < len(sentence) else ""
    if before in parts.not_before or after in parts.not_after or (after == "-" and sentence.glued(end)):
        return False
    return after in parts.after or (before in parts.before and (after in ("", ".", ",", ";") or after == "from"))
