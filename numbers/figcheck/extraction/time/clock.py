"""Clock times: "7:30 p.m.", "at 1900 hours", "between 9 and 10 p.m."."""

from __future__ import annotations

import re

from figcheck.extraction.time.time_words import time_words
from figcheck.text import Sentence

_HOUR = re.compile(r"(\d{1,2})(?:[.:][0-5]\d)?\Z")
_MILITARY = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d\Z")
_HOURS = 59  # the token before "am" may be the minutes
_JOINS = frozenset(["-", "–", "to", "and", "or"])


def clock_end(sentence: Sentence, at: int, language: str = "en") -> int:
    """The token after the clock time that begins at this token, or 0 where none does."""
    first = _digits_end(sentence, at)
    end = _told_end(sentence, at, first, language)
    if end:
        return end
    if first and sentence.low(first) in _JOINS:  # "between 9 and 10 p.m."
        end = _hour_end(sentence, first + 1, language) if first + 1 < len(sentence.lows) else 0
        return end if end and sentence.low(end - 1) not in time_words(language).clock["zones"] else 0
    return 0


def _digits_end(sentence: Sentence, at: int) -> int:
    """The token after "7", "7:30" or "7.30", or 0."""
    hour = _HOUR.match(sentence.low(at))
    if not hour or int(hour[1]) > 24:
        return 0
    minutes = sentence.low(at + 2)
    if sentence.low(at + 1) == ":" and sentence.glued(at + 1) and sentence.glued(at + 2):
        return at + 3 if len(minutes) == 2 and minutes.isdigit() and int(minutes) < 60 else 0
    return at + 1


def _hour_end(sentence: Sentence, at: int, language: str) -> int:
    """The token after a clock time with its half of the day or its zone, or 0."""
    return _told_end(sentence, at, _digits_end(sentence, at), language)


def _told_end(sentence: Sentence, at: int, end: int, language: str) -> int:
    """The token after a time with its half of the day or its zone, or after hours and minutes that stand as a time.

    `end` is the token after its digits, or 0.
    """
    if not end:
        return _military_end(sentence, at, language)
    clock = time_words(language).clock
    timely = sentence.low(at - 1) in clock["before"]
    if sentence.low(end) in clock["halves"] and not _is_verb(sentence, end):
        return _zone_end(sentence, end + 1, language)
    zoned = _zone_end(sentence, end, language)
    if end == at + 3 and (timely or zoned > end):
        return zoned
    return zoned if zoned > end and sentence.low(end) not in ("hours", "hrs") else 0


def _is_verb(sentence: Sentence, at: int) -> bool:
    """True for the "am" of "of those 14 am I", and after a number that is no hour."""
    if sentence.lows[at] != "am" or sentence.glued(at):
        return False
    return sentence.low(at + 1) == "i" or int(re.split("[.:]", sentence.lows[at - 1])[0]) > _HOURS


def _military_end(sentence: Sentence, at: int, language: str) -> int:
    """ "at 1900 hours", "1900 GMT", "AT 0330"."""
    low = sentence.low(at)
    if not _MILITARY.match(low):
        return 0
    end = _zone_end(sentence, at + 1, language)
    early = low[0] == "0" and sentence.low(at - 1) in time_words(language).clock["before"]
    alone = sentence.low(at - 1) == "at" and sentence.low(at + 1) in ("", ".", ",", "(", "on", "today", "yesterday")
    return end if end > at + 1 or early or alone else 0


def _zone_end(sentence: Sentence, at: int, language: str) -> int:
    """The token after a zone such as GMT or "local time" at this token; the token itself where there is none."""
    low = sentence.low(at)
    if low not in time_words(language).clock["zones"]:
        return at
    if low == "local":
        return at + 2 if sentence.low(at + 1) == "time" else at
    return at + 1
