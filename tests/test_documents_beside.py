"""A table of figures is checked under the names that the table of documents beside it gives."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
ROWS = (
    (
        "a",
        "Three flats burn",
        "Harbour Wire",
        "2031-05-05",
        "https://wire.example/2031/05/05/a",
        "In Karsk 3 men died.",
    ),
    ("b", "No one is safe", "Coast Post", "2031-05-09", "https://post.example/2031/06/01/b", "In Karsk 9 men died."),
    ("c", "Weather", "Coast Post", "2031-05-09", "", "It rained."),
)
COLUMNS = ("id", "title", "source", "published", "url", "text")


@pytest.fixture
def checked(figcheck_cli: Call) -> Call:
    """The corpus was checked with --out; then the command."""
    with Path("corpus.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows((COLUMNS, *ROWS, ("d", "", "", "", "", "")))
    figcheck_cli("check", "corpus.csv", "--out", "out", "--fail-on", "never")
    return figcheck_cli


def documents(answer: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(answer.out)["documents"]
    return found


def test_the_documents_are_those_of_the_texts(checked: Call) -> None:
    table = documents(checked("check", "--figures", "out/figures.csv", "--format", "json", "--fail-on", "never"))
    texts = documents(checked("check", "corpus.csv", "--format", "json", "--fail-on", "never"))
    kept = ("document", "case", "source", "title", "url", "published", "date_doubt", "status", "sha256", "figures")
    assert [{name: each[name] for name in kept} for each in table] == [
        {name: each[name] for name in kept} for each in texts
    ]
    answer = checked("check", "--figures", "out/figures.csv", "--fail-on", "never")
    told = " ".join(answer.out.split())
    assert (
        "3 documents read (3 named by the documents.csv beside the table, 1 with a date in doubt), 1 not read" in told
    )
    assert "B b · Coast Post · 9 May 2031 · No one is safe" in told
    checked("check", "--figures", "out/figures.csv", "--out", "out", "--fail-on", "never")
    assert "named by the documents.csv beside the table" in Path("out/report.html").read_text(encoding="utf-8")
    assert len(Path("out/documents.csv").read_text(encoding="utf-8").splitlines()) == 5


def test_a_date_that_was_corrected_in_the_table_is_no_longer_in_doubt(checked: Call) -> None:
    table = Path("out/figures.csv")
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace("Coast Post,2031-05-09", "Coast Post,2031-06-01"), encoding="utf-8")
    rows = documents(checked("check", "--figures", table, "--format", "json", "--fail-on", "never"))
    assert [(each["published"], each["date_doubt"]) for each in rows][:2] == [
        ("2031-05-05", None),
        ("2031-06-01", None),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "name,case\nx,y\n",
        "document,case,title,status,sha256,published\na,all,T,ok,00,someday\n",
        "document,case,title,status,sha256\na,all,T,ok,00,1,2,3\n",
        "document,case,title,status,sha256\nelsewhere,all,T,ok,00\n",
        "\x00\xff",
    ],
)
def test_what_is_no_table_of_these_documents_changes_nothing(checked: Call, content: str) -> None:
    Path("out/documents.csv").write_bytes(content.encode("latin-1"))
    answer = checked("check", "--figures", "out/figures.csv", "--format", "json", "--fail-on", "never")
    assert (answer.status, answer.err) == (0, "")
    assert [(each["document"], each["title"]) for each in documents(answer)] == [("a", None), ("b", None)]


def test_the_folder_of_documents_is_no_file(checked: Call) -> None:
    Path("out/documents.csv").unlink()
    Path("out/documents.csv").mkdir()
    assert checked("check", "--figures", "out/figures.csv", "--fail-on", "never").status == 0
