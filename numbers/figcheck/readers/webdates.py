"""The date of publication that a web page states of itself, in its head or in linked data. None is guessed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from figcheck.model import day
from figcheck.readers.dates import iso_date

Element = Any
"""An element of lxml, which has no types of its own."""
NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.issued", "dcterms.created", "pubdate", "publishdate", "publish-date", "publication_date",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article.published", "originalpublicationdate",
)  # fmt: skip
"""What pages call the date in a meta element, the surest first."""
DEEPEST = 20


def published_in(tree: Element) -> str:
    """The date, or datetime, in ISO form: of a meta element, linked data, or a time element marked so, or
    the only one that the time elements of the page name; or empty.
    """
    stated = {name: content for name, content in _metas(tree) if iso_date(content)}
    for name in NAMES:
        if name in stated:
            return stated[name]
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            for found in _linked(_json(script.text or ""), 0):
                return found
    marked = (time.get("datetime", "").strip() for time in tree.iter("time") if _marked(time))
    return next((when for when in marked if iso_date(when)), "") or _only(tree)


def _only(tree: Element) -> str:
    """The moment of the time elements of a page, or their day, where all of them name one; not that of a change."""
    said = [(time.get("datetime") or "").strip() for time in tree.iter("time") if not _is_changed(time)]
    moments = {when for when in said if iso_date(when)}
    days = {day(iso_date(when)) for when in moments}
    if len(moments) == 1:
        return moments.pop()
    shown = days.pop() if len(days) == 1 else None
    return shown.isoformat() if shown else ""


def _is_changed(time: Element) -> bool:
    """True for a time element that tells of a change."""
    marks = f"{time.get('class') or ''} {time.get('itemprop') or ''}".lower()
    return "modif" in marks or "updat" in marks


def _metas(tree: Element) -> Iterator[tuple[str, str]]:
    """Name and content of each meta element, the last first, so that the first of a name is kept."""
    for meta in reversed(list(tree.iter("meta"))):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        yield name.strip().lower(), (meta.get("content") or "").strip()


def _marked(time: Element) -> bool:
    """True for a time element that says that it is the date of publication."""
    return time.get("pubdate") is not None or (time.get("itemprop") or "").lower() == "datepublished"


def _json(text: str) -> object:
    """The content of a script of linked data; None where it is not JSON."""
    try:
        content: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return content


def _linked(value: object, depth: int) -> Iterator[str]:
    """The dates of publication in linked data, those of what stands outside first."""
    if depth > DEEPEST:
        return
    if isinstance(value, dict):
        said = value.get("datePublished")
        if isinstance(said, str) and iso_date(said):
            yield said.strip()
        value = [inner for name, inner in value.items() if name in ("@graph", "mainEntity", "mainEntityOfPage")]
    if isinstance(value, list):
        for inner in value:
            yield from _linked(inner, depth + 1)
