"""What is growth of one count, and what only stands later: a number of a group, a share, or of rivals."""

from __future__ import annotations

from datetime import date

import pytest
from figcheck.apart import left_apart
from figcheck.extraction import extract
from figcheck.model import Document, Report
from figcheck.rules import check_figures
from figcheck.settings import Settings
from figcheck.writers.naming import allowed


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


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [
        ("70% of the dead in Lviv were women.", "25% of the dead in Lviv were women.", 1),
        ("Three-quarters of the dead in Lviv were women.", "One in ten of the dead in Lviv were women.", 1),
        ("70% of the dead in Lviv were women.", "A quarter of the dead in Lviv were women.", 1),
        ("70% of the dead in Lviv were women.", "Two-thirds of the dead in Lviv were women.", 0),
        ("70% of the dead in Lviv were women.", "25% of the dead in Odesa were women.", 0),
    ],
)
def test_shares_of_one_whole_that_differ_are_not_passed_over_in_silence(one: str, two: str, told: int) -> None:
    report = report_on(one, two)
    assert not report.findings
    reasons = [each.left.reason for each in left_apart(report)]
    assert reasons == ["shares of one whole, perhaps not of one group of it"] * told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two-thirds of the dead were women.", "[33.3%, 100%]"),
        ("At least one in eight of the dead were women.", "[12.5%, 100%]"),
        ("60% of the dead were women.", "60"),
        ("More than 1,500 people died.", "(1,500, ∞)"),
    ],
)
def test_fractions_are_shown_in_percent(text: str, words: str) -> None:
    (figure,) = extract(Document(id="a", text=text))
    assert allowed(figure) == words
