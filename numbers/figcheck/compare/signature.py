"""What a figure speaks of, and whether two figures speak of the same thing: positively, possibly, or not at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter

from figcheck.model import Figure, day
from figcheck.taxonomy import everyone, measure_of, not_people, one_noun, place_words, subgroup_nouns

Quantity = tuple[str, str, str, str]
"""Measure, kind, unit and denominator: only figures that share all four are ever the same quantity."""

ATTACKER = "attacker"
"""The one subgroup that a count of victims does not take in."""
APART = 3
ONE_DAY = timedelta(days=1)
SURE = Decimal("0.6")
Days = tuple[date, date]
"""The first and the last day on which something may have happened."""

COMPARED_KINDS = ("total", "other_event")
UNASSERTED = ("planned", "denied", "hypothetical")
EXACT_SLOTS = ("counter", "period")
SCOPE_SLOTS = ("subgroup", "includes", "excludes")
NARROWING_SLOTS = ("side", "status", "counted")
EVENT_SLOTS = ("place", "event", "event_date")
LONGEST_EVENT = timedelta(days=7)
"""What happened "overnight" or "last week" is one event of a day not told; longer periods are counted over."""


SLOTS = (*EXACT_SLOTS, *SCOPE_SLOTS, *NARROWING_SLOTS, *EVENT_SLOTS)
OPEN_SLOTS = (*NARROWING_SLOTS, *EVENT_SLOTS)
exact_slots = attrgetter("quantity", *EXACT_SLOTS)
open_slots = attrgetter(*OPEN_SLOTS)
_scopes = attrgetter(*SCOPE_SLOTS)


@dataclass(frozen=True, slots=True)
class Signature:
    """The slots that say what is counted, in a form that can be compared; empty is unknown."""

    quantity: Quantity
    side: str = ""
    status: str = ""
    subgroup: str = ""
    counted: str = ""
    place: str = ""
    event: str = ""
    event_date: Days | None = None
    period: tuple[date | None, date | None] | None = None
    counter: str = ""
    includes: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()

    @property
    def known(self) -> int:
        """How many slots are known: of two mentions of one number the fuller stands for both."""
        return sum(bool(getattr(self, name)) for name in SLOTS)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether two signatures can be one: empty `contradiction` if so, with what is the same and what one leaves open.

    `narrower` is 1 or 2 where that one may be a part of the other, since it names a group that the other does not, or
    leaves someone out, or does not say that it takes someone in; else 0.
    """

    same: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    contradiction: str = ""
    narrower: int = 0

    @property
    def positives(self) -> int:
        """How many of event or date, place, and side are positively the same."""
        return sum(("event" in self.same or "event_date" in self.same, "place" in self.same, "side" in self.same))


def quantity(figure: Figure) -> Quantity:
    """What must be equal before anything else is looked at."""
    return figure.measure, figure.kind, figure.unit, figure.per


def unfit(figure: Figure, language: str = "en") -> str:
    """Why a figure is never compared as a total with another, or an empty string."""
    if not figure.measure:
        return "no measure known"
    if figure.kind not in COMPARED_KINDS:
        return f"{'an' if figure.kind[0] in 'aeiou' else 'a'} {figure.kind}, not a total".replace("_", " ")
    if figure.implied:
        return "implied, not counted"
    if figure.confidence < SURE:
        return "what it counts is only inferred"
    if measure_of(figure.measure, language).of == "people" and figure.counted.split(" ")[-1] in not_people(language):
        return "wounds or shots, not people"
    if figure.modality in UNASSERTED or figure.method == "target":
        return f"{figure.modality if figure.modality in UNASSERTED else 'a target'}, not a count"
    if figure.zone == "boilerplate":
        return "outside the article"
    return "its low is over its high" if figure.claim.is_empty else ""


def signature(figure: Figure, language: str = "en") -> Signature:
    """What the figure speaks of. Case of letters and "the" are no difference."""
    # A count that runs on has no end of its period: its counter tells it.
    period = (figure.period_start, figure.period_end) if figure.period_end else None
    event_days = _event_days(figure)
    return Signature(
        quantity(figure),
        side=_plain(figure.side),
        status=_plain(figure.status),
        subgroup=_plain(figure.subgroup),
        counted=_narrowing_noun(figure, language),
        place=place_of(figure.place, language),
        event=_plain(figure.event),
        event_date=event_days,
        period=None if event_days and event_days == period else period,
        counter=_plain(figure.counter),
        includes=tuple(sorted(map(_plain, figure.includes))),
        excludes=tuple(sorted(map(_plain, figure.excludes))),
    )


def _event_days(figure: Figure) -> Days | None:
    """When the event was, as far as told: its day, or a few days among which it lies."""
    if (known := day(figure.event_date)) is not None:
        return known, known
    start, end = figure.period_start, figure.period_end
    if figure.counter or start is None or end is None or end - start > LONGEST_EVENT:
        return None
    return start, end


@lru_cache(maxsize=65536)
def _plain(text: str) -> str:
    """The words alone, in lower case."""
    return " ".join(text.casefold().removeprefix("the ").split())


@lru_cache(maxsize=65536)
def place_of(name: str, language: str) -> str:
    """The name of a place in one way of writing it."""
    words = _plain(name.replace(".", " ")).split()
    return " ".join(place_words(language).get(word, word) for word in words)


