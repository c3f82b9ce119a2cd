"""Numbers and dates as spreadsheets of other countries spell them -> as figcheck does; what is ambiguous is refused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal

from figcheck.errors import TableError

Marks = Literal["point", "comma", "unknown"]
"""What stands before the decimals in a table; unknown where no cell shows it and either may be meant."""


def _pattern(mark: str, other: str) -> re.Pattern[str]:
    """Numbers that only `mark` before decimals explains: by how many digits follow it, or by two of the other mark."""
    threes = rf"[0-9]{{1,3}}(?:{other}[0-9]{{3}})"
    few = rf"[0-9]*{mark}(?:[0-9]{{1,2}}|[0-9]{{4,}})"
    return re.compile(rf"(?<![0-9])[+-]?(?:{few}|0{mark}[0-9]+|{threes}+{mark}[0-9]+|{threes}{{2,}})")


WITH_COMMA, WITH_POINT = _pattern(",", r"\."), _pattern(r"\.", ",")
EITHER = re.compile(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}")
COMMA_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+|(?=,))(?:,[0-9]+)?")
NUMERIC_DATE = re.compile(r"([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4})(?:[ T]+0?0:00(?::00)?)?")
SHORT_DATE = re.compile(r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2}")
WORDED_DATE = re.compile(r"([0-9]{1,2}) ([A-Z][a-z]+) ([0-9]{4})")
MONTHS = "January February March April May June July August September October November December".split()


def marks_of(cells: Iterable[str], *, usual: Marks) -> Marks:
    """What stands before the decimals, by the cells that show it; where none does, what is usual in such a table."""
    point = comma = False
    for cell in cells:
        text = cell.strip()
        comma = comma or WITH_COMMA.fullmatch(text) is not None
        point = point or WITH_POINT.fullmatch(text) is not None
        if point and comma:
            return "unknown"
    if comma:
        return "comma"
    return "point" if point else usual


def number_spelled(column: str, cell: str, marks: Marks) -> str:
    """The number with a point before its decimals. A TableError names what may be two numbers."""
    text = cell.strip()
    if marks == "point":
        return cell
    if marks == "unknown" and EITHER.fullmatch(text):
        joined, parted = re.sub("[.,]", "", text), text.replace(",", ".")
        raise TableError(f"column {column}: {text!r} may be {joined} or {parted}; write it without the mark")
    commas = COMMA_NUMBER.fullmatch(text) if marks == "comma" else WITH_COMMA.fullmatch(text)
    return text.replace(".", "").replace(",", ".") if commas else cell


def date_spelled(column: str, cell: str) -> str:
    """The date in the form of ISO. A TableError names what may be two days."""
    text = cell.strip()
    if found := WORDED_DATE.fullmatch(text):
        month = next((n for n, name in enumerate(MONTHS, 1) if found[2] in (name, name[:3])), 0)
        return _iso(int(found[3]), month, int(found[1])) or cell
    if SHORT_DATE.fullmatch(text):
        raise TableError(f"column {column}: {text!r} has a year of two digits; write a date such as 2025-06-17")
    found = NUMERIC_DATE.fullmatch(text)
    if not found:
        return cell
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    day_first, month_first = _iso(year, second, first), _iso(year, first, second)
    if day_first and month_first and first != second and found[2] != ".":
        raise TableError(f"column {column}: {text!r} may be {day_first} or {month_first}; write the one that is meant")
    # Nobody puts the month first before a dot.
    return day_first or (month_first if found[2] != "." else "") or cell


def _iso(year: int, month: int, day: int) -> str:
    """The date in the form of ISO, empty where there is no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
