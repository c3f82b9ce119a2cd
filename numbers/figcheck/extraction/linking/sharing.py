"""What numbers of one sentence share: a verb with the count beside them, a unit with the number set against."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.numbers.number_words import is_nobody
from figcheck.extraction.sentence.cues import cue_at, cues, people_words
from figcheck.extraction.words.lemmas import lemma
from figcheck.text import Sentence

_HURT = ("injured", "hospitalised")
_JOINTS = frozenset(
    (",", "and", "or", "&", "plus", "as", "well", "another", "also", "with", ";", "the", "their", "his", "her", "among")
)
_PLACING = frozenset(("in", "at", "across", "from", "of", "on", "near"))
_AGES = _JOINTS | {"ages", "aged", "age", "-", "–", "—", "(", ")"}
_OPENS_AGES = frozenset((",", "-", "–", "—", "("))
_TWO = Decimal(2)  # "both"
_LONGEST_AGES = 12  # tokens of "— ages 28, 27, 30 and 31 — and"


def shared_measures(sentence: Sentence, readings: list[Reading], language: str) -> list[Reading]:
    """Counts joined to a neighbour share its verb: "killing 12 soldiers and 6 civilians"."""
    counts = [i for i, reading in enumerate(readings) if not reading.quantity.is_age] if len(readings) > 1 else []
    pairs = list(pairwise(counts))
    for step, order in ((-1, [(here, other) for other, here in pairs]), (1, pairs[::-1])):
        for i, j in order:
            here, other = readings[i], readings[j]
            if here.measure is not None or here.quantity.unit or is_nobody(sentence, here.quantity.numeral):
                continue  # nobody shares a verb: "killed six and nobody knows why"
            if other.measure and other.measure.how != "thing":
                left, right = (other, here) if step < 0 else (here, other)
                if step > 0 and _is_of_them(sentence, left, right):
                    continue
                if step > 0 and _is_place_before(sentence, left, right):
                    continue
                if _joined(sentence, left, right) and _same_sort(sentence, here, other, language):
                    readings[i] = replace(here, measure=replace(other.measure, how="joined"))
    return readings


def _is_of_them(sentence: Sentence, left: Reading, right: Reading) -> bool:
    """ "Several victims, one suffering fatal injuries": a bare count behind a comma is of those before it."""
    bare = right.phrase.is_empty and not left.phrase.is_empty
    return bare and sentence.lows[left.end : right.start] == (",",)


def _is_place_before(sentence: Sentence, left: Reading, right: Reading) -> bool:
    """ "They live in five provinces; 300 fled": what comes behind a semicolon says nothing of where it was."""
    parted = ";" in sentence.lows[left.end : right.start]
    return parted and left.start > 0 and sentence.lows[left.start - 1] in _PLACING


def _joined(sentence: Sentence, left: Reading, right: Reading) -> bool:
    """True where only joints, or the ages of the first, stand between: "two women, 28 and 27, and a man"."""
    between = sentence.lows[left.end : right.start]
    joints = [low for low in between if not low.isdigit()]
    aged = len(joints) < len(between) <= _LONGEST_AGES and between[0] in _OPENS_AGES
    return (len(between) <= 3 or aged) and _known(joints, aged=aged) and bool(between)


def _known(joints: list[str], *, aged: bool) -> bool:
    return all(low in (_AGES if aged else _JOINTS) for low in joints)


def _same_sort(sentence: Sentence, here: Reading, other: Reading, language: str) -> bool:
    """True where what is counted here can share the other's verb: people with people."""
    if here.phrase.is_empty:
        return other.phrase.is_empty or other.measure is not None
    return lemma(sentence.lows[here.phrase.head]) not in people_words(language).not_people


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


def beside_the_dead(readings: list[Reading]) -> list[Reading]:
    """ "One man was killed and two are in critical condition": those are all who were hurt, as no more are told of."""
    named = [reading.measure.measure if reading.measure else "" for reading in readings]
    if len(readings) != 2 or set(named) != {"killed", "injured"} or any(one.kind.kind == "part" for one in readings):
        return readings
    return [replace(one, measure=one.measure and replace(one.measure, condition=False)) for one in readings]


def among_the_hurt(sentence: Sentence, readings: list[Reading], language: str) -> list[Reading]:
    """ "20 were hurt, 16 suffering gunshot wounds": those of the hurt who were hit are hurt as well."""
    harms, most, found = cues(language).suffered["harms"], Decimal(0), []
    for reading in readings:
        measure, value = reading.measure, reading.quantity.numeral.value or Decimal(0)
        hit = measure is not None and measure.measure == "shot" and sentence.lows[measure.end - 1] in harms
        if measure and hit and value < most:
            reading = replace(reading, measure=replace(measure, measure="injured"))
        if measure and measure.measure == "injured":
            most = max(most, value)
        found.append(reading)
    return found


def apart_from_the_dead(readings: list[Reading]) -> list[Reading]:
    """ "One man was killed and three others were shot": those set apart from the dead were hurt.

    So were two of whom it tells behind the dead: "two were killed, and a man and a woman both had bullet wounds".
    """
    found = list(readings)
    for i in range(len(found) - 1):
        pair = found[i], found[i + 1]
        measures = tuple(one.measure.measure if one.measure else "" for one in pair)
        apart = pair[1].kind.excludes or pair[1].kind.kind == "increment" or pair[1].kind.first >= 0
        apart = apart or (pair[1].quantity.numeral.form == "named" and pair[1].quantity.numeral.value == _TWO)
        if apart and set(measures) == {"killed", "shot"} and pair[1].kind.kind != "part":
            k = i + measures.index("shot")
            measure = found[k].measure
            found[k] = replace(found[k], measure=replace(measure, measure="injured")) if measure else found[k]
    return found
