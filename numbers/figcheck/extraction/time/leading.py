"""Times before a figure that are told of another number than the figure: of a level left, of talks ahead, of a part."""

from __future__ import annotations

from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.time.told import Ground, Told

_MOVED = 8  # tokens from "raise" to the time of the level before
_SUM = 4  # tokens of "for a total of"


def is_of_other_number(ground: Ground, mention: TimeMention, figure: Told) -> bool:
    """True where the time is that of a level left, of talks that are to come, or of a part of the sum."""
    if ground.low(mention.first - 1) == "than" and ground.low(mention.end - 1) != "ago":
        return True  # "2 percent less than the current year, due to a cut of 505 crowns"
    return _is_held_against(ground, mention) or _is_set_for(ground, mention) or _is_sum(ground, figure)


def _is_held_against(ground: Ground, mention: TimeMention) -> bool:
    """ "To raise their rate from 2012, with a bounce of 12": of the rate before; but "fell from May's 12 to 8"."""
    if ground.low(mention.first) != "from" or mention.relation != "at" or ground.low(mention.end) == "'s":
        return False
    return not ground.words("moves").isdisjoint(ground.sentence.lows[max(0, mention.first - _MOVED) : mention.first])


def _is_set_for(ground: Ground, mention: TimeMention) -> bool:
    """ "For talks scheduled for September he has to win 12": that is to be before."""
    return ground.low(mention.first - 1) == "for" and ground.low(mention.first - 2) in ground.words("set_for")


def _is_sum(ground: Ground, figure: Told) -> bool:
    """ "It took in 14 in May for a total of 187": a sum of other days too."""
    before = ground.sentence.lows[max(0, figure.first - _SUM) : figure.first]
    return before[:2] == ("for", "a") and before[3:] == ("of",) and before[2] in ground.words("totals")
