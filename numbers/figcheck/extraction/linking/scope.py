"""Scope: what a count says that it takes in or leaves out: the attacker, the missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from figcheck.extraction.words.lexis import DETERMINER
from figcheck.resources import lexicon
from figcheck.text import Sentence

Classes = tuple[int, ...]
_REACH = 12  # tokens from the counted to the phrase; the verb stands between
_BOTH = (".", ";", "were", "are", "died", "dead")  # what follows two who are told of together
_JOINTS = (("and",), ("plus",))
_GROUP_REACH = 4  # tokens from "including" to who: an article, "suspected"


@dataclass(frozen=True, slots=True)
class _ScopeWords:
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], bool], ...]]
    """By first word, the longest first; True for those that take in."""
    groups: Mapping[str, str]
    own: Mapping[str, tuple[tuple[tuple[str, ...], str, bool], ...]]
    """Phrases that name the group themselves ("and himself", "or missing"), by first word; True for those taken in."""
    firsts: frozenset[str]
    """First words of all of these."""


@cache
def _words(language: str) -> _ScopeWords:
    data = lexicon(language, "scope")
    phrases = [(tuple(p.split()), True) for p in data["takes_in"]["phrases"]]
    phrases += [(tuple(p.split()), False) for p in data["leaves_out"]["phrases"]]
    groups = {word: name for name, words in data["groups"].items() for word in words.split()}
    by_first: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for entry in sorted(phrases, key=lambda entry: -len(entry[0])):
        by_first.setdefault(entry[0][0], []).append(entry)
    own: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for phrase in data["leaves_out"]["attacker"]:
        own.setdefault(phrase.split()[0], []).append((tuple(phrase.split()), "attacker", False))
    for phrase in data["joined"]["phrases"]:
        own.setdefault(phrase.split()[0], []).append((tuple(phrase.split()), groups[phrase.split()[-1]], True))
    return _ScopeWords(
        {first: tuple(entries) for first, entries in by_first.items()},
        groups,
        {first: tuple(entries) for first, entries in own.items()},
        frozenset((*by_first, *own)),
    )


def read_scope(
    sentence: Sentence, classes: Classes, end: int, limit: int, language: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The groups included and excluded from the count that ends before token `end`, told before token `limit`."""
    words = _words(language)
    if beside := _beside(sentence, classes, end, words):
        return (), (beside,)
    stop = min(limit, end + _REACH)
    if words.firsts.isdisjoint(sentence.lows[end:stop]):
        return (), ()
    for j in range(end, stop):
        for phrase, group, takes_in in words.own.get(sentence.lows[j], ()):
            if sentence.lows[j : j + len(phrase)] == phrase:
                return ((group,), ()) if takes_in else ((), (group,))
        for phrase, takes_in in words.phrases.get(sentence.lows[j], ()):
            if sentence.lows[j : j + len(phrase)] == phrase:
                group = _group(sentence, classes, j + len(phrase), words) or _told_before(sentence, j, phrase, words)
                return ((group,), ()) if group and takes_in else ((), (group,)) if group else ((), ())
    return (), ()


def _beside(sentence: Sentence, classes: Classes, end: int, words: _ScopeWords) -> str:
    """ "Six people and the gunman were killed", "killed six people and the gunman.": counted beside those counted."""
    if sentence.lows[end : end + 1] not in _JOINTS:
        return ""
    group = _group(sentence, classes, end + 1, words)
    last = (
        next((j for j in range(end + 1, len(sentence.lows)) if sentence.lows[j] in words.groups), end) if group else end
    )
    after = sentence.lows[last + 1] if last + 1 < len(sentence.lows) else "."
    return group if group and after in _BOTH else ""


def _told_before(sentence: Sentence, j: int, phrase: tuple[str, ...], words: _ScopeWords) -> str:
    """ "Six were killed, the gunman among them": the group stands before the words."""
    return words.groups.get(sentence.lows[j - 1], "") if phrase == ("among", "them") and j else ""


def _group(sentence: Sentence, classes: Classes, i: int, words: _ScopeWords) -> str:
    """The group named within a few tokens, after articles and adjectives."""
    for j in range(i, min(len(sentence.lows), i + _GROUP_REACH)):
        group = words.groups.get(sentence.lows[j])
        if group:
            return group
        if sentence.words[j][0].isdigit() or (not sentence.words[j].isalpha() and not classes[j] & DETERMINER):
            return ""
    return ""
