"""Whether a later count can be an earlier one taken again: not where rivals speak, and not of an event long past."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, lru_cache

from figcheck.compare.claims import Claim
from figcheck.compare.history import moment
from figcheck.extraction.place.gazetteer import find_names
from figcheck.model import day
from figcheck.resources import lexicon
from figcheck.text import tokenise

CEILINGS = ("at_most", "less_than")
"""Hedges of one who says that there are no more; "up to 15" and "nearly 15" are said of counts that go on."""
SURE = Decimal("0.7")
"""A name that stands for less surely than this tells of no side: "Russian-backed", "Georgia"."""
SETTLED = timedelta(days=90)
"""So long after an event its toll grows no more from day to day: what texts of two days tell of it was counted once."""


@dataclass(frozen=True, slots=True)
class _Side:
    """For whom an authority speaks: a state, or an armed group; empty where that is not plain."""

    state: str = ""
    group: str = ""


def retaken(earlier: Claim, later: Claim, language: str) -> bool:
    """True where the later of two claims that do not meet may be the count of the earlier, taken again."""
    return not (_opposed(earlier, later, language) or (_told_long_after(earlier) and _told_long_after(later)))


def _opposed(earlier: Claim, later: Claim, language: str) -> bool:
    """True for named authorities whose counts are not of one hand: of rival sides, or one says that there are no more.

    A later text that says that the toll has risen brings it up to date; but a rival brings only its own up to date.
    """
    if not (earlier.voice and later.voice) or earlier.voice == later.voice:
        return False
    ceiling = any(claim.figure.hedge_kind in CEILINGS for claim in (earlier, later))
    rivals = _are_rivals(earlier, later, language)
    if not (ceiling or rivals):
        return False
    return (ceiling and rivals) or not any(_updates(mention.sentence, language) for mention in later.mentions)


def _are_rivals(one: Claim, two: Claim, language: str) -> bool:
    """True where two authorities speak for two states or groups, or one for a group and one for a state elsewhere.

    An armed group and the state of the place may be of one side: who governs a place counts its dead.
    """
    first, second = _side(one.authority, language), _side(two.authority, language)
    if first == _Side() or second == _Side():
        return False
    if first.group and second.group:
        return first.group != second.group
    if first.state and second.state:
        return first.state != second.state
    there = {_state_of(claim.figure.place, language) for claim in (one, two)} - {""}
    return bool(there) and not there & {first.state, second.state}


@lru_cache(maxsize=65536)
def _side(authority: str, language: str) -> _Side:
    """For whom an authority speaks; for nobody known where its name holds two sides, or one that is not sure."""
    names = find_names(tokenise(authority, 0, len(authority)), language)
    if any(name.confidence < SURE for name in names):
        return _Side()
    groups = {name.name for name in names if name.sort == "actor"}
    states = {name.country for name in names if name.country}
    if len(groups) + len(states) != 1:
        return _Side()
    return _Side(state="".join(states), group="".join(groups))


@lru_cache(maxsize=65536)
def _state_of(place: str, language: str) -> str:
    """The state of a place, where its name tells it."""
    states = {name.country for name in find_names(tokenise(place, 0, len(place)), language) if name.country}
    return states.pop() if len(states) == 1 else ""


@lru_cache(maxsize=65536)
def _updates(sentence: str, language: str) -> bool:
    """True for a sentence that tells of a count that was less before: "the toll has risen to 41", "up from 15"."""
    return _risen(language).search(sentence) is not None


@cache
def _risen(language: str) -> re.Pattern[str]:
    """A noun for a count with a verb of growth not far behind it, or words that name what it was before."""
    words = lexicon(language, "comparison")["risen"]
    counts, verbs, phrases = (
        "|".join(re.escape(word) for word in sorted(words[name], key=lambda word: (-len(word), word)))
        for name in ("counts", "verbs", "phrases")
    )
    return re.compile(rf"\b(?:(?:{counts})\b[^.;]{{0,80}}?\b(?:{verbs})|{phrases})\b", re.IGNORECASE)


def _told_long_after(claim: Claim) -> bool:
    """True for a count without a day of its own, told months after the last day of its event or of its period."""
    own, figure = claim.signature, claim.figure
    told, end = day(moment(figure)), _last_day(claim)
    if told is None or end is None or own.counter or figure.as_of_basis == "stated":
        return False
    return told - end > SETTLED


def _last_day(claim: Claim) -> date | None:
    """The last day on which what is counted may have happened, where that is known."""
    own = claim.signature
    if own.event_date:
        return own.event_date[1]
    return own.period[1] if own.period else None
