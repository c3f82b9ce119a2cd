"""Percentages that are no share of a whole: "2 percent inflation", "an interest rate of 5%", "growth was 3 percent"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from figcheck.extraction.words.lexis import CLOSED, PREPOSITION, word_classes
from figcheck.model import Kind
from figcheck.resources import lexicon
from figcheck.text import Sentence

_LONGEST_NAME = 6  # tokens behind the percentage: "top marginal personal income tax rate"
_REACH = 14  # tokens back to what the percentage is of: "tariffs on goods from Norland to 25 percent"
_ENDS = frozenset((",", ";", ":", ".", "(", ")", "—", "–", "“", "”", '"', "and", "but", "or", "who", "which", "that"))
_JOINTS = frozenset(("and", "or", "to", "-", "–", ","))
_OPENED = ("in", "to", "home")  # behind what is no rate then: "a 30 percent interest in the mill"
_ROW = frozenset(("and", "or", ","))
_OF_WHOLE = ("of",)


def kind_of_percentage(sentence: Sentence, tags: Sequence[str], start: int, stop: int, language: str) -> Kind | None:
    """Rate or change by what the percentage at tokens start to stop is of; None for a share.

    Of people at work, in favour and their like even a rate is a share: "an unemployment rate of 5%".
    """
    if sentence.lows[stop : stop + 1] == _OF_WHOLE:
        return None
    behind = _by_name_behind(sentence, tags, start, stop, language)
    first = _first_of_joined(sentence, start, language) if _closes(sentence, stop, language) else start
    return behind or _by_what_leads(sentence, tags, first, language)


def _closes(sentence: Sentence, stop: int, language: str) -> bool:
    """False before a verb or noun of its own: "the tax is 25 percent and 10 percent support it"."""
    after = sentence.low(stop)
    return not after[:1].isalpha() or bool(word_classes(language).get(after, 0) & CLOSED)


def _by_name_behind(sentence: Sentence, tags: Sequence[str], start: int, stop: int, language: str) -> Kind | None:
    """ "A 25 percent excise tax", "the 36 percent and 39.6 percent tax rates"; not "30 percent interest in it"."""
    first = _past_others(sentence, stop, language)
    end = first
    if start and tags[start - 1] == "d" and _named(sentence, first, language):
        end = first + 1  # behind an article even what looks like a verb: "a 3 percent raise"
    while end < min(len(sentence.lows), first + _LONGEST_NAME) and tags[end] == "n":
        name = sentence.words[end][0].isupper() and sentence.words[end - 1].islower()
        if name and _named(sentence, end - 1, language):
            break  # "10 percent flat tax Oro Kett has": another name begins
        end += 1
    if end == first or (sentence.low(end - 1) in _words(language, "open") and sentence.low(end) in _OPENED):
        return None
    return _named(sentence, end - 1, language)


def _past_others(sentence: Sentence, at: int, language: str) -> int:
    """The token behind further percentages that share one name with this: "12%, 25% and 35% brackets"."""
    while sentence.low(at) in _JOINTS and sentence.low(at + 1)[:1].isdigit():
        at += 2
        while sentence.low(at) in _words(language, "signs"):
            at += 1
    return at + 1 if sentence.low(at) == "-" else at


def _first_of_joined(sentence: Sentence, start: int, language: str) -> int:
    """The first token of a row of percentages: "brackets of 12%, 25% and 35%"."""
    while start > 2 and sentence.lows[start - 1] in _ROW and sentence.lows[start - 2] in _words(language, "signs"):
        at = start - 2
        while at and sentence.lows[at] in _words(language, "signs"):
            at -= 1
        if not sentence.lows[at][0].isdigit():
            return start
        start = at
    return start


def _named(sentence: Sentence, at: int, language: str) -> Kind | None:
    """The kind of what the noun at token `at` names."""
    low = sentence.low(at)
    if low in _words(language, "changes") or low in _words(language, "growth"):
        return "change"
    if low not in _words(language, "rates"):
        return None
    around = sentence.lows[max(0, at - 2) : at + 3]
    return "rate" if _words(language, "of_people").isdisjoint(around) else None


def _by_what_leads(sentence: Sentence, tags: Sequence[str], start: int, language: str) -> Kind | None:
    """ "A tax of 10%", "inflation rose to 8%", "returned 6%", "grows at 3%"."""
    link, before = sentence.low(start - 1), sentence.low(start - 2)
    if link in _words(language, "earning"):
        return "rate"
    if link not in _words(language, "links"):
        return None
    if link == "at" and before in _words(language, "growing"):
        return "change"
    if link == "at" and before in _words(language, "taxing"):
        return "rate"
    return _by_head(sentence, tags, start, language)


def _by_head(sentence: Sentence, tags: Sequence[str], start: int, language: str) -> Kind | None:
    """The kind of the noun that the words up to the percentage are said of; one within a phrase of place is not it."""
    link = sentence.low(start - 1)
    for at in range(start - 2, max(-1, start - _REACH), -1):
        low = sentence.lows[at]
        if low in _ENDS:
            return None
        kind = None if tags[at + 1] == "n" or tags[at] != "n" else _named(sentence, at, language)
        if kind is None or (at < start - 2 and _is_within(sentence, tags, at, language)):
            continue
        reached = link in ("to", "from") and low not in _words(language, "growth")
        return None if kind == "change" and reached else kind  # "an increase in turnout to 60 percent": a level
    return None


def _is_within(sentence: Sentence, tags: Sequence[str], at: int, language: str) -> bool:
    """True for a noun behind a preposition: "support for the new tax fell to 30 percent"."""
    first = at - 1
    while first >= 0 and tags[first] in "nd":
        first -= 1
    return first >= 0 and bool(word_classes(language).get(sentence.lows[first], 0) & PREPOSITION)


@cache
def _words(language: str, part: str) -> frozenset[str]:
    return frozenset(lexicon(language, "kinds")["percentage"][part].split())
