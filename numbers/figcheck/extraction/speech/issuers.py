"""Who gave out what is written down: "a poll released this week by the radio" is named with its issuer."""

from __future__ import annotations

from figcheck.extraction.speech.name_ends import name_end
from figcheck.extraction.speech.name_starts import name_start
from figcheck.extraction.speech.speakers import is_speaker
from figcheck.extraction.speech.vocabulary import Speech
from figcheck.extraction.words.lexis import AUXILIARY, DETERMINER, SAYING, VERB
from figcheck.text import Sentence

Classes = tuple[int, ...]
_LONGEST_OPENING = 26  # tokens from "A poll" to "found"
_OPENING = 9  # tokens of "in the latest Halvik Radio survey"
_TOLD = 9  # tokens of "released on Thursday by the radio" before the comma
_CLAUSE = frozenset(("that", "which", "who", "where", "whose"))
_FOLLOWS = frozenset(", by from of on in last this earlier taken about for out".split())
_PARTS = (",", ";", ":", "“", "”", '"')
_MADE_BY = ("by", "from")
_RELEASED = 6  # tokens of "released earlier this week"


def record_start(sentence: Sentence, classes: Classes, by: int, speech: Speech) -> int | None:
    """Where the record begins of "a poll released this week | by the radio"."""
    if sentence.lows[by] != "by":
        return None
    for j in range(by - 1, max(0, by - _RELEASED), -1):
        if sentence.lows[j].endswith("ed") and sentence.lows[j - 1] in speech.records:
            return name_start(sentence, classes, j, speech)
        if sentence.words[j] == ",":
            return None
    return None


def issued_end(sentence: Sentence, classes: Classes, first: int, end: int, speech: Speech) -> int:
    """Where "a poll | released this week by the radio" ends with its issuer; its own end where none is named."""
    if not first < end < len(sentence) or sentence.lows[end - 1] not in speech.records:
        return end
    if not sentence.lows[end].endswith("ed"):
        return end
    for by in range(end + 1, min(end + _RELEASED, len(sentence) - 1)):
        if sentence.lows[by] == "by":
            stop = name_end(sentence, classes, by + 1, speech)
            return stop if is_speaker(sentence, classes, by + 1, stop, speech) else end
        told = classes[by] & (AUXILIARY | SAYING | VERB) and sentence.words[by].islower()  # "in May"
        if sentence.words[by] == "," or told:
            return end
    return end


def opening_record(sentence: Sentence, classes: Classes, speech: Speech) -> tuple[int, int] | None:
    """The name in "In a recent survey | by the radio, 12 percent", "In a radio poll | taken in May, 12 percent"."""
    if sentence.lows[0] != "in" or len(sentence) < _OPENING or not classes[1] & DETERMINER:
        return None
    at = next((j for j in range(2, _OPENING) if sentence.lows[j] in speech.polls), 0)
    stop = next((j for j in range(at + 1, min(at + _TOLD, len(sentence))) if sentence.words[j] == ","), 0)
    told = sentence.lows[2:stop]
    if not at or not stop or not _CLAUSE.isdisjoint(told) or any(low.isdigit() for low in sentence.lows[at:stop]):
        return None
    if "," in sentence.words[:at] or not (sentence.lows[at + 1] in _FOLLOWS or sentence.lows[at + 1].endswith("ed")):
        return None  # "in the old count room, 12 men"
    by = next((j for j in range(at + 1, stop) if sentence.lows[j] in ("by", "from")), 0)
    end = name_end(sentence, classes, by + 1, speech) if by else 0
    named = by < end <= stop and is_speaker(sentence, classes, by + 1, end, speech)
    return (1, end) if named else (1, at + 1)


def opening_report(sentence: Sentence, classes: Classes, verb: int, speech: Speech) -> tuple[int, int] | None:
    """The record in "The report | the club filed in May shows that", "A poll | taken in May – long before – found"."""
    if not classes[0] & DETERMINER or verb > _LONGEST_OPENING:
        return None
    at = next((j for j in range(1, min(_OPENING, verb)) if sentence.lows[j] in speech.polls), 0)
    comma = sentence.words.index(",") if "," in sentence.words[:verb] else verb
    told = comma == verb or (
        comma < verb - 1 and sentence.lows[comma + 1] == "which" and sentence.words[verb - 1] == ","
    )
    if not at or at + 1 >= verb or not told:
        return None
    end, verb = at + 1, comma  # "A poll by the radio, which asked 12, found"
    if sentence.lows[end] in speech.inner:
        end = name_end(sentence, classes, at + 2, speech) if sentence.lows[end] in _MADE_BY else 0
        if not is_speaker(sentence, classes, at + 2, end, speech):
            return None
    others = (j for j in range(end, verb) if classes[j] & (AUXILIARY | SAYING) and sentence.words[j].islower())
    return None if next(others, 0) or "but" in sentence.lows[at:verb] else (0, end)


def report_told_of(sentence: Sentence, classes: Classes, verb: int, speech: Speech) -> tuple[int, int] | None:
    """ "A poll | made by the club that found": the record of which a relative clause tells."""
    if verb < 2 or sentence.lows[verb - 1] not in ("that", "which"):
        return None
    last = verb - 2 - (sentence.words[verb - 2] == ",")  # "the study, which found"
    for j in range(last, max(0, last - _OPENING), -1):
        if sentence.lows[j] in speech.polls:
            first = name_start(sentence, classes, j + 1, speech)
            first = max((k for k in range(first, j) if classes[k] & DETERMINER), default=first)
            return (first, j + 1) if first <= j else None
        if classes[j] & AUXILIARY or sentence.words[j] in _PARTS:
            return None
    return None
