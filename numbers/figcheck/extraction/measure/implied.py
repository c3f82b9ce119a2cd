"""One person without a number: "a man was killed", "killing a 44-year-old woman" count as one, marked as implied."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from figcheck.extraction.counting.counted import NounPhrase, read_counted
from figcheck.extraction.measure.kinds import KindReading
from figcheck.extraction.measure.measures import read_measure
from figcheck.extraction.numbers.numerals import Numeral
from figcheck.extraction.quantity.quantities import Quantity
from figcheck.extraction.sentence.clauses import MeasureReading
from figcheck.extraction.sentence.cues import implying_words, people_words
from figcheck.extraction.words.hedges import Hedge
from figcheck.extraction.words.lemmas import lemma
from figcheck.text import Sentence

Classes = tuple[int, ...]
IMPLIED = frozenset(("killed", "injured", "shot", "hospitalised", "arrested", "suspects"))
_AGE = 5  # tokens of "17-year-old"


def implied_ones(
    sentence: Sentence, classes: Classes, language: str
) -> Iterator[tuple[Quantity, NounPhrase, MeasureReading | None, KindReading]]:
    """The persons named with an article only, with what the sentence says befell them, if it does."""
    if implying_words(language).isdisjoint(sentence.lows):
        return
    for i, low in enumerate(sentence.lows):
        if low not in ("a", "an"):
            continue
        after = i + 1 + (_AGE if sentence.lows[i + 2 : i + 6] == ("-", "year", "-", "old") else 0)
        phrase = read_counted(sentence, classes, after, singular=True, language=language)
        if phrase.is_empty or phrase.partitive or sentence.lows[phrase.head] != lemma(sentence.lows[phrase.head]):
            continue
        if sentence.lows[phrase.head] not in people_words(language).person:
            continue
        measure = read_measure(sentence, classes, i, after, phrase, language)
        one = Numeral(i, i + 1, Decimal(1), form="named")
        yield Quantity(i, i + 1, one, "", Hedge("exact", i, i + 1, "")), phrase, measure, KindReading("total")
