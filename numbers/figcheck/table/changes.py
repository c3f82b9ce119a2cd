"""What someone changed in a table of figures, told by the ids of its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from figcheck.model import Figure
from figcheck.table.cells import GROUPED, PLAIN, number
from figcheck.table.columns import FIGURE_COLUMNS, figure_row

SHOWN = 50
"""So many changed rows are told; of the rest, how many they are."""
FOLLOWING = frozenset(("low", "high", "low_open", "high_open", "soft_low", "soft_high", "precision"))
"""Columns that follow from the number and its hedge, and are told only where those stayed."""
LEADING = ("value", "hedge_kind", "unit")
UNTOLD = frozenset(("figure_id", "group", "slots"))
LONGEST = 60


def changes(before: Sequence[Figure], after: Sequence[Figure], shown: str, other: str) -> Iterator[str]:
    """Messages: how many rows of the table `shown` are not as in the table `other`, and what each of them changed."""
    old, new = ({figure.figure_id: figure for figure in figures} for figures in (before, after))
    edits = {name: _edits(old[name], new[name]) for name in old if name in new}
    told = [f"{named_row(new[name])}: {', '.join(each)}" for name, each in edits.items() if each]
    gone = [f"{named_row(figure)}: deleted" for name, figure in old.items() if name not in new]
    come = [f"{named_row(figure)}: added" for name, figure in new.items() if name not in old]
    yield f"{shown} against {other}: {_count(told)} changed, {len(gone):,} deleted, {len(come):,} added"
    every = [*told, *gone, *come]
    yield from every[:SHOWN]
    if len(every) > SHOWN:
        yield f"and {len(every) - SHOWN:,} more rows"


def corrected(before: Sequence[Figure], after: Sequence[Figure]) -> tuple[str, ...]:
    """The ids of the rows that were changed, added or deleted."""
    old, new = ({figure.figure_id: figure for figure in figures} for figures in (before, after))
    changed = (name for name in new if name not in old or _edits(old[name], new[name]))
    return (*changed, *(name for name in old if name not in new))


def _edits(old: Figure, new: Figure) -> list[str]:
    """What differs between two rows of one id, a column each."""
    one, two = figure_row(old), figure_row(new)
    return [f"{column} {shown_cell(one[column])} -> {shown_cell(two[column])}" for column in edited(one, two)]


def edited(one: Mapping[str, str], two: Mapping[str, str], *, following: bool = False) -> list[str]:
    """The columns in which two rows differ; with `following` also those that follow from a number edited beside."""
    columns = [column.name for column in FIGURE_COLUMNS if column.name not in UNTOLD]
    differ = [column for column in columns if not same_cell(one[column], two[column])]
    if any(column in differ for column in LEADING) and not following:
        differ = [column for column in differ if column not in FOLLOWING]
    return differ


def same_cell(one: str, two: str) -> bool:
    """True for equal cells, and for one number written in two ways, as spreadsheets do."""
    if one == two:
        return True
    numbers = [text for text in (one.strip(), two.strip()) if PLAIN.fullmatch(text) or GROUPED.fullmatch(text)]
    return len(numbers) == 2 and number(numbers[0]) == number(numbers[1])


def shown_cell(cell: str) -> str:
    """A cell in a message."""
    if not cell:
        return "(empty)"
    text = " ".join(cell.split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def named_row(figure: Figure) -> str:
    """A row in a message: its id, its document, and its words."""
    words = f' "{shown_cell(figure.quote)}"' if figure.quote else ""
    return f"{figure.figure_id} {figure.document}{words}"


def _count(rows: Sequence[str]) -> str:
    return f"{len(rows):,} row{'' if len(rows) == 1 else 's'}"
