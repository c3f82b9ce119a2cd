"""Speed: characters a second of all of extract in one process, the share of each stage, and what writing adds."""

from __future__ import annotations

import cProfile
import io
import pstats
from collections import Counter
from pathlib import Path

import news
from figcheck.extraction import extract
from figcheck.model import Figure
from figcheck.writers import figures_jsonl

PROFILED = 300
STAGES = {
    "candidates": ("candidates", "text"),
    "numbers, units, hedges": (
        "numerals", "number_words", "digits", "spelled", "fractions", "compounds", "quantities", "ranges", "hedges",
        "restated", "exclusions", "listing", "scores", "names", "identifiers", "ages", "units", "letters", "money",
        "unit_table", "surface", "shared_money",
    ),
    "counted things": (
        "counted", "noun_runs", "described", "elided", "lemmas", "lexis", "concepts", "people", "tagging", "tagged",
        "phrases", "subjects",
    ),
    "measures, kinds": (
        "measures", "cues", "kinds", "links", "sharing", "implied", "anaphors", "directions", "direction_words",
        "bases", "wholes", "divided", "bulletins", "readings", "reading", "clauses", "scope",
    ),
    "dates and places": (
        "dates", "calendar_dates", "clock", "period_grammar", "periods", "relative_dates", "time_words", "times",
        "time_reach", "date_numbers", "elsewhere", "years", "places", "place_names", "gazetteer",
    ),
    "sides, authorities": (
        "sides", "side_words", "statuses", "attribution", "speaking", "speakers", "voices", "quotations", "roles",
        "modality", "methods",
        "victims", "continued",
    ),
    "tables": ("tables", "tabular", "separators"),
    "figures": ("figures", "zones", "slots", "meaning", "wording", "interval", "model"),
}  # fmt: skip


def show() -> None:
    """The speed over all articles, and where the time of some goes."""
    articles = news.warmed(news.documents())
    characters = sum(len(article.text) for article in articles)
    figures: list[Figure] = []
    taken = news.seconds(lambda: figures.extend(figure for article in articles for figure in extract(article)))
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
