"""What would restore agreement, as the answers for people tell it: findings by their numbers, and sets of figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from figcheck.model import Figure, Finding, Repair, Report

MOST_NUMBERS = 8
"""So many findings are named by number; of the rest, how many they are."""


@dataclass(frozen=True, slots=True)
class WouldAgree:
    """Findings, by the numbers that they have for people, and the smallest sets of figures without which none stands.

    No set where they share figures in too many ways to tell.
    """

    numbers: tuple[int, ...]
    sets: tuple[tuple[Figure, ...], ...]
    weighted: bool

    @property
    def subject(self) -> str:
        """The findings in words: "Findings 1 and 3"."""
        named = [str(number) for number in self.numbers[:MOST_NUMBERS]]
        if rest := len(self.numbers) - len(named):
            named.append(f"{rest:,} more")
        *others, last = named
        return f"Findings {', '.join(others)} and {last}" if others else f"Finding {last}"


def to_read(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings that are numbered for people: every one that counts but mere updates."""
    return (finding for finding in findings if finding.relation != "superseded" and finding.counts)


def would_agree(report: Report) -> Iterator[WouldAgree]:
    """What to tell beyond the plain case of one finding of whose figures any may go."""
    found = {finding.finding_id: (number, finding) for number, finding in enumerate(to_read(report.findings), start=1)}
    figures = {figure.figure_id: figure for _, finding in found.values() for figure in finding.figures}
    for repair in report.repairs:
        own = [found[name] for name in repair.findings if name in found]
        if len(own) > 1 or not all(_any_may_go(finding, repair) for _, finding in own):
            yield WouldAgree(
                tuple(number for number, _ in own),
                tuple(tuple(figures[name] for name in ids) for ids in repair.smallest),
                repair.weighted,
            )


def _any_may_go(finding: Finding, repair: Repair) -> bool:
    """True where each of its figures alone settles a finding."""
    return {(figure.figure_id,) for figure in finding.figures} == set(repair.smallest)


def resolving(finding: Finding, repair: Repair | None) -> tuple[tuple[Figure, ...], ...]:
    """The sets of its own figures without which a finding would not stand, of those that settle all it hangs with."""
    own = {figure.figure_id: figure for figure in finding.figures}
    smallest = repair.smallest if repair else ()
    sets = dict.fromkeys(tuple(name for name in ids if name in own) for ids in smallest)
    least = [ids for ids in sets if ids and not any(set(other) < set(ids) for other in sets if other)]
    return tuple(tuple(own[name] for name in ids) for ids in least)
