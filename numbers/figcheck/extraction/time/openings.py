"""Where a time may begin in a sentence: few tokens, so that the grammar of times is tried at few."""

from __future__ import annotations

from string import ascii_lowercase

from figcheck.extraction.time.time_words import TimeWords, time_words
from figcheck.text import Sentence

_LETTERS = frozenset(ascii_lowercase)  # what most tokens begin with: to look in a set is faster than to ask the letter
_YEAR = len("2014")
_DOTS = "17.06.2025".count(".")


def time_openings(sentence: Sentence, language: str) -> list[int]:
    """The tokens at which a time may begin, in order."""
    lows, words = sentence.lows, time_words(language)
    starters = words.starters
    found = [at for at, low in enumerate(lows) if low in starters or (low[0] not in _LETTERS and low[0].isdigit())]
    return [at for at in found if _goes_on(lows, at, words)]


def _goes_on(lows: tuple[str, ...], at: int, words: TimeWords) -> bool:
    """False for the start of a phrase whose second word is missing, and for a number that no word of time follows."""
    low, after = lows[at], lows[at + 1] if at + 1 < len(lows) else ""
    needed = words.seconds.get(low)
    if needed is not None:
        return after in needed
    return not low[0].isdigit() or after in words.after_number or len(low) == _YEAR or low.count(".") == _DOTS
