"""Crowds: people who gather, attend or are somewhere, which the table calls present."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from figcheck.extraction.measure.victims import INFERRED
from figcheck.extraction.sentence.cues import people_words
from figcheck.model import Document, Figure
from figcheck.resources import lexicon

_CROWD = 100
_SOME = 10  # fewer people are told one by one, and are no crowd unless they are inside
_BEFORE = 20  # characters of "there have been"
_NAME = 3  # words between the article and the noun of a place
_PARTS = ("being", "doing", "within", "moving", "by", "articles")


def with_crowds(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures; people of whom only their place is told are present: "150 people were in the mill"."""
    found = []
    crowds = _of_crowds(language)
    persons = people_words(language).person
    for figure in figures:
        if figure.kind != "total" or figure.measure or figure.unit:
            found.append(figure)
            continue
        text = document.title if figure.zone == "title" else document.text
        head, end = figure.counted.rpartition(" ")[2], figure.end or 0
        low = figure.hard.low or figure.value or Decimal(0)
        placed = crowds.few if low < _SOME else crowds.many
        many = not head and figure.hedge_kind == "vague"  # "dozens turned out"
        busy = (many or head in persons or head in crowds.nouns) and crowds.busy.match(text, end)
        there = bool(busy) or (head in crowds.nouns and _is_placed(text, figure, placed.match(text, end), crowds))
        there = there or (low >= _CROWD and _is_force(text, figure, crowds))
        found.append(replace(figure, measure="present", confidence=INFERRED) if there else figure)
    return found


@dataclass(frozen=True, slots=True)
class _Crowds:
    """Nouns of people who are at a place; what places a few, and many, and keeps them busy there; nouns of forces."""

    nouns: frozenset[str]
    few: re.Pattern[str]
    many: re.Pattern[str]
    busy: re.Pattern[str]
    troops: frozenset[str]
    known: re.Pattern[str]
    strong: re.Pattern[str]
    staff: frozenset[str]
    """Nouns of those who belong to a place, wherever they are."""
    there: re.Pattern[str]


def _is_placed(text: str, figure: Figure, found: re.Match[str] | None, crowds: _Crowds) -> bool:
    """True where words of place stand behind the counted; those who belong to it are there where the verb says so."""
    if found is None or found.lastgroup != "by" or figure.counted.rpartition(" ")[2] not in crowds.staff:
        return found is not None
    start = figure.start or 0
    return bool(found["being"] or crowds.there.search(text[max(0, start - _BEFORE) : start]))


def _is_force(text: str, figure: Figure, crowds: _Crowds) -> bool:
    """ "Those 2,000 troops", "the 900-strong garrison": a force that is known to be there."""
    if crowds.strong.search(figure.quote):
        return True
    before = text[max(0, (figure.start or 0) - 10) : figure.start]
    return figure.counted.rpartition(" ")[2] in crowds.troops and bool(crowds.known.search(before))


@cache
def _of_crowds(language: str) -> _Crowds:
    place = lexicon(language, "cues")["attending"]["place"]
    being, doing, within, moving, by, articles, places, others, known, strong, behind = (
        "|".join(map(re.escape, place[part]))
        for part in (*_PARTS, "places", "of_others", "known", "strong", "left_behind")
    )
    named = rf"(?:{articles})\s{{1,4}}(?:[\w.'’-]{{1,20}}\s){{0,{_NAME}}}?(?:{places})\b(?!\s?(?:{others}))"
    at = rf"(?P<by>{by})\s{{1,4}}{named}"
    off = rf"(?:{moving})\b(?!\s(?:\w{{1,12}}\s){{0,2}}(?:{behind})\b)"
    verb = rf"\s{{1,4}}(?:(?P<being>{being})\s{{1,4}}(?:\w{{2,20}}ly\s{{1,4}})?)?"
    of_club = r"(?:\sof\s(?:an?|the)\s(?:\w{2,20}\s){0,2}\w{2,20})?"
    few = rf"{verb}(?:{within})(?:\s{{1,4}}(?:{articles})\b|\s{{0,4}}[.,;])"
    many = rf"{verb}(?:(?:{within})\b|{off}|{at})"
    return _Crowds(
        nouns=frozenset(place["people"]),
        few=re.compile(few, re.IGNORECASE),
        many=re.compile(many, re.IGNORECASE),
        busy=re.compile(rf"{of_club}\s{{1,4}}(?:{doing})\b", re.IGNORECASE),
        troops=frozenset(place["troops"]),
        known=re.compile(rf"\b(?:{known})\s{{1,4}}$", re.IGNORECASE),
        strong=re.compile(rf"\d-(?:{strong})\s", re.IGNORECASE),
        staff=frozenset(place["staff"]),
        there=re.compile(rf"\bthere\s(?:{being})\s$", re.IGNORECASE),
    )
