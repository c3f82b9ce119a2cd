"""Rows that someone edited: what was changed counts, and what no longer fits it is derived anew and said."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from figcheck.model import Figure
from figcheck.table.columns import figure_row
from figcheck.table.tablefile import Table, read_table
from samples import EVERY_HEDGE, extracted


def edited(tmp_path: Path, figure: Figure, **cells: str) -> Table:
    """The figure as it is read back after someone changed cells of its row."""
    path = tmp_path / "figures.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(figure_row(figure)))
        writer.writeheader()
        writer.writerow({**figure_row(figure), **cells})
    return read_table(path, {})


@pytest.mark.parametrize(
    ("figure", "cells", "hard", "kind"),
    [
        (extracted("exact", 6000, 600), {"value": "5123"}, "5,123", "exact"),
        (extracted("more_than", 6000, 600), {"value": "7000"}, "(7,000, ∞)", "more_than"),
        (extracted("exact", 50), {"hedge_kind": "at_least"}, "[50, ∞)", "at_least"),
        (extracted("at_least", 50), {"hedge_kind": "at_most"}, "[0, 50]", "at_most"),
        (extracted("about", 100, 10), {"value": "200"}, "[100, 400]", "about"),
    ],
)
def test_an_edited_value_or_hedge_gives_its_interval_anew(
    tmp_path: Path, figure: Figure, cells: dict[str, str], hard: str, kind: str
) -> None:
    read = edited(tmp_path, figure, **cells)
    assert (str(read.figures[0].hard), read.figures[0].hedge_kind) == (hard, kind)
    what = f"low and high do not fit its value and hedge_kind; {hard} is taken in their place"
    assert read.messages == (f"{tmp_path / 'figures.csv'}:2: {what}",)


@pytest.mark.parametrize(
    ("figure", "cells", "hard", "kind"),
    [
        (extracted("exact", 6000, 600), {"low": "5500", "high": "6500"}, "[5,500, 6,500]", "range"),
        (extracted("about", 100, 10), {"low": "95", "high": "105"}, "[95, 105]", "range"),
        (extracted("at_most", 40), {"high": "45"}, "[0, 45]", "range"),
    ],
)
def test_edited_ends_are_taken_as_they_are(
    tmp_path: Path, figure: Figure, cells: dict[str, str], hard: str, kind: str
) -> None:
    read = edited(tmp_path, figure, **cells)
    assert (str(read.figures[0].hard), read.figures[0].hedge_kind) == (hard, kind)
    assert read.figures[0].soft == read.figures[0].hard
    assert "low and high were edited" in read.messages[0]


@pytest.mark.parametrize("figure", EVERY_HEDGE, ids=lambda figure: figure.hedge_kind)
@pytest.mark.parametrize("cells", [{"low": "1"}, {"high": "90000"}, {"low": "7", "high": "7"}, {"high": ""}], ids=str)
def test_what_was_read_with_edited_ends_is_read_again_as_it_is(
    tmp_path: Path, figure: Figure, cells: dict[str, str]
) -> None:
    once = edited(tmp_path, replace(figure, figure_id="f-1", case="all", document="a"), **cells).figures[0]
    assert edited(tmp_path, once).figures[0] == once


def test_a_range_with_an_edited_end_is_said_to_be(tmp_path: Path) -> None:
    read = edited(tmp_path, EVERY_HEDGE[9], high="4")
    assert str(read.figures[0].soft) == "[2, 4]"
    assert "low and high were edited" in read.messages[0]


def test_a_precision_that_no_longer_fits_is_derived_anew(tmp_path: Path) -> None:
    figure = extracted("exact", 6000, 600)
    assert edited(tmp_path, figure, value="5123").figures[0].precision == 1
    assert edited(tmp_path, figure, value="6600").figures[0].precision == 600
