"""Figures of different documents for one thing that allow no common value."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.compare.disagreement import nature_of, slip, too_little, which_first
from figcheck.compare.grading import confidence, inequality, quoted, severity
from figcheck.compare.pair import Pair
from figcheck.compare.pairs import beyond_reach
from figcheck.disputes import told_together
from figcheck.rule import Conflict, Material, NotComparable, Outcome, rule
from figcheck.selection import Sides, first_steps, strongest

NAMED = {"includes": "who is counted in", "excludes": "who is left out"}
"""How a message names slots whose own names say little."""


@rule("F001", "error")
def check(material: Material) -> Iterator[Outcome]:
    """Figures for the same thing, in different documents, allow no common value.

    Why it matters: at most one of the sources can be right, or they do not count the same. Where one digit of two long
    numbers would settle it, the message says so.
    Flagged: "12 dead" in one report, "17 dead" in another of the same day. Named authorities that differ are a
    dispute: a warning, on other days too where they speak for two states or sides, or one says "no more than", and no
    word ("has risen to") tells that a count grew. Unattributed accounts, or one authority at odds with itself, are an
    error where two of place, date and side agree.
    Not flagged: "at least 12 dead" beside "17 dead"; a toll that grew (reported as superseded, for information);
    "12 dead" beside "12 killed or injured"; a figure that leaves someone out ("six others"); another event or place.
    Told by a rule of its own: one authority and day (F005), a group that is more than all (F008), digits that are
    powers of ten apart (F020), none beside some (F038).
    Not compared, with the reason: "not the main count of its text" is said of figures of which neither place, date nor
    side is known to be the same, where one text opens with another number, repeats another, or gives several: then
    "five dead" may be some of them, or dead of another event. "Other group": a count of soldiers or children that is
    more than all.
    """
    sides = Sides(material.claims, material.known)
    plain = [pair for pair in material.across if pair.outcome not in ("conflict", "grew") or nature_of(pair) == "plain"]
    apart = (pair for pair in plain if pair.outcome in ("conflict", "soft"))
    yield from told_together(apart, too_little, lambda pair: _conflict(pair, sides), sides)
    for pair in strongest(pair for pair in plain if pair.outcome == "explained"):
        yield pair if isinstance(pair, NotComparable) else _explained(pair)
    for pair in first_steps(pair for pair in plain if pair.outcome == "grew"):
        yield _update(pair)
    for claim in beyond_reach(material.claims, material.known):
        yield NotComparable(
            (claim.figure,), "of very many figures only the nearest and the farthest apart are compared"
        )
    seen: set[tuple[str, str]] = set()
    for pair in material.across:
        key = (pair.reason, pair.figures[1].figure_id)
        if pair.outcome == "apart" and pair.reason and key not in seen:
            seen.add(key)
            yield NotComparable(pair.figures, pair.reason)


def _conflict(pair: Pair, sides: Sides) -> Conflict:
    """The finding of two figures that do not meet."""
    one, two = pair.figures
    soft = pair.outcome == "soft"
    first, second = (one.soft, two.soft) if soft else pair.intervals
    message = f"{quoted(one)} and {quoted(two)} allow no common number."
    if soft:
        message = f"{quoted(one)} and {quoted(two)} would hardly be written of one number."
    elif pair.basis == "different_authorities":
        message = f"A dispute: {pair.one.authority} gives {quoted(one)}, {pair.two.authority} gives {quoted(two)}."
    else:
        message += which_first(pair)
    if pair.comparison.unknown:
        unknown = (NAMED.get(slot, slot.replace("_", " ")) for slot in pair.comparison.unknown)
        message += f" Not told by one or both: {', '.join(unknown)}."
    if not soft:
        message += slip(one, two)
    return Conflict(
        figures=(one, two),
        message=message,
        inequality=inequality(first, second),
        severity=severity(pair),
        confidence=confidence(pair),
        basis=pair.basis,
        gap=first.gap(second),
        origins=sides.against(pair),
    )


def _explained(pair: Pair) -> Conflict:
    """Two counts that differ by one person, whom the texts show."""
    one, two = pair.figures
    who = "the texts show someone whom only one of them may count"
    return Conflict(
        figures=(one, two),
        message=f"{quoted(one)} and {quoted(two)} differ by one; {who}.",
        inequality=inequality(*pair.intervals),
        severity="info",
        confidence=confidence(pair),
        basis=pair.basis,
        relation="different_scope",
        gap=pair.gap,
    )


def _update(pair: Pair) -> Conflict:
    """A count that grew, or that the later text corrects."""
    one, two = pair.figures
    verb = "grew to" if pair.intervals[0].below(pair.intervals[1]) else "was corrected to"
    return Conflict(
        figures=(two, one),
        message=f"{quoted(one)} {verb} {quoted(two)}.",
        inequality=inequality(*pair.intervals),
        severity="info",
        confidence=confidence(pair),
        basis=pair.basis,
        relation="superseded",
        gap=pair.gap,
    )
