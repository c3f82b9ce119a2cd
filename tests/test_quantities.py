"""Amounts with their units, however they are written, and the way that a number goes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from figcheck.extraction import extract
from figcheck.model import Document, Figure


def figures_of(text: str) -> list[Figure]:
    return extract(Document(id="-", text=text))


AMOUNTS = {
    ("15.5", "USD"): [
        "The oar cost 15 dollars and 50 cents.",
        "The oar cost 15 dollars 50 cents.",
        "The oar cost 15 dollars 50.",
        "The oar cost 15 dollars and 50.",
        "The oar cost 15 USD 50.",
        "The oar cost $15.50.",
        "The oar cost fifteen dollars and fifty cents.",
    ],
    ("30000000", "USD"): [
        "The pier cost 30 MUSD.",
        "The pier cost MUSD 30.",
        "The pier cost 30 USD million.",
        "The pier cost USD30m.",
        "The pier cost $30 million dollars.",
        "The pier cost 30m US dollars.",
        "The pier won a $30 million grant.",
    ],
    ("30", "CAD"): ["The oar cost C$30.", "The oar cost C $30.", "The oar cost 30 CAD.", "The oar cost CAD 30."],
    ("5.5", "foot"): ["The oar is 5 feet 6 inches long.", "The oar is 5 ft 6 in long.", "The oar is 5'6\" long."],
    ("1.75", "hour"): [
        "It took 1 hour 45 minutes.",
        "It took one hour and 45 minutes.",
        "It took an hour and 45 minutes.",
        "It took 1h 45m.",
    ],
    ("1.5", "mile"): ["It is a mile and a half away.", "It is one and a half miles away.", "It is 1½ miles away."],
    ("20", "kilogram"): ["It weighs 20 (kg).", "It weighs 20 [kg].", "It weighs 20kg.", "It weighs twenty kilos."],
    ("-20", "degree celsius"): [
        "Halvik had minus-20 degrees Celsius.",
        "Halvik had -20 deg celsius.",
        "Halvik had 20 degrees Celsius below zero.",
        "Halvik had negative 20 degrees C.",
    ],
    ("3", "percentage point"): ["It is plus or minus 3 percentage points.", "It errs by 3 percentage points."],
    ("4", "count"): ["It sold four times as many.", "It sold 4 times more."],
}


@pytest.mark.parametrize(
    ("text", "value", "unit"), [(text, *amount) for amount, texts in AMOUNTS.items() for text in texts]
)
def test_amounts(text: str, value: str, unit: str) -> None:
    [figure] = figures_of(text)
    assert (figure.value, figure.unit) == (Decimal(value), unit)


def test_a_conversion_shares_the_bound() -> None:
    first, second = figures_of("The mast holds less than 200 kg (440 lb).")
    assert (first.hedge_kind, second.hedge_kind) == ("less_than", "less_than")


def test_a_rate_behind_a_conversion_is_the_first_amounts_too() -> None:
    first, _ = figures_of("The crew got C$6 (US$4.46) per share.")
    assert first.unit == "CAD per share"


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("A 12-member panel met.", "member"),
        ("A 12 page letter came.", "page"),
        ("A 1,200-strong crew left.", "crew"),
        ("They sold eight million 9 litre casks.", "9 litre cask"),
        ("They lost 12 wool and linen sails.", "wool and linen sail"),
        ("Ten of the eight hundred sailors left.", "sailor"),
    ],
)
def test_what_is_counted(text: str, counted: str) -> None:
    assert figures_of(text)[0].counted == counted


@pytest.mark.parametrize(
    "text",
    [
        "See Sections 206 and 6001 of the code.",
        "Call +44 20 7946 0018 for help.",
        "Docket 22-CV-1047 was closed.",
        "Read https://halvik.example/12/story-88 today.",
        "One worries about the port.",
        "It was a 3-to-1 vote.",
        "The electric ID.3 is loud.",
        "The wall fell in 476 AD.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert figures_of(text) == []


def test_shares_of_a_few_in_a_round_number() -> None:
    [figure] = figures_of("One in five sailors was ill.")
    assert (figure.value, figure.kind, figure.counted) == (Decimal("0.2"), "share", "sailor")


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("The grant is $500 per child under the rule.", "child"),
        ("The inn asks $135 per hotel room, it said.", "hotel room"),
        ("The mill gives 4 eggs per basket.", "basket"),
        ("The ferry asks $12 per crossing compared with $9.", "crossing"),
        ("It is 12 percent, as per the rules.", ""),
    ],
)
def test_the_noun_of_a_rate(text: str, per: str) -> None:
    assert figures_of(text)[0].per == per


def test_what_a_name_owns_is_no_age() -> None:
    [_, figure] = figures_of("Halvik has 28 delegates and New Varn's 24.")
    assert (figure.kind, figure.unit) == ("total", "")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The vote is for those over the age of 16.", "more_than"),
        ("Players under age 16 wrote more.", "less_than"),
        ("At the age of 16 he left.", "exact"),
    ],
)
def test_bounds_before_the_word_for_an_age(text: str, kind: str) -> None:
    (age,) = extract(Document(id="-", text=text))
    assert (age.kind, age.value, age.hedge_kind) == ("age", 16, kind)


def test_amounts_in_the_row_of_a_table_are_no_axis() -> None:
    row = "Spending in Varn $3 million $2 million $5 million"
    assert [figure.value for figure in extract(Document(id="-", text=row))] == [3_000_000, 2_000_000, 5_000_000]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sales rose from $32 billion in May to over $69 billion in June.", "more_than"),
        ("Sales fell from 500 to fewer than 300.", "less_than"),
        ("Sales rose from 5 up to 8.", "exact"),
    ],
)
def test_a_movement_has_the_hedge_of_its_goal(text: str, kind: str) -> None:
    (moved,) = extract(Document(id="-", text=text))
    assert (moved.kind, moved.hedge_kind, moved.from_value is not None) == ("change", kind, True)


def test_a_bound_behind_and_belongs_to_the_number_after_it() -> None:
    text = "They speak of about 300 mills and upwards of 120 barges."
    found = [(figure.quote, figure.hedge_kind) for figure in extract(Document(id="a", text=text))]
    assert found == [("about 300 mills", "about"), ("upwards of 120 barges", "more_than")]
