"""The run of words behind a number that can stand in one noun phrase, with sizes and designations inside it."""

from __future__ import annotations

from figcheck.extraction.numbers.numerals import number_words, read_numeral
from figcheck.extraction.words.lexis import (
    ADVERB,
    CLOSED,
    MONTH,
    NAME_HEAD,
    PARTICIPLE,
    SAYING,
    UNIT_NOUN,
    VERB,
    WEEKDAY,
    is_word,
    looks_plural,
    often_words,
)
from figcheck.text import OPENING_NAMES, Sentence
from figcheck.units.registry import find_unit

_NO_ADJECTIVE = CLOSED | VERB | SAYING | PARTICIPLE
_PAST_FORMS = frozenset("built made born trained known won lost chosen drawn grown paid led found held kept".split())
_DEGREES = ("very", "most", "least", "quite", "rather")  # "two very important issues"
HYPHENS = ("-", "–")
_TIMES = frozenset((word,) for word in "day night week weekend month year season quarter summer winter spring".split())
_TENURES = ("current", "former", "present", "past", "serving", "retired")
_HOME = ("home", "away")  # "six home games", where it describes a plural
_ONE = ("one", "1", "single")
_FURTHER = ("other", "more", "new", "old")
_FEWER = ("fewer", "more", "less")
_TITLES = ("mr", "mrs", "ms", "dr")
_ORDINALS = ("st", "nd", "rd", "th")
_LONGEST = 9  # tokens of one noun phrase; a longer run is a headline or a list


def run_end(sentence: Sentence, classes: tuple[int, ...], i: int) -> int:
    """The end of the run of words, from token i, that can stand in a noun phrase."""
    if _is_person(sentence, i):
        return i
    j, count, counts = i, min(len(sentence.lows), i + _LONGEST), number_words("en").small
    while j < count:
        word, low, bits = sentence.words[j], sentence.lows[j], classes[j]
        if (
            (low in HYPHENS and sentence.glued(j) and j + 1 < count and sentence.glued(j + 1) and j > i)
            or (j > i and low in HYPHENS and _is_stray(sentence, classes, j))
            or (low == "'s" and j > i and j + 1 < count and _is_owned(sentence, classes, j + 1))
            or (low in (",", "and") and j > i and _adjectives(sentence, classes, i, j))
            or (low == "." and j > i and _is_in_name(sentence, j))
            or (bits & ADVERB and j == i and _describes(sentence, classes, j))
        ) or (_is_numeric(word) and (_sized(sentence, classes, i, j) or (j > i + 1 and _in_compound(sentence, j)))):
            j += 1
        elif not is_word(word) or (
            bits & CLOSED
            and low not in ("other", "others", "more")
            and not (_in_compound(sentence, j) or _is_designation(sentence, j))
        ):
            graded = (low in _DEGREES and (j == i or sentence.lows[j - 1] == "'s")) or _opens_compound(sentence, j)
            if not (graded or (bits & ADVERB and low.endswith("ly") and _adjective_follows(sentence, classes, j))):
                return j
            j += 1
        elif j > i and (
            (bits & (MONTH | WEEKDAY) and word[0].isupper())
            or (low in often_words("en") and not _goes_on(sentence, classes, j + 1))
        ):
            return j
        elif low in counts and _begins_number(sentence, classes, i, j):
            return j  # "eight seats two months later": another number begins
        elif j > i and low in ("last", "next", "this") and sentence.lows[j + 1 : j + 2] in _TIMES:
            return j  # "two-thirds support last week"
        else:
            j += 1
    return j


def _is_person(sentence: Sentence, i: int) -> bool:
    """True for a title in front of a name, which nothing counts: "4 Mr. Keller" of a chart, "years of Mr. Keller"."""
    if sentence.lows[i : i + 1] == () or sentence.lows[i] not in _TITLES or not sentence.words[i].istitle():
        return False
    end = i + 1
    while end < min(len(sentence.lows), i + _LONGEST) and (sentence.words[end] == "." or sentence.words[end].istitle()):
        end += 1
    return sentence.lows[end : end + 1] not in (("'s",), ("’s",), ("'",), ("’",))


def _is_owned(sentence: Sentence, classes: tuple[int, ...], j: int) -> bool:
    """True for what may stand behind an owner: "Halvik's most popular singers"."""
    return not classes[j] & CLOSED or sentence.lows[j] in _DEGREES


