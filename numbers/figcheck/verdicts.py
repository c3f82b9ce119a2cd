"""What people made of findings: verdicts in a table of findings, read back, applied to a run, and never lost."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args

from figcheck.errors import TableError
from figcheck.interval import Interval
from figcheck.model import Basis, Figure, Finding, Relation, Report, Severity, Verdict
from figcheck.table.cells import Form
from figcheck.table.columns import FINDING_COLUMNS, JUDGED, WIDE_COLUMNS
from figcheck.table.textrows import TextRow, header_of, text_rows

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
SET_ASIDE = ("explained", "false_alarm")
"""Verdicts whose findings do not count."""
TABLE, WIDE, RECORD = "findings.csv", "findings_wide.csv", "report.json"
"""The files of a folder that hold verdicts; the last as they were when the folder was written."""
NEEDED = ("fingerprint", "verdict")
FORMS: Mapping[str, Form] = {column.name: column.form for column in FINDING_COLUMNS}
KNOWN = frozenset(column.name for column in (*FINDING_COLUMNS, *WIDE_COLUMNS))
CHOICES: Mapping[str, tuple[str, ...]] = {
    "severity": get_args(Severity),
    "relation": get_args(Relation),
    "basis": get_args(Basis),
}
OF_FIGURE = ("figure_id", "document", "source", "published", "as_of", "measure", "side", "quote", "start", "end")


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding of an earlier run with what a person said of it."""

    finding: Finding
    is_whole: bool
    """True where the table tells enough of the finding to be told again."""

    @property
    def said(self) -> bool:
        """True where a person said anything."""
        words = (getattr(self.finding, name) for name in JUDGED[1:])
        return self.finding.verdict != "open" or any(words) or any(cell for _, _, cell in self.finding.added)


def read_verdicts(path: Path) -> tuple[Judged, ...]:
    """The findings of a table with their verdicts. A TableError names the row of a verdict that is none."""
    return verdicts_of(text_rows(path, NEEDED), str(path), header_of(path))


def verdicts_of(rows: Iterable[TextRow], shown: str, header: Iterable[str]) -> tuple[Judged, ...]:
    """The findings of rows with their verdicts, and the cells of columns that figcheck does not know.

    `shown` is what messages call the table. A TableError names the row of a verdict that is none.
    """
    found: dict[tuple[str, str], list[TextRow]] = {}
    for line, row in rows:
        if row.get("fingerprint"):
            found.setdefault((row["fingerprint"], row.get("finding_id", "")), []).append((line, row))
        elif _verdict(shown, line, row) != "open":
            raise TableError(f"{shown}:{line}: column fingerprint: it is empty, so that no finding is known by it")
    added = tuple(name for name in header if name and name not in KNOWN)
    return tuple(_judged(shown, each, added) for each in found.values())


def verdicts_of_folder(folder: Path) -> tuple[Judged, ...]:
    """The verdicts in the tables of findings of a folder. The wide one counts where it alone was edited."""
    table, wide = folder / TABLE, folder / WIDE
    if not holds_verdicts(table):
        return ()
    judged = read_verdicts(table)
    beside = {each.finding.finding_id: each.finding for each in (read_verdicts(wide) if holds_verdicts(wide) else ())}
    differing = {
        name: beside[name]
        for each in judged
        if (name := each.finding.finding_id) in beside and _words(beside[name]) != _words(each.finding)
    }
    written = _written(folder / RECORD) if differing else {}
    taken = {name: finding for name, finding in differing.items() if written.get(name, ()) != _words(finding)}
    return tuple(_retold(each, taken.get(each.finding.finding_id), written) for each in judged)


def _retold(judged: Judged, wide: Finding | None, written: Mapping[str, tuple[str, ...]]) -> Judged:
    """The entry with the words of the wide table, unless its own were edited since they were written."""
    own = judged.finding
    if wide is None or written.get(own.finding_id, ("open", "", "", "")) != _words(own):
        return judged
    return replace(judged, finding=replace(own, **dict(zip(JUDGED, _words(wide), strict=True))))  # type: ignore[arg-type]


