"""How grave a disagreement is, and how sure that both figures speak of one thing: alike for every rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from figcheck.compare.pair import ENOUGH_FOR_ERROR, Pair
from figcheck.compare.signature import EVENT_SLOTS
from figcheck.interval import Interval
from figcheck.model import Basis, Figure, Severity

LEAST_CONFIDENCE = Decimal("0.35")
"""Below this, two figures have too little in common to be held against each other."""
TENTH = Decimal("0.1")


def confidence(pair: Pair) -> Decimal:
    """From 0 to 1: raised by what is positively the same, lowered by what one side leaves open."""
    if pair.series:
        return Decimal("0.9")
    sure = Decimal("0.5") + Decimal("0.15") * pair.comparison.positives
    sure -= sum(TENTH / 2 if slot in EVENT_SLOTS else TENTH for slot in pair.comparison.unknown)
    sure += Decimal("0.15") * (pair.together and pair.comparison.positives < ENOUGH_FOR_ERROR)
    sure += TENTH * (pair.one.opens and pair.two.opens and not pair.comparison.positives)
    sure += TENTH * (pair.basis == "same_authority")
    sure -= TENTH * (not pair.ordered and pair.one.document != pair.two.document)
    sure -= TENTH * any(figure.zone == "caption" for figure in pair.figures)
    sure -= 2 * TENTH * any(figure.hedge_kind == "vague" for figure in pair.figures)
    sure *= min(figure.confidence for figure in pair.figures)
    return min(max(sure, TENTH), Decimal("0.95")).quantize(Decimal("0.01"))


def severity(pair: Pair) -> Severity:
    """An error where one voice or unattributed accounts cannot both hold; a warning where named authorities differ.

    Across documents an error needs two of event or date, place and side to be positively the same; so do two counts of
    one day of which either may be the earlier.
    """
    if pair.basis == "different_authorities" or pair.outcome == "soft":
        return "warning"
    if pair.series:
        return "error"
    unsure = pair.comparison.positives < ENOUGH_FOR_ERROR or bool(pair.comparison.narrower)
    return "warning" if unsure or (pair.outcome == "conflict" and _early_and_late(pair)) else "error"


def _early_and_late(pair: Pair) -> bool:
    """True for two differing tolls of which neither is known to be the later."""
    return pair.one.document != pair.two.document and not pair.ordered and pair.basis != "same_authority"


def strength(pair: Pair) -> tuple[bool, Decimal, bool, Decimal]:
    """Sorts pairs so that the best witness of a disagreement comes last."""
    title = any(figure.zone == "title" for figure in pair.figures)
    return severity(pair) == "error", confidence(pair), not title, pair.gap


def basis_of(figures: Iterable[Figure], voices: Mapping[str, str]) -> Basis:
    """Who disagrees, for a sum of several figures; `voices` has the names of the authorities of the case."""
    members = tuple(figures)
    if len({figure.document for figure in members}) == 1:
        return "same_document"
    told = [voices.get(figure.authority, figure.authority.casefold()) for figure in members]
    if all(told):
        return "same_authority" if len(set(told)) == 1 else "different_authorities"
    sources = {figure.source for figure in members}
    return "same_authority" if not any(told) and len(sources) == 1 and sources != {""} else "unnamed"


def inequality(one: Interval, two: Interval) -> str:
    """The comparison that keeps both from holding, lower interval first."""
    lower, upper = (one, two) if one.below(two) else (two, one)
    return f"{lower} < {upper}"


def quoted(figure: Figure) -> str:
    """How a message names a figure: by its quote, or by its number in a table without text."""
    if figure.quote:
        return f"“{' '.join(figure.quote.split())}”"
    return f"{figure.value:,f}" if figure.value is not None else str(figure.hard)
