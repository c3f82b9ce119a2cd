"""The schemas and lexicons that ship with figcheck, read from the installed package and kept."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from figcheck.errors import LexiconError, UsageError

SCHEMA_ENDING = ".schema.json"


def schema_names() -> tuple[str, ...]:
    """The names of the JSON Schemas that ship with figcheck, in order: figure, finding, ..."""
    names = (entry.name for entry in files("figcheck.schemas").iterdir())
    return tuple(sorted(name.removesuffix(SCHEMA_ENDING) for name in names if name.endswith(SCHEMA_ENDING)))


@cache
def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of that name; a UsageError names those there are."""
    if name not in schema_names():
        raise UsageError(f"there is no schema {name!r}; figcheck has {', '.join(schema_names())}")
    content = files("figcheck.schemas").joinpath(name + SCHEMA_ENDING).read_text(encoding="utf-8")
    parsed: dict[str, Any] = json.loads(content)
    return parsed


def languages() -> tuple[str, ...]:
    """The languages that figcheck has a lexicon for, as their ISO 639 codes, in order."""
    return tuple(sorted(entry.name for entry in _lexicons().iterdir() if entry.is_dir()))


def lexicon_names(language: str) -> tuple[str, ...]:
    """The names of the lexicon files of a language, in order."""
    names = (entry.name for entry in _lexicons().joinpath(language).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def lexicon(language: str, name: str) -> Mapping[str, Any]:
    """The content of one lexicon file of a language; a LexiconError says what is missing or malformed, and where."""
    file = _lexicons().joinpath(language, f"{name}.toml")
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        raise LexiconError(f"figcheck has no lexicon {name!r} for the language {language!r}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"the lexicon {language}/{name}.toml is not TOML: {error}") from error


def _lexicons() -> Traversable:
    """The folder of all lexicons."""
    return files("figcheck").joinpath("lexicons")
