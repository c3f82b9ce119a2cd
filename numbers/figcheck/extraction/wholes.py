"""Parts told apart from their whole: "three people were shot ... two men were taken to hospital" in one document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from figcheck.extraction.cues import people_words
from figcheck.model import Figure

_ANY_VICTIM = ("shot", "casualties")
_GENERIC = frozenset(("", "person", "victim", "other", "individual", "dead", "injured", "wounded"))
_VICTIMS = frozenset(("killed", "injured", "shot", "casualties", "hospitalised"))


def parted(figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures of a document, in order; a count of narrower people, or of those in hospital, is a part of the total.

    The whole is a larger exact count of people at large, of the same measure or of all who were hit.
    """
    wholes = [figure for figure in figures if _is_whole(figure)]
    return [_as_part(figure, wholes, language) if wholes else figure for figure in figures]


def _head(figure: Figure) -> str:
    return figure.counted.rpartition(" ")[2]


def _is_whole(figure: Figure) -> bool:
    return (
        figure.kind == "total"
        and figure.measure in _VICTIMS
        and figure.measure != "hospitalised"
        and figure.hedge_kind == "exact"
        and figure.confidence == 1
        and figure.value is not None
        and not figure.excludes
        and _head(figure) in _GENERIC
    )


def _as_part(figure: Figure, wholes: Iterable[Figure], language: str) -> Figure:
    if figure.kind != "total" or figure.measure not in _VICTIMS or figure.value is None or figure.zone == "title":
        return figure
    noun = _head(figure)
    narrow = figure.confidence < 1 or (noun not in _GENERIC and noun in people_words(language).person)
    some = figure.measure == "shot" or bool(figure.excludes)
    if not (narrow or some or figure.measure == "hospitalised"):
        return figure
    whole = next((w for w in wholes if _holds(w, figure) and (narrow or not some or _well_over(w, figure))), None)
    return replace(figure, kind="part", whole=whole.figure_id) if whole else figure


def _holds(whole: Figure, part: Figure) -> bool:
    """True where the part can lie within the whole: fewer, of the same or a wider measure, of no other side or day."""
    wider = whole.measure == part.measure or whole.measure in _ANY_VICTIM or part.measure == "hospitalised"
    if not wider or whole.value is None or part.value is None or whole.value <= part.value:
        return False
    same = all(not a or not b or a == b for a, b in ((whole.side, part.side), (whole.event_date, part.event_date)))
    return same and whole.figure_id != part.figure_id


def _well_over(whole: Figure, part: Figure) -> bool:
    """True where a count of people at large is told before, and is too large to be the same one told otherwise."""
    earlier = whole.zone == "title" or (whole.start or 0) < (part.start or 0)
    larger = whole.value is not None and part.value is not None and 2 * whole.value >= 3 * part.value
    return earlier and larger and whole.sentence != part.sentence and part.hedge_kind == "exact"
