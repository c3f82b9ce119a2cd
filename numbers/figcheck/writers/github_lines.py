"""The findings as commands of GitHub's workflows, which the host shows as notes beside the lines of a change."""

from __future__ import annotations

from typing import TextIO

from figcheck.model import Finding, Report
from figcheck.writers.locating import Place, Places
from figcheck.writers.naming import not_read, quoted

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
IN_TEXT = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
IN_PROPERTY = (*IN_TEXT, (":", "%3A"), (",", "%2C"))


def write(report: Report, out: TextIO) -> None:
    """Write a line for each finding that counts, at its first figure, and for each document not read."""
    places = Places(report.documents)
    for finding in report.findings:
        if finding.counts:
            out.write(_finding(finding, places))
    for document in report.documents:
        if document.status != "ok":
            out.write(_line("warning", {"file": document.file, "title": "not read"}, not_read(document)))


def _finding(finding: Finding, places: Places) -> str:
    told = [finding.message, finding.inequality]
    told += [f"{_where(places.of(figure))}: {quoted(figure)}" for figure in finding.figures]
    place = places.of(finding.figures[0])
    properties = {"file": place.file, "title": f"{finding.rule} {finding.name}"}
    if place.region and not place.document:
        region = place.region
        properties |= {"line": str(region.line), "endLine": str(region.end_line), "col": str(region.column)}
        properties |= {"endColumn": str(region.end_column)} if region.line == region.end_line else {}
    return _line(COMMANDS[finding.severity], properties, "\n".join(filter(None, told)))


def _where(place: Place) -> str:
    """A place in few words."""
    name = place.document or place.file
    return f"{name}:{place.region.line}" if place.region else name


def _line(command: str, properties: dict[str, str], text: str) -> str:
    """One command on one line, with what could end it escaped."""
    given = ",".join(f"{name}={_escaped(value, IN_PROPERTY)}" for name, value in sorted(properties.items()) if value)
    return f"::{command} {given}::{_escaped(text, IN_TEXT)}\n"


def _escaped(text: str, table: tuple[tuple[str, str], ...]) -> str:
    """The text without characters that a log would act on."""
    kept = "".join(char if char.isprintable() or char in "\r\n" else " " for char in text)
    for char, code in table:
        kept = kept.replace(char, code)
    return kept
