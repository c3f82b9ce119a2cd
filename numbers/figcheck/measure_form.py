"""The form of the taxonomy of measures: what an entry lacks or has too much is named with its file and table."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from figcheck.errors import LexiconError
from figcheck.resources import schema

ABOVE = ("is", "within")
"""Keys that name other measures."""


def require_measures(data: Mapping[str, Any], shown: str) -> Mapping[str, Any]:
    """The entries of the taxonomy by name; a LexiconError says what is wrong with the first that is not well formed."""
    entries = data.get("measure")
    if not isinstance(entries, dict) or not entries:
        raise LexiconError(f"the lexicon {shown} has no measure: each is a table such as [measure.killed]")
    for section in data:
        if section != "measure":
            raise LexiconError(
                f"the lexicon {shown}: [{section}] is no measure: each is a table such as [measure.killed]"
            )
    for name, entry in entries.items():
        for problem in _problems(entry, entries):
            raise LexiconError(f"the lexicon {shown}: [measure.{name}] {problem}")
    return entries


def meant(name: str, known: Collection[str]) -> str:
    """What somebody may have meant by a name that is not known, as the end of a message."""
    near = get_close_matches(name.lower(), known, n=1)
    return f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"


def _problems(entry: Any, entries: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with one entry."""
    form = schema("lexicon")["$defs"]["measure"]
    needed, keys = form["required"], form["properties"]
    if not isinstance(entry, dict):
        yield f"is no table; it needs {' and '.join(needed)}"
        return
    for key in needed:
        if key not in entry:
            yield f"has no {key!r}; it needs {' and '.join(needed)} ({keys[key]['description']})"
    for key in entry:
        if key not in keys:
            yield f"has the unknown key {key!r}; {meant(key, keys)}"
    if not isinstance(entry["family"], str):
        yield "family: expected a name in quotes"
    if entry["of"] not in keys["of"]["enum"]:
        yield f"of: {entry['of']!r} is not one of {', '.join(keys['of']['enum'])}"
    if not isinstance(entry.get("grows", False), bool):
        yield "grows: expected true or false"
    for key in ABOVE:
        yield from (f"{key}: {problem}" for problem in _above(entry.get(key, []), entries))


def _above(names: Any, entries: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with the measures that an entry names."""
    if not isinstance(names, list):
        yield "expected a list of measures"
        return
    yield from (f"there is no measure {name!r}; {meant(str(name), entries)}" for name in names if name not in entries)
