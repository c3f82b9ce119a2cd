"""More in a place than in the country or state that it lies in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from figcheck.compare.claims import Claim
from figcheck.compare.containment import exceeding, larger, under
from figcheck.compare.disagreement import which_first
from figcheck.compare.grading import LEAST_CONFIDENCE, confidence, inequality, quoted, severity
from figcheck.compare.pair import Pair
from figcheck.compare.signature import place_of
from figcheck.extraction.place.nested_places import holders
from figcheck.rule import Conflict, Material, Outcome, rule
from figcheck.selection import outcomes

TIMES = ("event", "event_date")


@rule("F019", "error", scope="case")
def check(material: Material) -> Iterator[Outcome]:
    """More is counted in a place than in the country or state that it lies in.

    Why it matters: what happened in the city happened in the country; one count is wrong, old, or of something else.
    Flagged: "500 were killed in Kharkiv" beside "450 were killed in Ukraine", of one day or one running count.
    Not flagged: places of which the table of names does not say where they lie, or says several; an older count of the
    country; counts of which neither event, day nor period is the same.
    """
    for parts, wholes in _nested(material.claims, material.settings.language):
        yield from outcomes(exceeding(parts, wholes, material.known), material.contested, _doubt, _conflict)


def _nested(claims: tuple[Claim, ...], language: str) -> Iterator[tuple[list[Claim], list[Claim]]]:
    """For each quantity and each place, the claims on places in it and those on all of it."""
    found: Mapping[tuple[tuple[str, ...], str], tuple[list[Claim], list[Claim]]] = defaultdict(lambda: ([], []))
    for claim in claims:
        quantity, place = claim.signature.quantity, claim.signature.place
        if not place:
            continue
        found[quantity, place][1].append(claim)
        for holder in holders(claim.figure.place, language):
            name = place_of(holder, language)
            found[quantity, name][0].append(under(claim, place=name))
    for key in sorted(found):
        parts, wholes = found[key]
        if parts and wholes:
            yield parts, wholes


def _doubt(pair: Pair) -> str:
    """Why counts of two places are not held against each other; empty where they are."""
    own = pair.one.signature
    timed = not set(TIMES).isdisjoint(pair.comparison.same) or own.period is not None or bool(own.counter)
    if not timed or confidence(pair) < LEAST_CONFIDENCE:
        return "neither event, day nor period is known to be the same"
    return "one of them may be narrower" if pair.comparison.narrower or pair.comparison.unknown else ""


def _conflict(pair: Pair) -> Conflict:
    """The finding, the count of the smaller place first."""
    part = larger(pair).figure
    whole = pair.figures[part is pair.figures[0]]
    message = f"{quoted(part)} in {part.place} is more than {quoted(whole)} in all of {whole.place}."
    return Conflict(
        figures=(part, whole),
        message=message + which_first(pair),
        inequality=inequality(*pair.intervals),
        severity=severity(pair),
        confidence=confidence(pair),
        basis=pair.basis,
        gap=pair.gap,
    )
