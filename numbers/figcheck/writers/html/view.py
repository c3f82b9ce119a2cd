"""What the page shows, in its order: what was read, what to read first, what stands, and all the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

import figcheck
from figcheck.model import Figure, Finding, Report, day
from figcheck.standing import when
from figcheck.writers.html.anchors import Anchors
from figcheck.writers.html.cards import AT_ODDS, DISPUTES, MOST_CARDS, OTHER, Card, cards, sort_of, to_read
from figcheck.writers.html.rows import (
    DocumentRow,
    FigureRow,
    StandingRow,
    choices,
    document_rows,
    figure_rows,
    standing_rows,
)
from figcheck.writers.naming import full_day, measured, not_read, one_line, quoted

MOST = 200
"""So many lines of a section that is only for information; of the rest, how many they are."""
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
class Told:
    """A figure told in a line: the letter of its document, its words, and where they lead."""

    letter: str
    words: str
    row: str
    day: str


@dataclass(frozen=True, slots=True)
class Line:
    """What one line of a section says, and the figures that it is about."""

    label: str
    figures: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section of lines."""

    id: str
    title: str
    meaning: str
    total: int
    lines: tuple[Line, ...]
    more: int


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
    parted = cards(report.findings, {f.figure_id: group for group in report.groups for f in group.figures}, anchors)
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
        sections=tuple(_sections(report, anchors)),
        documents=tuple(document_rows(report, anchors, found)),
        figures=tuple(figures),
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
    undated = sum(document.published is None for document in read)
    notes = ((given, "dated by --published"), (undated, "without a date"))
    yield Fact("Read", len(read), tuple(f"{number:,} {note}" for number, note in notes if number))
    yield Fact("Not read", len(unread), tuple(not_read(document) for document in unread))
    yield Fact("Copies", len(copies), tuple(copies))
    yield Fact("Date in doubt", len(doubted), tuple(doubted))
    yield Fact("Corrected by you", len(report.corrected))


def _cited(findings: Iterable[Finding]) -> dict[str, list[int]]:
    """The numbers of the cards of each figure."""
    numbers: dict[str, list[int]] = {}
    for number, finding in enumerate(islice(to_read(findings), MOST_CARDS), start=1):
        for figure in finding.figures:
            numbers.setdefault(figure.figure_id, []).append(number)
    return numbers


def _sections(report: Report, anchors: Anchors) -> Iterator[Section]:
    """Updates, agreements, what was not compared, what is known, and what is gone."""
    updates = [each for each in report.findings if each.relation == "superseded" and each.counts]
    grown = [
        Line(one_line(each.message).rstrip("."), _told(sorted(each.figures, key=_moment), anchors))
        for each in updates[:MOST]
    ]
    yield _section("updates", "Updates", "Counts that grew or were corrected, the earlier first.", grown, len(updates))
    agreed = [
        Line(measured(one).partition(" ")[0].replace("_", " "), _told((one, other), anchors))
        for one, other in report.agreements[:MOST]
    ]
    yield _section("agreements", "Agreements", "Pairs of figures that fit each other.", agreed, len(report.agreements))
    reasons = Counter(one_line(each.reason) for each in report.not_compared)
    ordered = sorted(reasons.items(), key=lambda entry: (-entry[1], entry[0]))
    lines = [Line(f"{reason}: {count:,}") for reason, count in ordered]
    meaning = "Pairs that looked comparable and were not held against each other, by reason."
    yield Section("not-compared", "Not compared", meaning, len(report.not_compared), tuple(lines), 0)
    aside = [each for each in report.findings if not each.counts]
    for name, meaning, findings in (
        ("Known", "Findings of an earlier run, and those that somebody judged.", aside),
        ("Gone", "Findings of an earlier run that are there no longer.", report.gone),
    ):
        if findings:
            told = [Line(_judged(each), _told(each.figures, anchors)) for each in findings[:MOST]]
            yield _section(name.lower(), name, meaning, told, len(findings))


def _section(name: str, title: str, meaning: str, lines: Sequence[Line], total: int) -> Section:
    return Section(name, title, meaning, total, tuple(lines), total - len(lines))


def _judged(finding: Finding) -> str:
    """A finding in a line, with the reason that somebody gave."""
    reason = f" ({one_line(finding.suppressed)})" if finding.suppressed else ""
    return f"{finding.rule} {finding.name}: {one_line(finding.message)}{reason}"


def _told(figures: Iterable[Figure], anchors: Anchors) -> tuple[Told, ...]:
    return tuple(
        Told(anchors.letter(figure), quoted(figure), anchors.row(figure), full_day(when(figure))) for figure in figures
    )


def _moment(figure: Figure) -> str:
    return known.isoformat() if (known := when(figure)) else ""
