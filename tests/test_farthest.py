"""Of very many claims each meets few; whoever is at odds with any of its own sort is found all the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from figcheck.compare.background import Background, background
from figcheck.compare.claims import Claim, claims_of
from figcheck.compare.containment import exceeding
from figcheck.compare.history import order
from figcheck.compare.meeting import FEWEST
from figcheck.compare.pairs import beyond_reach, judged, pairs_across
from figcheck.compare.story import stories
from figcheck.interval import Interval
from figcheck.model import Figure
from figcheck.rules import check_figures
from figcheck.settings import Settings
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import made

FIRST = date(2031, 5, 1)
AT_ODDS = ("conflict", "fell")


@st.composite
def tables(draw: st.DrawFn, measure: str) -> list[Figure]:
    """Rows of many papers on one thing, hedged or not, over some weeks or without a day."""
    found = []
    for index in range(draw(st.integers(4, 14))):
        after = draw(st.one_of(st.none(), st.integers(0, 20)))
        low = draw(st.integers(1, 9))
        high = draw(st.one_of(st.none(), st.integers(low, 12)))
        ends = Interval(Decimal(low), None if high is None else Decimal(high))
        row = made(low, document=f"d{index:02}", source=f"Paper {index}", start=None, measure=measure)
        told = replace(row, side="Norland", place="Veld", hard=ends, soft=ends)
        if low != high:
            told = replace(told, hedge_kind="range", value=None)
        found.append(replace(told, published=None if after is None else FIRST + timedelta(days=after)))
    return found


def crowded(figures: Sequence[Figure]) -> Background:
    """What is known of a case so large that each claim meets but a few."""
    return replace(background(figures, stories(()), "en"), figures=10_000_000)


def claimed(figures: Sequence[Figure], known: Background) -> tuple[Claim, ...]:
    return claims_of(figures, "en", known.voices)


@given(st.sampled_from(("killed", "present")).flatmap(tables))
@settings(deadline=None)
def test_whoever_is_at_odds_with_any_before_is_found(figures: list[Figure]) -> None:
    known = crowded(figures)
    claims = claimed(figures, known)
    found = [pair for pair in pairs_across(claims, known) if pair.outcome in AT_ODDS]
    every = [
        pair
        for place, two in enumerate(claims)
        for one in claims[:place]
        if (pair := judged(one, two, known)).outcome in AT_ODDS
    ]
    assert {pair.two.figure.figure_id for pair in found} == {pair.two.figure.figure_id for pair in every}
    assert {pair.figures for pair in found} <= {pair.figures for pair in every}
    assert not beyond_reach(claims, known)


@given(tables("killed"), tables("killed"))
@settings(deadline=None)
def test_every_part_that_is_more_than_a_whole_is_found_or_its_whole(parts: list[Figure], wholes: list[Figure]) -> None:
    wholes = [replace(each, document=f"w{each.document}", figure_id=f"w{each.figure_id}") for each in wholes]
    known = crowded([*parts, *wholes])
    held, whole = claimed(parts, known), claimed(wholes, known)
    found = {frozenset(each.figure_id for each in pair.figures) for pair in exceeding(held, whole, known)}
    every = {
        frozenset((one.figure.figure_id, two.figure.figure_id))
        for one in held
        for two in whole
        if two.interval.below(one.interval)
        and order(two.figure, one.figure) != "before"
        and judged(one, two, known).outcome in AT_ODDS
    }
    assert found <= every
    assert bool(found) == bool(every)


def test_a_conflict_over_very_many_figures_is_found() -> None:
    last = FIRST + timedelta(days=400)
    between = [
        made(50, "at_least", document=f"m{index:03}", side="Norland", place="Veld", published=FIRST + timedelta(index))
        for index in range(1, 200)
    ]
    most = made(90, document="a", side="Norland", place="Veld", published=FIRST)
    fewer = made(60, document="z", side="Norland", place="Veld", published=last)
    report = check_figures([most, *between, fewer], [], Settings())
    assert [(each.name, [figure.value for figure in each.figures]) for each in report.findings] == [
        ("falling-total", [60, 90])
    ]
    assert len(between) > FEWEST
