"""What stands beside a noun and is not what a number is of: the letters of a county, a name that is one of several."""

from __future__ import annotations

from figcheck.extraction.topic.tagged import Phrase, Tagged

_LETTERS = 3  # of a county, written short
_ONE_OF = (("one", "of", "the"), ("one", "of"))


def is_written_short(text: Tagged, phrase: Phrase) -> bool:
    """True for the letters of a county or country behind a town: "Karsk, O.N."."""
    word = text.sentence.slice(phrase[0], phrase[1])
    return word.isupper() and len(word.replace(".", "")) <= _LETTERS


def is_one_of(text: Tagged, start: int) -> bool:
    """True for "linked to Keller, one of the three clerks who": of those whom the words behind tell of."""
    for words in _ONE_OF:
        first = start - len(words)
        if first > 1 and text.sentence.lows[first:start] == words:
            return text.before(first) == ","
    return False
