"""The user's own rules at work: figures that both selections take are held to the relation between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice, product

from figcheck.compare.grading import basis_of, inequality, quoted
from figcheck.compare.signature import UNASSERTED
from figcheck.interval import Interval
from figcheck.model import Figure
from figcheck.ownrules import HUNDRED, KINDS, OwnRule, Selection
from figcheck.rule import Conflict, Material, NotComparable, Outcome, Rule
from figcheck.taxonomy import measures, unknown_measure

MATCHED = (
    "side",
    "status",
    "subgroup",
    "unit",
    "place",
    "event",
    "event_date",
    "period_start",
    "period_end",
    "counter",
)
"""Slots that must not differ, unless a selection names them: a rule compares figures of one place and time."""
MOST_TRIED = 100_000
MOST_FOUND = 50
"""So many combinations are tried for a rule and a case, and so many conflicts told; beyond, the answer says so."""
BOUNDS = ("at_most", "at_least")
"""Relations whose other side is a bound, so that the two numbers alone tell what fails."""
RELATIONS = {
    "at_most": "has to be at most",
    "at_least": "has to be at least",
    "equals": "has to equal",
    "sum_of": "has to be the sum of",
    "share_of": "has to be a share of",
    "within_percent": "has to be near",
}


def as_rule(own: OwnRule) -> Rule:
    """The rule as the checker runs it, with a page for people."""

    def check(material: Material) -> Iterator[Outcome]:
        """What the rule finds."""
        return _checked(own, material)

    return Rule(own.code, own.name, own.severity, "document" if own.within == "document" else "case", check, page(own))


def page(own: OwnRule) -> str:
    """What the rule says, for people; its message comes first."""
    right = " + ".join(f"({each})" for each in own.right)
    low, high = (f"{share:f}" for share in own.percent)
    shares = f" Between {low} and {high} percent of it." if low != high or own.relation == "share_of" else ""
    return (
        f"{own.message}\n\nA rule of your own: ({own.left}) {RELATIONS[own.relation]} {right}.{shares} It is held to "
        f"the figures of one {own.within}. What only one of two figures tells is no difference between them."
    )


def strangers(rules: Iterable[OwnRule]) -> Iterator[str]:
    """What to tell of the measures in rules that figcheck does not know: a slip there selects no figure of a text."""
    for rule in rules:
        for slot, values in (each for selection in (rule.left, *rule.right) for each in selection.slots):
            for name in values if slot == "measure" else ():
                if name and name not in measures():
                    yield f"rule {rule.code}: measure {unknown_measure(name)}"


def _checked(own: OwnRule, material: Material) -> Iterator[Outcome]:
    """The conflicts of one document or case, each two numbers once."""
    sides = [_taken(each, material.figures) for each in (own.left, *own.right)]
    if not all(sides):
        if any(sides):
            yield NotComparable(
                next(figures for figures in sides if figures)[:1], f"{own.name}: nothing on the other side"
            )
        return
    named = frozenset[str]().union(*(each.named for each in (own.left, *own.right)))
    slots = [slot for slot in MATCHED if slot not in named and not ("period" in named and slot.startswith("period"))]
    found: set[tuple[Interval, ...]] = set()
    combinations = product(*sides)
    for figures in islice(combinations, MOST_TRIED):
        claims = tuple(figure.claim for figure in figures)
        if claims in found or not _together(figures, slots) or not _fails(own, claims):
            continue
        if len(found) == MOST_FOUND:
            yield NotComparable(figures, f"{own.name}: told of {MOST_FOUND} already")
            return
        found.add(claims)
        yield _conflict(own, figures, claims, material.known.voices)
    if figures := next(combinations, ()):
        yield NotComparable(figures, f"{own.name}: more than {MOST_TRIED:,} combinations")


def _taken(selection: Selection, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of a selection that count something: what is planned, denied or only implied does not."""
    kinds = "kind" in selection.named
    return tuple(
        figure
        for figure in figures
        if selection.takes(figure)
        and (kinds or figure.kind in KINDS)
        and figure.modality not in UNASSERTED
        and not (figure.implied or figure.claim.is_empty)
    )


def _together(figures: Sequence[Figure], slots: Sequence[str]) -> bool:
    """True where the figures are different ones and no slot that is known in several differs."""
    if len({figure.figure_id for figure in figures}) < len(figures):
        return False
    return all(len({value for figure in figures if (value := getattr(figure, slot))}) <= 1 for slot in slots)


def _fails(own: OwnRule, claims: Sequence[Interval]) -> bool:
    """True where no values that the figures allow stand in the relation."""
    left, allowed = claims[0], _allowed(own, claims[1:])
    return not left.meets(allowed)


def _allowed(own: OwnRule, right: Sequence[Interval]) -> Interval:
    """What the relation leaves for the left side."""
    total = sum(right[1:], right[0])
    low, high = (total.scaled(share / HUNDRED) for share in own.percent)
    match own.relation:
        case "at_most":
            return Interval(None, total.high, high_open=total.high_open)
        case "at_least":
            return Interval(total.low, None, low_open=total.low_open)
    return Interval(low.low, high.high, low.low_open, high.high_open)


def _conflict(
    own: OwnRule, figures: tuple[Figure, ...], claims: Sequence[Interval], voices: Mapping[str, str]
) -> Conflict:
    """The finding, with the message of the rule and the words of the figures."""
    allowed = _allowed(own, claims[1:])
    words = ", ".join(quoted(figure) for figure in figures)
    return Conflict(
        figures=figures,
        message=f"{own.message.rstrip('.')}: {words}.",
        inequality=inequality(claims[0], claims[1] if own.relation in BOUNDS else allowed),
        severity=own.severity,
        confidence=min(Decimal("0.9"), *(figure.confidence for figure in figures)),
        basis=basis_of(figures, voices),
        gap=claims[0].gap(allowed),
    )
