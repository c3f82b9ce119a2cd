"""Figures: the readings of every sentence of a document, with their places and ids, as rows of the table."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from figcheck.extraction.candidates import candidate_sentences
from figcheck.extraction.counting.phrase_lemmas import ordered_lemma
from figcheck.extraction.linking.among import among_more
from figcheck.extraction.linking.anaphors import without_anaphors
from figcheck.extraction.linking.bases import with_bases
from figcheck.extraction.linking.brought import with_brought
from figcheck.extraction.linking.carried_kinds import with_carried_kinds
from figcheck.extraction.linking.footnotes import without_footnotes
from figcheck.extraction.linking.links import linked
from figcheck.extraction.linking.readings import number_openings, read_sentence
from figcheck.extraction.linking.retold import retold
from figcheck.extraction.linking.tallies import apart_from_tallies
from figcheck.extraction.linking.wholes import parted
from figcheck.extraction.marked import quoted, without_marks
from figcheck.extraction.measure.befallen import with_befallen
from figcheck.extraction.measure.continued import with_continued
from figcheck.extraction.measure.crowds import with_crowds
from figcheck.extraction.measure.implied import may_imply
from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.measure.victims import apart_from_counters, apart_from_hits, with_migrants, with_victims
from figcheck.extraction.numbers.separators import decimal_mark
from figcheck.extraction.place.elsewhere import apart_from_elsewhere
from figcheck.extraction.place.gazetteer import find_names
from figcheck.extraction.place.places import shared_places
from figcheck.extraction.place.shared_money import with_countries
from figcheck.extraction.quantity.meaning import meaning
from figcheck.extraction.sentence.cues import people_words
from figcheck.extraction.slots import Context, Slots, read_slots
from figcheck.extraction.speech.attribution import attributions
from figcheck.extraction.speech.quotations import with_quoted
from figcheck.extraction.speech.roles import with_roles
from figcheck.extraction.speech.signed import with_signed
from figcheck.extraction.table.rows import with_rows
from figcheck.extraction.table.tables import prose_of_tables, table_figures, without_tables
from figcheck.extraction.time.dates import TimeMention, Times
from figcheck.extraction.topic.concepts import Concept, read_concepts
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import classify
from figcheck.extraction.words.tagging import tag
from figcheck.extraction.zones import Zones
from figcheck.model import Document, Figure, Zone
from figcheck.settings import Settings
from figcheck.text import Sentence
from figcheck.wording import hard_interval

_DEFINITE = frozenset(("the", "all", "both", "these", "those"))


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
    for part, sentence in _sentences(document, language):
        openings = number_openings(sentence, language)
        if not openings and not may_imply(sentence, language):
            continue
        classes = classify(sentence, language)
        times = Times(sentence, document.published, language)
        readings = read_sentence(sentence, classes, openings, times, language)
        if readings:
            zone = zones.of(sentence.start, sentence.text) if part == "body" else part
            context = _context(document, zone, sentence, classes, times.told, language, seen)
            ends = _limits(readings, len(sentence))
            concepts = read_concepts(sentence, classes, context.tags, readings, context.times, language)
            found = [_figure(context, *each) for each in zip(readings, ends, concepts, strict=True)]
            found = with_carried_kinds(sentence, readings, found, language) if len(found) > 1 else found
            tied = linked(sentence, readings, shared_places(sentence, found), language)
            figures.extend(with_bases(sentence, readings, tied, language))
    outside = [figure for figure in figures if figure.zone == "boilerplate"]
    figures = _together(document, [figure for figure in figures if figure.zone != "boilerplate"], language)
    figures = sorted([*figures, *outside], key=_place) if outside else figures
    if not document.cells:
        return figures
    cells = table_figures(document, language, lambda said: _read(said, language))
    return sorted([*figures, *(_with_id(figure, seen) for figure in cells)], key=_place)


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


def _limits(readings: Sequence[Reading], count: int) -> list[int]:
    """For each reading, the token where what is said of it ends: where the next begins that is no part of its quote."""
    if len(readings) == 1:
        return [count]
    starts = [reading.start for reading in readings]
    return [next((start for start in starts[i + 1 :] if start >= one.end), count) for i, one in enumerate(readings)]


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


def _context(
    document: Document,
    zone: Zone,
    sentence: Sentence,
    classes: tuple[int, ...],
    times: list[TimeMention],
    language: str,
    seen: Counter[tuple[str, str, str]],
) -> Context:
    names = find_names(sentence, language)
    sources = attributions(sentence, classes, language)
    tags = tag(sentence, language)
    return Context(document, zone, sentence, classes, tags, times, names, sources, language, seen)


def _figure(context: Context, reading: Reading, limit: int, concept: Concept) -> Figure:
    document, sentence = context.document, context.sentence
    first, end = reading.start, reading.end
    slots, quote = read_slots(context, reading, limit), sentence.slice(first, end)
    start = sentence.start_of(first)
    figure = Figure(
        figure_id=_id(document.case, document.id, (context.zone, sentence.text, quote), context.seen),
        case=document.case,
        document=document.id,
        source=document.source,
        published=document.published,
        zone=context.zone,
        page=_page(context, start),
        sentence=sentence.text,
        quote=quote,
        start=start,
        end=sentence.end_of(end - 1),
        per=reading.kind.per,
        implied=reading.implied,
        counted=ordered_lemma(sentence, reading.phrase, first),
        counted_phrase=sentence.slice(reading.phrase.first, reading.phrase.end),
        concept=concept.words,
        measure=reading.measure.measure if reading.measure else "",
        slots=tuple(sorted((*slots.spans, *concept.slots))),
        **_number(context, reading),
        **_said(context, slots),
    )
    return figure if _is_definite(sentence, first) else _floored(figure)


def _page(context: Context, start: int) -> int | None:
    """The page on which a place in the text stands, from 1; None where there are no pages."""
    pages = context.document.pages
    return bisect_right(pages, start) if pages and context.zone != "title" else None


def _is_definite(sentence: Sentence, first: int) -> bool:
    """True for "identified the four victims", "the other three victims": all of them."""
    return not _DEFINITE.isdisjoint(sentence.lows[max(0, first - 2) : first])


def _floored(figure: Figure) -> Figure:
    """A count by name is a floor: those whose names are not known are left out. A part of a count is no such count."""
    counted = figure.value is not None and not figure.unit and figure.kind != "part"
    if figure.method != "named" or figure.hedge_kind != "exact" or not counted or figure.value is None:
        return figure
    floor = hard_interval("at_least", figure.value)
    return replace(figure, hedge_kind="at_least", hard=floor, soft=floor)


def _number(context: Context, reading: Reading) -> dict[str, Any]:
    """The columns of the number and its hedge."""
    sentence, quantity, numeral = context.sentence, reading.quantity, reading.quantity.numeral
    head = "" if reading.phrase.is_empty else lemma(sentence.lows[reading.phrase.head])
    people = head in people_words(context.language).person
    people = people or (reading.measure is not None and reading.measure.how != "thing")
    end = quantity.high.end if quantity.high is not None else numeral.end
    meant = meaning(quantity, people=people, last_word=sentence.lows[numeral.end - 1], habit=bool(sentence.point))
    return {
        "numeral": sentence.slice(numeral.first, end),
        "numeral_start": sentence.start_of(numeral.first),
        "numeral_end": sentence.end_of(end - 1),
        "value": meant.value,
        "hard": meant.hard,
        "soft": meant.soft,
        "hedge_kind": meant.hedge_kind,
        "precision": meant.precision,
        "from_value": meant.from_value,
        "hedge": quantity.hedge.words,
        "approximate": quantity.hedge.approximate,
        "unit": quantity.unit,
        "confidence": meant.confidence,
    }


def _said(context: Context, slots: Slots) -> dict[str, Any]:
    """The columns of who, where, when and on whose word."""
    published, source, time = context.document.published, slots.source, slots.time
    return {
        "kind": slots.kind,
        "direction": slots.direction,
        "side": slots.side.side,
        "status": slots.side.status,
        "subgroup": slots.side.subgroup,
        "includes": slots.includes,
        "excludes": slots.excludes,
        "place": slots.place.name if slots.place else "",
        "authority": source.authority if source else "",
        "cue": source.cue if source else "",
        "modality": slots.modality,
        "method": slots.method,
        "event": context.sentence.slice(*time.event) if time.event else "",
        "event_date": time.event_date,
        "period_start": time.period_start,
        "period_end": time.period_end,
        "counter": time.counter,
        "as_of": time.as_of or published,
        "as_of_basis": "stated" if time.as_of else ("published" if published else ""),
    }


def _with_id(figure: Figure, seen: Counter[tuple[str, str, str]]) -> Figure:
    key = (figure.zone, figure.sentence, figure.quote)
    return replace(figure, figure_id=_id(figure.case, figure.document, key, seen))


def _id(case: str, document: str, key: tuple[str, str, str], seen: Counter[tuple[str, str, str]]) -> str:
    """The id of the next figure of this zone, sentence and quote."""
    count = seen[key] = seen.get(key, 0) + 1
    text = "\x1f".join((case, document, *key, str(count)))
    return "f-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
