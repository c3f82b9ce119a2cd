"""Rules of the user's own: what they find, what they leave alone, and how slips in them are told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from figcheck.consistency import Bound, refuted
from figcheck.errors import SettingsError
from figcheck.model import Figure, Finding
from figcheck.ownrules import read_rules
from figcheck.rules import check_figures
from figcheck.settings import Settings
from hypothesis import given
from hypothesis import strategies as st
from samples import made

Call = Callable[..., Any]
POLICE = """
[[rules]]
message = "More police wounded than wounded in all"
severity = "error"
relation = "at_most"
left = { measure = "injured", subgroup = "police" }
right = { measure = "injured", subgroup = "" }
"""


def found(text: str, figures: Sequence[Figure], folder: Path) -> list[Finding]:
    path = folder / "rules.toml"
    path.write_text(text, encoding="utf-8")
    report = check_figures(figures, [], Settings(rules=read_rules(path), select=("U",)))
    return list(report.findings)


def ruled(relation: str, right: str = '{ measure = "killed" }', more: str = "") -> str:
    left = '{ measure = "injured" }'
    return f'[[rules]]\nmessage = "Odd."\nrelation = "{relation}"\nleft = {left}\nright = {right}\n{more}\n'


def counts(injured: int, killed: int, missing: int = 0) -> list[Figure]:
    given = {"injured": injured, "killed": killed, "missing": missing}
    return [made(count, measure=measure, start=place) for place, (measure, count) in enumerate(given.items()) if count]


@pytest.mark.parametrize(
    ("rule", "holds", "fails"),
    [
        (ruled("at_most"), (3, 4, 0), (5, 4, 0)),
        (ruled("at_least"), (5, 4, 0), (3, 4, 0)),
        (ruled("equals"), (4, 4, 0), (3, 4, 0)),
        (ruled("sum_of", '[{ measure = "killed" }, { measure = "missing" }]'), (9, 4, 5), (9, 4, 6)),
        (ruled("share_of", more="percent = [20, 30]"), (11, 44, 0), (14, 44, 0)),
        (ruled("share_of", more="percent = 25"), (11, 44, 0), (12, 44, 0)),
        (ruled("within_percent", more="percent = 10"), (43, 44, 0), (33, 44, 0)),
    ],
)
def test_a_relation_holds_or_fails(
    tmp_path: Path, rule: str, holds: tuple[int, int, int], fails: tuple[int, int, int]
) -> None:
    assert found(rule, counts(*holds), tmp_path) == []
    (finding,) = found(rule, counts(*fails), tmp_path)
    assert (finding.rule, finding.name, finding.severity) == ("U001", "u001", "warning")
    assert finding.message.startswith("Odd: ")
    assert finding.inequality


def test_a_hedge_leaves_open_what_it_leaves_open(tmp_path: Path) -> None:
    total = made(10, "at_least", measure="injured")
    police = made(12, measure="injured", subgroup="police", start=5)
    assert found(POLICE, [total, police], tmp_path) == []
    (finding,) = found(POLICE, [made(10, measure="injured"), police], tmp_path)
    assert (finding.severity, finding.gap) == ("error", Decimal(2))


def test_the_inequality_names_the_two_numbers_where_one_bounds_the_other(tmp_path: Path) -> None:
    for relation, injured, told in (("at_most", 5, "4 < 5"), ("at_least", 3, "3 < 4")):
        (finding,) = found(ruled(relation), counts(injured, 4), tmp_path)
        assert finding.inequality == told


def test_other_places_and_other_documents_are_not_compared(tmp_path: Path) -> None:
    police = made(12, measure="injured", subgroup="police", place="Karsk")
    assert found(POLICE, [police, made(10, measure="injured", place="Veld")], tmp_path) == []
    elsewhere = made(10, measure="injured", document="b")
    assert found(POLICE, [police, elsewhere], tmp_path) == []
    assert len(found(POLICE + 'within = "case"\n', [police, elsewhere], tmp_path)) == 1


def test_a_missing_part_is_never_zero(tmp_path: Path) -> None:
    rule = ruled("sum_of", '[{ measure = "killed" }, { measure = "missing" }]')
    assert found(rule, counts(9, 4), tmp_path) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ruled("equals").replace("measure", "mesure"), "rules[1].left: unknown key 'mesure'; did you mean 'measure'?"),
        (ruled("over"), 'rules[1].relation: "over" does not fit; expected: one of at_most'),
        (ruled("equals", more='code = "F001"'), "rules[1].code"),
        (ruled("share_of"), "rules[1].percent: it is missing"),
        (ruled("equals", more="percent = 3"), "rules[1].percent: it says nothing of equals"),
        (ruled("share_of", more="percent = [30, 20]"), "30 is over 20"),
        (ruled("at_most", '[{ measure = "killed" }, { side = "x" }]'), "only sum_of takes several"),
        (ruled("equals", more='code = "U002"') + ruled("at_most"), "has that code or name already"),
        (
            ruled("at_least", more='name = "one"') + ruled("share_of", more="percent = [0, 50]"),
            "can never hold together",
        ),
        (ruled("sum_of", '[{ measure = "killed" }, { side = "x" }]') + ruled("at_most"), "U001 u001, U002 u002"),
        ("rules = 3", "rules: 3 does not fit"),
    ],
)
def test_a_slip_is_named_with_file_and_key(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        found(text, [], tmp_path)
    assert str(caught.value).startswith(f"{tmp_path / 'rules.toml'}: ")
    assert told in str(caught.value)


BOUNDS = st.lists(
    st.tuples(st.sets(st.sampled_from("abc"), max_size=2), st.sets(st.sampled_from("abc"), max_size=2)).filter(any),
    min_size=1,
    max_size=5,
)


@given(BOUNDS)
def test_rules_are_refuted_where_no_numbers_fulfil_them(pairs: list[tuple[set[str], set[str]]]) -> None:
    def sides(names: set[str]) -> dict[str, Decimal]:
        return {name: Decimal(1) for name in sorted(names)}

    bounds = [Bound(f"U{number}", sides(less), sides(more)) for number, (less, more) in enumerate(pairs)]
    possible = any(
        all(sum(values[name] for name in less) <= sum(values[name] for name in more) for less, more in pairs)
        for values in (dict(zip("abc", numbers, strict=True)) for numbers in product(range(1, 9), repeat=3))
    )
    against = refuted(bounds)
    assert bool(against) != possible
    only = [pair for bound, pair in zip(bounds, pairs, strict=True) if bound.rule in against]
    assert not against or refuted([Bound("U1", sides(less), sides(more)) for less, more in only])


def test_a_run_takes_rules_from_a_file_and_lists_them(figcheck_cli: Call, tmp_path: Path) -> None:
    (tmp_path / "rules.toml").write_text(POLICE, encoding="utf-8")
    (tmp_path / "table.csv").write_text(
        "document,measure,subgroup,value\na,injured,,10\na,injured,police,12\n", encoding="utf-8"
    )
    done = figcheck_cli("check", "--figures", "table.csv", "--rules", "rules.toml", "--select", "U001")
    assert done.status == 1
    assert "More police wounded than wounded in all: 12, 10." in done.out
    assert "U001" in figcheck_cli("rules", "--rules", "rules.toml").out
    assert "has to be at most" in figcheck_cli("explain", "U001", "--rules", "rules.toml").out
    (tmp_path / "slip.toml").write_text(POLICE.replace('right = { measure = "injured"', 'right = { measure = "injurd"'))
    slip = figcheck_cli("check", "--figures", "table.csv", "--rules", "slip.toml")
    assert slip.err == "figcheck: rule U001: measure 'injurd' is none that figcheck knows (did you mean 'injured'?)\n"
    (tmp_path / "figcheck.toml").write_text(POLICE, encoding="utf-8")
    assert "U001" in figcheck_cli("rules").out
    assert figcheck_cli("check", "--figures", "table.csv").status == 1
