"""The reference table: ceilings and counts that figures are held to, and what is not held to them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from figcheck.model import Figure
from figcheck.rules import check_figures
from figcheck.settings import Settings
from samples import made

Call = Callable[..., Any]
DAY = date(2031, 5, 12)
COUNT = made(40, document="register", place="Veld", as_of=DAY)
CEILING = made(900, "at_most", document="census", measure="displaced", place="Veld")


def codes(figure: Figure, *reference: Figure) -> list[tuple[str, str]]:
    report = check_figures([figure], [], Settings(), reference)
    return [(finding.rule, finding.severity) for finding in report.findings]


@pytest.mark.parametrize(
    ("slots", "hedge", "number", "found"),
    [
        ({"place": "Veld"}, "exact", 44, [("F044", "warning")]),
        ({"place": "Veld"}, "exact", 40, []),
        ({"place": "Veld"}, "at_least", 30, []),
        ({"place": "Veld"}, "at_least", 41, [("F044", "warning")]),
        ({"place": "Karsk"}, "exact", 44, []),
        ({}, "exact", 44, []),
        ({"place": "Veld", "as_of": date(2031, 5, 13)}, "exact", 44, []),
        ({"place": "Veld", "subgroup": "children"}, "exact", 12, []),
        ({"place": "Veld", "subgroup": "children"}, "exact", 41, [("F044", "warning")]),
        ({"place": "Veld", "modality": "planned"}, "exact", 44, []),
    ],
)
def test_a_figure_is_held_to_a_count(
    slots: dict[str, Any], hedge: Any, number: int, found: list[tuple[str, str]]
) -> None:
    assert codes(made(number, hedge, **slots), COUNT) == found


@pytest.mark.parametrize(
    ("slots", "hedge", "number", "found"),
    [
        ({"place": "Veld"}, "exact", 901, [("F039", "warning")]),
        ({"place": "Veld"}, "exact", 900, []),
        ({"place": "Veld"}, "up_to", 2000, []),
        ({"place": "Veld"}, "more_than", 900, [("F039", "warning")]),
        ({"place": "Karsk"}, "exact", 2000, []),
    ],
)
def test_a_figure_is_held_to_a_ceiling(
    slots: dict[str, Any], hedge: Any, number: int, found: list[tuple[str, str]]
) -> None:
    assert codes(made(number, hedge, measure="displaced", **slots), CEILING) == found


def test_what_is_over_a_ceiling_of_the_same_place_and_side_is_an_error() -> None:
    ceiling = replace(CEILING, side="Norland")
    figure = made(2000, measure="displaced", place="Veld", side="Norland")
    assert codes(figure, ceiling) == [("F039", "error")]


def test_a_run_takes_a_table_and_is_silent_without_it(figcheck_cli: Call, tmp_path: Path) -> None:
    (tmp_path / "figures.csv").write_text("document,measure,place,value\na,killed,Veld,44\n", encoding="utf-8")
    (tmp_path / "register.csv").write_text(
        "document,source,measure,place,value\nregister,Veld Register,killed,Veld,40\n", encoding="utf-8"
    )
    given = ("check", "--figures", "figures.csv", "--fail-on", "warning")
    assert figcheck_cli(*given).status == 0
    done = figcheck_cli(*given, "--reference", "register.csv")
    assert done.status == 1
    assert "44 differs from the reference, 40 (Veld Register)." in done.out
    assert "reference-limit" in figcheck_cli("rules").out
    assert "ceiling" in figcheck_cli("explain", "F039").out
    assert figcheck_cli(*given, "--reference", "nothing.csv").status == 2


def test_findings_that_name_the_reference_are_not_bound_to_the_table_of_figures(
    figcheck_cli: Call, tmp_path: Path
) -> None:
    (tmp_path / "figures.csv").write_text("document,measure,place,value\na,killed,Veld,44\n", encoding="utf-8")
    (tmp_path / "register.csv").write_text("document,measure,place,value\nb,killed,Veld,40\n", encoding="utf-8")
    keys = []
    for more in ((), ("--reference", "register.csv")):
        figcheck_cli("check", "--figures", "figures.csv", "--out", "answer", *more)
        package = json.loads((tmp_path / "answer" / "datapackage.json").read_text(encoding="utf-8"))
        (findings,) = (each for each in package["resources"] if each["name"] == "findings")
        keys.append("foreignKeys" in findings.get("schema", findings))
    assert keys == [True, False]
