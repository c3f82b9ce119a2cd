"""A number whose bound is turned round: a ceiling that comes back as a floor."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.compare.grading import LEAST_CONFIDENCE, confidence, quoted
from figcheck.compare.pair import Pair
from figcheck.model import Figure, Relation
from figcheck.rule import Conflict, Material, Outcome, rule
from figcheck.selection import strongest

CEILINGS = ("up_to", "at_most", "less_than", "nearly")
FLOORS = ("at_least", "more_than")


@rule("F007", "warning")
def check(material: Material) -> Iterator[Outcome]:
    """The same number is a ceiling in one place and a floor in the other.

    Why it matters: "up to 300" allows none at all, "at least 300" any number more; copying made one of the other.
    Flagged: "up to 300 missiles", then "at least 300 missiles"; "fewer than 50" beside "more than 50". "Nearly 50"
    beside "more than 50" is for information.
    Not flagged: "up to 300" beside "300" (F006); "at least 300" beside "more than 300"; another number; figures
    of which nothing but the number is the same.
    """
    flipped = (pair for pair in (*material.across, *material.within) if _flipped(pair))
    for pair in strongest(flipped):
        if isinstance(pair, Pair) and confidence(pair) >= LEAST_CONFIDENCE:
            yield _conflict(pair)


def _flipped(pair: Pair) -> bool:
    """True for one number of one thing, bounded above here and below there."""
    one, two = pair.figures
    turned = (one.hedge_kind in CEILINGS and two.hedge_kind in FLOORS) or (
        one.hedge_kind in FLOORS and two.hedge_kind in CEILINGS
    )
    return pair.outcome == "reworded" and turned and _of_one_thing(pair)


def _of_one_thing(pair: Pair) -> bool:
    """True where place, event or side, the voice, or the story is positively the same: round numbers are many."""
    return bool(pair.comparison.positives) or pair.together or pair.basis in ("same_document", "same_authority")


def _conflict(pair: Pair) -> Conflict:
    """The finding, the later figure first."""
    one, two = pair.figures
    relation: Relation = "hardened" if _is_floor(two) else "softened"
    became = "a ceiling comes back as a floor" if _is_floor(two) else "a floor comes back as a ceiling"
    blurred = "nearly" in (one.hedge_kind, two.hedge_kind)
    return Conflict(
        figures=(two, one),
        message=f"The bound is turned round, {became}: {quoted(one)}, then {quoted(two)}.",
        inequality=f"{one.hard} is not {two.hard}",
        severity="info" if blurred else "warning",
        confidence=confidence(pair),
        basis=pair.basis,
        relation=relation,
    )


def _is_floor(figure: Figure) -> bool:
    """True where the number is the least that the figure allows."""
    return figure.hedge_kind in FLOORS
