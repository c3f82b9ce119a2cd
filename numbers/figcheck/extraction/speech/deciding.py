"""What is only planned, on the word of whoever decides it: "the president ordered", "her decision to send"."""

from __future__ import annotations

from figcheck.extraction.speech.name_starts import name_start
from figcheck.extraction.speech.sources import Attribution
from figcheck.extraction.speech.speakers import is_speaker
from figcheck.extraction.speech.speaking import speaker_of
from figcheck.extraction.speech.vocabulary import Speech, speech_words
from figcheck.extraction.words.lexis import CLOSED, DETERMINER
from figcheck.text import Sentence

Classes = tuple[int, ...]
_REACH = 14  # tokens from the decision to the number
_NOUN_PHRASE = 4  # tokens of "the president's sudden and final decision"
_ENDS = (",", ";", ":", "—", "–", "“", "”", '"')


def decided_by(sentence: Sentence, classes: Classes, number: int, language: str) -> Attribution | None:
    """Who decided what the clause of the planned number at that token says."""
    speech = speech_words(language)
    if sentence.lows[number - 1] in speech.known:
        return None  # "ordered the withdrawal of the 3,000 troops": so many were there, whoever says so
    for i in range(number - 1, max(0, number - 1 - _REACH), -1):
        low = sentence.lows[i]
        if low in _ENDS:
            return None
        name = None
        if low in speech.decisions and sentence.lows[i + 1] == "to":
            name = _owner(sentence, classes, i, speech)
        if name is None and low in speech.deciding:
            name = speaker_of(sentence, classes, i, speech)
        if name:
            return Attribution(*name, i, i + 1, "planned")
    return None


def _owner(sentence: Sentence, classes: Classes, noun: int, speech: Speech) -> tuple[int, int] | None:
    """ "The president's sudden decision", "the president took the hasty decision": whose it is."""
    for j in range(noun - 1, max(0, noun - 1 - _NOUN_PHRASE), -1):
        if sentence.lows[j] == "'s":
            first = name_start(sentence, classes, j, speech)
            return (first, j) if is_speaker(sentence, classes, first, j, speech) else None
        if sentence.lows[j] in speech.making:
            return speaker_of(sentence, classes, j, speech)
        if classes[j] & CLOSED and not classes[j] & DETERMINER:
            return None
    return None
