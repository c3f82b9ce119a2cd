"""Every shipped pattern is linear on hostile text: four times the text, hardly more than four times the work."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections import deque

import figcheck
import pytest
from figcheck.extraction.candidates import _pattern

HOSTILE = (
    "1,",
    "1,1,1,",
    "and ",
    "((((",
    "-",
    "1-",
    "7",
    "a.a.",
    "$1 ",
    "“",
    ".",
    " ",
    "\n",
    "A",
    "1/",
    "é",
    "#",
    "http://a",
)
SMALL = 20_000
TIMES = 4
SLACK = 2.5  # a quadratic pattern takes 16 times as long, a linear one 4
NOISE = 0.02  # seconds under which the clock tells nothing


def patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled pattern that a module of figcheck holds, by the place where it stands."""
    found = {"the scan for candidates": _pattern("en")}
    for module in pkgutil.walk_packages(figcheck.__path__, "figcheck."):
        if module.name.endswith("__main__"):
            continue
        for name, value in sorted(vars(importlib.import_module(module.name)).items()):
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                found[f"{module.name}.{name}"] = value
    return found


def seconds(pattern: re.Pattern[str], text: str) -> float:
    """The processor time to find all matches, the best of three."""
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        deque(pattern.finditer(text), maxlen=0)
        best = min(best, time.process_time() - begin)
    return best


@pytest.mark.parametrize("name", patterns())
def test_time_grows_with_the_text(name: str) -> None:
    pattern = patterns()[name]
    for run in HOSTILE:
        small = seconds(pattern, run * (SMALL // len(run)))
        large = seconds(pattern, run * (TIMES * SMALL // len(run)))
        assert large < max(NOISE, small) * TIMES * SLACK, run
