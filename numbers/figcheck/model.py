"""The values that flow from stage to stage: frozen, so that no stage can change what an earlier one saw."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from figcheck.interval import Interval
from figcheck.making import made_quickly

Zone = Literal["title", "lead", "body", "caption", "table", "boilerplate"]
HedgeKind = Literal[
    "exact", "about", "at_least", "more_than", "at_most", "less_than", "up_to", "nearly", "range", "vague"
]
Kind = Literal[
    "total", "part", "increment", "other_event", "share", "rate", "change", "capacity", "age", "score", "ordinal"
]
Modality = Literal["asserted", "reported", "estimated", "claimed", "planned", "denied", "hypothetical"]
Severity = Literal["error", "warning", "info"]
Relation = Literal["conflict", "superseded", "hardened", "softened", "different_scope", "copied", "untestable"]
Basis = Literal["same_document", "same_authority", "different_authorities", "unnamed"]
Status = Literal["ok", "empty", "skipped", "failed"]
Verdict = Literal["open", "confirmed", "explained", "false_alarm"]


def day(moment: date | None) -> date | None:
    """The calendar day of a date or of a datetime; None stays None."""
    return moment.date() if isinstance(moment, datetime) else moment


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table in a document: which table (from 1), row and column (from 0), and where its text stands."""

    table: int
    row: int
    column: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One article or report. Title and text are as the reader gave them and are never altered."""

    id: str
    case: str = ""
    title: str = ""
    text: str = ""
    source: str = ""
    url: str = ""
    published: date | None = None
    """A date, or a datetime with its zone."""
    published_basis: str = ""
    """Where the date comes from: flag, front_matter, index, column, html, url, file_name, or empty."""
    date_doubt: str = ""
    """Why the date is in doubt, or empty."""
    copy_of: str = ""
    """The id of the earliest document of its case with which it shares its text, whole or in long sentences."""
    status: Status = "ok"
    reason: str = ""
    """Why the document was not read, for people."""
    language: str = ""
    reader: str = ""
    encoding: str = ""
    sha256: str = ""
    """Of the bytes read, or of the UTF-8 of title and text where there was no file of its own."""
    file: str = ""
    """The file that it was read from, as the path was given; empty for standard input and for rows of a table."""
    pages: tuple[int, ...] = ()
    """Where each page begins in the text, for a document that has pages."""
    cells: tuple[Cell, ...] = ()
    """The cells of its tables, in the order in which the text writes them out."""
    marks: tuple[tuple[int, int], ...] = ()
    """Start and end of what is no word of the text but stands for type, links and notes, in order (Markdown)."""


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number given for one thing in one place: a row of the table. schemas/figure.schema.json explains the columns.

    An empty string or None is an unknown slot, but for the ends of `hard` and `soft`, where None is unbounded.
    """

    figure_id: str = ""
    case: str = ""
    document: str = ""
    source: str = ""
    published: date | None = None
    quote: str = ""
    zone: Zone = "body"
    page: int | None = None
    start: int | None = None
    end: int | None = None
    sentence: str = ""
    numeral: str = ""
    numeral_start: int | None = None
    numeral_end: int | None = None

    value: Decimal | None = None
    hard: Interval = Interval(None, None)
    soft: Interval = Interval(None, None)
    precision: Decimal | None = None
    hedge: str = ""
    hedge_kind: HedgeKind = "exact"
    approximate: bool = False
    direction: str = ""
    from_value: Decimal | None = None
    unit: str = ""
    per: str = ""
    base: str = ""
    implied: bool = False

    counted: str = ""
    counted_phrase: str = ""
    concept: str = ""
    measure: str = ""
    kind: Kind = "total"
    side: str = ""
    status: str = ""
    subgroup: str = ""
    includes: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    place: str = ""
    event: str = ""
    event_date: date | None = None
    period_start: date | None = None
    period_end: date | None = None
    counter: str = ""
    as_of: date | None = None
    as_of_basis: str = ""
    authority: str = ""
    cue: str = ""
    authority_role: str = ""
    modality: Modality = "asserted"
    method: str = ""
    whole: str = ""
    group: str = ""
    confidence: Decimal = Decimal(1)
    slots: tuple[tuple[str, int, int], ...] = ()
    """Slot name, start, end: where in the text (the title, for zone title) the slot was read."""

    @property
    def is_count(self) -> bool:
        """True for plain counts of things, which are whole numbers; measurements, money and shares are not."""
        return not self.unit and self.kind != "share"

    @property
    def claim(self) -> Interval:
        """The hard interval as compared: a round exact number widened by half its step, counts as whole numbers."""
        hard = self.hard
        step = self.precision
        if self.hedge_kind == "exact" and step is not None and (step > 1 or not self.is_count):
            hard = hard.widened(step / 2)
        return hard.whole() if self.is_count else hard


