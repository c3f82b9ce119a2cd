"""Ratios: how many times, or by what percentage, one thing is more or less than another."""

from __future__ import annotations

from functools import cache

from figcheck.resources import lexicon
from figcheck.text import Sentence

_TIMES = "count"  # the unit of "three times", "fivefold"
_RATIO_REACH = 4  # tokens: "as likely to as"
_PERCENT = "percent"


def is_ratio(sentence: Sentence, unit: str, first: int, stop: int, language: str) -> bool:
    """True for the times that one is the other: "threefold", "five times as many", "30 percent higher than"."""
    if unit == _PERCENT:
        return sentence.lows[stop : stop + 1] in _compared(language)
    if unit != _TIMES:
        return False
    words, low = lexicon(language, "kinds")["ratio"], sentence.lows[stop - 1]
    after = sentence.lows[stop : stop + _RATIO_REACH]
    if sentence.lows[max(0, first - 2) : first] == ("factor", "of"):
        return True
    if low == "fold" or not {low, *after[:1]}.isdisjoint(words["than"].split()):
        return True
    if after[:1] == ("as",):
        return "as" in after[1:] or (len(after) > 1 and after[1] in words["as"].split())
    if after[:1] == ("the",):
        return len(after) > 1 and after[1] in words["the"].split()
    return len(after) > 1 and after[0].endswith("er") and after[1] == "than"


@cache
def _compared(language: str) -> frozenset[tuple[str, ...]]:
    """What tells, right behind a percentage, that it is that much more or less: "higher", "fewer"."""
    return frozenset((word,) for word in lexicon(language, "kinds")["ratio"]["compared"].split())
