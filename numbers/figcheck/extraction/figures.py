"""Figures: the readings of every sentence of a document, with their places and ids, as rows of the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from figcheck.extraction.candidates import candidate_sentences
from figcheck.extraction.linking.among import among_more
from figcheck.extraction.linking.anaphors import without_anaphors
from figcheck.extraction.linking.brought import with_brought
from figcheck.extraction.linking.footnotes import without_footnotes
from figcheck.extraction.linking.retold import retold
from figcheck.extraction.linking.tallies import apart_from_tallies
from figcheck.extraction.linking.wholes import parted
from figcheck.extraction.marked import quoted, without_marks
from figcheck.extraction.measure.befallen import with_befallen
from figcheck.extraction.measure.continued import with_continued
from figcheck.extraction.measure.crowds import with_crowds
from figcheck.extraction.measure.victims import apart_from_counters, apart_from_hits, with_migrants, with_victims
from figcheck.extraction.numbers.separators import decimal_mark
from figcheck.extraction.place.elsewhere import apart_from_elsewhere
from figcheck.extraction.place.shared_money import with_countries
from figcheck.extraction.row import with_id
from figcheck.extraction.speech.quotations import with_quoted
from figcheck.extraction.speech.roles import with_roles
from figcheck.extraction.speech.signed import with_signed
from figcheck.extraction.stages import figures_of
from figcheck.extraction.table.rows import with_rows
from figcheck.extraction.table.tables import prose_of_tables, table_figures, without_tables
from figcheck.extraction.zones import Zones
from figcheck.model import Document, Figure, Zone
from figcheck.settings import Settings
from figcheck.text import Sentence

_BATCH = 64  # sentences: so many still fit into the cache beside the code that reads them


def extract(document: Document, settings: Settings | None = None) -> list[Figure]:
    """Every figure of the document, in order of place: title first, then text. Pure: same input, same figures."""
    language = (settings or Settings()).language
    if document.status != "ok":
        return []
    plain = without_marks(document) if document.marks else document
    figures = with_countries(plain, _read(plain, language), language)
    return quoted(figures, plain.text, document) if document.marks else figures


def _read(document: Document, language: str) -> list[Figure]:
    """The figures of the text and of its tables, each by its own sentence and those before it."""
    seen: Counter[tuple[str, str, str]] = Counter()
    figures: list[Figure] = []
    zones = Zones(document.text, language)
    sentences = _sentences(document, language)
    while batch := list(islice(sentences, _BATCH)):
        figures.extend(figures_of(document, batch, zones, language, seen))
    outside = [figure for figure in figures if figure.zone == "boilerplate"]
    figures = _together(document, [figure for figure in figures if figure.zone != "boilerplate"], language)
    figures = sorted([*figures, *outside], key=_place) if outside else figures
    if not document.cells:
        return figures
    cells = table_figures(document, language, lambda said: _read(said, language))
    return sorted([*figures, *(with_id(figure, seen) for figure in cells)], key=_place)


def _together(document: Document, figures: list[Figure], language: str) -> list[Figure]:
    """The figures of the article, each read in the light of the others."""
    struck = apart_from_hits(document, figures, language)
    told = with_continued(document, with_victims(document, struck, language), language)
    told = with_befallen(document, told, language)
    told = with_crowds(document, with_migrants(document, told, language), language)
    told = apart_from_elsewhere(document, apart_from_counters(document, told, language), language)
    told = among_more(document, apart_from_tallies(document, told, language), language)
    told = with_brought(document, told, language)
    figures = retold(parted(document, told, language), language)
    figures = without_footnotes(document, without_anaphors(document, figures, language))
    figures = with_rows(document, with_quoted(document, figures, language), language)
    return with_roles(with_signed(document, figures, language), language)


def _place(figure: Figure) -> tuple[bool, int]:
    """Where a figure stands, the title before the text."""
    return figure.zone != "title", figure.start or 0


def _sentences(document: Document, language: str) -> Iterator[tuple[Zone, Sentence]]:
    """The candidates of the title, the text (as body, whatever zone of it they stand in) and the tables."""
    point = decimal_mark(document.text)
    for sentence in candidate_sentences(document.title, language, point):
        yield "title", sentence
    for sentence in candidate_sentences(without_tables(document), language, point):
        yield "body", sentence
    for sentence in candidate_sentences(prose_of_tables(document, language), language, point):
        yield "table", sentence
