"""The paragraphs of a text, as people count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

LINE = re.compile(r"[^\n]+")
BLANK = re.compile(r"\n[^\S\n]*\n")
LONGEST_WRAPPED = 200
"""Where a line is longer, lines are not wrapped, and each of them is a paragraph of its own."""

Stretch = tuple[int, int]


def paragraphs(text: str) -> list[Stretch]:
    """Start and end of each paragraph: a line, or a block of lines where a text is wrapped and has blank lines."""
    lines = [found.span() for found in LINE.finditer(text) if not found.group().isspace()]
    wrapped = max((end - start for start, end in lines), default=0) <= LONGEST_WRAPPED
    if not wrapped or not BLANK.search(text):
        return lines
    blocks: list[Stretch] = []
    for start, end in lines:
        if blocks and text.count("\n", blocks[-1][1], start) == 1:
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
    return blocks


def number_of(stretches: Sequence[Stretch], offset: int) -> int:
    """The number of the paragraph that holds an offset, from 1; of the one before where it lies between two."""
    return max(bisect_right(stretches, offset, key=lambda stretch: stretch[0]), 1)
