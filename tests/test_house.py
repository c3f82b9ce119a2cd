"""How the house is kept: short files and functions, words for all that is public, no drawers, a light start."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "numbers" / "figcheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "core", "base", "tools", "stuff"}
HEAVY = ["pandas", "numpy", "pint", "jsonschema", "yaml", "charset_normalizer", "jinja2"]
MOST_LINES = 300
MOST_LINES_OF_A_FUNCTION = 50

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def functions(path: Path) -> Iterator[Function]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    yield from (node for node in ast.walk(tree) if isinstance(node, Function))


def is_overload(node: Function | ast.ClassDef) -> bool:
    """True for one of the forms of a function, which its own docstring explains."""
    return any(isinstance(each, ast.Name) and each.id == "overload" for each in node.decorator_list)


def public(body: list[ast.stmt]) -> Iterator[Function | ast.ClassDef]:
    for node in body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_") and not is_overload(node):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node.body)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_files_and_functions_are_short(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= MOST_LINES
    for function in functions(path):
        lines = (function.end_lineno or 0) - function.lineno + 1
        assert lines <= MOST_LINES_OF_A_FUNCTION, f"{function.name} has {lines} lines"


@pytest.mark.parametrize("path", sorted(Path(__file__).parent.rglob("*.py")), ids=lambda path: path.name)
def test_files_of_tests_are_short_too(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= MOST_LINES


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_all_that_is_public_has_a_docstring(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "the module has none"
    assert [node.name for node in public(tree.body) if not ast.get_docstring(node)] == []


def test_no_module_is_a_drawer() -> None:
    assert [name_of(path) for path in MODULES if {path.stem, path.parent.name} & DRAWERS] == []


def test_nothing_is_left_to_do_in_the_code() -> None:
    marks = ["TO" + "DO", "FIX" + "ME", "XXX", "NotImplemented"]
    left = [(name_of(path), mark) for path in MODULES for mark in marks if mark in path.read_text(encoding="utf-8")]
    assert left == []


def test_help_starts_without_the_heavy_libraries() -> None:
    program = (
        "import sys\n"
        "from figcheck.cli import main\n"
        "sys.argv = ['figcheck', '--help']\n"
        "try:\n    main()\n"
        "except SystemExit as end:\n    assert not end.code, end.code\n"
        f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert "check" in done.stdout
    assert done.stderr.strip() == "[]"
