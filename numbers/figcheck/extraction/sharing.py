"""What numbers of one sentence share: a verb with the count beside them, a unit with the number set against."""

from __future__ import annotations

from dataclasses import replace

from figcheck.extraction.cues import cue_at, cues, people_words
from figcheck.extraction.lemmas import lemma
from figcheck.extraction.reading import Reading
from figcheck.text import Sentence

_HURT = ("injured", "hospitalised")
_JOINTS = frozenset(
    (",", "and", "or", "&", "plus", "as", "well", "another", "also", "with", ";", "the", "their", "his", "her")
)


_AGAINST = frozenset("from to than versus vs against with and".split())


def shared_measures(sentence: Sentence, readings: list[Reading], language: str) -> list[Reading]:
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


def with_elided(sentence: Sentence, readings: list[Reading]) -> list[Reading]:
    """A bare number that is set against another is in its unit: "3.9 million headsets, up from 2.4 million"."""
    for i in range(len(readings)):
        here = readings[i]
        if here.quantity.unit or not here.phrase.is_empty or here.measure or here.implied:
            continue
        other = _set_against(sentence, readings, i)
        if other is None or other.quantity.is_age or other.quantity.unit == "percent":
            continue
        if other.quantity.unit:
            readings[i] = replace(here, quantity=replace(here.quantity, unit=other.quantity.unit))
        elif not other.phrase.is_empty and not other.phrase.partitive:
            readings[i] = replace(here, phrase=other.phrase, borrowed=True)
    return readings


def _set_against(sentence: Sentence, readings: list[Reading], i: int) -> Reading | None:
    """The number whose unit the bare number i leaves out."""
    here = readings[i]
    before = sentence.lows[here.start - 1] if here.start else ""
    if i and ";" in sentence.words[readings[i - 1].end : here.start]:
        return None
    if i and before in _AGAINST and readings[i - 1].quantity.unit != "percent":
        return readings[i - 1]
    if i > 1 and before == "to":  # "edged up to 1,463 points, while the other gained 0.1% to 1,333"
        return next((other for other in reversed(readings[:i]) if _of_one_size(here, other)), None)
    if i + 1 < len(readings) and sentence.lows[here.end : readings[i + 1].start] in (("up",), ("down",)):
        return readings[i + 1]
    return None


def _of_one_size(here: Reading, other: Reading) -> bool:
    """True for two numbers of which neither is three times the other."""
    value, size = here.quantity.numeral.value, other.quantity.numeral.value
    return value is not None and size is not None and 0 < value < 3 * size < 9 * value


def without_the_dead(sentence: Sentence, readings: list[Reading], language: str) -> list[Reading]:
    """ "One man was killed and three others hurt": the others leave out the dead, who are not among the hurt anyway."""
    found = []
    for reading in readings:
        hurt = reading.measure is not None and reading.measure.measure in _HURT
        if hurt and "others" in reading.kind.excludes and reading.kind.kind == "total":
            dead = any(cue_at(cues(language).deadly, sentence, j) for j in range(reading.start))
            reading = replace(reading, kind=replace(reading.kind, excludes=())) if dead else reading
        found.append(reading)
    return found


def apart_from_the_dead(readings: list[Reading]) -> list[Reading]:
    """ "One man was killed and three others were shot": those set apart from the dead were hurt."""
    found = list(readings)
    for i in range(len(found) - 1):
        pair = found[i], found[i + 1]
        measures = tuple(one.measure.measure if one.measure else "" for one in pair)
        apart = pair[1].kind.excludes or pair[1].kind.kind == "increment" or pair[1].kind.first >= 0
        if apart and set(measures) == {"killed", "shot"} and pair[1].kind.kind != "part":
            k = i + measures.index("shot")
            measure = found[k].measure
            found[k] = replace(found[k], measure=replace(measure, measure="injured")) if measure else found[k]
    return found
