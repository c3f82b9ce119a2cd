"""The date that a text bears at its head: "VELD, June 17 (Agency) —", "Published 17 June 2025", "By Ana Brisk | …"."""

from __future__ import annotations

import re
from datetime import date

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_HEAD = 600  # characters in which a text says where and when it was written
_MONTH = r"(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec)[a-z]{0,6}\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:(?P<month>{_MONTH}) (?P<day>{_DAY})|(?P<first>{_DAY}) (?P<second>{_MONTH}))(?:,? (?P<year>\d{{4}}))?"
_TOWN = r"[A-Z][A-Z.' -]{2,30}(?:, [A-Z][A-Za-z. ]{1,20})?"
_DATELINE = re.compile(rf"^{_TOWN}(?:, | \(){_DATE}\)?(?: ?\([A-Z][A-Za-z/ ]{{1,30}}\))? ?(?:--|[-–—])", re.MULTILINE)
_BYLINE = re.compile(rf"^(?:Published|Posted)(?: on)?:? (?:[A-Z][a-z]{{2,9}},? )?{_DATE}\b", re.MULTILINE)

_CLOCK = r"(?:,? (?:at )?\d{1,2}(?::\d\d)? ?(?:[aApP]\.?[mM]\.?)?(?: [A-Z]{2,5})?)?"
_WEEKDAY = r"(?:[A-Z][a-z]{2,9},? )?"
_AUTHOR = r"(?:[Bb]y |BY )[^\n|]{3,80}?(?:,| [|·•–—-]) "
_LINE = re.compile(rf"^[ \t]*(?:{_AUTHOR})?{_WEEKDAY}{_DATE}{_CLOCK}[ \t\r]*$", re.MULTILINE)
"""A line that holds nothing but a date, with the author before it or the time behind."""
_UPDATED = re.compile(rf"^(?:Last )?(?:[Uu]pdated|[Mm]odified)(?: on)?:? {_WEEKDAY}{_DATE}\b", re.MULTILINE)


def written_in(text: str) -> date | None:
    """The day that the head of a text says it was written on, with its year: what is published is told before what is
    changed. None where there is none.
    """
    for pattern in (_BYLINE, _DATELINE, _LINE, _UPDATED):
        found = next((mark for mark in pattern.finditer(text, 0, _HEAD) if mark["year"]), None)
        if found and (moment := _date(found, date.min)):
            return moment
    return None


def shown_in(text: str, near: date) -> date | None:
    """The date at the head of the text, or None. Where it names no year, that which puts it nearest to `near`."""
    for pattern in (_DATELINE, _BYLINE):
        found = pattern.search(text, 0, _HEAD)
        if found:
            return _date(found, near)
    return None


def _date(found: re.Match[str], near: date) -> date | None:
    month = MONTHS.index((found["month"] or found["second"])[:3].lower()) + 1
    number = int(re.sub(r"\D", "", found["day"] or found["first"]))
    years = (int(found["year"]),) if found["year"] else (near.year - 1, near.year, near.year + 1)
    days = [day for day in (_day(year, month, number) for year in years) if day]
    return min(days, key=lambda day: abs(day - near), default=None)


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:  # 31 June
        return None
