"""Which near figures were not set against each other, and why: what rules could not test, and what none looks at."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from figcheck.compare.history import days_between, moment, reading_order
from figcheck.compare.signature import SLOTS, Signature, compare, quantity, signature, unfit
from figcheck.interval import Interval
from figcheck.model import Figure, NotCompared, Report, day
from figcheck.table.apart_columns import Apart
from figcheck.taxonomy import measure_of

NEAREST = 6
"""Each figure is looked at beside so many of its family before it."""
OF_QUANTITY = ("measure", "kind", "unit", "per")
PERCENT, HUNDRED = "percent", Decimal(100)
SHARES = "shares of one whole, perhaps not of one group of it"
Signed = tuple[Figure, Signature, str]
"""A figure with what it speaks of, and why it is never compared."""


def left_apart(report: Report) -> Iterator[Apart]:
    """The figures that rules asked about and could not test, then near figures of which no rule asks."""
    return map(beside, not_set_against(report))


def not_set_against(report: Report) -> Iterator[NotCompared]:
    """The same, without looking for what they differ in."""
    yield from (each for each in report.not_compared if each.figures)
    told = {frozenset(figure.figure_id for figure in finding.figures) for finding in report.findings}
    for each in (*_unasked(report.figures), *_shares(report.figures)):
        if frozenset(figure.figure_id for figure in each.figures) not in told:
            yield each


def beside(left: NotCompared) -> Apart:
    """The first two of the figures beside each other, with what they differ in."""
    one, two = (*left.figures, None)[:2]
    assert one is not None
    differing = "; ".join(differences(one, two)) if two else ""
    return Apart(left, differing, one, two, max(len(left.figures) - 2, 0))


def differences(one: Figure, two: Figure) -> Iterator[str]:
    """In what two figures differ of that which tells what they count, each with both values: "place: Veld / Karsk"."""
    first, second = signature(one), signature(two)
    for slot, a, b in zip(OF_QUANTITY, first.quantity, second.quantity, strict=True):
        if a != b:
            yield _told(slot, a, b)
    for slot in SLOTS:
        a, b = getattr(first, slot), getattr(second, slot)
        if a != b:
            yield _told(slot, getattr(one, slot, a), getattr(two, slot, b))
    if days_between(one, two):
        yield _told("day", day(moment(one)), day(moment(two)))


def _told(slot: str, one: object, two: object) -> str:
    """A slot with the two values that it has; a question mark where it is not known."""
    return f"{slot.replace('_', ' ')}: {_value(one)} / {_value(two)}"


def _value(value: object) -> str:
    """A value of a slot in words."""
    if isinstance(value, tuple) and any(isinstance(each, date) for each in value):
        return " to ".join("..." if each is None else str(each) for each in dict.fromkeys(value))
    if isinstance(value, tuple):
        return ", ".join(str(each) for each in dict.fromkeys(value)) or "?"
    return str(value).replace("_", " ") if value else "?"


def _unasked(figures: Iterable[Figure]) -> Iterator[NotCompared]:
    """Figures of different documents and one family that may be of one thing, but for what they count.

    Of each figure with the nearest before it, once for each reason.
    """
    before: dict[tuple[str, str], deque[Signed]] = defaultdict(lambda: deque(maxlen=NEAREST))
    for figure in sorted(figures, key=reading_order):
        if not figure.measure or figure.implied or figure.zone == "boilerplate" or figure.start is None:
            continue
        signed = figure, signature(figure), unfit(figure)
        near = before[figure.case, measure_of(figure.measure).family]
        reasons: set[str] = set()
        for other in reversed(near):
            if (reason := _reason(other, signed)) and reason not in reasons:
                reasons.add(reason)
                yield NotCompared(figure.case, "", reason, (other[0], figure))
        near.append(signed)


def _reason(one: Signed, two: Signed) -> str:
    """Why no rule sets two figures against each other; empty where one does, or where they are plainly apart."""
    (first, own, apart), (second, other, also) = one, two
    if first.document == second.document or (apart and also):
        return ""
    if quantity(first) == quantity(second) and not (apart or also):
        return ""
    if compare(replace(own, quantity=other.quantity), other).contradiction:
        return ""
    slots = zip(OF_QUANTITY, own.quantity, other.quantity, strict=True)
    return apart or also or next(f"other {slot}" for slot, a, b in slots if a != b)


def _shares(figures: Iterable[Figure]) -> Iterator[NotCompared]:
    """Shares of one whole at one place that do not meet, of the same people or things as far as is told.

    Of each figure with the nearest before it; the group that makes the share ("were children") stands in no slot.
    """
    before: dict[tuple[str, str], deque[Figure]] = defaultdict(lambda: deque(maxlen=NEAREST))
    for figure in sorted(figures, key=reading_order):
        if figure.kind != "share" or not (figure.counted and figure.place) or figure.unit not in ("", PERCENT):
            continue
        near = before[figure.case, figure.counted]
        other = next((each for each in reversed(near) if _differ(each, figure)), None)
        if other is not None:
            yield NotCompared(figure.case, "", SHARES, (other, figure))
        near.append(figure)


def _differ(one: Figure, two: Figure) -> bool:
    """True for shares of different texts that cannot both hold, if they are of one group of one whole."""
    if one.document == two.document or one.zone == "boilerplate" or two.zone == "boilerplate":
        return False
    first, second = signature(one), signature(two)
    comparison = compare(replace(first, quantity=second.quantity), second)
    alike = not comparison.contradiction and "place" in comparison.same
    return alike and not _in_percent(one).meets(_in_percent(two))


def _in_percent(share: Figure) -> Interval:
    """The interval of a share in percent, as it is compared: a third is about 33.3."""
    return share.claim if share.unit else share.hard.scaled(HUNDRED)
