"""Times of the main clause, which are not those of a figure in a clause on a noun, and "today" for these days."""

from __future__ import annotations

from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.time.time_words import time_words
from figcheck.extraction.time.told import Ground, Told
from figcheck.extraction.words.lexis import RELATIVE

_ENDS = frozenset((",", ";", ":", "(", ")", "—", "–"))
_JOINTS = frozenset(("and", "or", "but", ",", "who", "that", "which"))
_NEAR = 9  # tokens from "today" to the verb
_STATE = 4  # tokens of "are only partly covered"
_BEFALLING = frozenset(("killed", "injured", "shot", "casualties", "arrested", "hospitalised", "captured", "rescued"))


def is_of_main_clause(ground: Ground, gap: range, figure: Told) -> bool:
    """True where another verb has the time: "a guard in a fire that hurt three was buried on Friday"."""
    if not figure.measure or not _in_relative(ground, figure):
        return False
    being = time_words(ground.language).reach["passive"]
    return any(ground.low(j) in being and ground.low(j - 1) not in _JOINTS for j in gap[:-1])


def _in_relative(ground: Ground, figure: Told) -> bool:
    """True where a clause on a noun has the figure behind its verb: "a fire that hurt [three]"."""
    verb = False
    for j in range(figure.first - 1, -1, -1):
        if ground.low(j) in _ENDS:
            return False
        if ground.classes[j] & RELATIVE:
            return verb and j > 0 and ground.tags[j - 1] == "n"
        verb = verb or ground.tags[j] == "v"
    return False


def is_these_days(ground: Ground, mention: TimeMention, figure: Told) -> bool:
    """ "Today, 60 percent are from elsewhere": how things stand, unless a verb says what happened that day."""
    if ground.sentence.lows[mention.first : mention.end] != ("today",) or figure.measure in _BEFALLING:
        return False
    first = min(mention.first, figure.first)
    near = range(max(0, first - _NEAR), min(len(ground.sentence), max(mention.end, figure.end) + _NEAR))
    return not any(_happened(ground, j) for j in near)


def _happened(ground: Ground, j: int) -> bool:
    """True for a verb in the past: "sold", "entered"; not for "have legalized", "are stationed"."""
    low = ground.low(j)
    if low in time_words(ground.language).sets["past"]:
        return not _is_state(ground, j)
    return low.endswith("ed") and ground.tags[j] in "vp" and not _is_state(ground, j)


def _is_state(ground: Ground, j: int) -> bool:
    """ "Are stationed", "are only partly covered", "have passed": what has been done before."""
    before, reach = ground.sentence.lows[max(0, j - _STATE) : j], time_words(ground.language).reach
    return not reach["standing"].isdisjoint(before) or not reach["having"].isdisjoint(before[-2:])
