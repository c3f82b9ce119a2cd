"""Who said what, and when: the intervals of figures above each other, as numbers for a drawing.

An end that is a value is filled, an end that is left out is hollow, and what has no end goes on as an arrow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, islice
from typing import Literal

from figcheck.interval import Interval
from figcheck.model import Figure, Finding, Group
from figcheck.standing import when
from figcheck.writers.html.anchors import Anchors, told
from figcheck.writers.naming import full_day, one_line, shortened

End = Literal["filled", "hollow", "arrow"]
MOST = 12
"""So many intervals are drawn at once."""
LEFT, RIGHT = Decimal(6), Decimal(92)
"""Where the least and the greatest number stand, in percent of the width; arrows end beyond."""
EDGES = Decimal(1), Decimal(98)
TENTH = Decimal("0.1")
FIRST, STEP, BELOW = 16, 32, 20


@dataclass(frozen=True, slots=True)
class Bar:
    """An interval: its ends in percent of the width, how they are drawn, and the words above it."""

    label: str
    left: Decimal
    right: Decimal
    left_end: End
    right_end: End
    above: int
    """Where its words stand, in pixels from the top; the line is below them."""
    strong: bool
    """True where the finding is about the figure."""

    @property
    def line(self) -> int:
        """Where its line stands, in pixels from the top."""
        return self.above + 11


@dataclass(frozen=True, slots=True)
class Plot:
    """Intervals on one scale, and the same in words for those who cannot see them."""

    bars: tuple[Bar, ...]
    least: str
    greatest: str
    words: str
    more: int
    """How many figures of the group are not drawn."""

    @property
    def height(self) -> int:
        """The height in pixels."""
        return FIRST + STEP * len(self.bars) + BELOW


def plot(finding: Finding, group: Group | None, anchors: Anchors) -> Plot | None:
    """The figures of a finding, and with them those of the group that all of them belong to, the earliest first.

    None where there are no two figures in one unit to compare.
    """
    unit = finding.figures[0].unit
    own = {figure.figure_id for figure in finding.figures}
    beside = (figure for figure in (group.figures if group else ()) if figure.figure_id not in own)
    alike = (figure for figure in chain(finding.figures, beside) if figure.unit == unit and _bounded(figure.hard))
    shown = sorted(islice(alike, MOST), key=_moment)
    if len(shown) < 2:
        return None
    scale = _Scale(shown)
    bars = tuple(
        _bar(figure, scale, anchors, FIRST + STEP * place, strong=figure.figure_id in own)
        for place, figure in enumerate(shown)
    )
    words = "; ".join(_words(figure, anchors) for figure in shown)
    return Plot(
        bars,
        told(scale.least),
        told(scale.greatest, unit),
        words,
        max(len(group.figures) - len(shown), 0) if group else 0,
    )


class _Scale:
    """Numbers -> percent of the width."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        ends = [end for figure in figures for end in (figure.hard.low, figure.hard.high) if end is not None]
        self.least, self.greatest = min(ends), max(ends)

    def at(self, number: Decimal) -> Decimal:
        """Where a number stands; all in the middle where there is but one."""
        width = self.greatest - self.least
        share = (number - self.least) / width if width else Decimal("0.5")
        return (LEFT + share * (RIGHT - LEFT)).quantize(TENTH)


def _bar(figure: Figure, scale: _Scale, anchors: Anchors, above: int, *, strong: bool) -> Bar:
    hard = figure.hard
    left = EDGES[0] if hard.low is None else scale.at(hard.low)
    right = EDGES[1] if hard.high is None else scale.at(hard.high)
    ends = (_end(hard.low, is_open=hard.low_open), _end(hard.high, is_open=hard.high_open))
    label = " · ".join(word for word in (anchors.letter(figure), anchors.short_day(figure), _measured(figure)) if word)
    return Bar(label, left, right, *ends, above, strong)


def _end(number: Decimal | None, *, is_open: bool) -> End:
    if number is None:
        return "arrow"
    return "hollow" if is_open else "filled"


def _measured(figure: Figure) -> str:
    """What the figure measures and the interval."""
    return f"{shortened(figure.measure or figure.counted, 24).replace('_', ' ')} {figure.hard}".strip()


def _words(figure: Figure, anchors: Anchors) -> str:
    """A figure in words: "A, Harbour Wire, 12 May 2031: killed, 40 or more"."""
    named = (anchors.letter(figure), one_line(figure.source), full_day(when(figure)))
    what = one_line(figure.measure or figure.counted).replace("_", " ")
    return f"{', '.join(word for word in named if word)}: {what} {allowed(figure.hard)}"


def allowed(interval: Interval) -> str:
    """The values of an interval in words."""
    low, high = told(interval.low), told(interval.high)
    if low and low == high:
        return low
    at_low = f"{'more than ' if interval.low_open else ''}{low}{'' if interval.low_open else ' or more'}"
    at_high = f"{'less than' if interval.high_open else 'at most'} {high}"
    if not high:
        return at_low if low else "any number"
    return f"{at_low}, {at_high}" if low else at_high


def _bounded(interval: Interval) -> bool:
    return interval.low is not None or interval.high is not None


def _moment(figure: Figure) -> str:
    """The day of a figure, for its order; those without one come last."""
    known = when(figure)
    return known.isoformat() if known else "~"
