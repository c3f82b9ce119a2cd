"""Two claims that may speak of one quantity, and what became of holding them against each other."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from figcheck.compare.claims import Claim, same_voice
from figcheck.compare.signature import Comparison
from figcheck.interval import Interval
from figcheck.model import Basis, Figure

Outcome = Literal["agrees", "reworded", "grew", "fell", "conflict", "soft", "explained", "apart"]

ENOUGH_FOR_ERROR = 2
"""So many of event or date, place and side have to be positively the same, if two claims are surely of one thing."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims that may speak of one quantity, the earlier first where order is known."""

    one: Claim
    two: Claim
    comparison: Comparison
    outcome: Outcome
    reason: str = ""
    ordered: bool = False
    """True where one was counted before the other, and the later may be the count of the earlier, taken again."""
    series: bool = False
    together: bool = False
    """True where the texts share so many names that they tell of one event."""
    intervals: tuple[Interval, Interval] = (Interval(None, None), Interval(None, None))

    @property
    def figures(self) -> tuple[Figure, Figure]:
        """Both figures, the earlier first."""
        return self.one.figure, self.two.figure

    @property
    def basis(self) -> Basis:
        """Who disagrees."""
        if self.one.document == self.two.document:
            return "same_document"
        if same_voice(self.one, self.two):
            return "same_authority"
        return "different_authorities" if self.one.authority and self.two.authority else "unnamed"

    @property
    def gap(self) -> Decimal:
        """The distance between both intervals."""
        return self.intervals[0].gap(self.intervals[1])