def _written(record: Path) -> Mapping[str, tuple[str, ...]]:
    """What was said of each finding when the folder was written, by the report in it."""
    try:
        findings = json.loads(record.read_text(encoding="utf-8"))["findings"]
        return {each["finding_id"]: tuple(each[name] or "" for name in JUDGED) for each in findings}
    except (OSError, ValueError, RecursionError, LookupError, TypeError):
        return {}


def _words(finding: Finding) -> tuple[str, ...]:
    """What a person said of a finding."""
    return tuple(getattr(finding, name) for name in JUDGED)


def holds_verdicts(path: Path) -> bool:
    """True for a table of findings in which a person may have judged."""
    return path.is_file() and set(header_of(path)).issuperset(NEEDED)


def with_verdicts(report: Report, judged: Iterable[Judged]) -> Report:
    """The report with the verdict on each finding; those judged that are not found any more stay beside it.

    A finding of a rule that was not asked for is not gone: nobody looked.
    """
    entries = _Entries(judged)
    findings = tuple(_stated(finding, entries.of(finding)) for finding in report.findings)
    gone = tuple(_said(finding, entries.of(finding)) for finding in report.gone)
    left = [replace(entry.finding, state="gone") for entry in entries.left() if entry.said and entry.is_whole]
    asked = {rule.code for rule in report.rules}
    return replace(
        report,
        findings=findings,
        gone=(*gone, *(_said(finding, finding) for finding in left if finding.rule in asked)),
        kept=tuple(replace(_said(finding, finding), state="known") for finding in left if finding.rule not in asked),
    )


class _Entries:
    """The findings that were judged, by what they are known by; those that were met are taken out in the end.

    The id goes first: a spreadsheet may have made a number of a fingerprint that has only digits.
    """

    def __init__(self, judged: Iterable[Judged]) -> None:
        self._all: dict[str, Judged] = {}
        for entry in judged:
            self._all.setdefault(_key(entry), entry)
        self._alike: dict[str, list[Judged]] = {}
        for entry in self._all.values():
            self._alike.setdefault(entry.finding.fingerprint, []).append(entry)
        self._met: set[str] = set()

    def of(self, finding: Finding) -> Finding | None:
        """The judged finding that this one is: the same, or else one of its fingerprint where all say alike."""
        exact = self._all.get(finding.finding_id)
        alike = [exact] if exact else self._in_case(finding)
        if len({entry.finding.verdict for entry in alike}) != 1:
            return None
        self._met.update(map(_key, alike))
        return alike[0].finding

    def _in_case(self, finding: Finding) -> list[Judged]:
        """Those of the fingerprint, and of the case where there are any of it."""
        alike = self._alike.get(finding.fingerprint, [])
        return [entry for entry in alike if entry.finding.case == finding.case] or alike

    def left(self) -> Iterator[Judged]:
        """Those that no finding of the run is."""
        return (entry for name, entry in self._all.items() if name not in self._met)


def _key(entry: Judged) -> str:
    """What tells an entry from all others."""
    return entry.finding.finding_id or entry.finding.fingerprint


def _said(finding: Finding, judged: Finding | None) -> Finding:
    """The finding with what a person said of it; a verdict that sets it aside is why it does not count."""
    if judged is None:
        return finding
    words: dict[str, Any] = {name: getattr(judged, name) for name in JUDGED}
    words["added"] = _added(finding, judged)
    if judged.verdict in SET_ASIDE:
        words["suppressed"] = ": ".join(filter(None, (judged.verdict, judged.note)))
    return replace(finding, **words)


