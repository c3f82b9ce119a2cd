"""Which of many pairs to show: one for each disagreement, with its best witness, however many documents repeat it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property

from figcheck.compare.background import Background
from figcheck.compare.claims import Claim
from figcheck.compare.grading import strength
from figcheck.compare.history import moment
from figcheck.compare.origins import Origins
from figcheck.compare.pair import Pair
from figcheck.compare.signature import Signature, compare
from figcheck.interval import Interval
from figcheck.model import Figure, day
from figcheck.rule import Conflict, NotComparable, Outcome

MOST_RIVALS = 5
"""A number is shown against so many others of its thing; where many differ, that it is disputed is plain."""
COMPARED = 200
"""So many disagreements over the same two numbers are set against each other; beyond, only equal ones are one."""
CROWDED = "shown against enough other numbers already"


def outcomes(
    pairs: Iterable[Pair],
    contested: frozenset[str],
    doubt: Callable[[Pair], str],
    conflict: Callable[[Pair], Conflict],
) -> Iterator[Outcome]:
    """The conflicts of the strongest pairs; those in `doubt` and those already contested are not comparable."""
    for pair in strongest(pairs):
        if isinstance(pair, NotComparable):
            yield pair
        elif reason := doubt(pair):
            yield NotComparable(pair.figures, reason)
        elif contested & {figure.figure_id for figure in pair.figures}:
            yield NotComparable(pair.figures, "already in a conflict")
        else:
            yield conflict(pair)


def strongest(pairs: Iterable[Pair], most: int = MOST_RIVALS) -> Iterator[Pair | NotComparable]:
    """For each two numbers that disagree, the pair that shows it best; steps of a series each stand for themselves.

    What is left out since its numbers stand against `most` others already is told once for each claim.
    """
    ranked = sorted(pairs, key=lambda pair: (strength(pair), _ids(pair)), reverse=True)
    told = _Told()
    shown: Counter[int] = Counter()
    crowded: set[str] = set()
    for pair in ranked:
        if pair.series:
            yield pair
            continue
        numbers = told.numbers(pair)
        if max(shown[number] for number in numbers) < most:
            if not told.before(pair):
                shown.update(numbers)
                yield pair
        elif pair.two.figure.figure_id not in crowded:
            crowded.add(pair.two.figure.figure_id)
            yield NotComparable(pair.figures, CROWDED)


class _Told:
    """The disagreements that were told, by their two numbers."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[Interval, Signature], int] = {}
        self._of_figure: dict[str, int] = {}
        self._exactly: set[tuple[int, int]] = set()
        self._by_intervals: dict[frozenset[Interval], list[Pair]] = {}

    def numbers(self, pair: Pair) -> tuple[int, int]:
        """What stands for the number of each claim, said of the same thing."""
        return self._number(pair.one), self._number(pair.two)

    def before(self, pair: Pair) -> bool:
        """True where the two numbers were told at odds before, of what may be the same thing; else it is kept."""
        exactly = self.numbers(pair)
        if exactly in self._exactly:
            return True
        self._exactly.add(exactly)
        rivals = self._by_intervals.setdefault(frozenset((pair.one.interval, pair.two.interval)), [])
        if any(_one_disagreement(pair, rival) for rival in rivals):
            return True
        if len(rivals) < COMPARED:
            rivals.append(pair)
        return False

    def _number(self, claim: Claim) -> int:
        """The number of a claim as one that is quickly compared."""
        name = claim.figure.figure_id
        if name not in self._of_figure:
            own = (claim.interval, claim.signature)
            self._of_figure[name] = self._numbers.setdefault(own, len(self._numbers))
        return self._of_figure[name]


def first_steps(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Of counts that grew, the step from the nearest count before, once for each two numbers; none within a series."""
    nearest: dict[str, Pair] = {}
    for pair in pairs:
        if pair.series:
            continue
        best = nearest.get(pair.two.figure.figure_id)
        if best is None or _when(pair.one.figure) >= _when(best.one.figure):
            nearest[pair.two.figure.figure_id] = pair
    told = _Told()
    for pair in sorted(nearest.values(), key=lambda each: (_when(each.two.figure), _ids(each))):
        if not told.before(pair):
            yield pair


def first_reworded(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Of pairs that name one number, hedged in one alone and in order of time, one for each later document."""
    seen: set[str] = set()
    reworded = (pair for pair in pairs if pair.outcome == "reworded" and pair.ordered and not pair.series)
    ordered = sorted(reworded, key=lambda pair: (_when(pair.one.figure), pair.two.figure.zone == "title", _ids(pair)))
    for pair in ordered:
        if pair.two.document not in seen and any(figure.hedge_kind == "exact" for figure in pair.figures):
            seen.add(pair.two.document)
            yield pair


class Sides:
    """On how many independent words each number stands, counted once for all findings on a quantity."""

    def __init__(self, claims: Sequence[Claim], known: Background) -> None:
        self._claims, self._known = claims, known

    @cached_property
    def _said(self) -> dict[tuple[Decimal | None, Interval], dict[Signature, set[tuple[str, str]]]]:
        """On whose word each number is given, by what it is told of; asked for where there is a finding."""
        origins = Origins((claim.figure for claim in self._claims), self._known)
        said: dict[tuple[Decimal | None, Interval], dict[Signature, set[tuple[str, str]]]] = {}
        for claim in self._claims:
            same = said.setdefault((claim.figure.value, claim.interval), {})
            told, figure = same.setdefault(claim.signature, set()), claim.figure
            alike = figure.authority == claim.authority
            told.add(origins.of(figure if alike else replace(figure, authority=claim.authority)))
        return said

    def against(self, pair: Pair) -> str:
        """How many origins stand on each side, "2 against 3"."""
        return self.of_all([pair.one], [pair.two])

    def of_all(self, ones: Iterable[Claim], others: Iterable[Claim]) -> str:
        """How many origins stand behind the numbers of some claims and of others."""
        first, second = (len(set[tuple[str, str]]().union(*map(self._saying, side))) for side in (ones, others))
        return f"{first} against {second}"

    def _saying(self, claim: Claim) -> set[tuple[str, str]]:
        """On whose word the number of the claim is given for what may be the same thing."""
        said = self._said[claim.figure.value, claim.interval]
        if len(said) > COMPARED:
            return said[claim.signature]
        fitting = (names for own, names in said.items() if not compare(own, claim.signature).contradiction)
        return set[tuple[str, str]]().union(*fitting)


def _one_disagreement(pair: Pair, rival: Pair) -> bool:
    """True where two pairs with the same numbers may speak of the same thing."""
    return not compare(pair.one.signature, rival.one.signature).contradiction and not (
        compare(pair.two.signature, rival.two.signature).contradiction
    )


def _ids(pair: Pair) -> tuple[str, str]:
    """The ids of both figures: the last resort of an order."""
    return pair.one.figure.figure_id, pair.two.figure.figure_id


def _when(figure: Figure) -> str:
    """The day of a figure as text that sorts."""
    known = day(moment(figure))
    return known.isoformat() if known else ""
