"""The lines of the pages of a PDF, each with its box and the gaps in it, without running heads and page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import hypot
from typing import Any

from figcheck.readers.layout import in_one_line

SOFT = "\ufffe\x02"
"""What pdfium gives for a hyphen at which a word was parted; it then takes what follows for the same line."""
ROW = re.compile(rf"[^\n{SOFT}]*+[\n{SOFT}]?")
GAP = 1.2
"""A blank that is wider than so many times the type parts two cells of a table."""
WIDEST_PITCH = 1.7
"""Two lines further apart than so many times their type are two paragraphs."""
MARGIN = 0.08
"""The part of a page's height in which nothing but running heads and numbers stands, above and below."""
MARGIN_LINES = 3
SAME_HEIGHT = 4
DIGITS = re.compile(r"\d+")
_AROUND = r"[-–—·|\s]{0,20}+"
NUMBERED = re.compile(rf"{_AROUND}(?:page )?(\d{{1,4}})(?: ?(?:/|of) ?\d{{1,4}})?{_AROUND}", re.IGNORECASE)
PRINTED = re.compile(
    r"\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d(?:\s[AP]M)?\b.*|(?:file|https?)://\S{1,2000}+ \d+/\d+", re.DOTALL
)
"""What browsers print above and below a page: day and hour with its title; its address with the number of the page."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a line between wide gaps."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its box on the page, in points from the lower left, the size of its type, and its parts."""

    text: str
    left: float = 0.0
    right: float = 0.0
    base: float = 0.0
    size: float = 0.0
    parts: tuple[Part, ...] = ()
    in_margin: bool = False


def lines_of(page: Any) -> list[Line]:
    """The lines of a page of pdfium that hold text, in the order of the page."""
    textpage = page.get_textpage()
    text: str = textpage.get_text_range()
    boxed = len(text) == textpage.count_chars()
    _, bottom, _, top = page.get_bbox()
    margin = MARGIN * (top - bottom)
    lines: list[Line] = []
    for row in ROW.finditer(text):
        words = in_one_line(row[0].replace("\0", ""))
        if not words:
            continue
        first = row.start() + len(row[0]) - len(row[0].lstrip())
        line = _boxed(textpage, words, text, first, row.start() + len(row[0].rstrip())) if boxed else Line(words)
        if lines and boxed and _is_beside(lines[-1], line):
            lines[-1] = _side_by_side(lines[-1], line)
        else:
            lines.append(replace(line, in_margin=boxed and not bottom + margin <= line.base <= top - margin))
    textpage.close()
    return lines


def without_margins(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """The pages without what is printed in the margins: lines that come back at one height, and page numbers."""
    edges = [_edges(lines) for lines in pages]
    seen: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, lines in enumerate(edges):
        for line in lines:
            seen[_key(line)].append((number, line.base))
    return [
        [line for line in lines if line not in edge or not _is_margin(line, number, seen[_key(line)])]
        for number, (lines, edge) in enumerate(zip(pages, edges, strict=True))
    ]


def _boxed(textpage: Any, words: str, text: str, first: int, end: int) -> Line:
    """The line of the characters from first to end with its box."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(textpage, first, matrix)
    size = raw.FPDFText_GetFontSize(textpage, first) * (hypot(matrix.c, matrix.d) or 1.0)
    left, base, _, _ = textpage.get_charbox(first, loose=True)
    right = textpage.get_charbox(end - 1, loose=True)[2]
    parts = _parts(textpage, text, first, end, size) if DIGITS.search(words) or words.count(" ") < 8 else ()
    return Line(words, left, right, base, size, parts)


def _parts(textpage: Any, text: str, first: int, end: int, size: float) -> tuple[Part, ...]:
    """The parts of a line between wide gaps; none for most lines, which have no such gap."""
    cuts = [first]
    for blank in re.finditer(r"\s+", text[first:end]):
        before, after = first + blank.start() - 1, first + blank.end()
        if textpage.get_charbox(after, loose=True)[0] - textpage.get_charbox(before, loose=True)[2] > GAP * size:
            cuts.append(after)
    if len(cuts) == 1:
        return ()
    spans = [
        (start, start + len(text[start:stop].rstrip())) for start, stop in zip(cuts, [*cuts[1:], end], strict=True)
    ]
    return tuple(
        Part(
            in_one_line(text[start:stop]),
            textpage.get_charbox(start, loose=True)[0],
            textpage.get_charbox(stop - 1, loose=True)[2],
        )
        for start, stop in spans
    )


def _is_beside(before: Line, line: Line) -> bool:
    """True where a line stands on the height of the one before it, a gap further to the right: cells of one row."""
    return abs(before.base - line.base) < 0.2 * line.size and line.left - before.right > GAP * line.size


def _side_by_side(before: Line, line: Line) -> Line:
    """Two lines of one row as one."""
    parts = [each.parts or (Part(each.text, each.left, each.right),) for each in (before, line)]
    text = f"{before.text} {line.text}"
    return Line(text, before.left, line.right, before.base, before.size, (*parts[0], *parts[1]))


def _edges(lines: Sequence[Line]) -> list[Line]:
    """The lines in the margins of a page, where they are few and stand apart from its text."""
    inside = [line.base for line in lines if not line.in_margin]
    if not inside:
        return []
    edges = []
    for group in (
        [line for line in lines if line.in_margin and line.base > max(inside)],
        [line for line in lines if line.in_margin and line.base < min(inside)],
    ):
        apart = all(abs(line.base - base) > WIDEST_PITCH * line.size for line in group for base in inside)
        edges += group if apart and len(group) <= MARGIN_LINES else []
    return edges


def _key(line: Line) -> str:
    """What two lines of margins have in common: their words and type, whatever the number of the page."""
    return f"{DIGITS.sub('9', line.text.casefold())} {line.size:.0f}"


def _is_margin(line: Line, number: int, seen: Sequence[tuple[int, float]]) -> bool:
    """True for a line of the margin of the page of that number, counted from 0."""
    if any(page != number and abs(line.base - base) <= SAME_HEIGHT for page, base in seen):
        return True
    numbered = NUMBERED.fullmatch(line.text)
    return PRINTED.fullmatch(line.text) is not None or (numbered is not None and int(numbered[1]) == number + 1)
