"""Numbers and dates as spreadsheets of other countries spell them."""

from __future__ import annotations

import pytest
from figcheck.errors import TableError
from figcheck.table.spelled_cells import date_spelled, marks_of, number_spelled


@pytest.mark.parametrize(
    ("cells", "marks"),
    [
        ("12 4.5", "point"),
        ("12 4,5", "comma"),
        ("1.234,5 7", "comma"),
        ("1,234.5 7", "point"),
        ("1.234.567", "comma"),
        ("1,234,567", "point"),
        ("0.125", "point"),
        ("0,125", "comma"),
        ("1.234 1,234 12", "unknown"),
        ("4.5 4,5", "unknown"),
        ("", "unknown"),
    ],
)
def test_the_marks_of_a_table_are_what_its_cells_show(cells: str, marks: str) -> None:
    assert marks_of(cells.split(), usual="unknown") == marks


def test_where_no_cell_shows_the_marks_the_usual_ones_hold() -> None:
    assert marks_of(["1,234", "12"], usual="point") == "point"


@pytest.mark.parametrize(
    ("cell", "marks", "number"),
    [
        ("4,5", "comma", "4.5"),
        ("-1.234,50", "comma", "-1234.50"),
        ("11.000", "comma", "11000"),
        ("1.234.567", "comma", "1234567"),
        ("12", "comma", "12"),
        (",5", "comma", ".5"),
        ("11.0", "comma", "11.0"),
        ("twelve", "comma", "twelve"),
        ("11,000", "point", "11,000"),
        ("4,5", "unknown", "4.5"),
        ("4.5", "unknown", "4.5"),
        ("12", "unknown", "12"),
    ],
)
def test_numbers_get_a_point_before_their_decimals(cell: str, marks: str, number: str) -> None:
    assert number_spelled("value", cell, marks) == number  # type: ignore[arg-type]


@pytest.mark.parametrize(("cell", "parted"), [("11.000", "11.000"), ("11,000", "11.000"), ("1,234", "1.234")])
def test_a_number_that_may_be_two_is_refused(cell: str, parted: str) -> None:
    with pytest.raises(TableError, match=rf"value: '{cell}' may be [0-9]+ or {parted}; write it without the mark"):
        number_spelled("value", cell, "unknown")


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2025-06-17", "2025-06-17"),
        ("17.06.2025", "2025-06-17"),
        ("5.6.2025", "2025-06-05"),
        ("17/06/2025", "2025-06-17"),
        ("06/17/2025", "2025-06-17"),
        ("06/06/2025", "2025-06-06"),
        ("17-6-2025 00:00:00", "2025-06-17"),
        ("17 June 2025", "2025-06-17"),
        ("7 Jun 2025", "2025-06-07"),
        ("31 June 2025", "31 June 2025"),
        ("17 Foo 2025", "17 Foo 2025"),
        ("06.17.2025", "06.17.2025"),
        ("45825", "45825"),
        ("", ""),
    ],
)
def test_dates_that_can_mean_one_day_are_understood(cell: str, day: str) -> None:
    assert date_spelled("as_of", cell) == day


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("05/06/2025", "'05/06/2025' may be 2025-06-05 or 2025-05-06; write the one that is meant"),
        ("5-6-2025", "may be 2025-06-05 or 2025-05-06"),
        ("17/06/25", "'17/06/25' has a year of two digits; write a date such as 2025-06-17"),
    ],
)
def test_dates_that_may_be_two_days_are_refused(cell: str, message: str) -> None:
    with pytest.raises(TableError, match=message):
        date_spelled("as_of", cell)
