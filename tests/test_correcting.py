"""Corrections that last: applied as long as they fit, told where they no longer do, and written from a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from figcheck.errors import TableError
from figcheck.interval import Interval
from figcheck.model import Correction, Document, Figure
from figcheck.resources import schema
from figcheck.table.columns import ADDED, CORRECTION_COLUMNS, FIGURE_COLUMNS, LEFT_OUT, UNCHANGING, figure_row
from figcheck.table.correcting import corrected, rebuilt
from figcheck.table.correctionfile import Corrections, read_corrections
from figcheck.table.recording import merged, recorded
from figcheck.writers import corrections_csv
from figcheck.writers.streams import to_file
from samples import EVERY_HEDGE, extracted

Call = Callable[..., Any]
HEADER = "figure_id,document,quote,column,old,new,reason"
TOLL = extracted("at_least", 34, quote="at least 34 people", side="Norland")
FIGURES = [replace(figure, figure_id=f"f-{n}", quote=f"quote {n}") for n, figure in enumerate(EVERY_HEDGE)]


def table(tmp_path: Path, *rows: str, header: str = HEADER) -> Path:
    path = tmp_path / "corrections.csv"
    path.write_text("\n".join((header, *rows, "")), encoding="utf-8")
    return path


def applied(tmp_path: Path, *rows: str, figures: list[Figure] | None = None) -> Any:
    return corrected([TOLL] if figures is None else figures, read_corrections(table(tmp_path, *rows)))


def test_a_corrected_number_gives_its_interval_anew(tmp_path: Path) -> None:
    done = applied(tmp_path, "f-1,a,at least 34 people,value,34,43,misprint")
    (figure,) = done.figures
    assert (figure.value, str(figure.hard), figure.quote) == (43, "[43, ∞)", "at least 34 people")
    assert (done.ids, done.messages, done.applied[0].reason) == (("f-1",), (), "misprint")


def test_several_cells_of_one_figure_are_corrected_together(tmp_path: Path) -> None:
    done = applied(tmp_path, "f-1,,,hedge_kind,at_least,exact,", "f-1,,,value,34,40,", "f-1,,,side,Norland,,")
    (figure,) = done.figures
    assert (str(figure.hard), figure.side, done.ids) == ("40", "", ("f-1",))


def test_a_figure_that_is_none_is_left_out(tmp_path: Path) -> None:
    done = applied(tmp_path, "f-1,,,delete,,,a page number", "f-1,,,value,34,43,")
    assert (done.figures, done.ids) == ((), ("f-1",))
    assert done.messages[0].endswith("f-1: value 34 -> 43: an earlier row leaves the figure out")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("f-1,a,,value,33,43,", 'corrections.csv:2: not applied: f-1 a: value 33 -> 43: it is 34'),
        ("f-1,a,,value,33,34,", "value 33 -> 34: it is 34 already"),
        ("f-1,a,33 people,value,34,43,", 'the figure of that id reads "at least 34 people"'),
        ("f-9,a,33 people,value,34,43,", "there is no figure of that id, and no figure of the document"),
        ("f-9,,,value,34,43,", "there is no figure of that id, and no document and quote to find it by"),
    ],
)  # fmt: skip
def test_what_no_longer_fits_is_told_with_row_and_reason(tmp_path: Path, row: str, told: str) -> None:
    done = applied(tmp_path, row)
    assert (done.figures, done.ids, done.applied) == ((TOLL,), (), ())
    assert told in done.messages[0]


def test_a_figure_whose_id_is_gone_is_found_by_its_words_where_they_are_alone(tmp_path: Path) -> None:
    row = "f-gone,a,at least 34 people,value,34,43,"
    assert [figure.value for figure in applied(tmp_path, row).figures] == [43]
    twice = [TOLL, replace(TOLL, figure_id="f-2")]
    assert "2 figures of the document with these words" in applied(tmp_path, row, figures=twice).messages[0]
    elsewhere = [TOLL, replace(TOLL, figure_id="f-2", document="b")]
    assert [figure.value for figure in applied(tmp_path, row, figures=elsewhere).figures] == [43, 34]


def test_cells_may_be_spelled_as_spreadsheets_do(tmp_path: Path) -> None:
    rows = ("f-1;;;value;34;1.043,0;", "f-1;;;implied;FALSE;TRUE;", "f-1;;;as_of;;17.06.2031;")
    path = table(tmp_path, *rows, header=HEADER.replace(",", ";"))
    (figure,) = corrected([TOLL], read_corrections(path)).figures
    assert (figure.value, figure.implied, str(figure.as_of)) == (Decimal(1043), True, "2031-06-17")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("f-1,,,valeu,34,43,", "column column: 'valeu' cannot be corrected; did you mean 'value'?"),
        ("f-1,,,quote,a,b,", "column column: 'quote' cannot be corrected"),
        ("f-1,,,value,34,many,", "column value: 'many' is not a number"),
        ("f-1,,,hedge_kind,exact,over,", "column hedge_kind: 'over' is not one of exact, about"),
        ("f-1,a,,add,,43,", "column new: '43' is no JSON object"),
        ("f-1,a,,add,,{},", "column new: it gives neither value nor low or high"),
        ("f-1,a,,add,,,", "column new: '' does not fit; expected: the row of the figure as a JSON object"),
        ("f-1,,,delete,,43,", "column new: '43' does not fit; expected: empty"),
        (",a,,value,34,43,", "column quote: '' does not fit; expected: the words of the figure"),
        ("f-1,,,value,34,43,a,b", "it has 8 cells for 7 columns"),
    ],
)
def test_a_slip_stops_the_run_and_is_named(tmp_path: Path, row: str, told: str) -> None:
    path = table(tmp_path, row)
    with pytest.raises(TableError) as caught:
        read_corrections(path)
    assert str(caught.value).startswith(f"{path}:2: ")
    assert told in str(caught.value)


def test_a_table_without_the_columns_is_named(tmp_path: Path) -> None:
    path = table(tmp_path, header="figure_id,column,new")
    with pytest.raises(TableError, match="there is no column 'old'; needed are figure_id, column, old, new"):
        read_corrections(path)
    path = table(tmp_path, header=f"{HEADER},reasn")
    with pytest.raises(TableError, match="unknown column 'reasn'; did you mean 'reason'"):
        read_corrections(path)


def test_the_schema_names_the_columns_of_the_file_and_those_that_can_be_corrected() -> None:
    properties = schema("correction")["properties"]
    assert list(properties) == [column.name for column in CORRECTION_COLUMNS]
    wanted = [column.name for column in FIGURE_COLUMNS if column.name not in UNCHANGING]
    assert properties["column"]["enum"] == [*wanted, LEFT_OUT, ADDED]


def written(tmp_path: Path, before: list[Figure], after: list[Figure]) -> Corrections:
    to_file(corrections_csv.write, recorded(before, after, "2031-05-14").corrections, tmp_path / "corrections.csv")
    return read_corrections(tmp_path / "corrections.csv")


SEVEN = Decimal(7)
EDITS: list[dict[str, Any]] = [
    {"value": SEVEN, "hard": Interval.point(SEVEN), "soft": Interval.point(SEVEN), "precision": Decimal(1)},
    {"side": "=cmd|'x", "place": "'@home", "includes": ("dead", "a;b\\")},
    {"measure": "injured", "authority": "", "confidence": Decimal("0.25")},
    {"kind": "part", "modality": "claimed", "implied": True, "method": "named"},
]  # fmt: skip


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: next(iter(edit)))
def test_corrections_of_a_table_make_the_extraction_that_table(tmp_path: Path, edit: dict[str, Any]) -> None:
    after = [replace(figure, **edit, hedge_kind="exact") for figure in FIGURES if figure.unit == ""]
    before = [figure for figure in FIGURES if figure.unit == ""]
    done = corrected(before, written(tmp_path, before, after))
    assert done.messages == ()
    assert [figure.figure_id for figure in done.figures] == [figure.figure_id for figure in after]
    for name in edit:
        if name not in ("hard", "soft", "precision"):
            assert [getattr(figure, name) for figure in done.figures] == [edit[name]] * len(after)


def test_only_what_was_edited_is_written(tmp_path: Path) -> None:
    after = [rebuilt({**figure_row(TOLL), "value": "43"})]
    (row,) = [correction for _, correction in written(tmp_path, [TOLL], after).rows]
    assert (row.column, row.old, row.new, row.quote, row.at) == ("value", "34", "43", TOLL.quote, "2031-05-14")


def test_ends_of_ones_own_are_written_beside_the_number(tmp_path: Path) -> None:
    hard = Interval(Decimal(43), Decimal(60))
    after = [replace(TOLL, value=Decimal(43), hard=hard, soft=hard)]
    done = corrected([TOLL], written(tmp_path, [TOLL], after))
    assert [str(figure.hard) for figure in done.figures] == ["[43, 60]"]


def test_left_out_and_added_rows(tmp_path: Path) -> None:
    missed = replace(TOLL, figure_id="f-2", quote="=12 more", value=None, hedge_kind="range", measure="")
    done = corrected([TOLL], written(tmp_path, [TOLL], [missed]), {("all", "a")})
    assert (done.ids, done.messages) == (("f-1", "f-2"), ())
    (figure,) = done.figures
    assert (figure.quote, figure.hard, figure.side) == ("=12 more", TOLL.hard, "Norland")
    (message,) = recorded([TOLL], [replace(TOLL, quote="34 people")], "").messages
    assert "quote at least 34 people -> 34 people cannot be kept" in message


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ('f-2,b,6 cars,add,,"{""value"": 6}",', 'f-2 b "6 cars": add: that document was not read'),
        ('f-2,a,at least 34 people,add,,"{""value"": 6}",', "add: the figure is read now"),
        ('f-1,a,,add,,"{""value"": 6}",', "add: the figure is read now"),
    ],
)
def test_a_figure_is_added_where_it_is_missed_still(tmp_path: Path, row: str, told: str) -> None:
    done = corrected([TOLL], read_corrections(table(tmp_path, row)), {("all", "a")})
    assert told in done.messages[0]
    assert done.figures == (TOLL,)


def test_an_added_figure_needs_little_and_may_be_corrected_again(tmp_path: Path) -> None:
    rows = ('f-2,a,6 cars,add,,"{""measure"": ""vehicles"", ""value"": 6}",', "f-2,,,value,6,9,")
    done = corrected([TOLL], read_corrections(table(tmp_path, *rows)), {("all", "a")})
    assert [(str(figure.hard), figure.case, figure.measure) for figure in done.figures[1:]] == [
        ("9", "all", "vehicles")
    ]


def test_corrections_of_corrected_figures_go_into_one() -> None:
    first = Correction(figure_id="f-1", column="value", old="34", new="43", reason="misprint", by="me")
    assert merged([first], [replace(first, reason="", by="")]) == (first,)
    (chained,) = merged([first], [replace(first, old="43", new="45", reason="")])
    assert (chained.old, chained.new) == ("34", "45")
    assert merged([first], [replace(first, old="43", new="34")]) == ()
    other = replace(first, figure_id="f-2")
    gone = replace(first, column="delete", old="", new="")
    assert merged([first, other], [gone]) == (other, gone)
    assert merged([gone], [gone]) == (gone,)
    assert merged([first, replace(first, old="43", new="45")], []) == (replace(first, new="45"),)
    added = replace(first, figure_id="f-3", column="add", old="", new="{}")
    assert merged([added], [replace(first, figure_id="f-3", column="delete")]) == ()


def test_extracted_figures_come_through_unchanged_cells(tmp_path: Path) -> None:
    from figcheck.extraction import extract

    text = "More than 11,000 troops and 2 to 3 tanks were sent to Veld. Dozens of people, about 4.5% of the town, fled."
    figures = extract(Document(id="a", case="all", text=text))
    rows = [("x", Correction(figure_id=each.figure_id, column="method", new="named")) for each in figures]
    done = corrected(figures, Corrections(tuple(rows)))
    assert [replace(each, method="") for each in done.figures] == figures
    assert len(figures) > 3
