"""Whose: the side a count belongs to, its status and subgroup, from the counted phrase and the verb's subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from figcheck.extraction.clauses import MeasureReading
from figcheck.extraction.counted import NounPhrase
from figcheck.extraction.cues import people_words
from figcheck.extraction.gazetteer import Name
from figcheck.extraction.lemmas import lemma
from figcheck.extraction.lexis import CLOSED
from figcheck.text import Sentence

Classes = tuple[int, ...]
_SURE = Decimal("0.5")
_GIVEN_BY_SUBJECT = frozenset("deployed withdrawn missiles shells drones tanks weapons vehicles present".split())
_OF = (("of",), ("of", "the"))
_FROM = (("from",), ("from", "the"))
_OWNERS = ("country", "capital", "actor", "demonym")
_DEMONYM_ENDINGS = ("ian", "ean", "ic", "ese", "ish", "an", "i")
_REACH = 16  # tokens from a verb back to its subject


@dataclass(frozen=True, slots=True)
class SideReading:
    """Side, status and subgroup, each with the tokens that say so (first, end), or empty."""

    side: str = ""
    side_at: tuple[int, int] | None = None
    status: str = ""
    subgroup: str = ""


def read_side(
    sentence: Sentence,
    classes: Classes,
    phrase: NounPhrase,
    measure: MeasureReading | None,
    names: Sequence[Name],
    start: int,
    language: str,
) -> SideReading:
    """Whose the counted are: named in their phrase, after it with "of", or the subject of the verb that sends them."""
    side, at = _in_phrase(sentence, classes, phrase, names, gone=measure is not None and measure.measure == "withdrawn")
    if not side:
        side, at = _possessor(sentence, names, start)
    if not side and measure and measure.how == "of":
        side, at = _before_cue(names, measure.first)
    if not side and measure and measure.measure in _GIVEN_BY_SUBJECT:
        side, at = _by_subject(sentence, names, min(start, measure.first))
    status, subgroup = _people(sentence, phrase, language)
    return SideReading(side, at, status, subgroup)


def _in_phrase(
    sentence: Sentence, classes: Classes, phrase: NounPhrase, names: Sequence[Name], *, gone: bool
) -> tuple[str, tuple[int, int] | None]:
    """The name in the phrase, or behind it with "of" or "from"; of those `gone`, "from" tells where they were."""
    joints = _OF if gone else (*_OF, *_FROM)
    if phrase.is_empty:
        return "", None
    for name in names:
        inside = phrase.first <= name.first < phrase.end
        of = name.first > phrase.end and sentence.lows[phrase.end : name.first] in joints
        if (
            (inside or of)
            and name.confidence >= _SURE
            and (name.sort in _OWNERS or (name.sort == "body" and name.country))
        ):
            return name.country or name.name, (name.first, name.end)
    return _unknown_demonym(sentence, classes, phrase)


def _possessor(sentence: Sentence, names: Sequence[Name], start: int) -> tuple[str, tuple[int, int] | None]:
    """ "Pyongyang's 11,000 troops": the name in the possessive right before the number."""
    for name in names:
        if name.end == start - 1 and sentence.lows[name.end] in ("'s", "'") and name.sort in _OWNERS:
            return name.country or name.name, (name.first, name.end)
    return "", None


def _before_cue(names: Sequence[Name], cue: int) -> tuple[str, tuple[int, int] | None]:
    """ "Norlandic military casualties at 6,000": the demonym before the noun that tells the measure."""
    for name in names:
        if name.sort in ("demonym", "country", "actor") and name.confidence >= _SURE and 0 <= cue - name.end <= 2:
            return name.country or name.name, (name.first, name.end)
    return "", None


def _unknown_demonym(sentence: Sentence, classes: Classes, phrase: NounPhrase) -> tuple[str, tuple[int, int] | None]:
    """A capitalised adjective before the head that has the form of a demonym, as written ("Ruritanian soldiers")."""
    for j in range(phrase.first, phrase.head):
        word = sentence.words[j]
        if word[0].isupper() and word[1:].islower() and word.endswith(_DEMONYM_ENDINGS) and not classes[j] & CLOSED:
            return word, (j, j + 1)
    return "", None


def _by_subject(sentence: Sentence, names: Sequence[Name], verb: int) -> tuple[str, tuple[int, int] | None]:
    """The state or armed group named last before the verb; "X is believed to have deployed"."""
    for name in reversed(names):
        possessive = name.end < len(sentence) and sentence.lows[name.end] == "'s"
        near = 0 <= verb - name.end <= _REACH and not possessive
        if near and name.sort in ("country", "capital", "actor") and not _in_adverbial(sentence, name):
            return name.country or name.name, (name.first, name.end)
    return "", None


def _in_adverbial(sentence: Sentence, name: Name) -> bool:
    """True for "in Norland", "to Norland", "supplied Norland with": not the subject."""
    before = sentence.lows[name.first - 1] if name.first else ""
    after = sentence.lows[name.end] if name.end < len(sentence) else ""
    return (
        before in ("in", "to", "from", "with", "near", "against", "supplied", "gave", "sent", "of") or after == "with"
    )


def _people(sentence: Sentence, phrase: NounPhrase, language: str) -> tuple[str, str]:
    if phrase.is_empty:
        return "", ""
    words = people_words(language)
    nouns = [lemma(low) for low in reversed(sentence.lows[phrase.first : phrase.head + 1])]
    status = next((words.status[noun] for noun in nouns if noun in words.status), "")
    subgroup = next((words.subgroup[noun] for noun in nouns if noun in words.subgroup), "")
    return status, subgroup
