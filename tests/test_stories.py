"""Whether texts tell of one event, by the names that they share, and what follows for their figures."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from figcheck.compare.story import stories
from figcheck.interval import Interval
from figcheck.model import Document
from figcheck.rules import check_figures
from figcheck.settings import Settings
from samples import NAMES, made


def test_documents_that_share_no_names_tell_of_different_events() -> None:
    near = Document(id="a", text=f"In {NAMES} the river rose.")
    same = Document(id="b", text=f"Of {NAMES} and Veld, more was said.")
    far = Document(id="c", text="Ilkley Jarrow Kelso Lorne Moffat Nairn Oban Perth were dry.")
    told = stories([near, same, far])
    assert not told.apart("a", "b")
    assert told.apart("a", "c")
    assert not told.apart("a", "unknown")


def test_a_brief_is_of_the_event_of_a_text_that_shares_a_name() -> None:
    long = Document(id="a", text=f"In {NAMES} the river rose. Ilkley Jarrow Kelso Lorne Moffat Nairn Oban Perth.")
    name = NAMES.split()[0]
    brief = Document(id="b", text=f"Four boats sank in {name}. Another two did in Tarn. Later Holm and Marta came.")
    other = Document(id="c", text="Four boats sank in Ulm. Another two did in Tarn. Later Holm and Marta came.")
    told = stories([long, brief, other])
    assert not told.apart("a", "b")
    assert told.apart("a", "c")


def test_figures_of_different_events_are_not_held_against_each_other() -> None:
    documents = [
        Document(id="a", text=f"In {NAMES} the river rose."),
        Document(id="b", text="Ilkley Jarrow Kelso Lorne Moffat Nairn Oban Perth were dry."),
    ]
    figures = [made(12, document="a", place="Veld"), made(40, document="b", place="Veld")]
    report = check_figures(figures, documents, Settings())
    assert not report.findings
    assert [each.reason for each in report.not_compared] == ["another story"]
    assert [finding.rule for finding in check_figures(figures, [], Settings()).findings] == ["F001"]


def test_documents_on_one_event_by_their_openings() -> None:
    opening = "In Arden and Bexley the river rose."
    one = Document(id="a", text=f"{opening} {' '.join(f'Aname{chr(97 + n)}' for n in range(20))}")
    two = Document(id="b", text=f"{opening} {' '.join(f'Bname{chr(97 + n)}' for n in range(20))}")
    told = stories([one, two])
    assert not told.apart("a", "b")
    assert not told.together("a", "b")
    assert told.together("a", "a")


@pytest.mark.parametrize(("others", "names"), [(2, ["hedge-hardened"]), (40, [])])
def test_among_many_texts_a_number_alone_joins_none(others: int, names: list[str]) -> None:
    texts = [Document(id=f"d{n}", text=f"Place{chr(97 + n % 26)}{chr(97 + n // 26)} was dry.") for n in range(others)]
    near = Document(id="a", text="Arden Bexley Corby Dover Epsom Fleet knew. At least 12 people were killed.")
    far = Document(id="b", text="Arden Bexley Jarrow Kelso Lorne Moffat saw. 12 people were killed.")
    figures = [
        made(12, document="a", hedge_kind="at_least", hard=Interval(Decimal(12), None), published=date(2031, 1, 2)),
        made(12, document="b", published=date(2031, 5, 2)),
    ]
    report = check_figures(figures, [near, far, *texts], Settings())
    assert [finding.name for finding in report.findings] == names
