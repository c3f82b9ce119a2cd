"""The table of what was not compared: a row for every two figures that were left apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from figcheck.model import Figure, NotCompared
from figcheck.table.cells import INTEGER, TEXT
from figcheck.table.columns import FIGURE_COLUMNS, Column

SHOWN = (
    "figure_id document source published as_of quote start end value low high measure kind unit side place "
    "event_date authority"
).split()
"""The columns of a figure that tell where it stands and what it counts."""


@dataclass(frozen=True, slots=True)
class Apart:
    """Figures that were not set against each other, with what they differ in; the second may be missing."""

    left: NotCompared
    differences: str
    a: Figure
    b: Figure | None
    more: int
    """How many figures there are beyond the two."""


def _beside(letter: str, column: Column) -> Column:
    """The column of one of the two figures; empty where there is none."""
    return Column(f"{letter}_{column.name}", column.form, _getter(attrgetter(letter), column))


def _getter(figure_of: Callable[[Apart], Figure | None], column: Column) -> Callable[[Apart], object]:
    """What finds the value of a figure's column."""

    def get(apart: Apart) -> object:
        figure = figure_of(apart)
        return column.form.parse("") if figure is None else column.get(figure)

    return get


_OF_FIGURE = {column.name: column for column in FIGURE_COLUMNS}
APART_COLUMNS = (
    *(Column(name, TEXT, attrgetter(f"left.{name}")) for name in ("case", "rule", "reason")),
    Column("differences", TEXT, attrgetter("differences")),
    *(_beside(letter, _OF_FIGURE[name]) for letter in "ab" for name in SHOWN),
    Column("more", INTEGER, attrgetter("more")),
)
