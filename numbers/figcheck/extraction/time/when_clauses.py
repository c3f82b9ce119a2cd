"""Times that a clause goes on from: "the worst flood since 1987, when 340 people died"."""

from __future__ import annotations

from dataclasses import replace

from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.time.periods import around
from figcheck.extraction.time.time_words import time_words
from figcheck.text import Sentence

_CALENDAR = ("day", "week", "month", "quarter", "year")


def as_of_clause(sentence: Sentence, mention: TimeMention, first: int, language: str) -> TimeMention:
    """The time as it is told of the figure at token `first`: behind "since 1987, when" the year itself, and no count.

    Unchanged where the figure stands before the clause, or where the time has no such end.
    """
    if mention.relation != "since" or mention.end >= first or mention.granularity not in _CALENDAR:
        return mention
    after = mention.end + (sentence.lows[mention.end] == ",")
    named = around(mention.first_day, mention.granularity) if mention.first_day else None
    if named is None or after >= first or sentence.lows[after] not in time_words(language).reach["whens"]:
        return mention
    return replace(mention, relation="at", last_day=named[1])
