"""The settings: defaults, files, and what is said of a wrong one."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from figcheck.errors import SettingsError
from figcheck.resources import languages, schema
from figcheck.settings import Settings, load_settings


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_a_file_the_defaults_hold(here: Path) -> None:
    assert load_settings() == Settings()


def test_own_file_goes_before_pyproject(here: Path) -> None:
    (here / "pyproject.toml").write_text('[tool.figcheck]\nfail_on = "never"\njobs = 3\n')
    assert load_settings() == Settings(fail_on="never", jobs=3)
    (here / "figcheck.toml").write_text('select = ["F1", "F20"]\n')
    assert load_settings() == Settings(select=("F1", "F20"))


def test_pyproject_of_another_tool_changes_nothing(here: Path) -> None:
    (here / "pyproject.toml").write_text('[project]\nname = "else"\n[tool.other]\njobs = 3\n')
    assert load_settings() == Settings()


def test_a_named_file_counts_alone(here: Path) -> None:
    (here / "figcheck.toml").write_text("jobs = 2\n")
    (here / "mine.toml").write_bytes(b'\xef\xbb\xbfcase_by = "folder"\n')
    assert load_settings(Path("mine.toml")) == Settings(case_by="folder")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('fail-on = "error"', "unknown key 'fail-on'; did you mean 'fail_on'?"),
        ('selct = ["F1"]', "unknown key 'selct'; did you mean 'select'?"),
        ("zzz = 1", "unknown key 'zzz'; known are select, ignore, fail_on, case_by, language, jobs"),
        ("jobs = 0", "jobs = 0: expected a whole number of at least 1, such as 4"),
        ("jobs = true", "jobs = true: expected a whole number of at least 1, such as 4"),
        ('select = "F1"', 'select = "F1": expected a list of strings, such as ["F1", "F20"]'),
        ("ignore = [1]", 'ignore = [1]: expected a list of strings, such as ["F3"]'),
        ('fail_on = "all"', 'fail_on = "all": expected one of "error", "warning", "info", "never"'),
        ("jobs = 2020-01-01", 'jobs = "2020-01-01": expected a whole number of at least 1, such as 4'),
        ("jobs = ", "this is not TOML"),
    ],
)
def test_a_wrong_file_is_named_with_its_key_and_the_form(here: Path, content: str, said: str) -> None:
    (here / "figcheck.toml").write_text(content)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert str(caught.value).startswith("figcheck.toml: ")
    assert said in str(caught.value)


def test_a_file_that_is_not_there_or_not_text_is_named(here: Path) -> None:
    with pytest.raises(SettingsError, match=r"none\.toml: the settings cannot be read: No such file"):
        load_settings(Path("none.toml"))
    Path("odd.toml").write_bytes(b'language = "\xff"')
    with pytest.raises(SettingsError, match=r"odd\.toml: byte 12 is not UTF-8"):
        load_settings(Path("odd.toml"))


def test_a_table_that_is_none_is_an_unknown_key(here: Path) -> None:
    Path("pyproject.toml").write_text("[tool]\nfigcheck = 5\n")
    with pytest.raises(SettingsError, match="unknown key 'figcheck'"):
        load_settings()


def test_the_schema_has_the_fields_and_defaults_of_the_class() -> None:
    properties = schema("settings")["properties"]
    assert list(properties) == [field.name for field in fields(Settings)]
    for field in fields(Settings):
        default = properties[field.name]["default"]
        assert (tuple(default) if isinstance(default, list | dict) else default) == field.default
    assert tuple(properties["language"]["enum"]) == languages()


def test_weights_of_sources_are_a_table(tmp_path: Path) -> None:
    path = tmp_path / "figcheck.toml"
    path.write_text('[trust]\n"Harbour Post" = 3\nBulletin = 2\n', encoding="utf-8")
    assert load_settings(path).trust == (("Bulletin", 2), ("Harbour Post", 3))
    path.write_text("[trust]\nBulletin = 0\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"trust = .*expected a table"):
        load_settings(path)
