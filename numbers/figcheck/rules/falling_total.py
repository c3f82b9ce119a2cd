"""A running count that is lower than it was before."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from figcheck.compare.disagreement import of_nature, slip, too_little
from figcheck.compare.grading import confidence, inequality, quoted, severity
from figcheck.compare.pair import Pair
from figcheck.disputes import told_together
from figcheck.model import Severity
from figcheck.rule import Conflict, Material, Outcome, rule
from figcheck.selection import Sides

SLIGHT = Decimal("0.005")
"""A fall of less than this part of the earlier count is for information only."""
SMALL = Decimal("0.1")


@rule("F003", "error")
def check(material: Material) -> Iterator[Outcome]:
    """A running count is lower than an earlier one of the same thing.

    Why it matters: a toll cannot fall unless someone corrected it, and then the correction should be said.
    Flagged: 205,009 one day and 187,761 the next in one series; "17 killed" on Monday, "12 killed" on Tuesday.
    Not flagged: a fall that the text announces ("revised down to 12"); counts of what comes and goes (troops present);
    a figure without a date; "at least 12" after "17", which allows 17; a lower count of a rival (F001).
    """
    sides = Sides(material.claims, material.known)
    falls = (pair for pair in of_nature("plain", material.across) if pair.outcome == "fell")
    yield from told_together(falls, too_little, lambda pair: _fall(pair, sides), sides)


def _fall(pair: Pair, sides: Sides) -> Conflict:
    """The finding, with the later figure first and the size of the fall."""
    earlier, later = pair.intervals
    one, two = pair.figures
    drop, before = later.gap(earlier), earlier.low
    if one.value is not None and two.value is not None:
        drop, before = one.value - two.value, one.value
    # Of bounds ("more than 520", "nearly 500") the named values differ by less than what was said.
    least = "at least " if drop < later.gap(earlier) else ""
    drop = max(drop, later.gap(earlier))
    share = drop / before if before else Decimal(1)
    grade: Severity = "info" if share < SLIGHT else severity(pair)
    percent = f"{share * 100:.0f}" if share >= SMALL else f"{share * 100:.2g}"
    fall = f"{least}{drop:,f} less ({percent}%)"
    return Conflict(
        figures=(two, one),
        message=f"The count fell from {quoted(one)} to {quoted(two)}: {fall}.{slip(one, two)}",
        inequality=inequality(later, earlier),
        severity=grade,
        confidence=confidence(pair),
        basis=pair.basis,
        gap=later.gap(earlier),
        origins="" if pair.series else sides.against(pair),
    )
