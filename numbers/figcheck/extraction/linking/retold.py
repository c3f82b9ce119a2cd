"""Counts told twice in one document: what the text makes clear once of them holds for the other time as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from figcheck.extraction.sentence.cues import people_words
from figcheck.model import Figure

_VICTIMS = frozenset(("killed", "injured", "shot", "casualties"))
_GENERIC = frozenset(("", "person", "victim", "other", "individual", "dead", "injured", "wounded"))
_Told = tuple[Decimal, str, str]


def retold(figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures; one that says again what is told as a part, or of another event, is told of the same.

    Only by a noun narrower than people ("six teachers"), and where title and lead do not give it as their own.
    """
    known = _known(figures, language)
    return [_again(figure, known, language) for figure in figures] if known else list(figures)


def _known(figures: Sequence[Figure], language: str) -> dict[_Told, Figure]:
    known: dict[_Told, Figure] = {}
    own = set()
    for one in figures:
        key = _key(one, language)
        if key is None or not one.measure:
            continue
        if one.kind == "total" and one.zone in ("title", "lead"):
            own.add(key)
        elif one.kind in ("other_event", "part") and one.measure in _VICTIMS and one.confidence == 1:
            known.setdefault(key, one)
    return {key: one for key, one in known.items() if key not in own}


def _key(figure: Figure, language: str) -> _Told | None:
    """The number, the noun and the side; None for people at large, and what is no plain count."""
    noun = figure.counted.rpartition(" ")[2]
    narrow = noun in people_words(language).person or figure.side
    plain = figure.hedge_kind == "exact" and not figure.unit and not figure.implied
    if not plain or not narrow or noun in _GENERIC or figure.value is None or figure.value < 2:
        return None
    return figure.value, noun, figure.side


def _again(figure: Figure, known: dict[_Told, Figure], language: str) -> Figure:
    if figure.kind != "total" or figure.zone != "body":
        return figure
    key = _key(figure, language)
    told = known.get(key) if key else None
    if told is None or figure.measure not in ("", told.measure):
        return figure
    if told.kind == "part":
        return replace(figure, kind="part", whole=told.whole) if figure.measure else figure
    after = (told.start or 0) < (figure.start or 0)
    return replace(figure, kind="other_event", measure=told.measure) if after else figure
