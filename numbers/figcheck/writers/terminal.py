"""The answer of `check` for people: what was read, what to read first, what agrees, and what was not compared."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from textwrap import wrap
from typing import TextIO

from figcheck.model import Figure, Finding, Report
from figcheck.standing import when
from figcheck.writers.naming import Letters, full_day, measured, not_read, one_line, quoted, short_day, shortened

WIDTH = 100
NARROWEST = 60
INDENT = "     "
LEAST_QUOTE = 24
LINES = 12
"""So many lines of a section that is only for information; of the rest, how many they are."""
VERDICTS = ("confirmed", "explained", "false_alarm")
LABELS = {"error": "ERROR", "warning": "WARN", "info": "INFO"}
BASES = {
    "same_document": "one document",
    "same_authority": "one authority",
    "different_authorities": "authorities differ",
    "unnamed": "authority not named on both sides",
}


def writer(closing: str) -> Callable[[Report, TextIO], None]:
    """A writer that fits the terminal, or 100 columns elsewhere; `closing` ends the summary."""

    def write_to(report: Report, out: TextIO) -> None:
        width = shutil.get_terminal_size((WIDTH, 24)).columns if out.isatty() else WIDTH
        write(report, out, closing, max(width, NARROWEST))

    return write_to


def write(report: Report, out: TextIO, closing: str = "", width: int = WIDTH) -> None:
    """Write the report as plain text. What was read, and what was not, comes before and after any finding."""
    letters = Letters(report.documents)
    sections = [
        _wrapped(_heading(report), width, "", INDENT),
        list(_read_first(report, letters, width)),
        list(_would_resolve(report, letters, width)),
        list(_set_aside(report, width)),
        list(_agree(report, letters, width)),
        list(_updated(report, letters, width)),
        list(_not_compared(report, width)),
    ]
    sections += [list(_cited(report, letters, width)), list(_not_read(report, width)), list(_summary(report, closing))]
    out.write("\n\n".join("\n".join(lines) for lines in sections if lines) + "\n")


def _heading(report: Report) -> str:
    read = [document for document in report.documents if document.status == "ok"]
    given = sum(document.published_basis == "flag" for document in read)
    undated = sum(document.published is None for document in read)
    doubted = sum(bool(document.date_doubt) for document in read)
    notes = ((given, "dated by --published"), (undated, "without a date"), (doubted, "with a date in doubt"))
    listed = ", ".join(f"{number:,} {note}" for number, note in notes if number)
    documents = f"{_count(len(read), 'document')} read" + (f" ({listed})" if listed else "")
    parts = (_count(len(report.figures), "figure"), _count(len(report.groups), "group"))
    return " · ".join((f"figcheck  {documents}, {len(report.documents) - len(read):,} not read", *parts))


def _read_first(report: Report, letters: Letters, width: int) -> Iterator[str]:
    """Every finding that counts but mere updates, in the order of the report, numbered."""
    findings = [finding for finding in report.findings if finding.relation != "superseded" and finding.counts]
    several = len({document.case for document in report.documents}) > 1
    if findings:
        yield "READ FIRST"
    for number, finding in enumerate(findings, start=1):
        case = f"  case {one_line(finding.case)}" if several else ""
        sure = f"confidence {finding.confidence:.2f}"
        title = f"{number:>2} {LABELS[finding.severity]:<5}  {finding.rule} {finding.name:<22} {sure}"
        yield from _wrapped(f"{title}  {BASES[finding.basis]}{case}", width, "", INDENT)
        if finding.severity != "info":
            yield from _figure_lines(finding, letters, width)
        else:
            yield INDENT + ", ".join(dict.fromkeys(_named(figure, letters) for figure in finding.figures))
        for sentence in (finding.message, finding.inequality, _confirmed(finding)):
            yield from _wrapped(one_line(sentence), width, INDENT)


def _confirmed(finding: Finding) -> str:
    """What a person who confirmed the finding said of it; nothing where nobody did."""
    if finding.verdict != "confirmed":
        return ""
    whose = ", ".join(filter(None, (finding.by, finding.at)))
    return f"Confirmed{f' ({whose})' if whose else ''}{f': {finding.note}' if finding.note else '.'}"


def _figure_lines(finding: Finding, letters: Letters, width: int) -> Iterator[str]:
    """A line for each figure: where it stands, when, its words, and what they allow."""
    names = [_named(figure, letters) for figure in finding.figures]
    days = [short_day(figure.published) for figure in finding.figures]
    measures = [measured(figure) for figure in finding.figures]
    left, middle, right = (max(map(len, column)) for column in (names, days, measures))
    room = max(width - left - middle - right - len(INDENT) - 8, LEAST_QUOTE)
    quotes = [quoted(figure, room) for figure in finding.figures]
    between = max(map(len, quotes))
    for name, moment, quote, measure, figure in zip(names, days, quotes, measures, finding.figures, strict=True):
        yield f"{INDENT}{name:<{left}}  {moment:<{middle}}  {quote:<{between}}  {measure}"
        yield from _wrapped("; ".join(_circumstances(figure)), width, " " * (len(INDENT) + left + middle + 4))


def _circumstances(figure: Figure) -> Iterator[str]:
    """On whose word, and as of when where that is not the day of publication."""
    if figure.authority:
        yield one_line(figure.authority)
    if figure.as_of and figure.as_of_basis != "published":
        yield f"as of {short_day(figure.as_of)}"
    if figure.zone in ("title", "caption"):
        yield f"in the {figure.zone}"


def _would_resolve(report: Report, letters: Letters, width: int) -> Iterator[str]:
    """For findings that share figures, the fewest figures without which none of them would stand."""
    figures = {figure.figure_id: figure for finding in report.findings for figure in finding.figures}
    lines = []
    for repair in report.repairs:
        if len(repair.findings) > 1 and not repair.smallest:
            lines.append(f"{_count(len(repair.findings), 'finding')} share figures in too many ways to tell")
        elif len(repair.findings) > 1:
            sets = [" and ".join(_told(figures[id_], report, letters, width) for id_ in ids) for ids in repair.smallest]
            more = f" (or {_count(len(sets) - 2, 'other set')})" if len(sets) > 2 else ""
            told = f"without {', or without '.join(sets[:2])}{more}"
            weighed = ", by the weights of the settings" if repair.weighted else ""
            lines.append(f"{_count(len(repair.findings), 'finding')} would not stand {told}{weighed}")
    return _section("WOULD AGREE (this says nothing of who is right)", lines, width)


def _set_aside(report: Report, width: int) -> Iterator[str]:
    """Findings that are known or that somebody judged, and those that are gone: a line each."""
    aside = [finding for finding in report.findings if not finding.counts]
    for title, findings in (("KNOWN", aside), ("GONE", report.gone)):
        yield from _section(f"{title} {len(findings):,}", [_in_a_line(finding) for finding in findings], width)


def _in_a_line(finding: Finding) -> str:
    reason = f" ({one_line(finding.suppressed)})" if finding.suppressed else ""
    return f"{finding.rule} {finding.name}: {one_line(finding.message)}{reason}"


def _agree(report: Report, letters: Letters, width: int) -> Iterator[str]:
    """Pairs that fit each other, one line a measure."""
    pairs: dict[tuple[str, str], list[tuple[Figure, Figure]]] = {}
    for one, other in report.agreements:
        pairs.setdefault((one.case, one.measure or one.counted), []).append((one, other))
    lines = []
    for (_, measure), members in pairs.items():
        first, second = (_told(figure, report, letters, width) for figure in members[0])
        more = f"  (and {_count(len(members) - 1, 'pair')} more)" if len(members) > 1 else ""
        lines.append(f"{one_line(measure)}: {first} fits {second}{more}")
    return _section(f"AGREE {len(report.agreements):,}", lines, width)


def _updated(report: Report, letters: Letters, width: int) -> Iterator[str]:
    """Counts that grew or were corrected, the earlier first."""
    lines = []
    for finding in report.findings:
        if finding.relation == "superseded" and finding.counts:
            figures = sorted(finding.figures, key=lambda figure: day.isoformat() if (day := when(figure)) else "")
            steps = " -> ".join(
                f"{_told(figure, report, letters, width)} ({full_day(when(figure))})" for figure in figures
            )
            lines.append(f"{one_line(figures[0].measure)}: {steps}")
    return _section(f"UPDATED {len(lines):,}", lines, width)


def _told(figure: Figure, report: Report, letters: Letters, width: int) -> str:
    """A figure by document and quote; in a table its number counts, which may have been corrected, and is told too."""
    words = f"{letters.of(figure)} {quoted(figure, width // 3)}"
    table = figure.quote and report.documents[:1] and report.documents[0].reader == "table"
    return f"{words} {figure.hard}" if table else words


def _section(title: str, lines: list[str], width: int) -> Iterator[str]:
    """The title and the lines; no more of them than fit at a glance."""
    if lines:
        yield title
        for line in lines[:LINES]:
            yield from _wrapped(line, width, "   ", INDENT)
        if len(lines) > LINES:
            yield f"   and {len(lines) - LINES:,} more; --out DIR writes all of them to report.json"


def _not_compared(report: Report, width: int) -> Iterator[str]:
    """How often something could not be tested, by reason."""
    reasons = Counter(one_line(each.reason) for each in report.not_compared)
    if reasons:
        ordered = sorted(reasons.items(), key=lambda entry: (-entry[1], entry[0]))
        listed = " · ".join(f"{reason} {count:,}" for reason, count in ordered)
        yield from _wrapped(f"NOT COMPARED {len(report.not_compared):,}: {listed}", width, "", "   ")


def _cited(report: Report, letters: Letters, width: int) -> Iterator[str]:
    """The documents that the letters stand for."""
    cited = letters.cited()
    several = len({document.case for document in report.documents}) > 1
    if cited:
        yield "DOCUMENTS CITED"
    for letter, document in cited:
        label = f"   {one_line(document.case) + ' ' if several else ''}{letter}  "
        words = (document.id, document.source, full_day(document.published), document.title)
        yield label + shortened(" · ".join(word for word in words if word), max(width - len(label), LEAST_QUOTE))


def _not_read(report: Report, width: int) -> Iterator[str]:
    """Every document that was not read, with the reason."""
    unread = [document for document in report.documents if document.status != "ok"]
    if unread:
        yield f"NOT READ {len(unread):,}"
    for document in unread:
        yield from _wrapped(not_read(document), width, "   ")


def _summary(report: Report, closing: str) -> Iterator[str]:
    """What was found, and the exit status that it leads to."""
    found = Counter(finding.severity for finding in report.findings)
    parts = (_count(found["error"], "error"), _count(found["warning"], "warning"), f"{found['info']:,} info")
    verdicts = {each: sum(finding.verdict == each for finding in report.findings) for each in VERDICTS}
    read = sum(document.status == "ok" for document in report.documents)
    yield (
        f"{_count(read, 'document')} read, {len(report.documents) - read:,} not read · "
        f"{_count(len(report.figures), 'figure')} · {_count(len(report.groups), 'group')}"
    )
    if report.has_baseline:
        new, known = (sum(finding.state == state for finding in report.findings) for state in ("new", "known"))
        yield f"against the baseline: new {new:,}, known {known:,}, gone {len(report.gone):,}"
    if report.corrected:
        yield f"corrected by you: {_count(len(report.corrected), 'figure')}"
    if any(verdicts.values()):
        yield "your verdicts: " + ", ".join(
            f"{verdict.replace('_', ' ')} {verdicts[verdict]:,}" for verdict in VERDICTS
        )
    yield " · ".join(parts) + (f"      {closing}" if closing else "")


def _named(figure: Figure, letters: Letters) -> str:
    """A figure's document for people: its letter, and its source or else its id."""
    return f"{letters.of(figure)} {shortened(figure.source or figure.document, 24)}"


def _wrapped(text: str, width: int, indent: str, further: str | None = None) -> list[str]:
    return wrap(text, width, initial_indent=indent, subsequent_indent=indent if further is None else further)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
