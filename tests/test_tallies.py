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
        "With these deaths Varn has now reached 109 homicides for the year.",
        "Varn surpassed 700 homicides this year.",
        "The deaths bring the city's 2031 homicide count to 51.",
        "The number of murders in the city has exceeded 500 since 2029.",
        "Detectives have handled five killings in all of 2031.",
        "As of Monday, there had been 299 killings in Varn.",
        "The city set a record with 71 homicides.",
        "Killings are down from last year, when 344 were reported dead.",
        "It is the same as in the same period last year, when 62 officers were killed.",
        "As of Friday, 34 officers had died in a year, more than in the same period last year.",
        "More than 750 people have been killed so far this year.",
        "It was the deadliest day since 2012, when a ferry sank, killing 78.",
        "Four of this year's homicides were in the same street.",
        "In recent years, 29 children were killed in the last three months of the year.",
    ],
)
def test_a_tally_over_a_period_is_background(sentence: str) -> None:
    assert "other_event" in kinds(sentence)
    assert "total" not in kinds(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Police are investigating the two homicides, which happened just before 1 a.m. on May 1.",
        "Three people are dead as of Tuesday, police said.",
        "Three people were killed on Sunday and four last night.",
        "Three people are dead, police said; homicides are up this year.",
        "Police were called to the club many times this year, and three people were killed there on Sunday.",
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
        "The incident follows a shooting last week that left 11 people wounded.",
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
        "A man has pleaded guilty to killing four people at a Varn home in 2029.",
    ],
)
def test_what_a_story_opens_with_is_its_own_event_however_long_ago(lead: str) -> None:
    assert "other_event" not in kinds(lead, title="Guilty plea in Varn", lead="")
    assert "other_event" in kinds("A shooting in Varn killed four people in July 2029.")
