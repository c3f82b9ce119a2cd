"""Slots: what the sentence says around a count, gathered for one figure: whose, where, when, on whose word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from figcheck.extraction.kind import LENGTHS, kind_of
from figcheck.extraction.linking.scope import read_scope
from figcheck.extraction.measure.methods import read_method
from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.place.gazetteer import Name
from figcheck.extraction.place.places import Place, read_place
from figcheck.extraction.place.sides import SideReading, read_side
from figcheck.extraction.quantity.directions import read_direction
from figcheck.extraction.quantity.quantities import Quantity
from figcheck.extraction.speech.deciding import decided_by
from figcheck.extraction.speech.facts import is_fact, is_known
from figcheck.extraction.speech.modality import is_unproven, stated_modality
from figcheck.extraction.speech.plans import HARM
from figcheck.extraction.speech.reach import nearest
from figcheck.extraction.speech.sources import Attribution, Source
from figcheck.extraction.speech.voices import said_by
from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.time.times import TimeReading, read_time
from figcheck.extraction.time.told import Ground, Told
from figcheck.making import made_quickly
from figcheck.model import Document, Kind, Modality, Zone
from figcheck.text import Sentence

_NO_TIME = TimeReading()
_SOUGHT = ("suspects", "arrested")
_THERE = frozenset(("", "present", "weapons", "tanks", "vehicles", "drones", "missiles", "shells", "homes"))
_FEW = 10  # those who speak to a newspaper are no more
_COUNTED_BY = ("estimated", "claimed")  # modalities that tell how the count was made as well


@made_quickly
@dataclass(frozen=True, slots=True)
class Context:
    """A sentence with what all its figures share."""

    document: Document
    zone: Zone
    sentence: Sentence
    classes: tuple[int, ...]
    tags: list[str]
    """Parts of speech."""
    times: list[TimeMention]
    names: list[Name]
    sources: list[Attribution]
    language: str
    seen: Counter[tuple[str, str, str]] = field(default_factory=Counter)


@made_quickly
@dataclass(frozen=True, slots=True)
class Slots:
    """What is said of one figure; `spans` are the offsets of the words that say so, by slot."""

    side: SideReading
    place: Place | None
    time: TimeReading
    source: Source | None
    includes: tuple[str, ...]
    excludes: tuple[str, ...]
    direction: str
    kind: Kind
    modality: Modality
    method: str
    spans: tuple[tuple[str, int, int], ...]


def read_slots(context: Context, reading: Reading, limit: int) -> Slots:
    """The slots of the figure; `limit` is the token where the next figure of the sentence begins."""
    sentence, classes, language = context.sentence, context.classes, context.language
    measure = reading.measure
    name = measure.measure if measure else ""
    start, end = reading.start, reading.end
    told = max(end, measure.end if measure else 0)
    side = read_side(sentence, classes, reading.phrase, measure, context.names, start, language)
    attribution = nearest(sentence, context.sources, (start, end), language)
    stated = stated_modality(sentence, context.tags, (start, end), measure, language)
    doubted = stated is not None or attribution is not None  # of other figures nobody says how sure they are
    known = doubted and is_known(sentence, context.tags, (start, end), reading.quantity.unit, language)
    if doubted and is_fact(sentence, context.tags, (start, end), reading.quantity.is_age):
        stated, known = None, True
        attribution = None if attribution and attribution.modality == "denied" else attribution
    elif stated and ((known and name in _THERE) or _is_of_source(context, start)):
        stated = None  # what there is, and those who speak: "it will come, one source said"
    elif reading.kind.kind == "capacity" and stated and stated[0] == "hypothetical":
        stated = None  # "a hall that could hold 900 people"
    if attribution is None and measure and stated and stated[0] == "planned":
        attribution = decided_by(sentence, classes, start, language)
    text = context.document.title if context.zone == "title" else context.document.text
    source = said_by(text, sentence, attribution, context.sources, language) if attribution else None
    # "12, including 3 children, were hurt in Karsk"
    span = (start, told, limit if limit >= told else len(sentence.lows))
    place = read_place(sentence, classes, span, reading.phrase, measure, context.names, language)
    time = _time(context, reading, (start, end, told), name)
    includes, excludes = read_scope(sentence, classes, end, limit, language)
    direction = _direction(context, reading.quantity)
    modality = _modality(context, reading, source, stated[0] if stated else None, known=known)
    method = read_method(sentence, start, reading.quantity.numeral.first, end, language)
    if method == "named" and (name in _SOUGHT or reading.quantity.numeral.value == 1):
        method = ""  # "identified two suspects": how many there are, and no floor of it
    return Slots(
        side=side,
        place=place,
        time=time,
        source=source,
        includes=includes,
        excludes=(*reading.kind.excludes, *excludes),
        direction=direction,
        kind=kind_of(sentence, context.tags, reading, time, direction, language),
        modality=modality,
        method=method or (modality if modality in _COUNTED_BY else ""),
        spans=tuple(_spans(sentence, reading, side.side_at, source, place, time)),
    )


def _is_of_source(context: Context, start: int) -> bool:
    """True for a number within the name of a source, or right before it."""
    return any(one.first - 1 <= start < one.end for one in context.sources)


def _time(context: Context, reading: Reading, span: tuple[int, int, int], measure: str) -> TimeReading:
    """When; an age and a length of time are told of no day."""
    unit, value = reading.quantity.unit, reading.quantity.numeral.value
    times: Sequence[TimeMention] = () if reading.quantity.is_age or unit in LENGTHS else context.times
    if reading.measure and reading.measure.how == "total":
        times = [mention for mention in times if mention.first > reading.measure.first]  # not those of what it adds to
    if not (times or measure):
        return _NO_TIME  # as for most figures
    first, end, told = span
    few = value is not None and value <= _FEW
    opens = context.zone == "title" or (context.zone == "lead" and bool(context.document.title))
    inside = reading.measure is not None and first <= reading.measure.first < reading.measure.end <= end
    figure = Told(first, end, told, measure, unit, few, inside, opens)
    ground = Ground(context.sentence, context.classes, context.tags, context.language)
    return read_time(ground, times, figure, context.document.published)


def _direction(context: Context, quantity: Quantity) -> str:
    """Up or down by the words around the number; empty for a movement, whose two numbers are levels."""
    if quantity.from_value is not None:
        return ""
    return read_direction(context.sentence, context.tags, quantity, context.language)


def _modality(
    context: Context, reading: Reading, source: Source | None, stated: Modality | None, *, known: bool
) -> Modality:
    estimated = "estimated" in reading.quantity.hedge.words.lower().split()
    if stated == "planned" and (estimated or (source and source.modality == "estimated")):
        return "estimated"  # a forecast: "the agency estimates that 12 will come"
    if stated:
        return stated
    if source and is_unproven(context.sentence, context.language):
        return "claimed"
    if estimated:
        return "estimated"
    if known and source and source.modality == "denied" and not (reading.measure and reading.measure.measure in HARM):
        return "reported"  # "denied having met the two women"
    if known and source and source.modality in _COUNTED_BY:
        return "reported"  # "estimates that the 12 guests": nobody estimates how many they are
    return source.modality if source else "asserted"


def _spans(
    sentence: Sentence,
    reading: Reading,
    side: tuple[int, int] | None,
    source: Source | None,
    place: Place | None,
    time: TimeReading,
) -> Iterator[tuple[str, int, int]]:
    """Where in the text each slot was read."""
    for name, at in _tokens(reading, side, place, time):
        yield name, sentence.start_of(at[0]), sentence.end_of(at[1] - 1)
    if source:
        yield from source.spans()


def _tokens(
    reading: Reading, side: tuple[int, int] | None, place: Place | None, time: TimeReading
) -> Iterator[tuple[str, tuple[int, int]]]:
    if reading.measure:
        yield "measure", (reading.measure.first, reading.measure.end)
    if not reading.phrase.is_empty and not reading.borrowed:
        yield "counted", (reading.phrase.first, reading.phrase.end)
    if reading.kind.first >= 0 and reading.kind.end > reading.kind.first:
        yield "kind", (reading.kind.first, reading.kind.end)
    if side:
        yield "side", side
    if place:
        yield "place", (place.first, place.end)
    if time.event:
        yield "event", time.event
    if time.at:
        alone = time.as_of and not time.stood_at
        yield "counter" if time.counter else "as_of" if alone else "period", time.at
    if time.stood_at:
        yield "as_of", time.stood_at
