"""Quantities: a number with its sign, unit and hedge, before ranges are joined."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from figcheck.extraction.not_figures.ages import read_age
from figcheck.extraction.not_figures.exclusions import exclusion
from figcheck.extraction.not_figures.identifiers import is_in_link
from figcheck.extraction.not_figures.listing import is_page
from figcheck.extraction.numbers.appended import may_go_on, with_appended
from figcheck.extraction.numbers.compounds import inch_mark, is_hyphened, with_smaller
from figcheck.extraction.numbers.fractions import read_fraction, unit_of_part
from figcheck.extraction.numbers.numerals import ONE, Numeral, number_words, read_numeral
from figcheck.extraction.words.hedges import Hedge, bounds_one
from figcheck.extraction.words.lexis import ADVERB, CLOSED, VERB, is_word
from figcheck.making import made_quickly
from figcheck.text import Sentence
from figcheck.units.money import code_magnitude, currencies, find_money_sign
from figcheck.units.registry import PER, Found, find_denominator, find_unit_or_money

Classes = tuple[int, ...]
_HYPHENS = ("-", "–", "‑")
_MINUS = ("-", "−", "–")
_MINUS_WORDS = ("minus", "negative")
_ADJECTIVES = ("second", "minute", "foot")  # units that are other words before a noun
_TESTED = ("tested", "test", "tests", "testing")
_FEET = "'’′"
_FOOT = Decimal(12)
_INCH_DIGITS = 2
_TALLEST = 9  # feet of a person; beyond, the apostrophe parts thousands
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_DESCRIBED = (("dollars",), ("euros",))  # "millions of foreign dollars"
_COUNTRIES = {"U.S.": "USD", "US": "USD", "Canadian": "CAD", "Cdn": "CAD", "Australian": "AUD"}


@made_quickly
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


@made_quickly
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
    between: int = -1
    """The token after the first number of a movement, where what is counted may stand; -1 where none does."""

    @property
    def start(self) -> int:
        """The first token with the hedge."""
        first, hedged = self.first, self.hedge.first
        return hedged if hedged < first else first

    @property
    def stop(self) -> int:
        """The token after the last, with the hedge."""
        end, hedged = self.end, self.hedge.end
        return hedged if hedged > end else end


def read_amount(sentence: Sentence, classes: Classes, i: int, language: str) -> tuple[Amount | None, int]:
    """The amount whose numeral begins at token i, and the token to go on from; None where there is no figure."""
    numeral = read_fraction(sentence, i, language) or read_numeral(sentence, i, language)
    if numeral is None:
        amount = _article(sentence, classes, i, language)
        return amount, amount.end if amount else i + 1
    if may_go_on(sentence, numeral):
        numeral = with_appended(sentence, numeral, language)
    sign = find_money_sign(sentence.words, i, sentence.glued, language)
    if sign is None and i > 1 and sentence.lows[i - 1] in _MINUS and (sign := _behind_minus(sentence, i, language)):
        numeral = replace(numeral, value=-(numeral.value or Decimal(0)))
    age = None if sign or numeral.form == "fraction" else read_age(sentence, numeral, language)
    if age:
        return Amount(i, age[1], numeral, age[0], is_age=True), age[1]
    unasked = sign or numeral.form == "fraction"
    if unasked and (is_in_link(sentence, classes, numeral) or is_page(sentence, numeral)):
        return None, numeral.end
    reason = "" if unasked else exclusion(sentence, classes, numeral)
    if reason and not (reason in ("compound", "numbered") and measured(sentence, numeral, language).unit):
        return None, numeral.end
    amount = measured(sentence, numeral, language) if not sign else _money(sentence, numeral, *sign[:2], language)
    amount = negative(sentence, _whole(sentence, amount, language))
    return amount, amount.end


def _whole(sentence: Sentence, amount: Amount, language: str) -> Amount:
    """The amount with a smaller one that goes on it: "5 feet 2 inches", "15 dollars and 50"."""
    numeral, end = amount.numeral, amount.end
    if amount.unit and sentence.lows[end : end + 3] == ("and", "a", "half") and numeral.value is not None:
        half = numeral.magnitude / 2  # "two years and a half"
        return replace(
            amount, end=end + 3, numeral=replace(numeral, value=numeral.value + half, decimals=1, end=end + 3)
        )
    numeral, end = with_smaller(sentence, numeral, amount.unit, end, language)
    return amount if end == amount.end else replace(amount, numeral=numeral, end=end)


def _article(sentence: Sentence, classes: Classes, i: int, language: str) -> Amount | None:
    """ "an hour and 20 minutes", "a mile and a half", "more than an hour": an article that is a one."""
    if sentence.lows[i] not in ("a", "an"):
        return None
    found = find_unit_or_money(sentence.lows, sentence.words, i + 1, sentence.glued, language)
    if found is None:
        return None
    one = Numeral(i, i + 1, ONE, form="words")
    alone = Amount(i, found.end, one, found.name)
    goes_on = sentence.lows[found.end : found.end + 1] == ("and",)
    whole = _whole(sentence, alone, language) if goes_on else alone
    if whole.end > found.end:
        return whole
    return alone if bounds_one(sentence, i, language) and not _is_other_word(sentence, classes, found) else None


def _is_other_word(sentence: Sentence, classes: Classes, found: Found) -> bool:
    """True where the unit may describe the word behind it: "about a second chance", "more than a minute detail"."""
    i = found.end
    follows = i < len(sentence.words) and is_word(sentence.words[i]) and not classes[i] & (CLOSED | ADVERB | VERB)
    return follows and found.name in _ADJECTIVES


def _money(sentence: Sentence, numeral: Numeral, code: str, first: int, language: str) -> Amount:
    """ "$1.2 billion", "£24 a year", "US$5 million dollars" (said twice), "$75 U.S. per barrel"."""
    size = code_magnitude(sentence.words[first], language)
    numeral = _times(numeral, size, numeral.end) if size else numeral
    end = numeral.end
    if end < len(sentence.words) and (country := _COUNTRIES.get(sentence.words[end])) and code == "USD":
        code, end = country, end + 1
    found = find_unit_or_money(sentence.lows, sentence.words, end, sentence.glued, language)
    digit = found and found.end < len(sentence.words) and sentence.words[found.end][0].isdigit()
    if found and not digit and found.name.partition(PER)[0] in (code, "USD"):
        return Amount(first, found.end, numeral, code + found.name[len(found.name.partition(PER)[0]) :], True)
    if found and code == "USD" and not digit and found.name.partition(PER)[0] in currencies(language):
        return Amount(first, found.end, numeral, found.name, True)  # "$5 million AUD"
    per = find_denominator(sentence.lows, sentence.words, end, language)
    if per:
        return Amount(first, per.end, numeral, f"{code}{PER}{per.name}", True)
    return Amount(first, end, numeral, code, True)


def _behind_minus(sentence: Sentence, i: int, language: str) -> tuple[str, int, str] | None:
    """ "$-1.2bn": the sign of money that the minus before token i parts from its number."""
    joined = sentence.glued(i) and sentence.glued(i - 1)
    if not joined or sentence.words[i - 2][-1].isalnum():
        return None
    return find_money_sign(sentence.words, i - 1, sentence.glued, language)


def _times(numeral: Numeral, size: Decimal, end: int) -> Numeral:
    value = (numeral.value or Decimal(0)) * size
    return replace(numeral, value=value, magnitude=numeral.magnitude * size, end=end)


def measured(sentence: Sentence, numeral: Numeral, language: str) -> Amount:
    """ "30 miles an hour", "a 10-day truce", "5 percent", "40 pence", "20 (kg)"; or a plain count."""
    if numeral.form == "fraction" and (found := unit_of_part(sentence, numeral.end, language)):
        return Amount(numeral.first, found.end, numeral, found.name)
    at = numeral.end
    if numeral.first and sentence.lows[numeral.first - 1] == "of" and sentence.low(numeral.first - 2) == "factor":
        return Amount(numeral.first, at, numeral, "count")  # "by a factor of three"
    if numeral.form == "vague" and sentence.lows[at : at + 1] == ("of",):
        described = sentence.lows[at + 2 : at + 3] in _DESCRIBED and sentence.words[at + 1].isalpha()
        found = find_unit_or_money(sentence.lows, sentence.words, at + 1 + described, sentence.glued, language)
        return Amount(numeral.first, found.end if found else at, numeral, found.name if found else "")
    if at + 1 < len(sentence.words) and sentence.lows[at] in _HYPHENS and is_hyphened(sentence, at):
        at += 1
    closing = _BRACKETS.get(sentence.lows[at], "") if at < len(sentence.words) else ""
    found = find_unit_or_money(sentence.lows, sentence.words, at + bool(closing), sentence.glued, language)
    if at < len(sentence.words) and sentence.words[at] in _FEET and (feet := _feet_and_inches(sentence, numeral)):
        return feet
    if closing and (found is None or sentence.words[found.end : found.end + 1] != (closing,)):
        return Amount(numeral.first, numeral.end, numeral, "")
    if found and numeral.form == "named" and sentence.lows[numeral.first] in ("no", "both", "neither"):
        found = None
    if found is None:
        inches = inch_mark(sentence, numeral)
        return Amount(numeral.first, numeral.end + bool(inches), numeral, inches)
    end = found.end + bool(closing)
    return _with_code_magnitude(sentence, Amount(numeral.first, end, numeral, found.name), at, language)


def _with_code_magnitude(sentence: Sentence, amount: Amount, at: int, language: str) -> Amount:
    """ "30 MUSD", "75 USD million": the magnitude in, or behind, the code."""
    size = code_magnitude(sentence.words[at], language)
    if size:
        return replace(amount, numeral=_times(amount.numeral, size, amount.numeral.end))
    following = sentence.lows[amount.end] if amount.end < len(sentence.words) else ""
    size = number_words(language).magnitudes.get(following)
    if size and amount.unit in currencies(language) and amount.numeral.magnitude == ONE:
        return replace(amount, end=amount.end + 1, numeral=_times(amount.numeral, size, amount.end + 1))
    return amount


def _feet_and_inches(sentence: Sentence, numeral: Numeral) -> Amount | None:
    """5'10", 6′2″."""
    at, words = numeral.end, sentence.words
    if not (at + 1 < len(words) and words[at] in _FEET and words[at + 1].isdecimal() and numeral.value is not None):
        return None
    inches = Decimal(words[at + 1])
    joined = sentence.glued(at) and sentence.glued(at + 1) and len(words[at + 1]) <= _INCH_DIGITS and inches < _FOOT
    if not joined or numeral.value > _TALLEST or numeral.decimals:
        return None
    end = at + 2
    while end < len(words) and words[end] in "\"'’″”" and sentence.glued(end):
        end += 1
    whole = replace(numeral, value=numeral.value + inches / _FOOT, decimals=1, end=at + 2)
    return Amount(numeral.first, end, whole, "foot")


