"""Which times are told of a figure and which of something beside it: one meaning, many wordings."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from figcheck.extraction import extract
from figcheck.model import Document

with (Path(__file__).parent / "corpus" / "times_of_figures.toml").open("rb") as _file:
    _TABLE = tomllib.load(_file)


def when(text: str) -> str:
    """All that is told of the time of the figure in brackets: its days, running count and day of a count."""
    at = text.index("[")
    plain = text.replace("[", "").replace("]", "")
    figures = extract(Document(id="a", case="all", text=plain, published=date(2025, 6, 17)))
    found = next((one for one in figures if (one.numeral_start or 0) <= at < (one.numeral_end or 0)), None)
    if found is None:
        return ""
    told = str(found.event_date or "")
    if found.period_start or found.counter:
        told = f"{found.period_start or ''}..{found.period_end or ''}"
    told += f" {found.counter}" if found.counter else ""
    return f"as of {found.as_of}" if found.as_of_basis == "stated" else told


@pytest.mark.parametrize("text", [text for texts in _TABLE["left_out"].values() for text in texts])
def test_a_time_of_something_else_is_left_out(text: str) -> None:
    assert when(text) == ""


@pytest.mark.parametrize(("text", "told"), _TABLE["told"]["rows"])
def test_the_time_of_a_figure_is_kept(text: str, told: str) -> None:
    assert when(text) == told


def test_a_count_may_have_the_day_on_which_it_stood_and_the_day_of_its_event() -> None:
    text = "As of Saturday, 12 people had been killed in Friday's attack on Veld."
    (figure,) = extract(Document(id="a", case="all", text=text, published=date(2025, 6, 17)))
    assert (figure.as_of, figure.as_of_basis, figure.event_date) == (date(2025, 6, 14), "stated", date(2025, 6, 13))
    spans = {name: text[start:end] for name, start, end in figure.slots}
    assert spans["as_of"] == "As of Saturday"
    assert spans["period"].endswith("Friday")
