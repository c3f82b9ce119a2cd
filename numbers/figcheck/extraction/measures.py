"""What a figure measures, from its clause: the counted noun, the verb it is subject or object of, the phrase before it."""

from __future__ import annotations

from dataclasses import dataclass

from figcheck.extraction.counted import NounPhrase
from figcheck.extraction.cues import Index, cue_at, cue_ending, cues, people_words
from figcheck.extraction.lemmas import lemma
from figcheck.extraction.lexis import (
    ADVERB,
    AUXILIARY,
    DETERMINER,
    NEGATION,
    PREPOSITION,
    RELATIVE,
    SAYING,
    SUBORDINATOR,
    VERB,
)
from figcheck.text import Sentence

Classes = tuple[int, ...]
_REACH = 14  # tokens between a count and its verb; beyond it another clause has begun
_SKIPPED_AFTER = frozenset(
    "others other more people found were was to had have has reportedly allegedly feared believed confirmed been who that which left "
    "were now also still civilians".split()
)
_SKIPPED_BEFORE = frozenset(
    "another additional extra further more other others total at least of all both a an the".split()
)
_STOPS = frozenset("after before when while where because since although though if whether as until and but or".split())
_INSERTS = frozenset((",", "(", "-", "–", "—"))
_LONGEST_INSERTION = 30  # tokens: names and ages of two or three people
_INTRANSITIVE = frozenset(("died", "perished", "suffered", "survived"))
_PLURAL_VERBS = frozenset(("were", "are", "have", "also", "died", "suffered"))
_WEAK = frozenset(("shot", "hospitalised", "present", "displaced"))


@dataclass(frozen=True, slots=True)
class MeasureReading:
    """A measure with the tokens that say so, and how it was found (noun, object, state, of, thing, or joined)."""

    measure: str
    first: int
    end: int
    how: str
    limit: str = ""


def read_measure(
    sentence: Sentence, classes: Classes, start: int, stop: int, phrase: NounPhrase, language: str
) -> MeasureReading | None:
    """The measure of the figure whose hedge begins at token `start` and whose number ends before `stop`, or None."""
    noun = _by_noun(sentence, start, phrase, language)
    if noun:
        return noun
    after = phrase.end if not phrase.is_empty else stop
    before = _skip_before(sentence, classes, start)
    strong = _before(sentence, before, cues(language).object, "object")
    state = _state_after(sentence, classes, after, language)
    weak = strong if strong and strong.measure in _WEAK else None
    toll = _before(sentence, before, cues(language).of, "of")
    brought = _brought(sentence, before, after, language)
    candidates = (None if weak else strong, state, toll, brought, weak, _by_thing(sentence, phrase, language))
    return next((found for found in candidates if found and _fits(sentence, found, phrase, language)), None)


def _skip_before(sentence: Sentence, classes: Classes, start: int) -> int:
    """The token after the verb or noun that governs the number: articles and "another", "an additional" stand between."""
    while start > 0 and (classes[start - 1] & DETERMINER or sentence.lows[start - 1] in _SKIPPED_BEFORE - {"of"}):
        start -= 1
    return start


def _before(sentence: Sentence, end: int, index: Index, how: str) -> MeasureReading | None:
    cue = cue_ending(index, sentence, end)
    return MeasureReading(cue.measure, end - len(cue.words), end, how, cue.limit) if cue else None


def _brought(sentence: Sentence, before: int, after: int, language: str) -> MeasureReading | None:
    """ "sent five people to hospital": the verb before the count, the hospital after it."""
    if before == 0 or sentence.lows[before - 1] not in cues(language).goal_verbs:
        return None
    goal = _to_hospital(sentence, after - 1, language) if sentence.lows[after : after + 1] in (("to",), ("at",)) else 0
    return MeasureReading("hospitalised", before - 1, before, "object") if goal else None


def _by_noun(sentence: Sentence, start: int, phrase: NounPhrase, language: str) -> MeasureReading | None:
    """ "12 deaths", "four arrests", "claimed 41 lives"."""
    if phrase.is_empty:
        return None
    words = cues(language)
    if sentence.lows[phrase.head] in words.life_nouns:
        verb = next((j for j in range(start - 1, max(-1, start - 5), -1) if sentence.lows[j] in words.life_verbs), None)
        return MeasureReading("killed", verb, verb + 1, "noun") if verb is not None else None
    cue = cue_ending(words.noun, sentence, phrase.end)
    return MeasureReading(cue.measure, phrase.end - len(cue.words), phrase.end, "noun") if cue else None


