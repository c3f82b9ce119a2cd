"""Which of the times of a sentence is that of a figure."""

from __future__ import annotations

from datetime import date

import pytest
from figcheck.extraction import extract
from figcheck.model import Document

PUBLISHED = date(2025, 6, 17)  # a Tuesday


@pytest.mark.parametrize(
    "text",
    [
        "VELD, June 17 — Two people were killed at the club on Saturday.",
        "June 17, 2025 - Veld police say two people were killed at the club on Saturday (June 14).",
        "VELD (June 17) - Two people were killed at the club on 14 June.",
        "Two people were killed at the club on June 14 - the worst day of the year.",
        "On Saturday, June 14 two people were killed in Veld.",
        "Two people were killed early June 14 in Veld.",
    ],
)
def test_the_date_of_the_writing_is_not_that_of_the_event(text: str) -> None:
    figures = extract(Document(id="a", case="all", text=text, published=PUBLISHED))
    assert [(figure.numeral.lower(), figure.event_date) for figure in figures] == [("two", date(2025, 6, 14))]
