"""What to read first: every finding that counts, with its figures in columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from figcheck.model import Figure, Finding, Report
from figcheck.writers.naming import measured, one_line, quoted, verdict_of
from figcheck.writers.terminal.look import INDENT, Look, wrapped
from figcheck.writers.would_agree import to_read

LEAST_QUOTE = 24
"""Where less room than that is left beside the columns, the words of a figure stand below them."""
MOST_FIGURES = 12
"""So many figures of a finding are shown; of the rest, how many they are."""
LONGEST = 40
"""So much of a quote is enough to know it again."""
LABELS = {"error": "ERROR", "warning": "WARN", "info": "INFO"}
BASES = {
    "same_document": "one document",
    "same_authority": "one authority",
    "different_authorities": "authorities differ",
    "unnamed": "authority not named on both sides",
}


def lines(report: Report, look: Look) -> Iterator[str]:
    """Every finding that counts but mere updates, in the order of the report, numbered."""
    findings = list(to_read(report.findings))
    several = len({document.case for document in report.documents}) > 1
    if findings:
        yield look.painted("title", "READ FIRST")
    for number, finding in enumerate(findings, start=1):
        case = f"  case {one_line(finding.case)}" if several else ""
        sure = f"confidence {finding.confidence:.2f}"
        label = LABELS[finding.severity]
        title = f"{number:>2} {label:<5}  {finding.rule} {finding.name:<22} {sure}"
        top, *below = wrapped(f"{title}  {BASES[finding.basis]}{case}", look.width, "", INDENT)
        yield top.replace(label, look.painted(finding.severity, label), 1)
        yield from below
        if finding.severity != "info":
            yield from _figure_lines(finding.figures[:MOST_FIGURES], look)
            if (rest := len(finding.figures) - MOST_FIGURES) > 0:
                yield f"{INDENT}and {rest:,} more; --out DIR writes all of them to findings.csv"
        else:
            named = ", ".join(dict.fromkeys(look.named(figure) for figure in finding.figures))
            yield from wrapped(named, look.width, INDENT)
        for sentence in (finding.message, finding.inequality, verdict_of(finding)):
            yield from wrapped(one_line(sentence), look.width, INDENT)
    yield from wrapped(_about(findings), look.width, INDENT)


def _about(findings: Iterable[Finding]) -> str:
    """Where to find out why an "about" allows so much; nothing where no figure shown has one."""
    shown = (figure for finding in findings if finding.severity != "info" for figure in finding.figures[:MOST_FIGURES])
    blurred = next((figure for figure in shown if figure.hedge_kind == "about" and figure.quote), None)
    return f"Why {blurred.hard} for {quoted(blurred, LONGEST)}: figcheck explain intervals" if blurred else ""


def _figure_lines(figures: Sequence[Figure], look: Look) -> Iterator[str]:
    """A line for each figure: where it stands, when, its words, and what they allow. Long words go on below."""
    names = [look.named(figure) for figure in figures]
    days = [look.letters.day(figure.published) for figure in figures]
    measures = [measured(figure) for figure in figures]
    quotes = [quoted(figure, len(figure.quote) + 1) for figure in figures]
    left, middle, right, longest = (max(map(len, column)) for column in (names, days, measures, quotes))
    room = look.width - left - middle - right - len(INDENT) - 6
    if room < min(LEAST_QUOTE, longest):
        yield from _stacked(figures, look)
        return
    parts = [wrap(quote, room) for quote in quotes]
    between = max(len(part) for each in parts for part in each)
    below = " " * (len(INDENT) + left + middle + 4)
    for name, moment, part, measure, figure in zip(names, days, parts, measures, figures, strict=True):
        yield f"{INDENT}{name:<{left}}  {moment:<{middle}}  {part[0]:<{between}}  {measure}"
        yield from (below + further for further in part[1:])
        yield from wrapped("; ".join(_circumstances(figure, look)), look.width, below)


def _stacked(figures: Sequence[Figure], look: Look) -> Iterator[str]:
    """The same below each other, where they do not fit side by side."""
    below = INDENT + "  "
    for figure in figures:
        named = "  ".join(word for word in (look.named(figure), look.letters.day(figure.published)) if word)
        yield from wrapped(named, look.width, INDENT)
        told = (quoted(figure, len(figure.quote) + 1), measured(figure), "; ".join(_circumstances(figure, look)))
        for text in told:
            yield from wrapped(text, look.width, below)


def _circumstances(figure: Figure, look: Look) -> Iterator[str]:
    """On whose word, and as of when where that is not the day of publication."""
    if figure.authority:
        yield one_line(figure.authority)
    if figure.as_of and figure.as_of_basis != "published":
        yield f"as of {look.letters.day(figure.as_of)}"
    if figure.zone in ("title", "caption"):
        yield f"in the {figure.zone}"