def _begins_number(sentence: Sentence, classes: tuple[int, ...], i: int, j: int) -> bool:
    """True where a number word counts anew: behind a plural, or right behind digits ("191,000 four years ago")."""
    if j > i:
        return looks_plural(sentence.lows[j - 1], classes[j - 1])
    return j > 0 and sentence.words[j - 1][0].isdigit() and sentence.lows[j + 1 : j + 2] not in (("-",), ("–",))


def _is_in_name(sentence: Sentence, j: int) -> bool:
    """True for the point of "two St. Brenna deputies": it shortens a word that a name follows."""
    opens = sentence.glued(j) and sentence.lows[j - 1] in OPENING_NAMES and sentence.words[j - 1][0].isupper()
    return opens and j + 1 < len(sentence.lows) and not sentence.glued(j + 1) and sentence.words[j + 1][0].isupper()


def _goes_on(sentence: Sentence, classes: tuple[int, ...], j: int) -> bool:
    """True where a noun may follow at token j: "300 daily papers", not "300 tonnes of gas daily in Varn"."""
    return j < len(sentence.lows) and is_word(sentence.words[j]) and not classes[j] & CLOSED


def _describes(sentence: Sentence, classes: tuple[int, ...], j: int) -> bool:
    """True for an adverb that describes the noun behind it: "six home games", "30 combined points"."""
    if j + 1 >= len(sentence.lows) or not is_word(sentence.words[j + 1]):
        return False
    low, bits = sentence.lows[j + 1], classes[j + 1]
    if sentence.lows[j] == "combined":
        return not bits & (CLOSED | MONTH | WEEKDAY)
    return sentence.lows[j] in _HOME and looks_plural(low, bits) and not bits & UNIT_NOUN


def _sized(sentence: Sentence, classes: tuple[int, ...], i: int, j: int) -> bool:
    """True for a number inside the phrase, a size or a model: "250ml bottles", "9 liter cases", "Osprey 3 sedans"."""
    if "," in sentence.words[j] or j + 1 >= len(sentence.lows):
        return False
    sized = sentence.glued(j + 1) and sentence.words[j + 1].isalpha()
    spelled = j > 0 and sentence.words[j - 1].isalpha()
    model = (j > i or spelled) and sentence.words[j + 1][0].isupper()  # "two new 737 Max jets"
    if j == i and sentence.glued(j + 1) and sentence.lows[j + 1] in _ORDINALS:
        return True  # "two 16th District officers"
    if sized or find_unit(sentence.lows, sentence.words, j + 1, sentence.glued):
        return _ends_plural(sentence, classes, j + 2)
    if model and j + 2 < len(sentence.lows) and looks_plural(sentence.lows[j + 2], classes[j + 2]):
        return True
    if spelled and j == i and sentence.words[j].isdecimal():
        return looks_plural(sentence.lows[j + 1], classes[j + 1])  # "three 911 calls"
    named = j > i and sentence.words[j - 1][0].isupper() and not classes[j - 1] & ~NAME_HEAD
    return named and looks_plural(sentence.lows[j + 1], classes[j + 1])


def _is_numeric(word: str) -> bool:
    """True for digits, and for decimals without one before the point: ".40"."""
    return word[0].isdigit() or (word[0] == "." and len(word) > 1)


def _ends_plural(sentence: Sentence, classes: tuple[int, ...], j: int) -> bool:
    """True for a plural at token j, or behind one noun: "five 9mm [shell casings]"."""
    if j >= len(sentence.lows) or looks_plural(sentence.lows[j], classes[j]):
        return j < len(sentence.lows)
    plain = is_word(sentence.words[j]) and not classes[j] & (CLOSED | VERB | SAYING | PARTICIPLE)
    return plain and j + 1 < len(sentence.lows) and looks_plural(sentence.lows[j + 1], classes[j + 1])


def _is_stray(sentence: Sentence, classes: tuple[int, ...], j: int) -> bool:
    """True for the hyphen of a name that a space got into, with the noun behind it: "COVID -19 tests"."""
    name = j + 2 < len(sentence.lows) and sentence.glued(j + 1) and sentence.words[j + 1].isdecimal()
    code = sentence.words[j - 1][0].isupper() and not classes[j - 1] & CLOSED
    return name and code and not sentence.glued(j) and looks_plural(sentence.lows[j + 2], classes[j + 2])


