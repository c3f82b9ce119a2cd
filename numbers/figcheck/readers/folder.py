"""A folder: its files in the order of their paths, and what an index beside them says of each."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from posixpath import normpath

from figcheck.errors import ReadError
from figcheck.model import Document
from figcheck.readers.decoding import printable
from figcheck.readers.documents import unread
from figcheck.readers.page import FACTS, File, ReadOptions, Stated
from figcheck.readers.rows import Row, csv_rows, jsonl_rows, text_of

INDEXES = ("index.csv", "index.jsonl")
ANSWER = {"datapackage.json", "findings.csv", "report.json"}
"""Files that stand together in a folder that figcheck wrote: what is there repeats the texts, and is none."""


@dataclass(slots=True)
class Folder:
    """A folder while it is looked through: what is in it, what its indexes say, and what could not be read."""

    path: Path
    options: ReadOptions
    files: list[str] = field(default_factory=list)
    indexed: dict[str, Stated] = field(default_factory=dict)
    indexes: dict[str, str] = field(default_factory=dict)
    failed: list[Document] = field(default_factory=list)


def look_through(path: Path, options: ReadOptions) -> tuple[list[File], list[Document]]:
    """The files below a folder, sorted, and documents for what an index or a folder that cannot be read leaves out.

    Names that begin with a dot are passed over. An index serves the files of its own folder and below.
    """
    folder = Folder(path, options)
    for place, below, names in os.walk(path, onerror=lambda error: _unreadable(folder, error)):
        below[:] = sorted(name for name in below if not name.startswith("."))
        if set(names) >= ANSWER:
            _leave_out(folder, Path(place))
            names, below[:] = [], []
        for name in sorted(names):
            if name in INDEXES:
                _index(folder, Path(place, name))
            elif not name.startswith("."):
                folder.files.append(Path(place, name).relative_to(path).as_posix())
    return [_file(folder, name) for name in sorted(folder.files)], [*folder.failed, *_missing(folder)]


def folder_name(path: Path) -> str:
    """The name of a folder as a case: its own, also where it was given as `.`."""
    return printable(path.resolve().name)


def _unreadable(folder: Folder, error: OSError) -> None:
    """Note a folder that cannot be opened."""
    name = os.fspath(error.filename)
    folder.failed.append(unread(name, f"{name}: the folder cannot be opened: {error.strerror}", folder.options))


def _leave_out(folder: Folder, path: Path) -> None:
    """Note a folder with an answer of figcheck's own."""
    name = printable(str(path))
    reason = f"{name}: the folder holds an answer of figcheck (--out), and no texts"
    folder.failed.append(unread(name, reason, folder.options, status="skipped"))


def _file(folder: Folder, name: str) -> File:
    """One file with what an index says of it."""
    parent = PurePosixPath(name).parent
    case = printable(parent.as_posix()) if parent.parts else folder_name(folder.path)
    stated = folder.indexed.get(name)
    above = map(str, PurePosixPath(name).parents)
    index = next((folder.indexes[place] for place in above if place in folder.indexes), "")
    note = f"not named in {index}; read all the same" if index and stated is None else ""
    return File(folder.path / name, printable(name), case, (stated,) if stated else (), note)


def _missing(folder: Folder) -> Iterator[Document]:
    """A failed document for each row of an index that names no file."""
    for name in sorted(set(folder.indexed) - set(folder.files)):
        yield unread(name, f"{folder.indexed[name].where} names {name}, which is not there", folder.options)


def _index(folder: Folder, path: Path) -> None:
    """Take up the rows of an index; what cannot be used becomes a failed document, and the rest goes on."""
    below = path.parent.relative_to(folder.path)
    folder.indexes[below.as_posix()] = printable(str(path))
    columns = folder.options.columns
    rows = jsonl_rows(path, columns) if path.suffix == ".jsonl" else csv_rows(path, columns, "file")
    try:
        for row in rows:
            _index_row(folder, path, below, row)
    except (ReadError, OSError) as error:
        folder.failed.append(unread((below / path.name).as_posix(), f"{path}: {error}", folder.options))


def _index_row(folder: Folder, path: Path, below: Path, row: Row) -> None:
    """Take up one row of an index."""
    where = f"{path}:{row.line}"
    try:
        name, said = _indexed(row)
    except ReadError as error:
        name = f"{(below / path.name).as_posix()}:{row.line}"
        folder.failed.append(unread(name, f"{where}: {error}", folder.options))
    else:
        folder.indexed[normpath((below / name).as_posix())] = Stated("index", printable(where), said)


def _indexed(row: Row) -> tuple[str, Mapping[str, str]]:
    """The file that a row of an index names, and what it says of it."""
    if row.error:
        raise ReadError(row.error)
    said = {name: text_of(row.values.get(name)) for name in ("file", *FACTS)}
    wrong = [name for name, value in said.items() if value is None]
    if wrong or not said["file"]:
        raise ReadError(f"its {wrong[0]} has to be a string" if wrong else "it names no file; give it in 'file'")
    facts = {name: value for name, value in said.items() if value is not None}
    return facts.pop("file"), facts
