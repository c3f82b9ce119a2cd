"""What a check found, for those who work with DataFrames."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from figcheck.model import Report

if TYPE_CHECKING:
    from pandas import DataFrame

SUMMARY = ["severity", "rule", "name", "confidence", "message", "inequality"]


class Checked:
    """What a check found, as DataFrames with the columns of the files that `figcheck check --out` writes.

    >>> import figcheck
    >>> found = figcheck.check(figcheck.Document("a", text="At least 12 people were killed in Veld."))
    >>> found
    1 document, 1 figure, 0 findings: 0 errors, 0 warnings, 0 for information
    >>> found.figures.loc[0, "low"]
    Decimal('12')
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        """The whole answer as frozen values: findings with their figures, agreements, what was not compared."""

    @cached_property
    def findings(self) -> DataFrame:
        """A row for each finding and figure, in the order in which they deserve a look."""
        from figcheck.table.columns import finding_columns, finding_parts
        from figcheck.table.frames import frame_of

        return frame_of(finding_columns(self.report.findings), finding_parts(self.report.findings))

    @cached_property
    def findings_wide(self) -> DataFrame:
        """A row for each finding, its first two figures beside each other as `a_` and `b_` columns."""
        from figcheck.table.columns import WIDE_COLUMNS, finding_pairs
        from figcheck.table.frames import frame_of

        return frame_of(WIDE_COLUMNS, finding_pairs(self.report.findings))

    @cached_property
    def groups(self) -> DataFrame:
        """A row for each quantity that is told of: least, greatest and latest number, and who says so."""
        from figcheck.standing import standings
        from figcheck.table.columns import GROUP_COLUMNS
        from figcheck.table.frames import frame_of

        return frame_of(GROUP_COLUMNS, standings(self.report.groups, self.report.findings))

    @cached_property
    def figures(self) -> DataFrame:
        """The table of figures as they were compared: corrected, and with the names of their groups."""
        from figcheck.table.frames import to_frame

        return to_frame(self.report.figures)

    @cached_property
    def documents(self) -> DataFrame:
        """A row for each document, read or not, with the reason where it was not."""
        from figcheck.table.columns import DOCUMENT_COLUMNS, document_counts
        from figcheck.table.frames import frame_of

        return frame_of(DOCUMENT_COLUMNS, document_counts(self.report.documents, self.report.figures))

    def __len__(self) -> int:
        """How many findings there are."""
        return len(self.report.findings)

    def __repr__(self) -> str:
        severities = [finding.severity for finding in self.report.findings]
        told = (
            _count(len(self.report.documents), "document"),
            _count(len(self.report.figures), "figure"),
            f"{_count(len(severities), 'finding')}: {_count(severities.count('error'), 'error')}",
            _count(severities.count("warning"), "warning"),
            f"{severities.count('info'):,} for information",
        )
        return ", ".join(told)

    def _repr_html_(self) -> str:
        """What a notebook shows: the counts, and a line for each finding."""
        return f"<p>{self!r}</p>{self.findings_wide[SUMMARY].to_html(index=False, na_rep='')}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
