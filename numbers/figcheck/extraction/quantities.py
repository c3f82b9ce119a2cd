"""Quantities: a number with its sign, unit and hedge, before ranges are joined."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from figcheck.extraction.ages import read_age
from figcheck.extraction.exclusions import exclusion
from figcheck.extraction.fractions import read_fraction, with_fraction
from figcheck.extraction.hedges import Hedge, read_hedge
from figcheck.extraction.numerals import Numeral, read_numeral
from figcheck.money import find_money_sign
from figcheck.text import Sentence
from figcheck.units import PER, find_denominator, find_unit_or_money

Classes = tuple[int, ...]
_HYPHENS = ("-", "–", "‑")
_MINUS = ("-", "−", "–", "minus")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its sign and unit: tokens first to end; unit empty for a plain count."""

    first: int
    end: int
    numeral: Numeral
    unit: str
    signed: bool = False
    """True where a money sign stands before the number."""
    is_age: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount or a range of amounts with its hedge."""

    first: int
    end: int
    numeral: Numeral
    unit: str
    hedge: Hedge
    high: Numeral | None = None
    """The other end of a range."""
    from_value: Decimal | None = None
    """Where a movement began ("from 500 to 300")."""
    is_age: bool = False

    @property
    def start(self) -> int:
        """The first token with the hedge."""
        return min(self.hedge.first, self.first)

    @property
    def stop(self) -> int:
        """The token after the last, with the hedge."""
        return max(self.hedge.end, self.end)


def read_amount(sentence: Sentence, classes: Classes, i: int, language: str) -> tuple[Amount | None, int]:
    """The amount whose numeral begins at token i, and the token to go on from; None where there is no figure."""
    numeral = read_fraction(sentence, i, language) or read_numeral(sentence, i, language)
    if numeral is None:
        return None, i + 1
    if numeral.form in ("digits", "words"):
        numeral = with_fraction(sentence, numeral, language)
    sign = find_money_sign(sentence.words, i, sentence.glued, language)
    age = None if sign or numeral.form == "fraction" else read_age(sentence, numeral, language)
    if age:
        return Amount(i, age[1], numeral, age[0], is_age=True), age[1]
    reason = "" if sign or numeral.form == "fraction" else exclusion(sentence, classes, numeral)
    if reason and not (reason == "compound" and measured(sentence, numeral, language).unit):
        return None, numeral.end
    if sign:
        amount = _money(sentence, numeral, sign[0], sign[1], language)
    else:
        amount = measured(sentence, numeral, language)
    return _negative(sentence, amount), amount.end


def _money(sentence: Sentence, numeral: Numeral, code: str, first: int, language: str) -> Amount:
    """ "$1.2 billion", "£24 a year", "US$5 million dollars" (said twice)."""
    found = find_unit_or_money(sentence.lows, sentence.words, numeral.end, sentence.glued, language)
    if found and found.name.partition(PER)[0] in (code, "USD"):
        return Amount(first, found.end, numeral, code + found.name[len(found.name.partition(PER)[0]) :], True)
    per = find_denominator(sentence.lows, sentence.words, numeral.end, language)
    if per:
        return Amount(first, per.end, numeral, f"{code}{PER}{per.name}", True)
    return Amount(first, numeral.end, numeral, code, True)


def measured(sentence: Sentence, numeral: Numeral, language: str) -> Amount:
    """ "30 miles an hour", "a 10-day truce", "5 percent", "40 pence"; or a plain count."""
    at = numeral.end
    if at + 1 < len(sentence) and sentence.lows[at] in _HYPHENS and sentence.glued(at) and sentence.glued(at + 1):
        at += 1
    found = find_unit_or_money(sentence.lows, sentence.words, at, sentence.glued, language)
    if found and numeral.form == "named" and sentence.lows[numeral.first] in ("no", "both", "neither"):
        found = None
    if found is None:
        return Amount(numeral.first, numeral.end, numeral, "")
    return Amount(numeral.first, found.end, numeral, found.name)


def _negative(sentence: Sentence, amount: Amount) -> Amount:
    """A sign before a measurement: "-1.3%", "minus 40 degrees"; a dash with space behind it, or within a word, is none."""
    i = amount.first
    if i == 0 or amount.numeral.value is None:
        return amount
    if sentence.lows[i - 1] in _HYPHENS and i > 1 and sentence.lows[i - 2] == "minus":
        i -= 1
    if sentence.lows[i - 1] not in _MINUS:
        return amount
    word = sentence.lows[i - 1] == "minus"
    apart = not sentence.glued(i - 1) or sentence.words[i - 2] in "(["
    if not word and not (sentence.glued(i) and apart and (amount.unit or amount.numeral.decimals)):
        return amount
    numeral = replace(amount.numeral, value=-amount.numeral.value)
    return replace(amount, first=i - 1, numeral=numeral)


def with_hedge(sentence: Sentence, amount: Amount, language: str) -> Quantity:
    """The amount with the hedge before or after it, or between number and unit ("50+ miles")."""
    hedge = read_hedge(sentence, amount.first, amount.end, language)
    if hedge.end == amount.end and amount.end > amount.numeral.end:
        inner = read_hedge(sentence, amount.first, amount.numeral.end, language)
        hedge = inner if inner.end > amount.numeral.end else hedge
    return Quantity(amount.first, amount.end, amount.numeral, amount.unit, hedge, is_age=amount.is_age)