def _in_compound(sentence: Sentence, j: int) -> bool:
    """True for the second part of "gas-only", "state-of-the-art"."""
    return sentence.glued(j) and sentence.lows[j - 1] in HYPHENS


def _is_designation(sentence: Sentence, j: int) -> bool:
    """True for letters that a number goes with, whatever else they spell: "two Be-12 aircraft"."""
    if j + 2 >= len(sentence.lows) or not sentence.words[j][0].isupper() or sentence.lows[j + 1] not in HYPHENS:
        return False
    return sentence.glued(j + 1) and sentence.glued(j + 2) and sentence.words[j + 2].isdecimal()


def _opens_compound(sentence: Sentence, j: int) -> bool:
    """True for the first part of "at-large", "in-kind", "now-empty"."""
    hyphen = sentence.lows[j + 1 : j + 2] in (("-",), ("–",)) and sentence.glued(j + 1)
    joined = hyphen and j + 3 < len(sentence.lows) and sentence.glued(j + 2) and is_word(sentence.words[j + 2])
    return joined and is_word(sentence.words[j + 3])


def _adjectives(sentence: Sentence, classes: tuple[int, ...], i: int, j: int) -> bool:
    """True where the comma or "and" at j joins what stands before one noun ("two young, armed men")."""
    before, noun = sentence.lows[j - 1], _compound_end(sentence, j + 1)
    if before in _TENURES and sentence.lows[j + 1 : j + 2] and sentence.lows[j + 1] in _TENURES:
        return True  # "30 current and former officials"
    if (
        noun >= len(sentence.lows)
        or looks_plural(before, classes[j - 1])
        or (classes[j + 1] | classes[j - 1]) & _NO_ADJECTIVE
    ):
        return False
    if read_numeral(sentence, j + 1, "en") or (sentence.lows[j] == "," and _closes_phrase(sentence, classes, i, j)):
        return False
    if sentence.lows[j] == "and" and sentence.lows[j + 1].endswith("ing") and not before.endswith("ing"):
        return False  # "in one state and carrying guns"
    if not is_word(sentence.words[j + 1]):
        return False
    return looks_plural(sentence.lows[noun], classes[noun]) or _is_trade(sentence, classes, i, j, noun)


def _is_trade(sentence: Sentence, classes: tuple[int, ...], i: int, j: int, noun: int) -> bool:
    """True for "two oil and gas industry groups": two nouns joined, and what both describe before the plural."""
    if j != i + 1 or noun != j + 2 or not i or sentence.lows[i - 1] in _ONE or sentence.lows[j] != "and":
        return False
    plain = is_word(sentence.words[noun]) and sentence.words[noun].islower() and not classes[noun] & _NO_ADJECTIVE
    return plain and noun + 1 < len(sentence.lows) and looks_plural(sentence.lows[noun + 1], classes[noun + 1])


def _closes_phrase(sentence: Sentence, classes: tuple[int, ...], i: int, j: int) -> bool:
    """True for a comma at j behind a whole noun phrase: "in one state, returning millers", "its 3 point gain, Veld"."""
    if (i and sentence.lows[i - 1] in _ONE) or sentence.lows[j + 1] in _FEWER:
        return True
    first = j - 1
    while first > i and (sentence.lows[first] in HYPHENS or _in_compound(sentence, first)):
        first -= 1
    before = first - 1
    joined = sentence.lows[before] in (",", "and", *_FURTHER, *_DEGREES) or classes[before] & ADVERB
    return before >= i and not joined


def _compound_end(sentence: Sentence, j: int) -> int:
    """The token after the word at token j with all that hyphens tie to it: "medium-sized"."""
    end = j + 1
    while (
        end + 1 < len(sentence.lows)
        and sentence.lows[end] in HYPHENS
        and sentence.glued(end)
        and sentence.glued(end + 1)
    ):
        end += 2
    return end


def _adjective_follows(sentence: Sentence, classes: tuple[int, ...], j: int) -> bool:
    """True where an adverb in -ly belongs to an adjective: "heavily armed", "newly built", "really big ships"."""
    if j + 1 >= len(sentence.lows):
        return False
    if sentence.lows[j + 1].endswith("ed") or sentence.lows[j + 1] in _PAST_FORMS:
        return True
    plain = sentence.lows[j] != "only" and is_word(sentence.words[j + 1]) and not classes[j + 1] & _NO_ADJECTIVE
    return plain and j + 2 < len(sentence.lows) and looks_plural(sentence.lows[j + 2], classes[j + 2])
