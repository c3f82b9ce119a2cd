"""The marks of footnotes that stand apart from their word: "1,000,000 21 |" in a text whose notes are "fell.20"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from figcheck.model import Document, Figure

# A number glued to what ends a sentence or a clause: a raised figure that has come down.
_GLUED = re.compile(r"(?<=[^\W\d_])[.,;:!?)”\"]{1,2}(\d{1,3})(?![\d.,]*\d)(?=\s|$)")
_BEFORE = re.compile(r"[\w)”\"] $")
_BEHIND = re.compile(r"\s{0,8}(?:\||\n|\)|$)")
_ENOUGH = 5
"""So many different marks make it sure that a text has footnotes."""


def without_footnotes(document: Document, figures: Sequence[Figure]) -> list[Figure]:
    """The figures but for bare numbers at the end of a cell, a line or a bracket that are marks of the text's notes."""
    alike = [figure for figure in figures if _is_bare(figure) and _stands_as_mark(document.text, figure)]
    if not alike:
        return list(figures)
    marks = {int(mark) for mark in _GLUED.findall(document.text)}
    if len(marks) < _ENOUGH:
        return list(figures)
    last = max(marks)
    told = {figure.figure_id for figure in alike if int(figure.quote) <= last}  # a number within those of the notes
    return [figure for figure in figures if figure.figure_id not in told]


def _is_bare(figure: Figure) -> bool:
    """True for digits of which nothing is said."""
    said = figure.measure or figure.unit or figure.counted or figure.whole or figure.base
    return not said and figure.zone != "title" and figure.quote.isdecimal()


def _stands_as_mark(text: str, figure: Figure) -> bool:
    """True for a number that stands where a mark would."""
    start, end = figure.start or 0, figure.end or 0
    return _BEHIND.match(text, end) is not None and _BEFORE.search(text, max(0, start - 2), start) is not None