@dataclass(frozen=True, slots=True)
class Group:
    """Figures of one case that speak of the same quantity."""

    group_id: str
    case: str
    label: str
    figures: tuple[Figure, ...]
    origins: int = 0
    """On how many independent words its figures stand; 0 where nobody counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule reports of figures that cannot all hold, or of one that changed on the way. The first is primary."""

    finding_id: str
    case: str
    rule: str
    name: str
    severity: Severity
    confidence: Decimal
    relation: Relation
    basis: Basis
    message: str
    inequality: str
    figures: tuple[Figure, ...]
    gap: Decimal | None = None
    origins: str = ""
    clashes: tuple[tuple[str, ...], ...] = ()
    """Ids of those figures that cannot hold together, a set each; none where that is all of them together."""
    rank: int = 0
    would_resolve: tuple[str, ...] = ()
    fingerprint: str = ""
    state: str = "new"
    suppressed: str = ""
    verdict: Verdict = "open"
    """What a person made of it; `note`, `by` and `at` are theirs too, in their own words."""
    note: str = ""
    by: str = ""
    at: str = ""
    added: tuple[tuple[str, str, str], ...] = ()
    """Cells of columns that a person added to the table of findings: id of the row's figure, name, cell."""

    @property
    def counts(self) -> bool:
        """True where the finding bears on the outcome of the run: it is new, and nobody said that it does not."""
        return self.state == "new" and not self.suppressed


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a person changed of a figure: one cell of its row, as it was and as it shall be, or that it is left out."""

    figure_id: str
    case: str = ""
    document: str = ""
    quote: str = ""
    """With the document, by which the figure is known where its id is gone."""
    column: str
    old: str = ""
    new: str = ""
    reason: str = ""
    by: str = ""
    at: str = ""
    added: tuple[tuple[str, str], ...] = ()
    """Cells of columns that a person added to the table of corrections: name, cell."""


@dataclass(frozen=True, slots=True)
class NotCompared:
    """Figures that looked comparable and were not tested, with the reason and the rule that asked."""

    case: str
    rule: str
    reason: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """Conflicts that hang together, and the sets of figures without which none of them would stand.

    Every set is minimal: all of its figures are needed. It says what would restore agreement, not who is wrong.
    """

    case: str
    findings: tuple[str, ...]
    sets: tuple[tuple[int, tuple[str, ...]], ...]
    """Weight and ids of figures, the least weight first."""
    complete: bool
    """False where the search ended before all sets were found."""
    weighted: bool
    """True where the settings give a source of these figures a weight of its own."""

    @property
    def smallest(self) -> tuple[tuple[str, ...], ...]:
        """The sets of least weight; none where the search ended before these were all found."""
        if not self.sets or not (self.complete or self.sets[-1][0] > self.sets[0][0]):
            return ()
        return tuple(ids for weight, ids in self.sets if weight == self.sets[0][0])


@dataclass(frozen=True, slots=True)
class RulePage:
    """A rule as it is told to people: its code and name, the highest severity it reports, and its page."""

    code: str
    name: str
    severity: Severity
    page: str

    @property
    def summary(self) -> str:
        """The first sentence of the page."""
        return self.page.partition("\n")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The whole answer of a run. `rules` are those that were asked for."""

    documents: tuple[Document, ...] = ()
    figures: tuple[Figure, ...] = ()
    groups: tuple[Group, ...] = ()
    findings: tuple[Finding, ...] = ()
    gone: tuple[Finding, ...] = ()
    """Findings of the baseline that are there no longer, and those that a person judged."""
    kept: tuple[Finding, ...] = ()
    """Findings that a person judged and whose rules were not asked for: nobody looked, and nothing of them is lost."""
    repairs: tuple[Repair, ...] = ()
    corrected: tuple[str, ...] = ()
    """Ids of the figures that were changed, added or left out since they were extracted, where that is known."""
    corrections: tuple[Correction, ...] = ()
    """What was changed of them by a table of corrections."""
    has_baseline: bool = False
    """True where the findings were held against those of an earlier run."""
    not_compared: tuple[NotCompared, ...] = ()
    agreements: tuple[tuple[Figure, Figure], ...] = ()
    rules: tuple[RulePage, ...] = ()
