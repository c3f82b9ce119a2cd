"""What holds of any figures: the same number never conflicts, wider hedges add no conflict, order does not matter."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from figcheck.compare.background import background
from figcheck.compare.claims import claims_of
from figcheck.compare.pairs import judged, pairs_across
from figcheck.compare.story import stories
from figcheck.model import Document, Figure, HedgeKind, Report
from figcheck.rules import check_figures
from figcheck.settings import Settings
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import made

HEDGES: tuple[HedgeKind, ...] = ("exact", "about", "at_least", "more_than", "at_most", "less_than", "up_to", "nearly")
DAYS = (None, date(2031, 5, 2), date(2031, 5, 3))


@st.composite
def articles(draw: st.DrawFn, numbers: st.SearchStrategy[int]) -> list[tuple[Document, list[Figure]]]:
    """Up to five documents, each with its own date and up to three figures."""
    found = []
    for index in range(draw(st.integers(2, 5))):
        name, day = f"doc{index}", draw(st.sampled_from(DAYS))
        text = draw(st.sampled_from(("", f"Text number {index}.")))
        figures = [
            made(
                draw(numbers),
                draw(st.sampled_from(HEDGES)),
                document=name,
                published=day,
                start=start,
                measure=draw(st.sampled_from(("killed", "casualties", "deployed"))),
                side=draw(st.sampled_from(("", "Norland"))),
                place=draw(st.sampled_from(("", "Veld"))),
                authority=draw(st.sampled_from(("", "the army", "the mayor"))),
            )
            for start in range(draw(st.integers(0, 3)))
        ]
        found.append((Document(id=name, text=text, published=day), figures))
    return found


def checked(parts: Sequence[tuple[Document, list[Figure]]]) -> Report:
    figures = [figure for _, members in parts for figure in members]
    return check_figures(figures, [document for document, _ in parts], Settings())


def conflicts(report: Report) -> list[tuple[str, str, str]]:
    return sorted(
        (each.fingerprint, each.rule, each.severity) for each in report.findings if each.relation == "conflict"
    )


@given(articles(st.just(40)))
def test_the_same_number_never_conflicts(parts: list[tuple[Document, list[Figure]]]) -> None:
    assert not conflicts(checked(parts))


@given(articles(st.integers(1, 60)), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_order_of_documents_does_not_matter(parts: list[tuple[Document, list[Figure]]], chance: random.Random) -> None:
    shuffled = list(parts)
    chance.shuffle(shuffled)
    one, two = checked(parts), checked(shuffled)
    assert one.findings == two.findings
    assert one.groups == two.groups
    assert one.not_compared == two.not_compared
    assert one.agreements == two.agreements


@given(articles(st.integers(1, 9)))
@settings(deadline=None)
def test_only_pairs_that_add_nothing_are_passed_over(parts: list[tuple[Document, list[Figure]]]) -> None:
    figures = [figure for _, members in parts for figure in members if figure.measure == "killed"]
    claims, known = claims_of(figures, "en"), background(figures, stories(()), "en")
    given_pairs = list(pairs_across(claims, known))
    reasons = {(pair.reason, pair.two.figure.figure_id) for pair in given_pairs}
    for place, two in enumerate(claims):
        for one in claims[:place]:
            pair = judged(one, two, known)
            if one.document == two.document or pair in given_pairs:
                continue
            said_again = one.figure.hard == two.figure.hard and pair.outcome == "agrees"
            told = not pair.reason or (pair.reason, pair.two.figure.figure_id) in reasons
            assert said_again or (pair.outcome == "apart" and told)


@given(articles(st.integers(1, 60)), st.integers(0, 4))
@settings(deadline=None)
def test_an_exact_copy_changes_no_conflict(parts: list[tuple[Document, list[Figure]]], index: int) -> None:
    document, figures = parts[index % len(parts)]
    document = replace(document, text=document.text or "A text of its own.")
    parts = [*(part for part in parts if part[0].id != document.id), (document, figures)]
    day = document.published and date(2031, 5, 9)
    copied = replace(document, id="copy", published=day)
    again = [replace(each, document="copy", figure_id=f"{each.figure_id}-copy", published=day) for each in figures]
    assert conflicts(checked([*parts, (copied, again)])) == conflicts(checked(parts))


WIDER = {"exact": HEDGES[1:], "more_than": ("at_least",), "less_than": ("at_most",), "nearly": ("up_to",)}


@given(st.integers(3, 200), st.sampled_from(HEDGES), st.integers(3, 200), st.sampled_from(sorted(WIDER)), st.data())
@settings(deadline=None)
def test_a_wider_hedge_adds_no_hard_conflict(
    number: int, hedge: HedgeKind, other: int, narrow: HedgeKind, data: st.DataObject
) -> None:
    wide = data.draw(st.sampled_from(WIDER[narrow]))
    first = made(number, hedge, document="a", side="Norland", place="Veld")
    errors = []
    for kind in (narrow, wide):
        second = made(other, kind, document="b", side="Norland", place="Veld")
        report = check_figures([first, second], [], Settings(select=("F001",)))
        errors.append([each for each in report.findings if not each.message.endswith("one number.")])
    # An exact round number is taken for a rounded one: then "at least" it is not wider.
    inner, outer = (made(other, kind).claim for kind in (narrow, wide))
    if inner.intersection(outer) == inner:
        assert len(errors[1]) <= len(errors[0])
