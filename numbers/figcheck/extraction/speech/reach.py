"""Which figures an attribution speaks of: those of the words said, not those told of the speaker or beside them."""

from __future__ import annotations

from figcheck.extraction.speech.attribution import Attribution
from figcheck.extraction.speech.vocabulary import Speech, speech_words
from figcheck.text import Sentence

_OPENING = ("“", '"', "‘", ":")
_CLOSING = ("”", '"', "’")
_APART = (",", ".", "of", "from", "and", "(", "–", "—", "-")
_PLANNED_WITHIN = 6  # tokens from "pledged" to what is pledged
_TOLD_WITHIN = 9  # tokens from "told" to the number of those who were told
_WITHIN_NAME = frozenset("at of in from with on for the all both these those some".split())


def nearest(sentence: Sentence, found: list[Attribution], figure: tuple[int, int], language: str) -> Attribution | None:
    """The attribution of the figure at these tokens: the nearest; None where they tell of the speaker or of hearers."""
    first, end = figure
    speech = speech_words(language)
    if sentence.lows[max(0, first - 2) : first] == ("according", "to"):
        return None
    named = [
        one for one in found if _is_of_speaker(sentence, one, first, end) or _is_told(sentence, one, first, speech)
    ]
    apart = [one for one in found if _reaches(sentence, one, first, end, speech)]
    if any(one.cue_first < one.first for one in named):
        return None
    if named:  # "The source said the boy, 11, told": on the word of whoever tells of the speaker
        apart = [one for one in apart if one.cue_end <= min(each.first for each in named) and one not in named]
    quoting = [one for one in apart if one.first >= end and _closes(sentence, one)]  # "“Studies found 12,” said Brisk"
    near = quoting or apart
    return min(near, key=lambda one: min(abs(one.cue_first - end), abs(first - one.cue_end)), default=None)


def _closes(sentence: Sentence, one: Attribution) -> bool:
    return one.only_before and sentence.words[min(one.first, one.cue_first) - 1] in _CLOSING


def _reaches(sentence: Sentence, one: Attribution, first: int, end: int, speech: Speech) -> bool:
    """True where what is said can hold the figure."""
    if one.first >= end:
        occasion = sentence.lows[0] == "in" and not speech.occasions.isdisjoint(sentence.lows[end : one.first])
        return not (one.only_after or occasion)  # "In a 12-page letter, the mayor said"
    if one.end > first:
        return False
    said = max(one.end, one.cue_end)
    between = sentence.lows[said:first]
    if one.only_before:
        return _opens(sentence, said, first) or not speech.going_on.isdisjoint(between)
    if one.first and sentence.lows[one.first - 1] in speech.conceding and "," in between:
        return False  # "Though the mayor said so, 12 people"
    if one.modality == "planned" and between[:1] not in (("to",), ("that",), ("it",), ("they",)):
        return len(between) <= _PLANNED_WITHIN
    return True


def _opens(sentence: Sentence, said: int, first: int) -> bool:
    """True where a quotation opens before the figure; marks behind a preposition name something: "on “60 Minutes”"."""
    marks = (j for j in range(said, first) if sentence.words[j] in _OPENING)
    return any(sentence.words[j] == ":" or j == said or not sentence.words[j - 1].isalpha() for j in marks)


def _is_of_speaker(sentence: Sentence, one: Attribution, first: int, end: int) -> bool:
    """ "According to three officials", "Ana Brisk, 43, said": told of whoever speaks, and no word of theirs."""
    if one.first < end and first < one.end:
        return True
    if one.end < first < end <= one.cue_first:
        return True
    if one.cue_first < one.first and one.end <= first:
        between = sentence.lows[one.end : first]
        if between and _WITHIN_NAME.issuperset(between):
            return True  # "according to nurses at three hospitals"
        alone = end - first == 1 and (sentence.lows[end : end + 1] or (".",))[0] in _APART
        return between == (",",) and alone  # "says Ana Brisk, 43, of Halvik"
    apposed = first == 0 and one.first == end + 1 and sentence.words[end] == ","
    return apposed and sentence.words[one.end : one.end + 1] == (",",)  # "One voter, Ana Brisk, said"


def _is_told(sentence: Sentence, one: Attribution, first: int, speech: Speech) -> bool:
    """ "Told a crowd of 7,000": those who hear it."""
    if sentence.lows[one.cue_end - 1] not in speech.telling or not 0 <= first - one.cue_end <= _TOLD_WITHIN:
        return False
    return speech.listeners.issuperset(sentence.lows[one.cue_end : first])
