"""Counts of those who belong together: "a family of five", "five members of the same family"."""

from __future__ import annotations

from figcheck.extraction.sentence.cues import people_words
from figcheck.text import Sentence

_LONGEST = 5  # tokens of "a young family of", "of the same Varn family"
_ARTICLES = (("a",), ("an",), ("the",), ("one",), ("his",), ("her",), ("their",))


def before_group(sentence: Sentence, before: int, language: str) -> int:
    """The token that "a family of" begins at, right before the count at token `before`; else 0."""
    group = before > 2 and sentence.lows[before - 1] == "of"
    if not group or sentence.lows[before - 2] not in people_words(language).numbered:
        return 0
    at = before - 2
    while at > max(0, before - _LONGEST) and sentence.lows[at] not in ("a", "an", "the"):
        at -= 1
    return at if sentence.lows[at] in ("a", "an", "the") else 0


def past_group(sentence: Sentence, after: int, language: str) -> int:
    """The token past "of the same family" behind the count, or the one that was given."""
    if sentence.lows[after : after + 1] == ("of",) and sentence.lows[after + 1 : after + 2] in _ARTICLES:
        for j in range(after + 2, min(len(sentence.lows), after + _LONGEST)):
            if sentence.lows[j] in people_words(language).several:
                return j + 1
            if not sentence.words[j].isalpha():
                break
    return after
