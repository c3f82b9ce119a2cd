"""One sentence's counts and quantities with what is said of each: the stages after numbers and before figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from string import ascii_lowercase

from figcheck.extraction.counting.counted import NounPhrase, is_noun, read_counted
from figcheck.extraction.linking.described import described_unit
from figcheck.extraction.linking.elided import with_elided
from figcheck.extraction.linking.left_out import with_left_out
from figcheck.extraction.linking.shared_scale import with_shared_scale
from figcheck.extraction.linking.sharing import (
    among_the_hurt,
    apart_from_the_dead,
    beside_the_dead,
    shared_measures,
    without_the_dead,
)
from figcheck.extraction.linking.ticks import without_ticks
from figcheck.extraction.linking.totals import with_totals
from figcheck.extraction.linking.uncounted import counts_nothing
from figcheck.extraction.measure.implied import IMPLIED, implied_ones, may_imply
from figcheck.extraction.measure.kinds import read_kind
from figcheck.extraction.measure.measures import read_measure
from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.not_figures.plain_years import is_plain_year
from figcheck.extraction.not_figures.spelled_ages import past_age
from figcheck.extraction.numbers.number_words import ARTICLES, after_article, opening_words
from figcheck.extraction.quantity.hedged import with_hedge_behind
from figcheck.extraction.quantity.quantities import Quantity
from figcheck.extraction.quantity.ranges import read_quantity
from figcheck.extraction.quantity.restated import restated, with_rate_behind
from figcheck.extraction.sentence.cues import cue_at, cues, people_words
from figcheck.extraction.time.dates import Times
from figcheck.extraction.time.times import within_time
from figcheck.extraction.words.hedges import bounds_one
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import DETERMINER
from figcheck.text import Sentence
from figcheck.units.registry import find_unit, unit_openings

Classes = tuple[int, ...]
_MANY = 10  # "several hundred" counts on its own, "several" only people
_LONGEST_UNIT = 16  # tokens of a unit with its denominator, in "an hour and 20 minutes"
_LENGTHS = ("second", "minute", "hour", "day", "week", "month", "year")
_SHORTEST_SUPERLATIVE = 5  # letters; "guest" is none, and "largest" is
_MARKS = frozenset((*".,;:?!'\"“”‘’-–—()$%&/", "'s"))  # what most of the others are; none is a number
_LETTERS = frozenset(ascii_lowercase)  # what most tokens begin with: to look in a set is faster than to ask the letter


def read_sentence(
    sentence: Sentence, classes: Classes, openings: Sequence[int], times: Times, language: str
) -> list[Reading]:
    """The readings of all figures of a sentence, in order; numbers of dates and times are passed over."""
    # Times take long to read: of a lone number that nobody can be implied beside, they are asked once it is a figure.
    implying = may_imply(sentence, language)
    lone = len(openings) == 1 and not implying
    found = _quantities(sentence, classes, openings, None if lone else times, language)
    readings = _readings(sentence, classes, found, language, implying=implying)
    return [] if lone and readings and within_time(sentence, classes, times.told, openings[0]) else readings


def _readings(
    sentence: Sentence,
    classes: Classes,
    found: Sequence[tuple[Quantity, NounPhrase]],
    language: str,
    *,
    implying: bool,
) -> list[Reading]:
    """The readings of the quantities found, and of those implied, that are figures after all."""
    alone = len(found) == 1
    readings = []
    for quantity, phrase in found:
        measure, told = None, described_unit(sentence, quantity, phrase, language)
        start, stop = quantity.start, quantity.stop
        if not (quantity.unit or told):
            measure = read_measure(sentence, classes, start, stop, phrase, language)
        named = measure.measure if measure else ""
        kind = read_kind(sentence, start, stop, phrase, named, language, alone=alone)
        if told:
            quantity, phrase = told, _counted(sentence, classes, told, False, language)
        readings.append(Reading(quantity, phrase, measure, kind))
    if implying:
        implied = [Reading(*one, implied=True) for one in implied_ones(sentence, classes, language)]
        readings += _apart(implied, readings)
    return [reading for reading in _tied(sentence, classes, readings, language) if _stands(sentence, reading, language)]


def _tied(sentence: Sentence, classes: Classes, readings: list[Reading], language: str) -> list[Reading]:
    """The readings of a sentence, each in the light of the others; one alone has nothing to share."""
    many = len(readings) > 1
    if many:
        readings.sort(key=lambda reading: reading.start)
        readings = with_shared_scale(sentence, readings)
    readings = with_elided(sentence, classes, with_totals(sentence, readings, language), language)
    if many:
        readings = shared_measures(sentence, readings, language)
    readings = without_the_dead(sentence, among_the_hurt(sentence, readings, language), language)
    return without_ticks(beside_the_dead(apart_from_the_dead(readings))) if many else readings


def _apart(implied: list[Reading], counted: list[Reading]) -> list[Reading]:
    """The implied ones that share no token with a count; an age may stand within ("a 17-year-old boy")."""
    solid = [reading for reading in counted if not reading.quantity.is_age]
    return [one for one in implied if all(one.end <= other.start or one.start >= other.end for other in solid)]


def _quantities(
    sentence: Sentence, classes: Classes, openings: Sequence[int], times: Times | None, language: str
) -> list[tuple[Quantity, NounPhrase]]:
    """The quantities with what they count, but for those of the times."""
    found: list[tuple[Quantity, NounPhrase]] = []
    past = 0
    for at, i in enumerate(openings):
        if i < past:
            continue
        if found and times and (past := within_time(sentence, classes, times.told, i)):
            continue
        quantity, after = read_quantity(sentence, classes, i, language)
        # Times take long to read. Until a quantity is found they matter only where one would be, or where what is no
        # quantity takes in a further number.
        matter = not found and (quantity is not None or (at + 1 < len(openings) and openings[at + 1] < after))
        if times and matter and (past := within_time(sentence, classes, times.told, i)):
            continue
        if quantity is not None:
            if found:
                found[-1] = (with_rate_behind(sentence, found[-1][0], quantity, language), found[-1][1])
                quantity = restated(sentence, found[-1][0], quantity, language)
            one = quantity.numeral.value == 1 and quantity.high is None
            phrase = _counted(sentence, classes, quantity, one, language)
            quantity = quantity if phrase.is_empty else with_hedge_behind(sentence, quantity, phrase.end, language)
            found.append((quantity, phrase))
            if not phrase.partitive:
                after = max(after, _past_designations(sentence, phrase))
        past = after
    return with_left_out(sentence, classes, found, language)


def _past_designations(sentence: Sentence, phrase: NounPhrase) -> int:
    """The token after the last number that is part of a name ("737 Max jets"), and no size ("250ml bottles"); or 0."""
    lows, words, past = sentence.lows, sentence.words, 0
    for j in range(phrase.first, phrase.end):
        if words[j][0].isdigit() and find_unit(lows, words, j + 1, sentence.glued) is None:
            past = j + 1
    return past


def number_openings(sentence: Sentence, language: str) -> list[int]:
    """The tokens at which a number may begin: digits of no plain year, number words, articles where one may go on."""
    lows, (opening, behind, telling) = sentence.lows, _telling(language)
    found: list[int] = []
    for i in [
        i
        for i, low in enumerate(lows)
        if low in telling or (low[0] not in _LETTERS and low not in _MARKS and _is_numeric(low))
    ]:
        low = lows[i]
        if low in behind and i and lows[i - 1] in ARTICLES and _goes_on(sentence, i - 1, language):
            found.append(i - 1)
        if low in opening or (low not in telling and not is_plain_year(sentence, i, language)):
            found.append(i)
    return found


def _goes_on(sentence: Sentence, i: int, language: str) -> bool:
    """True where a number may begin with the article at token i: "a few", "a mile and a half", "more than an hour"."""
    after = sentence.low(i + 1)
    if after in after_article(language):
        return True
    if sentence.lows[i] == "the" or after not in unit_openings(language):
        return False
    return "and" in sentence.lows[i + 2 : i + 2 + _LONGEST_UNIT] or bounds_one(sentence, i, language)


@cache
def _telling(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The words that begin a number by themselves, those without which no article begins one, and all of them.

    These tell, and not the articles, of which few begin a number.
    """
    opening = opening_words(language).difference(ARTICLES)
    behind = after_article(language) | unit_openings(language)
    return opening, behind, opening | behind


