"""Parts that do not make up the whole that the text names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import reduce
from operator import add

from figcheck.compare.grading import quoted
from figcheck.compare.history import reading_order
from figcheck.compare.signature import UNASSERTED
from figcheck.interval import Interval
from figcheck.model import Figure
from figcheck.rule import Conflict, Material, NotComparable, Outcome, rule
from figcheck.taxonomy import measure_of

DISJOINT_BY = ("measure", "status", "side", "place")
SEPARATE = {"killed", "injured", "missing"}
"""Measures of which nobody stands in two at once; people shot or in hospital may stand in others too."""


@rule("F002", "error", scope="document")
def check(material: Material) -> Iterator[Outcome]:
    """The parts that a text lists do not make up the whole that it names.

    Why it matters: one of the numbers is wrong, or somebody is counted twice or left out.
    Flagged: "12 killed: 7 soldiers and 6 civilians"; "15 dead, including 18 children".
    Not flagged: "12 killed, including 7 soldiers" (the rest need not be named); parts that may overlap ("8 women and
    6 civilians"); rounded numbers that fit within their rounding.
    """
    by_id = {figure.figure_id: figure for figure in material.figures}
    for whole_id, parts in _parts(material.figures).items():
        whole = by_id.get(whole_id)
        if whole is None:
            yield NotComparable(tuple(parts), "the whole is not in the table")
        elif whole.implied or whole.value == 1:
            yield NotComparable((whole, *parts), "one person has no parts")
        elif whole.kind == "part" and not whole.whole:
            yield NotComparable((whole, *parts), "the whole is itself a part")
        elif not all(_countable(whole, part, material.settings.language) for part in parts):
            yield NotComparable((whole, *parts), "parts of another kind than the whole")
        elif material.contested & {figure.figure_id for figure in (whole, *parts)}:
            yield NotComparable((whole, *parts), "already in a conflict")
        else:
            yield from _tested(whole, parts)


def _countable(whole: Figure, part: Figure, language: str) -> bool:
    """True where the part is counted in the unit of the whole and measures the same or a part of it."""
    if not whole.measure or (whole.unit, whole.per) != (part.unit, part.per) or part.kind not in ("part", "total"):
        return False
    if {whole.measure, part.measure} <= SEPARATE and whole.measure != part.measure:
        return False
    family = measure_of(whole.measure, language).family
    return not part.measure or measure_of(part.measure, language).family == family


def _parts(figures: Sequence[Figure]) -> dict[str, list[Figure]]:
    """The parts of each whole in reading order, each once however often it is repeated."""
    found: dict[str, dict[tuple[object, ...], Figure]] = defaultdict(dict)
    for figure in sorted(figures, key=reading_order):
        if figure.whole and figure.kind != "increment" and figure.modality not in UNASSERTED:
            who = (figure.counted, figure.subgroup, figure.status, figure.side, figure.place)
            found[figure.whole].setdefault((figure.value, figure.measure, *who), figure)
    return {whole: list(parts.values()) for whole, parts in found.items()}


def _tested(whole: Figure, parts: list[Figure]) -> Iterator[Outcome]:
    """The finding of one whole: a single part that exceeds it, else a sum that does not fit."""
    for part in parts:
        if whole.claim.below(part.claim):
            yield _conflict(whole, [part], f"A part, {quoted(part)}, is more than the whole, {quoted(whole)}.", "")
            return
    listed = [part for part in parts if _is_listed(part)]
    if len(listed) > 1:
        total = _sum(listed)
        if not total.meets(whole.claim):
            message = f"The parts listed do not make up {quoted(whole)}."
            yield _conflict(whole, listed, message, "and all parts are listed")
        return
    if len(parts) > 1 and whole.claim.below(_floor(parts)):
        if _disjoint(parts):
            yield _conflict(whole, parts, f"The parts are more than the whole, {quoted(whole)}.", "")
        else:
            yield NotComparable((whole, *parts), "parts may overlap")


def _is_listed(part: Figure) -> bool:
    """True where the text lists all parts ("7 soldiers and 6 civilians"), not some ("including 7 soldiers")."""
    return any(name == "list" for name, _, _ in part.slots)


def _disjoint(parts: Sequence[Figure]) -> bool:
    """True where one slot sets all parts apart, so that nobody stands in two of them."""
    for slot in DISJOINT_BY:
        values = [getattr(part, slot) for part in parts]
        if slot == "measure" and not SEPARATE.issuperset(values):
            continue
        if all(values) and len(set(values)) == len(values):
            return True
    return False


def _sum(parts: Sequence[Figure]) -> Interval:
    """All values that the parts allow together."""
    return reduce(add, (part.claim for part in parts))


def _floor(parts: Sequence[Figure]) -> Interval:
    """At least the lower ends of the parts: others may not be named."""
    total = _sum(parts)
    return Interval(total.low, None, total.low_open)


def _conflict(whole: Figure, parts: Sequence[Figure], message: str, note: str) -> Conflict:
    """The finding, the whole first."""
    total = _sum(parts)
    terms = " + ".join(str(part.claim) for part in parts)
    reached = f"{terms} = {total}" if len(parts) > 1 else terms
    sign = ">" if whole.claim.below(total) else "<"
    sure = min(figure.confidence for figure in (whole, *parts)) * Decimal("0.9")
    return Conflict(
        figures=(whole, *parts),
        message=message,
        inequality=f"{reached} {sign} {whole.claim}{f', {note}' if note else ''}",
        severity="error",
        confidence=sure.quantize(Decimal("0.01")),
        basis="same_document",
        gap=whole.claim.gap(total),
    )
