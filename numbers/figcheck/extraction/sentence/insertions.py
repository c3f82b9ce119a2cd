"""What may stand between the counted and their verb: insertions in commas, dashes and brackets, further subjects."""

from __future__ import annotations

from figcheck.extraction.numbers.numerals import number_words
from figcheck.extraction.sentence.cues import cue_at, cues
from figcheck.extraction.sentence.hospitals import to_hospital
from figcheck.extraction.words.lexis import (
    ADVERB,
    AUXILIARY,
    DETERMINER,
    PARTICIPLE,
    PREPOSITION,
    SAYING,
    SUBORDINATOR,
    looks_plural,
)
from figcheck.text import Sentence

Classes = tuple[int, ...]
_CLOSERS = {"(": ")", "[": "]"}
_DASHES = frozenset(("-", "–", "—"))
_PARTNER_REACH = 16  # tokens from "and" to the verb of all: "and a man in his 40s, were"
_LONGEST_INSERTION = 45  # tokens: names, ages and homes of two or three people
_INTRANSITIVE = frozenset(("died", "perished", "suffered", "survived", "received", "sustained"))
_PLURAL_VERBS = frozenset(("were", "are", "have", "had", "also", "died", "suffered"))


def closing(sentence: Sentence, classes: Classes, i: int, language: str) -> int:
    """The token after an insertion in commas, dashes or brackets, where the clause goes on with its verb; else 0."""
    closers = _DASHES if sentence.lows[i] in _DASHES else (_CLOSERS.get(sentence.lows[i], sentence.lows[i]),)
    listed, joined = sentence.lows[i] == "," and _opens_list(sentence, classes, i + 1, language), False
    for j in range(i + 1, min(len(sentence.words) - 1, i + _LONGEST_INSERTION)):
        low = sentence.lows[j]
        if low in (";", ":") or (classes[j] & SAYING and j > i + 1 and sentence.lows[j + 1] not in closers):
            return 0
        if low in closers and (_goes_on(sentence, classes, j, language) or _ends(sentence, classes, i, j, language)):
            return j + 1
        joined = joined or (listed and low == "and" and _opens_list(sentence, classes, j + 1, language))
        if joined and low in _PLURAL_VERBS:
            return j  # "three people, a man and two women were hurt": no comma closes the list
    return 0


def _goes_on(sentence: Sentence, classes: Classes, j: int, language: str) -> bool:
    """True where the clause goes on with its verb, or with another subject, past the mark at token j."""
    after = j + 2 if classes[j + 1] & ADVERB and j + 2 < len(sentence.words) else j + 1
    low = sentence.lows[after]
    if classes[after] & AUXILIARY or low in _INTRANSITIVE or sentence.lows[j] in (")", "]"):
        return True
    if low in cues(language).goal_verbs and to_hospital(sentence, after, language):
        return True
    if sentence.lows[j] not in _DASHES:
        return False
    if sentence.lows[j + 1] == "and":
        return bool(past_partner(sentence, classes, j + 1, language))
    return bool(classes[j + 1] & PARTICIPLE)


def _ends(sentence: Sentence, classes: Classes, i: int, j: int, language: str) -> bool:
    """True for "left five others, including two guards, injured": the counted end in what befell them."""
    cue = cue_at(cues(language).state, sentence, j + 1) if sentence.lows[i + 1] == "including" else None
    after = j + 1 + len(cue.words) if cue else len(sentence.words)
    if cue is None or cue.words[0].endswith(("ing", "s")):
        return False
    ends = after >= len(sentence.words) or not sentence.words[after][0].isalnum()
    return ends or bool(classes[after] & (PREPOSITION | SUBORDINATOR)) or sentence.lows[after] == "and"


def _opens_list(sentence: Sentence, classes: Classes, i: int, language: str) -> bool:
    """True where people may be told one by one from token i on: "a man and two women", "including a child"."""
    if i >= len(sentence.words):
        return False
    low = sentence.lows[i]
    return bool(classes[i] & DETERMINER) or low == "including" or is_number(low, language)


def past_partner(sentence: Sentence, classes: Classes, i: int, language: str) -> int:
    """The plural verb after "and a girl", another subject of the same verb ("two men and a girl, 9, were hurt")."""
    if i + 2 >= len(sentence.words):
        return 0
    low = sentence.lows[i + 1]
    plural = looks_plural(low, classes[i + 1]) and sentence.lows[i + 2] in _PLURAL_VERBS
    if not (classes[i + 1] & DETERMINER or low == "another" or plural or is_number(low, language)):
        return 0
    for j in range(i + 2, min(len(sentence.words) - 1, i + _PARTNER_REACH)):
        low = sentence.lows[j]
        if low in _PLURAL_VERBS:
            return j
        aged = low == "," and (sentence.lows[j + 1] in _PLURAL_VERBS or sentence.words[j + 1][0].isdigit())
        if classes[j] & (AUXILIARY | SAYING | SUBORDINATOR) or low in (";", ".", ":") or (low == "," and not aged):
            return 0
    return 0


def is_number(low: str, language: str) -> bool:
    """True for digits and the words of small numbers."""
    return low[0].isdigit() or low in number_words(language).small
