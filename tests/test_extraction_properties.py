"""What holds of the figures of any document, however odd its text."""

from __future__ import annotations

import pickle
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import FrameType
from typing import Any

import pytest
from figcheck.extraction import extract
from figcheck.interval import Interval
from figcheck.model import Document, Figure
from hypothesis import example, given, settings
from hypothesis import strategies as st

FIGURES = st.sampled_from(
    (
        "at least 12 people were killed|MORE THAN 11,000 TROOPS|between 500 and 300 crates|dozens of|several hundred|"
        "a couple of|no injuries|half of the 40 hostages|1.2 million|3½ km|−7 °C|$1.762bn|2'500|12,00,000|10^12|"
        "two-thirds of|one in five|from 500 to 300|4.5%|up nearly 57%|~25 – 40min|50+|20-plus|an additional 300 men|"
        "five people, two of them children, died|In the 2012 attack, 26 died|000|1.2.3.4|9**9**9|1e999999|7e-5|1/0|0/0|"
        "Norland's defence ministry said 3,000 North Korean soldiers|thirty-one thousand|a dozen|both victims|"
        "hundred hundred|million billion trillion|minus minus 5|up to 0 people|nearly 0 homes|about 0|1,2,3 and 4|"
        "personnel - about 1,258,890 (+1,010)|as many as one|fewer than 1 soldier|0.0000000000001%|"
        "99999999999999999999|5.3×10^12|a man was killed"
    ).split("|")
)
ODD = st.sampled_from(
    "İ ß ǅ \u2028 \u2029 \x85 \x00 \x1f \ufeff \u200b \u00a0 \u202f \u202e 🚨 👩\u200d👧 e\u0301 قُتل12 ١٢ २५ "
    "１２ Ⅻ ② ½ ² 12² שלום 三百 \r\n \n \t \n\n".split(" ")
)
RUNS = st.sampled_from(["1,", "(", "and ", "a.a.", "-", "7", "“", "'s ", "million ", "$", "%", "to ", "of ", "\n"]).map(
    lambda run: run * 40
)
JOINTS = st.sampled_from(
    [" ", " ", " ", ". ", ", ", "", "; ", ": ", "\n", "\n\n", " and ", "’s ", " – ", "-", "(", ")"]
)
PIECES = st.one_of(FIGURES, FIGURES, ODD, RUNS, st.text(max_size=8))
TEXTS = st.lists(st.tuples(PIECES, JOINTS), max_size=14).map(lambda parts: "".join(a + b for a, b in parts))
HOSTILE = (
    "1,|1,1,1,|((((|and and and |a.a.a.|-1|7|one hundred |$|12 to |1-|1 |12 people, |12 dead in Kyiv, |"
    "police said 12, |12's |2014, |3 May |from 1 to |U.S. 12 |–1|5% |and twelve |half a |North |1e9|dozens of |…|.|no |"
    "$5|1/2|1:|“12” |(12) "
).split("|")
DAYS = st.none() | st.dates(date(1901, 1, 1), date(2099, 12, 31))
DOCUMENTS = st.builds(
    Document, id=st.sampled_from(["a", "b/c.txt", "-"]), case=st.just("all"), title=TEXTS, text=TEXTS, published=DAYS
)
unhurried = settings(deadline=None, derandomize=True)  # no time limit, and the same examples on every run


def zone_text(document: Document, figure: Figure) -> str:
    return document.title if figure.zone == "title" else document.text


@unhurried
@given(DOCUMENTS)
def test_quotes_and_numerals_are_their_slices(document: Document) -> None:
    for figure in extract(document):
        text = zone_text(document, figure)
        assert figure.start is not None and figure.numeral_start is not None
        assert figure.quote
        assert figure.quote == text[figure.start : figure.end]
        assert figure.quote == figure.quote.strip()
        if figure.numeral:
            assert figure.numeral == text[figure.numeral_start : figure.numeral_end]
            assert figure.numeral in figure.quote
        assert figure.sentence in text


@unhurried
@given(DOCUMENTS)
def test_phrases_stand_in_the_text(document: Document) -> None:
    for figure in extract(document):
        text = zone_text(document, figure)
        assert figure.counted_phrase in text
        assert figure.cue in text


@unhurried
@given(DOCUMENTS)
def test_slots_lie_within_the_text(document: Document) -> None:
    for figure in extract(document):
        size = len(zone_text(document, figure))
        assert all(name and 0 <= start < end <= size for name, start, end in figure.slots)
        assert list(figure.slots) == sorted(figure.slots)


@unhurried
@given(DOCUMENTS)
def test_figures_come_in_the_order_of_the_text(document: Document) -> None:
    places = [(figure.zone != "title", figure.start) for figure in extract(document)]
    assert places == sorted(places, key=lambda place: (place[0], place[1] or 0))


@unhurried
@given(DOCUMENTS)
def test_intervals_have_their_ends_in_order(document: Document) -> None:
    for figure in extract(document):
        for interval in (figure.hard, figure.soft):
            backwards = figure.hedge_kind == "range" and interval.low is not None
            assert backwards or not interval.is_empty or closed(interval).low == closed(interval).high, figure.quote
            assert not (interval.low is None and interval.low_open)
            assert not (interval.high is None and interval.high_open)


