"""What the lines of a PDF make up: the title in large type, paragraphs over lines, columns and pages, and tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from figcheck.readers.pdflines import SOFT, WIDEST_PITCH, Line, Part
from figcheck.resources import languages, lexicon

SAME_SIZE = 0.1
"""So much may the type of two lines of one paragraph differ."""
LETTER_WIDTH = 0.5
"""The width of a letter as a part of the size of its type, on average."""
INDENT = 0.8
ENDS = (".", "!", "?", ".”", "!”", "?”", '."', ":", ".’", "”.", '".', ".)", ").")
TITLE_SIZE = 1.25
"""The type of a title is so many times that of the text."""
LONGEST_TITLE = 300
LEAST_ROWS = 2
MOST_ABOVE = 200
"""Characters of a menu, a kicker or a date that may stand over the title."""
ROW_PITCH = 3.0
"""Two rows of a table further apart than so many times their type are not of one table."""
WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
LAST_WORD = re.compile(r"\S+\Z")
HYPHEN = re.compile(r"[^\W\d_]-\Z")
PARTED = re.compile(rf"(?:[^\W_]-|[{SOFT}])\Z")
"""A line that ends within a word: pdfium tells a hyphen between letters from that of "45-year-old"."""

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """What stands together: the text of a paragraph, or the rows of a table; `runs_on` from the block before it."""

    text: str
    rows: tuple[Row, ...] = ()
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of one paragraph."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class End:
    """The last line of a paragraph, its page, and how far to the right its column reaches."""

    page: int
    line: Line
    edge: float

    def runs_on(self, page: int, begin: Line) -> bool:
        """True where the paragraph goes on with a line at the head of the next column or page."""
        if page == self.page and begin.base <= self.line.base:
            return False
        if self.line.text.endswith(ENDS) or abs(self.line.size - begin.size) > SAME_SIZE * self.line.size:
            return False
        full = begin.text[:1].isalnum() and _is_full(self.line, begin, self.edge)
        return full or begin.text[:1].islower()


def title_of(pages: Sequence[Sequence[Line]]) -> tuple[Line, ...]:
    """The lines of the first page in the largest type, where it is larger than that of the text below; else none."""
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
    usual = max(sizes, key=lambda size: (sizes[size], -size), default=0.0)
    first = pages[0] if pages else ()
    large = [line for line in first if usual and line.size >= TITLE_SIZE * usual]
    if not large:
        return ()
    largest = max(line.size for line in large)
    title = tuple(next(each for each in _stacked(first) if each[0].size == largest))
    text = " ".join(line.text for line in title)
    above = sum(len(line.text) for line in first if line.base > title[0].base and line.size < TITLE_SIZE * usual)
    fits = above <= MOST_ABOVE and len(text) <= LONGEST_TITLE
    return title if fits and any(map(str.isalpha, text)) else ()


def blocks_of(pages: Sequence[Sequence[Line]]) -> list[list[Block]]:
    """The paragraphs and tables of every page. A word that was parted at the end of a page stands on the next."""
    known = frozenset(word.lower() for lines in pages for line in lines for word in WORD.findall(line.text))
    found: list[list[Block]] = []
    last: End | None = None
    for number, lines in enumerate(pages):
        goes_on = bool(found and found[-1] and found[-1][-1].rows)
        found.append([])
        for piece in (
            piece for at, stack in enumerate(_stacked(lines)) for piece in _pieces(stack, goes_on and not at)
        ):
            if not isinstance(piece, Paragraph):
                found[-1].append(Block("", piece))
                last = None
                continue
            words = [line.text for line in piece.lines]
            runs_on = last is not None and last.runs_on(number, piece.lines[0])
            if runs_on and (parted := _last_parted(next(filter(None, reversed(found))))):
                words.insert(0, parted)
            found[-1].append(Block(_joined(words, known), (), runs_on))
            last = _end(lines, number, piece.lines[-1])
    return found


def _last_parted(blocks: list[Block]) -> str:
    """The word that is parted at the end of the last block, taken out of it; else an empty string."""
    text = blocks[-1].text if blocks else ""
    word = LAST_WORD.search(text) if HYPHEN.search(text) else None
    if word is None:
        return ""
    blocks[-1] = Block(text[: word.start()].rstrip(), (), blocks[-1].runs_on)
    return word[0][:-1] + SOFT[0]


def _stacked(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that stand under each other in type of one size."""
    block: list[Line] = []
    for line in lines:
        if block and not _is_below(block[-1], line):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _pieces(stack: Sequence[Line], goes_on: bool) -> Iterator[Paragraph | tuple[Row, ...]]:
    """The paragraphs of lines under each other, and the tables between them; the first may go on from a page before."""
    prose: list[Line] = []
    at = 0
    while at < len(stack):
        rows = _table(stack[at:], 1 if goes_on and not at else LEAST_ROWS) if stack[at].parts else ()
        if not rows:
            prose.append(stack[at])
            at += 1
            continue
        yield from _paragraphs(prose)
        prose = []
        yield rows
        at += len(rows)
    yield from _paragraphs(prose)


