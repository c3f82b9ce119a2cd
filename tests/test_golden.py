"""What figcheck prints of its own case, and what the README shows of it, held to files."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest
from figcheck.reference import DIFFERS, LIMIT
from figcheck.rules import RULES

GOLDEN = runpy.run_path(str(Path(__file__).with_name("golden.py")))
README = GOLDEN["README"].read_text(encoding="utf-8")
CHANGED = "the output has changed: where that is meant, run `make golden` and read the difference"


@pytest.mark.parametrize("name", GOLDEN["COMMANDS"])
def test_the_command_prints_the_golden_file(name: str) -> None:
    expected = (GOLDEN["GOLDEN"] / name).read_bytes()
    assert GOLDEN["answer"](name).decode("utf-8") == expected.decode("utf-8"), CHANGED


def test_the_readme_shows_what_figcheck_prints() -> None:
    assert GOLDEN["written"](README) == README, CHANGED


def test_the_picture_is_a_run_of_lines_of_the_demo() -> None:
    (picture,) = GOLDEN["PICTURE"].findall(README)
    demo = (GOLDEN["GOLDEN"] / "demo.txt").read_text(encoding="utf-8")
    assert picture.count("\n") > GOLDEN["SHOWN"] * 4
    assert f"\n{picture}" in f"\n{demo}"


def test_the_readme_names_every_rule_and_no_other() -> None:
    (table,) = GOLDEN["TABLE"].findall(README)
    codes = [row.split("|")[1].strip() for row in table.splitlines()[2:]]
    assert codes == sorted([*(rule.code for rule in RULES), LIMIT, DIFFERS])


def test_the_tour_runs_every_command_that_it_shows(tmp_path: Path) -> None:
    tour = "".join(GOLDEN["TOUR"].findall(README))
    script = "```sh\ntouch made\n```\n\n```console\n$ ls\nstale\n$ echo done\n```\n"
    session = GOLDEN["toured"](script, tmp_path)
    assert session == "```sh\ntouch made\n```\n\n```console\n$ ls\nmade\n$ echo done\ndone\n```\n"
    assert tour.count("\n$ figcheck ") > 5
