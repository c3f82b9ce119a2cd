"""Units and money: many wordings of one meaning, and a table that agrees with pint."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from figcheck.errors import UnitError
from figcheck.text import Sentence, tokenise
from figcheck.units import registry as units
from figcheck.units.money import currencies, minor_units
from figcheck.units.unit_table import units as table

CORPUS = tomllib.loads((Path(__file__).parent / "corpus" / "units.toml").read_text(encoding="utf-8"))
WORDINGS = [
    (wording, entry["name"]) for kind in ("unit", "money") for entry in CORPUS[kind] for wording in entry["wordings"]
]
# Pint has shorter or less usual names of its own for these.
NAMED_OTHERWISE = {"kilotonne", "megatonne", "gigatonne", "ksi", "revolution"}


def sentence(text: str) -> tuple[Sentence, int]:
    """The tokens of a text and the place after its first number."""
    tokens = tokenise(text, 0, len(text))
    after = next(i for i, word in enumerate(tokens.words) if word[0].isdigit()) + 1
    hyphen = tokens.words[after : after + 1] == ("-",)
    return tokens, after + hyphen


def look(text: str) -> tuple[str, int, int]:
    """The unit or money of the number in a text, and the tokens that it and the number take up."""
    tokens, after = sentence(text)
    number = next(i for i, word in enumerate(tokens.words) if word[0].isdigit())
    sign = units.find_money_sign(tokens.words, number, tokens.glued)
    if sign:
        per = units.find_denominator(tokens.lows, tokens.words, after)
        return (f"{sign[0]} per {per.name}", sign[1], per.end) if per else (sign[0], sign[1], after)
    found = units.find_unit_or_money(tokens.lows, tokens.words, after, tokens.glued)
    return (found.name, number, found.end) if found else ("", number, after)


@pytest.mark.parametrize(("wording", "name"), WORDINGS)
def test_wordings(wording: str, name: str) -> None:
    found, first, end = look(wording)
    assert found == name
    if name:
        assert (first, end) == (0, len(tokenise(wording, 0, len(wording))))


def test_no_wording_stands_twice() -> None:
    wordings = [wording for wording, _ in WORDINGS]
    assert len(set(wordings)) == len(wordings) > 400


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a 500-pound bomb", "pound"),
        ("20 pounds of rice", "pound"),
        ("3 pounds, the weight of a shell", "pound"),
        ("300 pounds per square inch", "pound force per square inch"),
        ("280 pound-feet of torque", "foot pound"),
        ("a fine of 300 pounds", "GBP"),
        ("300 pounds sterling of weight", "GBP"),
    ],
)
def test_pounds_are_weight_or_money_by_what_stands_near(text: str, name: str) -> None:
    assert look(text)[0] == name


@pytest.mark.parametrize(
    ("text", "doubt"),
    [("5 dollars", "country"), ("5 US dollars", ""), ("5 cents", "country"), ("5 pounds", "weight"), ("5 tons", "kind"),
     ("5 lbs", "money"), ("5 km", ""), ("5 euros", ""), ("5 pints", "country")],
)  # fmt: skip
def test_what_a_wording_leaves_open_is_said(text: str, doubt: str) -> None:
    tokens, after = sentence(text)
    found = units.find_unit_or_money(tokens.lows, tokens.words, after)
    assert found is not None
    assert found.doubt == doubt


def test_a_bare_sign_leaves_the_country_open() -> None:
    assert units.find_money_sign(("$", "5"), 1) == ("USD", 0, "country")
    assert units.find_money_sign(("US", "$", "5"), 2) == ("USD", 0, "")
    assert units.find_money_sign(("5",), 0) is None


def test_the_article_before_a_dollar_is_no_australian_dollar() -> None:
    apart, _ = sentence("A $5 note")
    joined, _ = sentence("An A$5 note")
    assert units.find_money_sign(apart.words, 2, apart.glued) == ("USD", 1, "country")
    assert units.find_money_sign(joined.words, 3, joined.glued) == ("AUD", 1, "")


@pytest.mark.parametrize(
    ("text", "letter"),
    [("5m", True), ("5 metres", False), ("5 m/s", False), ("5 t", True), ("7 KM", True), ("7 km", False)],
)  # fmt: skip
def test_abbreviations_that_might_be_something_else_are_marked(text: str, letter: bool) -> None:
    tokens, after = sentence(text)
    found = units.find_unit(tokens.lows, tokens.words, after, tokens.glued)
    assert found is not None
    assert found.letter is letter


@pytest.mark.parametrize("text", ["they met in t", "five m", "a million g", "grade five C"])
def test_letters_need_a_digit_before_them(text: str) -> None:
    tokens = tokenise(text, 0, len(text))
    assert units.find_unit(tokens.lows, tokens.words, len(tokens) - 1, tokens.glued) is None


@pytest.mark.parametrize("text", ["5 kilometres a year ago", "5 barrels a week later", "5 miles a soldier"])
def test_a_time_that_is_no_rate_is_left_out(text: str) -> None:
    tokens, after = sentence(text)
    found = units.find_unit(tokens.lows, tokens.words, after)
    assert found is not None
    assert " per " not in found.name


@pytest.mark.parametrize("name", sorted(table("en")))
def test_pint_knows_every_unit_of_the_table(name: str) -> None:
    unit = table("en")[name]
    parsed = units.registry().Unit(unit.notation)
    if unit.notation.isidentifier() and name not in NAMED_OTHERWISE:
        assert str(parsed) == unit.notation


def test_the_dimensions_of_the_table_agree_with_pint() -> None:
    dimensions: dict[str, set[frozenset[tuple[str, str]]]] = {}
    for unit in table("en").values():
        base = units.registry().Unit(unit.notation).dimensionality
        dimensions.setdefault(unit.dimension, set()).add(frozenset((part, str(power)) for part, power in base.items()))
    assert {name: bases for name, bases in dimensions.items() if len(bases) != 1} == {}


def test_currencies_are_codes_of_iso_4217() -> None:
    import pycountry

    current = {currency.alpha_3 for currency in pycountry.currencies}
    historic = {"DEM", "FRF", "BEF", "ITL", "ESP", "PTE", "NLG", "FIM", "GRD", "IEP", "ATS", "HRK", "ZWL", "BGN"}
    assert set(currencies()) - current - historic == {"BTC"}
    assert set(minor_units().values()) <= set(currencies())


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        ("30", "mile", "kilometer", "48.28032"),
        ("60", "mile per hour", "kilometer per hour", "96.56064"),
        ("20", "knot", "kilometer per hour", "37.04"),
        ("0", "degree celsius", "degree fahrenheit", "32"),
        ("212", "degree fahrenheit", "degree celsius", "100"),
        ("25", "basis point", "percentage point", "0.25"),
        ("3", "decade", "year", "30"),
        ("500", "US cent", "USD", "5"),
        ("5", "GBP", "penny", "500"),
        ("42", "USD per oil barrel", "USD per gallon", "1"),
        ("100", "US cent per share", "USD per share", "1"),
        ("1000", "kilogram", "metric ton", "1"),
        ("1", "square mile", "acre", "640"),
        ("7", "EUR", "EUR", "7"),
    ],
)
def test_conversions_are_exact(value: str, source: str, target: str, expected: str) -> None:
    converted = units.convert(Decimal(value), source, target)
    assert abs(converted - Decimal(expected)) < Decimal("0.01")
    assert isinstance(converted, Decimal)


@pytest.mark.parametrize(
    ("source", "target", "message"),
    [
        ("mile", "kilogram", "'mile' cannot be converted to 'kilogram'"),
        ("USD", "EUR", "do not measure the same"),
        ("percentage point", "percent", "do not measure the same"),
        ("USD per share", "USD per oil barrel", "do not measure the same"),
        ("9**9**9", "mile", "'9\\*\\*9\\*\\*9' is no unit that figcheck knows"),
        ("mile", "km", "'km' is no unit"),
    ],
)
def test_what_cannot_be_converted_is_refused_by_name(source: str, target: str, message: str) -> None:
    with pytest.raises(UnitError, match=message):
        units.convert(Decimal(1), source, target)


@pytest.mark.parametrize(
    ("name", "dimension"),
    [("mile", "length"), ("kilometer per hour", "length per time"), ("knot", "length per time"), ("US cent", "USD"),
     ("USD per share", "USD per share"), ("penny per liter", "GBP per volume"), ("soldier", ""), ("", "")],
)  # fmt: skip
def test_dimensions(name: str, dimension: str) -> None:
    assert units.dimension(name) == dimension


def test_looking_up_a_unit_does_not_load_pint() -> None:
    code = (
        "import sys\n"
        "from figcheck.units import registry as units\n"
        "assert units.find_unit(('5', 'km'), ('5', 'km'), 1).name == 'kilometer'\n"
        "assert units.dimension('kilometer per hour')\n"
        "sys.exit('pint' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
