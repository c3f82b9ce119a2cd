"""What the headers of a table say of the numbers below them beside what they count: how sure, and on whose word."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import cast

from figcheck.extraction.speech.sources import Source
from figcheck.extraction.speech.voices import on_word_of
from figcheck.extraction.table.tabular import NOTHING, Header, plain_header
from figcheck.model import Figure, Modality
from figcheck.resources import lexicon

_LONGEST_NAME = 90  # characters of the name of a source
_COUNTED_BY = ("estimated", "claimed")  # modalities that tell how the count was made as well


def names_sources(header: str, language: str) -> bool:
    """True for a header such as "Reporting source": below it stands on whose word the other cells are."""
    return not _sources(language).isdisjoint(plain_header(header).replace("*", " ").split())


def under_headers(figure: Figure, headers: tuple[str, ...], source: Header, over: Header, language: str) -> Figure:
    """The figure with how sure its headers are of it, and on the word of the source, whose header is `over`."""
    sure = next((kind for header in headers if (kind := _sureness(header, language))), None)
    if source is not NOTHING and not figure.authority and _is_name(source.text):
        told = Source(source.text, source.start, source.end, over.text, over.start, over.end, "reported")
        figure = on_word_of(figure, told)
    if sure is None or figure.modality not in ("asserted", "reported"):
        return figure
    return replace(figure, modality=sure, method=figure.method or (sure if sure in _COUNTED_BY else ""))


def _is_name(text: str) -> bool:
    """True for words that can name a source: no link and no number of a note."""
    return len(text) <= _LONGEST_NAME and any(map(str.isupper, text)) and "://" not in text


@cache
def _sureness(header: str, language: str) -> Modality | None:
    words = plain_header(header).replace("*", " ").split()
    return next((kind for kind, known in _sure_words(language) if not known.isdisjoint(words)), None)


@cache
def _sure_words(language: str) -> tuple[tuple[Modality, frozenset[str]], ...]:
    listed = lexicon(language, "tables")["modality"]
    return tuple((cast(Modality, kind), frozenset(words)) for kind, words in listed.items())


@cache
def _sources(language: str) -> frozenset[str]:
    return frozenset(lexicon(language, "tables")["headers"]["sources"])
