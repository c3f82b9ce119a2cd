"""Readers of files and corpora, one kind a module: paths in, documents out."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from figcheck.deadline import TooLongError, at_most
from figcheck.errors import ReadError, UsageError
from figcheck.model import Document
from figcheck.readers.corpus import read_csv, read_jsonl
from figcheck.readers.decoding import NotTextError, printable
from figcheck.readers.documents import larger, unread
from figcheck.readers.docx import read_docx
from figcheck.readers.folder import folder_name, look_through
from figcheck.readers.html import read_html
from figcheck.readers.markdown import read_markdown
from figcheck.readers.page import COLUMNS, File, ReadOptions
from figcheck.readers.pdf import read_pdf
from figcheck.readers.text import read_text, text_document
from figcheck.readers.warc import read_warc

__all__ = ["ReadOptions", "read"]

Reader = Callable[[File, ReadOptions], Iterator[Document]]
STDIN = "-"
ADDRESS = re.compile(r"https?:/", re.IGNORECASE)
ABSENT = "there is no such file or folder"
READERS: Mapping[str, Reader] = {
    "": read_text,
    ".txt": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".jsonl": read_jsonl,
    ".csv": read_csv,
    ".warc": read_warc,
    ".warc.gz": read_warc,
}
"""The reader of each ending; a name without an ending is taken for text."""
CORPORA = (".jsonl", ".csv", ".warc", ".warc.gz")
"""Files of many documents: their size is no matter, that of each document is."""
ENDINGS = " ".join(filter(None, READERS))


def read(paths: Sequence[str | Path], options: ReadOptions | None = None) -> Iterator[Document]:
    """Every document of the paths (files, folders, corpora, `-` for stdin), in order.

    What cannot be read is a document too, with status and reason: one bad document never stops the rest. Files of one
    name are told apart by the paths given; a second document with the same case and id is failed. UsageError for
    renames of columns that there are not.
    """
    options = options or ReadOptions()
    unknown = sorted(set(options.columns) - set(COLUMNS))
    if unknown:
        raise UsageError(f"--columns: there is no column {unknown[0]!r} to rename; there are {', '.join(COLUMNS)}")
    given = [paths] if isinstance(paths, str | Path) else list(paths)
    names = Counter(Path(path).name for path in dict.fromkeys(map(str, given)) if Path(path).is_file())
    alike = {name for name, count in names.items() if count > 1}
    return _distinct((str(path), document) for path in given for document in _read_path(path, options, alike))


def _distinct(documents: Iterable[tuple[str, Document]]) -> Iterator[Document]:
    """The documents of paths; a second one with the same case and id is failed: findings could not tell them apart."""
    seen: set[tuple[str, str]] = set()
    for given, document in documents:
        identity = (document.case, document.id)
        if document.status == "ok" and identity in seen:
            reason = (
                f"{given}: a second document {document.id!r} in case {document.case!r}; the first is kept. "
                "Give each an id of its own (files: give the folder that holds them all)"
            )
            yield replace(document, status="failed", reason=reason, text="")
            continue
        if document.status == "ok":
            seen.add(identity)
        yield document


def _read_path(given: str | Path, options: ReadOptions, alike: Collection[str]) -> Iterator[Document]:
    """The documents of one path; a file whose name is `alike` to that of another bears its path."""
    if str(given) == STDIN:
        yield from _guarded(_read_stdin, File(Path(STDIN), STDIN, STDIN), options)
        return
    path = Path(given)
    if path.is_dir():
        yield from _read_folder(path, str(given), options)
    elif path.exists():
        name = path.as_posix() if path.name in alike else path.name
        yield from _read_file(File(path, printable(name), folder_name(path.parent)), options)
    else:
        missing = "an address is not fetched; save the page and give the file" if ADDRESS.match(str(given)) else ABSENT
        yield unread(str(given), f"{given}: {missing}", options)


def _read_folder(path: Path, given: str, options: ReadOptions) -> Iterator[Document]:
    """The documents below a folder, in the order of their paths."""
    files, problems = look_through(path, options)
    for file in files:
        yield from _read_file(file, options)
    yield from problems
    if not files and not problems:
        reason = f"{given}: no readable file in the folder; endings read: {ENDINGS}"
        yield unread(given, reason, options, folder=folder_name(path), status="empty")


def _read_file(file: File, options: ReadOptions) -> Iterator[Document]:
    """The documents of one file, by its ending."""
    ending = _ending(file.path)
    reader = READERS.get(ending)
    if file.path.is_dir() or not file.path.exists():
        yield unread(file.id, f"{file.shown}: it leads nowhere", options, folder=file.folder)
    elif reader is None:
        reason = f"{file.shown}: files that end in {ending} are not read; figcheck reads {ENDINGS}"
        yield unread(file.id, reason, options, folder=file.folder, status="skipped")
    elif ending not in CORPORA and (reason := larger(file.path.stat().st_size, options.limits)):
        yield unread(file.id, f"{file.shown}: {reason}", options, folder=file.folder, status="skipped")
    else:
        yield from _guarded(reader, file, options)


def _ending(path: Path) -> str:
    """The ending of a file's name; .gz is a part of one."""
    inner = Path(path.stem).suffix if path.suffix.lower() == ".gz" else ""
    return (inner + path.suffix).lower()


def _guarded(reader: Reader, file: File, options: ReadOptions) -> Iterator[Document]:
    """The documents that a reader gives, with the file that they come from."""
    name = "" if file.id == STDIN else printable(file.path.as_posix())
    return (replace(document, file=name) for document in _answers(reader, file, options))


def _answers(reader: Reader, file: File, options: ReadOptions) -> Iterator[Document]:
    """The documents that a reader gives; where it stops, a document with the reason stands for the rest."""
    documents = reader(file, options)
    try:
        while True:
            with at_most(options.limits.timeout):
                document = next(documents, None)
            if document is None:
                return
            yield document
    except TooLongError:
        reason = f"{file.shown}: not read within {options.limits.timeout} seconds (--timeout)"
        yield unread(file.id, reason, options, folder=file.folder)
    except NotTextError as error:
        yield unread(file.id, f"{file.shown}: {error}", options, folder=file.folder, status="skipped")
    except ReadError as error:
        yield unread(file.id, f"{file.shown}: {error}", options, folder=file.folder)
    except OSError as error:
        yield unread(file.id, f"{file.shown}: {error.strerror or error}", options, folder=file.folder)


def _read_stdin(file: File, options: ReadOptions) -> Iterator[Document]:
    """The document that standard input holds, as plain text."""
    yield text_document((options.stdin or sys.stdin.buffer).read(), file, options)
