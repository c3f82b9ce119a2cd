"""Starting: the time until the command has said how it is used, and until one article is checked."""

from __future__ import annotations

import news

ARTICLE = news.ROOT / "numbers" / "figcheck" / "demo" / "01-harbour-wire.txt"
TURNS = 5


def show() -> None:
    """The best of some turns, by the clock."""
    for arguments in (["--help"], ["extract", str(ARTICLE)], ["check", str(ARTICLE)]):
        best = min(news.run([str(news.COMMAND), *arguments])[0] for _ in range(TURNS)) - idle()
        print(f"figcheck {arguments[0]:7s} {'of one article' if arguments[1:] else '':14s} {best:6.2f} s", flush=True)


def idle() -> float:
    """What starting the process that watches takes."""
    return min(news.run(["true"])[0] for _ in range(TURNS))
