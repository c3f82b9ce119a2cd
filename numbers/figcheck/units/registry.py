"""Units of measurement: look-up in a closed table of wordings, and conversion between its names through pint.

Names are pint's with spaces ("kilometer", "square foot", "kilowatt hour"), rates are "mile per hour". No text of a
document ever reaches pint: look-ups give names of the table, and only those are converted.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from figcheck.errors import UnitError
from figcheck.resources import lexicon
from figcheck.units.letters import find_letter, unit_letters
from figcheck.units.lookalikes import is_lookalike
from figcheck.units.money import (
    MINOR_SHARE,
    currencies,
    find_money_sign,
    find_money_word,
    minor_units,
    money_codes,
    money_openings,
)
from figcheck.units.surface import Found, Glued, longest
from figcheck.units.unit_table import denominator_wordings, unit_wordings, units

if TYPE_CHECKING:
    from pint import UnitRegistry

__all__ = [
    "Found",
    "convert",
    "dimension",
    "find_denominator",
    "find_money_sign",
    "find_money_word",
    "find_unit",
    "find_unit_or_money",
    "registry",
    "unit_openings",
]

PER = " per "
_NEAR = 6
_FAR = 15
_ALONE = 3  # tokens; a shorter text has no words around it
_LETTERS_OF_HEAT = ("C", "F")
_ROUNDED = Context(prec=24)  # pint counts in 28 digits, whose last are noise: 0 °C would be 32.00...04 °F


def find_unit(
    lows: Sequence[str], words: Sequence[str], i: int, glued: Glued | None = None, language: str = "en"
) -> Found | None:
    """The unit that begins at token i, with the denominator of a rate: "km", "square miles", "miles an hour", "mg/dL".

    Abbreviations that are also words ("5 t", "3 min") need a digit directly before, some ("5in", "35C") one without
    space between, which only `glued` can tell.
    """
    found = longest(unit_wordings(language), lows, words, i, glued)
    return _as_rate(found, lows, words, language) if found else None


def find_unit_or_money(
    lows: Sequence[str], words: Sequence[str], i: int, glued: Glued | None = None, language: str = "en"
) -> Found | None:
    """The unit or money that begins at token i, with its denominator: the longer of the two, pounds by context."""
    if i >= len(lows) or lows[i] not in _openings(language):
        return None
    if told := find_letter(lows, words, i, language):
        return _as_rate(told, lows, words, language)
    if is_lookalike(lows, words, i, language):
        return None
    unit = longest(unit_wordings(language), lows, words, i, glued)
    if unit and words[i] in _LETTERS_OF_HEAT and unit.end == i + 1 and not _is_warm(lows, i, language):
        unit = None
    money = find_money_word(lows, words, i, glued, language)
    found = money or unit
    if unit and money and (unit.end > money.end or (unit.end == money.end and _weighs(lows, i, unit.end, language))):
        found = unit
    return _as_rate(found, lows, words, language) if found else None


@cache
def unit_openings(language: str = "en") -> frozenset[str]:
    """The first words, in lower case, of all that may be a unit or money: what stands behind no such word has none."""
    return frozenset(unit_wordings(language)) | money_openings(language)


@cache
def _openings(language: str) -> frozenset[str]:
    """The same with the codes of money, and with the letters that are units only by the words around them."""
    return unit_openings(language) | money_codes(language) | unit_letters(language)


def find_denominator(lows: Sequence[str], words: Sequence[str], i: int, language: str = "en") -> Found | None:
    """What a rate is of, from token i: "per hour", "an hour", "/kg", "a share", "p.a."; named as unit or noun is."""
    opening = lexicon(language, "units")["denominator"]
    start = _past_hyphen(lows, i)
    if i < len(lows) and (alone := opening["alone"].get(lows[i])):
        return Found(alone, i + 1)
    if start >= len(lows) or lows[start] not in (*opening["per"], *opening["article"]):
        return None
    found = longest(denominator_wordings(language), lows, words, _past_hyphen(lows, start + 1))
    if found is None or lows[start] in opening["per"]:
        return found
    follows = lows[found.end] if found.end < len(lows) else ""
    return found if found.name in opening["after_article"] and follows not in opening["not_before"] else None


def dimension(name: str) -> str:
    """What a unit measures: "length", "length per time", "USD" for dollars and cents; "" for no unit of the table.

    Figures of one dimension can be compared. A noun as denominator ("USD per share") is a dimension of its own.
    """
    if known := units("en").get(name):
        return known.dimension
    if name in currencies():
        return name
    if major := minor_units().get(name):
        return major
    top, per, bottom = name.partition(PER)
    if per and dimension(top):
        return f"{dimension(top)}{PER}{dimension(bottom) or bottom}"
    return ""


def convert(value: Decimal, source: str, target: str) -> Decimal:
    """The value in another unit of the same dimension; both are names as look-ups give them.

    Currencies are not converted into each other; minor units and their major one are. A UnitError says which unit is
    not known, or that the two do not measure the same.
    """
    for name in (source, target):
        if not dimension(name):
            raise UnitError(f"{name!r} is no unit that figcheck knows: give a name of pint or the code of a currency")
    if dimension(source) != dimension(target):
        raise UnitError(f"{source!r} cannot be converted to {target!r}: they do not measure the same")
    if source == target:
        return value
    old, new = _notation(source), _notation(target)
    if old and new:
        return _by_pint(value, old, new)
    if PER not in source:
        return value / MINOR_SHARE if source in minor_units() else value * MINOR_SHARE
    top, _, bottom = source.partition(PER)
    new_top, _, new_bottom = target.partition(PER)
    value = convert(value, top, new_top)
    return value if bottom == new_bottom else value / convert(Decimal(1), bottom, new_bottom)


@cache
def registry() -> UnitRegistry[Any]:
    """The one pint registry, with figcheck's own definitions; it counts in Decimal. Built when first asked for."""
    from pint import UnitRegistry

    built: UnitRegistry[Any] = UnitRegistry(non_int_type=Decimal, on_redefinition="raise")
    own = files("figcheck").joinpath("lexicons", "units.txt").read_text(encoding="utf-8")
    built.load_definitions(own.splitlines())
    return built


