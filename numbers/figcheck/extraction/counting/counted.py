"""The counted noun phrase: which words after a number say what it counts, and which of them is the head."""

from __future__ import annotations

from dataclasses import dataclass

from figcheck.extraction.counting.heads import head_of
from figcheck.extraction.counting.joined import last_joined
from figcheck.extraction.counting.noun_runs import HYPHENS, run_end
from figcheck.extraction.numbers.numerals import read_numeral
from figcheck.extraction.sentence.cues import cues, pairs_of_people
from figcheck.extraction.words.forms import form
from figcheck.extraction.words.lexis import (
    CLOSED,
    DETERMINER,
    NAME_HEAD,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    SAYING,
    SERIES,
    UNIT_NOUN,
    VERB,
    collectives,
    complemented,
    is_word,
    looks_plural,
    offices,
    postposed,
    subject_pronouns,
)
from figcheck.making import made_quickly
from figcheck.text import Sentence

_LISTING = (",", "and")
_DOING = ("kving", "kming")  # forms in -ing that are neither noun nor adjective
_OF_LENGTH = (("-",), ("long",), ("'s",))  # "two of this year's raids"
_OBJECTS = ("them", "us")
_ONE = ("one", "1")
_VERB = "kv"  # what begins the form of what is a verb and hardly a noun
POSSESSIVES = ("'s", "’s", "'", "’")
_LONGEST_OWNER = 5  # tokens of "the northern city's"
BOUNDS = (("more", "than"), ("less", "than"), ("fewer", "than"))


