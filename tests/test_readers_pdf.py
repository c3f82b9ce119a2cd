"""PDF: words parted at the ends of lines, paragraphs over columns and pages, tables, margins and the title."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from figcheck.model import Document
from figcheck.readers import ReadOptions, read
from fpdf import FPDF

Placed = tuple[float, float, str]
WIDE = 14
"""The pitch of the lines of a paragraph."""


def pdf(path: Path, pages: Sequence[Sequence[Placed]], size: int = 10) -> Document:
    """The document of pages of 400 by 300 points with text at those places, from the upper left."""
    made = FPDF(unit="pt", format=(400, 300))
    made.core_fonts_encoding = "cp1252"
    for page in pages:
        made.add_page()
        for x, y, text in page:
            made.set_font("helvetica", size=2 * size if text.isupper() else size)
            made.text(x, y, text)
    made.output(str(path))
    (document,) = read([path], ReadOptions())
    assert document.status == "ok", document.reason
    return document


def under(lines: Sequence[str], *, x: float = 40, y: float = 60) -> list[Placed]:
    return [(x, y + WIDE * number, line) for number, line in enumerate(lines)]


FIRST = [
    "The storm that hit the port of Veld on Monday night left",
    "many houses without a roof, and the mayor asked for help.",
]


@pytest.mark.parametrize(
    ("end", "begin", "word"),
    [
        ("at least fifty people, many of them in-", "jured by glass", "injured by glass"),
        ("The mayor said that there were twenty-", "five of them", "twenty-five of them"),
        ("It was led by a man of the army, a 45-", "year-old who", "45-year-old who"),
        ("The ship of the state-owned line was state-", "owned too", "state-owned too"),
        ("A two-and-a-half-hour walk is two-and-a-", "half-hour long", "two-and-a-half-hour long"),
    ],
)
def test_a_word_parted_at_the_end_of_a_line_is_whole_again(tmp_path: Path, end: str, begin: str, word: str) -> None:
    document = pdf(
        tmp_path / "a.pdf", [under([*FIRST, end, f"{begin} were there and went on until the next morning."])]
    )
    assert f"{end.rsplit(' ', 1)[0]} {word} were there" in document.text


def test_a_word_parted_at_the_end_of_a_page_stands_on_the_next(tmp_path: Path) -> None:
    document = pdf(
        tmp_path / "a.pdf", [under([*FIRST, "More than forty of them were in-"]), under(["jured by glass.", *FIRST])]
    )
    assert "of them were injured by glass." in document.text
    assert document.text[document.pages[1] :].startswith("injured by glass.")


def test_a_word_parted_at_the_end_of_a_column_is_whole_again(tmp_path: Path) -> None:
    left, right = (
        under(["The storm in the port of Veld", "had killed 12 people and in-"]),
        ["jured forty of the", "sailors."],
    )
    document = pdf(tmp_path / "a.pdf", [[*left, *under(right, x=220)]])
    assert document.text == "The storm in the port of Veld had killed 12 people and injured forty of the sailors."


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page(tmp_path: Path) -> None:
    column = ["Officials of Norland told", "that the storm in the port"]
    left, right = under(column), under(["Veld had killed 12 people", "and that more of them"], x=220)
    document = pdf(
        tmp_path / "a.pdf", [[*left, *right], under(["Orsk sent were hurt. They", "asked for help from the"])]
    )
    assert "in the port Veld had killed 12 people and that more of them Orsk sent were hurt." in document.text
    assert "\n" not in document.text


def test_running_heads_and_numbers_of_pages_are_left_out(tmp_path: Path) -> None:
    pages = [
        [(40, 20, f"Veld Herald, 17 June 2031, page {n}"), *under(FIRST), (190, 280, f"- {n} -")] for n in (1, 2, 3)
    ]
    assert pdf(tmp_path / "a.pdf", pages).text == "\n\n".join([" ".join(FIRST)] * 3)


def test_what_bulletins_repeat_stays(tmp_path: Path) -> None:
    pages = [under([f"Killed: {number}", "Injured: none"], y=30) for number in (7, 9)]
    assert pdf(tmp_path / "a.pdf", pages).text.count("Killed: ") == 2


def test_what_a_browser_prints_around_a_page_is_left_out(tmp_path: Path) -> None:
    head = (40, 20, "6/17/31, 11:56 AM Storm in Veld | Veld Herald")
    page = [head, *under(FIRST), (40, 280, "https://herald.example/2031/storm 1/1")]
    assert pdf(tmp_path / "a.pdf", [page]).text == " ".join(FIRST)


def test_a_number_that_stands_alone_in_the_text_stays(tmp_path: Path) -> None:
    page = [*under(FIRST), (190, 140, "47"), *under(FIRST, y=170)]
    assert "\n\n47\n\n" in pdf(tmp_path / "a.pdf", [page]).text


def test_the_heads_of_a_table_on_every_page_stay(tmp_path: Path) -> None:
    rows = [(40, 60, "Town"), (150, 60, "Killed"), (40, 76, "Veld"), (150, 76, "7"), (40, 92, "Karsk"), (150, 92, "5")]
    document = pdf(tmp_path / "a.pdf", [[*rows, *under(FIRST, y=150)]] * 2)
    assert document.text.count("Town | Killed\nVeld | 7\nKarsk | 5") == 2
    assert {cell.table for cell in document.cells} == {1, 2}


def test_an_empty_cell_keeps_the_others_in_their_columns(tmp_path: Path) -> None:
    head = [(150, 60, "Killed"), (250, 60, "Injured")]
    rows = [(40, 76, "Veld"), (150, 76, "7"), (40, 92, "Karsk"), (250, 92, "1,250")]
    document = pdf(tmp_path / "a.pdf", [[*head, *rows, *under(FIRST, y=150)]])
    assert document.text.startswith(" | Killed | Injured\nVeld | 7 | \nKarsk |  | 1,250\n\n")


def test_what_stands_in_large_type_over_the_text_is_the_title(tmp_path: Path) -> None:
    page = [(40, 30, "Veld Herald"), (40, 60, "STORM KILLS"), (40, 84, "12 IN VELD"), *under(FIRST, y=120)]
    document = pdf(tmp_path / "a.pdf", [page])
    assert (document.title, document.text) == ("STORM KILLS 12 IN VELD", f"Veld Herald\n\n{' '.join(FIRST)}")


def test_large_type_below_the_text_is_no_title(tmp_path: Path) -> None:
    page = [*under([*FIRST, *FIRST]), (40, 160, "WHAT COMES NEXT"), *under(FIRST, y=190)]
    document = pdf(tmp_path / "a.pdf", [page])
    assert (document.title, "WHAT COMES NEXT" in document.text) == ("", True)


def test_an_index_that_gives_another_title_leaves_it_in_the_text(tmp_path: Path) -> None:
    (tmp_path / "index.csv").write_text("file,title\na.pdf,Storm\n", encoding="utf-8")
    pdf(tmp_path / "a.pdf", [[(40, 60, "STORM KILLS 12"), *under(FIRST, y=120)]])
    (document,) = read([tmp_path])
    assert (document.title, document.text.startswith("STORM KILLS 12\n\n")) == ("Storm", True)
