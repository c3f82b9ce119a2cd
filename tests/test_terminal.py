"""The answer for people: it reads well, fits its width, and steers no terminal."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from figcheck.model import Document, Figure, Report
from figcheck.writers import terminal
from figcheck.writers.naming import Letters, one_line, shortened, squeezed
from figcheck.writers.terminal.look import in_colours, width_of
from samples import BLANK, CONFLICT, FIRST, POST, REPORT, SECOND, UPDATE, WIRE, toll

TEXT = """\
figcheck  2 documents read (1 dated by --published), 1 not read · 3 figures · 1 group

READ FIRST
 1 ERROR  F001 conflicting-figures    confidence 0.80  authority not named on both sides
     A Harbour Post  17 Jun  "twelve people were killed"                          killed 12
     B Coast Wire    18 Jun  "17 people, many of them dock workers, were killed"  killed 17
                             the mayor of Veld
     Twelve and 17 allow no common number.
     12 < 17

AGREE 1
   killed: B "17 people, many of … killed" fits B "the toll rose to 19"

UPDATED 1
   killed: A "twelve people were killed" (17 Jun 2025) -> B "the toll rose to 19" (18 Jun 2025)

NOT COMPARED 3: other period 2 · no upper limit on force 1   (--show-not-compared)

DOCUMENTS CITED
   A  post.txt · Harbour Post · 17 Jun 2025 · Twelve dead in Veld
   B  wire.txt · Coast Wire · 18 Jun 2025

NOT READ 1
   empty: blank.txt: the file holds no text

2 documents read, 1 not read · 3 figures · 1 group
1 error · 0 warnings · 1 info (1 updated)      exit 1 (--fail-on error)
"""


def test_the_text_reads_from_what_was_read_to_the_exit_status() -> None:
    out = io.StringIO()
    terminal.write(REPORT, out, "exit 1 (--fail-on error)")
    assert out.getvalue() == TEXT


def test_pairs_that_are_not_shown_have_a_place_that_is_said() -> None:
    out = io.StringIO()
    terminal.write(replace(REPORT, agreements=((FIRST, SECOND), (SECOND, FIRST))), out)
    _, _, told = out.getvalue().partition("AGREE 2\n")
    first, second, *_ = told.splitlines()
    assert first.endswith("(and 1 pair more)")
    assert second == "   the other pairs: --out DIR writes all of them to report.json, and shows them in report.html"


def test_a_report_without_anything_still_says_what_was_read() -> None:
    out = io.StringIO()
    terminal.write(Report(documents=(BLANK,)), out, "exit 2")
    assert out.getvalue() == (
        "figcheck  0 documents read, 1 not read · 0 figures · 0 groups\n\n"
        "NOT READ 1\n   empty: blank.txt: the file holds no text\n\n"
        "0 documents read, 1 not read · 0 figures · 0 groups\n0 errors · 0 warnings · 0 info      exit 2\n"
    )


def test_long_sections_are_cut_and_say_so() -> None:
    updates = tuple(replace(UPDATE, finding_id=f"x-{n}") for n in range(15))
    out = io.StringIO()
    terminal.write(replace(REPORT, findings=updates), out)
    assert "UPDATED 15\n" in out.getvalue()
    assert "   and 3 more; --out DIR writes all of them to report.json\n" in out.getvalue()


def test_no_line_is_wider_than_asked_and_none_steers_the_terminal() -> None:
    long = toll(POST, 3, "\x1b[31mthree\r\n of the " + "very " * 60 + "old bridges\x07", side="Norland")
    report = replace(REPORT, findings=(replace(CONFLICT, figures=(long, SECOND), message="word " * 80),))
    out = io.StringIO()
    terminal.write(report, out, width=80)
    assert max(map(len, out.getvalue().split("\n"))) <= 80
    assert not set("\x1b\r\x07") & set(out.getvalue())
    assert '"[31mthree of the very' in out.getvalue()


@pytest.mark.parametrize("width", [40, 60, 70, 100])
def test_quotes_go_on_below_their_column_and_nothing_is_cut(width: int) -> None:
    words = "17 people, of whom many had been working at the docks when the wall of the old harbour of Veld gave way"
    report = replace(REPORT, findings=(replace(CONFLICT, figures=(FIRST, toll(WIRE, 17, words))),))
    out = io.StringIO()
    terminal.write(report, out, width=width)
    assert max(map(len, out.getvalue().split("\n"))) <= width
    top = out.getvalue().partition("Twelve and")[0].replace("killed 17", "")
    assert f'"{words}"' in " ".join(top.split())


def test_colours_stand_outside_of_the_words() -> None:
    plain, painted = io.StringIO(), io.StringIO()
    terminal.write(REPORT, plain)
    terminal.write(REPORT, painted, colours=True)
    assert "\x1b[1mREAD FIRST\x1b[0m\n" in painted.getvalue()
    assert " 1 \x1b[1;31mERROR\x1b[0m  F001" in painted.getvalue()
    assert re.sub(r"\x1b\[[\d;]*m", "", painted.getvalue()) == plain.getvalue()


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "out", "wanted"),
    [
        ({}, Screen(), True),
        ({}, io.StringIO(), False),
        ({"NO_COLOR": "1"}, Screen(), False),
        ({"NO_COLOR": ""}, Screen(), True),
        ({"TERM": "dumb"}, Screen(), False),
        ({"FORCE_COLOR": "1"}, io.StringIO(), True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, Screen(), False),
    ],
)
def test_colours_are_for_terminals_unless_told_otherwise(
    environment: dict[str, str], out: io.StringIO, wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert in_colours(out) is wanted


def test_the_width_is_that_of_the_terminal_and_100_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "72")
    assert [width_of(Screen()), width_of(io.StringIO())] == [72, 100]
    monkeypatch.setenv("COLUMNS", "9")
    assert width_of(Screen()) == 40


def test_cases_are_named_where_there_are_several() -> None:
    other = replace(POST, case="bridge")
    out = io.StringIO()
    terminal.write(replace(REPORT, documents=(*REPORT.documents, other)), out)
    assert "confidence 0.80  authority not named on both sides  case all\n" in out.getvalue()
    assert "   all A  post.txt · Harbour Post · 17 Jun 2025" in out.getvalue()


def test_letters_run_as_columns_of_a_spreadsheet_and_anew_in_each_case() -> None:
    documents = [Document(id=str(n), case=case) for case in ("x", "y") for n in range(28)]
    letters = Letters([Document(id="none", case="x", status="failed"), *documents])
    assert [letters.of(Figure(case="y", document=str(n))) for n in (0, 25, 26, 27)] == ["A", "Z", "AA", "AB"]
    assert letters.of(Figure(case="x", document="none")) == "?"
    assert [letter for letter, _ in letters.cited()] == ["A", "Z", "AA", "AB"]


def test_texts_are_cut_with_a_mark() -> None:
    assert one_line(" a\n\tb\u2028c\x00 ") == "a b c"
    assert shortened("one two three", 8) == "one two…"
    assert squeezed("at least one hundred ballistic missiles", 30) == "at least one … missiles"
    assert squeezed("at least one hundred long ballistic missiles", 30, 20) == "at least one hundred … missiles"
    assert squeezed("at least one hundred missiles", 20, 20) == "at least one hundred missiles"
    assert squeezed("short", 30) == "short"
