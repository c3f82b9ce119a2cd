"""Units that are left out, found again: in the number set against, in the noun before "or two", in what is told of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.counting.noun_runs import HYPHENS
from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.words.lexis import AUXILIARY, CLOSED, VERB, is_word
from figcheck.resources import lexicon
from figcheck.text import Sentence
from figcheck.units.registry import PER, find_unit, find_unit_or_money

Classes = tuple[int, ...]
_AGAINST = frozenset("from to than versus vs against with and".split())
_UP_FROM = (("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to"))
_RAISING = (("or",), ("or", "even"), ("if", "not"), (",", "if", "not"), (",", "or", "even"), (",", "even"), ("to",))
_CONTRASTS = frozenset(("while", "whilst", "whereas", ";"))
_HUNG = frozenset((",", "and", "or", "to", "a", "an"))
_ENDS = (".", ",", ";", ")", "!", "?")
_POSSESSIVES = ("'s", "’s")
_ONCE = ("a", "an", "another", "next", "past")  # before the one thing that "or two" makes more
_LONGEST_NOUN = 3  # tokens of the noun before "or two"
_OLDEST = 120


def with_elided(sentence: Sentence, classes: Classes, readings: list[Reading], language: str) -> list[Reading]:
    """A bare number is in the unit of the one set against it ("3.9 million headsets, up from 2.4 million").

    Or in that which its own words tell: "a day or two", "4 to 9 on the GPa scale", "an average age of 31".
    """
    for i in reversed(range(len(readings) - 1)):  # the last of "10-, 12- and 14-week courses" has the unit
        here, after = readings[i : i + 2]
        if not here.quantity.unit and after.quantity.unit and _hangs(sentence, here, after):
            readings[i] = _in_unit(here, after.quantity.unit)
    for i in range(len(readings)):
        here = readings[i]
        if i and (rate := _rate_of(sentence, here, readings[i - 1])):
            readings[i] = _in_unit(here, rate)
        if here.quantity.unit or here.measure or here.implied or here.phrase.partitive:
            continue
        told = _or_two(sentence, classes, here, language)
        if told is None and here.phrase.is_empty:
            told = _told_by_words(sentence, here, language)
            if told is None and len(readings) > 1:
                told = _lent(sentence, classes, readings, i)
        readings[i] = told or here
    return readings


def _lent(sentence: Sentence, classes: Classes, readings: list[Reading], i: int) -> Reading | None:
    """The bare number i with the unit or the counted noun of the one that it is set against."""
    here = readings[i]
    other = _raised(sentence, readings, i) or _set_against(sentence, readings, i)
    other = other or _in_parallel(sentence, classes, readings, i)
    if other is None or other.quantity.is_age or other.quantity.unit == "percent":
        return None
    if other.quantity.unit:
        return _in_unit(here, other.quantity.unit)
    if not other.phrase.is_empty and not other.phrase.partitive:
        return replace(here, phrase=other.phrase, borrowed=True)
    return None


def _raised(sentence: Sentence, readings: list[Reading], i: int) -> Reading | None:
    """The number that raises the vague one i: "hundreds or thousands of mills", "several hundred or even 1,000 kW"."""
    if readings[i].quantity.numeral.form != "vague" or i + 1 >= len(readings):
        return None
    after = readings[i + 1]
    return after if sentence.lows[readings[i].end : after.start] in _RAISING else None


def _rate_of(sentence: Sentence, here: Reading, other: Reading) -> str:
    """The rate that an amount in the same unit is set against: "$1,900 a month, up from $1,750"; empty for none."""
    unit = other.quantity.unit
    top, per, _ = unit.partition(PER)
    if not per or top != here.quantity.unit:
        return ""
    start = here.start
    from_there = start > 1 and sentence.lows[start - 2 : start] in _UP_FROM
    return unit if from_there and _of_one_size(here, other) else ""


def _in_unit(reading: Reading, unit: str) -> Reading:
    return replace(reading, quantity=replace(reading.quantity, unit=unit))


def _set_against(sentence: Sentence, readings: list[Reading], i: int) -> Reading | None:
    """The number whose unit the bare number i leaves out."""
    here = readings[i]
    before = sentence.lows[here.start - 1] if here.start else ""
    if i and ";" in sentence.words[readings[i - 1].end : here.start]:
        return None
    if i and before in _AGAINST and readings[i - 1].quantity.unit != "percent":
        near = before != "to" or "," not in _between(sentence, readings, i)
        return readings[i - 1] if near or _of_one_size(here, readings[i - 1]) else None
    if i and before.endswith(_POSSESSIVES) and _of_one_size(here, readings[i - 1]):
        return readings[i - 1]  # "204 hp, less than the old van's 212"
    if i > 1 and before == "to":  # "edged up to 1,463 points, while the other gained 0.1% to 1,333"
        return next((other for other in reversed(readings[:i]) if _of_one_size(here, other)), None)
    if i + 1 < len(readings) and sentence.lows[here.end : readings[i + 1].start] in (("up",), ("down",)):
        return readings[i + 1]
    return None


def _between(sentence: Sentence, readings: list[Reading], i: int) -> tuple[str, ...]:
    return sentence.lows[readings[i - 1].end : readings[i].start]


def _hangs(sentence: Sentence, here: Reading, after: Reading) -> bool:
    """True for the first number of "a 7- or 8-inch screen", "10-, 12- and 14-week courses"."""
    end = here.end
    joints = sentence.lows[end + 1 : after.start]
    hangs = end + 1 < len(sentence.lows) and sentence.words[end] in HYPHENS and sentence.glued(end)
    return hangs and not sentence.glued(end + 1) and bool(joints) and _HUNG.issuperset(joints)


def _in_parallel(sentence: Sentence, classes: Classes, readings: list[Reading], i: int) -> Reading | None:
    """The number of the clause that this one's repeats: "a mile is 1,760 yards, while a furlong is 220"."""
    here = readings[i]
    at_end = here.end >= len(sentence.lows) or sentence.words[here.end] in _ENDS
    if not i or not at_end or not here.start or not readings[i - 1].start:
        return None
    other = readings[i - 1]
    if _CONTRASTS.isdisjoint(sentence.lows[other.end : here.start]):
        return None
    same = sentence.lows[here.start - 1] == sentence.lows[other.start - 1]
    verbs = all(classes[one.start - 1] & (VERB | AUXILIARY) for one in (here, other))
    return other if verbs and (same or _of_one_size(here, other)) else None


