"""Small keys for what is compared of many claims, so that most pairs of them are passed over at the cost of a look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from figcheck.compare.claims import Claim
from figcheck.compare.history import moment, order
from figcheck.compare.signature import Signature, compare, first_other


class Keys:
    """The claims of one quantity by their places, each with keys that are equal where what they stand for is."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims
        self._documents = [claim.document for claim in claims]
        kinds: dict[Signature, int] = {}
        self._kinds = [kinds.setdefault(claim.signature, len(kinds)) for claim in claims]
        self._signatures = list(kinds)
        self._values = [claim.figure.value for claim in claims]
        self._said = _numbered(map(_said, claims))
        self._series = _numbered(
            (claim.figure.source, claim.authority, kind) if claim.is_row and claim.figure.source else place
            for place, (claim, kind) in enumerate(zip(claims, self._kinds, strict=True))
        )
        self.timed = [isinstance(moment(claim.figure), datetime) for claim in claims]
        self._against: list[dict[int, str]] = [{} for _ in kinds]

    def differing(self, places: Iterable[int], other: int) -> Iterator[tuple[int, str]]:
        """Those of the places that stand in another document and another series, and say it in other words.

        Each with the reason why it cannot be of one thing with the other; empty where it can.
        """
        documents, series, said, kinds = self._documents, self._series, self._said, self._kinds
        document, own, words, kind = documents[other], series[other], said[other], kinds[other]
        against = self._against[kind]
        for at in places:
            if said[at] != words and documents[at] != document and series[at] != own:
                reason = against.get(kinds[at])
                yield at, self._contradiction(kinds[at], kind) if reason is None else reason

    def _contradiction(self, one: int, two: int) -> str:
        """Why claims of two kinds cannot be of one thing, looked up for once."""
        first, second = self._signatures[one], self._signatures[two]
        reason = first_other(first, second) or compare(first, second).contradiction
        self._against[one][two] = self._against[two][one] = reason
        return reason

    def same_value(self, one: int, two: int) -> bool:
        """True where both name one number."""
        return self._values[one] is not None and self._values[one] == self._values[two]

    def last(self, one: int, two: int) -> int:
        """Which of two claims that stand in order of their days is the later by the clock."""
        if self.timed[one] and self.timed[two]:
            return one if order(self._claims[one].figure, self._claims[two].figure) == "after" else two
        return two


def _said(claim: Claim) -> object:
    """The number of a claim and its hedge; what names no number is never said twice."""
    figure = claim.figure
    return figure.figure_id if figure.value is None else (figure.value, figure.hedge_kind, figure.hard)


def _numbered(keys: Iterable[object]) -> list[int]:
    """A number for each key, the same for equal ones."""
    known: dict[object, int] = {}
    return [known.setdefault(key, len(known)) for key in keys]
