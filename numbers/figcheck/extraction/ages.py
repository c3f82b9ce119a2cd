"""Ages: "the 65-year-old", "ten months old", "aged 7", "Hague, 44,"; kept as figures of their own kind."""

from __future__ import annotations

from figcheck.extraction.cues import people_words
from figcheck.extraction.lemmas import lemma
from figcheck.extraction.lexis import is_word
from figcheck.extraction.numerals import Numeral
from figcheck.text import Sentence

_IN_LIST = frozenset((",", "and", "or", "to", "between", "from", "(", "-", "–", "—", "s", "'s"))
_HYPHENS = ("-", "–", "‑")
_AGE_WORDS = frozenset("aged age ages".split())
_TURNING = frozenset("turn turns turned turning".split())
_AFTER_TURNING = frozenset("in on this last next and when while during before after earlier today yesterday".split())
_SIGNS = ("%", "°", "/", "-", "–")
_UNITS = {
    "year": "year", "years": "year", "yr": "year", "yrs": "year", "yo": "year",
    "month": "month", "months": "month", "mo": "month",
    "week": "week", "weeks": "week", "day": "day", "days": "day",
}  # fmt: skip
_OLDEST = 115


def read_age(sentence: Sentence, numeral: Numeral, language: str) -> tuple[str, int] | None:
    """The unit of the age that the numeral gives and the token after it, or None where it is no age."""
    spelled = _with_unit(sentence, numeral)
    if spelled:
        return spelled
    before = numeral.first - 1
    while before > 0 and (sentence.lows[before] in _IN_LIST or sentence.words[before][0].isdigit()):
        before -= 1
    if before < 0:
        return None
    if sentence.lows[before] == "of" and before and sentence.lows[before - 1] in _AGE_WORDS:
        before -= 1
    if sentence.lows[numeral.first - 1] in _TURNING and _ends_clause(sentence, numeral):
        return "year", numeral.end
    if sentence.lows[before] in _AGE_WORDS and numeral.value is not None and numeral.value <= _OLDEST:
        return "year", numeral.end
    return ("year", numeral.end) if _of_person(sentence, numeral, before, language) else None


def _ends_clause(sentence: Sentence, numeral: Numeral) -> bool:
    """True where nothing follows that a number of that size could count: "she turned 30 in May"."""
    after = sentence.lows[numeral.end] if numeral.end < len(sentence) else "."
    size = numeral.value is not None and 1 <= numeral.value <= _OLDEST and not numeral.decimals
    return size and (after in _AFTER_TURNING or not is_word(after)) and after not in _SIGNS


def _with_unit(sentence: Sentence, numeral: Numeral) -> tuple[str, int] | None:
    """ "65-year-old", "ten months old", "87 yo", "ninety years of age"."""
    lows, i = sentence.lows, numeral.end
    at = i + 1 if lows[i : i + 1] and lows[i] in _HYPHENS else i
    unit = _UNITS.get(lows[at]) if at < len(lows) else None
    if unit is None:
        return None
    if lows[at] in ("yo", "mo"):
        return unit, at + 1
    if lows[at + 1 : at + 3] == ("of", "age"):
        return unit, at + 3
    after = at + 2 if lows[at + 1 : at + 2] and lows[at + 1] in _HYPHENS else at + 1
    return (unit, after + 1) if lows[after : after + 1] in (("old",), ("olds",)) else None


def _of_person(sentence: Sentence, numeral: Numeral, who: int, language: str) -> bool:
    """Numbers in commas or brackets right after a name or a noun of people: "Hague, 44,", "two men, 18 and 20,"."""
    if numeral.end != numeral.first + 1 or numeral.value is None or who + 1 >= numeral.first:
        return False
    if not 1 <= numeral.value <= _OLDEST or numeral.decimals:
        return False
    opens, closes = sentence.lows[who + 1], sentence.lows[numeral.end] if numeral.end < len(sentence) else ""
    word = sentence.words[who]
    named = (is_word(word) and word[0].isupper()) or word == "."
    if not named and lemma(sentence.lows[who]) not in people_words(language).person:
        return False
    if not named and sentence.lows[who] == "staff":
        return False  # "a number of staff (25)" counts them
    if opens == "(":
        return closes in (")", ",")
    return opens in (",", "–", "—") and closes in (",", ".", ";", ")", "", "and", "–", "—")
