"""Who gave out what is written down: "a poll released this week by the radio" is named with its issuer."""

from __future__ import annotations

from figcheck.extraction.speech.name_ends import name_end
from figcheck.extraction.speech.name_starts import name_start
from figcheck.extraction.speech.speakers import is_speaker
from figcheck.extraction.speech.vocabulary import Speech
from figcheck.extraction.words.lexis import AUXILIARY, SAYING, VERB
from figcheck.text import Sentence

Classes = tuple[int, ...]
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
