"""What the readers pass on: how to read, which file, what was said of a document and where, and the page as found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import BinaryIO

from figcheck.model import Cell
from figcheck.readers.decoding import printable
from figcheck.settings import Limits

FACTS = ("title", "source", "published", "url", "case")
"""What front matter, an index or columns may say of a document."""
COLUMNS = ("id", "text", "file", *FACTS)
"""Every column that a reader looks for."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read. `source` and `published` are for documents that do not say; `columns` maps figcheck's names to those
    of the input ("text" to "body"); `case_by` is all, folder or column; `stdin` stands for `-` (default: the real one);
    `limits` is what one document may cost.
    """

    source: str = ""
    published: date | None = None
    case_by: str = "all"
    columns: Mapping[str, str] = field(default_factory=dict)
    stdin: BinaryIO | None = None
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Stated:
    """What one place says of a document: `basis` (front_matter, index, column, html) and `where` name the place."""

    basis: str
    where: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class File:
    """A file to read: the id its document gets, the folder that may be its case, and what an index says of it."""

    path: Path
    id: str
    folder: str
    stated: tuple[Stated, ...] = ()
    note: str = ""

    @property
    def shown(self) -> str:
        """The path as messages show it."""
        return printable(str(self.path))

    @property
    def given_title(self) -> str:
        """The title that an index gives, or an empty string."""
        return next((place.values["title"] for place in self.stated if place.values.get("title")), "")


@dataclass(frozen=True, slots=True)
class Page:
    """One document as its reader found it; `stated` is in order of precedence."""

    id: str
    text: str
    reader: str
    encoding: str
    sha256: str
    title: str = ""
    folder: str = ""
    stated: tuple[Stated, ...] = ()
    note: str = ""
    pages: tuple[int, ...] = ()
    cells: tuple[Cell, ...] = ()
    marks: tuple[tuple[int, int], ...] = ()


def chosen(raw: Mapping[str, object], columns: Mapping[str, str]) -> dict[str, object]:
    """The values that figcheck knows, by its own names, after the renames that the user gave."""
    named = {name: columns.get(name, name) for name in COLUMNS}
    return {name: raw[theirs] for name, theirs in named.items() if raw.get(theirs) is not None}
