"""Slots: what the sentence says around a count, gathered for one figure: whose, where, when, on whose word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from figcheck.extraction.linking.scope import read_scope
from figcheck.extraction.measure.methods import read_method
from figcheck.extraction.measure.percentages import kind_of_percentage
from figcheck.extraction.measure.ratios import is_ratio
from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.place.gazetteer import Name
from figcheck.extraction.place.places import Place, read_place
from figcheck.extraction.place.sides import SideReading, read_side
from figcheck.extraction.quantity.directions import is_followed_by_change, is_signed, read_direction
from figcheck.extraction.quantity.quantities import Quantity
from figcheck.extraction.quantity.steps import is_step
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
from figcheck.units.registry import PER, dimension

_NO_TIME = TimeReading()
_SOUGHT = ("suspects", "arrested")
_ALL = frozenset(("all", "both", "the"))
_LENGTHS = frozenset(("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"))
_THERE = frozenset(("", "present", "weapons", "tanks", "vehicles", "drones", "missiles", "shells", "homes"))
_REPEATED = _LENGTHS | {"count", "percent", "oil barrel"}
_ENDS_OF_TIME = ("first", "last", "final", "opening", "closing", "of")
_POINTS = ("point", "points")
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
        kind=_kind(context, reading, time, direction),
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
    times: Sequence[TimeMention] = () if reading.quantity.is_age or unit in _LENGTHS else context.times
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


def _kind(context: Context, reading: Reading, time: TimeReading, direction: str) -> Kind:
    sentence, quantity, language = context.sentence, reading.quantity, context.language
    if quantity.is_age:
        return "age"
    if is_ratio(sentence, quantity.unit, quantity.first, quantity.stop, language):
        return "change"
    if reading.kind.kind not in ("total", "part"):
        return _stated_kind(reading, direction)
    if _is_change(sentence, reading, direction, language):
        return "change"
    if quantity.unit == "percent":
        return kind_of_percentage(sentence, context.tags, quantity.start, quantity.stop, language) or "share"
    if quantity.numeral.form == "fraction" and not quantity.unit:
        return "share"
    if _is_repeated(quantity.unit):
        return "rate"
    if _is_part(sentence, reading) and (quantity.numeral.value != 0 or _is_of_number(sentence, quantity)):
        return "part"  # but "none of the injured": nobody at all
    return "other_event" if time.background else "total"


def _stated_kind(reading: Reading, direction: str) -> Kind:
    """The kind that words around the number say; of a percentage an addition is a change or a further share."""
    quantity, kind = reading.quantity, reading.kind.kind
    shared = kind == "rate" and not reading.kind.per and reading.kind.end > quantity.start
    if shared and (direction or quantity.unit == "percent"):
        return "change" if direction else "share"  # "both fell 2 percent", "tied at 35 percent", each of them
    if quantity.unit != "percent" and (quantity.unit or quantity.numeral.form != "fraction" or kind != "increment"):
        return kind
    if kind == "increment":  # "another 8 percent voted in May": of the same whole as those before; "13% more": a change
        return "share" if not direction and reading.kind.end == quantity.start else "change"
    return "change" if kind == "rate" and direction else kind  # "grew 5% annually"


def _is_change(sentence: Sentence, reading: Reading, direction: str, language: str) -> bool:
    """ "From 5 to 8", "up 3 percent", "rose by 5,000", "a drop of 5,000", "jobs in trade (+5,000)"."""
    quantity, counted = reading.quantity, reading.measure is not None
    if quantity.from_value is not None or (not counted and is_signed(sentence, quantity, language)):
        return True
    before = sentence.low(quantity.start - 1)
    if quantity.numeral.form == "fraction" and not quantity.unit:
        return (before == "by" and bool(direction)) or is_followed_by_change(sentence, quantity, language)
    if not counted and is_step(sentence, quantity, language):
        return True
    stepped = bool(quantity.unit) or before in ("by", "of") or _is_of_points(sentence, reading)
    return bool(direction) and (quantity.unit == "percent" or (stepped and not counted))


def _is_of_points(sentence: Sentence, reading: Reading) -> bool:
    """ "Fell 12 points", "a 12-point drop"."""
    return not reading.phrase.is_empty and sentence.lows[reading.phrase.head] in _POINTS


def _is_repeated(unit: str) -> bool:
    """True for what is paid, spent or done for each of something: "$2,000 a month", "$40 a head", "12 hours a week".

    A speed is measured, and no rate.
    """
    what, per, _ = unit.partition(PER)
    return bool(per) and (what in _REPEATED or dimension(what).isupper())


def _is_part(sentence: Sentence, reading: Reading) -> bool:
    """ "Five of them", those in a grave state, "two more were also shot"; a time only at an end of a longer one."""
    if reading.kind.kind == "part":
        time = reading.quantity.unit in _LENGTHS  # "within two months of the pact", "the last two months of the year"
        return not time or sentence.low(reading.quantity.start - 1) in _ENDS_OF_TIME
    grave = reading.measure is not None and reading.measure.condition and not _of_all(sentence, reading)
    return grave or _is_more(sentence, reading)


def _is_of_number(sentence: Sentence, quantity: Quantity) -> bool:
    """ "0 of 2 lines": a part that is none."""
    return quantity.numeral.form == "digits" and sentence.low(quantity.stop + 1)[:1].isdigit()


def _is_more(sentence: Sentence, reading: Reading) -> bool:
    """ "Two guards were also shot": others were told of before."""
    measure = reading.measure
    return measure is not None and measure.measure == "shot" and "also" in sentence.lows[reading.end : measure.first]


def _of_all(sentence: Sentence, reading: Reading) -> bool:
    """ "All three are in stable condition", "the six are": nobody is left out."""
    return not _ALL.isdisjoint(sentence.lows[max(0, reading.start - 1) : reading.start + 1])


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
