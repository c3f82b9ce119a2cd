"""Claims on a part beside claims on a whole that holds it, by whatever slot: a part is never more than its whole."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import replace

from figcheck.compare.background import Background
from figcheck.compare.claims import Claim
from figcheck.compare.history import order, reading_order
from figcheck.compare.pairs import Pair, judged, reach
from figcheck.compare.signature import Signature
from figcheck.taxonomy import measure_of


def exceeding(parts: Iterable[Claim], wholes: Iterable[Claim], known: Background) -> Iterator[Pair]:
    """Pairs of a part and a whole that is less and not of an earlier day, the earlier claim first.

    The signatures of the parts say already of what whole they are, so that both can be one thing but for their size.
    Each claim meets the nearest of the other sort before it, so that the cost does not grow with their product.
    """
    most = reach(known.figures)
    met: tuple[deque[Claim], deque[Claim]] = (deque(maxlen=most), deque(maxlen=most))
    marked = [*((claim, 0) for claim in parts), *((claim, 1) for claim in wholes)]
    for claim, sort in sorted(marked, key=lambda each: (reading_order(each[0].figure), each[1])):
        for other in met[1 - sort]:
            part, whole = (claim, other) if sort == 0 else (other, claim)
            earlier = order(whole.figure, part.figure) == "before"
            if whole.interval.below(part.interval) and part.figure is not whole.figure and not earlier:
                pair = judged(other, claim, known)
                if pair.outcome in ("conflict", "fell"):
                    yield pair
        met[sort].append(claim)


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
