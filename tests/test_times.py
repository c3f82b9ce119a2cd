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


@pytest.mark.parametrize(
    ("text", "numeral"),
    [
        # who speaks, and how far away
        ('"May will be hard," one clerk of the port said.', "one"),
        ("One officer said the mood was that of spring 1941.", "one"),
        ("On June 12 drones hit a mill, roughly 300 kilometers from the border.", "300"),
        ("On June 12 drones hit a mill, over 300 kilometers (190 miles) from the border.", "300"),
        ("On June 12 drones hit a mill, over 300 kilometers (190 miles) from the border.", "190"),
        # what was said, meant or asked for then
        ("On Monday the ministry said 40 homes need repair.", "40"),
        ("Also Monday, a judge ordered clerks to honour 300 licences.", "300"),
        ('The house asked Monday "how often do 90 towns agree?"', "90"),
        ("To do it on Friday would mean losing 300 votes.", "300"),
        # what a noun is described by
        ("The mayor sought on Monday to explain the release of 300 pages.", "300"),
        ("Veld and a firm on Monday defended their $30 million contract.", "30 million"),
        ("On Monday he signed an order on care for the more than 37 million voters.", "37 million"),
        ("The house on Thursday rejected the bill, leaving open the lot of 18 towns.", "18"),
        # another verb, another clause, another number
        ("The club was cut in May and still owes 40 crowns a day.", "40"),
        ("The bank found 9 million crowns, and in May the mayor asked for more.", "9 million"),
        ("Norland seized two of the ships, and Veldria seized a third one on Monday.", "two"),
        ("The first began work on 13 June, and nine more are planned.", "nine"),
        ("It wants a rise of 62 percent, on top of the 36 percent it got last year.", "62"),
        ("The index is off 8 percent from its high of 19 May.", "8"),
        ("Support is up 12 percent from last year.", "12"),
        # a time that names something
        ("He has put 9,000 miles on his 2002 truck.", "9,000"),
        ("Oro Kett praised a ban on 12 firms for meddling in the 2016 election.", "12"),
        ("The campaign, launched in December, now has 4 clerks.", "4"),
        ("It signed 3 new deals with Norland following a visit in May.", "3"),
        ("They will raise 25 million crowns for the 2026 campaign.", "25 million"),
        ("He wrote of 12 parties and the Rivers Act of 1964.", "12"),
        ("The town shows 30 towers that outlast the 2019 act.", "30"),
        # goals
        ("The law could cost 300 towns their schools by 2090.", "300"),
        ("The fund is to keep 90 clinics open through 2027.", "90"),
        # a day that may be to come
        ("Of the 33 seats at stake Wednesday, most are safe.", "33"),
        ("A Veld TODAY poll gives 12 seats to others.", "12"),
        ("A poll released Sunday found 44 percent for the mayor.", "44"),
    ],
)
def test_a_time_that_may_be_of_something_else_is_left_out(text: str, numeral: str) -> None:
    told = {found[0]: found[1:] for found in slots(text)}
    assert told[numeral] == ("", "", "")


@pytest.mark.parametrize(
    ("text", "numeral", "when"),
    [
        ("Norland expelled 60 envoys Monday and closed a port.", "60", "2025-06-16"),
        ("On Monday, Norland closed a port and expelled 60 envoys.", "60", "2025-06-16"),
        ("The club drew 6,000 guests in Veld on Friday.", "6,000", "2025-06-13"),
        ("July's surprisingly high 27 percent was a surprise.", "27", "2024-07-01..2024-07-31"),
        ("The June 2024 summit drew 90 nations.", "90", "2024-06-01..2024-06-30"),
        ("A 2015 survey found 65 percent content.", "65", "2015-01-01..2015-12-31"),
        ("Last week 54 percent of the clerks told the board that they are content.", "54", "2025-06-09..2025-06-15"),
        ("Exports were 30 tons in 2017, or 2 percent of the whole.", "2", "2017-01-01..2017-12-31"),
        ("The rate rose from 255 in 2010 to 314 in 2017.", "314", "2017-01-01..2017-12-31"),
        ("It rose from a low of 255.1 in 2010 to 314.7 in 2017.", "314.7", "2017-01-01..2017-12-31"),
        ("Costs were 35 crowns in 2012 and an estimated 36 crowns in 2013.", "36", "2013-01-01..2013-12-31"),
        ("Two men were removed in 2015, and 36 more were removed in 2017.", "36", "2017-01-01..2017-12-31"),
        ("Twelve people were killed last Dec. 14 by a guard.", "twelve", "2024-12-14"),
        ("Eight prisoners were released Sunday.", "eight", "2025-06-15"),
        ("A raid on Friday that killed 12 men shook Veld.", "12", "2025-06-13"),
    ],
)
def test_a_time_that_is_told_of_a_figure_is_kept(text: str, numeral: str, when: str) -> None:
    told = {found[0]: found[1] for found in slots(text)}
    assert told[numeral] == when


