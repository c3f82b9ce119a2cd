"""Tallies: what a city counts over a year or a month, told in the news of one event: "86 homicides this year"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from figcheck.extraction.words.lexis import MONTH, WEEKDAY, word_classes
from figcheck.model import Document, Figure
from figcheck.resources import lexicon

_VICTIMS = frozenset(("killed", "injured", "shot", "casualties"))
_MANY = 10  # fewer may be those of whom the story tells: "charged with two murders in 2012"
_REACH = 120  # characters between a count of people and its period
_SINCE_REACH = 160  # characters from "the worst since 1982" to those who died then
_BREAK = re.compile(r"[;:()]|\s[-–—]{1,2}\s|, (?:and|but|while|who|which|where|after)\b")


@dataclass(frozen=True, slots=True)
class _Words:
    """Crimes that are counted up, and the patterns of tallies."""

    crimes: frozenset[str]
    counted: re.Pattern[str]
    """ "homicide count", "number of murders"."""
    period: re.Pattern[str]
    """A year or a month: "this year", "since January", "in all of 2014"."""
    running: re.Pattern[str]
    """Periods that nothing but a tally is told of: "so far this year", "a record"."""
    framed: re.Pattern[str]
    """Words that count up: "there have been", "recorded"."""
    then: re.Pattern[str]
    """ "The deadliest since 1982, when", "last year, when": what follows was another time."""


def apart_from_tallies(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures; victims counted over a year or a month are background where the story tells of others of its own."""
    if not any(figure.measure in _VICTIMS for figure in figures):
        return list(figures)
    words = _words(language)
    own = {zone: _own(figures, zone) for zone in ("title", "lead")}
    return [
        replace(figure, kind="other_event", whole="") if _is_tally(document, figure, own, words) else figure
        for figure in figures
    ]


def _own(figures: Sequence[Figure], zone: str) -> frozenset[Decimal]:
    """The numbers of victims told in the title or the first paragraph."""
    return frozenset(
        one.value for one in figures if one.zone == zone and one.measure in _VICTIMS and one.value is not None
    )


def _is_tally(document: Document, figure: Figure, own: Mapping[str, frozenset[Decimal]], words: _Words) -> bool:
    """True for a count over a period that is not what title and lead tell."""
    if figure.measure not in _VICTIMS or figure.kind not in ("total", "part"):
        return False
    if figure.implied or "others" in figure.excludes:
        return False
    told = own["title"] if figure.zone == "lead" else own["title"] | own["lead"]
    if figure.zone == "title" or figure.value in told or (figure.zone == "lead" and not told):
        return False
    before, after = _around(document, figure)
    if figure.kind == "total" and words.then.search(before[-_SINCE_REACH:]):
        return True
    if not words.period.search(figure.sentence):
        return False
    if _counts_crimes(document, figure, words):
        many = figure.value is None or figure.value >= _MANY
        return many or bool(words.running.search(figure.sentence) or words.framed.search(before))
    larger = figure.value is not None and bool(told) and figure.value > max(told)
    return figure.kind == "total" and larger and _is_bound(before, after, words)


def _around(document: Document, figure: Figure) -> tuple[str, str]:
    """The sentence of the figure before its quote, and after it."""
    start, end = figure.start or 0, figure.end or 0
    at = document.text.rfind(figure.sentence, max(0, end - len(figure.sentence)), start + len(figure.sentence))
    return document.text[max(at, 0) : start], document.text[end : max(at, 0) + len(figure.sentence)]


def _counts_crimes(document: Document, figure: Figure, words: _Words) -> bool:
    """True for "86 homicides", "the homicide count to 51"."""
    if not words.crimes.isdisjoint(figure.counted.split()):
        return True
    told = next((document.text[start:end] for slot, start, end in figure.slots if slot == "measure"), "")
    return bool(words.counted.search(told))


def _is_bound(before: str, after: str, words: _Words) -> bool:
    """True where the period stands in the clause of the count."""
    last = [mark.end() for mark in _BREAK.finditer(before)][-1:] or [0]
    following = _BREAK.search(after)
    behind = after[: following.start() if following else len(after)][:_REACH]
    return bool(words.running.search(before[last[0] :][-_REACH:]) or words.running.search(behind))


@cache
def _words(language: str) -> _Words:
    data = lexicon(language, "kinds")["tallies"]
    named, counts, periods, running, framed, worst = (
        "|".join(map(re.escape, data[part])) for part in ("crimes", "counts", "periods", "running", "framed", "worst")
    )
    known = word_classes(language)
    months, days = ("|".join(word for word in known if known[word] & bit) for bit in (MONTH, WEEKDAY))
    year = r"(?:19|20)\d\d"
    month = rf"(?:{months})\b\.?(?!\s\d{{1,2}}\b)"
    through = r"(?:in|of|for|during|throughout|since|through)\s(?:all\sof\s|late\s|early\s|the\send\sof\s)?"
    as_of = rf"as\sof\s(?:{months}|{days})\b"
    long = r"(?:in|over|during|within)\s(?:the\s(?:past|last)\s)?(?:[\w-]{1,20}\s){1,2}(?:years|months|decades)\b"
    counted_off = r"(?:first|last|past)\s[\w-]{1,20}\s(?:months|years|decades)\b|in\sthe\s(?:19|20)\d0s"
    whole = rf"\b(?:(?:{running})\b|{long}|all\sof\s{year}|so\sfar\sin\s{year})"
    return _Words(
        crimes=frozenset(data["crimes"]),
        counted=re.compile(rf"\b(?:{named})\s(?:{counts})|\b(?:{counts})\sof\s(?:{named})", re.IGNORECASE),
        period=re.compile(
            rf"\b(?:(?:{periods}|{running})\b|{counted_off}|{long}|{year}\s(?:{named})\b)"
            rf"|{through}(?:{year}|{month})|{as_of}",
            re.IGNORECASE,
        ),
        running=re.compile(whole, re.IGNORECASE),
        framed=re.compile(rf"\b(?:{framed})\b", re.IGNORECASE),
        then=re.compile(
            rf"\b(?:{worst})\b[^.;]{{0,80}}\bsince\s[^.;]{{0,60}}\b{year}\b|\b(?:last|previous)\syear,\swhen\b",
            re.IGNORECASE,
        ),
    )
