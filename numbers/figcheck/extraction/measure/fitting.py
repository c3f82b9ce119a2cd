"""Whether what is counted can have a measure: people die, forces are deployed, nothing but people is in hospital."""

from __future__ import annotations

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.measure.gatherings import are_gathered
from figcheck.extraction.sentence.clauses import MeasureReading
from figcheck.extraction.sentence.cues import cue_at, cues, people_words
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import ADVERB, AUXILIARY, CLOSED, word_classes
from figcheck.text import Sentence

_HAVING = ("have", "has")
_FLEEING = ("fled", "fleeing")
_HUNDREDS = 3  # digits
_SERVING = ("police", "military")


def fits(sentence: Sentence, found: MeasureReading, phrase: NounPhrase, language: str) -> bool:
    """True where what is counted can have the measure: people die, forces are deployed."""
    people = people_words(language)
    head = "" if phrase.is_empty else lemma(sentence.lows[phrase.head])
    if found.how == "thing":
        return True
    if found.measure == "infected" and sentence.lows[found.first] == "of":
        return head == "case"  # but "12 doses of cholera vaccine"
    vague = found.condition and found.end == found.first + 1 and found.measure == "injured"
    if vague and head and not _is_of_people(sentence, phrase, head, language):
        return False  # "two questions are critical"
    if found.limit == "force":
        helpers = head == "volunteer" and sentence.lows[found.first] in _HAVING
        return head in people.force and sentence.lows[phrase.head] != "force" and not helpers
    if found.limit == "person":
        if found.measure == "present" and not are_gathered(sentence, found, phrase, language):
            return False
        armed = found.measure == "suspects" and people.status.get(head) in _SERVING  # officers who fired
        return not armed and (not head or head in people.person)
    if (
        found.measure == "displaced"
        and sentence.lows[found.first] in _FLEEING
        and sentence.low(found.end - 1) != "homes"
    ):
        return head in people.driven if head else _are_many(sentence, found.first, language)
    return head not in people.not_people


def _are_many(sentence: Sentence, verb: int, language: str) -> bool:
    """ "4,500 fled to Norland", "thousands have fled"; but "two fled to Norland": two may be gunmen."""
    at = verb - 1
    while at > 0 and word_classes(language).get(sentence.lows[at], 0) & (AUXILIARY | ADVERB):
        at -= 1
    low = sentence.lows[at]
    return (low[:1].isdigit() and len(low) >= _HUNDREDS) or low.endswith(("s", "hundred", "thousand", "million"))


def _is_of_people(sentence: Sentence, phrase: NounPhrase, head: str, language: str) -> bool:
    """True for a noun of people, for pronouns, victims and peoples by name: whoever can be in a bad condition."""
    people = people_words(language)
    known = head in people.person or head in people.force or head in people.status or head in people.subgroup
    bits = word_classes(language).get(sentence.lows[phrase.head], 0)
    harmed = cue_at(cues(language).noun, sentence, phrase.head) is not None
    return known or harmed or bool(bits & CLOSED) or sentence.words[phrase.head][0].isupper()
