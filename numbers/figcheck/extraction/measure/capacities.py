"""Capacities: how many something can take, which is no count of those in it: "the hall seats 900"."""

from __future__ import annotations

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.sentence.cues import people_words
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import EVENT, word_classes
from figcheck.resources import lexicon
from figcheck.text import Sentence

_HYPHENS = ("-", "–", "‑")
_LONGEST_NAME = 4  # tokens from the size to what has it: "350-bed temporary field hospital"
_SHARES = frozenset(("percent", "%", "per cent"))


def is_capacity(sentence: Sentence, told: tuple[int, int], start: int, phrase: NounPhrase, language: str) -> bool:
    """True unless the verb at tokens `told` is of what one has or does: "hold 52 seats", "hold two votes", "carries".

    A bare "holds" is a capacity of people; any other has "can", or is of what is described: "a drum that holds 80".
    """
    words = lexicon(language, "kinds")["holding"]
    if sentence.lows[told[0]] not in words["verbs"]:
        return True
    if not _SHARES.isdisjoint(sentence.lows[start : phrase.end]):
        return False
    noun = "" if phrase.is_empty else lemma(sentence.lows[phrase.head])
    if noun in words["not_held"] or word_classes(language).get(noun, 0) & EVENT:
        return False
    able = told[0] > 0 and sentence.lows[told[0] - 1] in words["able"]
    return able or noun in people_words(language).person


def sized_room(sentence: Sentence, stop: int, language: str) -> tuple[int, int] | None:
    """The tokens of what has room for the number that ends at token `stop`: "a 30-round magazine"."""
    if sentence.low(stop) not in _HYPHENS:
        return None
    words = lexicon(language, "kinds")["holding"]
    if sentence.low(stop + 1) not in words["sizes"]:
        return None
    for at in range(stop + 2, min(len(sentence.lows), stop + 2 + _LONGEST_NAME)):
        if sentence.lows[at] in words["rooms"]:
            return at, at + 1
        if not sentence.lows[at][0].isalpha() and sentence.lows[at] not in _HYPHENS:
            return None
    return None
