"""The settings of a run: defaults, and what figcheck.toml or [tool.figcheck] in pyproject.toml change of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figcheck.errors import SettingsError
from figcheck.ownrules import OwnRule, own_rules
from figcheck.resources import schema
from figcheck.tomlfile import read_toml

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

OWN_FILE = "figcheck.toml"
SHARED_FILE = "pyproject.toml"
NAMES = {"array": "a list of strings", "string": "a string", "integer": "a whole number", "object": "a table"}


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost: megabytes of file or text, pages, unpacked size over packed size, and seconds."""

    max_megabytes: int = 50
    max_pages: int = 2000
    max_zip_ratio: int = 100
    timeout: int = 0


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run goes by; schemas/settings.schema.json explains each field."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"
    case_by: str = "all"
    language: str = "en"
    jobs: int = 1
    max_megabytes: int = 50
    max_pages: int = 2000
    max_zip_ratio: int = 100
    timeout: int = 0
    trust: tuple[tuple[str, int], ...] = ()
    rules: tuple[OwnRule, ...] = ()
    corrections: str = ""

    @property
    def limits(self) -> Limits:
        """What one document may cost."""
        return Limits(self.max_megabytes, self.max_pages, self.max_zip_ratio, self.timeout)


def load_settings(path: Path | None = None) -> Settings:
    """The settings of a file; without one, of figcheck.toml or else pyproject.toml in the current folder.

    In a file called pyproject.toml only the table [tool.figcheck] counts. Without any file the defaults hold.
    A SettingsError names the file, the key and the form expected.
    """
    if path is not None:
        return _settings(path, _table(path))
    for found in (Path(OWN_FILE), Path(SHARED_FILE)):
        if found.is_file() and (table := _table(found)):
            return _settings(found, table)
    return Settings()


def _table(path: Path) -> Mapping[str, Any]:
    """The settings as the file gives them."""
    content = read_toml(path, "the settings")
    if path.name != SHARED_FILE:
        return content
    tool = content.get("tool", {})
    table = tool.get("figcheck", {}) if isinstance(tool, dict) else {}
    return table if isinstance(table, dict) else {"figcheck": table}


def _settings(path: Path, table: Mapping[str, Any]) -> Settings:
    """The settings of a table that holds to the schema."""
    if not table:
        return Settings()
    rules = own_rules(path, {"rules": table["rules"]}) if "rules" in table else ()
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(schema("settings"))
    for error in sorted(validator.iter_errors(table), key=lambda each: each.json_path):
        raise SettingsError(f"{path}: {_explained(error, table)}")
    values: dict[str, Any] = {key: _frozen(value) for key, value in table.items()}
    if values.get("corrections"):
        values["corrections"] = str(path.parent / values["corrections"])
    return Settings(**{**values, "rules": rules})


def _frozen(value: Any) -> Any:
    """The value of a key as one that cannot change: a table as its pairs, in order."""
    if isinstance(value, Mapping):
        return tuple(sorted(value.items()))
    return tuple(value) if isinstance(value, list) else value


def _explained(error: ValidationError, table: Mapping[str, Any]) -> str:
    """What is wrong with one key, and what form is expected."""
    known = schema("settings")["properties"]
    if not error.absolute_path:
        return _unknown(next(key for key in table if key not in known), list(known))
    key = str(error.absolute_path[0])
    return f"{key} = {json.dumps(table[key], default=str)}: expected {_form(known[key])}"


def _unknown(key: str, known: list[str]) -> str:
    """What to say of a key that figcheck does not know."""
    near = get_close_matches(key.lower().replace("-", "_"), known, n=1)
    return f"unknown key {key!r}; " + (f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}")


def _form(expected: Mapping[str, Any]) -> str:
    """The form that the schema expects of a value, in words."""
    if "enum" in expected:
        return "one of " + ", ".join(json.dumps(value) for value in expected["enum"])
    least = f" of at least {expected['minimum']}" if "minimum" in expected else ""
    return f"{NAMES[expected['type']]}{least}, such as {json.dumps(expected['examples'][0])}"
