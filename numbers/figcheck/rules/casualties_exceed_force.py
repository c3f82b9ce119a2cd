"""More casualties than there were people in the force."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from figcheck.compare.grading import basis_of, quoted
from figcheck.compare.history import reading_order
from figcheck.compare.pairs import same_number
from figcheck.compare.signature import UNASSERTED, signature
from figcheck.interval import Interval
from figcheck.model import Figure
from figcheck.rule import Conflict, Material, NotComparable, Outcome, rule

CASUALTIES = ("casualties", "killed", "injured")
FORCE = ("deployed", "present")


@rule("F009", "error", scope="case")
def check(material: Material) -> Iterator[Outcome]:
    """A closed force is said to have more casualties than it had people, reinforcements counted in.

    Why it matters: one of the two is wrong, or the force was larger than said.
    Flagged: "5,000 troops were sent" and "6,000 of the troops were killed or wounded", of one side.
    Not flagged: a force without an upper limit ("more than 5,000": not testable, and counted so); civilians;
    another side or place; reinforcements that make up the difference.
    """
    forces = _by_side(material.figures, FORCE, ("total",))
    added = _by_side(material.figures, FORCE, ("increment",))
    for side, casualties in sorted(_by_side(material.figures, CASUALTIES, ("total",)).items()):
        if side in forces:
            yield from _tested(casualties, forces[side], added.get(side, []), material)


def _by_side(
    figures: Sequence[Figure], measures: tuple[str, ...], kinds: tuple[str, ...]
) -> dict[tuple[str, str], list[Figure]]:
    """The asserted figures of these measures by side and status; those of an unknown side are left out."""
    found: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=reading_order):
        asserted = figure.modality not in UNASSERTED and not figure.implied and figure.zone != "boilerplate"
        if asserted and figure.measure in measures and figure.kind in kinds and figure.side and not figure.subgroup:
            own = signature(figure)
            if own.status and own.status != "civilian":
                found[own.side, own.status].append(figure)
    return found


def _tested(
    casualties: list[Figure], forces: list[Figure], added: list[Figure], material: Material
) -> Iterator[Outcome]:
    """The finding of one side: its highest casualties against the largest force that is told of."""
    worst = max(casualties, key=lambda figure: figure.claim.low or Decimal(0))
    force = [figure for figure in forces if _one_place(figure, worst)]
    if not force:
        return
    if material.contested & {figure.figure_id for figure in (worst, *force)}:
        yield NotComparable((worst, force[0]), "already in a conflict")
        return
    open_above = [figure for figure in (*force, *added) if figure.claim.high is None]
    if open_above:
        yield NotComparable((worst, open_above[0]), "no upper limit on force")
        return
    largest = max(force, key=lambda figure: figure.claim.high or Decimal(0))
    increments = list({figure.value: figure for figure in added}.values())
    most = sum((figure.claim for figure in increments), largest.claim)
    of_one_number = not increments and same_number(largest, worst)  # all of them, or a slip in who is counted
    if most.below(worst.claim) and not of_one_number:
        yield _conflict(worst, (largest, *increments), most, material.known.voices)


def _one_place(one: Figure, two: Figure) -> bool:
    """True where no two places are named that differ."""
    return not (one.place and two.place) or one.place.casefold() == two.place.casefold()


def _conflict(worst: Figure, force: tuple[Figure, ...], most: Interval, voices: Mapping[str, str]) -> Conflict:
    """The finding, the casualties first."""
    figures = (worst, *force)
    basis = basis_of(figures, voices)
    certain = basis in ("same_document", "same_authority")
    return Conflict(
        figures=figures,
        message=f"{quoted(worst)} is more than the whole force, {' and '.join(map(quoted, force))}.",
        inequality=f"{worst.claim} > {most}",
        severity="error" if certain else "warning",
        confidence=Decimal("0.8") if certain else Decimal("0.6"),
        basis=basis,
        gap=most.gap(worst.claim),
    )
