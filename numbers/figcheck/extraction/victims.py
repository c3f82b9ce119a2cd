"""Victims: counted without a word of what befell them, they were hit by the event that the document tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from figcheck.model import Document, Figure
from figcheck.resources import lexicon

INFERRED = Decimal("0.5")  # confidence of a measure that no word of the sentence gives; it is never compared
_VICTIMS = frozenset(("killed", "injured", "shot", "casualties", "arrested"))
_OPENING = 600  # characters: a headline and two paragraphs


def with_victims(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures; "four victims" without a verb are shot in a story of a shooting, else casualties."""
    told = told_measure(document, language)
    found = []
    for figure in figures:
        if not figure.measure and not figure.unit and figure.counted.endswith("victim") and figure.kind != "age":
            figure = replace(figure, measure=told, confidence=INFERRED)
        found.append(figure)
    return found


def apart_from_counters(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures; in the news of one shooting, the city's count "so far this year" is of other events.

    Where the running count is the story (a war's losses), it is the first or the title's, and stays.
    """
    if not _of_shooting(language).search(document.title.lower()):
        return list(figures)
    found: list[Figure] = []
    own: Decimal | None = None
    for figure in figures:
        if figure.measure in _VICTIMS and figure.kind == "total" and figure.value is not None:
            if not figure.counter and own is None and figure.confidence == 1:
                own = figure.value
            elif figure.counter and own is not None and figure.value > own and figure.zone != "title":
                figure = replace(figure, kind="other_event")
        found.append(figure)
    return found


def told_measure(document: Document, language: str) -> str:
    """What victims suffered in the event that title and first lines name."""
    opening = f"{document.title} {document.text[:_OPENING]}".lower()
    return "shot" if _of_shooting(language).search(opening) else "casualties"


@cache
def _of_shooting(language: str) -> re.Pattern[str]:
    """The words that tell of a shooting, and longer ones that begin with them."""
    words = lexicon(language, "cues")["victims"]["of_shooting"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})")
