"""What was not compared: how often, for which reasons, and on request each two figures with what keeps them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from figcheck.apart import left_apart
from figcheck.model import Figure, Report
from figcheck.table.apart_columns import Apart
from figcheck.writers.naming import measured, one_line, quoted
from figcheck.writers.terminal.look import INDENT, Look, wrapped

MOST = 50
"""So many are listed; of the rest, how many they are."""


def lines(report: Report, look: Look, *, each: bool) -> Iterator[str]:
    """How often something could not be tested, by reason; then, where asked for, what was left apart."""
    reasons = Counter(one_line(entry.reason) for entry in report.not_compared)
    if reasons:
        ordered = sorted(reasons.items(), key=lambda entry: (-entry[1], entry[0]))
        listed = " · ".join(f"{reason} {count:,}" for reason, count in ordered)
        more = "" if each else "   (--show-not-compared)"
        title = f"NOT COMPARED {len(report.not_compared):,}"
        top, *below = wrapped(f"{title}: {listed}{more}", look.width, "", "   ")
        yield top.replace(title, look.painted("title", title), 1)
        yield from below
    if each:
        entries = left_apart(report)
        by_rule = True
        for entry in islice(entries, MOST):
            if by_rule and not entry.left.rule:
                by_rule = False
                yield look.painted("title", "NEAR FIGURES OF WHICH NO RULE ASKS")
            yield from _entry(entry, look)
        if rest := sum(1 for _ in entries):
            yield f"   and {rest:,} more; --out DIR writes all of them to not_compared.csv"


def _entry(entry: Apart, look: Look) -> Iterator[str]:
    """The reason with what differs, and each figure below."""
    code = f" ({entry.left.rule})" if entry.left.rule else ""
    told = f"{one_line(entry.left.reason)}{code}"
    yield from wrapped(f"{told}  {one_line(entry.differences)}".rstrip(), look.width, "   ", INDENT)
    for figure in entry.left.figures:
        yield from wrapped(_told(figure, look), look.width, INDENT, INDENT + "  ")


def _told(figure: Figure, look: Look) -> str:
    """Where a figure stands, when, its words in full, and what they allow."""
    words = quoted(figure, len(figure.quote) + 1)
    return "  ".join(
        word for word in (look.named(figure), look.letters.day(figure.published), words, measured(figure)) if word
    )
