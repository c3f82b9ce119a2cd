"""The numbers along the axis of a chart, which a page leaves in its text: "$1 million $2 $3 $4"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from figcheck.extraction.measure.reading import Reading

_FEWEST = 3  # amounts in a row with nothing between
_ONE = Decimal(1)


def without_ticks(readings: Sequence[Reading]) -> list[Reading]:
    """The readings of a sentence but for those of an axis; amounts in the row of a table stay."""
    if len(readings) < _FEWEST:
        return list(readings)
    kept: list[Reading] = []
    row: list[Reading] = []
    for reading in readings:
        if not row or not reading.quantity.unit or reading.start != row[-1].end:
            kept += () if _is_axis(row) else row
            row = []
        row.append(reading)
    return [*kept, *(() if _is_axis(row) else row)]


def _is_axis(row: Sequence[Reading]) -> bool:
    """True for amounts in equal steps of which the first alone says in what: "$50 thousand $100 $150"."""
    if len(row) < _FEWEST or len({one.quantity.unit for one in row}) > 1:
        return False
    numerals = [one.quantity.numeral for one in row]
    if numerals[0].magnitude == _ONE or any(numeral.magnitude != _ONE for numeral in numerals[1:]):
        return False
    values = [(numeral.value or Decimal(0)) / numeral.magnitude for numeral in numerals]
    steps = {after - before for before, after in pairwise(values)}
    return len(steps) == 1 and min(steps) > 0
