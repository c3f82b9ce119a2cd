"""Figures -> groups: which figures of a case speak of the same quantity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import compress

from figcheck.compare.claims import Claim
from figcheck.compare.history import reading_order
from figcheck.compare.signature import Comparison, Signature, compare, merged
from figcheck.compare.story import Stories
from figcheck.model import Group

FEW = 200
"""So many different signatures of one quantity are set against each other; beyond, only equal ones are one group."""


def grouped(case: str, claims: Sequence[Claim], stories: Stories) -> tuple[Group, ...]:
    """The groups of claims of one case and one quantity, in order of their first figure.

    A claim with unknown slots joins the one group that it may belong to; where there are several, it stays by itself,
    as it does beside a group of a place to which nothing ties it.
    """
    by_signature: dict[Signature, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_signature[claim.signature].append(claim)
    words = {own: _words(own) for own in by_signature}
    fullest = sorted(by_signature, key=lambda each: (-each.known, words[each]))
    groups: list[tuple[Signature, list[Claim]]] = []
    homes = _Homes()
    for own in fullest:
        left = by_signature[own]
        fitting = [index for index in homes.possible(own) if _one_thing(groups[index][0], own)]
        both = merged(groups[fitting[0]][0], own) if len(fitting) == 1 else None
        if both is not None:
            home = fitting[0]
            shared, members = groups[home]
            sure = own.place or (own.event_date and shared.event_date)
            at_home = [bool(sure) or _may_be_there(claim, both.place, members, stories) for claim in left]
            groups[home] = (both if any(at_home) else shared, [*members, *compress(left, at_home)])
            left = [claim for claim, there in zip(left, at_home, strict=True) if not there]
            homes.add(home, groups[home][0])
        if left:
            groups.append((own, left))
            homes.add(len(groups) - 1, own)
    named = [_group(case, shared, words.get(shared) or _words(shared), members) for shared, members in groups]
    return tuple(sorted(named, key=lambda group: (reading_order(group.figures[0]), group.group_id)))


def _may_be_there(claim: Claim, place: str, members: Sequence[Claim], stories: Stories) -> bool:
    """False for a count of no place that nothing ties to those of a place: no text, no opening and no number."""
    if stories.may_be_at(claim.document, place):
        return True
    near = members[:FEW]
    return any(claim.interval.meets(each.interval) or stories.together(claim.document, each.document) for each in near)


class _Homes:
    """The groups that a signature may belong to, found by the people that it names and by its days."""

    def __init__(self) -> None:
        self._of: dict[object, dict[int | None, set[int]]] = defaultdict(lambda: defaultdict(set))
        self._all: dict[object, set[int]] = defaultdict(set)

    def add(self, index: int, shared: Signature) -> None:
        """Keep the group with that index among the first FEW; again where its signature has become fuller."""
        if index < FEW:
            self._all[_who(shared)].add(index)
            for day in _days(shared, 0) or (None,):
                self._of[_who(shared)][day].add(index)

    def possible(self, own: Signature) -> list[int]:
        """All groups that may be of one thing with a signature, and a few more, in order."""
        who, days = _who(own), _days(own, 1)
        if not days:
            return sorted(self._all.get(who, ()))
        known = self._of.get(who, {})
        return sorted({index for day in (None, *days) for index in known.get(day, ())})


def _days(own: Signature, margin: int) -> range:
    """The days on which the event may have been, counted from the year 1, and so many on both sides."""
    if own.event_date is None:
        return range(0)
    start, end = own.event_date
    return range(start.toordinal() - margin, end.toordinal() + margin + 1)


def _who(own: Signature) -> tuple[object, ...]:
    """What two signatures share where neither is narrower than the other."""
    return own.side, own.status, own.counted, own.subgroup, own.includes, own.excludes, own.period


def _one_thing(shared: Signature, own: Signature) -> bool:
    """True where nothing contradicts and neither names a group of people that the other leaves open."""
    comparison: Comparison = compare(shared, own)
    return not comparison.contradiction and not comparison.narrower


def _group(case: str, shared: Signature, words: str, claims: Iterable[Claim]) -> Group:
    """The group, with an id that follows from what it is about."""
    name = "g-" + sha256(f"{case}\n{words}".encode()).hexdigest()[:12]
    members = sorted((mention for claim in claims for mention in claim.mentions), key=reading_order)
    return Group(name, case, label(shared), tuple(replace(figure, group=name) for figure in members))


def label(shared: Signature) -> str:
    """What the group counts, for people: "killed, civilian, Norland"; "drones" and not "drones, drone"."""
    said_twice = f"{shared.counted}s" == shared.quantity[0]
    return ", ".join(part for part in _parts(shared) if part and not (said_twice and part == shared.counted))


def _parts(shared: Signature) -> tuple[str, ...]:
    """All that tells what the group counts; what is not known is empty."""
    measure, kind, unit, per = shared.quantity
    named = [measure.replace("_", " "), "" if kind == "total" else kind.replace("_", " "), unit, per and f"per {per}"]
    who = [shared.counted, shared.status, shared.subgroup, shared.side.title()]
    day = "/".join(dict.fromkeys(each.isoformat() for each in shared.event_date or ()))
    where = [shared.place.title(), shared.event, day, shared.counter]
    scope = [f"with {each}" for each in shared.includes] + [f"without {each}" for each in shared.excludes]
    return (*named, *who, *where, *scope)


def _words(shared: Signature) -> str:
    """The signature as text, for a stable order and for ids."""
    period = "/".join(end.isoformat() if end else "" for end in shared.period or ())
    told = ", ".join(part for part in _parts(shared) if part)
    return "|".join((*shared.quantity, told, period))
