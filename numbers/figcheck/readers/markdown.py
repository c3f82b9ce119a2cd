"""The reader of Markdown: front matter and first heading apart, the rest as it stands in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from figcheck.errors import ReadError
from figcheck.model import Document
from figcheck.readers.decoding import decode
from figcheck.readers.documents import digest, document_of
from figcheck.readers.mdmarks import marks_of, unmarked
from figcheck.readers.mdtables import cells_of
from figcheck.readers.page import FACTS, File, Page, ReadOptions, Stated, chosen

FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.DOTALL | re.MULTILINE)
HEADING = re.compile(r"\A\s*+#[ \t]++([^\r\n]*+)(?:\r?\n|\Z)")


def read_markdown(file: File, options: ReadOptions) -> Iterator[Document]:
    """The one document of a Markdown file.

    Front matter may give title, source, published, url and case. A first heading that is the title, or stands in for
    one, is not part of the text, so that it is not read twice. ReadError where the front matter is not YAML.
    """
    data = file.path.read_bytes()
    content, encoding = decode(data)
    front, body = _apart(content, file, options)
    stated = (*file.stated, *front)
    given = next((place.values["title"] for place in stated if place.values.get("title")), "")
    title, text = _heading(body, given)
    page = Page(
        id=file.id,
        text=text,
        reader="markdown",
        encoding=encoding,
        sha256=digest(data),
        title=title,
        folder=file.folder,
        stated=stated,
        note=file.note,
        cells=tuple(cells_of(text)),
        marks=tuple(marks_of(text)),
    )
    yield document_of(page, options)


def _apart(content: str, file: File, options: ReadOptions) -> tuple[tuple[Stated, ...], str]:
    """What the front matter says, if there is any, and the content after it."""
    found = FRONT_MATTER.match(content)
    raw = _yaml(found[1]) if found else None
    if not found or not isinstance(raw, Mapping):
        return (), content
    values = {name: value for name, value in chosen(raw, options.columns).items() if name in FACTS}
    line = _line_of(options.columns.get("published", "published"), found[1])
    return (Stated("front_matter", f"{file.shown}:{line}", _texts(values)),), content[found.end() :]


def _yaml(block: str) -> object:
    """The content of a block of YAML, every scalar as it is written: dates are judged later, with a message."""
    import yaml

    try:
        return yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 2}" if mark else "line 1"
        problem = getattr(error, "problem", None) or "it is nested too deeply"
        raise ReadError(f"{where}: the front matter is not YAML ({problem}); quote values that hold ': '") from error


def _texts(values: Mapping[str, object]) -> dict[str, str]:
    """The values, each of which has to be one piece of text."""
    for name, value in values.items():
        if not isinstance(value, str):
            raise ReadError(f"{name} in the front matter has to be one text, not a list or a table")
    return {name: str(value) for name, value in values.items()}


def _line_of(key: str, block: str) -> int:
    """The line of the file on which a key of the front matter stands; 1 where it has none."""
    lines = enumerate(block.split("\n"), start=2)
    return next((number for number, line in lines if line.startswith(f"{key}:")), 1)


def _heading(body: str, given: str) -> tuple[str, str]:
    """The title and the text after it: a first heading is the title unless another title is given."""
    found = HEADING.match(body)
    if not found:
        return "", body
    words = found[1].rstrip()
    closed = words.rstrip("#")
    title = unmarked(closed.rstrip() if not closed or closed[-1].isspace() else words)
    if not title or given not in ("", title):
        return "", body
    return title, body[found.end() :]
