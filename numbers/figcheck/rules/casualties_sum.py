"""Casualties that are not the killed and the injured together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from figcheck.compare.beside import between
from figcheck.compare.claims import Claim
from figcheck.compare.containment import exceeding, larger, under
from figcheck.compare.disagreement import doubt, which_first
from figcheck.compare.grading import basis_of, confidence, quoted, severity
from figcheck.compare.pair import Pair
from figcheck.compare.signature import Comparison, merged
from figcheck.model import Figure
from figcheck.resources import lexicon
from figcheck.rule import Conflict, Material, NotComparable, Outcome, rule
from figcheck.selection import strongest

WHOLE = "casualties"
PARTS = ("killed", "injured")
NEAR = 40
"""So many characters stand between the killed and the injured of one list at most."""
SURE = Decimal("0.9")
Figures = tuple[Figure, Figure, Figure]
"""The casualties, the killed, the injured."""


@dataclass(frozen=True, slots=True)
class _Sum:
    """The killed and the injured that one sentence tells of, and both together as one claim on casualties."""

    together: Claim
    injured: Figure


@rule("F027", "error", scope="case")
def check(material: Material) -> Iterator[Outcome]:
    """The killed and the injured together are not the casualties that are told of.

    Why it matters: one of three numbers is wrong, or casualties means something else than its readers take it to mean.
    Flagged: "12 killed and 40 injured" beside "45 casualties" of the same place and day; in one sentence also "60
    casualties, 12 killed and 40 injured".
    Not flagged: numbers of one sentence that nothing ties ("19 casualties, while 3 soldiers were killed"); more
    casualties than both in another sentence (they may count the missing or the captured); a later sum; another place
    or event; more killed alone than casualties (F008).
    """
    sums = list(_sums(material.claims))
    wholes = [claim for claim in material.claims if _is_whole(claim)]
    injured = {each.together.figure.figure_id: each.injured for each in sums}
    over = exceeding((each.together for each in sums), wholes, material.known)
    for pair in strongest((*over, *_short(sums, wholes, material.settings.language))):
        if isinstance(pair, NotComparable):
            yield pair
            continue
        killed, whole = _in_order(pair)
        figures = (whole.figure, killed.figure, injured[killed.figure.figure_id])
        if material.contested & {figure.figure_id for figure in figures}:
            yield NotComparable(figures, "already in a conflict")
            continue
        tied = _tied(*figures, language=material.settings.language)
        if not tied and (reason := _doubt(pair, material.figures)):
            yield NotComparable(figures, reason)
        else:
            yield _conflict(pair, killed, figures, material.known.voices, tied=tied)


def _is_whole(claim: Claim) -> bool:
    """True for casualties of all kinds of people."""
    own = claim.signature
    return own.quantity[:2] == (WHOLE, "total") and not own.subgroup and claim.interval.high != 0


def _sums(claims: Sequence[Claim]) -> Iterator[_Sum]:
    """For each sentence that tells of both once, the killed and the injured as one claim."""
    told: dict[tuple[str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        measure, kind, unit, _ = claim.signature.quantity
        if measure in PARTS and kind == "total" and not unit and not claim.signature.subgroup:
            sentence = claim.figure.sentence if claim.figure.start is not None else ""
            told[claim.document, sentence][measure].append(claim)
    for both in told.values():
        if [len(both[measure]) for measure in PARTS] == [1, 1]:
            killed, injured = (under(both[measure][0], quantity=(WHOLE, "total", "", "")) for measure in PARTS)
            shared = merged(killed.signature, replace(injured.signature, counted=killed.signature.counted))
            if shared is not None and killed.interval.low and injured.interval.low:
                total = killed.interval + injured.interval
                yield _Sum(replace(killed, signature=replace(shared, counted=""), interval=total), injured.figure)


def _short(sums: Sequence[_Sum], wholes: Sequence[Claim], language: str) -> Iterator[Pair]:
    """Casualties that are more than the killed and the injured to whom their sentence ties them."""
    by_sentence = {(each.document, each.figure.sentence): each for each in wholes if each.figure.sentence}
    for each in sums:
        killed = each.together
        whole = by_sentence.get((killed.document, killed.figure.sentence))
        if whole is None or whole.figure.includes or not killed.interval.below(whole.interval):
            continue
        if _tied(whole.figure, killed.figure, each.injured, language):
            yield Pair(killed, whole, Comparison(), "conflict", intervals=(killed.interval, whole.interval))


def _in_order(pair: Pair) -> tuple[Claim, Claim]:
    """The claim that adds up, and that on casualties."""
    return (pair.one, pair.two) if pair.two.figure.measure == WHOLE else (pair.two, pair.one)


def _tied(whole: Figure, killed: Figure, injured: Figure, language: str) -> bool:
    """True where one sentence ties the casualties to both: "60 casualties, 12 killed and 40 injured"."""
    if whole.start is None or killed.start is None or injured.start is None:
        return False
    first, second = sorted((killed, injured), key=lambda figure: figure.start or 0)
    words = lexicon(language, "arithmetic")["casualties"]
    inner = between(first, second)
    tie = between(whole, first) if whole.start < (first.start or 0) else between(second, whole)
    if inner is None or tie is None or len(inner) > NEAR or len({each.zone for each in (whole, first, second)}) > 1:
        return False
    apart = any(word in words["part"] for word in inner.casefold().replace(";", " ; ").split())
    return not apart and " ".join(tie.casefold().split()) in words["ties"]


def _doubt(pair: Pair, told: Sequence[Figure]) -> str:
    """Why a sum and its casualties that no sentence ties are not held against each other; empty where they are."""
    if not pair.comparison.positives:
        return "neither place, event nor side is known to be the same"
    return doubt(pair, told)


def _conflict(pair: Pair, together: Claim, figures: Figures, voices: Mapping[str, str], *, tied: bool) -> Conflict:
    """The finding, the casualties first."""
    whole, killed, injured = figures
    total, told = together.interval, (pair.two if pair.one is together else pair.one).interval
    sign = ">" if larger(pair) is together else "<"
    least = min(figure.confidence for figure in figures)
    parts = f"{quoted(killed)} and {quoted(injured)}"
    return Conflict(
        figures=figures,
        message=f"{parts} do not make up the casualties, {quoted(whole)}.{which_first(pair)}",
        inequality=f"{killed.claim} + {injured.claim} = {total} {sign} {told}",
        severity="error" if tied else severity(pair),
        confidence=(least * SURE).quantize(Decimal("0.01")) if tied else confidence(pair),
        basis=basis_of(figures, voices),
        gap=total.gap(told),
    )
