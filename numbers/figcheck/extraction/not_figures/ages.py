"""Ages: "the 65-year-old", "ten months old", "aged 7", "Hague, 44,"; kept as figures of their own kind."""

from __future__ import annotations

from functools import cache

from figcheck.extraction.not_figures.age_words import OLDEST, THEN, age_words, is_group
from figcheck.extraction.not_figures.bare_ages import JOINTS, is_at_age, is_between_ages
from figcheck.extraction.not_figures.spelled_ages import AGE_UNITS, spelled_age
from figcheck.extraction.numbers.numerals import Numeral
from figcheck.extraction.sentence.cues import people_words
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import (
    AUXILIARY,
    SAYING,
    VERB,
    capitals_tell_nothing,
    is_word,
    looks_plural,
    word_classes,
)
from figcheck.resources import lexicon
from figcheck.text import Sentence
from figcheck.units.registry import find_unit_or_money

_IN_LIST = frozenset((",", "and", "or", "to", "through", "between", "from", "(", "-", "–", "—", "s", "'s"))
_AGE_WORDS = frozenset("aged age ages".split())
_TURNING = frozenset("turn turns turned turning".split())
_TELLING_BEFORE = _IN_LIST | _AGE_WORDS | _TURNING | {"of"}
"""The words before a number without which it is no age, but for a bare one: a list may part it from whom it is of."""
_AFTER_TURNING = frozenset("in on this last next and when while during before after earlier today yesterday".split())
_LONGEST_PLACE = 3  # tokens
_SIGNS = ("%", "°", "/", "-", "–")
_SPEAKING_AGE = 14  # younger people are seldom quoted, and small numbers behind names are often of things
_EACH = ("one", "other")
_TELLING = AUXILIARY | VERB | SAYING  # what people of an age do: "people under 62 pay more"
_EACH_REACH = 6  # tokens of "one 16 and the other"
_ARTICLES = frozenset("the a an this that its our in at for".split())
_BEFORE_THINGS = (("the",), ("a",), ("an",))
_ORDINAL = ("st", "nd", "rd", "th")  # "Petty Officer 2nd Class"
_SINGULAR = ("was", "is", "has", "who", "whose")
_COMPARED = (("younger", "than"), ("older", "than"))
_UNDER = ("under", "over", "below", "above")
_BOUNDING = (*_UNDER, "than")
_JOINING = ("and", "or")
_SIDES = (("and", "older"), ("and", "younger"), ("or", "older"), ("or", "younger"), ("and", "over"), ("and", "under"))


def read_age(sentence: Sentence, numeral: Numeral, language: str) -> tuple[str, int] | None:
    """The unit of the age that the numeral gives and the token after it, or None where it is no age."""
    if spelled := spelled_age(sentence, numeral, language):
        return spelled
    before = numeral.first - 1
    if before < 0 or numeral.value is None or numeral.value > OLDEST:
        return None
    if _is_bare(numeral) and _is_told(sentence, numeral, language):
        return "year", numeral.end
    if not (sentence.lows[before] in _TELLING_BEFORE or sentence.words[before][0].isdigit()):
        return None
    if _counts_people(sentence, numeral, language):
        return None
    while before > 0 and (sentence.lows[before] in _IN_LIST or sentence.words[before][0].isdigit()):
        before -= 1
    if sentence.lows[before] == "of" and before and sentence.lows[before - 1] in _AGE_WORDS:
        before -= 1
    if sentence.lows[numeral.first - 1] in _TURNING and _ends_clause(sentence, numeral):
        return "year", numeral.end
    if sentence.lows[before] in _AGE_WORDS and numeral.value is not None and numeral.value <= OLDEST:
        return None if _is_measured(sentence, numeral.end, language) else ("year", numeral.end)
    return ("year", numeral.end) if _of_person(sentence, numeral, before, language) else None


def _is_told(sentence: Sentence, numeral: Numeral, language: str) -> bool:
    """True where the words around a bare number, which is not the first word, make it an age."""
    before, after = sentence.lows[numeral.first - 1], sentence.low(numeral.end)
    return (
        (sentence.words[numeral.first - 1][0].isupper() and _is_behind_name(sentence, numeral, language))
        or (before in _EACH and _is_of_each(sentence, numeral))
        or (after in THEN and _is_said_of_one(sentence, numeral, language))
        or ((before in _BOUNDING or after in _JOINING) and _bounds_a_group(sentence, numeral, language))
        or is_at_age(sentence, numeral, language)
        or ((before in JOINTS or after in JOINTS) and is_between_ages(sentence, numeral, language))
    )


