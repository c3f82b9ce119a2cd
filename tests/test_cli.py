"""The command line: what goes where, and what the exit status says."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from figcheck.resources import schema
from jsonschema import Draft202012Validator

FIGCHECK = [sys.executable, "-c", "from figcheck.cli import main; main()"]
Call = Callable[..., Any]


@pytest.fixture
def tolls(tmp_path: Path) -> Path:
    """Two bulletins of one source, of which the later gives fewer dead."""
    folder = tmp_path / "tolls"
    folder.mkdir()
    for day, count in ((16, 12), (17, 9)):
        (folder / f"{day}.md").write_text(
            f"---\nsource: Veld Bulletin\npublished: 2025-06-{day}\n---\n"
            f"The shelling of Veld, Norland, on June 15 killed {count} people, the governor said.\n",
            encoding="utf-8",
        )
    return folder


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text(
        "document,source,published,measure,value,hedge_kind\n"
        "monday,Bulletin,2025-06-16,killed,12,\ntuesday,Bulletin,2025-06-17,killed,9,\nlater,Post,2025-06-18,killed,40,\n",
        encoding="utf-8",
    )
    return path


def test_extract_prints_the_table_as_csv(figcheck_cli: Call, tolls: Path) -> None:
    done = figcheck_cli("extract", tolls)
    rows = list(csv.DictReader(io.StringIO(done.out, newline="")))
    assert (done.status, done.err) == (0, "")
    assert [(row["document"], row["value"], row["measure"]) for row in rows] == [
        ("16.md", "12", "killed"),
        ("17.md", "9", "killed"),
    ]
    assert rows[0]["published"] == "2025-06-16"


def test_extract_prints_lines_that_hold_to_the_schema(figcheck_cli: Call, tolls: Path) -> None:
    figures = figcheck_cli("extract", "--format", "jsonl", tolls).objects
    validator = Draft202012Validator(schema("figure"))
    assert [error.message for figure in figures for error in validator.iter_errors(figure)] == []
    assert [figure["source"] for figure in figures] == ["Veld Bulletin", "Veld Bulletin"]


def test_extract_writes_to_a_file_and_then_prints_nothing(figcheck_cli: Call, tolls: Path, tmp_path: Path) -> None:
    done = figcheck_cli("extract", tolls, "--brief", "--output", tmp_path / "figures.csv")
    assert (done.status, done.out, done.err) == (0, "", "")
    assert (tmp_path / "figures.csv").read_bytes().splitlines()[0].endswith(b",group,confidence")


def test_options_say_what_the_input_lacks(figcheck_cli: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("At least 12 people were killed in Veld on Monday.", encoding="utf-8")
    (figure,) = figcheck_cli(
        "extract", "a.txt", "--format", "jsonl", "--published", "2025-06-17", "--source", "Harbour Post"
    ).objects
    assert (figure["published"], figure["source"], figure["case"]) == ("2025-06-17", "Harbour Post", "all")


def test_columns_of_a_corpus_are_renamed_and_make_cases(figcheck_cli: Call, tmp_path: Path) -> None:
    rows = [{"key": f"d{n}", "body": f"Shelling killed {n + 3} people in Veld.", "case": f"c{n % 2}"} for n in range(4)]
    (tmp_path / "corpus.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    found = figcheck_cli(
        "extract", "corpus.jsonl", "--format", "jsonl", "--case-by", "column", "--columns", "id=key, text=body"
    ).objects
    assert [(figure["case"], figure["document"], figure["value"]) for figure in found] == [
        ("c0", "d0", "3"),
        ("c1", "d1", "4"),
        ("c0", "d2", "5"),
        ("c1", "d3", "6"),
    ]


def test_check_of_a_table_prints_text_and_ends_with_1_for_an_error(figcheck_cli: Call, table: Path) -> None:
    done = figcheck_cli("check", "--figures", table)
    assert done.status == 1
    assert done.err == ""
    assert "READ FIRST\n 1 ERROR  F003 falling-total " in done.out
    assert done.out.endswith("exit 1 (--fail-on error)\n")


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["--fail-on", "never"], 0),
        (["--fail-on", "warning"], 1),
        (["--ignore", "F003"], 0),
        (["--ignore", "falling-total"], 0),
        (["--select", "F003"], 1),
        (["--select", "F00"], 1),
        (["--select", "F001,hedge-hardened"], 0),
    ],
)
def test_options_choose_rules_and_what_fails(figcheck_cli: Call, table: Path, options: list[str], status: int) -> None:
    assert figcheck_cli("check", "--figures", table, *options).status == status


def test_settings_hold_unless_the_command_line_says_otherwise(figcheck_cli: Call, table: Path, tmp_path: Path) -> None:
    (tmp_path / "figcheck.toml").write_text('fail_on = "never"\n', encoding="utf-8")
    (tmp_path / "other.toml").write_text('ignore = ["F003"]\n', encoding="utf-8")
    assert figcheck_cli("check", "--figures", table).status == 0
    assert figcheck_cli("check", "--figures", table, "--fail-on", "error").status == 1
    assert figcheck_cli("check", "--figures", table, "--settings", "other.toml").status == 0


def test_answers_for_machines_are_one_format_each(figcheck_cli: Call, table: Path) -> None:
    lines = figcheck_cli("check", "--figures", table, "--format", "jsonl").objects
    assert {line["name"] for line in lines} >= {"falling-total"}
    report = json.loads(figcheck_cli("check", "--figures", table, "--format", "json").out)
    assert len(report["figures"]) == 3
    assert len({line["finding_id"] for line in lines}) == len(report["findings"])
    rows = list(
        csv.DictReader(io.StringIO(figcheck_cli("check", "--figures", table, "--format", "csv").out, newline=""))
    )
    assert len(rows) == len(lines)


def test_nothing_is_written_unasked_for(figcheck_cli: Call, tolls: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    figcheck_cli("check", tolls)
    figcheck_cli("extract", tolls)
    assert sorted(tmp_path.rglob("*")) == before


def test_out_takes_tables_and_report_beside_the_answer(figcheck_cli: Call, tolls: Path, tmp_path: Path) -> None:
    done = figcheck_cli("check", tolls, "--out", tmp_path / "out", "--format", "json")
    assert json.loads(done.out) == json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    names = {path.name for path in (tmp_path / "out").iterdir()}
    tables = {"figures.csv", "findings.csv", "findings_wide.csv", "groups.csv", "documents.csv", "not_compared.csv"}
    assert names == {*tables, "datapackage.json", "report.html", "report.json"}


@pytest.mark.parametrize("command", [["check", "tolls", "--fail-on", "never"], ["check", "tolls", "--quiet"], ["demo"]])
def test_the_last_line_tells_of_a_folder_that_fails(figcheck_cli: Call, tolls: Path, command: list[str]) -> None:
    Path("taken").write_text("a file", encoding="utf-8")
    done = figcheck_cli(*command, "--out", "taken")
    assert done.status == 2
    assert done.out.splitlines()[-1].endswith("      exit 2 (--out taken could not be written)")
    assert done.err.count("error: taken: this folder cannot be made: a file is in the way; name another folder") == 1


def test_a_table_that_was_written_can_be_checked_again(figcheck_cli: Call, tolls: Path) -> None:
    figcheck_cli("check", tolls, "--out", "out")
    again = figcheck_cli("check", "--figures", "out/figures.csv", "--out", "again")
    assert again.err == ""
    assert Path("again/figures.csv").read_bytes() == Path("out/figures.csv").read_bytes()


def test_the_demo_shows_findings_and_never_fails(figcheck_cli: Call) -> None:
    done = figcheck_cli("demo")
    assert (done.status, done.err) == (0, "")
    assert "READ FIRST" in done.out
    assert "not read" in done.out
    assert figcheck_cli("demo", "--format", "jsonl").objects


def test_rules_are_listed_and_explained(figcheck_cli: Call) -> None:
    listed = figcheck_cli("rules").out.splitlines()
    assert any(line.startswith("F003  falling-total ") for line in listed)
    assert listed == sorted(listed)
    by_code, by_name = figcheck_cli("explain", "f003"), figcheck_cli("explain", "falling-total")
    assert by_code.out == by_name.out
    assert by_code.out.startswith("F003 falling-total (error)\n\n")
    assert "Why it matters" in by_code.out


def test_measures_are_listed(figcheck_cli: Call) -> None:
    listed = figcheck_cli("measures").out.splitlines()
    assert "killed         people   at most casualties" in listed
    assert "missing        people" in listed


@pytest.mark.parametrize("name", ["figure", "finding", "group", "document", "report", "settings"])
def test_schemas_are_printed(figcheck_cli: Call, name: str) -> None:
    assert json.loads(figcheck_cli("schema", name).out) == schema(name)


def test_the_version_and_the_help_are_printed(figcheck_cli: Call) -> None:
    assert figcheck_cli("--version").out.startswith("figcheck 0.")
    assert "Exit status: 0 clean, 1 new findings" in figcheck_cli("check", "--help").out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check"], "check needs a PATH to read, or --figures TABLE"),
        (["check", "a.txt", "--figures", "t.csv"], "check takes documents or --figures TABLE, not both"),
        (["check", "a.txt", "--published", "17 June"], "--published '17 June': this is not a date such as 2025-06-17"),
        (["check", "a.txt", "--columns", "text"], "--columns 'text': expected OURS=THEIRS, such as text=body,id=key"),
        (["check", "a.txt", "--columns", "body=text"], "--columns: there is no column 'body' to rename"),
        (["check", "a.txt", "--select", "F9999"], "no rule has the code or name 'F9999'; `figcheck rules` lists them"),
        (["check", "a.txt", "--settings", "none.toml"], "none.toml: the settings cannot be read"),
        (["check", "a.txt", "--format", "xml"], "'xml' is not one of"),
        (["check", "a.txt", "--jobs", "0"], "--jobs"),
        (["extract"], "Missing argument"),
        (["explain", "F9999"], "there is no rule 'F9999'; `figcheck rules` lists them, rules of your own with --rules"),
        (["explain", "falling-totals"], "there is no rule 'falling-totals'; did you mean 'falling-total'?"),
        (["schema", "figures"], "there is no schema 'figures'"),
        (["chekc"], "No such command 'chekc'"),
        (["a.txt"], "'a.txt' is no command; say what to do with it, such as: figcheck check a.txt"),
    ],
)
def test_wrong_use_is_explained_and_ends_with_2(figcheck_cli: Call, arguments: list[str], message: str) -> None:
    Path("a.txt").write_text("At least 12 people were killed.", encoding="utf-8")
    done = figcheck_cli(*arguments)
    assert (done.status, done.out) == (2, "")
    assert message in done.err
    assert "Traceback" not in done.err


def test_standard_input_is_a_document(tmp_path: Path) -> None:
    done = subprocess.run(
        [*FIGCHECK, "extract", "-", "--format", "jsonl"],
        input="Shelling killed 12 people in Värmö – \u202eשלום.\n".encode(),
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={"PYTHONIOENCODING": "ascii"},
    )
    figure = json.loads(done.stdout.decode("utf-8"))
    assert (figure["document"], figure["value"]) == ("-", "12")
    assert "Värmö – \u202eשלום" in figure["sentence"]


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    text = "Shelling killed 12 people in Veld. " * 4000
    (tmp_path / "long.txt").write_text(text, encoding="utf-8")
    with subprocess.Popen(
        [*FIGCHECK, "extract", "long.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline().startswith(b"figure_id,")
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Shelling killed 12 people in Veld.", encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*FIGCHECK, "extract", "a.txt"], stdout=full, stderr=subprocess.PIPE, check=False, cwd=tmp_path
        )
    assert done.returncode == 2
    assert done.stderr.decode() == "figcheck: error: standard output cannot be written: No space left on device\n"
