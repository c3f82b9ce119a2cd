"""The number words of a language, and the numeral that is read from them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from figcheck.interval import Interval
from figcheck.making import made_quickly
from figcheck.resources import lexicon
from figcheck.text import Sentence

ONE = Decimal(1)
HUNDRED = Decimal(100)
ARTICLES = ("a", "an", "the")
BOUNDING = ("+", "-", "–", "plus")
"""What may stand between digits and their magnitude: "10+ million", "a 40-million"."""
TIMES = ("×", "x", "*", "·")
"""What stands before ten and its power."""


@made_quickly
@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a sentence: tokens first to end, its value, and how it was written."""

    first: int
    end: int
    value: Decimal | None
    """The number named; None for vague words."""
    decimals: int = 0
    magnitude: Decimal = ONE
    form: str = "digits"
    """digits, words, vague, range, or none (no, nobody)."""
    hard: Interval | None = None
    """Of vague words and ranges, which bring their own ends."""
    soft: Interval | None = None
    spread: Decimal | None = None
    """How far it may be off on either side: 8.2 of "54.3 ± 8.2"."""
    otherwise: Decimal | None = None
    """What else its form can mean: "1.234", whose point may part thousands or decimals."""

    @property
    def value_written(self) -> Decimal:
        """The number before its magnitude: 1.5 of "1.5 million"."""
        return (self.value or Decimal(0)) / self.magnitude


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of a language, ready for look-up."""

    small: dict[str, Decimal]
    tens: dict[str, Decimal]
    magnitudes: dict[str, Decimal]
    plurals: dict[str, Decimal]
    """Magnitudes in the plural, which name a number only after another: "three dozens"."""
    suffixes: dict[str, Decimal]
    abbreviations: dict[str, Decimal]
    vague: dict[str, tuple[Decimal, Interval]]
    few: dict[tuple[str, ...], tuple[Decimal, Interval]]
    named: dict[tuple[str, ...], Decimal]
    phrase_starts: frozenset[str]
    """First words of `few` and `named`; where none of them stands, no phrase is looked up."""
    points: frozenset[str]
    """Words for the point before decimals."""
    not_counted: frozenset[str]
    """Words behind "40m" that leave it metres."""
    long_things: frozenset[str]
    """Things that are told in metres: "a 40m mast"."""
    alternatives: tuple[tuple[str, ...], ...]
    """What joins a vague word to a larger one, the longest first."""
    parts: frozenset[str]
    """Names of equal parts in the plural: halves, quarters, fifths."""
    behind_digits: frozenset[str]
    """What may go on a number in digits: magnitudes, bounds and hyphens before one, powers of ten, the point."""


@cache
def number_words(language: str) -> NumberWords:
    """The number words of the language, from its lexicon."""
    data = lexicon(language, "numerals")

    def decimals(name: str) -> dict[str, Decimal]:
        return {word: Decimal(value) for word, value in data[name].items()}

    def ends(entry: dict[str, str | list[str]]) -> tuple[Decimal, Interval]:
        low, high = (Decimal(end) if end else None for end in entry["soft"])
        return Decimal(str(entry["low"])), Interval(low, high)

    few = {tuple(words.split()): ends(entry) for words, entry in data["few"].items()}
    sizes = (*data["magnitudes"], *data["plurals"], *data["suffixes"], *data["abbreviations"])
    named = {tuple(words.replace("-", " - ").split()): Decimal(value) for words, value in data["named"].items()}
    return NumberWords(
        small=decimals("units"),
        tens=decimals("tens"),
        magnitudes=decimals("magnitudes"),
        plurals=decimals("plurals"),
        suffixes=decimals("suffixes"),
        abbreviations=decimals("abbreviations"),
        vague={word: ends(entry) for word, entry in data["vague"].items()},
        few=few,
        named=named,
        phrase_starts=frozenset(phrase[0] for phrase in (*few, *named)),
        points=frozenset(data["point"]["words"]),
        not_counted=frozenset(data["meters"]["before"].split()),
        long_things=frozenset(data["meters"]["things"].split()),
        alternatives=tuple(sorted((tuple(joint.split()) for joint in data["alternatives"]["joints"]), key=_length)),
        parts=frozenset(("halves", *(f"{part}s" for part in data["parts"]))),
        behind_digits=frozenset((*sizes, *BOUNDING, *TIMES, "e", *data["point"]["words"])),
    )


def _length(words: tuple[str, ...]) -> int:
    return -len(words)


def is_nobody(sentence: Sentence, numeral: Numeral) -> bool:
    """True for "nobody", "none", "no one": of whom a noun follows no more, as it does in "no soldiers"."""
    if numeral.form != "named" or numeral.value != 0:
        return False
    return numeral.end > numeral.first + 1 or sentence.lows[numeral.first] in ("nobody", "none")


@cache
def after_article(language: str) -> frozenset[str]:
    """The words that go on a number which an article opens: "a few", "a million", "a third of", "the majority of"."""
    words = number_words(language)
    opened = {phrase[1] for phrase in (*words.few, *words.named) if phrase[0] in ARTICLES and len(phrase) > 1}
    parts = lexicon(language, "numerals")["parts"]
    return frozenset({*opened, *words.magnitudes, *words.parts, *parts, "most", "majority", "-"})


@cache
def opening_words(language: str) -> frozenset[str]:
    """The words that a number can begin with; all others are passed over without a trial."""
    words = number_words(language)
    phrases = (*words.few, *words.named)
    return frozenset(
        {*words.small, *words.tens, *words.magnitudes, *words.plurals, *words.vague, *words.parts}
        | {*ARTICLES, "half", "most", "majority", *words.points, *lexicon(language, "numerals")["parts"]}
        | {phrase[0] for phrase in phrases}
    )
