"""Tables whose totals are not the sums of their parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from figcheck.model import Figure
from figcheck.rule import Conflict, Material, NotComparable, Outcome, rule
from figcheck.table.cells import plain

DIRECTIONS = {"row_part": "rows", "column_part": "columns"}
COMPLETE = {"men", "women"}
MOST_TERMS = 8
SURE = Decimal("0.85")


@rule("F043", "error", scope="document")
def check(material: Material) -> Iterator[Outcome]:
    """The total of a table is not the sum of its rows, or of its columns.

    Why it matters: a cell or the total has a slip, or a row is missing; whoever cites the total cites the slip.
    Flagged: rows of 7, 5 and 12 killed under each other, and "Total 25" below them; a row "7 killed, 20 injured" whose
    column "Total" says 37.
    Not flagged: tables in which a part holds no plain number ("n/a", "about 5"), subtotals or rows "of which"; columns
    of shares, rates and averages; rows that may overlap (children, civilians); rounded numbers within their rounding.
    """
    cells = {figure.numeral_start: figure for figure in material.figures if figure.zone == "table"}
    for total in cells.values():
        for name, what in DIRECTIONS.items():
            places = [start for slot, start, _ in total.slots if slot == name]
            if places and total.figure_id not in material.contested:
                yield from _tested(total, places, cells, what)


def _tested(total: Figure, places: Sequence[int], cells: Mapping[int | None, Figure], what: str) -> Iterator[Outcome]:
    """What one total and its parts give."""
    parts = [cells[place] for place in places if place in cells]
    values = [figure.value for figure in (total, *parts) if figure.value is not None and figure.hedge_kind == "exact"]
    groups = {part.subgroup for part in parts} - {total.subgroup}
    if len(parts) < len(places):
        yield NotComparable((total, *parts), "a part of the total is not in the table")
    elif len(values) <= len(parts):
        yield NotComparable((total, *parts), "a part of the total is no plain number")
    elif groups and groups != COMPLETE:
        yield NotComparable((total, *parts), "parts may overlap")
    elif abs(values[0] - sum(values[1:])) > _slack(values):
        yield _conflict(total, parts, values, what)


def _slack(values: Sequence[Decimal]) -> Decimal:
    """How far total and sum may differ for rounding: half of the step in which all numbers are given, for each."""
    step = Decimal(1)
    if any(value != value.to_integral_value() for value in values):
        while any(value % step for value in values):
            step /= 10
    else:
        while any(values) and not any(value % (step * 10) for value in values):
            step *= 10
    return step * len(values) / 2 if step != 1 else Decimal(0)


def _conflict(total: Figure, parts: Sequence[Figure], values: Sequence[Decimal], what: str) -> Conflict:
    """The finding, the total first."""
    reached, stated = sum(values[1:], Decimal(0)), values[0]
    terms = " + ".join(map(plain, values[1:])) if len(parts) <= MOST_TERMS else f"the sum of {len(parts)} parts"
    named = f" ({total.concept})" if total.concept else ""
    less = "less" if stated < reached else "more"
    return Conflict(
        figures=(total, *parts),
        message=f"The total {total.quote}{named} is {plain(abs(stated - reached))} {less} than its {what} add up to.",
        inequality=f"{terms} = {plain(reached)} {'>' if reached > stated else '<'} {plain(stated)}",
        severity="error",
        confidence=SURE,
        basis="same_document",
        gap=abs(stated - reached),
    )
