"""More of a group than there are of all."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.compare.claims import Claim, claims_of
from figcheck.compare.containment import by_measure, larger, under
from figcheck.compare.disagreement import doubt, none_and_some, of_nature, which_first
from figcheck.compare.grading import confidence, inequality, quoted, severity
from figcheck.compare.pair import Pair
from figcheck.compare.signature import ATTACKER, UNASSERTED
from figcheck.model import Figure
from figcheck.rule import Conflict, Material, NotComparable, Outcome, rule
from figcheck.selection import strongest


@rule("F008", "error", scope="case")
def check(material: Material) -> Iterator[Outcome]:
    """More of a group, or of one sort, are counted than of all to whom it belongs.

    Why it matters: one of the two is wrong, or the smaller count is of another place or hour.
    Flagged: "18 children were killed" beside "15 people were killed"; "40 were killed" beside "30 casualties".
    Not flagged: a later count of the group, when the whole may have grown too; another event or place; the attacker,
    whom the count of victims leaves out; what the text itself links to its whole (F002); none at all (F038).
    """
    groups = of_nature("subset", (*material.across, *material.within))
    sorts = by_measure(material.claims, _parts(material), material.known)
    for pair in strongest((*groups, *(pair for pair in sorts if not none_and_some(pair)))):
        if isinstance(pair, NotComparable):
            yield pair
        elif material.contested & {figure.figure_id for figure in pair.figures}:
            yield NotComparable(pair.figures, "already in a conflict")
        elif not pair.comparison.positives:
            yield NotComparable(pair.figures, "neither place, event nor side is known to be the same")
        elif reason := doubt(pair, material.figures):
            yield NotComparable(pair.figures, reason)
        else:
            yield _conflict(pair)


def _parts(material: Material) -> Iterator[Claim]:
    """Claims on some of those counted, whose whole their text does not name, as parts of the same measure."""
    language, voices = material.settings.language, material.known.voices
    for claim in claims_of(filter(_is_part, material.figures), language, voices):
        measure, _, unit, per = claim.signature.quantity
        yield under(claim, quantity=(measure, "total", unit, per), subgroup="", counted="")


def _is_part(figure: Figure) -> bool:
    """True for a group among those counted, told without its whole."""
    plain = figure.modality not in UNASSERTED and not figure.implied and figure.zone != "boilerplate"
    named = bool(figure.measure and figure.subgroup) and figure.subgroup != ATTACKER
    return figure.kind == "part" and not figure.whole and plain and named


def _conflict(pair: Pair) -> Conflict:
    """The finding, the part first."""
    part = larger(pair).figure
    whole = pair.figures[part is pair.figures[0]]
    return Conflict(
        figures=(part, whole),
        message=f"{quoted(part)} is more than all, {quoted(whole)}.{which_first(pair)}",
        inequality=inequality(*pair.intervals),
        severity=severity(pair),
        confidence=confidence(pair),
        basis=pair.basis,
        gap=pair.gap,
    )
