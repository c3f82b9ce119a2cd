"""Figures in quotations: they are on the word of whoever is quoted, also where that is told sentences away."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.extraction.speech.attribution import Attribution, Source, attributions
from figcheck.extraction.speech.vocabulary import speech_words
from figcheck.extraction.speech.voices import before_colon, on_word_of, said_by, sentences_before
from figcheck.extraction.words.lexis import classify
from figcheck.model import Document, Figure
from figcheck.text import Sentence, before_blanks, tokenise

_LONGEST = 4000  # characters of a paragraph; in a longer one nothing tells which straight marks open
_BEHIND = 200  # characters of the words that follow its closing mark
_LONGEST_LABEL = 40  # characters of a name before a colon
_LABEL = 4  # words of it
_SOON = 5  # tokens between a closing mark and the speaker or the verb
_PARAGRAPHS_BACK = 6  # of one quotation
_ENDED = ((), (".",), ("]",), (")",))
_OPENING = ("“", '"')
_CLOSING = ("”", '"')


def with_quoted(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures; one in a quotation has the authority of its speaker."""
    return [_quoted(document.text, figure, language) for figure in figures]


def _quoted(text: str, figure: Figure, language: str) -> Figure:
    if figure.authority or figure.start is None or figure.zone not in ("lead", "body"):
        return figure
    span = _quotation(text, figure.start)
    source = _speaker(text, span, language) if span else None
    return on_word_of(figure, source) if source else figure


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
    return straight, text.find('"', at, limit)


def _speaker(text: str, span: tuple[int, int], language: str) -> Source | None:
    """Who is quoted: named behind the quotation, before it, or with the part of it that the paragraph before holds."""
    opens, closes = span
    if closes > 0 and text[closes - 1] in ",?!." and (behind := _told_behind(text, span, language)):
        return said_by(text, *behind, (), language, opens)
    begin = text.rfind("\n", 0, opens) + 1
    if text[begin:opens].strip():
        return _labelled(text, begin, opens, language) or _named_ahead(text, begin, opens, language)
    return _named_above(text, begin, language) if closes < 0 or _fills(text, closes) else None


def _labelled(text: str, begin: int, opens: int, language: str) -> Source | None:
    """ "The Halvik Gazette: “...": whom a line names right before a colon and the quotation."""
    colon = begin + len(text[begin:opens].rstrip()) - 1 if opens - begin <= _LONGEST_LABEL else 0
    name = text[begin:colon]
    words = name.split()
    named = colon > begin and text[colon] == ":" and 0 < len(words) <= _LABEL
    if not named or not all(word[0].isupper() for word in words) or name != name.strip():
        return None
    if name.isupper() or not speech_words(language).labels.isdisjoint(name.lower().split()):
        return None
    return Source(name, begin, colon, ":", colon, colon + 1, "reported")


def _fills(text: str, closes: int) -> bool:
    """True where nothing follows a quotation in its paragraph."""
    end = text.find("\n", closes)
    return not text[closes + 1 : end if end >= 0 else len(text)].strip()


def _named_above(text: str, begin: int, language: str) -> Source | None:
    """The speaker of a quotation that fills its paragraph: whom the paragraph before names, above any questions."""
    for _ in range(_PARAGRAPHS_BACK):
        end = before_blanks(text, begin)
        begin = text.rfind("\n", 0, end) + 1
        paragraph = text[begin:end].lstrip()
        if not paragraph:
            return None
        if named := _named_ahead(text, begin, end, language):
            return named  # "Brisk said the town was poor.", and below it a quotation
        if not (paragraph.startswith(_OPENING) or paragraph.endswith("?") or " I asked" in paragraph):
            return None  # but "Is it right, I asked?"
    return None


def _told_behind(text: str, span: tuple[int, int], language: str) -> tuple[Sentence, Attribution] | None:
    """Who speaks by the words right behind a quotation: "...," the mayor said, "...," she said."""
    closes = span[1]
    stop = text.find("\n", closes, closes + _BEHIND)
    sentence = tokenise(text, closes - 1, stop if stop >= 0 else min(len(text), closes + _BEHIND))
    found = attributions(sentence, classify(sentence, language), language)
    if not found or min(found[0].first, found[0].cue_first) > _SOON:
        return None
    told = max(found[0].end, found[0].cue_end)
    if text[closes - 1] == "." and sentence.lows[told : told + 1] not in _ENDED:
        return None  # "“... .” The mayor said on Monday that": a sentence of its own
    return sentence, found[0]


def _named_ahead(text: str, begin: int, opens: int, language: str) -> Source | None:
    """The speaker of the sentence that comes before a quotation in its paragraph."""
    for sentence, found in sentences_before(text, opens, language):
        if sentence.start < begin:
            return None
        if found:
            return said_by(text, sentence, found[-1], found, language)
        if colon := before_colon(sentence, language):
            return colon
        if not sentence.text.endswith(_CLOSING):
            return None
    return None
