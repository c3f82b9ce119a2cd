"""Quantities with their hedge: before the number, behind it, or between it and its magnitude or unit."""

from __future__ import annotations

from dataclasses import replace

from figcheck.extraction.numbers.number_words import Numeral, opening_words
from figcheck.extraction.quantity.quantities import Amount, Quantity
from figcheck.extraction.words.hedges import Hedge, hedge_after, hedge_before, read_hedge
from figcheck.text import Sentence

_BOUNDED = 3  # tokens of "10+ million", the fewest of a number with a bound inside


def with_hedge(sentence: Sentence, amount: Amount, language: str) -> Quantity:
    """The amount with the hedge before or after it, or between number and unit ("50+ miles")."""
    hedge = read_hedge(sentence, amount.first, amount.end, language)
    if hedge.end == amount.end and amount.end > amount.numeral.end:
        inner = read_hedge(sentence, amount.first, amount.numeral.end, language)
        hedge = inner if inner.end > amount.numeral.end else hedge
    if amount.numeral.end >= amount.numeral.first + _BOUNDED:
        hedge = _within(sentence, amount.numeral, hedge, language) or hedge
    if amount.is_age and hedge.kind == "exact":
        hedge = _before_age(sentence, amount.first, hedge, language)
    return Quantity(amount.first, amount.end, amount.numeral, amount.unit, hedge, is_age=amount.is_age)


def _before_age(sentence: Sentence, first: int, hedge: Hedge, language: str) -> Hedge:
    """The bound before the word that tells an age: "over the age of 16", "under age 12"."""
    at = first - (sentence.low(first - 1) == "of") - 1
    if sentence.low(at) != "age":
        return hedge
    at -= sentence.low(at - 1) == "the"
    found = hedge_before(sentence, at, language)
    return Hedge(found[0], found[1], hedge.end, sentence.slice(found[1], at)) if found else hedge


def _within(sentence: Sentence, numeral: Numeral, hedge: Hedge, language: str) -> Hedge | None:
    """The bound between the digits and their magnitude: "10+ million", "20-plus thousand"."""
    if hedge.kind not in ("exact", "about") or numeral.form != "digits":
        return None
    inner = hedge_after(sentence, numeral.first + 1, language)
    if inner is None or inner[1] >= numeral.end:
        return None
    words = " ".join(filter(None, (hedge.words, sentence.slice(numeral.first + 1, inner[1]))))
    return Hedge(inner[0], hedge.first, hedge.end, words, approximate=hedge.kind == "about")


def with_hedge_behind(sentence: Sentence, quantity: Quantity, at: int, language: str) -> Quantity:
    """The quantity with the bound that follows what it counts, at token `at`: "20 soldiers or more"."""
    behind = hedge_after(sentence, at, language)
    if behind is None or quantity.hedge.kind not in ("exact", "about"):
        return quantity
    following = sentence.words[behind[1]] if behind[1] < len(sentence.words) else ""
    if following[:1].isdigit() or following.lower() in opening_words(language):
        return quantity  # "20 soldiers, at least three of them officers"
    words = " ".join(filter(None, (quantity.hedge.words, sentence.slice(at, behind[1]))))
    about = quantity.hedge.kind == "about" != behind[0]
    return replace(quantity, hedge=Hedge(behind[0], quantity.hedge.first, behind[1], words, approximate=about))