def _table(lines: Sequence[Line], least: int) -> tuple[Row, ...]:
    """The rows of the table that begins with the first line: so many at least, whose cells stand under each other."""
    rows: list[tuple[Part, ...]] = []
    for line in lines:
        if not line.parts or (rows and _columns([*rows, line.parts]) is None):
            break
        rows.append(line.parts)
    columns = _columns(rows) if len(rows) >= least else None
    if columns is None or not any(part.text[:1].isdigit() for row in rows for part in row[1:]):
        return ()
    return tuple(tuple(_cell(row, column) for column in columns) for row in rows)


def _columns(rows: Sequence[tuple[Part, ...]]) -> list[tuple[float, float]] | None:
    """The columns that the cells of rows make up, from left to right; None where one cell stands under two."""
    columns: list[tuple[float, float]] = []
    for left, right in sorted((part.left, part.right) for row in rows for part in row):
        if columns and left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(right, columns[-1][1]))
        else:
            columns.append((left, right))
    twice = any(sum(_is_in(part, column) for part in row) > 1 for row in rows for column in columns)
    return None if twice or len(columns) < 2 else columns


def _is_in(part: Part, column: tuple[float, float]) -> bool:
    return column[0] <= part.left < column[1]


def _cell(row: Sequence[Part], column: tuple[float, float]) -> str:
    """What stands in a column of the row."""
    return next((part.text for part in row if _is_in(part, column)), "")


def _paragraphs(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """The paragraphs of lines under each other."""
    if not lines:
        return
    edge = max(line.right for line in lines)
    left = min(line.left for line in lines)
    start = 0
    for at, (before, line) in enumerate(pairwise(lines), start=1):
        indented = line.left > left + INDENT * line.size and before.text.endswith(ENDS)
        if not PARTED.search(before.text) and (not _is_full(before, line, edge) or indented):
            yield Paragraph(tuple(lines[start:at]))
            start = at
    yield Paragraph(tuple(lines[start:]))


def _end(lines: Sequence[Line], page: int, line: Line) -> End:
    """The end of a paragraph on that page; its column is made of the lines that begin where it does."""
    column = [each.right for each in lines if abs(each.left - line.left) <= line.size]
    return End(page, line, max(column, default=line.right))


def _is_below(before: Line, line: Line) -> bool:
    """True where a line stands right under the one before it."""
    alike = abs(before.size - line.size) <= SAME_SIZE * before.size
    pitch = ROW_PITCH if before.parts and line.parts else WIDEST_PITCH
    return alike and 0 < before.base - line.base <= pitch * before.size


def _is_full(before: Line, line: Line, edge: float) -> bool:
    """True where the first word of the line would not have fitted into the line before it."""
    word = len(line.text.split(" ", 1)[0]) + 1
    return before.right + word * LETTER_WIDTH * before.size >= edge


def _joined(lines: Sequence[str], known: frozenset[str]) -> str:
    """Lines as one; a word that was parted at the end of a line is whole again."""
    pieces: list[str] = []
    for line in lines:
        before = pieces[-1] if pieces else ""
        if not before.endswith(tuple(SOFT)):
            pieces.append(f" {line}" if before and not PARTED.search(before) else line)
            continue
        first, then = LAST_WORD.search(before[:-1]), line.split(" ", 1)[0]
        hyphen = "-" if first is None or _keeps_hyphen(first[0], then, known) else ""
        pieces[-1] = f"{before[:-1]}{hyphen}"
        pieces.append(line)
    text = "".join(pieces)
    return f"{text[:-1]}-" if text.endswith(tuple(SOFT)) else text


def _keeps_hyphen(first: str, then: str, known: frozenset[str]) -> bool:
    """True where a word parted at its own hyphen ("twenty-five"), by how the document writes it elsewhere."""
    head, tail = (WORD.findall(part.lower()) or [""] for part in (first, then))
    if f"{head[-1]}-{tail[0]}" in known:
        return True
    if f"{head[-1]}{tail[0]}" in known:
        return False
    return "-" in head[-1] or head[-1][-1:].isdigit() or head[-1] in _number_words()


@cache
def _number_words() -> frozenset[str]:
    """The words of numbers from which a hyphen may lead on."""
    tables = (lexicon(language, "numerals") for language in languages())
    return frozenset(word for table in tables for kind in ("units", "tens") for word in table[kind])
