"""People without a number: "a man was killed", "killing a 44-year-old woman" count as one, "a couple" as two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from figcheck.extraction.counting.counted import NounPhrase, read_counted
from figcheck.extraction.measure.kinds import KindReading
from figcheck.extraction.measure.measures import read_measure
from figcheck.extraction.not_figures.spelled_ages import past_age
from figcheck.extraction.numbers.numerals import Numeral
from figcheck.extraction.quantity.quantities import Quantity
from figcheck.extraction.sentence.clauses import MeasureReading
from figcheck.extraction.sentence.cues import cue_at, cues, implying_words, partners, people_words
from figcheck.extraction.sentence.deeds import is_deed
from figcheck.extraction.words.hedges import Hedge
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import ADVERB, PARTICIPLE, VERB
from figcheck.resources import lexicon
from figcheck.text import Sentence

Classes = tuple[int, ...]
IMPLIED = frozenset(("killed", "injured", "shot", "hospitalised", "arrested", "suspects"))
_ONE = frozenset(("a", "an"))
_JOINTS = ((",",), ("and",))
_LIKELY = frozenset(("likely", "likelier", "unlikely"))
_OWNING = (("'s",), ("’s",))
_REACH = 24  # tokens from an article to the noun behind it: no age and no noun phrase are longer


def may_imply(sentence: Sentence, language: str) -> bool:
    """True where the sentence has an article, a word of violence and a noun of people."""
    lows = sentence.lows
    if _ONE.isdisjoint(lows) or implying_words(language).isdisjoint(lows):
        return False
    return not _nouns(language).isdisjoint(lows)


Implied = tuple[Quantity, NounPhrase, MeasureReading | None, KindReading]


def implied_ones(sentence: Sentence, classes: Classes, language: str) -> Iterator[Implied]:
    """Of a sentence that may imply any, the persons named with an article only, with what it says befell them."""
    lows, nouns = sentence.lows, _nouns(language)
    for i, low in enumerate(lows):
        # To see that no noun of people is near takes less than to read the phrase behind most articles.
        if low in _ONE and not nouns.isdisjoint(lows[i + 1 : i + _REACH]):
            found = _named_at(sentence, classes, i, language)
            if found:
                yield found


def _named_at(sentence: Sentence, classes: Classes, i: int, language: str) -> Implied | None:
    """Those named behind the article at token i, or None where it names nobody that can be counted."""
    told = i + 1 + (sentence.lows[i + 1 : i + 2] in _told_before(language))  # "an injured 7-year-old boy"
    past = past_age(sentence, told, language)
    after = past if past > told else i + 1
    phrase, number = _people(sentence, classes, told, past, after, language)
    if number is None or _did_so(sentence, classes, phrase, after, language):
        return None
    measure = read_measure(sentence, classes, i, after, phrase, language)
    if measure and _is_of_any(sentence, i, after, measure):
        measure = None
    if past > told > i + 1:
        measure = MeasureReading(cues(language).attributive[sentence.lows[i + 1]][0].measure, i + 1, told, "noun")
    one = Numeral(i, i + 1, number, form="named")
    return Quantity(i, i + 1, one, "", Hedge("exact", i, i + 1, "")), phrase, measure, KindReading("total")


def _is_of_any(sentence: Sentence, article: int, after: int, measure: MeasureReading) -> bool:
    """True where somebody stands for all such: "a man is likelier to be shot than a woman is", "a patient"."""
    if (measure.how, measure.measure) == ("thing", "hospitalised") or sentence.low(article - 1) == "than":
        return True
    return measure.how == "state" and not _LIKELY.isdisjoint(sentence.lows[after : measure.first])


def _people(
    sentence: Sentence, classes: Classes, told: int, past: int, after: int, language: str
) -> tuple[NounPhrase, Decimal | None]:
    """The noun phrase of those named, and how many they are; None where it is no noun of people in the singular."""
    phrase = read_counted(sentence, classes, after, singular=True, language=language)
    if phrase.is_empty and past > told and sentence.lows[past - 1] == "old":
        return NounPhrase(told, past, past - 1), Decimal(1)  # "a 3-year-old was hit"
    if phrase.is_empty or phrase.partitive or sentence.lows[phrase.head] != lemma(sentence.lows[phrase.head]):
        return phrase, None
    number = _number_of(sentence, classes, phrase, after, language)
    return _with_partners(sentence, phrase, language) if number == 1 else (phrase, number)


@cache
def _nouns(language: str) -> frozenset[str]:
    """The nouns of which one names somebody, and the last word of an age that does."""
    return people_words(language).person | {"old"}


@cache
def _ordinals(language: str) -> frozenset[str]:
    return frozenset(lexicon(language, "numerals")["parts"])


@cache
def _told_before(language: str) -> frozenset[tuple[str, ...]]:
    """What stands before somebody and tells what befell them: "injured"."""
    return frozenset((word,) for word in cues(language).attributive)


def _number_of(sentence: Sentence, classes: Classes, phrase: NounPhrase, first: int, language: str) -> Decimal | None:
    """How many the noun is said of: one, or two of a couple; None where it tells no number, as of a family."""
    people, head = people_words(language), phrase.head
    if sentence.lows[head] not in people.person:
        return None
    head = _noun_of(sentence, classes, head, first, language)
    low = sentence.lows[head]
    if low in people.several or (low not in people.person and low not in _ordinals(language)):
        return None  # but "a fourth wounded"
    if sentence.lows[head] not in people.couples:
        return Decimal(1)
    return Decimal(2) if sentence.lows[phrase.end : phrase.end + 1] != ("of",) else None  # "a couple of days"


def _with_partners(sentence: Sentence, phrase: NounPhrase, language: str) -> tuple[NounPhrase, Decimal | None]:
    """The phrase with those named under the same article, and how many they are: "a father and daughter" are two."""
    lows, known, count, at = sentence.lows, partners(language), 1, phrase.head
    inner = [j for j in range(phrase.first, phrase.head) if lows[j + 1] == "and" and _is_partner(lows, j, known)]
    if inner:
        return phrase, Decimal(1 + len(inner))
    while lows[at + 1 : at + 2] in _JOINTS and _is_partner(lows, at, known):
        at, count = at + 2, count + 1
        if lows[at - 1] == "and":
            return replace(phrase, end=at + 1, head=at), Decimal(count)
    return phrase, Decimal(1)


def _is_partner(lows: Sequence[str], at: int, known: Mapping[str, frozenset[str]]) -> bool:
    """True where the noun two tokens on is a second person beside the one at token `at`, and owns nothing."""
    return at + 2 < len(lows) and lows[at + 2] in known.get(lows[at], ()) and lows[at + 3 : at + 4] not in _OWNING


def _noun_of(sentence: Sentence, classes: Classes, head: int, first: int, language: str) -> int:
    """The noun before what befell it: "a family dead", "a van injured", "a man shot dead"."""
    while head > first and _tells_state(sentence, classes, head, language):
        head -= 1
    return head


def _did_so(sentence: Sentence, classes: Classes, phrase: NounPhrase, first: int, language: str) -> bool:
    """ "A gunman shot dead 20 villagers": the words behind the noun tell what was done to others."""
    verb = _noun_of(sentence, classes, phrase.head, first, language) + 1
    cue = cue_at(cues(language).state, sentence, verb) if verb < len(sentence.lows) else None
    return cue is not None and is_deed(sentence, classes, cue, first, verb, language)


def _tells_state(sentence: Sentence, classes: Classes, i: int, language: str) -> bool:
    """True for words behind somebody that tell what befell them: "dead", "found dead", "critically injured"."""
    return sentence.lows[i] in cues(language).attributive or bool(classes[i] & (VERB | PARTICIPLE | ADVERB))
