"""Numbers of what was told before them: "killing 12, bringing the total to 340", "of the dead, 20 were women"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from figcheck.extraction.measure.kinds import KindReading
from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.numbers.numerals import read_numeral
from figcheck.extraction.sentence.clauses import MeasureReading
from figcheck.extraction.sentence.cues import cue_at, cue_ending, cues, people_words
from figcheck.extraction.words.lemmas import lemma
from figcheck.resources import lexicon
from figcheck.text import Sentence

_REACH = 8  # tokens from "bringing" to its number: "bringing the total for the year to"
_LONGEST_PART = 4  # tokens of "among those killed,"
_OPENING = ("of", "among")
_ARTICLES = ("the", "those")
_ENDS = frozenset((";", ":"))


@dataclass(frozen=True, slots=True)
class _Words:
    bringing: frozenset[str]
    totals: frozenset[str]
    being: frozenset[str]


@cache
def _words(language: str) -> _Words:
    data = lexicon(language, "kinds")["running_total"]
    return _Words(*(frozenset(data[part].split()) for part in ("bringing", "totals", "being")))


def with_totals(sentence: Sentence, readings: list[Reading], language: str) -> list[Reading]:
    """The readings; a bare number takes the measure of those whose total it is, or of whom it is a part."""
    found: list[Reading] = []
    for reading in readings:
        if reading.measure is None and not reading.quantity.unit and not reading.quantity.is_age:
            reading = _total(sentence, reading, found, language) or _part(sentence, reading, language) or reading
        elif reading.measure and reading.kind.kind == "total" and _names_a_part(sentence, reading.measure):
            reading = replace(reading, kind=replace(reading.kind, kind="part"))
        found.append(reading)
    return found


def _names_a_part(sentence: Sentence, measure: MeasureReading) -> bool:
    """ "Seven guards were among the dead"."""
    return measure.how == "state" and sentence.lows[measure.first] == "among"


def _total(sentence: Sentence, reading: Reading, told: list[Reading], language: str) -> Reading | None:
    """ "Killing 12, bringing the total to 340": the total of those last told of."""
    if not told or not reading.phrase.is_empty:
        return None
    at, words = reading.start - 1, _words(language)
    if at < 1 or sentence.lows[at] != "to":
        return None
    first = max(0, at - _REACH)
    verb = next((j for j in range(first, at) if sentence.lows[j] in words.bringing), -1)
    if verb < 0 or words.totals.isdisjoint(sentence.lows[verb:at]):
        return None
    last = next((one.measure for one in reversed(told) if one.measure and one.measure.how != "thing"), None)
    return replace(reading, measure=MeasureReading(last.measure, verb, at + 1, "total")) if last else None


def _part(sentence: Sentence, reading: Reading, language: str) -> Reading | None:
    """ "Of the dead, 20 were women and 19 children": parts of those of whom the clause opens."""
    counts = reading.phrase.is_empty or lemma(sentence.lows[reading.phrase.head]) in people_words(language).person
    if not counts:
        return None
    if among := _among(sentence, reading, language):
        return among
    comma = _opening(sentence, reading.start)
    if comma < 0 or _words(language).being.isdisjoint(sentence.lows[comma:]):
        return None
    cue = cue_ending(cues(language).noun, sentence, comma)
    if cue is None or sentence.lows[comma - 1 - len(cue.words)] not in _ARTICLES:
        return None
    first = comma - len(cue.words)
    measure = MeasureReading(cue.measure, first, comma, "noun")
    return replace(reading, measure=measure, kind=KindReading("part", first, comma))


def _among(sentence: Sentence, reading: Reading, language: str) -> Reading | None:
    """ "Seven guards from two towns were among the 20 dead": a part of those who are counted behind it."""
    end = reading.end
    if "among" not in sentence.lows[end : end + _REACH]:
        return None
    for at in range(end, min(end + _REACH, len(sentence.lows) - 1)):
        low = sentence.lows[at]
        if low in _ENDS or low == "." or (low == "," and at > end):
            return None
        if low == "among" and sentence.lows[at - 1] in _words(language).being and sentence.lows[at + 1] in _ARTICLES:
            numeral = read_numeral(sentence, at + 2, language) if at + 2 < len(sentence.lows) else None
            cue = cue_at(cues(language).noun, sentence, numeral.end) if numeral else None
            if numeral is None or cue is None:
                return None
            measure = MeasureReading(cue.measure, at, numeral.end + len(cue.words), "state")
            return replace(reading, measure=measure, kind=KindReading("part", at, at + 2))
    return None


def _opening(sentence: Sentence, start: int) -> int:
    """The comma behind "of the dead" that opens the clause of token `start`, or -1."""
    first = 0 if _ENDS.isdisjoint(sentence.lows[:start]) else start
    while first > 0 and sentence.lows[first - 1] not in _ENDS:
        first -= 1
    if first >= len(sentence.lows) or sentence.lows[first] not in _OPENING:
        return -1
    end = min(start, first + _LONGEST_PART)
    return next((j for j in range(first + 2, end) if sentence.lows[j] == ","), -1)
