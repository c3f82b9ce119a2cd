"""What the writers write: exact CSV, JSON that holds to the schemas, and never a crash."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from figcheck import writers
from figcheck.errors import OutputError
from figcheck.model import Figure, Group, Report
from figcheck.resources import schema
from figcheck.table.apart_columns import APART_COLUMNS
from figcheck.table.columns import (
    CORRECTION_COLUMNS,
    DOCUMENT_COLUMNS,
    FIGURE_COLUMNS,
    FINDING_COLUMNS,
    GROUP_COLUMNS,
    Column,
    record,
)
from figcheck.writers import (
    documents_csv,
    figures_csv,
    figures_jsonl,
    findings_csv,
    findings_jsonl,
    findings_wide_csv,
    groups_csv,
    report_json,
)
from figcheck.writers.streams import to_file, to_folder
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from samples import CONFLICT, FIRST, ODD, POST, REPORT

D = Decimal
SCHEMAS = {
    name: schema(name) for name in ("figure", "finding", "group", "document", "correction", "not_compared", "report")
}
REGISTRY: Registry[Any] = Registry().with_resources(
    [(found["$id"], Resource.from_contents(found)) for found in SCHEMAS.values()]
)


def written(write: writers.Writer, report: Report = REPORT) -> str:
    out = io.StringIO(newline="")
    write(report, out)
    return out.getvalue()


def written_figures(write: writers.FiguresWriter, figures: Iterable[Figure] = REPORT.figures) -> str:
    out = io.StringIO(newline="")
    write(figures, out)
    return out.getvalue()


def valid(name: str, instance: object) -> list[str]:
    errors = Draft202012Validator(SCHEMAS[name], registry=REGISTRY).iter_errors(instance)
    return [f"{error.json_path}: {error.message}" for error in errors]


def test_findings_come_once_for_each_of_their_figures() -> None:
    rows = list(csv.DictReader(io.StringIO(written(findings_csv.write), newline="")))
    assert [(row["finding_id"], row["role"], row["figure_id"], row["would_resolve"]) for row in rows] == [
        ("x-1", "primary", "f-post.txt-12", "false"),
        ("x-1", "related", "f-wire.txt-17", "true"),
        ("x-2", "primary", "f-wire.txt-19", "false"),
        ("x-2", "related", "f-post.txt-12", "false"),
    ]
    assert (rows[0]["confidence"], rows[0]["gap"], rows[0]["low"]) == ("0.80", "5", "12")


def test_lines_of_findings_have_the_columns_of_the_contract() -> None:
    objects = [json.loads(line) for line in written(findings_jsonl.write).splitlines()]
    assert " ".join(objects[0]) == (
        "finding_id case rule name severity confidence relation basis message inequality gap origins rank role "
        "figure_id document source published as_of measure side quote start end low high would_resolve fingerprint "
        "state suppressed verdict note by at"
    )
    assert (objects[1]["would_resolve"], objects[1]["start"], objects[1]["suppressed"]) == (True, 0, None)


def test_groups_say_what_stands() -> None:
    assert written(groups_csv.write) == (
        "group,case,label,measure,side,status,place,counter,min,max,latest,latest_as_of,documents,origins,disputed,updates,best\r\n"
        'g-1,all,"killed, Norland",killed,Norland,,,,12,19,19,2025-06-18,2,3,true,1,\r\n'
    )


def test_documents_are_listed_read_or_not() -> None:
    rows = list(csv.DictReader(io.StringIO(written(documents_csv.write), newline="")))
    assert [(row["document"], row["status"], row["characters"], row["figures"]) for row in rows] == [
        ("post.txt", "ok", "10", "1"),
        ("wire.txt", "ok", "10", "2"),
        ("blank.txt", "empty", "0", "0"),
    ]
    assert rows[2]["reason"] == "blank.txt: the file holds no text"


def test_csv_quotes_what_it_must_and_guards_what_a_spreadsheet_would_run() -> None:
    text = written_figures(figures_csv.write, (replace(ODD, value=D(-3)),))
    assert text.startswith("figure_id,case,source,published,quote,value,")
    assert ',"\'=cmd|""x"", \r\n-3\ttanks",-3,3,3,exact,' in text
    assert "'+N" in text
    assert "'@Veld" in text
    assert text.endswith("\r\n")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["quote"] == "'" + ODD.quote


def test_brief_stops_after_what_a_person_reads() -> None:
    assert written_figures(figures_csv.write_brief).splitlines()[0].endswith(",method,group,confidence")
    assert list(json.loads(written_figures(figures_jsonl.write_brief).splitlines()[0]))[-1] == "confidence"


@pytest.mark.parametrize("write", [*writers.FOLDER.values(), *writers.FINDINGS.values()])
def test_any_text_can_be_written(write: writers.Writer, tmp_path: Path) -> None:
    odd = replace(CONFLICT, figures=(ODD,), message=f"about {ODD.sentence}", would_resolve=())
    document = replace(POST, title=ODD.sentence)
    report = Report(documents=(document,), figures=(ODD,), findings=(odd,), groups=(Group("g", "all", "", (ODD,)),))
    to_file(write, report, tmp_path / "answer")
    assert (tmp_path / "answer").read_bytes().decode("utf-8")


def test_a_lone_surrogate_survives_in_json(tmp_path: Path) -> None:
    to_file(figures_jsonl.write, [ODD], tmp_path / "figures.jsonl")
    (line,) = (tmp_path / "figures.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
    assert json.loads(line)["sentence"] == ODD.sentence


def test_lines_hold_to_the_schemas() -> None:
    odd = Report(figures=(ODD, Figure(figure_id="f", case="c", document="d")), findings=(replace(CONFLICT, gap=None),))
    for report in (REPORT, odd):
        lines = {"figure": written_figures(figures_jsonl.write, report.figures)}
        lines["finding"] = written(findings_jsonl.write, report)
        for name, text in lines.items():
            assert all(valid(name, json.loads(line)) == [] for line in text.split("\n")[:-1])
    brief = json.loads(written_figures(figures_jsonl.write_brief).split("\n")[0])
    assert valid("figure", brief) == []


@pytest.mark.parametrize("report", [REPORT, Report()], ids=["full", "empty"])
def test_the_report_is_laid_out_as_python_lays_out_json(report: Report) -> None:
    expected = json.dumps(report_json.report_record(report), ensure_ascii=False, indent=1) + "\n"
    assert written(report_json.write, report) == expected


def test_the_report_holds_to_its_schema() -> None:
    report = json.loads(written(report_json.write))
    assert valid("report", report) == []
    assert report["schema_version"] == "2"
    assert report["summary"] == {
        "documents_read": 2, "documents_not_read": 1, "figures": 3, "groups": 1, "errors": 1, "warnings": 0, "infos": 1,
        "new": 2, "known": 0, "gone": 0, "not_compared": 3, "no_rule_asks": 0, "agreements": 1,
        "corrected": 0, "confirmed": 0, "explained": 0, "false_alarms": 0,
    }  # fmt: skip
    assert report["findings"][0]["figures"] == ["f-post.txt-12", "f-wire.txt-17"]
    assert report["agreements"] == [["f-wire.txt-17", "f-wire.txt-19"]]
    assert report["not_compared"][0] == {
        "case": "all", "rule": "F001", "reason": "other period", "differences": "day: 2025-06-17 / 2025-06-18",
        "figures": ["f-post.txt-12", "f-wire.txt-19"],
    }  # fmt: skip
    assert valid("report", {**report, "more": 1}) != []
    assert valid("report", json.loads(written(report_json.write, Report()))) == []


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("figure", FIGURE_COLUMNS),
        ("finding", FINDING_COLUMNS),
        ("group", GROUP_COLUMNS),
        ("document", DOCUMENT_COLUMNS),
        ("correction", CORRECTION_COLUMNS),
        ("not_compared", APART_COLUMNS),
    ],
)
def test_schemas_explain_every_column_in_order_with_examples(name: str, columns: tuple[Column, ...]) -> None:
    properties = SCHEMAS[name]["properties"]
    assert list(properties) == [column.name for column in columns]
    assert SCHEMAS[name]["additionalProperties"] is False
    for column, each in properties.items():
        assert each["description"].endswith("."), column
        assert each["examples"], column
        for example in each["examples"]:
            assert Draft202012Validator(each).is_valid(example), (column, example)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(
        OutputError, match=r"file.out: this folder cannot be made: a file is in the way; name another folder"
    ):
        to_folder(REPORT, tmp_path / "file" / "out")
    (tmp_path / "out" / "figures.csv").mkdir(parents=True)
    with pytest.raises(OutputError, match=r"figures.csv: this cannot be written: Is a directory"):
        to_folder(REPORT, tmp_path / "out")


def test_a_folder_holds_all_tables_and_the_report(tmp_path: Path) -> None:
    to_folder(REPORT, tmp_path / "deep" / "out")
    assert sorted(path.name for path in (tmp_path / "deep" / "out").iterdir()) == [
        "datapackage.json", "documents.csv", "figures.csv", "findings.csv", "findings_wide.csv", "groups.csv",
        "not_compared.csv", "report.html", "report.json",
    ]  # fmt: skip
    assert record(FIGURE_COLUMNS, FIRST)["quote"] == "twelve people were killed"


def test_the_wide_table_has_a_row_a_finding() -> None:
    third = replace(CONFLICT, figures=(*CONFLICT.figures, ODD))
    alone = replace(CONFLICT, figures=(FIRST,), would_resolve=())
    report = replace(REPORT, findings=(third, alone))
    rows = list(csv.DictReader(io.StringIO(written(findings_wide_csv.write, report), newline="")))
    assert [(row["a_figure_id"], row["b_figure_id"], row["b_would_resolve"], row["more"]) for row in rows] == [
        ("f-post.txt-12", "f-wire.txt-17", "true", "1"),
        ("f-post.txt-12", "", "false", "0"),
    ]
    assert (rows[0]["a_low"], rows[0]["b_quote"], rows[1]["b_quote"]) == ("12", CONFLICT.figures[1].quote, "")
    assert (rows[1]["b_low"], rows[1]["state"]) == ("", "new")
