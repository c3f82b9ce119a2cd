"""What is said of the counted after their noun, in their clause: "were killed", "dead", "were taken to hospital"."""

from __future__ import annotations

from dataclasses import dataclass

from figcheck.extraction.sentence.cues import Cue, cue_at, cues, people_words
from figcheck.extraction.sentence.deeds import is_deed, is_run_over
from figcheck.extraction.sentence.hospitals import goes_to_hospital, to_hospital
from figcheck.extraction.sentence.insertions import closing, past_partner
from figcheck.extraction.words.lexis import (
    ADVERB,
    AUXILIARY,
    NEGATION,
    PREPOSITION,
    RELATIVE,
    SAYING,
    SUBORDINATOR,
    VERB,
)
from figcheck.making import made_quickly
from figcheck.text import Sentence

Classes = tuple[int, ...]
REACH = 14  # tokens between a count and its verb; beyond it another clause has begun
_SKIPPED_AFTER = frozenset(
    "others other more people found were was to had have has reportedly allegedly feared believed thought presumed "
    "known confirmed said reported been who that which left now also still remain remains remained gone listed".split()
)
_STOPS = frozenset(
    "after before when while where because since although though if whether as until and but or than".split()
)
_INSERTS = frozenset((",", "(", "[", "-", "–", "—"))
_ATTACHED = (("with",), ("suffering",))  # "two men, with gunshot wounds"
_BEARING = frozenset(("with", "suffering"))  # "people in a house suffering from gunshot wounds"
_JUDGING = (("of",), ("to",), ("for",))
_BEFORE_NUMBER = frozenset("in on at near the their his her".split())  # numbers of places and ages: "in their 20s"
_HAVING = frozenset(("have", "has", "had", "'ve"))
_STATES = frozenset(("armed", "wanted"))  # what suspects are, and not what was done
_HARM_REACH = 9  # tokens from "received" to "injuries"
# Alone and far from its count such a word tells of something else: "the most critical".
_GRAVITY = frozenset(("critically", "seriously", "critical", "fatally", "stable"))


@made_quickly
@dataclass(frozen=True, slots=True)
class MeasureReading:
    """A measure with the tokens that say so, and how it was found: noun, object, state, of, thing, total or joined."""

    measure: str
    first: int
    end: int
    how: str
    limit: str = ""
    condition: bool = False
    """True where it tells how badly some of the victims are hurt: "in critical condition"."""


def state_after(
    sentence: Sentence, classes: Classes, i: int, language: str, *, subject: bool = False
) -> MeasureReading | None:
    """What is said of the counted after their noun: "were killed", "dead", "in the village died".

    `subject` is True where nothing before the count governs it, so that another subject may stand beside it.
    """
    found = _state(sentence, classes, i, language, subject)
    if found is None and sentence.lows[i : i + 1] == (",",) and i + 1 < len(classes) and classes[i + 1] & RELATIVE:
        after = closing(sentence, classes, i, language)  # ", who were not armed, received wounds"
        return _state(sentence, classes, after, language, subject) if after else None
    return found


def _state(sentence: Sentence, classes: Classes, i: int, language: str, subject: bool) -> MeasureReading | None:
    j, far, last, past = i, False, i + REACH, i
    while j < min(len(sentence.lows), last):
        cue = cue_at(cues(language).state, sentence, j)
        if cue and cue.words[-1] == "critical" and sentence.lows[j + 1 : j + 2] in _JUDGING:
            return None  # "14 of them critical of the mayor"
        if cue and (is_deed(sentence, classes, cue, i, j, language) or _is_undone(sentence, classes, cue, j)):
            return None
        if cue and ((far and _is_asked(sentence, i, j)) or is_run_over(sentence, cue, j, language)):
            return None
        if cue and (not far or _tells_from_afar(classes, cue, j)) and not _is_goal(sentence, cue, j, language):
            told = not _GRAVITY.isdisjoint((cue.words[0], sentence.lows[j - 1])) or "condition" in cue.words
            return MeasureReading(cue.measure, j, j + len(cue.words), "state", cue.limit, told)
        if (undergone := _undergone(sentence, j, language)) or classes[j] & NEGATION:
            return undergone
        opens = not far and _opens_place(sentence, classes, i, j, language)
        step = j + 1 if opens else _step(sentence, classes, (i, j), language, far=far, subject=subject or j == past)
        if step == 0:
            return None
        if step > j + 1:
            last, past = step + REACH, step
        far, j = far or opens, step
    return None


