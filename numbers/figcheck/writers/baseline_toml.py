"""The baseline as TOML: an entry for each finding that is known, for people to add reasons and dates to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from figcheck.baseline import Known
from figcheck.tomlfile import quoted

HEADING = """\
# Findings that are known: `figcheck check --baseline` counts only what is not in this file.
# Say in `reason` why one does not count, and in `expires` until which day, such as 2031-12-31.
# `figcheck check --write-baseline` keeps both. All else is for reading: the fingerprint alone decides.

schema_version = "1"
"""


def write(known: Iterable[Known], out: TextIO) -> None:
    """Write the entries in their order."""
    out.write(HEADING)
    for entry in known:
        out.write("\n[[known]]\n")
        for key, value in _pairs(entry):
            out.write(f"{key} = {quoted(value)}\n")
        out.write("figures = [\n")
        for figure in entry.finding.figures:
            given = (("id", figure.figure_id), ("document", figure.document), ("quote", figure.quote))
            out.write("    { " + ", ".join(f"{key} = {quoted(value)}" for key, value in given) + " },\n")
        out.write("]\n")


def _pairs(entry: Known) -> tuple[tuple[str, str], ...]:
    """What an entry says, first what a person edits."""
    finding = entry.finding
    return (
        ("reason", entry.reason),
        ("expires", entry.expires.isoformat() if entry.expires else ""),
        ("rule", finding.rule),
        ("name", finding.name),
        ("severity", finding.severity),
        ("message", finding.message),
        ("case", finding.case),
        ("relation", finding.relation),
        ("basis", finding.basis),
        ("confidence", f"{finding.confidence:f}"),
        ("finding_id", finding.finding_id),
        ("fingerprint", finding.fingerprint),
    )
