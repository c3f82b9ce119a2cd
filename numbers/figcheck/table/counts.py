"""Numbers that cannot count anything: a part of a person, and fewer than none. They are slips, and are refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from figcheck.errors import TableError
from figcheck.model import Figure
from figcheck.table.cells import GROUPED, PLAIN, number, plain
from figcheck.taxonomy import measures

COUNTED = frozenset(("total", "part", "other_event", "capacity", "increment"))
"""The kinds whose numbers count something."""
AVERAGES = frozenset(("average", "mean", "median"))
"""Methods by which counts get fractions."""
WRITTEN = re.compile(r"[+\-\u2212]?(?:[0-9]+(?:[.,][0-9]+)*|\.[0-9]+)")
THOUSANDS = re.compile(r"[0-9]{1,3}\.[0-9]{3}")
IN_WORDS = re.compile(r"[/\u2044\u00bc-\u00be\u2150-\u215e]|\bminus\b", re.IGNORECASE)
"""Signs of a number that digits do not give by themselves: "1/2", "½", "minus 3"."""


def require_count(figure: Figure, values: Mapping[str, Any], *, extracted: bool) -> None:
    """Raise TableError where a row gives a known measure a number that counts nothing, and no text to show for it.

    `values` are those of its cells; `extracted` says that the row comes from figcheck, whose texts may give such a
    number in other ways than by digits.
    """
    if figure.unit or figure.per or figure.kind not in COUNTED or figure.measure not in measures():
        return
    if figure.method in AVERAGES:
        return
    for column, each in _numbers(values):
        if not _counts(figure, each) and not _shown(figure.quote, each, in_words=extracted):
            raise TableError(f"column {column}: {_told(each)}")


def _numbers(values: Mapping[str, Any]) -> Iterator[tuple[str, Decimal]]:
    """The number named, or the ends where none is: beside a number named they may be a half of it, or its double."""
    for column in ("low", "high") if values.get("value") is None else ("value",):
        if values.get(column) is not None:
            yield column, values[column]


def _counts(figure: Figure, each: Decimal) -> bool:
    return each == each.to_integral_value() and (each >= 0 or figure.kind == "increment")


def _shown(quote: str, each: Decimal, *, in_words: bool) -> bool:
    """True where the quote gives the number as it is, be it an average of which it says so elsewhere."""
    tokens = WRITTEN.findall(quote.replace("\u2212", "-"))
    if in_words and quote and (not tokens or IN_WORDS.search(quote)):
        return True
    return any(_value(token) == each for token in tokens)


def _value(token: str) -> Decimal | None:
    """The number that digits in a text give, with a comma before decimals where it can part no thousands."""
    if not (GROUPED.fullmatch(token) or PLAIN.fullmatch(token)):
        token = token.replace(",", ".")
    return number(token) if GROUPED.fullmatch(token) or PLAIN.fullmatch(token) else None


def _told(each: Decimal) -> str:
    """What is wrong with a number, and what to do."""
    shown = plain(each)
    if each < 0:
        return f"{shown} is no count, since it is less than none; write what was counted, or kind change"
    thousands = f"write {shown.replace('.', '')} where thousands are meant; " if THOUSANDS.fullmatch(shown) else ""
    others = "what is none needs kind share or rate, a unit, per, or method average"
    return f"{shown} is no count, since it is no whole number; {thousands}{others}"
