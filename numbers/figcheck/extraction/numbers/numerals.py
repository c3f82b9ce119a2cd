"""Numerals: from tokens to exact numbers, as written in digits, in words, or in both."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from figcheck.extraction.numbers.alternatives import with_alternative
from figcheck.extraction.numbers.digits import (
    bare_power,
    comma_decimal,
    digits_value,
    power_of_ten,
    read_otherwise,
    spaced_groups,
)
from figcheck.extraction.numbers.number_words import BOUNDING, HUNDRED, ONE, NumberWords, Numeral, number_words
from figcheck.extraction.numbers.spelled import continued, leading_point, point_after, read_spelled
from figcheck.extraction.words.hedges import hedge_after
from figcheck.interval import Interval
from figcheck.text import Sentence
from figcheck.units.letters import find_letter
from figcheck.units.money import find_money_sign, find_money_word
from figcheck.units.registry import find_unit_or_money

__all__ = ["HUNDRED", "ONE", "NumberWords", "Numeral", "digits_value", "number_words", "read_numeral"]

_JOINING = ("-", "–", "—", "to", "and", "or")
_SHORTEST_RANGE = 3  # tokens from a sign of money to the second number
_AMBIGUOUS = ("m", "mm", "b")


def read_numeral(sentence: Sentence, i: int, language: str) -> Numeral | None:
    """The numeral that begins at token i, or None."""
    words = number_words(language)
    word = sentence.words[i]
    if word[0].isdigit() or (word[0] == "." and len(word) > 1):
        return _read_digits(sentence, i, words, language)
    if word[0] in "pP" and (point := leading_point(sentence, i, words)):
        return point
    if vague := _read_vague(sentence, i, words):
        return with_alternative(sentence, vague, words, lambda at: _read_vague(sentence, at, words))
    return _half(sentence, i, words) or read_spelled(sentence, i, words, language) or _read_named(sentence, i, words)


def _read_digits(sentence: Sentence, i: int, words: NumberWords, language: str) -> Numeral | None:
    if sentence.words[i] == "10" and (power := bare_power(sentence, i)):
        return Numeral(i, power[1], ONE.scaleb(power[0]), max(-power[0], 0))
    spaced = spaced_groups(sentence, i)
    if spaced:
        value, decimals, at = spaced
    else:
        parsed = digits_value(sentence.words[i], sentence.point) or _comma_decimal(sentence, i, words, language)
        if parsed is None:
            return None
        (value, decimals), at = parsed, i + 1
        if at >= len(sentence.lows) or sentence.lows[at] not in words.behind_digits:
            return Numeral(i, at, value, decimals, otherwise=read_otherwise(sentence.words[i], sentence.point))
    power = power_of_ten(sentence, at)
    if power:
        return Numeral(i, power[1], value.scaleb(power[0]), max(decimals - power[0], 0))
    end, magnitude = _past_bound(sentence, at, words, language), ONE
    while end < len(sentence.lows) and (found := _magnitude_at(sentence, end, words, i, language)):
        magnitude *= found[0]
        end = found[1]
    otherwise = read_otherwise(sentence.words[i], sentence.point) if end == i + 1 else None
    numeral = Numeral(i, end, value * magnitude, decimals, magnitude, otherwise=otherwise)
    if end >= len(sentence.lows):
        return numeral
    if magnitude != ONE:
        return continued(sentence, numeral, words) if sentence.words[end - 1].isalpha() else numeral
    return (point_after(sentence, numeral, words) if not decimals else None) or numeral


def _past_bound(sentence: Sentence, at: int, words: NumberWords, language: str) -> int:
    """The token behind the bound that stands between digits and their magnitude: "10+ million", "20-plus thousand"."""
    if at + 1 >= len(sentence.lows) or sentence.words[at] not in BOUNDING or not sentence.glued(at):
        return at
    bound = hedge_after(sentence, at, language)
    end = bound[1] if bound else at
    return end if end < len(sentence.lows) and sentence.lows[end] in words.magnitudes else at


def _comma_decimal(sentence: Sentence, i: int, words: NumberWords, language: str) -> tuple[Decimal, int] | None:
    """ "1,5 million", "3,75 %", "€2,50": a comma before decimals, where magnitude, unit or sign show one number."""
    parsed = comma_decimal(sentence.words[i])
    if parsed is None:
        return None
    follows = i + 1 < len(sentence.lows) and sentence.lows[i + 1] in words.magnitudes
    unit = find_unit_or_money(sentence.lows, sentence.words, i + 1, sentence.glued, language)
    return parsed if follows or unit or find_money_sign(sentence.words, i, sentence.glued, language) else None


def _magnitude_at(
    sentence: Sentence, i: int, words: NumberWords, first: int, language: str
) -> tuple[Decimal, int] | None:
    """A magnitude that begins at token i after digits ("million", "bn", glued "k"), and the token after it."""
    low, begins = sentence.lows[i], sentence.words[i - 1][-1].isdigit()
    if low == "-" and i + 1 < len(sentence.lows) and sentence.lows[i + 1] in words.magnitudes and sentence.glued(i):
        return words.magnitudes[sentence.lows[i + 1]], i + 2  # "a 40-million" compound
    if low in words.magnitudes:
        return words.magnitudes[low], i + 1
    if low in words.plurals and begins and not sentence.low(i + 1)[:1].isdigit():
        return words.plurals[low], i + 1  # but "3602 CR 45" is a road, "14CR23565" a docket
    if begins and low in words.abbreviations:
        return words.abbreviations[low], i + 1
    if begins and low in words.suffixes and _suffix_counts(sentence, i, first, language):
        return words.suffixes[low], i + 1
    return None


def _suffix_counts(sentence: Sentence, i: int, first: int, language: str) -> bool:
    """True where a letter after digits is a magnitude and not a unit: "11k", "$5m", "1.2m tons", but not "100m"."""
    low = sentence.lows[i]
    if sentence.glued(i + 1) and sentence.words[i + 1][0].isdigit():
        return False  # "a 9M723 missile"
    money = _in_money(sentence, first, language)
    if not sentence.glued(i):
        if find_letter(sentence.lows, sentence.words, i, language):
            return False  # "5,800 K" of a star
        return low == "k" or (sentence.words[i] in ("M", "B") and (money or "." in sentence.words[i - 1]))
    if low not in _AMBIGUOUS or sentence.words[i] in ("M", "B") or (low == "b" and "." in sentence.words[i - 1]):
        return True
    following = sentence.words[i + 1] if i + 1 < len(sentence.lows) else ""
    if following in ("-", "–") and sentence.glued(i + 1) and _same_suffix(sentence, i):
        following = sentence.words[i + 4] if i + 4 < len(sentence.lows) else ""
    counted = (
        low != "mm" and len(following) > 2 and following.isalpha() and not _is_measured(following.lower(), language)
    )
    return money or counted or find_money_word(sentence.lows, sentence.words, i + 1, None, language) is not None


def _in_money(sentence: Sentence, first: int, language: str) -> bool:
    """True for a number behind a sign of money, and for the second of "$30-40m", "€2m to 3m"."""
    if find_money_sign(sentence.words, first, sentence.glued, language):
        return True
    if first < _SHORTEST_RANGE or sentence.lows[first - 1] not in _JOINING:
        return False
    at = first - 2 if sentence.words[first - 2][0].isdigit() else first - 3
    earlier = sentence.words[at][0].isdigit()
    return earlier and find_money_sign(sentence.words, at, sentence.glued, language) is not None


def _is_measured(following: str, language: str) -> bool:
    """True for what stands behind metres and not millions: a function word, a thing of some length."""
    words = number_words(language)
    return following in words.not_counted or following in words.long_things


def _same_suffix(sentence: Sentence, i: int) -> bool:
    """True for "1.5m-2m", whose ends have the same letter."""
    return sentence.lows[i + 3 : i + 4] == (sentence.lows[i],) and sentence.words[i + 2][0].isdigit()


def _half(sentence: Sentence, i: int, words: NumberWords) -> Numeral | None:
    """ "half a million", "half million", "a half-dozen"."""
    lows, at = sentence.lows, i
    if lows[at] in ("a", "an") and lows[at + 1 : at + 2] == ("half",):
        at += 1
    if lows[at] != "half":
        return None
    at += 1
    if lows[at : at + 3] == ("-", "a", "-"):
        at += 3
    elif lows[at : at + 1] in (("a",), ("-",)):
        at += 1
    if at >= len(sentence.lows) or lows[at] not in words.magnitudes:
        return None
    magnitude = words.magnitudes[lows[at]]
    return Numeral(i, at + 1, magnitude / 2, 1, magnitude, "words")


def _read_vague(sentence: Sentence, i: int, words: NumberWords) -> Numeral | None:
    """Words that name no number: "dozens", "tens of thousands", "several hundred", "a few", "a dozen"."""
    lows, count = sentence.lows, len(sentence.lows)
    if lows[i] in words.vague:
        low, soft = words.vague[lows[i]]
        if lows[i + 1 : i + 2] == ("of",) and i + 2 < count and lows[i + 2] in words.vague:
            factor = words.vague[lows[i + 2]][0]
            return Numeral(i, i + 3, None, form="vague", hard=Interval(low * factor, None), soft=_times(low, factor))
        return Numeral(i, i + 1, None, form="vague", hard=Interval(low, None), soft=soft)
    if lows[i] not in words.phrase_starts:
        return None
    for length in (3, 2, 1):
        few = words.few.get(lows[i : i + length])
        if few is None or i + length > count:
            continue
        (low, soft), (factor, end) = few, _magnitudes_behind(lows, i + length, words)
        high = soft.high * factor if soft.high is not None else None
        soft_low = soft.low * factor if soft.low is not None else None
        return Numeral(i, end, None, form="vague", hard=Interval(low * factor, None), soft=Interval(soft_low, high))
    return None


def _magnitudes_behind(lows: Sequence[str], at: int, words: NumberWords) -> tuple[Decimal, int]:
    """The magnitudes at token `at`, multiplied, and the token after them: "several [hundred thousand]"."""
    end, factor = at + (lows[at : at + 1] == ("of",)), ONE  # "a couple of hundred"
    if end == at and at < len(lows) and (plural := words.plurals.get(lows[at]) or words.vague.get(lows[at])):
        factor, end = plural if isinstance(plural, Decimal) else plural[0], at + 1
        while lows[end : end + 1] == ("of",) and lows[end + 1 : end + 2] and lows[end + 1] in words.plurals:
            factor, end = factor * words.plurals[lows[end + 1]], end + 2  # "several tens of thousands"
        return factor, end
    while end < len(lows) and (further := words.magnitudes.get(lows[end])):
        factor, end = factor * further, end + 1
    return (factor, end) if factor != ONE else (ONE, at)


def _times(tens: Decimal, factor: Decimal) -> Interval:
    """The soft ends of "tens of thousands": twice ten thousand up to one less than the next power."""
    return Interval(tens * factor * 2, tens * factor * 10 - ONE)


def _read_named(sentence: Sentence, i: int, words: NumberWords) -> Numeral | None:
    """Words that name their number: "no", "both", "a pair"."""
    if sentence.lows[i] not in words.phrase_starts:
        return None
    for length in (3, 2, 1):
        value = words.named.get(sentence.lows[i : i + length])
        if value is not None and i + length <= len(sentence.lows):
            return Numeral(i, i + length, value, form="named")
    return None