def negative(sentence: Sentence, amount: Amount) -> Amount:
    """The amount with its sign: "-1.3%", "minus 40 degrees", "2 below zero".

    A dash with space behind it, or within a word, or before a plain count, is none.
    """
    i = amount.first
    if amount.numeral.value is None:
        return amount
    if sentence.lows[amount.end : amount.end + 2] == ("below", "zero"):
        lowered = replace(amount.numeral, value=-amount.numeral.value)
        return replace(amount, end=amount.end + 2, numeral=lowered, unit=amount.unit or "degree")
    if i == 0:
        return amount
    if sentence.lows[i - 1] in _HYPHENS and i > 1 and sentence.lows[i - 2] == "minus":
        i -= 1
    if sentence.lows[i - 1] in _MINUS_WORDS:
        if sentence.lows[max(0, i - 3) : i - 1] == ("plus", "or"):
            return amount  # "plus or minus 3 points": a margin
        subtracts = i > 1 and sentence.words[i - 2][0].isdigit()
        plain = sentence.lows[i - 1] == "negative" and i > 1 and sentence.lows[i - 2] in _TESTED
        return amount if subtracts or plain else _minus(amount, i)
    return _minus(amount, i) if sentence.lows[i - 1] in _MINUS and _is_minus(sentence, amount) else amount


def _minus(amount: Amount, i: int) -> Amount:
    return replace(amount, first=i - 1, numeral=replace(amount.numeral, value=-(amount.numeral.value or Decimal(0))))


def _is_minus(sentence: Sentence, amount: Amount) -> bool:
    """True where the dash before the amount is a sign."""
    i = amount.first
    if sentence.words[amount.numeral.first][0].isalpha():
        return False  # nobody writes "-three"
    alone = i == 1 and amount.end == len(sentence.words)
    if not sentence.glued(i):
        before = sentence.lows[i - 2] if i > 1 else ""
        return alone or (amount.unit.startswith("degree ") and before[:1].isalpha())
    apart = not sentence.glued(i - 1) or sentence.words[i - 2] in "(["
    if i > 1 and sentence.words[i - 2][0].isdigit() and amount.unit != "percent":
        return False
    return alone or (apart and bool(amount.unit or amount.numeral.decimals))
