"""What is compared with what: signatures, order, stories, groups, and how far each figure looks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from figcheck.compare.claims import claims_of
from figcheck.compare.history import order
from figcheck.compare.meeting import FEWEST, NEAREST, reach
from figcheck.compare.signature import compare, signature, unfit
from figcheck.extraction import extract
from figcheck.model import Document, Figure
from figcheck.rules import check_figures
from figcheck.settings import Settings
from samples import NAMES, made


@pytest.mark.parametrize(
    ("slots", "reason"),
    [
        ({"measure": ""}, "no measure known"),
        ({"kind": "part"}, "a part, not a total"),
        ({"kind": "share"}, "a share, not a total"),
        ({"implied": True}, "implied, not counted"),
        ({"modality": "planned"}, "planned, not a count"),
        ({"method": "target"}, "a target, not a count"),
        ({"zone": "boilerplate"}, "outside the article"),
        ({}, ""),
    ],
)
def test_unfit(slots: dict[str, object], reason: str) -> None:
    assert unfit(made(12, **slots)) == reason  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "two", "contradiction", "unknown", "narrower"),
    [
        ({"side": "Norland"}, {"side": "the norland"}, "", (), 0),
        ({"side": "Norland"}, {"side": "Southmark"}, "other side", (), 0),
        ({"side": "Norland"}, {}, "", ("side",), 1),
        ({}, {"status": "military"}, "", ("status",), 2),
        ({"side": "Norland"}, {"status": "military"}, "other group", (), 0),
        ({"place": "Veld"}, {"place": "Veld Province"}, "", ("place",), 0),
        ({"place": "Veld"}, {"place": "Harrow"}, "other place", (), 0),
        ({"subgroup": "children"}, {}, "", ("subgroup",), 1),
        ({"subgroup": "attacker"}, {}, "other subgroup", (), 0),
        ({"subgroup": "children"}, {"subgroup": "women"}, "other subgroup", (), 0),
        ({"excludes": ("others",)}, {}, "", ("excludes",), 1),
        ({"includes": ("attacker",)}, {}, "", ("includes",), 2),
        ({"includes": ("attacker",)}, {"excludes": ("attacker",)}, "", ("includes", "excludes"), 2),
        (
            {"includes": ("attacker",)},
            {"subgroup": "children", "excludes": ("others",)},
            "",
            ("subgroup", "includes", "excludes"),
            2,
        ),
        ({"includes": ("attacker",), "subgroup": "children"}, {}, "other group", (), 0),
        ({"event_date": date(2031, 5, 4)}, {"event_date": date(2031, 5, 5)}, "other event date", (), 0),
        (
            {"period_start": date(2031, 5, 3), "period_end": date(2031, 5, 4)},
            {"event_date": date(2031, 5, 4)},
            "",
            ("event_date",),
            0,
        ),
        ({"period_start": date(2031, 5, 3), "period_end": date(2031, 5, 4)}, {}, "", ("event_date",), 0),
        ({"period_start": date(2031, 5, 1), "period_end": date(2031, 5, 31)}, {}, "other period", (), 0),
        ({"counted": "student"}, {"counted": "person"}, "", ("counted",), 1),
        ({"counted": "student"}, {"counted": "teacher"}, "other counted", (), 0),
        ({"kind": "other_event"}, {"kind": "other_event"}, "another event, not known which", (), 0),
        ({"kind": "other_event", "place": "Veld"}, {"kind": "other_event", "place": "Veld"}, "", (), 0),
    ],
)
def test_what_can_be_one_thing(
    one: dict[str, object], two: dict[str, object], contradiction: str, unknown: tuple[str, ...], narrower: int
) -> None:
    both = compare(signature(made(12, **one)), signature(made(17, **two)))  # type: ignore[arg-type]
    assert (both.contradiction, both.unknown, both.narrower) == (contradiction, unknown, narrower)


def test_order_goes_by_day_and_then_by_the_clock() -> None:
    early, late = datetime(2031, 5, 2, 8, tzinfo=UTC), datetime(2031, 5, 2, 18, tzinfo=UTC)
    assert order(made(1, published=early), made(2, published=late)) == "before"
    assert order(made(1, published=early), made(2, published=date(2031, 5, 2))) == "same_day"
    assert order(made(1, published=late), made(2, published=early, as_of=date(2031, 5, 9))) == "before"
    assert order(made(1), made(2, published=early)) == "unknown"


def test_cases_are_not_compared_with_each_other() -> None:
    figures = [made(12, document="a", case="x", side="Norland"), made(40, document="b", case="y", side="Norland")]
    assert not check_figures(figures, [], Settings()).findings


def test_groups_hold_what_speaks_of_one_quantity() -> None:
    figures = [
        made(12, document="a", side="Norland", place="Veld"),
        made(17, document="b", side="Norland"),
        made(30, document="c", side="Southmark"),
        made(5, document="d", measure=""),
    ]
    report = check_figures(figures, [], Settings())
    assert [(group.label, [each.document for each in group.figures]) for group in report.groups] == [
        ("killed, Norland, Veld", ["a", "b"]),
        ("killed, Southmark", ["c"]),
    ]
    assert [bool(figure.group) for figure in report.figures] == [True, True, True, False]


@pytest.mark.parametrize(
    ("number", "text", "label"),
    [
        (31, "A fire in Orsk. Mayor Ada Brisk, Tom Keller, Jon Birk, Ann Osk and Lee Marsh came.", "killed"),
        (31, "A fire in Veld. Mayor Ada Brisk, Tom Keller, Jon Birk, Ann Osk and Lee Marsh came.", "killed, Veld"),
        (12, "A fire in Orsk. Mayor Ada Brisk, Tom Keller, Jon Birk, Ann Osk and Lee Marsh came.", "killed, Veld"),
        (31, "", "killed, Veld"),
    ],
)
def test_a_count_of_no_place_joins_those_of_a_place_to_which_something_ties_it(
    number: int, text: str, label: str
) -> None:
    figures = [made(12, document="a", place="Veld"), made(number, document="b")]
    documents = [Document(id="a", text="A flood in Veld."), Document(id="b", text=text)]
    groups = check_figures(figures, documents, Settings()).groups
    assert {figure.document: group.label for group in groups for figure in group.figures}["b"] == label


def test_one_finding_for_one_disagreement_however_many_repeat_it() -> None:
    figures = [made(12 if index % 2 else 17, document=f"d{index}", side="Norland", place="Veld") for index in range(10)]
    findings = check_figures(figures, [], Settings()).findings
    assert [(finding.rule, finding.origins) for finding in findings] == [("F001", "5 against 5")]


def test_ids_and_ranks_are_stable_and_unique() -> None:
    numbers = (12, 17, 40)
    figures = [made(number, document=f"d{number}", side="Norland", place="Veld") for number in numbers]
    findings = check_figures(figures, [], Settings()).findings
    assert [finding.rank for finding in findings] == [1, 2, 3]
    assert len({finding.finding_id for finding in findings}) == len({finding.fingerprint for finding in findings}) == 3
    assert findings == check_figures(figures[::-1], [], Settings()).findings


def test_agreement_of_different_words() -> None:
    figures = [made(12, "at_least", document="a", place="Veld"), made(14, document="b", place="Veld")]
    report = check_figures(figures, [], Settings())
    assert not report.findings
    assert [tuple(figure.value for figure in pair) for pair in report.agreements] == [(12, 14)]


@pytest.mark.parametrize("few", [made(7, "at_least"), replace(made(200), value=None, hedge_kind="vague")])
def test_numbers_far_from_each_other_do_not_agree(few: Figure) -> None:
    few = replace(few, document="a", place="Veld", hard=replace(few.hard, high=None))
    figures = [few, made(500_000, document="b", place="Veld")]
    assert not check_figures(figures, [], Settings()).agreements


@pytest.mark.parametrize(("opening", "found"), [("the border of Norland", 0), ("the border of Southmark", 1)])
def test_troops_of_no_place_are_not_held_against_those_of_a_place_that_the_text_does_not_name(
    opening: str, found: int
) -> None:
    about = "Minister Brisk, General Tarrow, Colonel Halvik and Senator Ostrel met in Karsk"
    texts = (
        f"{about} and spoke of {opening}. Tessalian forces are to leave. It has 2,000 Tessalian troops there.",
        f"{about}. About 5,200 Tessalian troops are in Southmark to train others.",
    )
    documents = [Document(id=str(i), text=text, published=date(2031, 5, 2)) for i, text in enumerate(texts)]
    figures = [
        replace(
            made(number, document=str(i), measure="present", side="Tessalia", place=place), published=date(2031, 5, 2)
        )
        for i, (number, place) in enumerate(((2000, ""), (5200, "Southmark")))
    ]
    assert len(check_figures(figures, documents, Settings()).findings) == found


LONG = "The ministry said on Monday that 40 people were killed in the flood at Karsk, and that the search goes on. "
LONGER = "It added that 17 others were injured when the roof of the market hall came down on them in the early evening."


@pytest.mark.parametrize("copy", [LONG + LONGER, f"By our reporters. {LONG}{LONGER} The governor came on Tuesday."])
def test_a_copy_names_the_earliest_text_that_it_shares(copy: str) -> None:
    texts = {"z": LONG + LONGER, "a": copy, "b": "In Karsk the flood killed 40 people."}
    documents = [
        Document(id=name, text=text, published=date(2031, 5, day)) for day, (name, text) in enumerate(texts.items(), 1)
    ]
    figures = [figure for document in documents for figure in extract(document)]
    report = check_figures(figures, documents, Settings())
    assert [(document.id, document.copy_of) for document in report.documents] == [("z", ""), ("a", "z"), ("b", "")]


def test_a_range_with_its_ends_turned_is_not_compared() -> None:
    turned = replace(made(500, document="a", place="Veld"), value=None, hedge_kind="range")
    turned = replace(turned, hard=replace(turned.hard, low=Decimal(500), high=Decimal(300)))
    assert not check_figures([turned, made(40, document="b", place="Veld")], [], Settings(ignore=("F030",))).findings


def test_a_number_beside_the_main_count_is_not_held_against_another_text() -> None:
    figures = [
        made(14, document="a", zone="title", start=0),
        made(5, document="a", start=90),
        made(13, "at_least", document="b", start=0),
    ]
    report = check_figures(figures, [], Settings())
    assert not report.findings
    assert "not the main count of its text" in {each.reason for each in report.not_compared}


def test_one_place_and_one_noun_in_two_ways_of_writing() -> None:
    one = made(4, counted="teen", place="Mt. Veld")
    two = made(9, counted="teenager", place="Mount Veld")
    assert compare(signature(one), signature(two)).same == ("counted", "place")


def test_what_is_beyond_reach_is_counted() -> None:
    figures = [made(12, document=f"d{index:03}", place="Veld") for index in range(NEAREST + 3)]
    assert not check_figures(figures, [], Settings()).not_compared
    documents = [Document(id=figure.document, text=f"Veld mourns, {figure.document}.") for figure in figures]
    report = check_figures(figures, documents, Settings())
    reason = "of very many figures only the nearest and the farthest apart are compared"
    beyond = [each.figures[0].document for each in report.not_compared if each.reason == reason]
    assert beyond == [f"d{NEAREST + 1:03}", f"d{NEAREST + 2:03}"]


def test_beyond_reach_the_nearest_of_the_same_place_is_met() -> None:
    others = [made(12, document=f"m{index:03}", place="Harrow Bridge") for index in range(NEAREST + 3)]
    figures = [made(40, document="a", place="Veld"), *others, made(70, document="z", place="Veld")]
    findings = check_figures(figures, [], Settings()).findings
    assert [[figure.value for figure in finding.figures] for finding in findings] == [[40, 70]]


def test_the_more_claims_the_fewer_each_meets() -> None:
    assert [reach(count) for count in (0, 10, 10_000, 1_000_000)] == [NEAREST, NEAREST, 40, FEWEST]


@pytest.mark.parametrize(
    ("opening", "other", "also", "found"),
    [
        ("In Veldshire", "At Harrow in Veldshire", {}, 1),
        ("In Veldshire", "At Harrow", {}, 0),
        ("At Harrow and in Veldshire", "At Harrow in Veldshire", {}, 0),
        ("In Veldshire", "At Harrow in Veldshire", {"place": "Veldshire", "measure": "injured"}, 0),
        ("In Veldshire", "At Harrow in Veldshire", {"place": "Veldshire", "number": 9}, 1),
    ],
)
def test_a_place_named_at_once_by_the_other_text_may_hold_its_place(
    opening: str, other: str, also: dict[str, Any], found: int
) -> None:
    documents = [
        Document(id="a", title=f"{opening}, as {NAMES} said"),
        Document(id="b", title=f"{other}, as {NAMES} said"),
    ]
    figures = [made(5, document="a", place="Veldshire"), made(9, document="b", place="Harrow")]
    figures += [made(**{"number": 2, "document": "b", "start": 80, **also})] if also else []
    report = check_figures(figures, documents, Settings())
    assert len([each for each in report.findings if each.relation == "conflict"]) == found


def test_places_of_one_text_that_tells_of_several_stay_apart() -> None:
    documents = [Document(id="a", title=f"Veldshire and Harrow, {NAMES}")]
    figures = [made(5, document="a", place="Veldshire"), made(9, document="a", place="Harrow", start=50)]
    assert not check_figures(figures, documents, Settings()).findings


@pytest.mark.parametrize("numeral", ["both", "one", "four"])
def test_who_was_told_of_before_is_no_rival_of_the_main_count(numeral: str) -> None:
    title = made(2, document="a", quote="2 men", counted="man", zone="title")
    back = made({"both": 2, "one": 1, "four": 4}[numeral], document="a", quote=numeral, numeral=numeral, start=80)
    other = made(6, document="b", quote="six men", counted="man")
    claims = claims_of([title, back, other], "en")
    assert [claim.is_main for claim in claims if "2 men" in {each.quote for each in claim.mentions}] == [
        numeral != "four"
    ]
