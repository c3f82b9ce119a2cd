"""Corpora: a document a row, and a row that cannot be read names its place while the rest goes on."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from figcheck.model import Document
from figcheck.readers import ReadOptions, read

NEWS = "Officials in Norland said that at least 12 people were killed in the port of Veld."


def corpus(path: Path, content: str | bytes, options: ReadOptions | None = None) -> list[Document]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read([path], options))


def test_jsonl_rows_become_documents(tmp_path: Path) -> None:
    row = {
        "id": 7,
        "text": f"{NEWS}\u2028\0End.",
        "title": "Storm",
        "source": "Herald",
        "published": "2031-05-01",
        "url": None,
        "case": "storm",
        "other": [1],
    }
    content = json.dumps(row, ensure_ascii=False) + "\n\n" + json.dumps({"text": NEWS}) + "\r\n"
    first, second = corpus(tmp_path / "all.jsonl", content, ReadOptions(case_by="column"))
    assert first == Document(
        id="7",
        case="storm",
        title="Storm",
        text=f"{NEWS}\u2028\0End.",
        source="Herald",
        published=date(2031, 5, 1),
        published_basis="column",
        language="en",
        reader="jsonl",
        encoding="utf-8",
        sha256=sha256(f"Storm\n{NEWS}\u2028\0End.".encode()).hexdigest(),
        file=(tmp_path / "all.jsonl").as_posix(),
    )
    assert (second.id, second.text) == ("all.jsonl:3", NEWS)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": "a", "text": ', "this line is not JSON (Expecting value at character"),
        ("[1, 2]", "this line is JSON, but no object; write one object a line"),
        ('{"id": "a"}', "it lacks 'text'; give the text there, or name its column with --columns text=NAME"),
        ('{"id": "a", "text": null}', "it lacks 'text'"),
        ('{"id": "a", "text": 12}', "its text is a number; it has to be a string"),
        ('{"id": "a", "text": ["x"]}', "its text is a list; it has to be a string"),
        ('{"id": true, "text": "x"}', "its id is true or false; it has to be a string"),
        ('{"id": "a", "text": "x", "source": {"name": "x"}}', "its source is an object; it has to be a string"),
        ("[" * 100_000, "this line is not JSON (maximum recursion depth exceeded"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(tmp_path: Path, line: str, reason: str) -> None:
    good = json.dumps({"id": "good", "text": NEWS})
    bad, last = corpus(tmp_path / "all.jsonl", f"{line}\n{good}\n")
    assert (bad.id, bad.status, bad.case) == ("all.jsonl:1", "failed", "all")
    assert bad.reason.startswith(f"{tmp_path / 'all.jsonl'}:1: {reason}")
    assert (last.id, last.status) == ("good", "ok")


def test_lone_surrogates_fail_and_can_be_written(tmp_path: Path) -> None:
    rows = ['{"id": "a", "text": "12 dead \\ud800"}', '{"id": "b\\udfff", "text": "12 dead"}']
    documents = corpus(tmp_path / "all.jsonl", "\n".join(rows))
    assert [(each.id, each.status, each.text) for each in documents] == [
        ("a", "failed", ""),
        ("b\\udfff", "failed", ""),
    ]
    assert documents[0].reason.startswith("text holds half a surrogate pair at character 8")
    assert documents[1].reason.startswith("id holds half a surrogate pair at character 1")


def test_the_same_id_twice_fails_but_not_in_another_case(tmp_path: Path) -> None:
    rows = [{"id": "a", "text": NEWS, "case": case} for case in ("x", "y", "x")]
    content = "\n".join(map(json.dumps, rows))
    documents = corpus(tmp_path / "all.jsonl", content, ReadOptions(case_by="column"))
    assert [(each.case, each.status) for each in documents] == [("x", "ok"), ("y", "ok"), ("x", "failed")]


def test_each_line_has_its_own_encoding(tmp_path: Path) -> None:
    row = json.dumps({"id": "a", "text": "The café in Veld holds 40 people."}, ensure_ascii=False)
    content = b"\n".join([row.encode(), row.replace('"a"', '"b"').encode("cp1252")])
    documents = corpus(tmp_path / "all.jsonl", content)
    assert [(each.encoding, each.text) for each in documents] == [
        ("utf-8", "The café in Veld holds 40 people."),
        ("cp1252", "The café in Veld holds 40 people."),
    ]
    (wide,) = corpus(tmp_path / "wide.jsonl", row.encode("utf-16"))
    assert wide.text == documents[0].text


def test_csv_rows_become_documents(tmp_path: Path) -> None:
    content = f'\ufeffid,text,title,published\na,"{NEWS}\r\nHe said ""no"".",Storm,2031-05-01\n\nb,{NEWS},,\n'
    first, second = corpus(tmp_path / "all.csv", content)
    assert (first.id, first.title, first.text) == ("a", "Storm", f'{NEWS}\r\nHe said "no".')
    assert (first.published, first.reader, first.encoding) == (date(2031, 5, 1), "csv", "utf-8-sig")
    assert (second.id, second.text, second.published) == ("b", NEWS, None)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_of_other_delimiters(tmp_path: Path, delimiter: str) -> None:
    (document,) = corpus(tmp_path / "all.csv", f"id{delimiter}text\na{delimiter}{NEWS}\n")
    assert document.text == NEWS


def test_csv_without_the_needed_columns_names_what_there_is(tmp_path: Path) -> None:
    path = tmp_path / "all.csv"
    (document,) = corpus(path, f"key,body\na,{NEWS}\n")
    assert (document.id, document.status) == ("all.csv", "failed")
    assert (
        document.reason
        == f"{path}: it has the columns key, body, and needs id and text; rename with --columns text=NAME"
    )
    (document,) = corpus(path, f"key,body\na,{NEWS}\n", ReadOptions(columns={"id": "key", "text": "body"}))
    assert (document.id, document.text) == ("a", NEWS)


def test_a_bad_csv_row_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "all.csv"
    documents = corpus(path, f'id,text\na,12 dead, 3 hurt\nb,"two\nlines"x\nc,{NEWS}\nd,"never closed\n')
    assert [(each.id, each.status) for each in documents] == [
        ("all.csv:2", "failed"),
        ("all.csv:3", "failed"),
        ("c", "ok"),
        ("all.csv:6", "failed"),
    ]
    assert documents[0].reason == f"{path}:2: 3 cells for 2 columns; put cells that hold the delimiter in quotes"
    assert documents[1].reason.startswith(f"{path}:3: this row is not CSV (")


def test_a_bad_date_keeps_the_document(tmp_path: Path) -> None:
    path = tmp_path / "all.csv"
    (document,) = corpus(path, f"id,text,published\na,{NEWS},1 May\n")
    assert (document.status, document.published, document.text) == ("ok", None, NEWS)
    assert document.date_doubt == f"column published '1 May' is not a date such as 2025-06-17 ({path}:2)"
