"""Beside quantulum3: both on the same articles in the same run, by whole articles and sentence by sentence.

quantulum3 stands in an environment of its own (.venv/quantulum, made by `make bench`); it is no part of the project.
It is slow on long texts, so that it gets a bounded time; figcheck is timed on what was done in it.
"""

from __future__ import annotations

import json
import subprocess

import news
from figcheck.model import Document
from figcheck.text import sentence_spans

PYTHON = news.ROOT / ".venv" / "quantulum" / "bin" / "python"
STEP = 10  # every so many articles one is taken, the same ones each time
BOUND = 30  # seconds
PROGRAM = """
import json, sys, time
from quantulum3 import parser
texts, bound = json.load(sys.stdin)
parser.parse("It weighs 5 kg.")  # what is loaded once is not counted
spent, failed = [], 0
for parts in texts:
    begin = time.process_time()
    for part in parts:
        try:
            parser.parse(part)
        except Exception:
            failed += 1  # the time counts all the same
    spent.append(time.process_time() - begin)
    if sum(spent) > bound:
        break
json.dump([len(spent), failed, sum(spent)], sys.stdout)
"""


def show() -> None:
    """Characters a second of both, and how many times as fast figcheck is."""
    if not PYTHON.exists():
        print("quantulum3 is not installed (make bench does so where it can), so figcheck is timed alone")
        return
    articles = news.warmed(news.documents())[::STEP]
    print("                        articles  characters   quantulum3     figcheck     ratio")
    compare("whole articles", articles, [[article.text] for article in articles])
    compare("sentence by sentence", articles, [sentences(article.text) for article in articles])


def sentences(text: str) -> list[str]:
    """The text cut into its sentences, which quantulum3 reads faster."""
    return [text[start:end] for start, end in sentence_spans(text)]


def compare(title: str, articles: list[Document], texts: list[list[str]]) -> None:
    """One row: quantulum3 on the texts for a bounded time, figcheck on the articles that they are of."""
    asked = json.dumps([texts, BOUND])
    answer = subprocess.run([str(PYTHON), "-W", "ignore", "-c", PROGRAM], input=asked, capture_output=True, text=True)
    if answer.returncode:
        print(f"{title:22s}  quantulum3 fails: {answer.stderr.strip().splitlines()[-1:]}")
        return
    count, failed, spent = json.loads(answer.stdout)
    done = articles[:count]
    characters = sum(len(article.text) for article in done)
    own = news.seconds(lambda: news.extract_all(done))
    theirs, ours = characters / spent, characters / own
    speeds = f"{theirs:10,.0f}/s {ours:10,.0f}/s {ours / theirs:8,.0f} x"
    failures = f"  (quantulum3 failed on {failed})" if failed else ""
    print(f"{title:22s} {count:9d} {characters:11,} {speeds}{failures}", flush=True)
