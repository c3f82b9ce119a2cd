"""What is told of the words met: names and rare words among them come back within their text, so it is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Told = TypeVar("Told")
_MOST_WORDS = 50_000


class Met(dict[str, Told]):
    """What the function tells of each word, asked once; to be read by `[]`, so that a whole sentence is one `map`."""

    def __init__(self, tell: Callable[[str], Told]) -> None:
        self.tell = tell

    def __missing__(self, word: str) -> Told:
        told = self.tell(word)
        if len(self) < _MOST_WORDS:
            self[word] = told
        return told
