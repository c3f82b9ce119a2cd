"""What is passed over at one look is what a closer look would leave out as well."""

from __future__ import annotations

from itertools import product

import pytest
from figcheck.extraction.not_figures.excluding import Excluding, table
from figcheck.extraction.not_figures.exclusions import OF_DIGITS, OF_WORDS
from figcheck.extraction.not_figures.plain_years import is_plain_year
from figcheck.extraction.numbers.numerals import read_numeral
from figcheck.extraction.quantity.quantities import read_amount
from figcheck.extraction.words.lexis import classify
from figcheck.text import Sentence, tokenise

_BEFORE = (
    "in to of from only minus Route route Osprey GB no the at won mid March us FM EUR N since nineteen a past".split()
)
_NUMBERS = (
    "3 17 204 911 737 1990 2016 90210 5,300 4.5 24.02 2016.1 18892049 .5 3M 10m 7th "
    "one two twenty dozens half both zero scores"
).split()
_BEHIND = (
    "to of and FM N AM x m km percent st er FROM million people points The o zip scores block o'clock USC Co".split()
)
_YEARS = (
    ("The mill opened in 2016, and burned down in 2018.", 2),
    ("Since 2009 the council has met in Varn; by 1987 it had not.", 2),
    ("In 2016 dollars, and in 2016 and a half", 1),  # what follows "and" takes a closer look
    ("She was born in 1990 in Varn", 0),
    ("About 2016 people came, of 2019 people", 1),  # "about" may tell how many
    ("They sold 2016 million litres, EUR 2016 and 2016-2018", 0),
    ("It had 2000 seats in 1900.", 0),
    ("The age of 2016 years", 0),
)


def _read(text: str) -> Sentence:
    return tokenise(text, 0, len(text))


@pytest.mark.parametrize("tests", (OF_DIGITS, OF_WORDS), ids=("digits", "words"))
def test_what_is_not_tried_of_a_number_does_not_hold_of_it(tests: tuple[Excluding, ...]) -> None:
    known, tried = table(tests), 0
    for before, number, behind in product(_BEFORE, _NUMBERS, _BEHIND):
        sentence = _read(f"Keller {before} {number} {behind} 12 (4)")
        numeral = read_numeral(sentence, 2, "en")
        if numeral and (numeral.form == "digits") == (tests is OF_DIGITS):
            chosen = known.chosen(known.possible(sentence, numeral))
            tried += len(chosen)
            for test in tests:
                assert test in chosen or not test.holds(sentence, classify(sentence, "en"), numeral), sentence.text
    assert tried


@pytest.mark.parametrize(("text", "count"), _YEARS)
def test_plain_years_are_no_amounts(text: str, count: int) -> None:
    sentence = _read(text)
    years = [i for i in range(len(sentence)) if is_plain_year(sentence, i, "en")]
    assert len(years) == count
    for i in years:
        assert read_amount(sentence, classify(sentence, "en"), i, "en") == (None, i + 1)


@pytest.mark.parametrize("before", _BEFORE)
def test_no_year_is_plain_that_can_be_an_amount(before: str) -> None:
    for behind in (*_BEHIND, ".", ",", ")", ""):
        sentence = _read(f"Keller {before} 2016 {behind}")
        if is_plain_year(sentence, 2, "en"):
            assert read_amount(sentence, classify(sentence, "en"), 2, "en") == (None, 3), sentence.text
