"""Parts told apart from their whole: "three people were shot ... two men were taken to hospital" in one document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from figcheck.extraction.measure.kinds import finding_words
from figcheck.extraction.sentence.cues import cues, people_words
from figcheck.model import Document, Figure

_ATTACKER = "attacker"  # whoever did it is none of the victims
_ANY_VICTIM = ("shot", "casualties")
_GENERIC = frozenset(("", "person", "victim", "other", "individual", "dead", "injured", "wounded"))
_SAME = ("side", "event_date", "place", "as_of")
_BEFORE = 20  # characters: "they discovered"
_MOST_WHOLES = 100  # the work stays linear on lists of thousands of tolls
_VICTIMS = frozenset(("killed", "injured", "shot", "casualties", "hospitalised"))


def parted(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures of a document, in order; a count of narrower people, or of those in hospital, is a part of the total.

    The whole is a larger exact count of people at large, of the same measure or of all who were hit.
    """
    wholes = _distinct(figures)
    if not wholes:
        return list(figures)
    return [_with_whole(_as_part(document, figure, wholes, language), wholes) for figure in figures]


def _distinct(figures: Sequence[Figure]) -> list[Figure]:
    """The wholes, the first of those that say the same; behind the first hundred a text is a list."""
    found: dict[tuple[object, ...], Figure] = {}
    for one in figures:
        if _is_whole(one):
            found.setdefault((one.measure, one.value, one.side, one.event_date, one.subgroup, one.zone == "title"), one)
    return list(found.values())[:_MOST_WHOLES]


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
        and "others" not in figure.excludes
        and _head(figure) in _GENERIC
    )


def _as_part(document: Document, figure: Figure, wholes: Iterable[Figure], language: str) -> Figure:
    if figure.kind != "total" or figure.measure not in _VICTIMS or not figure.value or figure.zone == "title":
        return figure  # nobody at all ("no injuries") is no part
    noun = _head(figure)
    narrow = figure.confidence < 1 or (noun not in _GENERIC and noun in people_words(language).person)
    found = _is_found(document, figure, language)
    graded = figure.measure == "injured" and _is_graded(document, figure, language)
    holding = (one for one in wholes if _holds(one, figure))
    holding = (one for one in holding if not graded or one.measure == figure.measure)
    whole = next((one for one in holding if _tells_of_all(one, figure, narrow=narrow or graded, found=found)), None)
    return replace(figure, kind="part", whole=whole.figure_id) if whole else figure


def _is_graded(document: Document, figure: Figure, language: str) -> bool:
    """ "Two suffered minor injuries": hurt to a degree that the others of the injured may not be."""
    text = document.title if figure.zone == "title" else document.text
    told = next((end for slot, _, end in figure.slots if slot == "measure"), 0)
    words = text[figure.start : max(told, figure.end or 0)].lower().split()
    return not cues(language).suffered["degrees"].isdisjoint(words)


def _with_whole(part: Figure, wholes: Iterable[Figure]) -> Figure:
    """ "Two of the wounded": the part, tied to the whole where the text before it gives one that it can be of."""
    if part.kind != "part" or part.whole or part.measure not in _VICTIMS or part.implied:
        return part
    holding = [one for one in wholes if _holds(one, part) and _is_earlier(one, part)]
    same = [one for one in holding if one.measure == part.measure] or holding
    return replace(part, whole=same[-1].figure_id) if len({one.value for one in same}) == 1 else part


def _tells_of_all(whole: Figure, part: Figure, *, narrow: bool, found: bool) -> bool:
    """True where the part is told so that it can be no other account of the whole."""
    if narrow or part.measure == "hospitalised":
        return narrow or "others" not in part.excludes or _is_earlier(whole, part)
    if "others" in part.excludes:
        return _is_earlier(whole, part)
    return part.measure in ("shot", whole.measure) and (found or _well_over(whole, part))


def _is_found(document: Document, figure: Figure, language: str) -> bool:
    """ "Officers found five people hurt": so many were there then, and others may have been elsewhere."""
    words = document.text[max(0, (figure.start or 0) - _BEFORE) : figure.start].lower().split()
    return bool(words) and words[-1] in finding_words(language)


def _is_earlier(whole: Figure, part: Figure) -> bool:
    return whole.zone == "title" or (whole.start or 0) < (part.start or 0)


def _holds(whole: Figure, part: Figure) -> bool:
    """True where the part can lie within the whole: fewer, of the same or a wider measure, side, place and day."""
    among = whole.measure in _ANY_VICTIM and part.measure != "killed"  # the dead of five shot are all the dead
    wider = whole.measure == part.measure or among or part.measure == "hospitalised"
    if not wider or whole.value is None or part.value is None or whole.value <= part.value:
        return False
    same = all(_agree(getattr(whole, slot), getattr(part, slot)) for slot in _SAME) and _ATTACKER not in (
        part.subgroup,
        whole.subgroup,
    )
    return same and whole.figure_id != part.figure_id


def _agree(one: object, two: object) -> bool:
    """True unless both are told and differ."""
    return not one or not two or one == two


def _well_over(whole: Figure, part: Figure) -> bool:
    """True where a count of people at large is told before, and is too large to be the same one told otherwise."""
    larger = whole.value is not None and part.value is not None and 2 * whole.value >= 3 * part.value
    return _is_earlier(whole, part) and larger and whole.sentence != part.sentence and part.hedge_kind == "exact"
