"""Kinds told once for a row of numbers: "growth of 3 percent in 2018 and 2 percent in 2019"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.words.lexis import AUXILIARY, CLOSED, SAYING, VERB, word_classes
from figcheck.model import Figure, Kind
from figcheck.text import Sentence

_CARRIED: dict[str, tuple[Kind, ...]] = {"share": ("rate", "change"), "total": ("change",)}
_JOINTS = frozenset(("and", ",", "or", "from", "to", "than", "but", "versus", "against", "with"))
_TO_LEVELS = ("to", "from")  # "rose by 5 percent to 30 percent": where the change leads
_AGO = ("this", "last", "next")  # "compared with 2 percent last year"
_REACH = 8  # tokens between two numbers of a row: "percent this year, compared with"


def with_carried_kinds(
    sentence: Sentence, readings: Sequence[Reading], figures: Sequence[Figure], language: str
) -> list[Figure]:
    """The figures; a bare number in a row with one that is a rate or a change is of the same kind."""
    found = list(figures)
    for i, j in pairwise(range(len(found))):
        kinds = _CARRIED.get(found[j].kind)
        if kinds and found[i].kind in kinds and _is_alike(found[i], found[j], readings[j]):
            level = found[i].kind == "change" and sentence.low(readings[j].start - 1) in _TO_LEVELS
            if not level and _in_row(sentence, readings[i], readings[j], language):
                found[j] = replace(found[j], kind=found[i].kind)
    return found


def _is_alike(before: Figure, figure: Figure, reading: Reading) -> bool:
    """True for a number of the same unit that counts nothing of its own."""
    bare = reading.phrase.is_empty or reading.borrowed
    movement = before.from_value is not None and not figure.unit
    return bare and before.unit == figure.unit and not figure.measure and not movement


def _in_row(sentence: Sentence, before: Reading, reading: Reading, language: str) -> bool:
    """True where no verb stands between, and the number closes its phrase."""
    between = sentence.lows[before.end : reading.start]
    if not 0 < len(between) <= _REACH or between[-1] not in _JOINTS:
        return False
    known, after = word_classes(language), sentence.low(reading.end)
    if any(known.get(low, 0) & (AUXILIARY | SAYING) for low in between) or after == "of":
        return False
    verbs = [low for low in between if known.get(low, 0) & VERB and low != "compared"]
    ends = (
        not after[:1].isalnum()
        or after in _AGO
        or bool(known.get(after, 0) & CLOSED and not known.get(after, 0) & AUXILIARY)
    )
    return ends and not verbs
