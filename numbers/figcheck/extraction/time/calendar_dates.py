"""Dates of the calendar in a sentence: "17 June 2025", "June 17", "2025-06-17", "3 JAN 90", "Tuesday, May 3"."""

from __future__ import annotations

from datetime import timedelta

from figcheck.extraction.time.date_numbers import NumberReader, Read
from figcheck.extraction.time.periods import Partial, Which, days_of
from figcheck.extraction.time.years import counts_something, is_modern
from figcheck.extraction.words.lexis import CLOSED, word_classes

_LONGEST_SHORT_MONTH = 5
_SHORT = 3  # letters of "may", "jan", "sun"
_OTHER_WORDS = ("march", "august")


class DateReader(NumberReader):
    """Reads the date that begins at a token; every method looks at a bounded number of tokens."""

    def is_one_of_years(self, start: int, end: int) -> bool:
        """True for either year of "in 2008 and 2012": of several years a count is of none alone, or of each."""
        after = end + 1
        if self.low(end) in ("and", ",") and after < len(self.lows) and is_modern(self.lows[after]):
            return True  # whatever they stand before: "the 2008 and 2012 campaigns"
        return self.low(start - 1) == "and" and is_modern(self.low(start - 2))

    def day_first(self, at: int) -> Read | None:
        """ "17 June 2025", "the 17th of June", "3 JAN 90"; "3 to 5 May" gives its first day and leaves the rest."""
        day = self.day_number(at)
        if day is None or (self.sentence.glued(at) and self.low(at - 1) in ("$", "€", "£", ".", ",", "/", ":")):
            return None
        after = at + 1 + self.ordinal_length(at + 1)
        if after > at + 1 and self.low(after) == "of" and self.low(after + 2) == "month":
            return self.of_month(after + 1, day)
        month = self.month_after_day(after)
        if month:
            end, year, which = self.dated_year(month[0])
            return end, Partial("day", year, month[1], day, which)
        return self.shared_month(after, day)

    def of_month(self, at: int, number: int) -> Read | None:
        """The day of a month told from publication: "the 14th of last month"."""
        word = self.words.which.get(self.low(at))
        if not word:
            return None
        month = days_of(Partial("month", which=_which(word)), self.published)
        if month is None:
            return at + 2, Partial("day", which="lost")
        return at + 2, Partial("day", month[0].year, month[0].month, number)

    def month_after_day(self, at: int) -> tuple[int, int] | None:
        """The token after the month at this token, "of" and dashes before it apart, and the month."""
        at += self.low(at) == "of" or (self.low(at) == "-" and self.sentence.glued(at))
        month = self.words.months.get(self.low(at))
        modal = self.low(at) == "may" and self.low(at + 1) in self.words.sets["after_modal"]
        if month is None or modal or not (self.named_month(at) or self.dated_year(at + 1)[0] > at + 1):
            return None  # a year behind it makes "1 may 2031" a month without its capital
        return at + 1 + self.abbreviated(at), month

    def named_month(self, at: int) -> bool:
        """True for a month with its capital, or one without ("oct. 13", "in december") that is no other word."""
        low = self.low(at)
        if self.sentence.words[at][0].isupper():
            return True
        return self.abbreviated(at) > 0 or (len(low) > _SHORT and low not in _OTHER_WORDS)

    def shared_month(self, after: int, day: int) -> Read | None:
        """The first day of "3 to 5 May" or "3 and 4 May": its month stands after the second."""
        join, second = self.low(after), self.day_number(after + 1)
        if second is None or second <= day or not (join in self.words.sets["join"] or join == "and"):
            return None
        month = self.month_after_day(after + 2 + self.ordinal_length(after + 2))
        if month is None:
            return None
        _, year, which = self.dated_year(month[0])
        return after, Partial("day", year, month[1], day, which)

    def abbreviated(self, at: int) -> int:
        """1 where a full stop belongs to a short month before it, else 0."""
        stop = self.low(at + 1) == "." and self.sentence.glued(at + 1) and len(self.lows[at]) < _LONGEST_SHORT_MONTH
        return int(stop and self.low(at) not in ("may", "june", "july") and at + 2 < len(self.lows))

    def dated_year(self, at: int) -> tuple[int, int | None, Which]:
        """As year_after, and two digits as wires write them: "3 JAN 90"."""
        low = self.low(at)
        wire = len(low) == 2 and low.isdigit() and (int(low) > 31 or low[0] == "0")
        if wire and self.in_capitals and not counts_something(self.sentence, at, self.language):
            return at + 1, int(low), ""
        if self.low(at) == "-" and is_modern(self.low(at + 1)) and self.sentence.glued(at):
            return at + 2, int(self.low(at + 1)), ""
        return self.year_after(at)

    def year_after(self, at: int) -> tuple[int, int | None, Which]:
        """The token after the year that follows here ("2025", ", 2025", "of last year"), the year, or "lost"."""
        here = at + (self.low(at) in (",", "of"))
        here += self.low(here) == "of"
        low = self.low(here)
        round_number = low.endswith(("00", "50"))
        if is_modern(low) and not (round_number and counts_something(self.sentence, here, self.language)):
            return here + 1, int(low), ""
        word = self.words.which.get(low)
        if word and self.low(here + 1) == "year":
            whole = days_of(Partial("year", which=_which(word)), self.published)
            return here + 2, whole[0].year if whole else None, "" if whole else "lost"
        if low == "that" or (low == "the" and self.low(here + 1) in self.words.sets["other_year"]):
            unit = here + 1 + (low == "the")
            return (unit + 1, None, "lost") if self.low(unit) == "year" else (at, None, "")
        return at, None, ""

    def month_first(self, at: int, relation: str = "") -> Read | None:
        """ "June 17, 2025", "Oct. 7", "May 2014"; "May" alone only where its place shows a month."""
        # "in May 12 fell" names no day: a day takes "on".
        month = self.words.months.get(self.low(at))
        if month is None or not self.named_month(at):
            return None
        after = at + 1 + self.abbreviated(at)
        undated = relation == "in" or self.low(at - 1) in self.words.sets["before_month_only"]
        dated = None if undated else self.month_day(after, month)
        if dated:
            return dated
        end, year, which = self.dated_year(after)
        if year is None and not which and not self.is_month_alone(at):
            return None
        if self.low(at - 1) in self.words.sets["any_day"] and year is None:
            which = "lost"
        return end, Partial("month", year, month, None, which)

    def month_day(self, at: int, month: int) -> Read | None:
        """The day, and year, after a month that ends before this token."""
        day = self.day_number(at)
        colon = self.low(at + 1) == ":" and self.low(at + 2).isdigit() and self.sentence.glued(at + 2)
        clock = colon or self.low(at + 1) == "%" or self.low(at + 1) in self.words.clock["halves"]
        if day is None or clock or (self.low(at) == "." and not self.sentence.glued(at)):
            return None
        after = at + 1 + self.ordinal_length(at + 1)
        end, year, which = self.dated_year(after)
        known = self.words.known.get((month, day))
        if year is None and known and self.low(after) in known[1]:
            year = known[0]
        if year is None and not which:
            end, year = self.early_year(after) or (self.listed_days(after), None)
        return end, Partial("day", year, month, day, which)

    def early_year(self, at: int) -> tuple[int, int] | None:
        """A year before 1900 behind a day and a comma: "Oct. 12, 1492"."""
        low = self.low(at + 1)
        four = self.low(at) == "," and len(low) == len("1492") and low.isdecimal() and low[0] == "1"
        if not four or counts_something(self.sentence, at + 1, self.language):
            return None
        return None if self.low(at + 2)[:1].isalpha() and not self.is_closed(at + 2) else (at + 2, int(low))

    def is_closed(self, at: int) -> bool:
        """True for a function word, behind which a number counts nothing."""
        return bool(word_classes(self.language).get(self.low(at), 0) & CLOSED)

    def listed_days(self, at: int) -> int:
        """The token behind the further days of "April 10, 11, 12 or 13"; `at` itself where a number counts instead."""
        end = at
        while self.low(end) in (",", "and", "or") and self.low(at) == ",":
            day = end + 1 + (self.low(end) == "," and self.low(end + 1) in ("and", "or"))
            if self.day_number(day) is None:
                break
            end = day + 1
        return end if end > at and not self.low(end)[:1].isalnum() and self.low(end) not in ("%", "$", "-") else at

    def is_month_alone(self, at: int) -> bool:
        """True where a month without day and year is no verb and no name: "in May", "last March", "January's"."""
        low, before = self.lows[at], self.low(at - 1)
        sets = self.words.sets
        if self.low(at + 1) in sets["after_modal"] and low in sets["verbs_also_months"]:
            return False
        if self.in_capitals:
            return low not in sets["verbs_also_months"] or before in sets["before_month_in_capitals"]
        if low not in sets["months_also_names"]:
            return True
        surname = at + 1 < len(self.lows) and self.sentence.words[at + 1][0].isupper()
        return before in sets["before_month"] and not surname

    def weekday(self, at: int) -> Read | None:
        """ "Tuesday night", "Tuesday of last week", "Tues., June 17"; a date wins over the weekday."""
        low = self.low(at)
        number = self.words.weekdays.get(low)
        short = number is None and low in self.words.short_weekdays
        if (number is None and not short) or not self.sentence.words[at][0].isupper():
            return None
        if self.low(at - 1) in self.words.sets["feasts"]:
            return None
        end = at + 1
        end += self.low(end) == "." and short
        end += self.low(end) in self.words.sets["times_of_day"]
        dated = self.date_after_weekday(end)
        if dated or number is None:
            return dated
        if self.is_any(at, end):
            return end, Partial("weekday", which="lost")
        return self.of_week(end, number) or (end, Partial("weekday", number=number))

    def is_any(self, at: int, end: int) -> bool:
        """True for no day in particular: "every Friday", "on a Tuesday in winter", but not "on a Friday raid"."""
        before = self.low(at - 1)
        if before in self.words.sets["any_day"]:
            return True
        alone = end >= len(self.lows) or not self.low(end)[0].isalpha() or self.low(end) in self.words.sets["after_day"]
        return before in ("a", "an") and self.low(at - 2) in ("on", "of", "from") and alone

    def date_after_weekday(self, at: int) -> Read | None:
        """The date that follows a weekday, a comma apart."""
        here = at + (self.low(at) in (",", "the", "on"))
        found = self.month_first(here) or self.day_first(here)
        return found if found and found[1].kind == "day" else None

    def of_week(self, at: int, number: int) -> Read | None:
        """ "Tuesday of last week", "Friday last week"."""
        here = at + (self.low(at) == "of")
        word = self.words.which.get(self.low(here))
        if not word or self.low(here + 1) != "week":
            return None
        week = days_of(Partial("week", which=_which(word)), self.published)
        if week is None:
            return here + 2, Partial("day", which="lost")
        day = week[0] + timedelta(days=number)
        return here + 2, Partial("day", day.year, day.month, day.day)


def _which(word: str) -> Which:
    return "last" if word == "last" else "next" if word == "next" else "this"
