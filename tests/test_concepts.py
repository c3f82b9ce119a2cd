"""What figures are about, against a corpus of invented sentences and on any tokens at all."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from figcheck.extraction import extract
from figcheck.extraction.words.tagging import tag
from figcheck.model import Document, Figure
from figcheck.text import tokenise
from hypothesis import given
from hypothesis import strategies as st

CORPUS = tomllib.loads((Path(__file__).parent / "corpus" / "concepts.toml").read_text(encoding="utf-8"))
ROWS = [pytest.param(*row, id=f"{name}-{row[0]}-{row[1]}") for name, table in CORPUS.items() for row in table["rows"]]
WORDS = (
    "the a of in to and , . ( ) - ' 's 12 3% $5 million Norland fell gained which it quarry prices said is with by %"
).split()


def figures_of(text: str) -> list[Figure]:
    return extract(Document(id="-", text=text))


def concept_words(figure: Figure) -> list[str]:
    return figure.concept.replace(",", "").split()


@pytest.mark.parametrize(("text", "numeral", "concept"), ROWS)
def test_concepts(text: str, numeral: str, concept: str) -> None:
    found = {figure.numeral: figure.concept for figure in figures_of(text)}
    assert found[numeral] == concept


def test_a_concept_says_where_it_stands() -> None:
    text = "Last year Halvik Foods made 60% of its revenue abroad."
    (figure,) = (figure for figure in figures_of(text) if figure.unit)
    places = [text[start:end] for name, start, end in figure.slots if name == "concept"]
    assert places == ["Halvik Foods", "revenue"]


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_concepts_are_words_of_the_sentence(text: str) -> None:
    for figure in figures_of(text):
        for word in concept_words(figure):
            assert word in figure.sentence
        for name, start, end in figure.slots:
            assert name != "concept" or 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("The mayor visited 40 farms .", "dnv0n."),
        ("They will pay her brother soon .", "ravdnb."),
        ("The US sent 40 ships to Norland .", "dnv0npn."),
        ("The cargo carried by sea was taken .", "dnwpnav."),
    ],
)
def test_parts_of_speech(text: str, tags: str) -> None:
    assert "".join(tag(tokenise(text, 0, len(text)), "en")) == tags


@given(st.text(max_size=60))
def test_every_token_has_one_tag(text: str) -> None:
    sentence = tokenise(text, 0, len(text))
    tags = tag(sentence, "en")
    assert len(tags) == len(sentence)
    assert set(tags) <= set("nvwbpdrcsa0,.(-$")
