"""What a figure speaks of, and whether two figures speak of the same thing: positively, possibly, or not at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache

from figcheck.model import Figure, day
from figcheck.taxonomy import everyone, measure_of, one_noun, place_words

Quantity = tuple[str, str, str, str]
"""Measure, kind, unit and denominator: only figures that share all four are ever the same quantity."""

SURE = Decimal("0.6")
COMPARED_KINDS = ("total", "other_event")
UNASSERTED = ("planned", "denied", "hypothetical")
EXACT_SLOTS = ("includes", "excludes", "counter", "period", "subgroup")
NARROWING_SLOTS = ("side", "status", "counted")
EVENT_SLOTS = ("place", "event", "event_date")


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
    event_date: date | None = None
    period: tuple[date | None, date | None] | None = None
    counter: str = ""
    includes: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()

    @property
    def known(self) -> int:
        """How many slots are known: of two mentions of one number the fuller stands for both."""
        return sum(bool(getattr(self, name)) for name in (*EXACT_SLOTS, *NARROWING_SLOTS, *EVENT_SLOTS))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether two signatures can be one: empty `contradiction` if so, with what is the same and what one leaves open.

    `narrower` is 1 or 2 where that one names a group that the other does not, so that it may be a part of it; else 0.
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


def unfit(figure: Figure) -> str:
    """Why a figure is never compared as a total with another, or an empty string."""
    if not figure.measure:
        return "no measure known"
    if figure.kind not in COMPARED_KINDS:
        return f"a {figure.kind}, not a total".replace("_", " ")
    if figure.implied:
        return "implied, not counted"
    if figure.confidence < SURE:
        return "what it counts is only inferred"
    if figure.modality in UNASSERTED or figure.method == "target":
        return f"{figure.modality if figure.modality in UNASSERTED else 'a target'}, not a count"
    if figure.zone == "boilerplate":
        return "outside the article"
    return "its low is over its high" if figure.claim.is_empty else ""


def signature(figure: Figure, language: str = "en") -> Signature:
    """What the figure speaks of. Case of letters and "the" are no difference."""
    period = (figure.period_start, figure.period_end)
    return Signature(
        quantity(figure),
        side=_plain(figure.side),
        status=_plain(figure.status),
        subgroup=_plain(figure.subgroup),
        counted=_narrowing_noun(figure, language),
        place=_place(figure.place, language),
        event=_plain(figure.event),
        event_date=day(figure.event_date),
        period=period if figure.period_end else None,  # a count that runs on is told by its counter
        counter=_plain(figure.counter),
        includes=tuple(sorted(map(_plain, figure.includes))),
        excludes=tuple(sorted(map(_plain, figure.excludes))),
    )


def _plain(text: str) -> str:
    """The words alone, in lower case."""
    return " ".join(text.casefold().removeprefix("the ").split())


def _place(name: str, language: str) -> str:
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
    return f"{kind} {one_noun(language).get(head, head)}".strip()


@lru_cache(maxsize=65536)
def compare(one: Signature, two: Signature) -> Comparison:
    """Whether the two can be one thing. Signatures of different quantities contradict each other."""
    other = next((slot for slot in ("quantity", *EXACT_SLOTS) if getattr(one, slot) != getattr(two, slot)), "")
    if other and not (other == "counter" and _runs_since(one, two)):
        return Comparison(contradiction=f"other {other}")
    slots = (*NARROWING_SLOTS, *EVENT_SLOTS, *(("counter",) if other else ()))
    open_slots = [(slot, getattr(one, slot), getattr(two, slot)) for slot in slots]
    for slot, a, b in open_slots:
        if a and b and a != b and not _nested(slot, a, b):
            return Comparison(contradiction=f"other {slot}".replace("_", " "))
    same = tuple(slot for slot, a, b in open_slots if a and a == b)
    unknown = tuple(slot for slot, a, b in open_slots if a != b)
    narrowing = [(str(a or ""), str(b or "")) for slot, a, b in open_slots if a != b and slot in NARROWING_SLOTS]
    narrower = {1 if len(a) > len(b) else 2 for a, b in narrowing}
    if len(narrower) > 1:
        return Comparison(contradiction="other group")
    if one.quantity[1] == "other_event" and not set(EVENT_SLOTS) & set(same):
        return Comparison(contradiction="another event, not known which")
    return Comparison(same, unknown, narrower=narrower.pop() if narrower else 0)


def _runs_since(one: Signature, two: Signature) -> bool:
    """True where one count runs since a day and the other does not say since when: tolls often leave it out."""
    rest = [slot for slot in EXACT_SLOTS if slot != "counter"]
    since = not (one.counter and two.counter) and (one.counter or two.counter).startswith("since ")
    return since and all(getattr(one, slot) == getattr(two, slot) for slot in rest)


def _nested(slot: str, a: object, b: object) -> bool:
    """True where one place or noun has all the words of the other and more: neither the same nor another."""
    if slot not in ("place", "counted") or a == b:
        return False
    words, others = set(str(a).split()), set(str(b).split())
    return words < others or others < words


def merged(full: Signature, other: Signature) -> Signature | None:
    """The first with its unknown slots filled from the second, or None where they contradict each other.

    For two mentions of one number in one text: there a group named once ("12 soldiers ... the 12") is the same group.
    """
    filled: dict[str, object] = {}
    for slot in (*EXACT_SLOTS, *NARROWING_SLOTS, *EVENT_SLOTS):
        a, b = getattr(full, slot), getattr(other, slot)
        if a and b and a != b and not _nested(slot, a, b):
            return None
        if slot in ("includes", "excludes") and a != b:
            return None
        filled[slot] = a or b
    return replace(full, **filled)  # type: ignore[arg-type]
