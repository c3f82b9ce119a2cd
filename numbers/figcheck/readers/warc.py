"""The reader of web archives: a document for each page that was captured, under its address."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from typing import Any

from figcheck.errors import ReadError
from figcheck.model import Document
from figcheck.readers.documents import document_of, larger, unread
from figcheck.readers.html import page_of
from figcheck.readers.page import File, ReadOptions, Stated

PAGES = ("text/html", "application/xhtml+xml")
CAPTURED = re.compile(r"2\d\d")


def read_warc(file: File, options: ReadOptions) -> Iterator[Document]:
    """The pages of a web archive, in order; pictures, scripts and answers that are no page are passed over.

    The day of the capture is not the date of publication, and is not used. ReadError where warcio is not installed.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise ReadError("web archives are read with warcio; install it: pip install 'figcheck[warc]'") from error
    count = 0
    with file.path.open("rb") as stream:
        try:
            for record in ArchiveIterator(stream):
                if _is_page(record):
                    count += 1
                    yield _document(record, replace(file, id=f"{file.id}:{count}"), options)
        except (ArchiveLoadFailed, EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise ReadError(f"the web archive is damaged after {count} pages ({error})") from error
    if not count:
        reason = f"{file.shown}: it holds no page"
        yield unread(file.id, reason, options, folder=file.folder, status="empty")


def _is_page(record: Any) -> bool:
    """True for the answer of a server that is a page."""
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = (record.http_headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    return kind in PAGES and bool(CAPTURED.fullmatch(record.http_headers.get_statuscode()))


def _document(record: Any, file: File, options: ReadOptions) -> Document:
    """The document of one page; one that cannot be read says so, and the rest goes on."""
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    header = Message()
    header["Content-Type"] = record.http_headers.get_header("Content-Type")
    limit = options.limits.max_megabytes * 1_000_000
    try:
        data = record.content_stream().read(limit + 1)
        if reason := larger(len(data), options.limits):
            return unread(file.id, f"{file.shown}: {url}: {reason}", options, folder=file.folder, status="skipped")
        page = page_of(data, header.get_content_charset(""), file)
    except ReadError as error:
        return unread(file.id, f"{file.shown}: {url}: {error}", options, folder=file.folder)
    captured = Stated("warc", file.shown, {"url": url})
    return document_of(replace(page, stated=(*page.stated, captured)), options)
