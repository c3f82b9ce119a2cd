"""The tables: figures, findings, groups and documents as rows. The only module that names columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from operator import attrgetter, methodcaller
from typing import TYPE_CHECKING, Any, get_args

from figcheck.model import Correction, Document, Figure, Finding, HedgeKind, Kind, Modality, Zone
from figcheck.table.cells import DATE, FLAG, INTEGER, LIST, NAME, NUMBER, SLOTS, TEXT, Form, choice

if TYPE_CHECKING:
    from collections.abc import Callable

SCHEMA_VERSION = "1"
"""Of the tables; report.json has one of its own."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the form of its cells, and where its value is found."""

    name: str
    form: Form
    get: Callable[[Any], Any]


def _columns(*groups: tuple[Form, str]) -> tuple[Column, ...]:
    """Columns in order: each form with the names that have it, "name" or "name=path.of.the.value"."""
    pairs = [(form, *word.partition("=")) for form, words in groups for word in words.split()]
    return tuple(Column(name, form, attrgetter(path or name)) for form, name, _, path in pairs)


HEDGE_KIND = choice(get_args(HedgeKind), "exact")
KIND = choice(get_args(Kind), "total")
MODALITY = choice(get_args(Modality), "asserted")
ZONE = choice(get_args(Zone), "body")
DIRECTION = choice(("", "up", "down"), "")

TO_READ = _columns(
    (TEXT, "figure_id case source"),
    (DATE, "published"),
    (TEXT, "quote"),
    (NUMBER, "value low=hard.low high=hard.high"),
    (HEDGE_KIND, "hedge_kind"),
    (NAME, "unit"),
    (TEXT, "counted"),
    (NAME, "measure"),
    (KIND, "kind"),
    (TEXT, "side status subgroup"),
    (LIST, "includes excludes"),
    (TEXT, "place"),
    (DATE, "event_date period_start period_end as_of"),
    (TEXT, "authority"),
    (MODALITY, "modality"),
    (TEXT, "method group"),
    (NUMBER, "confidence"),
)
IN_THE_TEXT = _columns(
    (TEXT, "document"),
    (ZONE, "zone"),
    (INTEGER, "page start end"),
    (TEXT, "sentence numeral"),
    (INTEGER, "numeral_start numeral_end"),
)
OF_THE_NUMBER = _columns(
    (NUMBER, "precision"),
    (FLAG, "low_open=hard.low_open high_open=hard.high_open"),
    (NUMBER, "soft_low=soft.low soft_high=soft.high"),
    (TEXT, "hedge"),
    (FLAG, "approximate"),
    (DIRECTION, "direction"),
    (NUMBER, "from_value"),
    (TEXT, "per base"),
    (FLAG, "implied"),
)
THE_REST = _columns(
    (TEXT, "counted_phrase concept cue authority_role as_of_basis event counter whole"), (SLOTS, "slots")
)
FIGURE_COLUMNS = TO_READ + IN_THE_TEXT + OF_THE_NUMBER + THE_REST
BRIEF = TO_READ

OF_THE_FINDING = _columns(
    (TEXT, "finding_id=finding.finding_id case=finding.case rule=finding.rule name=finding.name"),
    (TEXT, "severity=finding.severity"),
    (NUMBER, "confidence=finding.confidence"),
    (TEXT, "relation=finding.relation basis=finding.basis message=finding.message inequality=finding.inequality"),
    (NUMBER, "gap=finding.gap"),
    (TEXT, "origins=finding.origins"),
    (INTEGER, "rank=finding.rank"),
)
OF_ITS_FIGURE = _columns(
    (TEXT, "role figure_id=figure.figure_id document=figure.document source=figure.source"),
    (DATE, "published=figure.published as_of=figure.as_of"),
    (TEXT, "measure=figure.measure side=figure.side quote=figure.quote"),
    (INTEGER, "start=figure.start end=figure.end"),
    (NUMBER, "low=figure.hard.low high=figure.hard.high"),
    (FLAG, "would_resolve"),
)
JUDGED = ("verdict", "note", "by", "at")
OF_THE_RUN = (
    *_columns((TEXT, "fingerprint=finding.fingerprint state=finding.state suppressed=finding.suppressed")),
    *(Column(name, TEXT, methodcaller("judged", name)) for name in JUDGED),
)
FINDING_COLUMNS = OF_THE_FINDING + OF_ITS_FIGURE + OF_THE_RUN


def _beside(letter: str, column: Column) -> Column:
    """A column of one of two figures that stand in one row; empty where there is no such figure."""

    def get(pair: FindingPair) -> object:
        part: FindingPart | None = getattr(pair, letter)
        return column.form.parse("") if part is None else column.get(part)

    return Column(f"{letter}_{column.name}", column.form, get)


WIDE_COLUMNS = (
    *OF_THE_FINDING,
    *(_beside(letter, column) for letter in "ab" for column in OF_ITS_FIGURE[1:]),
    *_columns((INTEGER, "more")),
    *OF_THE_RUN,
)
GROUP_COLUMNS = (
    *_columns((TEXT, "group=group.group_id case=group.case label=group.label")),
    *(Column(slot, TEXT, methodcaller("shared", slot)) for slot in ("measure", "side", "status", "place", "counter")),
    *_columns(
        (NUMBER, "min=least max=greatest latest"),
        (DATE, "latest_as_of"),
        (INTEGER, "documents origins"),
        (FLAG, "disputed"),
        (INTEGER, "updates"),
    ),
    Column("best", NUMBER, lambda _: None),
)
DOCUMENT_COLUMNS = (
    *_columns(
        (TEXT, "document=document.id case=document.case source=document.source title=document.title url=document.url"),
        (DATE, "published=document.published"),
        (TEXT, "published_basis=document.published_basis date_doubt=document.date_doubt status=document.status"),
        (TEXT, "reason=document.reason language=document.language reader=document.reader encoding=document.encoding"),
        (TEXT, "sha256=document.sha256"),
        (INTEGER, "characters figures"),
        (TEXT, "copy_of=document.copy_of"),
    ),
)
CORRECTION_COLUMNS = _columns((TEXT, "figure_id case document quote column old new reason by at"))
LEFT_OUT, ADDED = "delete", "add"
"""What stands in the column `column` where a figure is none, or where one was missed: then `new` is its row as JSON."""
UNCHANGING = frozenset(
    "figure_id case document quote sentence numeral page start end numeral_start numeral_end slots group".split()
)
"""Columns that say where a figure stands, and are as its text is: nobody corrects them."""


