"""Other events: named in passing, in a place that title and first lines leave out: "the Oster fire, which killed 9"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from figcheck.extraction.words.lexis import CLOSED, EVENT, MONTH, WEEKDAY, word_classes
from figcheck.model import Document, Figure

_VICTIMS = frozenset(("killed", "injured", "shot", "casualties", "hospitalised", "arrested"))
_OPENING = 600  # characters: a headline and two paragraphs
_AT = frozenset(("in", "at", "on", "near", "outside"))
_ARTICLES = frozenset(("a", "an", "the"))
_PASSING = frozenset(("which", "that", "where", "following", "after", "since", "like", "of"))
_NEAR = 5  # words between an event and its place
_SHORTEST_NAME = 4
# "The third time this week that at least four were shot": of several events the least.
_SEVERAL_TIMES = re.compile(r"\btime\b[^.;:]{0,60}\b(?:that|which|when)\s*$")
_BEFORE = 80  # characters
_BEFORE_THAT = 200  # characters


def apart_from_elsewhere(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures; victims of an event of another place, told of in passing, are background."""
    own = {(one.measure, one.value) for one in figures if one.measure in _VICTIMS and one.zone in ("title", "lead")}
    others = {i for i, figure in enumerate(figures) if _may_be_other(figure, own)}
    if not others:
        return list(figures)
    opening = f"{document.title} {document.text[:_OPENING]}".casefold()
    return [
        replace(figure, kind="other_event")
        if i in others and _is_other(document, figure, opening, language)
        else figure
        for i, figure in enumerate(figures)
    ]


def _is_other(document: Document, figure: Figure, opening: str, language: str) -> bool:
    apart = _several(document, figure) or _is_earlier(document, figure, language)
    return apart or _is_elsewhere(figure, opening, language)


def _may_be_other(figure: Figure, own: set[tuple[str, Decimal | None]]) -> bool:
    """True for victims in the body of whom title and lead say nothing."""
    told = figure.kind == "total" and figure.measure in _VICTIMS and not figure.implied
    return told and figure.zone == "body" and (figure.measure, figure.value) not in own


def _several(document: Document, figure: Figure) -> bool:
    start = figure.start or 0
    return bool(_SEVERAL_TIMES.search(document.text[max(0, start - _BEFORE) : start]))


def _is_earlier(document: Document, figure: Figure, language: str) -> bool:
    """ "The shooting comes a month after", "the fire follows one that": what is told next was another event."""
    start = figure.start or 0
    at = document.text.rfind(figure.sentence, max(0, start - len(figure.sentence)), start + len(figure.sentence))
    return at >= 0 and bool(_followed(language).search(document.text[max(at, start - _BEFORE_THAT) : start]))


@cache
def _followed(language: str) -> re.Pattern[str]:
    events = "|".join(word for word, bits in word_classes(language).items() if bits & EVENT)
    comes = r"(?:comes|came|happened|occurred)\s[^.;,]{0,40}\b(?:day|week|month|year)s?\s(?:after|since)\b"
    follows = rf"(?:follows|followed)\s(?:an?|another)\s(?:[\w-]{{1,20}}\s){{0,2}}(?:{events})\b"
    return re.compile(rf"\b(?:{events})\s(?:{comes}|{follows})", re.IGNORECASE)


def _is_elsewhere(figure: Figure, opening: str, language: str) -> bool:
    """True where the sentence names the place of an event in passing, before the figure or around it."""
    words = [word.strip("\"“”'’.,;:()") for word in figure.sentence.split()]
    known = word_classes(language)
    for i, word in enumerate(words):
        if known.get(word, 0) & EVENT and not _PASSING.isdisjoint(words[max(0, i - _NEAR) : i + 2 * _NEAR]):
            places = [name for name in _places(words, i) if not known.get(name, 0) & (CLOSED | WEEKDAY | MONTH)]
            if places and not any(name in opening for name in places):
                return True
    return False


def _places(words: Sequence[str], event: int) -> Iterator[str]:
    """The names right before an event ("the Oster market bombing") and those of its place ("a bombing in Oster")."""
    at = event - 1
    while at >= 0 and event - at <= _NEAR and (_is_name(words[at]) or (at == event - 1 and words[at].islower())):
        if _is_name(words[at]):
            yield _plain(words[at])
        at -= 1
    end = event + 1
    while end < len(words) and end - event < 2 * _NEAR and words[end] not in _AT:
        end += 1
    if end >= len(words) or words[end] not in _AT:
        return
    end += 2 if words[end + 1 : end + 2] and words[end + 1] in _ARTICLES else 1
    while end < len(words) and _is_name(words[end]):
        yield _plain(words[end])
        end += 1


def _is_name(word: str) -> bool:
    return word[:1].isupper() and len(word) >= _SHORTEST_NAME


def _plain(word: str) -> str:
    return word.casefold().removesuffix("'s").removesuffix("’s")
