"""The stages through which sentences become figures, each over all sentences of a batch before the next begins.

So the code and the words of a stage stay in the processor's cache: to take each sentence through all stages by itself
gives the same figures an eighth slower.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from figcheck.extraction.linking.bases import with_bases
from figcheck.extraction.linking.carried_kinds import with_carried_kinds
from figcheck.extraction.linking.links import linked
from figcheck.extraction.linking.readings import number_openings, read_sentence
from figcheck.extraction.measure.implied import may_imply
from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.place.gazetteer import find_names
from figcheck.extraction.place.places import shared_places
from figcheck.extraction.row import made_figure
from figcheck.extraction.slots import Context, read_slots
from figcheck.extraction.speech.attribution import attributions
from figcheck.extraction.time.dates import Times
from figcheck.extraction.topic.concepts import read_concepts
from figcheck.extraction.words.lexis import classify
from figcheck.extraction.words.tagging import tag
from figcheck.extraction.zones import Zones
from figcheck.making import made_quickly
from figcheck.model import Document, Figure, Zone
from figcheck.text import Sentence

Seen = Counter[tuple[str, str, str]]
"""How many figures of each zone, sentence and quote there have been."""


@made_quickly
@dataclass(frozen=True, slots=True)
class _Opened:
    """A sentence in which a number may begin, with those places."""

    part: Zone
    sentence: Sentence
    openings: list[int]
    classes: tuple[int, ...]
    times: Times


@made_quickly
@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence with the readings of its figures, one at least."""

    opened: _Opened
    readings: list[Reading]


def figures_of(
    document: Document, batch: Sequence[tuple[Zone, Sentence]], zones: Zones, language: str, seen: Seen
) -> list[Figure]:
    """The figures of some sentences of the document, in order, each by its own sentence; `seen` counts them on."""
    read = _read(_opened(document, batch, language), language)
    contexts = _contexts(document, read, zones, language, seen)
    lines = [one.readings for one in read]
    concepts = [
        read_concepts(context.sentence, context.classes, context.tags, readings, context.times, language)
        for context, readings in zip(contexts, lines, strict=True)
    ]
    slots = [
        [read_slots(context, *each) for each in zip(readings, _limits(readings, len(context.sentence)), strict=True)]
        for context, readings in zip(contexts, lines, strict=True)
    ]
    made = [
        [made_figure(context, *each) for each in zip(readings, said, about, strict=True)]
        for context, readings, said, about in zip(contexts, lines, slots, concepts, strict=True)
    ]
    tied = [_tied(*each, language) for each in zip(contexts, lines, made, strict=True)]
    return [figure for figures in tied for figure in figures]


def _opened(document: Document, batch: Sequence[tuple[Zone, Sentence]], language: str) -> list[_Opened]:
    """The sentences in which a number may begin, or somebody may be told of without one."""
    openings = [number_openings(sentence, language) for _, sentence in batch]
    return [
        _Opened(part, sentence, found, classify(sentence, language), Times(sentence, document.published, language))
        for (part, sentence), found in zip(batch, openings, strict=True)
        if found or may_imply(sentence, language)
    ]


def _read(opened: Sequence[_Opened], language: str) -> list[_Read]:
    """The sentences that have figures after all."""
    readings = [read_sentence(one.sentence, one.classes, one.openings, one.times, language) for one in opened]
    return [_Read(*each) for each in zip(opened, readings, strict=True) if each[1]]


def _contexts(document: Document, read: Sequence[_Read], zones: Zones, language: str, seen: Seen) -> list[Context]:
    """Of each sentence what its figures share."""
    opened = [one.opened for one in read]
    where = [zones.of(each.sentence.start, each.sentence.text) if each.part == "body" else each.part for each in opened]
    times = [one.times.told for one in opened]
    names = [find_names(one.sentence, language) for one in opened]
    tags = [tag(one.sentence, language) for one in opened]
    sources = [
        attributions(one.sentence, one.classes, language, letters) for one, letters in zip(opened, tags, strict=True)
    ]
    return [
        Context(document, zone, one.sentence, one.classes, letters, told, named, said, language, seen)
        for one, zone, letters, told, named, said in zip(opened, where, tags, times, names, sources, strict=True)
    ]


def _tied(context: Context, readings: list[Reading], figures: list[Figure], language: str) -> list[Figure]:
    """The figures of one sentence, each in the light of the others."""
    sentence = context.sentence
    found = with_carried_kinds(sentence, readings, figures, language) if len(figures) > 1 else figures
    tied = linked(sentence, readings, shared_places(sentence, found), language)
    return with_bases(sentence, readings, tied, language)


def _limits(readings: Sequence[Reading], count: int) -> list[int]:
    """For each reading, the token where what is said of it ends: where the next begins that is no part of its quote."""
    if len(readings) == 1:
        return [count]
    starts = [reading.start for reading in readings]
    return [next((start for start in starts[i + 1 :] if start >= one.end), count) for i, one in enumerate(readings)]
