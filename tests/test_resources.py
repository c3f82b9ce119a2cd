"""The schemas and lexicons that ship: all read, all valid, and consistent with each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from figcheck.errors import LexiconError, UsageError
from figcheck.resources import languages, lexicon, lexicon_names, schema, schema_names
from jsonschema import Draft202012Validator

LEXICONS = [(language, name) for language in languages() for name in lexicon_names(language)]


@pytest.mark.parametrize("name", schema_names())
def test_every_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    assert schema(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_an_unknown_schema_is_named_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"no schema 'figures'; figcheck has .*lexicon.*settings"):
        schema("figures")


@pytest.mark.parametrize(("language", "name"), LEXICONS)
def test_every_lexicon_holds_to_the_schema(language: str, name: str) -> None:
    assert list(deepest(lexicon(language, name))) == []


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ({"measure": {"dead": {"family": "victims"}}}, "$.measure.dead"),
        ({"measure": {"dead": {"family": "victims", "of": "ghosts"}}}, "$.measure.dead.of"),
        ({"measure": {"dead": {"family": "victims", "of": "people", "grow": True}}}, "$.measure.dead"),
        ({"measure": {"dead": {"family": "victims", "of": "people"}}, "word": ["a"]}, "$"),
        ({"words": ["a", "a"]}, "$.words"),
        ({"words": ["a "]}, "$.words"),
        ({"words": []}, "$.words"),
        ({"number": {"ten": 10}}, "$.number"),
        ({}, "$"),
    ],
)
def test_a_malformed_lexicon_is_found(content: dict[str, Any], place: str) -> None:
    errors = Draft202012Validator(schema("lexicon")).iter_errors(content)
    assert place in [error.json_path for error in errors]


@pytest.mark.parametrize("language", languages())
def test_measures_name_only_measures_and_never_themselves(language: str) -> None:
    measures = lexicon(language, "measures")["measure"]
    for name in measures:
        assert name not in list(above(name, measures))


def test_a_missing_lexicon_is_named() -> None:
    with pytest.raises(LexiconError, match="no lexicon 'measures' for the language 'xx'"):
        lexicon("xx", "measures")


def deepest(content: Any) -> Iterator[str]:
    """The places that do not hold to the schema, each at its deepest."""
    for error in Draft202012Validator(schema("lexicon")).iter_errors(content):
        while error.context:
            error = max(error.context, key=lambda each: len(each.absolute_path))
        yield f"{error.json_path}: {error.message[:200]}"


def above(name: str, measures: dict[str, Any]) -> Iterator[str]:
    """All measures that a measure is a kind of or lies within."""
    for each in (*measures[name].get("is", ()), *measures[name].get("within", ())):
        yield each
        yield from above(each, measures)
