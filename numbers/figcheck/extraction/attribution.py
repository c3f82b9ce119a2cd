"""On whose word: the authority that a sentence names for its figures, and how sure the text says it is."""

from __future__ import annotations

from dataclasses import dataclass

from figcheck.extraction.lexis import ADVERB, AUXILIARY, SUBORDINATOR, capitals_tell_nothing
from figcheck.extraction.speakers import Speech, is_speaker, name_end, name_start, speech_words
from figcheck.model import Modality
from figcheck.text import Sentence

Classes = tuple[int, ...]
_INVERTED = frozenset("said says say told reported reports wrote announced added".split())
_STUDIES = frozenset("study survey report investigation analysis poll inquiry review research audit".split())
_PRONOUNS = frozenset(("he", "she", "they"))
_MOST_IN_APPOSITION = 10  # tokens of "the governor of Halvik," between a name and its verb


@dataclass(frozen=True, slots=True)
class Attribution:
    """Tokens first to end name the authority; `cue` is the verb or phrase at tokens cue_first to cue_end."""

    first: int
    end: int
    cue_first: int
    cue_end: int
    modality: Modality
    is_pronoun: bool = False
    """True for "he said": the authority was named before."""


@dataclass(frozen=True, slots=True)
class Source:
    """An authority by its place in the text, with the words of saying in the figure's own sentence."""

    authority: str
    start: int
    end: int
    cue: str
    cue_start: int
    cue_end: int
    modality: Modality


def resolved(sentence: Sentence, found: Attribution, speaker: Source | None) -> Source | None:
    """The source that the attribution names; of a pronoun the `speaker` of the sentences before."""
    if found.is_pronoun and speaker is None:
        return None
    cue = sentence.slice(found.cue_first, found.cue_end)
    places = (sentence.starts[found.cue_first], sentence.ends[found.cue_end - 1])
    if found.is_pronoun and speaker is not None:
        return Source(speaker.authority, speaker.start, speaker.end, cue, *places, found.modality)
    name = sentence.slice(found.first, found.end)
    return Source(name, sentence.starts[found.first], sentence.ends[found.end - 1], cue, *places, found.modality)


def attributions(sentence: Sentence, classes: Classes, language: str) -> list[Attribution]:
    """Who is said to have said so in the sentence, in order."""
    speech = speech_words(language)
    found: list[Attribution] = []
    shown = capitals_tell_nothing(sentence)
    for i, low in enumerate(sentence.lows):
        for words, modality in speech.after.get(low, ()):
            if sentence.lows[i : i + len(words)] == words:
                end = name_end(sentence, classes, i + len(words))
                if is_speaker(sentence, classes, i + len(words), end, speech):
                    found.append(Attribution(i + len(words), end, i, i + len(words), modality))
                break
        verb = speech.verbs.get(low) if sentence.words[i].islower() or shown else None
        if verb and (name := _subject(sentence, classes, i, speech)) and _says(sentence, i, name):
            found.append(Attribution(*name, i, i + 1, verb))
        elif verb and i and sentence.lows[i - 1] in _PRONOUNS and low in _INVERTED:
            found.append(Attribution(i - 1, i, i, i + 1, verb, is_pronoun=True))
    return found or _heading(sentence, speech)


def _says(sentence: Sentence, verb: int, name: tuple[int, int]) -> bool:
    """True for verbs of saying; "found" says something only of a study: "police found two bodies" tells a deed."""
    return sentence.lows[verb] != "found" or any(low in _STUDIES for low in sentence.lows[name[0] : name[1]])


def _subject(sentence: Sentence, classes: Classes, verb: int, speech: Speech) -> tuple[int, int] | None:
    """The tokens of the speaker of the verb: before it ("police said"), or after it (", said the mayor")."""
    end = verb
    while end > 0 and (classes[end - 1] & (ADVERB | AUXILIARY)) and not classes[end - 1] & SUBORDINATOR:
        if classes[end - 1] & AUXILIARY and sentence.lows[end - 1] in ("is", "are", "was", "were", "be", "been"):
            return None  # passive: "was reported"
        end -= 1
    if end > 1 and sentence.words[end - 1] == "," and (named := _with_apposition(sentence, classes, end - 1, speech)):
        return named
    first = name_start(sentence, classes, end, speech)
    if is_speaker(sentence, classes, first, end, speech):
        return first, end
    opens = verb > 0 and sentence.words[verb - 1] in (",", "”", '"', "’", "'")
    if opens and sentence.lows[verb] in _INVERTED:
        stop = name_end(sentence, classes, verb + 1)
        if is_speaker(sentence, classes, verb + 1, stop, speech):
            return verb + 1, stop
    return None


def _with_apposition(sentence: Sentence, classes: Classes, comma: int, speech: Speech) -> tuple[int, int] | None:
    """ "Ana Brisk, the governor, said": the name and what is told of her, without the last comma."""
    inner = name_start(sentence, classes, comma, speech)
    if inner < 2 or comma - inner > _MOST_IN_APPOSITION or sentence.words[inner - 1] != "," or inner == comma:
        return None
    outer = name_start(sentence, classes, inner - 1, speech)
    return (outer, comma) if is_speaker(sentence, classes, outer, inner - 1, speech) else None


def _heading(sentence: Sentence, speech: Speech) -> list[Attribution]:
    """ "Police: 12 dead", "12 dead in blast: police": a headline that names its authority at one end."""
    count = len(sentence)
    colon = next((j for j in range(1, min(count, 5)) if sentence.words[j] == ":"), 0)
    proper = colon > 1 and all(sentence.words[j][0].isupper() for j in range(colon))
    counted = colon and sentence.words[colon + 1 : colon + 2] and sentence.words[colon + 1][0].isdigit()
    if colon and (any(sentence.lows[j] in speech.nouns for j in range(colon)) or (proper and counted)):
        return [Attribution(0, colon, colon, colon + 1, "reported")]
    mark = next((j for j in range(count - 2, max(0, count - 6), -1) if sentence.words[j] in (":", "-", "–", "—")), 0)
    apart = mark and not sentence.glued(mark + 1)
    if apart and any(sentence.lows[j] in speech.nouns for j in range(mark + 1, count)):
        return [Attribution(mark + 1, count, mark, mark + 1, "reported")]
    return []


def nearest(found: list[Attribution], first: int, end: int) -> Attribution | None:
    """The attribution that stands nearest to tokens first to end, without sharing a token with them."""
    apart = [a for a in found if a.end <= first or a.first >= end]
    return min(apart, key=lambda a: min(abs(a.cue_first - end), abs(first - a.cue_end)), default=None)
