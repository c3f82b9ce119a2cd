"""A number of killed or wounded that comes back as a number of killed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from figcheck.compare.background import Background
from figcheck.compare.claims import Claim, same_voice
from figcheck.compare.grading import basis_of, quoted
from figcheck.compare.history import order
from figcheck.compare.meeting import NEAREST
from figcheck.compare.signature import Comparison, Signature, compare
from figcheck.rule import Conflict, Material, Outcome, rule


@rule("F004", "error", scope="case")
def check(material: Material) -> Iterator[Outcome]:
    """A figure for killed or wounded returns with the same number as killed alone.

    Why it matters: the wounded became dead in the telling; such a figure spreads and is hard to call back.
    Flagged: "over 6,000 soldiers killed or wounded", later "6,000 soldiers killed": an error on the word of the same
    authority, a warning where side and force are the same.
    Not flagged: the same number for another side; a text that gives both; killed first and casualties later.
    """
    casualties: dict[Decimal | None, list[Claim]] = defaultdict(list)
    for claim in material.claims:
        if claim.figure.measure == "casualties":
            casualties[claim.figure.value].append(claim)
    killed = [claim for claim in material.claims if claim.figure.measure == "killed"]
    seen: set[tuple[Decimal | None, str]] = set()
    for later in killed:
        key = (later.figure.value, later.document)
        if key in seen:
            continue
        for earlier in casualties.get(later.figure.value, [])[:NEAREST]:
            if _drifted(earlier, later, material.known):
                seen.add(key)
                yield _conflict(earlier, later, material.known.voices)
                break


def _drifted(earlier: Claim, later: Claim, known: Background) -> bool:
    """True where the second seems to repeat the first with a narrower meaning."""
    value = later.figure.value
    if value is None or value != earlier.figure.value or earlier.document == later.document:
        return False
    if order(earlier.figure, later.figure) not in ("before", "same_day", "unknown") or earlier.figure.kind != "total":
        return False
    if known.gives(later.document, "casualties", value) or known.gives(earlier.document, "killed", value):
        return False
    comparison = compare(_of_victims(earlier.signature), _of_victims(later.signature))
    if comparison.contradiction or known.stories.apart(earlier.document, later.document):
        return False
    return _one_authority(earlier, later) or _one_force(comparison)


def _of_victims(own: Signature) -> Signature:
    """The signature without what the two measures differ in."""
    measure = ("victims", *own.quantity[1:])
    return replace(own, quantity=measure)


def _one_authority(earlier: Claim, later: Claim) -> bool:
    """True where both name the same authority."""
    return bool(earlier.authority) and same_voice(earlier, later)


def _one_force(comparison: Comparison) -> bool:
    """True where the side and what force or place it is are positively the same."""
    return "side" in comparison.same and bool({"status", "place", "event"} & set(comparison.same))


def _conflict(earlier: Claim, later: Claim, voices: Mapping[str, str]) -> Conflict:
    """The finding, the earlier figure first."""
    one, two = earlier.figure, later.figure
    one_voice = _one_authority(earlier, later)
    return Conflict(
        figures=(one, two),
        message=f"{quoted(one)}, killed or wounded, comes back as killed: {quoted(two)}.",
        inequality="killed is only a part of killed or wounded",
        severity="error" if one_voice else "warning",
        confidence=Decimal("0.9") if one_voice else Decimal("0.6"),
        basis="same_authority" if one_voice else basis_of((one, two), voices),
        relation="hardened",
    )