def _by_thing(sentence: Sentence, phrase: NounPhrase, language: str) -> MeasureReading | None:
    """ "100 missiles": weapons, vehicles, homes, attacks."""
    if phrase.is_empty:
        return None
    head = lemma(sentence.lows[phrase.head])
    for cue in cues(language).thing.get(head, ()):
        start = phrase.head + 1 - len(cue.words)
        if start >= phrase.first and (*sentence.lows[start : phrase.head], head) == cue.words:
            return MeasureReading(cue.measure, start, phrase.head + 1, "thing")
    return None


def _state_after(sentence: Sentence, classes: Classes, i: int, language: str) -> MeasureReading | None:
    """What is said of the counted after their noun: "were killed", "dead", "in the village died"."""
    index, j, far = cues(language).state, i, False
    while j < min(len(sentence), i + _REACH):
        cue = cue_at(index, sentence, j)
        if cue and (not far or classes[j - 1] & AUXILIARY or cue.words[0] in ("died", "perished")):
            return MeasureReading(cue.measure, j, j + len(cue.words), "state", cue.limit)
        low, bits = sentence.lows[j], classes[j]
        if low in cues(language).goal_verbs and (goal := _to_hospital(sentence, j, language)):
            return MeasureReading("hospitalised", j, goal, "state")
        if bits & NEGATION:
            return None
        if low in _SKIPPED_AFTER or bits & (AUXILIARY | RELATIVE) or (bits & ADVERB and low not in _STOPS):
            j += 1
        elif low in _INSERTS and (closing := _closing(sentence, classes, j)):
            j = closing
        elif low == "and" and j == i and (verb := _past_partner(sentence, classes, j)):
            j = verb
        elif bits & PREPOSITION and low not in _STOPS and not far:
            far = True
            j += 1
        elif far and not (bits & (VERB | SAYING | SUBORDINATOR)) and low not in _STOPS and low[0].isalpha():
            j += 1
        else:
            return None
    return None


def _to_hospital(sentence: Sentence, i: int, language: str) -> int:
    """The token after the hospital that the verb at token i brings somebody to, or 0."""
    nouns = cues(language).goal_nouns
    for j in range(i + 1, min(len(sentence), i + _REACH)):
        if sentence.lows[j] in nouns:
            return j + 1
        if sentence.lows[j] in (".", ";", "and", "but"):
            return 0
    return 0


def _closing(sentence: Sentence, classes: Classes, i: int) -> int:
    """The token after an insertion in commas, dashes or brackets, where the clause goes on with its verb; else 0."""
    closer = ")" if sentence.lows[i] == "(" else sentence.lows[i]
    for j in range(i + 1, min(len(sentence) - 1, i + _LONGEST_INSERTION)):
        if classes[j] & SAYING or sentence.lows[j] in (";", ":"):
            return 0
        goes_on = classes[j + 1] & AUXILIARY or sentence.lows[j + 1] in _INTRANSITIVE or closer == ")"
        if sentence.lows[j] == closer and goes_on:
            return j + 1
    return 0


def _past_partner(sentence: Sentence, classes: Classes, i: int) -> int:
    """The plural verb after "and a girl", a second subject without a number ("two men and a girl were hurt"); else 0."""
    if i + 1 >= len(sentence) or not (classes[i + 1] & DETERMINER or sentence.lows[i + 1] == "another"):
        return 0
    for j in range(i + 2, min(len(sentence), i + 9)):
        if sentence.lows[j] in _PLURAL_VERBS:
            return j
        if classes[j] & (AUXILIARY | SAYING | SUBORDINATOR) or sentence.lows[j] in (",", ";", "."):
            return 0
    return 0


def _fits(sentence: Sentence, found: MeasureReading, phrase: NounPhrase, language: str) -> bool:
    """True where what is counted can have the measure: people die, forces are deployed."""
    people = people_words(language)
    head = "" if phrase.is_empty else lemma(sentence.lows[phrase.head])
    if found.how == "thing":
        return True
    if found.limit == "force":
        return head in people.force
    if found.limit == "person":
        return not head or head in people.person
    return head not in people.not_people
