"""A range that comes back as one of its ends."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from figcheck.compare.drift import Numbered, Return, came_back
from figcheck.compare.grading import quoted
from figcheck.compare.signature import unfit
from figcheck.model import Figure
from figcheck.rule import Conflict, Material, Outcome, rule

POINTS = ("exact", "about")
FROM_BELOW = ("at_least", "more_than")
FROM_ABOVE = ("at_most", "up_to", "less_than", "nearly")


@rule("F032", "warning", scope="case")
def check(material: Material) -> Iterator[Outcome]:
    """A range returns as one of its ends alone.

    Why it matters: who gave a range did not know more; one of its ends, told as the number, is a claim nobody made.
    Flagged: "between 500,000 and 600,000 displaced", then "around 600,000" on the word of the same office.
    Not flagged: "at least 500,000" and "up to 600,000", which say what an end of a range is; a text that gives the
    range too; texts that nothing ties together (one authority, text in common, or a large number in one story).
    """
    ranges: list[Numbered] = []
    points: list[Numbered] = []
    for figure in material.figures:
        if unfit(figure, material.settings.language):
            continue
        if figure.hedge_kind == "range":
            ranges.extend((end, figure) for end in _ends(figure))
        elif figure.value:
            points.append((figure.value, figure))
    for found in came_back(ranges, points, material.known):
        if _loses(found.one, found.two):
            yield _collapsed(found)


def _ends(figure: Figure) -> tuple[Decimal, ...]:
    """Both ends of a range that has two."""
    low, high = figure.hard.low, figure.hard.high
    return (low, high) if low and high and low < high else ()


def _loses(wide: Figure, point: Figure) -> bool:
    """True where the later figure keeps an end and does not say that it is one."""
    if point.hedge_kind in POINTS:
        return True
    return point.hedge_kind in (FROM_BELOW if point.value == wide.hard.high else FROM_ABOVE)


def _collapsed(found: Return) -> Conflict:
    """The finding, the later figure first."""
    end = "upper" if found.two.value == found.one.hard.high else "lower"
    return Conflict(
        figures=found.figures,
        message=f"Of the range {quoted(found.one)} its {end} end alone comes back: {quoted(found.two)}.",
        inequality=f"{found.one.hard} is not {found.two.hard}",
        severity="warning" if found.is_sure else "info",
        confidence=found.confidence,
        basis=found.basis,
        relation="hardened",
    )
