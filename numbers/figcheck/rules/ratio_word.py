"""A word such as "doubled" that two numbers do not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from figcheck.compare.beside import before, between, sentences
from figcheck.compare.grading import quoted
from figcheck.interval import Interval
from figcheck.model import Figure
from figcheck.resources import lexicon
from figcheck.rule import Conflict, Material, Outcome, rule

NEAR = 24
"""So many characters may stand between the word and the first of its numbers: "doubled last year from"."""
SLACK = Decimal("0.125")
"""Writers round a ratio more freely than a number: what is within an eighth of it still bears its name."""


@rule("F016", "warning", scope="document")
def check(material: Material) -> Iterator[Outcome]:
    """A word of ratio ("doubled", "tenfold") is not borne out by the two numbers that follow it.

    Why it matters: readers remember the word; the numbers beside it show that it is too much or too little.
    Flagged: "doubled from 4,000 to 6,500"; "more than tripled to 50 from 20".
    Not flagged: a ratio within an eighth of the word; "nearly doubled from 4,000 to 7,400"; numbers that stand apart
    from the word.
    """
    for members in sentences(material.figures):
        for index, figure in enumerate(members):
            other = members[index + 1] if index + 1 < len(members) else None
            ends = _ends(figure, other)
            if ends is None or (word := _word_before(figure, other, material.settings.language)) is None:
                continue
            start, end, figures = ends
            name, factor = word
            ratio = end / start
            if ratio not in factor:
                yield _conflict(figures, name, start, end, factor)


def _ends(figure: Figure, other: Figure | None) -> tuple[Decimal, Decimal, tuple[Figure, ...]] | None:
    """Where something began and ended: "from 4,000 to 6,500", or "to 6,500 from 4,000"."""
    if figure.value is None or figure.value <= 0 or figure.unit == "percent":
        return None
    if figure.from_value and figure.from_value > 0:
        return figure.from_value, figure.value, (figure,)
    if other is None or other.value is None or other.value <= 0 or other.unit != figure.unit:
        return None
    if (between(figure, other) or "").strip() != "from" or not before(figure, other).rstrip().endswith(" to"):
        return None
    return other.value, figure.value, (figure, other)


def _word_before(figure: Figure, other: Figure | None, language: str) -> tuple[str, Interval] | None:
    """The word of ratio right before the numbers, with the ratios that it allows."""
    text = before(figure, other or figure).casefold()
    found = list(_pattern(language).finditer(text))
    if not found or len(text) - found[-1].end() > NEAR or re.search(r"\d|[;:]", text[found[-1].end() :]):
        return None
    soft, word = found[-1]["soft"] or "", found[-1]["word"]
    factor = _factors(language)[word]
    return f"{soft} {word}".strip(), _allowed(factor, soft, language)


def _allowed(factor: Decimal, soft: str, language: str) -> Interval:
    """The ratios that a word allows with what stands before it. Of a halving, "nearly" is the upper side."""
    softened = lexicon(language, "arithmetic")["softened"]
    margin = factor * SLACK
    if soft in softened["over"]:
        return Interval(factor - margin / 4, None) if factor > 1 else Interval(None, factor + margin / 4)
    if soft in softened["under"]:
        ends = (factor - 2 * margin, factor + margin / 4)
        return Interval(*ends) if factor > 1 else Interval(factor - margin / 4, factor + 2 * margin)
    return Interval.point(factor).widened(2 * margin if soft else margin)


@cache
def _factors(language: str) -> Mapping[str, Decimal]:
    """The number of times that each word stands for."""
    ratios = lexicon(language, "arithmetic")["ratio"]
    return {word: Decimal(factor) for factor, words in ratios.items() for word in words}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """A word of ratio with the softening words before it."""
    softened = lexicon(language, "arithmetic")["softened"]
    soft = "|".join(re.escape(word) for words in softened.values() for word in words)
    return re.compile(rf"\b(?:(?P<soft>{soft}) )?(?P<word>{'|'.join(map(re.escape, _factors(language)))})\b")


def _conflict(figures: tuple[Figure, ...], name: str, start: Decimal, end: Decimal, factor: Interval) -> Conflict:
    """The finding."""
    ratio = (end / start).quantize(Decimal("0.01"))
    return Conflict(
        figures=figures,
        message=f"From {start:,f} to {end:,f} is {ratio:,f} times, which the text calls “{name}”: "
        + " and ".join(map(quoted, figures))
        + ".",
        inequality=f"{end:,f} / {start:,f} = {ratio:,f}, not in {factor}",
        severity="warning",
        confidence=Decimal("0.7"),
        basis="same_document",
        gap=factor.gap(Interval.point(end / start)),
    )
