"""Where a time may begin in a sentence: few tokens, so that the grammar of times is tried at few."""

from __future__ import annotations

from functools import cache
from itertools import compress, count

from figcheck.extraction.time.time_words import TimeWords, time_words
from figcheck.text import Sentence

_MOST_WORDS = 50_000
_YEAR = len("2014")
_DOTS = "17.06.2025".count(".")


def time_openings(sentence: Sentence, language: str) -> list[int]:
    """The tokens at which a time may begin, in order."""
    lows, words = sentence.lows, time_words(language)
    begin = compress(count(), map(_openings(language).__getitem__, lows))
    return [at for at in begin if _goes_on(lows, at, words)]


def _goes_on(lows: tuple[str, ...], at: int, words: TimeWords) -> bool:
    """False for the start of a phrase whose second word is missing, and for a number that no word of time follows."""
    low, after = lows[at], lows[at + 1] if at + 1 < len(lows) else ""
    needed = words.seconds.get(low)
    if needed is not None:
        return after in needed
    return not low[0].isdigit() or after in words.after_number or len(low) == _YEAR or low.count(".") == _DOTS


class _Openings(dict[str, bool]):
    """True for the words met that may begin a time, and for numbers."""

    def __init__(self, words: TimeWords) -> None:
        self.starters = words.starters

    def __missing__(self, low: str) -> bool:
        found = low in self.starters or low[0].isdigit()
        if len(self) < _MOST_WORDS:
            self[low] = found
        return found


@cache
def _openings(language: str) -> _Openings:
    return _Openings(time_words(language))
