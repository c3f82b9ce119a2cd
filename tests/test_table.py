"""The table of figures: its columns, the form of its cells, and the way back without loss."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, get_args

import pytest
from figcheck.errors import TableError
from figcheck.interval import Interval
from figcheck.model import Figure, HedgeKind, Kind, Modality, Zone
from figcheck.table.cells import DATE, FLAG, INTEGER, LIST, NUMBER, SLOTS, TEXT, guard, unguard
from figcheck.table.columns import (
    BRIEF,
    FIGURE_COLUMNS,
    TEXT_COLUMNS,
    figure_record,
    figure_row,
)
from figcheck.table.frames import figures_from_frame, to_frame
from figcheck.table.rowvalues import figures_from_rows
from hypothesis import given
from hypothesis import strategies as st

TO_READ = """
figure_id case source published quote value low high hedge_kind unit counted measure kind side status subgroup includes
excludes place event_date period_start period_end as_of authority modality method group confidence
""".split()
FOR_MACHINES = """
document zone page start end sentence numeral numeral_start numeral_end precision low_open high_open soft_low soft_high
hedge approximate direction from_value per base implied counted_phrase concept cue authority_role as_of_basis event
counter whole slots
""".split()

TROOPS = Figure(
    figure_id="f-1",
    case="all",
    document="veld.txt",
    published=date(2025, 6, 17),
    quote="more than 11,000 troops",
    value=Decimal(11000),
    hard=Interval(Decimal(11000), None, low_open=True),
    soft=Interval(Decimal(11000), None, low_open=True),
    precision=Decimal("1E+3"),
    hedge="more than",
    hedge_kind="more_than",
    measure="deployed",
    includes=("medics", "drivers; cooks"),
    start=10,
    end=33,
    slots=(("side", 40, 47), ("side", 60, 67)),
)

words = st.text(max_size=12)
names = words.map(str.strip)
numbers = st.none() | st.decimals(-(10**15), 10**15, places=3) | st.integers(-(10**30), 10**30).map(Decimal)
offsets = st.none() | st.integers(0, 10**7)
days = st.none() | st.dates() | st.datetimes(timezones=st.just(UTC))
items = st.lists(names.filter(bool), max_size=3).map(tuple)
slots = st.lists(st.tuples(words, st.integers(0, 10**6), st.integers(0, 10**6)), max_size=3).map(tuple)
intervals = st.builds(Interval, numbers, numbers, st.booleans(), st.booleans())
BY_TYPE = {
    "str": words,
    "Decimal": numbers.filter(lambda value: value is not None),
    "Decimal | None": numbers,
    "int | None": offsets,
    "date | None": days,
    "bool": st.booleans(),
    "tuple[str, ...]": items,
    "tuple[tuple[str, int, int], ...]": slots,
    "Interval": intervals,
    "HedgeKind": st.sampled_from(get_args(HedgeKind)),
    "Kind": st.sampled_from(get_args(Kind)),
    "Modality": st.sampled_from(get_args(Modality)),
    "Zone": st.sampled_from(get_args(Zone)),
}
BY_NAME = {"unit": names, "measure": names, "direction": st.sampled_from(["", "up", "down"])}


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    types = {name: str(field.type) for name, field in Figure.__dataclass_fields__.items()}
    slots = {name: draw(BY_NAME.get(name, BY_TYPE[kind])) for name, kind in types.items()}
    hard, soft = slots["hard"], slots["soft"]
    low_open, high_open = hard.low_open and soft.low == hard.low, hard.high_open and soft.high == hard.high
    return Figure(**{**slots, "soft": Interval(soft.low, soft.high, low_open, high_open)})


def test_the_columns_stand_in_the_order_of_the_contract() -> None:
    assert [column.name for column in FIGURE_COLUMNS] == TO_READ + FOR_MACHINES
    assert [column.name for column in BRIEF] == TO_READ


def test_a_row_is_text_in_every_cell() -> None:
    row = figure_row(TROOPS)
    filled = {name: cell for name, cell in row.items() if cell not in ("", "false")}
    assert filled == {
        "figure_id": "f-1",
        "case": "all",
        "document": "veld.txt",
        "zone": "body",
        "published": "2025-06-17",
        "quote": "more than 11,000 troops",
        "value": "11000",
        "low": "11000",
        "low_open": "true",
        "soft_low": "11000",
        "precision": "1000",
        "hedge": "more than",
        "hedge_kind": "more_than",
        "kind": "total",
        "modality": "asserted",
        "confidence": "1",
        "measure": "deployed",
        "includes": "medics; drivers\\; cooks",
        "start": "10",
        "end": "33",
        "slots": '[["side", 40, 47], ["side", 60, 67]]',
    }


def test_a_record_has_null_truth_and_integers_and_keeps_numbers_as_text() -> None:
    record = figure_record(TROOPS)
    assert (record["high"], record["low_open"], record["start"], record["low"]) == (None, True, 10, "11000")
    assert record["slots"] == [["side", 40, 47], ["side", 60, 67]]
    assert (record["side"], record["includes"]) == (None, "medics; drivers\\; cooks")


@given(figures())
def test_rows_come_back_without_loss(figure: Figure) -> None:
    cells = {name: guard(cell) if name in TEXT_COLUMNS else cell for name, cell in figure_row(figure).items()}
    back = {name: unguard(cell) if name in TEXT_COLUMNS else cell for name, cell in cells.items()}
    assert figures_from_rows([back]) == [figure]


@given(figures())
def test_records_come_back_without_loss(figure: Figure) -> None:
    assert figures_from_rows([json.loads(json.dumps(figure_record(figure)))]) == [figure]


def test_a_frame_comes_back_without_loss() -> None:
    table = [TROOPS, Figure(document="a", confidence=Decimal("0.50")), Figure(document="b", value=Decimal("6000.0"))]
    frame = to_frame(table)
    assert list(frame.columns) == TO_READ + FOR_MACHINES
    assert set(map(str, frame.dtypes)) <= {"string", "str", "object", "Int64", "bool"}
    assert frame["side"].isna().all()
    assert figures_from_frame(frame) == table
    assert [str(figure.value) for figure in figures_from_frame(frame)] == ["11000", "None", "6000.0"]


def test_a_frame_without_figures_still_has_the_columns() -> None:
    assert list(to_frame([]).columns) == TO_READ + FOR_MACHINES


def test_frames_take_numbers_that_pandas_made_of_them() -> None:
    frame = to_frame([TROOPS])
    frame["value"] = frame["value"].astype("float64")
    frame["start"] = frame["start"].astype("float64")
    (back,) = figures_from_frame(frame)
    assert (back.value, back.start) == (Decimal(11000), 10)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "'=1+1", "''@x", "'\tx"])
def test_what_a_spreadsheet_would_run_is_guarded_and_comes_back(cell: str) -> None:
    assert guard(cell) == "'" + cell
    assert unguard(guard(cell)) == cell


@pytest.mark.parametrize("cell", ["", "12 dead", "'tis", "''", "'", "a=b", " =1"])
def test_other_text_is_left_alone(cell: str) -> None:
    assert guard(cell) == cell
    assert unguard(cell) == cell


@given(st.text() | st.text(alphabet="'=+-@\t\rx"))
def test_guarding_is_undone_exactly(cell: str) -> None:
    assert unguard(guard(cell)) == cell
    assert guard(cell)[:1] not in {"=", "+", "-", "@", "\t", "\r"}


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("11000", "11000"),
        ("6000.0", "6000.0"),
        ("11,000", "11000"),
        ("1,234,567.5", "1234567.5"),
        ("-3", "-3"),
        ("+3", "3"),
        (".5", "0.5"),
        ("5.", "5"),
        ("1.2e6", "1200000"),
        (" 12 ", "12"),
        (12, "12"),
        (4.5, "4.5"),
    ],
)
def test_numbers_are_read_as_people_write_them(written: object, number: str) -> None:
    read = NUMBER.parse(written)
    assert f"{read:f}" == number


@pytest.mark.parametrize("written", ["abc", "12 dead", "1,23", "11 000", "NaN", "inf", "1e9999", "٣", "--1", True, [1]])
def test_what_is_no_number_is_named_with_its_column(written: object) -> None:
    with pytest.raises(TableError, match=r"^column value: .* is not a number such as 11000 or 4.5$"):
        NUMBER.read("value", written)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2025-06-17", date(2025, 6, 17)),
        ("2025-06-17 00:00:00", date(2025, 6, 17)),
        ("2025-06-17T08:30:00+00:00", datetime(2025, 6, 17, 8, 30, tzinfo=UTC)),
        ("2025-06-17T08:30:00Z", datetime(2025, 6, 17, 8, 30, tzinfo=UTC)),
        ("", None),
        (None, None),
    ],
)
def test_dates_are_iso(written: object, moment: date | None) -> None:
    assert DATE.parse(written) == moment


@pytest.mark.parametrize(
    ("form", "written"),
    [
        (DATE, "17 June 2025"),
        (DATE, "2025-13-01"),
        (DATE, "06/17/2025"),
        (DATE, "20250617"),
        (INTEGER, "1.5"),
        (FLAG, "perhaps"),
        (TEXT, ["a"]),
        (TEXT, {"a": 1}),
        (LIST, {"a": 1}),
        (SLOTS, "side"),
        (SLOTS, '[["side", 1]]'),
        (SLOTS, "[1]"),
        (SLOTS, '["abc"]'),
    ],
)
def test_a_cell_of_another_form_is_refused(form: Any, written: object) -> None:
    with pytest.raises(TableError, match=r"^column x: .* is not "):
        form.read("x", written)


@pytest.mark.parametrize(
    ("written", "value"), [("TRUE", True), ("true", True), ("1", True), (True, True), ("False", False), ("", False)]
)
def test_truth_is_read_as_spreadsheets_write_it(written: object, value: bool) -> None:
    assert FLAG.parse(written) is value


@pytest.mark.parametrize(
    ("written", "listed"),
    [("", ()), ("dead", ("dead",)), ("dead;missing", ("dead", "missing")), (["a; b"], ("a; b",)), (" ; a ", ("a",))],
)
def test_lists_are_parted_by_semicolons(written: object, listed: tuple[str, ...]) -> None:
    assert LIST.parse(written) == listed


def test_a_word_that_a_column_does_not_know_is_named_with_those_it_does() -> None:
    with pytest.raises(TableError, match=r"row 2: column hedge_kind: 'circa' is not one of exact, about, "):
        figures_from_rows([{"hedge_kind": "about"}, {"hedge_kind": "circa"}])


def test_numbers_of_any_size_are_written_as_digits() -> None:
    row = figure_row(Figure(value=Decimal("1.5E+12"), precision=Decimal("1E-7")))
    assert (row["value"], row["precision"]) == ("1500000000000", "0.0000001")
