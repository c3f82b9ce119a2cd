"""What the counted are: soldiers, fighters, civilians, police; and which part of people: children, women, attackers."""

from __future__ import annotations

from functools import cache

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.place.side_words import is_people, side_words
from figcheck.extraction.sentence.cues import people_words
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import SAYING, VERB, looks_plural
from figcheck.text import Sentence

Classes = tuple[int, ...]
_WITHOUT = (("non", "-"), ("anti", "-"))  # "non-military officials"


def status_and_subgroup(sentence: Sentence, classes: Classes, phrase: NounPhrase, language: str) -> tuple[str, str]:
    """Status and subgroup by the head, and by the nouns before it that tell who they are."""
    if phrase.is_empty:
        return "", ""
    if _telling(language).isdisjoint(map(lemma, sentence.lows[phrase.first : phrase.head + 1])):
        return "", ""
    words = people_words(language)
    people = is_people(sentence, phrase, language)
    alone = side_words(language).heads_only
    nouns = (j for j in range(phrase.head, phrase.first - 1, -1) if sentence.lows[max(0, j - 2) : j] not in _WITHOUT)
    told = [
        lemma(sentence.lows[j])
        for j in nouns
        if j == phrase.head
        or (people and lemma(sentence.lows[j]) not in alone)
        or (not people and _heads(sentence, classes, j))
    ]
    if sentence.lows[phrase.head + 1 : phrase.head + 2] == ("-",) and sentence.glued(phrase.head + 1):
        return "", ""  # "women-owned businesses"
    machine = any(word[0].isdigit() for word in sentence.words[phrase.first : phrase.head])  # "four F-15 fighters"
    status = next((words.status[noun] for noun in told if noun in words.status and not machine), "")
    subgroup = next((words.subgroup[noun] for noun in told if noun in words.subgroup and not machine), "")
    return _of_officers(told, status, language), _of_pair(told, language) if "and" in told else subgroup


@cache
def _telling(language: str) -> frozenset[str]:
    """The nouns of which one at least tells a status or a subgroup."""
    words = people_words(language)
    return frozenset((*words.status, *words.subgroup, "officer"))


def _of_pair(told: list[str], language: str) -> str:
    """The subgroup of people counted in one number: "women and children" for those, none for "men and women"."""
    words = people_words(language)
    groups = {noun: words.subgroup.get(noun, "") for noun in reversed(told) if noun in words.person}
    distinct = list(dict.fromkeys(groups.values()))
    return " and ".join(distinct) if all(distinct) else ""


def _heads(sentence: Sentence, classes: Classes, at: int) -> bool:
    """True for a noun that stands in the phrase and is what is counted: a plural, or one before its verb."""
    if sentence.lows[at] != "police" and looks_plural(sentence.lows[at], classes[at]):
        return True
    if sentence.lows[at - 1 : at] in (("one",), ("a",), ("another",)) and sentence.lows[at + 1] not in ("'s", "-"):
        return True  # "one woman wore"
    return bool(classes[at + 1] & (VERB | SAYING)) or sentence.lows[at + 1].endswith("ing")


def _of_officers(told: list[str], status: str, language: str) -> str:
    """What officers are: soldiers of an army, nothing for those of an agency, and else police."""
    kinds = side_words(language).officer_kinds
    if told[:1] != ["officer"] or "police" in told:
        return status
    return next((kinds[noun] for noun in told[1:] if noun in kinds), status)