@dataclass(frozen=True, slots=True)
class FindingPart:
    """A row of the table of findings: a finding and one of its figures.

    What a person said of it stands in its first row alone, so that there is one place to change.
    """

    finding: Finding
    figure: Figure
    role: str

    def judged(self, name: str) -> str:
        """What a person said of the finding."""
        return str(getattr(self.finding, name)) if self.role == "primary" else ""

    @property
    def would_resolve(self) -> bool:
        """True where a smallest correction would change this figure."""
        return self.figure.figure_id in self.finding.would_resolve

    def added(self, name: str) -> str:
        """What a person wrote into a column of their own, in the row of this figure."""
        cells = self.finding.added
        return next((cell for row, column, cell in cells if (row, column) == (self.figure.figure_id, name)), "")


@dataclass(frozen=True, slots=True)
class FindingPair:
    """A row of the wide table of findings: a finding with its first two figures beside each other."""

    finding: Finding
    a: FindingPart
    b: FindingPart | None
    more: int
    """How many figures it has beyond the two."""

    def judged(self, name: str) -> str:
        """What a person said of the finding."""
        return self.a.judged(name)


@dataclass(frozen=True, slots=True)
class DocumentCount:
    """A row of the table of documents: a document and how many figures it gave."""

    document: Document
    figures: int

    @property
    def characters(self) -> int:
        """The length of the text in code points."""
        return len(self.document.text)


def finding_columns(findings: Iterable[Finding]) -> tuple[Column, ...]:
    """The columns of the table of findings, and behind them those that people added to it."""
    names = dict.fromkeys(name for finding in findings for _, name, _ in finding.added)
    return (*FINDING_COLUMNS, *(Column(name, TEXT, methodcaller("added", name)) for name in names))


def correction_columns(corrections: Iterable[Correction]) -> tuple[Column, ...]:
    """The columns of the table of corrections, and behind them those that people added to it."""
    names = dict.fromkeys(name for correction in corrections for name, _ in correction.added)
    return (*CORRECTION_COLUMNS, *(Column(name, TEXT, partial(_added_cell, name)) for name in names))


def _added_cell(name: str, correction: Correction) -> str:
    """What a person wrote into a column of their own."""
    return dict(correction.added).get(name, "")


def row(columns: Iterable[Column], value: object) -> dict[str, str]:
    """A row for CSV, not yet guarded: text for every column, empty where nothing is known."""
    return {column.name: column.form.write(column.get(value)) for column in columns}


def record(columns: Iterable[Column], value: object) -> dict[str, object]:
    """A row for JSON: null where nothing is known, true and false, whole numbers; other numbers are decimal strings."""
    return {column.name: column.form.record(column.get(value)) for column in columns}


def figure_row(figure: Figure) -> dict[str, str]:
    """The row of a figure for CSV."""
    return row(FIGURE_COLUMNS, figure)


def figure_record(figure: Figure) -> dict[str, object]:
    """The row of a figure for JSON."""
    return record(FIGURE_COLUMNS, figure)


def finding_parts(findings: Iterable[Finding]) -> Iterator[FindingPart]:
    """The rows of findings: one for every figure of each, the primary first."""
    for finding in findings:
        for position, figure in enumerate(finding.figures):
            yield FindingPart(finding, figure, "related" if position else "primary")


def finding_pairs(findings: Iterable[Finding]) -> Iterator[FindingPair]:
    """The rows of the wide table: one a finding."""
    for finding in findings:
        first, *rest = finding_parts((finding,))
        yield FindingPair(finding, first, rest[0] if rest else None, max(len(rest) - 1, 0))


def document_counts(documents: Iterable[Document], figures: Iterable[Figure]) -> Iterator[DocumentCount]:
    """The rows of documents, with the figures that each gave."""
    counts: dict[tuple[str, str], int] = {}
    for figure in figures:
        counts[figure.case, figure.document] = counts.get((figure.case, figure.document), 0) + 1
    for document in documents:
        yield DocumentCount(document, counts.get((document.case, document.id), 0))


FORMS: Mapping[str, Form] = {column.name: column.form for column in FIGURE_COLUMNS}
TEXT_COLUMNS = frozenset(name for name, form in FORMS.items() if form.is_text)
EXTRACTED_ONLY = frozenset(("precision", "low_open", "high_open", "soft_low", "soft_high"))
"""Columns that together show that a row comes from figcheck, however it was edited since."""
OF_ONE_ROW = frozenset("figure_id quote sentence start end numeral_start numeral_end slots".split())
"""Columns whose cells hardly ever come twice."""
REQUIRED = ("document", "measure")
ENDS = ("value", "low", "high")
"""A table made by hand needs one of these, and the required ones."""
IDENTITY = tuple(
    "case document measure side status subgroup place authority quote as_of period_start period_end".split()
)
"""What a row is of, whatever number it gives."""
