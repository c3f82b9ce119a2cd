"""The words of change of a language, and what the number they stand by must be for them to tell of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from figcheck.extraction.quantity.quantities import Quantity
from figcheck.resources import lexicon
from figcheck.text import Sentence
from figcheck.units.money import currencies
from figcheck.units.registry import PER, dimension

Sort = Literal["share", "price", "held", "bare", "length", "other"]
SHARES = ("percent", "percentage point", "basis point")
ENDS = frozenset(
    ". ; : , ) to from at in and but after before since when as with for if because on while by of".split()
)
_MAGNITUDES = frozenset("thousand million billion trillion m bn tn k".split())


@dataclass(frozen=True, slots=True)
class DirectionWords:
    """Words by the way they go, and the closed classes around them."""

    verbs: Mapping[str, str]
    loose: Mapping[str, str]
    """Verbs that tell of a change of shares and prices only: one may also add routes and drop bombs."""
    by_verbs: Mapping[str, str]
    behind: Mapping[str, str]
    nouns: Mapping[str, str]
    held: frozenset[str]
    plain_nouns: frozenset[str]
    verb_tails: frozenset[str]
    particle_verbs: frozenset[str]
    standing: frozenset[str]
    between: frozenset[str]
    moves: frozenset[str]
    marks: Mapping[str, frozenset[str]]


@cache
def direction_words(language: str) -> DirectionWords:
    """The words of change of the language."""
    data = lexicon(language, "directions")

    def ways(part: str) -> dict[str, str]:
        return {word: way for way in ("up", "down") for word in data[part][way].split()}

    def listed(part: str) -> frozenset[str]:
        return frozenset(data[part]["words"].split())

    return DirectionWords(
        verbs=ways("verbs"),
        loose=ways("loose_verbs"),
        by_verbs=ways("by_verbs"),
        behind=ways("behind"),
        nouns=ways("nouns"),
        held=frozenset(data["loose_verbs"]["held"].split()),
        plain_nouns=listed("plain_nouns"),
        verb_tails=listed("verb_tails"),
        particle_verbs=listed("particle_verbs"),
        standing=listed("standing"),
        between=listed("between"),
        moves=listed("moves"),
        marks={name: frozenset(words.split()) for name, words in data["marks"].items()},
    )


def sort_of(sentence: Sentence, quantity: Quantity, words: DirectionWords) -> Sort:
    """What the number is of: a share, a price or points, jobs or seats, nothing, a length."""
    start, stop, unit = quantity.start, quantity.stop, quantity.unit
    after = sentence.lows[stop] if stop < len(sentence.words) else "."
    if unit.partition(PER)[0] in SHARES or (not unit and quantity.numeral.form == "fraction"):
        return "share"
    named = sentence.lows[stop + 1 : stop + 2] if after == "-" else (after,)  # "a 100-point drop"
    if unit == "point" or (not unit and words.marks["points"].issuperset(named or ("",))):
        leads = sentence.lows[stop + len(named) + (after == "-") :][:1]  # "opened up a 9-point lead"
        return "other" if words.marks["leads"].issuperset(leads or ("",)) else "price"
    if not unit:
        if after in words.held:
            return "held"
        bare = (after in ENDS and after != "of") or not after[0].isalnum()
        digits = sentence.words[quantity.first][0].isdigit()  # "lost four" tells of people
        return "bare" if bare and digits else "other"
    what = dimension(unit)
    if what.partition(PER)[0] in currencies():
        return "other" if _MAGNITUDES & set(sentence.lows[start:stop]) else "price"
    return "length" if what == "length" else "other"