def _step(sentence: Sentence, classes: Classes, at: tuple[int, int], language: str, *, far: bool, subject: bool) -> int:
    """The token past the one at at[1], if that may stand between the counted, which end at at[0], and their verb."""
    i, j = at
    low = sentence.lows[j]
    attached = sentence.lows[j + 1 : j + 2] in _ATTACHED and cue_at(cues(language).state, sentence, j + 1)
    if _passes(sentence, classes, j) or (low == "," and attached):
        return j + 1
    if low == "," and i == j and _joins_one(sentence, j + 1, language):
        return j + 2
    if low in _INSERTS and (after := closing(sentence, classes, j, language)):
        return after
    if low == "and" and goes_to_hospital(sentence, classes, i, j, language):
        return j + 1
    if low == "and" and subject and (verb := past_partner(sentence, classes, j, language)):
        return verb
    return j + 1 if far and _is_of_place(sentence, classes, j) else 0


def _joins_one(sentence: Sentence, i: int, language: str) -> bool:
    """True for the second of "Two guards, gunman killed in Varn mill": a comma of headlines stands for "and"."""
    one = sentence.lows[i : i + 1] and sentence.lows[i] in people_words(language).person
    return bool(one) and cue_at(cues(language).state, sentence, i + 1) is not None


def _opens_place(sentence: Sentence, classes: Classes, i: int, j: int, language: str) -> bool:
    """True where words of place, or of what the counted were at, begin at token j."""
    preposition = classes[j] & PREPOSITION and sentence.lows[j] not in _STOPS
    return bool(preposition and not _passes(sentence, classes, j)) or (j == i and _is_doing(sentence, j, language))


def _is_undone(sentence: Sentence, classes: Classes, cue: Cue, j: int) -> bool:
    """ "Were fired at": what suspects do was done to them."""
    passive = classes[j - 1] & AUXILIARY and sentence.lows[j - 1] not in _HAVING
    done = cue.words[0].endswith("ed") and cue.words[0] not in _STATES
    return cue.measure == "suspects" and done and bool(passive)


def _is_goal(sentence: Sentence, cue: Cue, j: int, language: str) -> bool:
    """True for "arrived", said of forces, where it is a hospital that was reached."""
    verb = cue.limit == "force" and sentence.lows[j] in cues(language).goal_verbs
    return verb and to_hospital(sentence, j, language) > 0


def _is_of_place(sentence: Sentence, classes: Classes, j: int) -> bool:
    """True for a word of the phrases between the counted and their verb: "in the village", "in their 20s"."""
    low, bits = sentence.lows[j], classes[j]
    if low in ('"', "“", "”", "'"):
        return True
    if low[0].isdigit():
        return sentence.lows[j - 1] in _BEFORE_NUMBER
    return not (bits & (VERB | SAYING | SUBORDINATOR)) and low not in _STOPS and low[0].isalpha()


def _is_doing(sentence: Sentence, j: int, language: str) -> bool:
    """True for a verb in -ing that tells what the counted were at: "four men playing dice in a park were shot"."""
    low = sentence.lows[j]
    return low.endswith("ing") and len(low) > 5 and low not in cues(language).object