def _is_measured(sentence: Sentence, end: int, language: str) -> bool:
    """True where a unit other than of time follows: "by age 75, 63% say so" has no second age."""
    found = find_unit_or_money(sentence.lows, sentence.words, end, sentence.glued, language)
    return found is not None and found.name not in AGE_UNITS


def _counts_people(sentence: Sentence, numeral: Numeral, language: str) -> bool:
    """True for "three women" behind the ages of others: "four men — 18, 19, 20 and 24 — and one woman"."""
    after = sentence.lows[numeral.end] if numeral.end < len(sentence.lows) else ""
    noun = lemma(after)
    if numeral.form == "words" and after[:1].isdigit():
        return True  # "ages 14, 18, and two 19-year-olds"
    return (noun != after or numeral.value == 1) and noun in people_words(language).person


def _ends_clause(sentence: Sentence, numeral: Numeral) -> bool:
    """True where nothing follows that a number of that size could count: "she turned 30 in May"."""
    after = sentence.lows[numeral.end] if numeral.end < len(sentence.lows) else "."
    size = numeral.value is not None and 1 <= numeral.value <= OLDEST and not numeral.decimals
    return size and (after in _AFTER_TURNING or not is_word(after)) and after not in _SIGNS


def _is_said_of_one(sentence: Sentence, numeral: Numeral, language: str) -> bool:
    """ "He was 90.", "my sister is 16 and", "who was just 13 when", "dies at 48", "at 59, she"."""
    lows, after = sentence.lows, sentence.low(numeral.end)
    i, words = numeral.first - 1, age_words(language)
    while i > 0 and lows[i] in words.just:
        i -= 1
    if i < 1:
        return False
    if lows[i] == "at":
        following = lows[numeral.end + 1] if numeral.end + 1 < len(sentence.lows) else ""
        return lows[i - 1] in words.turning or (after == "," and following in words.one)
    if lows[i] not in words.being or (after == "at" and lows[numeral.end + 1 : numeral.end + 3] != ("the", "time")):
        return False
    if lows[i - 1] in words.one or lows[i - 1] in words.kin:
        return True
    if lows[i - 1] == "they":
        return i > 1 and lows[i - 2] in words.dating
    many = lows[i] in ("'s", "were")  # "New Varn's 24." may own what was told of before
    return not many and _is_full_name(sentence, i)


def _is_of_each(sentence: Sentence, numeral: Numeral) -> bool:
    """ "Two sailors, one 16 and the other 17, were": the ages of two who were counted."""
    if numeral.first < 2:
        return False
    if sentence.lows[numeral.first - 1] == "one":
        return sentence.lows[numeral.end : numeral.end + 3] == ("and", "the", "other")
    return "one" in sentence.lows[max(0, numeral.first - _EACH_REACH) : numeral.first - 1] and _ends_clause(
        sentence, numeral
    )


def _is_behind_name(sentence: Sentence, numeral: Numeral, language: str) -> bool:
    """ "Bram Tolley 44 said", "Bram Tolley 44 has spent": the age of a person who says or does what things do not."""
    if not _is_full_name(sentence, numeral.first) or (numeral.value or 0) < _SPEAKING_AGE:
        return False
    if capitals_tell_nothing(sentence):
        return False
    words, lows = age_words(language), sentence.lows[numeral.end : numeral.end + 2]
    if lows[:1] and lows[0] in words.speaking:
        return True
    return len(lows) > 1 and lows[0] in words.helping and lows[1] in words.living


def _is_full_name(sentence: Sentence, end: int) -> bool:
    """True for two capitalised words before token `end` that no article opens: "Bram Tolley", but not "The Osprey"."""
    if end < 2 or not sentence.words[end - 1][0].isupper():
        return False
    if not all(word[0].isupper() and word[1:].islower() for word in sentence.words[end - 2 : end]):
        return False
    first = end - 2
    while first > 0 and sentence.words[first - 1][0].isupper():
        first -= 1
    return sentence.lows[first] not in _ARTICLES and sentence.lows[first - 1 : first] not in _BEFORE_THINGS


