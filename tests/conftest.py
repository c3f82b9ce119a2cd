"""What tests share: figcheck run as a user runs it, in this process, and tables read from text."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from figcheck.cli import main
from figcheck.table.tablefile import Table, read_table


@dataclass(frozen=True)
class Answer:
    status: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """The objects of an answer in JSON Lines."""
        return [json.loads(line) for line in self.out.split("\n")[:-1]]


@pytest.fixture
def figcheck_cli(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Answer]:
    """The command, run in a folder of its own: its exit status, and what it wrote to both streams."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object) -> Answer:
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        written = capsys.readouterr()
        return Answer(int(ended.value.code or 0), written.out, written.err)

    return call


@pytest.fixture
def table(tmp_path: Path) -> Any:
    """Reads a table from the text of a file."""

    def read(text: str | bytes, name: str = "t.csv", **columns: str) -> Table:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_table(path, columns)

    return read
