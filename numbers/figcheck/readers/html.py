"""The reader of web pages: the article without menus and footers, its title, site and date."""

from __future__ import annotations

import codecs
import logging
import re
from collections.abc import Iterator, Sequence
from typing import Any

from figcheck.errors import ReadError
from figcheck.model import Document
from figcheck.readers.decoding import decode, marked_encoding
from figcheck.readers.documents import digest, document_of
from figcheck.readers.layout import Layout, in_one_line
from figcheck.readers.page import File, Page, ReadOptions, Stated
from figcheck.readers.webdates import published_in
from figcheck.readers.webtree import blocks_in, links_in, only_links, tree_of

Element = Any
"""An element of lxml, which has no types of its own."""
HEAD = 4096
"""Within so many bytes a page has to declare its encoding."""
DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})""", re.I
)
LARGEST = 20_000_000
"""Characters: trafilatura gives nothing of a larger page."""
LATIN = {"iso8859-1", "ascii"}
"""Browsers take these for cp1252, and pages count on it."""
BLOCKS = ("p", "head", "quote", "item", "code", "ab", "table", "list")
BETWEEN_BLOCKS = 5000
"""Characters of menus and headers that may stand between two blocks of a page."""
BREAK = "\x0b"
"""What stands for a line break of the page while the text is put together: no page can hold it."""


def read_html(file: File, options: ReadOptions) -> Iterator[Document]:
    """The one document of a saved web page. ReadError where no article is found in it: never an empty text."""
    data = file.path.read_bytes()
    if not data.strip():
        yield document_of(Page(file.id, "", "html", "", digest(data), folder=file.folder, stated=file.stated), options)
    else:
        yield document_of(page_of(data, "", file), options)


def page_of(data: bytes, encoding: str, file: File) -> Page:
    """The page that bytes of HTML hold; `encoding` is what a server said of them, if it did."""
    content, encoding = decoded(data, encoding)
    if len(content) > LARGEST:
        raise ReadError(f"a page of {len(content):,} characters; pages of up to {LARGEST:,} are read")
    tree = tree_of(content)
    when = published_in(tree)
    blocks, links = blocks_in(tree), links_in(tree)
    found = _extracted(tree, links)
    title, layout = _written(found.body, file.given_title)
    if _is_one_run(found.body, layout):
        layout = _apart(layout.text, [block for block in blocks if block not in links])
    facts = {"published": when, "source": found.sitename or "", "url": found.url or ""}
    return Page(
        id=file.id,
        text=layout.text,
        reader="html",
        encoding=encoding,
        sha256=digest(data),
        title=title or in_one_line(found.title or ""),
        folder=file.folder,
        stated=(*file.stated, Stated("html", file.shown, facts)),
        note=file.note,
        cells=tuple(layout.cells),
    )


def decoded(data: bytes, said: str = "") -> tuple[str, str]:
    """The text of a page and its encoding: by its mark, as the server or the page declares it, else as any text."""
    declared = DECLARED.search(data[:HEAD])
    for name in (said, declared[1].decode("ascii") if declared else ""):
        try:
            encoding = codecs.lookup(name).name if name and not marked_encoding(data) else ""
            if encoding and not encoding.startswith("utf-16"):
                encoding = "cp1252" if encoding in LATIN else encoding
                return data.decode(encoding), encoding
        except (LookupError, UnicodeError):
            continue
    return decode(data)


def _extracted(tree: Element, links: frozenset[str]) -> Any:
    """What trafilatura finds: body, title, site name, url. It says nothing itself where it finds nothing."""
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    # The date is read apart: trafilatura guesses it, by the day on which it runs.
    found: Any = bare_extraction(
        tree,
        fast=True,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = "" if found is None or found.body is None else "".join(found.body.itertext())
    if not text.strip() or only_links(text, links):
        raise ReadError(
            "no article text is found in this page (it may be nested too deeply, made by a script, or a list of "
            "links); save its text as .txt"
        )
    return found


def _written(body: Element, given: str) -> tuple[str, Layout]:
    """The title that stands at the top of the article, and the rest written out."""
    layout = Layout()
    blocks = list(body)
    title = ""
    if blocks and blocks[0].tag == "head" and blocks[0].get("rend") == "h1":
        top = in_one_line(_inner(blocks[0]))
        if given in ("", top):
            title = top
            del blocks[0]
    for block in blocks:
        _write(block, layout)
    return title, layout


def _is_one_run(body: Element, layout: Layout) -> bool:
    """True where all text of a page was taken for one paragraph, for want of an article in it."""
    return len(body) == 1 and body[0].tag == "p" and not len(body[0]) and not layout.cells


def _apart(text: str, blocks: Sequence[str]) -> Layout:
    """The text in the blocks of its page; as it is where they do not hold it."""
    layout = Layout()
    at = 0
    for block in blocks:
        found = text.find(block, at, at + len(block) + BETWEEN_BLOCKS)
        if found >= 0:
            layout.paragraph(block)
            at = found + len(block)
    if 2 * layout.length < len(text):
        layout = Layout()
        layout.paragraph(text)
    return layout


def _write(block: Element, layout: Layout) -> None:
    """Write one block and, where it holds others, these in order."""
    if block.tag == "table":
        layout.table([[in_one_line(_inner(cell)) for cell in row.iter("cell")] for row in block.iter("row")])
        return
    run = [block.text or ""]
    for child in block:
        if child.tag in BLOCKS:
            _paragraphs("".join(run), layout)
            run = [child.tail or ""]
            _write(child, layout)
        else:
            run += [_inner(child), child.tail or ""]
    _paragraphs("".join(run), layout)


def _paragraphs(text: str, layout: Layout) -> None:
    """Write the text, a paragraph for each line that the page breaks."""
    for line in text.split(BREAK):
        layout.paragraph(in_one_line(line))


def _inner(element: Element) -> str:
    """The text inside an element, in order."""
    if element.tag == "lb":
        return BREAK
    pieces = [element.text or ""]
    for child in element:
        apart = " " if child.tag in BLOCKS else ""
        pieces += [apart, _inner(child), apart, child.tail or ""]
    return "".join(pieces)
