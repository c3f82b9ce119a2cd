"""The same number with its hedge lost, or gained, on the way."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.compare.grading import LEAST_CONFIDENCE, confidence, quoted
from figcheck.compare.pair import Pair
from figcheck.model import Relation
from figcheck.rule import Conflict, Material, Outcome, rule
from figcheck.selection import first_reworded


@rule("F006", "info")
def check(material: Material) -> Iterator[Outcome]:
    """The same number returns in a later document without its hedge, or with one that it did not have.

    Why it matters: "at least 100" and "100" are different claims, and the first often becomes the second by copying.
    Flagged: "at least 100 missiles", then "100 missiles" (hardened); "100 missiles", then "about 100" (softened).
    One line for each later document.
    Not flagged: a title that drops the hedge of its own text; "at least 100" beside "120".
    """
    for pair in first_reworded(material.across):
        if confidence(pair) >= LEAST_CONFIDENCE:
            yield _changed(pair)


def _changed(pair: Pair) -> Conflict:
    """The finding, the later figure first."""
    one, two = pair.figures
    relation: Relation = "hardened" if two.hedge_kind == "exact" else "softened"
    done = "lost its hedge" if relation == "hardened" else "gained a hedge"
    return Conflict(
        figures=(two, one),
        message=f"The number {done}: {quoted(one)}, then {quoted(two)}.",
        inequality=f"{one.hard} is not {two.hard}",
        severity="info",
        confidence=confidence(pair),
        basis=pair.basis,
        relation=relation,
    )