def _is_numeric(word: str) -> bool:
    """True for digits, ".5" and signs such as "½"."""
    return word[0].isnumeric() or (word[0] == "." and len(word) > 1)


def _counted(sentence: Sentence, classes: Classes, quantity: Quantity, one: bool, language: str) -> NounPhrase:
    """What follows the number; "more", "additional" may stand between. An age counts nothing."""
    if quantity.is_age:
        return NounPhrase(quantity.stop, quantity.stop, quantity.stop)
    at = quantity.stop
    if counts_nothing(sentence, classes, quantity, language):
        return NounPhrase(at, at, at)
    if quantity.start > 1 and sentence.lows[quantity.start - 1] == "or":
        at += _in_apposition(sentence, quantity.start, at)
    if at < len(sentence.words) and sentence.lows[at] in ("more", "additional", "further", "extra"):
        if sentence.lows[at + 1 : at + 2] == ("than",):
            return NounPhrase(at, at, at)
        at += 1
    if quantity.numeral.form == "fraction" and at < len(sentence.words) and classes[at] & DETERMINER:
        return _whole(sentence, classes, at, language)
    aged = past_age(sentence, at, language)  # "two 11-year-old boys"
    phrase = read_counted(sentence, classes, aged, singular=one, language=language)
    if phrase.is_empty and quantity.between >= 0:
        return read_counted(sentence, classes, quantity.between, language=language)
    return phrase


