"""Who says it: the speaker of a verb of saying, before it, after it, or behind what is told of them between commas."""

from __future__ import annotations

from figcheck.extraction.speech.apposition import (
    INVERTED,
    antecedent,
    before_age,
    before_brackets,
    behind_commas,
    opening,
)
from figcheck.extraction.speech.coordination import joined_end, joined_start
from figcheck.extraction.speech.issuers import record_start
from figcheck.extraction.speech.name_ends import before_participle, before_tail, name_end
from figcheck.extraction.speech.name_starts import name_start
from figcheck.extraction.speech.name_words import is_named, is_small
from figcheck.extraction.speech.speakers import is_object, is_reduced, is_speaker
from figcheck.extraction.speech.vocabulary import Speech
from figcheck.extraction.words.lexis import ADVERB, AUXILIARY, CALENDAR, PARTICIPLE, SUBORDINATOR, VERB
from figcheck.text import Sentence

Classes = tuple[int, ...]
# These are participles too (", estimated police losses"), and verbs only where nothing but the speaker follows.
_INVERTED_AT_END = frozenset("estimated claimed confirmed warned noted".split())
_AFTER_SPEAKER = ((), (".",), (",",), (";",), ("–",), ("—",), ("-",))
_SAID = ("said", "says", "say")
_SENTENCE_ENDS = ((".",), (";",))  # before a quotation "said the group" may go on
_QUOTES = ("”", '"', "’", "'")
_SAID_ENDS = ((",",), ("?",), ("!",))  # before the closing mark of words that somebody says
_OPENERS = (",", *_QUOTES)
_SELF = ("himself", "herself", "themselves", "itself")  # "Brisk himself said"
_ENDS = (".", ",", ";", ":", ")")
_OF_OTHERS = ("said", "reported", "believed", "thought")
_BEFORE_WORDS = (("that",), (":",), ("“",), ('"',))
_NO_SUBJECT = ("and", "but", "or", "for", "of", "by", "with", "from", "about", "without", "to")
_NOUNS = ("report", "claim", "estimate")
_SEVERAL = ("people", "men", "women", "police", "cops", "media", "staff", "family", "crew", "government")
_BE = ("is", "are", "was", "were", "be", "been")
_MOST_PREPOSITIONS = 2  # of "a nurse at a hospital in Halvik"
_BEFORE_TIMES = ("on", "in", "late", "early", "this", "last", "by", "earlier")


def speaker_of(sentence: Sentence, classes: Classes, verb: int, speech: Speech) -> tuple[int, int] | None:
    """The tokens of the speaker of the verb: before it ("police said"), or after it (", said the mayor")."""
    name = _at_end(sentence, classes, verb, speech) or _named(sentence, classes, verb, speech)
    if name is None or name[0] > verb:
        return name
    first, end = name
    if is_object(sentence, first, end, verb, speech):
        return opening(sentence, classes, verb - 1, speech) if sentence.words[verb - 1] == "," else None
    return joined_start(sentence, classes, first, speech), end


def _named(sentence: Sentence, classes: Classes, verb: int, speech: Speech) -> tuple[int, int] | None:
    end = subject_end(sentence, classes, verb, speech)
    if end and sentence.words[end - 1] == "," and (aged := before_age(sentence, classes, end - 1, speech)):
        return aged
    if end is None or (end > 0 and sentence.lows[end - 1] in _NO_SUBJECT):
        return None  # passive, or one more verb of a subject told of before, or "for having alleged"
    if end > 1 and sentence.words[end - 1] == "," and (named := behind_commas(sentence, classes, end - 1, speech)):
        return named
    if end > 0 and sentence.lows[end - 1] in ("who", "whom"):
        return antecedent(sentence, classes, end - 1, speech)
    first, end = _subject(sentence, classes, end, speech)
    if is_speaker(sentence, classes, first, end, speech):
        if _is_noun(sentence, verb, (first, end), speech):
            return None
        return _name_before(sentence, classes, first, speech), end
    opens = verb > 0 and sentence.words[verb - 1] in _OPENERS
    inverted = sentence.lows[verb] in INVERTED
    inverted = inverted or (sentence.words[verb - 2 : verb - 1] in _SAID_ENDS and sentence.words[verb - 1] in _QUOTES)
    if opens and (inverted or sentence.lows[verb] in _INVERTED_AT_END):
        stop = name_end(sentence, classes, verb + 1, speech)
        stop = joined_end(sentence, classes, verb + 1, stop, speech)
        does = stop < len(sentence) and (classes[stop] & (AUXILIARY | VERB) or sentence.lows[stop].endswith("ed"))
        goes_on = does and sentence.words[verb - 1] == ","
        alone = (inverted and not goes_on) or sentence.lows[stop : stop + 1] in _AFTER_SPEAKER
        if alone and is_speaker(sentence, classes, verb + 1, stop, speech):
            return verb + 1, stop
    if end > 2 and sentence.words[end - 1] in _QUOTES and sentence.words[end - 2] == ",":
        return opening(sentence, classes, end - 2, speech)
    return None


def _at_end(sentence: Sentence, classes: Classes, verb: int, speech: Speech) -> tuple[int, int] | None:
    """ "The mayor fled with his aide, Oro Kett, said two guards.": with whom the sentence ends, and not the aide."""
    if verb == 0 or sentence.words[verb - 1] != "," or sentence.lows[verb] not in _SAID:
        return None
    end = name_end(sentence, classes, verb + 1, speech)
    end = joined_end(sentence, classes, verb + 1, end, speech)
    ends = sentence.lows[end : end + 1] in _SENTENCE_ENDS
    return (verb + 1, end) if ends and is_speaker(sentence, classes, verb + 1, end, speech) else None


