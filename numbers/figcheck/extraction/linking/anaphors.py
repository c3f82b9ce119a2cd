"""Number words that stand for those told of before and count nothing: "the two met", "between the three"."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.extraction.numbers.number_words import number_words
from figcheck.model import Document, Figure
from figcheck.resources import lexicon

_MANY = 10
_BEHIND = 12  # characters before a number that hold the word before it


def without_anaphors(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures but for bare number words behind "the", "these", "other", of which nothing is said or derived.

    What befell them may be told a sentence later, so that this stands after all that reads measures.
    """
    pointing = frozenset(lexicon(language, "kinds")["pointing"]["words"].split())
    small = number_words(language).small
    needed = {other for figure in figures for other in (figure.base, figure.whole) if other}

    def stands_for_some(figure: Figure) -> bool:
        if figure.measure or figure.counted or figure.unit or figure.figure_id in needed:
            return False
        if figure.quote.lower() not in small or figure.value is None or not 1 < figure.value < _MANY:
            return False
        text, start = document.title if figure.zone == "title" else document.text, figure.start or 0
        before = text[max(0, start - _BEHIND) : start].lower().split()
        return bool(before) and before[-1] in pointing

    return [figure for figure in figures if not stands_for_some(figure)]
