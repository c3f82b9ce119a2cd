"""Whether two documents tell of the same events, judged by the names they share; and which are copies of one text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from figcheck.model import Document

WORD = re.compile(r"[^\W\d_]{4,40}")
SHARED = 0.2
"""The part of the names of the shorter list that two reports on one event have in common at least."""
FEWEST = 2
TOO_FEW_TO_TELL = 6


@dataclass(frozen=True, slots=True)
class Stories:
    """The documents of a case, seen by their names."""

    names: Mapping[str, frozenset[str]]
    origin: Mapping[str, str]

    def apart(self, one: str, two: str) -> bool:
        """True where two documents name so little in common that they must tell of different events.

        Documents without a text, or with hardly a name, are never called apart.
        """
        a, b = self.names.get(one, frozenset()), self.names.get(two, frozenset())
        fewer = min(len(a), len(b))
        if fewer < TOO_FEW_TO_TELL:
            return False
        return len(a & b) < max(FEWEST, SHARED * fewer)

    def is_copy(self, document: str) -> bool:
        """True for a document whose title and text are those of another, earlier one."""
        return self.origin.get(document, document) != document


def stories(documents: Iterable[Document]) -> Stories:
    """The names of each document, and for each exact copy the document that it repeats: the earliest published."""
    names: dict[str, frozenset[str]] = {}
    origin: dict[str, str] = {}
    first: dict[tuple[str, str], str] = {}
    for document in sorted(documents, key=_earliest):
        names[document.id] = _names(f"{document.title}\n{document.text}")
        if document.text:
            origin[document.id] = first.setdefault((document.title, document.text), document.id)
    return Stories(names, origin)


def _earliest(document: Document) -> tuple[str, str]:
    """Sorts by date of publication, unknown dates last."""
    return document.published.isoformat() if document.published else "9999", document.id


def _names(text: str) -> frozenset[str]:
    """The capitalised words that the text never writes in small letters."""
    words = set(WORD.findall(text))
    small = {word for word in words if word.islower()}
    return frozenset(word.casefold() for word in words if word[0].isupper() and word.casefold() not in small)
