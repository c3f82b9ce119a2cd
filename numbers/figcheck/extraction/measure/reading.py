"""A reading: one number in its clause, with what it counts, what it measures and of which kind it is."""

from __future__ import annotations

from dataclasses import dataclass

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.measure.kinds import KindReading
from figcheck.extraction.quantity.quantities import Quantity
from figcheck.extraction.sentence.clauses import MeasureReading


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
        marked = self.kind.kind == "increment" or (self.kind.kind == "total" and self.kind.first >= 0)
        if marked and self.kind.end == self.quantity.start:
            return self.kind.first
        return self.quantity.start

    @property
    def end(self) -> int:
        """The token after the last of the quote."""
        added = self.kind.end if self.kind.kind == "increment" and self.kind.first >= self.quantity.stop else 0
        return max(self.quantity.stop, 0 if self.phrase.is_empty or self.borrowed else self.phrase.end, added)
