"""The readers of corpora: one document a row, with columns id, text, title, source, published, url and case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from figcheck.errors import ReadError
from figcheck.model import Document
from figcheck.readers.documents import digest, document_of, unread
from figcheck.readers.page import FACTS, File, Page, ReadOptions, Stated
from figcheck.readers.rows import Row, csv_rows, jsonl_rows, text_of


def read_jsonl(file: File, options: ReadOptions) -> Iterator[Document]:
    """The documents of a JSONL corpus, one object a line."""
    return _documents(jsonl_rows(file.path, options.columns), file, options, "jsonl")


def read_csv(file: File, options: ReadOptions) -> Iterator[Document]:
    """The documents of a CSV corpus, one row each."""
    return _documents(csv_rows(file.path, options.columns, "text"), file, options, "csv")


def _documents(rows: Iterable[Row], file: File, options: ReadOptions, reader: str) -> Iterator[Document]:
    """A document a row; a row that holds none gives a failed document whose id is file and line."""
    row = None
    lines: dict[tuple[str, str], int] = {}
    for row in rows:
        try:
            document = document_of(_page(row, file, options, reader), options)
        except ReadError as error:
            reason = f"{file.shown}:{row.line}: {error}"
            yield unread(f"{file.id}:{row.line}", reason, options, folder=file.folder)
        else:
            read = document.status == "ok"
            first = lines.setdefault((document.case, document.id), row.line) if read else row.line
            yield document if first == row.line else _again(document, f"{file.shown}:{row.line}", first)
    if row is None:
        yield unread(file.id, f"{file.shown}: it holds no rows", options, folder=file.folder, status="empty")


def _again(document: Document, where: str, first: int) -> Document:
    """The document as failed, since an earlier line holds one of the same case and id."""
    name = f"{document.id!r} in case {document.case!r}"
    reason = f"{where}: a second document {name}; that of line {first} is kept. Give each an id of its own"
    return replace(document, status="failed", reason=reason, text="")


def _page(row: Row, file: File, options: ReadOptions, reader: str) -> Page:
    """The page of a row; a ReadError says what the row lacks."""
    if row.error:
        raise ReadError(row.error)
    text = _text(row, options)
    said = {name: _fact(row, name) for name in ("id", *FACTS)}
    where = f"{file.shown}:{row.line}"
    return Page(
        id=said.pop("id") or f"{file.id}:{row.line}",
        text=text,
        reader=reader,
        encoding=row.encoding,
        sha256=digest(f"{said['title']}\n{text}"),
        folder=file.folder,
        stated=(Stated("column", where, said), *file.stated),
        note=file.note,
    )


def _text(row: Row, options: ReadOptions) -> str:
    """The text of a row."""
    if "text" not in row.values:
        name = options.columns.get("text", "text")
        raise ReadError(f"it lacks {name!r}; give the text there, or name its column with --columns text=NAME")
    text = row.values["text"]
    if not isinstance(text, str):
        raise ReadError(f"its text is {_kind(text)}; it has to be a string")
    return text


def _fact(row: Row, name: str) -> str:
    """What a row says in one of its other columns."""
    fact = text_of(row.values.get(name))
    if fact is None:
        raise ReadError(f"its {name} is {_kind(row.values[name])}; it has to be a string")
    return fact


def _kind(value: object) -> str:
    """What a value of JSON is, for people."""
    kinds = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return kinds.get(type(value), type(value).__name__)
