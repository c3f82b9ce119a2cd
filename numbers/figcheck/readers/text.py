"""The reader of plain text: the whole file is the text, and it has no title of its own."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.model import Document
from figcheck.readers.decoding import decode
from figcheck.readers.documents import digest, document_of
from figcheck.readers.page import File, Page, ReadOptions


def read_text(file: File, options: ReadOptions) -> Iterator[Document]:
    """The one document of a text file."""
    yield text_document(file.path.read_bytes(), file, options)


def text_document(data: bytes, file: File, options: ReadOptions) -> Document:
    """The document that bytes of plain text hold."""
    text, encoding = decode(data)
    page = Page(file.id, text, "text", encoding, digest(data), folder=file.folder, stated=file.stated, note=file.note)
    return document_of(page, options)
