"""A percentage that no whole number of a small whole makes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from figcheck.compare.beside import holds, rounded_share, sentences
from figcheck.compare.grading import quoted
from figcheck.model import Figure
from figcheck.rule import Conflict, Material, Outcome, rule

HUNDRED = Decimal(100)


@rule("F035", "warning", scope="document")
def check(material: Material) -> Iterator[Outcome]:
    """A percentage is of so few that no whole number of them makes it.

    Why it matters: the share or the number of those asked is wrong, or the share is weighted and does not say so. This
    is the GRIM test of Brown and Heathers (2017), for counts.
    Flagged: "71% of the 43 respondents" (30 of 43 are 69.8%, 31 are 72.1%).
    Not flagged: "72% of the 43 respondents"; "about 71%"; a whole so large that every rounded percentage has a number.
    """
    for members in sentences(material.figures):
        for share in members:
            if share.unit != "percent" or share.kind != "share" or share.hedge_kind != "exact" or not share.value:
                continue
            base = next((each for each in members if holds(share, each) and _is_small(each)), None)
            if base is not None and base.value and not _possible(share, base.value):
                yield _conflict(share, base, base.value)


def _is_small(base: Figure) -> bool:
    """True for an exact whole of people or things."""
    plain = base.unit == "" and base.hedge_kind == "exact" and base.value is not None
    return plain and base.precision == 1 and (base.value or 0) > 1


def _possible(share: Figure, base: Decimal) -> bool:
    """True where some whole number of the base makes the share."""
    parts = rounded_share(share).scaled(base / HUNDRED)
    low, high = parts.low or Decimal(0), parts.high or Decimal(0)
    return low.to_integral_value(ROUND_CEILING) <= high


def _conflict(share: Figure, base: Figure, whole: Decimal) -> Conflict:
    """The finding, the share first."""
    parts = rounded_share(share).scaled(whole / HUNDRED)
    below = (parts.low or Decimal(0)).to_integral_value(ROUND_FLOOR)
    shares = [(part * HUNDRED / whole).quantize(Decimal("0.1")) for part in (below, below + 1)]
    return Conflict(
        figures=(share, base),
        message=f"No number of {whole:,f} makes {quoted(share)}: {below:,f} are {shares[0]}%, {below + 1:,f} are "
        f"{shares[1]}%.",
        inequality=f"no whole number lies in {whole:,f} × {rounded_share(share)}% = {parts}",
        severity="warning",
        confidence=Decimal("0.6"),
        basis="same_document",
    )
