"""The rows of the page's tables: all figures, what stands of each quantity, and the documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from figcheck.model import Document, Figure, Report
from figcheck.standing import Standing, named_ends, standings, when
from figcheck.writers.html.anchors import DIGEST, Anchors, told
from figcheck.writers.html.marks import Marked, marked
from figcheck.writers.naming import full_day, one_line

MOST_PLACES = 12
"""So many figures of a quantity are linked from its row."""

SIGNS = ("", "~ ", "≥ ", "> ", "≤ ", "< ")
"""The plainest first: one figure that names a number itself is enough for it to stand bare."""
HEDGE_SIGNS = {
    "about": "~ ",
    "at_least": "≥ ",
    "vague": "≥ ",
    "more_than": "> ",
    "at_most": "≤ ",
    "up_to": "≤ ",
    "nearly": "< ",
    "less_than": "< ",
}


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of the table of all figures."""

    number: int
    letter: str
    case: str
    source: str
    day: str
    sortable_day: str
    place: str
    mark: str
    quote: str
    allowed: str
    blurred: bool
    """True where that is more than a reader expects: an "about" that has to be explained."""
    value: str
    """The number to sort by, as plain digits."""
    measure: str
    kind: str
    who: str
    where: str
    authority: str
    findings: tuple[int, ...]
    corrected: bool


@dataclass(frozen=True, slots=True)
class StandingRow:
    """What stands of one quantity."""

    label: str
    case: str
    least: str
    greatest: str
    latest: str
    day: str
    documents: int
    origins: int
    disputed: bool
    places: tuple[tuple[str, str], ...]
    """Letter and row of its figures."""
    more: int


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document that was read, with its text unless only quotes are shown."""

    id: str
    letter: str
    name: str
    case: str
    source: str
    title: str
    day: str
    doubt: str
    url: str
    """Empty unless it is an address of the web."""
    digest: str
    figures: int
    marked: Marked | None


def figure_rows(report: Report, anchors: Anchors, cited: Mapping[str, Sequence[int]]) -> list[FigureRow]:
    """Every figure in the order of the report; `cited` are the numbers of the findings of each."""
    corrected = frozenset(report.corrected)
    return [_figure(figure, anchors, tuple(cited.get(figure.figure_id, ())), corrected) for figure in report.figures]


def standing_rows(report: Report, anchors: Anchors) -> list[StandingRow]:
    """What stands of every group."""
    return [_standing(standing, anchors) for standing in standings(report.groups, report.findings)]


def document_rows(report: Report, anchors: Anchors, found: frozenset[str]) -> list[DocumentRow]:
    """Every document that was read; `found` are the ids of figures in findings."""
    own: dict[tuple[str, str], list[Figure]] = {}
    for figure in report.figures:
        own.setdefault((figure.case, figure.document), []).append(figure)
    read = [document for document in report.documents if document.status == "ok"]
    return [_document(each, own.get((each.case, each.id), []), anchors, found) for each in read]


def choices(rows: Iterable[FigureRow], name: str) -> list[tuple[str, int]]:
    """The values of a column with how often each is there, those of most rows first."""
    counts = Counter(getattr(row, name) for row in rows)
    return sorted(((value, count) for value, count in counts.items() if value), key=lambda each: (-each[1], each[0]))


def _figure(figure: Figure, anchors: Anchors, findings: tuple[int, ...], corrected: frozenset[str]) -> FigureRow:
    ends = (figure.value, figure.hard.low, figure.hard.high)
    number = next((end for end in ends if end is not None), None)
    who = (figure.side, figure.status, figure.subgroup)
    return FigureRow(
        number=anchors.number(figure),
        letter=anchors.letter(figure),
        case=figure.case,
        source=figure.source or figure.document,
        day=full_day(figure.published),
        sortable_day=figure.published.isoformat() if figure.published else "",
        place=anchors.paragraph(figure),
        mark=anchors.mark(figure),
        quote=figure.quote,
        allowed=" ".join(word for word in (str(figure.hard), figure.unit) if word),
        blurred=figure.hedge_kind == "about",
        value="" if number is None else f"{number:f}",
        measure=figure.measure.replace("_", " ") or one_line(figure.counted),
        kind="" if figure.kind == "total" else figure.kind.replace("_", " "),
        who=", ".join(one_line(word) for word in who if word),
        where=figure.place,
        authority=figure.authority,
        findings=findings,
        corrected=figure.figure_id in corrected,
    )


def _standing(standing: Standing, anchors: Anchors) -> StandingRow:
    figures = standing.group.figures
    return StandingRow(
        label=standing.group.label,
        case=standing.group.case,
        least=_named(standing.least, figures),
        greatest=_named(standing.greatest, figures),
        latest=_latest(standing),
        day=full_day(standing.latest_as_of) if standing.latest_as_of else "",
        documents=standing.documents,
        origins=standing.origins,
        disputed=standing.disputed,
        places=tuple((anchors.letter(figure), anchors.row(figure)) for figure in figures[:MOST_PLACES]),
        more=max(len(figures) - MOST_PLACES, 0),
    )


def _named(end: Decimal | None, figures: Iterable[Figure]) -> str:
    """An end as the figures name it: "> 11,000" where all of them leave the number itself out."""
    if end is None:
        return ""
    naming = [figure for figure in figures if end in named_ends(figure)]
    return min((_sign(figure) for figure in naming), key=SIGNS.index) + told(end)


def _latest(standing: Standing) -> str:
    """The latest number as its figure has it."""
    if standing.latest is None:
        return ""
    of_the_day = [figure for figure in standing.group.figures if when(figure) == standing.latest_as_of]
    naming = [figure for figure in of_the_day if standing.latest in (figure.value, *named_ends(figure))]
    return (_sign(naming[-1]) if naming else "") + told(standing.latest)


def _sign(figure: Figure) -> str:
    """How a figure stands to the number that it names."""
    return HEDGE_SIGNS.get(figure.hedge_kind, "")


def _document(document: Document, figures: list[Figure], anchors: Anchors, found: frozenset[str]) -> DocumentRow:
    shown = None if anchors.quotes_only or not document.text else marked(document, figures, anchors, found)
    return DocumentRow(
        id=anchors.of_document(document),
        letter=anchors.letter_of(document),
        name=document.id,
        case=document.case,
        source=document.source,
        title=document.title,
        day=full_day(document.published),
        doubt=document.date_doubt,
        url=document.url if document.url.startswith(("https://", "http://")) else "",
        digest=document.sha256[:DIGEST],
        figures=len(figures),
        marked=shown,
    )
