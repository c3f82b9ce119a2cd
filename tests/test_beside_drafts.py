"""figcheck beside drafts: the hook of pre-commit and the workflow of the README run on files as they say."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest
import yaml

Call = Callable[..., Any]
ROOT = Path(__file__).resolve().parent.parent
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = [yaml.safe_load(block) for block in re.findall(r"^```yaml\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)]


@pytest.fixture
def drafts(tmp_path: Path) -> list[str]:
    names = ["drafts/one/story.md", "drafts/two/story.md"]
    for name, count in zip(names, (34, 43), strict=True):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(f"Shelling in Veld killed {count} people on 4 May 2031.\n", encoding="utf-8")
    return names


def test_the_hook_runs_the_command_on_the_files_that_it_is_given(figcheck_cli: Call, drafts: list[str]) -> None:
    (hook,) = HOOKS
    assert {"id", "name", "entry", "language"} <= hook.keys()
    program, *arguments = shlex.split(hook["entry"])
    assert hook["language"] == "python"
    assert [point.value for point in entry_points(group="console_scripts", name=program)] == ["figcheck.cli:main"]
    done = figcheck_cli(*arguments, "--fail-on", "warning", *drafts)
    assert (done.status, done.err) == (1, "")
    assert figcheck_cli(*arguments, "--fail-on", "warning", drafts[0]).status == 0


def test_the_hook_of_the_readme_is_the_one_there_is(figcheck_cli: Call, drafts: list[str]) -> None:
    (used,) = [hook for block in BLOCKS for repo in block.get("repos", ()) for hook in repo["hooks"]]
    assert used["id"] == HOOKS[0]["id"]
    assert all(re.search(used["files"], name) for name in drafts)
    assert figcheck_cli(*shlex.split(HOOKS[0]["entry"])[1:], *used["args"], *drafts).status == 1


def test_the_workflow_of_the_readme_notes_the_lines_of_drafts(figcheck_cli: Call, drafts: list[str]) -> None:
    (job,) = [job for block in BLOCKS for job in block.get("jobs", {}).values()]
    (command,) = [step["run"] for step in job["steps"] if step.get("run", "").startswith("figcheck ")]
    done = figcheck_cli(*shlex.split(command)[1:])
    assert done.status == 1
    (note,) = done.out.splitlines()
    assert re.match(r"::warning .*file=drafts/(one|two)/story\.md,line=1,", note)
