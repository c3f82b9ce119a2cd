"""How a count was made: by name, verified, modelled, by survey, or only set as a target."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from figcheck.resources import lexicon
from figcheck.text import Sentence

_REACH = 3  # tokens between the words and the number: an article, a hedge
_REACH_AFTER = 4  # tokens of the counted phrase that may stand before "by name"

Phrases = tuple[tuple[tuple[str, ...], str], ...]


@cache
def _phrases(language: str) -> Mapping[str, Phrases]:
    data = lexicon(language, "methods")
    return {
        side: tuple(
            sorted(
                ((tuple(phrase.split()), method) for method, phrases in data[side].items() for phrase in phrases),
                key=lambda entry: -len(entry[0]),
            )
        )
        for side in ("before", "after")
    }


def read_method(sentence: Sentence, first: int, end: int, language: str) -> str:
    """The method told of the figure at tokens first to end; empty where none is."""
    table = _phrases(language)
    for back in range(_REACH):
        for words, method in table["before"]:
            start = first - back - len(words)
            if start >= 0 and sentence.lows[start : first - back] == words:
                return method
    for ahead in range(_REACH_AFTER):
        for words, method in table["after"]:
            if sentence.lows[end + ahead : end + ahead + len(words)] == words:
                return method
    return ""
