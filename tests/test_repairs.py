"""The sets of figures without which the rest agrees: against brute force, and as the report tells them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from random import Random

from figcheck.model import Finding
from figcheck.repairs import marked, minimal_hitting_sets, repairs
from hypothesis import given
from hypothesis import strategies as st
from samples import CONFLICT, made

NAMES = "abcdefg"
SETS = st.lists(st.sets(st.sampled_from(NAMES), min_size=1, max_size=4).map(tuple), min_size=1, max_size=8)
WEIGHTS = st.dictionaries(st.sampled_from(NAMES), st.integers(1, 4))


def brute_force(sets: Sequence[tuple[str, ...]]) -> set[tuple[str, ...]]:
    hitting = [
        set(chosen)
        for size in range(1, len(NAMES) + 1)
        for chosen in combinations(NAMES, size)
        if all(set(chosen) & set(each) for each in sets)
    ]
    return {tuple(sorted(each)) for each in hitting if not any(other < each for other in hitting)}


@given(SETS, WEIGHTS)
def test_the_minimal_sets_are_those_of_brute_force(sets: list[tuple[str, ...]], weights: dict[str, int]) -> None:
    found, whole = minimal_hitting_sets(sets, weights)
    assert whole
    assert len(found) == len(brute_force(sets))
    assert {names for _, names in found} == brute_force(sets)
    assert [weight for weight, _ in found] == sorted(sum(weights.get(name, 1) for name in names) for _, names in found)


@given(SETS, WEIGHTS, st.randoms(use_true_random=False))
def test_the_order_of_the_sets_does_not_matter(
    sets: list[tuple[str, ...]], weights: dict[str, int], chance: Random
) -> None:
    shuffled = [tuple(chance.sample(each, len(each))) for each in sets]
    chance.shuffle(shuffled)
    assert minimal_hitting_sets(shuffled, weights) == minimal_hitting_sets(sets, weights)


@given(SETS, WEIGHTS, st.integers(0, 30))
def test_a_search_that_ends_early_says_so_and_what_it_found_holds(
    sets: list[tuple[str, ...]], weights: dict[str, int], steps: int
) -> None:
    found, whole = minimal_hitting_sets(sets, weights, steps)
    least = min(sum(weights.get(name, 1) for name in names) for names in brute_force(sets))
    assert {names for _, names in found} <= brute_force(sets)
    assert whole or len(found) <= steps
    assert not found or found[0][0] == least


def conflict(name: str, *documents: str) -> Finding:
    figures = tuple(made(ord(each), document=each, source=each.upper()) for each in documents)
    return replace(CONFLICT, finding_id=name, figures=figures, would_resolve=())


@given(SETS, WEIGHTS)
def test_no_finding_stands_without_a_set_and_each_figure_of_it_is_needed(
    sets: list[tuple[str, ...]], weights: dict[str, int]
) -> None:
    findings = [conflict(f"x-{place}", *sorted(names)) for place, names in enumerate(sets)]
    found = repairs(findings, {name.upper(): weight for name, weight in weights.items()})
    assert sorted(name for each in found for name in each.findings) == sorted(each.finding_id for each in findings)
    for repair in found:
        own = [each for each in findings if each.finding_id in repair.findings]
        documents = {figure.figure_id: figure.document for each in own for figure in each.figures}
        named = {tuple(sorted(documents[name] for name in ids)) for _, ids in repair.sets}
        assert named == brute_force([tuple(figure.document for figure in each.figures) for each in own])
        assert not set(documents) & {
            figure.figure_id for each in findings if each not in own for figure in each.figures
        }


def test_the_figure_that_two_findings_share_would_resolve_both() -> None:
    findings = [conflict("x-1", "a", "b"), conflict("x-2", "a", "c"), conflict("x-3", "d", "e")]
    first, second = repairs(findings, {})
    assert first.findings == ("x-1", "x-2")
    assert [weight for weight, _ in first.sets] == [1, 2]
    assert (len(first.smallest), len(second.smallest)) == (1, 2)
    shared = findings[0].figures[0].figure_id
    resolving = [each.would_resolve for each in marked(findings, (first, second))]
    assert resolving[:2] == [(shared,), (shared,)]
    assert len(resolving[2]) == 2


def test_weights_of_sources_change_which_set_is_smallest_and_the_answer_says_so() -> None:
    findings = [conflict("x-1", "a", "b"), conflict("x-2", "a", "c")]
    (trusted,) = repairs(findings, {"A": 5})
    assert trusted.weighted
    assert [len(ids) for ids in trusted.smallest] == [2]
    (elsewhere,) = repairs(findings, {"Z": 5})
    assert not elsewhere.weighted


def test_what_is_only_told_for_information_resolves_nothing() -> None:
    findings = [
        replace(conflict("x-1", "a", "b"), severity="info"),
        replace(conflict("x-2", "a", "b"), relation="hardened"),
    ]
    assert repairs(findings, {}) == ()
    assert [each.would_resolve for each in marked(findings, ())] == [(), ()]


def test_many_findings_that_hang_together_end_in_a_partial_answer() -> None:
    chain = [tuple(f"{start + step:03}" for step in range(3)) for start in range(120)]
    found, whole = minimal_hitting_sets(chain, {}, 500)
    assert (found, whole) == ([], False)
