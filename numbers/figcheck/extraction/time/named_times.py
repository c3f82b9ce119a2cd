"""Times that name a law, a vote or a plan, and so tell when none of the figures was: "next year's vote"."""

from __future__ import annotations

from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.time.time_words import time_words
from figcheck.extraction.time.told import Ground, Told
from figcheck.extraction.words.lexis import EVENT, is_word, looks_plural

_NEAR = 2  # tokens between a count and a time that only stands before its noun: "14 seats in last year's vote"
_NAMED = 4  # tokens from a time to the noun that it stands before


def of_named(ground: Ground, mention: TimeMention, gap: range, figure: Told, *, leads: bool) -> bool:
    """True where the time names a law, vote or plan that the figure is not of: "next year's vote", "the 2019 act"."""
    if _is_title(ground, mention):
        return True
    if _is_habit(ground, mention) or ground.low(mention.end) in ("level", "levels"):
        return True  # "let rates rise to 1990s levels"
    owned = ground.low(mention.end) in ground.words("owned")
    held = mention.granularity == "year" and ground.sentence.lows[mention.first + 1 : mention.end - 1] == ("the",)
    if held and "for" in ground.sentence.lows[gap.start : gap.stop]:
        return True  # "praised 12 firms for meddling in the 2016 election"
    if not owned and not _is_attribute(ground, mention):
        return False
    named = range(mention.end, min(mention.end + _NAMED, len(ground.classes)))
    if any(ground.classes[j] & EVENT for j in named):
        if figure.measure and not leads and owned:
            return any(ground.tags[j] in "va" for j in gap)  # "killed a man they held after Friday's raid"
        return not (figure.measure or leads)
    dated = not ground.words("dated").isdisjoint(ground.sentence.lows[named.start : named.stop])
    if not leads:
        between = ground.sentence.lows[min(gap.start, mention.first - 1) : gap.stop]
        return len(gap) > _NEAR or not (owned or dated) or not ground.words("purposes").isdisjoint(between)
    parted = "," in ground.sentence.lows[gap.start : gap.stop] and not ground.opens(mention.first)
    if len(gap) <= _NAMED + 1 and not parted and not any(ground.tags[j] in "va" for j in gap[owned:]):
        return False  # "July's surprisingly high 27.3 percent"; but "to fall from a 2005 level, by closing 12"
    return not ground.opens(mention.first) or not (owned or dated)


def _is_habit(ground: Ground, mention: TimeMention) -> bool:
    """ "80 people attend Sunday services": of every week."""
    after = mention.end
    if after - mention.first != 1 or mention.granularity != "day" or after >= len(ground.tags):
        return False
    weekday = ground.low(mention.first) in time_words(ground.language).weekdays
    plural = looks_plural(ground.low(after), ground.classes[after]) and ground.sentence.words[after].islower()
    return weekday and plural and ground.tags[after] == "n" and not ground.classes[after] & EVENT


def _is_title(ground: Ground, mention: TimeMention) -> bool:
    """ "The Rivers Act of 1964": a year that is part of a name."""
    before = mention.first - 2
    of = ground.low(mention.first - 1) == "of" and before >= 1
    return of and mention.granularity == "year" and ground.sentence.words[before][0].isupper()


def _is_attribute(ground: Ground, mention: TimeMention) -> bool:
    """True for a date that stands before a noun: "the 2019 election", "a July 4 deadline"; not for "Last week men"."""
    first, end = mention.first, mention.end
    if mention.relation not in ("at", "by", "during") or end >= len(ground.tags) or ground.tags[end] != "n":
        return False
    if not is_word(ground.sentence.words[end]):
        return False
    articles = ground.words("articles")
    article = ground.low(first) in articles or ground.low(first - 1) in articles | ground.words("definite")
    return article or ground.low(first)[0].isdigit()
