"""Amounts by which something grows or shrinks, told as such, whether or not it is said which way is up."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.extraction.quantity.direction_words import ENDS, DirectionWords, direction_words
from figcheck.extraction.quantity.quantities import Quantity
from figcheck.text import Sentence

_REACH = 10  # tokens back to the verb that "by $1 trillion" goes with
_COMPOUND = 3  # tokens of the compound before the noun of change: "a $12 billion tax increase"


def is_step(sentence: Sentence, quantity: Quantity, language: str) -> bool:
    """ "An increase of $13 billion", "cuts of 400,000 barrels": as much more or less, whichever way is taken for up.

    Of money also "trim deficits by $1 trillion" and "an $800 billion tax hike".
    """
    words, start = direction_words(language), quantity.start
    link = sentence.low(start - 1)
    if link == "of" and _is_step_noun(words, sentence.low(start - 2)):
        return True
    if not quantity.unit.isupper():
        return False
    if link == "by":
        return any(low in words.by_verbs or low in words.loose for low in _clause_before(sentence, start - 1))
    behind = sentence.lows[quantity.stop : quantity.stop + _COMPOUND]
    name = next((at for at, low in enumerate(behind) if _is_step_noun(words, low)), -1)
    return name >= 0 and all(low[0].isalpha() and low not in ENDS for low in behind[:name])


def _is_step_noun(words: DirectionWords, low: str) -> bool:
    return low in words.plain_nouns or low in words.marks["stepped"]


def _clause_before(sentence: Sentence, end: int) -> Iterator[str]:
    """The words before token `end`, back to a mark."""
    for at in range(end - 1, max(-1, end - 1 - _REACH), -1):
        if not sentence.lows[at][0].isalnum():
            return
        yield sentence.lows[at]
