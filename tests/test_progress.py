"""What is seen of a run on standard error, and that nothing of it is seen elsewhere."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Answer
from figcheck.progress import Progress, how_far
from figcheck.readers import ReadOptions
from figcheck.readers.counting import expected
from samples import BLANK, POST

Call = Callable[..., Answer]


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    """A clock that goes on by a step at each look."""

    def __init__(self, step: float) -> None:
        self.step, self.now = step, 0.0

    def __call__(self) -> float:
        self.now += self.step
        return self.now


@pytest.mark.parametrize(
    ("done", "total", "seconds", "told"),
    [
        (30, 120, 10.0, "30 of 120 documents, 3 a second, 30 s left"),
        (30, 3_000, 10.0, "30 of 3,000 documents, 3 a second, 16 min 30 s left"),
        (10, 100_000, 10.0, "10 of 100,000 documents, 1 a second, 27 h 46 min left"),
        (2, 4, 10.0, "2 of 4 documents, 5 s each, 10 s left"),
        (1200, None, 10.0, "1,200 documents, 120 a second"),
        (5, 4, 1.0, "5 documents, 5 a second"),
        (0, 4, 0.0, "0 of 4 documents"),
    ],
)
def test_how_far_a_run_is(done: int, total: int | None, seconds: float, told: str) -> None:
    assert how_far(done, total, done, seconds) == told


def test_the_line_is_written_over_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    out = Screen()
    progress = Progress(out, clock=Clock(0.5))
    progress.expect(lambda: 9)
    for _ in range(6):
        progress.extracted(POST, 2, 0.1)
    assert out.getvalue().startswith("\rfigcheck: ")
    assert " of 9 documents, " in out.getvalue()
    progress.finish()
    *_, blank, end = out.getvalue().split("\r")
    assert (blank.strip(), end) == ("", "")
    assert "\n" not in out.getvalue()


def test_the_line_is_no_wider_than_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    monkeypatch.setenv("TERM", "xterm")
    out = Screen()
    progress = Progress(out, clock=Clock(9))
    progress.checked("F001", "conflicting-figures", 0.1)
    assert max(map(len, out.getvalue().split("\r"))) == 29


@pytest.mark.parametrize(
    ("out", "options", "terminal"),
    [
        (io.StringIO(), {}, "xterm"),
        (Screen(), {"quiet": True}, "xterm"),
        (Screen(), {"shown": False}, "xterm"),
        (Screen(), {}, "dumb"),
    ],
)
def test_nothing_is_shown_where_nobody_looks(
    out: io.StringIO, options: dict[str, bool], terminal: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", terminal)
    progress = Progress(out, clock=Clock(9), **options)
    progress.extracted(POST, 2, 0.1)
    progress.checked("F001", "conflicting-figures", 0.1)
    progress.finish()
    assert out.getvalue() == ""


def test_a_short_run_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    out = Screen()
    Progress(out, clock=Clock(0.1)).extracted(POST, 2, 0.1)
    assert out.getvalue() == ""


def test_the_verbose_are_told_of_documents_and_rules() -> None:
    out = io.StringIO()
    progress = Progress(out, verbose=True, clock=Clock(0.1))
    progress.extracted(POST, 2, 0.1234)
    progress.extracted(BLANK, 0, 0.1)
    for code, seconds in (("F001", 0.25), ("F002", 0.5), ("F001", 0.5), ("F003", 0.0001), ("F004", 0.0002)):
        progress.checked(code, "name", seconds)
    progress.finish()
    assert out.getvalue().split("\n") == [
        "figcheck: read post.txt (text, utf-8): 10 characters, 2 figures, 0.123 s",
        "figcheck: rule F001 name: 0.750 s",
        "figcheck: rule F002 name: 0.500 s",
        "figcheck: 2 other rules: 0.000 s",
        "",
    ]


def test_what_can_be_counted_beforehand(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "b.md"):
        (tmp_path / "in" / name).write_text("Nothing.", encoding="utf-8")
    lines = "\n".join(json.dumps({"id": str(number), "text": ""}) for number in range(3))
    (tmp_path / "c.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "d.csv").write_text("id,text\n", encoding="utf-8")
    options = ReadOptions()
    assert expected([tmp_path / "in"], options) == 2
    assert expected([tmp_path / "in", tmp_path / "c.jsonl", tmp_path / "in" / "a.txt"], options) == 6
    assert expected([tmp_path / "in", tmp_path / "d.csv"], options) is None
    assert expected(["-"], options) is None


VELD = "Shelling killed 12 people in Veld on 4 May 2031. Shelling killed 9 people in Veld on 4 May 2031."


def test_quiet_prints_the_count_alone(figcheck_cli: Call) -> None:
    Path("a.txt").write_text(VELD, encoding="utf-8")
    Path("b.txt").write_text("", encoding="utf-8")
    loud = figcheck_cli("check", "a.txt", "b.txt")
    done = figcheck_cli("check", "a.txt", "b.txt", "--quiet")
    assert "b.txt" in loud.err
    assert (done.err, done.status) == ("", loud.status)
    assert done.out == loud.out.split("\n")[-2] + "\n"
    assert "error" in done.out


def test_quiet_still_names_what_failed(figcheck_cli: Call) -> None:
    Path("a.txt").write_text(VELD, encoding="utf-8")
    done = figcheck_cli("check", "a.txt", "gone.txt", "-q")
    assert "gone.txt: there is no such file or folder" in done.err
    assert figcheck_cli("check", "gone.txt", "-q").status == 2
    wrong = figcheck_cli("check", "a.txt", "-q", "--select", "nothing")
    assert (wrong.status, "no rule has the code" in wrong.err) == (2, True)


@pytest.mark.parametrize("command", ["check", "extract"])
def test_the_verbose_read_the_same_answer(figcheck_cli: Call, command: str) -> None:
    Path("a.txt").write_text(VELD, encoding="utf-8")
    plain = figcheck_cli(command, "a.txt")
    told = figcheck_cli(command, "a.txt", "--verbose")
    assert (told.out, told.status, plain.err) == (plain.out, plain.status, "")
    assert told.err.startswith("figcheck: read a.txt (text, utf-8, en): 96 characters, ")
    assert ("F013 self-contradiction" in told.err or "other rules" in told.err) is (command == "check")


def test_verbose_and_jobs_go_together(figcheck_cli: Call) -> None:
    for name in "abc":
        Path(f"{name}.txt").write_text(VELD, encoding="utf-8")
    told = figcheck_cli("check", "a.txt", "b.txt", "c.txt", "--verbose", "--jobs", 2).err
    assert [line.split()[2] for line in told.split("\n") if " read " in line] == ["a.txt", "b.txt", "c.txt"]


def test_quiet_and_verbose_do_not_go_together(figcheck_cli: Call) -> None:
    done = figcheck_cli("check", "a.txt", "-q", "-v")
    assert (done.status, "do not go together" in done.err) == (2, True)
