"""Small keys for what is compared of many claims, so that most pairs of them are passed over at the cost of a look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from figcheck.compare.claims import Claim
from figcheck.compare.history import moment, order
from figcheck.compare.signature import (
    OPEN_SLOTS,
    Signature,
    compare,
    exact_slots,
    first_other,
    open_slots,
    other_slot,
)


class Keys:
    """The claims of one quantity by their places, each with keys that are equal where what they stand for is."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims
        self._documents = [claim.document for claim in claims]
        kinds: dict[Signature, int] = {}
        self._kinds = [kinds.setdefault(claim.signature, len(kinds)) for claim in claims]
        self._contradiction = Contradictions(list(kinds)).between
        self._values = [claim.figure.value for claim in claims]
        self._said = _numbered(map(_said, claims))
        self._series = _numbered(
            (claim.figure.source, claim.authority, kind) if claim.is_row and claim.figure.source else place
            for place, (claim, kind) in enumerate(zip(claims, self._kinds, strict=True))
        )
        self.timed = [isinstance(moment(claim.figure), datetime) for claim in claims]

    def differing(self, places: Iterable[int], other: int) -> Iterator[tuple[int, str]]:
        """Those of the places that stand in another document and another series, and say it in other words.

        Each with the reason why it cannot be of one thing with the other; empty where it can.
        """
        documents, series, said, kinds = self._documents, self._series, self._said, self._kinds
        document, own, words, kind = documents[other], series[other], said[other], kinds[other]
        for at in places:
            if said[at] != words and documents[at] != document and series[at] != own:
                yield at, self._contradiction(kinds[at], kind)

    def same_value(self, one: int, two: int) -> bool:
        """True where both name one number."""
        return self._values[one] is not None and self._values[one] == self._values[two]

    def last(self, one: int, two: int) -> int:
        """Which of two claims that stand in order of their days is the later by the clock."""
        if self.timed[one] and self.timed[two]:
            return one if order(self._claims[one].figure, self._claims[two].figure) == "after" else two
        return two


class Contradictions:
    """Why signatures cannot be of one thing. Their slots are numbers here, so that most are told apart at once."""

    def __init__(self, signatures: Sequence[Signature]) -> None:
        self._signatures = signatures
        self._exact = _numbered(map(exact_slots, signatures))
        known: list[dict[object, int]] = [{} for _ in OPEN_SLOTS]
        self._open = [
            [_number(value, numbers) for value, numbers in zip(values, known, strict=True)]
            for values in map(open_slots, signatures)
        ]
        self._values = [list(numbers) for numbers in known]
        self._other: dict[tuple[int, int, int], str] = {}
        self._whole: dict[tuple[int, int], str] = {}

    def between(self, one: int, two: int) -> str:
        """Why the two that stand at those places cannot be of one thing; empty where they can."""
        if self._exact[one] == self._exact[two]:
            for slot, (a, b) in enumerate(zip(self._open[one], self._open[two], strict=True)):
                if a != b and a and b and (reason := self._other_slot(slot, a, b)):
                    return reason
        both = (one, two) if one < two else (two, one)
        if both not in self._whole:
            first, second = self._signatures[one], self._signatures[two]
            self._whole[both] = first_other(first, second) or compare(first, second).contradiction
        return self._whole[both]

    def _other_slot(self, slot: int, one: int, two: int) -> str:
        """What tells two values of a slot apart, as `first_other` names it; looked up for once."""
        key = slot, one, two
        if key not in self._other:
            values = self._values[slot]
            self._other[key] = other_slot(OPEN_SLOTS[slot], values[one - 1], values[two - 1])
        return self._other[key]


def _number(value: object, known: dict[object, int]) -> int:
    """The number of a value among those known, 0 for an empty one."""
    return known.setdefault(value, len(known) + 1) if value else 0


def _said(claim: Claim) -> object:
    """The number of a claim and its hedge; what names no number is never said twice."""
    figure = claim.figure
    return figure.figure_id if figure.value is None else (figure.value, figure.hedge_kind, figure.hard)


def _numbered(keys: Iterable[object]) -> list[int]:
    """A number for each key, the same for equal ones."""
    known: dict[object, int] = {}
    return [known.setdefault(key, len(known)) for key in keys]