def test_a_count_stood_on_the_day_of_publication_where_its_time_still_runs() -> None:
    assert slots("As of June 2025, 12 towns are closed.")[0] == ("12", "", "", "2025-06-17")
    assert slots("By the end of May, 12 towns were closed.")[0] == ("12", "", "", "2025-05-31")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Norland expelled 60 envoys and closed the port in Karsk.", ""),
        ("The 20 makers in Estonia, the Netherlands and France met.", "Estonia, the Netherlands and France"),
        ("In Norland, police searched six homes linked to one of the three men who fled.", ""),
        ("In Norland, 12 towns are closed.", "Norland"),
        ("Two of 12 clerks at homes in Estonia and Osterland are ill.", ""),
        ("The market of 60 trillion crowns in Kett-Oro was never watched.", ""),
        ("Some 59 percent of those asked in Estonia, Norway and Latvia support it.", "Estonia, Norway and Latvia"),
        ("Not 10 years ago, but 100 or 120 days ago, the talk in Estonia was of peace.", ""),
        ("The mayor stands at 43 percent in Gallup.", ""),
        ("She bought a house worth 250,000 dollars in Kettrix, a town in Estonia.", "Kettrix"),
        ("She bought stock worth 250,000 dollars in Kettrix, a firm.", ""),
        ("It held talks that cost $12 million and another round in Estonia.", ""),
        ("Some 1,800 people, some from across Estonia, came to the wake.", ""),
        ("It has upheld the plan 35 times, and contradicts a court in Estonia.", ""),
        ("In Norland, where 12 towns are closed, all is calm.", "Norland"),
        ("They carried the coffin of a guard who was killed in a raid, during his funeral in Karsk.", ""),
        ("Norland expels 60 envoys over an attack in Karsk.", ""),
        ("In Karsk, an official told a paper that 17 people were arrested as spies.", ""),
        ("Norland seeks to admit 110,000 refugees in Fiscal Year 2017.", ""),
        ("Some 800 marches were planned in London, Tokyo, Sydney and towns all over.", ""),
        ("Parts came from 20 makers in Switzerland, the Netherlands, France or with branches in Karsk.", ""),
        ("Some 800 marches were planned in Boston, Massachusetts.", "Boston"),
        ("He fined 20 shops in the District of Columbia.", "District of Columbia"),
    ],
)
def test_a_place_of_another_deed_is_left_out(text: str, place: str) -> None:
    figures = extract(Document(id="a", case="all", text=text, published=PUBLISHED))
    assert figures[-1].place == place


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Twelve people were killed in the 2012 Karsk theatre attack.", "2012 Karsk theatre attack"),
        ("The 2012 Karsk theatre attack killed 12 people.", "2012 Karsk theatre attack"),
        ("He recalled the 2012 Karsk theatre attack, which killed 12 people.", "2012 Karsk theatre attack"),
        (
            "He recalled the 2012 attack at the Karsk Theatre that left 12 people dead.",
            "2012 attack at the Karsk Theatre",
        ),
        ("In a 2012 attack 12 people were killed.", ""),
        ("He was 12 days old at the 2012 Karsk theatre attack.", ""),
        ("He saw the 2012 Karsk theatre attack, and said that 12 people were killed on Monday.", ""),
        ("The 2025 Karsk theatre attack killed 12 people.", ""),
    ],
)
def test_another_event_is_named_where_the_text_names_it(text: str, event: str) -> None:
    figures = extract(Document(id="a", case="all", text=text, published=PUBLISHED))
    assert figures[-1].event == event
    spans = [text[start:end] for slot, start, end in figures[-1].slots if slot == "event"]
    assert spans == ([event] if event else [])
