"""What an authority is to those whom it counts: their own side, an adversary, a third party, a monitor, or unnamed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from figcheck.extraction.place.gazetteer import Name, find_names
from figcheck.extraction.speech.vocabulary import speech_words
from figcheck.model import Figure
from figcheck.resources import lexicon
from figcheck.text import Sentence, tokenise

_HARM = frozenset(("killed", "injured", "casualties", "captured", "shot", "tanks", "vehicles", "drones", "missiles"))
_ITS_OWN = frozenset(("its", "our"))
_BY_ITSELF = (("to", "have"), ("it", "had"), ("it", "has"), ("its", "forces"), ("its", "fighters"), ("its", "troops"))
_NEAR = 3  # words before a number that hold "of its"


@dataclass(frozen=True, slots=True)
class _Words:
    unnamed: frozenset[str]
    monitors: tuple[str, ...]
    monitor: frozenset[str]
    party: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Authority:
    """What a name alone tells: its role to everybody, or the side for which it speaks."""

    role: str
    sides: frozenset[str]


def with_roles(figures: Iterable[Figure], language: str) -> list[Figure]:
    """The figures, with what their authority is to those counted where that is plain."""
    known: dict[str, _Authority] = {}
    found: list[Figure] = []
    for figure in figures:
        if figure.authority:
            if figure.authority not in known:
                known[figure.authority] = _read(figure.authority, language)
            role = _role(figure, known[figure.authority])
            figure = replace(figure, authority_role=role) if role else figure
        found.append(figure)
    return found


def _read(authority: str, language: str) -> _Authority:
    sentence = tokenise(authority, 0, len(authority))
    words = _words(language)
    found = find_names(sentence, language)
    names = [name for name in found if not name.ambiguous and not _is_title(sentence, name, language)]
    sides = frozenset(name.country or name.name for name in names if name.country or name.sort == "actor")
    bodies = [name.name for name in names if name.sort == "body" and not name.country]
    low = authority.lower()
    if sentence.lows and sentence.lows[-1] in words.unnamed:
        return _Authority("unnamed", sides)
    if any(body in words.monitor for body in bodies) or any(f" {term}" in f" {low}" for term in words.monitors):
        return _Authority("monitor", frozenset())
    if bodies and not sides and not words.party.intersection(bodies):
        return _Authority("third_party", frozenset())
    if any(name.sort == "country" for name in found) and not names:
        return _Authority("", frozenset())
    demonyms = (word for word in sentence.words if word[0].isupper())
    return _Authority("", sides or frozenset(demonyms))


def _is_title(sentence: Sentence, name: Name, language: str) -> bool:
    """True for a country in the name of something else: "Norland Today"."""
    follows = sentence.words[name.end : name.end + 1]
    known = not follows or not follows[0][0].isupper() or sentence.lows[name.end] in speech_words(language).nouns
    return name.sort == "country" and not known


def _role(figure: Figure, authority: _Authority) -> str:
    """The role to the side of the figure; empty where nothing tells."""
    if authority.role:
        return authority.role
    said = _between(figure)
    if not _ITS_OWN.isdisjoint(said[-_NEAR:]) or not _ITS_OWN.isdisjoint(figure.quote.lower().split()):
        return "own_side"
    if not figure.side or not authority.sides:
        return ""
    if figure.side in authority.sides:
        return "own_side"
    own_forces = not {word.lower() for word in figure.authority.split() if word[0].isupper()}.isdisjoint(said)
    by_itself = own_forces or any(pair in _BY_ITSELF for pair in pairwise(said))
    return "adversary" if by_itself and figure.measure in _HARM else ""


def _between(figure: Figure) -> list[str]:
    """The words between the verb of saying and the figure that follows it."""
    cue = next((end for name, _, end in figure.slots if name == "cue"), None)
    if cue is None or figure.start is None or cue > figure.start:
        return []
    at = figure.sentence.find(figure.quote)
    return figure.sentence[max(0, at - (figure.start - cue)) : max(at, 0)].lower().split()


@cache
def _words(language: str) -> _Words:
    roles, actors = lexicon(language, "speakers")["roles"], lexicon(language, "actors")["roles"]
    return _Words(
        frozenset(roles["unnamed"].split()),
        tuple(roles["monitors"]),
        frozenset(actors["monitor"]),
        frozenset(actors["party"]),
    )
