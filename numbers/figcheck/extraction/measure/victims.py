"""Victims: counted without a word of what befell them, they were hit by the event that the document tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from functools import cache

from figcheck.model import Document, Figure
from figcheck.resources import lexicon

INFERRED = Decimal("0.5")  # confidence of a measure that no word of the sentence gives; it is never compared
_VICTIMS = frozenset(("killed", "injured", "shot", "casualties", "arrested"))
_CALLED = ("victim", "survivor")
_CROWD = 100
_WEEKS = timedelta(days=20)
_OF = re.compile(r",? of\b")  # "tens, if not hundreds, of thousands"
_OPENING = 600  # characters: a headline and two paragraphs


def with_victims(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures; "four victims" without a verb are shot in a story of a shooting, else casualties."""
    if not any(figure.counted.endswith(_CALLED) for figure in figures):
        return list(figures)
    told = told_measure(document, language)
    found = []
    for figure in figures:
        unsaid = not figure.measure and not figure.unit and figure.value != 0
        if unsaid and figure.counted.endswith("victim") and figure.kind != "age":
            figure = replace(figure, measure=told, confidence=INFERRED)
        elif told == "shot" and not figure.measure and figure.counted.endswith("survivor"):
            figure = replace(figure, measure="injured", confidence=INFERRED)
        found.append(figure)
    return found


def apart_from_hits(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures; who is hit or struck is shot only in the news of a shooting: "the van hit six people"."""
    doubtful = {
        i for i, figure in enumerate(figures) if figure.measure == "shot" and _is_hit(document, figure, language)
    }
    if not doubtful or told_measure(document, language) == "shot":
        return list(figures)
    plain = (replace(figure, measure="") if i in doubtful else figure for i, figure in enumerate(figures))
    return [figure for figure in plain if figure.measure or not figure.implied]


def _is_hit(document: Document, figure: Figure, language: str) -> bool:
    """True where the measure is told by a verb of hitting, and the sentence tells of no shots."""
    text = document.title if figure.zone == "title" else document.text
    verbs = lexicon(language, "cues")["shot"]["not_by"]["verbs"].split()
    hit = any(name == "measure" and text[start:end].lower() in verbs for name, start, end in figure.slots)
    return hit and not _of_shooting(language).search(figure.sentence.lower())


def with_migrants(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures; in a story of migrants, the crowds of a sentence on their way are migrants."""
    told, moving = _of_migrants(language)
    crowds = {i for i, figure in enumerate(figures) if _is_crowd(document, figure)}
    if not crowds or not told.search(f"{document.title} {document.text[:_OPENING]}".lower()):
        return list(figures)
    return [
        replace(figure, measure="migrants", confidence=INFERRED)
        if i in crowds and moving.search(figure.sentence.lower())
        else figure
        for i, figure in enumerate(figures)
    ]


def _is_crowd(document: Document, figure: Figure) -> bool:
    """True for a hundred people or more of whom nothing else is said."""
    text = document.title if figure.zone == "title" else document.text
    bare = not (figure.counted or figure.hedge_kind == "exact" or _OF.match(text, figure.end or 0))
    people = bare or figure.counted.rpartition(" ")[2] in ("person", "other", "soul", "member", "alien")
    low = figure.hard.low or figure.value
    plain = not figure.measure and not figure.unit and figure.kind in ("total", "part", "increment")
    return people and plain and low is not None and low >= _CROWD


@cache
def _of_migrants(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words that tell of migrants, and those of their way."""
    story = lexicon(language, "cues")["migrants"]["story"]
    told, moving = (rf"\b(?:{'|'.join(map(re.escape, story[part]))})" for part in ("told", "moving"))
    return re.compile(told), re.compile(moving)


def apart_from_counters(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures; in the news of one shooting, the city's count "so far this year" is of other events.

    Where the running count is the story (a war's losses), it is the first or the title's, and stays.
    """
    known = any(figure.measure in _VICTIMS for figure in figures)
    if not known or not _of_shooting(language).search(document.title.lower()):
        return list(figures)
    found: list[Figure] = []
    own: Decimal | None = None
    for figure in figures:
        if figure.measure in _VICTIMS and figure.kind == "total" and figure.value is not None:
            if not (figure.counter or _is_long(figure)) and own is None and figure.confidence == 1:
                own = figure.value
            elif (
                (figure.counter or _is_long(figure))
                and own is not None
                and figure.value > own
                and "others" not in figure.excludes  # they are others of the event told of
                and figure.zone != "title"
            ):
                figure = replace(figure, kind="other_event")
        found.append(figure)
    return found


def _is_long(figure: Figure) -> bool:
    """ "In November alone", "this year": counted over weeks."""
    start, end = figure.period_start, figure.period_end
    return start is not None and end is not None and end - start > _WEEKS


def told_measure(document: Document, language: str) -> str:
    """What victims suffered in the event that title and first lines name."""
    opening = f"{document.title} {document.text[:_OPENING]}".lower()
    if not any(map(opening.__contains__, _shooting_words(language))):
        return "casualties"  # told sooner than by the pattern
    return "shot" if _of_shooting(language).search(opening) else "casualties"


@cache
def _of_shooting(language: str) -> re.Pattern[str]:
    """The words that tell of a shooting, and longer ones that begin with them."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _shooting_words(language)))})")


@cache
def _shooting_words(language: str) -> tuple[str, ...]:
    return tuple(lexicon(language, "cues")["victims"]["of_shooting"])
