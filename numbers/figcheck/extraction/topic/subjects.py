"""The subject of the verb that governs a number: "Osprey Motors, which gained 3%", "exports to Veld fell 7%"."""

from __future__ import annotations

from figcheck.extraction.topic.phrases import phrase_before
from figcheck.extraction.topic.tagged import Phrase, Tagged

_VERBAL = "vaw"
_FARTHEST = 60  # tokens from a number to its subject; a longer way crosses a list


def subject(text: Tagged, start: int) -> Phrase | None:
    """The subject of the verb that governs what stands at token `start`; None where there is no such verb or noun."""
    i, tags = start, text.tags
    nearest: Phrase | None = None
    while i > 0 and start - i < _FARTHEST:
        letter = tags[i - 1]
        if letter in _VERBAL:
            found, i = _subject_of(text, i)
            if found and _only_tells(text, found, start):
                return nearest
            if found and (tags[i] != "p" or text.low(i + 1) in text.words.changes):
                return found
            if not found and text.low(i) == "there":
                break  # "said there were 30 arrests": nobody before that is what they are of
            nearest = nearest or found  # "has plans to hire": the noun's, unless a verb further on has a subject
        elif letter in ".:":
            break
        else:
            i -= 1
    return nearest


def _only_tells(text: Tagged, phrase: Phrase, start: int) -> bool:
    """True for "officials say" and "the study found" before a clause of which the number tells."""
    verb = phrase[1]
    while text.at(verb) in "ab":
        verb += 1
    clause = text.at(verb) == "v" and text.low(verb) in text.words.telling
    return clause and verb + 1 < start and text.low(phrase[1] - 1) in text.words.tellers


def _subject_of(text: Tagged, end: int) -> tuple[Phrase | None, int]:
    """The subject of the verbs that end before token `end`, or None with the token to look on from."""
    i = end
    while i > 0 and (text.before(i) in "vab" or (text.before(i) == "w" and i == end) or _infinitive(text, i)):
        i -= 1
    last = text.before(i)
    if text.low(i) in text.words.linking or (last == "n" and text.at(i) == "w" and _hangs(text, i)):
        return None, max(i - 1, 0)
    if last in "nq0t)":
        return phrase_before(text, i, of_verb=True) or _gerund(text, i), i
    if last == "s" and i > 1:
        return _antecedent(text, i - 1)
    if last in ",:" and text.at(i) in "va":
        comma = text.tags.rfind(last, 0, i - 1)
        if comma > 0 and text.before(comma) == "n" and text.tags[comma + 1] not in _VERBAL + "c":
            return phrase_before(text, comma), comma
    return None, max(i - 1, 0)


def _antecedent(text: Tagged, i: int) -> tuple[Phrase | None, int]:
    """What the relative pronoun at token i stands for; None where it is a conjunction."""
    if text.before(i) in ",p":
        i -= 1
    return (phrase_before(text, i) if text.before(i) == "n" else None), i


def _infinitive(text: Tagged, i: int) -> bool:
    return text.low(i - 1) == "to" and text.at(i) == "v"


def _hangs(text: Tagged, i: int) -> bool:
    """True where the noun before token i hangs on a preposition, so that what follows tells of the subject.

    "Of X falling", "with X falling" tell of X.
    """
    while text.before(i) in "ngd":
        i -= 1
    return text.before(i) == "p" and text.low(i - 1) not in text.words.holding


def _gerund(text: Tagged, i: int) -> Phrase | None:
    """A verb in -ing that stands as a noun before times and a verb: "sampling in 2014 came back"."""
    while text.before(i) == "t":
        i -= 1
    alone = text.before(i) in "vw" and text.before(i - 1) in ",.:" and text.low(i - 1).endswith("ing")
    return (i - 1, i) if alone else None
