"""A row of a table made by hand whose low, best and high are not in that order."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from figcheck.interval import Interval
from figcheck.model import Figure
from figcheck.rule import Conflict, Material, Outcome, rule


@rule("F042", "error", scope="document")
def check(material: Material) -> Iterator[Outcome]:
    """A row of a table gives a low over its high, or a number outside of both.

    Why it matters: a cell is mistyped or stands in the wrong column, and each sum over the table carries it on.
    Flagged: low 12, high 8; value 15 with low 8 and high 12.
    Not flagged: low 8, value 10, high 12; an end that is left empty; all three the same.
    """
    for figure in material.figures:
        if figure.start is not None or figure.page is not None:
            continue
        low, high, value = figure.hard.low, figure.hard.high, figure.value
        if low is not None and high is not None and low > high:
            yield _conflict(figure, f"The low of this row, {low:,f}, is over its high, {high:,f}.", low, high)
        elif value is not None and low is not None and value < low:
            yield _conflict(figure, f"The low of this row, {low:,f}, is over its value, {value:,f}.", low, value)
        elif value is not None and high is not None and value > high:
            yield _conflict(figure, f"The value of this row, {value:,f}, is over its high, {high:,f}.", value, high)


def _conflict(figure: Figure, message: str, over: Decimal, under: Decimal) -> Conflict:
    """The finding of a row."""
    return Conflict(
        figures=(figure,),
        message=message,
        inequality=f"{Interval.point(over)} > {Interval.point(under)}",
        severity="error",
        confidence=Decimal("0.95"),
        basis="same_document",
        gap=over - under,
    )
