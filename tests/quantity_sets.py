"""What the readers of public sets of quantities share: figures of wordings by the `figcheck` command, and tables."""

from __future__ import annotations

import argparse
import json
import os
import shlex
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "quantities"

Row = dict
Judge = Callable[[Row, list[Row]], bool]


def figures_of(texts: Iterable[str]) -> list[list[Row]]:
    """The figures of each text, as rows of `figcheck extract --format jsonl`; every text is a document of its own."""
    lines = [json.dumps({"id": str(i), "text": text}) for i, text in enumerate(texts)]
    command = shlex.split(os.environ.get("FIGCHECK", str(Path(sys.executable).with_name("figcheck"))))
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus.jsonl")
        corpus.write_text("\n".join(lines) + "\n", encoding="utf-8")
        done = subprocess.run(
            [*command, "extract", "--format", "jsonl", str(corpus)],
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        )
    found: list[list[Row]] = [[] for _ in lines]
    for line in done.stdout.splitlines():
        figure = json.loads(line)
        found[int(figure["document"])].append(figure)
    return found


def same(a: str | float | None, b: str | float | None) -> bool:
    """True for two numbers that agree to one part in a million, or for two that are missing."""
    if a in (None, "") or b in (None, ""):
        return a in (None, "") and b in (None, "")
    return abs(float(a) - float(b)) <= 1e-6 * max(1.0, abs(float(b)))


def report(
    name: str,
    text_of: Callable[[Row], str],
    kind_of: Callable[[Row], str],
    left_out: Callable[[Row], str],
    judge: Judge,
) -> int:
    """Read the set, judge each row, print hits by kind and what was left out; with --errors N the misses."""
    parser = argparse.ArgumentParser(description=f"Read {name} with figcheck and compare.")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print that many misses")
    errors = parser.parse_args().errors
    path = DATA / name
    if not path.exists():
        print(f"{name}: the set is not beside this checkout, so nothing is read")
        return 0
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    kept = [row for row in rows if not left_out(row)]
    hits, total, misses = Counter[str](), Counter[str](), []
    for row, figures in zip(kept, figures_of(map(text_of, kept)), strict=True):
        total[kind_of(row)] += 1
        if judge(row, figures):
            hits[kind_of(row)] += 1
        else:
            misses.append((row, figures))
    for kind in sorted(total):
        print(f"{kind:20s} {hits[kind]:4d} of {total[kind]:4d}  {100 * hits[kind] / total[kind]:5.1f}")
    print(f"{'all':20s} {hits.total():4d} of {total.total():4d}  {100 * hits.total() / max(total.total(), 1):5.1f}")
    for reason, count in sorted(Counter(filter(None, map(left_out, rows))).items()):
        print(f"left out: {count:4d}  {reason}")
    for row, figures in misses[:errors]:
        found = [
            (figure["numeral"], figure["value"], figure["low"], figure["high"], figure["unit"]) for figure in figures
        ]
        print(
            f"miss: {kind_of(row)} {text_of(row)!r}\n  found {found}\n  gold  "
            f"{row.get('results', row.get('expected_hs'))}"
        )
    return 0
