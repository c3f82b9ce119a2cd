"""What was only planned comes back as done."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.compare.drift import Return, came_back
from figcheck.compare.grading import quoted
from figcheck.compare.history import order
from figcheck.compare.signature import UNASSERTED, unfit
from figcheck.model import Figure
from figcheck.rule import Conflict, Material, Outcome, rule


@rule("F036", "warning", scope="case")
def check(material: Material) -> Iterator[Outcome]:
    """A number that one text has as planned returns in another as done.

    Why it matters: plans are cut, put off and dropped; a plan that is told as a fact doubles when it is carried out.
    Flagged: "plans to send 3,000 troops" and on the same day, from the same ministry, "sent 3,000 troops": a warning;
    days later, when it may have been done: for information.
    Not flagged: a text that tells of both the plan and the deed; another side or place; texts that nothing ties
    together (one authority, text in common, or a large number in one story).
    """
    planned = [(value, figure) for figure in material.figures if (value := figure.value) and _is_plan(figure)]
    done = [(value, figure) for figure in material.figures if (value := figure.value) and _is_done(figure, material)]
    for found in came_back(planned, done, material.known, timeless=True):
        yield _told(found)


def _is_plan(figure: Figure) -> bool:
    """True for a count of what is announced."""
    return bool(figure.measure) and figure.modality == "planned" and figure.kind in ("total", "increment")


def _is_done(figure: Figure, material: Material) -> bool:
    """True for a count that its text states."""
    if figure.kind == "increment":
        return bool(figure.measure) and figure.modality not in UNASSERTED and not figure.implied
    return not unfit(figure, material.settings.language)


def _told(found: Return) -> Conflict:
    """The finding, the later figure first."""
    at_once = order(found.one, found.two) == "same_day"
    return Conflict(
        figures=found.figures,
        message=f"What was planned, {quoted(found.one)}, comes back as done: {quoted(found.two)}.",
        inequality=f"{found.one.hard} planned is not {found.two.hard} done",
        severity="warning" if at_once and found.is_sure else "info",
        confidence=found.confidence,
        basis=found.basis,
        relation="hardened",
    )
