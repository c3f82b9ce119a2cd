"""Speed: characters a second of all of extract in one process, the share of each stage, and what writing adds."""

from __future__ import annotations

import cProfile
import io
import pstats
from collections import Counter
from pathlib import Path

import news
from figcheck.extracting import extract_each
from figcheck.model import Figure
from figcheck.settings import Settings
from figcheck.writers import figures_jsonl

PROFILED = 300
STAGES = {
    "candidates": "candidates",
    "text": "candidates",
    "numbers": "numbers",
    "quantity": "units, hedges, ranges",
    "units": "units, hedges, ranges",
    "letters": "units, hedges, ranges",
    "money": "units, hedges, ranges",
    "unit_table": "units, hedges, ranges",
    "surface": "units, hedges, ranges",
    "not_figures": "no figures",
    "counting": "counted things",
    "words": "words",
    "sentence": "clauses",
    "topic": "concepts",
    "measure": "measures, kinds",
    "linking": "shared, divided, whole and part",
    "time": "dates, periods",
    "place": "places, sides",
    "speech": "authorities",
    "table": "tables",
    "zones": "zones",
}


def show() -> None:
    """The speed over all articles, and where the time of some goes."""
    articles = news.warmed(news.documents())
    characters = sum(len(article.text) for article in articles)
    figures: list[Figure] = []
    each = extract_each(articles, Settings())  # as the commands do
    taken = news.seconds(lambda: figures.extend(figure for _, found in each for figure in found))
    count = len(figures)
    print(f"{len(articles)} articles, {characters:,} characters, {count:,} figures: {taken:.1f} s in one process")
    print(f"{characters / taken:,.0f} characters a second, {1e6 * taken / max(count, 1):.0f} microseconds a figure")
    writing = news.seconds(lambda: figures_jsonl.write(figures, io.StringIO()))
    print(f"writing the figures as JSONL takes {writing:.1f} s more\n")
    profile = cProfile.Profile()
    profile.runcall(news.extract_all, articles[:PROFILED])
    shares = stages(pstats.Stats(profile))
    whole = sum(shares.values())
    for stage, part in shares.most_common():
        print(f"  {stage:32s} {100 * part / whole:5.1f}%")


def stages(stats: pstats.Stats) -> Counter[str]:
    """The time spent in each stage; what a built-in function takes belongs to the module that calls it."""
    shares: Counter[str] = Counter()
    for (file, _, _), (_, _, own, _, callers) in stats.stats.items():  # type: ignore[attr-defined]
        if "figcheck" in file:
            shares[_stage(file)] += own
            continue
        for (caller, _, _), (_, _, part, _) in callers.items():
            shares[_stage(caller)] += part
    return shares


def _stage(file: str) -> str:
    """The stage that a module belongs to: by its folder under the extraction, or by its own name."""
    if "figcheck" not in file:
        return "other"
    path = Path(file)
    return STAGES.get(path.parent.name) or STAGES.get(path.stem) or "figures"
