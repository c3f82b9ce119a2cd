"""Names of columns that are not known, but all but known ones: slips by which a whole column would be lost."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

LETTERS = 5
"""Of shorter names that differ in a letter, both are words of their own: "size" and "side"."""


def slips(found: Sequence[str], known: Collection[str]) -> Iterator[str]:
    """Messages on the columns found that are one slip from a known one which is not there."""
    missing = [name for name in known if name not in found]
    for name in found:
        alike = [] if name in known else [other for other in missing if abs(len(name) - len(other)) < 2]
        near = [other for other in alike if _near(_plain(name), _plain(other))]
        if near:
            yield f"the column {name!r} is not known and not read; did you mean {near[0]!r}?"


def _plain(name: str) -> str:
    """A name however its words are parted, in lower case."""
    return name.lower().replace(" ", "_").replace("-", "_")


def _near(one: str, other: str) -> bool:
    """True where one letter is too many, missing, another or in the place of its neighbour."""
    first = _common(one, other)
    last = _common(one[first:][::-1], other[first:][::-1])
    left, right = one[first : len(one) - last], other[first : len(other) - last]
    if max(len(left), len(right)) > 1:
        return len(left) == 2 and left == right[::-1]
    return not (left or right) or max(len(one), len(other)) >= LETTERS


def _common(one: str, other: str) -> int:
    """With how many letters both begin."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
