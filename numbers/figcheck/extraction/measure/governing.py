"""What governs a count: the verb whose object it is, a search, the way to hospital, the deed of an agent."""

from __future__ import annotations

from figcheck.extraction.measure.groups import before_group
from figcheck.extraction.sentence.clauses import MeasureReading
from figcheck.extraction.sentence.cues import Index, cue_ending, cues
from figcheck.extraction.sentence.hospitals import to_hospital
from figcheck.extraction.words.lexis import AUXILIARY, DETERMINER, RELATIVE, SAYING, SUBORDINATOR
from figcheck.text import Sentence

Classes = tuple[int, ...]
_PARTNER_REACH = 9  # tokens of a first object: "a 44-year-old man from Varn"
_HOSPITAL_REACH = 5  # tokens from "hospitals" to "received"
_SOUGHT_REACH = 6  # tokens from "police" to "searching for"


def governing(sentence: Sentence, classes: Classes, before: int, language: str) -> MeasureReading | None:
    """The verb whose object the counted are, before token `before`."""
    index = cues(language).object
    found = verb_before(sentence, before, index, "object")
    found = found or verb_before(sentence, before_group(sentence, before, language), index, "object")
    return found or _after_partner(sentence, classes, before, language) or _sought(sentence, before, language)


def verb_before(sentence: Sentence, end: int, index: Index, how: str) -> MeasureReading | None:
    """What the words of the index tell that end right before token `end`."""
    cue = cue_ending(index, sentence, end)
    return MeasureReading(cue.measure, end - len(cue.words), end, how, cue.limit) if cue else None


def _after_partner(sentence: Sentence, classes: Classes, before: int, language: str) -> MeasureReading | None:
    """ "shot his wife and two other women": a verb with a first object that is not counted."""
    if before < 2 or sentence.lows[before - 1] != "and":
        return None
    for j in range(before - 2, max(0, before - 1 - _PARTNER_REACH), -1):
        if (not sentence.words[j][0].isalpha() and sentence.words[j] not in "-'") or classes[j] & (
            SAYING | SUBORDINATOR
        ):
            return None
        if classes[j] & DETERMINER:
            return verb_before(sentence, j, cues(language).object, "object")
    return None


def _sought(sentence: Sentence, before: int, language: str) -> MeasureReading | None:
    """ "Police are searching for three men": a search by the police is for suspects."""
    words = cues(language)
    cue = cue_ending(words.sought, sentence, before)
    first = before - len(cue.words) if cue else 0
    if cue is None or words.sought_by.isdisjoint(sentence.lows[max(0, first - _SOUGHT_REACH) : first]):
        return None
    return MeasureReading(cue.measure, first, before, "object", "person")


def brought(sentence: Sentence, before: int, after: int, language: str) -> MeasureReading | None:
    """ "sent five people to hospital": the verb before the count, the hospital after it."""
    if before == 0 or sentence.lows[before - 1] not in cues(language).goal_verbs:
        return None
    if sentence.lows[before - 1] == "received":  # "area hospitals received 12 victims"
        received = not cues(language).goal_nouns.isdisjoint(
            sentence.lows[max(0, before - _HOSPITAL_REACH) : before - 1]
        )
        return MeasureReading("hospitalised", before - 1, before, "object", "person") if received else None
    goal = to_hospital(sentence, after - 1, language) if sentence.lows[after : after + 1] in (("to",), ("at",)) else 0
    return MeasureReading("hospitalised", before - 1, before, "object") if goal else None


def is_agent(sentence: Sentence, classes: Classes, before: int, after: int, language: str) -> bool:
    """True for "killed by two men", who did it, unless a clause of their own follows: "who were killed in turn"."""
    if sentence.low(before - 1) != "by" or cue_ending(cues(language).state, sentence, before - 1) is None:
        return False
    return after >= len(sentence.lows) or not (classes[after] & (AUXILIARY | RELATIVE) or sentence.lows[after] == ",")
