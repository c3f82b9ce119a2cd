"""Memory: the peak of `figcheck extract` on the articles, once and ten times over, which should be the same."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import news

TIMES = (1, 10)


def show() -> None:
    """The peak memory for each size of corpus."""
    rows = news.rows()
    for times in TIMES:
        spent, peak = extracted(rows, times)
        print(f"figcheck extract, {times * len(rows):6,} articles: {peak:5,.0f} MB, {spent:6.1f} s", flush=True)


def extracted(rows: list[dict[str, str]], times: int) -> tuple[float, float]:
    """Seconds and peak megabytes of the command on a corpus of the rows, so many times over."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus.jsonl")
        with corpus.open("w", encoding="utf-8") as out:
            for turn in range(times):
                for i, row in enumerate(rows):
                    out.write(json.dumps({"id": f"{turn}-{i}", "title": row.get("title"), "text": row["text"]}) + "\n")
        return news.run([str(news.COMMAND), "extract", "--format", "jsonl", str(corpus)])
