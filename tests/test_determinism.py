"""The same input gives the same bytes, whatever the run: hash seed, locale, processes, order of the documents."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from importlib.resources import files
from pathlib import Path
from random import Random

import pytest

FIGCHECK = Path(sys.executable).with_name("figcheck")
DEMO = Path(str(files("figcheck").joinpath("demo")))
ENVIRONMENT = {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
COMMANDS = (
    ("extract", "--format", "jsonl"),
    ("check", "--fail-on", "never", "--format", "text"),
    ("check", "--fail-on", "never", "--format", "json"),
    ("check", "--fail-on", "never", "--format", "csv"),
)
RUNS = (
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"},
    {"PYTHONHASHSEED": "4294967295", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
)


def printed(*arguments: object, **environment: str) -> bytes:
    """What a process of its own prints."""
    command = [FIGCHECK, *map(str, arguments)]
    done = subprocess.run(command, env={**os.environ, **ENVIRONMENT, **environment}, stdout=subprocess.PIPE, check=True)
    return done.stdout


@cache
def usual(command: tuple[str, ...]) -> bytes:
    return printed(*command, DEMO)


@pytest.mark.parametrize("environment", RUNS, ids=str)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_nothing_around_the_process_changes_a_byte(command: tuple[str, ...], environment: dict[str, str]) -> None:
    assert usual(command)
    assert printed(*command, DEMO, **environment) == usual(command)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_number_of_processes_changes_no_byte(command: tuple[str, ...]) -> None:
    assert printed(*command, "--jobs", 2, DEMO) == usual(command)


def corpus(folder: Path, *, seed: int) -> Path:
    """The documents of the demo as a corpus, in an order that the seed gives; 0 for that of their names."""
    index = [json.loads(line) for line in (DEMO / "index.jsonl").read_text(encoding="utf-8").splitlines()]
    facts = {entry.pop("file"): entry for entry in index}
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(DEMO.iterdir()) if path.name in facts}
    rows = [json.dumps({"id": name, "text": text, **facts[name]}) for name, text in texts.items()]
    if seed:
        Random(seed).shuffle(rows)
    path = folder / f"corpus-{seed}.jsonl"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_the_documents_changes_no_figure_and_no_finding(tmp_path: Path, seed: int) -> None:
    ordered, shuffled = corpus(tmp_path, seed=0), corpus(tmp_path, seed=seed)
    assert ordered.read_bytes() != shuffled.read_bytes()
    figures = [printed("extract", "--format", "jsonl", path).splitlines() for path in (ordered, shuffled)]
    assert len(figures[0]) > 30
    assert sorted(figures[0]) == sorted(figures[1])
    findings = [printed("check", "--fail-on", "never", "--format", "jsonl", path) for path in (ordered, shuffled)]
    assert findings[0].count(b"\n") > 10
    assert findings[0] == findings[1]
