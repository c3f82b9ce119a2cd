"""Candidates: the sentences in which a number may stand, found by one scan of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from figcheck.extraction.numbers.fractions import part_words
from figcheck.extraction.numbers.numerals import number_words
from figcheck.extraction.sentence.cues import implying_words
from figcheck.extraction.words.alternation import alternation
from figcheck.extraction.words.hedges import hedged_ones
from figcheck.text import Sentence, spans_at, tokenise


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """A digit or a number word, by first letters, so that a word that cannot match is left at once.

    The character before a word belongs to the match: as no word begins within another, the search for what is no small
    letter passes over the rest of each. The group, empty, tells that a word was found and no digit or sign. Of a number
    no more is passed over than any has: a long run of digits and commas is cut, and searched again at every cut.
    """
    words = number_words(language)
    known = {*words.small, *words.tens, *words.magnitudes, *words.vague, *part_words(language)}
    known |= implying_words(language)
    # The word that tells: "couple" of "a couple of", as half of all sentences hold an "of".
    known |= {phrase[phrase[0] == "a"] for phrase in (*words.few, *words.named)}
    known |= hedged_ones(language)
    digits, word = r"(?<=[\d½⅓⅔¼¾⅛⅜⅝⅞])(?:[.,]*+\d++){0,40}", rf"()(?={alternation(sorted(known))}\b)"
    return re.compile(f"[^a-z_](?:{digits}|{word})")


def _lowered(text: str) -> str:
    """Lower case of the same length: a few letters (İ) would grow and move every offset behind them."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def candidate_sentences(text: str, language: str, point: str = ".") -> Iterator[Sentence]:
    """The tokenised sentences of the text that hold a digit or a number word, in order; `point` as in a sentence."""
    # A space is put before the text, so that its first word has one as well.
    lowered, search = f" {_lowered(text)}", _pattern(language).search

    def place_from(at: int) -> int:
        mark = search(lowered, at)
        while mark and (place := mark.start() - 1 + (mark.lastindex or 0)) < at:
            mark = search(lowered, mark.end())  # what was found belongs to the character before
        return place if mark else -1

    for start, end in spans_at(text, place_from):
        yield tokenise(text, start, end, point)
