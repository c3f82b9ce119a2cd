"""Figures beyond the reach of words of certainty that stand before them: in what is told of a thing there is.

"Friends of a law that would help fail to get 60 votes", "will end the deal struck with 12", "will speak about 12".
"""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.extraction.speech.bearing import has_verb
from figcheck.extraction.speech.vocabulary import Speech
from figcheck.text import Sentence

_RELATIVE = ("that", "which", "who")
_IS = frozenset("is are was were has had".split())
_DEFINITE = frozenset("the its their his her our these those 's".split())
_SURE = ("sure", "certain")
_MUST = frozenset("must should can is are was were has have had".split())
_RELATIVE_TO = 4  # tokens of "which was at first" before "ordered"
_VERB = 3  # tokens of "not even pass"
_NOW = frozenset(("already", "currently", "existing"))
_BESIDE = frozenset(("percent", "%", "months", "years", "weeks"))
_AMOUNT = 5  # tokens of "126 million marks (" before a share
_OPENING = 4  # tokens of "But hopes that"
_NOUN = 5  # tokens of "the oldest nuclear test deal" before "struck"
_PHRASE = ("n", "d", "c", "0", "b", "r", "-", "$", "p")  # tags of what a participle governs: "with the town and five"


def is_beyond(
    sentence: Sentence,
    tags: Sequence[str],
    cue: tuple[int, int],
    figure: tuple[int, int],
    words: Speech,
    *,
    to_come: bool,
) -> bool:
    """True where the words at tokens `cue` do not govern the figure at tokens `figure`.

    `to_come` is True for plans and chances, which leave what there is as it is.
    """
    end, first = cue[1], figure[0]
    if _is_of_subject(sentence, tags, cue, first, words) or _is_share_beside(sentence, figure):
        return True
    if not to_come or end >= first:
        return False
    if not _NOW.isdisjoint(sentence.lows[end + 1 : first]) or sentence.lows[figure[1] : figure[1] + 2] == (
        "right",
        "now",
    ):
        return True  # "would replace what is already paid by 12 people"
    told = sentence.lows[end] in words.discussing and "about" in sentence.lows[end:first]
    return (
        told
        or _is_present(sentence, tags, end, first, words)
        or _is_subject(sentence, tags, end, figure, words)
        or _is_told_of_thing(sentence, tags, end, first)
    )


def _is_share_beside(sentence: Sentence, figure: tuple[int, int]) -> bool:
    """ "They think the club will be shut (69%)": how many think so; but "will fall by 126 marks (4.1 percent)"."""
    first, end = figure
    if sentence.words[first - 1 : first] != ("(",) or _BESIDE.isdisjoint(sentence.lows[first:end]):
        return False
    return not any(word[0].isdigit() for word in sentence.words[max(0, first - _AMOUNT) : first])


def _is_of_subject(sentence: Sentence, tags: Sequence[str], cue: tuple[int, int], first: int, words: Speech) -> bool:
    """True where they are in a clause that another verb ends.

    "Friends of a law that would help fail to get 60 votes", "Hopes that it would help sent the rate to 12".
    """
    at, end = cue
    if "that" in sentence.lows[1:_OPENING] and sentence.lows[sentence.lows.index("that") - 1] in words.hoping:
        return any(tags[j] == "v" and tags[j - 1] == "n" for j in range(end + 2, first))
    if not {"which", "who"}.isdisjoint(sentence.lows[max(0, at - _RELATIVE_TO) : at]):
        parts = (j for j in range(end, first - 1) if sentence.words[j] == ",")
        if any(tags[j + 1] == "v" and sentence.lows[j + 1].endswith(("ed", "ook", "ent", "ame")) for j in parts):
            return True  # "The inquiry, which was ordered to look into it, took 12 years"
    if sentence.lows[at].endswith("ing") and tags[at - 1 : at] == ["n"]:
        return any(sentence.lows[j] in _MUST for j in range(end, first))  # "towns considering it must wait 12 days"
    if at < 2 or sentence.lows[at - 1] not in _RELATIVE or tags[at - 2] != "n":
        return False
    verbs = (j for j in range(end + 2, first - 1) if tags[j - 1] == "n" and (tags[j] == "v" or sentence.lows[j] in _IS))
    return any(sentence.lows[j] in _IS or tags[j + 1] == "p" for j in verbs)


def _is_present(sentence: Sentence, tags: Sequence[str], end: int, first: int, words: Speech) -> bool:
    """ "(Will cause) a state that employs 2 million to halt": it does so already, unless it is made first."""
    if not words.making_new.isdisjoint(sentence.lows[end : end + _VERB]):
        return False
    return any(
        sentence.lows[j] == "that" and tags[j - 1] == "n" and tags[j + 1] == "v" and sentence.lows[j + 1].endswith("s")
        for j in range(end + 1, first - 1)
    )


def _is_subject(sentence: Sentence, tags: Sequence[str], end: int, figure: tuple[int, int], words: Speech) -> bool:
    """ "(Would choose) a way that 12 percent fail to find": it has a verb of its own in a relative clause."""
    noun = figure[0] - 2
    if noun < end or sentence.lows[noun + 1] != "that" or tags[noun] != "n":
        return False
    told = sentence.lows[noun] in words.deniable or sentence.lows[noun] in _SURE
    return not told and has_verb(sentence, tags, figure)


def _is_told_of_thing(sentence: Sentence, tags: Sequence[str], end: int, first: int) -> bool:
    """ "(Will end) the deal struck with the town and 12 others": the participle tells of a thing there is."""
    for j in range(end + 2, first - 1):
        done = tags[j] == "w" and not sentence.lows[j].endswith("ing")
        if done and tags[j - 1] == "n" and tags[j + 1] == "p" and "to" not in sentence.lows[j + 1 : first]:
            named = not _DEFINITE.isdisjoint(sentence.lows[max(end, j - _NOUN) : j])
            return named and all(tag in _PHRASE for tag in tags[j + 1 : first])
    return False
