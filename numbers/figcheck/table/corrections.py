"""Rows made or corrected by hand -> whole figures: what a row leaves out, or gets at odds, is derived from the rest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from figcheck.errors import TableError
from figcheck.interval import Interval
from figcheck.model import Figure, HedgeKind
from figcheck.table.columns import figure_record
from figcheck.table.counts import require_count
from figcheck.table.rowvalues import figure_from_values, values_from_row
from figcheck.taxonomy import measure_of
from figcheck.wording import hard_interval, rounding_step, soft_interval

NAMED_LOW = ("at_least", "more_than")
NAMED_HIGH = ("at_most", "less_than", "up_to", "nearly")
WHOLE = Decimal(1)
THOUSAND = Decimal(1000)
WITH_OWN_ENDS = ("range", "vague")


def completed(values: Mapping[str, Any], *, extracted: bool) -> tuple[Figure, str]:
    """The figure of a row, and a note where its columns did not agree (else an empty string).

    `values` are those of the cells that are not empty; `extracted` says that the row has the columns which only
    figcheck writes. TableError where nothing says how many, or a count is none.
    """
    figure, note = _completed(values, extracted=extracted)
    require_count(figure, values, extracted=extracted)
    return figure, note


def _completed(values: Mapping[str, Any], *, extracted: bool) -> tuple[Figure, str]:
    """The figure of a row, be it a count or not."""
    figure = figure_from_values(values)
    bounded = figure.hard.low is not None or figure.hard.high is not None
    if figure.value is None and not bounded and not extracted:
        raise TableError("it gives neither value nor low or high")
    if "hedge_kind" not in values and not extracted:
        return (_by_ends(figure) if bounded else _by_value(figure)), ""
    if figure.value is None or figure.hedge_kind in WITH_OWN_ENDS:
        return _own_ends(figure, extracted=extracted)
    if not bounded and not extracted:
        return _by_value(figure), ""
    if _anchored(figure):
        return (figure if extracted else _with_soft(figure)), ""
    if extracted and _soft_ends(figure) == _ends(_by_value(figure).soft):
        figure = _by_ends(figure, renamed=True)
        return figure, f"low and high were edited; {figure.hard} is taken, as {figure.hedge_kind}"
    figure = _by_value(figure)
    return figure, f"low and high do not fit its value and hedge_kind; {figure.hard} is taken in their place"


def told(figure: Figure) -> str:
    """The row of a figure as a JSON object, without its empty cells."""
    return json.dumps({name: cell for name, cell in figure_record(figure).items() if cell}, ensure_ascii=False)


def untold(text: str) -> Figure:
    """The figure of a row as `told` gives it, or as a person wrote it. TableError where it is none."""
    try:
        cells = json.loads(text, parse_float=str, parse_int=str)
    except (ValueError, RecursionError) as error:
        raise TableError(f"{text[:60]!r} is no JSON ({error})") from None
    if not isinstance(cells, dict):
        raise TableError(f"{text[:60]!r} is no JSON object")
    return completed(values_from_row(cells), extracted=False)[0]


def upside_down(figure: Figure) -> str:
    """A note on a row whose ends allow no number."""
    low, high = figure.hard.low, figure.hard.high
    if low is None or high is None or low <= high:
        return ""
    return f"low {low:f} is more than high {high:f}, which no number fits: the row is compared with nothing"


def _anchored(figure: Figure) -> bool:
    """True where the number named stands in the hard interval where its hedge puts it, whatever bounds it beyond."""
    hard, value, kind = figure.hard, figure.value, figure.hedge_kind
    if value is None or hard == hard_interval(kind, value, count=figure.is_count):
        return True
    if _of_a_share(figure, value) or _of_two_readings(figure, value):
        return True
    if kind in NAMED_LOW:
        above = hard.high is None or hard.high > value
        return above and (hard.low, hard.low_open) == (value, kind == "more_than")
    if kind in NAMED_HIGH:
        under = hard.low is None or hard.low < value
        return under and (hard.high, hard.high_open) == (value, kind in ("less_than", "nearly"))
    return False


def _of_a_share(figure: Figure, value: Decimal) -> bool:
    """True for the ends of "a third of" and "about half": as of "about", and no more than the whole."""
    if figure.unit or not 0 < value < WHOLE or figure.hedge_kind not in ("exact", "about"):
        return False
    about = hard_interval("about", value, count=False)
    return about.high is not None and _ends(figure.hard) == (about.low, min(about.high, WHOLE))


def _of_two_readings(figure: Figure, value: Decimal) -> bool:
    """True for the ends of a number whose point may part thousands: "1.500" is 1.5 or 1,500."""
    read_otherwise = figure.hedge_kind == "exact" and figure.soft == figure.hard
    return read_otherwise and _ends(figure.hard) == (value, value * THOUSAND)


def _by_value(figure: Figure) -> Figure:
    """The figure with both intervals and the rounding step as its number and hedge give them."""
    if figure.value is None:
        return figure
    kind, count = figure.hedge_kind, figure.is_count
    step = _step(figure, figure.value)
    hard = hard_interval(kind, figure.value, count=count)
    return replace(figure, hard=hard, soft=soft_interval(kind, figure.value, step, count=count), precision=step)


def _by_ends(figure: Figure, *, renamed: bool = False) -> Figure:
    """The figure with the hedge that its ends stand for; they are taken as they are.

    With `renamed` they name the number as well, where they name one: else it would put them back at the next reading.
    """
    hard = figure.hard
    kind, named = _kind_of(hard)
    value = named if figure.value is None or (renamed and named is not None) else figure.value
    step = None if value is None else _step(figure, value)
    return replace(figure, hedge_kind=kind, value=value, soft=hard, precision=step)


def _own_ends(figure: Figure, *, extracted: bool) -> tuple[Figure, str]:
    """The figure of a range or of a vague word, or of ends alone: only its ends say how many."""
    if not extracted:
        value = figure.hard.high if figure.hedge_kind in NAMED_HIGH else figure.hard.low
        named = None if figure.hedge_kind in (*WITH_OWN_ENDS, "about") else value
        return replace(figure, soft=figure.hard, value=figure.value if named is None else named), ""
    if figure.hedge_kind == "range" and not figure.approximate and _soft_ends(figure) != _ends(figure.hard):
        return replace(figure, soft=figure.hard), f"low and high were edited; {figure.hard} is taken"
    return figure, ""


def _with_soft(figure: Figure) -> Figure:
    """The figure with the soft interval of its wording, within the ends that the row gives."""
    derived = _by_value(figure)
    return derived if derived.hard == figure.hard else replace(derived, hard=figure.hard, soft=figure.hard)


def _kind_of(hard: Interval) -> tuple[HedgeKind, Decimal | None]:
    """The hedge that an interval stands for, and the number that it names."""
    if hard.high is None:
        return ("more_than" if hard.low_open else "at_least"), hard.low
    if hard.low is None:
        return ("less_than" if hard.high_open else "at_most"), hard.high
    return ("exact", hard.low) if hard == Interval.point(hard.low) else ("range", None)


def _step(figure: Figure, value: Decimal) -> Decimal:
    """The rounding step that the row gives, or that its number shows where it gives none that fits."""
    given = figure.precision
    if given is not None and given > 0 and value % given == 0:
        return given
    exponent = value.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    people = measure_of(figure.measure).of == "people"
    return rounding_step(value, decimals=decimals, count=figure.is_count, people=people)


def _ends(interval: Interval) -> tuple[Decimal | None, Decimal | None]:
    return interval.low, interval.high


def _soft_ends(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    return _ends(figure.soft)
