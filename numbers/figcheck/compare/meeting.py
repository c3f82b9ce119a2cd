"""Which of many claims are set against each other: the nearest in time, so that the cost stays near their number."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from figcheck.compare.claims import Claim

NEAREST = 60
"""Each claim is set against so many before it: what lies further back in time is answered by those between."""
MOST_PAIRS = 400_000
"""So many pairs of a case are looked at or few more; in larger ones each claim meets fewer, at least FEWEST."""
FEWEST = 2


def reach(figures: int) -> int:
    """How many before it each claim meets in a case of so many figures."""
    return max(FEWEST, min(NEAREST, MOST_PAIRS // max(figures, 1)))


def met(claims: Sequence[Claim], most: int) -> Iterator[tuple[int, list[int]]]:
    """The place of each claim with those before it that it meets: the nearest, and the nearest of the same side, place
    and day."""
    alike: dict[tuple[object, ...], deque[int]] = defaultdict(lambda: deque(maxlen=most))
    for index, two in enumerate(claims):
        own = two.signature
        nearest = alike[own.side, own.place, own.event_date]
        first = max(0, index - most)
        yield index, [*(at for at in nearest if at < first), *range(first, index)]
        nearest.append(index)
