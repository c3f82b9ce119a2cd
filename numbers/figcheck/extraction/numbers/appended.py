"""What a mark ties to the number before it: a fraction, the same number in brackets, how far it may be off."""

from __future__ import annotations

from dataclasses import replace

from figcheck.extraction.numbers.fractions import with_fraction
from figcheck.extraction.numbers.numerals import Numeral, read_numeral
from figcheck.text import Sentence

_SPREADS = (("±",), ("+", "/", "-"), ("+", "/", "−"))


def may_go_on(sentence: Sentence, numeral: Numeral) -> bool:
    """False where a word follows the number that joins nothing to it; all but "and a half" is tied to it by a mark."""
    end = numeral.end
    if end >= len(sentence.words) or numeral.form not in ("digits", "words"):
        return False
    return not sentence.words[end].isalpha() or sentence.lows[end] == "and"


def with_appended(sentence: Sentence, numeral: Numeral, language: str) -> Numeral:
    """The number with what goes on it."""
    numeral = _said_twice(sentence, with_fraction(sentence, numeral, language), language)
    return _with_spread(sentence, numeral, language)


def _said_twice(sentence: Sentence, numeral: Numeral, language: str) -> Numeral:
    """The number with the same one in brackets behind it: "12 (twelve)"."""
    at = numeral.end + 1
    if sentence.lows[numeral.end : at] != ("(",) or at >= len(sentence.words):
        return numeral
    again = read_numeral(sentence, at, language)
    same = again is not None and again.value == numeral.value and sentence.lows[again.end : again.end + 1] == (")",)
    return replace(numeral, end=again.end + 1) if again and same else numeral


def _with_spread(sentence: Sentence, numeral: Numeral, language: str) -> Numeral:
    """The number with its uncertainty: "54.3 ± 8.2 years", "12.5 +/- 0.3 mm"."""
    if numeral.end >= len(sentence.words) or sentence.words[numeral.end] not in "±+":
        return numeral
    at = next((numeral.end + len(sign) for sign in _SPREADS if _stands(sentence, numeral.end, sign)), 0)
    if not at or at >= len(sentence.words) or numeral.value is None or not sentence.words[at][0].isdigit():
        return numeral
    other = read_numeral(sentence, at, language)
    return replace(numeral, end=other.end, spread=other.value) if other else numeral


def _stands(sentence: Sentence, i: int, tokens: tuple[str, ...]) -> bool:
    return sentence.words[i : i + len(tokens)] == tokens
