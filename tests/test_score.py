"""The floors under the scorers: what counts as falling short."""

from __future__ import annotations

import runpy
import tomllib
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SHORTFALLS = runpy.run_path(str(HERE / "score.py"))["shortfalls"]
PRINTED = [
    "value                            P  95.0  R  94.0  F1  94.5   (1 of 2 given, 3 gold)",
    "alarms on untouched pages: 0.30 a pair, in 4 of 12",
]


@pytest.mark.parametrize(
    ("bound", "said"),
    [
        ((1, "value ", "F1 94.5"), []),
        ((1, "value ", "F1 95"), ["value F1 94.5 is below the floor of 95"]),
        ((1, "value ", "P 96"), ["value P 95.0 is below the floor of 96"]),
        ((-1, "alarms on untouched pages", "0.30"), []),
        ((-1, "alarms on untouched pages", "0.2"), ["alarms on untouched pages 0.30 is over the ceiling of 0.2"]),
        ((-1, "alarms", "of 12"), []),
        ((1, "unit", "F1 1"), ["no line gives 'unit F1'"]),
    ],
)
def test_a_bound_is_held(bound: tuple[int, str, str], said: list[str]) -> None:
    assert list(SHORTFALLS(PRINTED, [bound])) == said


def test_every_scorer_has_its_arguments() -> None:
    for scorer in tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))["scorer"]:
        assert set(scorer) <= {"script", "arguments", "floors", "ceilings"}
        assert scorer["arguments"]
