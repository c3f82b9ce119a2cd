"""In what order figures were true: when each count was taken, and what may have changed in between."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from figcheck.model import Figure, day
from figcheck.taxonomy import measure_of

Order = Literal["before", "after", "same_day", "unknown"]


def moment(figure: Figure) -> date | None:
    """When the figure held: the date that its text states, else that of its publication; a datetime where known."""
    return figure.as_of or figure.published


def order(one: Figure, two: Figure) -> Order:
    """Whether the first was counted before the second. Two times of one day with one clock order them."""
    a, b = moment(one), moment(two)
    first, second = day(a), day(b)
    if first is None or second is None:
        return "unknown"
    if first != second:
        return "before" if first < second else "after"
    if isinstance(a, datetime) and isinstance(b, datetime) and a.tzinfo and b.tzinfo and a != b:
        return "before" if a < b else "after"
    return "same_day"


def days_between(one: Figure, two: Figure) -> int | None:
    """The number of days from one to the other, or None where a date is unknown."""
    first, second = day(moment(one)), day(moment(two))
    return None if first is None or second is None else abs((second - first).days)


def reading_order(figure: Figure) -> tuple[str, str, bool, int, str]:
    """A key that sorts figures by date (unknown dates last), document and place in the text."""
    when = moment(figure)
    place = -1 if figure.start is None else figure.start
    return when.isoformat() if when else "9999-99-99", figure.document, figure.zone != "title", place, figure.figure_id


def cumulative(figure: Figure, language: str = "en") -> bool:
    """True for a running count, which can only grow: a toll, or whatever says since when it counts."""
    grows = bool(figure.counter) or measure_of(figure.measure, language).grows
    return grows and figure.kind in ("total", "other_event")


def corrected(figure: Figure) -> bool:
    """True where the text says that it corrects an earlier count ("revised", "lowered")."""
    return any(name == "revised" for name, _, _ in figure.slots)
