"""What the writers write: exact CSV, JSON that holds to the schemas, text that reads well, and never a crash."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from figcheck import writers
from figcheck.errors import OutputError
from figcheck.interval import Interval
from figcheck.model import Document, Figure, Finding, Group, NotCompared, Report
from figcheck.resources import schema
from figcheck.table import DOCUMENT_COLUMNS, FIGURE_COLUMNS, FINDING_COLUMNS, GROUP_COLUMNS, Column, record
from figcheck.writers import (
    documents_csv,
    figures_csv,
    figures_jsonl,
    findings_csv,
    findings_jsonl,
    groups_csv,
    report_json,
    terminal,
)
from figcheck.writers.naming import Letters, one_line, shortened, squeezed
from figcheck.writers.streams import to_file, to_folder
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

D = Decimal
SCHEMAS = {name: schema(name) for name in ("figure", "finding", "group", "document", "report")}
REGISTRY: Registry[Any] = Registry().with_resources(
    [(found["$id"], Resource.from_contents(found)) for found in SCHEMAS.values()]
)
POST = Document(
    id="post.txt", case="all", title="Twelve dead in Veld", text="Twelve ...", source="Harbour Post",
    published=date(2025, 6, 17), published_basis="flag", reader="text", encoding="utf-8", sha256="0" * 64,
)  # fmt: skip
WIRE = replace(POST, id="wire.txt", title="", source="Coast Wire", published=date(2025, 6, 18), published_basis="index")
BLANK = Document(id="blank.txt", case="all", status="empty", reason="blank.txt: the file holds no text")


def toll(document: Document, count: int, quote: str, **slots: Any) -> Figure:
    number = D(count)
    values: dict[str, Any] = {
        "figure_id": f"f-{document.id}-{count}",
        "case": document.case,
        "document": document.id,
        "source": document.source,
        "published": document.published,
        "as_of": document.published,
        "as_of_basis": "published" if document.published else "",
        "measure": "killed",
        "side": "Norland",
        "group": "g-1",
        "start": 0,
        "end": len(quote),
    }
    hard = Interval.point(number)
    return Figure(quote=quote, value=number, hard=hard, soft=hard, precision=D(1), **{**values, **slots})


FIRST = toll(POST, 12, "twelve people were killed")
SECOND = toll(WIRE, 17, "17 people, many of them dock workers, were killed", authority="the mayor of Veld")
THIRD = toll(WIRE, 19, "the toll rose to 19")
CONFLICT = Finding(
    finding_id="x-1", case="all", rule="F001", name="conflicting-figures", severity="error", confidence=D("0.80"),
    relation="conflict", basis="unnamed", message="Twelve and 17 allow no common number.", inequality="12 < 17",
    figures=(FIRST, SECOND), gap=D(5), origins="1 against 1", rank=1, would_resolve=(SECOND.figure_id,),
)  # fmt: skip
UPDATE = replace(
    CONFLICT, finding_id="x-2", severity="info", relation="superseded", figures=(THIRD, FIRST), rank=2, would_resolve=()
)
REPORT = Report(
    documents=(POST, WIRE, BLANK),
    figures=(FIRST, SECOND, THIRD),
    groups=(Group("g-1", "all", "killed, Norland", (FIRST, SECOND, THIRD)),),
    findings=(CONFLICT, UPDATE),
    not_compared=(
        NotCompared("all", "F001", "other period", (FIRST, THIRD)),
        NotCompared("all", "F009", "no upper limit on force", (FIRST,)),
        NotCompared("all", "F001", "other period", (SECOND, THIRD)),
    ),
    agreements=((SECOND, THIRD),),
)
ODD = toll(POST, 3, '=cmd|"x", \r\n-3\ttanks', sentence="lone \ud800 \0 \u202e שלום 👨‍👩‍👧", place="@Veld", side="+N")


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
        "state suppressed"
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


def test_the_report_holds_to_its_schema() -> None:
    report = json.loads(written(report_json.write))
    assert valid("report", report) == []
    assert report["schema_version"] == "1"
    assert report["summary"] == {
        "documents_read": 2, "documents_not_read": 1, "figures": 3, "groups": 1, "errors": 1, "warnings": 0, "infos": 1,
        "not_compared": 3, "agreements": 1,
    }  # fmt: skip
    assert report["findings"][0]["figures"] == ["f-post.txt-12", "f-wire.txt-17"]
    assert report["agreements"] == [["f-wire.txt-17", "f-wire.txt-19"]]
    assert valid("report", {**report, "more": 1}) != []
    assert valid("report", json.loads(written(report_json.write, Report()))) == []


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("figure", FIGURE_COLUMNS),
        ("finding", FINDING_COLUMNS),
        ("group", GROUP_COLUMNS),
        ("document", DOCUMENT_COLUMNS),
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


def test_the_text_reads_from_what_was_read_to_the_exit_status() -> None:
    out = io.StringIO()
    terminal.write(REPORT, out, "exit 1 (--fail-on error)")
    assert out.getvalue() == TEXT


def test_a_report_without_anything_still_says_what_was_read() -> None:
    out = io.StringIO()
    terminal.write(Report(documents=(BLANK,)), out, "exit 2")
    assert out.getvalue() == (
        "figcheck  0 documents read, 1 not read · 0 figures · 0 groups\n\n"
        "NOT READ 1\n   empty: blank.txt: the file holds no text\n\n"
        "0 documents read, 1 not read · 0 figures · 0 groups\n0 errors · 0 warnings · 0 info      exit 2\n"
    )


def test_long_sections_are_cut_and_say_so() -> None:
    updates = tuple(replace(UPDATE, finding_id=f"x-{n}") for n in range(15))
    out = io.StringIO()
    terminal.write(replace(REPORT, findings=updates), out)
    assert "UPDATED 15\n" in out.getvalue()
    assert "   and 3 more; --out DIR writes all of them to report.json\n" in out.getvalue()


def test_no_line_is_wider_than_asked_and_none_steers_the_terminal() -> None:
    long = toll(POST, 3, "\x1b[31mthree\r\n of the " + "very " * 60 + "old bridges\x07", side="Norland")
    report = replace(REPORT, findings=(replace(CONFLICT, figures=(long, SECOND), message="word " * 80),))
    out = io.StringIO()
    terminal.write(report, out, width=80)
    assert max(map(len, out.getvalue().split("\n"))) <= 80
    assert not set("\x1b\r\x07") & set(out.getvalue())
    assert '"[31mthree of the very' in out.getvalue()


def test_cases_are_named_where_there_are_several() -> None:
    other = replace(POST, case="bridge")
    out = io.StringIO()
    terminal.write(replace(REPORT, documents=(*REPORT.documents, other)), out)
    assert "confidence 0.80  authority not named on both sides  case all\n" in out.getvalue()
    assert "   all A  post.txt · Harbour Post · 17 Jun 2025" in out.getvalue()


def test_letters_run_as_columns_of_a_spreadsheet_and_anew_in_each_case() -> None:
    documents = [Document(id=str(n), case=case) for case in ("x", "y") for n in range(28)]
    letters = Letters([Document(id="none", case="x", status="failed"), *documents])
    assert [letters.of(Figure(case="y", document=str(n))) for n in (0, 25, 26, 27)] == ["A", "Z", "AA", "AB"]
    assert letters.of(Figure(case="x", document="none")) == "?"
    assert [letter for letter, _ in letters.cited()] == ["A", "Z", "AA", "AB"]


def test_texts_are_cut_with_a_mark() -> None:
    assert one_line(" a\n\tb\u2028c\x00 ") == "a b c"
    assert shortened("one two three", 8) == "one two…"
    assert squeezed("at least one hundred ballistic missiles", 30) == "at least one … missiles"
    assert squeezed("short", 30) == "short"


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
        "documents.csv", "figures.csv", "findings.csv", "groups.csv", "report.json",
    ]  # fmt: skip
    assert record(FIGURE_COLUMNS, FIRST)["quote"] == "twelve people were killed"


TEXT = """\
figcheck  2 documents read (1 dated by --published), 1 not read · 3 figures · 1 group

READ FIRST
 1 ERROR  F001 conflicting-figures    confidence 0.80  authority not named on both sides
     A Harbour Post  17 Jun  "twelve people were killed"                          killed 12
     B Coast Wire    18 Jun  "17 people, many of them dock workers, were killed"  killed 17
                             the mayor of Veld
     Twelve and 17 allow no common number.
     12 < 17

AGREE 1
   killed: B "17 people, many of … killed" fits B "the toll rose to 19"

UPDATED 1
   killed: A "twelve people were killed" (17 Jun 2025) -> B "the toll rose to 19" (18 Jun 2025)

NOT COMPARED 3: other period 2 · no upper limit on force 1

DOCUMENTS CITED
   A  post.txt · Harbour Post · 17 Jun 2025 · Twelve dead in Veld
   B  wire.txt · Coast Wire · 18 Jun 2025

NOT READ 1
   empty: blank.txt: the file holds no text

2 documents read, 1 not read · 3 figures · 1 group
1 error · 0 warnings · 1 info      exit 1 (--fail-on error)
"""
