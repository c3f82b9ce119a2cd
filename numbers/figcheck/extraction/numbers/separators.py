"""The habit of a text: whether its points stand before decimals or part thousands, by the numbers that tell.

English writes 1,234.5 and is what is expected. A text is asked only where it holds a number that another habit would
read otherwise ("1.234", "3,5").
"""

from __future__ import annotations

import re

# Each by the one mark that it begins with: the search for a single letter passes over the rest many times faster.
_DOUBTFUL_POINT = re.compile(r"\.\d{3}(?![\d.]\d)")
_DOUBTFUL_COMMA = re.compile(r",\d{1,2}(?![\d,])")
_NUMBER = re.compile(r"(?<![\w.,/-])\d[\d.,]*+")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d++)?|(?<!\d)\d++\.(?:\d{1,2}|\d{4,})")
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d++)?|\d{1,3}\.\d{3},\d{1,2}")
_COMMA_DECIMAL = re.compile(r"\d{1,3},\d{1,2}")
_MEASURED = re.compile(r"[ \u00a0]?(?:%|°|percent|per cent|million|billion|trillion|euro)")
_MONEY = frozenset("$€£¥")


def decimal_mark(text: str) -> str:
    """The mark before decimals in this text, "." or ","; empty where nothing tells how doubtful numbers are meant."""
    if not (_DOUBTFUL_POINT.search(text) or _DOUBTFUL_COMMA.search(text)):
        return "."
    english = continental = 0
    for number in _NUMBER.finditer(text):
        token = number.group().rstrip(".,")
        if _ENGLISH.fullmatch(token):
            english += 1
        elif _CONTINENTAL.fullmatch(token) or (
            _COMMA_DECIMAL.fullmatch(token) and _is_one(text, number.start(), token)
        ):
            continental += 1
    return "" if english == continental else "." if english > continental else ","


def _is_one(text: str, start: int, token: str) -> bool:
    """True where what stands around shows one number with decimals, and no list: "3,5 million", "€2,50"."""
    return text[max(0, start - 1) : start] in _MONEY or _MEASURED.match(text, start + len(token)) is not None
