"""The findings as JUnit XML, which build servers show as tests: one for each document and one for each finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from figcheck.model import Document, Figure, Finding, Report
from figcheck.writers.locating import Place, Places
from figcheck.writers.naming import doubtful, not_read, one_line, quoted

# The form asks for the time and the machine of the run; the same run has to give the same bytes.
WHEN, WHERE = "1970-01-01T00:00:00", "localhost"


def write(report: Report, out: TextIO) -> None:
    """Write a suite a case. Errors and warnings are failures; what is for information, known or suppressed is skipped,
    and so does a document that was passed over; one that could not be read is an error.
    """
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n')
    cases = dict.fromkeys([*(each.case for each in report.documents), *(each.case for each in report.findings)])
    places = Places(report.documents)
    for number, case in enumerate(cases):
        documents = [document for document in report.documents if document.case == case]
        findings = [finding for finding in report.findings if finding.case == case]
        _write_suite(out, number, case, documents, findings, places)
    out.write("</testsuites>\n")


def _write_suite(
    out: TextIO, number: int, case: str, documents: Sequence[Document], findings: Sequence[Finding], places: Places
) -> None:
    failures = sum(_fails(finding) for finding in findings)
    errors = sum(document.status == "failed" for document in documents)
    doubts = "\n".join(doubtful(document) for document in documents if document.date_doubt)
    out.write(
        f'<testsuite id="{number}" package="figcheck" name={_attribute(case or "all")} timestamp="{WHEN}" '
        f'hostname="{WHERE}" tests="{len(documents) + len(findings)}" failures="{failures}" errors="{errors}" '
        'time="0">\n<properties/>\n'
    )
    for document in documents:
        out.write(_test("documents", document.id, _of_document(document)))
    for finding in findings:
        name = f"{finding.finding_id} {finding.message}"
        out.write(_test(f"{finding.rule}.{finding.name}", name, _of_finding(finding, places)))
    out.write(f"<system-out>{_text(doubts)}</system-out>\n<system-err/>\n</testsuite>\n")


def _fails(finding: Finding) -> bool:
    return finding.severity != "info" and finding.counts


def _test(group: str, name: str, outcome: str) -> str:
    """One test; an empty outcome has passed."""
    head = f'<testcase classname={_attribute("figcheck." + group)} name={_attribute(name)} time="0"'
    return f"{head}>{outcome}</testcase>\n" if outcome else f"{head}/>\n"


def _of_document(document: Document) -> str:
    if document.status == "ok":
        return ""
    kind = "error" if document.status == "failed" else "skipped"
    told = f' type="{document.status}"' if kind == "error" else ""
    return f"<{kind} message={_attribute(not_read(document))}{told}/>"


def _of_finding(finding: Finding, places: Places) -> str:
    if not _fails(finding):
        known = "known before" if finding.state == "known" else "for information"
        return f"<skipped message={_attribute(finding.suppressed or known)}/>"
    lines = "\n".join((finding.message, finding.inequality, *_lines(finding.figures, places)))
    message = _attribute(one_line(finding.message))
    return f'<failure message={message} type="{finding.severity}">{_text(lines)}</failure>'


def _lines(figures: Sequence[Figure], places: Places) -> Iterator[str]:
    """A line a figure: where it stands, and its words."""
    for figure in figures:
        yield f"{_where(places.of(figure))}: {quoted(figure)}"


def _where(place: Place) -> str:
    """A place as compilers name one: file, line, column."""
    file = place.file if not place.document else " ".join(filter(None, (place.file, place.document)))
    return f"{file}:{place.region.line}:{place.region.column}" if place.region else file


def _text(text: str) -> str:
    """Text for XML, without the characters that no XML can hold."""
    return escape("".join(char if _is_xml(char) else "\ufffd" for char in text))


def _attribute(text: str) -> str:
    """A quoted attribute: on one line, as the form wants it."""
    return quoteattr("".join(char if _is_xml(char) else "\ufffd" for char in one_line(text)))


def _is_xml(char: str) -> bool:
    """True for the characters of XML 1.0."""
    return char in "\t\n\r" or " " <= char <= "\ud7ff" or "\ue000" <= char <= "\ufffd" or char >= "\U00010000"
