"""Sections of the page: what was not compared with quotes and reasons, verdicts, and what would agree."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from figcheck.model import NotCompared, Repair, Report
from figcheck.writers import html, terminal
from figcheck.writers.html.anchors import Anchors
from figcheck.writers.html.left_apart import MOST, MOST_OF_A_REASON, left_apart
from figcheck.writers.naming import in_a_line, verdict_of
from samples import CONFLICT, FIRST, POST, REPORT, SECOND, THIRD, made
from test_report import HOSTILE, Page

Call = Callable[..., Any]


def page(report: Report, *, quotes_only: bool = False) -> Page:
    out = io.StringIO(newline="")
    (html.write_quotes_only if quotes_only else html.write)(report, out)
    return Page(out.getvalue())


def told(report: Report) -> str:
    out = io.StringIO()
    terminal.write(report, out, width=200)
    return out.getvalue()


@pytest.mark.parametrize("quotes_only", [False, True])
def test_what_was_not_compared_is_listed_with_both_quotes_and_the_reason(quotes_only: bool) -> None:
    text = " ".join(page(REPORT, quotes_only=quotes_only).text.split())
    section = text[text.index("Not compared 3 Figures that") :]
    assert "A rule asked and could not test 3 other period 2" in section
    assert (
        'A "twelve people were killed" (17 Jun 2025) killed 12; B "the toll rose to 19" (18 Jun 2025) killed 19'
        "day: 2025-06-17 / 2025-06-18 (F001)"
    ) in section
    assert 'no upper limit on force 1 A "twelve people were killed" (17 Jun 2025) killed 12 (F009)' in section


def test_near_figures_of_which_no_rule_asks_stand_apart() -> None:
    one, two = made(12, place="Veld"), made(90, place="Veld", measure="injured", document="b")
    apart = left_apart(Report(figures=(one, two)), Anchors(Report()))
    assert (apart.asked_total, apart.asked, apart.unasked_total) == (0, (), 1)
    report = Report(figures=(one, two))
    shown = " ".join(page(report).text.split())
    assert "Not compared 1 Figures that" in shown
    assert "A rule asked" not in shown
    assert "Near figures of which no rule asks 1 other measure 1" in shown
    out = io.StringIO()
    terminal.write(report, out, apart=True)
    assert "\nNEAR FIGURES OF WHICH NO RULE ASKS\n   other measure  measure: killed / injured\n" in out.getvalue()


def test_thousands_are_counted_and_the_file_is_named_that_has_them() -> None:
    many = tuple(
        NotCompared("all", "F001", f"reason {number % 40}", (FIRST, SECOND, THIRD)) for number in range(40 * 100)
    )
    apart = left_apart(replace(REPORT, not_compared=many), Anchors(REPORT))
    assert sum(len(reason.listed) for reason in apart.asked) == MOST
    assert [(each.total, len(each.listed), each.more) for each in apart.asked][::39] == [
        (100, MOST_OF_A_REASON, 100 - MOST_OF_A_REASON), (100, 0, 100),
    ]  # fmt: skip
    shown = page(replace(REPORT, not_compared=many)).text
    assert "Not compared 4,000" in shown
    assert "and 75 more; not_compared.csv has all of them" in shown


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({}, ""),
        ({"verdict": "confirmed"}, "Confirmed"),
        ({"verdict": "confirmed", "by": "me", "at": "2031-05-14"}, "Confirmed (me, 2031-05-14)"),
        ({"verdict": "false_alarm", "note": "two\nbridges"}, "False alarm: two bridges"),
        ({"note": "ask them", "by": "me"}, "Open (me): ask them"),
    ],
)
def test_a_verdict_is_told_with_who_gave_it_and_why(words: dict[str, Any], expected: str) -> None:
    assert verdict_of(replace(CONFLICT, **words)) == expected


def test_days_have_their_year_where_the_documents_are_of_several() -> None:
    old = replace(POST, id="old.txt", published=date(2022, 2, 7))
    report = replace(REPORT, documents=(*REPORT.documents, old))
    assert "A Harbour Post  17 Jun 2025  " in told(report)
    assert "A · 17 Jun 2025 · killed 12" in page(report).text
    assert "A Harbour Post  17 Jun  " in told(REPORT)
    assert "A · 17 Jun · killed 12" in page(REPORT).text


def test_a_verdict_stands_on_the_card_and_in_the_text() -> None:
    report = replace(REPORT, findings=(replace(CONFLICT, verdict="confirmed", note="asked twice", by="me", at="May"),))
    assert "Confirmed (me, May): asked twice" in page(report).text
    assert "     Confirmed (me, May): asked twice\n" in told(report)
    hostile = page(replace(REPORT, findings=(replace(CONFLICT, note=HOSTILE),)))
    assert [tag for tag, _ in hostile.elements].count("script") == 1
    assert "img" not in {tag for tag, _ in hostile.elements}


def test_what_is_set_aside_says_whose_verdict_that_is() -> None:
    words: dict[str, Any] = {"verdict": "explained", "note": "two bridges", "by": "me", "at": "May"}
    aside = replace(CONFLICT, state="known", suppressed="explained: two bridges", **words)
    line = "F001 conflicting-figures: Twelve and 17 allow no common number. (Explained (me, May): two bridges)"
    assert in_a_line(aside) == line
    assert in_a_line(replace(aside, verdict="open", note="", by="", at="", suppressed="as agreed")).endswith(
        "number. (as agreed)"
    )
    report = replace(REPORT, findings=(aside,), gone=(replace(aside, state="gone"),))
    assert page(report).text.count(line) == told(report).count(line) == 2
    assert "Judged by you1" in page(report).text
    assert "Judged by you" not in page(REPORT).text


THREE = replace(CONFLICT, figures=(FIRST, SECOND, THIRD), clashes=((FIRST.figure_id, SECOND.figure_id),))
SETS = ((1, (FIRST.figure_id,)), (2, (SECOND.figure_id, THIRD.figure_id)))


def repaired(sets: tuple[tuple[int, tuple[str, ...]], ...]) -> Report:
    repair = Repair(case="all", findings=(THREE.finding_id,), sets=sets, complete=True, weighted=False)
    return replace(REPORT, findings=(THREE,), repairs=(repair,))


def test_what_would_agree_is_told_alike_in_page_and_text() -> None:
    sets = tuple((2, ids) for ids in ((FIRST.figure_id, THIRD.figure_id), (SECOND.figure_id, THIRD.figure_id)))
    report = repaired(sets)
    line = (
        'Finding 1 would not stand without A "twelve people were killed" and B "the toll rose to 19", '
        'or without B "17 people, many of them dock workers, were killed" and B "the toll rose to 19"'
    )
    assert line in told(report)
    shown = page(report).text
    assert line in shown
    assert (
        'another reading of "twelve people were killed" in A and "the toll rose to 19" in B together, or of "17 people'
    ) in shown
    two = replace(CONFLICT, finding_id="x-7")
    both = replace(report, findings=(THREE, two), repairs=(replace(report.repairs[0], findings=("x-1", "x-7")),))
    assert "Findings 1 and 2 would not stand" in told(both)
    shown = " ".join(page(both).text.split())
    assert "Findings 1 and 2 would not stand" in shown
    assert "#x1" in page(both).links()
    assert "Would resolve it and finding 2: another reading of" in shown
    assert "Would resolve it and finding 1: another reading of" in shown


def test_of_two_figures_either_may_go_and_the_card_alone_says_so() -> None:
    repair = Repair(
        case="all", findings=("x-1",), sets=((1, (FIRST.figure_id,)), (1, (SECOND.figure_id,))), complete=True,
        weighted=False,
    )  # fmt: skip
    report = replace(REPORT, findings=(CONFLICT,), repairs=(repair,))
    three = replace(repair, sets=tuple((1, (figure.figure_id,)) for figure in THREE.figures))
    assert "WOULD AGREE" not in told(replace(report, findings=(THREE,), repairs=(three,)))
    assert "WOULD AGREE" not in told(report)
    shown = page(report).text
    assert "Would agree" not in shown
    assert "in A alone, or of " in shown


def test_a_finding_that_is_set_aside_resolves_nothing_any_more(figcheck_cli: Call) -> None:
    Path("a.txt").write_text(
        "Shelling killed 12 people in Veld on 4 May 2031. Shelling killed 15 people in Veld on 4 May 2031.",
        encoding="utf-8",
    )
    figcheck_cli("check", "a.txt", "--out", "out")
    table = Path("out/findings.csv")
    before = table.read_text(encoding="utf-8")
    assert ",true," in before
    table.write_text(before.replace(",open,,,", ",explained,,,"), encoding="utf-8")
    figcheck_cli("check", "a.txt", "--out", "out")
    assert ",true," not in table.read_text(encoding="utf-8")


def test_a_quantity_does_not_name_twice_what_it_counts(figcheck_cli: Call) -> None:
    Path("a.txt").write_text("On 4 May 2031 Norland lost 12 drones and 3 attack drones in Veld.", encoding="utf-8")
    rows = figcheck_cli("check", "a.txt", "--format", "json").out
    labels = {group["label"].partition(", ")[2] for group in json.loads(rows)["groups"]}
    assert not any(label.startswith("drone,") for label in labels)
    assert any(label.startswith("attack drone, ") for label in labels)
