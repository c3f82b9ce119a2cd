"""A number at odds with many others of its thing is one finding: that number first, all its rivals beside it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from figcheck.compare.claims import Claim
from figcheck.compare.grading import inequality, quoted
from figcheck.compare.pair import Pair
from figcheck.compare.signature import Signature
from figcheck.interval import Interval
from figcheck.rule import Conflict, NotComparable, Outcome
from figcheck.selection import CROWDED, MOST_RIVALS, Sides, strongest

MANY = 3
"""A number with so many rivals is told of once; a finding on two figures alone reads better, and lasts."""
MOST_TOGETHER = 60
"""So many rivals are shown beside one number."""
Number = tuple[Interval, Signature]


@dataclass(frozen=True, slots=True)
class _Told:
    """A pair with what its rule says of it, and the rivals of each number."""

    pair: Pair
    conflict: Conflict

    @property
    def numbers(self) -> tuple[Number, Number]:
        """What both claims say of what."""
        return _number(self.pair.one), _number(self.pair.two)

    def of(self, number: Number) -> Claim:
        """The claim that gives the number."""
        return self.pair.one if _number(self.pair.one) == number else self.pair.two

    def against(self, number: Number) -> Claim:
        """The other claim."""
        return self.pair.two if _number(self.pair.one) == number else self.pair.one


def told_together(
    pairs: Iterable[Pair], doubt: Callable[[Pair], str], conflict: Callable[[Pair], Conflict], sides: Sides
) -> Iterator[Outcome]:
    """The conflicts of the strongest pairs, those of one number with many others in one; doubted ones are left out."""
    alike: dict[tuple[str, ...], list[_Told]] = defaultdict(list)
    for pair in strongest(pairs, MOST_TOGETHER):
        if isinstance(pair, NotComparable):
            yield pair
        elif reason := doubt(pair):
            yield NotComparable(pair.figures, reason)
        elif pair.series:
            yield conflict(pair)
        else:
            found = conflict(pair)
            alike[pair.outcome, found.severity, found.relation, found.basis, _whose(pair)].append(_Told(pair, found))
    for members in alike.values():
        yield from _gathered(members, sides)


def _number(claim: Claim) -> Number:
    """The number of a claim, said of a thing."""
    return claim.interval, claim.signature


def _whose(pair: Pair) -> str:
    """The text or the authority that is at odds with itself; empty where several are at odds."""
    if pair.basis == "same_document":
        return pair.one.document
    return (pair.one.voice or pair.one.figure.source) if pair.basis == "same_authority" else ""


def _gathered(told: Sequence[_Told], sides: Sides) -> Iterator[Outcome]:
    """One conflict for each number with many rivals, the most first; then the pairs that none of them holds."""
    of_number: dict[Number, list[int]] = defaultdict(list)
    for place, each in enumerate(told):
        for number in each.numbers:
            of_number[number].append(place)
    held: set[int] = set()
    shown: Counter[Number] = Counter()
    for number, places in sorted(of_number.items(), key=lambda entry: -len(entry[1])):
        against = [told[place] for place in places if place not in held]
        if len(against) < MANY:
            continue
        members = {number: against[0].of(number)}
        members.update((_number(each.against(number)), each.against(number)) for each in against)
        among = _among(members, of_number, told) - held
        held |= among
        shown.update(members.keys())
        yield _joined(tuple(members.values()), against[0].conflict, [told[place] for place in sorted(among)], sides)
    yield from _few([each for place, each in enumerate(told) if place not in held], shown)


def _among(members: Mapping[Number, Claim], of_number: Mapping[Number, list[int]], told: Sequence[_Told]) -> set[int]:
    """The places of the pairs of which both numbers are members."""
    places = {place for number in members for place in of_number[number]}
    return {place for place in places if all(number in members for number in told[place].numbers)}


def _few(told: Iterable[_Told], shown: Counter[Number]) -> Iterator[Outcome]:
    """Pairs by themselves, no more of each number than tell that it is disputed."""
    crowded: set[str] = set()
    for each in told:
        later = each.pair.two.figure.figure_id
        if max(shown[number] for number in each.numbers) < MOST_RIVALS:
            shown.update(each.numbers)
            yield each.conflict
        elif later not in crowded:
            crowded.add(later)
            yield NotComparable(each.pair.figures, CROWDED)


def _joined(claims: Sequence[Claim], first: Conflict, held: Iterable[_Told], sides: Sides) -> Conflict:
    """The finding of one number and all its rivals; `held` are the pairs of them that cannot both hold."""
    hub, *rivals = claims
    ordered = sorted(rivals, key=lambda claim: _size(claim.interval))
    lowest, highest = ordered[0], ordered[-1]
    own, words = quoted(hub.figure), f"from {quoted(lowest.figure)} to {quoted(highest.figure)}"
    message = f"{own} allows no common number with {len(rivals)} others, {words}."
    if first.basis == "different_authorities":
        message = f"A dispute: {hub.authority} gives {own}, others give {len(rivals)} numbers {words}."
    origins = sides.of_all([hub], rivals) if first.origins else ""
    told = f" Independent origins: {origins}." if origins else ""
    figures = {_number(claim): claim.figure for claim in claims}
    return replace(
        first,
        figures=tuple(figures.values()),
        message=message + told,
        inequality="; ".join(dict.fromkeys(inequality(hub.interval, each.interval) for each in (lowest, highest))),
        gap=max(hub.interval.gap(claim.interval) for claim in rivals),
        origins=origins,
        clashes=tuple(tuple(figures[number].figure_id for number in each.numbers) for each in held),
    )


def _size(interval: Interval) -> tuple[Decimal, Decimal]:
    """Sorts intervals by where they lie."""
    known = [end for end in (interval.low, interval.high) if end is not None]
    return (known[0], known[-1]) if known else (Decimal(0), Decimal(0))
