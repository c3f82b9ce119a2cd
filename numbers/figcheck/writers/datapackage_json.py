"""A Frictionless datapackage.json beside the tables of a folder: what each column holds, for tools that ask."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TextIO

import figcheck
from figcheck.model import Report
from figcheck.resources import schema
from figcheck.table.apart_columns import APART_COLUMNS
from figcheck.table.cells import DATE, FLAG, INTEGER, NUMBER, Form, guard
from figcheck.table.columns import (
    DOCUMENT_COLUMNS,
    FIGURE_COLUMNS,
    GROUP_COLUMNS,
    SCHEMA_VERSION,
    WIDE_COLUMNS,
    Column,
    finding_columns,
)

PROFILE = "tabular-data-package"
TABLES: Sequence[tuple[str, str, str, Sequence[Column], str]] = (
    ("figures", "Every figure: a row each.", "figure", FIGURE_COLUMNS, "figure_id"),
    (
        "findings_wide",
        "The findings: a row each, two figures in it.",
        "finding",
        WIDE_COLUMNS,
        "finding_id",
    ),
    ("groups", "What stands of each quantity.", "group", GROUP_COLUMNS, "group"),
    ("documents", "Every document, read or not.", "document", DOCUMENT_COLUMNS, ""),
    ("not_compared", "Near figures that were not compared, and why.", "not_compared", APART_COLUMNS, ""),
)
TYPES: Sequence[tuple[Form, str]] = ((NUMBER, "number"), (INTEGER, "integer"), (FLAG, "boolean"))
OTHERS = {"more": "How many figures the finding has beyond the first two."}
ADDED = "Added to the table by hand."
Json = dict[str, Any]


def write(report: Report, out: TextIO) -> None:
    """Write the description. Findings that are gone, or name a row of a reference, are of figures not in the table:
    then the findings are not bound to it.
    """
    own = {figure.figure_id for figure in report.figures}
    told = (*report.findings, *report.gone, *report.kept)
    findings = ("findings", "The findings: a row for every figure of each.", "finding", finding_columns(told), "")
    bound = all(figure.figure_id in own for finding in told for figure in finding.figures)
    package = {
        "profile": PROFILE,
        "name": "figcheck",
        "title": "Figures of articles and reports, and where they cannot all be true",
        "created_by": f"figcheck {figcheck.__version__}",
        "version": SCHEMA_VERSION,
        "resources": [_resource(*table, bound=bound) for table in (*TABLES[:1], findings, *TABLES[1:])],
    }
    json.dump(package, out, ensure_ascii=False, indent=1)
    out.write("\n")


def _resource(name: str, title: str, of: str, columns: Sequence[Column], key: str, *, bound: bool) -> Json:
    """One table: its file, its form, its columns, and the ids that bind it to others."""
    known = schema(of)["properties"]
    fields = {"fields": [_field(column, known) for column in columns], "missingValues": [""]}
    keys: Json = {"primaryKey": [key]} if key else {}
    if name == "findings" and bound:
        keys["foreignKeys"] = [
            {"fields": ["figure_id"], "reference": {"resource": "figures", "fields": ["figure_id"]}},
        ]
    return {
        "name": name,
        "title": title,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": fields | keys,
    }


def _field(column: Column, known: Json) -> Json:
    """One column: its type, its meaning, and what its cells are held to."""
    explained = known.get(column.name) or known.get(column.name[2:]) or {"description": OTHERS.get(column.name, ADDED)}
    field: Json = {"name": guard(column.name), "type": _type(column.form), "description": explained["description"]}
    if column.form is FLAG:
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    held: Json = {"required": True} if explained.get("minLength") and column.name in known else {}
    if "enum" in explained:
        held["enum"] = [word for word in explained["enum"] if word is not None]
    if column.form is DATE:
        held["pattern"] = explained["pattern"]
    return field | ({"constraints": held} if held else {})


def _type(form: Form) -> str:
    """The type of Frictionless. Dates and datetimes share columns there, so that they are text with a pattern."""
    return next((name for each, name in TYPES if form is each), "string")
