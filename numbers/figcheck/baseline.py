"""Findings that are known: which of a run are new, which were there before, and which are gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from figcheck.errors import SettingsError
from figcheck.model import Figure, Finding, Report
from figcheck.tomlfile import read_toml, validated


@dataclass(frozen=True, slots=True)
class Known:
    """A finding that is known, as it was when it was written down."""

    finding: Finding
    reason: str = ""
    """Why it does not count; empty where nobody said."""
    expires: date | None = None
    """The last day on which the entry holds; None for good."""

    def holds(self, today: date) -> bool:
        """True where the entry has not expired."""
        return self.expires is None or today <= self.expires


def read_baseline(path: Path) -> tuple[Known, ...]:
    """The entries of a baseline. A SettingsError names the key that is wrong, or a fingerprint that comes twice."""
    entries = validated(path, read_toml(path, "the baseline"), "baseline").get("known", [])
    seen: set[str] = set()
    for entry in entries:
        if entry["fingerprint"] in seen:
            raise SettingsError(f"{path}: the fingerprint {entry['fingerprint']} comes twice; take one entry out")
        seen.add(entry["fingerprint"])
    return tuple(_known(path, number, entry) for number, entry in enumerate(entries, start=1))


def against(report: Report, known: Iterable[Known], today: date) -> Report:
    """The report with the state of each finding, and those that are gone beside it.

    A finding of a rule that was not asked for is not gone: nobody looked. An entry that has expired no longer makes its
    finding known.
    """
    entries = {entry.finding.fingerprint: entry for entry in known}
    found = {finding.fingerprint for finding in report.findings}
    asked = {rule.code for rule in report.rules}
    return replace(
        report,
        findings=tuple(_stated(finding, entries.get(finding.fingerprint), today) for finding in report.findings),
        gone=tuple(
            replace(entry.finding, state="gone", suppressed=entry.reason)
            for fingerprint, entry in entries.items()
            if fingerprint not in found and entry.finding.rule in asked
        ),
        has_baseline=True,
    )


def expired(report: Report, known: Iterable[Known], today: date) -> list[Known]:
    """The entries that hold no longer, though their findings are still there."""
    found = {finding.fingerprint for finding in report.findings}
    return [entry for entry in known if entry.finding.fingerprint in found and not entry.holds(today)]


def renewed(report: Report, known: Iterable[Known], today: date) -> tuple[Known, ...]:
    """An entry for each finding there is, in order of fingerprints, with the reason that it had.

    A date of expiry that has passed is left out: who writes the baseline anew has looked again. What rules that were
    not asked for had found before is kept.
    """
    before = {entry.finding.fingerprint: entry for entry in known}
    asked = {rule.code for rule in report.rules}
    after = {name: entry for name, entry in before.items() if entry.finding.rule not in asked}
    for finding in report.findings:
        old = before.get(finding.fingerprint, Known(finding))
        after[finding.fingerprint] = Known(finding, old.reason, old.expires if old.holds(today) else None)
    return tuple(after[name] for name in sorted(after))


def _stated(finding: Finding, entry: Known | None, today: date) -> Finding:
    """The finding as known where an entry holds, with the reason given there."""
    if entry is None or not entry.holds(today):
        return finding
    return replace(finding, state="known", suppressed=finding.suppressed or entry.reason)


def _known(path: Path, number: int, entry: Mapping[str, Any]) -> Known:
    """One entry of the file; what a person left out of it stands empty."""
    case = entry.get("case", "")
    finding = Finding(
        finding_id=entry.get("finding_id", "") or f"x-{entry['fingerprint']}",
        case=case,
        rule=entry["rule"],
        name=entry.get("name", "") or entry["rule"],
        severity=entry.get("severity", "error"),
        confidence=Decimal(entry.get("confidence", "1")),
        relation=entry.get("relation", "conflict"),
        basis=entry.get("basis", "unnamed"),
        message=entry.get("message", "") or f"A finding of {entry['rule']}.",
        inequality="",
        figures=_figures(case, entry.get("figures", ())),
        fingerprint=entry["fingerprint"],
    )
    try:
        expires = date.fromisoformat(entry["expires"]) if entry.get("expires") else None
    except ValueError:
        raise SettingsError(f"{path}: known[{number}].expires: there is no day {entry['expires']}") from None
    return Known(finding, entry.get("reason", ""), expires)


def _figures(case: str, figures: Sequence[Mapping[str, str]]) -> tuple[Figure, ...]:
    """The figures of an entry, as far as it tells them; one that tells none has one of no document."""
    known = [
        Figure(figure_id=each["id"], case=case, document=each["document"], quote=each["quote"]) for each in figures
    ]
    return tuple(known) or (Figure(figure_id="-", case=case, document="-"),)
