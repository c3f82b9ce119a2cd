"""Markdown: front matter and heading apart, the text an exact slice of the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from figcheck.model import Document
from figcheck.readers import ReadOptions, read

NEWS = "Officials in Norland said that **12 people** were killed in the port of [Veld](https://veld.example).\r\n"


def markdown(tmp_path: Path, content: str, options: ReadOptions | None = None) -> Document:
    path = tmp_path / "storm.md"
    path.write_bytes(content.encode())
    (document,) = read([path], options)
    assert content.endswith(document.text)
    return document


def test_front_matter_says_what_the_document_is(tmp_path: Path) -> None:
    front = (
        "title: 'Storm: 12 dead'\nsource: Veld Herald\nurl: https://herald.example/a\ncase: storm\ntags: [sea, wind]\n"
    )
    document = markdown(tmp_path, f"---\r\n{front}---\r\n{NEWS}", ReadOptions(case_by="column"))
    assert (document.title, document.source) == ("Storm: 12 dead", "Veld Herald")
    assert (document.url, document.case, document.text) == ("https://herald.example/a", "storm", NEWS)
    assert (document.reader, document.status) == ("markdown", "ok")


@pytest.mark.parametrize(
    ("content", "title", "text"),
    [
        (f"# Storm in Veld\n\n{NEWS}", "Storm in Veld", f"\n{NEWS}"),
        (f"\r\n# Storm in Veld ##\r\n{NEWS}", "Storm in Veld", NEWS),
        (f"# All about C#\n{NEWS}", "All about C#", NEWS),
        (f"## Storm in Veld\n{NEWS}", "", f"## Storm in Veld\n{NEWS}"),
        (f"#storm\n{NEWS}", "", f"#storm\n{NEWS}"),
        (f"# \n{NEWS}", "", f"# \n{NEWS}"),
        (f"---\ntitle: Storm\n---\n# Storm\n{NEWS}", "Storm", NEWS),
        (f"---\ntitle: Storm\n---\n# Another\n{NEWS}", "Storm", f"# Another\n{NEWS}"),
        (f"---\nsource: Herald\n---\n# Storm\n{NEWS}", "Storm", NEWS),
        (f"---\n{NEWS}", "", f"---\n{NEWS}"),
        (f"---\nA line apart\n---\n{NEWS}", "", f"---\nA line apart\n---\n{NEWS}"),
    ],
)
def test_the_title_is_not_read_twice(tmp_path: Path, content: str, title: str, text: str) -> None:
    document = markdown(tmp_path, content)
    assert (document.title, document.text) == (title, text)


def test_renamed_keys_are_found(tmp_path: Path) -> None:
    document = markdown(tmp_path, f"---\ndate: 2031-05-01\n---\n{NEWS}", ReadOptions(columns={"published": "date"}))
    assert str(document.published) == "2031-05-01"


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        (
            "source: Herald\ntitle: Storm: 12 dead",
            "line 3: the front matter is not YAML (mapping values are not allowed",
        ),
        ("title: [Storm, Veld]", "title in the front matter has to be one text, not a list or a table"),
        ("a: " + "[" * 5000, "the front matter is not YAML"),
    ],
)
def test_front_matter_that_cannot_be_used_fails_with_the_place(tmp_path: Path, front: str, reason: str) -> None:
    document = markdown(tmp_path, f"---\n{front}\n---\n{NEWS}")
    assert (document.status, document.text) == ("failed", "")
    assert document.reason.startswith(f"{tmp_path / 'storm.md'}: ")
    assert reason in document.reason