def _as_rate(found: Found, lows: Sequence[str], words: Sequence[str], language: str) -> Found:
    """The same with the denominator that follows it, if one does."""
    per = find_denominator(lows, words, found.end, language)
    return Found(f"{found.name}{PER}{per.name}", per.end, doubt=found.doubt) if per else found


def _weighs(lows: Sequence[str], i: int, end: int, language: str) -> bool:
    """Whether pounds from token i to `end` are a weight: "a 500-pound bomb", "pounds of rice", "it weighs 3 pounds"."""
    if (i and lows[i - 1] == "-") or (end < len(lows) and lows[end] == "of"):
        return True
    cues = lexicon(language, "units")["weight"]["words"]
    return any(low in cues for low in lows[max(0, i - _NEAR) : end + _NEAR])


def _is_warm(lows: Sequence[str], i: int, language: str) -> bool:
    """Whether a C or F right after digits is a temperature: by the words around it, or where the number has a sign."""
    words = lexicon(language, "units")["heat"]["words"]
    if len(lows) < _ALONE:
        return True
    return any(low in words for low in lows[max(0, i - _FAR) : i + _FAR]) or (i > 1 and lows[i - 2] in ("-", "−"))


def _past_hyphen(lows: Sequence[str], i: int) -> int:
    return i + 1 if i < len(lows) and lows[i] == "-" else i


def _notation(name: str) -> str:
    """How pint writes the unit; "" for one that holds money or a noun."""
    if known := units("en").get(name):
        return known.notation
    top, per, bottom = name.partition(PER)
    if not per:
        return ""
    parts = _notation(top), _notation(bottom)
    return f"({parts[0]}) / ({parts[1]})" if all(parts) else ""


def _by_pint(value: Decimal, source: str, target: str) -> Decimal:
    pint = registry()
    converted = pint.Quantity(value, pint.Unit(source)).to(pint.Unit(target)).magnitude
    return _ROUNDED.plus(converted if isinstance(converted, Decimal) else Decimal(str(converted)))
