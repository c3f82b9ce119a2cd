"""One figure as a row of the table: its number, what is said of it, where it stands, and its id."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from typing import Any

from figcheck.extraction.counting.phrase_lemmas import ordered_lemma
from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.quantity.meaning import meaning
from figcheck.extraction.sentence.cues import people_words
from figcheck.extraction.slots import Context, Slots
from figcheck.extraction.topic.concepts import Concept
from figcheck.extraction.words.lemmas import lemma
from figcheck.model import Figure
from figcheck.text import Sentence
from figcheck.wording import hard_interval

_DEFINITE = frozenset(("the", "all", "both", "these", "those"))


def made_figure(context: Context, reading: Reading, slots: Slots, concept: Concept) -> Figure:
    """The figure that a reading is, with its slots and its concept, as it stands in its sentence."""
    document, sentence = context.document, context.sentence
    first, end = reading.start, reading.end
    quote, start = sentence.slice(first, end), sentence.start_of(first)
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


def with_id(figure: Figure, seen: Counter[tuple[str, str, str]]) -> Figure:
    """The figure with the id that it has behind those already seen; of a table's cells, which come last."""
    key = (figure.zone, figure.sentence, figure.quote)
    return replace(figure, figure_id=_id(figure.case, figure.document, key, seen))


def _id(case: str, document: str, key: tuple[str, str, str], seen: Counter[tuple[str, str, str]]) -> str:
    """The id of the next figure of this zone, sentence and quote."""
    count = seen[key] = seen.get(key, 0) + 1
    text = "\x1f".join((case, document, *key, str(count)))
    return "f-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
