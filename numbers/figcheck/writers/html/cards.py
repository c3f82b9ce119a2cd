"""A finding as a card: what disagrees, in whose words, where that stands, and what would settle it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from figcheck.model import Figure, Finding, Group, Report, Severity
from figcheck.standing import when
from figcheck.writers.html.anchors import MOST_CARDS, Anchors, Excerpt
from figcheck.writers.html.plots import Plot, plot
from figcheck.writers.naming import full_day, measured, quoted, verdict_of
from figcheck.writers.would_agree import MOST_NUMBERS, resolving, to_read

BASES = {
    "same_document": "one document",
    "same_authority": "one authority",
    "different_authorities": "authorities differ",
    "unnamed": "authority not named on both sides",
}
AT_ODDS, DISPUTES, OTHER = "at-odds", "disputes", "other"
AT_VARIANCE = ("conflict", "hardened", "softened")
MOST_SAID = 12
"""So many figures of a finding are quoted; of the rest, how many they are."""
MOST_SETS = 6
"""So many ways to resolve a finding are told; of the rest, how many they are."""


@dataclass(frozen=True, slots=True)
class Said:
    """One figure of a finding: who said it, when and where, and in which words."""

    letter: str
    source: str
    day: str
    as_of: str
    """The day of the count, empty where it is that of publication."""
    place: str
    authority: str
    measured: str
    blurred: bool
    """True where it allows more than a reader expects: an "about" that has to be explained."""
    excerpt: Excerpt
    mark: str
    row: str
    citation: str
    suspect: bool
    """True where a smallest correction would change the figure."""


@dataclass(frozen=True, slots=True)
class Card:
    """A finding to read."""

    number: int
    rule: str
    name: str
    severity: Severity
    confidence: str
    basis: str
    case: str
    message: str
    inequality: str
    said: tuple[Said, ...]
    more: int
    """How many figures it has beyond those quoted."""
    verdict: str
    """What a person said of it, empty where nobody did."""
    resolves: tuple[tuple[str, ...], ...]
    """The smallest sets of its figures that would have to read otherwise."""
    beside: tuple[int, ...]
    """The numbers of the other findings that these sets would settle as well."""
    more_sets: int
    """How many such sets there are beyond those told."""
    plot: Plot | None


@dataclass(frozen=True, slots=True)
class _Settled:
    """What would settle a finding: sets of its figures, and the numbers of the findings that they settle as well."""

    sets: tuple[tuple[Figure, ...], ...]
    beside: tuple[int, ...]


def cards(report: Report, anchors: Anchors) -> dict[str, list[Card]]:
    """The first of the findings that are to be read, numbered in the order of the report, by who disagrees."""
    groups = {figure.figure_id: group for group in report.groups for figure in group.figures}
    repairs = {name: repair for repair in report.repairs for name in repair.findings}
    numbers = {finding.finding_id: number for number, finding in enumerate(to_read(report.findings), start=1)}
    parted: dict[str, list[Card]] = {AT_ODDS: [], DISPUTES: [], OTHER: []}
    for number, finding in enumerate(islice(to_read(report.findings), MOST_CARDS), start=1):
        repair = repairs.get(finding.finding_id)
        beside = sorted(numbers[name] for name in repair.findings if name != finding.finding_id) if repair else []
        card = _card(number, finding, groups, _Settled(resolving(finding, repair), tuple(beside)), anchors)
        parted[sort_of(finding)].append(card)
    return parted


def sort_of(finding: Finding) -> str:
    """A text or an authority at odds with itself, a dispute of named authorities, or something else."""
    if finding.severity == "info" or finding.relation not in AT_VARIANCE:
        return OTHER
    return {"same_document": AT_ODDS, "same_authority": AT_ODDS, "different_authorities": DISPUTES}.get(
        finding.basis, OTHER
    )


def _card(
    number: int,
    finding: Finding,
    groups: Mapping[str, Group],
    settled: _Settled,
    anchors: Anchors,
) -> Card:
    return Card(
        number=number,
        rule=finding.rule,
        name=finding.name,
        severity=finding.severity,
        confidence=f"{finding.confidence:.2f}",
        basis=BASES[finding.basis],
        case=finding.case,
        message=finding.message,
        inequality=finding.inequality,
        said=tuple(_said(figure, finding, anchors) for figure in finding.figures[:MOST_SAID]),
        more=max(len(finding.figures) - MOST_SAID, 0),
        verdict=verdict_of(finding),
        resolves=tuple(tuple(_named(each, anchors) for each in ids) for ids in settled.sets[:MOST_SETS]),
        beside=settled.beside[:MOST_NUMBERS],
        more_sets=max(len(settled.sets) - MOST_SETS, 0),
        plot=plot(finding, _group(finding, groups), anchors),
    )


def _said(figure: Figure, finding: Finding, anchors: Anchors) -> Said:
    dated = figure.as_of_basis != "published" and figure.as_of is not None
    return Said(
        letter=anchors.letter(figure),
        source=figure.source or figure.document,
        day=full_day(figure.published),
        as_of=full_day(when(figure)) if dated else "",
        place=anchors.paragraph(figure),
        authority=figure.authority,
        measured=measured(figure).replace("_", " "),
        blurred=figure.hedge_kind == "about",
        excerpt=anchors.excerpt(figure),
        mark=anchors.mark(figure),
        row=anchors.row(figure),
        citation=anchors.citation(figure),
        suspect=figure.figure_id in finding.would_resolve,
    )


def _named(figure: Figure, anchors: Anchors) -> str:
    """A figure by its words and its document."""
    return f"{quoted(figure)} in {anchors.letter(figure)}"


def _group(finding: Finding, groups: Mapping[str, Group]) -> Group | None:
    """The group of all figures of a finding, None where they are not of one."""
    found = {groups[figure.figure_id].group_id for figure in finding.figures if figure.figure_id in groups}
    alone = all(figure.figure_id in groups for figure in finding.figures) and len(found) == 1
    return groups[finding.figures[0].figure_id] if alone else None
