"""What is explained to people is what figcheck does."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from figcheck.extraction import extract
from figcheck.model import Document, Finding
from figcheck.topics import ABOUT, INTERVALS
from figcheck.writers import html, terminal
from samples import CONFLICT, REPORT, made

Call = Callable[..., Any]
WORDS = [(words.strip(), allowed) for row, allowed in INTERVALS.rows for words in row.split(";")]
KARSK = "On 4 May 2031 {} people were killed in Karsk by shelling."


@pytest.mark.parametrize(("words", "allowed"), WORDS)
def test_the_words_of_the_page_allow_what_it_says(words: str, allowed: str) -> None:
    (figure,) = extract(Document("a", text=f"A strike killed {words} people in Veld."))
    assert str(figure.hard) == allowed


def test_the_examples_of_about_end_as_the_page_says(figcheck_cli: Call) -> None:
    Path("a.txt").write_text(KARSK.format("about 60"), encoding="utf-8")
    assert re.findall("“about 60” and “(130|70|100)”|“about (60)” and “100”", ABOUT.replace("\n", " "))
    for number, told in (("130", "allow no common number"), ("70", ""), ("100", "would hardly be written of one")):
        Path("b.txt").write_text(KARSK.format(number), encoding="utf-8")
        found = figcheck_cli("check", "a.txt", "b.txt", "--published", "2031-05-05", "--format", "jsonl").objects
        assert [told in each["message"] for each in found] == ([True, True] if told else [])
    rounded = extract(Document("a", text="In Veld 6,000 people were killed, and 347 in Karsk."))
    assert [str(figure.claim) for figure in rounded] == ["[5,700, 6,300]", "347"]


def test_the_page_is_printed_on_request(figcheck_cli: Call) -> None:
    done = figcheck_cli("explain", "Intervals")
    assert (done.status, done.out) == (0, INTERVALS.page + "\n")
    assert max(map(len, done.out.splitlines())) <= 100
    assert "intervals" in figcheck_cli("explain", "--help").out


def blurred(severity: Any = "error") -> Finding:
    return replace(CONFLICT, severity=severity, figures=(made(60, "about"), CONFLICT.figures[1]))


def test_an_about_leads_to_the_page_in_one_step() -> None:
    out = io.StringIO()
    terminal.write(replace(REPORT, findings=(blurred(),)), out)
    assert '     Why [30, 120] for "about 60": figcheck explain intervals\n' in out.getvalue()
    out = io.StringIO(newline="")
    html.write(replace(REPORT, findings=(blurred(),), figures=(*REPORT.figures, blurred().figures[0])), out)
    page = out.getvalue()
    assert '<bdi>killed [30, 120]</bdi> <a href="#intervals">why so wide?</a>' in page
    assert 'how to read the numbers">[30, 120]</a>' in page
    assert 'id="intervals"' in page


def test_nothing_is_explained_where_no_about_is_shown() -> None:
    for findings in ((CONFLICT,), (blurred("info"),)):
        out = io.StringIO()
        terminal.write(replace(REPORT, findings=findings), out)
        assert "explain intervals" not in out.getvalue()
