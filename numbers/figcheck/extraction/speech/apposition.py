"""Speakers behind what is told of them between commas: "Ana Brisk, the governor, said", "a witness, who fled, said"."""

from __future__ import annotations

from figcheck.extraction.speech.name_ends import name_end
from figcheck.extraction.speech.name_starts import name_start
from figcheck.extraction.speech.speakers import is_speaker
from figcheck.extraction.speech.vocabulary import Speech
from figcheck.extraction.words.lexis import ADVERB, AUXILIARY, PRONOUN, SAYING, SUBORDINATOR
from figcheck.text import Sentence

Classes = tuple[int, ...]
INVERTED = frozenset(
    "said says say reported reports wrote writes announced added explains explained tweeted argued replied".split()
)
_QUOTES = ("”", '"', "’", "'")
_DESCRIBING = ("a", "an", "the", "his", "her", "its", "their", "former", "then", "one")
_MOST_IN_BRACKETS = 9  # tokens
_PLACE = 6  # tokens of "New Halvik-based"
_MOST_IN_APPOSITION = 12  # tokens of "the governor of Halvik," between a name and its verb
_MOST_IN_RELATIVE = 16  # tokens of "who leads the harbour club,"
_MOST_IN_DESCRIPTION = 30  # tokens of "one of the authors of the report and a professor of earth at Halvik University,"
_MOST_IN_OPENING = 40  # tokens from the name that opens a sentence to its verb


def before_brackets(sentence: Sentence, end: int) -> int:
    """ "Ana Brisk (R-Halvik) said": without what stands in brackets behind a name."""
    if end and sentence.words[end - 1] == ")":
        opens = [j for j in range(max(0, end - _MOST_IN_BRACKETS), end) if sentence.words[j] == "("]
        return opens[-1] if opens and opens[-1] else end
    return end


def behind_commas(sentence: Sentence, classes: Classes, comma: int, speech: Speech) -> tuple[int, int] | None:
    """ "Ana Brisk, the governor, said", "a witness, who gave no name, said": whom the words between commas tell of."""
    while comma > 1 and classes[comma - 1] & ADVERB and not classes[comma - 1] & SUBORDINATOR:
        comma -= 1  # "the mayor, however, said"
    short = _before_short(sentence, comma)
    if sentence.words[comma - 1] == "," or short < comma:
        end = before_brackets(sentence, min(short, comma - 1))
        first = name_start(sentence, classes, end, speech)
        return (first, end) if is_speaker(sentence, classes, first, end, speech) else None
    inner = name_start(sentence, classes, comma, speech)
    if 2 < inner < comma and sentence.words[inner - 1] == "," and _is_based(sentence, inner):
        inner = name_start(sentence, classes, inner - 1, speech)  # "a Halvik, Norland-based club"
    if 1 < inner < comma <= inner + _MOST_IN_APPOSITION and sentence.words[inner - 1] == ",":
        end = before_brackets(sentence, _before_party(sentence, _before_short(sentence, inner - 1)))
        outer = name_start(sentence, classes, end, speech)
        if is_speaker(sentence, classes, outer, end, speech):
            return outer, comma if end == inner - 1 else end
    apposed = _apposed(sentence, classes, comma, speech) or _told_of(sentence, classes, comma, speech)
    return apposed or opening(sentence, classes, comma, speech)


def _is_based(sentence: Sentence, first: int) -> bool:
    """True for "Norland-based club", which begins where the town before the comma does."""
    towns = sentence.words[first][0].isupper() and sentence.words[first - 2][0].isupper()
    return towns and "based" in sentence.lows[first + 2 : first + _PLACE]


def _before_short(sentence: Sentence, end: int) -> int:
    """Where the name ends before the short form that "or" gives for it: "the Road Watch |, or RW"."""
    short = end > 3 and sentence.lows[end - 2] == "or" and sentence.words[end - 3] == ","
    return end - 3 if short and sentence.words[end - 1].isupper() else end


