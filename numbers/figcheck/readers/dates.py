"""The date of publication: what was stated, what a URL or a file name shows, and where they disagree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain

from figcheck.model import day
from figcheck.readers.datelines import MONTHS, shown_in, written_in
from figcheck.readers.page import Stated

ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ].{1,40})?", re.DOTALL)
DASHED = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
SLASHED = re.compile(r"/(\d{4})/(\d{1,2}|[a-z]{3})/(\d{1,2})(?=/|$)", re.IGNORECASE)
FIRST_YEAR = 1900
LEEWAY = timedelta(days=2)
"""A page may carry another date than its URL for a time zone or an overnight edit."""


@dataclass(frozen=True, slots=True)
class Published:
    """A date with its basis and any doubt, in words.

    The basis is index, front_matter, column, flag, url, file_name, text, or empty.
    """

    moment: date | None = None
    basis: str = ""
    doubt: str = ""


def iso_date(text: str) -> date | None:
    """The date, or the datetime with its zone, that ISO 8601 text names; None if it is none.

    A time without a zone names no moment, so its date alone is kept.
    """
    text = text.strip()
    if not ISO.fullmatch(text):
        return None
    try:
        if len(text) == len("2025-06-17"):
            return date.fromisoformat(text)
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.date()


def date_in(name: str) -> date | None:
    """The date that a URL or a file name shows: 2025-06-17, /2025/6/17/ or /2025/jun/17/."""
    for found in chain(SLASHED.finditer(name), DASHED.finditer(name)):
        year, month, number = found.groups()
        try:
            shown = date(int(year), _month(month.lower()), int(number))
        except ValueError:
            continue
        if shown.year >= FIRST_YEAR:
            return shown
    return None


def _month(name: str) -> int:
    """The number of a month; ValueError where it is neither a number nor a name."""
    return int(name) if name.isdigit() else MONTHS.index(name) + 1


def published(stated: Sequence[Stated], flag: date | None, url: str, file_name: str, text: str = "") -> Published:
    """The date of a document: as stated, else as the flag says, else as its URL, its file name or the head of
    its text shows.

    A date that is stated and cannot be read leaves the document without one: none is guessed in its place. Where
    another statement, the URL, the file name or the head of the text shows another date, that is said.
    """
    shown = [("the URL", date_in(url)), ("the file name", date_in(file_name))]
    for i, place in enumerate(stated):
        if said := place.values.get("published", ""):
            moment = iso_date(said)
            if moment is None:
                told = f"{place.basis.replace('_', ' ')} published {said!r}"
                return Published(doubt=f"{told} is not a date such as 2025-06-17 ({place.where})")
            others = [(other.where, iso_date(other.values.get("published", ""))) for other in stated[i + 1 :]]
            return Published(moment, place.basis, _doubt(moment, place.where, [*others, *shown], text))
    if flag is not None:
        return Published(flag, "flag", _doubt(flag, "--published", shown, text))
    for (name, moment), basis in zip(shown, ("url", "file_name"), strict=True):
        if moment is not None:
            return Published(moment, basis, _doubt(moment, f"by {name}", shown, text))
    written = written_in(text)
    return Published(written, "text") if written else Published()


def _doubt(moment: date, where: str, shown: Sequence[tuple[str, date | None]], text: str) -> str:
    """What to say where something else shows another date."""
    stated = day(moment)
    if stated is None:
        return ""
    others = [(name, day(other)) for name, other in (*shown, ("the head of the text", shown_in(text, stated)))]
    apart = [f"{name} shows {other.isoformat()}" for name, other in others if other and abs(stated - other) > LEEWAY]
    return f"published {stated.isoformat()} ({where}), but {' and '.join(apart)}" if apart else ""
