"""Deeds: words of killing and wounding that tell what the counted did to others, not what befell them."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.extraction.sentence.cues import Cue, cue_at, cues, people_words
from figcheck.extraction.sentence.insertions import is_number
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import AUXILIARY, DETERMINER, PREPOSITION, capitals_tell_nothing
from figcheck.text import Sentence

Classes = tuple[int, ...]
_OBJECTS = frozenset(("him", "her", "them"))
_COUNTED_REACH = 3  # tokens of "20 young children"
_OBJECT_REACH = 8  # tokens from "killed" to the noun of its object: "his 30-year-old former wife"
_VEHICLE_REACH = 5  # tokens of "by a red school bus"
_TARGET_REACH = 3  # tokens from "at" to those shot at: "two officers"


def is_deed(sentence: Sentence, classes: Classes, cue: Cue, i: int, j: int, language: str) -> bool:
    """True where the counted did it to others: "a man killed his wife", "a gunman shot 20 children"."""
    if cue.words not in cues(language).deeds or classes[j - 1] & AUXILIARY:
        return False
    if sentence.lows[j - 1] in ("who", "that"):
        return True
    after = _past_second(sentence, j + len(cue.words), language)
    if sentence.lows[after : after + 1] == ("at",):
        return _is_target(sentence, after + 1, language)
    if after >= len(sentence.words) or sentence.lows[after] in _OBJECTS:
        return after < len(sentence.words)
    if not is_number(sentence.lows[i - 1], language) and _is_name(sentence, classes, after):
        return True
    nouns = people_words(language).person
    if is_number(sentence.lows[after], language) and not is_number(sentence.lows[i - 1], language):
        return any(lemma(low) in nouns for low in sentence.lows[after + 1 : after + _COUNTED_REACH])
    if cue.words == ("hit",) and classes[after] & DETERMINER:
        return True  # "one hit a curb", "three hit the ground"
    if not classes[after] & DETERMINER:
        return False
    return any(lemma(sentence.lows[at]) in nouns for at in _of_object(sentence, classes, after))


def is_run_over(sentence: Sentence, cue: Cue, j: int, language: str) -> bool:
    """True for "struck by a bus": words that may tell of bullets, said of a vehicle."""
    behind = sentence.lows[j + len(cue.words) : j + len(cue.words) + _VEHICLE_REACH]
    return cue.measure == "shot" and behind[:1] == ("by",) and not cues(language).running_over.isdisjoint(behind)


def _of_object(sentence: Sentence, classes: Classes, article: int) -> Iterator[int]:
    """The tokens behind the article of an object, an age ("36-year-old") no more than one word."""
    words = 0
    for at in range(article + 1, len(sentence.words)):
        words += not sentence.glued(at)
        if words > _OBJECT_REACH or classes[at] & (PREPOSITION | AUXILIARY) or sentence.lows[at] == ",":
            return
        yield at


def _is_target(sentence: Sentence, i: int, language: str) -> bool:
    """True for somebody that is shot at ("them", "two officers"), and no place where one is shot ("a party")."""
    behind = sentence.lows[i : i + _TARGET_REACH]
    if not behind or behind[0] in _OBJECTS:
        return bool(behind)
    several = lemma(behind[0]) != behind[0] and lemma(behind[0]) in people_words(language).person
    return several or _counts(behind, language)


def _counts(lows: tuple[str, ...], language: str) -> bool:
    return is_number(lows[0], language) and any(lemma(low) in people_words(language).person for low in lows[1:])


def _past_second(sentence: Sentence, after: int, language: str) -> int:
    """The token after a second deed that "and" joins to the first: "shot and killed 20 villagers"."""
    second = cue_at(cues(language).state, sentence, after + 1) if sentence.lows[after : after + 1] == ("and",) else None
    return after + 1 + len(second.words) if second and second.words in cues(language).deeds else after


def _is_name(sentence: Sentence, classes: Classes, i: int) -> bool:
    """True for a capitalised word in the middle of running text that names no day."""
    word = sentence.words[i]
    return word[0].isupper() and word[1:].islower() and not classes[i] and not capitals_tell_nothing(sentence)
