"""Read the English cases of Recognizers-Text with figcheck: values and spans of the numbers. Says so without them."""

from __future__ import annotations

import re
import sys

from quantity_sets import Row, report, same

UNITS = {
    "Dollar": "USD", "United States dollar": "USD", "Euro": "EUR", "British pound": "GBP", "Pound": "pound",
    "Cent": "US cent", "Chinese yuan": "CNY", "Japanese yen": "JPY", "Australian dollar": "AUD",
    "Square kilometer": "square kilometer",
    "C": "degree celsius", "F": "degree fahrenheit", "Pence": "penny", "Percentage": "percent",
    "Ton": "metric ton|ton",
}  # fmt: skip
LEFT_OUT = (
    ("dates, times and phone numbers", r"\d/\d+/\d|^1995-01$|2222|May 4th"),
    ("numbers of exercises and versions", r"nrs?\. |version"),
    ("powers to be worked out (1.1^+23)", r"\d\^"),
    ("divisions in words (one over three), fractions above one (twenty fifths)",
     (r"(?i)\b(?:one|1) over "
     r"|(?<!and )(?<!-)\b(?:twenty|(?:thirty|thousand|hundred|twenty[ -]\w+)) fifths")),
    ("two bounds joined (above 1000 and below 1500): two figures", r"above 1000 and below|larger than 10 and"),
    ("ordinals", r"tenth but lower|millionth"),
    ("digits that break the form of a number (423 0000)", r"423 0000"),
    ("G for billion", r"^10G$"),
)  # fmt: skip


def left_out(row: Row) -> str:
    """Why the contract leaves a row out, or an empty string."""
    if row["model"] in ("OrdinalModel", "AgeModel"):
        return "ordinals" if row["model"] == "OrdinalModel" else "ages (measured apart)"
    if any(result["resolution"].get("value") in (None, "null") for result in row["results"]):
        return "units without a number"
    for reason, pattern in LEFT_OUT:
        if re.search(pattern, row["input"]):
            return reason
    return ""


def right(row: Row, figures: list[Row]) -> bool:
    """True where every gold value comes out in its place; where gold has none, no figure of the kind may."""
    rest = list(figures)
    for gold in row["results"]:
        hit = next((figure for figure in rest if _matches(gold, figure)), None)
        if hit is None:
            return False
        rest.remove(hit)
    return bool(row["results"]) or not any(_of_kind(row["model"], figure) for figure in figures)


def _of_kind(model: str, figure: Row) -> bool:
    unit = figure["unit"] or ""
    money = unit[:3].isupper()
    return {
        "CurrencyModel": money, "DimensionModel": bool(unit) and not money,
        "TemperatureModel": unit.startswith("degree "),
        "PercentModel": unit == "percent",
    }.get(model, not unit)  # fmt: skip


def _matches(gold: Row, figure: Row) -> bool:
    resolution = gold["resolution"]
    if gold["type"] == "numberrange":
        low, high = re.fullmatch(r"[\[(](.*),(.*)[\])]", resolution["value"]).groups()
        low, high = (low, high) if low else ("0", high)
        whole = not high and figure["high"] == "1"  # more than half of something is no more than all of it
        ends = same(figure["low"] or "0", low) and (whole or same(figure["high"], high))
        return ends and _inside(gold, figure)
    values = [figure["value"]] if figure["value"] is not None else [figure["low"], figure["high"]]
    if not any(same(value, resolution["value"].rstrip("%").replace(",", "")) for value in values):
        return False
    if gold["type"] == "number":
        return _inside(gold, figure) and not re.search(r"\w", _around(gold, figure))
    unit = UNITS.get(resolution.get("unit") or "Percentage", resolution.get("unit", "")).lower()
    mine = (figure["unit"] or "").lower()
    known = (
        mine.partition(" per ")[0] in unit.split("|")
        or mine in unit.split("|")
        or mine == resolution.get("isoCurrency", "").lower()
    )
    return (known and _inside(gold, figure)) or _loosely(unit, figure, gold)


def _loosely(unit: str, figure: Row, gold: Row) -> bool:
    """Money whose country gold names in words: the code is compared by the scorer of the sentences."""
    code = (figure["unit"] or "").partition(" per ")[0]
    return (
        gold["type"] == "currency"
        and len(code) == 3
        and code.isupper()
        and unit not in ("usd", "eur")
        and _inside(gold, figure)
    )


def _place(gold: Row) -> tuple[int, int]:
    return gold["start"], gold["end"] + 1


def _inside(gold: Row, figure: Row) -> bool:
    """True where the number lies in gold's text and leaves none of its digits out."""
    if "start" not in gold:
        return True
    start, end = _place(gold)
    return (
        start <= figure["numeral_start"]
        and figure["numeral_end"] <= end
        and not re.search(r"\d", _around(gold, figure))
    )


def _around(gold: Row, figure: Row) -> str:
    """What gold's text has beside the number, without a sign."""
    if "start" not in gold:
        return ""
    start, end = _place(gold)
    text = gold["text"]
    text = re.sub(r"(?<=m)2\b", " ", text)
    around = text[: figure["numeral_start"] - start] + text[len(text) - (end - figure["numeral_end"]) :]
    return re.sub(r"minus|negative", "", around) if len(text) == end - start else ""


if __name__ == "__main__":
    sys.exit(report("recognizers-en-dev.jsonl", lambda row: row["input"], lambda row: row["model"], left_out, right))
