"""The readers as a whole: what comes out of files, folders and stdin, and that nothing is lost unsaid."""

from __future__ import annotations

import io
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from figcheck.errors import UsageError
from figcheck.model import Document
from figcheck.readers import ReadOptions, read

NEWS = "Officials in Norland said that at least 12 people were killed in the port of Veld on Monday.\n"


def write(path: Path, content: str | bytes = NEWS) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def one(path: Path | str, options: ReadOptions | None = None) -> Document:
    (document,) = read([path], options)
    return document


def brief(documents: list[Document]) -> list[tuple[str, str]]:
    return [(document.id, document.status) for document in documents]


def test_plain_text_is_whole_and_has_no_title(tmp_path: Path) -> None:
    content = "Veld port\r\n\r\n" + NEWS
    document = one(write(tmp_path / "veld.txt", content))
    assert document == Document(
        id="veld.txt",
        case="all",
        text=content,
        language="en",
        reader="text",
        encoding="utf-8",
        sha256=sha256(content.encode()).hexdigest(),
        file=(tmp_path / "veld.txt").as_posix(),
    )


def test_a_name_without_ending_is_text_and_endings_ignore_case(tmp_path: Path) -> None:
    assert one(write(tmp_path / "notes")).reader == "text"
    assert one(write(tmp_path / "NOTES.TXT")).reader == "text"
    assert one(write(tmp_path / "notes.MD")).reader == "markdown"


def test_right_to_left_text_and_emoji_keep_their_places(tmp_path: Path) -> None:
    content = "👩‍👩‍👧 The mayor said “שלום” and counted 7 boats 🚤 with مرحبا on them.\u2028Then 8."
    document = one(write(tmp_path / "boats.txt", content))
    assert document.text == content
    assert document.text[document.text.index("7") :].startswith("7 boats 🚤")


def test_ten_megabytes_on_one_line_are_read(tmp_path: Path) -> None:
    line = NEWS.replace("\n", " ") * 110_000
    assert one(write(tmp_path / "long.txt", line)).text == line
    assert one(write(tmp_path / "long.md", f"# {line}\n{NEWS}")).text == NEWS
    assert one(write(tmp_path / "long.csv", f"id,text\na,{line}\n")).text == line


def test_an_empty_file_says_so(tmp_path: Path) -> None:
    for name in ("none.txt", "none.md", "blank.txt"):
        document = one(write(tmp_path / name, " \n" if name == "blank.txt" else ""))
        assert (document.status, document.reason) == ("empty", "it holds no text")
    document = one(write(tmp_path / "none.jsonl", "\n"))
    assert (document.status, document.reason) == ("empty", f"{tmp_path / 'none.jsonl'}: it holds no rows")
    assert one(write(tmp_path / "none.csv", "id,text\n")).status == "empty"


