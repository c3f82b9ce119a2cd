"""A document with every figure marked in place: marks nest and never cross."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from figcheck.model import Document, Figure
from figcheck.writers.html.anchors import Anchors, stands_in

Span = tuple[int, int, int]
"""Start, end, and number of the figure."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text between two ends of marks: first `opens` are opened, the text written, then `closes` closed.

    `row` is the number of the figure whose row the text leads to, 0 outside of marks. `also` are figures that end
    here and have no text of their own to lead to their rows.
    """

    text: str
    opens: tuple[Mark, ...] = ()
    row: int = 0
    closes: int = 0
    also: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """The start of a mark; where a mark goes on that another one has cut, it has no id."""

    number: int
    has_id: bool
    found: bool
    """True where a finding speaks of the figure."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and its number."""

    number: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """The title and the paragraphs of a document."""

    title: tuple[Piece, ...]
    paragraphs: tuple[Paragraph, ...]


def marked(document: Document, figures: Iterable[Figure], anchors: Anchors, found: frozenset[str]) -> Marked:
    """The document with marks for those of its figures whose places hold; `found` are ids of figures in findings."""
    standing = [figure for figure in figures if stands_in(figure, document)]
    in_findings = frozenset(anchors.number(figure) for figure in standing if figure.figure_id in found)
    title = _spans((figure for figure in standing if figure.zone == "title"), anchors)
    body = _spans((figure for figure in standing if figure.zone != "title"), anchors)
    seen: set[int] = set()
    cut = _cut(body, anchors.paragraphs(document))
    return Marked(
        pieces(document.title, 0, len(document.title), title, in_findings, set()),
        tuple(
            Paragraph(number, pieces(document.text, start, end, spans, in_findings, seen))
            for number, (start, end, spans) in enumerate(cut, start=1)
        ),
    )


def pieces(
    text: str, start: int, end: int, spans: Sequence[Span], found: frozenset[int], seen: set[int]
) -> tuple[Piece, ...]:
    """The text from start to end, cut at the ends of marks; `spans` are in order, `seen` have an id already."""
    if not spans:
        return (Piece(text[start:end]),) if start < end else ()
    made: list[Piece] = []
    opened: list[Span] = []
    led: set[int] = set()
    at = start
    waiting = list(reversed(nested(spans)))
    while at < end or opened:
        opening: list[Mark] = []
        while waiting and waiting[-1][0] <= at:
            span = waiting.pop()
            opened.append(span)
            opening.append(Mark(span[2], span[2] not in seen, span[2] in found))
            seen.add(span[2])
        edges = [waiting[-1][0]] if waiting else []
        until = min([*edges, opened[-1][1] if opened else end])
        row = opened[-1][2] if opened else 0
        led.add(row)
        closing: list[Span] = []
        while opened and opened[-1][1] <= until:
            closing.append(opened.pop())
        also = tuple(span[2] for span in closing if span[2] not in led)
        made.append(Piece(text[at:until], tuple(opening), row, len(closing), also))
        at = until
    return tuple(made)


def nested(spans: Iterable[Span]) -> list[Span]:
    """The spans with those that cross another cut at its end, in the order in which they open."""
    done: list[Span] = []
    stack: list[Span] = []
    waiting = sorted(spans, key=_opening, reverse=True)
    while waiting:
        span = waiting.pop()
        while stack and stack[-1][1] <= span[0]:
            stack.pop()
        if stack and span[1] > stack[-1][1]:
            rest = (stack[-1][1], span[1], span[2])
            span = (span[0], stack[-1][1], span[2])
            place = len(waiting)
            while place and _opening(waiting[place - 1]) < _opening(rest):
                place -= 1
            waiting.insert(place, rest)
        stack.append(span)
        done.append(span)
    return done


def _opening(span: Span) -> tuple[int, int, int]:
    """What opens first: the earlier, of two at one place the longer."""
    return span[0], -span[1], span[2]


def _spans(figures: Iterable[Figure], anchors: Anchors) -> list[Span]:
    """The places of figures, in order."""
    spans = [(figure.start or 0, figure.end or 0, anchors.number(figure)) for figure in figures]
    return sorted(spans, key=_opening)


def _cut(spans: Sequence[Span], stretches: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, list[Span]]]:
    """Each stretch of text with the spans in it, those that go on beyond it cut at its ends."""
    place = 0
    going: list[Span] = []
    for start, end in stretches:
        while place < len(spans) and spans[place][0] < end:
            going.append(spans[place])
            place += 1
        going = [span for span in going if span[1] > start]
        yield start, end, sorted(((max(a, start), min(b, end), n) for a, b, n in going), key=_opening)
