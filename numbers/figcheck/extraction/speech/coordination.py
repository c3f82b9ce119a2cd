"""Names joined by "and": those who say it together, and those who made together what is written down."""

from __future__ import annotations

from figcheck.extraction.speech.name_ends import name_end
from figcheck.extraction.speech.name_starts import name_start
from figcheck.extraction.speech.speakers import is_speaker
from figcheck.extraction.speech.vocabulary import Speech
from figcheck.extraction.words.lexis import AUXILIARY, PRONOUN, SAYING, SUBORDINATOR
from figcheck.text import Sentence

Classes = tuple[int, ...]
_CLOSES = (",", ".", ";", ")", "”", '"')
_OPENS = (",", "“", '"', "that", "—", "–")
_MAKERS = ("by", "from")
_LONGEST_LIST = 28  # tokens from "a count by" to the last of its makers
_MOST_SORTS = 2  # words of "state" in "state and local officials"


def joined_end(sentence: Sentence, classes: Classes, first: int, end: int, speech: Speech) -> int:
    """Where the name ends with the one that "and" joins to it: "the Post | and council data,"; else its own end."""
    if not first < end < len(sentence) - 1 or sentence.lows[end] != "and":
        return end
    begin = end + 1
    counted = begin + (sentence.lows[begin] in speech.quantities)  # "and two guards"
    stop = name_end(sentence, classes, counted, speech)
    closes = stop == len(sentence) or sentence.words[min(stop, len(sentence) - 1)] in _CLOSES
    if not closes or not is_speaker(sentence, classes, counted, stop, speech):
        return end
    sort = end - first <= _MOST_SORTS and sentence.words[first].islower()  # "state and local officials"
    return stop if sort or is_speaker(sentence, classes, first, end, speech) else end


def listed_end(sentence: Sentence, classes: Classes, first: int, end: int, speech: Speech) -> int:
    """Where "a count by the Post|, the radio, and the Herald" ends with all its makers; else its own end."""
    makers = (j for j in range(first + 1, end) if sentence.lows[j] in _MAKERS)
    if not any(sentence.lows[j - 1] in speech.records for j in makers):
        return end
    at, last = end, False
    while at < min(len(sentence) - 1, first + _LONGEST_LIST) and not last:
        at += sentence.words[at] == ","
        last = sentence.lows[at] == "and"
        begin = at + last
        at = name_end(sentence, classes, begin, speech)
        if at == begin:
            return end
    return at if last and is_speaker(sentence, classes, begin, at, speech) else end


def joined_start(sentence: Sentence, classes: Classes, first: int, speech: Speech) -> int:
    """Where the name begins with those before "and": "the mayor and | the sheriff said"; else its own beginning."""
    if first < 2 or sentence.lows[first - 1] != "and":
        return first
    if (made := _made_start(sentence, classes, first, speech)) is not None:
        return made
    before = name_start(sentence, classes, first - 1, speech)
    if not _stands_alone(sentence, classes, before, first - 1, speech):
        return first
    if before > 1 and sentence.words[before - 1] == "," and sentence.lows[before] == "the":
        outer = name_start(sentence, classes, before - 1, speech)
        if outer == 0 and sentence.lows[0] == "the" and is_speaker(sentence, classes, 0, before - 1, speech):
            return 0  # "The Council, the Post and the Herald said"
    return before


def _stands_alone(sentence: Sentence, classes: Classes, first: int, end: int, speech: Speech) -> bool:
    """True for a speaker with whom a clause opens, and no object of a verb: "he met the mayor and the sheriff said"."""
    opens = first == 0 or sentence.words[first - 1] in _OPENS
    return opens and first < end and is_speaker(sentence, classes, first, end, speech)


def _made_start(sentence: Sentence, classes: Classes, first: int, speech: Speech) -> int | None:
    """Where "a count by the Post, the radio, and | the Herald" begins; None where no record stands before the list."""
    for j in range(first - 2, max(0, first - _LONGEST_LIST), -1):
        told = classes[j] & (AUXILIARY | SUBORDINATOR | SAYING | PRONOUN) and sentence.words[j].islower()
        owns = sentence.lows[j] == "'s" or sentence.lows[j] in speech.owning
        if sentence.words[j] == ";" or (told and not owns):
            return None
        if sentence.lows[j] in _MAKERS and sentence.lows[j - 1] in speech.records:
            return name_start(sentence, classes, j - 1, speech)
    return None
