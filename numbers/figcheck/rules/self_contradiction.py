"""One document that gives two figures for one thing."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.compare.disagreement import doubt, nature_of, of_nature, slip
from figcheck.compare.grading import LEAST_CONFIDENCE, confidence, inequality, quoted, severity
from figcheck.compare.pair import Pair
from figcheck.disputes import told_together
from figcheck.rule import Conflict, Material, Outcome, rule
from figcheck.selection import Sides, first_steps


@rule("F013", "error")
def check(material: Material) -> Iterator[Outcome]:
    """One document gives two figures for one thing that allow no common value.

    Why it matters: the text is at odds with itself, whatever others say: often a headline, a caption or an old count
    that was not brought up to date.
    Flagged: "12 people were killed in Veld" and, further down, "the 14 killed in Veld". Two named authorities that are
    both quoted are a dispute shown: information. So is a count that grew from one day to another that the text names.
    Not flagged: two figures that a third links (12 in all, 7 here and 5 there); a part, an increment or another event;
    figures that do not have two of place, date or event, and side in common.
    """
    sides = Sides(material.claims, material.known)
    within = of_nature("plain", material.within)
    yield from told_together(within, lambda pair: doubt(pair, material.figures), _conflict, sides)
    for pair in first_steps(pair for pair in material.within if _grew(pair)):
        yield _update(pair)


def _grew(pair: Pair) -> bool:
    """True for a count of which a text tells how it stood on two days. Rows of a table are a series."""
    plain = pair.outcome == "grew" and not pair.one.is_row and nature_of(pair) == "plain"
    return plain and confidence(pair) >= LEAST_CONFIDENCE


def _conflict(pair: Pair) -> Conflict:
    """The finding of two figures of one text that do not meet."""
    one, two = pair.figures
    voices = pair.one.voice, pair.two.voice
    shown = all(voices) and voices[0] != voices[1]
    message = f"The text gives both {quoted(one)} and {quoted(two)}."
    if shown:
        sides = [f"{claim.authority} gives {quoted(claim.figure)}" for claim in (pair.one, pair.two)]
        message = f"A dispute shown: {', '.join(sides)}."
    return Conflict(
        figures=(one, two),
        message=message + slip(one, two),
        inequality=inequality(*pair.intervals),
        severity="info" if shown else severity(pair),
        confidence=confidence(pair),
        basis="same_document",
        gap=pair.gap,
    )


def _update(pair: Pair) -> Conflict:
    """A count of which the text tells how it stood on two days, the later first."""
    one, two = pair.figures
    return Conflict(
        figures=(two, one),
        message=f"The text tells of two days: {quoted(one)}, then {quoted(two)}.",
        inequality=inequality(*pair.intervals),
        severity="info",
        confidence=confidence(pair),
        basis="same_document",
        relation="superseded",
        gap=pair.gap,
    )
