"""What stands between figures of one sentence, and in which order: what a rule of the arithmetic of a text goes by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from figcheck.interval import Interval
from figcheck.model import Figure


def sentences(figures: Iterable[Figure]) -> Iterator[list[Figure]]:
    """The figures of each sentence of a text, in their order. Rows of a table stand in no sentence."""
    found: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.start is not None and figure.sentence:
            found[figure.zone, figure.sentence].append(figure)
    for members in found.values():
        yield sorted(members, key=lambda figure: (figure.start or 0, -(figure.end or 0), figure.figure_id))


def place(figure: Figure, beside: Figure) -> int | None:
    """Where the quote of a figure begins in its sentence, told by another of it; None where that is not plain."""
    if figure.start is None or beside.start is None or figure.sentence != beside.sentence:
        return None
    at = figure.sentence.find(figure.quote)
    while at >= 0:
        if figure.sentence.startswith(beside.quote, max(at + beside.start - figure.start, 0)):
            return at
        at = figure.sentence.find(figure.quote, at + 1)
    return None


def between(one: Figure, two: Figure) -> str | None:
    """The text between the quotes of two figures of a sentence; None where they do not stand there in that order."""
    at = place(one, two)
    if at is None or one.end is None or two.start is None or two.start < one.end:
        return None
    end = at + len(one.quote)
    return one.sentence[end : end + two.start - one.end]


def before(figure: Figure, beside: Figure) -> str:
    """The text of the sentence before the quote of a figure; `beside` tells where in it that is."""
    at = place(figure, beside)
    return "" if at is None else figure.sentence[:at]


def after(figure: Figure, beside: Figure) -> str:
    """The text of the sentence after the quote of a figure; `beside` tells where in it that is."""
    at = place(figure, beside)
    return "" if at is None else figure.sentence[at + len(figure.quote) :]


def holds(outer: Figure, inner: Figure) -> bool:
    """True where the quote of one figure holds that of another: "71% of the 43 respondents" holds "43 respondents"."""
    if outer is inner or None in (outer.start, outer.end, inner.start, inner.end):
        return False
    return (outer.start or 0) <= (inner.start or 0) and (inner.end or 0) <= (outer.end or 0)


def as_written(figure: Figure) -> Interval:
    """What a number of a sum allows: within its rounding, or what readers take its hedge to mean."""
    if figure.hedge_kind == "about":
        return figure.soft
    if figure.hedge_kind != "exact" or figure.value is None:
        return figure.hard
    return Interval.point(figure.value).widened((figure.precision or Decimal(0)) / 2)


def rounded_share(share: Figure) -> Interval:
    """The shares that are rounded to the one written."""
    written = share.numeral.rstrip("% ").partition(".")[2]
    decimals = sum(letter.isdigit() for letter in written)
    return Interval.point(share.value or Decimal(0)).widened(Decimal(1).scaleb(-decimals) / 2)
