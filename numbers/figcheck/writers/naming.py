"""How an answer for people names documents, days and figures: short, on one line, and harmless on a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from figcheck.model import Document, Figure, Finding, day

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LETTERS = 26
TENTH = Decimal("0.1")
NUMBER = re.compile(r"\d++(?:[.,]\d++)*")
SET_ASIDE = ("explained", "false_alarm")
"""Verdicts that are themselves the reason why a finding does not count."""


class Letters:
    """A letter for each document of a case, in the order read: A, B, ... Z, AA. Those given out are remembered."""

    def __init__(self, documents: Iterable[Document]) -> None:
        """Number the documents that were read, each case by itself."""
        self._documents: dict[tuple[str, str], tuple[str, Document]] = {}
        self._cited: set[tuple[str, str]] = set()
        self._years: set[int] = set()
        counts: dict[str, int] = {}
        for document in documents:
            if document.status == "ok":
                self._years.update([document.published.year] if document.published else ())
                position = counts[document.case] = counts.get(document.case, 0) + 1
                self._documents.setdefault((document.case, document.id), (_letter(position), document))

    def of(self, figure: Figure) -> str:
        """The letter of a figure's document."""
        key = (figure.case, figure.document)
        self._cited.add(key)
        return self._documents[key][0] if key in self._documents else "?"

    def of_document(self, document: Document) -> str:
        """The letter of a document that was read."""
        return self._documents[document.case, document.id][0]

    def day(self, moment: date | None) -> str:
        """A day, with its year unless it is the one year of all documents; empty where it is not known."""
        known = day(moment)
        return full_day(known) if known and self._years - {known.year} else short_day(known)

    def cited(self) -> list[tuple[str, Document]]:
        """The documents whose letters were used, in the order read."""
        return [entry for key, entry in self._documents.items() if key in self._cited]


def one_line(text: str) -> str:
    """The text without line breaks or characters that steer a terminal."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def shortened(text: str, width: int) -> str:
    """The text on one line, its end cut with a mark where it is too long."""
    line = one_line(text)
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"


def squeezed(text: str, width: int, whole: int = 0) -> str:
    """The text on one line, its middle cut with a mark where it is too long, behind the first `whole` characters.

    These stay whatever the width: "approximately 1.2 …" is another number than "approximately 1.2 million".
    """
    line, kept = one_line(text), len(one_line(text[:whole]))
    first = (width - 3) * 2 // 3
    head, tail = line[:first].rpartition(" ")[0] or line[:first], line[first + 3 - width :]
    head = max(head, line[:kept], key=len)
    short = f"{head} … {tail.partition(' ')[2] or tail}"
    return line if len(line) <= max(width, len(short)) else short


def short_day(moment: date | None) -> str:
    """A day as "17 Jun"; empty where it is not known."""
    known = day(moment)
    return f"{known.day} {MONTHS[known.month - 1]}" if known else ""


def full_day(moment: date | None) -> str:
    """A day as "17 Jun 2025"; says so where it is not known."""
    known = day(moment)
    return f"{short_day(known)} {known.year}" if known else "no date"


def quoted(figure: Figure, width: int = 90) -> str:
    """The quote of a figure in quotes; its interval where it has none, as in a table made by hand."""
    if not figure.quote:
        return str(figure.hard)
    return f'"{squeezed(figure.quote, width, max(0, (figure.numeral_end or 0) - (figure.start or 0)))}"'


def counted(number: int, noun: str) -> str:
    """A number of things: "1 group", "2 groups"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def named_beside(documents: Iterable[Document]) -> int:
    """How many documents have their names from the table of documents that stood beside a table of figures."""
    return sum(each.reader == "table" and bool(each.sha256 or each.title or each.url) for each in documents)


def verdict_of(finding: Finding) -> str:
    """What a person said of a finding, as "Confirmed (me, 2031-05-14): two bridges"; empty where nobody did."""
    whose = one_line(", ".join(filter(None, (finding.by, finding.at))))
    note = one_line(finding.note)
    if finding.verdict == "open" and not (whose or note):
        return ""
    word = one_line(finding.verdict.replace("_", " ")).capitalize()
    return f"{word}{f' ({whose})' if whose else ''}{f': {note}' if note else ''}"


def in_a_line(finding: Finding) -> str:
    """A finding that is set aside or gone, with the reason that somebody gave and what a person said of it."""
    given = "" if finding.verdict in SET_ASIDE else one_line(finding.suppressed)
    reasons = "; ".join(filter(None, (given, verdict_of(finding))))
    return f"{finding.rule} {finding.name}: {one_line(finding.message)}{f' ({reasons})' if reasons else ''}"


def not_read(document: Document) -> str:
    """That a document was not read, and why."""
    return f"{document.status}: {_placed(document, document.reason)}"


def doubtful(document: Document) -> str:
    """That the date of a document is in doubt, and why."""
    return f"date in doubt: {_placed(document, document.date_doubt)}"


def _placed(document: Document, reason: str) -> str:
    """The reason after the document's name, unless it begins with the place already."""
    name, text = one_line(document.id), one_line(reason)
    place = text.partition(": ")[0]
    return text if f"/{name}:" in f"/{place}:" else f"{name}: {text}"


def measured(figure: Figure) -> str:
    """What the figure measures, with its interval: "casualties (6,000, ∞)"."""
    return " ".join(one_line(word) for word in (figure.measure or figure.counted, allowed(figure), figure.unit) if word)


def allowed(figure: Figure) -> str:
    """The interval of a figure; that of a fraction in percent, "[33.3%, 100%]", as a third has no end in decimals."""
    if figure.kind != "share" or figure.unit:
        return str(figure.hard)
    low, high = (
        None if end is None else (end * 100).quantize(TENTH).normalize() for end in (figure.hard.low, figure.hard.high)
    )
    return NUMBER.sub(r"\g<0>%", str(replace(figure.hard, low=low, high=high)))


def _letter(position: int) -> str:
    """A, B, ... Z, AA, AB, ... as a spreadsheet letters its columns."""
    letters = ""
    while position:
        position, rest = divmod(position - 1, LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters
