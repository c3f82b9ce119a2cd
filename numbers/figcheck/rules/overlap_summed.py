"""A total that is reached only if civilians, women and children are added as if nobody were two of these."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from figcheck.compare.grading import quoted
from figcheck.compare.history import reading_order
from figcheck.compare.signature import UNASSERTED
from figcheck.model import Figure
from figcheck.rule import Conflict, Material, Outcome, rule
from figcheck.table.cells import plain
from figcheck.taxonomy import civilian_nouns

AMONG = ("women", "children", "women and children")
"""Groups whose people are civilians too, unless the text says what else they are."""
SURE = Decimal("0.7")


@rule("F041", "warning", scope="document")
def check(material: Material) -> Iterator[Outcome]:
    """A total is the sum of civilians and of women or children, who are civilians too.

    Why it matters: those counted as women or children stand among the civilians; added once more, they count twice.
    Flagged: "120 killed: 80 civilians, 25 women and 15 children"; 95 killed, 80 of them civilians and 15 children.
    Not flagged: women, children and men; soldiers and children; "15 children and 80 other civilians"; two children and
    four bystanders; parts that do not make the total, which parts-and-whole tests.
    """
    by_id = {figure.figure_id: figure for figure in material.figures}
    parts: dict[str, list[Figure]] = defaultdict(list)
    for figure in sorted(material.figures, key=reading_order):
        if figure.whole in by_id and _is_plain(figure):
            parts[figure.whole].append(figure)
    for whole_id, members in parts.items():
        whole = by_id[whole_id]
        fitting = [part for part in members if part.measure in ("", whole.measure)]
        summed = sum((part.value or Decimal(0) for part in fitting), Decimal(0))
        if _overlap(fitting, material.settings.language) and _is_plain(whole) and summed == whole.value:
            yield _summed(whole, fitting)


def _is_plain(figure: Figure) -> bool:
    """True for a number that a sum can be held to."""
    return figure.value is not None and figure.hedge_kind == "exact" and figure.modality not in UNASSERTED


def _overlap(parts: Sequence[Figure], language: str) -> bool:
    """True where some are civilians at large and others women or children of whom nothing else is said."""
    nouns = civilian_nouns(language)
    at_large = (part for part in parts if part.status == "civilian" and not part.subgroup and not part.excludes)
    return any(part.counted in nouns for part in at_large) and any(
        part.subgroup in AMONG and part.status in ("", "civilian") for part in parts
    )


def _summed(whole: Figure, parts: Sequence[Figure]) -> Conflict:
    """The finding, the whole first."""
    terms = " + ".join(plain(part.value) for part in parts)
    named = ", ".join(quoted(part) for part in parts)
    return Conflict(
        figures=(whole, *parts),
        message=f"{quoted(whole)} is the sum of groups that may overlap: {named}.",
        inequality=f"{terms} = {plain(whole.value)} only if none of them stands in two of these groups",
        severity="warning",
        confidence=SURE,
        basis="same_document",
        relation="untestable",
    )
