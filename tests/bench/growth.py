"""Growth: the time for one long document, of news and of what a pattern might choke on; both should be linear."""

from __future__ import annotations

import news
from figcheck.extraction import extract
from figcheck.model import Document

SIZES = (1, 2, 4, 8, 16)
HOSTILE = {
    "1,1,1,...": "1,",
    "and and and": "and ",
    "(((": "(",
    "nested hyphens": "a-1-",
    "digits": "7",
    "1.1.1.": "1.",
    "$ $ $": "$ ",
    "twenty twenty": "twenty ",
    "one by one by": "1 by ",
}
SHORT, LONG = 250_000, news.MEGABYTE


def show() -> None:
    """One document of 1 to 16 million characters."""
    text = "\n\n".join(document.text for document in news.warmed(news.documents()))
    print("one document of   seconds   characters a second")
    for size in SIZES:
        length = size * news.MEGABYTE
        taken = timed((text * (length // len(text) + 1))[:length])
        print(f"{size:8d} MB {taken:13.1f} {length / taken:18,.0f}", flush=True)


def show_hostile() -> None:
    """Four times the text should take about four times as long."""
    print(f"one document of      {SHORT:,} characters   {LONG:,} characters     times")
    for name, part in HOSTILE.items():
        short, long = (timed((part * (length // len(part) + 1))[:length]) for length in (SHORT, LONG))
        print(f"  {name:18s} {short:16.2f} s {long:20.2f} s {long / short:11.1f}", flush=True)


def timed(text: str) -> float:
    """The seconds that extract takes on a document of this text."""
    return news.seconds(lambda: extract(Document(id="long", text=text)))
