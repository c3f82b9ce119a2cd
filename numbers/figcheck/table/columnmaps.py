"""How other people's tables name their columns: pairs on the command line, a TOML file, or a map that ships."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from figcheck.errors import UsageError
from figcheck.readers.page import COLUMNS
from figcheck.table.columns import FORMS

ENDING = ".toml"
SECTIONS: Mapping[str, Collection[str]] = {"table": FORMS, "given": FORMS, "corpus": COLUMNS}
"""The sections of a map, and the columns that each may speak of."""


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """The columns of a table of figures and of a corpus, as {"ours": "theirs"}, and what holds for every figure."""

    table: Mapping[str, str] = field(default_factory=dict)
    corpus: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)


def shipped_maps() -> tuple[str, ...]:
    """The names of the maps that come with figcheck, in order."""
    names = (entry.name for entry in files("figcheck").joinpath("column_maps").iterdir())
    return tuple(sorted(name.removesuffix(ENDING) for name in names if name.endswith(ENDING)))


def column_map(text: str) -> ColumnMap:
    """The map that `--columns` asks for: OURS=THEIRS pairs, a TOML file, or the name of one that ships.

    A UsageError says what is wrong, and in which file.
    """
    text = text.strip()
    if not text:
        return ColumnMap()
    if "=" in text:
        return _pairs(text)
    if text in shipped_maps():
        content = files("figcheck").joinpath("column_maps", text + ENDING).read_text(encoding="utf-8")
        return _parsed(content, text)
    if text.endswith(ENDING):
        return _parsed(_content(Path(text)), text)
    maps = ", ".join(shipped_maps())
    raise UsageError(
        f"--columns {text!r}: expected OURS=THEIRS, such as text=body,id=key, or a file {ENDING}, or one of {maps}"
    )


def _pairs(text: str) -> ColumnMap:
    """The map of pairs, which serve tables and corpora alike."""
    pairs = [word.partition("=") for word in text.split(",") if word.strip()]
    for ours, _, theirs in pairs:
        if not (ours.strip() and theirs.strip()):
            raise UsageError(f"--columns {text!r}: expected OURS=THEIRS, such as text=body,id=key")
    names = {ours.strip(): theirs.strip() for ours, _, theirs in pairs}
    for ours in names:
        if ours not in FORMS and ours not in COLUMNS:
            raise UsageError(f"--columns: there is no column {ours!r} to rename; there are {', '.join(COLUMNS)}")
    return ColumnMap(table=names, corpus=names)


def _content(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"--columns {path}: this file cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"--columns {path}: byte {error.start} is not UTF-8; save the file as UTF-8") from error


def _parsed(content: str, shown: str) -> ColumnMap:
    """The map of a TOML text, every name of which is known."""
    try:
        sections = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"--columns {shown}: this is not TOML: {error}") from error
    for section, entries in sections.items():
        if section not in SECTIONS or not isinstance(entries, dict):
            raise UsageError(f"--columns {shown}: {section!r} is no section of a map; there are {', '.join(SECTIONS)}")
        for ours, theirs in entries.items():
            _require(section, ours, theirs, shown)
    maps: dict[str, Any] = sections
    return ColumnMap(**maps)


def _require(section: str, ours: str, theirs: object, shown: str) -> None:
    """Raise UsageError for an entry that names no column, or not by one word."""
    if ours not in SECTIONS[section]:
        known = ", ".join(SECTIONS[section])
        raise UsageError(f"--columns {shown}: [{section}] there is no column {ours!r}; there are {known}")
    if not isinstance(theirs, str) or not theirs:
        raise UsageError(f"--columns {shown}: [{section}] {ours}: expected a text in quotes")
