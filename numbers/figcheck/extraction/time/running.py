"""Whether a count runs on since the time told: "12 towns since May", not "the 12 towns" nor "from 8 percent"."""

from __future__ import annotations

from itertools import pairwise

from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.time.described import is_held, is_known
from figcheck.extraction.time.told import Ground, Told
from figcheck.extraction.words.lexis import PARTICIPLE, RELATIVE

RUNNING = ("since", "counter")
_MOVED = 7  # tokens from "fell" to the level: "fell over the year to about 8 percent"


def runs(ground: Ground, mention: TimeMention, gap: range, figure: Told) -> bool:
    """True where the figure may be counted since then: it is not known already, nor a level that was left or reached.

    Harm done adds up whatever the words: "the 12 deaths since May", "risen to 12 dead since May".
    """
    leads = mention.first < figure.first
    known = is_known(ground, figure)
    if leads and (_turns_ahead(ground, gap) or _is_apposed(ground, gap, figure)):
        return False
    if _is_of_each(ground, mention):
        return False
    if figure.measure:
        return not (known and leads)
    if _is_of_these(ground, figure) or ground.low(figure.told) == "what":
        return False  # "three times what it has sold since 2014"
    if leads and _is_added(ground, gap):
        return False
    if not leads and not ground.words("saying").isdisjoint(ground.sentence.lows[gap.start : gap.stop]):
        return False  # "53 percent say that his deeds since May were bad"
    if leads and mention.first > 0 and is_held(ground, figure):
        return False  # "closed since May in a fight over demands for 12 crowns"
    if known and not _is_done(ground, figure.told):
        return False
    if leads and any(ground.low(j) == "," and ground.low(j + 1) == "with" for j in gap):
        return False  # "mostly unchanged since May, with 40 percent for her"
    return not _is_level(ground, figure)


def _turns_ahead(ground: Ground, gap: range) -> bool:
    """ "Starting in 2014 the town will pay for 12", "so far this month he has seen 22 towns and plans 10 more"."""
    ahead = ground.words("goals")
    return any(
        ground.low(j) == "will" or (ground.low(j) in ground.words("links") and ground.low(j + 1) in ahead) for j in gap
    )


def _is_apposed(ground: Ground, gap: range, figure: Told) -> bool:
    """ "Marches since the death of Oro Kett, a guard": who he was is counted by nobody."""
    return ground.low(gap.stop - 1) == "," and len(gap) > 1 and ground.low(figure.first) in ("a", "an")


def _is_of_each(ground: Ground, mention: TimeMention) -> bool:
    """ "In every contest since 1992": of each of them, and not of what they add up to."""
    lows = ground.sentence.lows[max(0, mention.first - 2) : mention.first]
    return not ground.words("each").isdisjoint(lows)


def _is_added(ground: Ground, gap: range) -> bool:
    """ "Since 1967 it has built 12 towns, home to 200 men": what a comma adds, not the next of a list."""
    comma = next((j for j in reversed(gap) if ground.low(j) == ","), gap.start)
    done = any(ground.tags[j] in "va" for j in range(gap.start, comma))
    added = [ground.tags[j] for j in range(comma + 1, gap.stop)]
    return done and added[:1] in (["n"], ["b"]) and "p" in added and not set(added) & set("va")


def _is_of_these(ground: Ground, figure: Told) -> bool:
    lows = ground.sentence.lows[figure.first : figure.end]
    return any(one == "of" and other in ("these", "those") for one, other in pairwise(lows))


def _is_done(ground: Ground, at: int) -> bool:
    """ "The 12 jobs lost since May", "the 12 men who left since May"."""
    return at < len(ground.classes) and (ground.tags[at] == "w" or bool(ground.classes[at] & (PARTICIPLE | RELATIVE)))


def _is_level(ground: Ground, figure: Told) -> bool:
    """ "Shrank from 8 percent", "ticked up to 58 percent"."""
    lows, first = ground.sentence.lows, figure.first
    if ground.low(first - 1) not in ("from", "to"):
        return False
    return not ground.words("moves").isdisjoint(lows[max(0, first - _MOVED) : first]) or figure.unit == "percent"
