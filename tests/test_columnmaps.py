"""Tables of others: read through pairs of names, a file of them, or a map that ships."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from figcheck.errors import UsageError
from figcheck.pipeline import check_table, read_figures, run
from figcheck.readers import ReadOptions
from figcheck.table.columnmaps import ColumnMap, column_map, shipped_maps

Call = Callable[..., Any]
DAY = "2031-05-04 00:00:00.000"
GED = (
    "id,relid,year,type_of_violence,conflict_name,side_a,side_b,source_article,source_office,source_date,source_headline,"
    "where_coordinates,adm_1,country,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low\n"
    "7,VEL-1,2031,1,Norland: Government,Norland,Veld Front,Shelling killed 12 people in Veld.,Harbour Wire,2031-05-05,"
    f"Twelve dead,Veld,Karsk,Norland,{DAY},{DAY},2,3,5,2,12,15,10\n"
    "8,VEL-2,2031,1,Norland: Government,Norland,Veld Front,A raid killed 3 people in Veld.,Harbour Wire,2031-05-05,"
    f"Three dead,Veld,Karsk,Norland,{DAY},{DAY},0,0,3,0,3,3,3\n"
)
ACLED = (
    "event_id_cnty,event_date,year,event_type,actor1,country,location,source,source_scale,notes,fatalities\n"
    'NOR12,04 May 2031,2031,Battles,Veld Front,Norland,Veld,Harbour Wire,National,"Shelling killed 12.",12\n'
    'NOR13,05 May 2031,2031,Battles,Veld Front,Norland,Veld,Harbour Wire,National,"A raid killed 3.",3\n'
)


def test_pairs_serve_tables_and_corpora() -> None:
    names = {"text": "body", "document": "key"}
    assert column_map(" text=body, document = key") == ColumnMap(table=names, corpus=names)
    assert column_map("") == ColumnMap()


def test_the_maps_that_ship_are_listed() -> None:
    assert shipped_maps() == ("acled", "ucdp-ged")
    assert all(column_map(name).given["measure"] == "killed" for name in shipped_maps())


def test_a_file_maps_columns_and_gives_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text('[table]\nvalue = "n"\n[given]\nmeasure = "tanks"\ndocument = "list"\n', encoding="utf-8")
    (tmp_path / "t.csv").write_text("n,place\n12,Veld\n", encoding="utf-8")
    (figure,) = read_figures(tmp_path / "t.csv", str(path)).figures
    assert (figure.value, figure.measure, figure.document, figure.place) == (12, "tanks", "list", "Veld")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[table", "own.toml: this is not TOML"),
        ('[rows]\nvalue = "n"\n', "own.toml: 'rows' is no section of a map; there are table, given, corpus"),
        ('value = "n"\n', "'value' is no section of a map"),
        ('[table]\nnumber = "n"\n', "own.toml: [table] there is no column 'number'; there are figure_id, case"),
        ('[corpus]\nvalue = "n"\n', "[corpus] there is no column 'value'; there are id, text"),
        ("[table]\nvalue = 3\n", "own.toml: [table] value: expected a text in quotes"),
        ("\xff", "byte 0 is not UTF-8"),
    ],
)
def test_a_file_that_is_no_map_is_explained(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes(content.encode("latin-1"))
    with pytest.raises(UsageError, match=re.escape(message)):
        column_map(str(path))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("none.toml", "--columns none.toml: this file cannot be read: No such file or directory"),
        ("gtd", "expected OURS=THEIRS, such as text=body,id=key, or a file .toml, or one of acled, ucdp-ged"),
        ("text=", "expected OURS=THEIRS"),
        ("number=n", "there is no column 'number' to rename"),
    ],
)
def test_other_words_are_explained(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=re.escape(message)):
        column_map(text)


def test_events_of_ged_become_figures_that_are_not_held_against_each_other(tmp_path: Path) -> None:
    (tmp_path / "ged.csv").write_text(GED, encoding="utf-8")
    said: list[str] = []
    table = read_figures(tmp_path / "ged.csv", "ucdp-ged", say=said.append)
    first, second = table.figures
    assert (str(first.hard), first.value, first.place, first.event) == ("[10, 15]", 12, "Veld", "7")
    assert (first.period_start, first.source, first.case) == (date(2031, 5, 4), "Harbour Wire", "Norland: Government")
    assert (str(second.hard), said) == ("3", [])
    assert check_table(table).findings == ()


def test_events_of_acled_become_figures(tmp_path: Path) -> None:
    (tmp_path / "acled.csv").write_text(ACLED, encoding="utf-8")
    table = read_figures(tmp_path / "acled.csv", "acled")
    assert [(each.value, each.event_date, each.place) for each in table.figures] == [
        (12, date(2031, 5, 4), "Veld"),
        (3, date(2031, 5, 5), "Veld"),
    ]
    assert check_table(table).findings == ()


def test_their_texts_are_a_corpus(tmp_path: Path, figcheck_cli: Call) -> None:
    (tmp_path / "ged.csv").write_text(GED, encoding="utf-8")
    report = run([tmp_path / "ged.csv"], ReadOptions(columns=column_map("ucdp-ged").corpus))
    assert [(document.id, document.source, document.title) for document in report.documents] == [
        ("7", "Harbour Wire", "Twelve dead"),
        ("8", "Harbour Wire", "Three dead"),
    ]
    done = figcheck_cli("extract", "ged.csv", "--columns", "ucdp-ged", "--format", "jsonl")
    assert {"12", "3"} <= {figure["value"] for figure in done.objects}
