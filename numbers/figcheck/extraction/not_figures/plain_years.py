"""Years that nothing beside them can make a number: "in 2016, ", known at once, as every eighth number is one."""

from __future__ import annotations

from functools import cache

from figcheck.extraction.not_figures.spelled_ages import AGE_UNITS
from figcheck.extraction.numbers.numerals import number_words
from figcheck.extraction.time.years import is_modern
from figcheck.extraction.words.hedges import hedge_before
from figcheck.text import Sentence
from figcheck.units.money import find_money_sign

_CLOSING = frozenset((".", ",", ";", ":", ")", "?", "!"))
_JOINING = frozenset(("and", "or", "to", "by", "in", "out", "plus", "e", "x"))
_CENTURY = 100


def is_plain_year(sentence: Sentence, i: int, language: str) -> bool:
    """True for a year behind a word and before a mark or a word that goes on no number; others take a closer look."""
    word = sentence.words[i]
    if not i or not is_modern(word) or not sentence.words[i - 1].isalpha() or sentence.glued(i):
        return False
    if int(word) % _CENTURY == 0 or not _ends(sentence, i + 1, language):
        return False  # "2000 people"
    hedged = hedge_before(sentence, i, language) or find_money_sign(sentence.words, i, sentence.glued, language)
    return hedged is None


def _ends(sentence: Sentence, i: int, language: str) -> bool:
    """True where what stands at token i can belong to no number before it."""
    if i >= len(sentence.lows) or sentence.lows[i] in _CLOSING:
        return True
    return sentence.words[i].isalpha() and sentence.lows[i] not in _going_on(language) and not sentence.glued(i)


@cache
def _going_on(language: str) -> frozenset[str]:
    """The words that may belong to the number before them."""
    words = number_words(language)
    sizes = frozenset((*words.magnitudes, *words.plurals, *words.abbreviations, *words.suffixes))
    return sizes | words.points | words.parts | frozenset(AGE_UNITS) | _JOINING
