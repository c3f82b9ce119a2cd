"""Kinds told by the whole document: other events are background, the story's own stay, and parts know their whole."""

from __future__ import annotations

from datetime import date

import pytest
from figcheck.extraction import extract
from figcheck.model import Document

TITLE = "Nine killed in Varn market fire"
LEAD = (
    "A fire swept through the covered market of Varn on Sunday and killed nine people, the mayor said. "
    "The market, which is more than a century old, had been closed for repairs for most of the spring and had only "
    "opened again a week before. Stall owners had asked for new exits for years, and the council had promised them "
    "twice, the last time in the winter, when a small blaze in a bakery had been put out by hand before it could reach "
    "the wooden roof. Inspectors are to look at the wiring, the gas lines and the doors of all halls in coming days, "
    "and the council will meet on Friday to hear what they have found.\n"
)


def kinds(sentence: str) -> list[str]:
    """The kinds of the figures of a sentence that ends the story."""
    figures = extract(Document(id="-", case="all", title=TITLE, text=f"{LEAD}\n{sentence}"))
    return [figure.kind for figure in figures if figure.sentence == sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The council drew up new rules after the Oster market fire, which killed 31 people.",
        "Nothing was done following a fire at an Oster bakery that left 31 people dead.",
        "Sunday's blaze was the third time in a year that at least four people were killed.",
    ],
)
def test_victims_of_an_event_elsewhere_are_background(sentence: str) -> None:
    assert "other_event" in kinds(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor spoke after the Varn market fire, which injured 31 people.",
        "The fire, which injured 31 people, began in the north hall.",
        "The fire in Oster injured 31 people.",
        "The mayor spoke after the Oster market fire, which killed nine people.",
    ],
)
def test_victims_of_the_event_told_of_stay(sentence: str) -> None:
    assert kinds(sentence) == ["total"]


def test_a_part_knows_its_whole_in_the_sentence_before() -> None:
    text = "Five people were killed in Varn. Three of those killed were soldiers."
    whole, part = extract(Document(id="-", case="all", text=text))
    assert part.whole == whole.figure_id


def test_others_are_no_part_of_those_just_named() -> None:
    text = "Two men were shot in Varn, and the three other men were wounded."
    assert all(not figure.whole for figure in extract(Document(id="-", case="all", text=text)))


@pytest.mark.parametrize(
    "text",
    [
        "Five clerks met the two owners, Oro and Bram Kett, two of the richest bankers of Varn.",
        "The pact of more than 50 ports, including 2.5 million crowns for Varn, was signed.",
        "One gunman opened fire, seriously wounding Oro Kett and several others.",
        "One place to start is a wall along 700 miles of the coast.",
        "A raid killed three people. The clinic has two patients who were admitted to hospital.",
        "On 3 May a train hit a wall in Varn, killing three people. On 9 June, one person in a van died there.",
        "Fights hurt 19 people in Varn. Fights on the river left another 15 people hurt.",
        "Shelling killed 1,101 people in Oster. A total of 53 Israeli soldiers have died.",
        "About 155,000 chose the one plan and 55,000 others the other.",
        "Some 31 clerks from Varn, Orsk and 23 other towns will be sworn in.",
        "Three British citizens, one Portuguese citizen and two Turkish nationals were among the dead.",
        "A bomb hurt 12 people in Varn. Two terrorists were hurt there.",
        "In Varn, some 240,000 carriers did harm of all kinds, including eight deaths.",
        "Three islanders, in addition to the two with two passports, were among the dead.",
        "Forty-nine survivors were paid; 32 widows of those deported got less.",
        "As these two runners run, millions of us are asking each other why.",
        "Fires in the town: 103 floods: 5 storms: 2.",
        "A photo of 12 boats shows that two children were critically wounded.",
    ],
)
def test_what_cannot_hold_a_part_is_not_its_whole(text: str) -> None:
    figures = extract(Document(id="-", case="all", text=text, published=date(2031, 6, 10)))
    assert len(figures) > 1
    assert all(not figure.whole for figure in figures)


@pytest.mark.parametrize(
    ("text", "quote", "whole"),
    [
        ("Six islanders, two of them clerks, were killed in Varn.", "two of them clerks", "Six islanders"),
        ("The raids hurt five people at one party, four of them guests.", "four of them guests", "five people"),
        ("The league won 12 of 22 seats.", "12 of 22 seats", "22 seats"),
        ("He filed 20 or 30 suits and three of four trade suits.", "three of four trade suits", "four trade suits"),
        ("A man was hurt and five others, including two children, died.", "two children", "five others"),
        ("A bomb killed two guards in Varn.\n\nA monitor said 19 people died in all.", "two guards", "19 people"),
    ],
)
def test_a_part_knows_the_count_that_holds_it(text: str, quote: str, whole: str) -> None:
    figures = {figure.quote: figure for figure in extract(Document(id="-", case="all", text=text))}
    assert figures[quote].kind == "part"
    assert figures[quote].whole == figures[whole].figure_id


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Six people were hit in Varn. They were among more than a dozen people shot on Friday.", ["part", "total"]),
        ("Two men were killed in Varn. Both were among 12 people killed on Friday.", ["part", "total"]),
        ("Six people were hit in Varn. They were shot among friends.", ["total"]),
    ],
)
def test_those_said_to_be_among_more_are_a_part_of_these(text: str, kinds: list[str]) -> None:
    figures = [figure for figure in extract(Document(id="-", case="all", text=text)) if figure.measure]
    assert [figure.kind for figure in figures] == kinds
    assert all(bool(figure.whole) == (figure.kind == "part") for figure in figures)


def test_an_addition_is_of_the_total_that_it_brings_about() -> None:
    text = "The army has 400 tanks. It bought another 30 tanks in May, bringing the total to 430."
    _, added, total = extract(Document(id="-", case="all", text=text))
    assert (added.kind, added.whole) == ("increment", total.figure_id)
    assert (total.kind, total.measure, total.counted) == ("total", "tanks", "tank")


def test_a_part_of_another_day_is_none_of_the_titles_toll() -> None:
    text = "A bomber killed 31 people in Varn on Sunday.\n\nOn Thursday a guard was killed in Oster."
    document = Document(
        id="-", case="all", title="Bomber strikes Varn, 31 killed", text=text, published=date(2031, 6, 10)
    )
    assert all(not figure.whole for figure in extract(document))


def test_a_death_of_another_day_is_no_part_of_the_storys_toll() -> None:
    text = "A fire killed two people in Varn on Sunday.\n\nJust last Tuesday, one woman was killed in a mill."
    document = Document(id="-", case="all", title="2 dead in Varn fire", text=text, published=date(2031, 6, 10))
    assert all(not figure.whole for figure in extract(document))


def test_what_police_thought_of_the_deed_is_no_count_of_victims() -> None:
    text = "Three people were shot in Varn. Police initially thought two people were involved in the shooting."
    assert [figure.measure for figure in extract(Document(id="-", case="all", text=text))] == ["shot", ""]


def test_further_down_a_count_told_once_is_no_whole_of_the_others() -> None:
    told = "The council met to hear of the storm and its costs, and sent the clerks home.\n\n" * 20
    text = f"{told}A storm in Oster killed 700 people.\n\n{told}Westmark, which has seen 140 deaths, opens its ports."
    assert all(not figure.whole for figure in extract(Document(id="-", case="all", text=text)))
