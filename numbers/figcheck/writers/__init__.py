"""Writers of answers, one format a module: each writes a Report, or figures as they come, to a stream of text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import BinaryIO, TextIO

from figcheck.model import Figure, Report
from figcheck.writers import (
    datapackage_json,
    documents_csv,
    figures_csv,
    figures_jsonl,
    figures_parquet,
    findings_csv,
    findings_jsonl,
    findings_wide_csv,
    groups_csv,
    not_compared_csv,
    report_json,
    workbook,
)

Writer = Callable[[Report, TextIO], None]
BinaryWriter = Callable[[Report, BinaryIO], None]
FiguresWriter = Callable[[Iterable[Figure], TextIO], None]
BinaryFiguresWriter = Callable[[Iterable[Figure], BinaryIO], None]


def _later(module: str, function: str = "write") -> Writer:
    """The writer of a module that is imported when something is to be written: most runs have no use for it."""

    def write(report: Report, out: TextIO) -> None:
        getattr(import_module(f"{__name__}.{module}"), function)(report, out)

    return write


def _figures(report: Report, out: TextIO) -> None:
    """The table of the figures of a report."""
    figures_csv.write(report.figures, out)


FIGURES: Mapping[str, FiguresWriter] = {"csv": figures_csv.write, "jsonl": figures_jsonl.write}
BRIEF: Mapping[str, FiguresWriter] = {"csv": figures_csv.write_brief, "jsonl": figures_jsonl.write_brief}
FINDINGS: Mapping[str, Writer] = {
    "json": report_json.write,
    "jsonl": findings_jsonl.write,
    "csv": findings_csv.write,
    "sarif": _later("sarif_log"),
    "github": _later("github_lines"),
    "junit": _later("junit_xml"),
    "html": _later("html"),
}
FOLDER: Mapping[str, Writer] = {
    "figures.csv": _figures,
    "findings.csv": findings_csv.write,
    "findings_wide.csv": findings_wide_csv.write,
    "groups.csv": groups_csv.write,
    "documents.csv": documents_csv.write,
    "not_compared.csv": not_compared_csv.write,
    "datapackage.json": datapackage_json.write,
    "report.json": report_json.write,
    "report.html": _later("html"),
}
QUOTES_ONLY: Mapping[str, Writer] = {name: _later("html", "write_quotes_only") for name in ("html", "report.html")}
"""What is written in place of a form or a file that holds whole texts, where only quotes are wanted."""
BINARY_FIGURES: Mapping[str, BinaryFiguresWriter] = {
    "parquet": figures_parquet.write,
    "xlsx": workbook.write_figures,
}
BINARY_BRIEF: Mapping[str, BinaryFiguresWriter] = {
    "parquet": figures_parquet.write_brief,
    "xlsx": workbook.write_brief,
}
WORKBOOK: Mapping[str, BinaryWriter] = {"figcheck.xlsx": workbook.write}
NEEDS: Mapping[str, Callable[[], object]] = {"parquet": figures_parquet.require, "xlsx": workbook.require}
"""What asks for the package that a form needs, before any work is done."""
