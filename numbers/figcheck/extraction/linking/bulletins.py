"""Bulletins: lines of a label, a total and what it grew or fell by since the last one: "tanks – 11,500 (+12)"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.sentence.cues import cues
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import CLOSED, VERB, is_word, word_classes
from figcheck.model import Figure
from figcheck.text import Sentence

_TIES = frozenset(("-", "–", "—", "‒", ":", "=", "~", "≈"))
_ENDS = frozenset((",", ";", "•", "·", "|", "/", "*", "-", "–", "—", ":", ")", "."))
_WAYS: dict[str, str] = {"+": "up", "up": "up", "-": "down", "−": "down", "–": "down", "down": "down"}
_SINCE = frozenset("since from in on over than".split())
_LONGEST_SINCE = 6  # tokens of "since the last report"
_LONGEST_LABEL = 5  # tokens: "multiple launch rocket systems"


def with_additions(
    sentence: Sentence, readings: Sequence[Reading], figures: Sequence[Figure], language: str
) -> list[Figure]:
    """The figures; "(+12)" right behind a count is an increment, "(-12)" a change, and a label says what both count."""
    found = list(figures)
    for i in range(1, len(readings)):
        total, added = readings[i - 1], readings[i]
        way = _way(sentence, total.end, added)
        if not way or total.quantity.unit or added.quantity.unit:
            continue
        whole = _labelled(sentence, total, found[i - 1], language)
        found[i - 1] = whole
        found[i] = replace(
            found[i],
            kind="increment" if way == "up" else "change",
            direction=way if way == "down" else found[i].direction,
            counted=whole.counted,
            counted_phrase=whole.counted_phrase,
            measure=whole.measure,
            side=whole.side,
            status=whole.status,
        )
    return found


def _way(sentence: Sentence, end: int, added: Reading) -> str:
    """Whether a count in brackets behind the token before `end` was added or taken away; empty where it is neither."""
    opens, closes = sentence.lows[end : added.start], sentence.lows[added.quantity.stop :]
    if opens[:1] != ("(",) or ")" not in closes[:_LONGEST_SINCE]:
        return ""
    if closes[0] != ")" and closes[0] not in _SINCE:
        return ""
    sign = opens[1] if len(opens) == 2 else sentence.words[added.start][0]
    return _WAYS.get(sign, "") if len(opens) <= 2 else ""


def _labelled(sentence: Sentence, reading: Reading, figure: Figure, language: str) -> Figure:
    """The total, with what the words before it say that it counts where none follow it."""
    if not reading.phrase.is_empty and not reading.borrowed:
        return figure
    end = reading.start
    while end > 0 and sentence.lows[end - 1] in _TIES:
        end -= 1
    first, known = end, word_classes(language)
    while first > 0 and end - first < _LONGEST_LABEL and is_word(sentence.words[first - 1]):
        if known.get(sentence.lows[first - 1], 0) & (CLOSED | VERB):
            break
        first -= 1
    if first == end or (first > 0 and sentence.lows[first - 1] not in _ENDS):
        return figure
    words = (*sentence.lows[first : end - 1], lemma(sentence.lows[end - 1]))
    things = cues(language).thing.get(words[-1], ())
    measure = next((cue.measure for cue in things if words[-len(cue.words) :] == cue.words), "")
    return replace(
        figure,
        counted=" ".join(words),
        counted_phrase=sentence.slice(first, end),
        measure=figure.measure or measure,
        slots=tuple(sorted((*figure.slots, ("counted", sentence.start_of(first), sentence.end_of(end - 1))))),
    )
