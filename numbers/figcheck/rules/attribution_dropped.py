"""What somebody believed, claimed or estimated comes back as plain fact."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.compare.drift import Return, came_back
from figcheck.compare.grading import quoted
from figcheck.compare.signature import unfit
from figcheck.model import Figure
from figcheck.rule import Conflict, Material, Outcome, rule

DOUBTED = ("claimed", "estimated", "hypothetical")


@rule("F031", "info", scope="case")
def check(material: Material) -> Iterator[Outcome]:
    """A number that was believed, claimed or estimated returns as plain fact, on nobody's word.

    Why it matters: who reads the later text cannot know that the number was never more than somebody's belief.
    Flagged: "is believed to have deployed 3,000 troops", then "has deployed 3,000 troops"; "the rebels claim to have
    killed 450", then "450 were killed".
    Not flagged: plain reports ("police said") without their police; an "about" that was lost, which hedge-hardened
    tells; a text that tells the number in both ways, or on an authority's word; texts that nothing ties together.
    """
    language = material.settings.language
    numbered = [(value, figure) for figure in material.figures if (value := figure.value)]
    doubted = [(value, figure) for value, figure in numbered if figure.measure and _is_doubted(figure)]
    plain = [(value, figure) for value, figure in numbered if _is_plain(figure) and not unfit(figure, language)]
    told = {(figure.document, figure.measure, value) for value, figure in numbered if not _is_plain(figure)}
    bare = [(value, each) for value, each in plain if (each.document, each.measure, value) not in told]
    for found in came_back(doubted, bare, material.known):
        yield _lost(found)


def _is_doubted(figure: Figure) -> bool:
    """True for a total that its text does not vouch for: claimed, estimated, possible, or believed by nobody named."""
    if figure.kind != "total" or figure.implied or figure.hedge_kind == "about":
        return False
    return figure.modality in DOUBTED or (figure.modality == "reported" and not (figure.cue or figure.authority))


def _is_plain(figure: Figure) -> bool:
    """True for a number that a text gives as its own knowledge."""
    return figure.modality == "asserted" and not figure.authority and not figure.method


def _lost(found: Return) -> Conflict:
    """The finding, the later figure first."""
    how = "believed" if found.one.modality == "reported" else found.one.modality
    whose = f", of {found.one.authority}," if found.one.authority else ","
    return Conflict(
        figures=found.figures,
        message=f"What was only {how}{whose} {quoted(found.one)}, comes back as a fact: {quoted(found.two)}.",
        inequality=f"{found.one.hard} {how} is not {found.two.hard} known",
        severity="info",
        confidence=found.confidence,
        basis=found.basis,
        relation="hardened",
    )
