"""Figures in quotations: they are on the word of whoever is quoted, also where that is told sentences away."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.extraction.speech.quoted import named_above, named_ahead, named_below, signed_below, told_behind
from figcheck.extraction.speech.sources import Source
from figcheck.extraction.speech.vocabulary import speech_words
from figcheck.extraction.speech.voices import on_word_of, said_by
from figcheck.model import Document, Figure

_LONGEST = 4000  # characters of a paragraph; in a longer one nothing tells which straight marks open
_FEWEST = 8  # words of what somebody says, and no name or phrase that stands in marks
_SAID = "Said "  # "Said Commissioner Kett: “…”"
_LONGEST_LABEL = 40  # characters of a name before a colon
_LABEL = 4  # words of it
_LONGEST_NAME = 30  # words that are looked at to tell a title from a sentence


def with_quoted(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures; one in a quotation has the authority of its speaker."""
    text, known = document.text, dict[tuple[int, int], Source | None]()
    found = []
    for figure in figures:
        span = None
        if not figure.authority and figure.start is not None and figure.zone in ("lead", "body"):
            span = _quotation(text, figure.start)
        if span and span not in known:
            known[span] = _speaker(text, span, language) or _unnamed(text, span)
        source = known[span] if span else None
        found.append(on_word_of(figure, source) if source else figure)
    return found


def _quotation(text: str, at: int) -> tuple[int, int] | None:
    """Where the quotation around a place opens and closes, within its paragraph; -1 where it does not close there."""
    begin = text.rfind("\n", max(0, at - _LONGEST), at) + 1
    if not begin and at > _LONGEST:
        return None
    close = text.find("\n", at, at + _LONGEST)
    limit = close if close >= 0 else min(len(text), at + _LONGEST)
    curly = text.rfind("“", begin, at)
    if curly >= 0:
        closed = curly < text.rfind("”", begin, at) or text.count('"', curly, at) % 2 == 1
        return None if closed else (curly, text.find("”", at, limit))
    straight = text.rfind('"', begin, at)
    if straight < 0 or text.count('"', begin, at) % 2 == 0 or text[straight + 1].isspace():
        return None  # none, or one that closes
    closes = text.find('"', at, limit)
    return straight, closes if closes >= 0 else text.find("”", at, limit)


def _speaker(text: str, span: tuple[int, int], language: str) -> Source | None:
    """Who is quoted: named behind the quotation, before it, or with the part of it that another paragraph holds."""
    opens, closes = span
    if closes > 0 and text[closes - 1] in ",?!." and (behind := told_behind(text, closes, language)):
        return said_by(text, *behind, (), language, opens)
    begin = text.rfind("\n", 0, opens) + 1
    if text[begin:opens].strip():
        return _labelled(text, begin, opens, language) or named_ahead(text, begin, opens, language)
    if closes < 0:
        return named_below(text, opens, language) or named_above(text, begin, language)
    return (signed_below(text, closes) or named_above(text, begin, language)) if _fills(text, closes) else None


def _unnamed(text: str, span: tuple[int, int]) -> Source | None:
    """What somebody says whom nothing names: sentences in marks are no word of the narrator's, as a title can be."""
    opens, closes = span
    if closes < 0 and text[opens - 1 : opens].strip():
        return None
    words = text[opens + 1 : closes if closes >= 0 else opens + _LONGEST].split(maxsplit=_LONGEST_NAME)[:_LONGEST_NAME]
    small = sum(word[0].islower() for word in words)
    if len(words) < _FEWEST or 2 * small < len(words) or (closes >= 0 and text[closes - 1] not in ",.?!…"):
        return None
    return Source("", 0, 0, text[opens], opens, opens + 1, "reported")


def _labelled(text: str, begin: int, opens: int, language: str) -> Source | None:
    """ "The Halvik Gazette: “...": whom a line names right before a colon and the quotation."""
    colon = begin + len(text[begin:opens].rstrip()) - 1 if opens - begin <= _LONGEST_LABEL else 0
    begin += len(_SAID) * text.startswith(_SAID, begin, colon)
    name = text[begin:colon]
    words = name.split()
    named = colon > begin and text[colon] == ":" and 0 < len(words) <= _LABEL
    if not named or not all(word[0].isupper() for word in words) or name != name.strip():
        return None
    if name.isupper() or not speech_words(language).labels.isdisjoint(name.lower().split()):
        return None
    return Source(name, begin, colon, ":", colon, colon + 1, "reported")


def _fills(text: str, closes: int) -> bool:
    """True where nothing follows a quotation in its paragraph, or only who signs it."""
    end = text.find("\n", closes)
    return not text[closes + 1 : end if end >= 0 else len(text)].strip() or signed_below(text, closes) is not None
