"""Totals that an addition brings about: "another 1,500 were sent, bringing the total to 6,500"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from figcheck.model import Document, Figure
from figcheck.resources import lexicon

_BEFORE = 90  # characters of ", which would bring the total number of men in the town to about"
_ADDED = ("increment", "total", "part")


def with_brought(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures of a document, in order; a bare total counts what was added right before it, and is its whole."""
    told = list(figures)
    for i in range(1, len(told)):
        total, added = told[i], told[i - 1]
        bare = not (total.measure or total.counted or total.unit or total.zone == "title") and total.kind == "total"
        if bare and _is_of(added, total) and _is_brought(document, total, language):
            if added.kind == "increment" and not added.whole:
                told[i - 1] = replace(added, whole=total.figure_id)
            told[i] = replace(
                total,
                measure=added.measure,
                counted=added.counted,
                counted_phrase=added.counted_phrase,
                side=added.side,
                status=added.status,
                modality="planned" if added.modality == "planned" else total.modality,
                confidence=min(total.confidence, added.confidence),
            )
    return told


def _is_brought(document: Document, total: Figure, language: str) -> bool:
    """True where the words before the number say that it is the total by what was just told of."""
    start = total.start or 0
    return _bringing(language).search(document.text[max(0, start - _BEFORE) : start]) is not None


def _is_of(added: Figure, total: Figure) -> bool:
    """True for a count of the same sentence that the total can hold."""
    if added.sentence != total.sentence or added.unit or added.kind not in _ADDED or added.value is None:
        return False
    return bool(added.measure or added.counted) and total.value is not None and total.value >= added.value


@cache
def _bringing(language: str) -> re.Pattern[str]:
    """ "Bringing the total to", "which brought their number in the town to some", up to the number."""
    words = lexicon(language, "scope")["brought"]
    verbs, owners, sums = ("|".join(words[name]) for name in ("verbs", "owners", "sums"))
    led, of_what = r"(?:[a-z]{1,12} ){0,2}", r"(?: [a-z]{1,12}){0,5}"
    return re.compile(rf"\b(?:{verbs}) (?:{owners}) {led}(?:{sums}){of_what} to (?:\w{{1,12}} ){{0,2}}$", re.IGNORECASE)
