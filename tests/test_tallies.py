"""Tallies: what is counted over a year is background in the news of one event, and stays where it is the news."""

from __future__ import annotations

from datetime import date

import pytest
from figcheck.extraction import extract
from figcheck.model import Document

LEAD = "Two men were killed in a shooting on Orsk Road on Sunday, police said."


def kinds(sentence: str, title: str = "Two killed in Varn shooting", lead: str = LEAD) -> list[str]:
    """The kinds of the figures of a sentence that ends the story."""
    figures = extract(Document(id="-", case="all", title=title, text=f"{lead}\n{sentence}", published=date(2031, 8, 4)))
    return [figure.kind for figure in figures if figure.sentence == sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "There have been 44 homicides in Varn so far this year.",
        "There have been 44 homicides in Varn so far in 2031.",
        "Varn's mayor mourned what are by now 86 homicides for the year.",
        "Varn surpassed 700 homicides this year.",
        "The deaths bring the city's 2031 homicide count to 51.",
        "The number of murders in Norland has exceeded 410 since 2029.",
        "Orsk's detectives logged six killings in all of 2031.",
        "By Monday's count, there had been 187 killings along the river since January.",
        "With 93 homicides, Orsk set a record.",
        "Killings are down from last year, when 344 were reported dead.",
        "Norland mourned fewer guards than last year, when 48 were killed.",
        "As of Friday, 34 officers had died in a year, more than in the same period last year.",
        "So far this year, over 830 islanders have been killed.",
        "It was the deadliest day since 2012, when a ferry sank, killing 78.",
        "Five of this year's murders were on the river.",
        "The 1990s were worse: in the 1990s Varn had 640 murders.",
        "In recent years, 29 children were killed in the last three months of the year.",
    ],
)
def test_a_tally_over_a_period_is_background(sentence: str) -> None:
    assert "other_event" in kinds(sentence)
    assert "total" not in kinds(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Police are investigating the two homicides, which both fell on the night of August 2.",
        "Three people are dead as of Tuesday, police said.",
        "Three people were killed on Sunday and four last night.",
        "Three people are dead, police said; homicides are up this year.",
        "Tolley, who has a record and a recording studio, is charged with two murders in 2031.",
        "Guards broke up many quarrels at the inn this year, and three people were killed there on Sunday.",
    ],
)
def test_the_counts_of_the_event_stay(sentence: str) -> None:
    assert "other_event" not in kinds(sentence)


@pytest.mark.parametrize(
    ("title", "lead", "sentence"),
    [
        ("Varn sees 300 homicides this year", "The city is worried.", "There were 300 homicides in Varn this year."),
        ("War in Norland", "Some 9,000 people were killed this year.", "The 9,000 killed this year were young."),
        ("Reward offered in Varn murders", "Three homicides took place in Varn this year.", "All three were in May."),
        ("Norland war", "The war goes on.", "Since 24 February 2029, 1,000 soldiers have been killed."),
    ],
)
def test_a_tally_that_is_the_news_stays(title: str, lead: str, sentence: str) -> None:
    assert "other_event" not in kinds(sentence, title, lead)


@pytest.mark.parametrize(
    "sentence",
    [
        "The shooting comes three months after a gunman killed 20 children in Orsk.",
        "The attack came a week after a blast wounded 11 people.",
        "The shooting follows another attack in Orsk that wounded 11 dockers.",
    ],
)
def test_an_event_that_came_before_is_background(sentence: str) -> None:
    assert "other_event" in kinds(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The arrest comes a day after three people were wounded.",
        "The shooting happened after a quarrel in which three people were hurt.",
        "The shooting followed a quarrel and left three people wounded.",
    ],
)
def test_what_came_of_the_event_itself_stays(sentence: str) -> None:
    assert "other_event" not in kinds(sentence)


@pytest.mark.parametrize(
    "lead",
    [
        "Five men have been charged after a shooting killed two teenagers and wounded four others in July 2029.",
        "A ferryman has admitted killing four people at a Varn inn in 2029.",
    ],
)
def test_what_a_story_opens_with_is_its_own_event_however_long_ago(lead: str) -> None:
    assert "other_event" not in kinds(lead, title="Guilty plea in Varn", lead="")
    assert "other_event" in kinds("A shooting in Varn killed four people in July 2029.")
