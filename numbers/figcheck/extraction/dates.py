"""Dates, periods and clock times in a sentence: what was said, and which days it means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from figcheck.extraction.period_grammar import Reader
from figcheck.extraction.periods import Days, Partial, around, days_of, shifted
from figcheck.extraction.relative_dates import Core
from figcheck.extraction.time_words import TimeWords, time_words
from figcheck.extraction.years import is_year
from figcheck.model import day
from figcheck.text import Sentence

__all__ = ["Granularity", "TimeMention", "TimeRelation", "find_times", "is_year"]

Granularity = Literal["day", "week", "month", "quarter", "season", "half", "year", "range", "hours"]
TimeRelation = Literal["at", "since", "until", "by", "as_of", "between", "during", "counter"]

_RELATION_REACH = 5  # tokens of the longest phrase, "over the course of the"
_FUTURE_REACH = 6
_CLAUSE_REACH = 9
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
    "range": "range",
    "hour": "hours",
    "hours": "hours",
}


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
    starts = _starts(sentence, time_words(language))
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


def _starts(sentence: Sentence, words: TimeWords) -> list[int]:
    """The tokens at which a time may begin: few, so that the grammar is tried at few."""
    lows, starters, after_the = sentence.lows, words.starters, words.after_the
    found = [at for at, low in enumerate(lows) if low in starters or low[0].isdigit()]
    if "the" in lows and not after_the.isdisjoint(lows):
        opened = (at for at, low in enumerate(lows[1:]) if low in after_the and lows[at] == "the")
        found = sorted((*found, *opened))
    return found


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
        if self.lows[at] in self.words.sets["ago"]:
            return self.ago(at, floor)
        start, relation = self.relation_before(at, floor)
        core = self.reader.core(at, relation)
        if core is None:
            return self.ago(at, floor) if self.lows[at] in self.words.sets["apart"] else None
        return self.joined(core, start, relation, at)

    def relation_before(self, at: int, floor: int) -> tuple[int, str]:
        """Where the mention begins with its relation and article, and that relation, or empty."""
        start = at - 1 if at > floor and self.lows[at - 1] == "the" else at
        if start > floor and self.lows[start - 1] in self.words.relation_ends:
            for length in range(min(_RELATION_REACH, start - floor), 0, -1):
                relation = self.words.relations.get(self.lows[start - length : start])
                if relation:
                    return start - length, relation
        return start, ""

    def joined(self, core: Core, start: int, relation: str, at: int) -> TimeMention:
        """The mention of one period, or of two with "to" or "and" between them."""
        ahead = relation == "until" or not self.words.sets["future"].isdisjoint(
            self.lows[max(0, at - _FUTURE_REACH) : at]
        )
        last = self.reader.joined_to(core, relation)
        if last is None:
            if relation in ("from", "between"):  # "a report from May" begins nothing
                relation = ""
            days = core.days if core.partial is None else self.days(core.partial, relation, ahead)
            return self.built(start, core.end, days, core.granularity, core.relation or relation)
        both = self.span(core.partial, last.partial, ahead)
        relation = "between" if relation in ("from", "between", "at", "") else relation
        return self.built(start, last.end, both, "range", relation)

    def days(self, partial: Partial, relation: str, ahead: bool) -> Days | None:
        """The days of one period; "by June" may be a deadline as well as a state of the past: the nearer one."""
        days = days_of(partial, self.published, ahead)
        if relation != "by" or ahead or partial.kind not in ("day", "month") or partial.which or days is None:
            return days
        coming = days_of(partial, self.published, ahead=True)
        if coming is None or self.published is None:
            return days
        return coming if coming[0] - self.published < self.published - days[1] else days

    def span(self, first: Partial | None, last: Partial | None, ahead: bool) -> Days | None:
        """From the first day of one period to the last of another, which gives the first its year."""
        end = days_of(last, self.published, ahead) if last else None
        if end is None or first is None:
            return None
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

    def since_clause(self, at: int, floor: int) -> TimeMention | None:
        """ "since the war began", or "since the war began in May"; None where "since" means because."""
        after = at + 2 if self.lows[at + 1 : at + 2] == ("the",) else at + 1
        if after >= len(self.lows) or self.reader.core(after, "since"):
            return None
        if self.lows[at + 1] in self.words.sets["not_since"]:
            return None
        start = at - 1 if at > floor and self.lows[at - 1] == "ever" else at
        told = int(self.lows[at + 1].endswith("ing"))  # "since taking office in 2016"
        end = 0
        for here in range(at + 1, min(at + _CLAUSE_REACH, len(self.lows))):
            low = self.lows[here]
            core = (
                self.reader.core(here + 1, "at") if told and low in ("in", "on") and here + 1 < len(self.lows) else None
            )
            if core and core.partial:
                return self.built(start, core.end, days_of(core.partial, self.published), core.granularity, "since")
            if low in self.words.sets["ends_since"] or not (low[0].isalpha() or low[0] in "'-"):
                break
            if low in self.words.sets["events_since"]:
                told, end = here, here + 1
        return self.built(start, end, None, "day", "since") if end else None

    def ago(self, at: int, floor: int) -> TimeMention | None:
        """ "two days ago", and "two days later", which is no date by itself."""
        unit = self.words.units.get(self.lows[at - 1]) if at - 1 > floor else None
        if unit is None or unit == "weekend":
            return None
        first, count = self.reader.number_before(at - 2, floor)
        if first > at - 2:
            return None
        days = None
        if self.published and count is not None and self.lows[at] in self.words.sets["ago"]:
            then = shifted(self.published, unit, -count)
            days = around(then, unit) if then else None
        return self.built(first, at + 1, days, "year" if unit == "decade" else unit, "")
