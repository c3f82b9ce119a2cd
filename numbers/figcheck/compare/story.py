"""Whether two documents tell of the same events, judged by the names they share; and which are copies of one text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from figcheck.model import Document

NAME = re.compile(r"[^\W\d_]{4,40}")
SHARED = 0.2
"""The part of the names of the document with fewer that two reports on one event have in common at least."""
PLAINLY_SHARED = 0.4
"""The same where common names count as much as rare ones, though the case is large."""
OPENING = 500
"""So many characters after the title say who and where, and names shared there tell of one event."""
SHARED_AT_ONCE = 2
LARGE = 30
"""In a case of so many documents, names that many of them hold (a capital, a day of the week) tell little."""
TOO_FEW_TO_TELL = 6
FEW = 14
"""A brief with fewer names than that, of which some open its sentences, is of the event of a text that shares one."""


@dataclass(frozen=True, slots=True)
class Stories:
    """The documents of a case, seen by their names; `weight` is empty where all names count alike."""

    names: Mapping[str, frozenset[str]]
    openings: Mapping[str, frozenset[str]]
    place: Mapping[str, int]
    """Of each document, in the order in which they were published."""
    origin: Mapping[str, str]
    weight: Mapping[str, float]
    whole: Mapping[str, float]
    """What all names of a document tell together, asked for with every pair of its figures; empty with `weight`."""

    @property
    def have_names(self) -> bool:
        """False where no document has a text, as in a table made by hand: then nothing tells their events apart."""
        return any(self.names.values())

    @property
    def are_many(self) -> bool:
        """True for a case of so many documents that it need not be on one event."""
        return bool(self.weight)

    def apart(self, one: str, two: str) -> bool:
        """True where two documents name so little in common that they must tell of different events.

        Documents without a text, or with hardly a name, are never called apart.
        """
        plainly = self._plainly(one, two)
        if plainly is None or plainly >= PLAINLY_SHARED:
            return False
        if self.weight:
            return self._rarely(one, two) < SHARED
        if plainly and min(len(self.names[one]), len(self.names[two])) < FEW:
            return False
        return plainly < SHARED and len(self.openings[one] & self.openings[two]) < SHARED_AT_ONCE

    def together(self, one: str, two: str) -> bool:
        """True where two documents share so many names that they must tell of one event."""
        plainly = self._plainly(one, two)
        if plainly is None or plainly < PLAINLY_SHARED:
            return False
        return not self.weight or self._rarely(one, two) >= PLAINLY_SHARED

    def opens_with(self, document: str, place: str) -> bool:
        """True where the document names the place at once."""
        words = {word.casefold() for word in NAME.findall(place)}
        return bool(words) and words <= self.openings.get(document, frozenset())

    def may_be_at(self, document: str, place: str) -> bool:
        """False where the document has names, and names nothing of the place at once."""
        words = {word.casefold() for word in NAME.findall(place)}
        return not (words and self.names.get(document)) or not words.isdisjoint(self.openings[document])

    def _plainly(self, one: str, two: str) -> float | None:
        """What part of the names of the document with fewer stands in the other too; None where there are too few."""
        a, b = self.names.get(one, frozenset()), self.names.get(two, frozenset())
        fewer = min(len(a), len(b))
        return len(a & b) / fewer if fewer >= TOO_FEW_TO_TELL else None

    def _rarely(self, one: str, two: str) -> float:
        """The same part, where a name counts the more the fewer documents have it."""
        least = min(self.whole[one], self.whole[two])
        return _weigh(self.names[one] & self.names[two], self.weight) / least if least else 1.0

    def is_copy(self, document: str) -> bool:
        """True for a document whose title and text are those of another, earlier one."""
        return self.original(document) != document

    def original(self, document: str) -> str:
        """The earliest document with the title and text of this one, or itself."""
        return self.origin.get(document, document)

    def earliest(self, documents: Iterable[str]) -> str:
        """The one of these documents that was published first."""
        return min(documents, key=lambda name: self.place.get(name, len(self.place)))


def stories(documents: Iterable[Document]) -> Stories:
    """The names of each document, and for each exact copy the document that it repeats: the earliest published."""
    names: dict[str, frozenset[str]] = {}
    openings: dict[str, frozenset[str]] = {}
    origin: dict[str, str] = {}
    first: dict[tuple[str, str], str] = {}
    for document in sorted(documents, key=_earliest):
        text = f"{document.title}\n{document.text}"
        names[document.id] = _names(text)
        opening = NAME.findall(text, 0, len(document.title) + OPENING)
        openings[document.id] = names[document.id] & {word.casefold() for word in opening}
        if document.text:
            origin[document.id] = first.setdefault((document.title, document.text), document.id)
    weight = _weights(list(names.values()))
    whole = {name: _weigh(held, weight) for name, held in names.items()} if weight else {}
    place = {name: i for i, name in enumerate(names)}
    return Stories(names, openings, place, origin, weight, whole)


def _earliest(document: Document) -> tuple[str, str]:
    """Sorts by date of publication, unknown dates last."""
    return document.published.isoformat() if document.published else "9999", document.id


def _names(text: str) -> frozenset[str]:
    """The capitalised words that the text never writes in small letters."""
    words = set(NAME.findall(text))
    small = {word for word in words if word.islower()}
    return frozenset(word.casefold() for word in words if word[0].isupper() and word.casefold() not in small)


def _weigh(names: frozenset[str], weight: Mapping[str, float]) -> float:
    """What the names tell together, added in a fixed order so that the sum is always the same."""
    return sum(map(weight.__getitem__, sorted(names)))


def _weights(names: list[frozenset[str]]) -> dict[str, float]:
    """How much each name tells: the rarer, the more. Nothing for small cases, where most names are the event's own."""
    if len(names) < LARGE:
        return {}
    frequency = Counter(name for each in names for name in each)
    return {name: log(len(names) / count) for name, count in frequency.items()}
