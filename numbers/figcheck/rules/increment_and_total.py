"""A later total that is less than the earlier total and what was added to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from figcheck.compare.grading import basis_of, quoted
from figcheck.compare.history import moment, reading_order
from figcheck.compare.signature import UNASSERTED, Signature, compare, signature, unfit
from figcheck.model import Figure, day
from figcheck.rule import Conflict, Material, NotComparable, Outcome, rule
from figcheck.taxonomy import measure_of


@rule("F010", "error", scope="case")
def check(material: Material) -> Iterator[Outcome]:
    """A total, an addition to it, and a later total that does not reach both together.

    Why it matters: either the addition did not happen, or it stood inside the first total, or people left.
    Flagged: "11,000 troops", then "an additional 3,000", then "12,000 troops in all"; "4,500 troops. Another 1,500
    will follow, bringing the total to 6,500".
    Not flagged: an addition that is only planned; a later total that is larger (others may have come); a later text
    that repeats the first total; another side; additions without a date in another text.
    """
    language = material.settings.language
    yield from _brought(material)
    # Without a side that is positively the same nothing is compared, so that long tables stay quick.
    families: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in sorted(material.figures, key=reading_order):
        if figure.measure and (side := signature(figure, language).side):
            families[measure_of(figure.measure, language).family, side].append(figure)
    for _, figures in sorted(families.items()):
        totals = [figure for figure in figures if figure.kind == "total" and not unfit(figure, language)]
        for added in figures:
            if added.kind == "increment" and added.modality not in UNASSERTED and not (added.implied or added.whole):
                yield from _tested(added, totals, material)


def _brought(material: Material) -> Iterator[Outcome]:
    """The findings of additions that name the total which they bring about: with the one before they make just that."""
    added = [figure for figure in material.figures if figure.kind == "increment" and figure.whole]
    totals: dict[str, list[Figure]] = defaultdict(list)
    for figure in material.figures if added else ():
        if figure.kind == "total" and figure.start is not None and figure.zone != "boilerplate":
            totals[figure.document].append(figure)
    by_id = {figure.figure_id: figure for figures in totals.values() for figure in figures}
    for each in added:
        later = by_id.get(each.whole)
        earlier = (one for one in totals[each.document] if later and _leads_to(one, each, material.settings.language))
        base = max(earlier, key=lambda one: one.start or 0, default=None)
        if base and later and not later.claim.meets(base.claim + each.claim):
            yield _conflict(later, base, each, material.known.voices)


def _leads_to(base: Figure, added: Figure, language: str) -> bool:
    """True for a total earlier in the text that the addition may be to: of the same things, with nothing against it."""
    if (base.start or 0) >= (added.start or 0) or base.zone == "title" or base.implied or base.modality in UNASSERTED:
        return False
    same = base.counted == added.counted if base.counted and added.counted else base.measure == added.measure != ""
    return same and not compare(_bare(base, language), _bare(added, language)).contradiction


def _tested(added: Figure, totals: Sequence[Figure], material: Material) -> Iterator[Outcome]:
    """The finding of one addition: the nearest total before it against the first total after it that is too low."""
    fitting = [total for total in totals if _one_thing(total, added, material.settings.language)]
    before = [total for total in fitting if _precedes(total, added)]
    if not before:
        return
    base = before[-1]
    for later in fitting:
        if not _follows(later, base, added):
            continue
        if later.value == base.value:
            yield NotComparable((later, base, added), "repeats the earlier total")
        elif material.contested & {figure.figure_id for figure in (later, base, added)}:
            yield NotComparable((later, base, added), "already in a conflict")
        elif later.claim.below(base.claim + added.claim):
            yield _conflict(later, base, added, material.known.voices)
            return


def _one_thing(total: Figure, added: Figure, language: str) -> bool:
    """True where the side is positively the same and nothing else contradicts."""
    if total.measure != added.measure and measure_of(total.measure, language).family != "force":
        return False
    one, two = _bare(total, language), _bare(added, language)
    comparison = compare(one, two)
    return not comparison.contradiction and "side" in comparison.same


def _bare(figure: Figure, language: str) -> Signature:
    """The signature without the period, kind and measure, in which a total and an addition differ."""
    own = signature(figure, language)
    return replace(own, quantity=("", "", figure.unit, figure.per), period=None, event_date=None)


def _when(figure: Figure) -> date | None:
    """The day by which the figure was true."""
    return day(figure.period_end or figure.event_date or moment(figure))


def _precedes(total: Figure, added: Figure) -> bool:
    """True where the total was counted before the addition: earlier in its text, or of an earlier day."""
    if total.document == added.document:
        return (total.start or 0) < (added.start or 0) or total.start is None
    first, second = day(moment(total)), _when(added)
    return first is not None and second is not None and first < second


def _follows(later: Figure, base: Figure, added: Figure) -> bool:
    """True where a total of another document was counted after both."""
    moments = (day(moment(base)), day(moment(added)), day(moment(later)))
    if later.document in (base.document, added.document) or None in moments:
        return False
    return max(known for known in moments[:2] if known) < (moments[2] or date.min)


def _conflict(later: Figure, base: Figure, added: Figure, voices: Mapping[str, str]) -> Conflict:
    """The finding, the later total first."""
    less = later.claim.below(base.claim + added.claim)
    figures = (later, base, added)
    basis = basis_of(figures, voices)
    expected = base.claim + added.claim
    return Conflict(
        figures=figures,
        message=f"{quoted(base)} and {quoted(added)} make {'more' if less else 'less'} than the later {quoted(later)}.",
        inequality=f"{base.claim} + {added.claim} = {expected} {'>' if less else '<'} {later.claim}",
        severity="error" if basis == "same_authority" else "warning",
        confidence=Decimal("0.8") if basis == "same_authority" else Decimal("0.6"),
        basis=basis,
        gap=later.claim.gap(expected),
    )
