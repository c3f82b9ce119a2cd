"""Bad input through the real command: named with its place, at no cost to the rest; status 2 only where it must be."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
GOOD = "At least 12 people were killed in Veld on Monday.\n"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


def both(figcheck_cli: Call, bad: Path, good: Path) -> str:
    """What is said of bad input beside good input, whose figure is still there; alone, it ends with 2."""
    alone = figcheck_cli("check", bad)
    assert alone.status == 2
    assert "no document could be read" in alone.err
    assert "0 documents read, 1 not read" in alone.out
    done = figcheck_cli("extract", "--format", "jsonl", bad, good)
    assert done.status == 0
    assert [(figure["document"], figure["low"]) for figure in done.objects] == [("good.txt", "12")]
    assert "Traceback" not in done.err
    return str(done.err)


def test_a_missing_path(figcheck_cli: Call, good: Path, tmp_path: Path) -> None:
    said = both(figcheck_cli, tmp_path / "absent.txt", good)
    assert said == f"figcheck: failed: {tmp_path}/absent.txt: there is no such file or folder\n"


def test_an_empty_file(figcheck_cli: Call, good: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    assert both(figcheck_cli, tmp_path / "empty.txt", good) == "figcheck: empty: empty.txt: it holds no text\n"


def test_an_empty_folder(figcheck_cli: Call, good: Path, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    said = both(figcheck_cli, tmp_path / "nothing", good)
    assert said.startswith(f"figcheck: empty: {tmp_path}/nothing: no readable file in the folder")


@pytest.mark.parametrize("data", [b"\x89PNG\0\0\0", b"At least 12\0 people were killed"])
def test_a_binary_file_named_txt(figcheck_cli: Call, good: Path, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "picture.txt").write_bytes(data)
    said = both(figcheck_cli, tmp_path / "picture.txt", good)
    assert f"picture.txt: binary (byte {data.index(0)} is NUL)" in said


def test_lines_of_a_corpus(figcheck_cli: Call, tmp_path: Path) -> None:
    (tmp_path / "corpus.jsonl").write_text(
        '{"id": "a", "text": "At least 12 people were killed."}\n'
        "not json\n"
        '{"id": "b"}\n'
        '{"id": "c", "text": 12}\n'
        '{"id": "a", "text": "At least 13 people were killed."}\n'
        '{"id": "e", "text": "At least 14 people were killed."}\n'
        '{"id": "f", "text": "half a pair \\ud83d and 15 people were killed"}\n',
        encoding="utf-8",
    )
    done = figcheck_cli("extract", "corpus.jsonl", "--format", "jsonl")
    assert done.status == 0
    assert [(figure["document"], figure["value"]) for figure in done.objects] == [("a", "12"), ("e", "14")]
    said = done.err.splitlines()
    assert [message.split(": ")[2] for message in said] == [
        "corpus.jsonl:2",
        "corpus.jsonl:3",
        "corpus.jsonl:4",
        "a",
        "f",
    ]
    for message, what in zip(
        said, ["not JSON", "lacks 'text'", "text is a number", "corpus.jsonl:5: a second", "surrogate"], strict=True
    ):
        assert what in message
    checked = figcheck_cli("check", "corpus.jsonl")
    assert checked.status == 0
    assert "2 documents read (2 without a date), 5 not read" in checked.out


def test_a_corpus_without_the_columns(figcheck_cli: Call, good: Path, tmp_path: Path) -> None:
    (tmp_path / "corpus.csv").write_text("name,body\na,12 people were killed\n", encoding="utf-8")
    said = both(figcheck_cli, tmp_path / "corpus.csv", good)
    assert "corpus.csv: it has the columns name, body, and needs id and text" in said
    assert "--columns text=NAME" in said


@pytest.mark.parametrize(
    ("header", "advice"),
    [
        ("document,measure,value", "it is a table of figures and holds no texts; check it with --figures"),
        ("figure_id,quote,measure", "it is a table of figures and holds no texts; check it with --figures"),
        ("figure_id,document,column,old,new", "it holds corrections and no texts; apply it with --corrections"),
        ("finding_id,case,rule", "it holds findings and no texts; --verdicts reads what was made of them"),
        ("a,b,c,d,e,f,g,h,i,j", "it has the columns a, b, c, d, e, f, g, h and 2 more, and needs id and text"),
    ],
)
def test_a_table_in_place_of_texts(figcheck_cli: Call, good: Path, tmp_path: Path, header: str, advice: str) -> None:
    (tmp_path / "table.csv").write_text(f"{header}\n1,2,3\n", encoding="utf-8")
    assert f"table.csv: {advice}" in both(figcheck_cli, tmp_path / "table.csv", good)


def test_an_answer_of_figcheck_among_the_texts(figcheck_cli: Call, good: Path) -> None:
    first = figcheck_cli("check", good.parent, "--out", good.parent / "answers")
    again = figcheck_cli("check", good.parent, "--out", good.parent / "answers")
    assert again.out.startswith("figcheck  1 document read (1 without a date), 1 not read · 1 figure ")
    assert "answers: the folder holds an answer of figcheck (--out), and no texts" in again.err
    assert (first.status, again.status) == (0, 0)


def test_an_address(figcheck_cli: Call, good: Path) -> None:
    said = both(figcheck_cli, Path("https://news.example/a"), good)
    assert (
        said == "figcheck: failed: https:/news.example/a: an address is not fetched; save the page and give the file\n"
    )


def test_a_table_with_a_value_that_is_no_number(figcheck_cli: Call, tmp_path: Path) -> None:
    head = "document,measure,value\na,killed,abc\n"
    (tmp_path / "none.csv").write_text(head, encoding="utf-8")
    done = figcheck_cli("check", "--figures", "none.csv")
    assert (done.status, done.out) == (2, "")
    assert done.err == "figcheck: error: none.csv:2: column value: 'abc' is not a number such as 11000 or 4.5\n"
    (tmp_path / "some.csv").write_text(head + "b,killed,12\n", encoding="utf-8")
    done = figcheck_cli("check", "--figures", "some.csv")
    assert done.status == 0
    assert "some.csv:2: column value: 'abc' is not a number" in done.err
    assert "some.csv: 1 row not used, 1 used" in done.err


def test_a_bad_date_in_front_matter(figcheck_cli: Call, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\npublished: 31 June\n---\n{GOOD}", encoding="utf-8")
    done = figcheck_cli("extract", "a.md", "--format", "jsonl")
    assert done.status == 0
    assert [(figure["published"], figure["value"]) for figure in done.objects] == [(None, "12")]
    assert "date in doubt: a.md: front matter published '31 June' is not a date such as 2025-06-17 (a.md:2)" in done.err


def test_an_unknown_key_in_settings(figcheck_cli: Call, good: Path, tmp_path: Path) -> None:
    (tmp_path / "figcheck.toml").write_text('fail_one = "error"\n', encoding="utf-8")
    done = figcheck_cli("check", good)
    assert (done.status, done.out) == (2, "")
    assert done.err == "figcheck: error: figcheck.toml: unknown key 'fail_one'; did you mean 'fail_on'?\n"


def test_a_folder_that_cannot_be_written(figcheck_cli: Call, good: Path) -> None:
    done = figcheck_cli("check", good, "--out", good / "out")
    assert done.status == 2
    assert (
        done.err
        == f"figcheck: error: {good}/out: this folder cannot be made: a file is in the way; name another folder\n"
    )
    assert "1 document read" in done.out


def test_ten_megabytes_on_one_line(figcheck_cli: Call, tmp_path: Path) -> None:
    filler = "the wind was calm, " * 530_000
    (tmp_path / "long.txt").write_text(f"{filler}at least 12 people were killed in Veld", encoding="utf-8")
    done = figcheck_cli("extract", "long.txt", "--format", "jsonl")
    assert done.status == 0
    (figure,) = done.objects
    assert figure["value"] == "12"
    assert figure["start"] == len(filler)


def test_a_nul_within_a_text(figcheck_cli: Call, tmp_path: Path) -> None:
    text = "At least 12 people\0were killed in Veld. Another 3 people were wounded."
    (tmp_path / "corpus.jsonl").write_text(json.dumps({"id": "a", "text": text}) + "\n", encoding="utf-8")
    done = figcheck_cli("extract", "corpus.jsonl", "--format", "jsonl")
    assert done.status == 0
    figures = done.objects
    assert [figure["value"] for figure in figures] == ["12", "3"]
    assert all(text[figure["start"] : figure["end"]] == figure["quote"] for figure in figures)
    assert figcheck_cli("check", "corpus.jsonl", "--out", "out").status == 0
    again = figcheck_cli("check", "--figures", "out/figures.csv")
    assert (again.status, again.err) == (0, "")


@pytest.mark.parametrize(
    "text",
    [
        "\u202bשלום עולם\u202c — at least 12 people were killed in Veld. \u200fسلام, and 3 were wounded.",
        "👩‍👩‍👧‍👦🇳🇴 At least 12 people were killed 💥 in Veld; 3 people were wounded 😢.",
        "e\u0301 Le\u0301gion: at least 12 people were killed.\u2028Another 3 people were wounded.",
        "\ufeffAt least 12 people were killed.\r\n\r\nAnother 3 people were wounded.\x0c",
    ],
)
def test_offsets_are_exact_in_any_script(figcheck_cli: Call, tmp_path: Path, text: str) -> None:
    (tmp_path / "corpus.jsonl").write_text(json.dumps({"id": "a", "text": text}) + "\n", encoding="utf-8")
    figures = figcheck_cli("extract", "corpus.jsonl", "--format", "jsonl").objects
    assert [figure["value"] for figure in figures] == ["12", "3"]
    for figure in figures:
        assert text[figure["start"] : figure["end"]] == figure["quote"]
        assert text[figure["numeral_start"] : figure["numeral_end"]] == figure["numeral"]


def test_a_file_name_that_is_no_text(figcheck_cli: Call, tmp_path: Path) -> None:
    name = tmp_path / "bulletin-\udcff.txt"
    try:
        name.write_text(GOOD, encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system takes no such name")
    done = figcheck_cli("extract", tmp_path, "--format", "jsonl")
    assert done.status == 0
    assert [figure["document"] for figure in done.objects] == ["bulletin-\\udcff.txt"]


def test_a_file_in_a_folder_that_there_is_not(figcheck_cli: Call, good: Path) -> None:
    done = figcheck_cli("extract", good, "--output", "absent/figures.csv")
    said = "absent/figures.csv: this cannot be written: there is no folder absent; make it first"
    assert (done.status, done.err) == (2, f"figcheck: error: {said}\n")