def _tells_from_afar(classes: Classes, cue: Cue, j: int) -> bool:
    """True for words that are said of the counted even past their place: "were shot", "died", "with wounds"."""
    if cue.words[0] in ("died", "perished") or (cue.measure == "suspects" and cue.words[0].endswith("ing")):
        return True  # "two men in dark coats leaving the scene"
    if cue.words[0] in _BEARING and not classes[j - 1] & PREPOSITION:
        return True
    grave = len(cue.words) == 1 and cue.words[0] in _GRAVITY
    return _after_auxiliary(classes, j) and not grave


def _is_asked(sentence: Sentence, i: int, j: int) -> bool:
    """ "100 people calling for the guards to be charged": what is to befall others."""
    return sentence.lows[j - 2 : j] == ("to", "be") and "for" in sentence.lows[i:j]


def _after_auxiliary(classes: Classes, j: int) -> bool:
    """True right after an auxiliary, adverbs aside: "were", "were also", "were seriously"."""
    j -= 1
    while j > 0 and classes[j] & ADVERB and not classes[j] & AUXILIARY:
        j -= 1
    return bool(classes[j] & AUXILIARY)


def left_so(sentence: Sentence, classes: Classes, i: int, language: str) -> MeasureReading | None:
    """ "Left six people on the pavement wounded": what they were left as, past where they were."""
    if i >= len(sentence.lows) or not classes[i] & PREPOSITION or sentence.lows[i] in _STOPS:
        return None
    for j in range(i + 1, min(len(sentence.lows), i + REACH)):
        cue = cue_at(cues(language).state, sentence, j)
        if cue and cue.words[0].endswith(("ed", "dead", "hurt")):
            return MeasureReading(cue.measure, j, j + len(cue.words), "state", cue.limit)
        if not _is_of_place(sentence, classes, j) or classes[j] & (AUXILIARY | RELATIVE):
            return None
    return None


def _undergone(sentence: Sentence, i: int, language: str) -> MeasureReading | None:
    """What the verb at token i and its object or goal tell: "received minor injuries", "went to hospital"."""
    low, words = sentence.lows[i], cues(language)
    harm = _suffered(sentence, i, language) if low in words.suffered["verbs"] else None
    goal = to_hospital(sentence, i, language) if harm is None and low in words.goal_verbs else 0
    return MeasureReading("hospitalised", i, goal, "state") if goal else harm


def _passes(sentence: Sentence, classes: Classes, j: int) -> bool:
    """True for a token that may stand between the counted and what is said of them: auxiliaries, adverbs, ", who"."""
    low, bits = sentence.lows[j], classes[j]
    if low == "said" and not classes[j - 1] & AUXILIARY:
        return False  # "a person at the scene said that one was shot"
    if low in _SKIPPED_AFTER or bits & (AUXILIARY | RELATIVE) or (bits & ADVERB and low not in _STOPS):
        return True
    if low == ",":
        return sentence.lows[j + 1 : j + 2] == ("who",)
    auxiliary = bool(classes[j - 1] & (AUXILIARY | RELATIVE))
    return auxiliary and low in ("since", "all")  # "have since died", "who all died"


def _suffered(sentence: Sentence, i: int, language: str) -> MeasureReading | None:
    """ "Received non-life-threatening injuries", "suffered gunshot wounds": what was suffered after the verb at i."""
    words = cues(language).suffered
    for j in range(i + 1, min(len(sentence.lows), i + _HARM_REACH)):
        low = sentence.lows[j]
        if low in words["harms"]:
            if not words["deadly"].isdisjoint(sentence.lows[i:j]):
                killed = not {"non", "near"}.intersection(sentence.lows[i:j])
                return MeasureReading("killed" if killed else "injured", i, j + 1, "state")
            between = words["by_bullet"].isdisjoint(sentence.lows[i:j]) or not words["mild"].isdisjoint(
                sentence.lows[i:j]
            )
            return MeasureReading("injured" if between else "shot", i, j + 1, "state")
        if not (low.isalpha() or low == "-") or low in _STOPS or low in ("no", "not", "in", "from"):
            return None
    return None
