"""TOML files that people write: read and held to a schema, with errors that name file, key and what is expected."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figcheck.errors import SettingsError
from figcheck.resources import schema

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError


def read_toml(path: Path, what: str) -> dict[str, Any]:
    """The content of the file; `what` is what people call it: "the settings". A SettingsError names the file."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{path}: {what} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: this is not TOML: {error}") from error


def validated(path: Path, content: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The content as JSON values, held to the schema of that name. A SettingsError names the first key that is wrong.

    Dates become text, since TOML has them and JSON has not.
    """
    from jsonschema import Draft202012Validator

    values: dict[str, Any] = _plain(content)
    errors = Draft202012Validator(schema(name)).iter_errors(values)
    for error in sorted(errors, key=lambda each: ([str(step) for step in each.absolute_path], each.message)):
        raise SettingsError(f"{path}: {_explained(error)}")
    return values


def quoted(text: str) -> str:
    """The text as a basic string of TOML, on one line."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")


def _plain(value: Any) -> Any:
    """The value with dates as text."""
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def _explained(error: ValidationError) -> str:
    """What is wrong with one key, and what is expected there."""
    form: Any = error.schema
    place = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in error.absolute_path)
    instance: Any = error.instance
    at = f"{place.lstrip('.')}: " if place else ""
    if error.validator == "required":
        missing = next(key for key in form["required"] if key not in instance)
        return f"{at}the key {missing!r} is missing"
    if error.validator == "additionalProperties":
        known = list(form["properties"])
        key = next(key for key in instance if key not in known)
        near = get_close_matches(key.lower().replace("-", "_"), known, n=1)
        return f"{at}unknown key {key!r}; " + (
            f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
        )
    expected = form.get("description") or error.message
    return f"{at}{json.dumps(instance, ensure_ascii=False)[:80]} does not fit; expected: {expected}"
