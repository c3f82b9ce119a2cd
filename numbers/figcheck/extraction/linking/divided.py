"""Sexes and ages counted side by side: each group is a part of all: "two men and a woman", "a girl, 2 teens"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.sentence.cues import cues, people_words
from figcheck.extraction.words.lemmas import lemma
from figcheck.model import Figure
from figcheck.text import Sentence

_JOINING = frozenset((",", "and", "plus", "&", "as", "well"))
_AROUND_AGES = frozenset(("-", "–", "—", "(", ")", "ages", "aged", "age"))
_LONGEST_AGES = 20  # tokens: " — ages 18, 18, 19 and 20 — and"
_PEOPLE = "person"
_AGED = "old"  # "a 3-year-old"
_IN_ALL = ("a", "total", "of")
_ARTICLES = frozenset(("a", "an", "one"))
_DESCRIBED = 6  # tokens of "a 10 - year - old girl" after its article
_LONGEST_JOINT = 3  # tokens: ", as well as" is the longest but one


def divided(sentence: Sentence, readings: Sequence[Reading], figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures; groups of people by sex or age that stand side by side are parts of all of them."""
    groups = [_group(sentence, reading, language) for reading in readings]
    if not any(groups):
        return list(figures)
    found = list(figures)
    for i, group in enumerate(groups):
        if not group:
            continue
        k = next((k for k in range(i + 1, len(readings)) if not readings[k].quantity.is_age), 0)
        if k and _are_apart(group, groups[k], language) and _joined(sentence, readings[i], readings[k], aged=k > i + 1):
            if _befalls_one(readings[i], readings[k]):
                found[i], found[k] = _as_part(found[i]), _as_part(found[k])
        elif not (readings[i].implied or group == _PEOPLE) and _beside_one(sentence, readings, i, language):
            found[i] = _as_part(found[i])
    return found


def _are_apart(left: str, right: str, language: str) -> bool:
    """True for two sexes or ages; people at large are held against children alone: "five people and an unborn baby"."""
    if not right or left == right:
        return False
    return _PEOPLE not in (left, right) or not people_words(language).young.isdisjoint((left, right))


def _as_part(figure: Figure) -> Figure:
    return replace(figure, kind="part") if figure.kind == "total" else figure


def _group(sentence: Sentence, reading: Reading, language: str) -> str:
    """The sex or age that the reading counts; what befell them may stand behind: "one woman wounded"."""
    if reading.phrase.is_empty or reading.quantity.unit or reading.phrase.partitive:
        return ""
    start = reading.start
    if sentence.lows[max(0, start - len(_IN_ALL)) : start] == _IN_ALL:
        return ""  # "a total of four adults, three men and a woman"
    nouns, befell = people_words(language).divided, cues(language).noun
    for j in range(reading.phrase.end - 1, reading.phrase.first - 1, -1):
        noun = lemma(sentence.lows[j])
        if noun in nouns or noun in (_PEOPLE, _AGED):
            return noun
        if sentence.lows[j] not in befell:
            return ""
    return ""


def _befalls_one(left: Reading, right: Reading) -> bool:
    """False where different things befell the two: "killing a woman and two men were hurt"."""
    return not (left.measure and right.measure) or left.measure.measure == right.measure.measure


def _joined(sentence: Sentence, left: Reading, right: Reading, *, aged: bool) -> bool:
    """True where only "and" or a comma parts the two, or the ages of the first: "two men, 18 and 20, and a woman"."""
    between = sentence.lows[left.end : right.start]
    if not aged:
        return 0 < len(between) <= _LONGEST_JOINT and _JOINING.issuperset(between)
    plain = all(low in _JOINING or low in _AROUND_AGES or low.isdecimal() for low in between)
    return len(between) <= _LONGEST_AGES and between[-1] in _JOINING and plain


def _beside_one(sentence: Sentence, readings: Sequence[Reading], i: int, language: str) -> bool:
    """True where a single one stands beside the group: "a man and two women", "four adults and a 3-year-old"."""
    here, nouns = readings[i], people_words(language).divided
    at = here.start
    while at > 0 and here.start - at < _LONGEST_JOINT and sentence.lows[at - 1] in _JOINING:
        at -= 1
    if 0 < at < here.start and (sentence.lows[at - 1] in nouns or sentence.lows[at - 1] == "old"):
        neighbour = next((reading for reading in readings if reading.start < at <= reading.end), None)
        return neighbour is None or neighbour.quantity.is_age or _befalls_one(neighbour, here)
    end = here.end
    while end < len(sentence.lows) and end - here.end < _LONGEST_JOINT and sentence.lows[end] in _JOINING:
        end += 1
    if end == here.end or sentence.lows[end : end + 1] == () or sentence.lows[end] not in _ARTICLES:
        return False
    last = next(
        (j for j in range(end + 1, min(len(sentence.lows), end + 1 + _DESCRIBED)) if _is_one(sentence, j, nouns)), 0
    )
    neighbour = next((reading for reading in readings if reading.implied and reading.start <= last < reading.end), None)
    return last > 0 and (neighbour is None or _befalls_one(here, neighbour))


def _is_one(sentence: Sentence, j: int, nouns: frozenset[str]) -> bool:
    return sentence.lows[j] in nouns or sentence.lows[j] == "old"