@made_quickly
@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Tokens first to end of what is counted; `head` is its last noun. Empty (first == end) where nothing is named."""

    first: int
    end: int
    head: int
    partitive: bool = False
    """True for "of the 45 hostages", "of them": the figure is a part of what follows."""
    noun: int = -1
    """The noun of a later number, which is left out here: "25 full-time and 40 part-time workers"."""

    @property
    def is_empty(self) -> bool:
        """True where no noun follows the number."""
        return self.first == self.end


def read_counted(
    sentence: Sentence, classes: tuple[int, ...], i: int, *, singular: bool = False, language: str = "en"
) -> NounPhrase:
    """The noun phrase that begins at token i, right after a number (or after "of")."""
    count = len(sentence.lows)
    if i < count and sentence.lows[i] == "of":
        of_time = _is_of_time(sentence, classes, i)
        return NounPhrase(i, i, i) if of_time else _partitive(sentence, classes, i, language)
    if i < count and sentence.lows[i] in ("-", "–") and sentence.glued(i) and i + 1 < count and sentence.glued(i + 1):
        i += 1  # "12-member team": the compound begins the phrase
        if not is_word(sentence.words[i]):
            return NounPhrase(i, i, i)
        if sentence.lows[i] == "strong":
            return read_counted(sentence, classes, i + 1, language=language)  # "a 12,000-strong crew"
        if i + 1 < count and is_word(sentence.words[i + 1]) and not classes[i + 1] & CLOSED:
            return NounPhrase(i, i + 1, i)  # "a 12-member panel" counts members, and not panels
    end = run_end(sentence, classes, i)
    if end == i or _compares(sentence, i, end) or _is_suffering(sentence, i, end, language):
        return NounPhrase(i, i, i)
    if not singular and _measures_one(sentence, classes, i, end):
        return NounPhrase(i, i + 1, i)
    head = _designation_end(sentence, head_of(sentence, classes, i, end, singular=singular), end)
    head = _settled(sentence, classes, i, head, language, singular=singular)
    return NounPhrase(i, head + 1, head) if head >= i else NounPhrase(i, i, i)


def _settled(sentence: Sentence, classes: tuple[int, ...], i: int, head: int, language: str, *, singular: bool) -> int:
    """The head, past what one number counts with it, or before the adjective behind it."""
    if singular:
        return head - (head > i and _is_complemented(sentence, classes, head, language))
    if sentence.lows[head] in pairs_of_people(language):
        return _last_of_pair(sentence, head, language)
    if i <= head < len(sentence.lows) - 2:
        return last_joined(sentence, classes, i, _with_postposed(sentence, head, language))
    return head


def _is_complemented(sentence: Sentence, classes: tuple[int, ...], i: int, language: str) -> bool:
    """True for the adjective of "one source close to the mayor", which stands behind its noun."""
    behind = i + 1 < len(classes) and bool(classes[i + 1] & PREPOSITION)
    return behind and sentence.lows[i] in complemented(language) and sentence.words[i].islower()


def _with_postposed(sentence: Sentence, head: int, language: str) -> int:
    """The head with the adjective behind it that is part of an office: "12 attorneys general"."""
    behind = sentence.lows[head] in offices(language) and sentence.lows[head + 1] in postposed(language)
    return head + 1 if behind else head


def _last_of_pair(sentence: Sentence, head: int, language: str) -> int:
    """The last noun of people counted in one number: "12 men and women", "30 men, women and children"."""
    pairs, at, last = pairs_of_people(language), head, head
    while at + 2 < len(sentence.lows) and sentence.lows[at + 1] in _LISTING:
        partner, joint = sentence.lows[at + 2], sentence.lows[at + 1]
        if partner not in pairs[sentence.lows[at]] or sentence.lows[at + 3 : at + 4] == ("'s",):
            break
        at += 2
        last = at if joint == "and" else last
        if joint == "and":
            break
    return last


def _compares(sentence: Sentence, i: int, end: int) -> bool:
    """True where the run is one word that compares, and counts nothing: "40,000 cheaper than the old one"."""
    return end == i + 1 and sentence.lows[i].endswith("er") and sentence.lows[end : end + 1] == ("than",)


def _is_suffering(sentence: Sentence, i: int, end: int, language: str) -> bool:
    """True for "two suffered minor injuries": the verb stands where the noun of those who did is left out."""
    told = cues(language).suffered
    return sentence.lows[i] in told["verbs"] and not told["harms"].isdisjoint(sentence.lows[i:end])


def _designation_end(sentence: Sentence, head: int, end: int) -> int:
    """The head with the number that it is told by: "12 F-16s", "20 T-72"."""
    if head + 2 < end and sentence.lows[head + 1] in HYPHENS and sentence.words[head + 2][0].isdigit():
        head += 2
        head += head + 1 < end and sentence.lows[head + 1] == "s" and sentence.glued(head + 1)
    return head


def _measures_one(sentence: Sentence, classes: tuple[int, ...], i: int, end: int) -> bool:
    """True for "12 page document", "3 cylinder engine": of many, the first of two singular nouns is what is counted."""
    end = next((j for j in range(i + 2, end) if _is_said_of(sentence, classes, i, j)), end)
    if end != i + 2 or not _counts_many(sentence, i) or (i and classes[i - 1] & DETERMINER):
        return False
    if classes[i] & ~(NAME_HEAD | SERIES) or classes[i + 1] & ~(NAME_HEAD | SERIES | SAYING):
        return False
    words = sentence.words[i:end]
    return all(word.islower() and word.isalpha() and not looks_plural(word, 0) for word in words) and (
        words[0] not in ("strong", "odd") and not words[0].endswith(("ed", "ing", "al", "ic", "ous", "ive", "an"))
    )


def _is_said_of(sentence: Sentence, classes: tuple[int, ...], i: int, j: int) -> bool:
    """True for a verb or participle, by the lexicon or by its form behind two words: "12 page document labelled X"."""
    return bool(classes[j] & (VERB | SAYING | PARTICIPLE)) or (j == i + 2 and sentence.lows[j].endswith("ed"))


def _counts_many(sentence: Sentence, i: int) -> bool:
    return (
        i > 0 and sentence.words[i - 1][0].isalnum() and sentence.lows[i - 1] not in ("of", "to", "a", "1", "one", "no")
    )


def _is_of_time(sentence: Sentence, classes: tuple[int, ...], i: int) -> bool:
    """True for "of" with one length of time, of which a bare number is no part: "the 254 of the week before"."""
    at = _past_determiners(sentence, classes, i + 1)
    if at == i + 1 or at >= len(classes) or not classes[at] & UNIT_NOUN or classes[i - 1] & UNIT_NOUN:
        return False  # but "two months of the year"
    return not sentence.lows[at].endswith("s") and sentence.lows[at + 1 : at + 2] not in _OF_LENGTH


def _partitive(sentence: Sentence, classes: tuple[int, ...], i: int, language: str) -> NounPhrase:
    """ "of people" counts people; "of the 45 hostages", "of them", "of those killed" take a part of them."""
    count = len(sentence.lows)
    if sentence.lows[i + 1 : i + 2] in (("whom",), ("which",)):
        return NounPhrase(i, i + 2, i + 1, True)
    at = _past_determiners(sentence, classes, i + 1)
    part, last = at > i + 1, sentence.lows[at - 1]
    if part and (last in _OBJECTS or (last == "those" and _is_doing(sentence, classes, at, language))):
        return _of_them(sentence, classes, i, at, language)
    if part and at < count and sentence.lows[at] in subject_pronouns(language):
        return NounPhrase(i, at, at - 1, True)  # "of those we asked"
    at = _past_owner(sentence, classes, at, language)
    if part and at + 1 < count and is_word(sentence.words[at]) and sentence.words[at + 1][0].isdigit():
        at += 1  # "of the combined 4.3 million sales"
    if sentence.lows[at : at + 2] in BOUNDS:
        at += 2  # "3 percent of more than 30 million Norlanders"
    if at < count and (numeral := read_numeral(sentence, at, language)) and numeral.form in ("digits", "words"):
        part = True
        at = numeral.end
    inner = read_counted(sentence, classes, at) if at < count and sentence.lows[at] != "of" else NounPhrase(at, at, at)
    if part:
        inner = _without_verb(sentence, classes, inner, language)
    if inner.is_empty and part and at < count and classes[at - 1] & DETERMINER and is_noun(sentence, classes, at):
        return NounPhrase(i, at + 1, at, True)  # "of the vote": behind an article even a word that can be a verb
    if inner.is_empty:
        return NounPhrase(i, at, at - 1, True) if part else NounPhrase(i, i, i)
    return NounPhrase(i if part else inner.first, inner.end, inner.head, part)


def _past_determiners(sentence: Sentence, classes: tuple[int, ...], at: int) -> int:
    """The token behind "the", "all of which", "those" from token `at`; `at` itself where there are none."""
    first = at
    while (
        at < len(sentence.lows) and classes[at] & (DETERMINER | PRONOUN) and sentence.lows[at] not in ("there", "what")
    ):
        if at > first and (sentence.lows[at - 1] in _OBJECTS or sentence.lows[at] in subject_pronouns("en")):
            break
        at += 1
    return at


def _is_doing(sentence: Sentence, classes: tuple[int, ...], at: int, language: str) -> bool:
    """True for "those claiming refunds": what they do, and not of what kind they are."""
    return form(sentence.low(at), language) in _DOING and is_noun(sentence, classes, at + 1)


def _of_them(sentence: Sentence, classes: tuple[int, ...], i: int, at: int, language: str) -> NounPhrase:
    """ "Of them", with who they are where that is told: "20 of them children", but "one of them remains"."""
    if sentence.lows[at - 1] == "those":
        return NounPhrase(i, at, at - 1, True)
    noun = read_counted(sentence, classes, at, language=language)
    low = sentence.lows[noun.head] if not noun.is_empty else ""
    told = looks_plural(low, classes[noun.head]) and not form(low, language).startswith(_VERB) if low else False
    if told and sentence.lows[i - 1] not in _ONE:
        return NounPhrase(i, noun.end, noun.head, True)
    return NounPhrase(i, at, at - 1, True)


def _past_owner(sentence: Sentence, classes: tuple[int, ...], i: int, language: str) -> int:
    """The token of the number that an owner at token i has: "of Norland's 87 counties"; i where there is none."""
    for at in range(i + 1, min(len(sentence.lows) - 1, i + _LONGEST_OWNER)):
        if sentence.lows[at] in POSSESSIVES:
            numeral = read_numeral(sentence, at + 1, language)
            return at + 1 if numeral and numeral.form in ("digits", "words") else i
        if not is_word(sentence.words[at]) or classes[at] & PREPOSITION:
            return i
    return i


def _without_verb(sentence: Sentence, classes: tuple[int, ...], phrase: NounPhrase, language: str) -> NounPhrase:
    """The phrase without the verb of its one noun, which looks like a plural: "of the population lives in Varn"."""
    noun, after = phrase.head - 1, phrase.head + 1
    follows = after >= len(sentence.lows) or classes[after] & CLOSED or not is_word(sentence.words[after])
    one = noun >= phrase.first and sentence.lows[noun] in collectives(language)
    if one and classes[phrase.head] & VERB and follows:
        return NounPhrase(phrase.first, phrase.head, noun)
    return phrase


def is_noun(sentence: Sentence, classes: tuple[int, ...], i: int) -> bool:
    """True for what can be a noun behind an article."""
    return i < len(sentence.lows) and is_word(sentence.words[i]) and not classes[i] & CLOSED
