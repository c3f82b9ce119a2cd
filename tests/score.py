"""Run the scorers beside the checkout and hold their answers to tests/floors.toml. Says so and passes without them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCORERS = ROOT.parent / "shared" / "score"
FLOORS = Path(__file__).with_name("floors.toml")
NUMBER = r"(-?\d+(?:\.\d+)?)"


def main() -> int:
    """Run all scorers; 1 where one fails or falls short."""
    if not SCORERS.is_dir():
        print("score: there are no scorers beside this checkout, so nothing is scored")
        return 0
    problems = []
    for scorer in tomllib.loads(FLOORS.read_text(encoding="utf-8"))["scorer"]:
        title = f"{scorer['script']} {' '.join(Path(argument).name for argument in scorer['arguments'])}"
        print(f"\n== {title}", flush=True)
        problems += [f"{title}: {problem}" for problem in score(scorer)]
    print("\n".join(["", *problems]) if problems else "\nscore: no answer falls short of its floor")
    return 1 if problems else 0


def score(scorer: dict) -> list[str]:
    """Run one scorer and print its table; what falls short."""
    environment = {"FIGCHECK": str(Path(sys.executable).with_name("figcheck")), **os.environ}
    command = [sys.executable, scorer["script"], *scorer["arguments"]]
    done = subprocess.run(command, cwd=SCORERS, env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    print(done.stdout, end="")
    if done.returncode:
        return [f"ended with {done.returncode}"]
    bounds = [(1, *each) for each in scorer.get("floors", {}).items()]
    bounds += [(-1, *each) for each in scorer.get("ceilings", {}).items()]
    if not bounds:
        print("(no floor)")
    return list(shortfalls(done.stdout.splitlines(), bounds))


def shortfalls(lines: list[str], bounds: list[tuple[int, str, str]]) -> Iterator[str]:
    """What is below its floor (sign 1) or over its ceiling (sign -1), or not printed at all."""
    for sign, name, bound in bounds:
        label, _, limit = bound.rpartition(" ")
        pattern = re.compile(f"(?:{name}).*?{re.escape(label)}\\s*{NUMBER}" if label else f"(?:{name}).*?{NUMBER}")
        found = next(filter(None, map(pattern.match, lines)), None)
        if found is None:
            yield f"no line gives {f'{name} {label}'.strip()!r}"
        elif sign * float(found[found.lastindex or 1]) < sign * float(limit):
            word = "below the floor" if sign > 0 else "over the ceiling"
            shown = found[found.lastindex or 1]
            yield " ".join([*name.split(), *label.split(), shown, "is", word, "of", limit])


if __name__ == "__main__":
    sys.exit(main())
