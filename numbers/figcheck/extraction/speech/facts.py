"""What there is already, whatever may become of it: "the 19 others could leave", "whether the loss of 12 men is"."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.extraction.speech.vocabulary import Speech, speech_words
from figcheck.text import Sentence

CONDITIONS = ("if", "unless")
_ASKING = (*CONDITIONS, "whether")
_ITS = ("the", "those", "these", "their", "its", "his")
_BEFORE = (("ago",), ("earlier",))
_AGED = ((",",), ("aged",), ("ages",))
_RANKS = frozenset(
    "first second third fourth fifth only smallest largest biggest lowest highest worst best longest fastest deadliest "
    "strongest weakest".split()
)
_IS = ("there", "it", "that", "this", "here", "he", "she")  # before a verb: "there's about"
_RANKED = 8  # tokens of "the third guest of that club in"
_TIMES = ("years", "decades", "months", "weeks", "generations", "year", "decade", "century", "centuries")
_WORTH = (("'s", "worth"), ("'", "worth"))
_ARTICLES = ("a", "an")
_SAID = ("said", "say", "says", "added")
_LANDS = ("country", "nation", "city", "town", "state", "province", "continent", "village", "population")
_NEW = frozenset(
    "new proposed planned projected expected potential additional next future anticipated estimated forecast predicted "
    "alleged purported reported requested promised likely possible".split()
)
_TOP = ("top", "bottom", "richest", "poorest", "last", "past", "other", "remaining")
_AIMS = ("goal", "target", "plan", "hope", "offer", "proposal", "promise", "pledge", "threat")
_PASSED = (("since",), ("after",), ("into",), ("on",), ("later",))
_WHO = ("he", "she", "they", "it", "who", "which", "that")
_THAT = ("that", "this")
_CLAUSE = (("that",), ("who",), ("which",))
_WERE = (("was",), ("were",), ("had",))
_LOOSE = ("the", "her")  # "her" may be whom it happens to: "could bring her 12 years"
_FINITE = ("v", "a")
_DESCRIBING = ("n", "w", "v")
_OWNED = 4  # tokens of "'s recent loss of"
_NEAR = 2  # tokens of "the first" before a number
_LISTED = 4  # tokens behind a thing in which "and" goes on with a list
_LEVEL = 7  # tokens of "from a post-war high of"
_GOAL = 4  # tokens of "in May to some"


def is_known(sentence: Sentence, tags: Sequence[str], figure: tuple[int, int], unit: str, language: str) -> bool:
    """True for "the 19 others could leave", "their 40-year hold": so many there are, whatever they may do.

    An amount behind an article may change itself, unless it tells of a noun: "the $9 billion programme".
    """
    first, end = figure
    low = sentence.lows[first - 1] if first else ""
    if first > 1 and _is_definite(sentence, tags, figure):
        return True
    if low == "all" and not unit:
        return True  # "all 12 guests are set to"
    if low not in _ITS and sentence.lows[first] in _ITS:
        return True  # "the estimated 12,000 | people"
    if low not in speech_words(language).known or (low == "'s" and sentence.lows[first - 2] in _IS):
        return False
    shared = unit == "percent" and "of" in sentence.lows[first:end]  # "the 12 percent of voters who"
    told = sentence.lows[end : end + 1]  # "the 12 days he was there"
    return not unit or low not in _LOOSE or shared or tags[end : end + 1] == ["n"] or (bool(told) and told[0] in _WHO)


def _is_definite(sentence: Sentence, tags: Sequence[str], figure: tuple[int, int]) -> bool:
    """ "The top 2 percent", "the town's recent loss of 12 boats", "in that 12-year span"; but "its goal of 12"."""
    first, end = figure
    before, low = sentence.lows[first - 2], sentence.lows[first - 1]
    if before == "'s" and low not in _NEW and tags[end : end + 1] == ["n"] and tags[first - 1] in _DESCRIBING:
        return True  # "the town's huge $12 million debt"
    if low in _TOP:
        return before in ("the", "'s", "this", "these")
    if low in _THAT:
        return tags[first - 2] == "p" and "-" in sentence.words[first:end]
    owned = low == "of" and tags[first - 2] == "n" and before not in _AIMS
    return owned and "'s" in sentence.lows[max(0, first - _OWNED) : first - 2]


def is_fact(sentence: Sentence, tags: Sequence[str], figure: tuple[int, int], is_age: bool) -> bool:
    """True for "12 years ago", "a 22-year-old mason", "Oro Kett, 52,": so it is, whatever may become of it."""
    first, end = figure
    if sentence.lows[end : end + 1] in _BEFORE or sentence.lows[end : end + 2] in _WORTH:
        return True  # "to settle a decade's worth of debts"
    peopled = first > 1 and sentence.lows[first - 1] == "of" and sentence.lows[first - 2] in _LANDS
    if peopled or _is_teller(sentence, figure):
        return True  # "ordered the country of 1.3 billion to stay"
    if _is_apposed(sentence, tags, figure) or _is_left(sentence, figure) or _is_span(sentence, figure):
        return True
    told = sentence.lows[first - 1 : first] in _AGED or sentence.lows[first] in ("aged", "ages")
    return is_age and (told or "-" in sentence.words[first:end])


def is_described(sentence: Sentence, figure: tuple[int, int]) -> bool:
    """ "(If it had not fought) 12 wars that were lost": what is told of them in a clause behind is so."""
    end = figure[1]
    return sentence.lows[end : end + 1] in _CLAUSE and sentence.lows[end + 1 : end + 2] in _WERE


def is_presupposed(
    sentence: Sentence,
    tags: Sequence[str],
    cue: tuple[int, int],
    figure: tuple[int, int],
    words: Speech,
    *,
    there: bool,
) -> bool:
    """True in what a question or a condition takes for granted: "whether its loss of 12 men was", "if the 12 men".

    `there` is True where nothing is told to happen to what is counted.
    """
    (at, end), first = cue, figure[0]
    if sentence.lows[at] not in _ASKING or any(tag in _FINITE for tag in tags[end:first]):
        return False
    between = sentence.lows[end:first]
    if not between:
        return there and sentence.lows[at] == "whether"  # "whether two guests met"
    near = len(between) <= _NEAR or (between and between[-1] == "of")
    return bool(near and between) and (between[0] in words.known or between[0] in _THAT or "'s" in between)


def _is_teller(sentence: Sentence, figure: tuple[int, int]) -> bool:
    """ "It would take long, two people who saw it said.": those who say it."""
    first, end = figure
    said = len(sentence) - 1 - (sentence.words[-1] == ".")
    if sentence.words[first - 1 : first] != (",",) or not end <= said or sentence.lows[said] not in _SAID:
        return False
    return "," not in sentence.words[end:said]


def _is_apposed(sentence: Sentence, tags: Sequence[str], figure: tuple[int, int]) -> bool:
    """ "It would open Old Road, a 12-mile stretch": what is told of a thing there is; a list goes on with "and"."""
    first, end = figure
    if sentence.lows[first] in _ARTICLES and sentence.words[first - 1 : first] == (",",):
        return sentence.lows[end : end + 1] == ("who",)  # ", a mason who was killed"
    if first < 2 or sentence.lows[first - 1] not in _ARTICLES or sentence.words[first - 2] != ",":
        return False
    if "-" not in sentence.words[first:end] or sentence.words[first - 3 : first - 2] == (",",):
        return False
    return tags[end : end + 1] == ["n"] and "and" not in sentence.lows[end : end + _LISTED]


def _is_span(sentence: Sentence, figure: tuple[int, int]) -> bool:
    """ "The third guest in barely 12 years": a time that has passed."""
    first, end = figure
    if first == 0 and sentence.lows[end - 1] in _TIMES and sentence.lows[end : end + 1] in _PASSED:
        return True  # "Twelve years since the flood, the town"
    if sentence.words[first - 1 : first] == (",",) and sentence.lows[end - 1] in _TIMES:
        return sentence.lows[end : end + 1] == ("after",)  # "will end in March, six months after it began"
    ranked = not _RANKS.isdisjoint(sentence.lows[max(0, first - _RANKED) : first])
    return ranked and sentence.lows[end - 1] in _TIMES and "in" in sentence.lows[first - 2 : first + 1]


def _is_left(sentence: Sentence, figure: tuple[int, int]) -> bool:
    """ "Will fall from a high of 12,000 in May to 9,000": the level from which it goes."""
    first, end = figure
    before = sentence.lows[max(0, first - _LEVEL) : first]
    if "from" not in before:
        return False
    if before[-1:] == ("from",) and any(low.endswith("ing") for low in before[:-1]):
        return True  # "rising only slightly from 12 this year"
    digits = any(word[0].isdigit() for word in sentence.words[max(0, first - _LEVEL) : first])
    if before[-1:] == ("from",) and "to" in before and digits:
        return True  # "to rise to 31 marks from 28 in May"
    goal = sentence.lows[end : end + _GOAL]
    if "to" in before[before.index("from") :] or "to" not in goal:
        return False
    to = end + goal.index("to")
    return any(word[0].isdigit() for word in sentence.words[to + 1 : to + _GOAL])
