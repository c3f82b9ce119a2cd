"""What is growth of one count, and what only stands later: a number of others, of a group, or of rivals."""

from __future__ import annotations

from datetime import date

import pytest
from figcheck.extraction import extract
from figcheck.model import Document, Report
from figcheck.rules import check_figures
from figcheck.settings import Settings


def report_on(*texts: str) -> Report:
    """The report on texts that were published two days after each other."""
    documents = [
        Document(id=f"d{n}", case="all", text=text, published=date(2031, 5, 2 + 2 * n)) for n, text in enumerate(texts)
    ]
    return check_figures([figure for each in documents for figure in extract(each)], documents, Settings())


ALL = "12 people were killed in Thursday's raid on Lviv."
FIGHTERS = "Minsk said its jets had killed more than 60 Ukrainian soldiers in Lviv."
CHILDREN = "19 children were killed in Thursday's raid on Lviv."


@pytest.mark.parametrize("texts", [(ALL, FIGHTERS), (FIGHTERS, ALL), (ALL, CHILDREN)])
def test_a_group_that_is_more_than_all_is_no_growth_of_all(texts: tuple[str, str]) -> None:
    report = report_on(*texts)
    assert [finding.relation for finding in report.findings] == []
    assert {"other group"} == {each.reason for each in report.not_compared}
    assert len({group.group_id for group in report.groups}) == 2


def test_a_noun_for_all_of_them_is_no_group() -> None:
    (finding,) = report_on(ALL, "14 miners were killed in Thursday's raid on Lviv.").findings
    assert finding.relation == "superseded"


@pytest.mark.parametrize(
    ("earlier", "later", "relation"),
    [
        ("Kyiv said 15", "the Kremlin said 41", "conflict"),
        ("Kyiv said 41", "the Kremlin said 15", "conflict"),
        ("Lviv police said 15", "Kyiv said 41", "superseded"),
        ("the United Nations said 15", "the Kremlin said 41", "superseded"),
        ("the mayor said no more than 15", "doctors said at least 41", "conflict"),
        ("the mayor said up to 15", "doctors said at least 41", "superseded"),
        ("no more than 15", "doctors said at least 41", "superseded"),
    ],
)
def test_rivals_are_in_dispute_whichever_day_each_spoke(earlier: str, later: str, relation: str) -> None:
    of_it = "people were killed in Thursday's raid on Lviv."
    texts = [f"{words[0].upper()}{words[1:]} {of_it}" for words in (earlier, later)]
    assert [finding.relation for finding in report_on(*texts).findings] == [relation]
