"""The grammar of one period: "late 2023", "the third quarter of 2022", "in the past 24 hours", "Tuesday night"."""

from __future__ import annotations

from dataclasses import replace

from figcheck.extraction.time.clock import clock_end
from figcheck.extraction.time.periods import Kind, Partial, around, days_of, shifted
from figcheck.extraction.time.relative_dates import Core, RelativeReader
from figcheck.extraction.time.years import counts_something, is_modern, is_year

_SUNDAY = 6
_TOLD = 30  # tokens back to a month that "the month" may mean
_DEEPEST = 2  # "the end of the first quarter" is a part of a part; nobody writes three


class Reader(RelativeReader):
    """Reads the period that begins at a token; every method looks at a bounded number of tokens."""

    def core(self, at: int, relation: str = "", depth: int = 0) -> Core | None:
        """The period whose first word is at this token, or None."""
        if at >= len(self.lows):
            return None
        low = self.lows[at]
        if low[0].isdigit():
            return self.numeric(at)
        if low in self.words.clock["words"] or low in ("q", "h"):
            return self.noon(at) or self.numbered_part(at)
        found = self.near(at) if low in self.words.near_starts else None
        found = found or (self.feast(at) if low in self.words.feast_starts else None)
        if found is None and (low in self.words.which or low in self.words.sets["past_window"]):
            found = self.which(at, relation)
        if found is None and low in self.words.sets["next_window"]:
            found = self.window(at, relation)
        shifted = low in self.words.sets["earlier"] or low in self.words.sets["later"]
        if found is None and shifted and depth < _DEEPEST:
            found = self.earlier(at)
        if found is None and low in self.words.part_starts and depth < _DEEPEST:
            found = self.part(at, relation, depth)
        return found or self.numbered_part(at) or self.named(at, relation)

    def joined_to(self, core: Core, relation: str) -> Core | None:
        """The second period of a range that begins with this one: "to May", "-5", "and Wednesday"; or None."""
        join = self.low(core.end)
        if join == "and" and core.partial and core.partial.which == "this" and self.low(core.end + 1) == "next":
            alone = self.low(core.end + 2) not in self.words.units
            return Core(core.end + 2, replace(core.partial, which="next"), core.granularity) if alone else None
        if core.partial and join == "-" and self.lows[core.end + 1 : core.end + 3] == ("to", "-"):
            found = self.core(core.end + 3, "between", _DEEPEST - 1)  # "the July-to-September quarter"
            return found if found and found.partial and found.partial.kind == core.partial.kind else None
        named = join in self.words.sets["join"] and relation not in ("by", "until", "as_of")
        if core.partial is None or not (named or join in ("and", "or")) or core.end + 1 >= len(self.lows):
            return None
        last = self.second(core.partial, core.end + 1, join in ("and", "or") and relation == "at")
        if last is None or last.partial is None or not _may_join(core.partial, last.partial, relation):
            return None
        if join in ("and", "or") and relation != "between" and not _next_to(core.partial, last.partial):
            return None
        return last

    def second(self, first: Partial, at: int, listed: bool) -> Core | None:
        """The period at this token as the end of a range: a bare day or year counts after a day or year.

        In a list ("on May 3 and 4") the day after the first is a day, whatever word follows.
        """
        low = self.low(at)
        if first.kind == "year" and low.isdigit() and not counts_something(self.sentence, at, self.language):
            year = self.last_year(first.year or 0, at)
            return Core(at + 1, Partial("year", year, part=first.part), "year") if year else None
        found = self.core(at + 1 if low == "the" else at, "between", _DEEPEST - 1)
        if found and found.partial and _may_join(first, found.partial, "between"):
            return found
        day = self.day_number(at)
        listed = listed and first.number == (day or 0) - 1
        if first.kind != "day" or day is None or (counts_something(self.sentence, at, self.language) and not listed):
            return None
        end, year, which = self.year_after(at + 1 + self.ordinal_length(at + 1))
        return Core(end, replace(first, number=day, year=year or first.year, which=which), "day")

    def numeric(self, at: int) -> Core | None:
        """A date, a year, a decade or a clock time that begins with a digit."""
        end = clock_end(self.sentence, at, self.language)
        if end:
            return Core(end, None, "hours")
        dated = self.numeric_date(at) or self.day_first(at)
        if dated:
            return Core(dated[0], dated[1], "day")
        century = self.century(at)
        if century:
            return century
        if self.is_decade(at):
            return Core(at + 2, Partial("decade", int(self.lows[at])), "decade")
        if is_year(self.sentence, at, self.language):
            if self.words.parts.get((self.low(at + 1), "year")) == "fiscal":
                return Core(at + 3, Partial("year", which="lost"), "year")  # "the 2018 budget year"
            return Core(at + 1, Partial("year", int(self.lows[at])), "year")
        return self.numbered_part(at) or self.months_of_year(at)

    def century(self, at: int) -> Core | None:
        """ "The 19th century", not "a 19th-century fort"."""
        after = at + 1 + self.ordinal_length(at + 1)
        number = self.day_number(at)
        if after == at + 1 or number is None or self.low(after) not in ("century", "centuries"):
            return None
        return Core(after + 1, Partial("century", number=number), "century")

    def is_decade(self, at: int) -> bool:
        """True for "1990s" and "1990's"."""
        low = self.lows[at]
        return is_modern(low) and low.endswith("0") and self.low(at + 1) in ("s", "'s") and self.sentence.glued(at + 1)

    def noon(self, at: int) -> Core | None:
        """A word for a clock time: "noon"."""
        return Core(at + 1, None, "hours") if self.lows[at] in self.words.clock["words"] else None

    def which(self, at: int, relation: str) -> Core | None:
        """ "last year", "this May", "next Tuesday", "last summer", "the past week"."""
        word, low = self.words.which.get(self.lows[at], ""), self.low(at + 1)
        unit = self.words.units.get(low)
        window = self.window(at, relation)
        if self.lows[at] == "past" and self.low(at - 1) in ("this", "the") and not window:
            word = "last"  # "this past Saturday"
        if window or not word:
            return window
        if unit in ("week", "weekend", "month", "quarter", "year", "decade") and low == unit:
            if self.low(at - 1) == "the" and word != "this" and unit != "weekend":
                return None  # "the next week": after a time that was told before
            return self.counted_year(at + 2, Partial(unit, which=word))  # type: ignore[arg-type]
        if low in self.words.sets["months_also_names"] and not self.sentence.words[at + 1][0].isupper():
            return None
        dated = self.named(at + 1, "") if word == "this" else None
        if dated and dated.partial and dated.partial.kind == "day":
            return dated  # a caption: "in this Jan. 15, 2013, photo"
        if word == "last" and (last := self.last_day(at + 1)):
            return last
        named = self.named(at + 1, "in") if low not in self.words.short_weekdays else None
        if named is None or named.partial is None or named.partial.year is not None or named.partial.kind == "day":
            return None
        partial = replace(named.partial, which=word)  # type: ignore[arg-type]
        return replace(named, partial=partial)

    def last_day(self, at: int) -> Core | None:
        """ "Last Dec. 14": the latest of its days that is over."""
        found = self.month_first(at)
        if found is None or found[1].kind != "day" or found[1].year is not None:
            return None
        return Core(found[0], replace(found[1], which="last"), "day")

    def counted_year(self, end: int, partial: Partial) -> Core:
        """The period, as a running count where "alone" follows."""
        if self.low(end) == "alone" or self.lows[end : end + 2] == ("so", "far"):
            end += 1 if self.low(end) == "alone" else 2
            return Core(end, partial, partial.kind, relation="counter")
        return Core(end, partial, partial.kind)

    def earlier(self, at: int) -> Core | None:
        """ "earlier this year" ends with the day of publication, "later this month" begins with it."""
        phrase = self.lows[at + 1 : at + 3]
        skip = 3 if phrase == ("in", "the") else 2 if phrase == ("this",) else 0
        unit = self.words.units.get(self.low(at + 2 if phrase[:1] == ("this",) else at + 3), "")
        if phrase[:1] == ("this",):
            skip = 2
        if self.lows[at] == "early" or not skip or unit not in ("week", "month", "year", "quarter", "decade"):
            found = (
                self.core(at + 1 + (self.low(at + 1) == "on"), "", _DEEPEST)
                if self.lows[at] in ("earlier", "later")
                else None
            )
            return found if found and found.granularity == "day" else None
        kind: Kind = unit  # type: ignore[assignment]
        days = days_of(Partial(kind, which="this"), self.published)
        if phrase == ("in", "the") and not self.words.months.keys().isdisjoint(self.lows[max(0, at - _TOLD) : at]):
            days = None  # "in late March ..., earlier in the month"
        if days and self.published:
            later = self.lows[at] in self.words.sets["later"]
            days = (self.published, days[1]) if later else (days[0], self.published)
        return Core(at + skip + 1, None, unit, days)

    def part(self, at: int, relation: str, depth: int) -> Core | None:
        """ "late 2023", "mid-May", "the end of the year", "the night of 4 May"."""
        for length in (4, 3, 2, 1):
            part = self.words.parts.get(self.lows[at : at + length])
            if part and len(self.lows) > at + length:
                return self.part_of(part, at + length, relation, depth)
        return None

    def part_of(self, part: str, after: int, relation: str, depth: int) -> Core | None:
        """The part of the period that begins after the words for it."""
        after += self.low(after) == "the"
        after += self.low(after) == "the" and self.low(after - 1) == "on"
        dated = self.core(after + (self.low(after) == "on"), "", depth + 1) if part in ("early", "late") else None
        if dated and dated.granularity == "day" and (dated.partial is None or dated.partial.kind == "day"):
            return dated  # "early October 27", "late on Sunday", "early yesterday": a part of the day
        if part == "week":
            return self.week_of(after)
        unit = self.words.units.get(self.low(after))
        if unit in ("week", "month", "quarter", "year", "decade") and self.low(after - 1) == "the":
            inner: Core | None = Core(after + 1, Partial(unit, which="this"), unit)  # type: ignore[arg-type]
        else:
            inner = self.core(after, relation if part == "whole" else "in", depth + 1)
        if inner is None or inner.partial is None:
            return inner if inner and part == "whole" else None
        if part == "fiscal":
            return replace(inner, partial=replace(inner.partial, which="lost"))
        return inner if part == "whole" else replace(inner, partial=replace(inner.partial, part=part))

    def week_of(self, at: int) -> Core | None:
        """ "The week of March 15": from that Sunday or Monday on, else the week that the day lies in."""
        found = self.core(at, "", _DEEPEST)
        if found is None or found.partial is None or found.partial.kind != "day":
            return None
        days = days_of(found.partial, self.published)
        if days is None:
            return Core(found.end, None, "week")
        sunday = days[0].weekday() == _SUNDAY
        last = shifted(days[0], "day", 6) if sunday else None
        return Core(found.end, None, "week", (days[0], last) if last else around(days[0], "week"))

    def numbered_part(self, at: int) -> Core | None:
        """ "the third quarter of 2022", "Q3", "the first half of 2024", "the first six months of 2025"."""
        low = self.lows[at]
        if low in ("q", "h"):
            number = self.words.ordinals.get(self.low(at + 1), 0) if self.sentence.glued(at + 1) else 0
            kind, end = "quarter" if low == "q" else "half", at + 2
        else:
            after = at + 1 + self.ordinal_length(at + 1)
            if low.isdigit() and after == at + 1:
                return None
            number, kind, end = self.words.ordinals.get(low, 0), self.low(after), after + 1
            if low in ("first", "last", "final") and kind not in ("quarter", "half"):
                return self.months_of_year(at)
        if not number or kind not in ("quarter", "half") or (kind == "half" and number > 2):
            return None
        end, year, which = self.year_after(end)
        if year is None and not which and kind == "half":
            return None  # of a match, a book or a debate
        return Core(end, Partial(kind, year, number=number, which=which), kind)  # type: ignore[arg-type]

    def named(self, at: int, relation: str) -> Core | None:
        """A weekday, a month with or without its day and year, or a season."""
        if at >= len(self.lows):
            return None
        weekday = self.weekday(at)
        if weekday:
            return Core(weekday[0], weekday[1], "day")
        month = self.month_first(at, relation)
        if month:
            return Core(month[0], month[1], month[1].kind)
        if self.words.units.get(self.lows[at]) == "weekend" and self.low(at - 1) == "the":
            return Core(at + 1, Partial("weekend"), "weekend")
        return self.season(at)


def _may_join(first: Partial, last: Partial, relation: str) -> bool:
    """True for two of a kind, and for "between 2000 and April 2013", where each has its year."""
    dated = first.year is not None and last.year is not None and relation in ("between", "from")
    return first.kind == last.kind or (dated and {first.kind, last.kind} <= {"year", "month"})


def _next_to(first: Partial, last: Partial) -> bool:
    """True for two neighbours of a kind, such as January and February."""
    if first.kind == "month":
        return (last.month or 0) - (first.month or 0) in (1, -11)
    if first.kind == "year":
        return abs((last.year or 0) - (first.year or 0)) == 1
    if first.kind == "weekday":
        return ((last.number or 0) - (first.number or 0)) % 7 == 1
    near = (last.number or 0) - (first.number or 0) == 1
    return near and first.kind in ("day", "quarter") and (first.month == last.month)
