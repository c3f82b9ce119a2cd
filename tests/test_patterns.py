"""Patterns and extraction are linear on hostile text: four times the text, hardly more than four times the work."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import re._constants as codes
import re._parser as parser
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

import figcheck
import pytest
from figcheck.extraction import extract
from figcheck.extraction.candidates import candidate_sentences
from figcheck.model import Document

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
SENTENCES = (
    "and and and ",
    "(1 ",
    "one ",
    "two-",
    "1 x ",
    "1 to ",
    "half a ",
    "-1 ",
    "10^",
    "1.234 ",
    "May 1 ",
    "$-1 ",
    "1\n",
)
SMALL = 20_000
FEW = 3_000  # characters given to the whole of extraction: twice as many as its longest sentence has
MUCH = 200_000  # characters in which what is cut to be read is searched again often enough to tell
TIMES = 4
SLACK = 2.5  # a quadratic pattern takes 16 times as long, a linear one 4
SINGLE = (codes.ANY, codes.CATEGORY, codes.IN, codes.LITERAL, codes.NOT_LITERAL)
NOISE = 0.02  # seconds under which the clock tells nothing


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled pattern that a module of figcheck holds, or makes of the words of a language, by its place."""
    found: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.walk_packages(figcheck.__path__, "figcheck."):
        if module.name.endswith("__main__"):
            continue
        for name, value in sorted(vars(importlib.import_module(module.name)).items()):
            if is_made_of_words(value, module.name):
                value = value("en")
            found |= {f"{module.name}.{name}{place}": each for place, each in held(value)}
    return found


def is_made_of_words(value: object, module: str) -> bool:
    """True for a cached function of the module whose only argument is a language."""
    if not hasattr(value, "cache_info") or getattr(value, "__module__", "") != module:
        return False
    return callable(value) and list(inspect.signature(value).parameters) == ["language"]


def held(value: object) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The patterns that a value is or has as parts, each with its place in it."""
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield "", value
    parts: Iterable[tuple[object, object]] = ()
    if is_dataclass(value) and not isinstance(value, type):
        parts = [(field.name, getattr(value, field.name)) for field in fields(value)]
    elif isinstance(value, tuple):
        parts = enumerate(value)
    elif isinstance(value, dict):
        parts = value.items()
    yield from ((f".{name}", part) for name, part in parts if isinstance(part, re.Pattern))


def held_fast(value: object) -> Iterator[object]:
    """Every part of a parsed pattern that gives nothing back, in whatever depth, but for runs of single characters."""
    if isinstance(value, tuple) and value[:1] == (codes.POSSESSIVE_REPEAT,):
        body = value[1][2]
        if len(body) > 1 or body[0][0] not in SINGLE:
            yield value
    if isinstance(value, tuple) and value[:1] == (codes.ATOMIC_GROUP,):
        yield value
    if isinstance(value, (tuple, list, parser.SubPattern)):
        for part in value:
            yield from held_fast(part)


def seconds(work: Callable[[str], Iterable[Any]], text: str, tries: int) -> float:
    """The processor time to go through all that the work yields, the best of so many tries."""
    best = float("inf")
    for _ in range(tries):
        begin = time.process_time()
        deque(work(text), maxlen=0)
        best = min(best, time.process_time() - begin)
    return best


def grows_with_the_text(work: Callable[[str], Iterable[Any]], run: str, length: int, tries: int = 3) -> bool:
    small = seconds(work, run * (length // len(run)), tries)
    large = seconds(work, run * (TIMES * length // len(run)), tries)
    return large < max(NOISE, small) * TIMES * SLACK


@pytest.mark.parametrize("name", patterns())
def test_time_grows_with_the_text(name: str) -> None:
    pattern = patterns()[name]
    for run in HOSTILE:
        assert grows_with_the_text(pattern.finditer, run, SMALL), run


@pytest.mark.parametrize("name", patterns())
def test_every_python_reads_the_pattern_alike(name: str) -> None:
    """Before 3.11.5 a group that gives nothing back keeps what it took of a round that failed: "1,250," is a number."""
    pattern = patterns()[name]
    assert not list(held_fast(parser.parse(pattern.pattern, pattern.flags)))


@pytest.mark.parametrize("run", ["1,", "1.1.", "1.,", "7", "½ "])
def test_the_search_for_candidates_grows_with_the_text(run: str) -> None:
    assert grows_with_the_text(lambda text: candidate_sentences(text, "en"), run, MUCH, tries=1)


@pytest.mark.parametrize("run", [*HOSTILE, *SENTENCES])
def test_extraction_grows_with_the_text(run: str) -> None:
    assert grows_with_the_text(lambda text: extract(Document(id="-", text=text)), run, FEW, tries=1)
