"""The options that commands share: what they are called, the values they take, and their help."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class CheckFormat(StrEnum):
    """How `check` answers."""

    text = "text"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    sarif = "sarif"
    github = "github"
    junit = "junit"
    html = "html"


class TableFormat(StrEnum):
    """How `extract` answers."""

    csv = "csv"
    jsonl = "jsonl"
    parquet = "parquet"
    xlsx = "xlsx"


class FailOn(StrEnum):
    """The least severity that makes the exit status 1."""

    error = "error"
    warning = "warning"
    info = "info"
    never = "never"


class CaseBy(StrEnum):
    """What parts the documents into cases."""

    all = "all"
    folder = "folder"
    column = "column"


INPUTS = "Files (text, Markdown, HTML, PDF, DOCX), folders, .jsonl or .csv corpora; - is standard input."
Paths = Annotated[list[str], typer.Argument(help=INPUTS, metavar="PATH", show_default=False)]
OptionalPaths = Annotated[
    list[str] | None,
    typer.Argument(help=INPUTS, metavar="PATH", show_default=False),
]
CaseByOption = Annotated[
    CaseBy | None,
    typer.Option(
        "--case-by", help="What is compared with each other: all input, each folder, or each value of the column case."
    ),
]
Published = Annotated[str, typer.Option(metavar="DATE", help="The date of publication where the input has none.")]
Source = Annotated[str, typer.Option(metavar="NAME", help="The publisher where the input names none.")]
Columns = Annotated[
    str,
    typer.Option(
        metavar="OURS=THEIRS,...",
        help="Names of columns in the input, such as text=body,id=key; or a TOML file of them; or ucdp-ged, acled.",
    ),
]
Against = Annotated[
    Path | None,
    typer.Option(metavar="TABLE", help="With --figures: say what was changed there since this table was extracted."),
]
Corrections = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Corrections of figures (CSV), applied to them before they are compared."),
]
WriteCorrections = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="With --against: write what was changed as corrections for later runs."),
]
Verdicts = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="A findings.csv with verdicts; those in DIR of --out are carried over anyway."),
]
Jobs = Annotated[int | None, typer.Option(min=1, metavar="N", help="Processes to extract with.")]
Timeout = Annotated[
    int | None, typer.Option(min=0, metavar="SECONDS", help="The most that one document may take; 0 is no limit.")
]
SettingsFile = Annotated[
    Path | None,
    typer.Option("--settings", metavar="FILE", help="Settings to use instead of figcheck.toml or pyproject.toml."),
]
Out = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="A folder for tables (CSV), report.html, report.json, datapackage.json."),
]
QuotesOnly = Annotated[
    bool,
    typer.Option("--quotes-only", help="Leave the texts of documents out of report.html, but for quotes and titles."),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Only the line that counts the findings; of messages, only errors.")
]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Say on standard error what was read, how, and what took how long.")
]
ShowNotCompared = Annotated[
    bool,
    typer.Option("--show-not-compared", help="In text: list near figures that were not compared, with the reasons."),
]
RulesFile = Annotated[
    Path | None,
    typer.Option("--rules", metavar="FILE", help="Rules of your own, in place of those of the settings."),
]
Reference = Annotated[
    Path | None,
    typer.Option(metavar="TABLE", help="Official counts, a data set, ceilings: hold the figures to them."),
]
Baseline = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Findings that are known: only what is not in this file counts."),
]
WriteBaseline = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write all findings down as known; reasons given before are kept."),
]
Format = Annotated[CheckFormat, typer.Option("--format", help="How to answer on standard output.")]
Excel = Annotated[bool, typer.Option("--excel", help="Begin CSV files with the mark by which Excel knows UTF-8.")]
Xlsx = Annotated[bool, typer.Option("--xlsx", help="With --out: all tables in figcheck.xlsx too (needs XlsxWriter).")]
Figures = Annotated[
    Path | None, typer.Option(metavar="TABLE", help="Check a table of figures (CSV or JSONL) and extract nothing.")
]
Select = Annotated[str, typer.Option(metavar="CODES", help="Only these rules: codes, prefixes or names.")]
Ignore = Annotated[str, typer.Option(metavar="CODES", help="Not these rules: codes, prefixes or names.")]
FailOnOption = Annotated[
    FailOn | None,
    typer.Option("--fail-on", help="The least severity that makes the exit status 1 (default: error)."),
]
