"""The answer for people: it reads well, fits its width, and steers no terminal."""

from __future__ import annotations

import io
from dataclasses import replace

from figcheck.model import Document, Figure, Report
from figcheck.writers import terminal
from figcheck.writers.naming import Letters, one_line, shortened, squeezed
from samples import BLANK, CONFLICT, POST, REPORT, SECOND, UPDATE, toll

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

NOT COMPARED 3: other period 2 · no upper limit on force 1

DOCUMENTS CITED
   A  post.txt · Harbour Post · 17 Jun 2025 · Twelve dead in Veld
   B  wire.txt · Coast Wire · 18 Jun 2025

NOT READ 1
   empty: blank.txt: the file holds no text

2 documents read, 1 not read · 3 figures · 1 group
1 error · 0 warnings · 1 info      exit 1 (--fail-on error)
"""


def test_the_text_reads_from_what_was_read_to_the_exit_status() -> None:
    out = io.StringIO()
    terminal.write(REPORT, out, "exit 1 (--fail-on error)")
    assert out.getvalue() == TEXT


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
    assert squeezed("short", 30) == "short"
