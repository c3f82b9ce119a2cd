"""Counts in tables: a slip that leaves a part of a person, or fewer than none, is refused; what is no count is not."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from figcheck.errors import TableError
from figcheck.extraction import extract
from figcheck.model import Correction, Document
from figcheck.settings import Settings
from figcheck.table.correcting import corrected
from figcheck.table.correctionfile import Corrections
from figcheck.table.tablefile import read_table
from figcheck.writers import figures_csv

GOOD = "good,killed,1500,,,,,,\n"
HEADER = "document,measure,value,low,kind,unit,per,method,quote\n"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("a,killed,1.200,,,,,,", "column value: 1.200 is no count, since it is no whole number; write 1200 where"),
        ("a,killed,1.2,,,,,,", "column value: 1.2 is no count, since it is no whole number; what is none needs kind"),
        ("a,tanks,1.200,,part,,,,", "column value: 1.200 is no count"),
        ("a,injured,,2.500,,,,,", "column low: 2.500 is no count"),
        ("a,killed,-12,,,,,,", "column value: -12 is no count, since it is less than none; write what was counted"),
        ('a,killed,1.200,,,,,,"1,200 people"', "column value: 1.200 is no count"),
        ("a,killed,1.200,,,,,,hundreds", "column value: 1.200 is no count"),
    ],
)
def test_a_count_that_is_none_is_refused_with_its_place(tmp_path: Path, row: str, told: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"{HEADER}{GOOD}{row}\n", encoding="utf-8")
    read = read_table(path, {})
    assert [figure.document for figure in read.figures] == ["good"]
    assert read.errors[0].startswith(f"{path}:3: {told}")


@pytest.mark.parametrize(
    "row",
    [
        "a,killed,12.0,,,,,,",
        "a,killed,0,,,,,,",
        "a,killed,0.25,,share,,,,",
        "a,killed,2.5,,rate,,,,",
        "a,killed,2.5,,,,100000,,",
        "a,injured,2.5,,,,,average,",
        "a,homes,1.2,,,USD,,,",
        "a,killed,-4,,change,,,,",
        "a,killed,-4,,increment,,,,",
        "a,rainfall,1.200,,,,,,",
        "a,rainfall,-3,,,,,,",
        "a,killed,83.4,,,,,,83.4 deaths",
        'a,killed,3.5,,,,,,"3,5 deaths"',
        "a,killed,33,16.5,about,,,,",
    ],
)
def test_what_is_no_count_may_have_a_fraction_or_a_sign(tmp_path: Path, row: str) -> None:
    path = tmp_path / "t.csv"
    header = HEADER.replace("kind", "hedge_kind") if ",about," in row else HEADER
    path.write_text(f"{header}{row}\n", encoding="utf-8")
    assert read_table(path, {}).errors == ()


def test_what_a_text_gives_is_read_back(tmp_path: Path) -> None:
    text = (
        "Minus 3 people were killed in Veld. On average 1½ people were killed. Two and a half people were killed. "
        "There were 83.4 deaths in the mean of the years. 1.500 people were killed in Karsk. Half of the dead were men."
    )
    figures = extract(Document("a", text=text), Settings())
    path = tmp_path / "figures.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        figures_csv.write(figures, out)
    read = read_table(path, {})
    assert read.errors == ()
    assert any(figure.value == Decimal("83.4") for figure in read.figures)


def test_a_correction_to_what_is_no_count_is_not_applied() -> None:
    (figure,) = extract(Document("a", text="Shelling killed 1,200 people in Veld."), Settings())
    slip = Correction(figure_id=figure.figure_id, column="value", old="1200", new="1.300")
    done = corrected([figure], Corrections((("mine.csv:2", slip),)))
    assert done.figures == (figure,)
    assert done.messages[0].startswith("mine.csv:2: not applied: ")
    assert "1.300 is no count" in done.messages[0]


def test_a_table_of_slips_alone_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("document,measure,value\na,killed,1.200\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"t.csv:2: column value: 1.200 is no count"):
        read_table(tmp_path / "t.csv", {})
