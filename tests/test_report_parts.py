"""The parts of the report: harmless text, paragraphs, marks that nest, numbers of plots, cards and rows."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from figcheck.interval import Interval
from figcheck.model import Document, Figure, Group, Report
from figcheck.writers.html.anchors import Anchors
from figcheck.writers.html.cards import AT_ODDS, DISPUTES, OTHER, sort_of
from figcheck.writers.html.harmless import harmless
from figcheck.writers.html.marks import Piece, marked, nested
from figcheck.writers.html.paragraphs import number_of, paragraphs
from figcheck.writers.html.plots import allowed, plot
from figcheck.writers.html.rows import standing_rows
from hypothesis import given
from hypothesis import strategies as st
from samples import CONFLICT, FIRST, POST, REPORT, SECOND, made, toll

D = Decimal


def joined(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


def document_of(text: str, *spans: tuple[int, int]) -> tuple[Document, list[Figure], Anchors]:
    """A document with a figure at each place."""
    document = replace(POST, text=text, title="")
    figures = [
        toll(document, place, text[start:end], figure_id=f"f{place}", start=start, end=end)
        for place, (start, end) in enumerate(spans, start=1)
    ]
    return document, figures, Anchors(Report(documents=(document,), figures=tuple(figures)))


@given(st.text(st.characters()))
def test_harmless_text_keeps_every_place_and_can_be_written(text: str) -> None:
    made_harmless = harmless(text)
    assert len(made_harmless) == len(text)
    made_harmless.encode("utf-8")
    assert all(a == b for a, b in zip(text, made_harmless, strict=True) if a.isprintable() or a in "\n\t\r")


SPANS = st.lists(st.tuples(st.integers(0, 39), st.integers(1, 12)), max_size=8).map(
    lambda pairs: [(start, min(start + length, 40)) for start, length in pairs]
)


@given(st.text("ab 1\n", min_size=40, max_size=40), SPANS)
def test_marks_nest_and_hold_exactly_their_quotes(text: str, spans: list[tuple[int, int]]) -> None:
    document, figures, anchors = document_of(text, *spans)
    shown = marked(document, figures, anchors, frozenset())
    assert [joined(paragraph.pieces) for paragraph in shown.paragraphs] == [
        text[start:end] for start, end in paragraphs(text)
    ]
    held: dict[int, str] = {}
    for paragraph in shown.paragraphs:
        stack: list[int] = []
        for piece in paragraph.pieces:
            stack += [mark.number for mark in piece.opens]
            for number in stack:
                held[number] = held.get(number, "") + piece.text
            assert not stack or piece.row in stack
            del stack[len(stack) - piece.closes :]
        assert stack == []
    in_paragraphs = [place for start, end in paragraphs(text) for place in range(start, end)]
    for number, (start, end) in enumerate(spans, start=1):
        assert held.get(number, "") == "".join(text[place] for place in range(start, end) if place in in_paragraphs)
    ids = [mark.number for p in shown.paragraphs for piece in p.pieces for mark in piece.opens if mark.has_id]
    assert len(ids) == len(set(ids)) == len(held)


@given(SPANS)
def test_nested_spans_never_cross(spans: list[tuple[int, int]]) -> None:
    cut = nested([(start, end, number) for number, (start, end) in enumerate(spans)])
    for a, b in ((a, b) for place, a in enumerate(cut) for b in cut[place + 1 :]):
        assert a[1] <= b[0] or b[1] <= a[1]
    assert all(one[0] <= other[0] for one, other in pairwise(cut))


def test_a_figure_under_another_of_the_same_place_still_leads_to_its_row() -> None:
    document, figures, anchors = document_of("40 killed and injured.", (0, 9), (0, 9))
    (paragraph,) = marked(document, figures, anchors, frozenset()).paragraphs
    first = paragraph.pieces[0]
    assert (first.text, first.row, first.also, first.closes) == ("40 killed", 2, (1,), 2)


def test_a_figure_whose_quote_is_not_at_its_place_has_no_mark() -> None:
    document, (figure,), anchors = document_of("40 killed", (0, 2))
    moved = replace(figure, start=3, end=5)
    assert anchors.mark(figure) == "m1"
    assert anchors.mark(moved) == ""
    assert joined(marked(document, [moved], anchors, frozenset()).paragraphs[0].pieces) == "40 killed"


def test_paragraphs_are_blocks_of_wrapped_lines_or_long_lines() -> None:
    assert paragraphs("one\ntwo\n\n \nthree\n") == [(0, 7), (11, 16)]
    assert paragraphs("one\ntwo") == [(0, 3), (4, 7)]
    long = "x" * 300
    assert paragraphs(f"{long}\ny\n\nz") == [(0, 300), (301, 302), (304, 305)]
    assert [number_of([(2, 7), (11, 16)], offset) for offset in (0, 2, 9, 11)] == [1, 1, 1, 2]


def test_a_plot_draws_ends_as_the_intervals_have_them() -> None:
    over = replace(FIRST, hard=Interval(D(11000), None, low_open=True))
    under = replace(SECOND, hard=Interval(D(0), D(10000), high_open=True))
    drawn = plot(replace(CONFLICT, figures=(over, under)), None, Anchors(REPORT))
    assert drawn is not None
    first, second = drawn.bars
    assert (first.left_end, first.right_end, first.left, first.right) == ("hollow", "arrow", D("92.0"), D(98))
    assert (second.left_end, second.right_end, second.left, second.right) == ("filled", "hollow", D("6.0"), D("84.2"))
    assert (drawn.least, drawn.greatest) == ("0", "11,000")
    assert "A, Harbour Post, 17 Jun 2025: killed more than 11,000; B, Coast Wire" in drawn.words
    assert (first.strong, first.line < second.above) == (True, True)


def test_a_plot_takes_in_the_group_and_nothing_of_another_unit() -> None:
    group = REPORT.groups[0]
    drawn = plot(CONFLICT, group, Anchors(REPORT))
    assert drawn is not None
    assert [bar.strong for bar in drawn.bars] == [True, True, False]
    assert plot(replace(CONFLICT, figures=(FIRST, replace(SECOND, unit="percent"))), None, Anchors(REPORT)) is None
    many = Group("g", "all", "", (FIRST, SECOND, *(made(number) for number in range(1, 30))))
    crowded = plot(replace(CONFLICT, figures=(FIRST, SECOND)), many, Anchors(REPORT))
    assert crowded is not None
    assert (len(crowded.bars), crowded.more) == (12, 19)


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval(D(5), D(5)), "5"),
        (Interval(D(5), None), "5 or more"),
        (Interval(D(5), None, low_open=True), "more than 5"),
        (Interval(None, D(9), high_open=True), "less than 9"),
        (Interval(D(5), D(9)), "5 or more, at most 9"),
        (Interval(None, None), "any number"),
    ],
)
def test_intervals_are_told_in_words(interval: Interval, words: str) -> None:
    assert allowed(interval) == words


def test_findings_are_parted_by_who_disagrees() -> None:
    assert [
        sort_of(replace(CONFLICT, basis=basis))
        for basis in ("same_document", "same_authority", "different_authorities", "unnamed")
    ] == [AT_ODDS, AT_ODDS, DISPUTES, OTHER]
    assert sort_of(replace(CONFLICT, relation="hardened", basis="same_authority")) == AT_ODDS
    assert sort_of(replace(CONFLICT, relation="hardened", basis="same_authority", severity="info")) == OTHER
    assert sort_of(replace(CONFLICT, relation="copied", basis="same_document")) == OTHER


def test_a_citation_names_source_title_date_paragraph_quote_and_digest() -> None:
    document = replace(POST, text="Opening.\n\nSo it was: twelve people were killed.", sha256="ab" * 32)
    figure = replace(FIRST, start=21, end=47)
    anchors = Anchors(Report(documents=(document,), figures=(figure,)))
    assert anchors.citation(figure) == (
        "Harbour Post, “Twelve dead in Veld”, 17 Jun 2025, par. 2: "
        "“twelve people were killed” [sha256 abababababababab]"
    )


def test_a_quote_is_found_in_its_sentence_where_the_same_words_stand_twice() -> None:
    text = "12 dead here, 12 dead there."
    _, (figure,), anchors = document_of(text, (14, 21))
    shown = anchors.excerpt(replace(figure, sentence=text))
    assert (shown.before, shown.quote, shown.after) == ("12 dead here, ", "12 dead", " there.")


def test_what_stands_shows_open_limits_as_such() -> None:
    over, under = made(11000, "more_than", group="g"), made(10000, "less_than", group="g", document="b")
    group = Group("g", "", "deployed", (over, under))
    (row,) = standing_rows(Report(groups=(group,)), Anchors(Report()))
    assert (row.least, row.greatest) == ("< 10,000", "> 11,000")
