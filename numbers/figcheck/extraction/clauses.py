"""What is said of the counted after their noun, in their clause: "were killed", "dead", "were taken to hospital"."""

from __future__ import annotations

from dataclasses import dataclass

from figcheck.extraction.cues import cue_at, cues
from figcheck.extraction.lexis import (
    ADVERB,
    AUXILIARY,
    DETERMINER,
    NEGATION,
    PREPOSITION,
    RELATIVE,
    SAYING,
    SUBORDINATOR,
    VERB,
    looks_plural,
)
from figcheck.text import Sentence

Classes = tuple[int, ...]
REACH = 14  # tokens between a count and its verb; beyond it another clause has begun
_SKIPPED_AFTER = frozenset(
    "others other more people found were was to had have has reportedly allegedly feared believed thought presumed "
    "known confirmed said reported been who that which left now also still remain remains remained gone listed".split()
)
_STOPS = frozenset("after before when while where because since although though if whether as until and but or".split())
_INSERTS = frozenset((",", "(", "[", "-", "–", "—"))
_CLOSERS = {"(": ")", "[": "]"}
_ATTACHED = (("with",), ("suffering",))  # "two men, with gunshot wounds"
_DEED_REACH = 16  # tokens from "two men" to "and opened fire"
_HARM_REACH = 9  # tokens from "received" to "injuries"
_LONGEST_INSERTION = 45  # tokens: names, ages and homes of two or three people
_INTRANSITIVE = frozenset(("died", "perished", "suffered", "survived"))
# Alone and far from its count such a word tells of something else: "the most critical".
_GRAVITY = frozenset(("critically", "seriously", "critical", "fatally"))
_PLURAL_VERBS = frozenset(("were", "are", "have", "also", "died", "suffered"))


@dataclass(frozen=True, slots=True)
class MeasureReading:
    """A measure with the tokens that say so, and how it was found (noun, object, state, of, thing, or joined)."""

    measure: str
    first: int
    end: int
    how: str
    limit: str = ""
    condition: bool = False
    """True where it tells how badly some of the victims are hurt: "in critical condition"."""


def state_after(sentence: Sentence, classes: Classes, i: int, language: str) -> MeasureReading | None:
    """What is said of the counted after their noun: "were killed", "dead", "in the village died"."""
    index, j, far, last = cues(language).state, i, False, i + REACH
    while j < min(len(sentence), last):
        cue = cue_at(index, sentence, j)
        grave = cue is not None and len(cue.words) == 1 and cue.words[0] in _GRAVITY
        if cue and (not far or (_after_auxiliary(classes, j) and not grave) or cue.words[0] in ("died", "perished")):
            told = not _GRAVITY.isdisjoint((cue.words[0], sentence.lows[j - 1])) or "condition" in cue.words
            return MeasureReading(cue.measure, j, j + len(cue.words), "state", cue.limit, told)
        low, bits = sentence.lows[j], classes[j]
        if (undergone := _undergone(sentence, j, language)) or bits & NEGATION:
            return undergone
        attached = sentence.lows[j + 1 : j + 2] in _ATTACHED and cue_at(index, sentence, j + 1)
        if _passes(sentence, classes, j) or (low == "," and attached):
            j += 1
        elif low in _INSERTS and (closing := _closing(sentence, classes, j)):
            j, last = closing, closing + REACH
        elif low == "and" and j == i and (verb := _past_partner(sentence, classes, j)):
            j = verb
        elif bits & PREPOSITION and low not in _STOPS and not far:
            far = True
            j += 1
        elif (far and low in ('"', "“", "”", "'")) or (
            far and not (bits & (VERB | SAYING | SUBORDINATOR)) and low not in _STOPS and low[0].isalpha()
        ):
            j += 1
        else:
            return None
    return None


def second_deed(sentence: Sentence, classes: Classes, i: int, language: str) -> MeasureReading | None:
    """ "Two men got out of a car and opened fire": the second verb of the clause tells that they are the suspects."""
    for j in range(i, min(len(sentence), i + _DEED_REACH)):
        low = sentence.lows[j]
        if classes[j] & (RELATIVE | SAYING) or low in (".", ";", ":", ","):
            return None
        if low == "and":
            at = j + 2 if sentence.lows[j + 1 : j + 2] == ("then",) else j + 1
            cue = cue_at(cues(language).state, sentence, at)
            if cue and cue.measure == "suspects":
                return MeasureReading(cue.measure, at, at + len(cue.words), "state", "person")
    return None


