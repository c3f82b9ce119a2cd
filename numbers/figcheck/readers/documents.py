"""From a page as found to a Document: what was stated of it, its case, its date, and whether it can be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from figcheck.model import Document, Status
from figcheck.readers.dates import published
from figcheck.readers.decoding import lone_surrogate, printable
from figcheck.readers.language import is_foreign, language_of, readable_languages
from figcheck.readers.page import Page, ReadOptions, Stated
from figcheck.settings import Limits

MEGABYTE = 1_000_000


def document_of(page: Page, options: ReadOptions) -> Document:
    """The Document of a page. Its status says whether it is empty, in another language, or fails for what it holds."""
    facts = {name: _stated(page.stated, name) for name in ("title", "source", "url", "case")}
    when = published(page.stated, options.published, facts["url"], page.id, page.text)
    document = Document(
        id=page.id,
        case=case_of(page.folder, facts["case"], options),
        title=facts["title"] or page.title,
        text=page.text,
        source=facts["source"] or options.source,
        url=facts["url"],
        published=when.moment,
        published_basis=when.basis,
        date_doubt=when.doubt,
        reason=page.note,
        reader=page.reader,
        encoding=page.encoding,
        sha256=page.sha256,
        pages=page.pages,
        cells=page.cells,
        marks=page.marks,
    )
    if too_large := larger(len(page.text), options.limits):
        return replace(document, text="", pages=(), cells=(), marks=(), status="skipped", reason=too_large)
    return _judged(document)


def larger(size: int, limits: Limits) -> str:
    """What to say of a document of so many bytes or characters that is larger than allowed, or an empty string."""
    if size <= limits.max_megabytes * MEGABYTE:
        return ""
    return (
        f"it has {size / MEGABYTE:,.1f} MB, more than the {limits.max_megabytes} MB that are read; "
        "part it, or set max_megabytes in figcheck.toml"
    )


def unread(name: str, reason: str, options: ReadOptions, *, folder: str = "", status: Status = "failed") -> Document:
    """A document that could not be read, with the reason."""
    return Document(id=printable(name), case=case_of(folder, "", options), status=status, reason=printable(reason))


def case_of(folder: str, stated: str, options: ReadOptions) -> str:
    """The case of a document: "all", its folder, or what its column, index or front matter says."""
    return {"all": "all", "folder": folder}.get(options.case_by, stated)


def digest(data: bytes | str) -> str:
    """The SHA-256 of bytes, or of text in UTF-8, as hexadecimal digits."""
    return sha256(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")).hexdigest()


def _stated(places: Sequence[Stated], name: str) -> str:
    """What the first place that says anything says."""
    return next((place.values[name] for place in places if place.values.get(name)), "")


def _judged(document: Document) -> Document:
    """The document with its language, and with a status other than ok where it cannot be used."""
    for name in ("id", "case", "title", "source", "url", "date_doubt", "text"):
        if (place := lone_surrogate(getattr(document, name))) >= 0:
            return _with_surrogate(document, name, place)
    if not document.text.strip():
        reason = "it has a title and no text" if document.title else "it holds no text"
        return replace(document, status="empty", reason=reason)
    if is_foreign(document.text):
        reason = f"not in a language that figcheck reads ({readable_languages()})"
        return replace(document, status="skipped", reason=reason)
    return replace(document, language=language_of(document.text))


def _with_surrogate(document: Document, name: str, place: int) -> Document:
    """A failed document: its text cannot be written to any file."""
    reason = f"{name} holds half a surrogate pair at character {place}, which no text can hold; take it out"
    names = ("id", "case", "title", "source", "url", "date_doubt")
    safe: dict[str, Any] = {name: printable(getattr(document, name)) for name in names}
    return replace(document, status="failed", reason=reason, text="", **safe)
