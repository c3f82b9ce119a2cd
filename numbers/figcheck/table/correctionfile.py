"""A table of corrections in a file: read row by row and held to its schema, so that no slip is lost in silence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from figcheck.errors import TableError
from figcheck.model import Correction
from figcheck.resources import schema
from figcheck.table.columns import ADDED, CORRECTION_COLUMNS, FORMS, LEFT_OUT
from figcheck.table.corrections import untold
from figcheck.table.spelled_cells import Marks, marks_of
from figcheck.table.tablerows import NUMBERS, SPELLED, delimiter_of, spelled, table_text
from figcheck.table.textrows import TextRow, header_of, text_rows

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

FILE_NAME = "corrections.csv"
NEEDED = ("figure_id", "column", "old", "new")
ALIKE = 0.8
"""How alike two names are (1 is the same) where one is taken for a slip."""
NAMES = tuple(column.name for column in CORRECTION_COLUMNS)


@dataclass(frozen=True, slots=True)
class Corrections:
    """The rows of a table of corrections, each with the place that messages name."""

    rows: tuple[tuple[str, Correction], ...] = ()


def read_corrections(path: Path) -> Corrections:
    """The corrections of a CSV file. A TableError names line and column of the first cell that is out of form."""
    from jsonschema import Draft202012Validator

    held = Draft202012Validator(schema("correction"))
    rows = list(text_rows(path, NEEDED))
    added = _added(path)
    marks = _marks(path, rows)
    places = ((f"{path}:{line}", row) for line, row in rows)
    return Corrections(tuple((place, _correction(place, row, held, marks, added)) for place, row in places))


def beside(paths: Iterable[str | Path]) -> tuple[Path, ...]:
    """The tables of corrections that stand beside the folders among the paths."""
    folders = [Path(path) for path in paths if Path(path).is_dir()]
    places = dict.fromkeys(_sibling(folder) for folder in folders)
    return tuple(path for path in places if path.is_file() and set(header_of(path)).issuperset(NEEDED))


def _added(path: Path) -> tuple[str, ...]:
    """The columns that a person added. Raises TableError for one that is all but named as one of figcheck's."""
    names = tuple(name for name in header_of(path) if name and name not in NAMES)
    for name in names:
        if near := get_close_matches(name.lower(), NAMES, n=1, cutoff=ALIKE):
            raise TableError(f"{path}:1: unknown column {name!r}; did you mean {near[0]!r}?")
    return names


def _sibling(folder: Path) -> Path:
    """The table beside a folder; for one that is given as `.` or `..`, beside what that leads to."""
    named = folder if folder.name not in ("", "..") else folder.resolve()
    return named.parent / FILE_NAME


def _marks(path: Path, rows: Sequence[TextRow]) -> Marks:
    """What stands before decimals in the numbers of the table."""
    cells = (row.get(name, "") for _, row in rows if row.get("column") in NUMBERS for name in ("old", "new"))
    return marks_of(cells, usual="unknown" if delimiter_of(table_text(path)) == ";" else "point")


def _correction(
    where: str, row: Mapping[str, str], held: Draft202012Validator, marks: Marks, added: Sequence[str]
) -> Correction:
    """The correction of one row, with its cells as figcheck would write them; those of `added` as they are."""
    cells = {name: row.get(name, "") for name in NAMES}
    for error in held.iter_errors({name: cell or None for name, cell in cells.items()}):
        raise TableError(f"{where}: {_explained(error, cells)}")
    if cells["column"] == ADDED:
        _require_figure(where, cells["new"])
    elif cells["column"] != LEFT_OUT:
        cells["old"] = _written(cells["column"], cells["old"], marks, lambda _: cells["old"])
        cells["new"] = _written(cells["column"], cells["new"], marks, partial(_refused, where))
    return Correction(**cells, added=tuple((name, row.get(name, "")) for name in added))


def _require_figure(where: str, text: str) -> None:
    """Raise TableError for a row that tells no figure."""
    try:
        untold(text)
    except TableError as error:
        raise TableError(f"{where}: column new: {error}") from None


def _written(column: str, cell: str, marks: Marks, otherwise: Callable[[TableError], str]) -> str:
    """A cell as figcheck writes it, however a spreadsheet spelled it; else what is to be done where it is none."""
    form = FORMS[column]
    try:
        return form.write(form.read(column, spelled(column, cell, marks) if column in SPELLED else cell))
    except TableError as error:
        return otherwise(error)


def _refused(where: str, error: TableError) -> str:
    raise TableError(f"{where}: {error}")


def _explained(error: ValidationError, cells: Mapping[str, str]) -> str:
    """What is wrong with one cell, and what is expected there."""
    name = str(error.absolute_path[0])
    if name != "column":
        return f"column {name}: {cells[name]!r} does not fit; expected: {error.schema['description']}"  # type: ignore[index]
    known = error.schema["enum"]  # type: ignore[index]
    near = get_close_matches(cells[name].lower(), known, n=1)
    meant = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
    return f"column column: {cells[name]!r} cannot be corrected; {meant}"
