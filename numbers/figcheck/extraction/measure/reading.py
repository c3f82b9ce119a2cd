"""A reading: one number in its clause, with what it counts, what it measures and of which kind it is."""

from __future__ import annotations

from dataclasses import dataclass

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.measure.kinds import KindReading
from figcheck.extraction.quantity.quantities import Quantity
from figcheck.extraction.sentence.clauses import MeasureReading
from figcheck.making import made_quickly


@made_quickly
@dataclass(frozen=True, slots=True)
class Reading:
    """A number in its clause: the quantity, what it counts, what it measures and of which kind it is."""

    quantity: Quantity
    phrase: NounPhrase
    measure: MeasureReading | None
    kind: KindReading
    implied: bool = False
    """True for "a man was killed": one, without a number."""
    borrowed: bool = False
    """True where the counted phrase is that of an earlier number, left out here."""

    @property
    def start(self) -> int:
        """The first token of the quote."""
        kind, start = self.kind, self.quantity.start
        if kind.first >= 0 and kind.end == start and kind.kind in ("increment", "total"):
            return kind.first
        return start

    @property
    def end(self) -> int:
        """The token after the last of the quote."""
        kind, phrase, stop = self.kind, self.phrase, self.quantity.stop
        added = kind.end if kind.kind == "increment" and kind.first >= stop else 0
        return max(stop, 0 if phrase.first == phrase.end or self.borrowed else phrase.end, added)
