"""The answer of `check` for people: what was read, what to read first, what agrees, and what was not compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TextIO

from figcheck.model import Figure, Report
from figcheck.standing import when
from figcheck.writers.naming import Letters, counted, full_day, in_a_line, named_beside, not_read, one_line
from figcheck.writers.terminal import left_apart, read_first
from figcheck.writers.terminal.look import INDENT, WIDTH, Look, in_colours, width_of, wrapped
from figcheck.writers.would_agree import would_agree

VERDICTS = ("confirmed", "explained", "false_alarm")
MOST_SETS = 2
"""So many ways to agreement are told of one finding."""


def writer(closing: str, *, apart: bool = False) -> Callable[[Report, TextIO], None]:
    """A writer that fits the terminal, or 100 columns elsewhere; `closing` ends the summary.

    With `apart`, what was not compared is listed too.
    """

    def write_to(report: Report, out: TextIO) -> None:
        write(report, out, closing, width_of(out), colours=in_colours(out), apart=apart)

    return write_to


def summary_writer(closing: str) -> Callable[[Report, TextIO], None]:
    """A writer of the line alone that counts the findings."""

    def write_to(report: Report, out: TextIO) -> None:
        *_, last = _summary(report, closing)
        out.write(last + "\n")

    return write_to


def write(
    report: Report,
    out: TextIO,
    closing: str = "",
    width: int = WIDTH,
    *,
    colours: bool = False,
    apart: bool = False,
) -> None:
    """Write the report as plain text. What was read, and what was not, comes before and after any finding."""
    look = Look(width, Letters(report.documents), colours)
    sections = [
        wrapped(_heading(report), width, "", INDENT),
        list(read_first.lines(report, look)),
        list(_would_resolve(report, look)),
        list(_set_aside(report, look)),
        list(_agree(report, look)),
        list(_updated(report, look)),
        list(left_apart.lines(report, look, each=apart)),
    ]
    sections += [list(_cited(report, look)), list(_not_read(report, look))]
    sections += [[line for told in _summary(report, closing) for line in wrapped(told, width, "", INDENT)]]
    out.write("\n\n".join("\n".join(lines) for lines in sections if lines) + "\n")


def _heading(report: Report) -> str:
    read = [document for document in report.documents if document.status == "ok"]
    given = sum(document.published_basis == "flag" for document in read)
    shown = sum(document.published_basis == "text" for document in read)
    undated = sum(document.published is None for document in read)
    doubted = sum(bool(document.date_doubt) for document in read)
    copies = sum(bool(document.copy_of) for document in read)
    notes = (
        (named_beside(read), "named by the documents.csv beside the table"),
        (given, "dated by --published"),
        (shown, "dated by the head of the text"),
        (undated, "without a date"),
        (doubted, "with a date in doubt"),
        (copies, "a copy of another" if copies == 1 else "copies of others"),
    )
    listed = ", ".join(f"{number:,} {note}" for number, note in notes if number)
    documents = f"{counted(len(read), 'document')} read" + (f" ({listed})" if listed else "")
    parts = (counted(len(report.figures), "figure"), counted(len(report.groups), "group"))
    return " · ".join((f"figcheck  {documents}, {len(report.documents) - len(read):,} not read", *parts))


def _would_resolve(report: Report, look: Look) -> Iterator[str]:
    """For findings that share figures, or have several, the fewest figures without which none of them would stand."""
    lines = []
    for each in would_agree(report):
        if not each.sets:
            lines.append(f"{each.subject} share figures in too many ways to tell")
            continue
        sets = [" and ".join(look.told(figure, report) for figure in ids) for ids in each.sets]
        rest = len(sets) - MOST_SETS
        more = f" (or {counted(rest, 'other set')})" if rest > 0 else ""
        weighed = ", by the weights of the settings" if each.weighted else ""
        lines.append(f"{each.subject} would not stand without {', or without '.join(sets[:MOST_SETS])}{more}{weighed}")
    return look.section("WOULD AGREE (this says nothing of who is right)", lines)


def _set_aside(report: Report, look: Look) -> Iterator[str]:
    """Findings that are known or that somebody judged, and those that are gone: a line each."""
    aside = [finding for finding in report.findings if not finding.counts]
    for title, findings in (("KNOWN", aside), ("GONE", report.gone)):
        yield from look.section(f"{title} {len(findings):,}", [in_a_line(finding) for finding in findings])


def _agree(report: Report, look: Look) -> Iterator[str]:
    """Pairs that fit each other, one line a measure, and where the other pairs are."""
    pairs: dict[tuple[str, str], list[tuple[Figure, Figure]]] = {}
    for one, other in report.agreements:
        pairs.setdefault((one.case, one.measure or one.counted), []).append((one, other))
    lines = []
    for (_, measure), members in pairs.items():
        first, second = (look.told(figure, report) for figure in members[0])
        more = f"  (and {counted(len(members) - 1, 'pair')} more)" if len(members) > 1 else ""
        lines.append(f"{one_line(measure)}: {first} fits {second}{more}")
    yield from look.section(f"AGREE {len(report.agreements):,}", lines)
    if len(report.agreements) > len(lines):
        told = "the other pairs: --out DIR writes all of them to report.json, and shows them in report.html"
        yield from wrapped(told, look.width, "   ", INDENT)


def _updated(report: Report, look: Look) -> Iterator[str]:
    """Counts that grew or were corrected, the earlier first."""
    lines = []
    for finding in report.findings:
        if finding.relation == "superseded" and finding.counts:
            figures = sorted(finding.figures, key=lambda figure: day.isoformat() if (day := when(figure)) else "")
            steps = " -> ".join(f"{look.told(figure, report)} ({full_day(when(figure))})" for figure in figures)
            lines.append(f"{one_line(figures[0].measure)}: {steps}")
    return look.section(f"UPDATED {len(lines):,}", lines)


def _cited(report: Report, look: Look) -> Iterator[str]:
    """The documents that the letters stand for."""
    cited = look.letters.cited()
    several = len({document.case for document in report.documents}) > 1
    if cited:
        yield look.painted("title", "DOCUMENTS CITED")
    for letter, document in cited:
        label = f"   {one_line(document.case) + ' ' if several else ''}{letter}  "
        words = (document.id, document.source, full_day(document.published), document.title)
        told = one_line(" · ".join(word for word in words if word))
        yield from wrapped(label + told, look.width, "", " " * len(label))


def _not_read(report: Report, look: Look) -> Iterator[str]:
    """Every document that was not read, with the reason."""
    unread = [document for document in report.documents if document.status != "ok"]
    if unread:
        yield look.painted("title", f"NOT READ {len(unread):,}")
    for document in unread:
        yield from wrapped(not_read(document), look.width, "   ")


def _summary(report: Report, closing: str) -> Iterator[str]:
    """What was found and counts, and the exit status that it leads to."""
    counting = [finding for finding in report.findings if finding.counts]
    found = Counter(finding.severity for finding in counting)
    updated = sum(finding.relation == "superseded" for finding in counting)
    info = f"{found['info']:,} info" + (f" ({updated:,} updated)" if updated else "")
    parts = (counted(found["error"], "error"), counted(found["warning"], "warning"), info)
    verdicts = {each: sum(finding.verdict == each for finding in report.findings) for each in VERDICTS}
    read = sum(document.status == "ok" for document in report.documents)
    yield (
        f"{counted(read, 'document')} read, {len(report.documents) - read:,} not read · "
        f"{counted(len(report.figures), 'figure')} · {counted(len(report.groups), 'group')}"
    )
    if report.has_baseline:
        new, known = (sum(finding.state == state for finding in report.findings) for state in ("new", "known"))
        yield f"against the baseline: new {new:,}, known {known:,}, gone {len(report.gone):,}"
    if report.corrected:
        yield f"corrected by you: {counted(len(report.corrected), 'figure')}"
    if any(verdicts.values()):
        yield "your verdicts: " + ", ".join(
            f"{verdict.replace('_', ' ')} {verdicts[verdict]:,}" for verdict in VERDICTS
        )
    yield " · ".join(parts) + (f"      {closing}" if closing else "")
