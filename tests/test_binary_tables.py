"""Workbooks and Parquet: read back by tools that are not ours, without a live formula and without loss."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow
import pyarrow.parquet
import pytest
from figcheck.errors import OutputError, UsageError
from figcheck.interval import Interval
from figcheck.model import Report
from figcheck.table.columns import BRIEF, FIGURE_COLUMNS, figure_row, row
from figcheck.writers import figures_parquet, workbook
from figcheck.writers.streams import to_binary_file, to_binary_stdout, to_folder
from openpyxl.utils.escape import unescape
from samples import ODD, REPORT

Call = Callable[..., Any]
LINK = replace(ODD, quote="https://example.org/" + "x" * 3000, authority="12", place="=1+1")
LARGE = replace(ODD, figure_id="f-l", value=Decimal("12345678901234567890"), hard=Interval.point(Decimal("0.1")))


def book_of(report: Report) -> Any:
    out = io.BytesIO()
    workbook.write(report, out)
    return openpyxl.load_workbook(out)


def rows_of(book: Any, name: str) -> list[dict[str, Any]]:
    header, *rows = book[name].iter_rows(values_only=True)
    return [dict(zip(header, cells, strict=True)) for cells in rows]


def test_a_workbook_holds_every_table_with_filters_and_a_frozen_header() -> None:
    book = book_of(REPORT)
    assert book.sheetnames == ["findings", "findings by figure", "groups", "figures", "documents", "not compared"]
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
    assert [row["rank"] for row in rows_of(book, "findings")] == [1, 2]
    assert [row["value"] for row in rows_of(book, "figures")] == [12, 17, 19]
    assert len(rows_of(book, "documents")) == 3
    first, *_ = rows_of(book, "not compared")
    told = (first["rule"], first["reason"], first["differences"], first["a_quote"])
    assert told == ("F001", "other period", "day: 2025-06-17 / 2025-06-18", "twelve people were killed")


def test_no_cell_of_a_workbook_is_a_formula_a_link_or_a_guess() -> None:
    book = book_of(replace(REPORT, figures=(ODD, LINK, LARGE)))
    first, link, large = rows_of(book, "figures")
    assert (unescape(first["quote"]), first["side"], first["place"]) == (ODD.quote, "+N", "@Veld")
    assert (link["authority"], link["place"], link["quote"]) == ("12", "=1+1", LINK.quote)
    assert (large["value"], large["low"]) == ("12345678901234567890", 0.1)
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink]


def test_a_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    (figure,) = rows_of(book_of(replace(REPORT, figures=(replace(ODD, sentence="word " * 9000),))), "figures")
    assert len(figure["sentence"]) == workbook.LONGEST
    assert figure["sentence"].endswith("[cut here; the CSV has all of it]")


def test_more_rows_than_a_sheet_holds_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    with pytest.raises(OutputError, match="a sheet holds 3 rows, and there are more figures; write CSV or Parquet"):
        workbook.write_figures(REPORT.figures, io.BytesIO())


@pytest.mark.parametrize("write", [workbook.write_figures, figures_parquet.write])
def test_the_same_figures_give_the_same_bytes(write: Any, tmp_path: Path) -> None:
    for name in ("one", "two"):
        to_binary_file(write, REPORT.figures, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_parquet_comes_back_with_types_and_without_loss(tmp_path: Path) -> None:
    figures = (*REPORT.figures, replace(ODD, includes=("a", "b; c"), figure_id=""))
    to_binary_file(figures_parquet.write, iter(figures), tmp_path / "f.parquet")
    table = pyarrow.parquet.read_table(tmp_path / "f.parquet")
    assert table.schema.metadata[b"figcheck_schema_version"] == b"1"
    assert table.column_names == [column.name for column in FIGURE_COLUMNS]
    assert str(table.schema.field("value").type) == "decimal128(38, 9)"
    records = table.to_pylist()
    assert [record["value"] for record in records] == [12, 17, 19, 3]
    assert (records[3]["includes"], records[0]["includes"], records[3]["figure_id"]) == (["a", "b; c"], None, None)
    assert (records[0]["start"], records[0]["low_open"], records[0]["page"]) == (0, False, None)
    assert records[3]["quote"] == ODD.quote
    assert records[1]["authority"] == figure_row(REPORT.figures[1])["authority"]


def test_brief_tables_have_the_columns_that_a_person_reads(tmp_path: Path) -> None:
    to_binary_file(figures_parquet.write_brief, REPORT.figures, tmp_path / "f.parquet")
    names = pyarrow.parquet.read_table(tmp_path / "f.parquet").column_names
    out = io.BytesIO()
    workbook.write_brief(REPORT.figures, out)
    (brief, *_) = openpyxl.load_workbook(out)["figures"].iter_rows(values_only=True)
    assert names == list(brief) == list(row(BRIEF, REPORT.figures[0]))


@pytest.mark.parametrize("number", ["0.0000000001", "1e29", "123456789012345678901234567890.5"])
def test_a_number_beyond_a_decimal_of_parquet_is_named(number: str, tmp_path: Path) -> None:
    figures = [replace(ODD, value=Decimal(number))]
    with pytest.raises(OutputError, match=r"value .* of f-post.txt-3 \(post.txt\) has more digits .*; write CSV"):
        to_binary_file(figures_parquet.write, figures, tmp_path / "f.parquet")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", ["0.000000001", "99999999999999999999999999999", "1.5e27", "-12.50"])
def test_a_number_within_a_decimal_of_parquet_is_exact(number: str, tmp_path: Path) -> None:
    to_binary_file(figures_parquet.write, [replace(ODD, value=Decimal(number))], tmp_path / "f.parquet")
    assert pyarrow.parquet.read_table(tmp_path / "f.parquet")["value"].to_pylist() == [Decimal(number)]


def test_a_workbook_stands_beside_the_tables_when_asked_for(figcheck_cli: Call) -> None:
    assert figcheck_cli("demo").status == 0
    Path("a.txt").write_text("Shelling killed 12 people in Veld. Shelling killed 9 people in Veld.", encoding="utf-8")
    done = figcheck_cli("check", "a.txt", "--out", "out", "--xlsx", "--excel", "--fail-on", "never")
    assert (done.status, done.err) == (0, "")
    assert openpyxl.load_workbook("out/figcheck.xlsx")["figures"].max_row == 3
    marked = {path.name for path in Path("out").iterdir() if path.read_bytes().startswith(b"\xef\xbb\xbf")}
    assert marked == {
        "figures.csv",
        "findings.csv",
        "findings_wide.csv",
        "groups.csv",
        "documents.csv",
        "not_compared.csv",
    }


@pytest.mark.parametrize("form", ["parquet", "xlsx"])
def test_extract_writes_them_to_files_and_pipes(figcheck_cli: Call, form: str, tmp_path: Path) -> None:
    Path("a.txt").write_text("Shelling killed 12 people in Veld.", encoding="utf-8")
    done = figcheck_cli("extract", "a.txt", "--format", form, "--output", f"a.{form}")
    assert (done.status, done.out, done.err) == (0, "", "")
    assert Path(f"a.{form}").stat().st_size > 1000


def test_nothing_binary_goes_to_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with pytest.raises(UsageError, match="not for a terminal: name a file with --output FILE"):
        to_binary_stdout(figures_parquet.write, REPORT.figures)


@pytest.mark.parametrize(
    ("arguments", "module", "message"),
    [
        (["extract", "a.txt", "--format", "parquet"], "pyarrow", "python3 -m pip install pyarrow"),
        (["extract", "a.txt", "--format", "xlsx"], "xlsxwriter", "python3 -m pip install XlsxWriter"),
        (["check", "a.txt", "--out", "out", "--xlsx"], "xlsxwriter", "python3 -m pip install XlsxWriter"),
        (["check", "a.txt", "--xlsx"], "", "--xlsx writes figcheck.xlsx into the folder of --out DIR; name one"),
    ],
)
def test_what_is_missing_is_named_before_any_work(
    figcheck_cli: Call, monkeypatch: pytest.MonkeyPatch, arguments: list[str], module: str, message: str
) -> None:
    if module:
        monkeypatch.setitem(sys.modules, module, None)
    done = figcheck_cli(*arguments)
    assert (done.status, done.out) == (2, "")
    assert message in done.err
    assert not Path("out").exists()


def test_a_package_describes_tables_with_a_mark_too(tmp_path: Path) -> None:
    from frictionless import validate

    to_folder(REPORT, tmp_path / "out", marked=True)
    assert validate(tmp_path / "out" / "datapackage.json").flatten(["name", "note"]) == []
