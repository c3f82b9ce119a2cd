"""Files that are damaged, or made to do harm: each is named with what is wrong, and the rest of the run goes on."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from figcheck.deadline import TooLongError, at_most
from figcheck.errors import UsageError
from figcheck.model import Document
from figcheck.readers import ReadOptions, read
from figcheck.settings import Limits
from fpdf import FPDF

NEWS = "At least 12 people were killed in the port of Veld on Monday, officials said in the evening."


def pdf(text: str = "", password: str = "", pages: int = 1) -> bytes:
    made = FPDF()
    made.set_font("helvetica", size=12)
    if password:
        made.set_encryption(owner_password=password, user_password=password)
    for _ in range(pages):
        made.add_page()
        made.multi_cell(0, 6, text)
    return bytes(made.output())


def word(text: str = NEWS) -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def bomb() -> bytes:
    out = io.BytesIO(word())
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/media/picture.bin", b"\0" * 60_000_000)
    return out.getvalue()


def nested(depth: int) -> bytes:
    return ("<html><body>" + "<div>" * depth + NEWS + "</div>" * depth + "</body></html>").encode()


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "bomb.docx": (bomb, "failed: it would grow"),
    "garbage.docx": (lambda: b"\x9f\x00garbage" * 50, "failed: this is not a Word file (.docx); open it and save it"),
    "cut.docx": (lambda: word()[:9000], "failed: this is not a Word file"),
    "other.docx": (lambda: zipped("mimetype", b"text"), "failed: the Word file is damaged (KeyError)"),
    "cut.pdf": (lambda: pdf(NEWS)[:400], "failed: this is not a PDF, or a damaged one; open it and print it"),
    "garbage.pdf": (lambda: b"garbage", "failed: this is not a PDF"),
    "locked.pdf": (lambda: pdf(NEWS, "secret"), "failed: encrypted: it asks for a password; save it without one"),
    "scan.pdf": (lambda: pdf(""), "failed: no text layer: it is a scan; run it through character recognition (OCR)"),
    "deep.html": (lambda: nested(200_000), "failed: no article text is found in this page"),
    "script.html": (lambda: b"<html><body><script>1</script></body></html>", "failed: no article text is found"),
    "blank.html": (lambda: b" \n", "empty: it holds no text"),
    "large.html": (lambda: b"<p>" + b"many words " * 1_900_000, "failed: a page of 20,900,003 characters; pages of up"),
    "picture.html": (lambda: b"\x89PNG\0\0\0\rIHDR", "skipped: binary (byte 4 is NUL)"),
    "cut.warc": (lambda: b"WARC/1.0\r\nWARC-Type: resp", "empty: it holds no page"),
    "garbage.warc.gz": (lambda: b"garbage", "failed: the web archive is damaged after 0 pages"),
}


def zipped(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(name, data)
    return out.getvalue()


def one(path: Path, data: bytes, limits: Limits | None = None) -> Document:
    path.write_bytes(data)
    (document,) = read([path], ReadOptions(limits=limits or Limits()))
    return document


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_with_the_reason(tmp_path: Path, name: str) -> None:
    make, expected = BAD[name]
    document = one(tmp_path / name, make())
    assert f"{document.status}: {document.reason}".replace(f"{tmp_path / name}: ", "").startswith(expected)
    assert (document.id, document.text, document.cells, document.pages) == (name, "", (), ())


def test_the_rest_of_the_run_goes_on(figcheck_cli: Callable[..., Any], tmp_path: Path) -> None:
    for name in ("bomb.docx", "garbage.docx", "cut.pdf", "locked.pdf", "deep.html"):
        (tmp_path / "in" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_bytes(BAD[name][0]())
    (tmp_path / "in" / "good.pdf").write_bytes(pdf(NEWS))
    done = figcheck_cli("check", "in", "--out", "out")
    assert done.status == 0
    assert "1 document read (1 without a date), 5 not read" in done.out
    assert done.err.count("figcheck: failed: in/") == 5
    assert "Traceback" not in done.err
    rows = (tmp_path / "out" / "documents.csv").read_text(encoding="utf-8")
    assert rows.count(",failed,") == 5


@pytest.mark.parametrize("name", ["long.txt", "long.html", "long.pdf", "long.docx"])
def test_a_file_over_the_limit_is_skipped(tmp_path: Path, name: str) -> None:
    document = one(tmp_path / name, b"x" * 1_500_000, Limits(max_megabytes=1))
    assert document.status == "skipped"
    assert "it has 1.5 MB, more than the 1 MB that are read; part it, or set max_megabytes" in document.reason


def test_a_row_over_the_limit_is_skipped_and_not_its_corpus(tmp_path: Path) -> None:
    path = tmp_path / "all.csv"
    path.write_text(f'id,text\na,{"x " * 600_000}\nb,"{NEWS}"\n', encoding="utf-8")
    long, short = read([path], ReadOptions(limits=Limits(max_megabytes=1)))
    assert [(each.id, each.status, each.text) for each in (long, short)] == [("a", "skipped", ""), ("b", "ok", NEWS)]


def test_a_pdf_of_too_many_pages_fails(tmp_path: Path) -> None:
    document = one(tmp_path / "long.pdf", pdf(NEWS, pages=4), Limits(max_pages=3))
    assert document.status == "failed"
    assert "it has 4 pages, more than the 3 that are read; part it, or set max_pages" in document.reason


def test_a_page_without_a_text_layer_is_noted(tmp_path: Path) -> None:
    made = FPDF()
    made.set_font("helvetica", size=12)
    for text in (NEWS, "", NEWS):
        made.add_page()
        made.multi_cell(0, 6, text)
    document = one(tmp_path / "part.pdf", bytes(made.output()))
    assert (document.status, document.reason) == ("ok", "no text layer on page 2")


def test_work_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(TooLongError), at_most(1):
        while True:
            pass
    with at_most(0):
        assert True is not False


def test_a_timeout_is_named_with_the_document(
    figcheck_cli: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from figcheck import extraction, pipeline
    from figcheck.settings import Settings

    def stuck(document: Document, settings: Settings) -> None:
        while "Veld" in document.text:
            pass

    monkeypatch.setattr(extraction, "extract", stuck)
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    (document,) = pipeline.extract_all([tmp_path / "a.txt"], None, Settings(timeout=1)).documents
    assert (document.status, document.reason) == ("failed", "the extraction took more than 1 seconds (--timeout)")


def test_a_timeout_that_cannot_be_kept_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("signal.setitimer")
    with pytest.raises(UsageError, match="a timeout works on Unix only"), at_most(1):
        raise AssertionError
