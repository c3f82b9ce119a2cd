"""What was not compared: every reason with how often it was given, and the figures that it kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from figcheck.apart import beside, not_set_against
from figcheck.model import NotCompared, Report
from figcheck.writers.html.anchors import Anchors
from figcheck.writers.html.lines import Told, told
from figcheck.writers.naming import one_line

MOST_OF_A_REASON = 25
MOST = 500
"""So many are listed of one reason, and in all; of the rest, how many they are."""
SHOWN = 2


@dataclass(frozen=True, slots=True)
class Apart:
    """Figures that were left apart, two of them told, and what these differ in."""

    figures: tuple[Told, ...]
    more: int
    differences: str
    rule: str
    case: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why figures were left apart, how often, and the first of them."""

    words: str
    total: int
    listed: tuple[Apart, ...]

    @property
    def more(self) -> int:
        """How many are not listed."""
        return self.total - len(self.listed)


@dataclass(frozen=True, slots=True)
class LeftApart:
    """The reasons, those given most often first."""

    asked: tuple[Reason, ...]
    """Why rules could not test what they asked about."""
    unasked: tuple[Reason, ...]
    """Of near figures which no rule sets against each other."""

    @property
    def total(self) -> int:
        """How many there are of both."""
        return self.asked_total + self.unasked_total

    @property
    def asked_total(self) -> int:
        """How often a rule asked and could not test."""
        return sum(reason.total for reason in self.asked)

    @property
    def unasked_total(self) -> int:
        """How many of these there are."""
        return sum(reason.total for reason in self.unasked)


@dataclass(slots=True)
class _Tally:
    """How often a reason was met, and the first times."""

    total: int = 0
    first: list[NotCompared] = field(default_factory=list)


def left_apart(report: Report, anchors: Anchors) -> LeftApart:
    """What was left apart, no more of it listed than a page can bear."""
    tallies: dict[tuple[bool, str], _Tally] = {}
    for each in not_set_against(report):
        tally = tallies.setdefault((bool(each.rule), each.reason), _Tally())
        tally.total += 1
        if len(tally.first) < MOST_OF_A_REASON:
            tally.first.append(each)
    ordered = sorted(tallies.items(), key=lambda entry: (not entry[0][0], -entry[1].total, entry[0][1]))
    reasons = list(_listed(ordered, anchors))
    asked = tuple(reason for by_rule, reason in reasons if by_rule)
    return LeftApart(asked, tuple(reason for by_rule, reason in reasons if not by_rule))


def _listed(ordered: list[tuple[tuple[bool, str], _Tally]], anchors: Anchors) -> Iterator[tuple[bool, Reason]]:
    """The reasons in their order, with what of each is listed."""
    left = MOST
    for (by_rule, words), tally in ordered:
        listed = tuple(_apart(each, anchors) for each in tally.first[:left])
        left -= len(listed)
        yield by_rule, Reason(one_line(words), tally.total, listed)


def _apart(each: NotCompared, anchors: Anchors) -> Apart:
    return Apart(
        told(each.figures[:SHOWN], anchors, with_measure=True),
        max(len(each.figures) - SHOWN, 0),
        one_line(beside(each).differences),
        each.rule,
        each.case,
    )
