"""What to read first: findings in order, with their rank."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from figcheck.model import Basis, Finding, Relation, Severity, Zone

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
RELATIONS: tuple[Relation, ...] = (
    "conflict",
    "hardened",
    "softened",
    "different_scope",
    "superseded",
    "copied",
    "untestable",
)
AT_ODDS_WITH_ITSELF: tuple[Basis, ...] = ("same_document", "same_authority")
GRAVE = ("killed", "casualties", "injured", "shot", "missing")
SHOWN_FIRST: tuple[Zone, ...] = ("title", "lead")


def ranked(findings: Iterable[Finding]) -> list[Finding]:
    """Errors before warnings, texts at odds with themselves before disputes, deaths before things, large gaps first."""
    ordered = sorted(findings, key=_place)
    return [replace(finding, rank=rank) for rank, finding in enumerate(ordered, start=1)]


def _place(finding: Finding) -> tuple[int, int, bool, int, bool, Decimal, Decimal, str, str]:
    """The sort key of a finding."""
    measure = finding.figures[0].measure
    prominent = any(figure.zone in SHOWN_FIRST for figure in finding.figures)
    return (
        SEVERITIES.index(finding.severity),
        RELATIONS.index(finding.relation) if finding.severity == "info" else 0,
        finding.basis not in AT_ODDS_WITH_ITSELF,
        GRAVE.index(measure) if measure in GRAVE else len(GRAVE),
        not prominent,
        -_relative_gap(finding),
        -finding.confidence,
        finding.rule,
        finding.finding_id,
    )


def _relative_gap(finding: Finding) -> Decimal:
    """The gap as a part of the larger number named."""
    sizes = [abs(figure.value) for figure in finding.figures if figure.value]
    return (finding.gap or Decimal(0)) / max(sizes) if sizes else Decimal(0)
