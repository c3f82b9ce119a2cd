"""What stands of a group: what its figures name, never what is computed between them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from figcheck.interval import Interval
from figcheck.model import Figure, Finding, Group
from figcheck.standing import Standing, standings
from figcheck.wording import hard_interval


def figure(kind: Any, value: int, document: str = "a", **slots: Any) -> Figure:
    name = f"{document}-{kind}-{value}"
    hard = hard_interval(kind, Decimal(value))
    return Figure(figure_id=name, document=document, hedge_kind=kind, value=Decimal(value), hard=hard, **slots)


def stands(*figures: Figure, findings: tuple[Finding, ...] = ()) -> Standing:
    (standing,) = standings([Group("g", "all", "killed", figures)], findings)
    return standing


def finding(name: str, relation: Any, *figures: Figure) -> Finding:
    return Finding(
        finding_id=name, case="all", rule="F001", name="x", severity="info", confidence=Decimal(1), relation=relation,
        basis="unnamed", message="x", inequality="", figures=figures,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("figures", "least", "greatest"),
    [
        ([figure("about", 4700), figure("more_than", 6000)], 4700, 6000),
        ([figure("at_least", 100), figure("exact", 100)], 100, 100),
        ([figure("at_least", 100)], 100, None),
        ([figure("less_than", 10000), figure("up_to", 300)], None, 10000),
        ([Figure(hedge_kind="range", hard=Interval(Decimal(2), Decimal(3)))], 2, 3),
        ([Figure(hedge_kind="vague", hard=Interval(Decimal(24), None))], 24, None),
        ([Figure(hedge_kind="vague", hard=Interval(Decimal(3), None)), figure("exact", 7)], 7, 7),
        ([figure("exact", 2, numeral="Both"), figure("exact", 7)], 7, 7),
        ([figure("exact", 1, numeral="one", zone="body"), figure("exact", 1, numeral="One", zone="title")], 1, 1),
        ([figure("more_than", 11000), figure("less_than", 10000)], 10000, 11000),
        ([Figure()], None, None),
    ],
)
def test_bounds_are_those_that_the_figures_name(figures: list[Figure], least: int | None, greatest: int | None) -> None:
    standing = stands(*figures)
    assert (standing.least, standing.greatest) == (least, greatest)


def test_the_latest_goes_by_the_day_of_the_count_and_then_of_publication() -> None:
    evening = datetime(2025, 6, 18, 20, tzinfo=UTC)
    old = figure("exact", 12, "a", published=date(2025, 6, 20), as_of=date(2025, 6, 16))
    new = figure("at_least", 17, "b", published=evening)
    undated = figure("exact", 99, "c")
    standing = stands(new, old, undated)
    assert (standing.latest, standing.latest_as_of) == (17, date(2025, 6, 18))
    assert stands(undated).latest is None


def test_documents_are_counted_apart_from_words_they_stand_on() -> None:
    standing = stands(
        figure("exact", 12, "a", source="Post", authority="The Mayor"),
        figure("exact", 12, "b", source="Wire", authority="the mayor"),
        figure("exact", 12, "c", source="Wire"),
        figure("exact", 12, "d"),
    )
    assert (standing.documents, standing.origins) == (4, 3)


def test_conflicts_and_updates_of_its_figures_are_counted_once_each() -> None:
    one, two, other = figure("exact", 12), figure("exact", 17, "b"), figure("exact", 3, "c")
    found = (finding("x-1", "superseded", two, one), finding("x-2", "conflict", other), finding("x-3", "hardened", one))
    standing = stands(one, two, findings=found)
    assert (standing.disputed, standing.updates) == (False, 1)
    assert stands(other, findings=found).disputed


def test_slots_that_differ_are_all_named() -> None:
    standing = stands(figure("exact", 1, side="Norland"), figure("exact", 2, side=""), figure("exact", 3, side="Veld"))
    assert standing.shared("side") == "Norland; Veld"
