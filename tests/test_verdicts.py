"""Verdicts on findings: read back by fingerprint, counted or not, and never lost."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from figcheck.errors import TableError
from figcheck.model import Finding, Report, RulePage
from figcheck.pipeline import exit_status
from figcheck.verdicts import Judged, holds_verdicts, read_verdicts, with_verdicts
from figcheck.writers import findings_csv
from figcheck.writers.streams import to_file
from samples import CONFLICT, ODD, REPORT

Call = Callable[..., Any]
RULE = RulePage("F001", "conflicting-figures", "error", "Two figures.")
ONE = replace(CONFLICT, fingerprint="aa")
TWO = replace(CONFLICT, finding_id="x-9", fingerprint="bb", figures=(ODD,), message="=odd")
RUN = replace(REPORT, findings=(ONE, TWO), rules=(RULE,))
WORDS: dict[str, Any] = {"note": "two bridges", "by": "me", "at": "2031-05-14"}


def read_back(report: Report, path: Path) -> tuple[Judged, ...]:
    to_file(findings_csv.write, report, path)
    return read_verdicts(path)


def said(findings: tuple[Finding, ...]) -> list[tuple[str, str, str, str]]:
    return [(each.fingerprint, each.state, each.verdict, each.suppressed) for each in findings]


@pytest.mark.parametrize("verdict", ["explained", "false_alarm"])
def test_what_is_explained_or_a_false_alarm_does_not_count(tmp_path: Path, verdict: Any) -> None:
    judged = read_back(replace(RUN, findings=(replace(ONE, verdict=verdict, **WORDS), TWO)), tmp_path / "f.csv")
    report = with_verdicts(RUN, judged)
    assert said(report.findings) == [
        ("aa", "known", verdict, f"{verdict}: two bridges"),
        ("bb", "new", "open", ""),
    ]
    assert (report.findings[0].by, report.findings[0].at) == ("me", "2031-05-14")
    assert exit_status(RUN, "error") == exit_status(report, "error") == 1
    both = with_verdicts(replace(RUN, findings=(ONE,)), judged)
    assert exit_status(both, "error") == 0


def test_what_is_confirmed_or_open_counts(tmp_path: Path) -> None:
    found = (replace(ONE, verdict="confirmed", **WORDS), replace(TWO, note="ask them"))
    report = with_verdicts(RUN, read_back(replace(RUN, findings=found), tmp_path / "f.csv"))
    assert [finding.counts for finding in report.findings] == [True, True]
    assert [finding.note for finding in report.findings] == ["two bridges", "ask them"]


def test_a_verdict_stands_in_the_first_row_and_may_be_given_in_any(tmp_path: Path) -> None:
    path = tmp_path / "f.csv"
    to_file(findings_csv.write, replace(RUN, findings=(replace(ONE, verdict="explained"),)), path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["verdict"] for row in rows] == ["explained", ""]
    rows = [{**rows[1], "verdict": "False alarm"}, {**rows[0], "verdict": "open"}]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    (judged,) = read_verdicts(path)
    assert judged.finding.verdict == "false_alarm"
    assert [figure.figure_id for figure in judged.finding.figures] == [each.figure_id for each in ONE.figures]


def test_a_finding_is_known_by_its_fingerprint_where_other_figures_joined(tmp_path: Path) -> None:
    judged = read_back(replace(RUN, findings=(replace(ONE, verdict="explained"),)), tmp_path / "f.csv")
    later = replace(RUN, findings=(replace(ONE, finding_id="x-new"),))
    assert said(with_verdicts(later, judged).findings)[0][2] == "explained"
    apart = read_back(
        replace(RUN, findings=(replace(ONE, verdict="explained"), replace(ONE, finding_id="x-2"))), tmp_path / "f.csv"
    )
    assert said(with_verdicts(later, apart).findings)[0][2] == "open"


def test_a_fingerprint_that_a_spreadsheet_spoiled_is_no_loss(tmp_path: Path) -> None:
    digits = replace(ONE, fingerprint="012345678901", verdict="explained")
    judged = read_back(replace(RUN, findings=(replace(digits, fingerprint="12345678901"),)), tmp_path / "f.csv")
    (finding,) = with_verdicts(replace(RUN, findings=(replace(digits, verdict="open"),)), judged).findings
    assert (finding.verdict, finding.fingerprint) == ("explained", "012345678901")


def test_what_was_judged_and_is_gone_stays_in_the_table_and_comes_back(tmp_path: Path) -> None:
    found = (replace(ONE, verdict="explained", **WORDS), replace(TWO, verdict="confirmed"))
    later = with_verdicts(replace(RUN, findings=()), read_back(replace(RUN, findings=found), tmp_path / "f.csv"))
    assert said(later.gone) == [
        ("aa", "gone", "explained", "explained: two bridges"),
        ("bb", "gone", "confirmed", ""),
    ]
    assert [figure.quote for figure in later.gone[0].figures] == [figure.quote for figure in ONE.figures]
    assert [figure.hard for figure in later.gone[0].figures] == [figure.hard for figure in ONE.figures]
    assert later.gone[1].message == "=odd"
    again = with_verdicts(RUN, read_back(later, tmp_path / "f.csv"))
    assert [each.verdict for each in again.findings] == ["explained", "confirmed"]
    assert again.gone == ()


def test_what_was_judged_of_a_rule_that_was_not_asked_for_is_kept_and_not_gone(tmp_path: Path) -> None:
    judged = read_back(replace(RUN, findings=(replace(ONE, verdict="explained"), TWO)), tmp_path / "f.csv")
    other = with_verdicts(replace(RUN, findings=(), rules=()), judged)
    assert (said(other.gone), [each.fingerprint for each in other.kept]) == ([], ["aa"])
    assert [each.finding.verdict for each in read_back(other, tmp_path / "f.csv")] == ["explained"]


def rows(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "mine.csv"
    path.write_text("\n".join(("finding_id,fingerprint,verdict,note", *lines, "")), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["x-1,aa,open,", "x-1,aa,explaned,"], "mine.csv:3: column verdict: 'explaned' is no verdict; did you mean"),
        (["x-1,aa,maybe,"], "'maybe' is no verdict; expected: open, confirmed, explained, false_alarm"),
        (["x-1,,explained,"], "mine.csv:2: column fingerprint: it is empty"),
        (["x-1,aa,confirmed,", "x-1,aa,explained,"], "two verdicts, in the lines 2 (confirmed) and 3 (explained)"),
    ],
)  # fmt: skip
def test_a_verdict_that_is_none_is_named_with_its_row(tmp_path: Path, lines: list[str], told: str) -> None:
    with pytest.raises(TableError) as caught:
        read_verdicts(rows(tmp_path, *lines))
    assert told in str(caught.value)


def test_a_list_of_fingerprints_is_enough(tmp_path: Path) -> None:
    path = rows(tmp_path, ",aa,explained,seen", ",zz,explained,elsewhere", ",,,", "x-7,yy,,")
    assert holds_verdicts(path)
    report = with_verdicts(RUN, read_verdicts(path))
    assert said(report.findings)[0] == ("aa", "known", "explained", "explained: seen")
    assert (report.gone, report.kept) == ((), ())
