"""Periods told from the day of publication: "yesterday", "in the past 24 hours", "the first months of this year"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from figcheck.extraction.time.calendar_dates import DateReader
from figcheck.extraction.time.periods import Days, Partial, days_of, shifted
from figcheck.extraction.time.years import is_modern
from figcheck.extraction.words.lexis import capitals_tell_nothing
from figcheck.making import made_quickly

_DAYS = {"day": 1, "week": 7}
_DECEMBER = 12


@made_quickly
@dataclass(frozen=True, slots=True)
class Core:
    """A period read up to, without, token `end`: as a partial date, or as days where words counted them already."""

    end: int
    partial: Partial | None
    granularity: str
    days: Days | None = None
    relation: str = ""


class RelativeReader(DateReader):
    """Reads the period, told from publication, that begins at a token."""

    def near(self, at: int) -> Core | None:
        """Days near that of publication: "yesterday", "last night", "this morning"."""
        if self.in_name(at):
            return None
        for length in (4, 3, 2, 1):
            phrase = self.lows[at : at + length]
            offsets = self.words.near.get(phrase)
            if offsets:
                end = at + len(phrase)
                end += self.low(end) in self.words.sets["times_of_day"]
                if self.published is None:
                    return Core(end, None, "day")
                first, last = (shifted(self.published, "day", count) for count in offsets)
                return Core(end, None, "day", (first, last) if first and last else None)
        return None

    def in_name(self, at: int) -> bool:
        """True for the capital of "USA TODAY", "Norland Today", which are newspapers."""
        words = self.sentence.words
        if at == 0 or not words[at][0].isupper() or not words[at - 1][0].isupper() or self.in_capitals:
            return False
        return not capitals_tell_nothing(self.sentence)

    def feast(self, at: int) -> Core | None:
        """A day of the calendar by its name: "Christmas Eve", "New Year's Day 2021"."""
        for phrase, (month, number) in self.words.feasts.items():
            if self.lows[at : at + len(phrase)] == phrase and self.sentence.words[at + len(phrase) - 1][0].isupper():
                end, year, which = self.year_after(at + len(phrase))
                return Core(end, Partial("day", year, month, number, which), "day")
        return None

    def window(self, at: int, relation: str) -> Core | None:
        """ "the past 24 hours", "the last two weeks", "the next three days", "the past year"."""
        backward = self.lows[at] in self.words.sets["past_window"]
        if not backward and self.lows[at] not in self.words.sets["next_window"]:
            return None
        after, count = self.number_at(at + 1)
        unit = self.words.units.get(self.low(after))
        if unit is None or unit == "weekend":
            return None
        if after == at + 1 and not self.is_single_window(at, unit, relation):
            return None
        if self.low(after + 1) == "of":  # "the last three months of 2024" hangs on what follows
            return self.months_of_year(at) if backward else None
        # "The past year and a half", "the past year or two"
        half = self.lows[after + 1 : after + 4] == ("and", "a", "half")
        more = self.low(after + 1) == "or" and self.low(after + 2) in ("two", "so", "more")
        days = None if half or more else self.window_days(count, unit, backward)
        granularity = "hours" if unit == "hour" else "range"
        end = after + (4 if half else 3 if more else 1)
        return Core(end, None, granularity, days, "counter" if backward else "during")

    def is_single_window(self, at: int, unit: str, relation: str) -> bool:
        """ "the past year" and "over the last year" end today; "last year" is a calendar year."""
        if self.low(at) == "past":
            return self.low(at - 1) in ("the", "this")
        if self.low(at) not in self.words.sets["past_window"]:
            return relation == "during" and self.low(at + 1) == unit
        recent = self.low(at) == "last" and self.low(at - 1) == "the" and unit != "quarter"
        return recent and (relation in ("during", "at") or unit == "hour") and self.low(at + 1) == unit

    def window_days(self, count: int | None, unit: str, backward: bool) -> Days | None:
        """From so many units before the day of publication up to it, or from it on."""
        if self.published is None or count is None:
            return None
        other = shifted(self.published, unit, -count if backward else count)
        if other is None:
            return None
        return (other, self.published) if backward else (self.published, other)

    def months_of_year(self, at: int) -> Core | None:
        """ "the first six months of 2025", "the last three months of this year", "the first week of May"."""
        if self.lows[at] not in ("first", "last", "final"):
            return None
        after, count = self.number_at(at + 1)
        if self.words.units.get(self.low(after)) in _DAYS and self.low(after + 1) == "of":
            return self.days_of_month(at, after, count)
        length = {"month": 1, "quarter": 3}.get(self.words.units.get(self.low(after), ""), 0)
        if not count or not 0 < count * length <= 12 or self.low(after + 1) != "of":
            return None
        count *= length
        end, year, which = self.year_after(after + 1)
        if year is None and not which:
            return None
        whole = days_of(Partial("year", year, which=which), self.published)
        if whole is None:
            return Core(end, None, "range")
        first, last = (1, count) if self.lows[at] == "first" else (13 - count, 12)
        begin, close = (days_of(Partial("month", whole[0].year, month), None) for month in (first, last))
        return Core(end, None, "range", (begin[0], close[1]) if begin and close else None)

    def days_of_month(self, at: int, unit: int, count: int | None) -> Core | None:
        """ "The first week of May", "the last ten days of June": as many days from the one end of a month."""
        month = self.month_first(unit + 2, "in")
        if month is None or month[1].kind != "month" or not count:
            return None
        whole, length = days_of(month[1], self.published), count * _DAYS[self.words.units[self.low(unit)]]
        if whole is None or length > whole[1].day:
            return Core(month[0], None, "range")
        if self.lows[at] == "first":
            return Core(month[0], None, "range", (whole[0], whole[0].replace(day=length)))
        return Core(month[0], None, "range", (whole[1].replace(day=whole[1].day - length + 1), whole[1]))

    def season(self, at: int) -> Core | None:
        """ "the summer of 2023", "last fall", "in the spring"."""
        first = self.words.seasons.get(self.lows[at])
        if first is None:
            return None
        end, year, which = self.year_after(at + 1)
        winter = self.winter(end, year) if first == _DECEMBER and year else None
        if winter:
            return winter
        before = self.low(at - 1)
        timely = before in self.words.which or (before == "the" and self.low(at - 2) in ("in", "during", "since", "by"))
        if self.low(at + 1) == "of" and year is None and not which:
            return None  # "the fall of the city"
        return (
            Core(end, Partial("season", year, number=first, which=which), "season") if timely or year or which else None
        )

    def winter(self, at: int, year: int) -> Core | None:
        """The winter of a year and the next: "2021-22"."""
        last = self.last_year(year, at + 1) if self.low(at) in ("-", "–", "/") and self.low(at + 1).isdigit() else None
        if last != year + 1:
            return None
        days = days_of(Partial("season", which="last", number=_DECEMBER), date(last, 6, 1))
        return Core(at + 2, None, "season", days)

    def last_year(self, first: int, at: int) -> int | None:
        """The year at this token as the last of a range: 2023 and 23 after 2022."""
        low = self.lows[at]
        if is_modern(low):
            return int(low)
        short = len(low) == 2 and int(low) > first % 100 and self.sentence.glued(at)
        return first // 100 * 100 + int(low) if short else None
