"""How many documents paths will give, as far as that can be told without reading them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from figcheck.readers.folder import look_through
from figcheck.readers.page import ReadOptions

BLOCK = 1 << 20
LARGEST = 1 << 30
"""Larger files are not counted: that would take as long as is left to wait."""
MANY = (".csv", ".warc", ".gz")
"""Endings of files of many documents, which only their readers can tell apart."""


def expected(paths: Iterable[str | Path], options: ReadOptions) -> int | None:
    """The number of documents, or None where it cannot be told."""
    files: list[Path] = []
    for path in map(Path, paths):
        files += [file.path for file in look_through(path, options)[0]] if path.is_dir() else [path]
    counts = [_within(file) for file in files]
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def _within(path: Path) -> int | None:
    """How many documents a file holds."""
    ending = path.suffix.lower()
    if ending in MANY or not path.is_file() or (ending == ".jsonl" and path.stat().st_size > LARGEST):
        return None
    return _lines(path) if ending == ".jsonl" else 1


def _lines(path: Path) -> int:
    """The number of lines; the last may have no end."""
    count, last = 0, b"\n"
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            count += block.count(b"\n")
            last = block[-1:]
    return count + (last != b"\n")
