"""A table that somebody edited in the folder of --out is never written over without a copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
TABLE, KEPT = Path("out/figures.csv"), Path("out/figures.edited.csv")
COMMAND = ("check", "a.txt", "--out", "out", "--fail-on", "never")


@pytest.fixture
def checked(figcheck_cli: Call) -> Call:
    Path("a.txt").write_text("Shelling in Veld killed 34 people and half of the 90 hens.", encoding="utf-8")
    assert figcheck_cli(*COMMAND).err == ""
    return figcheck_cli


def edit(old: str, new: str) -> str:
    text = TABLE.read_text(encoding="utf-8").replace(old, new)
    TABLE.write_text(text, encoding="utf-8")
    return text


def test_an_edited_table_is_kept_and_the_new_one_written(checked: Call) -> None:
    edited = edit(",34 people,34,", ",34 people,43,")
    done = checked(*COMMAND)
    assert (
        "out/figures.csv was edited, and is written anew: the edited table is kept as out/figures.edited.csv"
        in done.err
    )
    assert KEPT.read_text(encoding="utf-8") == edited
    assert ",34 people,34," in TABLE.read_text(encoding="utf-8")
    command = ("check", "--figures", KEPT, "--against", TABLE, "--write-corrections", "mine.csv")
    assert "mine.csv: 1 correction" in checked(*command).err
    edit(",34 people,34,", ",34 people,50,")
    assert "kept as out/figures.edited-2.csv" in checked(*COMMAND, "--quiet").err


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("figure_id,", "mine,figure_id,"),
        ("document", "title"),
        ("\nf-", "\nf-x"),
        (",34 people,34,", ",34 people,,"),
    ],
)
def test_columns_rows_and_tables_that_cannot_be_read_are_kept(checked: Call, old: str, new: str) -> None:
    edited = edit(old, new)
    assert "kept as out/figures.edited.csv" in checked(*COMMAND).err
    assert KEPT.read_text(encoding="utf-8") == edited


def test_what_is_not_lost_is_not_kept(checked: Call) -> None:
    assert checked(*COMMAND).err == ""
    edit(",34 people,34,", ",34 people,43,")
    done = checked("check", "--figures", TABLE, "--out", "out", "--fail-on", "never")
    assert "kept" not in done.err
    Path("a.txt").write_text("Shelling in Veld killed 35 people.", encoding="utf-8")
    Path("out/report.json").unlink()
    TABLE.unlink()
    assert checked(*COMMAND).err == ""
    Path("a.txt").write_text("Shelling in Veld killed 36 people.", encoding="utf-8")
    assert checked(*COMMAND).err == ""
    assert not KEPT.exists()


def test_without_the_report_a_table_that_differs_is_kept(checked: Call) -> None:
    for content in ("", "[]", '{"figures": 3}', '{"figures": [3]}', None):
        Path("out/report.json").unlink()
        if content is not None:
            Path("out/report.json").write_text(content, encoding="utf-8")
        edit(",34 people,34,", ",34 people,43,")
        assert "kept as out/figures.edited" in checked(*COMMAND).err
