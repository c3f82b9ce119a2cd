"""The package: its layout as pyproject.toml lists it, and nothing of one machine in it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NUMBERS = ROOT / "numbers"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SETUPTOOLS = PROJECT["tool"]["setuptools"]
MAY_NAME_THE_BENCHMARKS = {
    "tests/score.py",
    "tests/floors.toml",
    "tests/test_standards.py",
    "README.md",
    "CHANGELOG.md",
    ".github/CONTRIBUTING.md",
}
SEPARATOR = "/"
LEFT_BEHIND = {"__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"}


def files_in(folder: Path) -> set[Path]:
    """The files that are no code, without what tools leave behind."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".py")
    return {path for path in found if not set(path.relative_to(folder).parts[:-1]) & LEFT_BEHIND}


def test_numbers_is_no_package() -> None:
    assert not (NUMBERS / "__init__.py").exists()
    program = "import numbers; print(numbers.Number)"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout == "<class 'numbers.Number'>\n", done.stderr


def test_the_package_list_is_the_tree() -> None:
    folders = {path.parent for path in (NUMBERS / "figcheck").rglob("*.py")}
    tree = {".".join(folder.relative_to(NUMBERS).parts) for folder in folders}
    assert set(SETUPTOOLS["packages"]) == tree | {"figcheck.schemas"}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


@pytest.mark.parametrize(
    ("package", "folder"), [("figcheck", NUMBERS / "figcheck"), ("figcheck.schemas", ROOT / "schemas")]
)
def test_package_data_takes_in_every_file_that_is_no_code(package: str, folder: Path) -> None:
    patterns = SETUPTOOLS["package-data"][package]
    taken = {path for pattern in patterns for path in folder.glob(pattern) if path.is_file()}
    assert taken == files_in(folder)
    assert [pattern for pattern in patterns if not any(folder.glob(pattern))] == []


def test_schemas_hold_one_line_of_code() -> None:
    assert (ROOT / "schemas" / "__init__.py").read_text(encoding="utf-8").count("\n") == 1


def test_the_command_is_installed() -> None:
    (command,) = entry_points(group="console_scripts", name="figcheck")
    assert command.value == "figcheck.cli:main"
    assert callable(command.load())


def test_no_tracked_file_speaks_of_one_machine() -> None:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    needles = [SEPARATOR + "work" + SEPARATOR, SEPARATOR + "root" + SEPARATOR, "tmp" + SEPARATOR + "venv"]
    found = []
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            text = (ROOT / name).read_text(encoding="utf-8", errors="replace")
            found += [(name, needle) for needle in needles if needle in text]
            found += [(name, "the benchmarks")] * (
                SEPARATOR.join(["..", "shared"]) in text and name not in MAY_NAME_THE_BENCHMARKS
            )
    assert found == []
