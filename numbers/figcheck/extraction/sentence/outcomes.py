"""What the second verb of a clause tells of the counted: "and opened fire", "where he was pronounced dead"."""

from __future__ import annotations

from figcheck.extraction.sentence.clauses import MeasureReading
from figcheck.extraction.sentence.cues import cue_at, cues
from figcheck.extraction.words.lexis import AUXILIARY, RELATIVE, SAYING, SUBORDINATOR
from figcheck.text import Sentence

Classes = tuple[int, ...]
_OUTCOME_REACH = 30  # tokens from "was shot" to "where he was pronounced dead"
_PRONOUNS = frozenset(("he", "she", "they", "both", "all"))
_LINKS = frozenset(("later", "then", "subsequently", "both", "all", "he", "she", "they"))
_DEED_REACH = 16  # tokens from "two men" to "and opened fire"


def second_deed(sentence: Sentence, classes: Classes, i: int, language: str) -> MeasureReading | None:
    """ "Two men got out of a car and opened fire": the second verb of the clause tells that they are the suspects."""
    comma = False
    for j in range(i, min(len(sentence.words), i + _DEED_REACH)):
        low = sentence.lows[j]
        if classes[j] & (RELATIVE | SAYING | SUBORDINATOR) or low in (".", ";", ":"):
            return None
        comma = comma or low == ","
        if low == "and":
            if comma and sentence.lows[j - 1] != ",":
                continue  # "two men ran, a van drove by and opened fire", "left a van, a car and a cart, and ..."
            at = j + 2 if sentence.lows[j + 1 : j + 2] == ("then",) else j + 1
            cue = cue_at(cues(language).state, sentence, at)
            if cue and cue.measure == "suspects":
                return MeasureReading(cue.measure, at, at + len(cue.words), "state", "person")
    return None


def outcome(sentence: Sentence, classes: Classes, i: int, language: str, *, singular: bool) -> MeasureReading | None:
    """What became of those shot or taken away in the verb that ends at token i: "..., where he was pronounced dead"."""
    index, wounded = cues(language).state, sentence.lows[i - 1] in cues(language).suffered["harms"]
    if _recovers(sentence, classes, i):
        return MeasureReading("injured", i, i + 2, "state")
    for j in range(i, min(len(sentence.words), i + _OUTCOME_REACH)):
        low = sentence.lows[j]
        if low in (".", ";", ":", "but") or classes[j] & SAYING:
            return None
        if low not in ("where", "and"):
            continue
        at = j + 1
        if low == "where" and (sentence.lows[at : at + 1] in (("he",), ("she",))) != singular:
            return None
        if low == "where" and not _PRONOUNS.intersection(sentence.lows[at : at + 1]):
            return None
        while at < len(sentence.words) and (classes[at] & AUXILIARY or sentence.lows[at] in _LINKS):
            at += 1
        cue = cue_at(index, sentence, at)
        if cue and cue.measure == "killed":
            return MeasureReading("killed", at, at + len(cue.words), "state")
        if low == "and" and (condition := _in_condition(sentence, at, language, wounded=wounded)):
            return MeasureReading("injured", at, condition, "state", condition=True)
    return None


def _recovers(sentence: Sentence, classes: Classes, i: int) -> bool:
    """ "Two others who were shot are recovering"."""
    return i + 1 < len(sentence.words) and bool(classes[i] & AUXILIARY) and sentence.lows[i + 1] == "recovering"


def _in_condition(sentence: Sentence, i: int, language: str, *, wounded: bool) -> int:
    """The token after "taken in critical condition" at token i, or 0; of wounded, after "in stable condition" too."""
    taken = not cues(language).goal_verbs.isdisjoint(sentence.lows[i : i + 1])
    at = i + taken
    told = (taken or wounded) and sentence.lows[at : at + 3 : 2] == ("in", "condition")
    return at + 3 if told else 0
