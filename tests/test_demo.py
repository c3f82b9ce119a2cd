"""The built-in case: all that was planted in it is found, and nothing else that would trouble a reader."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from figcheck.model import Finding, Report
from figcheck.pipeline import run

DEMO = Path(str(files("figcheck").joinpath("demo")))
EXPECTED = tomllib.loads((Path(__file__).parent / "demo_expectations.toml").read_text(encoding="utf-8"))
PLANTED, SILENT = EXPECTED["planted"], EXPECTED["silent"]
PLACES = [figure for entry in (*PLANTED, *SILENT) for figure in entry["figures"]]

Place = tuple[str, int, int]
Entry = dict[str, Any]


def name_of(entry: Entry) -> str:
    return str(entry.get("rule", "")) or str(entry["figures"][0]["quote"])


@cache
def report() -> Report:
    return run([DEMO])


def place_of(figure: dict[str, str]) -> Place:
    """Where the expected quote stands in the text that the reader gave."""
    text = next(document.text for document in report().documents if document.id == figure["document"])
    start = text.index(figure["quote"])
    return figure["document"], start, start + len(figure["quote"])


def places(finding: Finding) -> list[Place]:
    return [(figure.document, figure.start or 0, figure.end or 0) for figure in finding.figures]


def covers(found: Place, expected: Place) -> bool:
    return found[0] == expected[0] and found[1] < expected[2] and expected[1] < found[2]


def joined(finding: Finding, entry: Entry) -> int:
    """How many of the expected figures the finding is about."""
    return sum(any(covers(found, place_of(figure)) for found in places(finding)) for figure in entry["figures"])


def is_planted(finding: Finding) -> bool:
    return any(finding.rule == entry["rule"] and joined(finding, entry) == len(entry["figures"]) for entry in PLANTED)


@pytest.mark.parametrize("figure", PLACES, ids=lambda figure: figure["quote"])
def test_every_quote_stands_once_in_its_document(figure: dict[str, str]) -> None:
    assert (DEMO / figure["document"]).read_text(encoding="utf-8").count(figure["quote"]) == 1


def test_every_rule_of_the_first_eight_is_planted_and_as_many_look_alikes() -> None:
    assert [entry["rule"] for entry in PLANTED] == ["F001", "F002", "F003", "F004", "F006", "F009", "F010", "F013"]
    assert len(SILENT) >= len(PLANTED)


def test_all_documents_are_read_with_source_date_and_title() -> None:
    documents = report().documents
    assert len(documents) == 8
    assert all(document.status == "ok" and document.source and document.title for document in documents)
    assert all(document.published and document.url.startswith("https://example.org/") for document in documents)


@pytest.mark.parametrize("figure", PLACES, ids=lambda figure: figure["quote"])
def test_every_expected_figure_is_extracted(figure: dict[str, str]) -> None:
    wanted = place_of(figure)
    found = [(row.document, row.start or 0, row.end or 0) for row in report().figures if row.zone != "title"]
    assert any(covers(place, wanted) for place in found)


@pytest.mark.parametrize("entry", PLANTED, ids=name_of)
def test_what_was_planted_is_found_by_its_rule(entry: Entry) -> None:
    best = max((joined(finding, entry) for finding in report().findings if finding.rule == entry["rule"]), default=0)
    assert best == len(entry["figures"]), entry["why"]


@pytest.mark.parametrize("entry", SILENT, ids=name_of)
def test_look_alikes_stay_silent(entry: Entry) -> None:
    grave = [finding for finding in report().findings if finding.severity != "info"]
    assert [finding.message for finding in grave if joined(finding, entry) > 1] == [], entry["why"]


def test_nothing_grave_is_reported_that_was_not_planted() -> None:
    grave = [finding for finding in report().findings if finding.severity != "info"]
    assert [(finding.rule, finding.message) for finding in grave if not is_planted(finding)] == []


def test_each_planted_conflict_is_reported_once() -> None:
    told = [finding.rule for finding in report().findings if is_planted(finding)]
    assert sorted(set(told)) == sorted(told)
