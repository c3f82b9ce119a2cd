"""Tables inside documents: what their cells count, where they stand, and that their totals are checked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from figcheck import pipeline
from figcheck.extraction import extract
from figcheck.model import Document, Figure, Report
from figcheck.readers import read

LEAD = "Officials in Norland gave the losses of the storm on Monday. At least 12 people were killed in the port."
ROWS = (
    ("Town", "Killed", "Number of injured", "Boats lost"),
    ("Veld", "7", "20", "3"),
    ("Karsk", "5", "1,210", "1"),
    ("Total", "13", "1,230", "4"),
)
CLOSING = "After the storm, 40 soldiers were sent to Veld."


def as_md(folder: Path, rows: tuple[tuple[str, ...], ...]) -> Path:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines.insert(1, "|" + "---|" * len(rows[0]))
    table = "\n".join(lines)
    path = folder / "a.md"
    path.write_text(f"{LEAD}\n\n{table}\n\n{CLOSING}\n", encoding="utf-8")
    return path


def as_html(folder: Path, rows: tuple[tuple[str, ...], ...]) -> Path:
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    path = folder / "a.html"
    path.write_text(
        f"<html><body><article><p>{LEAD}</p><table>{table}</table><p>{CLOSING}</p></article></body></html>",
        encoding="utf-8",
    )
    return path


def as_docx(folder: Path, rows: tuple[tuple[str, ...], ...]) -> Path:
    document = docx.Document()
    document.add_paragraph(LEAD)
    table = document.add_table(len(rows), len(rows[0]))
    for cell, text in zip(table._cells, (cell for row in rows for cell in row), strict=True):
        cell.text = text
    document.add_paragraph(CLOSING)
    path = folder / "a.docx"
    document.save(str(path))
    return path


WRITERS = [as_md, as_html, as_docx]


def report_of(path: Path) -> Report:
    return pipeline.run([path])


def cells_of(path: Path) -> tuple[Document, list[Figure]]:
    (document,) = read([path])
    return document, [figure for figure in extract(document) if figure.zone == "table"]


@pytest.mark.parametrize("write", WRITERS)
def test_cells_are_figures_with_their_headers(tmp_path: Path, write: object) -> None:
    document, figures = cells_of(write(tmp_path, ROWS))  # type: ignore[operator]
    told = [(each.quote, each.measure, each.kind, each.place, each.concept) for each in figures]
    assert told[:4] == [
        ("7", "killed", "part", "Veld", "Veld, Killed"),
        ("20", "injured", "part", "Veld", "Veld, Number of injured"),
        ("3", figures[2].measure, "part", "Veld", "Veld, Boats lost"),
        ("5", "killed", "part", "Karsk", "Karsk, Killed"),
    ]
    assert told[6:8] == [("13", "killed", "total", "", "Total, Killed"), ("1,230", "injured", "total", "", told[7][4])]
    assert figures[2].counted.endswith("boat")
    assert all(document.text[each.start : each.end] == each.quote for each in figures)
    for name, start, end in figures[0].slots:
        assert document.text[start:end] == {"column": "Killed", "row": "Veld"}[name]
    assert len({each.figure_id for each in figures}) == len(figures) == 9


@pytest.mark.parametrize("write", WRITERS)
def test_a_total_that_is_no_sum_is_found(tmp_path: Path, write: object) -> None:
    report = report_of(write(tmp_path, ROWS))  # type: ignore[operator]
    (finding,) = report.findings
    assert (finding.rule, finding.severity, finding.basis) == ("F043", "error", "same_document")
    assert [figure.quote for figure in finding.figures] == ["13", "7", "5"]
    assert finding.inequality == "7 + 5 = 12 < 13"
    assert [figure.quote for figure in report.figures if figure.zone != "table"] == [
        "At least 12 people",
        "40 soldiers",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (("Town", "Killed"), ("Veld", "7"), ("Karsk", "n/a"), ("Total", "13")),
        (("Town", "Killed"), ("Veld", "7"), ("Karsk", "about 5"), ("Total", "13")),
        (("Town", "Killed"), ("Veld", "7"), ("of which children", "5"), ("Karsk", "1"), ("Total", "8")),
        (("Town", "Killed"), ("Veld", "7"), ("Total", "9"), ("Karsk", "5")),
        (("Town", "Killed"), ("Veld", "7"), ("Subtotal", "7"), ("Karsk", "5"), ("Total", "12")),
        (("Town", "Share of deaths (%)"), ("Veld", "58"), ("Karsk", "41"), ("Total", "100")),
        (("Town", "Deaths per 1,000"), ("Veld", "58"), ("Karsk", "41"), ("Total", "50")),
        (("Day", "Killed, cumulative"), ("Monday", "7"), ("Tuesday", "12"), ("Total", "12")),
        (("Group", "Killed"), ("Children", "7"), ("Women", "5"), ("All", "20")),
        (("Town", "Killed"), ("Veld", "7"), ("Karsk", "5"), ("", "13")),
        (("Town", "Killed"), ("Veld", "7"), ("Total", "8")),
        (("Town", "Year", "Killed"), ("Veld", "2030", "7"), ("Karsk", "2031", "5"), ("Total", "2", "12")),
    ],
)
def test_what_is_no_sum_is_left_alone(tmp_path: Path, rows: tuple[tuple[str, ...], ...]) -> None:
    assert report_of(as_md(tmp_path, rows)).findings == ()


def test_years_head_columns_and_are_no_figures(tmp_path: Path) -> None:
    rows = (("Killed", "2030", "2031"), ("Veld", "7", "9"), ("Karsk", "5", "2"), ("Total", "12", "11"))
    _, figures = cells_of(as_md(tmp_path, rows))
    assert [figure.quote for figure in figures] == ["7", "9", "5", "2", "12", "11"]
    assert figures[0].concept == "Veld, 2030"


def test_sentences_in_cells_are_read_as_text(tmp_path: Path) -> None:
    rows = (("Day", "Killed", "Remarks"), ("Monday", "7", "The mayor said that 30 people were injured in Veld."))
    document, figures = cells_of(as_md(tmp_path, rows))
    told = [(figure.quote, figure.measure, figure.kind) for figure in figures]
    assert told == [("7", "killed", "total"), ("30 people", "injured", "total")]
    assert figures[1].authority
    assert document.text[figures[1].start : figures[1].end] == "30 people"


def test_lines_with_bars_are_a_table_only_below_dashes(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("Veld | 12 people killed\nKarsk | 5 people killed\n", encoding="utf-8")
    document, figures = cells_of(path)
    assert (document.cells, figures) == ((), [])
    path.write_text("a | b \\| c\n:-- | --:\n**7** |\n", encoding="utf-8")
    document, _ = cells_of(path)
    assert [(each.row, each.column, document.text[each.start : each.end]) for each in document.cells] == [
        (0, 0, "a"),
        (0, 1, "b \\| c"),
        (1, 0, "7"),
    ]


@pytest.mark.parametrize("write", WRITERS)
def test_headers_tell_how_sure(write: Callable[[Path, tuple[tuple[str, ...], ...]], Path], tmp_path: Path) -> None:
    rows = (("Source", "Estimated deaths", "Injured"), ("Halvik Council", "7", "20"), ("Harbour Watch", "9", "31"))
    figures = [figure for figure in report_of(write(tmp_path, rows)).figures if figure.zone == "table"]
    assert [(str(figure.value), figure.authority, figure.modality) for figure in figures] == [
        ("7", "Halvik Council", "estimated"),
        ("20", "Halvik Council", "reported"),
        ("9", "Harbour Watch", "estimated"),
        ("31", "Harbour Watch", "reported"),
    ]


def test_rows_of_plain_text_are_read_below_their_header() -> None:
    text = (
        "The losses:\n**Reporting Source**| **Date**| **Claimed losses**| **Notes**\n"
        "Halvik Council| May 2025| 120 boats (including 30 ferries)| none\nHarbour Watch| June 2025| 90 boats| none\n"
    )
    figures = extract(Document(id="-", case="all", text=text))
    told = [(figure.quote, figure.authority, figure.modality) for figure in figures]
    assert told == [
        ("120 boats", "Halvik Council", "claimed"),
        ("30 ferries", "Halvik Council", "claimed"),
        ("90 boats", "Harbour Watch", "claimed"),
    ]
    spans = [text[start:end] for figure in figures for name, start, end in figure.slots if name in ("authority", "cue")]
    assert set(spans) == {"Halvik Council", "Harbour Watch", "Reporting Source"}
