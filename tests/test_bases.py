"""Shares know the figure that they are of, and only that."""

from __future__ import annotations

import pytest
from figcheck.extraction import extract
from figcheck.model import Document

OF = [
    ("Half of Karsk's 12,000 flats lost heating.", "12,000 flats"),
    ("A third of the city's 400 schools were damaged.", "400 schools"),
    ("Some 20% of the 3,000 homes burned.", "3,000 homes"),
    ("Some 20% of its 3,000 homes burned.", "3,000 homes"),
    ("About 30 per cent of 500 pupils were ill.", "500 pupils"),
]
OF_NOTHING = [
    "A fifth of the members came, and 40 guests stayed.",
    "Some 20% of the homes in 3 towns burned.",
    "Prices rose 5% to 300 dollars.",
    "Between 20% and 30% of the voters stayed away.",
]


@pytest.mark.parametrize(("text", "base"), OF)
def test_a_share_has_the_figure_that_it_is_of(text: str, base: str) -> None:
    figures = extract(Document(id="-", text=text))
    share = next(figure for figure in figures if figure.kind == "share")
    assert [figure.quote for figure in figures if figure.figure_id == share.base] == [base]


@pytest.mark.parametrize("text", OF_NOTHING)
def test_a_share_of_no_number_has_no_base(text: str) -> None:
    assert [figure.base for figure in extract(Document(id="-", text=text)) if figure.base] == []
