"""Forms of table cells: how a value of a column is written in CSV and in JSON, and read back without loss."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from figcheck.errors import TableError

PLAIN = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,2})?")
GROUPED = re.compile(r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
GUARDED = re.compile(r"'*[=+\-@\t\r]")
MAY_GUARD = frozenset("'=+-@\t\r")
"""What a guarded cell begins with: to look is faster than to match."""
ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ].+)?")
LIST_ITEM = re.compile(r"(?:[^;\\]|\\.|\\$)+", re.DOTALL)
TO_ESCAPE = re.compile(r"[;\\]")
ESCAPED = re.compile(r"\\([;\\])")
TRUTH = {"true": True, "false": False, "1": True, "0": False, "": False}


@dataclass(frozen=True, slots=True)
class Form:
    """One form of cell. `write` gives the CSV text, `record` the JSON value, `parse` takes either back."""

    expected: str
    """The form as a person would be told it."""
    parse: Callable[[object], object]
    """Raises ValueError where the cell does not have the form."""
    write: Callable[[object], str]
    record: Callable[[object], object]
    is_text: bool = False
    """True where the cell is free text, which a spreadsheet might take for a formula."""

    def read(self, column: str, cell: object) -> object:
        """The value of a cell; a TableError names the column and the form expected."""
        try:
            return self.parse(cell)
        except (ValueError, TypeError, ArithmeticError):
            raise TableError(f"column {column}: {str(cell)[:60]!r} is not {self.expected}") from None


def guard(cell: str) -> str:
    """Free text with an apostrophe before it where a spreadsheet would run it as a formula."""
    return "'" + cell if cell[:1] in MAY_GUARD and GUARDED.match(cell) else cell


def unguard(cell: str) -> str:
    """The text that `guard` was given."""
    return cell[1:] if cell.startswith("'") and GUARDED.match(cell) else cell


def plain(number: object) -> str:
    """A decimal as digits without separators or exponent; None is empty."""
    return "" if number is None else f"{number:f}"


def number(cell: object) -> Decimal | None:
    """The decimal that a cell holds; an empty one is None. Commas may part thousands, as people write them."""
    text = _string(cell).strip()
    if not text:
        return None
    if GROUPED.fullmatch(text):
        text = text.replace(",", "")
    elif not PLAIN.fullmatch(text):
        raise ValueError(text)
    return Decimal(text)


def moment(cell: object) -> date | None:
    """The date, or the datetime, that a cell holds; a midnight without a zone is what spreadsheets make of a date."""
    text = _string(cell).strip()
    if not text:
        return None
    if not ISO_DATE.fullmatch(text):
        raise ValueError(text)
    if len(text) == len("2025-06-17"):
        return date.fromisoformat(text)
    when = datetime.fromisoformat(text)
    return when.date() if when.tzinfo is None and when.time() == time() else when


def choice(options: Sequence[str], default: str) -> Form:
    """A cell that holds one of a few words."""

    def parse(cell: object) -> str:
        word = _string(cell).strip() or default
        if word not in options:
            raise ValueError(word)
        return word

    return Form(f"one of {', '.join(option for option in options if option)}", parse, str, _text_record)


def _string(cell: object) -> str:
    """A cell as text; a JSON list, object or truth has no place here."""
    if cell is None:
        return ""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return str(cell)
    if not isinstance(cell, str):
        raise TypeError(cell)
    return cell


def _name(cell: object) -> str:
    return _string(cell).strip()


def _text_record(value: object) -> object:
    return value or None


def _integer(cell: object) -> int | None:
    value = number(cell)
    if value is not None and value != value.to_integral_value():
        raise ValueError(cell)
    return None if value is None else int(value)


def _write_integer(value: object) -> str:
    return "" if value is None else str(value)


def _iso(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else ""


def _flag(cell: object) -> bool:
    if isinstance(cell, bool):
        return cell
    word = _string(cell).strip().lower()
    if word not in TRUTH:
        raise ValueError(cell)
    return TRUTH[word]


def _list(cell: object) -> tuple[str, ...]:
    if isinstance(cell, list):
        return tuple(_string(item) for item in cell)
    items = (ESCAPED.sub(r"\1", item.strip()) for item in LIST_ITEM.findall(_string(cell)))
    return tuple(item for item in items if item)


def _write_list(value: object) -> str:
    return "; ".join(TO_ESCAPE.sub(r"\\\g<0>", item) for item in _sequence(value))


def _slots(cell: object) -> tuple[tuple[str, int, int], ...]:
    items = json.loads(cell) if isinstance(cell, str) and cell else cell
    return tuple((_string(name), int(start), int(end)) for name, start, end in map(_sequence, _sequence(items or ())))


def _write_slots(value: object) -> str:
    items = list(_sequence(value))
    return json.dumps(items, ensure_ascii=False) if items else ""


def _record_slots(value: object) -> object:
    return [list(slot) for slot in _sequence(value)] or None


def _sequence(value: object) -> Sequence[Any]:
    if not isinstance(value, list | tuple):
        raise TypeError(value)
    return value


TEXT = Form("text", _string, str, _text_record, is_text=True)
NAME = Form("text", _name, str, _text_record, is_text=True)
NUMBER = Form("a number such as 11000 or 4.5", number, plain, lambda value: plain(value) or None)
INTEGER = Form("a whole number", _integer, _write_integer, lambda value: value)
DATE = Form("a date such as 2025-06-17", moment, _iso, lambda value: _iso(value) or None)
FLAG = Form("true or false", _flag, lambda value: "true" if value else "false", bool)
LIST = Form("words parted by semicolons", _list, _write_list, lambda value: _write_list(value) or None, is_text=True)
SLOTS = Form('a JSON list such as [["side", 10, 21]]', _slots, _write_slots, _record_slots)
