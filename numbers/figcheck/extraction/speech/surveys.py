"""Shares that a survey found: what those asked would do is no plan and no chance, "51 percent would vote for her"."""

from __future__ import annotations

from figcheck.extraction.speech.vocabulary import Speech
from figcheck.text import Sentence

_PERCENT = frozenset(("percent", "%"))
_SAY = frozenset("say says said want plan believe think told".split())
_WILL = ("would", "will", "might", "may", "could")
_POLLS = frozenset("poll polls survey surveys surveyed polled respondents voters asked".split())
_JOINING = ("and", "to", "against", "with", "while")
_ANSWERS = ("would", "could")  # what they would do, and what they were able to do
_BEHIND = 8  # tokens of "of the supporters of the old mayor" before "would"


def is_polled(sentence: Sentence, figure: tuple[int, int], words: Speech) -> bool:
    """True for a share of those whom a survey asked, whatever they say that they will do."""
    first, end = figure
    if _PERCENT.isdisjoint(sentence.lows[first : end + 1]):
        return False
    before = sentence.lows[:first]
    if not _PERCENT.isdisjoint(before) and _goes_on(before):
        return True
    would = next((j for j in range(end, min(end + _BEHIND, len(sentence) - 1)) if sentence.lows[j] in _WILL), None)
    if would is None:
        return False
    wished = not words.wishing.isdisjoint(sentence.lows[would + 1 : would + 3])
    return wished or (sentence.lows[would] in _ANSWERS and not _POLLS.isdisjoint(before))


def _goes_on(before: tuple[str, ...]) -> bool:
    """ "49 percent say they plan to go and | 44 percent": a second share of the same answer."""
    at = next(j for j, low in enumerate(before) if low in _PERCENT)
    joined = before[-1] in _JOINING
    return joined and not (_SAY.isdisjoint(before[at:]) and ("would" not in before[at:] or _POLLS.isdisjoint(before)))
