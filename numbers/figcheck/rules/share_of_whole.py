"""A share of a whole that is not how many the text says that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from figcheck.compare.beside import as_written, between, holds, sentences
from figcheck.compare.grading import quoted
from figcheck.interval import Interval
from figcheck.model import Figure
from figcheck.resources import lexicon
from figcheck.rule import Conflict, Material, Outcome, rule

HUNDRED = Decimal(100)


@rule("F014", "error", scope="document")
def check(material: Material) -> Iterator[Outcome]:
    """A share of a whole, the whole, and how many that is do not fit.

    Why it matters: one of three numbers that hang together is wrong.
    Flagged: "30% of the 11,000 soldiers, some 2,000"; "40 of the 50 pupils, or 90%".
    Not flagged: numbers that fit within their rounding; a count that stands apart from the share.
    """
    links = frozenset(lexicon(material.settings.language, "arithmetic")["apposition"]["links"])
    for members in sentences(material.figures):
        for outer in members:
            base = next((each for each in members if holds(outer, each) and _is_count(each)), None)
            if base is None or base.value is None:
                continue
            for other in members:
                if other in (outer, base) or not _apposed(outer, other, links):
                    continue
                if outer.unit == "percent" and _is_count(other):
                    yield from _tested(outer, base, other)
                elif other.unit == "percent" and other.kind == "share" and _is_count(outer) and outer.unit == "":
                    yield from _tested(other, base, outer)


def _is_count(figure: Figure) -> bool:
    """True for a number of things or people."""
    return figure.unit == "" and figure.kind in ("total", "part") and figure.value is not None and not figure.implied


def _apposed(one: Figure, two: Figure, links: frozenset[str]) -> bool:
    """True where the second only says the first in another way."""
    return (between(one, two) or "no").strip() in links


def _tested(share: Figure, base: Figure, part: Figure) -> Iterator[Outcome]:
    """The finding where share and whole do not make the part."""
    expected = as_written(base).product(as_written(share).scaled(1 / HUNDRED))
    told = as_written(part)
    if not expected.meets(told):
        yield _conflict((share, base, part), expected, told)


def _conflict(figures: Sequence[Figure], expected: Interval, told: Interval) -> Conflict:
    """The finding, the share first."""
    share, base, part = figures
    exact = all(figure.hedge_kind == "exact" for figure in figures)
    return Conflict(
        figures=(share, base, part),
        message=f"{quoted(share)} would be {expected}, not {quoted(part)}.",
        inequality=f"{as_written(base)} × {as_written(share)}% = {expected} "
        f"{'<' if expected.below(told) else '>'} {told}",
        severity="error" if exact else "warning",
        confidence=Decimal("0.8"),
        basis="same_document",
        gap=expected.gap(told),
    )
