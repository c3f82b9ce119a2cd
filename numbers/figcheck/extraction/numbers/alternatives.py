"""Alternatives: two vague words that give one number between them: "dozens, if not hundreds", "tens or hundreds of"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from figcheck.extraction.numbers.number_words import ONE, NumberWords, Numeral
from figcheck.interval import Interval
from figcheck.text import Sentence


def with_alternative(
    sentence: Sentence, one: Numeral, words: NumberWords, read: Callable[[int], Numeral | None]
) -> Numeral:
    """The vague number with the larger one behind it, which is not sure: "tens if not hundreds of thousands"."""
    joint = _joint(sentence, one.end, words)
    other = read(joint) if joint and joint < len(sentence.words) else None
    if other is None or other.form != "vague":
        return one
    factor, end = _shared(sentence, one, other, words)
    low, high = _low(one), _low(other)
    if high <= low:
        return one
    if factor == ONE:
        soft = Interval(one.soft.low if one.soft else low, other.soft.high if other.soft else None)
    else:
        soft = Interval(low * factor * 2, _base(sentence, other, words) * factor * 10 - ONE)
    if sentence.lows[end : end + 2] == (",", "of") and sentence.lows[one.end] == ",":
        end += 1
    return replace(one, end=end, hard=Interval(low * factor, None), soft=soft)


def _joint(sentence: Sentence, at: int, words: NumberWords) -> int:
    """The token behind ", if not" or "or even" at token `at`; 0 where there is no such thing."""
    at += sentence.lows[at : at + 1] == (",",)
    return next((at + len(joint) for joint in words.alternatives if sentence.lows[at : at + len(joint)] == joint), 0)


def _shared(sentence: Sentence, one: Numeral, other: Numeral, words: NumberWords) -> tuple[Decimal, int]:
    """The magnitude of both ("of thousands") and the token behind the last; 1 where there is none."""
    base = _base(sentence, other, words)
    if other.end > other.first + 1 and one.end == one.first + 1 and _low(one) < base:
        return _low(other) / base, other.end  # "tens if not hundreds of thousands"
    at = other.end + (sentence.lows[other.end : other.end + 1] == (",",))
    behind = sentence.lows[at + 1 : at + 2]
    if sentence.lows[at : at + 1] == ("of",) and behind and behind[0] in words.plurals and other.end == other.first + 1:
        return words.plurals[behind[0]], at + 2
    return ONE, other.end


def _base(sentence: Sentence, numeral: Numeral, words: NumberWords) -> Decimal:
    """The number of its first word: 100 of "hundreds of thousands"."""
    known = words.vague.get(sentence.lows[numeral.first])
    return known[0] if known else _low(numeral)


def _low(numeral: Numeral) -> Decimal:
    return (numeral.hard.low if numeral.hard else None) or Decimal(0)
