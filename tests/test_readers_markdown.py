"""Markdown: front matter and heading apart, the text an exact slice of the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from figcheck.extraction import extract
from figcheck.model import Document
from figcheck.readers import ReadOptions, read
from figcheck.readers.mdmarks import marks_of

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


@pytest.mark.parametrize(
    ("line", "quote", "measure"),
    [
        ("At least **12** people were killed.", "At least **12** people", "killed"),
        ("**12 people** were killed.", "12 people", "killed"),
        ("**12** people were killed.", "**12** people", "killed"),
        ("Some __1,250__ people were *injured*.", "Some __1,250__ people", "injured"),
        ('> 12 [people](https://veld.example/2031/05/06/a_(b) "7 of 8") were killed.', "12 [people", "killed"),
        ("12 [people][7] were killed.\n\n[7]: https://veld.example/99", "12 [people", "killed"),
        ("12&nbsp;people were killed.", "12&nbsp;people", "killed"),
        ("12 people were killed[^4] there.\n\n[^4]: The ministry of Norland.", "12 people", "killed"),
        ("~~14~~ 12 people were killed.", "12 people", "killed"),
        ("![A boat of 40 feet](storm-300x200.png) 12 people were killed.", "12 people", "killed"),
        ("12 people were killed. <!-- not 14 --> <https://veld.example/8>", "12 people", "killed"),
        ("12 <b>people</b> were killed.", "12 <b>people", "killed"),
        ("12\\. 15 people were killed.", "15 people", "killed"),
        ("* 12 people were killed.", "12 people", "killed"),
        ("### 12 people were killed", "12 people", "killed"),
    ],
)
def test_marks_are_no_words_and_quotes_are_exact(tmp_path: Path, line: str, quote: str, measure: str) -> None:
    document = markdown(tmp_path, f"The storm hit Veld.\n\n{line}\n")
    figures = extract(document)
    assert [(figure.quote, figure.measure) for figure in figures] == [(quote, measure)]
    assert [document.text[each.start : each.end] for each in figures] == [quote]
    assert all(each.sentence in document.text for each in figures)


@pytest.mark.parametrize(
    "line", ["5 * 12 is 60 boats", "The file storm_12_boats has 60 boats", "Of 60 boats* one sank"]
)
def test_signs_that_mark_nothing_are_left_alone(line: str) -> None:
    assert [line[start:end] for start, end in marks_of(line)] == (["*"] if "boats*" in line else [])


@pytest.mark.parametrize("piece", ["[", "![", "](", "<!--", "**", "_a", "~~", "`", "> ", "<a", "[a]: b ", "\\", "&a"])
def test_marks_are_found_in_linear_time(piece: str) -> None:
    assert sum(end - start for start, end in marks_of(piece * 50_000)) <= 50_000 * len(piece)


def test_a_title_has_no_marks(tmp_path: Path) -> None:
    assert (
        markdown(tmp_path, f"# Storm kills **12** in [Veld](https://veld.example)\n\n{NEWS}").title
        == "Storm kills 12 in Veld"
    )
