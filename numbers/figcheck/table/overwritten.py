"""What a person edited in the table of figures of a folder, and would lose when the folder is written anew."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from figcheck.errors import OutputError, TableError
from figcheck.model import Figure
from figcheck.table.changes import corrected
from figcheck.table.columns import FORMS
from figcheck.table.tablefile import read_table, table_of
from figcheck.table.tablerows import Row
from figcheck.table.textrows import header_of

TABLE, RECORD = "figures.csv", "report.json"
EDITED = "figures.edited"


def keep_edited(folder: Path, figures: Sequence[Figure]) -> Path | None:
    """A copy of the folder's table of figures, made where it was edited and its edits are not among `figures`.

    None where nothing would be lost; an OutputError where the copy cannot be made. What was written is known from the
    report beside the table; a table without one, or one that cannot be read, counts as edited.
    """
    table = folder / TABLE
    try:
        if not table.is_file() or not _loses(table, figures):
            return None
    except TableError:
        pass
    kept = _free(folder)
    try:
        kept.write_bytes(table.read_bytes())
    except OSError as error:
        raise OutputError(f"{kept}: the edited table cannot be kept: {error.strerror or error}") from error
    return kept


def _loses(table: Path, figures: Sequence[Figure]) -> bool:
    """True where the table has rows or columns of a person that the new one would not have."""
    if any(name and name not in FORMS for name in header_of(table)):
        return True
    edited = read_table(table, {}).figures
    changed = set(corrected(_written(table.with_name(RECORD)), edited))
    return bool(changed & set(corrected(edited, figures)))


def _written(record: Path) -> tuple[Figure, ...]:
    """The figures as they were written, by the report beside the table; none where it does not tell."""
    try:
        rows = json.loads(record.read_text(encoding="utf-8"), parse_float=str, parse_int=str)["figures"]
        return table_of((Row(place, cells) for place, cells in enumerate(rows)), str(record), {}).figures
    except (OSError, ValueError, RecursionError, LookupError, TypeError, AttributeError, TableError):
        return ()


def _free(folder: Path) -> Path:
    """A name that no file of the folder has."""
    number = 1
    path = folder / f"{EDITED}.csv"
    while path.exists():
        number += 1
        path = folder / f"{EDITED}-{number}.csv"
    return path
