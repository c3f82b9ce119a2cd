"""Times behind a figure that are told of something between the two: of a noun, a deeper clause or what a comma adds."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.time.running import RUNNING
from figcheck.extraction.time.time_reach import gap_between, in_clause
from figcheck.extraction.time.time_words import time_words
from figcheck.extraction.time.told import Ground, Told
from figcheck.extraction.time.years import is_modern
from figcheck.extraction.words.lexis import PARTICIPLE, RELATIVE, SAYING

_OWN = 2  # tokens behind a figure that still tell it: "8 percent higher in 2013"
_NEAR = 3  # tokens between a figure and a time that is its own, whether its day is known or not
_HELD_AGAINST = ("from", "than")  # "up 2 percent from a year earlier" is told of now
_AIM = ("in", "order", "to")


def has_nearer(ground: Ground, times: Sequence[TimeMention], chosen: TimeMention, figure: Told) -> bool:
    """True where a time whose day is not known stands nearer: "in May it had 12, and then 2 the next month"."""
    reach, own = gap_between(chosen, figure.span), range(figure.told, figure.told + _NEAR)
    if chosen.first < figure.first and any(ground.low(j) == "since" for j in own):
        return True  # "9 in May, and 20 overall since he came": when is not known
    if chosen.first not in own and _has_own(ground, chosen, figure.told):
        return True
    for mention in times:
        known = mention.first_day is not None or mention.relation in RUNNING or mention.granularity == "hours"
        if known or (mention.first < figure.told and mention.end > figure.first):
            continue
        gap = gap_between(mention, figure.span)
        if mention.first in reach:
            return True
        near = len(gap) <= _NEAR and len(gap) < len(reach) and ground.low(mention.first - 1) not in _HELD_AGAINST
        if near and in_clause(ground.sentence, ground.classes, mention, figure.span, ground.language):
            return True
    return False


def _has_own(ground: Ground, chosen: TimeMention, at: int) -> bool:
    """ "12 this year and 14 for 2018", "2 percent on Friday and 3 percent for the week", "30 in the coming weeks"."""
    ahead = ground.low(at + 2) in time_words(ground.language).sets["next_window"]
    if ahead and ground.low(at) in ("in", "over", "during") and ground.low(at + 1) == "the":
        return True
    if ground.low(at) != "for":
        return False
    whole = time_words(ground.language).units.get(ground.low(at + 2)) if ground.low(at + 1) == "the" else None
    return (whole is not None and whole != chosen.granularity) or is_modern(ground.low(at + 1))


def is_of_another(ground: Ground, mention: TimeMention, gap: range, figure: Told) -> bool:
    """True where the time is that of something told between the figure and the time."""
    lows, before = ground.sentence.lows, mention.first - 1
    if ground.low(before) in ground.words("turning"):
        return True  # "met him 12 times, first in May", "8 in the five years ending in 2011"
    if ground.low(before) == "for" and ground.low(before - 1) in ground.words("bound"):
        return True  # "12 ships in time for November"
    if ground.low(gap.start) == "from" and len(gap) > 1 and ground.tags[gap.start + 1] in "0$":
        return True  # "fell to 3 million from 4 million in May"
    if any(lows[j] == "," and lows[j + 1] == "during" for j in gap):
        return True  # "a guard killed in the war, during his burial on Sunday"
    if any(lows[j] == "should" and ground.tags[j + 1] == "r" for j in gap):
        return True  # "the first of 12 should she win in November"
    if "," in lows[gap.start : gap.stop] and (lows[:1] == _AIM[2:] or lows[:3] == _AIM):
        return True  # "In order to win 12 votes, he met them in May"
    if figure.measure:
        return False
    if ground.low(mention.end) == "to" and "from" in lows[gap.start : gap.stop]:
        return True  # "12 towns went from Oro in 2008 to Kett this year"
    return (
        _is_of_noun(ground, mention, gap)
        or _is_compared(ground, gap)
        or ground.sentence.lows[figure.told - 1 : figure.told + 1] == ("times", "the")
        or _is_thought(ground, gap)
        or _is_added(ground, gap)
        or _is_in_clause(ground, gap)
    )


def _is_of_noun(ground: Ground, mention: TimeMention, gap: range) -> bool:
    """ "12 crowns for the class of 2009": the year is that of the class."""
    before = mention.first - 1
    year = ground.low(mention.first)[:1].isdigit() and ground.low(before) == "of"
    return year and before > gap.start and ground.tags[before - 1] == "n"


def _is_compared(ground: Ground, gap: range) -> bool:
    """ "The 12 crowns paid will be far lower this year": what it will be is another number."""
    return not ground.words("compared").isdisjoint(ground.sentence.lows[gap.start + _OWN : gap.stop])


def _is_thought(ground: Ground, gap: range) -> bool:
    """ "12 percent said they want to see him win in 2018": the time is within what they said."""
    said = any(ground.classes[j] & SAYING and (ground.tags[j + 1] == "r" or _is_cited(ground, j)) for j in gap)
    return said and "according" not in ground.sentence.lows[gap.start : gap.stop]


def _is_cited(ground: Ground, at: int) -> bool:
    """ "Letters saying their cards will not do next year"; "12 died, he is quoted as saying, on Friday"."""
    return ground.low(at).endswith("ing") and ground.tags[at - 1] not in ",pb" and ground.low(at + 1) != ","


def _is_added(ground: Ground, gap: range) -> bool:
    """ "Half of them are from Veld, coming back from a drop in May"; but "12 ships, built in 2012"."""
    comma = next((j for j in reversed(gap) if ground.low(j) == ","), gap.start)
    if not any(ground.tags[j] in "va" for j in range(gap.start, comma)):
        return False
    return ground.low(comma + 1).endswith("ed") or bool(ground.classes[comma + 1] & PARTICIPLE)


def _is_in_clause(ground: Ground, gap: range) -> bool:
    """ "12 clerks mend the books they used in 2016": a verb before the time that is not the first behind the figure."""
    tags, last = ground.tags, gap.stop - 1
    while last > gap.start and tags[last] == "b":
        last -= 1
    if last <= gap.start or tags[last] not in "vw" or any(ground.classes[j] & RELATIVE for j in gap):
        return False
    noun = last - 1
    while noun > gap.start and tags[noun] in "abr":
        noun -= 1
    return tags[noun] == "n" and any(tags[j] in "vwa" and ground.low(j)[0].isalpha() for j in range(gap.start, noun))
