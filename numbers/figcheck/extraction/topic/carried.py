"""What a figure has from the figure before it: the same in other terms, or more of the same."""

from __future__ import annotations

from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.topic.tagged import Tagged

_NOBODY = ("it", "you", "there")  # no other than what was spoken of before
_EXTENT = 3  # tokens of "in length and"
_FARTHEST = 20  # tokens between two figures that share what they are of


def goes_on(text: Tagged, last: Reading, here: Reading) -> bool:
    """True where the figure can be of what the one before it is of: nobody else is spoken of between, but "it"."""
    first, end = last.quantity.stop, here.quantity.start
    others = any(text.tags[i] == "r" and text.low(i) not in _NOBODY for i in range(first, end))
    return end - first <= _FARTHEST and not others


def restates(text: Tagged, last: Reading, here: Reading) -> bool:
    """True where the figure gives the one before in other terms: "8 miles (13 km)", "0.25 points, or 0.01%".

    So does another side of the same: "50 miles in length and 40 miles in width".
    """
    between = text.sentence.lows[last.quantity.stop : here.quantity.start]
    if len(between) == _EXTENT and between[0] == "in" and between[1] in text.words.extents:
        return last.quantity.unit == here.quantity.unit and between[-1] in ("and", ",", "by")
    if not 0 < len(between) <= 2 or " ".join(between) not in text.words.restating:
        return False
    if between[-1] == "and" and text.low(here.quantity.stop) == "of":
        return False  # "47 percent and 23 percent of millers"
    return between[-1] not in ("and", "from") or last.quantity.unit == here.quantity.unit
