"""Verbs that a tagger takes for nouns: "challenger Keller defeated miller Osk", "the plan reduces debts"."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.extraction.topic.wording import ConceptWords
from figcheck.extraction.words.forms import BASES, EITHER, NO_VERB, form
from figcheck.extraction.words.lexis import capitals_tell_nothing
from figcheck.text import Sentence

_MARKS = ",:(.s"
_FINITE = "va"
_PRESENT = "kvs"  # the form of a verb of one that is hardly a noun
_PAST = "kved"  # that of a past form that is no noun
_DOING = ("kving", "kmingA", "kming", "kvingA")  # forms in -ing that are no nouns
_TO_DO = ["p", "v"]
_LAST_LETTERS = "gsd"  # of "lasting", "reduces", "defeated"
_LAST_OF_HEADING = "gs"  # of what is a verb in a heading, but for base forms before a number or behind "to"
_SOME = ("several", "some", "others", "many", "few", "most", "all", "both")
_TITLE = 2  # tokens of one that opens a sentence, with its stop: "Ms."
_FARTHEST = 30  # tokens of a clause
_BEING = (
    "is",
    "are",
    "was",
    "were",
    "'s",
    "’s",
    "keep",
    "keeps",
    "kept",
    "stop",
    "stops",
    "stopped",
    "start",
    "starts",
)


def mark_verbs(sentence: Sentence, tags: list[str], words: ConceptWords, language: str) -> None:
    """Gives the tag of a verb to what was taken for a noun where its clause has no verb but it."""
    lows = sentence.lows
    for i in range(1, len(tags) - 1):
        if tags[i] != "n":
            continue
        if not sentence.words[i].islower():
            counted = tags[i + 1] in "q$"
            open_to_doubt = counted or lows[i][-1] in _LAST_OF_HEADING or lows[i - 1] == "to"
            told = open_to_doubt and _of_heading(sentence, tags, i, language) and not sentence.glued(i)
            if told and (counted or capitals_tell_nothing(sentence)):
                tags[i] = "v"
        elif _may_be(lows, i, words):
            verb = _verb(sentence, tags, i, words, language)
            if verb and not sentence.glued(i):
                tags[i] = verb


def _may_be(lows: Sequence[str], i: int, words: ConceptWords) -> bool:
    """False for most nouns: neither their last letter nor what stands beside them is that of a verb."""
    return (
        lows[i][-1] in _LAST_LETTERS or lows[i - 1][-1] == "s" or lows[i - 2] == "of" or lows[i + 1] in words.particles
    )


def _verb(sentence: Sentence, tags: list[str], i: int, words: ConceptWords, language: str) -> str:
    """The tag of the verb that the word in small letters at token i is; empty where it is none."""
    low = sentence.lows[i]
    if low.endswith("ing"):
        return "w" if low not in words.ties and _is_doing(sentence, tags, i, language) else ""
    return "v" if _is_found(sentence, tags, i, words, language) else ""


def _is_found(sentence: Sentence, tags: list[str], i: int, words: ConceptWords, language: str) -> bool:
    """True for a verb in a form other than that in -ing, by what stands around it."""
    low = sentence.lows[i]
    if low[-1] == "s" or low.endswith("ed"):
        looks = _of_name(sentence, tags, i, language) or _of_one(sentence, tags, i, language)
        return (looks or _of_past(sentence, tags, i, language)) and _is_only_verb(tags, i)
    if sentence.lows[i + 1] in words.particles and tags[i - 1] == "n":
        return low[-1] != "n" and form(low, language).startswith(_PAST)  # "the mill laid off 12", not "doubt sown over"
    reach = tags[i + 1 : i + 3] == _TO_DO
    return _of_several(sentence, tags, i, language) and _is_only_verb(tags, i, reach=reach)


def opens_as_noun(sentence: Sentence, tags: Sequence[str], words: ConceptWords, language: str) -> bool:
    """True for a noun taken for an order that opens the sentence: "Demand for rye rose", "Talks with Veld had failed".

    No order ends in -s, and none has a verb of its own behind its noun.
    """
    low = sentence.lows[0]
    if low in words.either and sentence.lows[1:2] in (("for",), ("of",), ("among",)):
        return True
    told = form(low, language)
    many = low[-1] == "s" and low not in words.telling and told.startswith(("kms", "kvs"))
    if tags[1:2] != ["p"] or not (many or told == EITHER):
        return False
    end = 2
    while end < len(tags) and tags[end] in "dn" and end < _FARTHEST:
        end += 1
    return end > 2 and end < len(tags) and (tags[end] == "a" or (many and tags[end] == "v"))


def _is_doing(sentence: Sentence, tags: list[str], i: int, language: str) -> bool:
    """True for "several claiming $12", "it is raising rents", "a speech lasting 12 minutes"."""
    low, last, after = sentence.lows[i], sentence.lows[i - 1], tags[i + 1]
    if last in _SOME and after in "q$d":
        return True
    told = form(low, language)
    verb = told in _DOING
    if after in "nd" and last in _BEING and i > 1:
        return tags[i - 1] != "g" and (verb or (tags[i - 2] == "r" and told.startswith("kv")))
    return verb and tags[i - 1] == "n" and after in "q$"


def _of_name(sentence: Sentence, tags: list[str], i: int, language: str) -> bool:
    """True for the past of a verb between a name that opens its clause and a noun."""
    told = form(sentence.lows[i], language)
    past = told[2:4] == "ed" or (told == NO_VERB and sentence.words[i + 1][0].isupper())  # "Osk leapfrogged Kett"
    if not past or tags[i + 1] != "n":
        return False
    first = i
    while first > 0 and tags[first - 1] == "n" and (sentence.words[first - 1][0].isalnum() or first == _TITLE):
        first -= 1
    names = [not word[0].islower() for word in sentence.words[first:i]]
    opens = first == 0 or tags[first - 1] in ",:st" or (tags[first - 1] == "d" and names[-2:] == [True, True])
    return opens and bool(names) and names[-1] and (len(names) > 1 or first > 0)


def _of_past(sentence: Sentence, tags: list[str], i: int, language: str) -> bool:
    """True for the past of what is no noun, between the noun that opens its clause and another: "the bond sealed"."""
    if tags[i + 1] != "n":
        return False
    told = form(sentence.lows[i], language)
    if told[2:4] != "ed" or told.endswith("N"):
        return False
    if tags[i - 1] == ",":
        return told == _PAST  # "the mill closed and, in May, obtained loans"
    if not told.startswith(_PAST) and (sentence.lows[i + 1][-1] != "s" or tags[i + 2 : i + 3] == ["n"]):
        return False
    first = i
    while first > 0 and tags[first - 1] in "ng":
        first -= 1
    article = first > 0 and tags[first - 1] == "d"
    opens = first - article == 0 or tags[first - article - 1] in ",:stc" or sentence.lows[first - article - 1] == "as"
    return first < i and opens and (article or "g" in tags[first:i] or sentence.lows[i - 1][-1] == "s")


def _of_heading(sentence: Sentence, tags: list[str], i: int, language: str) -> bool:
    """True in a heading in title case for "to Remove Goods" and "Senate Unveils Plan": verbs, and hardly nouns."""
    low = sentence.lows[i]
    told = form(low, language)
    if sentence.lows[i - 1] == "to":
        return told == BASES[0]
    if low.endswith("ing"):
        return told in _DOING and tags[i - 1] in "na"
    if told in BASES and tags[i + 1] in "q$":
        return tags[i - 1] == "n" and sentence.lows[i - 1][-1] == "s" and _is_only_verb(tags, i)  # "Missiles Fly 12km"
    return told == _PRESENT and tags[i - 1] in "nb" and tags[i + 1] in "ndqp$0r" and _is_only_verb(tags, i)


def _of_several(sentence: Sentence, tags: list[str], i: int, language: str) -> bool:
    """True for what many do, in a form that nouns have too: "adults view her", "the candidates attempt to win"."""
    last = sentence.lows[i - 1]
    many = last[-1] == "s" or (i > 2 and sentence.lows[i - 2] == "of" and sentence.lows[i - 3][-1] == "s")
    if tags[i - 1] != "n" or not many:
        return False
    told = form(sentence.lows[i], language)
    if told not in BASES:
        return False
    if told != EITHER and tags[i + 1] == "n":
        return True  # "patients start treatment"
    return tags[i + 1] in "dr" or sentence.lows[i + 1] == "to"


def _of_one(sentence: Sentence, tags: list[str], i: int, language: str) -> bool:
    """True for what one thing does to many, or to what has a name or article: "the plan reduces debts"."""
    if tags[i - 1] != "n" or sentence.lows[i - 1][-1] == "s":
        return False
    low, after = sentence.lows[i], sentence.words[i + 1]
    told = form(low, language)
    if not told.startswith((_PRESENT, "kms")):
        return False
    if after == "to" and low[-1] == "s":
        return i > 1 and tags[i - 2] == "d"  # "the agency answers to the guild"
    if after == "back" or (tags[i + 1] in "q$" and tags[max(i - 2, 0)] == "d" and low[-1] == "s"):
        return True  # "the fair dates back 12 years", "the town marks 12 years"
    if told != _PRESENT:
        return False
    last = i + 1
    while tags[last + 1 : last + 2] == ["n"]:
        last += 1
    many = sentence.lows[last][-1] == "s" or after[0].isupper()
    return tags[i + 1] == "d" or (tags[i + 1] == "n" and many)


def _is_only_verb(tags: list[str], i: int, *, reach: bool = False) -> bool:
    """True where no finite verb stands between the marks, or the clauses joined, to either side of token i.

    `reach` is True where it reaches on to what is to be done: "attempt to win".
    """
    end = i + 1 + len(_TO_DO) * reach
    while end < min(len(tags), i + _FARTHEST) and tags[end] not in _MARKS:
        purpose = tags[end - 1] == "p" and end > i + 2  # "hosted clerks from 40 towns to discuss it"
        if tags[end] in _FINITE and not purpose:
            return tags[end - 1] in "cb" and "c" in tags[i:end]
        end += 1
    first = i - 1
    while first > max(0, i - _FARTHEST) and tags[first] not in _MARKS:
        if tags[first] in _FINITE:
            return False
        first -= 1
    return True
