"""One authority that gives two figures for one thing as of one day."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.compare import Pair
from figcheck.disagreement import doubt, of_nature, slip
from figcheck.grading import confidence, inequality, quoted, severity
from figcheck.rule import Conflict, Material, NotComparable, Outcome, rule
from figcheck.selection import Sides, strongest


@rule("F005", "error")
def check(material: Material) -> Iterator[Outcome]:
    """One authority is quoted with two figures for the same thing and day that allow no common value.

    Why it matters: the authority did not say both, or counts two things: somebody quoted it wrongly, or an old count.
    Flagged: "the ministry said 40 people died" in one report, "32 people died, the ministry said" in another of the
    same day.
    Not flagged: two authorities (a dispute, F001); a later day; a toll that grew; figures that fit ("at least 30").
    """
    sides = Sides(material.claims)
    for pair in strongest(of_nature("drift", (*material.across, *material.within))):
        if isinstance(pair, NotComparable):
            yield pair
        elif reason := doubt(pair, material.figures):
            yield NotComparable(pair.figures, reason)
        else:
            yield _conflict(pair, sides)


def _conflict(pair: Pair, sides: Sides) -> Conflict:
    """The finding of two figures of one authority."""
    one, two = pair.figures
    name = max(pair.one.authority, pair.two.authority, key=len)
    message = f"{name[0].upper()}{name[1:]} is quoted with both {quoted(one)} and {quoted(two)}."
    across = one.document != two.document
    return Conflict(
        figures=(one, two),
        message=message + slip(one, two),
        inequality=inequality(*pair.intervals),
        severity=severity(pair),
        confidence=confidence(pair),
        basis=pair.basis,
        gap=pair.gap,
        origins=sides.against(pair) if across else "",
    )
