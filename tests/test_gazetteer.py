"""Names of places and actors: the data against babel and pycountry, and what is found in sentences."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pycountry
import pytest
from babel import Locale
from figcheck.extraction.place.gazetteer import OTHER, Name, countries, find_names
from figcheck.resources import lexicon
from figcheck.text import tokenise
from hypothesis import given
from hypothesis import strategies as st

PLACES, ACTORS = lexicon("en", "places"), lexicon("en", "actors")
KOSOVO = "XK"  # in use by the EU and by babel; ISO 3166 has no code for it


def names_in(text: str) -> list[Name]:
    return find_names(tokenise(text, 0, len(text)))


def brief(text: str) -> list[tuple[str, str, str]]:
    return [(name.name, name.sort, name.country) for name in names_in(text)]


def test_every_iso_country_is_there_and_no_code_is_invented() -> None:
    iso = {country.alpha_2 for country in pycountry.countries}
    assert countries().keys() == iso | {KOSOVO}


# Names of ISO 3166 that news never prints in this form; the country is known by its other names.
NOT_IN_NEWS = {
    "BO": "Bolivia, Plurinational State of",
    "FM": "Micronesia, Federated States of",
    "MD": "Moldova, Republic of",
    "TZ": "Tanzania, United Republic of",
    "VE": "Venezuela, Bolivarian Republic of",
}


@pytest.mark.parametrize("country", list(pycountry.countries), ids=lambda country: str(country.alpha_2))
def test_names_of_iso_are_read_as_the_country(country: Any) -> None:
    code, iso_name = country.alpha_2, country.name
    found = [name for name in names_in(f"They flew to {iso_name} today") if name.sort == "country"]
    readings = {found[0].country, *found[0].readings} if found else set()
    assert len(found) == 1 and countries()[code] in readings, iso_name
    covered = found[0].end - found[0].first == len(tokenise(iso_name, 0, len(iso_name)).words)
    assert covered or NOT_IN_NEWS.get(code) == iso_name


# Where babel's name is not one that can be read alone: "Georgia" is a state of the US too, and so on.
AMBIGUOUS_TERRITORIES = {"GE", "GN", "IE", "MF", "WS"}


@pytest.mark.parametrize("code", sorted(countries()))
def test_names_of_babel_are_read_as_the_country(code: str) -> None:
    territory = Locale("en").territories[code]
    found = names_in(f"They flew to {territory} today")
    assert [name.country for name in found] == [countries()[code]], territory
    assert found[0].ambiguous == (code in AMBIGUOUS_TERRITORIES)


@pytest.mark.parametrize("code", sorted(countries()))
def test_canonical_name_demonyms_and_capital_lead_to_the_country(code: str) -> None:
    country = PLACES["country"][code]
    forms = [country["name"], *country.get("aliases", ()), *country.get("demonyms", ()), country.get("capital", "")]
    for form in filter(None, forms):
        found = names_in(f"It was in {form} that it began")
        assert len(found) == 1 and (found[0].country == country["name"] or found[0].ambiguous), form


@pytest.mark.parametrize("table", ["subdivision", "city"])
def test_parts_and_cities_name_countries_that_exist(table: str) -> None:
    assert PLACES[table].keys() <= PLACES["country"].keys()


def test_bodies_of_states_name_countries_that_exist() -> None:
    assert ACTORS["state"].keys() <= PLACES["country"].keys()


def test_us_states_are_complete() -> None:
    parts: Any = pycountry.subdivisions
    iso = {part.name for part in parts.get(country_code="US") if part.type == "State"}
    ours = {name.removesuffix(" (US state)").removesuffix(" state") for name in PLACES["subdivision"]["US"]}
    assert ours == iso


def test_other_spellings_lead_to_a_name_that_exists() -> None:
    for spelling, name in PLACES["spelling"].items():
        assert name in {found.name for found in names_in(f"It was in {spelling} that it began")}, spelling


@pytest.mark.parametrize("written", [*PLACES["ambiguous"], *ACTORS["ambiguous"]])
def test_ambiguous_names_are_marked_and_less_than_certain(written: str) -> None:
    (found,) = names_in(f"It was {written} that began")
    assert found.ambiguous and found.confidence < 1 and len(found.readings) > 1
    assert found.name == found.readings[0]


def test_readings_are_names_that_the_tables_know() -> None:
    known = {country["name"] for country in PLACES["country"].values()}
    known |= {country.get("capital") for country in PLACES["country"].values()} | PLACES["people"].keys()
    known |= {name for country in PLACES["country"].values() for name in country.get("metonyms", ())}
    known |= {name for table in ("subdivision", "city") for names in PLACES[table].values() for name in names}
    known |= ACTORS["armed"].keys() | ACTORS["body"].keys()
    known |= {name for bodies in ACTORS["state"].values() for name in bodies}
    for table in (PLACES, ACTORS):
        for doubt in table["ambiguous"].values():
            assert set(doubt["readings"]) <= known | {OTHER}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pyongyang's troops", [("Pyongyang", "capital", "North Korea")]),
        (
            "DPRK forces and North Koreans",
            [("North Korea", "country", "North Korea"), ("North Korea", "demonym", "North Korea")],
        ),
        (
            "three Britons and a Frenchman",
            [("United Kingdom", "demonym", "United Kingdom"), ("France", "demonym", "France")],
        ),
        (
            "the U.S. and the UK's navy",
            [("United States", "country", "United States"), ("United Kingdom", "country", "United Kingdom")],
        ),
        (
            "a base in New Mexico, not Mexico",
            [("New Mexico", "subdivision", "United States"), ("Mexico", "country", "Mexico")],
        ),
        ("fighting near Kiev and Kharkov", [("Kyiv", "capital", "Ukraine"), ("Kharkiv", "city", "Ukraine")]),
        ("Sendero Luminoso rebels", [("Shining Path", "actor", "")]),
        ("two Koreans", [("South Korea", "demonym", "South Korea")]),
        ("al-Qaeda and ISIS", [("al-Qaeda", "actor", ""), ("Islamic State", "actor", "")]),
        ("the Pentagon said", [("US Department of Defense", "body", "United States")]),
        ("an IDF spokesman", [("Israel Defense Forces", "body", "Israel")]),
        ("the WHO and the Red Cross", [("World Health Organization", "body", ""), ("Red Cross", "body", "")]),
        (
            "Gaza's Hamas-run health ministry",
            [("Gaza", "subdivision", "Palestine"), ("Gaza Health Ministry", "body", "Palestine")],
        ),
        ("they helped us roast a turkey", []),
        ("a polish for chad, who may march", []),
        ("ships in the Gulf of Mexico", []),
        ("she told the New York Times", []),
        ("TURKISH TROOPS LEFT CHAD", [("Turkey", "demonym", "Turkey"), ("Chad", "country", "Chad")]),
        ("THEY TOLD US WHO FELL IN THE U.S.", [("United States", "country", "United States")]),
    ],
)
def test_names_found(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert brief(text) == expected


@pytest.mark.parametrize(
    "text", ["pro-Russian rebels", "the US-led raid", "a singer called Michael Jordan", "old Chad Norman sang"]
)
def test_names_within_compounds_and_persons_are_doubtful(text: str) -> None:
    (found,) = names_in(text)
    assert found.ambiguous and found.confidence <= Decimal("0.4") and OTHER in found.readings


def test_police_beside_a_city_do_not_make_it_a_person() -> None:
    (found,) = names_in("He rang the Dallas Police at noon and then he slept")
    assert not found.ambiguous


@given(
    st.lists(
        st.sampled_from(
            ["US", "us", "U.S.", "New", "York", "-", "al", "Qaeda", "Chad", "7", "St", ".", "Korea", "North"]
        )
    )
)
def test_spans_are_in_order_and_never_overlap(words: list[str]) -> None:
    text = " ".join(words)
    sentence = tokenise(text, 0, len(text))
    ends = [0]
    for name in find_names(sentence):
        assert ends[-1] <= name.first < name.end <= len(sentence)
        ends.append(name.end)
