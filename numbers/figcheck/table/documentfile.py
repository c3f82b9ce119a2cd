"""The table of documents that figcheck wrote beside a table of figures: their titles, addresses and dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

from figcheck.errors import TableError
from figcheck.model import Document, Status
from figcheck.table.cells import DATE
from figcheck.table.textrows import header_of, text_rows

FILE_NAME = "documents.csv"
NEEDED = ("document", "case", "title", "status", "sha256")
TOLD = ("title", "url", "language", "sha256")
"""What the table alone says of a document; its text is not there."""
Key = tuple[str, str]


def documents_beside(path: Path, named: Iterable[Document]) -> tuple[Document, ...]:
    """The documents that a table of figures names, as the table of documents beside it has them, and its other ones.

    What the figures say of source and date goes first. Those given, where no such table is there or it is of others.
    """
    given = tuple(named)
    told = _told(path.with_name(FILE_NAME))
    own = {(document.case, document.id): document for document in given}
    if 2 * sum(key in told for key in own) < len(own) or path.name == FILE_NAME:
        return given
    others = (document for key, document in told.items() if key not in own)
    return (*(_joined(document, told.get(key)) for key, document in own.items()), *others)


def _told(path: Path) -> Mapping[Key, Document]:
    """The documents of the table, by case and id; none where it is no such table."""
    try:
        if not path.is_file() or not set(header_of(path)).issuperset(NEEDED):
            return {}
        documents = [_document(row) for _, row in text_rows(path, NEEDED)]
    except TableError:
        return {}
    return {(document.case, document.id): document for document in documents}


def _document(row: Mapping[str, str]) -> Document:
    """The document of a row. A TableError is raised for a date that is none."""
    status = row.get("status", "")
    words = (*TOLD, "source", "published_basis", "date_doubt", "reason")
    cells: dict[str, Any] = {name: row.get(name, "") for name in words}
    cells["published"] = DATE.read("published", row.get("published", ""))
    cells["status"] = status if status in get_args(Status) else "ok"
    return Document(id=row.get("document", ""), case=row.get("case", ""), reader="table", **cells)


def _joined(own: Document, told: Document | None) -> Document:
    """A document as the figures name it, with what the table says of it; of the date, where they have the same."""
    if told is None:
        return own
    dated = own.published in (None, told.published)
    date = {name: getattr(told if dated else own, name) for name in ("published", "published_basis", "date_doubt")}
    words = {name: getattr(told, name) for name in TOLD}
    return replace(own, source=own.source or told.source, **date, **words)
