"""Holding: whether a count before it in the sentence can be the whole of a part."""

from __future__ import annotations

from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.sentence.cues import people_words
from figcheck.extraction.words.lexis import PRONOUN, word_classes
from figcheck.model import Figure
from figcheck.text import Sentence

_OF_ALL_KINDS = frozenset(("person", "victim", "other", "individual", "member", "one", "total", "rest"))
_BESIDE = 4  # tokens of "in addition to the"
_BESIDES = frozenset(("besides", "excluding", "except"))
_FAR = 18  # words from a count to "including"
_VICTIMS = frozenset(("killed", "injured", "shot", "casualties", "hospitalised", "missing", "infected"))


def may_hold(
    sentence: Sentence, whole: Figure, part: Figure, reading: Reading, language: str, *, plainly: bool
) -> bool:
    """True where the whole is more than one, in no other unit, of the same things, and no fewer than the part.

    Fewer only where a text `plainly` says what cannot be of victims: "15 dead, including 18".
    """
    if part.unit != whole.unit or whole.value == 1:
        return False
    least = part.value if part.value is not None else part.hard.low  # of "millions of us", a million
    if whole.value is not None and least is not None and whole.value <= least and not plainly:
        return False
    if _is_beside(sentence, reading) or _is_of_deeds(whole, part) or _is_far(sentence, whole, reading):
        return False
    if part.side and whole.side and part.side != whole.side and not reading.phrase.partitive:
        return False
    if "others" in part.excludes and not (_is_general(_head(part)) or _are_alike(_head(whole), _head(part), language)):
        return False  # "12 clerks from Varn, Orsk and 23 other towns"
    if reading.phrase.partitive and not _is_pronoun(sentence, reading, language):
        told = _head(whole) or whole.measure or _is_general(_head(part))
        return bool(told) and _are_alike(_head(whole), _head(part), language)
    grave = part.kind == "part" and reading.kind.kind == "total"
    return not grave or _is_of_people(whole, language)


def _is_beside(sentence: Sentence, reading: Reading) -> bool:
    """ "Three islanders, in addition to the two with two passports"."""
    before = sentence.lows[max(0, reading.start - _BESIDE) : reading.start]
    return ("addition" in before and "to" in before) or not _BESIDES.isdisjoint(before)


def _is_of_deeds(whole: Figure, part: Figure) -> bool:
    """ "The 240 carriers did harm of all kinds, including eight deaths": the dead are none of whom nothing befell."""
    return part.counted.endswith("death") and not whole.measure


def _is_far(sentence: Sentence, whole: Figure, reading: Reading) -> bool:
    """True where so much stands before "including" that it may be said of something else."""
    if reading.kind.kind != "part" or reading.phrase.partitive or reading.kind.first < 0:
        return False
    return (
        sentence.text[(whole.end or 0) - sentence.start : sentence.start_of(reading.kind.first) - sentence.start].count(
            " "
        )
        > _FAR
    )


def _is_pronoun(sentence: Sentence, reading: Reading, language: str) -> bool:
    """ "Six clerks, two of them veterans": those just told of, whatever else they are."""
    at = reading.phrase.first
    of = sentence.lows[at : at + 1] == ("of",)
    return of and any(word_classes(language).get(low, 0) & PRONOUN for low in sentence.lows[at + 1 : at + 2])


def _head(figure: Figure) -> str:
    return figure.counted.rpartition(" ")[2]


def _are_alike(whole: str, part: str, language: str) -> bool:
    """ "Five guards ... two of the men"; but not "five hopefuls met the owners, two of the richest bankers"."""
    if not whole or not part or whole == part:
        return True
    person = people_words(language).person
    return _is_general(part) or (whole in person and part in person)


def _is_general(noun: str) -> bool:
    """True for a noun of people at large, and of those to whom something was done: "three of the wounded"."""
    return noun in _OF_ALL_KINDS or noun.endswith("ed") or noun == "dead"


def _is_of_people(whole: Figure, language: str) -> bool:
    """True for people: nobody else is in a critical condition."""
    head = _head(whole)
    return not head or whole.measure in _VICTIMS or _is_general(head) or head in people_words(language).person
