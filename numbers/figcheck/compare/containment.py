"""Claims on a part beside claims on a whole that holds it, by whatever slot: a part is never more than its whole."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from figcheck.compare.background import Background
from figcheck.compare.claims import Claim
from figcheck.compare.farthest import Farthest
from figcheck.compare.history import order, reading_order
from figcheck.compare.meeting import reach
from figcheck.compare.pair import Pair
from figcheck.compare.pairs import judged
from figcheck.compare.signature import Signature
from figcheck.taxonomy import measure_of

PART, WHOLE = 0, 1


def exceeding(parts: Iterable[Claim], wholes: Iterable[Claim], known: Background) -> Iterator[Pair]:
    """Pairs of a part and a whole that is less and not of an earlier day, the earlier claim first.

    The signatures of the parts say already of what whole they are, so that both can be one thing but for their size.
    Each claim meets the nearest of the other sort before it, and of those further back the one that is farthest from
    it, so that the cost does not grow with their product.
    """
    most = reach(known.figures)
    marked = [*((claim, PART) for claim in parts), *((claim, WHOLE) for claim in wholes)]
    marked.sort(key=lambda each: (reading_order(each[0].figure), each[1]))
    met: tuple[deque[int], deque[int]] = (deque(maxlen=most), deque(maxlen=most))
    sweeps = _sweeps(marked, most)
    for at, (claim, sort) in enumerate(marked):
        nearest = met[1 - sort]
        farthest = () if sweeps is None else _farther(sweeps, at, sort)
        for place in (*nearest, *(each for each in farthest if each not in nearest)):
            other = marked[place][0]
            part, whole = (claim, other) if sort == PART else (other, claim)
            earlier = order(whole.figure, part.figure) == "before"
            if whole.interval.below(part.interval) and part.figure is not whole.figure and not earlier:
                pair = judged(other, claim, known)
                if pair.outcome in ("conflict", "fell"):
                    yield pair
        met[sort].append(at)
        if sweeps is not None:
            sweeps[sort].add(at)


def _sweeps(marked: Sequence[tuple[Claim, int]], most: int) -> tuple[Farthest, Farthest] | None:
    """Sweeps over the parts and over the wholes; None where the nearest are all."""
    if len(marked) <= most:
        return None
    claims = [claim for claim, _ in marked]
    owners = [claim.figure.figure_id for claim in claims]
    return Farthest(claims, owners), Farthest(claims, owners)


def _farther(sweeps: tuple[Farthest, Farthest], at: int, sort: int) -> tuple[int, ...]:
    """Of the other sort, the claims farthest from the one there: a whole of an earlier day is none of its part."""
    return tuple(sweeps[WHOLE].below(at, 0) if sort == PART else sweeps[PART].above(at, None))


def larger(pair: Pair) -> Claim:
    """The claim of a pair that does not meet which is the larger: there, the part."""
    return pair.two if pair.intervals[0].below(pair.intervals[1]) else pair.one


def under(claim: Claim, **slots: object) -> Claim:
    """The claim with the slots of its signature that the whole would have."""
    own: Signature = replace(claim.signature, **slots)  # type: ignore[arg-type]
    return replace(claim, signature=own)


def by_measure(claims: Iterable[Claim], parts: Iterable[Claim], known: Background) -> Iterator[Pair]:
    """Claims of one measure beside lower ones of a measure that holds it: killed beside casualties.

    `parts` are of the measure of their whole already.
    """
    wholes: dict[str, list[Claim]] = defaultdict(list)
    held: dict[str, list[Claim]] = defaultdict(list)
    for claim in parts:
        held[claim.signature.quantity[0]].append(claim)
    totals = [claim for claim in claims if claim.signature.quantity[1] == "total"]
    for claim in totals:
        if not claim.signature.subgroup:
            wholes[claim.signature.quantity[0]].append(claim)
    for claim in totals:
        measure, kind, unit, per = claim.signature.quantity
        for holder in measure_of(measure, known.language).held_by:
            if holder in wholes:
                held[holder].append(under(claim, quantity=(holder, kind, unit, per)))
    for measure in sorted(wholes.keys() & held.keys()):
        yield from exceeding(held[measure], wholes[measure], known)
