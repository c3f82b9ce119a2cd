"""Ages that name their unit: "65-year-old", "ten months old", "a 25- and a 35-year-old"."""

from __future__ import annotations

from figcheck.extraction.numbers.number_words import opening_words
from figcheck.extraction.numbers.numerals import Numeral, read_numeral
from figcheck.text import Sentence

_HYPHENS = ("-", "–", "‑")
_HUNG = tuple((hyphen,) for hyphen in _HYPHENS)
_BESIDE = (("and",), ("or",), ("to",), (",",))
AGE_UNITS = {
    "year": "year", "years": "year", "yr": "year", "yrs": "year", "yo": "year",
    "month": "month", "months": "month", "mo": "month",
    "week": "week", "weeks": "week", "day": "day", "days": "day",
}  # fmt: skip


def past_age(sentence: Sentence, at: int, language: str) -> int:
    """The token after the age that describes whom the words behind it name: "a [four-year-old] girl"; `at` for none."""
    if at >= len(sentence.words) or not (
        sentence.words[at][0].isdigit() or sentence.lows[at] in opening_words(language)
    ):
        return at
    numeral = read_numeral(sentence, at, language)
    spelled = _age_with_unit(sentence, numeral) if numeral else None
    return spelled[1] if spelled and sentence.lows[spelled[1] - 1] != "olds" else at  # "two four-year-olds" are counted


def spelled_age(sentence: Sentence, numeral: Numeral, language: str) -> tuple[str, int] | None:
    """The unit of an age that names it, or that one beside it names, and the token after; None where none does."""
    after = sentence.low(numeral.end)
    if after in _HYPHENS:
        return _age_with_unit(sentence, numeral) or _beside_age(sentence, numeral, language)
    return _age_with_unit(sentence, numeral) if after in AGE_UNITS else None


def _age_with_unit(sentence: Sentence, numeral: Numeral) -> tuple[str, int] | None:
    """ "65-year-old", "ten months old", "87 yo", "ninety years of age"."""
    lows, i = sentence.lows, numeral.end
    at = i + 1 if lows[i : i + 1] and lows[i] in _HYPHENS else i
    unit = AGE_UNITS.get(lows[at]) if at < len(lows) else None
    if unit is None:
        return None
    if lows[at] in ("yo", "mo"):
        return unit, at + 1
    if lows[at + 1 : at + 3] == ("of", "age"):
        return unit, at + 3
    after = at + 2 if lows[at + 1 : at + 2] and lows[at + 1] in _HYPHENS else at + 1
    return (unit, after + 1) if lows[after : after + 1] in (("old",), ("olds",)) else None


def _beside_age(sentence: Sentence, numeral: Numeral, language: str) -> tuple[str, int] | None:
    """ "A 25- and a 35-year-old", "18-, 19- and 20-year-olds": the age beside it has the unit of both."""
    lows, i = sentence.lows, numeral.end
    if lows[i : i + 1] not in _HUNG or not sentence.glued(i) or lows[i + 1 : i + 2] not in _BESIDE:
        return None
    i += 2
    while i < len(lows) and lows[i] in ("and", "a", "an"):
        i += 1
    other = read_numeral(sentence, i, language) if i < len(lows) else None
    if other is None:
        return None
    spelled = _age_with_unit(sentence, other) or _beside_age(sentence, other, language)
    return (spelled[0], numeral.end) if spelled else None
