"""Figures that only describe another noun, or stand deeper than the time: in what was said, meant or of another."""

from __future__ import annotations

from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.time.time_words import time_words
from figcheck.extraction.time.told import Ground, Told, is_short
from figcheck.extraction.words.lexis import EVENT, PARTICIPLE, RELATIVE

_NEAR = 2  # tokens from a time to the clause on its event: "the raid on Friday that killed 12"
_ENCLOSED = 6  # tokens from the comma of a participle to its time


def is_embedded(ground: Ground, mention: TimeMention, gap: range, figure: Told) -> bool:
    """True where the time comes first and the figure stands deeper, in what was said, meant or described."""
    sentence, tags = ground.sentence, ground.tags
    said = ground.words("speaking")
    harmed = bool(figure.measure)
    if _in_relative(ground, gap, figure) or _is_enclosed(ground, mention):
        return True
    for j in gap:
        low = sentence.lows[j]
        if low in said and tags[j - 1] not in "d0a" and mention.relation in ("at", "during"):
            return True  # "On Tuesday the ministry said 12 were hurt": that it was said then is all that is told
        if not is_short(mention):
            continue
        if low in ground.words("conditions") or (low == "to" and tags[j + 1] == "v" and not harmed):
            return True
        if low == "," and not harmed and ground.low(j + 1).endswith("ing") and tags[j + 1] != "p":
            return True
    return is_short(mention) and is_held(ground, figure)


def _in_relative(ground: Ground, gap: range, figure: Told) -> bool:
    """ "On Friday a court that has 12 seats": a clause on another noun, not yet closed by a comma before the figure."""
    for j in reversed(gap):
        if ground.sentence.lows[j] == ",":
            return False
        if ground.classes[j] & RELATIVE:
            return not (ground.classes[j - 1] & EVENT or (figure.measure and j <= gap.start + _NEAR))
    return False


def _is_enclosed(ground: Ground, mention: TimeMention) -> bool:
    """ "The club, founded in May, has 12 clerks": the time of a participle between commas."""
    if ground.low(mention.end) != ",":
        return False
    for j in range(mention.first - 1, max(0, mention.first - _ENCLOSED), -1):
        if ground.low(j) == ",":
            return ground.low(j + 1).endswith("ed") or bool(ground.classes[j + 1] & PARTICIPLE)
    return False


def is_held(ground: Ground, figure: Told) -> bool:
    """True for what describes another noun: "the release of 12 pages", "their $3 million contract", "one of the 12"."""
    if figure.measure:
        return False
    definite, before = ground.words("definite"), figure.first - 1
    known = ground.low(figure.first) in definite or ground.low(before) in definite
    before -= ground.tags[before] == "d" or ground.low(before) in definite
    if before < 1 or ground.tags[before] != "p":
        return known and (bool(figure.unit) or "-" in ground.sentence.lows[figure.first : figure.end + 1])
    noun = ground.low(before - 1)
    if noun in time_words(ground.language).year["not_before_of"] or noun in ground.words("moves"):
        return False
    return known or (ground.low(before) in ground.words("describing") and ground.tags[before - 1] == "n")
