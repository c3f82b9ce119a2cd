"""Where: the place that a clause gives for its count, as the text writes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from figcheck.extraction.gazetteer import Name
from figcheck.extraction.lexis import ADVERB, CLOSED, EVENT, MONTH, SAYING, SUBORDINATOR, VERB, WEEKDAY, is_word
from figcheck.text import Sentence

Classes = tuple[int, ...]
_WHERE = frozenset("in at near inside outside across around within throughout on".split())
_CLAUSE_ENDS = frozenset((";", ":", "to", "who", "which", "but", "than", "of"))
_REACH = 7  # tokens between the counted, or what befell them, and the place
_JOINS = frozenset(("'s", "-", "of", "de", "la", "el", "al", "del", "."))
_SORTS = frozenset("town city village province region district state port capital county island oblast area".split())
_PLACE_SORTS = ("country", "capital", "city", "subdivision")


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its tokens first to end, and its name as written, without a possessive before it."""

    name: str
    first: int
    end: int


def read_place(sentence: Sentence, classes: Classes, after: int, limit: int, names: Sequence[Name]) -> Place | None:
    """The place named from token `after` up to `limit`, or at the head of the sentence ("In Norland, ...")."""
    found = _following(sentence, classes, after, limit, names)
    if found:
        return found
    if len(sentence) > 2 and sentence.lows[0] in _WHERE:
        head = _named(sentence, classes, 1, names)
        if head and head.end < len(sentence) and sentence.words[head.end] == ",":
            return head
    return None


def _following(sentence: Sentence, classes: Classes, after: int, limit: int, names: Sequence[Name]) -> Place | None:
    for j in range(after, min(limit, after + _REACH)):
        low, bits = sentence.lows[j], classes[j]
        if (low in _WHERE or (low == "to" and j == after)) and j + 1 < len(sentence):
            place = _named(sentence, classes, j + 1, names)
            if place:
                return place
        elif (
            low in _CLAUSE_ENDS or (bits & (SUBORDINATOR | SAYING) and not bits & ADVERB) or _is_verb(sentence, bits, j)
        ):
            return None
    return None


def _is_verb(sentence: Sentence, bits: int, j: int) -> bool:
    return bool(bits & VERB) and sentence.words[j].islower()


def _named(sentence: Sentence, classes: Classes, first: int, names: Sequence[Name]) -> Place | None:
    """The proper name of a place at token `first`, "the" and a possessive country before it left out."""
    if sentence.lows[first] == "the":
        first += 1
    if (
        sentence.lows[first : first + 1]
        and sentence.lows[first] in _SORTS
        and sentence.lows[first + 1 : first + 2] == ("of",)
    ):
        first += 2
    if first >= len(sentence):
        return None
    known = next((name for name in names if name.first == first and name.sort in _PLACE_SORTS), None)
    if sentence.text.isupper():
        return Place(known.name, known.first, known.end) if known else None
    end = _name_end(sentence, classes, first)
    if known and end <= known.end:
        follows = sentence.lows[known.end] if known.end < len(sentence) else ""
        return None if follows == "'s" else Place(sentence.slice(first, known.end), first, known.end)
    if known and end > known.end + 1 and sentence.lows[known.end] == "'s":
        first = known.end + 1
    if end <= first or not sentence.words[first][0].isupper() or classes[first] & (MONTH | WEEKDAY | CLOSED):
        return None
    if end < len(sentence) and sentence.lows[end] == "'s":
        return None  # "on Tarrow's mind": an owner, and an unknown one
    if end < len(sentence) and is_word(sentence.words[end]) and not classes[end] & (CLOSED | VERB | SAYING | EVENT):
        return None  # "in Monday-night traffic", "at Norlandic checkpoints": a name that only describes
    return Place(sentence.slice(first, end), first, end)


def _name_end(sentence: Sentence, classes: Classes, first: int) -> int:
    end = first
    while end < len(sentence):
        word, low = sentence.words[end], sentence.lows[end]
        capital = word[0].isupper() and is_word(word) and not classes[end] & (MONTH | WEEKDAY)
        inside = low in _JOINS and end > first and end + 1 < len(sentence) and sentence.words[end + 1][0].isupper()
        if not capital and not (inside and (low != "." or len(sentence.words[end - 1]) <= 3)):
            break
        end += 1
    return end
