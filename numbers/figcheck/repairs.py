"""Which figures would have to go for the rest to agree: all minimal sets, the least first. It accuses nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from heapq import heappop, heappush

from figcheck.model import Finding, Repair

STEPS = 20_000
"""So many steps are searched for the findings that hang together; beyond, the answer says that it is not whole."""
EQUAL = 1

Ids = tuple[str, ...]
_State = tuple[int, tuple[int, ...], int, int, int]
"""Weight and figures chosen, the sets that they hit, those hit once, and the figures ruled out."""


def repairs(findings: Sequence[Finding], trust: Mapping[str, int]) -> tuple[Repair, ...]:
    """For the conflicts that share figures, the sets of figures without which none of them would stand.

    `trust` weighs the sources by name; a source that is not in it weighs 1, and so do all where it is empty.
    """
    return tuple(_repair(members, trust) for members in _connected(_conflicts(findings)))


def marked(findings: Iterable[Finding], found: Iterable[Repair]) -> list[Finding]:
    """The findings, each with those of its figures that are in a smallest set."""
    smallest = {finding: {id_ for ids in each.smallest for id_ in ids} for each in found for finding in each.findings}
    return [_marked(finding, smallest.get(finding.finding_id, set())) for finding in findings]


def minimal_hitting_sets(
    sets: Sequence[Ids], weights: Mapping[str, int], steps: int = STEPS
) -> tuple[list[tuple[int, Ids]], bool]:
    """The sets that have a member of every one of `sets` and no member to spare, with their weights, the least first.

    False beside them where the search ended before all were found; what was found then holds still.
    """
    search = _Search(sets, weights)
    found: list[tuple[int, Ids]] = []
    for count, (weight, chosen) in enumerate(search.walk()):
        if count == steps:
            return found, False
        if chosen is not None:
            found.append((weight, chosen))
    return sorted(found, key=lambda each: (each[0], len(each[1]), each[1])), True


class _Search:
    """A search by weight: what is chosen is extended by each figure of the first set that it does not hit yet."""

    def __init__(self, sets: Sequence[Ids], weights: Mapping[str, int]) -> None:
        self._names = sorted({name for each in sets for name in each})
        index = {name: number for number, name in enumerate(self._names)}
        self._sets = sorted({tuple(sorted(index[name] for name in each)) for each in sets if each})
        self._all = (1 << len(self._sets)) - 1
        self._weights = [weights.get(name, EQUAL) for name in self._names]
        self._hits = [0] * len(self._names)
        for place, members in enumerate(self._sets):
            for member in members:
                self._hits[member] |= 1 << place

    def walk(self) -> Iterator[tuple[int, Ids | None]]:
        """Every step in order of weight: a set that was found, or None on the way to one."""
        waiting: list[_State] = [(0, (), 0, 0, 0)]
        while waiting:
            state = heappop(waiting)
            weight, chosen, hit, _, _ = state
            if hit == self._all:
                yield weight, tuple(self._names[member] for member in chosen)
                continue
            for further in self._further(state):
                heappush(waiting, further)
            yield weight, None

    def _further(self, state: _State) -> Iterator[_State]:
        """The state with each figure of the first set left; those tried before are ruled out, so that none comes twice.

        Where a figure chosen earlier is no longer needed, nothing that follows can be minimal.
        """
        weight, chosen, hit, once, ruled_out = state
        left = ~hit & self._all
        for member in self._sets[(left & -left).bit_length() - 1]:
            if ruled_out >> member & 1:
                continue
            hits = self._hits[member]
            alone = (once & ~hits) | (hits & ~hit)
            whole = tuple(sorted((*chosen, member)))
            if all(self._hits[each] & alone for each in whole):
                yield weight + self._weights[member], whole, hit | hits, alone, ruled_out
            ruled_out |= 1 << member


def _conflicts(findings: Iterable[Finding]) -> list[Finding]:
    """The findings whose figures cannot all hold; what is told for information calls for nothing."""
    return [each for each in findings if each.relation == "conflict" and each.severity != "info"]


def _connected(findings: Sequence[Finding]) -> Iterator[list[Finding]]:
    """The findings that hang together by figures they share, in the order given."""
    lead: dict[str, str] = {}

    def leader(name: str) -> str:
        while lead.setdefault(name, name) != name:
            lead[name] = name = lead[lead[name]]
        return name

    for finding in findings:
        first, *others = (figure.figure_id for figure in finding.figures)
        for other in others:
            lead[leader(other)] = leader(first)
    members: dict[str, list[Finding]] = {}
    for finding in findings:
        members.setdefault(leader(finding.figures[0].figure_id), []).append(finding)
    yield from members.values()


def _repair(findings: Sequence[Finding], trust: Mapping[str, int]) -> Repair:
    """The minimal sets for findings that hang together."""
    weights = {each.figure_id: trust.get(each.source, EQUAL) for finding in findings for each in finding.figures}
    found, whole = minimal_hitting_sets([ids for finding in findings for ids in _clashes(finding)], weights)
    return Repair(
        case=findings[0].case,
        findings=tuple(finding.finding_id for finding in findings),
        sets=tuple(found),
        complete=whole,
        weighted=any(weight != EQUAL for weight in weights.values()),
    )


def _clashes(finding: Finding) -> Iterable[Ids]:
    """The sets of its figures that cannot hold together."""
    return finding.clashes or (_ids(finding),)


def _ids(finding: Finding) -> Ids:
    return tuple(figure.figure_id for figure in finding.figures)


def _marked(finding: Finding, smallest: set[str]) -> Finding:
    ids = tuple(dict.fromkeys(name for name in _ids(finding) if name in smallest))
    return replace(finding, would_resolve=ids) if ids else finding
