"""Answers for other tools: held to the schemas of their standards, and to the files that they point into."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from figcheck import writers
from figcheck.model import Document, Report, RulePage
from figcheck.pipeline import run
from figcheck.writers import github_lines, junit_xml, sarif_log
from figcheck.writers.streams import to_file, to_folder
from jsonschema import Draft4Validator
from samples import BLANK, CONFLICT, FIRST, ODD, POST, REPORT, UPDATE

STANDARDS = Path(__file__).resolve().parent.parent.parent / "shared" / "standards"
PAGE = RulePage("F001", "conflicting-figures", "error", "Figures conflict.\n\nWhy it matters: it does.")
JUDGED = replace(CONFLICT, finding_id="x-3", suppressed="judged: two bridges <&> ]]>", message='=a "b" %: ,\x1b\ud800')
HOSTILE = Report(
    documents=(POST, replace(POST, id="a b:c,%.txt", case="x & y"), BLANK),
    figures=(ODD,),
    findings=(JUDGED, replace(UPDATE, case="x & y", figures=(ODD, FIRST), message=ODD.sentence)),
)


@pytest.fixture(scope="module")
def standard() -> Callable[[str], Path]:
    def find(name: str) -> Path:
        path = STANDARDS / name
        if not path.exists():
            pytest.skip(f"{name} is not beside this checkout (../shared/standards); get it to run this test")
        return path

    return find


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """Three files of three kinds that disagree, read by a relative path."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "new articles"
    folder.mkdir()
    told = "Shelling in Veld killed {} people on 4 May 2031."
    (folder / "a.txt").write_bytes(f"\ufeffVärmö 👩\u200d👧 news.\r\n{told.format(12)}\r\n".encode())
    later = "By nightfall on 4 May 2031 shelling in Veld had killed 11 people."
    (folder / "b.md").write_text(
        f"---\npublished: 2031-05-05\n---\n# Shelling in Veld kills 17\n\n{told.format(17)}\n{later}\n",
        encoding="utf-8",
    )
    rows = [{"id": "wire 7", "text": "Shelling in Veld killed 40 people on 4 May 2031."}]
    (folder / "c.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return run(["new articles"])


def written(write: writers.Writer, report: Report) -> str:
    out = io.StringIO()
    write(report, out)
    return out.getvalue()


def log_of(report: Report) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(written(sarif_log.write, report))["runs"][0]
    return run


def places(log: dict[str, Any]) -> list[dict[str, Any]]:
    found = [place for result in log["results"] for place in (*result["locations"], *result["relatedLocations"])]
    return [place["physicalLocation"] for place in found]


@pytest.mark.parametrize("report", [REPORT, HOSTILE, Report()], ids=["plain", "hostile", "empty"])
def test_a_log_holds_to_the_schema_of_sarif(standard: Callable[[str], Path], report: Report) -> None:
    schema = json.loads(standard("sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    log = json.loads(written(sarif_log.write, replace(report, rules=(PAGE,))))
    assert [f"{error.json_path}: {error.message}" for error in Draft4Validator(schema).iter_errors(log)] == []


def test_a_log_of_files_holds_to_the_schema_of_sarif(standard: Callable[[str], Path], articles: Report) -> None:
    schema = json.loads(standard("sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    log = json.loads(written(sarif_log.write, articles))
    assert [f"{error.json_path}: {error.message}" for error in Draft4Validator(schema).iter_errors(log)] == []


def test_regions_of_a_log_cut_the_quotes_out_of_the_files(articles: Report) -> None:
    log = log_of(articles)
    seen = set()
    for place in places(log):
        artifact = log["artifacts"][place["artifactLocation"]["index"]]
        assert artifact["location"]["uri"] == place["artifactLocation"]["uri"]
        if "parentIndex" in artifact:
            continue
        name = artifact["location"]["uri"].replace("%20", " ")
        text = Path(name).read_bytes().decode("utf-8-sig")
        region = place["region"]
        quote = text[region["charOffset"] : region["charOffset"] + region["charLength"]]
        assert quote == region["snippet"]["text"]
        assert text.split("\n")[region["startLine"] - 1][region["startColumn"] - 1 :].startswith(quote)
        seen.add(name)
    assert seen == {"new articles/a.txt", "new articles/b.md"}


def test_a_document_among_others_is_nested_in_its_file(articles: Report) -> None:
    artifacts = log_of(articles)["artifacts"]
    (row,) = [each for each in artifacts if "parentIndex" in each]
    assert row["location"]["uri"] == "wire%207"
    assert artifacts[row["parentIndex"]]["location"]["uri"] == "new%20articles/c.jsonl"


def test_a_log_explains_rules_and_points_to_both_figures() -> None:
    log = log_of(replace(REPORT, rules=(PAGE,)))
    assert log["columnKind"] == "unicodeCodePoints"
    assert log["tool"]["driver"]["rules"][0]["help"]["text"] == PAGE.page
    first, second = log["results"]
    assert (first["ruleId"], first["ruleIndex"], first["level"], second["level"]) == ("F001", 0, "error", "note")
    assert (len(first["locations"]), len(first["relatedLocations"])) == (1, 1)
    assert first["partialFingerprints"] == {"figcheck/v1": CONFLICT.fingerprint}
    assert "baselineState" not in first
    assert log["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] == (
        "empty: blank.txt: the file holds no text"
    )


def test_a_log_tells_what_an_earlier_run_had_and_what_was_judged() -> None:
    known = (CONFLICT, replace(CONFLICT, state="known"))
    gone = (replace(CONFLICT, state="gone", suppressed="judged: no"),)
    results = log_of(replace(REPORT, findings=known, gone=gone, has_baseline=True))["results"]
    assert [result["baselineState"] for result in results] == ["new", "unchanged", "absent"]
    assert results[2]["suppressions"] == [{"kind": "external", "justification": "judged: no"}]
    assert "suppressions" not in results[0]


def test_a_place_in_a_file_that_changed_since_is_not_claimed(articles: Report) -> None:
    (Path("new articles") / "a.txt").write_text("gone", encoding="utf-8")
    (Path("new articles") / "b.md").unlink()
    assert all("document" not in place for place in places(log_of(articles)))
    artifacts = log_of(articles)["artifacts"]
    assert {each["location"]["uri"] for each in artifacts if "parentIndex" in each} == {"a.txt", "b.md", "wire%207"}


@pytest.mark.parametrize("report", [REPORT, HOSTILE, Report()], ids=["plain", "hostile", "empty"])
def test_tests_hold_to_the_schema_of_junit(standard: Callable[[str], Path], tmp_path: Path, report: Report) -> None:
    from lxml import etree

    to_file(junit_xml.write, report, tmp_path / "tests.xml")
    schema = etree.XMLSchema(etree.parse(standard("junit.xsd")))
    schema.assertValid(etree.parse(tmp_path / "tests.xml"))


def test_tests_count_what_they_hold() -> None:
    from lxml import etree

    documents = (POST, BLANK, replace(BLANK, id="torn.txt", status="failed", reason="torn.txt: it is torn"))
    report = replace(REPORT, documents=documents, findings=(CONFLICT, UPDATE, JUDGED))
    (suite,) = etree.fromstring(written(junit_xml.write, report).encode("utf-8", "replace"))
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("6", "1", "1")
    tests = suite.findall("testcase")
    assert [[child.tag for child in test] for test in tests] == [
        [], ["skipped"], ["error"], ["failure"], ["skipped"], ["skipped"],
    ]  # fmt: skip
    assert "12 < 17" in str(tests[3][0].text)
    assert str(tests[5][0].get("message")) == JUDGED.suppressed


def test_notes_point_to_lines_of_files(articles: Report) -> None:
    turned = [replace(finding, figures=finding.figures[::-1]) for finding in articles.findings]
    both = replace(articles, findings=(*articles.findings, *turned))
    noted = [line.split("::")[1] for line in written(github_lines.write, both).splitlines()]
    assert any("file=new articles/b.md" in note and "line=" in note and "col=" in note for note in noted)
    corpus = [note for note in noted if "c.jsonl" in note]
    assert corpus
    assert not any("line=" in note for note in corpus)


def test_notes_are_one_line_each_and_nothing_breaks_out() -> None:
    text = replace(CONFLICT, message="50%\r\n::error::done", name="a:b,c")
    report = Report(documents=(POST, BLANK), findings=(text, JUDGED))
    first, unread = written(github_lines.write, report).splitlines()
    assert first.startswith("::error title=F001 a%3Ab%2Cc::50%25%0D%0A::error::done%0A12 < 17%0A")
    assert unread == "::warning title=not read::empty: blank.txt: the file holds no text"


@pytest.mark.parametrize("report", [REPORT, HOSTILE, Report()], ids=["plain", "hostile", "empty"])
def test_the_package_describes_the_tables_beside_it(tmp_path: Path, report: Report) -> None:
    from frictionless import validate

    odd = replace(
        report, figures=tuple({each.figure_id: each for each in (*report.figures, *REPORT.figures, ODD)}.values())
    )
    extra = tuple(replace(each, figure_id=f"f-{n}", value=Decimal("-0.50")) for n, each in enumerate(odd.figures))
    to_folder(replace(odd, figures=odd.figures + extra), tmp_path / "out")
    answer = validate(tmp_path / "out" / "datapackage.json")
    assert answer.flatten(["name", "rowNumber", "fieldName", "note"]) == []
    assert len(answer.tasks) == 6


def test_documents_know_the_file_they_come_from(articles: Report) -> None:
    assert [document.file for document in articles.documents] == [
        "new articles/a.txt", "new articles/b.md", "new articles/c.jsonl",
    ]  # fmt: skip
    assert Document(id="-").file == ""
