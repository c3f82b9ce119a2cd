"""Phrases of time as news words them: which days they mean, and that what is not told stays open."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from figcheck.extraction.time.dates import TimeMention, find_times
from figcheck.text import tokenise

CORPUS = tomllib.loads((Path(__file__).parent / "corpus" / "time_phrases.toml").read_text(encoding="utf-8"))
ROWS = [(day, *row) for day, table in CORPUS["published"].items() for row in table["rows"]]
KINDS = {"since": "counter", "counter": "counter", "as_of": "as_of", "by": "as_of", "until": "as_of"}


def read(published: str, marked: str) -> list[TimeMention]:
    """The mentions that touch the phrase in brackets and are known to the day."""
    text = marked.replace("[", "").replace("]", "")
    sentence = tokenise(text, 0, len(text))
    start, end = marked.index("["), marked.index("]") - 1
    told = find_times(sentence, None if published == "none" else date.fromisoformat(published))
    return [
        each
        for each in told
        if each.anchored and sentence.start_of(each.first) < end and sentence.end_of(each.end - 1) > start
    ]


def meant(mention: TimeMention) -> tuple[str, str, str]:
    """Days, granularity, and what the mention is to a figure."""
    one_day = mention.first_day == mention.last_day
    kind = KINDS.get(mention.relation, "event" if one_day else "period")
    return f"{mention.first_day}..{mention.last_day}", mention.granularity, kind


def test_there_are_200_phrases() -> None:
    assert len({(row[0], row[1]) for row in ROWS}) >= 200


@pytest.mark.parametrize(("published", "marked", "days", "granularity", "kind"), ROWS)
def test_a_phrase_means_its_days(published: str, marked: str, days: str, granularity: str, kind: str) -> None:
    expected = [] if days == "unresolved" else [(days, granularity, kind)]
    assert [meant(mention) for mention in read(published, marked)] == expected
