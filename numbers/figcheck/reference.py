"""Figures held to a table that the user trusts: an official count, a data set, a ceiling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from figcheck.compare.grading import TENTH, inequality, quoted
from figcheck.compare.signature import Comparison, Quantity, Signature, compare, quantity, signature, unfit
from figcheck.interval import Interval
from figcheck.model import Figure, Severity, day
from figcheck.rule import Conflict, Material, Outcome, Rule

LIMIT, DIFFERS = "F039", "F044"
LIMIT_PAGE = """A figure is over a ceiling of the reference table.

A row of the table that `--reference` names is a ceiling where it gives no low, or has the kind capacity.
A figure of the same measure is held to it where place, side and event do not differ, and one of them is the same if the
row names any. Rows that are narrower than the figure are left alone. Off without `--reference`."""
DIFFERS_PAGE = """A figure allows no number that the reference table allows.

Every figure is held to the rows that `--reference` names, of the same measure and kind, where place, side, event and
period do not differ, and one of the first three is the same if the row names any. A row with an as_of is held only to
figures of that day, since tolls grow. Off without `--reference`. The table may be the one that is wrong."""
NAMING = ("place", "side", "event", "event_date")
_Row = tuple[Figure, Signature]


def reference_rules(reference: Sequence[Figure], language: str) -> tuple[Rule, Rule]:
    """The two rules that hold figures to the rows of a reference table."""
    rows: dict[Quantity, list[_Row]] = defaultdict(list)
    for row in reference:
        total = replace(row, kind="total") if row.kind == "capacity" else row
        rows[quantity(total)].append((row, signature(total, language)))
    limit = partial(_checked, rows, language, _over)
    differs = partial(_checked, rows, language, _apart)
    return (
        Rule(LIMIT, "reference-limit", "error", "case", limit, LIMIT_PAGE),
        Rule(DIFFERS, "differs-from-reference", "warning", "case", differs, DIFFERS_PAGE),
    )


_Test = Callable[[Figure, Figure, Comparison], bool]


def _checked(rows: dict[Quantity, list[_Row]], language: str, fails: _Test, material: Material) -> Iterator[Outcome]:
    """The conflicts of the figures of a case with the rows, each number of a document once for each row."""
    told: set[tuple[str, Interval, str]] = set()
    for figure in material.figures:
        candidates = () if unfit(figure, language) else rows.get(quantity(figure), ())
        for row, about in candidates:
            key = (figure.document, figure.claim, row.figure_id)
            met = compare(signature(figure, language), about)
            named = any(getattr(about, slot) for slot in NAMING)
            if key in told or met.contradiction or (named and not met.positives) or not fails(figure, row, met):
                continue
            told.add(key)
            yield _conflict(figure, replace(row, case=figure.case), met, ceiling=fails is _over)


def _is_ceiling(row: Figure) -> bool:
    """True where the row says what cannot be passed, and not how many there were."""
    return row.hard.high is not None and (row.kind == "capacity" or not row.hard.low)


def _over(figure: Figure, row: Figure, met: Comparison) -> bool:
    """True where the figure is over a ceiling that holds for all that it counts."""
    ceiling = Interval(None, row.claim.high)
    return _is_ceiling(row) and met.narrower != 2 and ceiling.below(figure.claim)


def _apart(figure: Figure, row: Figure, met: Comparison) -> bool:
    """True where figure and row allow no number in common; of a part and a whole, where the part is the larger."""
    if _is_ceiling(row) or (row.as_of and figure.as_of and day(row.as_of) != day(figure.as_of)):
        return False
    match met.narrower:
        case 1:
            return row.claim.below(figure.claim)
        case 2:
            return figure.claim.below(row.claim)
    return not figure.claim.meets(row.claim)


def _conflict(figure: Figure, row: Figure, met: Comparison, *, ceiling: bool) -> Conflict:
    """The finding: the figure first, then the row."""
    allowed = Interval(None, row.claim.high) if ceiling else row.claim
    sure = min(Decimal("0.6") + TENTH * met.positives, Decimal("0.9")) * figure.confidence
    severity: Severity = "error" if ceiling and met.positives > 1 else "warning"
    told = "is over the ceiling of the reference" if ceiling else "differs from the reference"
    return Conflict(
        figures=(figure, row),
        message=f"{quoted(figure)} {told}, {quoted(row)} ({row.source or row.document}).",
        inequality=inequality(figure.claim, allowed),
        severity=severity,
        confidence=sure.quantize(Decimal("0.01")),
        basis="different_authorities" if figure.authority else "unnamed",
        gap=figure.claim.gap(allowed),
    )
