"""Documents -> their figures, in one process or in several, by the clock."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from time import perf_counter
from typing import TYPE_CHECKING

from figcheck.errors import FigcheckError, LexiconError
from figcheck.model import Document, Figure
from figcheck.settings import Settings
from figcheck.uncollected import uncollected
from figcheck.watching import watch

if TYPE_CHECKING:
    from concurrent.futures import Future

Extracted = tuple[Document, list[Figure]]
Read = tuple[Document, float]
"""A document with the seconds that reading it took."""
Timed = tuple[Document, list[Figure], float]
CHUNK, AHEAD = 16, 4
"""So many documents are handed to a process at once, and so many times that wait for each: no more are in memory."""


def extract_each(documents: Iterable[Document], settings: Settings) -> Iterator[Extracted]:
    """Every document with its figures, in order; whoever looks on is told of each."""
    for document, figures, seconds in _timed(_read(documents), settings):
        watch().extracted(document, len(figures), seconds)
        yield document, figures


def _read(documents: Iterable[Document]) -> Iterator[Read]:
    """The documents as they are read, each with the time that it took."""
    left = iter(documents)
    while True:
        began = perf_counter()
        document = next(left, None)
        if document is None:
            return
        yield document, perf_counter() - began


def _timed(documents: Iterable[Read], settings: Settings) -> Iterator[Timed]:
    """Every document with its figures, in order; the answers do not depend on the number of processes."""
    if settings.jobs <= 1:
        yield from (_in_time(document, settings) for document in documents)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    with ProcessPoolExecutor(settings.jobs) as pool:
        waiting: deque[Future[list[Timed]]] = deque()
        try:
            for chunk in _chunks(documents):
                waiting.append(pool.submit(_extract_chunk, chunk, settings))
                if len(waiting) >= AHEAD * settings.jobs:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool as error:
            raise FigcheckError("a process ended before its work was done; try again with --jobs 1") from error


def _chunks(documents: Iterable[Read]) -> Iterator[list[Read]]:
    """The documents in order, so many together that handing them over costs little."""
    left = iter(documents)
    while chunk := list(islice(left, CHUNK)):
        yield chunk


def _extract_chunk(documents: list[Read], settings: Settings) -> list[Timed]:
    """The figures of some documents, in one process."""
    return [_in_time(document, settings) for document in documents]


def _in_time(read: Read, settings: Settings) -> Timed:
    """The figures of a document, and the time that reading and extracting took."""
    document, seconds = read
    began = perf_counter()
    found, figures = _extract(document, settings)
    return found, figures, seconds + perf_counter() - began


def _extract(document: Document, settings: Settings) -> Extracted:
    """The figures of a document that was read. A fault of the extraction costs this document, never the run.

    A fault of the lexicon is raised.
    """
    from figcheck.deadline import TooLongError, at_most
    from figcheck.extraction import extract

    if document.status != "ok":
        return document, []
    try:
        with at_most(settings.timeout), uncollected():
            return document, extract(document, settings)
    except TooLongError:
        reason = f"the extraction took more than {settings.timeout} seconds (--timeout)"
        return replace(document, status="failed", reason=reason), []
    except LexiconError:
        # The document is not to blame, and no other could be answered for either.
        raise
    except Exception as error:
        # Whatever it is, the other documents must still be answered for.
        reason = f"the extraction failed ({type(error).__name__}: {error}); please report it with this document"
        return replace(document, status="failed", reason=reason), []
