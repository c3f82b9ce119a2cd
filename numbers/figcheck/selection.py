"""Which of many pairs to show: one for each disagreement, with its best witness, however many documents repeat it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from figcheck.claims import Claim
from figcheck.compare import Pair
from figcheck.grading import strength
from figcheck.history import moment
from figcheck.model import Figure, day
from figcheck.signature import compare


def strongest(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """For each two numbers that disagree, the pair that shows it best; steps of a series each stand for themselves."""
    ranked = sorted(pairs, key=lambda pair: (strength(pair), _ids(pair)), reverse=True)
    kept: dict[tuple[str, str], list[Pair]] = {}
    for pair in ranked:
        if pair.series:
            yield pair
            continue
        rivals = kept.setdefault(_numbers(pair), [])
        if not any(_one_disagreement(pair, rival) for rival in rivals):
            rivals.append(pair)
            yield pair


def first_steps(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Of counts that grew, the step from the nearest count before, once for each two numbers; none within a series."""
    nearest: dict[str, Pair] = {}
    for pair in pairs:
        if pair.series:
            continue
        best = nearest.get(pair.two.figure.figure_id)
        if best is None or _when(pair.one.figure) >= _when(best.one.figure):
            nearest[pair.two.figure.figure_id] = pair
    kept: dict[tuple[str, str], list[Pair]] = {}
    for pair in sorted(nearest.values(), key=lambda each: (_when(each.two.figure), _ids(each))):
        rivals = kept.setdefault(_numbers(pair), [])
        if not any(_one_disagreement(pair, rival) for rival in rivals):
            rivals.append(pair)
            yield pair


def first_reworded(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Of pairs that name one number, hedged in one alone and in order of time, one for each later document."""
    seen: set[str] = set()
    ordered = sorted(pairs, key=lambda pair: (_when(pair.one.figure), pair.two.figure.zone == "title", _ids(pair)))
    for pair in ordered:
        if pair.outcome != "reworded" or pair.series or not pair.ordered or pair.two.document in seen:
            continue
        if any(figure.hedge_kind == "exact" for figure in pair.figures):
            seen.add(pair.two.document)
            yield pair


def against(pair: Pair, claims: Sequence[Claim]) -> str:
    """How many documents stand on each side, "2 against 3"."""
    sides = []
    for claim in (pair.one, pair.two):
        same = {
            each.document
            for each in claims
            if each.figure.value == claim.figure.value
            and each.interval == claim.interval
            and not compare(each.signature, claim.signature).contradiction
        }
        sides.append(len(same))
    return f"{sides[0]} against {sides[1]}"


def _numbers(pair: Pair) -> tuple[str, str]:
    """The two numbers at odds, in either order."""
    low, high = sorted((str(pair.one.interval), str(pair.two.interval)))
    return low, high


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
