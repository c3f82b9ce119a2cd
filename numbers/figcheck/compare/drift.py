"""Numbers that come back in a later text and mean something else there, with what ties the two texts together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from figcheck.compare.apart import SAME_STORY_DAYS
from figcheck.compare.background import Background
from figcheck.compare.grading import basis_of
from figcheck.compare.history import days_between, order, reading_order
from figcheck.compare.meeting import NEAREST
from figcheck.compare.signature import Comparison, Signature, compare, signature
from figcheck.model import Basis, Figure

Tie = Literal["authority", "text", "number"]
CONFIDENCE = {"authority": Decimal("0.8"), "text": Decimal("0.8"), "number": Decimal("0.6")}
LARGE = 100
TELLING_DIGITS = 3
TELLING_SIZE = 1000
"""Small numbers meet by chance; those over this, or of three digits that are not round, hardly do."""


@dataclass(frozen=True, slots=True)
class Return:
    """A number of an earlier text that stands in a later one too, and what ties them: one authority, text in common,
    or a number that is rare in one story."""

    one: Figure
    two: Figure
    tie: Tie
    basis: Basis

    @property
    def figures(self) -> tuple[Figure, Figure]:
        """Both figures, the later first."""
        return self.two, self.one

    @property
    def is_sure(self) -> bool:
        """True where more than the number itself ties them, and it is no title, which has no room for every word."""
        return self.tie != "number" and self.two.zone != "title"

    @property
    def confidence(self) -> Decimal:
        """How sure it is that the later text took the number from the earlier, or both from one origin."""
        return CONFIDENCE[self.tie]


Numbered = tuple[Decimal, Figure]
Key = tuple[str, str, str, Decimal]


def came_back(
    earlier: Iterable[Numbered], later: Iterable[Numbered], known: Background, *, timeless: bool = False
) -> Iterator[Return]:
    """Numbers of one sort of figures that come back as another sort, once for each later document.

    A text that gives a number in both ways is left out: nothing was lost there. `timeless` compares figures whatever
    the days and periods of which they tell, as what is announced is of another day than what is done.
    """
    before: dict[Key, list[Figure]] = defaultdict(list)
    after = [(_key(figure, value), figure) for value, figure in later]
    for value, figure in earlier:
        before[_key(figure, value)].append(figure)
    both = {(figure.document, key) for key, figures in before.items() for figure in figures}
    both &= {(figure.document, key) for key, figure in after}
    seen: set[str] = set()
    for key, two in sorted(after, key=_reading):
        if two.document in seen or (two.document, key) in both:
            continue
        for one in sorted(before.get(key, ()), key=reading_order)[:NEAREST]:
            if (one.document, key) not in both and (tie := _tie(one, two, known, timeless)):
                seen.add(two.document)
                yield Return(one, two, tie, basis_of((one, two), known.voices))
                break


def _key(figure: Figure, value: Decimal) -> Key:
    """What must be equal before anything else is looked at."""
    return figure.measure, figure.unit, figure.per, value


def _reading(numbered: tuple[Key, Figure]) -> tuple[bool, tuple[str, str, bool, int, str]]:
    """Sorts the texts in order of time, and within one text a title last: its body shows best what was lost."""
    return numbered[1].zone == "title", reading_order(numbered[1])


def _tie(one: Figure, two: Figure, known: Background, timeless: bool) -> Tie | None:
    """What ties a later figure to an earlier one; None where nothing does, or where they speak of different things."""
    if one.document == two.document or order(one, two) not in ("before", "same_day"):
        return None
    if known.stories.apart(one.document, two.document):
        return None
    comparison = compare(*(_bare(figure, known.language, timeless) for figure in (one, two)))
    if comparison.contradiction:
        return None
    if known.copies.linked(one.document, two.document):
        return "text"
    together = known.stories.together(one.document, two.document)
    if _one_voice(one, two, known) and (comparison.positives or together or _is_rare(two)):
        return "authority"
    soon = (days_between(one, two) or 0) <= SAME_STORY_DAYS
    return "number" if together and soon and _is_rare(two) and _is_named(comparison) else None


def _is_named(comparison: Comparison) -> bool:
    """True where the side or the place is positively the same."""
    return "side" in comparison.same or "place" in comparison.same


def _bare(figure: Figure, language: str, timeless: bool) -> Signature:
    """The signature without the kind, in which both may differ; without days too, where those are no matter."""
    own = replace(signature(figure, language), quantity=(figure.measure, "", figure.unit, figure.per))
    return replace(own, period=None, event_date=None) if timeless else own


def _one_voice(one: Figure, two: Figure, known: Background) -> bool:
    """True where both name the same authority."""
    first, second = (known.voices.get(each.authority, each.authority.casefold()) for each in (one, two))
    return bool(first) and first == second


def _is_rare(figure: Figure) -> bool:
    """True for a number that two texts hardly share by chance."""
    size = abs(figure.value or figure.hard.high or Decimal(0))
    digits = f"{size.normalize():f}".rstrip("0").replace(".", "")
    return size >= TELLING_SIZE or (size >= LARGE and len(digits) >= TELLING_DIGITS)
