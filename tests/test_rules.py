"""The cases of tests/rules: each rule reports what is flagged there, and is silent on what is clean."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from figcheck.errors import UsageError
from figcheck.extraction import extract
from figcheck.model import Document, Figure, Report
from figcheck.rules import MODULES, RULES, check_figures, find, gather
from figcheck.settings import Settings
from figcheck.table.corrections import completed
from figcheck.table.rowvalues import values_from_row

CASES = Path(__file__).parent / "rules"
NAMES = [rule.name for rule in RULES]


def figures_of(case: dict[str, Any]) -> list[Figure]:
    """The figures of a case: of its texts; or its rows, of which those with a quote stand in a text, in their order."""
    if "documents" in case:
        return [figure for document in documents_of(case) for figure in extract(document)]
    if "text" in case:
        return extract(Document(id="a", case="all", text=case["text"]))
    figures = []
    for number, given in enumerate(case["figures"]):
        row = {"figure_id": f"f{number}", **case.get("shared", {}), **given}
        if "quote" in row:
            row |= {"start": str(number * 100), "end": str(number * 100 + len(row["quote"]))}
        values = {name: value for name, value in values_from_row(row).items() if value not in ("", (), None)}
        figure, note = completed(values, extracted=False)
        assert not note, note
        figures.append(figure)
    return figures


def documents_of(case: dict[str, Any]) -> list[Document]:
    """The documents of a case that gives whole ones."""
    return [Document(case="all", **given) for given in case.get("documents", ())]


def cases(kind: str) -> list[Any]:
    """The cases of every rule, named by the rule and what they are about."""
    found = []
    for name in NAMES:
        table = tomllib.loads((CASES / f"{name.replace('-', '_')}.toml").read_text(encoding="utf-8"))
        found += [pytest.param(name, case, id=f"{name}: {case['about']}") for case in table[kind]]
    return found


def report_of(name: str, case: dict[str, Any]) -> Report:
    return check_figures(figures_of(case), documents_of(case), Settings(select=(name,)))


@pytest.mark.parametrize(("name", "case"), cases("flagged"))
def test_flagged(name: str, case: dict[str, Any]) -> None:
    findings = report_of(name, case).findings
    assert [finding.name for finding in findings] == [name], [finding.message for finding in findings]
    assert findings[0].severity == case.get("severity", findings[0].severity)
    assert findings[0].relation == case.get("relation", "conflict")
    assert findings[0].message
    assert findings[0].inequality


@pytest.mark.parametrize(("name", "case"), cases("clean"))
def test_clean(name: str, case: dict[str, Any]) -> None:
    findings = [
        each for each in report_of(name, case).findings if each.relation not in ("superseded", "different_scope")
    ]
    assert not findings, [finding.message for finding in findings]


@pytest.mark.parametrize("name", NAMES)
def test_enough_cases(name: str) -> None:
    table = tomllib.loads((CASES / f"{name.replace('-', '_')}.toml").read_text(encoding="utf-8"))
    assert len(table["flagged"]) >= 6
    assert len(table["clean"]) >= 8


def test_every_case_file_is_of_a_rule() -> None:
    assert {path.stem.replace("_", "-") for path in CASES.glob("*.toml")} == set(NAMES)


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_page_says_why_and_what(rule: Any) -> None:
    for heading in ("Why it matters:", "Flagged:", "Not flagged:"):
        assert heading in rule.page
    assert rule.summary.endswith(".")


def test_a_code_used_twice_is_an_error() -> None:
    with pytest.raises(ValueError, match=MODULES[0].check.code):
        gather((*MODULES, MODULES[0]))


def test_rules_are_found_by_code_and_name() -> None:
    assert find("f003") is find("falling-total")
    with pytest.raises(UsageError, match="no rule 'F999'"):
        find("F999")


def test_settings_choose_rules() -> None:
    case = {"shared": {"measure": "killed", "place": "Veld", "side": "Norland"}, "figures": [
        {"document": "a", "quote": "17 people", "value": "17", "published": "2031-05-02"},
        {"document": "b", "quote": "12 people", "value": "12", "published": "2031-05-03"},
    ]}  # fmt: skip
    figures = figures_of(case)
    chosen = {
        (): ["F003"],
        ("F00",): ["F003"],
        ("falling-total",): ["F003"],
        ("F001",): [],
    }
    for select, codes in chosen.items():
        assert [each.rule for each in check_figures(figures, [], Settings(select=select)).findings] == codes
    assert not check_figures(figures, [], Settings(ignore=("F0",))).findings


def test_force_without_upper_limit_is_counted_as_not_compared() -> None:
    case = {"shared": {"document": "a", "side": "Norland", "status": "military"}, "figures": [
        {"quote": "more than 5,000 troops", "value": "5000", "hedge_kind": "more_than", "measure": "deployed"},
        {"quote": "6,000 soldiers", "value": "6000", "measure": "casualties"},
    ]}  # fmt: skip
    assert [each.reason for each in report_of("casualties-exceed-force", case).not_compared] == [
        "no upper limit on force"
    ]


def test_sums_of_contested_figures_are_not_tested() -> None:
    case = {"shared": {"side": "Norland", "measure": "deployed", "place": "Veld"}, "figures": [
        {"document": "a", "quote": "11,000 troops", "value": "11000", "published": "2031-05-02"},
        {"document": "a", "quote": "3,000 more", "value": "3000", "kind": "increment", "published": "2031-05-02"},
        {"document": "b", "quote": "7,000 troops", "value": "7000", "published": "2031-05-04"},
    ]}  # fmt: skip
    report = check_figures(figures_of(case), [], Settings())
    assert [finding.rule for finding in report.findings] == ["F001"]
    assert ("F010", "already in a conflict") in {(each.rule, each.reason) for each in report.not_compared}


def test_a_fall_is_told_in_the_numbers_named() -> None:
    shared = {"measure": "killed", "place": "Veld", "side": "Norland", "authority": "the mayor"}
    case = {"shared": shared, "figures": [
        {"document": "a", "quote": "about 400", "value": "400", "hedge_kind": "about", "published": "2031-05-02"},
        {"document": "b", "quote": "100 people", "value": "100", "published": "2031-05-03"},
    ]}  # fmt: skip
    (finding,) = report_of("falling-total", case).findings
    assert finding.message == "The count fell from “about 400” to “100 people”: 300 less (75%)."
    assert [figure.document for figure in finding.figures] == ["b", "a"]


def test_a_fall_between_bounds_is_told_as_the_least_it_can_be() -> None:
    shared = {"measure": "killed", "place": "Veld", "side": "Norland", "authority": "the mayor"}
    case = {"shared": shared, "figures": [
        {"document": "a", "quote": "more than 520", "value": "520", "hedge_kind": "more_than",
         "published": "2031-05-02"},
        {"document": "b", "quote": "nearly 500", "value": "500", "hedge_kind": "nearly", "published": "2031-05-03"},
    ]}  # fmt: skip
    (finding,) = report_of("falling-total", case).findings
    assert "at least 22 less" in finding.message


@pytest.mark.parametrize(
    ("one", "two", "said"),
    [
        ("4237", "4327", "They differ in two digits that changed places"),
        ("4237", "4937", "They differ in one digit"),
        ("4237", "42937", "One has a digit more than the other"),
        ("4237", "5391", ""),
        ("437", "937", ""),
        ("4000", "5000", ""),
    ],
)
def test_one_digit_that_would_settle_a_conflict_is_told(one: str, two: str, said: str) -> None:
    case = {"shared": {"measure": "killed", "place": "Veld", "side": "Norland", "published": "2031-05-02"}, "figures": [
        {"document": "a", "quote": one, "value": one},
        {"document": "b", "quote": two, "value": two},
    ]}  # fmt: skip
    (finding,) = report_of("conflicting-figures", case).findings
    assert said in finding.message
    assert ("slip" in finding.message) == bool(said)
