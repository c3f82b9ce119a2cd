"""Nobody in one report, somebody in another."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.compare.containment import by_measure, larger
from figcheck.compare.disagreement import doubt, none_and_some, of_nature, which_first
from figcheck.compare.grading import confidence, inequality, quoted, severity
from figcheck.compare.pair import Pair
from figcheck.rule import Conflict, Material, NotComparable, Outcome, rule
from figcheck.selection import Sides, strongest


@rule("F038", "error", scope="case")
def check(material: Material) -> Iterator[Outcome]:
    """One text says that there was none, another that there were some.

    Why it matters: who tells of no casualties and who tells of two dead do not differ in a count but in what happened.
    Flagged: "nobody was killed" beside "at least two people were killed" of the same day and place; "no casualties"
    beside "three injured".
    Not flagged: "no immediate reports of casualties", which is no count; an earlier "none", told before there were
    any; another place; none of a group ("no children") beside some of all.
    """
    sides = Sides(material.claims, material.known)
    same = of_nature("zero", (*material.across, *material.within))
    sorts = (pair for pair in by_measure(material.claims, (), material.known) if none_and_some(pair))
    told: set[tuple[str, str]] = set()
    for pair in strongest((*same, *sorts)):
        if isinstance(pair, NotComparable):
            yield pair
        elif not pair.comparison.positives:
            yield NotComparable(pair.figures, "neither place, event nor side is known to be the same")
        elif reason := doubt(pair, material.figures):
            yield NotComparable(pair.figures, reason)
        else:
            conflict = _conflict(pair, sides)
            some, none = conflict.figures
            # Killed and wounded of one text against "no casualties" are one disagreement.
            if (some.document, none.figure_id) not in told:
                told.add((some.document, none.figure_id))
                yield conflict


def _conflict(pair: Pair, sides: Sides) -> Conflict:
    """The finding, the count of some first."""
    some = larger(pair).figure
    none = pair.figures[some is pair.figures[0]]
    one_measure = some.measure == none.measure and some.document != none.document
    return Conflict(
        figures=(some, none),
        message=f"{quoted(none)} and {quoted(some)}: there was none, or there were some.{which_first(pair)}",
        inequality=inequality(*pair.intervals),
        severity=severity(pair),
        confidence=confidence(pair),
        basis=pair.basis,
        gap=pair.gap,
        origins=sides.against(pair) if one_measure else "",
    )
