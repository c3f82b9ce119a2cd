"""The whole program as a function: what goes in order, what may fail, and what the exit status says."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import figcheck
import figcheck.extraction
import figcheck.readers
import pytest
from figcheck.errors import UsageError
from figcheck.extracting import AHEAD, CHUNK
from figcheck.model import Document, Figure, Finding, Report
from figcheck.pipeline import check_table, exit_status, extract_all, read_figures, run, stream_figures
from figcheck.settings import Settings
from figcheck.writers import report_json

FINDING = Finding(
    finding_id="x", case="all", rule="F001", name="x", severity="error", confidence=Decimal(1), relation="conflict",
    basis="unnamed", message="x", inequality="", figures=(Figure(),),
)  # fmt: skip
READ = Document(id="a")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(40):
        text = f"Norland said that {number + 3} people were killed in Veld. At least {number + 9} were wounded.\n"
        (tmp_path / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("severities", "fail_on", "status"),
    [
        ([], "info", 0),
        (["info"], "info", 1),
        (["info"], "warning", 0),
        (["info", "warning"], "warning", 1),
        (["warning"], "error", 0),
        (["error"], "error", 1),
        (["error"], "warning", 1),
        (["error"], "never", 0),
    ],
)
def test_the_status_is_1_from_the_severity_that_fails(severities: list[Any], fail_on: str, status: int) -> None:
    findings = tuple(replace(FINDING, severity=severity) for severity in severities)
    assert exit_status(Report(documents=(READ,), findings=findings), fail_on) == status


def test_a_finding_that_is_suppressed_fails_nothing() -> None:
    report = Report(documents=(READ,), findings=(replace(FINDING, suppressed="two bridges"),))
    assert exit_status(report, "error") == 0


def test_the_status_is_2_where_nothing_could_be_read() -> None:
    unread = Document(id="b", status="failed")
    assert exit_status(Report(documents=(unread,)), "never") == 2
    assert exit_status(Report(), "never") == 2
    assert exit_status(Report(documents=(unread, READ)), "error") == 0


def test_figures_come_in_the_order_of_the_documents(folder: Path) -> None:
    report = extract_all([folder])
    order = list(dict.fromkeys(figure.document for figure in report.figures))
    assert order == [document.id for document in report.documents] == [f"{number:02}.txt" for number in range(40)]


def test_the_number_of_processes_changes_no_byte(folder: Path) -> None:
    answers = []
    for jobs in (1, 2):
        out = io.StringIO()
        report_json.write(run([folder], settings=Settings(jobs=jobs)), out)
        answers.append(out.getvalue())
    assert answers[0] == answers[1]


def test_a_stream_gives_what_the_whole_gives_and_keeps_no_text(folder: Path) -> None:
    whole = extract_all([folder])
    for jobs in (1, 2):
        met: list[Document] = []
        assert tuple(stream_figures([folder], settings=Settings(jobs=jobs), met=met.append)) == whole.figures
        assert met == [replace(document, text="") for document in whole.documents]


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_more_documents_are_read_ahead_than_the_processes_work_at(
    jobs: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = 0

    def documents(*_: object) -> Iterator[Document]:
        nonlocal read
        for read in range(1, 10_001):
            yield Document(id=str(read), case="all", text="At least 12 people were killed in Veld.")

    monkeypatch.setattr(figcheck.readers, "read", documents)
    figures = stream_figures([], settings=Settings(jobs=jobs))
    assert next(figures).document == "1"
    assert read <= (1 if jobs == 1 else CHUNK * AHEAD * jobs)
    figures.close()  # type: ignore[attr-defined]


def test_a_fault_of_the_extraction_costs_one_document(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = figcheck.extraction.extract

    def fragile(document: Document, settings: Settings) -> list[Figure]:
        if document.id == "07.txt":
            raise RecursionError("too deep")
        return real(document, settings)

    monkeypatch.setattr(figcheck.extraction, "extract", fragile)
    report = run([folder])
    (failed,) = (document for document in report.documents if document.status != "ok")
    assert (failed.id, failed.status) == ("07.txt", "failed")
    assert failed.reason == ("the extraction failed (RecursionError: too deep); please report it with this document")
    assert "07.txt" not in {figure.document for figure in report.figures}
    assert len({figure.document for figure in report.figures}) == 39


def test_a_selection_that_names_no_rule_is_an_error(folder: Path) -> None:
    for settings in (Settings(select=("F9999",)), Settings(ignore=("falling-totals",))):
        with pytest.raises(UsageError, match="no rule has the code or name"):
            run([folder], settings=settings)


def test_what_is_public_is_found_at_first_use() -> None:
    assert [name for name in figcheck.__all__ if not getattr(figcheck, name)] == []
    document = Document(id="a", case="all", text="At least 12 people were killed in Veld.")
    (figure,) = figcheck.extract(document, Settings())
    assert figure.quote in document.text
    assert figcheck.__version__.count(".") == 2
    with pytest.raises(AttributeError, match="module 'figcheck' has no attribute 'exctract'"):
        _ = figcheck.exctract


def test_a_table_is_checked_without_extracting(tmp_path: Path) -> None:
    table = tmp_path / "tolls.csv"
    table.write_text(
        "document,source,published,measure,value\n"
        "monday,Bulletin,2025-06-16,killed,12\ntuesday,Bulletin,2025-06-17,killed,9\nodd,Bulletin,2025-06-18,killed,x\n",
        encoding="utf-8",
    )
    said: list[str] = []
    report = check_table(read_figures(table, say=said.append), Settings())
    assert [finding.name for finding in report.findings] == ["falling-total"]
    assert [figure.value for figure in report.findings[0].figures] == [9, 12]
    assert said[0] == f"{table}:4: column value: 'x' is not a number such as 11000 or 4.5"
    assert check_table(read_figures(table)).findings == report.findings
