"""figcheck from Python: what the documentation says runs, and a table goes out to pandas and back."""

from __future__ import annotations

import doctest
import pickle
import re
import subprocess
import warnings
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import figcheck
import pandas
import pytest
from figcheck import api, checked
from figcheck.cli import main
from figcheck.pipeline import run

README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")
TOUR = re.compile(r"<!-- tour -->\n.*?^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
NOTEBOOK = re.compile(r"(?<=<!-- notebook -->\n```pycon\n).*?(?=```\n<!-- /notebook -->)", re.DOTALL)


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The articles of the tour, in the current folder."""
    monkeypatch.chdir(tmp_path)
    script = TOUR.findall(README)[0]
    subprocess.run(["sh", "-c", script], check=True)
    with pandas.option_context("display.width", 100):
        yield tmp_path / "articles"


def test_the_examples_of_the_functions_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = [doctest.testmod(module) for module in (api, checked)]
    assert [(each.failed, each.attempted > 2) for each in done] == [(0, True), (0, True)]


def test_the_notebook_of_the_readme_holds(articles: Path) -> None:
    (session,) = NOTEBOOK.findall(README)
    test = doctest.DocTestParser().get_doctest(session, {}, "README", None, 0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", figcheck.FigcheckWarning)
        done = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test)
    assert (done.failed, done.attempted > 5) == (0, True)


def test_a_table_that_went_through_pandas_gives_the_same_findings(articles: Path) -> None:
    figures = figcheck.extract("articles")
    direct = run(["articles"])
    assert figcheck.check(figures).report.findings == direct.findings
    assert figcheck.check("articles").report == direct
    documents = figcheck.read("articles")
    assert figcheck.check(documents).report == figcheck.check(figures, documents=documents).report == direct
    assert figcheck.extract(documents).equals(figures)
    assert figcheck.check(figures.convert_dtypes()).report.findings == direct.findings


def test_cells_of_a_frame_are_what_pandas_can_work_with(articles: Path) -> None:
    figures = figcheck.extract([str(articles)])
    assert list(figures[figures["high"] > 100]["quote"]) == ["fewer than 10,000 Norlandic troops"]
    assert figures["value"].sum() == Decimal(21086)
    assert figures["start"].max() > 0
    assert figures["low_open"].sum() == 1
    assert figures["side"].isna().any()


def test_an_edited_number_gives_its_interval_anew_and_says_so(articles: Path) -> None:
    figures = figcheck.extract("articles")
    figures.loc[figures["quote"] == "34 people", "value"] = 43
    with pytest.warns(figcheck.FigcheckWarning, match=r"^row:3: low and high do not fit") as caught:
        found = figcheck.check(figures)
    assert caught[0].filename == __file__
    assert list(found.findings["rule"].unique()) == ["F001"]
    assert found.figures["high"].tolist()[3] == 43
    assert len(found) == 1


def test_what_cannot_be_read_or_used_is_a_warning(articles: Path) -> None:
    with pytest.warns(figcheck.FigcheckWarning, match="failed: nowhere: there is no such file or folder"):
        assert len(figcheck.extract("nowhere")) == 0
    with pytest.warns(figcheck.FigcheckWarning, match="nowhere"):
        found = figcheck.check(["nowhere", "articles"])
    assert list(found.documents["status"]) == ["failed", "ok", "ok"]
    table = pandas.DataFrame({"document": ["a", "b"], "measure": "killed", "value": [12, "many"]})
    with pytest.warns(figcheck.FigcheckWarning) as caught:
        assert len(figcheck.check(table).figures) == 1
    assert [str(each.message).partition(" such")[0] for each in caught] == [
        "row:1: column value: 'many' is not a number", "row: 1 row not used, 1 used; correct it there and check again",
    ]  # fmt: skip


def test_corrections_references_and_settings_are_taken(articles: Path) -> None:
    Path("mine.csv").write_text(
        "figure_id,document,quote,column,old,new\n,lantern.md,34 people,value,34,43\n,lantern.md,9 people,delete,,\n",
        encoding="utf-8",
    )
    Path("figcheck.toml").write_text('ignore = ["F001"]\n', encoding="utf-8")
    register = pandas.DataFrame({"document": ["register"], "measure": ["killed"], "place": ["Karsk"], "value": [37]})
    with pytest.warns(figcheck.FigcheckWarning, match="mine.csv:3: not applied"):
        found = figcheck.check("articles", "figcheck.toml", reference=register, corrections="mine.csv")
    assert list(found.findings["rule"].unique()) == ["F044"]
    assert len(found.report.corrected) == 1
    with pytest.warns(figcheck.FigcheckWarning, match="mine.csv:3: not applied"):
        assert (
            figcheck.check("articles", figcheck.Settings(corrections="mine.csv")).report.corrected
            == found.report.corrected
        )
    with pytest.raises(figcheck.FigcheckError, match="correct the table itself"):
        figcheck.check(register, corrections="mine.csv")


def test_verdicts_of_a_table_of_findings_are_taken_as_frame_and_as_file(articles: Path) -> None:
    found = figcheck.check("articles")
    judged = found.findings
    first = judged["finding_id"] == judged.loc[0, "finding_id"]
    judged.loc[first & (judged["role"] == "primary"), ["verdict", "note", "by"]] = ["explained", "a misprint", "me"]
    judged["checked on"] = "Monday"
    judged.to_csv("judged.csv", index=False)
    for given in (judged, "judged.csv", Path("judged.csv")):
        again = figcheck.check("articles", verdicts=given)
        assert [(each.verdict, each.by, each.counts) for each in again.report.findings] == [
            ("explained", "me", False), ("open", "", True),
        ]  # fmt: skip
        assert again.findings["checked on"].tolist() == ["Monday"] * len(judged)
        assert len(again.report.repairs) == 1
    assert figcheck.check(figcheck.extract("articles"), verdicts=judged).report.findings[0].verdict == "explained"
    with pytest.raises(figcheck.FigcheckError, match="there is no column 'fingerprint'; needed are fingerprint"):
        figcheck.check("articles", verdicts=judged.drop(columns="fingerprint"))
    judged.loc[0, "verdict"] = "explaned"
    with pytest.raises(figcheck.FigcheckError, match="row:0: column verdict: 'explaned' is no verdict"):
        figcheck.check("articles", verdicts=judged)


def test_a_baseline_is_taken_as_frame_and_as_file(articles: Path) -> None:
    found = figcheck.check("articles")
    with pytest.raises(SystemExit):
        main(["check", "articles", "--write-baseline", "known.toml", "--format", "jsonl"])
    for known in (found.findings, "known.toml"):
        again = figcheck.check("articles", baseline=known)
        assert [each.state for each in again.report.findings] == ["known", "known"]
        assert again.report.has_baseline
    some = found.findings[found.findings["rule"] == "F003"]
    assert [each.state for each in figcheck.check("articles", baseline=some).report.findings] == ["known", "new"]
    with pytest.warns(figcheck.FigcheckWarning, match="1 entry is not used"):
        gone = figcheck.check(found.figures[found.figures["measure"] != "killed"], baseline=some).report.gone
    assert [each.rule for each in gone] == ["F003"]


def test_one_document_gives_its_figures_and_may_go_to_another_process(articles: Path) -> None:
    document = figcheck.read("articles")[0]
    figures = pickle.loads(pickle.dumps(figcheck.extract))(pickle.loads(pickle.dumps(document)))
    assert figures == figcheck.extract(document, figcheck.Settings())
    with pytest.raises(figcheck.FigcheckError, match="not both, and nothing else"):
        figcheck.extract([document, 3])  # type: ignore[list-item]


def test_a_notebook_shows_counts_and_a_line_for_each_finding(articles: Path) -> None:
    found = figcheck.check("articles")
    shown = found._repr_html_()
    assert shown.startswith("<p>2 documents, 5 figures, 2 findings: 1 error, 1 warning, 0 for information</p>")
    assert shown.count("<tr") == 3
    assert set(found.groups["measure"]) == {"deployed", "killed"}
