"""Counts that go on with people told of before: "the six people ran", "the other two", "the victims: two men"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from figcheck.extraction.measure.victims import INFERRED, told_measure
from figcheck.extraction.sentence.cues import people_words
from figcheck.model import Document, Figure

_BEFORE = 60  # characters looked at before a quote
_NEAR = 400  # characters back to those that "of them", "the other two" mean
_FAR = 2500  # characters back to those that "the six people" mean
_TOLD = frozenset(("killed", "injured", "shot", "casualties", "hospitalised", "arrested", "suspects", "captured"))
_VICTIMS = frozenset(("killed", "injured", "shot", "casualties"))
_DEFINITE = re.compile(r"\b(?:the|those|these|all|all of the)\s+$", re.IGNORECASE)
_ALL = re.compile(r"(?:all|both)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:the|all)\s+other\s+$", re.IGNORECASE)
_NAMED_VICTIMS = re.compile(
    r"\bvictims(?: (?:are|were|include|included)|:| [-–—]+|,)(?: (?:her|his|their))?\s+(?:[\w-]+\s+){0,3}?"
    r"(?:(?:[\w-]+\s+){1,3}(?:and|,)\s+)?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[^.;:()]{0,60}(?:\band|,)\s$")
_TAKEN_AWAY = re.compile(r"\s{1,4}(?:were|was)\s{1,4}(?:taken|rushed|transported|airlifted)\b", re.IGNORECASE)
_CUSTODY = frozenset(("arrested", "suspects", "captured"))
_WEAK = frozenset(("girl", "woman", "female", "child"))
_LISTED = re.compile(
    r"[^.;:,()]{0,60}(?:(?:\s[-–—]{1,2}\s|:\s|\s\()(?:[\w-]+\s){0,4}|,?\sincluding\s[^.;:()]{0,60}?)(?:and\s)?$"
)
_FOUND = re.compile(r"\s(?:were|was)\s(?:found|discovered|located)\b(?!\s(?:guilty|liable|innocent|not)\b)")
_INSERTED = re.compile(r"(?:,| \(| [-–—]) ?(?:\w{1,12} ){0,2}")
_CLOSED_OFF = re.compile(r" ?[,.;)–—-]")
_BEGINS = re.compile(r"(?:^|[.!?][\"”’)]{0,2}\s{1,4})$")
_BEING = re.compile(r"\s(?:were|was|are|is)\s(?!not\b)")


def with_continued(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures; a count of people without a verb of its own takes the measure of those whom it goes on with."""
    found: list[Figure] = []
    told: list[Figure] = []
    for figure in figures:
        if again := _counted_again(document, found, figure):
            figure = replace(figure, **again)
        elif _is_open(figure, language):
            listed = _goes_on(document, found, figure)
            figure = replace(figure, **listed) if listed else _continued(document, figure, told, language)
        elif _is_told(figure):
            told.append(figure)
        found.append(figure)
    return found


def _is_open(figure: Figure, language: str) -> bool:
    """True for a plain count of people of whom the sentence says nothing that is measured."""
    if figure.measure or figure.unit or figure.implied or figure.value is None or figure.hedge_kind != "exact":
        return False
    head = figure.counted.rpartition(" ")[2]
    people = not head or head in people_words(language).person
    return people and figure.kind in ("total", "part", "increment")


def _is_told(figure: Figure) -> bool:
    measured = figure.measure in _TOLD and figure.value is not None and figure.confidence == 1
    return measured and figure.kind in ("total", "part", "increment") and figure.zone != "title"


def _continued(document: Document, figure: Figure, told: Sequence[Figure], language: str) -> Figure:
    """The figure with the measure of those told of before, if it points back to them."""
    text = document.title if figure.zone == "title" else document.text
    start = figure.start or 0
    before = text[max(0, start - _BEFORE) : start]
    value = figure.value or Decimal(0)
    near = [one for one in reversed(told) if start - (one.end or 0) < _NEAR]
    if _OTHERS.search(before):
        whole = next((one for one in near if one.measure in _VICTIMS and _larger(one, value)), None)
        return _part(figure, whole)
    if _DEFINITE.search(before) or _ALL.match(figure.quote):
        same = (one for one in reversed(told) if one.value == value and start - (one.end or 0) < _FAR)
        other = next(same, None)
        custody = other is not None and other.measure in _CUSTODY
        away = _TAKEN_AWAY.match(text, figure.end or 0) or (other and _is_unlike(figure, other))
        return figure if custody and away else _same(figure, other)
    if figure.counted and _NAMED_VICTIMS.search(before):
        return replace(figure, measure=told_measure(document, language), confidence=INFERRED)
    if not figure.counted and _FOUND.match(text, figure.end or 0) and _BEGINS.search(before):
        return _part(figure, next((one for one in near if one.measure in _VICTIMS and _larger(one, value)), None))
    last = near[0] if near and near[0].sentence == figure.sentence and _larger(near[0], value) else None
    listed = last and figure.counted and _LISTED.fullmatch(text[last.end : start])
    return _part(figure, last) if listed else figure


def _goes_on(document: Document, found: Sequence[Figure], figure: Figure) -> dict[str, Any]:
    """What a figure shares with the one before it in a list of parts: "two men found inside and one woman outside"."""
    last = found[-1] if found else None
    if last is None or last.sentence != figure.sentence or last.kind != "part":
        return {}
    text = document.title if figure.zone == "title" else document.text
    if not (figure.counted or _BEING.match(text, figure.end or 0)):
        return {}
    listed = last.confidence == INFERRED and last.whole and _GOES_ON.fullmatch(text[last.end or 0 : figure.start])
    return {"measure": last.measure, "kind": "part", "whole": last.whole, "confidence": INFERRED} if listed else {}


def _counted_again(document: Document, found: Sequence[Figure], figure: Figure) -> dict[str, Any]:
    """ "Dozens of people, something like 40, fled": the number itself behind a vague one."""
    last = found[-1] if found else None
    if last is None or last.hedge_kind != "vague" or last.sentence != figure.sentence:
        return {}
    if figure.measure or figure.counted or figure.unit or not last.measure:
        return {}
    text = document.title if figure.zone == "title" else document.text
    inserted = _INSERTED.fullmatch(text[last.end or 0 : figure.start]) and _CLOSED_OFF.match(text, figure.end or 0)
    counts = last.hard.low is not None and figure.value is not None and figure.value >= last.hard.low
    return {"measure": last.measure, "counted": last.counted, "kind": last.kind} if inserted and counts else {}


def _is_unlike(figure: Figure, other: Figure) -> bool:
    """True for girls and women who are not the three suspects of before."""
    heads = [one.counted.rpartition(" ")[2] for one in (figure, other)]
    return heads[0] in _WEAK and heads[1] not in _WEAK


def _larger(whole: Figure, value: Decimal) -> bool:
    return whole.value is not None and whole.value > value


def _same(figure: Figure, other: Figure | None) -> Figure:
    if other is None:
        return figure
    return replace(figure, measure=other.measure, subgroup=figure.subgroup or other.subgroup, confidence=INFERRED)


def _part(figure: Figure, whole: Figure | None) -> Figure:
    if whole is None:
        return figure
    return replace(figure, measure=whole.measure, kind="part", whole=whole.figure_id, confidence=INFERRED)
