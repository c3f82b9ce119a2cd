"""Time figcheck on the news beside the checkout: speed by stage, growth with length, start-up, memory.

Says so and passes where the news are not there.
"""

from __future__ import annotations

import cProfile
import gzip
import json
import pstats
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from figcheck.extraction import extract
from figcheck.model import Document

NEWS = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "scale" / "news-2000.jsonl.gz"
MEGABYTE = 1_000_000
SIZES = (1, 2, 4, 8, 16)
TIMES_MEMORY = 10
STAGES = {
    "candidates": ("candidates", "text"),
    "numbers, units, hedges": (
        "numerals", "number_words", "digits", "spelled", "fractions", "compounds", "quantities", "ranges", "hedges",
        "restated", "exclusions", "names", "identifiers", "ages", "units", "letters", "money", "unit_table", "surface",
    ),
    "counted things": (
        "counted", "noun_runs", "described", "elided", "lemmas", "lexis", "concepts", "people", "tagging", "tagged",
        "phrases", "subjects",
    ),
    "measures, kinds": (
        "measures", "cues", "kinds", "links", "sharing", "implied", "directions", "wholes", "readings", "reading",
        "clauses", "scope",
    ),
    "dates and places": (
        "dates", "calendar_dates", "clock", "period_grammar", "periods", "relative_dates", "time_words", "times",
        "years", "places", "gazetteer",
    ),
    "sides, authorities": ("sides", "attribution", "speakers", "modality", "methods", "victims", "continued"),
    "figures": ("figures", "slots", "meaning", "wording", "interval", "model"),
}  # fmt: skip


def main() -> int:
    """Print the tables."""
    if not NEWS.exists():
        print("bench: the news are not beside this checkout, so nothing is timed")
        return 0
    documents = read_news()
    speed(documents)
    growth(documents)
    start_up()
    memory()
    return 0


def read_news() -> list[Document]:
    """The articles, each a document."""
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [Document(id=str(i), title=row.get("title") or "", text=row["text"]) for i, row in enumerate(rows)]


def seconds(work: Callable[[], object]) -> float:
    """The processor time that the work takes."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def extract_all(documents: list[Document]) -> int:
    """How many figures the documents give."""
    return sum(len(extract(document)) for document in documents)


def speed(documents: list[Document]) -> None:
    """Characters a second in one process, and the share of each stage."""
    extract_all(documents[:20])  # lexicons are read once
    characters = sum(len(document.text) for document in documents)
    figures = 0

    def work() -> None:
        nonlocal figures
        figures = extract_all(documents)

    taken = seconds(work)
    print(f"{len(documents)} articles, {characters:,} characters, {figures:,} figures: {taken:.1f} s in one process")
    print(f"{characters / taken:,.0f} characters a second, {1e6 * taken / max(figures, 1):.0f} microseconds a figure\n")
    profile = cProfile.Profile()
    profile.runcall(extract_all, documents[:300])
    shares = stages(pstats.Stats(profile))
    whole = sum(shares.values())
    for stage, part in shares.most_common():
        print(f"  {stage:24s} {100 * part / whole:5.1f}%")


def stages(stats: pstats.Stats) -> Counter[str]:
    """The time spent in each stage; what a built-in function takes belongs to the module that calls it."""
    of_module = {module: stage for stage, modules in STAGES.items() for module in modules}
    shares: Counter[str] = Counter()
    for (file, _, _), (_, _, own, _, callers) in stats.stats.items():  # type: ignore[attr-defined]
        if "figcheck" in file:
            shares[of_module.get(Path(file).stem, Path(file).stem)] += own
            continue
        for (caller, _, _), (_, _, part, _) in callers.items():
            shares[of_module.get(Path(caller).stem, "other") if "figcheck" in caller else "other"] += part
    return shares


def growth(documents: list[Document]) -> None:
    """The time for one document of 1 to 16 million characters."""
    text = "\n\n".join(document.text for document in documents)
    print("\none document of   seconds   characters a second")
    for size in SIZES:
        length = size * MEGABYTE
        whole = (text * (length // len(text) + 1))[:length]
        taken = seconds(lambda whole=whole: extract(Document(id="long", text=whole)))
        print(f"{size:8d} MB {taken:13.1f} {length / taken:18,.0f}", flush=True)


def start_up() -> None:
    """The time until the command has said how it is used, the best of five."""
    command = [sys.executable, "-m", "figcheck.cli", "--help"]
    script = Path(sys.executable).with_name("figcheck")
    command = [str(script), "--help"] if script.exists() else command
    best = min(_waited(command) for _ in range(5))
    print(f"\nfigcheck --help: {best:.2f} s")


def _waited(command: list[str]) -> float:
    begin = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def memory() -> None:
    """Peak memory of `figcheck extract` on the articles, once and ten times over."""
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for times in (1, TIMES_MEMORY):
        peak = _peak(rows, times)
        print(f"peak memory of figcheck extract, {times * len(rows):6,} articles: {peak:,.0f} MB", flush=True)


def _peak(rows: list[dict], times: int) -> float:
    """The peak in megabytes of a process that reads the rows from a file."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus.jsonl")
        with corpus.open("w", encoding="utf-8") as out:
            for turn in range(times):
                for i, row in enumerate(rows):
                    out.write(json.dumps({"id": f"{turn}-{i}", "title": row.get("title"), "text": row["text"]}) + "\n")
        script = str(Path(sys.executable).with_name("figcheck"))
        child = (
            "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True);"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        )
        command = [sys.executable, "-c", child, script, "extract", "--format", "jsonl", str(corpus)]
        done = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return int(done.stdout) / (1024 if sys.platform != "darwin" else MEGABYTE)


if __name__ == "__main__":
    sys.exit(main())