def test_binary_data_is_skipped_with_the_place(tmp_path: Path) -> None:
    path = write(tmp_path / "photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    document = one(path)
    assert (document.status, document.text) == ("skipped", "")
    assert document.reason == f"{path}: binary (byte 8 is NUL): figcheck reads text"
    assert one(write(tmp_path / "rows.jsonl", b"\0\0")).status == "skipped"


def test_a_nul_far_into_the_text_stays(tmp_path: Path) -> None:
    content = NEWS * 100 + "\0" + NEWS
    assert one(write(tmp_path / "veld.txt", content)).text == content


def test_an_ending_that_is_not_read_is_skipped_with_those_that_are(tmp_path: Path) -> None:
    document = one(write(tmp_path / "chart.png"))
    assert document.status == "skipped"
    assert "files that end in .png are not read; figcheck reads .txt .md .markdown .html " in document.reason


def test_a_missing_path_fails_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = write(tmp_path / "veld.txt")
    missing = tmp_path / "gone"
    documents = list(read([missing, path]))
    assert brief(documents) == [(str(missing), "failed"), ("veld.txt", "ok")]
    assert documents[0].reason == f"{missing}: there is no such file or folder"


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b.txt", "chart.png", ".hidden/x.txt", ".DS_Store", "c/rows.jsonl"):
        write(tmp_path / name, '{"id": "row", "text": "One."}' if name.endswith("jsonl") else NEWS)
    assert brief(list(read([tmp_path]))) == [
        ("a/b.txt", "ok"),
        ("a/z.md", "ok"),
        ("b.txt", "ok"),
        ("row", "ok"),
        ("chart.png", "skipped"),
    ]


def test_an_empty_folder_says_what_is_read(tmp_path: Path) -> None:
    document = one(tmp_path)
    assert (document.id, document.status) == (str(tmp_path), "empty")
    assert "no readable file in the folder; endings read: .txt .md .markdown .html .htm .xhtml .pdf" in document.reason


def test_a_link_to_nowhere_fails(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    assert brief(list(read([tmp_path]))) == [("link.txt", "failed")]


def test_a_file_name_that_is_no_text_can_be_written(tmp_path: Path) -> None:
    write(Path(str(tmp_path / "caf") + "\udce9.txt"))
    document = one(tmp_path)
    assert (document.id, document.status) == ("caf\\udce9.txt", "ok")


def test_stdin_is_a_document() -> None:
    document = one("-", ReadOptions(source="Veld Herald", stdin=io.BytesIO(NEWS.encode())))
    assert (document.id, document.text, document.source, document.case) == ("-", NEWS, "Veld Herald", "all")


@pytest.mark.parametrize(
    ("by", "cases"),
    [
        ("all", ["all", "all", "all"]),
        ("folder", ["north", "north/coast", "given"]),
        ("column", ["", "", "storm"]),
    ],
)
def test_what_makes_a_case(tmp_path: Path, by: str, cases: list[str]) -> None:
    given = tmp_path / "given"
    write(given / "north" / "a.txt")
    write(given / "north" / "coast" / "b.txt")
    write(given / "top.md", f"---\ncase: storm\n---\n{NEWS}")
    assert [document.case for document in read([given], ReadOptions(case_by=by))] == cases


def test_a_file_given_alone_has_its_folder_as_case(tmp_path: Path) -> None:
    path = write(tmp_path / "north" / "a.txt")
    assert one(path, ReadOptions(case_by="folder")).case == "north"


def test_files_of_one_name_bear_the_paths_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("jan/a.txt", "feb/a.txt", "feb/b.txt"):
        write(tmp_path / name, NEWS)
    documents = list(read(["jan/a.txt", "feb/a.txt", "feb/b.txt"]))
    assert [document.id for document in documents] == ["jan/a.txt", "feb/a.txt", "b.txt"]
    assert {document.status for document in documents} == {"ok"}


def test_the_second_of_one_id_in_one_case_fails(tmp_path: Path) -> None:
    paths = [write(tmp_path / "a.txt"), write(tmp_path / "feb" / "a.txt", NEWS * 2).parent]
    first, second = read(paths)
    assert (first.status, first.text) == ("ok", NEWS)
    assert (second.id, second.status, second.text) == ("a.txt", "failed", "")
    assert second.reason.startswith(f"{paths[1]}: a second document 'a.txt' in case 'all'; the first is kept")


def test_flags_give_only_what_the_input_lacks(tmp_path: Path) -> None:
    options = ReadOptions(source="Flag Times", published=date(2031, 4, 2))
    bare = one(write(tmp_path / "bare.txt"), options)
    assert (bare.source, bare.published, bare.published_basis) == ("Flag Times", date(2031, 4, 2), "flag")
    said = one(write(tmp_path / "said.md", f"---\nsource: Herald\npublished: 2031-05-01\n---\n{NEWS}"), options)
    assert (said.source, said.published, said.published_basis) == ("Herald", date(2031, 5, 1), "front_matter")


def test_text_in_another_language_is_skipped_and_says_so(tmp_path: Path) -> None:
    german = (
        "Nach Angaben der Behörden wurden in der Hafenstadt Veld mindestens zwölf Menschen bei dem Sturm verletzt und "
    )
    russian = (
        "По данным властей, во время шторма в порту города Велд погибли не менее двенадцати человек, сообщил мэр. "
    )
    for number, content in enumerate((german * 5, russian * 5)):
        document = one(write(tmp_path / f"{number}.txt", content))
        assert (document.status, document.language) == ("skipped", "")
        assert document.reason == "not in a language that figcheck reads (English)"


@pytest.mark.parametrize(
    "content",
    [
        "Sturm in Veld: zwölf Tote",
        "12 DEAD IN VELD",
        NEWS.upper() * 10,
        "Tanks lost: T-1 14, T-2 23, T-3 4. " * 40,
        "Veld 12 | Norland 31 | Southmark 4 | Eastfold 19 | Westmere 8 | Highmoor 2\n" * 40,
    ],
)
def test_headlines_lists_and_wire_text_are_kept(tmp_path: Path, content: str) -> None:
    assert one(write(tmp_path / "kept.txt", content)).status == "ok"


def test_a_rename_of_no_column_is_wrong_use() -> None:
    with pytest.raises(UsageError, match="--columns: there is no column 'body' to rename; there are id, text, file"):
        read([], ReadOptions(columns={"body": "text"}))
