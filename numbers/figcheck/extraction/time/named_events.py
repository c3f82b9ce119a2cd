"""Other events, told by a year and a name: "the 2012 Karsk theatre attack", "the 2012 attack at Karsk Theatre"."""

from __future__ import annotations

from datetime import date

from figcheck.extraction.time.told import Ground, Told
from figcheck.extraction.time.years import is_modern
from figcheck.extraction.words.lexis import CONJUNCTION, EVENT, PREPOSITION, RELATIVE, SUBORDINATOR, is_word
from figcheck.model import day

_LONGEST = 5  # tokens from the year to the noun of the event
_REACH = 8  # tokens between the event and the count
_AT = ("in", "at", "near")
_STOPS = (";", ":", "—", "–", '"', "“", "”", ".")


def named_event(ground: Ground, figure: Told, published: date | None) -> tuple[int, int] | None:
    """The tokens of the event of a past year that the figure is of, where it has a name; a year alone names none."""
    today = day(published)
    for i, low in enumerate(ground.sentence.lows):
        if is_modern(low) and (today is None or int(low) < today.year):
            end = _event_end(ground, i)
            if end and _is_of(ground, (i, end), figure):
                return i, end
    return None


def _event_end(ground: Ground, year: int) -> int:
    """The token behind the noun of the event and its place, or 0 where no name is told."""
    sentence, classes = ground.sentence, ground.classes
    for j in range(year + 1, min(year + _LONGEST, len(sentence.lows))):
        if not (is_word(sentence.words[j]) or sentence.words[j] == "-") or classes[j] & (PREPOSITION | CONJUNCTION):
            return 0
        if classes[j] & EVENT and (j + 1 == len(sentence.lows) or not classes[j + 1] & EVENT):
            named = any(word[0].isupper() for word in sentence.words[year + 1 : j])
            return j + 1 if named else _place_end(ground, j + 1)
    return 0


def _place_end(ground: Ground, at: int) -> int:
    """The token behind "in Karsk", "at the Karsk Theatre", or 0."""
    if ground.low(at) not in _AT:
        return 0
    first = end = at + 1 + (ground.low(at + 1) == "the")
    while end < len(ground.sentence) and ground.sentence.words[end][0].isupper():
        end += 1
    return end if end > first else 0


def _is_of(ground: Ground, event: tuple[int, int], figure: Told) -> bool:
    """True where the figure stands in the clause of the event: "killed 12 in the ...", "the ..., which killed 12"."""
    leads = event[0] < figure.first
    gap = range(event[1], figure.first) if leads else range(figure.told, event[0])
    if len(gap) > _REACH or (not leads and figure.told > event[0]) or (leads and event[1] > figure.first):
        return False
    opens = gap.start + 1 if leads and ground.low(gap.start) == "," else gap.start
    for j in gap:
        clause = ground.classes[j] & (RELATIVE | SUBORDINATOR)
        if (clause and not (leads and j == opens and ground.classes[j] & RELATIVE)) or ground.low(j) in _STOPS:
            return False
    return leads or any(ground.low(j) in ("in", "during", "at") for j in gap)
