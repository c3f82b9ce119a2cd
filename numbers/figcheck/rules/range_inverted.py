"""A range whose first end is over its second."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from figcheck.compare.grading import quoted
from figcheck.rule import Conflict, Material, Outcome, rule


@rule("F030", "error", scope="document")
def check(material: Material) -> Iterator[Outcome]:
    """A range in a text begins with its higher end, so that no number lies in it.

    Why it matters: an end is mistyped, or both are exchanged; whoever takes up the figure takes up the slip.
    Flagged: "between 500 and 300 people".
    Not flagged: "between 300 and 500"; a movement ("fell from 500 to 300"); rows of a table, whose order is another
    rule's.
    """
    for figure in material.figures:
        if figure.hedge_kind == "range" and figure.start is not None and figure.hard.is_empty:
            yield Conflict(
                figures=(figure,),
                message=f"No number lies in {quoted(figure)}: its first end is over its second.",
                inequality=f"{figure.hard.low:,f} > {figure.hard.high:,f}",
                severity="error",
                confidence=Decimal("0.9"),
                basis="same_document",
                gap=(figure.hard.low or Decimal(0)) - (figure.hard.high or Decimal(0)),
            )
