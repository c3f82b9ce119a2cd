"""Dates, periods and clock times in a sentence: what was said, and which days it means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from figcheck.extraction.time.openings import time_openings
from figcheck.extraction.time.period_grammar import Reader
from figcheck.extraction.time.periods import Days, Partial, around, days_of, shifted, until_end
from figcheck.extraction.time.relative_dates import Core
from figcheck.extraction.time.since_clauses import since_clause
from figcheck.extraction.time.tense import is_ahead, is_past, is_purpose
from figcheck.extraction.time.time_words import time_words
from figcheck.extraction.time.years import is_year
from figcheck.making import made_quickly
from figcheck.model import day
from figcheck.text import Sentence

__all__ = ["Granularity", "TimeMention", "TimeRelation", "Times", "find_times", "is_year"]

Granularity = Literal["day", "week", "month", "quarter", "season", "half", "year", "range", "hours"]
TimeRelation = Literal["at", "since", "until", "by", "as_of", "between", "during", "counter"]

_RELATION_REACH = 5  # tokens of the longest phrase, "over the course of the"
_IMMINENT = timedelta(days=2)
_SOON = timedelta(days=120)
_MIDWEEK = 2  # Wednesday; up to then what "had been said this weekend" was said on the one before
_CLOCKED = ("as_of", "by", "until", "since")
_GRANULARITIES: dict[str, Granularity] = {
    "day": "day",
    "weekday": "day",
    "week": "week",
    "weekend": "range",
    "month": "month",
    "quarter": "quarter",
    "season": "season",
    "half": "half",
    "year": "year",
    "decade": "range",
    "century": "range",
    "fortnight": "week",
    "range": "range",
    "hour": "hours",
    "hours": "hours",
}


@made_quickly
@dataclass(frozen=True, slots=True)
class TimeMention:
    """A date, a period or a clock time, from token `first` up to, without, token `end`.

    `first_day` and `last_day` are both within it. A relation "since" or "counter" runs up to the day of publication, or
    has no last day where that is not known; "until", "by" and "as_of" give the period named, which bounds what is told.
    `anchored` is False where the days are not known: a clock time, "since the war began", "on Tuesday" in a text
    without a date.
    """

    first: int
    end: int
    first_day: date | None
    last_day: date | None
    granularity: Granularity
    relation: TimeRelation
    anchored: bool


def find_times(sentence: Sentence, published: date | None, language: str = "en") -> list[TimeMention]:
    """The times told in a sentence, in order and not overlapping. Linear in the length of the sentence."""
    starts = time_openings(sentence, language)
    if not starts:
        return []
    scan = _Scan(sentence, day(published), language)
    found: list[TimeMention] = []
    floor = 0
    for at in starts:
        mention = scan.mention(at, floor) if at >= floor else None
        if mention:
            found.append(mention)
            floor = mention.end
    return found


class Times:
    """The times told in a sentence, read once something asks for them: of most sentences nothing does."""

    def __init__(self, sentence: Sentence, published: date | None, language: str) -> None:
        self.asked = sentence, published, language
        self.found: list[TimeMention] | None = None

    @property
    def told(self) -> list[TimeMention]:
        """The times in order."""
        if self.found is None:
            self.found = find_times(*self.asked)
        return self.found


class _Scan:
    """One sentence with its day of publication."""

    def __init__(self, sentence: Sentence, published: date | None, language: str) -> None:
        self.sentence = sentence
        self.lows = sentence.lows
        self.published = published
        self.words = time_words(language)
        self.reader = Reader(sentence, published, language)

    def mention(self, at: int, floor: int) -> TimeMention | None:
        """The mention whose first word, relation and article apart, is at this token."""
        if self.lows[at] == "since":
            return self.since_clause(at, floor)
        if self.lows[at] in self.words.sets["ago"] or self.lows[at] == "now":
            return self.ago(at, floor)
        if self.lows[at] == "date":
            return self.to_date(at, floor)
        start, relation = self.relation_before(at, floor)
        core = self.reader.core(at, relation)
        if core is None:
            return self.ago(at, floor) if self.lows[at] in self.words.sets["apart"] else None
        return self.joined(core, start, relation, at, floor)

    def relation_before(self, at: int, floor: int) -> tuple[int, str]:
        """Where the mention begins with its relation and article, and that relation, or empty."""
        start = at - 1 if at > floor and self.lows[at - 1] == "the" else at
        if start > floor and self.lows[start - 1] in self.words.relation_ends:
            for length in range(min(_RELATION_REACH, start - floor), 0, -1):
                relation = self.words.relations.get(self.lows[start - length : start])
                if relation:
                    return start - length, relation
        return start, ""

    def joined(self, core: Core, start: int, relation: str, at: int, floor: int) -> TimeMention:
        """The mention of one period, or of two with "to" or "and" between them."""
        ahead = is_ahead(self.lows, at, self.words, near=core.granularity != "day")
        ahead = ahead or (relation == "until" and not is_past(self.lows, at, self.words))
        closing = self.closing(core, start, floor, ahead) if start > floor else None
        if closing:
            return closing
        if core.granularity == "hours" and core.partial is None and relation in _CLOCKED:
            day = self.reader.core(core.end + (self.reader.low(core.end) in ("on", ",")), "on")
            if day and day.granularity == "day":  # "as of 6 p.m. on Saturday"
                core = day
        last = self.reader.joined_to(core, relation)
        years = last is None and core.partial is not None and core.partial.kind == "year" and not core.partial.which
        if years and self.reader.is_one_of_years(start, core.end):
            return self.built(start, core.end, None, core.granularity, relation)
        if last is None:
            if relation in ("from", "between"):  # "a report from May" begins nothing
                relation = ""
            days = core.days if core.partial is None else self.days(core.partial, relation, ahead, at)
            if relation == "by" and core.granularity == "year" and self.lows[at - 1] == "the":
                relation = ""  # "delayed by the 2011 deal": who or what did it; "12 by the 2030 vote" is a goal
                days = None if days and self.published and days[1] > self.published else days
            if not relation and days and self.is_beside(start, core):
                days = None
            return self.built(start, core.end, days, core.granularity, core.relation or relation)
        both = self.span(core.partial, last.partial, ahead)
        relation = "between" if relation in ("from", "between", "at", "") else relation
        return self.built(start, last.end, both, "range", relation)

    def days(self, partial: Partial, relation: str, ahead: bool, at: int) -> Days | None:
        """The days of one period; "by June" may be a deadline as well as a state of the past: the nearer one.

        "In July", written in May, is the one or the other by the verb beside it: "died", or else it is not known.
        """
        days = days_of(partial, self.published, ahead)
        early = partial.kind == "weekend" and self.published and self.published.weekday() < _MIDWEEK
        if early and partial.which == "this" and not ahead and is_past(self.lows, at, self.words):
            return days_of(replace(partial, which="last"), self.published)
        if ahead or partial.kind not in ("day", "month") or partial.which or self.published is None:
            bare = partial.kind == "weekday" and not ahead and not partial.which and relation not in _CLOCKED
            return None if bare and (is_purpose(self.lows, at) or self.is_imminent(partial, at)) else days
        coming = days_of(partial, self.published, ahead=True)
        if coming is None or days is None or partial.year is not None:
            return days
        if relation == "by":
            return coming if coming[0] - self.published < self.published - days[1] else days
        if not self.published < coming[0] <= self.published + _SOON:
            return days
        past = is_past(self.lows, at, self.words)
        if days != coming:
            return days if past else None
        if past or partial.kind == "month":
            past = past and partial.kind == "month"
            return days_of(replace(partial, which="last"), self.published) if past else None
        return days

    def is_imminent(self, partial: Partial, at: int) -> bool:
        """ "The 12 seats at stake Tuesday", written on a Monday: which of the two is not told without a past verb."""
        coming = days_of(partial, self.published, ahead=True)
        soon = coming and self.published and timedelta(0) < coming[0] - self.published <= _IMMINENT
        return bool(soon) and not is_past(self.lows, at, self.words)

    def span(self, first: Partial | None, last: Partial | None, ahead: bool) -> Days | None:
        """From the first day of one period to the last of another, which gives the first its year."""
        if first and last and first.kind == "year" and first.year and last.year and first.year > last.year:
            first, last = last, first  # "in 2019 and 2018"
        end = days_of(last, self.published, ahead) if last else None
        if end is None or first is None:
            return None
        if first.which == "this" and last and last.which == "next":
            begin = days_of(first, self.published)
            return (begin[0], end[1]) if begin else None
        if first.year is None and first.kind != "weekday":
            first = replace(first, year=end[0].year, which="")
        begin = days_of(first, end[1])
        if begin and begin[0] > end[0] and first.kind != "year" and first.year:
            begin = days_of(replace(first, year=first.year - 1), end[1])
        return (begin[0], end[1]) if begin and begin[0] <= end[1] else None

    def built(self, first: int, end: int, days: Days | None, granularity: str, relation: str) -> TimeMention:
        """The mention; a "since" and a running count go on up to the day of publication."""
        kind: TimeRelation = relation or "at"  # type: ignore[assignment]
        begin, last = days or (None, None)
        if begin and kind in ("since", "counter") and (self.published is None or begin <= self.published):
            last = self.published
        return TimeMention(first, end, begin, last, _GRANULARITIES[granularity], kind, begin is not None)

    def is_beside(self, start: int, core: Core) -> bool:
        """True where the time told is another than the one named: "before 2020", "two days after 3 May"."""
        before, low = self.reader.low(start - 1), self.reader.low
        if before in self.words.sets["beside"]:
            # "After Friday's attack killed 12": of Friday all the same.
            of_event = low(core.end) == "'s" or (self.lows[start] == "the" and low(core.end).isalpha())
            named = of_event and low(start - 2) not in self.words.units and before == "after"
            return core.granularity != "hours" and not named
        return (before == "of" and low(start - 2) in self.words.sets["beside_of"]) or (
            before == "to" and low(start - 2) in self.words.sets["beside_to"]
        )

    def closing(self, core: Core, start: int, floor: int, ahead: bool) -> TimeMention | None:
        """ "The week ending 14 February", "the three months to August": a length of time up to the end of a period."""
        at = start - (self.lows[start - 1] in self.words.sets["closing"])
        if at == start and self.lows[start] not in self.words.sets["closing"]:
            return None
        unit = self.words.units.get(self.reader.low(at - 1))
        if core.partial is None or unit not in ("day", "week", "month", "quarter", "year"):
            return None
        first, count = self.reader.number_before(at - 2, 0)
        count = 1 if first == at - 1 else count
        if count is None or self.reader.low(first - 1) != "the" or first - 1 < floor:
            return None
        end = days_of(core.partial, self.published, ahead)
        days = until_end(end[1], unit, count) if end else None
        begin = first - 1
        begin -= begin > floor and self.reader.low(begin - 1) in ("in", "during", "over", "for")
        return self.built(begin, core.end, days, "range", "during")

    def to_date(self, at: int, floor: int) -> TimeMention | None:
        """ "In the year to date": from its beginning up to the day of publication."""
        skip = 3 if self.lows[max(0, at - 3) : at] == ("-", "to", "-") else 1 if self.reader.low(at - 1) == "to" else 0
        unit = self.words.units.get(self.reader.low(at - skip - 1)) if skip else None
        if unit not in ("year", "month", "quarter") or at - skip - 1 < floor:
            return None
        days = days_of(Partial(unit, which="this"), self.published)  # type: ignore[arg-type]
        return self.built(at - skip - 1, at + 1, days, unit, "counter")

    def since_clause(self, at: int, floor: int) -> TimeMention | None:
        """ "since the war began", or "since the war began in May"; None where "since" means because."""
        found = since_clause(self.reader, at, floor)
        return self.built(*found, "since") if found else None

    def ago(self, at: int, floor: int) -> TimeMention | None:
        """ "two days ago", "ten years from now", and "two days later", which is no date by itself."""
        hence = self.lows[at] == "now"
        last = at - 2 if hence else at - 1
        unit = self.words.units.get(self.lows[last]) if last > floor else None
        if unit is None or unit == "weekend" or (hence and self.lows[at - 1] != "from"):
            return None
        first, count = self.reader.number_before(last - 1, floor)
        if first > last - 1:
            return None
        days = None
        if self.published and count is not None and (hence or self.lows[at] in self.words.sets["ago"]):
            then = shifted(self.published, unit, count if hence else -count)
            days = around(then, unit) if then else None
        return self.built(first, at + 1, days, "year" if unit == "decade" else unit, "")
