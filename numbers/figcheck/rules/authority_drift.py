"""One authority that gives two figures for one thing as of one day."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.compare.disagreement import doubt, of_nature, slip, which_first
from figcheck.compare.grading import confidence, inequality, quoted, severity
from figcheck.compare.history import cumulative
from figcheck.compare.pair import Pair
from figcheck.disputes import told_together
from figcheck.rule import Conflict, Material, Outcome, rule
from figcheck.selection import Sides

PUBLISHED = ("published", "event")
"""Where the day of a count that its text does not date comes from."""


@rule("F005", "error")
def check(material: Material) -> Iterator[Outcome]:
    """One authority is quoted with two figures for the same thing and day that allow no common value.

    Why it matters: the authority did not say both, or counts two things: somebody quoted it wrongly, or an old count.
    Flagged: "the ministry said 40 people died" in one report, "32 people died, the ministry said" in another of the
    same day: a warning, since a toll may have grown within the day, unless both texts say as of when they count.
    Not flagged: two authorities (a dispute, F001); a later day; a toll that grew; figures that fit ("at least 30").
    """
    sides = Sides(material.claims, material.known)
    drifts = of_nature("drift", (*material.across, *material.within))
    yield from told_together(
        drifts,
        lambda pair: doubt(pair, material.figures),
        lambda pair: _conflict(pair, sides, hasty=_may_have_grown(pair, material.settings.language)),
        sides,
    )


def _may_have_grown(pair: Pair, language: str) -> bool:
    """True for tolls of two texts of one day that do not both say as of when they were counted."""
    if pair.one.document == pair.two.document or not all(cumulative(figure, language) for figure in pair.figures):
        return False
    return any(figure.as_of is None or figure.as_of_basis in PUBLISHED for figure in pair.figures)


def _conflict(pair: Pair, sides: Sides, *, hasty: bool) -> Conflict:
    """The finding of two figures of one authority."""
    one, two = pair.figures
    name = max(pair.one.authority, pair.two.authority, key=len)
    message = f"{name[0].upper()}{name[1:]} is quoted with both {quoted(one)} and {quoted(two)}."
    if hasty:
        message += which_first(pair)
    across = one.document != two.document
    return Conflict(
        figures=(one, two),
        message=message + slip(one, two),
        inequality=inequality(*pair.intervals),
        severity="warning" if hasty else severity(pair),
        confidence=confidence(pair),
        basis=pair.basis,
        gap=pair.gap,
        origins=sides.against(pair) if across else "",
    )