def _added(finding: Finding, judged: Finding) -> tuple[tuple[str, str, str], ...]:
    """The cells that a person added, with the figures of the finding; those of figures that it lost go to its first."""
    own = [figure.figure_id for figure in finding.figures]
    cells: dict[tuple[str, str], str] = {}
    for row, name, cell in judged.added:
        key = (row if row in own else own[0], name)
        cells[key] = "; ".join(filter(None, (cells.get(key, ""), cell)))
    return tuple((row, name, cell) for (row, name), cell in cells.items())


def _stated(finding: Finding, judged: Finding | None) -> Finding:
    """The finding of this run with what was said of it; what is set aside was known before."""
    found = _said(finding, judged)
    return replace(found, state="known") if found.verdict in SET_ASIDE else found


def _judged(shown: str, rows: list[TextRow], added: Sequence[str]) -> Judged:
    """The finding of its rows, a figure each; what is said in any of them holds."""
    said: dict[Verdict, int] = {}
    for line, row in rows:
        said.setdefault(_verdict(shown, line, row), line)
    verdicts = [verdict for verdict in VERDICTS if verdict in said and verdict != "open"]
    if len(verdicts) > 1:
        lines = " and ".join(f"{said[verdict]} ({verdict})" for verdict in verdicts)
        raise TableError(f"{shown}: one finding has two verdicts, in the lines {lines}; leave one")
    rows = sorted(rows, key=lambda each: each[1].get("role") == "related")
    first = rows[0][1]
    words: dict[str, Any] = {name: next((row[name] for _, row in rows if row.get(name)), "") for name in JUDGED[1:]}
    finding = Finding(
        finding_id=first.get("finding_id", ""),
        case=first.get("case", ""),
        rule=first.get("rule", ""),
        name=first.get("name", "") or first.get("rule", ""),
        confidence=_value(first, "confidence", Decimal(1)),
        message=first.get("message", ""),
        inequality=first.get("inequality", ""),
        figures=tuple(_figure(row) for _, row in rows),
        gap=_value(first, "gap", None),
        origins=first.get("origins", ""),
        fingerprint=first["fingerprint"],
        verdict=verdicts[0] if verdicts else "open",
        added=tuple((row.get("figure_id", ""), name, row.get(name, "")) for _, row in rows for name in added),
        **(words | _chosen(first)),
    )
    needed = ("finding_id", "case", "rule", "message", "figure_id", "document", *CHOICES)
    return Judged(finding, all(first.get(name) for name in needed))


def _verdict(shown: str, line: int, row: Mapping[str, str]) -> Verdict:
    """The verdict of a row, however it is spelled. A TableError names one that is none."""
    given = row.get("verdict", "")
    word = "_".join(given.lower().replace("-", " ").replace("_", " ").split()) or "open"
    for verdict in VERDICTS:
        if word == verdict:
            return verdict
    near = get_close_matches(word, VERDICTS, n=1)
    meant = f"did you mean {near[0]!r}?" if near else f"expected: {', '.join(VERDICTS)}"
    raise TableError(f"{shown}:{line}: column verdict: {given!r} is no verdict; {meant}")


def _figure(row: Mapping[str, str]) -> Figure:
    """A figure of a finding, as far as its row tells it."""
    slots = {name: _value(row, name, Figure.__dataclass_fields__[name].default) for name in OF_FIGURE}
    hard = Interval(_value(row, "low", None), _value(row, "high", None))
    return Figure(case=row.get("case", ""), hard=hard, **slots)


def _chosen(row: Mapping[str, str]) -> dict[str, Any]:
    """The cells that hold one of a few words; the mildest where a table lacks them."""
    return {name: row[name] if row.get(name) in words else words[-1] for name, words in CHOICES.items()}


def _value(row: Mapping[str, str], name: str, otherwise: Any) -> Any:
    """The value of a cell; what else it is where the cell is empty, or a spreadsheet made something of it."""
    try:
        return FORMS[name].read(name, row[name]) if row.get(name) else otherwise
    except TableError:
        return otherwise
