"""Saved web pages, Word files and web archives: what is taken of them, what is left, what they say of themselves."""

from __future__ import annotations

import gzip
from datetime import UTC, date, datetime
from pathlib import Path

import docx
import pytest
from figcheck.model import Document
from figcheck.readers import ReadOptions, read

NEWS = "Officials in Norland said that at least 12 people were killed in the port of Veld on Monday."
HALF_PAST_EIGHT = datetime(2031, 5, 1, 8, 30, tzinfo=UTC)


def page(head: str = "", body: str = f"<p>{NEWS}</p>") -> str:
    return f"<html><head>{head}</head><body><article>{body}</article></body></html>"


def record(url: str, kind: str, status: str, content: str) -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{content}".encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Length: {len(answer)}\r\n"
    return f"{head}Content-Type: application/http; msgtype=response\r\n\r\n".encode() + answer + b"\r\n\r\n"


def one(path: Path, content: str | bytes, options: ReadOptions | None = None) -> Document:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (document,) = read([path], options)
    assert document.status == "ok", document.reason
    return document


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("windows-1251", "cp1251"), ("ISO-8859-1", "cp1252"), ("utf-8", "utf-8"), ("no-such-thing", "utf-8")],
)
def test_the_encoding_that_a_page_declares(tmp_path: Path, declared: str, encoding: str) -> None:
    letters = "Велд" if encoding == "cp1251" else "“Véld”"
    content = page(f'<meta charset="{declared}">', f"<p>{NEWS} {letters}</p>").encode(encoding)
    document = one(tmp_path / "a.html", content)
    assert (document.encoding, document.text) == (encoding, f"{NEWS} {letters}")


def test_a_wrong_declaration_is_passed_over(tmp_path: Path) -> None:
    document = one(tmp_path / "a.html", page('<meta charset="utf-8">', f"<p>{NEWS} Café</p>").encode("cp1252"))
    assert (document.encoding, document.text) == ("cp1252", f"{NEWS} Café")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2031-05-01T08:30:00Z">', HALF_PAST_EIGHT),
        ('<meta name="DC.date.issued" content="2031-05-01">', date(2031, 5, 1)),
        ('<script type="application/ld+json">{"@graph": [{"datePublished": "2031-05-02"}]}</script>', date(2031, 5, 2)),
        ('<meta name="date" content="yesterday">', None),
        ('<meta property="article:modified_time" content="2031-05-09">', None),
        ('<script type="application/ld+json">{"datePublished": </script>', None),
        ('<script type="application/ld+json">{"comment": [{"datePublished": "2031-05-02"}]}</script>', None),
    ],
)  # fmt: skip
def test_the_date_that_a_page_states(tmp_path: Path, head: str, published: date | None) -> None:
    document = one(tmp_path / "a.html", page(head))
    assert (document.published, document.published_basis) == (published, "html" if published else "")
    given = one(tmp_path / "a.html", page(head), ReadOptions(published=date(2031, 6, 1)))
    assert given.published == (published or date(2031, 6, 1))


def test_what_an_index_says_goes_before_the_page(tmp_path: Path) -> None:
    (tmp_path / "index.csv").write_text("file,title,published\na.html,Storm,2031-05-07\n", encoding="utf-8")
    (tmp_path / "a.html").write_text(
        page('<meta property="article:published_time" content="2031-05-01">', f"<h1>Heavy storm</h1><p>{NEWS}</p>"),
        encoding="utf-8",
    )
    (document,) = read([tmp_path])
    assert (document.title, document.published, document.published_basis) == ("Storm", date(2031, 5, 7), "index")
    assert document.text == f"Heavy storm\n\n{NEWS}"


def test_blocks_and_breaks_of_a_page(tmp_path: Path) -> None:
    body = (
        f"<h1>Storm</h1><p>{NEWS}<br>Then\n  the <b>sea</b> rose&nbsp;again.</p><h2>Losses</h2>"
        "<ul><li>One boat<ul><li>and 2 rafts</li></ul></li></ul>"
    )
    document = one(tmp_path / "a.html", page("<title>Other | Herald</title>", body))
    assert document.title == "Storm"
    assert document.text.split("\n\n") == [NEWS, "Then the sea rose\xa0again.", "Losses", "One boat", "and 2 rafts"]


def test_signs_that_no_reader_sees_are_left_out(tmp_path: Path) -> None:
    document = one(tmp_path / "a.html", page("", f"<p>{NEWS.replace('killed', 'kil&shy;led&#8203;')}</p>"))
    assert document.text == NEWS


def test_a_cell_that_spans_rows_leaves_the_others_in_their_columns(tmp_path: Path) -> None:
    table = (
        "<table><tr><th>Region</th><th>Town</th><th>Killed</th></tr><tr><td rowspan=2>North</td><td>Veld</td><td>7</td>"
        "</tr><tr><td>Karsk</td><td>5</td></tr></table>"
    )
    document = one(tmp_path / "a.html", page("", f"<p>{NEWS}</p>{table}"))
    cells = {(cell.row, cell.column): document.text[cell.start : cell.end] for cell in document.cells}
    assert cells[1, 2] == "7"
    assert (cells[2, 0], cells[2, 1], cells[2, 2]) == ("", "Karsk", "5")


def test_a_word_file_in_order_with_its_tables_and_tracked_changes(tmp_path: Path) -> None:
    word = docx.Document()
    word.core_properties.title = "Template"
    word.add_heading("Storm", 1)
    word.add_paragraph(NEWS)
    table = word.add_table(2, 2)
    for cell, text in zip(table._cells, ("Town", "Killed", "Veld", "7\nor more"), strict=True):
        cell.text = text
    paragraph = word.add_paragraph("The army sent ")._p
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    for change in (
        f"<w:del {namespace}><w:r><w:delText>30</w:delText></w:r></w:del>",
        f"<w:ins {namespace}><w:r><w:t>40 trucks.</w:t></w:r></w:ins>",
    ):
        paragraph.append(docx.oxml.parse_xml(change))
    word.save(str(tmp_path / "a.docx"))
    (document,) = read([tmp_path / "a.docx"])
    assert (document.title, document.published, document.published_basis) == ("Storm", None, "")
    assert document.text == f"{NEWS}\n\nTown | Killed\nVeld | 7 or more\n\nThe army sent 40 trucks."
    assert [document.text[cell.start : cell.end] for cell in document.cells] == ["Town", "Killed", "Veld", "7 or more"]


def test_the_pages_of_a_web_archive(tmp_path: Path) -> None:
    captured = [
        record("https://herald.example/a", "text/html; charset=utf-8", "200 OK", page(body=f"<p>{NEWS} “Véld”</p>")),
        record("https://herald.example/logo", "image/png", "200 OK", "x"),
        record("https://herald.example/gone", "text/html", "404 Not Found", page()),
        record("https://herald.example/links", "text/html", "200 OK", "<html><body></body></html>"),
    ]
    (tmp_path / "all.warc.gz").write_bytes(b"".join(map(gzip.compress, captured)))
    first, second = read([tmp_path / "all.warc.gz"])
    assert (first.id, first.url, first.text) == ("all.warc.gz:1", "https://herald.example/a", f"{NEWS} “Véld”")
    assert (second.id, second.status) == ("all.warc.gz:2", "failed")
    assert "https://herald.example/links: no article text is found" in second.reason
