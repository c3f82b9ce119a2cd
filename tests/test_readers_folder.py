"""A folder with an index beside its files."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from figcheck.readers import ReadOptions, read

NEWS = "Officials in Norland said that at least 12 people were killed in the port of Veld.\n"
ROWS = [
    {"file": "a.txt", "source": "Herald", "published": "2031-05-01", "title": "Storm", "url": "", "case": "storm"},
    {"file": "./deep/b.md", "source": "Mail", "published": "2031-05-02"},
    {"file": "gone.txt", "source": "Times"},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    (tmp_path / "a.txt").write_text(NEWS)
    (tmp_path / "deep" / "b.md").write_text(f"---\nsource: Front\npublished: 2031-06-01\ntitle: Own\n---\n{NEWS}")
    (tmp_path / "extra.txt").write_text(NEWS)
    return tmp_path


def as_jsonl(folder: Path) -> Path:
    path = folder / "index.jsonl"
    path.write_text("\n".join(map(json.dumps, ROWS)))
    return path


def as_csv(folder: Path) -> Path:
    path = folder / "index.csv"
    names = ["file", "source", "published", "title", "url", "case"]
    path.write_text("\n".join([",".join(names), *(",".join(row.get(name, "") for name in names) for row in ROWS)]))
    return path


@pytest.mark.parametrize("write", [as_jsonl, as_csv])
def test_an_index_says_what_the_files_are(folder: Path, write: Callable[[Path], Path]) -> None:
    index = write(folder)
    first, deep, extra, gone = read([folder], ReadOptions(case_by="column"))
    assert (first.id, first.source, first.title, first.case) == ("a.txt", "Herald", "Storm", "storm")
    assert (first.published, first.published_basis, first.reason) == (date(2031, 5, 1), "index", "")
    assert (deep.id, deep.source, deep.title, deep.published_basis) == ("deep/b.md", "Mail", "Own", "index")
    assert deep.published == date(2031, 5, 2)
    assert (extra.id, extra.status, extra.reason) == ("extra.txt", "ok", f"not named in {index}; read all the same")
    line = 3 if write is as_jsonl else 4
    assert (gone.id, gone.status) == ("gone.txt", "failed")
    assert gone.reason == f"{index}:{line} names gone.txt, which is not there"


def test_bad_rows_of_an_index_are_named_and_the_rest_counts(folder: Path) -> None:
    index = folder / "index.jsonl"
    index.write_text('{"source": "X"}\nnot JSON\n{"file": ["a"]}\n{"file": "a.txt", "source": "Herald"}\n')
    documents = list(read([folder]))
    assert documents[0].source == "Herald"
    assert [(each.id, each.status) for each in documents[3:]] == [
        ("index.jsonl:1", "failed"),
        ("index.jsonl:2", "failed"),
        ("index.jsonl:3", "failed"),
    ]
    assert documents[3].reason == f"{index}:1: it names no file; give it in 'file'"
    assert documents[5].reason == f"{index}:3: its file has to be a string"


def test_an_index_without_its_column_fails_and_the_files_are_read(folder: Path) -> None:
    (folder / "index.csv").write_text("name,source\na.txt,Herald\n")
    documents = list(read([folder]))
    assert [each.status for each in documents] == ["ok", "ok", "ok", "failed"]
    assert documents[3].reason.endswith(
        "it has the columns name, source, and needs file; rename with --columns file=NAME"
    )
    assert next(read([folder], ReadOptions(columns={"file": "name"}))).source == "Herald"


def test_an_index_serves_the_folder_it_is_in(folder: Path) -> None:
    (folder / "deep" / "index.csv").write_text("file,source\nb.md,Deep Mail\n")
    first, deep, extra = read([folder])
    assert (first.reason, deep.source, extra.reason) == ("", "Deep Mail", "")


def test_a_wrong_date_in_an_index_is_doubted(folder: Path) -> None:
    row = {"file": "a.txt", "published": "2029-01-01", "url": "https://herald.example/2031/05/01/storm"}
    (folder / "index.jsonl").write_text(json.dumps(row))
    document = next(read([folder]))
    assert document.published == date(2029, 1, 1)
    said = f"published 2029-01-01 ({folder / 'index.jsonl'}:1), but the URL shows 2031-05-01"
    assert document.date_doubt == said
