"""A web page as a tree, before the article is looked for in it: what no reader reads is left out, and what only lays
out the page, or stands in preformatted lines, becomes paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from figcheck.errors import ReadError
from figcheck.readers.layout import in_one_line

Element = Any
"""An element of lxml, which has no types of its own."""
ROWS_SPANNED = 1000
NOTE = re.compile(r"\[?(?:\d{1,3}|[a-z]|(?:note|nb) \d{1,3})\]?|\[[a-z ]{3,30} needed\]", re.IGNORECASE)
"""What a raised note says: "[12]", "[note 3]", "[citation needed]"."""
POWER = re.compile(r"[-−+]?\d{1,3}")
RAISED = str.maketrans("0123456789-−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺")
LEFT_OUT = frozenset(["noscript", "button", "template"])
LEFT_OUT_CLASSES = frozenset(["mw-editsection", "references", "reflist", "toc"])
"""What wikis put into an article: links to edit it, its sources, its contents."""
LONGEST_CELL = 300
"""A cell with more text lays out the page."""
APART = re.compile(r"\n[ \t\r]*\n")
LONGEST_LIST = 20_000
MOST_LINKS = 2000
WRAPPED = 50
"""Preformatted lines that are longer are the lines of a paragraph."""
OUTSIDE = frozenset(
    ["nav", "header", "footer", "aside", "form", "button", "script", "style", "select", "head", "title"]
)
BLOCKS = frozenset(
    "address article blockquote body br center dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 hr li main "
    "ol p pre section table tbody td th thead tr ul".split()
)
DEEPEST = 200


def tree_of(content: str) -> Element:
    """The tree of a page. ReadError where it holds no HTML."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(content.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise ReadError("no HTML is found in it") from error
    for element in [each for each in tree.iter() if _is_left_out(each)]:
        if element.getparent() is not None:
            element.drop_tree()
    for raised in list(tree.iter("sup")):
        _raise(raised)
    for table in list(tree.iter("table")):
        if _lays_out(table):
            _unfold(table)
    for row in tree.iter("tr"):
        _spread(row)
    for lines in list(tree.iter("pre")):
        _reflow(lines)
    return tree


def links_in(tree: Element) -> frozenset[str]:
    """The words of every link of the page."""
    return frozenset(in_one_line(link.text_content()) for link in tree.iter("a"))


def only_links(text: str, links: frozenset[str]) -> bool:
    """True where hardly anything is left of a text without the words of these links; a long text is never a list."""
    rest = in_one_line(text)
    if len(rest) > LONGEST_LIST:
        return False
    for words in sorted(links, key=len, reverse=True)[:MOST_LINKS]:
        rest = rest.replace(words, "") if words else rest
    return 5 * sum(map(str.isalpha, rest)) < sum(map(str.isalpha, text))


def blocks_in(tree: Element) -> list[str]:
    """The text of each block of the page outside of its menus, headers and footers, in order."""
    blocks = [""]
    body = tree.find("body")
    for piece in _pieces(tree if body is None else body, 0):
        if piece is None:
            blocks.append("")
        else:
            blocks[-1] += piece
    return [text for block in blocks if (text := in_one_line(block))]


def _pieces(element: Element, depth: int) -> Iterator[str | None]:
    """The pieces of text inside an element; None stands where a block begins or ends."""
    apart = (None,) if element.tag in BLOCKS else ()
    yield from apart
    if element.tag not in OUTSIDE and depth < DEEPEST:
        yield element.text or ""
        for child in element:
            yield from _pieces(child, depth + 1)
            yield child.tail or ""
    yield from apart


def _is_left_out(element: Element) -> bool:
    """True for what is no word of the article: notes to those without scripts, numbers of footnotes, links to edit."""
    if element.tag in LEFT_OUT or not LEFT_OUT_CLASSES.isdisjoint((element.get("class") or "").split()):
        return True
    if element.tag != "sup":
        return False
    words = in_one_line(element.text_content())
    noted = words.startswith("[") or next(element.iter("a"), None) is not None
    return noted and NOTE.fullmatch(words) is not None


def _raise(raised: Element) -> None:
    """Write raised digits as such: 10 to the fourth is no 104."""
    if not len(raised) and POWER.fullmatch(raised.text or ""):
        raised.text = raised.text.translate(RAISED)


def _lays_out(table: Element) -> bool:
    """True for a table that lays out the page: without headers, a cell of it holds paragraphs."""
    if next(table.iter("th", "caption"), None) is not None:
        return False
    return any(len(cell.text_content()) > LONGEST_CELL for cell in table.iter("td"))


def _unfold(table: Element) -> None:
    """Make blocks of the cells of a table that lays out the page, but not of tables inside of it."""
    inner = {id(each) for nested in table.iterdescendants("table") for each in nested.iter()}
    for element in chain([table], table.iterdescendants("tbody", "tr", "td")):
        if id(element) not in inner:
            element.tag = "div"


def _reflow(lines: Element) -> None:
    """Make paragraphs of preformatted lines; short lines stay apart."""
    from lxml import etree

    text = lines.text_content()
    for child in list(lines):
        lines.remove(child)
    lines.tag, lines.text = "div", None
    for block in APART.split(text):
        paragraph = etree.SubElement(lines, "p")
        rows = [row for row in block.strip("\n").split("\n") if row.strip()]
        wrapped = max(map(len, rows), default=0) > WRAPPED
        for number, row in enumerate(rows):
            own = number and (not wrapped or row.lstrip().startswith((">", "-", "*")))
            if own:
                paragraph = etree.SubElement(lines, "p")
            paragraph.text = f"{paragraph.text or ''} {row}".strip()


def _spread(row: Element) -> None:
    """Put an empty cell into the rows below for each cell of the row that reaches down into them."""
    from lxml import etree

    for at, cell in enumerate(list(row.iterchildren("td", "th"))):
        spanned = _number(cell.get("rowspan"))
        width = _number(cell.get("colspan"))
        below = row.getnext()
        for _ in range(min(spanned, ROWS_SPANNED) - 1):
            if below is None or below.tag != "tr":
                break
            for _ in range(min(width, ROWS_SPANNED)):
                below.insert(at, etree.Element("td"))
            below = below.getnext()
        cell.attrib.pop("rowspan", None)


def _number(text: str | None) -> int:
    """The number of rows or columns that a cell spans."""
    return int(text) if text and text.isdecimal() and len(text) < 6 and int(text) else 1
