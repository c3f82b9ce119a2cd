"""One authority under several names: "the ministry" after "Norland's defence ministry", the army and its spokesman."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from figcheck.extraction.place.gazetteer import find_names
from figcheck.resources import lexicon
from figcheck.text import Sentence, tokenise

Key = tuple[str, frozenset[str]]
_SMALL = frozenset(("the", "a", "an", "of", "for", "and", "in", "at", "with", "'s", "'", ".", ",", "-", "’"))
_BEHIND = ("of", "for", "in", "at", "with", ",")


def voices(authorities: Iterable[str], language: str) -> dict[str, str]:
    """Each name of the authorities of a case with the name that stands for all names of the same one.

    A short name is that of a longer one where it can be no other's: with two ministries, "the ministry" stays apart.
    """
    names = sorted({each for each in authorities if each}, key=lambda each: (-len(each), each))
    keys = {name: _key(name, language) for name in names}
    first: dict[Key, str] = {}
    for name in names:
        first.setdefault(keys[name], name)
    return {name: first[_longest(keys[name], first)] for name in names}


def _longest(key: Key, known: Iterable[Key]) -> Key:
    """The one fullest key of the same head that holds all words of this one; itself where several differ."""
    head, words = key
    wider = [other for other in known if other[0] == head and words < other[1]]
    fullest = [other for other in wider if not any(other[1] < another[1] for another in wider)]
    return fullest[0] if len(fullest) == 1 else key


def _key(name: str, language: str) -> Key:
    """What an authority is by its head, and the words that tell which one; spokesmen speak for another."""
    sentence = tokenise(name, 0, len(name))
    found = find_names(sentence, language)
    told = [each for each in found if each.sort in ("body", "actor") and not each.ambiguous]
    if told:
        return told[0].name, frozenset((told[0].name,))
    mouths, spellings = _voiced(language)
    lows = _spoken_for(sentence, mouths)
    place = {sentence.lows[each.first]: each.country or each.name for each in found if each.end == each.first + 1}
    words = [place.get(low, spellings.get(low, low)) for low in lows if low not in _SMALL]
    head = next((low for low in reversed(_before(lows)) if low not in _SMALL), "")
    return spellings.get(head, head), frozenset(words)


def _spoken_for(sentence: Sentence, mouths: frozenset[str]) -> tuple[str, ...]:
    """The words of those for whom a spokesman speaks: "a spokesman for the army", "an army spokesman"."""
    lows = sentence.lows
    at = next((j for j, low in enumerate(lows) if low in mouths), None)
    if at is None:
        return lows
    if lows[at + 1 : at + 2] in (("for",), ("of",)):
        return lows[at + 2 :]
    before = lows[:at]
    alone = any(low not in _SMALL for low in before) and at + 1 == len(lows)
    return before if alone else lows


def _before(lows: tuple[str, ...]) -> tuple[str, ...]:
    """The words up to the first preposition: the head of "ministry of defence" is its first noun."""
    end = next((j for j, low in enumerate(lows) if low in _BEHIND and j), len(lows))
    return lows[:end]


@cache
def _voiced(language: str) -> tuple[frozenset[str], Mapping[str, str]]:
    """The nouns of those who speak for others, and words that are written in two ways."""
    roles = lexicon(language, "speakers")["roles"]
    return frozenset(roles["mouths"].split()), dict(pair.split("=") for pair in roles["spellings"].split())
