"""The kind of a figure: a total, a part, a change, a share, a rate, by what is said around it and of it."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.extraction.measure.percentages import kind_of_percentage
from figcheck.extraction.measure.ratios import is_ratio
from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.quantity.directions import is_followed_by_change, is_signed
from figcheck.extraction.quantity.quantities import Quantity
from figcheck.extraction.quantity.steps import is_step
from figcheck.extraction.time.times import TimeReading
from figcheck.model import Kind
from figcheck.text import Sentence
from figcheck.units.registry import PER, dimension

_ALL = frozenset(("all", "both", "the"))
LENGTHS = frozenset(("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"))
_REPEATED = LENGTHS | {"count", "percent", "oil barrel"}
_ENDS_OF_TIME = ("first", "last", "final", "opening", "closing", "of")
_POINTS = ("point", "points")


def kind_of(
    sentence: Sentence, tags: Sequence[str], reading: Reading, time: TimeReading, direction: str, language: str
) -> Kind:
    """The kind by all that is known of the figure; `direction` is up, down or nothing."""
    quantity = reading.quantity
    if quantity.is_age:
        return "age"
    if is_ratio(sentence, quantity.unit, quantity.first, quantity.stop, language):
        return "change"
    if reading.kind.kind not in ("total", "part"):
        return _stated_kind(reading, direction)
    if _is_change(sentence, reading, direction, language):
        return "change"
    if quantity.unit == "percent":
        return kind_of_percentage(sentence, tags, quantity.start, quantity.stop, language) or "share"
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
        time = reading.quantity.unit in LENGTHS  # "within two months of the pact", "the last two months of the year"
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
