"""Write what figcheck prints of its own case into tests/golden, and into the README what it shows of figcheck.

`make golden` runs it after a change that is meant to change the output; the difference is then read before it is
committed. The tests hold both to what the command prints.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from figcheck.reference import reference_rules
from figcheck.rules import RULES
from figcheck.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
README = ROOT / "README.md"
CASE = str(ROOT / "numbers" / "figcheck" / "demo")
COMMANDS = {
    "demo.txt": ["demo"],
    "figures.csv": ["extract", "--format", "csv", CASE],
    "findings.jsonl": ["check", "--format", "jsonl", "--fail-on", "never", CASE],
}
SHOWN = 3
"""So many findings of the demo open the README."""
PICTURE = re.compile(r"(?<=<!-- demo -->\n```text\n).*?(?=```\n<!-- /demo -->)", re.DOTALL)
TABLE = re.compile(r"(?<=<!-- rules -->\n).*?(?=<!-- /rules -->)", re.DOTALL)
TOUR = re.compile(r"(?<=<!-- tour -->\n).*?(?=<!-- /tour -->)", re.DOTALL)
BLOCK = re.compile(r"^```(sh|console)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def answer(name: str) -> bytes:
    """What the real command prints for a golden file."""
    command = [Path(sys.executable).with_name("figcheck"), *COMMANDS[name]]
    return subprocess.run(command, capture_output=True, check=True).stdout


def written(readme: str) -> str:
    """The README with its picture, its table of rules and its tour made anew."""
    readme = PICTURE.sub(lambda _: picture(answer("demo.txt").decode("utf-8")), readme)
    readme = TABLE.sub(lambda _: table(), readme)
    with tempfile.TemporaryDirectory() as folder:
        return TOUR.sub(lambda found: toured(found.group(), Path(folder)), readme)


def picture(demo: str) -> str:
    """The demo's first lines, up to and with the last finding that is shown."""
    head, _, _ = demo.partition(f"\n{SHOWN + 1:>2} ")
    return head + "\n"


def table() -> str:
    """The rules as a table of Markdown."""
    rules = sorted((*RULES, *reference_rules((), Settings().language)), key=lambda rule: rule.code)
    rows = "".join(f"| {rule.code} | {rule.name} | {rule.severity} | {rule.summary} |\n" for rule in rules)
    return f"| code | name | at most | reports |\n|---|---|---|---|\n{rows}"


def toured(text: str, folder: Path) -> str:
    """A part of the tour, all its blocks run in order in the folder: after each command, what it prints."""
    return BLOCK.sub(lambda block: f"```{block[1]}\n{played(block[1], block[2], folder)}```", text)


def played(kind: str, script: str, folder: Path) -> str:
    """A block after it has run: a script as it was, a session with what its lines after "$ " print."""
    if kind == "sh":
        printed(script, folder)
        return script
    commands = [line for line in script.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{printed(command[2:], folder)}" for command in commands)


def printed(script: str, folder: Path) -> str:
    """What a script of the shell prints, to both streams."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        ["sh", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path, "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name in COMMANDS:
        (GOLDEN / name).write_bytes(answer(name))
    README.write_text(written(README.read_text(encoding="utf-8")), encoding="utf-8")
