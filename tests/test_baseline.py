"""The baseline: what is new, known and gone, what a person adds to it, and what it does to the outcome."""

from __future__ import annotations

import io
import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from figcheck.baseline import Known, against, expired, read_baseline, renewed
from figcheck.errors import SettingsError
from figcheck.model import Finding, RulePage
from figcheck.pipeline import exit_status
from figcheck.writers import baseline_toml
from samples import CONFLICT, FIRST, REPORT, SECOND
from samples import ODD as STRANGE

Call = Callable[..., Any]
TODAY = date(2031, 5, 12)
RULE = RulePage("F001", "conflicting-figures", "error", "Two figures.")
ONE = replace(CONFLICT, fingerprint="aa", figures=(FIRST, SECOND))
TWO = replace(CONFLICT, finding_id="x-9", fingerprint="bb", figures=(STRANGE,))
RUN = replace(REPORT, findings=(ONE, TWO), rules=(RULE,))


def written(known: list[Known], path: Path) -> Path:
    out = io.StringIO()
    baseline_toml.write(known, out)
    path.write_text(out.getvalue(), encoding="utf-8")
    return path


def states(findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [(each.fingerprint, each.state, each.suppressed) for each in findings]


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    known = [Known(ONE, 'two "bridges"\\\n\x7f', date(2032, 1, 1)), Known(TWO)]
    back = read_baseline(written(known, tmp_path / "known.toml"))
    assert [(each.finding.fingerprint, each.reason, each.expires) for each in back] == [
        ("aa", 'two "bridges"\\\n\x7f', date(2032, 1, 1)),
        ("bb", "", None),
    ]
    assert [figure.quote for figure in back[0].finding.figures] == [FIRST.quote, SECOND.quote]
    assert (back[1].finding.message, back[1].finding.confidence) == (TWO.message, TWO.confidence)


def test_findings_are_new_known_or_gone() -> None:
    gone = replace(ONE, fingerprint="cc")
    report = against(RUN, [Known(ONE, "two bridges"), Known(gone)], TODAY)
    assert states(report.findings) == [("aa", "known", "two bridges"), ("bb", "new", "")]
    assert states(report.gone) == [("cc", "gone", "")]
    assert report.has_baseline


def test_only_what_is_new_fails() -> None:
    assert exit_status(RUN, "error") == 1
    assert exit_status(against(RUN, [Known(ONE)], TODAY), "error") == 1
    assert exit_status(against(RUN, [Known(ONE), Known(TWO)], TODAY), "error") == 0


def test_an_entry_holds_to_its_last_day_and_then_its_finding_is_new_again() -> None:
    entry = Known(ONE, "they will correct it", TODAY)
    assert states(against(RUN, [entry], TODAY).findings)[0] == ("aa", "known", "they will correct it")
    assert expired(RUN, [entry], TODAY) == []
    late = date(2031, 5, 13)
    assert states(against(RUN, [entry], late).findings)[0] == ("aa", "new", "")
    assert expired(RUN, [entry], late) == [entry]


def test_what_a_rule_found_that_was_not_asked_for_is_not_gone() -> None:
    other = Known(replace(ONE, rule="F099", fingerprint="dd"))
    assert against(RUN, [other], TODAY).gone == ()
    assert "dd" in [entry.finding.fingerprint for entry in renewed(RUN, [other], TODAY)]


def test_writing_anew_keeps_reasons_and_drops_what_is_gone() -> None:
    before = [Known(ONE, "two bridges", date(2031, 1, 1)), Known(replace(ONE, fingerprint="cc"), "old")]
    after = renewed(RUN, before, TODAY)
    assert [(each.finding.fingerprint, each.reason, each.expires) for each in after] == [
        ("aa", "two bridges", None),
        ("bb", "", None),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("known = 3\n", "the key 'schema_version' is missing"),
        ('schema_version = "1"\n[[known]]\nrule = "F001"\n', "known[1]: the key 'fingerprint' is missing"),
        (
            'schema_version = "1"\n[[known]]\nrule = "F001"\nfingerprint = "a"\nresaon = "x"\n',
            "known[1]: unknown key 'resaon'; did you mean 'reason'?",
        ),
        (
            'schema_version = "1"\n[[known]]\nrule = "F001"\nfingerprint = "a"\nexpires = "soon"\n',
            'known[1].expires: "soon" does not fit; expected: the last day',
        ),
        (
            'schema_version = "1"\n[[known]]\nrule = "F001"\nfingerprint = "a"\nexpires = "2031-02-30"\n',
            "known[1].expires: there is no day 2031-02-30",
        ),
        (
            'schema_version = "1"\n' + '[[known]]\nrule = "F001"\nfingerprint = "a"\n' * 2,
            "the fingerprint a comes twice",
        ),
        ("known = [", "this is not TOML"),
    ],
)
def test_a_slip_is_named_with_file_and_key(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "known.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        read_baseline(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert told in str(caught.value)


def test_a_date_of_toml_is_a_date_of_expiry_as_well(tmp_path: Path) -> None:
    path = tmp_path / "known.toml"
    path.write_text(
        'schema_version = "1"\n[[known]]\nrule = "F001"\nfingerprint = "a"\nexpires = 2031-12-31\n', encoding="utf-8"
    )
    (entry,) = read_baseline(path)
    assert entry.expires == date(2031, 12, 31)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text(
        "document,source,published,measure,value\nmonday,Post,2031-05-12,killed,12\ntuesday,Post,2031-05-13,killed,9\n",
        encoding="utf-8",
    )
    return path


def test_a_run_writes_a_baseline_and_the_next_is_held_against_it(figcheck_cli: Call, table: Path) -> None:
    first = figcheck_cli("check", "--figures", table, "--write-baseline", "known.toml")
    assert first.status == 0
    assert "against the baseline: new 0, known 1, gone 0" in first.out
    assert first.out.endswith("0 errors · 0 warnings · 0 info      exit 0 (--fail-on error)\n")
    entries = tomllib.loads((table.parent / "known.toml").read_text(encoding="utf-8"))["known"]
    assert [entry["rule"] for entry in entries] == ["F003"]

    table.write_text(table.read_text(encoding="utf-8").replace(",9\n", ",7\n"), encoding="utf-8")
    second = figcheck_cli("check", "--figures", table, "--baseline", "known.toml")
    assert second.status == 1
    assert "against the baseline: new 1, known 0, gone 1" in second.out
    assert "1 entry is not used" in second.err
    rows = figcheck_cli("check", "--figures", table, "--baseline", "known.toml", "--format", "jsonl").objects
    assert [row["state"] for row in rows] == ["new", "new", "gone", "gone"]


def test_what_would_restore_agreement_is_asked_of_what_is_new(figcheck_cli: Call, table: Path) -> None:
    with table.open("a", encoding="utf-8") as file:
        file.write("wednesday,Post,2031-05-14,killed,8\n")
    assert "WOULD AGREE" in figcheck_cli("check", "--figures", table).out
    done = figcheck_cli("check", "--figures", table, "--write-baseline", "known.toml")
    assert "KNOWN 3" in done.out or "KNOWN 2" in done.out
    assert "WOULD AGREE" not in done.out


def test_a_baseline_that_is_not_there_is_wrong_use(figcheck_cli: Call, table: Path) -> None:
    done = figcheck_cli("check", "--figures", table, "--baseline", "nothing.toml")
    assert (done.status, done.out) == (2, "")
    assert "nothing.toml: the baseline cannot be read" in done.err
