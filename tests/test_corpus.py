"""Extraction held to corpora: one meaning, many wordings. Adding a case is adding a line to tests/corpus."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from figcheck.extraction import extract
from figcheck.interval import Interval
from figcheck.model import Document, Figure

CORPUS = Path(__file__).parent / "corpus"
PUBLISHED = date(2025, 3, 12)
APART = frozenset(("age", "score", "ordinal"))  # kinds that may be kept, out of comparison
FILES = (
    "numerals",
    "separators",
    "currencies",
    "hedges",
    "ranges",
    "directions",
    "exclusions",
    "counted",
    "units_in_text",
    "measures",
    "kinds",
    "attribution",
    "sides_places",
)

CLOSE = Decimal("0.001")  # a third of a number has no last decimal

Entry = dict[str, Any]


@cache
def corpus(name: str) -> Entry:
    return tomllib.loads((CORPUS / f"{name}.toml").read_text(encoding="utf-8"))


def wordings(name: str, table: str) -> list[Any]:
    """The cases of a table of a corpus file, each wording a test of its own whose id is the wording."""
    entries = corpus(name)[table]
    if isinstance(entries, dict):
        entries = [{"expected": expected, "wordings": [wording]} for wording, expected in entries.items()]
    return [
        pytest.param(wording, entry, id=f"{name}-{wording}")
        for entry in entries
        for wording in entry.get("wordings") or entry["sentences"]
    ]


def figures_of(text: str) -> list[Figure]:
    """The figures of a text, apart from those kept out of comparison."""
    found = extract(Document(id="-", case="all", text=text, published=PUBLISHED))
    return [figure for figure in found if figure.kind not in APART]


def only(text: str) -> Figure:
    found = figures_of(text)
    assert len(found) == 1, [figure.quote for figure in found]
    return found[0]


def interval(notation: str) -> Interval:
    """The interval that "[12, ∞)" stands for."""
    match = re.fullmatch(r"([\[(])(.+), (.+)([\])])", notation)
    assert match, notation
    left, low, high, right = match.groups()
    bounded = low != "-∞", high != "∞"
    ends = Decimal(low) if bounded[0] else None, Decimal(high) if bounded[1] else None
    return Interval(*ends, low_open=bounded[0] and left == "(", high_open=bounded[1] and right == ")")


def same_end(found: Decimal | None, expected: Decimal | None) -> bool:
    return found == expected if found is None or expected is None else abs(found - expected) <= CLOSE


def assert_interval(found: Interval, notation: str, *, whole: bool = False) -> None:
    expected = interval(notation).whole() if whole else interval(notation)
    alike = same_end(found.low, expected.low) and same_end(found.high, expected.high)
    ends = (expected.low_open, expected.high_open)
    assert alike and (found.low_open, found.high_open) == ends, f"{found} is not {notation}"


def number(figure: Figure) -> str:
    """What a figure is called in `expect`: its value, or its words where it names none."""
    return f"{figure.value:f}" if figure.value is not None else figure.numeral.lower()


def assert_expected(found: list[str], expected: list[str]) -> None:
    """Each expected entry stands for one found; "a|b 3" for either of two."""
    alternatives = [
        [f"{name} {rest}" for name in names.split("|")]
        for names, _, rest in (entry.partition(" ") for entry in expected)
    ]
    matched = [next((entry for entry in options if entry in found), options[0]) for options in alternatives]
    assert sorted(found) == sorted(matched)


@pytest.mark.parametrize(("text", "entry"), wordings("numerals", "meaning"))
def test_numerals(text: str, entry: Entry) -> None:
    figure = only(text)
    assert figure.value == Decimal(entry["value"])
    assert figure.unit == entry.get("unit", "")


@pytest.mark.parametrize(("text", "entry"), wordings("ranges", "listed"))
def test_lists_of_numbers(text: str, entry: Entry) -> None:
    assert [figure.value for figure in figures_of(text)] == [
        Decimal(value) if value else None for value in entry["expected"]
    ]


@pytest.mark.parametrize(("text", "entry"), wordings("separators", "habit"))
def test_separators(text: str, entry: Entry) -> None:
    figure = figures_of(text)[0]
    assert (figure.value, figure.unit) == (Decimal(entry["value"]), entry.get("unit", ""))
    assert figure.confidence == Decimal(entry.get("confidence", 1))
    if "hard" in entry:
        assert_interval(figure.hard, entry["hard"])


@pytest.mark.parametrize(("text", "entry"), wordings("currencies", "currency"))
def test_currencies(text: str, entry: Entry) -> None:
    figure = extract(Document(id="-", text=text, url=entry.get("url", "")))[0]
    assert (figure.unit, figure.confidence) == (entry["unit"], Decimal(entry["confidence"]))


@pytest.mark.parametrize(("text", "entry"), wordings("hedges", "meaning"))
def test_hedges(text: str, entry: Entry) -> None:
    whole = Decimal(entry.get("whole", 1))
    figure = only(text) if "whole" not in entry else apart_from(text, whole)
    assert figure.hedge_kind == entry.get("kind", figure.hedge_kind)
    if "value" in entry:
        assert figure.value == (Decimal(entry["value"]) if entry["value"] else None)
    size = whole if figure.kind == "share" and "whole" in entry else Decimal(1)  # "half of 40": 0.5, or 20
    assert_interval(figure.hard.scaled(size), entry["hard"])
    if "soft" in entry:
        count = figure.is_count and figure.kind != "share"
        assert_interval(figure.soft.whole() if count else figure.soft.scaled(size), entry["soft"], whole=count)
    assert figure.approximate is entry.get("approximate", figure.approximate)
    assert figure.method == entry.get("method", figure.method)


def apart_from(text: str, whole: Decimal) -> Figure:
    """The figure of a share of a number that may be a figure of its own."""
    shares = [figure for figure in figures_of(text) if figure.hard != Interval.point(whole)]
    assert len(shares) == 1, [(figure.quote, figure.value) for figure in shares]
    return shares[0]


@pytest.mark.parametrize(("text", "entry"), wordings("ranges", "range"))
def test_ranges(text: str, entry: Entry) -> None:
    figure = only(text)
    assert (figure.hedge_kind, figure.value, figure.from_value) == ("range", None, None)
    if not entry.get("reversed"):
        assert_interval(figure.hard, entry["hard"])
    assert figure.unit == entry.get("unit", "")
    assert figure.approximate is entry.get("approximate", False)


@pytest.mark.parametrize(("text", "entry"), wordings("ranges", "movement"))
def test_movements(text: str, entry: Entry) -> None:
    figure = only(text)
    assert figure.kind == "change"
    assert (figure.from_value, figure.value) == (Decimal(entry["from"]), Decimal(entry["value"]))
    assert (figure.direction, figure.unit) == ("", entry.get("unit", ""))


@pytest.mark.parametrize(("text", "entry"), wordings("directions", "direction"))
def test_directions(text: str, entry: Entry) -> None:
    assert [figure.direction for figure in figures_of(text)] == entry["ways"]


@pytest.mark.parametrize(("text", "entry"), wordings("exclusions", "reason"))
def test_no_figures(text: str, entry: Entry) -> None:
    assert [figure.quote for figure in figures_of(text)] == [], entry["name"]


@pytest.mark.parametrize(("text", "entry"), wordings("counted", "case"))
def test_counted(text: str, entry: Entry) -> None:
    quote, lemma = entry["expected"]
    assert (quote, lemma) in [(figure.quote, figure.counted) for figure in figures_of(text)]


@pytest.mark.parametrize(
    ("text", "entry"), [case for table in corpus("units_in_text") for case in wordings("units_in_text", table)]
)
def test_units_in_text(text: str, entry: Entry) -> None:
    found = [[figure.quote, figure.unit, figure.counted] for figure in figures_of(text)]
    assert entry["expected"] in found


@pytest.mark.parametrize(("text", "entry"), wordings("measures", "meaning"))
def test_measures(text: str, entry: Entry) -> None:
    found = figures_of(text)
    assert_expected([f"{figure.measure or '-'} {number(figure)}" for figure in found], entry["expect"])
    assert all(figure.implied is entry.get("implied", False) for figure in found)


@pytest.mark.parametrize(("text", "entry"), wordings("kinds", "kind"))
def test_kinds(text: str, entry: Entry) -> None:
    assert_expected([f"{figure.kind} {number(figure)}" for figure in figures_of(text)], entry["expect"])


@pytest.mark.parametrize(("text", "entry"), wordings("kinds", "rate"))
def test_rates(text: str, entry: Entry) -> None:
    figure = figures_of(text)[0]
    assert (figure.per, figure.kind == "rate") == (entry["per"], bool(entry["per"]))


@pytest.mark.parametrize(("text", "entry"), wordings("kinds", "age"))
def test_ages(text: str, entry: Entry) -> None:
    found = extract(Document(id="-", case="all", text=text, published=PUBLISHED))
    assert [f"{figure.value}" for figure in found if figure.kind == "age"] == entry["ages"]


@pytest.mark.parametrize(("text", "entry"), wordings("kinds", "modality"))
def test_modality(text: str, entry: Entry) -> None:
    assert [figure.modality for figure in figures_of(text)] == [entry["modality"]]


@pytest.mark.parametrize(("text", "entry"), [*wordings("kinds", "includes"), *wordings("kinds", "excludes")])
def test_includes_and_excludes(text: str, entry: Entry) -> None:
    counts = [figure for figure in figures_of(text) if not figure.implied]
    assert {figure.value for figure in counts} == {Decimal(6)}
    wanted = tuple(entry.get("includes", ())), tuple(entry.get("excludes", ()))
    assert [(figure.includes, figure.excludes) for figure in counts] == [wanted]


@pytest.mark.parametrize(("text", "entry"), wordings("attribution", "said"))
def test_attribution(text: str, entry: Entry) -> None:
    expected = entry["expected"]
    authority, modality = expected if isinstance(expected, list) else (expected, None)
    allowed = {bare(name) for name in authority.split("|")}
    figure = next(figure for figure in figures_of(text) if figure.value and figure.value > 2)
    spans = [text[start:end] for name, start, end in figure.slots if name == "authority"]
    assert bare(spans[0] if spans else figure.authority) in allowed
    assert bool(figure.authority) is bool(spans)
    assert modality in (None, figure.modality)


@pytest.mark.parametrize(("text", "entry"), wordings("attribution", "sure"))
def test_how_sure(text: str, entry: Entry) -> None:
    told = figures_of(text) or extract(Document(id="-", case="all", text=text, published=PUBLISHED))
    figure = next(figure for figure in told if figure.value is None or figure.value > 3)
    assert figure.modality == entry["expected"]


@pytest.mark.parametrize(("text", "entry"), wordings("attribution", "role"))
def test_authority_role(text: str, entry: Entry) -> None:
    assert figures_of(text)[0].authority_role == entry["expected"]


def bare(name: str) -> str:
    """A name without its article, for comparison."""
    return re.sub(r"^(the|an|a) ", "", name.strip().casefold())


@pytest.mark.parametrize(("text", "entry"), wordings("sides_places", "case"))
def test_sides_and_places(text: str, entry: Entry) -> None:
    found = figures_of(text)
    assert found
    for column in ("side", "status", "subgroup", "place"):
        if column in entry:
            assert [getattr(figure, column).casefold() for figure in found] == [entry[column].casefold()] * len(found)


def test_the_corpora_are_many_and_no_wording_stands_twice_for_one_meaning() -> None:
    total = 0
    for name in FILES:
        for table in corpus(name).values():
            for entry in [table] if isinstance(table, dict) else table:
                lines = entry.get("wordings") or entry.get("sentences") or list(entry)
                assert len(set(lines)) == len(lines), (name, entry)
                total += len(lines)
    assert total > 1000