@unhurried
@given(DOCUMENTS)
def test_a_value_lies_in_its_intervals_or_at_an_open_end(document: Document) -> None:
    for figure in extract(document):
        if figure.value is None:
            assert figure.hedge_kind in ("range", "vague")
            continue
        assert figure.hedge_kind not in ("range", "vague")
        assert figure.value in closed(figure.hard), figure.quote
        assert figure.value in closed(figure.soft), figure.quote


def closed(interval: Interval) -> Interval:
    return replace(interval, low_open=False, high_open=False)


@unhurried
@given(DOCUMENTS)
@example(Document(id="-", text="Of those 12² – ١٢ are boats."))
def test_numbers_are_finite_decimals(document: Document) -> None:
    for figure in extract(document):
        ends = (figure.hard.low, figure.hard.high, figure.soft.low, figure.soft.high)
        for value in (figure.value, figure.from_value, figure.precision, *ends):
            assert value is None or (isinstance(value, Decimal) and value.is_finite())
        assert figure.precision is None or figure.precision > 0
        assert 0 <= figure.confidence <= 1


@unhurried
@given(DOCUMENTS)
def test_ids_are_unique_and_refer_to_figures_of_the_document(document: Document) -> None:
    found = extract(document)
    ids = {figure.figure_id for figure in found}
    assert len(ids) == len(found)
    assert all(figure.whole in ids for figure in found if figure.whole)
    assert all(figure.base in ids for figure in found if figure.base)
    assert all(figure.whole != figure.figure_id for figure in found)


@unhurried
@given(DOCUMENTS)
def test_extracting_twice_gives_the_same(document: Document) -> None:
    assert extract(document) == extract(document)


@unhurried
@given(DOCUMENTS, st.integers(1, 3))
def test_sentences_are_read_alike_however_many_together(document: Document, many: int) -> None:
    figures = extract(document)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("figcheck.extraction.figures._BATCH", many)
        assert extract(document) == figures


@unhurried
@given(DOCUMENTS, DOCUMENTS)
def test_a_document_is_read_alike_whatever_was_read_before(one: Document, other: Document) -> None:
    alone = extract(one)
    extract(other)
    assert extract(one) == alone


@unhurried
@given(DOCUMENTS)
def test_documents_and_figures_pickle(document: Document) -> None:
    found = extract(document)
    assert pickle.loads(pickle.dumps(found)) == found
    assert extract(pickle.loads(pickle.dumps(document))) == found


@unhurried
@given(TEXTS)
def test_text_before_moves_every_offset_alike(text: str) -> None:
    """A paragraph put before does not change what is read of what follows, only where it stands."""
    before = "The ferry sank off the coast in the autumn gales. " * 3 + "\n\n"  # too long a line to have been wrapped
    here = extract(Document(id="-", text=before + text))
    there = extract(Document(id="-", text=before + before + text))
    moved = [(figure.quote, (figure.start or 0) - len(before)) for figure in there]
    assert moved == [(figure.quote, figure.start) for figure in here]


@pytest.mark.parametrize("status", ["empty", "skipped", "failed"])
def test_documents_that_were_not_read_give_nothing(status: str) -> None:
    document = Document(id="-", text="12 people died.", status=status)  # type: ignore[arg-type]
    assert extract(document) == []


@pytest.mark.parametrize("text", ["\ud800 12 people died \udfff", "12 \ud83d people were killed"])
def test_lone_surrogates_do_no_harm(text: str) -> None:
    figures = extract(Document(id="-", text=text))
    assert [text[figure.start : figure.end] for figure in figures] == [figure.quote for figure in figures]


@pytest.mark.parametrize("mark", [",", "(", " and", ", and", " -", ", a", ":", ""])
@pytest.mark.parametrize("text", ["At least 12 sailors in Varn", "Twelve people were", "12 killed, two men"])
def test_a_sentence_may_break_off_anywhere(text: str, mark: str) -> None:
    assert extract(Document(id="-", text=text + mark))


@pytest.mark.parametrize("run", HOSTILE, ids=repr)
def test_hostile_text_ends(run: str) -> None:
    text = run * (20_000 // len(run))
    for figure in extract(Document(id="-", text=text)):
        assert figure.quote == text[figure.start : figure.end]


@pytest.mark.parametrize("run", HOSTILE, ids=repr)
def test_work_grows_no_faster_than_the_text(run: str) -> None:
    extract(Document(id="-", text=run))
    half, whole = lines_run(run * (3000 // len(run))), lines_run(run * (6000 // len(run)))
    assert whole < half * 2.4


def lines_run(text: str) -> int:
    """How many lines of code the extraction of a text runs: work counted, whatever the machine."""
    count = 0

    def tracer(_frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return tracer

    before = sys.gettrace()
    sys.settrace(tracer)
    try:
        extract(Document(id="-", text=text))
    finally:
        sys.settrace(before)
    return count


def test_offsets_hold_behind_letters_that_grow_in_lower_case() -> None:
    text = "İİİİ İzmir: 12 people were killed; 🚨🚨 30 were hurt."
    assert [(figure.value, text[figure.start : figure.end]) for figure in extract(Document(id="-", text=text))] == [
        (Decimal(12), "12 people"),
        (Decimal(30), "30"),
    ]


def test_a_line_that_ends_with_a_comma_is_read() -> None:
    (figure,) = extract(Document(id="a", text="Three people,"))
    assert figure.quote == "Three people"
