"""A number at odds with many is one finding, which counts independent words and not papers."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from figcheck.disputes import MANY, MOST_TOGETHER
from figcheck.model import Document, Figure, Finding, Report
from figcheck.rules import check_figures
from figcheck.selection import CROWDED, MOST_RIVALS
from figcheck.settings import Settings
from figcheck.writers import terminal
from samples import made


def toll(number: int, hedge: Any = "exact", **slots: Any) -> Figure:
    return made(number, hedge, **{"document": f"d{number}", "side": "Norland", "place": "Veld", **slots})


def found(*figures: Figure) -> list[Finding]:
    return list(check_figures(figures, [], Settings()).findings)


ODD = toll(12)
RIVALS = [toll(30, "at_least"), toll(31), toll(32, "at_least"), toll(31, "at_least", document="e")]


def test_a_number_at_odds_with_many_is_one_finding() -> None:
    (finding,) = found(ODD, *RIVALS)
    assert finding.figures[0] == replace(ODD, group=finding.figures[0].group)
    assert {figure.value for figure in finding.figures[1:]} == {30, 31, 32}
    assert finding.message.startswith("“exact 12” allows no common number with 4 others, from “at_least 30” to ")
    assert finding.message.endswith("Independent origins: 1 against 4.")
    assert finding.origins == "1 against 4"
    assert finding.gap == 20


def test_what_would_resolve_it_is_the_number_that_stands_alone() -> None:
    fitting = [toll(30, "at_least"), toll(35, "at_least"), toll(40)]
    report = check_figures([ODD, *fitting], [], Settings())
    assert [each.smallest for each in report.repairs] == [((ODD.figure_id,),)]
    assert report.findings[0].would_resolve == (ODD.figure_id,)


def test_fewer_rivals_are_a_finding_each() -> None:
    numbers = [toll(12), *(toll(number, "at_least") for number in (30, 31, 32)[: MANY - 1])]
    assert [len(finding.figures) for finding in found(*numbers)] == [2] * (MANY - 1)


def test_numbers_that_all_differ_are_told_once() -> None:
    (finding,) = found(*(toll(number) for number in range(101, 140)))
    assert len({figure.value for figure in finding.figures}) == 39
    assert len(finding.clashes) > len(finding.figures)


def test_very_many_numbers_are_counted() -> None:
    report = check_figures([toll(number) for number in range(1001, 1200, 2)], [], Settings())
    assert max(len(finding.figures) for finding in report.findings) <= MOST_TOGETHER + 1
    shown = Counter(figure.figure_id for finding in report.findings for figure in finding.figures)
    assert max(shown.values()) <= MOST_TOGETHER
    assert len(report.findings) < 100 * MOST_RIVALS / 2
    assert CROWDED in {each.reason for each in report.not_compared}


def test_an_authority_at_odds_with_many_is_a_dispute() -> None:
    mayor = replace(ODD, authority="the mayor of Veld")
    others = [replace(each, authority=f"{name} Brisk") for each, name in zip(RIVALS, "Ada Ben Cid Dan".split())]  # noqa: B905
    (finding,) = found(mayor, *others)
    assert (finding.severity, finding.basis) == ("warning", "different_authorities")
    assert finding.message.startswith("A dispute: the mayor of Veld gives “exact 12”, others give 4 numbers from “")


def test_the_order_of_figures_is_no_matter() -> None:
    assert found(ODD, *RIVALS) == found(*reversed(RIVALS), ODD)


def test_long_findings_say_how_many_figures_are_left() -> None:
    figures = tuple(toll(number) for number in range(101, 140))
    out = io.StringIO()
    terminal.write(check_figures(figures, [], Settings()), out)
    assert " more; --out DIR writes all of them to findings.csv\n" in out.getvalue()


SAME = "Shelling by night killed twelve people in the harbour of Veld, among them dock workers, and hurt many."
ALSO = "Thirty homes were destroyed in Veld by the same shelling, which had begun before dawn and went on for hours."


def origins(one: list[dict[str, Any]], *, rival: int = 40) -> str:
    """The origins of a finding of these slots of the number 12 against one other number."""
    figures = [toll(12, **{"document": f"a{place}", **slots}) for place, slots in enumerate(one)]
    (finding,) = [each for each in found(*figures, toll(rival)) if each.relation == "conflict"]
    mine, others = finding.origins.split(" against ")
    return mine if finding.figures[0].value == 12 else others


@pytest.mark.parametrize(
    ("figures", "count"),
    [
        ([{}, {}, {}], "3"),
        ([{"authority": "the Norland Defense Ministry"}, {"authority": "Norland's defence ministry"}], "1"),
        ([{"authority": "the army"}, {"authority": "an army spokesman"}, {"authority": "the mayor"}], "2"),
        ([{"authority": "the army", "source": "Post"}, {"source": "Post"}], "2"),
        ([{"source": "Post"}, {"source": "post"}, {"source": "Wire"}], "2"),
    ],
)
def test_one_authority_under_several_names_is_one_origin(figures: list[dict[str, Any]], count: str) -> None:
    assert origins(figures) == count


def group_origins(figures: list[Figure], documents: list[Document] | None = None) -> set[int]:
    report: Report = check_figures(figures, documents or [], Settings())
    return {group.origins for group in report.groups if group.figures[0].measure == "killed"}


def test_groups_count_authorities_and_not_their_names() -> None:
    names = ("the Norland Defense Ministry", "Norland's defence ministry", "the ministry")
    assert group_origins([toll(12, document=f"d{name}", authority=name) for name in names]) == {1}


def test_copied_text_is_one_origin() -> None:
    def printed(document: str, *sentences: str) -> list[Figure]:
        counts = (made(12, document=document, measure="killed"), made(30, document=document, measure="homes"))
        return [
            replace(each, sentence=text, source=f"The {document}", figure_id=f"{document}{text[:9]}")
            for each, text in zip(counts, sentences, strict=True)
        ]

    copied = [*printed("a", SAME, ALSO), *printed("b", SAME, ALSO)]
    own = printed("c", "Twelve people died in Veld last night.", "Homes were hit.")
    assert group_origins(copied) == {1}
    assert group_origins([*copied, *own]) == {2}
