"""Columns that people add to the findings and to corrections stay, whatever a spreadsheet makes of their order."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from figcheck.errors import TableError
from figcheck.model import Correction
from figcheck.table.correctionfile import read_corrections
from figcheck.table.recording import merged
from figcheck.verdicts import read_verdicts, with_verdicts
from figcheck.writers import corrections_csv, findings_csv
from figcheck.writers.streams import to_file
from frictionless import validate
from samples import CONFLICT, REPORT, SECOND, THIRD

Call = Callable[..., Any]
POST = "Shelling in Veld killed 34 people on 4 May 2031."
WIRE = "Shelling in Veld killed 43 people on 4 May 2031."
FINDINGS = Path("out/findings.csv")
OWN = {"reviewer": "Ada", "=link": "=1+1", "empty": ""}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (("post", POST), ("wire", WIRE)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def saved(path: Path, rows: list[Mapping[str, str]], names: list[str]) -> None:
    """The rows as a spreadsheet saves them: semicolons, and columns in the order to which somebody dragged them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, delimiter=";")
        writer.writeheader()
        writer.writerows(rows)


def test_columns_added_to_the_findings_stay_through_runs(figcheck_cli: Call, articles: Path) -> None:
    figcheck_cli("check", "articles", "--out", "out")
    first, second = rows_of(FINDINGS)
    names = list(first)
    mine: list[Mapping[str, str]] = [{**second, "reviewer": "Bo"}, {**first, **OWN}]
    saved(FINDINGS, mine, ["reviewer", *reversed(names), "=link", "empty"])
    for _ in range(2):
        figcheck_cli("check", "articles", "--out", "out", "--xlsx")
        header, *cells = csv.reader(FINDINGS.read_text(encoding="utf-8").splitlines())
        assert header == [*names, "reviewer", "'=link", "empty"]
        assert [row[-3:] for row in cells] == [["Ada", "'=1+1", ""], ["Bo", "", ""]]
    assert validate("out/datapackage.json").flatten(["type", "note"]) == []
    (top, *_) = openpyxl.load_workbook("out/figcheck.xlsx")["findings by figure"].iter_rows(values_only=True)
    assert top[-3:] == ("reviewer", "=link", "empty")

    (articles / "post.txt").write_text("Nothing.", encoding="utf-8")
    figcheck_cli("check", "articles", "--out", "out")
    assert [(row["state"], row["reviewer"]) for row in rows_of(FINDINGS)] == [("gone", "Ada"), ("gone", "Bo")]
    (articles / "post.txt").write_text(POST, encoding="utf-8")
    figcheck_cli("check", "articles", "--out", "out")
    assert [(row["state"], row["reviewer"]) for row in rows_of(FINDINGS)] == [("new", "Ada"), ("new", "Bo")]


def test_cells_follow_the_fingerprint_where_the_figures_have_other_ids(tmp_path: Path) -> None:
    own = tuple((figure.figure_id, "who", name) for figure, name in zip(CONFLICT.figures, "ab", strict=True))
    known = replace(CONFLICT, fingerprint="aa", added=own)
    to_file(findings_csv.write, replace(REPORT, findings=(known,)), tmp_path / "f.csv")
    later = replace(CONFLICT, fingerprint="aa", finding_id="x-9", figures=(THIRD, SECOND))
    (found,) = with_verdicts(replace(REPORT, findings=(later,)), read_verdicts(tmp_path / "f.csv")).findings
    assert found.added == ((THIRD.figure_id, "who", "a"), (SECOND.figure_id, "who", "b"))


def test_nothing_is_added_where_nobody_added_anything(figcheck_cli: Call, articles: Path) -> None:
    figcheck_cli("check", "articles", "--out", "out")
    before = FINDINGS.read_bytes()
    figcheck_cli("check", "articles", "--out", "out")
    assert FINDINGS.read_bytes() == before


def test_columns_added_to_the_corrections_stay_when_the_file_is_written_anew(
    figcheck_cli: Call, articles: Path
) -> None:
    figcheck_cli("extract", "articles", "--output", "figures.csv")
    text = Path("figures.csv").read_text(encoding="utf-8")
    Path("corrected.csv").write_text(text.replace(",34 people,34,", ",34 people,43,"), encoding="utf-8")
    command = ("check", "--figures", "corrected.csv", "--against", "figures.csv", "--write-corrections", "mine.csv")
    figcheck_cli(*command)
    (row,) = rows_of(Path("mine.csv"))
    mine = {**row, "comment": "called them", "+ticket": "-7"}
    saved(Path("mine.csv"), [mine], ["+ticket", *reversed(row), "comment"])
    done = figcheck_cli(*command)
    assert "mine.csv: 1 correction\n" in done.err
    (again,) = rows_of(Path("mine.csv"))
    assert again == {**row, "'+ticket": "'-7", "comment": "called them"}
    assert figcheck_cli("check", "articles", "--corrections", "mine.csv").status == 0


def test_a_later_correction_of_a_cell_keeps_what_was_added_to_the_first(tmp_path: Path) -> None:
    first = Correction(figure_id="f-1", column="value", old="1", new="2", added=(("who", "Ada"),))
    (kept,) = merged([first], [replace(first, old="2", new="3", added=())])
    assert (kept.old, kept.new, kept.added) == ("1", "3", (("who", "Ada"),))
    to_file(corrections_csv.write, (kept, replace(first, added=())), tmp_path / "c.csv")
    rows = [correction for _, correction in read_corrections(tmp_path / "c.csv").rows]
    assert [each.added for each in rows] == [(("who", "Ada"),), (("who", ""),)]


@pytest.mark.parametrize("name", ["Reason", "resaon", "colum", "figure id"])
def test_what_looks_like_a_slip_is_no_column_of_its_own(tmp_path: Path, name: str) -> None:
    (tmp_path / "c.csv").write_text(f"figure_id,column,old,new,{name}\nf-1,value,1,2,x\n", encoding="utf-8")
    with pytest.raises(TableError, match=f"unknown column '{name}'; did you mean"):
        read_corrections(tmp_path / "c.csv")
