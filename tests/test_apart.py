"""What was not compared, and why, can be asked for."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from conftest import Answer
from figcheck.apart import NEAREST, differences, left_apart
from figcheck.model import Report
from figcheck.rules import check_figures
from figcheck.settings import Settings
from figcheck.writers import not_compared_csv, terminal
from samples import REPORT, made

Call = Callable[..., Answer]
VELD = "Shelling killed 12 people in Veld on 4 May 2031."
TARN = "Shelling killed 30 people in Tarn on 4 May 2031."


def test_what_differs_is_told_with_both_values() -> None:
    one = made(12, place="Veld", side="Norland", published=date(2031, 5, 4))
    two = made(17, place="Tarn", measure="casualties", includes=("missing",), published=date(2031, 5, 6))
    assert list(differences(one, two)) == [
        "measure: killed / casualties",
        "includes: ? / missing",
        "side: Norland / ?",
        "place: Veld / Tarn",
        "day: 2031-05-04 / 2031-05-06",
    ]
    assert list(differences(one, replace(one, value=None))) == []
    year = replace(one, period_start=date(2031, 1, 1), period_end=date(2031, 12, 31))
    assert "period: ? / 2031-01-01 to 2031-12-31" in differences(one, year)


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({"measure": "injured"}, "other measure"),
        ({"modality": "planned"}, "planned, not a count"),
        ({"kind": "increment"}, "an increment, not a total"),
        ({"kind": "increment", "place": "Tarn"}, ""),
        ({"measure": "tanks"}, ""),
        ({"measure": "injured", "document": "a"}, ""),
        ({"measure": "injured", "implied": True}, ""),
    ],
)
def test_near_figures_that_no_rule_asks_about_have_a_reason(other: dict[str, object], reason: str) -> None:
    slots = {"document": "b", "place": "Veld", "start": 0, **other}
    figures = (made(12, document="a", place="Veld", start=0), made(90, **slots))  # type: ignore[arg-type]
    assert [each.left.reason for each in left_apart(Report(figures=figures))] == ([reason] if reason else [])


def test_what_a_finding_holds_was_compared() -> None:
    figures = [made(12, document="a", place="Veld", start=0), made(9, measure="casualties", place="Veld", start=0)]
    figures[1] = replace(figures[1], document="b")
    report = check_figures(figures, [], Settings())
    assert [{each.document for each in finding.figures} for finding in report.findings] == [{"a", "b"}]
    assert list(left_apart(report)) == []


def test_each_figure_is_told_with_few_others() -> None:
    figures = [
        made(number, document=f"d{number}", measure="killed" if number % 2 else "injured", start=0)
        for number in range(100, 400)
    ]
    assert len(list(left_apart(Report(figures=tuple(figures))))) <= NEAREST * len(figures)


def test_the_table_has_a_row_for_every_two_and_for_one_alone() -> None:
    out = io.StringIO(newline="")
    not_compared_csv.write(REPORT, out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))
    assert [(row["reason"], row["rule"], row["a_value"], row["b_value"], row["more"]) for row in rows] == [
        ("other period", "F001", "12", "19", "0"),
        ("no upper limit on force", "F009", "12", "", "0"),
        ("other period", "F001", "17", "19", "0"),
    ]


def test_the_text_lists_them_when_asked() -> None:
    out = io.StringIO()
    terminal.write(REPORT, out, apart=True)
    assert (
        "NOT COMPARED 3: other period 2 · no upper limit on force 1\n"
        "   other period (F001)  day: 2025-06-17 / 2025-06-18\n"
        '     A Harbour Post  17 Jun  "twelve people were killed"  killed 12\n'
        '     B Coast Wire  18 Jun  "the toll rose to 19"  killed 19\n'
        "   no upper limit on force (F009)\n"
    ) in out.getvalue()


def test_long_lists_say_how_many_are_left() -> None:
    out = io.StringIO()
    terminal.write(replace(REPORT, not_compared=REPORT.not_compared * 20), out, apart=True)
    assert "   and 10 more; --out DIR writes all of them to not_compared.csv\n" in out.getvalue()


def test_check_shows_the_reason_on_request(figcheck_cli: Call) -> None:
    Path("a.txt").write_text(VELD, encoding="utf-8")
    Path("b.txt").write_text(TARN, encoding="utf-8")
    done = figcheck_cli("check", "a.txt", "b.txt", "--show-not-compared")
    assert "other place (F001)  place: Veld / Tarn\n" in done.out
    assert "(--show-not-compared)" in figcheck_cli("check", "a.txt", "b.txt").out


def test_the_report_lists_near_figures_that_no_rule_asks_about_too(figcheck_cli: Call) -> None:
    Path("a.txt").write_text(VELD, encoding="utf-8")
    Path("b.txt").write_text("Shelling wounded 30 people in Veld on 4 May 2031.", encoding="utf-8")
    figcheck_cli("check", "a.txt", "b.txt", "--out", "out")
    report = json.loads(Path("out/report.json").read_text(encoding="utf-8"))
    with Path("out/not_compared.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    told = [(each["rule"] or "", each["reason"], each["differences"] or "") for each in report["not_compared"]]
    assert told == [(row["rule"], row["reason"], row["differences"]) for row in rows]
    assert (told[-1][:2], report["summary"]["no_rule_asks"]) == (("", "other measure"), 1)