def _after_auxiliary(classes: Classes, j: int) -> bool:
    """True right after an auxiliary, adverbs aside: "were", "were also", "were seriously"."""
    j -= 1
    while j > 0 and classes[j] & ADVERB and not classes[j] & AUXILIARY:
        j -= 1
    return bool(classes[j] & AUXILIARY)


def _undergone(sentence: Sentence, i: int, language: str) -> MeasureReading | None:
    """What the verb at token i and its object or goal tell: "received minor injuries", "went to hospital"."""
    low, words = sentence.lows[i], cues(language)
    harm = _suffered(sentence, i, language) if low in words.suffered["verbs"] else None
    goal = to_hospital(sentence, i, language) if harm is None and low in words.goal_verbs else 0
    return MeasureReading("hospitalised", i, goal, "state") if goal else harm


def _passes(sentence: Sentence, classes: Classes, j: int) -> bool:
    """True for a token that may stand between the counted and what is said of them: auxiliaries, adverbs, ", who"."""
    low, bits = sentence.lows[j], classes[j]
    if low in _SKIPPED_AFTER or bits & (AUXILIARY | RELATIVE) or (bits & ADVERB and low not in _STOPS):
        return True
    if low == ",":
        return sentence.lows[j + 1 : j + 2] == ("who",)
    auxiliary = bool(classes[j - 1] & (AUXILIARY | RELATIVE))
    return auxiliary and low in ("since", "all")  # "have since died", "who all died"


def _suffered(sentence: Sentence, i: int, language: str) -> MeasureReading | None:
    """ "Received non-life-threatening injuries", "suffered gunshot wounds": what was suffered after the verb at i."""
    words = cues(language).suffered
    for j in range(i + 1, min(len(sentence), i + _HARM_REACH)):
        low = sentence.lows[j]
        if low in words["harms"]:
            between = words["by_bullet"].isdisjoint(sentence.lows[i:j]) or not words["mild"].isdisjoint(
                sentence.lows[i:j]
            )
            return MeasureReading("injured" if between else "shot", i, j + 1, "state")
        if not (low.isalpha() or low == "-") or low in _STOPS or low in ("no", "not", "in", "from"):
            return None
    return None


def to_hospital(sentence: Sentence, i: int, language: str) -> int:
    """The token after the hospital that the verb at token i brings somebody to, or 0."""
    nouns = cues(language).goal_nouns
    for j in range(i + 1, min(len(sentence), i + REACH)):
        if sentence.lows[j] in nouns:
            return j + 1
        if sentence.lows[j] in (".", ";", "and", "but"):
            return 0
    return 0


def _closing(sentence: Sentence, classes: Classes, i: int) -> int:
    """The token after an insertion in commas, dashes or brackets, where the clause goes on with its verb; else 0."""
    closer = _CLOSERS.get(sentence.lows[i], sentence.lows[i])
    for j in range(i + 1, min(len(sentence) - 1, i + _LONGEST_INSERTION)):
        if classes[j] & SAYING or sentence.lows[j] in (";", ":"):
            return 0
        after = j + 2 if classes[j + 1] & ADVERB and j + 2 < len(sentence) else j + 1
        goes_on = classes[after] & AUXILIARY or sentence.lows[after] in _INTRANSITIVE or closer in (")", "]")
        if sentence.lows[j] == closer and goes_on:
            return j + 1
    return 0


def _past_partner(sentence: Sentence, classes: Classes, i: int) -> int:
    """The plural verb after "and a girl", a second subject without a number ("two men and a girl were hurt")."""
    if i + 2 >= len(sentence):
        return 0
    plural = looks_plural(sentence.lows[i + 1], classes[i + 1]) and sentence.lows[i + 2] in _PLURAL_VERBS
    if not (classes[i + 1] & DETERMINER or sentence.lows[i + 1] == "another" or plural):
        return 0
    for j in range(i + 2, min(len(sentence), i + 9)):
        if sentence.lows[j] in _PLURAL_VERBS:
            return j
        if classes[j] & (AUXILIARY | SAYING | SUBORDINATOR) or sentence.lows[j] in (",", ";", "."):
            return 0
    return 0
