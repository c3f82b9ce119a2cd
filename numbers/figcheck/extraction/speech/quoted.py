"""Whom a text names around a quotation as its speaker: behind it, before it, in the paragraphs above and below."""

from __future__ import annotations

import re

from figcheck.extraction.speech.attribution import attributions
from figcheck.extraction.speech.sources import Attribution, Source
from figcheck.extraction.speech.voices import before_colon, said_by, sentences_before
from figcheck.extraction.words.lexis import classify
from figcheck.text import Sentence, before_blanks, tokenise

_BEHIND = 200  # characters of the words that follow its closing mark
_SOON = 5  # tokens between a closing mark and the speaker or the verb
_PARAGRAPHS = 6  # of one quotation
_LONGEST = 4000  # characters of a paragraph
_ENDED = ((), (".",), ("]",), (")",))
_OPENING = ("“", '"')
_CLOSING = ("”", '"')
_WORD = r"[A-Z][\w.’'-]{0,20}"
_OUTLET = rf"{_WORD}(?: (?:of the |of |the )?{_WORD}){{0,4}}"
_SIGNED = re.compile(rf"[”\"]\s{{0,4}}(?P<name>{_WORD}(?: {_WORD}){{1,3}}), {_OUTLET}[ \t]{{0,4}}(?=\n|\Z)")


def told_behind(text: str, closes: int, language: str) -> tuple[Sentence, Attribution] | None:
    """Who speaks by the words right behind a quotation: "...," the mayor said, "...," she said."""
    stop = text.find("\n", closes, closes + _BEHIND)
    sentence = tokenise(text, closes - 1, stop if stop >= 0 else min(len(text), closes + _BEHIND))
    found = attributions(sentence, classify(sentence, language), language)
    if not found or min(found[0].first, found[0].cue_first) > _SOON:
        return None
    told = max(found[0].end, found[0].cue_end)
    if text[closes - 1] == "." and sentence.lows[told : told + 1] not in _ENDED:
        return None  # "“... .” The mayor said on Monday that": a sentence of its own
    return sentence, found[0]


def named_ahead(text: str, begin: int, opens: int, language: str) -> Source | None:
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


def signed_below(text: str, closes: int) -> Source | None:
    """ "“12 came.”" and behind it or below "Ana Brisk, Halvik Post": who wrote what is quoted."""
    found = _SIGNED.match(text, closes)
    if found is None or found["name"].isupper() or found["name"].startswith("By "):
        return None
    return Source(found["name"], *found.span("name"), text[closes], closes, closes + 1, "reported")


def named_below(text: str, opens: int, language: str) -> Source | None:
    """The speaker of a quotation that its paragraph does not close: whom a paragraph below names at its end."""
    end = opens
    for _ in range(_PARAGRAPHS):
        end = text.find("\n", end, end + _LONGEST)
        begin = end + len(text[end : end + 4]) - len(text[end : end + 4].lstrip())
        if end < 0 or text[begin : begin + 1] not in _OPENING:
            return None
        end = begin
        limit = text.find("\n", begin, begin + _LONGEST)
        closes = text.find("”" if text[begin] == "“" else '"', begin + 1, limit if limit >= 0 else begin + _LONGEST)
        if closes >= 0:
            if signed := signed_below(text, closes):
                return signed
            behind = told_behind(text, closes, language) if text[closes - 1] in ",?!." else None
            return said_by(text, *behind, (), language, opens) if behind else None
    return None


def named_above(text: str, begin: int, language: str) -> Source | None:
    """The speaker of a quotation that fills its paragraph: whom the paragraph before names, above any questions."""
    for _ in range(_PARAGRAPHS):
        end = before_blanks(text, begin)
        begin = text.rfind("\n", 0, end) + 1
        paragraph = text[begin:end].lstrip()
        if not paragraph:
            return None
        if named := named_ahead(text, begin, _last_opened(text, begin, end), language):
            return named  # "Brisk said the town was poor.", and below it a quotation
        if not (paragraph.startswith(_OPENING) or paragraph.endswith("?") or " I asked" in paragraph):
            return None  # but "Is it right, I asked?"
    return None


def _last_opened(text: str, begin: int, end: int) -> int:
    """Where the quotation opens with which the paragraph ends, closed or not; the end itself where none does."""
    if end - begin > _LONGEST:
        return end
    curly = text.rfind("“", begin, end)
    if curly >= 0:
        return curly if text.find("”", curly, end) in (-1, end - 1) else end
    if text.count('"', begin, end) % 2 == 1:
        return text.rfind('"', begin, end)
    opens = text.rfind('"', begin, end - 1) if text[end - 1] == '"' else -1
    return opens if opens >= 0 else end
