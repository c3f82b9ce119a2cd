"""Where answers go: a file is replaced once all is written, and is left as it was where something stops it."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import pytest
from figcheck.errors import OutputError
from figcheck.writers.streams import to_file


def write(lines: Iterator[str], out: TextIO) -> None:
    out.writelines(lines)


def stopped() -> Iterator[str]:
    yield "half"
    raise OSError(28, "No space left on device")


def test_a_file_is_left_as_it_was_where_the_new_one_cannot_be_finished(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_text("old")
    with pytest.raises(OutputError, match="No space left"):
        to_file(write, stopped(), path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "figures.csv").symlink_to(tmp_path / "kept" / "figures.csv")
    to_file(write, iter(["new"]), tmp_path / "figures.csv")
    assert (tmp_path / "figures.csv").is_symlink()
    assert (tmp_path / "kept" / "figures.csv").read_text() == "new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes on this system")
def test_a_pipe_takes_the_answer_as_it_comes(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    taken: list[str] = []
    reader = threading.Thread(target=lambda: taken.append(pipe.read_text()))
    reader.start()
    to_file(write, iter(["new"]), pipe)
    reader.join()
    assert taken == ["new"]
    assert list(tmp_path.iterdir()) == [pipe]
