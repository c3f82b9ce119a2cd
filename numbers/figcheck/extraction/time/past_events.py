"""Victims of another event, long past, whose time stands with the event: "the riot in 1921 in which 300 died"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.time.told import Ground, Told

LONG_AGO = timedelta(days=60)  # news of an event is seldom older; an older date tells of another event
_THEN = frozenset(("that", "which", "when", "where", "killing", "leaving", "injuring", "wounding"))
_BREAKS = frozenset((",", ";", ":", "—", "–", "(", ")", "but", "while", "that", "which"))
_REACH = 16  # tokens from those killed to the year: "when he opened fire on a church in Varn, Oster, in 2015"


def is_long_past(ground: Ground, times: Sequence[TimeMention], figure: Told, today: date | None) -> bool:
    """True where a time long past goes with what befell those counted, though it is not their own.

    It opens the sentence, stands right before the clause of the harm, or behind it where nothing parts them.
    """
    old = [one for one in times if _is_old(one, today)]
    if not old:
        return False
    if any(_leads_to(ground, one, figure) for one in old):
        return True
    return len(old) == len(times) and any(one.first <= 1 or _ends_clause(ground, one, figure) for one in old)


def _is_old(mention: TimeMention, today: date | None) -> bool:
    if today is None or mention.last_day is None or mention.relation != "at":
        return False
    return today - mention.last_day > LONG_AGO


def _leads_to(ground: Ground, mention: TimeMention, figure: Told) -> bool:
    """ "A riot in 1921 in which 300 died", "an attack in 2011 that killed six", "a crash in 2009, killing 40"."""
    at = mention.end
    at += ground.low(at) == ","
    at += ground.low(at) in ("in", "at") and ground.low(at + 1) == "which"
    if ground.low(at) not in _THEN or at >= figure.first:
        return False
    return not any(low in (";", ":", ".") for low in ground.sentence.lows[at : figure.first])


def _ends_clause(ground: Ground, mention: TimeMention, figure: Told) -> bool:
    """ "Killed nine people when he opened fire in Varn, Oster, in 2015"; not across a clause of its own."""
    if not figure.told <= mention.first <= figure.told + _REACH or ground.tags[mention.first - 1] in "vw":
        return False  # "in a hall built in 1990"
    sentence = ground.sentence
    for j in range(figure.told, mention.first):
        place = sentence.lows[j] == "," and sentence.words[j - 1][0].isupper()
        if sentence.lows[j] in _BREAKS and not place:
            return False
    return True