def _narrowing_noun(figure: Figure, language: str) -> str:
    """The counted noun where it narrows what is counted; empty for people at large."""
    noun = _plain(figure.counted)
    if measure_of(figure.measure, language).of != "people":
        return noun
    kind, _, head = noun.rpartition(" ")
    if head in everyone(language):
        return ""
    head = one_noun(language).get(head, head)
    if figure.subgroup and head in subgroup_nouns(language):
        return ""
    return f"{kind} {head}".strip()


@lru_cache(maxsize=65536)
def compare(one: Signature, two: Signature) -> Comparison:
    """Whether the two can be one thing. Signatures of different quantities contradict each other."""
    if other := first_other(one, two):
        return Comparison(contradiction=other)
    slots = list(zip(OPEN_SLOTS, open_slots(one), open_slots(two), strict=True))
    if one.counter != two.counter:
        slots.append(("counter", one.counter, two.counter))
    narrower = _narrower_scopes(one, two)
    if apart := next((slot for slot, side in narrower.items() if side == APART), ""):
        return Comparison(contradiction=f"other {apart}")
    for slot, a, b in slots:
        if slot in NARROWING_SLOTS and a != b:
            narrower[slot] = 1 if len(a or "") > len(b or "") else 2
    if len(set(narrower.values())) > 1:
        return Comparison(contradiction="other group")
    same = tuple(slot for slot, a, b in slots if a and a == b)
    unknown = tuple(slot for slot, a, b in slots if a != b)
    if one.quantity[1] == "other_event" and not set(EVENT_SLOTS) & set(same):
        return Comparison(contradiction="another event, not known which")
    scopes = tuple(slot for slot in narrower if slot in SCOPE_SLOTS)
    return Comparison(same, (*scopes, *unknown), narrower=next(iter(narrower.values()), 0))


def first_other(one: Signature, two: Signature) -> str:
    """The first slot that tells what two signatures speak of apart, as "other side"; empty where none does.

    Their scopes are not looked at. It costs less than a comparison that has to be looked up.
    """
    first, second = exact_slots(one), exact_slots(two)
    if first != second:
        slots = zip(("quantity", *EXACT_SLOTS), first, second, strict=True)
        slot = next(slot for slot, a, b in slots if a != b)
        if not (slot == "counter" and _runs_since(one, two)):
            return f"other {slot}"
    for slot, a, b in zip(OPEN_SLOTS, open_slots(one), open_slots(two), strict=True):
        if a and b and a != b and (other := other_slot(slot, a, b)):
            return other
    return ""


def other_slot(slot: str, a: object, b: object) -> str:
    """What two known values of an open slot that differ tell apart, as "other side"; empty where one may be the
    other."""
    return "" if _nested(slot, a, b) else f"other {slot}".replace("_", " ")


def _narrower_scopes(one: Signature, two: Signature) -> dict[str, int]:
    """Which of two counts takes in fewer, 1 or 2, by each slot in which their scopes differ."""
    if _scopes(one) == _scopes(two):
        return {}
    return {slot: side for slot in SCOPE_SLOTS if (side := _narrower_scope(slot, one, two))}


def _narrower_scope(slot: str, one: Signature, two: Signature) -> int:
    """Which of two counts takes in fewer by that slot, 1 or 2; 0 for neither, APART where neither is in the other."""
    a, b = getattr(one, slot), getattr(two, slot)
    if a == b:
        return 0
    if slot == "subgroup":
        return APART if (a and b) or ATTACKER in (a, b) else 1 if a else 2
    fewer, more = set(a) < set(b), set(b) < set(a)
    if not (fewer or more):
        return APART
    return 1 if fewer == (slot == "includes") else 2


def _runs_since(one: Signature, two: Signature) -> bool:
    """True where one count runs since a day and the other does not say since when: tolls often leave it out."""
    rest = [slot for slot in EXACT_SLOTS if slot != "counter"]
    since = not (one.counter and two.counter) and (one.counter or two.counter).startswith("since ")
    return since and all(getattr(one, slot) == getattr(two, slot) for slot in rest)


def _nested(slot: str, a: object, b: object) -> bool:
    """True where one place or noun has all the words of the other and more, or the days of two events have one in
    common: neither the same nor another. Where days are told loosely ("last week", "overnight"), one is no matter."""
    if isinstance(a, tuple) and isinstance(b, tuple) and slot == "event_date":
        near = ONE_DAY if a[0] < a[1] or b[0] < b[1] else timedelta()
        return bool(max(a[0], b[0]) <= min(a[1], b[1]) + near)
    if slot not in ("place", "counted") or a == b:
        return False
    words, others = set(str(a).split()), set(str(b).split())
    return words < others or others < words


def merged(full: Signature, other: Signature) -> Signature | None:
    """The first with its unknown slots filled from the second, or None where they contradict each other.

    For two mentions of one number in one text: there a group named once ("12 soldiers ... the 12") is the same group.
    """
    filled: dict[str, object] = {}
    for slot in SLOTS:
        a, b = getattr(full, slot), getattr(other, slot)
        if a and b and a != b and not _nested(slot, a, b):
            return None
        if slot in SCOPE_SLOTS and a != b:
            return None
        filled[slot] = a or b
    return replace(full, **filled)  # type: ignore[arg-type]
