"""Writers of answers, one format a module: each writes a Report to a stream of text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TextIO

from figcheck.model import Report
from figcheck.writers import (
    documents_csv,
    figures_csv,
    figures_jsonl,
    findings_csv,
    findings_jsonl,
    groups_csv,
    report_json,
)

Writer = Callable[[Report, TextIO], None]

FIGURES: Mapping[str, Writer] = {"csv": figures_csv.write, "jsonl": figures_jsonl.write}
BRIEF: Mapping[str, Writer] = {"csv": figures_csv.write_brief, "jsonl": figures_jsonl.write_brief}
FINDINGS: Mapping[str, Writer] = {
    "json": report_json.write,
    "jsonl": findings_jsonl.write,
    "csv": findings_csv.write,
}
FOLDER: Mapping[str, Writer] = {
    "figures.csv": figures_csv.write,
    "findings.csv": findings_csv.write,
    "groups.csv": groups_csv.write,
    "documents.csv": documents_csv.write,
    "report.json": report_json.write,
}
