"""What holds of whole cases of every sort of figure: copies, the same number, wider hedges and order change nothing."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from figcheck.compare.background import background
from figcheck.compare.claims import claims_of
from figcheck.compare.pairs import judged
from figcheck.compare.story import stories
from figcheck.interval import Interval
from figcheck.model import Document, Figure, Finding, HedgeKind, Report
from figcheck.rules import check_figures
from figcheck.settings import Settings
from figcheck.writers import FINDINGS, FOLDER
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import made

HEDGES: tuple[HedgeKind, ...] = ("exact", "about", "at_least", "more_than", "at_most", "less_than", "up_to", "nearly")
DAYS = (None, date(2031, 5, 2), date(2031, 5, 3), datetime.fromisoformat("2031-05-03T08:00:00+00:00"))
NESTED = ("killed", "casualties", "captured", "deployed")
"""Measures of which no sum is ever a third."""
PEOPLE = (*NESTED, "injured", "missing", "shot")
KINDS = ("total", "total", "total", "other_event", "part", "increment")
OF_FINDINGS = {name: FINDINGS[name] for name in ("jsonl", "csv", "sarif", "github")}
ANSWERS = {**OF_FINDINGS, **{name: FOLDER[name] for name in ("findings_wide.csv", "groups.csv")}}
"""The answers that are in an order of their own, not that in which the documents came."""

Part = tuple[Document, list[Figure]]


@st.composite
def slots(draw: st.DrawFn, measures: Sequence[str], kinds: Sequence[str]) -> dict[str, Any]:
    """What a figure tells beside its number; most of it is left open or the same as elsewhere."""
    sentence = draw(st.sampled_from(("", "All of them were told of in this one sentence.")))
    return {
        "measure": draw(st.sampled_from(measures)),
        "kind": draw(st.sampled_from(kinds)),
        "zone": draw(st.sampled_from(("title", "lead", "body", "body"))),
        "side": draw(st.sampled_from(("", "Norland", "Norland", "Sudmark"))),
        "place": draw(st.sampled_from(("", "Veld", "Veld", "North Veld"))),
        "status": draw(st.sampled_from(("", "", "civilian", "military"))),
        "subgroup": draw(st.sampled_from(("", "", "", "children", "attacker"))),
        "counted": draw(st.sampled_from(("", "person", "soldier"))),
        "authority": draw(st.sampled_from(("", "", "the army", "the mayor"))),
        "event_date": draw(st.sampled_from((None, date(2031, 5, 1), date(2031, 5, 2)))),
        "as_of": draw(st.sampled_from((None, None, *DAYS[1:]))),
        "counter": draw(st.sampled_from(("", "", "", "since 2031-01-01"))),
        "sentence": sentence,
    }


@st.composite
def cases(
    draw: st.DrawFn,
    numbers: st.SearchStrategy[int],
    measures: Sequence[str] = PEOPLE,
    kinds: Sequence[str] = KINDS,
) -> list[Part]:
    """Up to five articles or tables, each with its own date, source and up to four figures."""
    found = []
    for index in range(draw(st.integers(2, 5))):
        name, day = f"doc{index}", draw(st.sampled_from(DAYS))
        source = draw(st.sampled_from(("", "Harbour Post", "Coast Wire")))
        is_table = draw(st.booleans())
        figures = []
        for start in range(draw(st.integers(0, 4))):
            told = draw(slots(measures, kinds))
            figure = made(
                draw(numbers),
                draw(st.sampled_from(HEDGES)),
                document=name,
                published=day,
                source=source,
                start=start * 20,
                end=start * 20 + 9,
                **told,
            )
            figures.append(replace(figure, start=None, end=None, zone="body") if is_table else figure)
        text = "" if is_table else draw(st.sampled_from(("A text.", "Another text.")))
        found.append((Document(id=name, text=text and f"{text} {index}", published=day, source=source), figures))
    return found


def checked(parts: Sequence[Part]) -> Report:
    figures = [figure for _, members in parts for figure in members]
    return check_figures(figures, [document for document, _ in parts], Settings())


def at_odds(report: Report) -> list[Finding]:
    return [each for each in report.findings if each.relation == "conflict" and "would hardly" not in each.message]


def told(report: Report) -> list[tuple[object, ...]]:
    """What the findings say, whichever of equal texts they quote."""
    return sorted(
        (each.fingerprint, each.rule, each.severity, each.relation, each.confidence, each.message)
        for each in report.findings
    )


@given(cases(st.integers(1, 40)), st.integers(0, 4))
@settings(deadline=None)
def test_an_exact_copy_changes_no_finding(parts: list[Part], index: int) -> None:
    document, figures = parts[index % len(parts)]
    if not document.text:
        return
    copied = replace(document, id=f"{document.id}-copy")
    again = [replace(each, document=copied.id, figure_id=f"{each.figure_id}-copy") for each in figures]
    assert told(checked([*parts, (copied, again)])) == told(checked(parts))


@given(cases(st.just(40), NESTED, ("total", "total", "other_event")))
@settings(deadline=None)
def test_figures_that_name_one_number_never_conflict(parts: list[Part]) -> None:
    assert not at_odds(checked(parts))


def test_a_series_that_hedges_the_number_it_gave_has_not_changed() -> None:
    rows = [
        replace(made(40, hedge, document=f"table{day}", source="Post", published=date(2031, 5, day)), start=None)
        for day, hedge in enumerate(("exact", "more_than", "less_than"), start=1)
    ]
    assert not at_odds(checked([(Document(id=row.document, published=row.published), [row]) for row in rows]))


@st.composite
def widened(draw: st.DrawFn, figure: Figure) -> Figure:
    """The figure with an interval that holds its own and more."""
    below, above = (draw(st.sampled_from((Decimal(0), Decimal(1), Decimal(7), None))) for _ in "lh")
    low = None if below is None or figure.hard.low is None else max(figure.hard.low - below, Decimal(0))
    high = None if above is None or figure.hard.high is None else figure.hard.high + above
    wide = Interval(low, high, figure.hard.low_open, figure.hard.high_open)
    kind = figure.hedge_kind if wide == figure.hard else "range"
    return replace(figure, hard=wide, soft=wide, hedge_kind=kind)


@given(cases(st.integers(1, 12)), st.data())
@settings(deadline=None)
def test_a_wider_hedge_sets_no_two_claims_at_odds(parts: list[Part], data: st.DataObject) -> None:
    figures = [figure for _, members in parts for figure in members]
    known = background(figures, stories([document for document, _ in parts]), "en")
    claims = [claim for figure in figures for claim in claims_of((figure,), "en", known.voices)]
    for one in claims[:4]:
        wide = data.draw(widened(one.figure))
        wider = replace(one, figure=wide, mentions=(wide,), interval=wide.claim)
        for two in claims:
            if two is not one and judged(wider, two, known).outcome in ("conflict", "fell"):
                assert judged(one, two, known).outcome in ("conflict", "fell")


@given(cases(st.integers(1, 12)), st.integers(0, 19), st.data())
@settings(deadline=None)
def test_a_wider_hedge_sets_nothing_at_odds_that_was_not(parts: list[Part], at: int, data: st.DataObject) -> None:
    places = [(index, place) for index, (_, members) in enumerate(parts) for place in range(len(members))]
    if not places or at_odds(checked(parts)):
        return
    index, place = places[at % len(places)]
    document, members = parts[index]
    wide = data.draw(widened(members[place]))
    changed = [*parts]
    changed[index] = (document, [*members[:place], wide, *members[place + 1 :]])
    assert not at_odds(checked(changed))


@given(cases(st.integers(1, 40)), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_shuffled_documents_give_the_same_bytes(parts: list[Part], chance: random.Random) -> None:
    shuffled = [(document, chance.sample(figures, len(figures))) for document, figures in parts]
    chance.shuffle(shuffled)
    one, two = checked(parts), checked(shuffled)
    for name, write in ANSWERS.items():
        outs = io.StringIO(), io.StringIO()
        for report, out in zip((one, two), outs, strict=True):
            write(report, out)
        assert outs[0].getvalue() == outs[1].getvalue(), name
