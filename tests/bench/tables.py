"""Tables: `figcheck check --figures` on tables of 10,000 to 1,000,000 rows, drawn with a fixed seed."""

from __future__ import annotations

import csv
import random
import tempfile
from datetime import date, timedelta
from pathlib import Path

import news

ROWS = (10_000, 100_000, 1_000_000)
LONGEST = 1800  # seconds; a size that would take longer, by the one before, is left out
SEED = 20_240_514
COLUMNS = "case document source published quote value low high counted measure side place event_date authority".split()
MEASURES = {"killed": "soldier", "injured": "civilian", "captured": "soldier", "tanks": "tank", "displaced": "person"}
SIDES = ("Norland", "Sudmark", "Ostria", "")
PLACES = ("Halvik", "Brenn", "Torsund", "Varn", "")
EVENTS_OF_A_CASE = 40
ROWS_OF_A_CASE = 500
ODD = 0.05  # of the rows, those that differ from what the others say


def show() -> None:
    """Seconds by the clock and peak memory for each size."""
    print("     rows    seconds   rows a second   peak memory")
    spent, before = 0.0, 1
    with tempfile.TemporaryDirectory() as folder:
        for count in ROWS:
            if spent * count / before > LONGEST:
                print(f"{count:9,}   not run: it would take some {spent * count / before:,.0f} s")
                continue
            table = Path(folder, f"figures-{count}.csv")
            draw(table, count)
            spent, peak = news.run([str(news.COMMAND), "check", "--figures", str(table), "--format", "jsonl"])
            before = count
            print(f"{count:9,} {spent:10.1f} {count / spent:15,.0f} {peak:10,.0f} MB", flush=True)


def draw(path: Path, count: int) -> None:
    """A table of so many rows: cases of some events, each counted by several sources that differ a little."""
    chance = random.Random(SEED)
    with path.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(COLUMNS)
        for i in range(count):
            rows.writerow(drawn(chance, i))


def drawn(chance: random.Random, i: int) -> list[object]:
    """One row."""
    measure, counted = chance.choice(list(MEASURES.items()))
    event = chance.randrange(EVENTS_OF_A_CASE)
    happened = date(2024, 1, 1) + timedelta(days=event * 3)
    published = happened + timedelta(days=chance.randrange(5))
    odd = chance.random() < ODD
    value = 10 + event * 7 + (chance.randrange(1, 9) if odd else 0)
    case, source = f"case-{i // ROWS_OF_A_CASE}", f"Paper {chance.randrange(12)}"
    said = [f"{value} {counted}s", value, value, value, counted, measure]
    where = [chance.choice(SIDES), PLACES[event % len(PLACES)], happened.isoformat(), ""]
    return [case, f"article-{i // 8}", source, published.isoformat(), *said, *where]
