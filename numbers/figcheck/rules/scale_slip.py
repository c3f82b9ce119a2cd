"""Figures for one thing that have the same digits and differ by a power of ten."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from figcheck.compare.disagreement import doubt, of_nature, powers_apart
from figcheck.compare.grading import confidence, inequality, quoted, severity
from figcheck.compare.pair import Pair
from figcheck.rule import Conflict, Material, NotComparable, Outcome, rule
from figcheck.selection import Sides, strongest

TEN = Decimal(10)


@rule("F020", "error")
def check(material: Material) -> Iterator[Outcome]:
    """Figures for the same thing have the same digits and differ by a power of ten.

    Why it matters: a zero too many, or "billion" for "million", is the likeliest cause, and the easiest to look up.
    Flagged: "1.2 million displaced" beside "1.2 billion displaced"; "4,500 tonnes" beside "45,000 tonnes".
    Not flagged: figures of different things; "2 dead" beside "20 dead", where one digit in common is chance; a count
    that may have grown from 150 to 1,500. What is flagged here is not told again by F001, F003 or F013.
    """
    sides = Sides(material.claims, material.known)
    for pair in strongest(of_nature("scale", (*material.across, *material.within))):
        if isinstance(pair, NotComparable):
            yield pair
        elif reason := doubt(pair, material.figures):
            yield NotComparable(pair.figures, reason)
        else:
            yield _conflict(pair, sides)


def _conflict(pair: Pair, sides: Sides) -> Conflict:
    """The finding of two figures that are powers of ten apart."""
    one, two = pair.figures
    times = TEN ** powers_apart(one, two)
    across = one.document != two.document
    return Conflict(
        figures=(one, two),
        message=f"{quoted(one)} and {quoted(two)} have the same digits and are {times:,f} times apart.",
        inequality=inequality(*pair.intervals),
        severity=severity(pair),
        confidence=confidence(pair),
        basis=pair.basis,
        gap=pair.gap,
        origins=sides.against(pair) if across else "",
    )
