"""A title that says more than its own text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from figcheck.claims import Claim
from figcheck.compare import Pair
from figcheck.grading import LEAST_CONFIDENCE, confidence, quoted
from figcheck.model import Figure
from figcheck.rule import Conflict, Material, Outcome, rule

SHORT = ("title", "caption")
"""What is as short as a title and drops hedges like one."""


@rule("F012", "info")
def check(material: Material) -> Iterator[Outcome]:
    """The title gives as the number what its own text gives with a hedge.

    Why it matters: titles are short, and what is quoted, shared and counted on is the title.
    Flagged: "3 injured in Veld" over "at least three people were injured". One line for each document.
    Not flagged: a text that first gives the number without a hedge too; a title that keeps the hedge; another number.
    """
    by_document: dict[str, list[Pair]] = defaultdict(list)
    for pair in material.within:
        if pair.outcome == "reworded" and confidence(pair) >= LEAST_CONFIDENCE:
            by_document[pair.one.document].append(pair)
    for pairs in by_document.values():
        for pair in pairs:
            exact, hedged = sorted((pair.one, pair.two), key=lambda claim: claim.figure.hedge_kind != "exact")
            title = next((each for each in exact.mentions if each.zone == "title"), None)
            if title is not None and title.hedge_kind == "exact" and _hedged_first(hedged, exact, title):
                yield _hardened(title, _in_text(hedged)[0], pair)
                break


def _in_text(claim: Claim) -> list[Figure]:
    """The mentions of a claim that stand in the text itself, in their order. Captions are no more of it than titles."""
    return sorted((each for each in claim.mentions if each.zone not in SHORT), key=lambda each: each.start or 0)


def _hedged_first(hedged: Claim, exact: Claim, title: Figure) -> bool:
    """True where the text gives the number with its hedge before it gives it without; the title said again is none."""
    plain = [each for each in _in_text(exact) if each.sentence != title.sentence]
    told = _in_text(hedged)
    return bool(told) and (not plain or (told[0].start or 0) < (plain[0].start or 0))


def _hardened(title: Figure, text: Figure, pair: Pair) -> Conflict:
    """The finding, the title first."""
    return Conflict(
        figures=(title, text),
        message=f"The title drops the hedge of its text: {quoted(title)} over {quoted(text)}.",
        inequality=f"{text.hard} is not {title.hard}",
        severity="info",
        confidence=confidence(pair),
        basis="same_document",
        relation="hardened",
    )
