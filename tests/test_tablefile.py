"""Tables in files: made by hand, or made by figcheck and corrected; bad rows are named and cost only themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest
from figcheck.errors import TableError
from figcheck.interval import Interval
from figcheck.model import Figure, HedgeKind
from figcheck.table.tablefile import read_table
from figcheck.writers import figures_csv, figures_jsonl
from samples import EVERY_HEDGE

D = Decimal


@pytest.mark.parametrize("write", [figures_csv.write, figures_jsonl.write])
def test_a_table_that_nobody_touched_comes_back_as_it_was(write: Any, tmp_path: Path) -> None:
    figures = tuple(replace(figure, figure_id=f"f-{n}") for n, figure in enumerate(EVERY_HEDGE))
    path = tmp_path / "figures"
    with path.open("w", encoding="utf-8", newline="") as out:
        write(figures, out)
    read = read_table(path, {})
    assert read.figures == figures
    assert read.messages == ()


def test_a_row_needs_only_document_measure_and_value(table: Any) -> None:
    (figure,) = table("document,measure,value\nDaily bulletin,tanks,4300\n").figures
    assert figure == Figure(
        figure_id=figure.figure_id,
        case="all",
        document="Daily bulletin",
        measure="tanks",
        value=D(4300),
        hard=Interval.point(D(4300)),
        soft=Interval(D(4250), D(4350)),
        precision=D(100),
    )
    assert figure.figure_id.startswith("f-")


@pytest.mark.parametrize(
    ("cells", "kind", "hard"),
    [
        ("10,,", "exact", "10"),
        (",8,12", "range", "[8, 12]"),
        (",8,8", "exact", "8"),
        (",8,", "at_least", "[8, ∞)"),
        (",,12", "at_most", "(-∞, 12]"),
        ("10,8,12", "range", "[8, 12]"),
    ],
)
def test_ends_stand_for_a_hedge_where_none_is_given(table: Any, cells: str, kind: str, hard: str) -> None:
    (figure,) = table(f"document,measure,value,low,high\na,killed,{cells}\n").figures
    assert (figure.hedge_kind, str(figure.hard)) == (kind, hard)


@pytest.mark.parametrize(
    ("cells", "hard", "soft"),
    [
        ("100,more_than", "(100, ∞)", "(100, ∞)"),
        ("100,about", "[50, 200]", "[90, 110]"),
        ("1000,nearly", "[0, 1,000)", "[900, 1,000)"),
        ("20,exact", "20", "20"),
    ],
)
def test_intervals_follow_from_value_and_hedge(table: Any, cells: str, hard: str, soft: str) -> None:
    (figure,) = table(f"document,measure,value,hedge_kind\na,killed,{cells}\n").figures
    assert (str(figure.hard), str(figure.soft)) == (hard, soft)


def test_a_floor_without_a_number_names_its_end(table: Any) -> None:
    (figure,) = table("document,measure,low,hedge_kind\na,killed,50,at_least\n").figures
    assert (figure.value, str(figure.hard)) == (D(50), "[50, ∞)")


def test_bad_rows_are_named_with_line_and_column_and_the_rest_is_used(table: Any, tmp_path: Path) -> None:
    read = table(
        "document,measure,value,as_of,hedge_kind\n"
        "a,killed,abc,,\n"
        "b,killed,12,yesterday,\n"
        ",killed,12,,\n"
        "c,,12,,\n"
        "d,killed,,,\n"
        '"e\nf",killed,12,,circa\n'
        "g,killed,12,,,,\n"
        "\n"
        "h,killed,12,2025-06-17,exact\n"
    )
    place = tmp_path / "t.csv"
    assert [figure.document for figure in read.figures] == ["h"]
    needs = "a row needs document, measure, and value or low or high"
    assert list(read.messages) == [
        f"{place}:2: column value: 'abc' is not a number such as 11000 or 4.5",
        f"{place}:3: column as_of: 'yesterday' is not a date such as 2025-06-17",
        f"{place}:4: column document: it is empty or missing; {needs}",
        f"{place}:5: column measure: it is empty or missing; {needs}",
        f"{place}:6: it gives neither value nor low or high",
        f"{place}:7: column hedge_kind: 'circa' is not one of {', '.join(get_args(HedgeKind))}",
        f"{place}:9: it has 7 cells for 5 columns",
        f"{place}: 7 rows not used, 1 used; correct them there and check again",
    ]


def test_many_bad_rows_are_counted_and_not_all_told(table: Any) -> None:
    rows = "a,killed,x\n" * 50
    messages = table(f"document,measure,value\n{rows}b,killed,1\n").messages
    assert len(messages) == 22
    assert messages[-2].endswith("and 30 more rows not used")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("document,measure,value\na,killed,abc\n", r"t.csv:2: column value: 'abc' is not a number"),
        ("document,measure,value\n", "the table has no rows"),
        ("", "the table has no rows"),
        ("document,value\na,1\n", r"line 1: no column measure among 'document', 'value'; a row needs"),
        ("measure,value\na,1\n", r"no column document among 'measure', 'value'.*--columns document=NAME renames"),
        ("figure_id,measure,value\nf-1,killed,3\n", "no column document: a table of --brief is to be read"),
        ("document,measure\na,killed\n", r"no column value among 'document', 'measure'; a row needs"),
        ("document,measure,value,value\na,killed,1,2\n", "the column value comes twice"),
        (b"\0\1\2\3", "no column document among '.x00.x01.x02.x03'"),
        ('{"document": "a", "measure": "killed"}\n', "t.csv:1: it gives neither value nor low or high"),
        ('{"document": "a"\n', "t.csv:1: this line is not JSON"),
    ],
)
def test_a_table_without_a_row_to_use_is_an_error(table: Any, text: str | bytes, message: str) -> None:
    with pytest.raises(TableError, match=message):
        table(text)


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"absent.csv: this table cannot be read: No such file"):
        read_table(tmp_path / "absent.csv", {})


def test_lines_of_json_are_read_with_numbers_as_written(table: Any) -> None:
    read = table(
        '{"document": 7, "measure": "tanks", "value": 4.50, "unit": "tonne", "includes": ["a; b"], "note": "x"}\n'
        "[1]\n"
        '{"document": "b", "measure": "tanks", "value": "1,200", "low_open": null}\n',
        name="t.jsonl",
    )
    assert [str(figure.value) for figure in read.figures] == ["4.50", "1200"]
    assert (read.figures[0].document, read.figures[0].includes) == ("7", ("a; b",))
    assert read.figures[0].precision == D("0.01")
    assert "t.jsonl:2: this line is JSON, but no object" in read.messages[0]


@pytest.mark.parametrize(
    "text",
    [
        "document;measure;value\na;killed;12\n",
        "document\tmeasure\tvalue\na\tkilled\t12\n",
        "\ufeffdocument,measure,value\r\na,killed,12\r\n",
        " document , measure ,value,remark\na, killed ,12,seen\n",
        "document,measure,value\ra,killed,12\r",
    ],
)
def test_tables_are_read_as_spreadsheets_save_them(table: Any, text: str) -> None:
    (figure,) = table(text).figures
    assert (figure.document, figure.measure, figure.value) == ("a", "killed", 12)


def test_a_table_in_the_encoding_of_a_spreadsheet_is_read(table: Any) -> None:
    (figure,) = table("document,measure,value,place\na,killed,12,Värmö\n".encode("cp1252")).figures
    assert figure.place == "Värmö"


def test_columns_can_be_renamed(table: Any) -> None:
    (figure,) = table("report,what,n\na,killed,12\n", document="report", measure="what", value="n").figures
    assert (figure.document, figure.measure, figure.value) == ("a", "killed", 12)


def test_ids_do_not_depend_on_the_number_nor_on_other_rows(table: Any) -> None:
    head = "document,measure,value,place\n"
    (one,) = table(head + "a,killed,12,Veld\n").figures
    _, two = table(head + "b,killed,5,\na,killed,13,Veld\n").figures
    assert one.figure_id == two.figure_id
    first, second = table(head + "a,killed,12,Veld\na,killed,13,Veld\n").figures
    assert first.figure_id == one.figure_id != second.figure_id


def test_an_id_given_twice_is_made_another_and_said(table: Any) -> None:
    read = table("figure_id,document,measure,value\nx,a,killed,12\nx,b,killed,13\n")
    assert read.figures[0].figure_id == "x"
    assert f"figure_id x stands in an earlier row too; this row is now {read.figures[1].figure_id}" in read.messages[0]


def test_the_documents_of_a_table_come_once_each(table: Any) -> None:
    read = table(
        "document,case,source,published,measure,value\n"
        "a,x,Harbour Post,2025-06-17,killed,12\na,x,,,injured,3\na,y,,,killed,12\nb,,,,killed,1\n"
    )
    found = [(each.case, each.id, each.source, each.published, each.status) for each in read.documents]
    assert found == [
        ("x", "a", "Harbour Post", date(2025, 6, 17), "ok"),
        ("y", "a", "", None, "ok"),
        ("all", "b", "", None, "ok"),
    ]


def test_ends_that_are_upside_down_are_kept_and_named(table: Any, tmp_path: Path) -> None:
    read = table("document,measure,low,high\na,killed,500,300\n")
    assert read.figures[0].hard.is_empty
    what = "low 500 is more than high 300, which no number fits: the row is compared with nothing"
    assert read.messages == (f"{tmp_path / 't.csv'}:2: {what}",)


def test_a_measure_that_is_not_known_is_named_once_with_the_nearest(table: Any, tmp_path: Path) -> None:
    read = table("document,measure,value\na,kiled,5\nb,kiled,6\nc,killed,7\nd,spoons lost,8\n")
    assert [figure.measure for figure in read.figures] == ["kiled", "kiled", "killed", "spoons lost"]
    place = tmp_path / "t.csv"
    own = "it is compared as a count of its own that only grows"
    meant = "(did you mean 'killed'?)"
    assert read.messages == (
        f"{place}:2: column measure: 'kiled' is none that figcheck knows {meant}; {own}; and in 1 more",
        f"{place}:5: column measure: 'spoons lost' is none that figcheck knows; `figcheck measures` lists them; {own}",
    )


def test_a_figure_that_names_a_row_that_is_gone_is_named(table: Any, tmp_path: Path) -> None:
    rows = ("f-1,a,killed,40,,", "f-2,a,killed,12,f-1,", "f-3,a,killed,5,f-9,f-8")
    read = table("\n".join(("figure_id,document,measure,value,whole,base", *rows)))
    assert read.messages == tuple(
        f"{tmp_path / 't.csv'}:4: column {column}: there is no row with the figure_id {gone}"
        for column, gone in (("whole", "f-9"), ("base", "f-8"))
    )


def test_decimal_commas_and_other_dates_are_understood(table: Any) -> None:
    read = table("document;measure;value;unit;as_of\na;killed;11.000;;17.06.2025\nb;killed;4,5;percent;17/06/2025\n")
    assert [(figure.value, figure.as_of) for figure in read.figures] == [
        (D(11000), date(2025, 6, 17)),
        (D("4.5"), date(2025, 6, 17)),
    ]


def test_numbers_and_dates_that_may_be_two_are_refused_with_their_place(table: Any, tmp_path: Path) -> None:
    read = table("document;measure;value;as_of\na;killed;11.000;\nb;killed;12;05/06/2025\nc;killed;13;2025-06-05\n")
    place = tmp_path / "t.csv"
    assert [figure.value for figure in read.figures] == [13]
    assert read.messages[:2] == (
        f"{place}:2: column value: '11.000' may be 11000 or 11.000; write it without the mark",
        f"{place}:3: column as_of: '05/06/2025' may be 2025-06-05 or 2025-05-06; write the one that is meant",
    )


def test_a_workbook_is_named_as_one(table: Any) -> None:
    with pytest.raises(TableError, match=r"this is a workbook, .*; save the sheet as CSV"):
        table(b"PK\x03\x04rest", name="t.xlsx")


def test_a_column_may_fill_two_and_what_is_given_holds_for_every_row(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("id,best\n7,12\n8,\n", encoding="utf-8")
    columns = {"document": "id", "event": "id", "value": "best"}
    read = read_table(tmp_path / "t.csv", columns, {"measure": "killed"})
    (figure,) = read.figures
    assert (figure.document, figure.event, figure.measure, figure.value) == ("7", "7", "killed", 12)
    assert "t.csv:3: it gives neither value nor low or high" in read.messages[0]
