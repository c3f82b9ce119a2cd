"""Tolls: numbers that are told of what was counted up, or that end a sentence which opens with what befell them."""

from __future__ import annotations

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.sentence.clauses import MeasureReading
from figcheck.extraction.sentence.cues import Index, cue_at, cue_ending, cues, people_words
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import AUXILIARY, PREPOSITION, SAYING, SUBORDINATOR
from figcheck.text import Sentence

Classes = tuple[int, ...]
_TOLL_REACH = 14  # tokens from "toll" to its number
_IN_TOLL = frozenset(("as", "put", "had", "killed", "after"))
_INVERTED_REACH = 12  # tokens of "Injured in the crash on Varn Road were"
_SHORT_LINK = 3  # letters of "at", "was"


def inverted(sentence: Sentence, classes: Classes, before: int, language: str) -> MeasureReading | None:
    """ "Also injured in the crash were three men": what befell them opens the sentence, and they end it."""
    if before < 2 or sentence.lows[before - 1] not in ("were", "was", "are", "is"):
        return None
    first = 1 if sentence.lows[0] == "also" else 0
    cue = cue_at(cues(language).state, sentence, first)
    if cue is None or before - first > _INVERTED_REACH or cue.words[0].endswith(("ing", "s")):
        return None
    end = first + len(cue.words)
    clear = end == before - 1 or bool(classes[end] & PREPOSITION)
    plain = not any(classes[j] & (AUXILIARY | SUBORDINATOR) for j in range(end + 1, before - 1))
    return MeasureReading(cue.measure, first, end, "state", cue.limit) if clear and plain else None


def counted_up(
    sentence: Sentence, classes: Classes, before: int, phrase: NounPhrase, language: str
) -> MeasureReading | None:
    """The toll that the number is of, or losses where it counts soldiers."""
    words = cues(language)
    toll = _toll(sentence, classes, before, language, words.toll)
    if toll or phrase.is_empty or lemma(sentence.lows[phrase.head]) not in people_words(language).force:
        return toll
    return _toll(sentence, classes, before, language, words.losses)


def _toll(sentence: Sentence, classes: Classes, before: int, language: str, nouns: Index) -> MeasureReading | None:
    """ "The death toll from the blast rose to 12", "the number of injured reached 30": the noun that was counted up."""
    words = cues(language)
    bound = sentence.lows[before] in words.toll_links and len(sentence.lows[before]) > _SHORT_LINK  # "exceeds 500"
    bound = bound or sentence.lows[before] == "from"  # "rose from 9 to 12"
    if before == 0 or not (bound or sentence.lows[before - 1] in words.toll_links):
        return None
    for j in range(before - 1, max(-1, before - 1 - _TOLL_REACH), -1):
        low = sentence.lows[j]
        short = j > 1 and sentence.words[j - 1] == "."  # "in Varn, Nor., was 26"
        region = low in (",", ".") and sentence.words[j - 1 - short][0].isupper()  # "in Varn, Norland, was 26"
        if (low in (",", ";", ":", ".") and j < before - 1 and not region) or (
            classes[j] & (SAYING | SUBORDINATOR) and low not in _IN_TOLL
        ):
            return None
        cue = cue_ending(nouns, sentence, j + 1)
        if cue:
            return MeasureReading(cue.measure, j + 1 - len(cue.words), before, "of", cue.limit)
    return None
