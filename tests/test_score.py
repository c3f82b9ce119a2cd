"""The floors under the scorers: what counts as falling short."""

from __future__ import annotations

import runpy
import tomllib
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SCORE = runpy.run_path(str(HERE / "score.py"))
PRINTED = [
    "value                            P  95.0  R  94.0  F1  94.5   (1 of 2 given, 3 gold)",
    "value and unit (of all)          P  95.0  R  94.0  F1  70.0   (1 of 2 given, 3 gold)",
    "nothing                          P   0.0  R   0.0  F1   0.0   (0 of 0 given, 0 gold)",
    "compatible                       256 pairs: 2 wrongly called a conflict, 0 named compatible",
    "conflicts on the untouched pages: 0.30 a pair, in 4 of 12",
    "incidents with an error across documents: 3 of 825; such errors: 4",
]


@pytest.mark.parametrize(
    ("floors", "ceilings", "said"),
    [
        ({"value": "F1 94.5"}, {}, []),
        ({"value": "F1 95"}, {}, ["value F1 94.5 is below the floor of 95"]),
        ({"value": "R 95"}, {}, ["value R 94.0 is below the floor of 95"]),
        ({"value and unit (of all)": "F1 71"}, {}, ["value and unit (of all) F1 70.0 is below the floor of 71"]),
        ({}, {"compatible": "pairs: 2"}, []),
        ({}, {"compatible": "pairs: 1"}, ["compatible pairs: 2 is over the ceiling of 1"]),
        ({}, {"conflicts on the untouched pages": "0.30"}, []),
        (
            {},
            {"conflicts on the untouched pages": "0.2"},
            ["conflicts on the untouched pages 0.30 is over the ceiling of 0.2"],
        ),
        ({"val": "F1 1"}, {}, ["no line gives 'val F1'"]),
    ],
)
def test_a_bound_is_held(floors: dict[str, str], ceilings: dict[str, str], said: list[str]) -> None:
    assert list(SCORE["shortfalls"](PRINTED, {"floors": floors, "ceilings": ceilings})) == said


def test_bounds_are_taken_a_little_short_of_what_is_printed() -> None:
    floors, ceilings = SCORE["bounds"](PRINTED)
    assert floors == {"value": "F1 93", "value and unit (of all)": "F1 69"}
    assert ceilings == {
        "compatible": "pairs: 3",
        "conflicts on the untouched pages": "0.35",
        "incidents with an error across documents": "4",
    }
    scorer = {"script": "one.py", "arguments": ["../a.json"], "floors": floors, "ceilings": ceilings}
    assert tomllib.loads(SCORE["entry"](scorer)) == {"scorer": [scorer]}
    assert list(SCORE["shortfalls"](PRINTED, scorer)) == []


def test_every_scorer_has_its_arguments() -> None:
    for scorer in tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))["scorer"]:
        assert set(scorer) <= {"script", "arguments", "floors", "ceilings"}
        assert scorer["arguments"]
