"""Figures: the readings of every sentence of a document, with their places and ids, as rows of the table."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from figcheck.extraction.attribution import Attribution, attributions, nearest, stated_modality
from figcheck.extraction.candidates import candidate_sentences
from figcheck.extraction.counted import counted_lemma
from figcheck.extraction.cues import people_words
from figcheck.extraction.dates import TimeMention, find_times
from figcheck.extraction.gazetteer import Name, find_names
from figcheck.extraction.kinds import read_direction
from figcheck.extraction.lemmas import lemma
from figcheck.extraction.lexis import classify
from figcheck.extraction.links import linked
from figcheck.extraction.meaning import meaning
from figcheck.extraction.places import Place, read_place
from figcheck.extraction.readings import Reading, read_sentence
from figcheck.extraction.sides import read_side
from figcheck.extraction.times import TimeReading, read_time
from figcheck.model import Document, Figure, Kind, Modality, Zone
from figcheck.settings import Settings
from figcheck.text import Sentence


@dataclass(frozen=True, slots=True)
class _Context:
    """A sentence with what all its figures share."""

    document: Document
    zone: Zone
    sentence: Sentence
    classes: tuple[int, ...]
    times: list[TimeMention]
    names: list[Name]
    sources: list[Attribution]
    language: str
    seen: Counter[tuple[str, str, str]] = field(default_factory=Counter)


def extract(document: Document, settings: Settings | None = None) -> list[Figure]:
    """Every figure of the document, in order of place: title first, then text. Pure: the same input, the same figures."""
    language = (settings or Settings()).language
    if document.status != "ok":
        return []
    seen: Counter[tuple[str, str, str]] = Counter()
    figures: list[Figure] = []
    for zone, sentence in _sentences(document, language):
        classes = classify(sentence, language)
        times = find_times(sentence, document.published, language)
        readings = read_sentence(sentence, classes, times, language)
        if readings:
            context = _context(document, zone, sentence, classes, times, language, seen)
            ends = [*(reading.start for reading in readings[1:]), len(sentence)]
            found = [_figure(context, reading, end) for reading, end in zip(readings, ends, strict=True)]
            figures.extend(linked(sentence, readings, found))
    return figures


def _sentences(document: Document, language: str) -> Iterator[tuple[Zone, Sentence]]:
    for sentence in candidate_sentences(document.title, language):
        yield "title", sentence
    lead_end = _lead_end(document.text)
    for sentence in candidate_sentences(document.text, language):
        yield ("lead" if sentence.start < lead_end else "body"), sentence


def _lead_end(text: str) -> int:
    """Where the first paragraph ends."""
    begin = len(text) - len(text.lstrip())
    end = text.find("\n", begin)
    return len(text) if end < 0 else end


def _context(
    document: Document,
    zone: Zone,
    sentence: Sentence,
    classes: tuple[int, ...],
    times: list[TimeMention],
    language: str,
    seen: Counter[tuple[str, str, str]],
) -> _Context:
    names = find_names(sentence, language)
    sources = attributions(sentence, classes, language)
    return _Context(document, zone, sentence, classes, times, names, sources, language, seen)


def _figure(context: _Context, reading: Reading, limit: int) -> Figure:
    sentence, language = context.sentence, context.language
    quantity, phrase, numeral = reading.quantity, reading.phrase, reading.quantity.numeral
    head = "" if phrase.is_empty else lemma(sentence.lows[phrase.head])
    measure = reading.measure
    people = head in people_words(language).person or (measure is not None and measure.how != "thing")
    number_end = quantity.high.end if quantity.high is not None else numeral.end
    meant = meaning(quantity, people=people, last_word=sentence.lows[numeral.end - 1])
    quote = sentence.slice(reading.start, reading.end)
    side = read_side(sentence, context.classes, phrase, measure, context.names, reading.start, language)
    source = nearest(context.sources, reading.start, reading.end)
    told = max(reading.end, measure.end if measure else 0)
    place = read_place(sentence, context.classes, told, limit, context.names)
    name = measure.measure if measure else ""
    time = read_time(sentence, context.classes, context.times, (reading.start, told), name, context.document.published)
    direction = read_direction(sentence, reading.start, language)
    slots = _slots(reading, side.side_at, source, place, time)
    figure = Figure(
        case=context.document.case,
        document=context.document.id,
        source=context.document.source,
        published=context.document.published,
        zone=context.zone,
        quote=quote,
        start=sentence.starts[reading.start],
        end=sentence.ends[reading.end - 1],
        sentence=sentence.text,
        numeral=sentence.slice(numeral.first, number_end),
        numeral_start=sentence.starts[numeral.first],
        numeral_end=sentence.ends[number_end - 1],
        value=meant.value,
        hard=meant.hard,
        soft=meant.soft,
        hedge_kind=meant.hedge_kind,
        precision=meant.precision,
        from_value=meant.from_value,
        hedge=quantity.hedge.words,
        approximate=quantity.hedge.approximate,
        direction=direction,
        unit=quantity.unit,
        per=reading.kind.per,
        counted=counted_lemma(sentence, phrase),
        counted_phrase=sentence.slice(phrase.first, phrase.end),
        measure=name,
        kind=_kind(reading, time, direction),
        side=side.side,
        status=side.status,
        subgroup=side.subgroup,
        excludes=reading.kind.excludes,
        place=place.name if place else "",
        authority=sentence.slice(source.first, source.end) if source else "",
        cue=sentence.slice(source.cue_first, source.cue_end) if source else "",
        event_date=time.event_date,
        period_start=time.period_start,
        period_end=time.period_end,
        counter=time.counter,
        as_of=time.as_of or context.document.published,
        as_of_basis="stated" if time.as_of else ("published" if context.document.published else ""),
        modality=_modality(context, reading, source),
        slots=tuple(sorted((name, sentence.starts[a], sentence.ends[b - 1]) for name, a, b in slots)),
    )
    return _with_id(figure, context.seen)


def _kind(reading: Reading, time: TimeReading, direction: str) -> Kind:
    if reading.quantity.is_age:
        return "age"
    if reading.kind.kind not in ("total", "part"):
        return reading.kind.kind
    if reading.quantity.from_value is not None or (direction and reading.quantity.unit == "percent"):
        return "change"
    if reading.quantity.unit == "percent" or reading.quantity.numeral.form == "fraction":
        return "share"
    if reading.kind.kind == "part":
        return "part"
    return "other_event" if time.background else "total"


def _modality(context: _Context, reading: Reading, source: Attribution | None) -> Modality:
    stated = stated_modality(context.sentence, reading.start, context.language)
    if stated:
        return stated[0]
    return source.modality if source else "asserted"


def _slots(
    reading: Reading,
    side: tuple[int, int] | None,
    source: Attribution | None,
    place: Place | None,
    time: TimeReading,
) -> Iterator[tuple[str, int, int]]:
    """Where each slot was read, in tokens."""
    if reading.measure:
        yield "measure", reading.measure.first, reading.measure.end
    if not reading.phrase.is_empty and not reading.borrowed:
        yield "counted", reading.phrase.first, reading.phrase.end
    if reading.kind.first >= 0 and reading.kind.end > reading.kind.first:
        yield "kind", reading.kind.first, reading.kind.end
    if side:
        yield "side", *side
    if place:
        yield "place", place.first, place.end
    if time.at:
        yield "counter" if time.counter else "as_of" if time.as_of else "period", *time.at
    if source:
        yield "authority", source.first, source.end
        yield "cue", source.cue_first, source.cue_end


def _with_id(figure: Figure, seen: Counter[tuple[str, str, str]]) -> Figure:
    key = (figure.zone, figure.sentence, figure.quote)
    seen[key] += 1
    text = "\x1f".join((figure.case, figure.document, *key, str(seen[key])))
    return replace(figure, figure_id="f-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16])
