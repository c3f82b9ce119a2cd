"""The grammar of dates and periods, against a corpus of invented sentences and on any tokens at all."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from figcheck.extraction.time.dates import TimeMention, find_times, is_year
from figcheck.text import Sentence, tokenise
from hypothesis import given
from hypothesis import strategies as st

CORPUS = tomllib.loads((Path(__file__).parent / "corpus" / "times.toml").read_text(encoding="utf-8"))
ROWS = [(day, *row) for day, table in CORPUS["published"].items() for row in table["rows"]]


def sentence_of(text: str) -> Sentence:
    return tokenise(text, 0, len(text))


def day_or_none(text: str) -> date | None:
    return date.fromisoformat(text) if text not in ("", "none") else None


def found(text: str, published: date | None = date(2025, 6, 17)) -> list[str]:
    sentence = sentence_of(text)
    return [sentence.slice(mention.first, mention.end) for mention in find_times(sentence, published)]


def test_the_corpus_is_large_enough() -> None:
    assert len({row[1] for row in ROWS}) >= 200


@pytest.mark.parametrize(("published", "marked", "days", "granularity", "relation"), ROWS)
def test_phrases_are_read_as_the_days_they_mean(
    published: str, marked: str, days: str, granularity: str, relation: str
) -> None:
    sentence = sentence_of(marked.replace("[", "").replace("]", ""))
    (mention,) = find_times(sentence, day_or_none(published))
    assert sentence.slice(mention.first, mention.end) == marked[marked.index("[") + 1 : marked.index("]")]
    first, _, last = days.partition("..")
    assert (mention.first_day, mention.last_day) == (day_or_none(first), day_or_none(last))
    assert (mention.granularity, mention.relation, mention.anchored) == (granularity, relation, bool(first))


@pytest.mark.parametrize("text", CORPUS["none"]["sentences"])
def test_other_words_and_numbers_are_no_times(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At 7:30 p.m. on Tuesday 12 fell, two days ago.", ["At 7:30 p.m.", "on Tuesday", "two days ago"]),
        ("In May 12 soldiers fell and in June 3 more.", ["In May", "in June"]),
        ("From 2012, 2013 and 2014 on.", ["From 2012", "2013 and 2014"]),
        ("In March and October 12 fell.", ["In March", "October 12"]),
        ("On Monday, 12 fell; by Friday, 30 had.", ["On Monday", "by Friday"]),
        ("Since the war began 900 fell, 12 of them in 2014.", ["Since the war began", "in 2014"]),
    ],
)
def test_several_times_in_a_sentence(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("In 2014 it began", "2014", True),
        ("the 2012 attack", "2012", True),
        ("the elections of 2000", "2000", True),
        ("in 2000 homes", "2000", False),
        ("in 2014 homes burned", "2014", True),
        ("about 2014 people", "2014", False),
        ("a force of 2000", "2000", False),
        ("fell to 1990", "1990", False),
        ("(2019)", "2019", True),
        ("2,000 men", "2,000", False),
        ("from 1500 to 2000 troops", "1500", False),
        ("from 1914 to 1918", "1918", True),
        ("$2014", "2014", False),
        ("2014% more", "2014", False),
        ("12 May 2014", "2014", True),
        ("flight 2014", "2014", False),
        ("dating back to 2006", "2006", True),
        ("the events of 2008 or worse", "2008", True),
        ("“2013 was bad", "2013", True),
        ("2000 or more", "2000", False),
        ("the 2016 contenders", "2016", True),
        ("the 2000 troops", "2000", False),
        ("a 1965 march", "1965", True),
        ("in the 1300 block of Elm Street", "1300", False),
        ("in 1300 block", "1300", False),
    ],
)
def test_four_digits_are_a_year_only_where_their_place_shows_it(text: str, year: str, expected: bool) -> None:
    sentence = sentence_of(text)
    assert is_year(sentence, sentence.words.index(year)) is expected


SOUP = st.sampled_from(
    "May March may 3 5 31 99 2014 2000 1990 s 's , . - – / : of the in on since until by as between and to from last "
    "next this past two a couple few days week weeks year years ago later early late mid end start Tuesday Sun night "
    "overnight yesterday Q third quarter half first six months summer fall 7 30 p.m. 1900 GMT noon local time so far "
    "alone will troops began war % $ 0330 31 June February".split()
)


@given(st.lists(SOUP, max_size=40), st.sampled_from([None, date(2024, 2, 29), date(1, 1, 1), date(9999, 12, 31)]))
def test_any_tokens_give_mentions_in_order_with_days_in_order(words: list[str], published: date | None) -> None:
    sentence = sentence_of(" ".join(words))
    past = 0
    for mention in find_times(sentence, published):
        assert past <= mention.first < mention.end <= len(sentence)
        past = mention.end
        assert mention.anchored == (mention.first_day is not None)
        if mention.first_day and mention.last_day:
            assert mention.first_day <= mention.last_day


@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert all(isinstance(mention, TimeMention) for mention in find_times(sentence_of(text), date(2025, 6, 17)))


class CountingTuple(tuple[str, ...]):
    """A tuple that counts how often an item or a slice is read from it."""

    reads = 0

    def __getitem__(self, key: object) -> object:  # type: ignore[override]
        CountingTuple.reads += 1
        return super().__getitem__(key)  # type: ignore[call-overload]


@pytest.mark.parametrize(
    "piece",
    ["1 ", "May ", "since ", "early ", "the last ", "2014, ", "1 to ", "the end of ", "May 1 - ", "a couple of "],
)
def test_work_grows_with_the_length_and_no_faster(piece: str) -> None:
    reads = []
    for times in (200, 400):
        plain = sentence_of(piece * times)
        lows = CountingTuple(plain.lows)
        sentence = Sentence(plain.start, plain.end, plain.text, plain.words, lows)
        CountingTuple.reads = 0
        find_times(sentence, date(2025, 6, 17))
        reads.append(CountingTuple.reads)
    assert reads[1] <= 2.1 * reads[0] + 100