def _before_party(sentence: Sentence, end: int) -> int:
    """Where the name ends before a member's party and state: "Rep. Oro Kett |, R-Halv.,"."""
    stop = end - (sentence.words[end - 1] == ".")
    marks = sentence.words[max(0, stop - 4) : stop - 1]
    return stop - 4 if len(marks) == 3 and marks[0] == "," and marks[2] == "-" and len(marks[1]) == 1 else end


def _apposed(sentence: Sentence, classes: Classes, comma: int, speech: Speech) -> tuple[int, int] | None:
    """ "Ana Brisk, the first guest at the club under Tarrow, said": the name before what has no verb of its own."""
    for j in range(comma - 1, max(0, comma - _MOST_IN_DESCRIPTION), -1):
        owned = "'s" in sentence.lows[j : j + 2]  # "the report's authors"
        if classes[j] & (AUXILIARY | SUBORDINATOR | SAYING | PRONOUN) and sentence.words[j].islower() and not owned:
            return None
        if sentence.words[j] != ",":
            continue
        end = before_brackets(sentence, j)
        first = name_start(sentence, classes, end, speech)
        described = sentence.lows[j + 1] in _DESCRIBING or sentence.lows[j + 1] in speech.nouns | speech.people
        capitals = end - first > 1 and all(word[0].isupper() for word in sentence.words[first:end])  # no country
        apart = sentence.words[first - 1] != "," or capitals
        named = described and first < end and sentence.words[end - 1][0].isupper() and apart
        return (first, end) if named and is_speaker(sentence, classes, first, end, speech) else None
    return None


def _told_of(sentence: Sentence, classes: Classes, comma: int, speech: Speech) -> tuple[int, int] | None:
    """ "Ana Brisk (R-Halvik), who leads the harbour club, said": the name before the relative clause."""
    for who in range(comma - 1, max(1, comma - _MOST_IN_RELATIVE), -1):
        if sentence.words[who] == ",":
            return None
        if sentence.lows[who] == "who" and sentence.words[who - 1] == ",":
            end = before_brackets(sentence, who - 1)
            first = name_start(sentence, classes, end, speech)
            if first + 1 == end and first > 1 and sentence.words[first - 1] == ",":
                return None  # "a mason in Halvik, Norland, who"
            return (first, end) if is_speaker(sentence, classes, first, end, speech) else None
    return None


def before_age(sentence: Sentence, classes: Classes, comma: int, speech: Speech) -> tuple[int, int] | None:
    """ "Ana Brisk, 43, of Karsk, Norland, said": the name before the age."""
    for j in range(comma, max(1, comma - _MOST_IN_APPOSITION), -1):
        if sentence.words[j] in _QUOTES:
            return None
        if sentence.words[j] == "," and sentence.words[j - 1].isdigit() and sentence.words[j - 2] == ",":
            end, first = j - 2, name_start(sentence, classes, j - 2, speech)
            if first > 1 and sentence.words[first - 1] == "," and sentence.words[first].islower():
                end, first = first - 1, name_start(sentence, classes, first - 1, speech)  # "Ana Brisk, mother of"
            return (first, end) if is_speaker(sentence, classes, first, end, speech) else None
    return None


def opening(sentence: Sentence, classes: Classes, comma: int, speech: Speech) -> tuple[int, int] | None:
    """The name that opens the sentence, where all up to the comma tells of it: "Oro Kett, 25, a mason on leave,"."""
    if comma > _MOST_IN_OPENING:
        return None
    end = name_end(sentence, classes, 0, speech)
    told = end < comma and sentence.lows[end] in (",", "who")
    if not told or not is_speaker(sentence, classes, 0, end, speech):
        return None
    return None if any(sentence.lows[j] in INVERTED for j in range(end, comma)) else (0, end)


def antecedent(sentence: Sentence, classes: Classes, who: int, speech: Speech) -> tuple[int, int] | None:
    """ "Witnesses, some of whom said", "Ana Brisk, who said": whom the pronoun stands for."""
    end = who - 2 if who > 2 and sentence.lows[who - 1] == "of" else who
    if end < 1 or sentence.words[end - 1] != ",":
        return None
    end -= 1
    first = name_start(sentence, classes, end, speech)
    return (first, end) if is_speaker(sentence, classes, first, end, speech) else None
