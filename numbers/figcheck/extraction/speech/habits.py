"""What "would" tells of what is so: habits of the past, "she would often walk 12 miles", and ways of speaking."""

from __future__ import annotations

from figcheck.extraction.speech.vocabulary import Speech
from figcheck.text import Sentence

_DAYS = ("day", "days", "nights", "weeks", "times")
_ON_WHICH = ("where", "when")
_DAY = ("day", "night", "week", "morning", "evening")
_EACH = ("a", "each", "every")
_PERSONS = ("he", "she", "they", "i", "we")
_LATER = ("later", "soon", "eventually", "ultimately", "subsequently", "go")  # what was to come, told by who knows it
_SHORTLY = frozenset(("minutes", "hours"))
_WHENEVER = ("once", "when", "whenever", "every")
_PAST = frozenset(("was", "were", "had", "came", "went", "got"))
_SPEAKING = ("i", "we")
_RECALLED = 6  # tokens of "days where the old mayor" before "would"


def is_said_so(sentence: Sentence, cue: tuple[int, int], words: Speech) -> bool:
    """True for "I would say, over 12 days", "it is odd that we would see this 12 days before", "would later die"."""
    at, end = cue
    if sentence.lows[end : end + 1] == ("go",) and sentence.lows[end + 1 : end + 2] != ("on",):
        return False
    later = sentence.lows[end : end + 1] and sentence.lows[end] in _LATER
    told = (later or "later" in sentence.lows[max(0, at - _RECALLED) : at]) and "if" not in sentence.lows
    if told and words.verbs.keys().isdisjoint(sentence.lows[:at]):
        return True
    if at and sentence.lows[at - 1] in _SPEAKING and not words.wording.isdisjoint(sentence.lows[end : end + 1]):
        return True
    if "next" in sentence.lows[:at] and not _SHORTLY.isdisjoint(sentence.lows[:at]):
        return True  # "Over the next 40 minutes, it would cover"
    before = sentence.lows[max(0, at - _RECALLED) : at]
    return any(before[j] in words.feeling and before[j + 1] == "that" for j in range(len(before) - 1))


def is_habit(sentence: Sentence, cue: tuple[int, int], stop: int, words: Speech) -> bool:
    """True where "would" tells of what was done again and again; the figure ends at token `stop`.

    "She would often walk 12 miles", "there were days where he would make $12", "he would sit there 12 hours a day".
    """
    at, end = cue
    if not words.often.isdisjoint(sentence.lows[end : end + 2]) or "every" in sentence.lows[max(end, stop - 3) : stop]:
        return True  # "would meet every four years"
    before = sentence.lows[max(0, at - _RECALLED) : at]
    if any(before[j] in _DAYS and before[j + 1] in _ON_WHICH for j in range(len(before) - 1)):
        return True
    opening = sentence.lows[:at]
    if opening[:1] and opening[0] in _WHENEVER and "," in opening and not _PAST.isdisjoint(opening):
        return True  # "Once it was saved, they would open for 12 hours"
    if not at or sentence.lows[at - 1] not in _PERSONS:
        return False
    tail = sentence.lows[max(end, stop - 2) : stop + 2]
    return any(tail[j] in _EACH and tail[j + 1] in _DAY for j in range(len(tail) - 1))
