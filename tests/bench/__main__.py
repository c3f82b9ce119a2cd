"""Time figcheck, a table for each question: `python tests/bench [TABLE...]`, all of them where none is named.

The news are read from beside the checkout; where they are not, the tables that need them say so and are left out.
How a Python was built makes a fifth of its speed and more, so that the one at work is named first.
"""

from __future__ import annotations

import platform
import sys

import beside
import growth
import memory
import news
import speed
import starting
import tables

TABLES = {
    "speed": speed.show,
    "quantulum3": beside.show,
    "growth": growth.show,
    "hostile": growth.show_hostile,
    "start": starting.show,
    "memory": memory.show,
    "tables": tables.show,
}
WITHOUT_NEWS = ("hostile", "start", "tables")


def main(asked: list[str]) -> int:
    """Print the tables asked for; 2 where one is not known."""
    unknown = [name for name in asked if name not in TABLES]
    if unknown:
        print(f"bench: there is no table {', '.join(unknown)}; there are {', '.join(TABLES)}", file=sys.stderr)
        return 2
    print(f"Python {platform.python_version()} ({platform.python_compiler()}, {platform.machine()}), {sys.executable}")
    for name in asked or TABLES:
        if name not in WITHOUT_NEWS and not news.FILE.exists():
            print(f"\n== {name}: the news are not beside this checkout, so this is not timed")
            continue
        print(f"\n== {name}", flush=True)
        TABLES[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