def _whole(sentence: Sentence, classes: Classes, at: int, language: str) -> NounPhrase:
    """What a fraction is of whose article stands at token `at`: "half the flats"."""
    whole = read_counted(sentence, classes, at + 1, language=language)
    if whole.is_empty and sentence.lows[at] == "the" and is_noun(sentence, classes, at + 1):
        whole = NounPhrase(at, at + 2, at + 1)  # "half the vote": behind an article even what can be a verb
    return replace(whole, first=at, partitive=True) if not whole.is_empty else whole


def _in_apposition(sentence: Sentence, start: int, at: int) -> int:
    """1 where a comma parts the number behind "or" from what it is of: "40 percent, or 1,200, of the men"; else 0."""
    return int(sentence.lows[start - 2] == "," and sentence.lows[at : at + 2] == (",", "of"))


def _is_of_family(sentence: Sentence, reading: Reading, language: str) -> bool:
    """True for the number of "a family of five", of whom it says no more than who they are."""
    start, households = reading.quantity.start, people_words(language).households
    return start > 1 and sentence.lows[start - 1] == "of" and sentence.lows[start - 2] in households


def _is_of_best(sentence: Sentence, of: int) -> bool:
    """ "One of the worst houses", "one of its most famous boats": a way to praise, and no count."""
    low = sentence.low(of + 2)
    return low in ("most", "least", "best", "worst") or (low.endswith("est") and len(low) > _SHORTEST_SUPERLATIVE)


def _stands(sentence: Sentence, reading: Reading, language: str) -> bool:
    """True where the number is a figure after all: "no", "both", a bare "one" only of counted victims.

    "Several" and "multiple" count people too.
    """
    start, quantity, numeral = reading.start, reading.quantity, reading.quantity.numeral
    if start and sentence.lows[start - 1] == "per" and quantity.unit in ("", *_LENGTHS):
        return False  # "20 cases per 100,000 people", "per 24 hours": the denominator of a rate
    if reading.implied:
        return reading.measure is not None and reading.measure.measure in IMPLIED
    if quantity.unit:
        return True
    if reading.measure is None and _is_of_family(sentence, reading, language):
        return False  # "prices for a family of five" tell of nobody
    low = sentence.lows[numeral.first]
    small = numeral.hard is not None and (numeral.hard.low or 0) < _MANY
    few = numeral.form == "vague" and small and low in ("multiple", "numerous", "several", "a")
    if (
        few
        and not reading.phrase.is_empty
        and lemma(sentence.lows[reading.phrase.head]) in people_words(language).person
    ):
        return True
    stop = quantity.stop
    of = low == "one" and sentence.low(stop) == "of"
    if of and _is_of_best(sentence, stop):
        return False
    one = low == "one" and numeral.value == 1 and (reading.phrase.is_empty or of)
    if one and reading.measure and reading.measure.how == "thing":
        return sentence.low(stop + 1) != "those"  # "one of those guns"
    if numeral.form == "named" and reading.phrase.partitive:
        harmed = cues(language).suffered["harms"] | cues(language).suffered["harmed"]
        told = cue_at(cues(language).state, sentence, reading.phrase.end)  # "none of the four people shot"
        return bool(reading.measure or told) or sentence.lows[reading.phrase.head] in harmed  # "none of the injuries"
    if few or one or numeral.form == "named":
        return reading.measure is not None
    return True
