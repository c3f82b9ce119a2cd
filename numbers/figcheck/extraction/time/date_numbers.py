"""The numbers in dates and lengths of time, and dates written in numbers alone: "2025-06-17", "forty-eight", "9/11"."""

from __future__ import annotations

from datetime import date

from figcheck.extraction.time.periods import Partial
from figcheck.extraction.time.time_words import time_words
from figcheck.extraction.time.years import is_modern
from figcheck.text import Sentence

Read = tuple[int, Partial]
"""The token after a date, and the date."""

_TENS = range(20, 100, 10)


class NumberReader:
    """Reads the numbers at a token; every method looks at a bounded number of tokens."""

    def __init__(self, sentence: Sentence, published: date | None, language: str) -> None:
        self.sentence = sentence
        self.lows = sentence.lows
        self.published = published
        self.language = language
        self.words = time_words(language)
        self.in_capitals = sentence.text.isupper()

    def low(self, at: int) -> str:
        """The token in lower case, or empty beyond the ends."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def day_number(self, at: int) -> int | None:
        """A day of a month in digits, or None; part of a longer number is none."""
        low = self.low(at)
        if not (low.isascii() and low.isdigit() and len(low) <= 2 and 1 <= int(low) <= 31):
            return None
        return int(low)

    def ordinal_length(self, at: int) -> int:
        """1 where an ending such as "th" is glued to the number before, else 0."""
        return int(self.low(at) in self.words.sets["ordinal_endings"] and self.sentence.glued(at))

    def number_at(self, at: int) -> tuple[int, int | None]:
        """The token after the number that begins here, and its value, None for "few"; 1 where there is no number."""
        low = self.low(at)
        if low.isascii() and low.isdigit() and len(low) < 5:
            return at + 1, int(low)
        if low in self.words.numbers and low not in ("a", "an"):
            return self.spelled(at)
        if low in self.words.sets["few"]:
            return at + 1, None
        return at, 1

    def spelled(self, at: int) -> tuple[int, int | None]:
        """As number_at, for "two", "forty-eight" and "a couple of"."""
        value = self.words.numbers[self.lows[at]]
        unit = self.words.numbers.get(self.low(at + 2), 0)
        if value in _TENS and self.low(at + 1) == "-" and unit < 10:
            return at + 3, value + unit
        if self.lows[at] == "couple":
            return at + 1 + (self.low(at + 1) == "of"), None
        return at + 1, value

    def number_before(self, at: int, floor: int) -> tuple[int, int | None]:
        """The first token of the number that ends here, and its value; the next token where there is none."""
        low = self.low(at)
        if at < floor:
            return at + 1, None
        if low.isascii() and low.isdigit() and len(low) < 5:
            return at, int(low)
        if low == "half":
            begin = at - 3 if self.lows[max(0, at - 2) : at] == ("and", "a") else at - 1
            return max(floor, begin), None
        if (low == "of" and self.low(at - 1) == "couple") or low in self.words.sets["few"]:
            begin = at - 1 if low == "of" else at
            return max(floor, begin - (self.low(begin - 1) == "a")), None
        if low not in self.words.numbers:
            return at + 1, None
        value = self.words.numbers[low]
        if self.low(at - 1) == "-" and self.words.numbers.get(self.low(at - 2), 0) in _TENS and at - 2 >= floor:
            return at - 2, value + self.words.numbers[self.low(at - 2)]
        return at, value

    def numeric_date(self, at: int) -> Read | None:
        """ "2025-06-17", "17/06/2025", "17.06.2025"; unresolved where day and month could be exchanged."""
        pieces = self.lows[at].split(".")
        end = at + 1
        known = self.known_day(at)
        if known:
            return known
        if len(pieces) != 3:
            mark = self.low(at + 1)
            if mark not in ("-", "/") or self.low(at + 3) != mark:
                return None
            if not all(map(self.sentence.glued, range(at + 1, at + 5))):
                return None
            pieces, end = [self.lows[at], self.low(at + 2), self.low(at + 4)], at + 5
        if not all(piece.isascii() and piece.isdigit() for piece in pieces):
            return None
        first, second, third = map(int, pieces)
        if len(pieces[0]) == 4 and is_modern(pieces[0]) and second <= 12 and third <= 31:
            return end, Partial("day", first, second, third)
        dotted = "." in self.lows[at]
        if (
            len(pieces[2]) not in (2, 4)
            or (dotted and len(self.lows[at]) < 8)
            or not (0 < first <= 31 and 0 < second <= 31 and min(first, second) <= 12)
        ):
            return None
        if dotted or second <= 12 < first:
            return end, Partial("day", third, second, first)
        return end, Partial("day", third, first, second, "" if second > 12 or first == second else "lost")

    def known_day(self, at: int) -> Read | None:
        """A day that news names by its numbers: "the 9/11 attacks"."""
        month, number = self.low(at), self.low(at + 2)
        if self.low(at + 1) != "/" or not (
            month.isascii() and month.isdigit() and number.isascii() and number.isdigit()
        ):
            return None
        known = self.words.known.get((int(month), int(number)))
        told = known and self.low(at + 3) in known[1] and self.sentence.glued(at + 1) and self.sentence.glued(at + 2)
        return (at + 3, Partial("day", known[0], int(month), int(number))) if known and told else None
