"""Arithmetic of periods: from what a text says of a date to its first and last day, against the day of publication."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from typing import Literal

from figcheck.making import made_quickly

Days = tuple[date, date]
"""First and last day of a period, both within it."""

Kind = Literal["day", "weekday", "week", "weekend", "month", "quarter", "season", "half", "year", "decade", "century"]
Which = Literal["", "last", "this", "next", "lost"]

_AHEAD = timedelta(days=30)  # news names a day without its year up to a month ahead; further off it says the year
_DAY = timedelta(days=1)
_LAST = 3  # days
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_STEPS: Mapping[str, int] = {"last": -1, "next": 1}
# First and last month of a part of a year.
_YEAR_PARTS = {"early": (1, 3), "mid": (5, 8), "late": (10, 12), "start": (1, 1), "end": (12, 12)}
# First and last day of a part of a month; the last day of the month bounds them.
_MONTH_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "start": (1, 7), "end": (25, 31)}
# First and last day of a part of a week, from Monday.
_WEEK_PARTS = {"early": (0, 2), "mid": (1, 3), "late": (3, 6), "start": (0, 1), "end": (4, 6)}
_DECADE_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "start": (0, 1), "end": (8, 9)}


@made_quickly
@dataclass(frozen=True, slots=True)
class Partial:
    """A period as a text names it. What is not said is None; a year under 100 was written with two digits.

    `number` is the day of the month, weekday (Monday is 0), quarter, half, or first month of a season. `which` is
    "lost" where the year was given by something that cannot be known, such as "this year" in a text without a date.
    """

    kind: Kind
    year: int | None = None
    month: int | None = None
    number: int | None = None
    which: Which = ""
    part: str = ""


def days_of(partial: Partial, published: date | None, ahead: bool = False) -> Days | None:
    """First and last day of the period; None where it is no date, or needs a day of publication that is not known.

    `ahead` is True where the text speaks of the future: a bare weekday is then the next one.
    """
    if partial.which == "lost":
        return None
    try:
        whole = _WHOLE[partial.kind](partial, published, ahead)
    except (ValueError, OverflowError):  # 31 February, or a year that the calendar does not have
        return None
    return whole and _part(whole, partial)


def shifted(day: date, unit: str, count: int) -> date | None:
    """The day `count` hours, days, weeks, months, quarters, years or decades later; None beyond the calendar."""
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit)
    try:
        if months:
            return _months_later(day, count * months)
        hours = {"hour": 1, "day": 24, "week": 168, "fortnight": 336}[unit] * count
        return day + timedelta(days=-(-hours // 24) if hours > 0 else hours // 24)
    except (ValueError, OverflowError):
        return None


def until_end(end: date, unit: str, count: int) -> Days | None:
    """So many days, weeks, months or years up to `end`, which is within them; whole months where it ends one."""
    whole = end.day == monthrange(end.year, end.month)[1] and unit not in ("day", "week")
    before = shifted(end.replace(day=1) if whole else end, unit, -count)
    if before is None:
        return None
    return (_months_later(before, 1) if whole else before + _DAY), end


def around(day: date, unit: str) -> Days | None:
    """The calendar day, week, month or year that a day lies in; a decade ago is told as a year."""
    kind: Kind = {"week": "week", "fortnight": "week", "month": "month", "quarter": "quarter"}.get(unit, "year")  # type: ignore[assignment]
    return (day, day) if unit in ("hour", "day") else days_of(Partial(kind, which="this"), day)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])) if 0 < year <= MAXYEAR else _beyond()


def _beyond() -> date:
    raise OverflowError("beyond the calendar")


def _months(year: int, first: int, last: int) -> Days:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _full_year(year: int, published: date | None) -> int | None:
    """The year meant; one of two digits is the nearest to the day of publication, or unknown."""
    if year >= 100:
        return year if _FIRST_YEAR <= year <= _LAST_YEAR else None
    if published is None:
        return None
    return min((century + year for century in (1900, 2000)), key=lambda full: abs(full - published.year))


def _in_some_year(
    partial: Partial, published: date | None, ahead: bool, build: Callable[[int], Days | None]
) -> Days | None:
    """The period in the year said; else in the year that puts it nearest to the day of publication."""
    if partial.year is not None:
        year = _full_year(partial.year, published)
        return build(year) if year else None
    if published is None:
        return None
    found = [days for days in map(build, range(published.year - 4, published.year + 5)) if days]
    if partial.which == "this":
        return next((days for days in found if days[1].year == published.year), None)
    if partial.which == "last":
        return max((days for days in found if days[1] < published.replace(day=1)), default=None)
    if partial.which == "next" or ahead:
        return min((days for days in found if days[1] >= published and (days[0] > published or ahead)), default=None)
    near = [days for days in found if days[0] <= published + _AHEAD]
    return min(near, key=lambda days: _distance(days, published), default=None)


def _distance(days: Days, published: date) -> timedelta:
    return max(days[0] - published, published - days[1], timedelta(0))


def _day(partial: Partial, published: date | None, ahead: bool) -> Days | None:
    month, number = partial.month or 0, partial.number or 0

    def build(year: int) -> Days | None:
        try:
            return date(year, month, number), date(year, month, number)
        except ValueError:  # 29 February
            return None

    return _in_some_year(partial, published, ahead, build)


def _month(partial: Partial, published: date | None, ahead: bool) -> Days | None:
    if partial.month is None:
        return _calendar(partial, published, _month_at)
    month = partial.month
    return _in_some_year(partial, published, ahead, lambda year: _months(year, month, month))


def _month_at(day: date, step: int) -> Days:
    moved = _months_later(day, step)
    return _months(moved.year, moved.month, moved.month)


def _quarter(partial: Partial, published: date | None, ahead: bool) -> Days | None:
    if partial.number is None:
        return _calendar(partial, published, _quarter_at)
    first = partial.number * 3 - 2
    return _in_some_year(partial, published, ahead, lambda year: _months(year, first, first + 2))


def _quarter_at(day: date, step: int) -> Days:
    moved = _months_later(day, 3 * step)
    first = (moved.month - 1) // 3 * 3 + 1
    return _months(moved.year, first, first + 2)


def _half(partial: Partial, published: date | None, ahead: bool) -> Days | None:
    first = 1 if partial.number == 1 else 7
    return _in_some_year(partial, published, ahead, lambda year: _months(year, first, first + 5))


def _season(partial: Partial, published: date | None, ahead: bool) -> Days | None:
    first = partial.number or 1
    if first < 12:
        return _in_some_year(partial, published, ahead, lambda year: _months(year, first, first + 2))
    if partial.year is not None:  # the winter of 2022: of which two winters is not said
        return None
    return _in_some_year(partial, published, ahead, lambda year: (date(year - 1, 12, 1), _months(year, 2, 2)[1]))


def _weekday(partial: Partial, published: date | None, ahead: bool) -> Days | None:
    if published is None:
        return None
    back = (published.weekday() - (partial.number or 0)) % 7
    if partial.which == "this":  # "this Wednesday", said on a Tuesday; of a day farther off which one is not told
        off = min(-back, 7 - back, key=abs)
        day = published + timedelta(days=off)
        return (day, day) if abs(off) < 3 and not (ahead and off < 0) else None
    if partial.which == "next" or ahead:
        day = published + timedelta(days=7 - back if back or partial.which == "next" else 0)
    elif partial.which == "last" and 0 < back < _LAST:
        return None  # "last Monday", said on a Tuesday: yesterday, or of the week before
    else:
        day = published - timedelta(days=back or (7 if partial.which == "last" else 0))
    return day, day


def _week(partial: Partial, published: date | None, _ahead: bool) -> Days | None:
    return _calendar(partial, published, lambda day, step: _week_at(day, step, 0))


def _weekend(partial: Partial, published: date | None, _ahead: bool) -> Days | None:
    if published and not partial.which:  # "the weekend" is the one that has begun
        step = 0 if published.weekday() >= 5 else -1
        return _week_at(published, step, 5)
    return _calendar(partial, published, lambda day, step: _week_at(day, step, 5))


def _week_at(day: date, step: int, first: int) -> Days:
    monday = day + timedelta(days=7 * step - day.weekday())
    return monday + first * _DAY, monday + 6 * _DAY


def _calendar(partial: Partial, published: date | None, at: Callable[[date, int], Days]) -> Days | None:
    """Last, this or next week (Monday to Sunday), month or quarter."""
    return at(published, _STEPS.get(partial.which, 0)) if published else None


def _year(partial: Partial, published: date | None, _ahead: bool) -> Days | None:
    if partial.year is not None:
        year = _full_year(partial.year, published)
    else:
        year = published.year + _STEPS.get(partial.which, 0) if published else None
    return _months(year, 1, 12) if year else None


def _decade(partial: Partial, published: date | None, _ahead: bool) -> Days | None:
    if partial.year is None:
        if published is None:
            return None
        first = published.year // 10 * 10 + 10 * _STEPS.get(partial.which, 0)
    else:
        first = partial.year
    begin, end = _DECADE_PARTS.get(partial.part, (0, 9))
    return date(first + begin, 1, 1), date(first + end, 12, 31)


def _century(partial: Partial, published: date | None, _ahead: bool) -> Days | None:
    """A century that is over; of the one that goes on, nobody tells its years to come."""
    last = 100 * (partial.number or 0)
    over = last < (published.year if published else _LAST_YEAR - 100)
    return (date(last - 99, 1, 1), date(last, 12, 31)) if over and last > _FIRST_YEAR else None


_WHOLE: Mapping[Kind, Callable[[Partial, date | None, bool], Days | None]] = {
    "day": _day,
    "weekday": _weekday,
    "week": _week,
    "weekend": _weekend,
    "month": _month,
    "quarter": _quarter,
    "season": _season,
    "half": _half,
    "year": _year,
    "decade": _decade,
    "century": _century,
}


def _part(whole: Days, partial: Partial) -> Days | None:
    """The early, middle or late part of a period; the whole where the text names no part of it."""
    part, (start, end) = partial.part, whole
    if not part or partial.kind in ("day", "weekday", "decade"):
        return whole
    if partial.kind == "year":
        return _months(start.year, *_YEAR_PARTS[part])
    if partial.kind == "month":
        first, last = _MONTH_PARTS[part]
        return start.replace(day=first), start.replace(day=min(last, end.day))
    if partial.kind == "week":
        first, last = _WEEK_PARTS[part]
        return start + first * _DAY, start + last * _DAY
    third = (end - start + _DAY) // 3
    return {
        "early": (start, start + third - _DAY),
        "start": (start, start + third - _DAY),
        "mid": (start + third, end - third),
        "late": (end - third + _DAY, end),
        "end": (end - third + _DAY, end),
    }[part]
