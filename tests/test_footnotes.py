"""Marks of footnotes that stand apart from their word are no figures, in a text that plainly has footnotes."""

from __future__ import annotations

import pytest
from figcheck.extraction import extract
from figcheck.model import Document

NOTED = "The dam fell.1 It was rebuilt.2 The town paid.3 Then it fell again,4 and again.5 Nobody was hurt.6\n\n"
PLAIN = "The dam fell. It was rebuilt. The town paid. Then it fell again, and again. Nobody was hurt.\n\n"
ROW = "| Harrow | 4,000 houses 5 |\n"


def quotes(text: str) -> list[str]:
    return [figure.quote for figure in extract(Document(id="a", case="all", text=text))]


def test_a_number_behind_a_cell_is_a_mark_where_the_text_has_footnotes() -> None:
    assert "5" not in quotes(f"{NOTED}The cost of the house 5\n")
    assert "5" in quotes(f"{PLAIN}The cost of the house 5\n")


@pytest.mark.parametrize("kept", ["The cost of the house 12\n", "The cost of the house 5 rose.\n"])
def test_a_number_beyond_the_notes_or_within_a_line_is_none(kept: str) -> None:
    number = next(word for word in kept.split() if word.isdigit())
    assert number in quotes(f"{NOTED}{kept}")
