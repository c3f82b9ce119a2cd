"""Run the scorers beside the checkout and hold their answers to tests/floors.toml. Says so and passes without them.

With --take, the floors and ceilings are made anew instead, a little short of what is scored now.
"""

from __future__ import annotations

import json
import math
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
SHARE = re.compile(rf"(\S.*?)\s\s.*\bF1\s+{NUMBER}")
PAIRS = re.compile(rf"(\S.*?)\s\s.*\bpairs: {NUMBER} wrongly")
ALARMS = re.compile(rf"([^:]*\b(?:untouched|errors?)\b[^:]*): {NUMBER}")
LEEWAY, RATE_LEEWAY = 1, 0.05
"""A floor is so many points of F1 below what was scored, a ceiling so many alarms, or alarms a pair, above it."""


def main(arguments: list[str]) -> int:
    """Run all scorers; 1 where one fails or falls short."""
    if not SCORERS.is_dir():
        print("score: there are no scorers beside this checkout, so nothing is scored")
        return 0
    text = FLOORS.read_text(encoding="utf-8")
    scorers = tomllib.loads(text)["scorer"]
    problems = []
    for scorer in scorers:
        title = f"{scorer['script']} {' '.join(Path(argument).name for argument in scorer['arguments'])}"
        print(f"\n== {title}", flush=True)
        lines = printed(scorer)
        if lines is None:
            problems.append(f"{title}: it failed")
        elif "--take" in arguments:
            scorer["floors"], scorer["ceilings"] = bounds(lines)
        else:
            problems += [f"{title}: {problem}" for problem in shortfalls(lines, scorer)]
    if "--take" in arguments and not problems:
        head = text[: text.index("[[scorer]]")]
        FLOORS.write_text(head + "\n".join(entry(scorer) for scorer in scorers), encoding="utf-8")
    print("\n".join(["", *problems]) if problems else "\nscore: no answer falls short of its floor")
    return 1 if problems else 0


def printed(scorer: dict) -> list[str] | None:
    """Run one scorer and print its table; the lines of it, None where it failed."""
    # The scorer of incidents breaks ties in the order of a set: with one hash seed it prints the same each time.
    environment = {"FIGCHECK": str(Path(sys.executable).with_name("figcheck")), **os.environ, "PYTHONHASHSEED": "0"}
    command = [sys.executable, scorer["script"], *scorer["arguments"]]
    done = subprocess.run(command, cwd=SCORERS, env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    print(done.stdout, end="")
    return None if done.returncode else done.stdout.splitlines()


def bounds(lines: list[str]) -> tuple[dict[str, str], dict[str, str]]:
    """The floors and the ceilings a little short of what is printed."""
    floors, ceilings = {}, {}
    for line in lines:
        if (found := SHARE.match(line)) and float(found[2]) > LEEWAY:
            floors[found[1]] = f"F1 {math.floor(float(found[2]) - LEEWAY)}"
        elif found := PAIRS.match(line):
            ceilings[found[1]] = f"pairs: {int(found[2]) + LEEWAY}"
        elif found := ALARMS.match(line):
            rate = "." in found[2]
            ceilings[found[1]] = f"{float(found[2]) + RATE_LEEWAY:.2f}" if rate else str(int(found[2]) + LEEWAY)
    return floors, ceilings


def entry(scorer: dict) -> str:
    """A scorer with its bounds, as TOML."""
    arguments = "".join(f"    {json.dumps(argument)},\n" for argument in scorer["arguments"])
    lines = ["[[scorer]]", f"script = {json.dumps(scorer['script'])}", f"arguments = [\n{arguments}]"]
    for name in ("floors", "ceilings"):
        if scorer.get(name):
            lines += [
                f"[scorer.{name}]",
                *(f"{json.dumps(key)} = {json.dumps(scorer[name][key])}" for key in scorer[name]),
            ]
    return "\n".join(lines) + "\n"


def shortfalls(lines: list[str], scorer: dict) -> Iterator[str]:
    """What is below its floor or over its ceiling, or not printed at all."""
    held = [(1, *each) for each in scorer.get("floors", {}).items()]
    held += [(-1, *each) for each in scorer.get("ceilings", {}).items()]
    for sign, name, bound in held:
        label, _, limit = bound.rpartition(" ")
        pattern = re.compile(rf"{re.escape(name)}(?:\s\s|:).*?{re.escape(label)}\s*{NUMBER}")
        found = next(filter(None, map(pattern.match, lines)), None)
        if found is None:
            yield f"no line gives {f'{name} {label}'.strip()!r}"
        elif sign * float(found[1]) < sign * float(limit):
            word = "below the floor" if sign > 0 else "over the ceiling"
            yield " ".join([name, *label.split(), found[1], "is", word, "of", limit])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
