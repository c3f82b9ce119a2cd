"""What an analyst corrected and judged is there tomorrow: the command over days, with new articles and lost ones."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
OUTS = ("of-the-table", "of-the-texts")
POST = "Shelling in Veld killed 34 people on 4 May 2031."
WIRE = "Shelling in Veld killed 43 people on 4 May 2031."


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (tmp_path / "figcheck.toml").write_text('fail_on = "warning"\n', encoding="utf-8")
    (folder / "post.txt").write_text(POST, encoding="utf-8")
    (folder / "wire.txt").write_text(WIRE, encoding="utf-8")
    return folder


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def edit(path: Path, change: Callable[[dict[str, str]], Mapping[str, str] | None], to: Path | None = None) -> None:
    """Each row as a spreadsheet would save it after somebody changed it; a row that becomes None is deleted."""
    rows = rows_of(path)
    with (to or path).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(changed for row in rows if (changed := change(row)) is not None)


def corrected(row: dict[str, str]) -> dict[str, str]:
    return {**row, "value": "43"} if row["value"] == "34" else row


def test_corrections_are_written_once_and_hold_in_every_later_run(figcheck_cli: Call, articles: Path) -> None:
    assert figcheck_cli("check", "articles").status == 1
    figcheck_cli("extract", "articles", "--output", "figures.csv")
    edit(Path("figures.csv"), corrected, Path("corrected.csv"))
    tables = ("--figures", "corrected.csv", "--against", "figures.csv")
    done = figcheck_cli("check", *tables, "--write-corrections", "mine.csv", "--format", "json")
    assert "figcheck: mine.csv: 1 correction\n" in done.err
    assert json.loads(done.out)["summary"]["corrected"] == 1
    (row,) = rows_of(Path("mine.csv"))
    assert (row["document"], row["quote"], row["column"], row["old"], row["new"]) == (
        "post.txt", "34 people", "value", "34", "43",
    )  # fmt: skip

    (articles / "post.txt").write_text(f"Late news from the harbour.\n\n{POST}", encoding="utf-8")
    (articles / "zone.txt").write_text("On 9 May 2031 2 cars burned in Karsk.", encoding="utf-8")
    later = figcheck_cli("check", "articles", "--corrections", "mine.csv", "--format", "json")
    report = json.loads(later.out)
    assert (later.status, later.err, report["summary"]["corrected"]) == (0, "", 1)
    assert [figure["value"] for figure in report["figures"]] == ["43", "43", "2"]
    assert [each["new"] for each in report["corrections"]] == ["43"]
    assert "corrected by you: 1 figure\n" in figcheck_cli("check", "articles", "--corrections", "mine.csv").out


def test_a_row_with_a_slip_is_no_deletion_and_is_said_though_quiet(figcheck_cli: Call, articles: Path) -> None:
    figcheck_cli("extract", "articles", "--output", "figures.csv")

    def slip(row: dict[str, str]) -> dict[str, str]:
        return {**row, "as_of": "Saturday"} if row["document"] == "post.txt" else {**row, "value": "44"}

    edit(Path("figures.csv"), slip, Path("edited.csv"))
    tables = ("--figures", "edited.csv", "--against", "figures.csv", "--write-corrections", "mine.csv")
    done = figcheck_cli("check", *tables, "--quiet")
    assert done.err.splitlines() == [
        "figcheck: edited.csv:2: column as_of: 'Saturday' is not a date such as 2025-06-17",
        "figcheck: edited.csv: 1 row not used, 1 used; correct it there and check again",
    ]
    assert done.status == 0
    assert [(row["document"], row["column"], row["new"]) for row in rows_of(Path("mine.csv"))] == [
        ("wire.txt", "value", "44")
    ]
    loud = figcheck_cli("check", *tables, "--format", "json")
    assert "as this row is not used, it counts as neither changed nor deleted\n" in loud.err
    assert "edited.csv against figures.csv: 1 row changed, 0 deleted, 0 added\n" in loud.err
    assert json.loads(loud.out)["summary"]["corrected"] == 1


def test_the_texts_with_corrections_give_the_corrected_table(figcheck_cli: Call, tmp_path: Path) -> None:
    demo = Path(str(files("figcheck").joinpath("demo")))
    figcheck_cli("extract", demo, "--output", "figures.csv")
    rows = rows_of(Path("figures.csv"))
    first, second, third, *_ = (row["figure_id"] for row in rows)

    def change(row: dict[str, str]) -> dict[str, str] | None:
        edits = {first: {"value": "7"}, second: {"side": "=X", "low": "3", "includes": "dead; missing"}}
        return None if row["figure_id"] == third else {**row, **edits.get(row["figure_id"], {})}

    edit(Path("figures.csv"), change, Path("corrected.csv"))
    missed = {"document": rows[0]["document"], "quote": "six cars", "measure": "vehicles", "value": "6"}
    with Path("corrected.csv").open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, list(rows[0]), delimiter=";").writerow(missed)
    tables = ("--figures", "corrected.csv", "--against", "figures.csv")
    figcheck_cli("check", *tables, "--write-corrections", "mine.csv", "--out", "of-the-table")
    figcheck_cli("check", demo, "--corrections", "mine.csv", "--out", "of-the-texts")
    one, two = ({row["figure_id"]: row for row in rows_of(Path(name, "figures.csv"))} for name in OUTS)
    assert one == two
    assert len(one) == len(rows)


def test_what_no_longer_fits_is_listed_and_the_run_goes_on(figcheck_cli: Call, articles: Path) -> None:
    header = "figure_id,document,quote,column,old,new\n"
    Path("mine.csv").write_text(
        f"{header}f-gone,wire.txt,43 people,value,43,34\nf-gone,post.txt,99 people,delete,,\n", encoding="utf-8"
    )
    done = figcheck_cli("check", "articles", "--corrections", "mine.csv")
    assert done.status == 0
    assert done.err == (
        'figcheck: mine.csv:3: not applied: f-gone post.txt "99 people": delete: there is no figure of that id, '
        "and no figure of the document with these words\n"
    )


def test_corrections_are_named_in_the_settings_from_their_folder(figcheck_cli: Call, articles: Path) -> None:
    Path("desk").mkdir()
    Path("desk/figcheck.toml").write_text('corrections = "mine.csv"\n', encoding="utf-8")
    Path("desk/mine.csv").write_text(
        "figure_id,document,quote,column,old,new\n,post.txt,34 people,delete,,\n", encoding="utf-8"
    )
    done = figcheck_cli("check", "articles", "--settings", "desk/figcheck.toml", "--format", "json")
    assert [figure["document"] for figure in json.loads(done.out)["figures"]] == ["wire.txt"]
    assert json.loads(done.out)["summary"]["corrected"] == 1


def test_a_table_beside_the_folder_is_found_and_said_where_it_is_alone(figcheck_cli: Call, articles: Path) -> None:
    table = "figure_id,document,quote,column,old,new\n,post.txt,34 people,value,34,43\n"
    Path("corrections.csv").write_text(table, encoding="utf-8")
    done = figcheck_cli("check", "articles")
    assert done.status == 0
    assert "figcheck: corrections: corrections.csv is applied, which stands beside the folder\n" in done.err
    Path("other/more").mkdir(parents=True)
    Path("other/more/a.txt").write_text("Nothing.", encoding="utf-8")
    Path("other/corrections.csv").write_text(table, encoding="utf-8")
    done = figcheck_cli("check", "articles", "other/more")
    assert done.status == 1
    assert "corrections.csv and other/corrections.csv are left alone; name one with --corrections FILE" in done.err
    Path("corrections.csv").write_text("page,what\n3,a name\n", encoding="utf-8")
    assert "corrections" not in figcheck_cli("check", "articles").err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["articles", "--write-corrections", "c.csv"], "--write-corrections needs --figures TABLE and --against TABLE"),
        (["--figures", "f.csv", "--corrections", "c.csv"], "correct the table of --figures itself"),
        (["articles", "--corrections", "c.csv"], "c.csv: this table cannot be read: No such file or directory"),
        (["articles", "--verdicts", "v.csv"], "v.csv: this table cannot be read: No such file or directory"),
    ],
)
def test_what_does_not_go_together_is_wrong_use(
    figcheck_cli: Call, articles: Path, options: list[str], told: str
) -> None:
    done = figcheck_cli("check", *options)
    assert (done.status, done.out) == (2, "")
    assert told in done.err


def judged(verdict: str) -> Callable[[dict[str, str]], dict[str, str]]:
    return lambda row: {**row, "verdict": verdict, "note": "two shellings", "by": "me"}


def test_verdicts_in_the_folder_are_carried_over_and_never_lost(figcheck_cli: Call, articles: Path) -> None:
    findings = Path("out/findings.csv")
    assert figcheck_cli("check", "articles", "--out", "out").status == 1
    edit(findings, judged("explained"))
    done = figcheck_cli("check", "articles", "--out", "out")
    assert done.status == 0
    assert "KNOWN 1\n" in done.out
    assert "your verdicts: confirmed 0, explained 1, false alarm 0\n" in done.out
    first = rows_of(findings)[0]
    assert (first["state"], first["suppressed"], first["by"]) == ("known", "explained: two shellings", "me")

    whole = (articles / "post.txt").read_text(encoding="utf-8")
    (articles / "post.txt").write_text("Nothing.", encoding="utf-8")
    assert "GONE 1\n" in figcheck_cli("check", "articles", "--out", "out").out
    figcheck_cli("check", "articles", "--out", "out", "--select", "F003")
    assert [row["verdict"] for row in rows_of(findings)] == ["explained", ""]
    (articles / "post.txt").write_text(whole, encoding="utf-8")
    assert figcheck_cli("check", "articles", "--out", "out").status == 0
    assert figcheck_cli("check", "articles", "--verdicts", findings).status == 0
    assert figcheck_cli("check", "articles").status == 1


def test_a_verdict_in_the_wide_table_is_taken_where_it_alone_was_edited(figcheck_cli: Call, articles: Path) -> None:
    findings, wide = Path("out/findings.csv"), Path("out/findings_wide.csv")

    def words() -> list[str]:
        figcheck_cli("check", "articles", "--out", "out")
        return [row[name] for row in rows_of(findings)[:1] for name in ("verdict", "note")]

    assert words() == ["open", ""]
    edit(wide, judged("explained"))
    assert words() == ["explained", "two shellings"]
    assert rows_of(wide)[0]["verdict"] == "explained"
    assert list(rows_of(findings)[0])[-1] == "at"
    edit(findings, lambda row: {**row, "verdict": "open", "note": ""})
    assert words() == ["open", ""]
    edit(wide, judged("explained"))
    edit(findings, lambda row: {**row, "verdict": "confirmed"} if row["role"] == "primary" else row)
    assert words() == ["confirmed", ""]
    edit(wide, judged("false alarm"))
    Path("out/report.json").unlink()
    assert words() == ["confirmed", ""]
    assert figcheck_cli("check", "articles", "--verdicts", wide).status == 1


def test_what_is_confirmed_counts_and_says_so(figcheck_cli: Call, articles: Path) -> None:
    figcheck_cli("check", "articles", "--out", "out")
    edit(Path("out/findings.csv"), judged("Confirmed"))
    done = figcheck_cli("check", "articles", "--out", "out")
    assert done.status == 1
    assert "     Confirmed (me): two shellings\n" in done.out


def test_a_slip_in_a_verdict_stops_the_run_before_the_table_is_written_anew(figcheck_cli: Call, articles: Path) -> None:
    figcheck_cli("check", "articles", "--out", "out")
    edit(Path("out/findings.csv"), judged("explaned"))
    before = Path("out/findings.csv").read_bytes()
    done = figcheck_cli("check", "articles", "--out", "out")
    assert (done.status, done.out) == (2, "")
    assert "findings.csv:2: column verdict: 'explaned' is no verdict; did you mean 'explained'?" in done.err
    assert Path("out/findings.csv").read_bytes() == before
