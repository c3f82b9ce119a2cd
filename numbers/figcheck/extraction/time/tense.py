"""Whether the words beside a time speak of what was or of what is to come."""

from __future__ import annotations

from figcheck.extraction.time.time_words import TimeWords

_FUTURE_REACH = 9  # tokens between a word of the future and its time
_FUTURE_NEAR = 6
_PAST_REACH = 9  # tokens between a verb and its time
_SHORTEST_PAST = 3


def is_past(lows: tuple[str, ...], at: int, words: TimeWords) -> bool:
    """True where a verb beside the period at token `at` is in the past."""
    beside = lows[max(0, at - _PAST_REACH) : at + _PAST_REACH]
    if not words.sets["present"].isdisjoint(beside):
        return False
    past = words.sets["past"]
    return any(low in past or (low.endswith("ed") and len(low) > _SHORTEST_PAST) for low in beside)


def is_purpose(lows: tuple[str, ...], at: int) -> bool:
    """ "Witnesses to appear Wednesday", "a vote to be held on Friday": of which week is not told."""
    at -= lows[at - 1 : at] in (("on",), ("the",))
    before = lows[max(0, at - 3) : at]
    return before[-2:-1] == ("to",) or before[:2] == ("to", "be")


def is_ahead(lows: tuple[str, ...], at: int, words: TimeWords, *, near: bool) -> bool:
    """True where the words before speak of the future: "will meet on Friday", "could come as early as Saturday".

    `near` is True for a month or a year, which a word of the future has to stand close to.
    """
    first = max(0, at - (_FUTURE_NEAR if near else _FUTURE_REACH))
    future, before = words.sets["future"], lows[first:at]
    if before[-1:] != ("as",) and future.isdisjoint(before):
        return False  # as of most
    first = next((j + 1 for j in range(at - 1, first - 1, -1) if lows[j] in words.sets["parting"]), first)
    before = lows[first:at]
    if not future.isdisjoint(before):
        return True
    soon = before[-3:-2] == ("as",) and before[-1:] == ("as",) and before[-2] in words.sets["as_soon"]
    return soon and not words.sets["maybe"].isdisjoint(before)
