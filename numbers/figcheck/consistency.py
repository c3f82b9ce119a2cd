"""Whether bounds between quantities can all hold: exact elimination of one unknown after the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

MOST_BOUNDS = 2_000
"""More bounds than that are not looked through: what contradicts itself then shows in the findings alone."""
NONE = Fraction(0)


@dataclass(frozen=True, slots=True)
class Bound:
    """A rule's demand that a sum of unknowns, each with a factor, is at most another such sum."""

    rule: str
    less: Mapping[str, Decimal]
    more: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class _Line:
    """Unknowns with factors whose sum is at most 0, or under 0 where strict, and the rules that it follows from."""

    factors: tuple[tuple[str, Fraction], ...]
    strict: bool
    rules: frozenset[str]

    @property
    def fails(self) -> bool:
        """True where no unknowns over 0 fulfil it."""
        return all(factor > 0 for _, factor in self.factors) and (self.strict or bool(self.factors))


def refuted(bounds: Sequence[Bound]) -> frozenset[str]:
    """Rules that cannot all hold where every unknown is over 0; empty where all can.

    By Fourier and Motzkin: an unknown is eliminated by adding every bound on it from above to every one from below.
    """
    lines = {_line(_difference(bound), {bound.rule}, strict=False) for bound in bounds}
    for unknown in sorted({name for line in lines for name, _ in line.factors}):
        if any(line.fails for line in lines) or len(lines) > MOST_BOUNDS:
            break
        lines = _without(unknown, lines)
    failing = [line.rules for line in lines if line.fails]
    return min(failing, key=lambda rules: (len(rules), sorted(rules)), default=frozenset())


def _difference(bound: Bound) -> dict[str, Fraction]:
    """The factors of a bound with all unknowns on one side."""
    factors = {name: Fraction(factor) for name, factor in bound.less.items()}
    for name, factor in bound.more.items():
        factors[name] = factors.get(name, NONE) - Fraction(factor)
    return factors


def _without(unknown: str, lines: Iterable[_Line]) -> set[_Line]:
    """What follows for the other unknowns. That the unknown is over 0 is a bound from below of its own."""
    kept: set[_Line] = set()
    sides: dict[bool, list[tuple[dict[str, Fraction], _Line]]] = {True: [], False: []}
    for line in lines:
        factors = dict(line.factors)
        factor = factors.pop(unknown, NONE)
        if factor:
            scaled = {name: each / abs(factor) for name, each in factors.items()}
            sides[factor > 0].append((scaled, line))
        else:
            kept.add(line)
    for upper, line in sides[True]:
        kept.add(_line(upper, line.rules, strict=True))
        for lower, other in sides[False]:
            both = {name: upper.get(name, NONE) + lower.get(name, NONE) for name in {*upper, *lower}}
            kept.add(_line(both, line.rules | other.rules, strict=line.strict or other.strict))
    return kept


def _line(factors: Mapping[str, Fraction], rules: Iterable[str], *, strict: bool) -> _Line:
    """The line with its largest factor at 1, so that equal ones are one."""
    largest = max((abs(factor) for factor in factors.values()), default=NONE) or Fraction(1)
    kept = sorted((name, factor / largest) for name, factor in factors.items() if factor)
    return _Line(tuple(kept), strict, frozenset(rules))