def _name_before(sentence: Sentence, classes: Classes, first: int, speech: Speech) -> int:
    """ "“...,” Ana Brisk, a reporter at the radio wrote": where the name begins that no second comma parts."""
    if first < 2 or sentence.lows[first] not in ("a", "an") or sentence.words[first - 1] != ",":
        return first
    outer = name_start(sentence, classes, first - 1, speech)
    capitals = outer < first - 1 and all(word[0].isupper() for word in sentence.words[outer : first - 1])
    opens = outer == 0 or sentence.words[outer - 1] in _QUOTES
    named = capitals and opens and is_speaker(sentence, classes, outer, first - 1, speech)
    return outer if named else first


def _subject(sentence: Sentence, classes: Classes, end: int, speech: Speech) -> tuple[int, int]:
    """The noun phrase before token `end`, with the head that stands before its preposition; empty if it has none."""
    stop = end = before_tail(sentence, 0, end)
    first = name_start(sentence, classes, end, speech)
    if is_reduced(sentence, first, end, speech):
        return stop, stop
    end = before_participle(sentence, first, end, speech)
    if end - 1 > first and sentence.lows[end - 1].endswith("ed") and sentence.words[end - 2][0].isupper():
        end = _before_maker(sentence, first, end - sentence.words[end - 1].islower(), speech)
    for _ in range(_MOST_PREPOSITIONS):
        if first and _is_apart(sentence, first, end, speech):
            end = stop = first - 1
            first = name_start(sentence, classes, end, speech)
            continue
        if first == 0 or first >= end or sentence.lows[first - 1] not in speech.inner:
            return first, end
        if (record := record_start(sentence, classes, first - 1, speech)) is not None:
            return record, end
        if "and" in sentence.lows[first:end]:  # "he worked at the club and police say"
            return end - sentence.lows[first:end][::-1].index("and"), end
        head = first - 1
        while head > 0 and sentence.lows[head - 1] in speech.knowing_of:
            head -= 1
        first = name_start(sentence, classes, head, speech)
        heads = sentence.lows[head - 1] in speech.nouns | speech.people or sentence.words[head - 1][0].isupper()
        if first >= head or not heads:
            return stop, stop
    return stop, stop


def _is_apart(sentence: Sentence, first: int, end: int, speech: Speech) -> bool:
    """ "The mayor | in an interview", "his lawyers | during a hearing": where it was said is no part of the name."""
    before = sentence.lows[first - 1]
    return before == "during" or (before == "in" and first < end and sentence.lows[end - 1] in speech.occasions)


def _before_maker(sentence: Sentence, first: int, end: int, speech: Speech) -> int:
    """ "A study Brisk | published", "Ana Brisk | started": without those who made what is written down."""
    for j in range(first, end - 1):
        if sentence.words[j] in speech.records and all(word[0].isupper() for word in sentence.words[j + 1 : end]):
            return j + 1
    return end


def _is_noun(sentence: Sentence, verb: int, name: tuple[int, int], speech: Speech) -> bool:
    """True for "an intelligence report": behind one speaker no verb stands in the plural."""
    first, end = name
    if sentence.lows[verb] == "states" and speech.records.isdisjoint(sentence.lows[first:end]):
        return sentence.words[verb + 1 : verb + 2] not in _BEFORE_WORDS  # "14 blue coastal states"
    before = sentence.lows[end - 1]
    several = before.endswith("s") or before in _SEVERAL
    if sentence.lows[verb + 1 : verb + 2] == ("that",):  # "a council report that said"
        several = several and speech.verbs.keys().isdisjoint(sentence.lows[verb + 2 : verb + 3])
    return end == verb and sentence.lows[verb] in _NOUNS and (before == "intelligence" or not several)


def is_passive(sentence: Sentence, classes: Classes, verb: int, speech: Speech) -> bool:
    """ "A man identified as", "two people confirmed dead", "said to have", "said so": not who tells it."""
    low, follows = sentence.lows[verb], sentence.words[verb + 1 : verb + 2]
    if low in speech.knowing and (not follows or follows[0] in _ENDS or follows[0] == "to"):
        return True  # "The victims identified", "she learned to walk": nobody is told what
    if follows == ("so",):
        return True  # "(the mayor said so)"
    if not follows or not low.endswith(("d", "ght")):
        return False
    doing = low in _OF_OTHERS and sentence.lows[verb + 1 : verb + 3] in (("to", "be"), ("to", "have"))
    found = low in ("confirmed", "reported") and classes[verb + 1] & PARTICIPLE
    return follows[0] in ("as", "by") or (follows[0] == "in" and low in speech.knowing) or doing or bool(found)


def subject_end(sentence: Sentence, classes: Classes, verb: int, speech: Speech) -> int | None:
    """Where the subject ends: before adverbs, auxiliaries and "on Monday"; None for a passive, "was reported"."""
    end = verb
    while end > 0:
        low, bits = sentence.lows[end - 1], classes[end - 1]
        if bits & AUXILIARY and low in _BE:
            return None
        day = low.isdigit() and end > 1 and classes[end - 2] & CALENDAR  # "on May 12"
        time = day or ((bits & CALENDAR or low in speech.times) and not is_named(sentence, classes, end - 1))
        on = low in _BEFORE_TIMES and end < verb and _is_time(sentence, classes, end, speech)
        helper = bits & (ADVERB | AUXILIARY) and not bits & SUBORDINATOR and is_small(sentence, classes, end - 1)
        if not (time or on or helper or low in _SELF):
            break
        end -= 1
    return before_brackets(sentence, end)


def _is_time(sentence: Sentence, classes: Classes, at: int, speech: Speech) -> bool:
    return bool(classes[at] & CALENDAR) or sentence.lows[at] in speech.times
