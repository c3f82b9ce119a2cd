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


def slots(text: str) -> list[tuple[str, str, str, str]]:
    """Numeral, event or period, counter, and the day that a count stood, of each figure."""
    found = []
    for figure in extract(Document(id="a", case="all", text=text, published=PUBLISHED)):
        period = f"{figure.period_start}..{figure.period_end}" if figure.period_start else ""
        as_of = str(figure.as_of) if figure.as_of_basis == "stated" else ""
        found.append((figure.numeral.lower(), str(figure.event_date or period), figure.counter, as_of))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "In 2022 the rate rose to 27 percent, up from [25 percent] in 2021.",
        "The dam burst in May and drowned 12 people in Veld.",
        "Veld lost [12 ships] in May.",
        "Since March, Norland has also shipped [40 tanks] to Veldria.",
    ],
)
def test_a_time_reaches_the_figure_of_its_clause(text: str) -> None:
    wanted = text[text.index("[") + 1 :].split()[0] if "[" in text else "12"
    told = {numeral: when or counter for numeral, when, counter, _ in slots(text.replace("[", "").replace("]", ""))}
    assert told[wanted]


@pytest.mark.parametrize(
    ("text", "numeral"),
    [
        ("In Veld 27 percent fled, up from 25 percent in 2021.", "27"),
        ("It was the deadliest attack since 2012, with 14 dead.", "14"),
        ("Apple trees hit 200 crowns for the first time since May.", "200"),
        ("The mayor of Veld, 44, resigned on Friday.", "44"),
        ("A siege of 22 minutes ended on Friday.", "22"),
        ("While ships have been seized since 2002, the court named 5 owners.", "5"),
        ("The mayor, who was shot by a guard in 2011, and her aide are on a tour of 14 towns.", "14"),
        ("The note was posted on Friday by 12 clerks.", "12"),
        ("The account names 40 towns, accessed February 21, 2025.", "40"),
        ("The court named 4 witnesses to appear Wednesday.", "4"),
        ("Veldria fired dozens of rockets, including two on Sunday.", "dozens"),
        ("Prices rose by 3 percent from the same quarter last year.", "3"),
    ],
)
def test_the_time_of_another_clause_is_left_out(text: str, numeral: str) -> None:
    told = {found[0]: found[1:] for found in slots(text)}
    assert told[numeral] == ("", "", "")


def test_what_a_deal_of_a_year_did_is_no_count_of_that_year() -> None:
    assert slots("The 12 ships were delayed by the 2011 deal.") == [("12", "2011-01-01..2011-12-31", "", "")]


def test_a_clause_on_an_event_of_that_day_has_its_date() -> None:
    text = "After the Nov. 13 attacks that killed 129 and wounded hundreds, the house of Veld voted Thursday."
    assert slots(text)[0] == ("129", "2024-11-13", "", "")
