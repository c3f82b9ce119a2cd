"""Directions: whether a number tells of a rise or a fall."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from figcheck.resources import lexicon
from figcheck.text import Sentence

_MOST_BETWEEN = 3  # tokens from the word of change to the number: "rose sharply by another"
_REACH = 8  # tokens back to the verb that a later "by 2.6%" goes with
_AFTER = 6  # tokens from the number to the noun of change: "a 7% year-on-year rise"
_SHARES = ("percent", "percentage point", "basis point")
_JOINTS = ("or", ",", "(")
_SIGNS = {"+": "up", "-": "down", "−": "down", "–": "down"}
_STOPS = frozenset(". ; : to of from at in and but after before since when as with by for if because".split())


@dataclass(frozen=True, slots=True)
class _Words:
    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    particle_verbs: frozenset[str]
    between: frozenset[str]
    moves: frozenset[str]


@cache
def _words(language: str) -> _Words:
    data = lexicon(language, "directions")

    def ways(part: str) -> dict[str, str]:
        return {word: way for way, words in data[part].items() for word in words.split()}

    return _Words(
        ways("verbs"),
        ways("nouns"),
        frozenset(data["particle_verbs"]["words"].split()),
        frozenset(data["between"]["words"].split()),
        frozenset(data["moves"]["words"].split()),
    )


def read_direction(sentence: Sentence, start: int, stop: int, unit: str, language: str) -> str:
    """Up or down where the number at tokens start to stop, with hedge and unit, tells of a change; else empty.

    "Rose by 5", "up nearly 57%", "+0.2%", "a 19% drop", "a gain of 3%"; carried over in "lost 190 points, or 0.6%".
    """
    words = _words(language)
    return (
        _of_sign(sentence, start, unit)
        or _of_verb(sentence, start, words)
        or _of_noun(sentence, start, stop, unit, words)
        or _carried(sentence, start, unit, words)
    )


def is_change(low: str, language: str) -> bool:
    """True for a verb or adverb of change: rose, fell, up, down, went (from 3 to 5)."""
    words = _words(language)
    return low in words.verbs or low in words.moves


def _of_sign(sentence: Sentence, start: int, unit: str) -> str:
    """ "+0.2%", "-1.3%"."""
    if unit not in _SHARES:
        return ""
    own = _SIGNS.get(sentence.lows[start], "")
    if own or start == 0:
        return own
    plus = sentence.lows[start - 1] == "+" and sentence.glued(start) and not sentence.glued(start - 1)
    return "up" if plus else ""


def _of_verb(sentence: Sentence, start: int, words: _Words) -> str:
    """ "rose 5%", "fell sharply by another 3"."""
    for at in range(start - 1, max(-1, start - 2 - _MOST_BETWEEN), -1):
        low = sentence.lows[at]
        way = words.verbs.get(low)
        if way:
            return "" if low in ("up", "down") and _is_particle(sentence, at, words) else way
        if low not in words.between and not low.endswith("ly"):
            return ""
    return ""


def _is_particle(sentence: Sentence, at: int, words: _Words) -> bool:
    """True for the "up" of "gave up"."""
    return at > 0 and sentence.lows[at - 1] in words.particle_verbs


def _of_noun(sentence: Sentence, start: int, stop: int, unit: str, words: _Words) -> str:
    """ "a 19% drop", "a gain of 2.1%"; of a share alone, as a loss of $5m or a cut of 3 inches may be no change."""
    if unit not in _SHARES:
        return ""
    if start > 1 and sentence.lows[start - 1] == "of" and (way := words.nouns.get(sentence.lows[start - 2])):
        return way
    if sentence.lows[stop : stop + 1] in (("higher",), ("lower",)) and sentence.lows[stop + 1 : stop + 2] != ("than",):
        return words.verbs[sentence.lows[stop]]  # "closed 2.5% lower"
    for low in sentence.lows[stop : stop + _AFTER]:
        if way := words.nouns.get(low):
            return way
        if low in _STOPS or not (low[0].isalpha() or low == "-"):
            return ""
    return ""


def _carried(sentence: Sentence, start: int, unit: str, words: _Words) -> str:
    """ "lost 190 points, or 0.6%"; "were down 2.3%, Burlington by 2.6%"."""
    if start < 2 or not unit:
        return ""
    before = sentence.lows[start - 1]
    if before == "by":
        found = (words.verbs.get(low) for low in reversed(sentence.lows[max(0, start - _REACH) : start - 1]))
        return next((way for way in found if way), "")
    at = start - 1
    if before not in _JOINTS:
        return ""
    while at > 0 and sentence.lows[at] in _JOINTS:
        at -= 1
    for first in range(at, max(0, at - _MOST_BETWEEN), -1):  # back over the unit to the number before
        if sentence.words[first][0].isdigit():
            return _of_verb(sentence, first - (sentence.lows[first - 1] in "$€£"), words)
    return ""
