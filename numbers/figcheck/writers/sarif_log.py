"""The findings as a SARIF 2.1.0 log, which code hosts and editors show beside the files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePath, PurePosixPath
from typing import TextIO
from urllib.parse import quote

import figcheck
from figcheck.model import Document, Figure, Finding, Report, RulePage
from figcheck.writers.locating import Place, Places, Region
from figcheck.writers.naming import doubtful, not_read, one_line, quoted

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
BASELINE = {"new": "new", "known": "unchanged", "gone": "absent"}
FINGERPRINT = "figcheck/v1"
Json = dict[str, object]


def write(report: Report, out: TextIO) -> None:
    """Write the log; the same run gives the same bytes."""
    json.dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]}, out, ensure_ascii=False, indent=1)
    out.write("\n")


class _Artifacts:
    """The files and texts that results point to, each once."""

    def __init__(self, report: Report) -> None:
        self.listed: list[Json] = []
        self._places = Places(report.documents)
        self._documents = {(each.case, each.id): each for each in report.documents}
        self._index: dict[tuple[str, ...], int] = {}

    def location(self, figure: Figure) -> Json:
        """The location of a figure: its file, or its document inside of one, and the region there."""
        place = self._places.of(figure)
        uri, index = self._artifact(figure, place)
        physical: Json = {"artifactLocation": {"uri": uri, "index": index}}
        if place.region is not None:
            physical["region"] = {**_region(place.region), "snippet": {"text": figure.quote}}
        said = f"{figure.source or figure.document}: {quoted(figure)}"
        return {"physicalLocation": physical, "message": {"text": one_line(said)}}

    def _artifact(self, figure: Figure, place: Place) -> tuple[str, int]:
        """The URI and the index of what a place is in; a document that is no file of its own is nested in its file."""
        document = self._documents.get((figure.case, figure.document))
        parent = self._add((place.file,), {"location": {"uri": _uri(place.file)}}) if place.file else None
        if parent is not None and not place.document:
            self.listed[parent].update(_facts(document))
            return _uri(place.file), parent
        uri = quote(place.document, safe="/", errors="replace")
        entry: Json = {"location": {"uri": uri}, **_facts(document)}
        if parent is not None:
            entry["parentIndex"] = parent
        return uri, self._add((place.file, figure.case, place.document), entry)

    def _add(self, key: tuple[str, ...], entry: Json) -> int:
        if key not in self._index:
            self._index[key] = len(self.listed)
            self.listed.append(entry)
        return self._index[key]


def _run(report: Report) -> Json:
    artifacts = _Artifacts(report)
    positions = {rule.code: index for index, rule in enumerate(report.rules)}
    results = [
        _result(finding, artifacts, positions, baseline=report.has_baseline)
        for finding in (*report.findings, *report.gone)
    ]
    driver = {"name": "figcheck", "version": figcheck.__version__, "rules": [_rule(rule) for rule in report.rules]}
    notes = list(_notifications(report))
    return {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notes}],
        "artifacts": artifacts.listed,
        "results": results,
        "columnKind": "unicodeCodePoints",
    }


def _rule(rule: RulePage) -> Json:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule.page},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(finding: Finding, artifacts: _Artifacts, positions: dict[str, int], *, baseline: bool) -> Json:
    locations = [artifacts.location(figure) for figure in finding.figures]
    result: Json = {"ruleId": finding.rule}
    if finding.rule in positions:
        result["ruleIndex"] = positions[finding.rule]
    result |= {
        "level": LEVELS[finding.severity],
        "message": {"text": " ".join(filter(None, (finding.message, finding.inequality)))},
        "locations": locations[:1],
        "relatedLocations": [{"id": number, **place} for number, place in enumerate(locations[1:], start=1)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
    }
    if baseline:
        result["baselineState"] = BASELINE[finding.state]
    if finding.suppressed:
        result["suppressions"] = [{"kind": "external", "justification": finding.suppressed}]
    result["rank"] = int(finding.confidence * 100)
    result["properties"] = {
        "finding_id": finding.finding_id,
        "case": finding.case,
        "confidence": str(finding.confidence),
        "relation": finding.relation,
        "basis": finding.basis,
        "figures": [figure.figure_id for figure in finding.figures],
    }
    return result


def _region(region: Region) -> Json:
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
        "charOffset": region.offset,
        "charLength": region.length,
    }


def _facts(document: Document | None) -> Json:
    """What is known of the document behind an artifact."""
    if document is None:
        return {}
    facts: Json = {"hashes": {"sha-256": document.sha256}} if document.sha256 else {}
    return facts | ({"description": {"text": document.title}} if document.title else {})


def _notifications(report: Report) -> Iterator[Json]:
    """What was not read, and dates in doubt."""
    for document in report.documents:
        if document.status != "ok":
            level = "error" if document.status == "failed" else "warning"
            yield {"level": level, "message": {"text": not_read(document)}}
        elif document.date_doubt:
            yield {"level": "note", "message": {"text": doubtful(document)}}


def _uri(file: str) -> str:
    """The URI of a file: relative where its path is."""
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(PurePosixPath(path).as_posix(), safe="/", errors="replace")
