"""Figures in a post, a turn of a talk or a list: on the word of who signs below, is named before, or said it above."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from figcheck.extraction.speech.sources import Source
from figcheck.extraction.speech.vocabulary import speech_words
from figcheck.extraction.speech.voices import on_word_of, said_by, sentences_before
from figcheck.model import Document, Figure
from figcheck.text import before_blanks

_POST = 340  # characters of a short message with its links
_GAP = 8  # characters between a message and the line that signs it
_LONGEST_SIGNED = _POST + _GAP + 2  # characters of a message with its gap, dash and space
_SIGNED = re.compile(r"[—–-] ?(?P<name>@\w{1,20}|[^\n@()—–]{2,60}?) ?\(@\w{1,20}\)")
_BEFORE_HANDLE = 63  # characters of a dash and a name before "(@halvikpd)"
_HANDLE = 23  # characters of that
_LABEL = re.compile(r"(?P<name>[A-Z][A-Z.'’-]{1,24}(?: [A-Z.'’-]{1,24}){0,3})(?:, [^:\n]{1,60})?: (?=\S)")
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I’m|we|We|my|our)\b")
_FEWEST_TURNS = 4  # of two who speak twice
_TURN = 6000  # characters that one speaks before the next
_ITEM = re.compile(r"[ \t]{0,4}(?:[-–—*•·]|\d{1,2}[.)])[ \t]")
_MOST_ITEMS = 12
_SOON = 8  # tokens of "in a statement on Tuesday:"


@dataclass(frozen=True, slots=True)
class _Turns:
    """Where somebody begins to speak, and who, in order."""

    starts: tuple[int, ...]
    names: tuple[tuple[int, int], ...]


def with_signed(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures; one for which its sentence names no authority has that of the post, turn or list it stands in."""
    text = document.text
    signatures = list(_signatures(text))
    turns = _turns(text, language)
    above: dict[int, Source | None] = {}
    found = []
    for figure in figures:
        if not figure.authority and figure.start is not None and figure.zone in ("lead", "body"):
            begin = text.rfind("\n", 0, figure.start) + 1
            source = _signer(text, figure, begin, signatures) or _talker(text, figure, turns)
            if not source and begin not in above:
                above[begin] = _above(text, begin, language)
            source = source or above[begin]
            figure = on_word_of(figure, source) if source else figure
        found.append(figure)
    return found


def _named(text: str, name: tuple[int, int], cue: tuple[int, int]) -> Source:
    return Source(text[slice(*name)], *name, text[slice(*cue)], *cue, "reported")


def _signatures(text: str) -> Iterator[tuple[int, int]]:
    """The names that sign messages, in order, each looked for only before its handle."""
    end, at = 0, text.find("(@")
    while at >= 0:
        if found := _SIGNED.search(text, max(end, at - _BEFORE_HANDLE), at + _HANDLE):
            yield found.span("name")
            end = found.end()
        at = text.find("(@", at + 1)


def _signer(text: str, figure: Figure, begin: int, signatures: Sequence[tuple[int, int]]) -> Source | None:
    """ "3 treated at the scene. — Halvik Police (@halvikpd)": the message reaches from the line's start to its name."""
    at = bisect_right(signatures, (figure.end or 0, 0))
    if at == len(signatures):
        return None
    name = signatures[at]
    if name[0] - begin > _LONGEST_SIGNED:
        return None
    dash = name[0] - 1 - (text[name[0] - 1] == " ")
    message = text[begin:dash]
    said = message.rstrip()
    alone = len(said) <= _POST and "\n" not in said and len(message) - len(said) <= _GAP
    return _named(text, name, (dash, dash + 1)) if alone else None


def _turns(text: str, language: str) -> _Turns:
    """The turns of a talk that is written down: at least two names in capitals, each before more than one turn.

    Who speaks first asks for those who publish it, and is no authority; who never says "I" is a heading.
    """
    if text.count(":") < _FEWEST_TURNS or text.count(": ") < _FEWEST_TURNS:
        return _Turns((), ())
    labels = speech_words(language).labels
    found = [one for one in _labels(text) if labels.isdisjoint(one["name"].lower().split())]
    turns = Counter(one["name"] for one in found)
    several = [name for name, count in turns.items() if count > 1]
    if len(several) < 2:
        return _Turns((), ())
    host = several[0]
    ends = [one.start() for one in found[1:]] + [len(text)]
    personal = {one["name"] for one, end in zip(found, ends, strict=True) if _FIRST_PERSON.search(text, one.end(), end)}
    known = [one["name"] in personal and one["name"] != host for one in found]
    spans = tuple(one.span("name") if told else (0, 0) for one, told in zip(found, known, strict=True))
    return _Turns(tuple(one.start() for one in found), spans)


def _labels(text: str) -> Iterator[re.Match[str]]:
    """The names in capitals with which lines begin, each before a colon."""
    begin = 0
    while True:
        if found := _LABEL.match(text, begin):
            yield found
        begin = text.find("\n", begin) + 1
        if not begin:
            return


def _talker(text: str, figure: Figure, turns: _Turns) -> Source | None:
    at = bisect_right(turns.starts, figure.start or 0) - 1
    if at < 0 or not turns.names[at][1] or (figure.start or 0) - turns.starts[at] > _TURN:
        return None
    name = turns.names[at]
    return _named(text, name, (name[1], name[1] + 1))


def _above(text: str, begin: int, language: str) -> Source | None:
    """ "The ministry said in a statement:", and below it a figure, in the paragraph or item that begins there."""
    for _ in range(_MOST_ITEMS):
        end = before_blanks(text, begin)
        if end == 0:
            return None
        if text[end - 1] == ":":
            break
        above = text.rfind("\n", 0, end) + 1
        if not (_ITEM.match(text, begin) and _ITEM.match(text, above)):
            return None
        begin = above
    for sentence, found in sentences_before(text, end, language):
        told = found and sentence.words[found[-1].cue_first] != ":" and found[-1].modality != "planned"
        told = told and len(sentence) - max(found[-1].end, found[-1].cue_end) <= _SOON
        return said_by(text, sentence, found[-1], found, language) if told else None
    return None
