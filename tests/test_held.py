"""A table held against an earlier one: rows that were not used neither change, delete nor add anything."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from figcheck.pipeline import read_figures
from figcheck.table.held import Held

HEADER = "figure_id,document,measure,value,as_of"
GOOD = ("f-1,a,killed,3,", "f-2,a,killed,4,", "f-3,b,killed,5,")


def compared(folder: Path, earlier: Sequence[str], later: Sequence[str]) -> Held:
    for name, rows in (("earlier.csv", earlier), ("later.csv", later)):
        (folder / name).write_text("\n".join([HEADER, *rows, ""]), encoding="utf-8")
    held = read_figures(folder / "later.csv", against=folder / "earlier.csv").held
    assert held is not None
    return held


def ids(held: Held) -> tuple[list[str], list[str]]:
    return [figure.figure_id for figure in held.before], [figure.figure_id for figure in held.after]


def test_rows_that_are_missing_and_new_are_compared(tmp_path: Path) -> None:
    held = compared(tmp_path, GOOD[:2], GOOD[1:])
    assert ids(held) == (["f-1", "f-2"], ["f-2", "f-3"])
    assert held.messages == ()


@pytest.mark.parametrize(
    "row", ["f-1,a,killed,3,Saturday", "f-1,a,killed,three,", "f-1,a,killed,3,05/06/2031", "f-1,a,killed,3,,,x"]
)
def test_a_row_that_is_not_used_is_not_compared(tmp_path: Path, row: str) -> None:
    expected = ["f-2", "f-3"]
    edited = compared(tmp_path, GOOD, (row, *GOOD[1:]))
    assert ids(edited) == (expected, expected)
    assert edited.messages == (
        f"{tmp_path / 'later.csv'}:2: f-1: as this row is not used, it counts as neither changed nor deleted",
    )
    assert ids(compared(tmp_path, (row, *GOOD[1:]), GOOD)) == (expected, expected)


def test_while_a_row_does_not_say_whose_it_is_nothing_counts_as_deleted(tmp_path: Path) -> None:
    held = compared(tmp_path, GOOD, (",a,killed,3,Saturday", *GOOD[1:]))
    assert ids(held) == (["f-2", "f-3"], ["f-2", "f-3"])
    where = f"{tmp_path / 'later.csv'}:2"
    assert held.messages == (
        f"f-1: counts as neither deleted nor added: {where} is not used, and does not say whose row it is",
    )


def test_while_an_earlier_row_does_not_say_whose_it_is_nothing_counts_as_added(tmp_path: Path) -> None:
    held = compared(tmp_path, ("f-9,a,killed,3,Saturday", *GOOD[1:]), GOOD)
    assert ids(held) == (["f-2", "f-3"], ["f-2", "f-3"])


def test_many_rows_that_are_not_compared_are_counted(tmp_path: Path) -> None:
    many = [f"g-{n},a,killed,3," for n in range(30)]
    held = compared(tmp_path, (*GOOD, *many), (*GOOD, ",a,killed,3,Saturday"))
    assert len(held.messages) == 21
    assert held.messages[-1] == "and 10 more rows that are compared with none"
