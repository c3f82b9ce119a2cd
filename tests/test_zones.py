"""Captions and what a page puts around its article are told from the article, and kept out of what is compared."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from figcheck.compare.signature import unfit
from figcheck.extraction import extract
from figcheck.model import Document

CORPUS = tomllib.loads((Path(__file__).parent / "corpus" / "zones.toml").read_text(encoding="utf-8"))
ROWS = [(zone, line) for zone, lines in CORPUS["zone"].items() for line in lines]
BEFORE = "The mill of Veld burned on Friday.\n\nNobody was in it, the mayor said.\n"
AFTER = "\nIt was built by the town.\n"


def zones(text: str) -> set[str]:
    return {figure.zone for figure in extract(Document(id="a", case="all", text=text))}


@pytest.mark.parametrize(("zone", "line"), ROWS)
def test_a_line_is_in_its_zone(zone: str, line: str) -> None:
    assert zones(BEFORE + line + AFTER) - {"lead"} == {zone}


def test_headlines_under_a_heading_are_outside_the_article() -> None:
    listed = "Related stories\nTwo men shot in Veldport\nMine of Osterfeld buries 12\n"
    assert zones(BEFORE + listed + AFTER) - {"lead"} == {"boilerplate"}


def test_a_list_of_the_article_is_its_own() -> None:
    listed = "The dead were:\n12 miners of Osterfeld\n3 clerks of Veld\n"
    assert zones(BEFORE + listed + AFTER) - {"lead"} == {"body"}


def test_rows_of_a_table_in_plain_text_are_a_table() -> None:
    rows = "Source| Day| Dead\nNorland Times| May| 12\nVeld Herald| May| 14\n"
    assert zones(BEFORE + rows + AFTER) - {"lead"} == {"table"}
    alone = "Twelve dead in Veld| the Norland Times\n"
    assert zones(BEFORE + alone + AFTER) - {"lead"} == {"body"}


def test_the_middle_of_a_wrapped_paragraph_opens_nothing() -> None:
    wrapped = "The court of Norland dropped all the charges and claims that were\nrelated to the 12 deaths, it\n"
    assert zones(BEFORE + wrapped + AFTER) - {"lead"} == {"body"}


def test_what_is_outside_the_article_is_not_compared() -> None:
    text = "Two people were killed in Veld.\n\nRelated: Five people were killed in Veldport\n"
    found = {figure.zone: unfit(figure) for figure in extract(Document(id="a", case="all", text=text))}
    assert found == {"lead": "", "boilerplate": "outside the article"}
