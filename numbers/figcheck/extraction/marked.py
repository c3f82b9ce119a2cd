"""Texts with marks of type and links in them (Markdown): read as if blank stood for each, and quoted as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from figcheck.model import Document, Figure

_TYPE = "*_`"
_WORDS = ("counted_phrase", "concept", "hedge", "authority", "cue", "event")
"""Slots that repeat words of the text, whose marks are no part of them."""


def without_marks(document: Document) -> Document:
    """The document with blanks for its marks, so that every place stays where it is."""
    pieces = []
    at = 0
    for start, end in document.marks:
        lines = document.text[start:end].split("\n")
        pieces += [document.text[at:start], "\n".join(" " * len(line) for line in lines)]
        at = end
    return replace(document, text="".join((*pieces, document.text[at:])), marks=())


def quoted(figures: Sequence[Figure], plain: str, document: Document) -> list[Figure]:
    """The figures that were read in the plain text as they stand in the document."""
    return [figure if figure.zone == "title" else _quoted(figure, plain, document.text) for figure in figures]


def _quoted(figure: Figure, plain: str, text: str) -> Figure:
    """The figure with exact slices of the text; where marks stand in a quote, those around it belong to it too."""
    start, end = figure.start or 0, figure.end or 0
    first, last = figure.numeral_start, figure.numeral_end
    if plain[start:end] != text[start:end]:
        # Mark by mark: slices to the ends of the text would be copied for every figure.
        while start > 0 and text[start - 1] in _TYPE:
            start -= 1
        while end < len(text) and text[end] in _TYPE:
            end += 1
    near = max(0, (figure.start or 0) - len(figure.sentence))
    at = plain.find(figure.sentence, near, (figure.end or 0) + len(figure.sentence))
    words: dict[str, Any] = {name: " ".join(getattr(figure, name).split()) for name in _WORDS}
    return replace(
        figure,
        quote=text[start:end],
        start=start,
        end=end,
        numeral=figure.numeral if first is None or last is None else text[first:last],
        sentence=figure.sentence if at < 0 else text[at : at + len(figure.sentence)],
        **words,
    )
