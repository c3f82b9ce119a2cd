"""Whose words go on: whom "he said" means, named in the sentences before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from figcheck.extraction.place.gazetteer import find_names
from figcheck.extraction.speech.attribution import attributions
from figcheck.extraction.speech.coordination import listed_end
from figcheck.extraction.speech.name_ends import name_end
from figcheck.extraction.speech.name_starts import name_start
from figcheck.extraction.speech.sources import Attribution, Source, resolved
from figcheck.extraction.speech.speakers import is_acronym, is_speaker
from figcheck.extraction.speech.vocabulary import Speech, speech_words
from figcheck.extraction.words.lexis import (
    ADVERB,
    AUXILIARY,
    NEGATION,
    PLURAL,
    capitals_tell_nothing,
    classify,
    word_classes,
)
from figcheck.model import Figure
from figcheck.text import Sentence, sentence_spans, tokenise

_BACK = 700  # characters before a sentence in which the one that "he" means is named
_SENTENCES_BACK = 5
_TOLD_BACK = 1  # sentences, apart from those within a quotation, in which whoever speaks may be told of alone
_SUBJECT_WITHIN = 6  # tokens in which a subject stands: "On Friday night, he even"
_FIRST_PERSON = frozenset("i we you my our your me us".split())
_ARTICLES = ("The", "A", "An")
_TWO = 5  # tokens of the names of two
_QUOTES = ("“", '"', "‘", "'")
_TYING = ("when", "while", "where", "as")
_WHEN = ("last", "first", "now", "then")
_OPENED_BY = {"”": "“", '"': '"'}
_FRONTED = 12  # tokens of "On a cold morning at the dam, Brisk stood"
_NEW = ("a", "an", "another", "one")
_ALIKE = frozenset(("unlike", "like", "as"))
_OF_PERSONS = ("he", "she")
_SURER = frozenset(
    [("asserted", kind) for kind in ("reported", "estimated", "claimed", "planned", "denied", "hypothetical")]
    + [("planned", "estimated")]
)
_BODIES = ("country", "demonym", "actor", "body")
_OPENED = 4  # tokens of ": The plan" before a quotation


def said_by(
    text: str,
    sentence: Sentence,
    found: Attribution,
    others: Sequence[Attribution],
    language: str,
    since: int | None = None,
) -> Source | None:
    """The source that an attribution of the sentence names; whom its pronoun means is looked for in the text before.

    `since` is where what is said begins, if that is before the sentence.
    """
    if not found.is_pronoun:
        return resolved(sentence, found, None)
    pronoun = sentence.lows[found.first]
    if pronoun in speech_words(language).unnamed:
        return resolved(sentence, found, None)
    before = _opening_mark(sentence, found.first)
    for one in reversed(others):
        if not one.is_pronoun and one.end <= before and _can_mean(sentence, one, pronoun, language):
            return resolved(sentence, found, resolved(sentence, one, None))
    if pronoun == "it" and sentence.lows[found.first - 1] in ("and", "but"):
        return None  # "The model failed, and it says"
    if found.first and (own := _own_subject(text, sentence, found, language)):
        return resolved(sentence, found, resolved(sentence, own, None))
    if pronoun == "it" and sentence.lows[found.first - 1] in _TYING:
        return None
    return resolved(sentence, found, _named_before(text, sentence.start if since is None else since, pronoun, language))


def _opening_mark(sentence: Sentence, speaker: int) -> int:
    """Where the quotation opens that closes right before whoever says it; whom it names says nothing outside it."""
    closing = sentence.words[speaker - 1] if speaker else ""
    if closing not in _OPENED_BY:
        return speaker
    opens = (j for j in range(speaker - 2, -1, -1) if sentence.words[j] == _OPENED_BY[closing])
    return next(opens, 0)


def _own_subject(text: str, sentence: Sentence, found: Attribution, language: str) -> Attribution | None:
    """With whom the sentence of a pronoun opens: "Police hold a man, they say", "Ana Brisk owes $300, she said"."""
    pronoun = sentence.lows[found.first]
    if pronoun in _OF_PERSONS and sentence.words[0] in _QUOTES:
        return None
    tied = sentence.lows[found.first - 1] in _TYING
    own = _subject(sentence, pronoun, language) if pronoun != "it" or tied else None
    if own is None or pronoun == "they":
        return own
    if pronoun == "it":
        return own if own.end < found.first and _is_body(sentence, own.end - 1, language) else None
    tied = tied and own.end == own.first + 1  # "Brisk left when she said"
    known = own.end < found.first and (tied or _is_person(sentence, own) or _is_named(text, sentence, own))
    return own if known else None


def on_word_of(figure: Figure, source: Source) -> Figure:
    """The figure with the authority that the text gives for it outside its sentence; its estimate is no plan."""
    if figure.cue and not source.authority:
        return figure
    kept = (slot for slot in figure.slots if slot[0] != "cue")  # of "he said", of whom its sentence tells nothing
    return replace(
        figure,
        authority=source.authority,
        cue=source.cue,
        modality=source.modality if (figure.modality, source.modality) in _SURER else figure.modality,
        slots=tuple(sorted((*kept, *source.spans()))),
    )


def sentences_before(text: str, at: int, language: str) -> Iterator[tuple[Sentence, list[Attribution]]]:
    """The sentences before a place with those whom they name as speaking, the last first."""
    begin = max(0, at - _BACK)
    spans = [(begin + start, begin + end) for start, end in sentence_spans(text[begin:at])]
    for start, end in reversed(spans[-_SENTENCES_BACK:]):
        sentence = tokenise(text, start, end)
        yield sentence, attributions(sentence, classify(sentence, language), language)


def _named_before(text: str, at: int, pronoun: str, language: str) -> Source | None:
    """Who was named last as speaking before a place in the text, and can be meant by the pronoun."""
    subject: Source | None = None
    told = 0
    for back, (sentence, found) in enumerate(sentences_before(text, at, language)):
        for one in reversed(found):
            named = not (one.is_pronoun or _is_embedded(sentence, one, found))
            if named and _can_mean(sentence, one, pronoun, language):
                return resolved(sentence, one, None)
        if told < _TOLD_BACK and (told_of := _subject(sentence, pronoun, language)):
            opening = resolved(sentence, told_of, None)
            fronted = told_of.first > 0 and sentence.words[told_of.first - 1] == ","
            known = (
                fronted
                or _is_new(sentence, told_of, speech_words(language))
                or _is_person(sentence, told_of)
                or _is_named(text, sentence, told_of)
            )
            known = known and pronoun in _OF_PERSONS
            if (pronoun == "they" and not back) or known:
                return opening
            subject = subject or (None if back else opening)
        goes_on = pronoun in sentence.lows[:_SUBJECT_WITHIN]  # of the same person
        told += _FIRST_PERSON.isdisjoint(sentence.lows) and not goes_on
    return subject


def _is_embedded(sentence: Sentence, one: Attribution, others: Sequence[Attribution]) -> bool:
    """True where another says what the one says: "the nurse wrote in May that neither Brisk nor Kett had told"."""
    return any(
        teller.cue_end <= one.first and "that" in sentence.lows[teller.cue_end : one.first]
        for teller in others
        if teller.end <= teller.cue_first and sentence.words[one.first - 1] != ","
    )


def _is_person(sentence: Sentence, named: Attribution) -> bool:
    """True for a name of several words, "Mr. Brisk", which no sentence begins with by chance."""
    words = [word for word in sentence.words[named.first : named.end] if word[0].isalpha()]
    capitals = len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper()
    return capitals and words[0] not in _ARTICLES and words[0][-3:] != "ing" and not capitals_tell_nothing(sentence)


def _is_new(sentence: Sentence, named: Attribution, speech: Speech) -> bool:
    """True for "another witness", "a neighbour": somebody of whom nothing was told before."""
    return sentence.lows[named.first] in _NEW and sentence.words[named.end - 1] in speech.people


def _is_named(text: str, sentence: Sentence, named: Attribution) -> bool:
    """True for one capitalised word that the text before has within a sentence too: "told Reid"."""
    if named.end - named.first != 1 or not sentence.words[named.first][0].isupper():
        return False
    begin, stop = max(0, sentence.start - _BACK), sentence.start
    word = f" {sentence.words[named.first]}"
    at = text.find(word, begin, stop)
    while at > 0 and not (text[at - 1].islower() or text[at - 1] == ","):
        at = text.find(word, at + 1, stop)
    return at > 0


def before_colon(sentence: Sentence, language: str) -> Source | None:
    """ "The mayor was blunt:", "a rule that Ana Brisk has doubted: It": whose words follow, where no verb says so."""
    ending = range(len(sentence) - 1, max(0, len(sentence) - _OPENED) - 1, -1)
    colon = next((j for j in ending if sentence.words[j] == ":"), 0)
    speech, classes = speech_words(language), classify(sentence, language)
    for verb in range(colon - 1, 0, -1):
        owns = sentence.lows[verb] == "'s"  # rather "the mayor's plan:" than "the mayor's clear:"
        denied = any(bits & NEGATION for bits in classes[verb:colon])  # "the source could not:"
        if classes[verb] & AUXILIARY and not classes[verb - 1] & AUXILIARY and not owns and not denied:
            first = name_start(sentence, classes, verb, speech)
            named = Attribution(first, verb, colon, colon + 1, "reported")
            return resolved(sentence, named, None) if is_speaker(sentence, classes, first, verb, speech) else None
    return None


def _subject(sentence: Sentence, pronoun: str, language: str) -> Attribution | None:
    """The speaker with whom a sentence opens, whatever is told: "Police are looking for a car. They believe"."""
    classes, speech = classify(sentence, language), speech_words(language)
    first = 0
    while first < len(sentence) and (classes[first] & ADVERB or sentence.words[first] in (",", "“", '"')):
        first += 1
    first = _behind_fronted(sentence, first, speech)
    end = name_end(sentence, classes, first, speech)
    verbs = (j for j in range(first + 1, end) if sentence.words[j].islower() and sentence.lows[j].endswith("ed"))
    end = next((j for j in verbs if not sentence.words[j - 1].islower()), end)  # "Ana Brisk shrugged it off"
    if end > first + 1 and sentence.lows[end - 1] in _WHEN:
        end -= 1  # "Norland | last published"
    if end == first + 1 and sentence.lows[first].endswith("ing"):
        return None  # "Waiting means losing"
    if not is_speaker(sentence, classes, first, end, speech):
        return None
    end = listed_end(sentence, classes, first, end, speech)
    named = Attribution(first, end, first, end, "reported")
    return named if _can_mean(sentence, named, pronoun, language) else None


def _behind_fronted(sentence: Sentence, first: int, speech: Speech) -> int:
    """Where a name begins behind "On a cold morning at the dam,"; the token itself where none does."""
    if first >= len(sentence) or sentence.lows[first] not in speech.inner | speech.conceding | _ALIKE:
        return first
    commas = [j for j in range(first, min(len(sentence) - 2, first + _FRONTED)) if sentence.words[j] == ","]
    named = len(commas) == 1 and sentence.words[commas[0] + 1][0].isupper()
    return commas[0] + 1 if named else first


def _can_mean(sentence: Sentence, one: Attribution, pronoun: str, language: str) -> bool:
    """True where he or she can be that person, and they or it those people or that body."""
    speech, last = speech_words(language), sentence.lows[one.end - 1]
    body = last in speech.bodies
    listed = last in speech.nouns or last in speech.people or sentence.words[one.end - 1].islower()
    several = (
        body
        or bool(word_classes(language).get(last, 0) & PLURAL)
        or (last.endswith("s") and not last.endswith("ss") and listed)
    )
    if pronoun in _OF_PERSONS:
        several = several or _are_two(sentence, one)
        other = speech.male if pronoun == "she" else speech.female
        if not other.isdisjoint(sentence.lows[one.first : one.end]):
            return False
        written = not speech.records.isdisjoint(sentence.words[one.first : one.end])
        written = written or (last in speech.outlets and not sentence.words[one.end - 1].islower())
        return not (several or written or _is_body(sentence, one.end - 1, language))
    if pronoun == "they":
        return several or "and" in sentence.lows[one.first : one.end]
    written = not speech.records.isdisjoint(sentence.words[one.first : one.end])
    named = not sentence.words[one.end - 1].islower() and _is_body(sentence, one.end - 1, language)
    return body or named or (written and not last.endswith("s"))  # "it": the report


def _are_two(sentence: Sentence, one: Attribution) -> bool:
    """ "Larry and Ruth"."""
    words = sentence.words[one.first : one.end]
    return "and" in words and len(words) <= _TWO and all(word == "and" or word[0].isupper() for word in words)


def _is_body(sentence: Sentence, last: int, language: str) -> bool:
    """True where a name that ends at that token is a country, a people, an armed group or a body: "the Democrats"."""
    names = find_names(sentence, language)
    known = (name for name in names if name.end == last + 1 and not name.ambiguous)
    return is_acronym(sentence, last) or any(name.sort in _BODIES for name in known)