def _bounds_a_group(sentence: Sentence, numeral: Numeral, language: str) -> bool:
    """ "Voters 45 and older", "children under 12": an age that says who is meant."""
    i, lows = numeral.first, sentence.lows
    if lows[numeral.end : numeral.end + 2] in _SIDES:
        return True
    after = lows[numeral.end] if numeral.end < len(sentence.lows) else ""
    tells = bool(word_classes(language).get(after, 0) & _TELLING) or after.endswith("ed")
    closes = after in THEN or after in ("(", "in", "or") or tells
    if lows[i - 2 : i] in _COMPARED and i > 2:
        group = lows[i - 3] == "those" or lemma(lows[i - 3]) in people_words(language).person
        return group and not looks_plural(after, 0) and after not in AGE_UNITS
    under = i > 1 and lows[i - 1] in _UNDER
    one = lemma(lows[i - 2]) in people_words(language).person  # "a child under 12" too
    return under and closes and (one or is_group(lows[i - 2], language))


def _is_bare(numeral: Numeral) -> bool:
    """True for a whole number of one token that could be the age of a person."""
    return (
        numeral.end == numeral.first + 1
        and numeral.value is not None
        and 1 < numeral.value <= OLDEST
        and not numeral.decimals
    )


def _of_person(sentence: Sentence, numeral: Numeral, who: int, language: str) -> bool:
    """Numbers in commas or brackets right after a name or a noun of people: "Hague, 44,", "two men, 18 and 20,"."""
    if numeral.end != numeral.first + 1 or numeral.value is None or who + 1 >= numeral.first:
        return False
    if not 1 <= numeral.value <= OLDEST or numeral.decimals:
        return False
    opens, closes = sentence.lows[who + 1], sentence.lows[numeral.end] if numeral.end < len(sentence.lows) else ""
    word = sentence.words[who]
    named = (is_word(word) and word[0].isupper()) or word == "."
    if not named and lemma(sentence.lows[who]) not in people_words(language).person:
        return False
    if not named and sentence.lows[who] == "staff":
        return False  # "a number of staff (25)" counts them
    if opens == "(":
        return closes in (")", ",") and not _is_place(sentence, who, language)
    if opens == "," and closes == "of":
        return named and numeral.form == "digits" and _is_home(sentence, numeral.end + 1)  # not "Keller, one of"
    if opens == "," and named and _acts_alone(sentence, who, numeral):
        return True
    return opens in (",", "–", "—") and closes in (",", ".", ";", ")", "", "and", "–", "—")


def _acts_alone(sentence: Sentence, who: int, numeral: Numeral) -> bool:
    """ "Oro Kett, 26 was hurt", "Officer Bram Kett, 26 likely saved many": a comma forgotten behind an age.

    So many do what one does only where the number is none of theirs; an adverb may follow either, but not a rank.
    """
    after = sentence.lows[numeral.end] if numeral.end < len(sentence.words) else ""
    if numeral.form != "digits" or (numeral.value or 0) < _SPEAKING_AGE or capitals_tell_nothing(sentence):
        return False
    if not _is_full_name(sentence, who + 1):
        return False
    return after in _SINGULAR or (after.endswith("ly") and sentence.lows[0] not in _ARTICLES and _opens(sentence, who))


def _opens(sentence: Sentence, who: int) -> bool:
    """True where the sentence opens with the name that ends at token `who`."""
    return all(word[0].isupper() or not word[0].isalpha() or word in _ORDINAL for word in sentence.words[: who + 1])


def _is_place(sentence: Sentence, last: int, language: str) -> bool:
    """True for a region or city by name: its number in brackets is of seats, votes or cases, "Northmark (20)"."""
    for first in range(last, max(-1, last - _LONGEST_PLACE), -1):
        if " ".join(sentence.words[first : last + 1]) in _places(language):
            return first == 0 or not sentence.words[first - 1].istitle()  # but "Anna Virginia (20)"
    return False


@cache
def _places(language: str) -> frozenset[str]:
    data = lexicon(language, "places")
    return frozenset(name for part in ("subdivision", "city") for names in data[part].values() for name in names)


def _is_home(sentence: Sentence, i: int) -> bool:
    """True where a place alone begins at token i: "Keller, 21 of Varn", where "21 of Varn men" counts."""
    end = i
    while end < len(sentence.lows) and sentence.words[end][0].isupper():
        end += 1
    return end > i and (end == len(sentence.lows) or not looks_plural(sentence.lows[end], 0))