def _of_one_size(here: Reading, other: Reading) -> bool:
    """True for two numbers of which neither is three times the other."""
    value, size = here.quantity.numeral.value, other.quantity.numeral.value
    return value is not None and size is not None and 0 < value < 3 * size < 9 * value


def _or_two(sentence: Sentence, classes: Classes, here: Reading, language: str) -> Reading | None:
    """ "a day or two", "another defender or two": the noun stands before, with its article."""
    first = here.quantity.first
    if first < 3 or sentence.lows[first - 1] != "or" or here.quantity.numeral.form != "words":
        return None
    for i in range(first - 2, max(0, first - 2 - _LONGEST_NOUN), -1):
        if classes[i] & CLOSED or not is_word(sentence.words[i]):
            return None
        if sentence.lows[i - 1] in _ONCE:
            found = find_unit_or_money(sentence.lows, sentence.words, i, None, language)
            if found and found.end == first - 1:
                return _in_unit(here, found.name)
            noun = NounPhrase(i, first - 1, first - 2)
            return replace(here, phrase=noun, borrowed=True) if here.phrase.is_empty else None
    return None


def _told_by_words(sentence: Sentence, here: Reading, language: str) -> Reading | None:
    """The number in the unit of its scale, or of what it is told of: "5 on the Celsius scale", "a median age of 38"."""
    end = here.quantity.stop
    if sentence.lows[end : end + 2] == ("on", "the"):
        found = find_unit(sentence.lows, sentence.words, end + 2, None, language)
        if found and sentence.lows[found.end : found.end + 1] == ("scale",):
            return _in_unit(here, found.name)
    value, start = here.quantity.numeral.value, here.quantity.start
    if value is None or not 0 < value < _OLDEST or not start:
        return None
    if _links(language).isdisjoint(sentence.lows[start - 1 : start + 1]):
        return None
    for unit, phrases in _tellers(language).items():
        if any(_stands_before(sentence, start, phrase) for phrase in phrases):
            return _in_unit(here, unit)
    return None


def _stands_before(sentence: Sentence, start: int, phrase: tuple[str, ...]) -> bool:
    return any(sentence.lows[i : i + len(phrase)] == phrase for i in range(max(0, start - 12), start - len(phrase) + 1))


@cache
def _tellers(language: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The units with the phrases of what is told in them."""
    told = lexicon(language, "units")["told"]["of"]
    return {unit: tuple(tuple(phrase.split()) for phrase in phrases) for unit, phrases in told.items()}


@cache
def _links(language: str) -> frozenset[str]:
    """The words by which a number is joined to what it is told of."""
    return frozenset(lexicon(language, "units")["told"]["links"])
