"""Columns that are all but known are named with the one that may be meant; those that people add are theirs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("column", "meant"),
    [("plaec", "place"), ("Place", "place"), ("plac", "place"), ("sdie", "side"), ("event date", "event_date"),
     ("autority", "authority"), ("hedgekind", "hedge_kind"), ("as-of", "as_of")],
)  # fmt: skip
def test_a_column_that_is_all_but_known_is_said(table: Any, tmp_path: Path, column: str, meant: str) -> None:
    note = f"{tmp_path / 't.csv'}:1: the column {column!r} is not known and not read; did you mean {meant!r}?"
    assert table(f"document,measure,value,{column}\na,killed,1,Veld\n").messages == (note,)
    assert table(f'{{"document": "a", "measure": "killed", "value": 1, "{column}": ""}}\n').messages == (note,)


@pytest.mark.parametrize("column", ["country", "comment", "size", "age", "cost", "place_2", "weather", ""])
def test_a_column_that_people_add_is_theirs(table: Any, column: str) -> None:
    assert table(f"document,measure,value,{column}\na,killed,1,Veld\n").messages == ()


def test_a_column_beside_the_known_one_is_no_slip(table: Any) -> None:
    assert table("document,measure,value,place,places\na,killed,1,Veld,2\n").messages == ()


def test_a_renamed_column_is_near_by_its_name_in_the_file(table: Any) -> None:
    read = table("document,measure,value,locatoin\na,killed,1,Veld\n", place="location")
    assert read.messages[0].endswith("did you mean 'location'?")
