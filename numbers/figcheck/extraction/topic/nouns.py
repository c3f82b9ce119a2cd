"""Nouns that a tagger takes for verbs: "Veld's surplus with", "the firm plan", "the committee vote came"."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.extraction.topic.wording import ConceptWords, concept_words
from figcheck.extraction.words.forms import BASES, EITHER, form
from figcheck.text import Sentence

MANY = frozenset(("police", "people", "those"))
_HYPHENS = ("-", "–", "‑")


def is_noun(sentence: Sentence, tags: Sequence[str], i: int, words: ConceptWords, language: str) -> bool:
    """True for a noun taken for a verb, right behind an owner or article: "Veld's surplus with", "his average lead"."""
    after = tags[i + 1] if i + 1 < len(tags) else "."
    if tags[i - 1] == "g":
        return _is_owned(sentence, tags, i, after, words)
    if tags[i] == "v" and tags[i - 1] == "n" and after == "n" and acts_as_many(sentence, i + 1, language):
        return True  # "the village banks own 12 mills"
    if tags[i] == "b":
        return after == "n" and sentence.lows[i] in words.regular
    if tags[i - 1] == "n" and after in "va" and sentence.lows[i] in words.either:
        return True  # "the committee vote came"
    if after in "p,." and sentence.lows[i][-1] == "s" and _is_sized(sentence, tags, i):
        return True
    if after in "sva" and tags[i - 1] == "n" and sentence.lows[i][-1] == "s" and sentence.lows[i] not in words.telling:
        return _acts_next(sentence, tags, i, words)
    return _is_within(sentence, tags, i, after, words, language)


def _is_within(sentence: Sentence, tags: Sequence[str], i: int, after: str, words: ConceptWords, language: str) -> bool:
    """True for a noun behind others that an owner, article or number opens: "the firm plan", "its yearly meeting"."""
    first = i
    while first > 0 and tags[first - 1] == "n" and sentence.lows[first - 1][-1] != "s":
        first -= 1
    inner = (
        first > 1
        and tags[first - 1] in "(p"
        and tags[first - 2 : first].count("p")
        and sentence.lows[first - 1] != "to"
    )
    if first in (0, i) or (tags[first - 1] not in "gdq" and not inner):
        return False
    ends = ",.ps" if tags[first - 1] == "g" else "s"  # "the guild's yearly meeting", "the market bombing that left 12"
    doing = sentence.lows[i].endswith("ing") and after in ends
    if sentence.lows[i][-1] == "s" and tags[first - 1] == "d" and after == "n":
        return _is_object(sentence, tags, first - 1, words)  # "raising the top capital gains tax"
    if sentence.lows[i] in words.unchanging:
        return (
            after in "p,.a" or sentence.lows[i + 1] in words.stepping
        )  # "its growth forecast for", but "the bank forecast 3%"
    return doing or (after != "d" and _is_base(sentence.lows[i], words, language))


def _is_sized(sentence: Sentence, tags: Sequence[str], i: int) -> bool:
    """True for the plural at token i that a compound of a number describes, with no article: "20-year pledges to"."""
    first = i
    while first > 0 and tags[first - 1] == "n":
        first -= 1
    compound = first > 1 and tags[first - 1] == "q" and sentence.lows[first - 2] in _HYPHENS
    if not compound or sentence.lows[first - 1] == "old":
        return False
    while first > 0 and tags[first - 1] in "qnb":
        first -= 1
    return first > 0 and tags[first - 1] not in "dg"


def _is_owned(sentence: Sentence, tags: Sequence[str], i: int, after: str, words: ConceptWords) -> bool:
    """True for a noun behind its owner: "Veld's surplus with", "the mayor's rating for"."""
    if sentence.lows[i].endswith("ing") and sentence.lows[i + 1 : i + 2] == ("of",):
        return True  # "the mayor's firing of 9 clerks"
    base = not sentence.lows[i].endswith(("ed", "ing", "en", "wn")) and tags[i] == "v"  # "Norland's stock market"
    noun = tags[i] == "b" or sentence.lows[i] in words.either or sentence.lows[i][-2:] not in ("ed", "ng")
    return noun and after not in ("d" if base else "nd")


def _acts_next(sentence: Sentence, tags: Sequence[str], i: int, words: ConceptWords) -> bool:
    """True where the plural at token i has a verb behind it: "the council moves that would", "its arrests fell"."""
    if tags[i + 1] == "s":
        return tags[i + 2 : i + 3] in (["v"], ["a"])
    return tags[i + 1] == "a" or sentence.lows[i + 1] in words.moves


def _is_object(sentence: Sentence, tags: Sequence[str], i: int, words: ConceptWords) -> bool:
    """True where the phrase that begins with the article at token i is what someone does something to."""
    acts = i > 0 and tags[i - 1] in "vw" and sentence.lows[i - 1] not in words.telling
    return acts and (sentence.lows[i - 1].endswith("ing") or (i > 1 and sentence.lows[i - 2] == "to"))


def _is_base(low: str, words: ConceptWords, language: str) -> bool:
    """True for a verb in the form that one thing cannot have ("the firm plan"), and that is a noun as well."""
    return low in words.either or form(low, language) == EITHER


def acts_as_many(sentence: Sentence, i: int, language: str) -> bool:
    """True for what is a verb and hardly a noun, in the form that many have: "millers own 12 mills"."""
    low, words = sentence.lows[i], concept_words(language)
    alone = low not in words.either and low not in words.unchanging and sentence.lows[i + 1 : i + 2] != ("of",)
    return alone and sentence.words[i].islower() and _of_many(sentence.lows[i - 1]) and form(low, language) == BASES[0]


def _of_many(low: str) -> bool:
    """True for a word of many, behind which stands what they do: "millers own", "the police live", "those earning"."""
    return low[-1] == "s" or low in MANY
