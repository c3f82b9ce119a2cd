"""Casualties that are not the killed and the injured together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from figcheck.claims import Claim
from figcheck.compare import Pair
from figcheck.containment import exceeding, larger, under
from figcheck.disagreement import doubt
from figcheck.grading import basis_of, confidence, quoted, severity
from figcheck.interval import Interval
from figcheck.model import Figure
from figcheck.rule import Conflict, Material, NotComparable, Outcome, rule
from figcheck.selection import strongest
from figcheck.signature import Comparison, merged

WHOLE = "casualties"
PARTS = ("killed", "injured")


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
    Not flagged: more casualties than both in another sentence (they may count the missing or the captured); a later
    sum; another place or event; more killed alone than casualties (F008).
    """
    sums = list(_sums(material.claims))
    wholes = [claim for claim in material.claims if _is_whole(claim)]
    injured = {each.together.figure.figure_id: each.injured for each in sums}
    over = exceeding((each.together for each in sums), wholes, material.known)
    short = (pair for pair in _short(sums, wholes))
    for pair in strongest((*over, *short)):
        if isinstance(pair, NotComparable):
            yield pair
            continue
        killed, whole = _in_order(pair)
        figures = (whole.figure, killed.figure, injured[killed.figure.figure_id])
        if material.contested & {figure.figure_id for figure in figures}:
            yield NotComparable(figures, "already in a conflict")
        elif reason := _doubt(pair, figures, material.figures):
            yield NotComparable(figures, reason)
        else:
            yield _conflict(pair, killed, whole, figures, material)


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


def _short(sums: Sequence[_Sum], wholes: Sequence[Claim]) -> Iterator[Pair]:
    """Casualties that are more than the killed and the injured of their own sentence."""
    by_sentence = {(each.document, each.figure.sentence): each for each in wholes if each.figure.sentence}
    for each in sums:
        killed = each.together
        whole = by_sentence.get((killed.document, killed.figure.sentence))
        if whole is not None and killed.interval.below(whole.interval) and not whole.figure.includes:
            yield Pair(killed, whole, Comparison(), "conflict", intervals=(killed.interval, whole.interval))


def _in_order(pair: Pair) -> tuple[Claim, Claim]:
    """The claim that adds up, and that on casualties."""
    return (pair.one, pair.two) if pair.two.figure.measure == WHOLE else (pair.two, pair.one)


def _in_one_sentence(figures: Sequence[Figure]) -> bool:
    """True where all stand side by side, so that they are of one event."""
    return len({(figure.document, figure.zone, figure.sentence) for figure in figures}) == 1 and bool(
        figures[0].sentence
    )


def _doubt(pair: Pair, figures: Sequence[Figure], told: Sequence[Figure]) -> str:
    """Why a sum and its casualties are not held against each other; empty where they are."""
    if _in_one_sentence(figures):
        return ""
    if not pair.comparison.positives:
        return "neither place, event nor side is known to be the same"
    return doubt(pair, told)


def _conflict(pair: Pair, killed: Claim, whole: Claim, figures: tuple[Figure, ...], material: Material) -> Conflict:
    """The finding, the casualties first."""
    _, first, second = figures
    total: Interval = killed.interval
    sign = ">" if larger(pair) is killed else "<"
    beside = _in_one_sentence(figures)
    return Conflict(
        figures=figures,
        message=f"{quoted(first)} and {quoted(second)} do not make up the casualties, {quoted(whole.figure)}.",
        inequality=f"{first.claim} + {second.claim} = {total} {sign} {whole.interval}",
        severity="error" if beside else severity(pair),
        confidence=min(figure.confidence for figure in figures) if beside else confidence(pair),
        basis=basis_of(figures, material.known.voices),
        gap=total.gap(whole.interval),
    )
