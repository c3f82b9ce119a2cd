"""Hospitals: the words that bring somebody there, and what is received or suffered."""

from __future__ import annotations

from figcheck.extraction.sentence.cues import cues
from figcheck.extraction.words.lexis import AUXILIARY
from figcheck.text import Sentence

_REACH = 14  # tokens from a verb to its hospital


def to_hospital(sentence: Sentence, i: int, language: str) -> int:
    """The token after the hospital that the verb at token i brings somebody to, or 0."""
    nouns = cues(language).goal_nouns
    for j in range(i + 1, min(len(sentence.words), i + _REACH)):
        if sentence.lows[j] in nouns and treats(sentence, j, language):
            return j + 1
        if sentence.lows[j] in (".", ";", "and", "but"):
            return 0
    return 0


def treats(sentence: Sentence, j: int, language: str) -> bool:
    """False for an emergency and what is medical but no place that treats: "under emergency warnings"."""
    nouns = cues(language).goal_kinds.get(sentence.lows[j])
    return nouns is None or not sentence.lows[j + 1 : j + 2] or sentence.lows[j + 1] in nouns


def goes_to_hospital(sentence: Sentence, classes: tuple[int, ...], i: int, j: int, language: str) -> bool:
    """ "Were found inside and taken to hospital": the second verb of the clause that begins at token i."""
    verb = sentence.lows[j + 1] if j + 1 < len(sentence.words) else ""
    return verb in cues(language).goal_verbs and any(classes[k] & AUXILIARY for k in range(i, j))
