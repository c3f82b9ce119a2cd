"""One case in every format: the same figures from each, and every quote an exact slice of the text that was read."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from articles import ARTICLES
from case_files import WRITERS, Article
from figcheck.extraction import extract
from figcheck.model import Document, Figure
from figcheck.readers import ReadOptions, read

PLAIN = "a.txt"
OF_THE_FILE = frozenset(
    "figure_id document case source published as_of page start end numeral_start numeral_end slots".split()
)
"""What may differ: where a figure stands, and when its file says that it was published."""
NUMBERS = {
    "flood": {("killed", "38"), ("injured", "1250"), ("missing", "14"), ("displaced", "5000"), ("", "6000000")},
    "clashes": {("killed", "17"), ("captured", "5"), ("displaced", "14000"), ("deployed", "1500"), ("", "120000000")},
}
MARKS = re.compile(r"\*\*|\[(?=Veld)|\]\(https:[^()]*\)|^## ")
Told = dict[str, Any]


def document_of(path: Path) -> Document:
    (document,) = read([path], ReadOptions(published=date(2031, 5, 6)))
    assert (document.status, document.reason) == ("ok", "")
    return document


def read_as(article: Article, name: str, folder: Path) -> tuple[Document, list[Figure]]:
    WRITERS[name](article, folder / name)
    document = document_of(folder / name)
    return document, extract(document)


def told(figures: list[Figure], zones: set[str]) -> list[Told]:
    """What the figures of the zones say; a PDF has no blanks that must not break, Markdown marks its headings."""
    quotes = {figure.figure_id: figure.quote for figure in figures}
    rows = []
    for figure in figures:
        if figure.zone in zones:
            row = {each.name: getattr(figure, each.name) for each in fields(figure) if each.name not in OF_THE_FILE}
            row |= {"whole": quotes.get(figure.whole, ""), "base": quotes.get(figure.base, "")}
            rows.append({name: _spaced(value) for name, value in row.items()})
    return rows


def _spaced(value: object) -> object:
    return MARKS.sub("", value.replace("\u00a0", " ").replace("&nbsp;", " ")) if isinstance(value, str) else value


def without_sentences(figures: list[Figure]) -> list[Told]:
    """What the figures of tables say; the bars of Markdown are in their rows."""
    return [row | {"sentence": ""} for row in told(figures, {"table"})]


@pytest.mark.parametrize("article", ARTICLES)
@pytest.mark.parametrize("name", WRITERS)
def test_the_same_case_gives_the_same_figures(tmp_path: Path, article: str, name: str) -> None:
    prose = {"lead", "body"}
    _, expected = read_as(ARTICLES[article], PLAIN, tmp_path)
    document, figures = read_as(ARTICLES[article], name, tmp_path)
    assert told(figures, prose) == told(expected, prose)
    assert {(each.measure, str(each.value or each.hard.high)) for each in figures} >= NUMBERS[article]
    body = [figure for figure in figures if figure.zone != "title"]
    assert all(document.text[each.start : each.end] == each.quote for each in body)
    assert {figure.zone for figure in body} <= {*prose, "table"}


@pytest.mark.parametrize("name", ["a.html", "a.docx", "a.pdf", "columns.pdf"])
def test_tables_give_the_same_cells(tmp_path: Path, name: str) -> None:
    _, expected = read_as(ARTICLES["flood"], "a.md", tmp_path)
    document, figures = read_as(ARTICLES["flood"], name, tmp_path)
    assert [(each.row, each.column) for each in document.cells] == [divmod(at, 3) for at in range(12)]
    assert without_sentences(figures) == without_sentences(expected)
    assert ("Karsk", "killed", 11) in [(each.place, each.measure, each.value) for each in figures]


@pytest.mark.parametrize("article", ARTICLES)
@pytest.mark.parametrize("name", ["a.md", "a.jsonl", "a.csv", "a.html", "a.docx", "a.pdf"])
def test_the_title_stands_apart(tmp_path: Path, article: str, name: str) -> None:
    _, expected = read_as(ARTICLES[article], "a.md", tmp_path)
    document, figures = read_as(ARTICLES[article], name, tmp_path)
    title = ARTICLES[article].title
    assert document.title == title
    assert title not in document.text
    assert told(figures, {"title"}) == told(expected, {"title"})


def test_a_pdf_names_the_page_of_each_figure(tmp_path: Path) -> None:
    document, figures = read_as(ARTICLES["flood"], "a.pdf", tmp_path)
    pages = {figure.quote: figure.page for figure in figures}
    assert (pages["At least 38 people"], pages["41 people"]) == (1, 2)
    assert document.text[document.pages[1] :].startswith(document.text[document.pages[1] :].lstrip())
    _, plain = read_as(ARTICLES["flood"], PLAIN, tmp_path)
    assert {figure.page for figure in plain} == {None}


def test_a_web_page_says_who_published_it_and_when(tmp_path: Path) -> None:
    document, _ = read_as(ARTICLES["flood"], "a.html", tmp_path)
    assert (document.source, document.published_basis) == ("Veld Herald", "html")
    assert document.published is not None
    assert document.published.isoformat() == "2031-05-06T08:30:00+00:00"
