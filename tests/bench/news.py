"""The news that are timed, and how time and memory are taken."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from figcheck.extraction import extract
from figcheck.model import Document

ROOT = Path(__file__).resolve().parent.parent.parent
FILE = ROOT.parent / "shared" / "data" / "scale" / "news-2000.jsonl.gz"
COMMAND = Path(sys.executable).with_name("figcheck")
MEGABYTE = 1_000_000


def rows() -> list[dict[str, str]]:
    """The articles as the file gives them."""
    with gzip.open(FILE, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def documents() -> list[Document]:
    """The articles, each a document."""
    return [Document(id=str(i), title=row.get("title") or "", text=row["text"]) for i, row in enumerate(rows())]


def warmed(articles: Sequence[Document]) -> Sequence[Document]:
    """The same articles, once the lexicons have been read, which is done once a process."""
    extract_all(articles[:20])
    return articles


def extract_all(articles: Sequence[Document]) -> int:
    """How many figures the articles give."""
    return sum(len(extract(article)) for article in articles)


def seconds(work: Callable[[], object]) -> float:
    """The processor time that the work takes."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def run(arguments: Sequence[str]) -> tuple[float, float]:
    """The seconds that a command takes by the clock, and its peak memory in megabytes."""
    child = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    begin = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", child, *arguments], stdout=subprocess.PIPE, text=True, check=True)
    return time.perf_counter() - begin, int(done.stdout) / (1024 if sys.platform != "darwin" else MEGABYTE)
