"""Read the English wordings of Duckling with figcheck: values, units and bounds. Says so without them."""

from __future__ import annotations

import re
import sys

from quantity_sets import Row, report, same

METERS = {
    "inch": 0.0254, "foot": 0.3048, "yard": 0.9144, "mile": 1609.344, "meter": 1.0, "kilometer": 1000.0,
    "centimeter": 0.01, "millimeter": 0.001,
}  # fmt: skip
GRAMS = {"milligram": 0.001, "gram": 1.0, "kilogram": 1000.0}
LITERS = {"milliliter": 0.001, "liter": 1.0, "hectoliter": 100.0, "gallon": 3.785411784}
MONEY = {
    "dollar": "USD", "pound": "GBP", "riyal": "SAR", "rial": "IRR", "unnamed": "", "cent": "US cent",
}  # fmt: skip
NAMES = {"celsius": "degree celsius", "fahrenheit": "degree fahrenheit"}
SIDES = {"above": ("more_than", "at_least"), "under": ("less_than", "at_most", "up_to", "nearly")}
LEFT_OUT = (
    ("an article for one, with nothing that makes it count (a kilogram)", r"^(?:an? (?:dollar|kilogram|lb|ml|dime))$"),
    ("a few, a couple: vague words have no value", r"^(?:a few|a couple(?: of)?)$"),
    ("single, a pair: they count only with a noun", r"^(?:single|a pair)$"),
    ("American coins, and 'grand' without a currency", r"nickels|quarters$|grand$"),
    ("k for kilometres, m for miles, km or minutes by what follows alone", r"^3k$|^1m and 1ft$"),
)


def left_out(row: Row) -> str:
    """Why the contract leaves a row out, or an empty string."""
    if row["dim"] in ("Ordinal", "Duration"):
        return f"{row['dim'].lower()}s"
    return next((reason for reason, pattern in LEFT_OUT if re.search(pattern, row["input"])), "")


def _text(row: Row) -> str:
    """The wording, with the signs that Haskell escapes."""
    return re.sub(r"\\x00([0-9a-f]{2})", lambda found: chr(int(found[1], 16)), row["input"])


def expected(text: str) -> tuple[str, str, list[float]]:
    """What a Haskell expression says: its form (simple, between, under, above), its unit and its one or two numbers."""
    form, _, rest = text.partition(" ")
    unit = "" if form == "NumeralValue" else rest.partition(" ")[0].lower()
    numbers = [float(number) for number in re.findall(r"-?\d[\d.]*(?:e\d+)?", rest)]
    return "simple" if form == "NumeralValue" else form, unit.replace("tre", "ter"), numbers


def right(row: Row, figures: list[Row]) -> bool:
    """True where the one figure of the wording says what is expected."""
    form, unit, numbers = expected(row["expected_hs"])
    for figure in figures[:1] if len(figures) == 1 else []:
        if form == "between":
            return all(_same(figure, figure[end], n, unit) for end, n in zip(("low", "high"), numbers, strict=True))
        value = figure["value"] if figure["value"] is not None else figure["low"]
        bound = form == "simple" or figure["hedge_kind"] in SIDES[form]
        return bound and _same(figure, value, numbers[0], unit)
    return False


def _same(figure: Row, value: str | None, number: float, unit: str) -> bool:
    """True where value and unit agree, after conversion within one kind of measure."""
    mine = figure["unit"] or ""
    for table in (METERS, GRAMS, LITERS):
        if unit in table and mine in table and value is not None:
            return same(float(value) * table[mine], number * table[unit])
    wanted = NAMES.get(unit, MONEY.get(unit, unit) if len(unit) != 3 or unit == "cup" else unit.upper())
    named = {mine, figure["counted"] or ""}
    return same(value, number) and (wanted in named or not wanted or (unit == "pound" and mine in ("pound", "GBP")))


if __name__ == "__main__":
    sys.exit(report("duckling-en-dev.jsonl", _text, lambda row: row["dim"], left_out, right))
