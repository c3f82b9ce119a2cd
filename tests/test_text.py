"""Sentences and tokens: where they end, and that they cover any text without altering it."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from figcheck.text import TOKEN, sentence_spans, tokenise
from hypothesis import given, settings
from hypothesis import strategies as st

CASES = tomllib.loads((Path(__file__).parent / "corpus" / "sentences.toml").read_text(encoding="utf-8"))["case"]
PIECES = st.sampled_from(
    "Dr. |U.S. |12 |1,250.5|p.m. |“|”|'|’s|(|)|...|…|\n|\n\n|\r\n|\t| |. |.|? |! |dead|KILLED|No. |-|–|—|$|%|İ|ß|שלום|"
    "\u2028|\u00a0|\U0001f6a8|e\u0301|handcuffs.Police|a.m.|J. R. |½|10^12|\x00|\x85|\u200b|\ufeff".split("|")
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))
MEGABYTE = 1_000_000
HOSTILE = "1,|(|a.a.a.|and and and |\n|7|“|. |U.S.|-|a-|'|9.|\r\n|A.\n|…|.|!|a’|.\n\n|\u2028".split("|")
unhurried = settings(deadline=None, derandomize=True)  # no time limit, and the same examples on every run


def spans(text: str) -> list[tuple[int, int]]:
    return list(sentence_spans(text))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_sentences(case: dict[str, object]) -> None:
    sentences = case["sentences"]
    assert isinstance(sentences, list)
    text = str(case.get("joint", " ")).join(sentences)
    assert [text[start:end] for start, end in spans(text)] == sentences


@unhurried
@given(TEXTS)
def test_sentences_stand_in_order_and_hold_every_character_but_space(text: str) -> None:
    found = spans(text)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(end <= start for (_, end), (start, _) in pairwise(found))
    inside = {at for start, end in found for at in range(start, end)}
    assert [at for at, char in enumerate(text) if not char.isspace() and at not in inside] == []


@unhurried
@given(TEXTS)
def test_sentences_have_no_space_around_them(text: str) -> None:
    assert all(text[start:end] == text[start:end].strip() for start, end in spans(text))


@unhurried
@given(TEXTS)
def test_tokens_hold_every_character_but_space_once(text: str) -> None:
    for start, end in spans(text):
        sentence = tokenise(text, start, end)
        assert sentence.text == text[start:end]
        places = [(sentence.start_of(i), sentence.end_of(i)) for i in range(len(sentence))]
        assert [text[a:b] for a, b in places] == list(sentence.words)
        assert all(b <= a for (_, b), (a, _) in pairwise(places))
        inside = {at for a, b in places for at in range(a, b)}
        assert {at for at in range(start, end) if not text[at].isspace()} == inside


@unhurried
@given(TEXTS, st.integers(0, 3))
def test_a_text_cut_piece_by_piece_has_the_tokens_of_the_whole(text: str, start: int) -> None:
    start = min(start, len(text))
    assert list(tokenise(text, start, len(text)).words) == TOKEN.findall(text, start)


@unhurried
@given(TEXTS)
def test_tokens_are_glued_where_no_space_parts_them_however_late_that_is_asked(text: str) -> None:
    asked, placed = tokenise(text, 0, len(text)), tokenise(text, 0, len(text))
    ends = [placed.end_of(i) for i in range(len(placed))]
    assert [asked.glued(i) for i in range(1, len(asked))] == [
        ends[i - 1] == placed.start_of(i) for i in range(1, len(placed))
    ]


@unhurried
@given(TEXTS)
def test_lower_case_words_match_their_words(text: str) -> None:
    sentence = tokenise(text, 0, len(text))
    assert [word.lower().replace("’", "'") for word in sentence.words] == list(sentence.lows)


@unhurried
@given(TEXTS)
def test_a_slice_is_the_text_itself(text: str) -> None:
    for start, end in spans(text):
        sentence = tokenise(text, start, end)
        assert sentence.slice(0, len(sentence)) == text[start:end]
        assert sentence.slice(1, 1) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. lost 1,250.5 tons.", "The U.S. lost 1,250.5 tons ."),
        ("Russia's 12 tanks", "Russia 's 12 tanks"),
        ("Russia’s 12 tanks", "Russia ’s 12 tanks"),
        ("O'Hara went", "O'Hara went"),
        ("a 12-member panel", "a 12 - member panel"),
        ("“12,” he said", "“ 12 , ” he said"),
        ("3 p.m. today", "3 p.m. today"),
        ("(12 dead)", "( 12 dead )"),
        ("$1.762bn", "$ 1.762 bn"),
        ("12, 13", "12 , 13"),
        ("45%", "45 %"),
        ("Dunmère’s 3,000.", "Dunmère ’s 3,000 ."),
        ("AND 12 DEAD", "AND 12 DEAD"),
    ],
)
def test_tokens(text: str, words: str) -> None:
    assert list(tokenise(text, 0, len(text)).words) == words.split()


def test_glued_tokens_have_no_space_between() -> None:
    sentence = tokenise("12kg of 5 x", 0, 11)
    assert [sentence.glued(index) for index in range(len(sentence))] == [False, True, False, False, False]


@pytest.mark.parametrize("run", HOSTILE, ids=repr)
def test_a_megabyte_of_hostile_text_ends(run: str) -> None:
    text = run * (MEGABYTE // len(run))
    assert sum(len(tokenise(text, start, end)) > 0 for start, end in spans(text)) == len(spans(text))
