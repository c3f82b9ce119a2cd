"""Sections of the page below what stands: updates, agreements, what was not compared, what is known, what is gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from figcheck.model import Figure, Report
from figcheck.standing import when
from figcheck.writers.html.anchors import MOST_CARDS, Anchors
from figcheck.writers.html.left_apart import LeftApart, left_apart
from figcheck.writers.html.lines import Told, told
from figcheck.writers.naming import counted, in_a_line, measured, one_line, quoted
from figcheck.writers.would_agree import MOST_NUMBERS, WouldAgree, would_agree

MOST = 200
"""So many lines of a section that is only for information; of the rest, how many they are."""
MOST_SETS = 6
"""So many ways to agreement are told of one finding."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one line of a section says, and the figures that it is about."""

    label: str
    figures: tuple[Told, ...] = ()
    cards: tuple[int, ...] = ()
    """The numbers of the findings that it leads to."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section of lines, or of reasons."""

    id: str
    title: str
    meaning: str
    total: int
    lines: tuple[Line, ...]
    more: int
    rest: str = "report.json"
    """The file that holds all of it."""
    apart: LeftApart | None = None


def sections(report: Report, anchors: Anchors) -> Iterator[Section]:
    """What would agree, updates, agreements, what was not compared, what is known, and what is gone."""
    if repaired := [_would_agree(each, anchors) for each in would_agree(report)]:
        meaning = "The fewest figures without which these findings would not stand. It says nothing of who is right."
        yield _section("would-agree", "Would agree", meaning, repaired[:MOST], len(repaired))
    updates = [each for each in report.findings if each.relation == "superseded" and each.counts]
    grown = [
        Line(one_line(each.message).rstrip("."), told(sorted(each.figures, key=_moment), anchors))
        for each in updates[:MOST]
    ]
    yield _section("updates", "Updates", "Counts that grew or were corrected, the earlier first.", grown, len(updates))
    agreed = [
        Line(measured(one).partition(" ")[0].replace("_", " "), told((one, other), anchors))
        for one, other in report.agreements[:MOST]
    ]
    yield _section("agreements", "Agreements", "Pairs of figures that fit each other.", agreed, len(report.agreements))
    apart = left_apart(report, anchors)
    meaning = "Figures that looked comparable and were not held against each other, by reason."
    yield Section(
        "not-compared",
        "Not compared",
        meaning,
        apart.total,
        (),
        0,
        "not_compared.csv",
        apart,
    )
    aside = [each for each in report.findings if not each.counts]
    for name, meaning, findings in (
        ("Known", "Findings of an earlier run, and those that somebody judged.", aside),
        ("Gone", "Findings of an earlier run that are there no longer.", report.gone),
    ):
        if findings:
            lines = [Line(in_a_line(each), told(each.figures, anchors)) for each in findings[:MOST]]
            yield _section(name.lower(), name, meaning, lines, len(findings))


def _section(name: str, title: str, meaning: str, lines: Sequence[Line], total: int) -> Section:
    return Section(name, title, meaning, total, tuple(lines), total - len(lines))


def _would_agree(each: WouldAgree, anchors: Anchors) -> Line:
    """The findings and the sets of figures without which none of them would stand."""
    cards = tuple(number for number in each.numbers[:MOST_NUMBERS] if number <= MOST_CARDS)
    if not each.sets:
        return Line(f"{each.subject} share figures in too many ways to tell", cards=cards)
    sets = [" and ".join(f"{anchors.letter(figure)} {quoted(figure)}" for figure in ids) for ids in each.sets]
    rest = len(sets) - MOST_SETS
    more = f" (or {counted(rest, 'other set')})" if rest > 0 else ""
    weighed = ", by the weights of the settings" if each.weighted else ""
    told_sets = ", or without ".join(sets[:MOST_SETS])
    return Line(f"{each.subject} would not stand without {told_sets}{more}{weighed}", cards=cards)


def _moment(figure: Figure) -> str:
    return known.isoformat() if (known := when(figure)) else ""
