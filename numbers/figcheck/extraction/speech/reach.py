"""Which figures an attribution speaks of: those of the words said, not those told of the speaker or beside them."""

from __future__ import annotations

from figcheck.extraction.speech.background import is_background, is_time_stamp
from figcheck.extraction.speech.pasted import pasted
from figcheck.extraction.speech.sources import Attribution
from figcheck.extraction.speech.vocabulary import Speech, speech_words
from figcheck.extraction.words.lexis import CALENDAR, word_classes
from figcheck.text import Sentence

_OPENING = ("“", '"', "‘", ":")
_CLOSING = ("”", '"', "’")
_APART = (",", ".", "of", "from", "and", "(", "–", "—", "-")
_PLANNED_WITHIN = 6  # tokens from "pledged" to what is pledged
_PLANNED_REACH = 12  # tokens of "pledged to build and run a school for"
_PART = 6  # tokens of "including 12 million euros (" before the same in other money
_PLANNED_PARTS = 45  # tokens from "pledged" to a part of what is pledged, behind "including"
_TOLD_WITHIN = 9  # tokens from "told" to the number of those who were told
_HEARERS = 5  # tokens of "the Osterfell Gazette." and no more behind "told"
_LEADING = ("–", "—", "-", ":")
_LATE = ("late", "early", "this", "last", "again", "then", "here")
_MARKS = ("“", '"', "‘")
_GAP = frozenset("is are was were will would has had have could may might".split())
_ARTICLES = ("a", "an", "the")
_RELATIVE = ("who", "which", "whose")
_NOT_SAID = frozenset((",", ".", ";", ":", "”", "’", ")", "–", "—", "-"))
_WITHIN_NAME = frozenset("at of in from with on for the all both these those some".split())


def nearest(sentence: Sentence, found: list[Attribution], figure: tuple[int, int], language: str) -> Attribution | None:
    """The attribution of the figure at these tokens: the nearest; None where they tell of the speaker or of hearers."""
    if not found:
        return None
    first, end = figure
    speech = speech_words(language)
    if is_time_stamp(sentence, first, end) or _is_in_source(sentence, first):
        return None
    headlines, stop = pasted(sentence)
    if headlines <= first < stop:
        return None
    named = [
        one for one in found if _is_of_speaker(sentence, one, first, end) or _is_told(sentence, one, first, speech)
    ]
    apart = [one for one in found if _reaches(sentence, one, first, end, speech, language)]
    if "(" in sentence.words:
        apart = [one for one in apart if not _in_other_brackets(sentence, one, first, speech)]
    if any(one.cue_first < one.first for one in named):
        return None
    if named:  # "The source said the boy, 11, told": on the word of whoever tells of the speaker
        begin = min(each.first for each in named)
        others = [one for one in apart if one not in named]
        inside = [one for one in others if begin <= one.first and begin < one.cue_first < one.cue_end <= first]
        apart = [one for one in others if one.cue_end <= begin] or inside  # "Brisk, who claims he has $12, said"
        apart = [one for one in apart if ";" not in sentence.words[one.cue_end : begin]]
    quoting = [one for one in apart if one.first >= end and _closes(sentence, one)]  # "“Studies found 12,” said Brisk"
    near = quoting or apart
    best = min(near, key=lambda one: min(abs(one.cue_first - end), abs(first - one.cue_end)), default=None)
    return None if best and _is_led_away(sentence, best, found, first, language) else best


def _is_led_away(sentence: Sentence, best: Attribution, found: list[Attribution], first: int, language: str) -> bool:
    """True where the narrator goes on behind another: "Officials doubt it since Brisk tweeted after 12 men left"."""
    speech = speech_words(language)
    return any(
        best.cue_end <= one.cue_first
        and max(one.end, one.cue_end) <= first
        and is_background(sentence, max(one.end, one.cue_end), first, speech, language)
        for one in found
    )


def _is_in_source(sentence: Sentence, first: int) -> bool:
    """ "According to 12 pages of", "according to the 12 pages": told of what is quoted."""
    return ("according", "to") in (
        sentence.lows[max(0, first - 2) : first],
        sentence.lows[max(0, first - 3) : first - 1],
    )


def _closes(sentence: Sentence, one: Attribution) -> bool:
    return one.only_before and sentence.words[min(one.first, one.cue_first) - 1] in _CLOSING


def _reaches(sentence: Sentence, one: Attribution, first: int, end: int, speech: Speech, language: str) -> bool:
    """True where what is said can hold the figure."""
    if one.first >= end:
        if sentence.words[one.cue_end : one.cue_end + 1] and sentence.words[one.cue_end] in _GAP:
            return False  # "12 boats she thought were lost"
        return not (one.only_after or _is_beside(sentence, one, end, speech, language))
    if one.end > first:
        return False
    said = max(one.end, one.cue_end)
    between = sentence.lows[said:first]
    if one.only_before:
        return _opens(sentence, said, first) or not speech.going_on.isdisjoint(between)
    if _ends_before(sentence, said, first, speech) or is_background(sentence, said, first, speech, language):
        return False
    if one.modality == "denied" and ("but" in between or "then" in between):
        return False
    if one.first and sentence.lows[one.first - 1] in speech.conceding and "," in between:
        return False  # "Though the mayor said so, 12 people"
    if between[:1] == (",",) and _turns(one, between, speech):
        return False
    return one.modality != "planned" or _is_pledged(between)


