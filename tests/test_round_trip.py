"""The table out to a spreadsheet and back: what nobody touched stays as it was, and what was changed is told."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from figcheck.extraction import extract
from figcheck.model import Document, Figure
from figcheck.table.changes import changes
from figcheck.table.tablefile import read_table
from figcheck.writers import figures_csv, workbook
from figcheck.writers.streams import to_binary_file, to_file
from samples import EVERY_HEDGE, extracted

Call = Callable[..., Any]
FIGURES = [replace(figure, figure_id=f"f-{n}", quote=f"quote {n}") for n, figure in enumerate(EVERY_HEDGE)]
AS_COMMA = "csv:Text - txt - csv (StarCalc):44,34,76,1"
AS_GERMAN = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1031,false,true"


@pytest.fixture(scope="module")
def soffice(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path, str, Path], Path]:
    """LibreOffice, which opens a file and saves it in another form."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed (soffice): apt-get install libreoffice-calc")
    home = tmp_path_factory.mktemp("office").as_uri()

    def convert(path: Path, form: str, folder: Path) -> Path:
        call = [program, f"-env:UserInstallation={home}", "--headless", "--convert-to", form, "--outdir", folder, path]
        subprocess.run(call, check=True, capture_output=True)
        return folder / f"{path.stem}.{form.partition(':')[0]}"

    return convert


def same(one: Figure, two: Figure) -> bool:
    """True where a spreadsheet left all that is compared: it may drop a separator in the numeral, and line ends."""
    return replace(one, numeral="", quote="", sentence="") == replace(two, numeral="", quote="", sentence="")


@pytest.mark.parametrize("form", [AS_COMMA, AS_GERMAN], ids=["commas", "semicolons"])
@pytest.mark.parametrize("begin", ["csv", "xlsx"])
def test_libreoffice_gives_back_what_it_was_given(
    soffice: Callable[[Path, str, Path], Path], tmp_path: Path, begin: str, form: str
) -> None:
    path = tmp_path / f"figures.{begin}"
    if begin == "csv":
        to_file(figures_csv.write, FIGURES, path)
        path = soffice(path, "xlsx", tmp_path / "opened")
    else:
        to_binary_file(workbook.write_figures, FIGURES, path)
    back = read_table(soffice(path, form, tmp_path / "saved"), {})
    assert back.messages == ()
    assert [figure.figure_id for figure in back.figures] == [figure.figure_id for figure in FIGURES]
    assert [(one, two) for one, two in zip(FIGURES, back.figures, strict=True) if not same(one, two)] == []


def edited(figures: list[Figure], **cells: Any) -> list[Figure]:
    return [replace(figures[0], **cells), *figures[1:]]


def told(before: list[Figure], after: list[Figure]) -> list[str]:
    return list(changes(before, after, "new.csv", "old.csv"))


def test_a_table_that_nobody_touched_has_no_changes() -> None:
    assert told(FIGURES, FIGURES) == ["new.csv against old.csv: 0 rows changed, 0 deleted, 0 added"]


@pytest.mark.parametrize(
    "text",
    [
        "Half of the 40 hostages were freed.",
        "A third of the 90 hostages were freed.",
        "About two-thirds of the 90 hostages were freed.",
        "More than two-thirds of the 90 hostages were freed.",
        "Nearly a quarter of the 90 hostages were freed.",
        "One in five growers left.",
        "In Karsk 1.500 people were freed.",
        "It cost 12.500 euros.",
        "The rebels freed about 60 people and a dozen children.",
    ],
)
def test_what_was_extracted_and_not_edited_says_the_same(text: str, tmp_path: Path) -> None:
    figures = extract(Document("a", case="all", text=text))
    to_file(figures_csv.write, figures, tmp_path / "f.csv")
    table = read_table(tmp_path / "f.csv", {})
    assert table.messages == ()
    assert [(each.value, each.hard, each.soft, each.hedge_kind) for each in table.figures] == [
        (each.value, each.hard, each.soft, each.hedge_kind) for each in figures
    ]


def test_numbers_written_in_another_way_are_no_change() -> None:
    figures = [replace(extracted("exact", 1200), numeral="1,200")]
    assert len(told(figures, edited(figures, numeral="1200", precision=Decimal("1.0")))) == 1


def test_what_was_changed_is_told_by_row_and_column() -> None:
    figures = [replace(extracted("exact", 34), quote="34 people"), replace(extracted("exact", 5), figure_id="f-2")]
    corrected = replace(extracted("exact", 43), quote="34 people", side="Norland")
    added = replace(extracted("exact", 7), figure_id="f-3")
    assert told(figures, [corrected, added]) == [
        "new.csv against old.csv: 1 row changed, 1 deleted, 1 added",
        'f-1 a "34 people": value 34 -> 43, side (empty) -> Norland',
        "f-2 a: deleted",
        "f-3 a: added",
    ]


def test_edited_ends_are_told_where_the_number_stayed() -> None:
    figures = [extracted("exact", 34)]
    (line,) = told(figures, edited(figures, hard=replace(figures[0].hard, high=Decimal(40))))[1:]
    assert line == "f-1 a: high 34 -> 40"


def test_many_changes_are_counted_and_not_all_told() -> None:
    figures = [replace(extracted("exact", 5), figure_id=f"f-{n}") for n in range(70)]
    lines = told(figures, [])
    assert (len(lines), lines[-1]) == (52, "and 20 more rows")


def test_the_command_says_what_was_changed(figcheck_cli: Call) -> None:
    Path("a.txt").write_text("Shelling killed 34 people in Veld.", encoding="utf-8")
    figcheck_cli("extract", "a.txt", "--output", "figures.csv")
    with Path("figures.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    with Path("corrected.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(row), delimiter=";")
        writer.writeheader()
        writer.writerow({**row, "value": "43"})
    done = figcheck_cli("check", "--figures", "corrected.csv", "--against", "figures.csv")
    assert done.status == 0
    assert "figcheck: corrected.csv against figures.csv: 1 row changed, 0 deleted, 0 added\n" in done.err
    assert 'a.txt "34 people": value 34 -> 43\n' in done.err


def test_a_table_to_compare_with_needs_a_table(figcheck_cli: Call) -> None:
    Path("a.txt").write_text("Shelling killed 34 people in Veld.", encoding="utf-8")
    done = figcheck_cli("check", "a.txt", "--against", "figures.csv")
    assert (done.status, done.out) == (2, "")
    assert "--against needs --figures TABLE: it says what was changed in that table" in done.err
