"""What stands of a group: the least and the greatest that was stated, and the latest. Never an average."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from figcheck.compare.claims import OPENING
from figcheck.model import Figure, Finding, Group, day
from figcheck.taxonomy import refers_back


@dataclass(frozen=True, slots=True)
class Standing:
    """A group with what its figures state as they stand; None is a bound that no figure names."""

    group: Group
    least: Decimal | None
    greatest: Decimal | None
    latest: Decimal | None
    latest_as_of: date | None
    documents: int
    origins: int
    disputed: bool
    updates: int

    def shared(self, slot: str) -> str:
        """The values of a slot that the figures know, each once, in the order in which they come."""
        values = dict.fromkeys(getattr(figure, slot) for figure in self.group.figures)
        return "; ".join(value for value in values if value)


def standings(groups: Iterable[Group], findings: Sequence[Finding]) -> list[Standing]:
    """What stands of each group, in the order given."""
    conflicts = _figures_of(finding for finding in findings if finding.relation == "conflict")
    updates = _figures_of(finding for finding in findings if finding.relation == "superseded")
    return [_standing(group, conflicts, updates) for group in groups]


def named_ends(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    """The bounds that a text names: "about 4,700" names 4,700 and not the ends of what that entails."""
    match figure.hedge_kind:
        case "exact" | "about":
            return figure.value, figure.value
        case "at_least" | "more_than" | "vague":
            return figure.hard.low, None
        case "at_most" | "less_than" | "up_to" | "nearly":
            return None, figure.hard.high
    return figure.hard.low, figure.hard.high


def when(figure: Figure) -> date | None:
    """The day of which a figure speaks as far as known: of its count, else of its publication."""
    return day(figure.as_of or figure.published)


def _figures_of(findings: Iterable[Finding]) -> dict[str, set[str]]:
    """The findings that hold each figure."""
    held: dict[str, set[str]] = {}
    for finding in findings:
        for figure in finding.figures:
            held.setdefault(figure.figure_id, set()).add(finding.finding_id)
    return held


def _standing(group: Group, conflicts: dict[str, set[str]], updates: dict[str, set[str]]) -> Standing:
    least, greatest = _outermost(group.figures)
    dated = [(moment, position) for position, figure in enumerate(group.figures) if (moment := when(figure))]
    latest = group.figures[max(dated)[1]] if dated else None
    ids = [figure.figure_id for figure in group.figures]
    return Standing(
        group,
        least=least,
        greatest=greatest,
        latest=_number_named(latest) if latest else None,
        latest_as_of=when(latest) if latest else None,
        documents=len({figure.document for figure in group.figures}),
        origins=group.origins or len({_origin(figure) for figure in group.figures}),
        disputed=any(name in conflicts for name in ids),
        updates=len({finding for name in ids for finding in updates.get(name, ())}),
    )


def _outermost(figures: Sequence[Figure]) -> tuple[Decimal | None, Decimal | None]:
    """The least and the greatest that is named; a floor over all ceilings is the greatest, and the other way round.

    Words such as "several" and "both" name none where another figure does.
    """
    telling = [figure for figure in figures if not _is_loose(figure)] or figures
    ends = [named_ends(figure) for figure in telling]
    lows, highs = [low for low, _ in ends if low is not None], [high for _, high in ends if high is not None]
    if not (lows and highs):
        return min(lows, default=None), max(highs, default=None)
    return min(*lows, *highs), max(*lows, *highs)


def _is_loose(figure: Figure) -> bool:
    """True for a vague number, and for one that takes up somebody told of before: "both", "one" in the body."""
    return figure.hedge_kind == "vague" or figure.numeral.casefold() in refers_back()[figure.zone in OPENING]


def _number_named(figure: Figure) -> Decimal | None:
    """The one number that a figure names, or the end that it gives."""
    low, high = named_ends(figure)
    return next((number for number in (figure.value, low, high) if number is not None), None)


def _origin(figure: Figure) -> str:
    """On whose word: the authority, else the source that printed it, else the document alone."""
    return (figure.authority or figure.source or figure.document).casefold()