def _is_pledged(between: tuple[str, ...]) -> bool:
    """True where a number behind "pledged" and those words is of what is pledged: near, in its clause, or a part."""
    if "including" in between[-_PART:] and len(between) <= _PLANNED_PARTS:
        return True  # "pledged $30 to the club, including $12", "including 12 euros ($14)"
    clause = between[:1] in (("to",), ("that",), ("it",), ("they",))
    return len(between) <= (_PLANNED_REACH if clause else _PLANNED_WITHIN)


def _ends_before(sentence: Sentence, said: int, first: int, speech: Speech) -> bool:
    """True where another clause begins before the figure: "what she said was a lie, with 12", "said it; 12 more left".

    Several such marks part a list, and what is said goes on.
    """
    between = sentence.words[said:first]
    if between and between[0] in _GAP and "," in between:
        return True
    if ";" not in between or sentence.words.count(";") > 1:
        return said > 0 and sentence.lows[said - 1] in speech.thinking and _turns_away(between)
    return between[between.index(";") + 1 : between.index(";") + 2] not in (("and",), ("or",))


def _turns_away(between: tuple[str, ...]) -> bool:
    """ "Many believe it, but 12 of them", "he thinks so, and 12 of them": what is only thought ends there."""
    return any(between[j] == "," and between[j + 1] in ("but", "and") for j in range(len(between) - 1))


def _is_beside(sentence: Sentence, one: Attribution, end: int, speech: Speech, language: str) -> bool:
    """True where the figure stands before the speaker and what is said behind: it is the narrator's.

    "In a 12-page letter, the mayor said", "When 12 men came, the mayor said they", "12 men; a club, the mayor said".
    """
    between = sentence.lows[end : one.first]
    if ";" in between or (sentence.lows[0] == "in" and not speech.occasions.isdisjoint(sentence.lows[1 : one.first])):
        return True
    if _closes(sentence, one) and any(
        between[j] in _LEADING and between[j + 1] in _MARKS for j in range(len(between) - 1)
    ):
        return True  # "12 men came – “the best of days,” the mayor said", "12 men came: “It was bad,” he said"
    opener = sentence.lows[0]
    if opener in speech.asking and sentence.words[one.first - 1] == ",":
        return True  # "Asked if 12 people died, the mayor said"
    fronted = (
        opener in speech.conceding
        or opener in speech.fronting
        or (opener.endswith("ing") and len(opener) > len("thing"))
    )
    fronted = fronted or (opener not in speech.asking and _goes_on_behind(sentence, end, one.first))
    if not fronted or one.cue_first < one.first or sentence.words[one.first - 1] != ",":
        return False
    if sentence.lows[one.cue_end - 1] in speech.telling and len(sentence) - one.cue_end <= _HEARERS:
        return False  # "..., a guard told the Osterfell Gazette."
    follows = sentence.lows[one.cue_end : one.cue_end + 1]
    away = (
        not follows
        or follows[0] in _NOT_SAID
        or follows[0] in _LATE
        or follows[0] in speech.inner
        or follows[0] in speech.conceding
    )
    return not (away or follows[0] in speech.times or word_classes(language).get(follows[0], 0) & CALENDAR)


def _goes_on_behind(sentence: Sentence, end: int, speaker: int) -> bool:
    """True where a second part begins between figure and speaker: "12 men came, and at noon, the mayor said"."""
    return any(sentence.words[j] == "," and sentence.lows[j + 1] in ("and", "but") for j in range(end, speaker - 2))


def _turns(one: Attribution, between: tuple[str, ...], speech: Speech) -> bool:
    """What comes behind a comma of its own: "12 died, police said, but 30", "according to a club, which has 30"."""
    if between[1:2] and between[1] in _RELATIVE:
        return "," not in between[1:] and speech.verbs.keys().isdisjoint(between)
    if one.cue_first < one.first and between[1:2] and between[1] in _ARTICLES and "who" in between:
        return "," not in between[1:]  # ", according to Ana Brisk, a nurse in Halvik who studied 12 towns"
    if between[1:2] == ("while",) and between[2:3] and between[2].endswith("ing"):
        return True  # ", according to the radio, while giving"
    return min(one.first, one.cue_first) > 0 and not speech.turning.isdisjoint(between[1:2])


def _in_other_brackets(sentence: Sentence, one: Attribution, first: int, speech: Speech) -> bool:
    """True where somebody speaks in brackets, and the figure stands outside: "(he says he joked)"."""
    if sentence.lows[one.cue_first] in speech.after and sentence.words[one.cue_first - 1] == "(":
        return False  # "12 people (according to police)"
    begin = one.cue_first
    while begin >= 0 and sentence.words[begin] not in ("(", ")"):
        begin -= 1
    if begin < 0 or sentence.words[begin] == ")":
        return False
    stop = one.cue_first
    while stop < len(sentence) and sentence.words[stop] != ")":
        stop += 1
    return not begin < first < stop


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
