"""A measurement given in two units that do not agree."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from figcheck.compare.beside import after, as_written, between, sentences
from figcheck.compare.grading import quoted
from figcheck.interval import Interval
from figcheck.model import Figure
from figcheck.resources import lexicon
from figcheck.rule import Conflict, Material, Outcome, rule
from figcheck.units.money import currencies, minor_units
from figcheck.units.registry import convert, dimension

HEAT = "temperature"
CLOSES = (")", "]")


@rule("F022", "error", scope="document")
def check(material: Material) -> Iterator[Outcome]:
    """A measurement and its conversion into another unit do not agree.

    Why it matters: one of both was mistyped or converted with the wrong unit; readers of each unit learn another thing.
    Flagged: "30 miles (60 km)"; "100 hectares (500 acres)".
    Not flagged: what agrees within the rounding of both; tons, miles and gallons where one of their sizes agrees; a
    difference of temperatures ("2C (3.6F)"); money, whose rate of exchange is not known.
    """
    for members in sentences(material.figures):
        for index, (one, two) in enumerate(pairwise(members)):
            previous = members[index - 1] if index else None
            if _restates(one, two, previous, material.settings.language):
                allowed = list(_converted(one, two, material.settings.language))
                told = as_written(two)
                if allowed and not any(each.meets(told) for each in allowed):
                    yield _conflict(one, two, allowed[0], told)


def _restates(one: Figure, two: Figure, previous: Figure | None, language: str) -> bool:
    """True where the second is plainly the first in another unit of the same dimension: "30 miles (60 km)"."""
    if one.unit == two.unit or one.value is None or two.value is None or not dimension(one.unit):
        return False
    if dimension(one.unit) != dimension(two.unit) or {one.unit, two.unit} & {*currencies(), *minor_units()}:
        return False
    if previous is not None and dimension(previous.unit) == dimension(one.unit) and _adjoins(previous, one):
        return False  # "5 feet 10 inches (178 cm)": the conversion is of both
    words, link = lexicon(language, "arithmetic")["conversion"], (between(one, two) or "").strip()
    if link in words["opens"]:
        return after(two, one).lstrip().startswith(CLOSES)
    return link in words["or"]


def _adjoins(previous: Figure, one: Figure) -> bool:
    """True where nothing but "and" or a comma stands between two measurements: "6 feet, 2 inches"."""
    words = between(previous, one)
    return words is not None and words.strip(" ,-") in ("", "and")


def _converted(one: Figure, two: Figure, language: str) -> Iterator[Interval]:
    """What the first is in the unit of the second, for each size of its unit."""
    sizes = lexicon(language, "arithmetic")["sizes"]
    written = as_written(one)
    for source in sizes.get(one.unit, [one.unit]):
        for target in sizes.get(two.unit, [two.unit]):
            if dimension(source) == dimension(target) == dimension(two.unit):
                yield _ends(written, source, target)
    if dimension(one.unit) == HEAT:
        zero = convert(Decimal(0), one.unit, two.unit)
        yield _ends(written, one.unit, two.unit) + Interval.point(-zero)


def _ends(written: Interval, source: str, target: str) -> Interval:
    """Both ends in another unit."""
    low, high = (None if end is None else convert(end, source, target) for end in (written.low, written.high))
    return Interval(low, high)


def _shown(interval: Interval) -> Interval:
    """The interval with ends as people read them."""
    low, high = (None if end is None else round(end, 2) for end in (interval.low, interval.high))
    return Interval(low, high)


def _conflict(one: Figure, two: Figure, allowed: Interval, told: Interval) -> Conflict:
    """The finding."""
    exact = one.hedge_kind == two.hedge_kind == "exact"
    near = _shown(allowed)
    return Conflict(
        figures=(one, two),
        message=f"{quoted(one)} is {near} {two.unit}, not {quoted(two)}.",
        inequality=f"{near} {'<' if allowed.below(told) else '>'} {told} {two.unit}",
        severity="error" if exact else "warning",
        confidence=Decimal("0.85"),
        basis="same_document",
        gap=allowed.gap(told),
    )
