"""Speakers told of before another verb: "blamed the club, saying that", "with officials saying", "came, but said"."""

from __future__ import annotations

from figcheck.extraction.speech.name_ends import name_end
from figcheck.extraction.speech.name_starts import name_start
from figcheck.extraction.speech.speakers import is_speaker
from figcheck.extraction.speech.vocabulary import Speech
from figcheck.extraction.words.lexis import ADVERB, AUXILIARY, CONJUNCTION, DETERMINER, VERB
from figcheck.text import Sentence

Classes = tuple[int, ...]
_PRONOUNS = ("he", "she", "they")
_QUOTES = frozenset(("“", "”", '"'))
_LONGEST = 40  # tokens from the subject to the participle
_LONGEST_WHO = 20  # tokens of "foreign envoys who were told of the outlines of a plan"
_CITED = frozenset("cited cites quoted quotes citing quoting".split())
_JOINING = ("and", "but")
_RELATIVE = frozenset(("who", "that", "which"))


def participle_speaker(sentence: Sentence, classes: Classes, verb: int, speech: Speech) -> tuple[int, int] | None:
    """Who says what the participle at token `verb` opens: whom "with" names before it, or the subject before ","."""
    if not verb or not sentence.lows[verb].endswith("ing"):
        return second_verb(sentence, classes, verb, speech) if verb else None
    if sentence.lows[verb - 1] == "as":
        first = name_start(sentence, classes, verb - 1, speech)
        cited = first and sentence.lows[first - 1] in _CITED and is_speaker(sentence, classes, first, verb - 1, speech)
        return (first, verb - 1) if cited else None  # "quoted the mayor as saying"
    if sentence.words[verb - 1] == ",":
        return _subject(sentence, classes, verb, speech)
    first = name_start(sentence, classes, verb, speech)
    if sentence.lows[verb - 1] in speech.records:  # "the radio released | this report finding"
        first = max((j for j in range(first, verb - 1) if classes[j] & DETERMINER), default=first)
    written = sentence.lows[verb - 1] in speech.records  # "a report concluding that"
    attended = 0 <= first < verb and (written or (first > 0 and sentence.lows[first - 1] == "with"))
    return (first, verb) if attended and is_speaker(sentence, classes, first, verb, speech) else None


def second_verb(sentence: Sentence, classes: Classes, verb: int, speech: Speech) -> tuple[int, int] | None:
    """Who opens the sentence of "The mayor shut the hall, but said", where no other clause stands between."""
    join = verb - 1 - bool(classes[verb - 1] & ADVERB and not classes[verb - 1] & CONJUNCTION)
    deeds = speech.shown | speech.knowing | speech.keeping | speech.changing | speech.placing
    if join < 2 or sentence.lows[verb] in deeds:
        return None
    if sentence.lows[join] not in _JOINING:
        return _told_of(sentence, classes, verb, speech)
    if not _RELATIVE.isdisjoint(sentence.lows[:join]):
        return None  # "praised those who came and said"
    return _subject(sentence, classes, verb, speech)


def _told_of(sentence: Sentence, classes: Classes, verb: int, speech: Speech) -> tuple[int, int] | None:
    """Who opens the sentence of "Envoys who were told of the plan said": behind what is told of them."""
    if verb > _LONGEST_WHO or "who" not in sentence.lows[1:verb] or "," in sentence.words[:verb]:
        return None
    end = name_end(sentence, classes, 0, speech)
    if sentence.lows[end] != "who" or sentence.lows[verb - 1] == "who":
        return None
    does = any(classes[j] & (AUXILIARY | VERB) or sentence.lows[j].endswith("ed") for j in range(end + 1, verb - 1))
    return (0, end) if does and is_speaker(sentence, classes, 0, end, speech) else None


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
