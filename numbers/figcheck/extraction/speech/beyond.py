"""Figures beyond the reach of words of certainty that stand before them: in what is told of a thing there is.

"Friends of a law that would help fail to get 60 votes", "will end the deal struck with 12", "will speak about 12".
"""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.extraction.speech.vocabulary import Speech
from figcheck.text import Sentence

_RELATIVE = ("that", "which", "who")
_IS = frozenset("is are was were has had".split())
_DEFINITE = frozenset("the its their his her our these those 's".split())
_NOUN = 5  # tokens of "the oldest nuclear test deal" before "struck"
_PHRASE = ("n", "d", "c", "0", "b", "r", "-", "$", "p")  # tags of what a participle governs: "with the town and five"


def is_beyond(
    sentence: Sentence, tags: Sequence[str], cue: tuple[int, int], first: int, words: Speech, *, to_come: bool
) -> bool:
    """True where the words at tokens `cue` do not govern the number at token `first`.

    `to_come` is True for plans and chances, which leave what there is as it is.
    """
    if _is_of_subject(sentence, tags, cue, first):
        return True
    end = cue[1]
    if not to_come or end >= first:
        return False
    told = sentence.lows[end] in words.discussing and "about" in sentence.lows[end:first]
    return told or _is_told_of_thing(sentence, tags, end, first)


def _is_of_subject(sentence: Sentence, tags: Sequence[str], cue: tuple[int, int], first: int) -> bool:
    """ "Friends of a law that would help fail to get 60 votes": they are in a clause that another verb ends."""
    at, end = cue
    if at < 2 or sentence.lows[at - 1] not in _RELATIVE or tags[at - 2] != "n":
        return False
    verbs = (j for j in range(end + 2, first - 1) if tags[j - 1] == "n" and (tags[j] == "v" or sentence.lows[j] in _IS))
    return any(sentence.lows[j] in _IS or tags[j + 1] == "p" for j in verbs)


def _is_told_of_thing(sentence: Sentence, tags: Sequence[str], end: int, first: int) -> bool:
    """ "(Will end) the deal struck with the town and 12 others": the participle tells of a thing there is."""
    for j in range(end + 2, first - 1):
        done = tags[j] == "w" and not sentence.lows[j].endswith("ing")
        if done and tags[j - 1] == "n" and tags[j + 1] == "p" and "to" not in sentence.lows[j + 1 : first]:
            named = not _DEFINITE.isdisjoint(sentence.lows[max(end, j - _NOUN) : j])
            return named and all(tag in _PHRASE for tag in tags[j + 1 : first])
    return False
