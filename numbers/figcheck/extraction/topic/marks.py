"""What is marked in a sentence before its phrases are read: compounds, titles, times and fixed phrases."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.topic.wording import ConceptWords, concept_words
from figcheck.text import Sentence

_JOINS = frozenset("-–‑/&'")
_MANNERS = (("way", ("the",)), ("time", ("first", "last", "next", "only", "every")))
_BASED = "based"
_SEAT = 3  # tokens of ", Norland-based"
_LONGEST_TITLE = 4  # letters of a title that a stop shortens: "Prof.", "Sen."


@cache
def marked_words(language: str) -> frozenset[str]:
    """The words and marks at which something is marked; a sentence without one is left as it is, but for its titles."""
    words = concept_words(language)
    return _JOINS | words.parting | words.idioms | words.lightly | {_BASED} | {word for word, _ in _MANNERS}


def mark_parting(sentence: Sentence, tags: list[str], words: ConceptWords) -> None:
    """Mark what parts clauses."""
    if words.parting.isdisjoint(sentence.lows):
        return
    for i, low in enumerate(sentence.lows):
        if low in words.parting:
            tags[i] = ":"


def mark_manner(sentence: Sentence, tags: list[str]) -> None:
    """Mark "the way" and "the last time" before a clause as what opens it: "an overhaul of the way rye is milled"."""
    for word, before in _MANNERS:
        if word not in sentence.lows:
            continue
        for i in [i for i, low in enumerate(sentence.lows[:-1]) if low == word and i]:
            if sentence.lows[i - 1] in before and tags[i + 1] in "nr":
                tags[i] = "s" if sentence.lows[i - 2 : i - 1] != ("all",) else "b"  # "all the way back"


def mark_idioms(sentence: Sentence, tags: list[str], words: ConceptWords) -> None:
    """Gives "in advance", "in fact" the tag of an adverb, "on behalf of", "as a result of" that of a preposition."""
    if words.idioms.isdisjoint(sentence.lows):
        return
    for i in [i for i, low in enumerate(sentence.lows) if low in words.idioms]:
        first = i - 1 - (i > 0 and tags[i - 1] == "d")
        if first < 0 or tags[first] != "p" or sentence.lows[first] in ("of", "with", "from"):
            continue
        end = i + 1
        if end < len(tags) and sentence.lows[end] in ("of", "with", "to"):
            tags[first : end + 1] = "b" * (end - first) + "p"
        elif end == len(tags) or tags[end] != "n":
            tags[first:end] = "b" * (end - first)


def mark_titles(sentence: Sentence, tags: list[str]) -> None:
    """Gives the stop behind a title or initial within a name the tag of a noun: "Mr. Keller", "Tamsin W. Keller"."""
    if sentence.text.find(".", 0, -1) < 0 or "." not in sentence.words[:-1]:
        return
    for i in [i for i, word in enumerate(sentence.words) if word == "." and 0 < i < len(tags) - 1]:
        short = len(sentence.words[i - 1]) <= _LONGEST_TITLE and sentence.words[i - 1][0].isupper()
        if short and tags[i - 1] == "n" and sentence.glued(i) and sentence.words[i + 1][0].isupper():
            tags[i] = "n"


def mark_seats(sentence: Sentence, tags: list[str]) -> None:
    """Gives the comma within "a Veld, Norland-based mill" the tag of a noun: it parts nothing."""
    if _BASED not in sentence.lows:
        return
    for i in [i for i, low in enumerate(sentence.lows) if low == _BASED and i > _SEAT]:
        hyphen, comma = sentence.words[i - 1] in _JOINS, sentence.words[i - _SEAT] == ","
        if hyphen and comma and sentence.words[i - 2][0].isupper() and sentence.words[i - _SEAT - 1][0].isupper():
            tags[i - _SEAT] = "n"


def mark_light_verbs(sentence: Sentence, tags: list[str], words: ConceptWords) -> None:
    """Gives the noun of "took place", "takes part" the tag of an adverb."""
    if words.lightly.isdisjoint(sentence.lows):
        return
    for i in [i for i, low in enumerate(sentence.lows) if low in words.lightly and i]:
        if sentence.lows[i - 1] in words.taking:
            tags[i] = "b"


def mark_times(sentence: Sentence, tags: list[str], times: Sequence[TimeMention]) -> None:
    """Marks times with the preposition before them, but for one that describes a noun: "the September contract"."""
    for time in times:
        if sentence.lows[time.first] in ("the", "a") and tags[time.end : time.end + 1] == ["n"]:
            continue
        first = time.first - (time.first > 0 and tags[time.first - 1] == "p")
        tags[first : time.end] = "t" * (time.end - first)


def join_compounds(sentence: Sentence, tags: list[str]) -> None:
    """Gives every part of a compound the tag of a noun: "so-called", "S&P", "debt/equity"."""
    if _JOINS.isdisjoint(sentence.words):
        return
    for i in [i for i, word in enumerate(sentence.words[:-1]) if word in _JOINS and i]:
        if sentence.glued(i) and sentence.glued(i + 1):
            for j in (i - 1, i, i + 1):
                if tags[j] != "0":
                    tags[j] = "n"
