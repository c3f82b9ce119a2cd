"""One authority under several names: "the ministry" after "Norland's defence ministry", the army and its spokesman."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from figcheck.extraction.place.gazetteer import find_names
from figcheck.resources import lexicon
from figcheck.text import Sentence, tokenise


@dataclass(frozen=True, slots=True)
class _Key:
    """What an authority is: a body known by name, or its head; and the words that tell which one."""

    body: str
    head: str
    words: frozenset[str]

    @property
    def identity(self) -> tuple[str, frozenset[str]]:
        """What names of one authority share."""
        return (self.body, frozenset()) if self.body else (self.head, self.words)


_SMALL = frozenset(("the", "a", "an", "of", "for", "and", "in", "at", "with", "'s", "'", ".", ",", "-", "’"))
_BEHIND = ("of", "for", "in", "at", "with", ",")


def voices(authorities: Iterable[str], language: str) -> dict[str, str]:
    """Each name of the authorities of a case with the name that stands for all names of the same one.

    A short name is that of a longer one where it can be no other's: with two ministries, "the ministry" stays apart.
    """
    names = sorted({each for each in authorities if each}, key=lambda each: (-len(each), each))
    keys = {name: _key(name, language) for name in names}
    first: dict[tuple[str, frozenset[str]], str] = {}
    for name in names:
        first.setdefault(keys[name].identity, name)
    of_head: dict[str, list[_Key]] = defaultdict(list)
    for key in dict.fromkeys(keys.values()):
        of_head[key.head].append(key)
    return {name: first[_longest(key, of_head[key.head]).identity] for name, key in keys.items()}


def _longest(key: _Key, known: Iterable[_Key]) -> _Key:
    """The one fullest of the keys, all of one head, that holds all words of this one; itself where several differ."""
    if key.body:
        return key
    wider = [other for other in known if key.words < other.words]
    fullest = [other for other in wider if not any(other.words < another.words for another in wider)]
    return fullest[0] if len({other.identity for other in fullest}) == 1 else key


def _key(name: str, language: str) -> _Key:
    """What an authority is; spokesmen speak for another."""
    sentence = _without_rulers(name, tokenise(name, 0, len(name)), language)
    found = find_names(sentence, language)
    told = [each for each in found if each.sort in ("body", "actor") and not each.ambiguous]
    mouths, spellings = _voiced(language)
    lows = _spoken_for(sentence, mouths)
    place = {sentence.lows[each.first]: each.country or each.name for each in found if each.end == each.first + 1}
    words = [place.get(low, spellings.get(low, low)) for low in lows if low not in _SMALL]
    head = next((low for low in reversed(_before(lows)) if low not in _SMALL), "")
    return _Key(told[0].name if told else "", spellings.get(head, head), frozenset(words))


def _without_rulers(name: str, sentence: Sentence, language: str) -> Sentence:
    """The name without who runs or backs the body: "the rebel-run health ministry" is the health ministry."""
    lows = sentence.lows
    at = next((j for j, low in enumerate(lows) if low in _rulers(language) and j > 1 and lows[j - 1] == "-"), 0)
    return tokenise(name, sentence.end_of(at), len(name)) if at and at + 1 < len(sentence) else sentence


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


@cache
def _rulers(language: str) -> frozenset[str]:
    """The second parts of what tells who runs or backs a body: "rebel-run"."""
    return frozenset(lexicon(language, "speakers")["roles"]["run"].split())
