"""Speakers of participles: "The mayor blamed the club, saying that", "with officials saying"."""

from __future__ import annotations

from figcheck.extraction.speech.name_ends import name_end
from figcheck.extraction.speech.name_starts import name_start
from figcheck.extraction.speech.speakers import is_speaker
from figcheck.extraction.speech.vocabulary import Speech
from figcheck.extraction.words.lexis import AUXILIARY, VERB
from figcheck.text import Sentence

Classes = tuple[int, ...]
_PRONOUNS = ("he", "she", "they")
_QUOTES = frozenset(("“", "”", '"'))
_LONGEST = 40  # tokens from the subject to the participle


def participle_speaker(sentence: Sentence, classes: Classes, verb: int, speech: Speech) -> tuple[int, int] | None:
    """Who says what the participle at token `verb` opens: whom "with" names before it, or the subject before ","."""
    if not verb or not sentence.lows[verb].endswith("ing"):
        return None
    if sentence.words[verb - 1] == ",":
        return _subject(sentence, classes, verb, speech)
    first = name_start(sentence, classes, verb, speech)
    attended = 0 < first < verb and sentence.lows[first - 1] == "with"
    return (first, verb) if attended and is_speaker(sentence, classes, first, verb, speech) else None


def _subject(sentence: Sentence, classes: Classes, verb: int, speech: Speech) -> tuple[int, int] | None:
    """The speaker with whom the sentence opens, where a verb follows and nobody is quoted."""
    if verb > _LONGEST or not _QUOTES.isdisjoint(sentence.words[:verb]):
        return None
    if sentence.lows[0] in _PRONOUNS:
        return 0, 1
    end = name_end(sentence, classes, 0, speech)
    deeds = (j for j in range(1, end) if sentence.words[j].islower() and sentence.lows[j].endswith("ed"))
    end = next(deeds, end)
    does = end < verb and (classes[end] & (AUXILIARY | VERB) or sentence.lows[end].endswith("ed"))
    return (0, end) if does and is_speaker(sentence, classes, 0, end, speech) else None
