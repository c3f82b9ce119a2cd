"""What the page shows, in its order: what was read, what to read first, what stands, and all the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

import figcheck
from figcheck.model import Finding, Report, day
from figcheck.topics import INTERVALS, Topic
from figcheck.writers.html.anchors import MOST_CARDS, Anchors
from figcheck.writers.html.cards import AT_ODDS, DISPUTES, OTHER, Card, cards, sort_of
from figcheck.writers.html.rows import (
    DocumentRow,
    FigureRow,
    StandingRow,
    choices,
    document_rows,
    figure_rows,
    standing_rows,
)
from figcheck.writers.html.sections import Section, sections
from figcheck.writers.naming import full_day, named_beside, not_read, one_line
from figcheck.writers.would_agree import to_read

SORTS = (
    (AT_ODDS, "Texts at odds with themselves", "A document, or an authority, gives figures that cannot all hold."),
    (DISPUTES, "Authorities differ", "Disputes: named authorities give figures that cannot all hold."),
    (OTHER, "Other", "Accounts that name no authority on both sides, and what is only worth knowing."),
)
MARKS = (("case", "Case"), ("source", "Source"), ("measure", "Measure"))


@dataclass(frozen=True, slots=True)
class Fact:
    """A number that the page opens with, and what there is to say of it."""

    label: str
    number: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sort:
    """Findings of one sort."""

    id: str
    title: str
    meaning: str
    total: int
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter of the table: the column, and each value with its count."""

    id: str
    title: str
    values: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class View:
    """The whole page."""

    title: str
    span: str
    since: str
    version: str
    quotes_only: bool
    several_cases: bool
    facts: tuple[Fact, ...]
    sorts: tuple[Sort, ...]
    standing: tuple[StandingRow, ...]
    alone: tuple[StandingRow, ...]
    """Quantities that one figure alone speaks of."""
    sections: tuple[Section, ...]
    documents: tuple[DocumentRow, ...]
    figures: tuple[FigureRow, ...]
    choices: tuple[Choice, ...]
    intervals: Topic

    @property
    def found(self) -> int:
        """How many findings are to be read."""
        return sum(sort.total for sort in self.sorts)

    @property
    def more(self) -> int:
        """How many of them have no card."""
        return self.found - sum(len(sort.cards) for sort in self.sorts)


def view(report: Report, *, quotes_only: bool = False) -> View:
    """What the page shows of a report; with `quotes_only` no text of a document beyond its quotes."""
    anchors = Anchors(report, quotes_only=quotes_only)
    read = [document for document in report.documents if document.status == "ok"]
    cases = list(dict.fromkeys(document.case for document in report.documents))
    parted = cards(report, anchors)
    totals = Counter(sort_of(finding) for finding in to_read(report.findings))
    found = frozenset(figure.figure_id for finding in report.findings for figure in finding.figures)
    figures = figure_rows(report, anchors, _cited(report.findings))
    standing = standing_rows(report, anchors)
    several = len(cases) > 1
    return View(
        title=f"{len(cases):,} cases" if several else _case(cases),
        span=_span([known for document in read if (known := day(document.published))]),
        since=_since(report),
        version=figcheck.__version__,
        quotes_only=quotes_only,
        several_cases=several,
        facts=tuple(_facts(report)),
        sorts=tuple(Sort(name, title, meaning, totals[name], tuple(parted[name])) for name, title, meaning in SORTS),
        standing=tuple(row for row in standing if len(row.places) > 1),
        alone=tuple(row for row in standing if len(row.places) <= 1),
        sections=tuple(sections(report, anchors)),
        documents=tuple(document_rows(report, anchors, found)),
        figures=tuple(figures),
        intervals=INTERVALS,
        choices=tuple(Choice(name, title, tuple(choices(figures, name))) for name, title in MARKS),
    )


def _case(cases: Sequence[str]) -> str:
    """The name of the one case; that of a run that parts nothing is no name."""
    return cases[0] if cases and cases[0] not in ("", "all") else "All documents"


def _span(days: Sequence[date]) -> str:
    """From the first day to the last."""
    if not days:
        return "no dates"
    first, last = full_day(min(days)), full_day(max(days))
    return first if first == last else f"{first} to {last}"


def _since(report: Report) -> str:
    """What is new since the run that the baseline was written of."""
    if not report.has_baseline:
        return ""
    new, known = (sum(finding.state == state for finding in report.findings) for state in ("new", "known"))
    return f"{new:,} new, {known:,} known, {len(report.gone):,} gone"


def _facts(report: Report) -> Iterator[Fact]:
    """What was read, and what stands in doubt."""
    read = [document for document in report.documents if document.status == "ok"]
    unread = [document for document in report.documents if document.status != "ok"]
    doubted = [f"{one_line(each.id)}: {one_line(each.date_doubt)}" for each in read if each.date_doubt]
    copies = [f"{one_line(each.id)} repeats {one_line(each.copy_of)}" for each in read if each.copy_of]
    given = sum(document.published_basis == "flag" for document in read)
    shown = sum(document.published_basis == "text" for document in read)
    undated = sum(document.published is None for document in read)
    beside = (named_beside(read), "named by the documents.csv beside the table")
    dated = ((given, "dated by --published"), (shown, "dated by the head of the text"))
    notes = (beside, *dated, (undated, "without a date"))
    yield Fact("Read", len(read), tuple(f"{number:,} {note}" for number, note in notes if number))
    yield Fact("Not read", len(unread), tuple(not_read(document) for document in unread))
    yield Fact("Copies", len(copies), tuple(copies))
    yield Fact("Date in doubt", len(doubted), tuple(doubted))
    if judged := Counter(finding.verdict for finding in report.findings if finding.verdict != "open"):
        told = (f"{number:,} {verdict.replace('_', ' ')}" for verdict, number in sorted(judged.items()))
        yield Fact("Judged by you", judged.total(), tuple(told))
    yield Fact("Corrected by you", len(report.corrected))


def _cited(findings: Iterable[Finding]) -> dict[str, list[int]]:
    """The numbers of the cards of each figure."""
    numbers: dict[str, list[int]] = {}
    for number, finding in enumerate(islice(to_read(findings), MOST_CARDS), start=1):
        for figure in finding.figures:
            numbers.setdefault(figure.figure_id, []).append(number)
    return numbers
