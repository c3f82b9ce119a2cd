"""A percentage of change that does not lead from the one number to the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from figcheck.compare.beside import as_written, before, between, sentences
from figcheck.compare.grading import quoted
from figcheck.interval import Interval
from figcheck.model import Figure
from figcheck.rule import Conflict, Material, NotComparable, Outcome, rule
from figcheck.wording import rounding_step

HUNDRED = Decimal(100)
SIGNS = {"up": Decimal(1), "down": Decimal(-1)}
Movement = tuple[Interval, Interval, tuple[Figure, ...]]
"""Where something began, where it ended, and the figures that say so."""


@rule("F015", "error", scope="document")
def check(material: Material) -> Iterator[Outcome]:
    """A percentage of change does not lead from the number before to the number after.

    Why it matters: one of three numbers that hang together is wrong, or the percentage is of something else.
    Flagged: "rose 50% to 9,000 tonnes from 7,000 tonnes"; "fell by a tenth, or 10%, from 500 to 400" told as 10%.
    Not flagged: numbers that fit within their rounding; percentage points; a percentage that is not plainly of these
    two numbers; what is itself a percentage.
    """
    for members in sentences(material.figures):
        changes = [each for each in members if each.unit == "percent" and each.kind == "change" and each.value]
        movements = list(_movements(members))
        if len(changes) != 1 or len(movements) != 1:
            continue
        (change,), ((start, end, figures),) = changes, movements
        if not _attached(change, figures):
            yield NotComparable((change, *figures), "not plain what the percentage is of")
        elif material.contested & {figure.figure_id for figure in figures}:
            yield NotComparable((change, *figures), "already in a conflict")
        elif (factor := _factor(change)) is not None:
            expected = start.product(factor)
            if not expected.meets(end):
                yield _conflict(change, figures, start, factor, end)


def _movements(members: Sequence[Figure]) -> Iterator[Movement]:
    """What moved from one number to another: "from 7,000 to 9,000", "to 9,000 from 7,000"."""
    for figure in members:
        if figure.from_value and figure.value and figure.unit != "percent" and figure.from_value > 0 < figure.value:
            step = rounding_step(figure.from_value, decimals=_decimals(figure.from_value), count=figure.is_count)
            yield Interval.point(figure.from_value).widened(step / 2), as_written(figure), (figure,)
    for end, start in pairwise(members):
        if end.from_value or start.from_value or not _one_unit(end, start):
            continue
        if (between(end, start) or "").strip() == "from" and before(end, start).rstrip().endswith(" to"):
            yield as_written(start), as_written(end), (end, start)


def _one_unit(end: Figure, start: Figure) -> bool:
    """True for two positive amounts of one unit, which is no percentage."""
    alike = (end.unit, end.per) == (start.unit, start.per) and end.unit != "percent"
    counted = not (end.counted and start.counted) or end.counted == start.counted
    return alike and counted and bool(end.value and start.value) and min(end.value or 0, start.value or 0) > 0


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _factor(change: Figure) -> Interval | None:
    """What a number is multiplied with; None where the direction is not known."""
    sign = SIGNS.get(change.direction)
    if sign is None:
        return None
    share = as_written(change).scaled(sign / HUNDRED)
    return Interval(Decimal(1), Decimal(1)) + share


def _attached(change: Figure, figures: Sequence[Figure]) -> bool:
    """True where the percentage stands right before the two numbers: "rose 50% to", "a 50% rise, from"."""
    first = figures[0]
    words = between(change, first)
    return words is not None and words.strip() in ("to", "", ",", "increase", "rise", "decrease", "drop", "fall")


def _conflict(change: Figure, figures: Sequence[Figure], start: Interval, factor: Interval, end: Interval) -> Conflict:
    """The finding, the percentage first."""
    expected = start.product(factor)
    exact = all(figure.hedge_kind == "exact" for figure in (change, *figures))
    told = " and ".join(quoted(figure) for figure in figures)
    return Conflict(
        figures=(change, *figures),
        message=f"A change of {quoted(change)} does not lead from one to the other of {told}.",
        inequality=f"{start} × {factor} = {expected} {'>' if end.below(expected) else '<'} {end}",
        severity="error" if exact else "warning",
        confidence=Decimal("0.75"),
        basis="same_document",
        gap=expected.gap(end),
    )
