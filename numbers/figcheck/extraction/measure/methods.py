"""How a count was made: by name, verified, modelled, by survey, or only set as a target."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from figcheck.resources import lexicon
from figcheck.text import Sentence

_REACH = 3  # tokens between the words and the number: an article, a hedge
_REACH_AFTER = 4  # tokens of the counted phrase that may stand before "by name"
_REACH_OF_NOT = 3  # tokens before the words in which they are negated: "have not yet been named"
_ARTICLES = ("a", "an")

Phrases = Mapping[str, list[tuple[tuple[str, ...], str]]]
"""By the word next to the number, the longest first."""


@cache
def _phrases(language: str, side: str) -> Phrases:
    methods = lexicon(language, "methods")[side].items()
    pairs = ((tuple(phrase.split()), method) for method, phrases in methods for phrase in phrases)
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, method in sorted(pairs, key=lambda entry: -len(entry[0])):
        table.setdefault(words[-1 if side == "before" else 0], []).append((words, method))
    return table


def read_method(sentence: Sentence, first: int, numeral: int, end: int, language: str) -> str:
    """The method told of the figure at tokens first to end, whose number begins at `numeral`; empty where none is."""
    before, after = _phrases(language, "before"), _phrases(language, "after")
    opening = max(0, first - _REACH)
    told = sentence.lows[opening:numeral]
    for last in range(numeral, opening, -1) if not before.keys().isdisjoint(told) else ():
        for words, method in before.get(sentence.lows[last - 1], ()):
            start = last - len(words)
            if start >= 0 and sentence.lows[start:last] == words:
                bare = method == "named" and _names_none(sentence, (start, last), first, numeral, language)
                return "" if bare else method
    if after.keys().isdisjoint(sentence.lows[end : end + _REACH_AFTER]):
        return ""
    for begin in range(end, min(end + _REACH_AFTER, len(sentence.lows))):
        for words, method in after.get(sentence.lows[begin], ()):
            if sentence.lows[begin : begin + len(words)] == words:
                return method
    return ""


def _names_none(sentence: Sentence, naming: tuple[int, int], first: int, numeral: int, language: str) -> bool:
    """True where words of naming at those tokens do not make the figure a count by name.

    A suspect is named, and nobody counted; what is not named is not counted by name either.
    """
    barred, lows, (start, last) = _barred(language), sentence.lows, naming
    apart = not barred["between"].isdisjoint(lows[last:first])
    negated = not barred["negations"].isdisjoint(lows[max(0, start - _REACH_OF_NOT) : start])
    return apart or negated or lows[numeral] in _ARTICLES


@cache
def _barred(language: str) -> Mapping[str, frozenset[str]]:
    return {where: frozenset(words.split()) for where, words in lexicon(language, "methods")["barred"].items()}
