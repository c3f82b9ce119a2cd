"""Ages without a word of age: "At 17, Kett left", "who at 68 would be", "a girl of 12", "voters 18 to 29"."""

from __future__ import annotations

from figcheck.extraction.not_figures.age_words import OLDEST, THEN, age_words, is_group
from figcheck.extraction.numbers.numerals import Numeral
from figcheck.extraction.sentence.cues import people_words
from figcheck.extraction.words.lexis import CALENDAR, CLOSED, SAYING, VERB, word_classes
from figcheck.text import Sentence

_LAST_HOUR = 12  # "at 7" tells the time
_REACH = 6  # tokens of "died a year ago at 99"
JOINTS = ("to", "-", "–")
_PLACING = ("at", "of")
_OF_THOSE = ("of", "those")
_SPAN = 3  # tokens of "18 to 29"
_YOUNGEST = 5


def is_at_age(sentence: Sentence, numeral: Numeral, language: str) -> bool:
    """True for the age at which one did something, and for that of "a girl of 12"."""
    words, lows, i = age_words(language), sentence.lows, numeral.first - 1
    if i < 0 or not (lows[i] in _PLACING or lows[i] in words.just):
        return False
    while i > 0 and lows[i] in words.just:
        i -= 1
    if lows[i] not in _PLACING or not _counts_nothing(sentence, numeral.end, language):
        return False
    if lows[i] == "of":
        return i > 1 and lows[i - 1] in words.of and lows[i - 2] in ("a", "the")
    if i and (lows[i - 1] in words.turning or lows[i - 1] in words.dying):
        return True
    if _died_before(sentence, i, words.dying):
        return True
    return (numeral.value or 0) > _LAST_HOUR and _is_of_somebody(sentence, i, numeral.end, language)


def _counts_nothing(sentence: Sentence, end: int, language: str) -> bool:
    """True where neither a noun nor a further number follows, nor what a level goes "up from" or "to"."""
    after = sentence.low(end)
    if after in THEN or after == "(":
        return True
    return bool(word_classes(language).get(after, 0) & (CLOSED | VERB | SAYING)) and after not in ("to", "up", "down")


def _died_before(sentence: Sentence, at: int, dying: frozenset[str]) -> bool:
    """ "Died a year ago at 99", "to die young (at 64)"."""
    for j in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if sentence.lows[j] in dying:
            return True
        if sentence.lows[j] in (",", ";", ":") or sentence.lows[j][0].isdigit():
            return False
    return False


def _is_of_somebody(sentence: Sentence, at: int, end: int, language: str) -> bool:
    """True where a person follows, "At 17, Kett left" and "At 59 she", or goes before: "her brother, at 59, is"."""
    lows, one = sentence.lows, age_words(language).one
    comma = sentence.low(end) == ","
    if at == 0 or lows[at - 1] in ("and", "but", "—", "“", '"', ";"):
        following = end + comma
        return sentence.low(following) in one or (comma and _is_name(sentence, following, language))
    if lows[at - 1] in ("who", "whom"):
        return True
    if lows[at - 1] != "," or at < 2:
        return False
    before = lows[at - 2]
    kin = before in age_words(language).kin or before in people_words(language).person
    return before == "who" or (comma and kin)


def _is_name(sentence: Sentence, at: int, language: str) -> bool:
    """True for a capital word that the lexicon does not know."""
    word = sentence.words[at] if at < len(sentence.lows) else ""
    return (
        word[:1].isupper()
        and word[1:].islower()
        and not word_classes(language).get(word.lower(), 0) & (CLOSED | CALENDAR | VERB)
    )


def is_between_ages(sentence: Sentence, numeral: Numeral, language: str) -> bool:
    """True for either number of "voters 18 to 29", "those 18-29"."""
    for first in (numeral.first, numeral.first - 2):
        row = sentence.lows[max(0, first) : first + _SPAN]
        if first < 1 or len(row) < _SPAN or row[1] not in JOINTS or not (row[0].isdecimal() and row[2].isdecimal()):
            continue
        young, old = int(row[0]), int(row[2])
        if sentence.lows[first - 2 : first] == _OF_THOSE:
            return False  # "most of those 20 to 30 are clerks" counts them
        if is_group(sentence.lows[first - 1], language) and _YOUNGEST <= young < old <= OLDEST:
            return _counts_nothing(sentence, first + _SPAN, language)
    return False
