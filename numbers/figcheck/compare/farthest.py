"""Of very many claims, those that lie farthest apart: found by the ends of their intervals, never two by two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from figcheck.compare.claims import Claim
from figcheck.compare.history import moment
from figcheck.compare.keys import Contradictions
from figcheck.compare.signature import Signature
from figcheck.model import day

MOST_SORTS = 16
"""So many sorts of claims are set against others; a claim of a further sort meets its own and those."""
OTHER_OWNERS = 2
"""Of each end so many claims are kept, of different owners: one of them is no claim's own."""

Edge = tuple[Decimal, bool]
"""How far an end lies out, and whether it is open, which is a little farther."""
Kept = list[tuple[Edge, object, int]]


@dataclass(slots=True)
class _Ends:
    """Of claims of one sort, those that lie highest and lowest, each with its owner and its place."""

    high: Kept = field(default_factory=list)
    low: Kept = field(default_factory=list)


class Farthest:
    """Claims that are met in order of their days, each asked for what lies farthest above and below it.

    `owners` tells which claims are not held against each other: those of one owner.
    """

    def __init__(self, claims: Sequence[Claim], owners: Sequence[object]) -> None:
        self._claims, self._owners = claims, owners
        kinds: dict[tuple[Signature, str], int] = {}
        self._sorts = [kinds.setdefault((claim.signature, claim.voice), len(kinds)) for claim in claims]
        self._contradiction = Contradictions([own for own, _ in kinds]).between
        self._fitting: dict[int, list[int]] = {}
        self._days = [known.toordinal() if (known := day(moment(claim.figure))) else None for claim in claims]
        self._ends: dict[tuple[int, int | None], _Ends] = defaultdict(_Ends)
        self._count = len(kinds)

    def add(self, place: int) -> None:
        """Keep the claim at that place for those that come later."""
        interval, sort, owner = self._claims[place].interval, self._sorts[place], self._owners[place]
        for when in {None, self._days[place]}:
            ends = self._ends[sort, when]
            if interval.low is not None:
                _keep(ends.high, (interval.low, interval.low_open), owner, place)
            if interval.high is not None:
                _keep(ends.low, (-interval.high, interval.high_open), owner, place)

    @property
    def is_whole(self) -> bool:
        """True where every claim is asked of all that it may be of one thing with."""
        return self._count <= MOST_SORTS

    def above(self, place: int, days: int | None) -> Iterator[int]:
        """The places of claims kept that lie wholly above the one at that place, the farthest of its own sort and of
        all that it may be of one thing with; `days` is how many days before it they are at most, None for any."""
        own = self._claims[place].interval
        for at in () if own.high is None else self._best(place, days, upper=True):
            if own.below(self._claims[at].interval):
                yield at

    def below(self, place: int, days: int | None) -> Iterator[int]:
        """The same for those that lie wholly below it."""
        own = self._claims[place].interval
        for at in () if own.low is None else self._best(place, days, upper=False):
            if self._claims[at].interval.below(own):
                yield at

    def _best(self, place: int, days: int | None, *, upper: bool) -> list[int]:
        """The places of the claims that lie farthest out: of its sort, and of all that fit, where that is another."""
        owner, sort = self._owners[place], self._sorts[place]
        best: dict[bool, tuple[Edge, object, int]] = {}
        for fitting in self._fit(sort):
            for when in self._when(place, days):
                ends = self._ends.get((fitting, when))
                kept = () if ends is None else ends.high if upper else ends.low
                found = next((each for each in kept if each[1] != owner), None)
                is_own = fitting == sort
                if found is not None and (is_own not in best or found[0] > best[is_own][0]):
                    best[is_own] = found
        return sorted({at for _, _, at in best.values()})

    def _when(self, place: int, days: int | None) -> Sequence[int | None]:
        """The days of which claims are looked at; None stands for all."""
        known = self._days[place]
        return (None,) if days is None or known is None else range(known - days, known + 1)

    def _fit(self, sort: int) -> list[int]:
        """The sorts that may be of one thing with a sort, among the first; and itself."""
        if sort not in self._fitting:
            others = (
                each
                for each in range(min(MOST_SORTS, self._count))
                if each != sort and not self._contradiction(each, sort)
            )
            self._fitting[sort] = [sort, *others]
        return self._fitting[sort]


def _keep(kept: Kept, edge: Edge, owner: object, place: int) -> None:
    """Keep a claim among the farthest, one of each owner."""
    if len(kept) == OTHER_OWNERS and edge <= kept[-1][0]:
        return
    held = next((at for at, each in enumerate(kept) if each[1] == owner), None)
    if held is not None:
        if edge <= kept[held][0]:
            return
        del kept[held]
    kept.append((edge, owner, place))
    kept.sort(key=lambda each: each[0], reverse=True)
    del kept[OTHER_OWNERS:]
