"""One sentence's counts and quantities with what is said of each: the stages after numbers and before figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from figcheck.extraction.clauses import MeasureReading
from figcheck.extraction.counted import NounPhrase, read_counted
from figcheck.extraction.cues import people_words
from figcheck.extraction.dates import TimeMention
from figcheck.extraction.implied import implied_ones
from figcheck.extraction.kinds import KindReading, read_kind
from figcheck.extraction.lemmas import lemma
from figcheck.extraction.measures import read_measure
from figcheck.extraction.quantities import Quantity
from figcheck.extraction.ranges import read_quantity
from figcheck.extraction.times import within_time
from figcheck.text import Sentence

Classes = tuple[int, ...]
_JOINTS = frozenset(
    (",", "and", "or", "&", "plus", "as", "well", "another", "also", "with", ";", "the", "their", "his", "her")
)


_AGAINST = frozenset("from to than versus vs against with and".split())


@dataclass(frozen=True, slots=True)
class Reading:
    """A number in its clause: the quantity, what it counts, what it measures and of which kind it is."""

    quantity: Quantity
    phrase: NounPhrase
    measure: MeasureReading | None
    kind: KindReading
    implied: bool = False
    """True for "a man was killed": one, without a number."""
    borrowed: bool = False
    """True where the counted phrase is that of an earlier number, left out here."""

    @property
    def start(self) -> int:
        """The first token of the quote."""
        marked = self.kind.kind == "increment" or (self.kind.kind == "total" and self.kind.first >= 0)
        if marked and self.kind.end == self.quantity.start:
            return self.kind.first
        return self.quantity.start

    @property
    def end(self) -> int:
        """The token after the last of the quote."""
        added = self.kind.end if self.kind.kind == "increment" and self.kind.first >= self.quantity.stop else 0
        return max(self.quantity.stop, 0 if self.phrase.is_empty or self.borrowed else self.phrase.end, added)


def read_sentence(sentence: Sentence, classes: Classes, times: Sequence[TimeMention], language: str) -> list[Reading]:
    """The readings of all figures of a sentence, in order; numbers of dates and times are passed over."""
    found = _quantities(sentence, classes, times, language)
    alone = len(found) == 1
    readings = []
    for quantity, phrase in found:
        measure = None
        if not quantity.unit:
            measure = read_measure(sentence, classes, quantity.start, quantity.stop, phrase, language)
        kind = read_kind(
            sentence, quantity.start, quantity.stop, phrase, measure.measure if measure else "", language, alone=alone
        )
        readings.append(Reading(quantity, phrase, measure, kind))
    joined = _shared_measures(sentence, _with_elided(sentence, readings), language)
    counted = [reading for reading in joined if _stands(sentence, reading, language)]
    implied = [Reading(*one, implied=True) for one in implied_ones(sentence, classes, language)]
    return sorted((*counted, *_apart(implied, counted)), key=lambda reading: reading.start)


def _apart(implied: list[Reading], counted: list[Reading]) -> list[Reading]:
    """The implied ones that share no token with a count."""
    return [one for one in implied if all(one.end <= other.start or one.start >= other.end for other in counted)]


def _quantities(
    sentence: Sentence, classes: Classes, times: Sequence[TimeMention], language: str
) -> list[tuple[Quantity, NounPhrase]]:
    found: list[tuple[Quantity, NounPhrase]] = []
    i = 0
    while i < len(sentence):
        if times and (after := within_time(classes, times, i)):
            i = after
            continue
        quantity, after = read_quantity(sentence, classes, i, language)
        if quantity is not None:
            one = quantity.numeral.value == 1 and quantity.high is None
            phrase = _counted(sentence, classes, quantity, one, language)
            found.append((quantity, phrase))
        i = max(after, i + 1)
    return found


def _counted(sentence: Sentence, classes: Classes, quantity: Quantity, one: bool, language: str) -> NounPhrase:
    """What follows the number; "more", "additional" may stand between. An age counts nothing."""
    if quantity.is_age:
        return NounPhrase(quantity.stop, quantity.stop, quantity.stop)
    at = quantity.stop
    if at < len(sentence) and sentence.lows[at] in ("more", "additional", "further", "extra"):
        if sentence.lows[at + 1 : at + 2] == ("than",):
            return NounPhrase(at, at, at)
        at += 1
    return read_counted(sentence, classes, at, singular=one, language=language)


def _shared_measures(sentence: Sentence, readings: list[Reading], language: str) -> list[Reading]:
    """Counts joined to a neighbour share its verb: "killing 12 soldiers and 6 civilians"."""
    for order in (range(1, len(readings)), range(len(readings) - 2, -1, -1)):
        for i in order:
            other = readings[i - 1] if order.step > 0 else readings[i + 1]
            here = readings[i]
            if here.measure is None and other.measure and not here.quantity.unit and other.measure.how != "thing":
                left, right = (other, here) if order.step > 0 else (here, other)
                if _joined(sentence, left, right) and _same_sort(sentence, here, other, language):
                    readings[i] = replace(here, measure=replace(other.measure, how="joined"))
    return readings


def _joined(sentence: Sentence, left: Reading, right: Reading) -> bool:
    between = sentence.lows[left.end : right.start]
    return len(between) <= 3 and all(low in _JOINTS for low in between) and bool(between)


def _same_sort(sentence: Sentence, here: Reading, other: Reading, language: str) -> bool:
    """True where what is counted here can share the other's verb: people with people."""
    if here.phrase.is_empty:
        return other.phrase.is_empty or other.measure is not None
    return lemma(sentence.lows[here.phrase.head]) not in people_words(language).not_people


def _stands(sentence: Sentence, reading: Reading, language: str) -> bool:
    """True where the number is a figure after all: "no", "both", a bare "one" only of counted victims.

    "Several" and "multiple" count people too.
    """
    if reading.quantity.unit:
        return True
    low = sentence.lows[reading.quantity.numeral.first]
    few = reading.quantity.numeral.form == "vague" and low in ("multiple", "numerous", "several", "a")
    if (
        few
        and not reading.phrase.is_empty
        and lemma(sentence.lows[reading.phrase.head]) in people_words(language).person
    ):
        return True
    of = sentence.lows[reading.quantity.stop : reading.quantity.stop + 1] == ("of",)
    one = low == "one" and (reading.phrase.is_empty or of)
    if few or one or reading.quantity.numeral.form == "named":
        return reading.measure is not None
    return True


def _with_elided(sentence: Sentence, readings: list[Reading]) -> list[Reading]:
    """A bare number that is set against an earlier one is in its unit: "3.9 million headsets, up from 2.4 million"."""
    for i in range(1, len(readings)):
        here, other = readings[i], readings[i - 1]
        if here.quantity.unit or not here.phrase.is_empty or here.measure or other.quantity.is_age:
            continue
        before = sentence.lows[here.start - 1] if here.start else ""
        if before not in _AGAINST or other.quantity.unit == "percent":
            continue
        if other.quantity.unit:
            readings[i] = replace(here, quantity=replace(here.quantity, unit=other.quantity.unit))
        elif not other.phrase.is_empty and not other.phrase.partitive:
            readings[i] = replace(here, phrase=other.phrase, borrowed=True)
    return readings
