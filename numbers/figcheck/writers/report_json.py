"""The whole answer of a run as one JSON document; schemas/report.schema.json explains it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from json.encoder import encode_basestring
from typing import TextIO

import figcheck
from figcheck.apart import left_apart
from figcheck.model import Finding, Repair, Report
from figcheck.standing import standings
from figcheck.table.apart_columns import Apart
from figcheck.table.columns import (
    CORRECTION_COLUMNS,
    DOCUMENT_COLUMNS,
    FIGURE_COLUMNS,
    GROUP_COLUMNS,
    OF_THE_FINDING,
    OF_THE_RUN,
    FindingPart,
    document_counts,
    record,
)

VERSION = "2"
"""Of this form; the tables have a version of their own."""


def write(report: Report, out: TextIO) -> None:
    """Write the report; the same run gives the same bytes."""
    for position, (name, values) in enumerate(report_record(report).items()):
        out.write(f"{',' if position else '{'}\n {_laid_out(name)}: ")
        out.writelines(_parts(values))
    out.write("\n}\n")


def _parts(values: object) -> Iterator[str]:
    """A part of the report, of a long list one value after the other."""
    if not isinstance(values, list) or not values:
        yield _laid_out(values, "\n ")
        return
    for position, value in enumerate(values):
        yield ("," if position else "[") + "\n  " + _laid_out(value, "\n  ")
    yield "\n ]"


def _laid_out(value: object, margin: str = "") -> str:
    """The value as JSON with a line for each of its parts; Python's own takes longer where it lays out."""
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None:
        return "null"
    inner = margin + " "
    if isinstance(value, dict) and value:
        lines = [
            f"{encode_basestring(name)}: {encode_basestring(part) if isinstance(part, str) else _laid_out(part, inner)}"
            for name, part in value.items()
        ]
        return "{" + inner + f",{inner}".join(lines) + margin + "}"
    if isinstance(value, list | tuple) and value:
        return "[" + inner + f",{inner}".join([_laid_out(part, inner) for part in value]) + margin + "]"
    return str(value) if type(value) is int else json.dumps(value)


def report_record(report: Report) -> dict[str, object]:
    """The report as JSON values."""
    documents = document_counts(report.documents, report.figures)
    groups = standings(report.groups, report.findings)
    apart = [_apart(each) for each in left_apart(report)]
    return {
        "schema_version": VERSION,
        "tool": {"name": "figcheck", "version": figcheck.__version__},
        "summary": _summary(report) | {"no_rule_asks": sum(each["rule"] is None for each in apart)},
        "documents": [record(DOCUMENT_COLUMNS, document) for document in documents],
        "figures": [record(FIGURE_COLUMNS, figure) for figure in report.figures],
        "groups": [record(GROUP_COLUMNS, group) for group in groups],
        "findings": [_finding(finding) for finding in report.findings],
        "gone": [_finding(finding) for finding in report.gone],
        "corrections": [record(CORRECTION_COLUMNS, correction) for correction in report.corrections],
        "repairs": [_repair(repair) for repair in report.repairs],
        "not_compared": apart,
        "agreements": [[one.figure_id, other.figure_id] for one, other in report.agreements],
    }


def _summary(report: Report) -> dict[str, int]:
    severities = Counter(finding.severity for finding in report.findings)
    verdicts = Counter(finding.verdict for finding in report.findings)
    read = sum(document.status == "ok" for document in report.documents)
    return {
        "documents_read": read,
        "documents_not_read": len(report.documents) - read,
        "figures": len(report.figures),
        "groups": len(report.groups),
        "errors": severities["error"],
        "warnings": severities["warning"],
        "infos": severities["info"],
        "new": sum(finding.counts for finding in report.findings),
        "known": sum(finding.state == "known" for finding in report.findings),
        "gone": len(report.gone),
        "not_compared": len(report.not_compared),
        "agreements": len(report.agreements),
        "corrected": len(report.corrected),
        "confirmed": verdicts["confirmed"],
        "explained": verdicts["explained"],
        "false_alarms": verdicts["false_alarm"],
    }


def _finding(finding: Finding) -> dict[str, object]:
    """A finding once, with the ids of its figures in place of their columns."""
    return {
        **record(OF_THE_FINDING + OF_THE_RUN, FindingPart(finding, finding.figures[0], "primary")),
        "figures": [figure.figure_id for figure in finding.figures],
        "would_resolve": list(finding.would_resolve),
    }


def _repair(repair: Repair) -> dict[str, object]:
    return {
        "case": repair.case,
        "findings": list(repair.findings),
        "sets": [{"weight": weight, "figures": list(ids)} for weight, ids in repair.sets],
        "complete": repair.complete,
        "weighted": repair.weighted,
    }


def _apart(apart: Apart) -> dict[str, object]:
    """Figures that were not compared, by their ids, with what the first two differ in."""
    return {
        "case": apart.left.case,
        "rule": apart.left.rule or None,
        "reason": apart.left.reason,
        "differences": apart.differences or None,
        "figures": [figure.figure_id for figure in apart.left.figures],
    }
