"""Rules of other packages: found where they are installed, known like the others, and never the end of a run."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from figcheck import rules

Call = Callable[..., Any]
README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")
EXAMPLE = re.findall(
    r"<!-- plug-in -->\n```python\n(.*?)```\n\n```toml\n(.*?)```\n<!-- /plug-in -->", README, re.DOTALL
)
BEGIN = "from figcheck.rule import rule\n\n\n"
RULE = BEGIN + '@rule("{code}", "warning", scope="document")\ndef check(material):\n    """Odd."""\n    {body}\n'
SEVERITY = re.compile(" (error|warning|info) ")
TEXT = "Shelling in Veld injured 34 people on 4 May 2031."

Install = Callable[..., None]


@pytest.fixture
def install(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Puts a package with entry points where Python looks for packages, as an installer would."""
    modules: set[str] = set()

    def put(package: str, module: str, code: str, points: str) -> None:
        folder = tmp_path_factory.mktemp("site")
        place = folder / package
        info = folder / f"{package}-1.0.dist-info"
        place.mkdir()
        info.mkdir()
        (place / "__init__.py").write_text("", encoding="utf-8")
        (place / f"{module}.py").write_text(code, encoding="utf-8")
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[figcheck.rules]\n{points}\n", encoding="utf-8")
        monkeypatch.syspath_prepend(folder)
        modules.add(package)
        importlib.invalidate_caches()
        rules.plugged.cache_clear()

    yield put
    for name in [name for name in sys.modules if name.partition(".")[0] in modules]:
        del sys.modules[name]
    monkeypatch.undo()
    rules.plugged.cache_clear()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_the_rule_of_the_readme_runs_beside_the_others(figcheck_cli: Call, install: Install, article: Path) -> None:
    ((code, project),) = EXAMPLE
    _, point = project.strip().split("\n")
    install("clinic_rules", "few_beds", code, point.replace('"', ""))
    listed = [line.split(maxsplit=3)[:3] for line in figcheck_cli("rules").out.splitlines()]
    assert ["CLINIC001", "few-beds", "warning"] in listed
    assert listed == sorted(listed)
    columns = {next(re.finditer(SEVERITY, line)).start() for line in figcheck_cli("rules").out.splitlines()}
    assert len(columns) == 1
    assert "Thirty beds are all that there are." in figcheck_cli("explain", "few-beds").out
    done = figcheck_cli("check", article, "--fail-on", "warning")
    assert done.status == 1
    assert "CLINIC001 few-beds" in done.out
    assert "“34 people” do not fit into the clinics." in done.out
    assert figcheck_cli("check", article, "--fail-on", "warning", "--select", "clinic").status == 1
    assert figcheck_cli("check", article, "--fail-on", "warning", "--ignore", "few-beds").status == 0
    assert done.err == ""


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("raise RuntimeError('no licence')", "it cannot be imported (RuntimeError: no licence)"),
        ("raise SystemExit(3)", "it cannot be imported (SystemExit: 3)"),
        ("def check(material): return []", "bad.odd is no rule: decorate its function with @rule"),
        (RULE.format(code="F003", body="yield"), "F003 odd has the code or name of figcheck's own F003 falling-total"),
        (RULE.format(code="F039", body="yield"), "figcheck's own F039 reference-limit"),
        (RULE.format(code="U001", body="yield"), "its code 'U001' is not capital letters, then digits"),
        (RULE.format(code="x-1", body="yield").replace("warning", "fatal"), "its code 'x-1' is not"),
        (RULE.format(code="X1", body="yield").replace("warning", "fatal"), "'fatal' is none of error, warning, info"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_costs_a_message(
    figcheck_cli: Call, install: Install, article: Path, code: str, told: str
) -> None:
    install("bad", "odd", code, "odd = bad.odd")
    done = figcheck_cli("check", article)
    assert done.status == 0
    assert done.err.startswith("figcheck: the plug-in 'odd' of the package bad: not taken: ")
    assert told in done.err


def test_two_packages_with_one_code_are_both_named(figcheck_cli: Call, install: Install) -> None:
    install("first", "odd", RULE.format(code="X1", body="yield from ()"), "a = first.odd:check")
    install("second", "strange", RULE.format(code="X1", body="yield from ()"), "b = second.strange:check")
    done = figcheck_cli("rules")
    assert "\nX1    odd " in done.out
    assert "strange" not in done.out
    assert done.err == (
        "figcheck: the plug-in 'b' of the package second: not taken: its rule X1 strange has the code or name of "
        "X1 odd of the plug-in 'a' of the package first\n"
    )


def test_one_that_fails_while_it_runs_is_told_and_the_others_answer(
    figcheck_cli: Call, install: Install, article: Path
) -> None:
    install("bad", "odd", RULE.format(code="X1", body="yield from 1 / 0"), "odd = bad.odd")
    later = article.with_name("later.txt")
    later.write_text(TEXT.replace("34", "40"), encoding="utf-8")
    told = figcheck_cli("check", article, later).out
    assert "the plug-in 'odd' of the package bad failed (ZeroDivisionError: division by zero)" in " ".join(told.split())
    assert "F001" in told
