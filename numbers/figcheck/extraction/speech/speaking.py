"""Who says it: the speaker of a verb of saying, before it, after it, or behind what is told of them between commas."""

from __future__ import annotations

from figcheck.extraction.speech.name_words import is_named, is_small
from figcheck.extraction.speech.names import before_participle, before_tail, name_end, name_start
from figcheck.extraction.speech.speakers import is_object, is_reduced, is_speaker
from figcheck.extraction.speech.vocabulary import Speech
from figcheck.extraction.words.lexis import ADVERB, AUXILIARY, CALENDAR, PARTICIPLE, SUBORDINATOR, VERB
from figcheck.text import Sentence

Classes = tuple[int, ...]
_INVERTED = frozenset(
    "said says say reported reports wrote writes announced added explains explained tweeted argued replied".split()
)
# These are participles too (", estimated police losses"), and verbs only where nothing but the speaker follows.
_INVERTED_AT_END = frozenset("estimated claimed confirmed warned noted".split())
_AFTER_SPEAKER = ((), (".",), (",",), (";",), ("–",), ("—",), ("-",))
_QUOTES = ("”", '"', "’", "'")
_OPENERS = (",", *_QUOTES)
_ENDS = (".", ",", ";", ":", ")")
_OF_OTHERS = ("said", "reported", "believed", "thought")
_BEFORE_WORDS = (("that",), (":",), ("“",), ('"',))
_NOUNS = ("report", "claim", "estimate")
_SEVERAL = ("people", "men", "women", "police", "cops", "media", "staff", "family", "crew", "government")
_BE = ("is", "are", "was", "were", "be", "been")
_MOST_IN_BRACKETS = 9  # tokens
_MOST_PREPOSITIONS = 2  # of "a nurse at a hospital in Halvik"
_MOST_IN_APPOSITION = 10  # tokens of "the governor of Halvik," between a name and its verb
_MOST_IN_RELATIVE = 16  # tokens of "who leads the harbour club,"
_MOST_IN_OPENING = 40  # tokens from the name that opens a sentence to its verb
_BEFORE_TIMES = ("on", "in", "late", "early", "this", "last", "by", "earlier")


def speaker_of(sentence: Sentence, classes: Classes, verb: int, speech: Speech) -> tuple[int, int] | None:
    """The tokens of the speaker of the verb: before it ("police said"), or after it (", said the mayor")."""
    end = _subject_end(sentence, classes, verb, speech)
    if end and sentence.words[end - 1] == "," and (aged := _before_age(sentence, classes, end - 1, speech)):
        return aged
    if end is None or (end > 0 and sentence.lows[end - 1] in ("and", "but", "or")):
        return None  # passive, or one more verb of a subject told of before
    if end > 1 and sentence.words[end - 1] == "," and (named := _behind_commas(sentence, classes, end - 1, speech)):
        return named
    if end > 0 and sentence.lows[end - 1] in ("who", "whom"):
        return _antecedent(sentence, classes, end - 1, speech)
    first, end = _subject(sentence, classes, end, speech)
    if is_speaker(sentence, classes, first, end, speech):
        if _is_noun(sentence, verb, (first, end), speech) or is_object(sentence, first, end, verb, speech):
            return None
        return _name_before(sentence, classes, first, speech), end
    opens = verb > 0 and sentence.words[verb - 1] in _OPENERS
    if opens and sentence.lows[verb] in _INVERTED | _INVERTED_AT_END:
        stop = name_end(sentence, classes, verb + 1, speech)
        does = stop < len(sentence) and (classes[stop] & (AUXILIARY | VERB) or sentence.lows[stop].endswith("ed"))
        goes_on = does and sentence.words[verb - 1] == ","
        alone = (sentence.lows[verb] in _INVERTED and not goes_on) or sentence.lows[stop : stop + 1] in _AFTER_SPEAKER
        if alone and is_speaker(sentence, classes, verb + 1, stop, speech):
            return verb + 1, stop
    if end > 2 and sentence.words[end - 1] in _QUOTES and sentence.words[end - 2] == ",":
        return _opening(sentence, classes, end - 2, speech)
    return None


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
        if first and sentence.lows[first - 1] == "during":
            end = stop = first - 1  # "the mayor's lawyers during a hearing said"
            first = name_start(sentence, classes, end, speech)
            continue
        if first == 0 or first >= end or sentence.lows[first - 1] not in speech.inner:
            return first, end
        if sentence.lows[end - 1] in speech.occasions and sentence.lows[first - 1] == "in":
            end = stop = first - 1  # "the mayor in an interview said"
            first = name_start(sentence, classes, end, speech)
            continue
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


def _subject_end(sentence: Sentence, classes: Classes, verb: int, speech: Speech) -> int | None:
    """Where the subject ends: before adverbs, auxiliaries and "on Monday"; None for a passive, "was reported"."""
    end = verb
    while end > 0:
        low, bits = sentence.lows[end - 1], classes[end - 1]
        if bits & AUXILIARY and low in _BE:
            return None
        time = (bits & CALENDAR and not is_named(sentence, classes, end - 1)) or low in speech.times
        on = low in _BEFORE_TIMES and end < verb and _is_time(sentence, classes, end, speech)
        helper = bits & (ADVERB | AUXILIARY) and not bits & SUBORDINATOR and is_small(sentence, classes, end - 1)
        if not (time or on or helper):
            break
        end -= 1
    return _before_brackets(sentence, end)


def _before_brackets(sentence: Sentence, end: int) -> int:
    """ "Ana Brisk (R-Halvik) said": without what stands in brackets behind a name."""
    if end and sentence.words[end - 1] == ")":
        opens = [j for j in range(max(0, end - _MOST_IN_BRACKETS), end) if sentence.words[j] == "("]
        return opens[-1] if opens and opens[-1] else end
    return end


def _is_time(sentence: Sentence, classes: Classes, at: int, speech: Speech) -> bool:
    return bool(classes[at] & CALENDAR) or sentence.lows[at] in speech.times


def _behind_commas(sentence: Sentence, classes: Classes, comma: int, speech: Speech) -> tuple[int, int] | None:
    """ "Ana Brisk, the governor, said", "a witness, who gave no name, said": whom the words between commas tell of."""
    while comma > 1 and classes[comma - 1] & ADVERB and not classes[comma - 1] & SUBORDINATOR:
        comma -= 1  # "the mayor, however, said"
    if sentence.words[comma - 1] == ",":
        end = _before_brackets(sentence, comma - 1)
        first = name_start(sentence, classes, end, speech)
        return (first, end) if is_speaker(sentence, classes, first, end, speech) else None
    inner = name_start(sentence, classes, comma, speech)
    if 1 < inner < comma <= inner + _MOST_IN_APPOSITION and sentence.words[inner - 1] == ",":
        end = _before_brackets(sentence, inner - 1)
        outer = name_start(sentence, classes, end, speech)
        if is_speaker(sentence, classes, outer, end, speech):
            return outer, comma if end == inner - 1 else end
    return _told_of(sentence, classes, comma, speech) or _opening(sentence, classes, comma, speech)


def _told_of(sentence: Sentence, classes: Classes, comma: int, speech: Speech) -> tuple[int, int] | None:
    """ "Ana Brisk (R-Halvik), who leads the harbour club, said": the name before the relative clause."""
    for who in range(comma - 1, max(1, comma - _MOST_IN_RELATIVE), -1):
        if sentence.words[who] == ",":
            return None
        if sentence.lows[who] == "who" and sentence.words[who - 1] == ",":
            end = _before_brackets(sentence, who - 1)
            first = name_start(sentence, classes, end, speech)
            if first + 1 == end and first > 1 and sentence.words[first - 1] == ",":
                return None  # "a mason in Halvik, Norland, who"
            return (first, end) if is_speaker(sentence, classes, first, end, speech) else None
    return None


def _before_age(sentence: Sentence, classes: Classes, comma: int, speech: Speech) -> tuple[int, int] | None:
    """ "Ana Brisk, 43, of Karsk, Norland, said": the name before the age."""
    for j in range(comma, max(1, comma - _MOST_IN_APPOSITION), -1):
        if sentence.words[j] in _QUOTES:
            return None
        if sentence.words[j] == "," and sentence.words[j - 1].isdigit() and sentence.words[j - 2] == ",":
            end, first = j - 2, name_start(sentence, classes, j - 2, speech)
            if first > 1 and sentence.words[first - 1] == "," and sentence.words[first].islower():
                end, first = first - 1, name_start(sentence, classes, first - 1, speech)  # "Ana Brisk, mother of"
            return (first, end) if is_speaker(sentence, classes, first, end, speech) else None
    return None


def _opening(sentence: Sentence, classes: Classes, comma: int, speech: Speech) -> tuple[int, int] | None:
    """The name that opens the sentence, where all up to the comma tells of it: "Oro Kett, 25, a mason on leave,"."""
    if comma > _MOST_IN_OPENING:
        return None
    end = name_end(sentence, classes, 0, speech)
    told = end < comma and sentence.lows[end] in (",", "who")
    if not told or not is_speaker(sentence, classes, 0, end, speech):
        return None
    return None if any(sentence.lows[j] in _INVERTED for j in range(end, comma)) else (0, end)


def _antecedent(sentence: Sentence, classes: Classes, who: int, speech: Speech) -> tuple[int, int] | None:
    """ "Witnesses, some of whom said", "Ana Brisk, who said": whom the pronoun stands for."""
    end = who - 2 if who > 2 and sentence.lows[who - 1] == "of" else who
    if end < 1 or sentence.words[end - 1] != ",":
        return None
    end -= 1
    first = name_start(sentence, classes, end, speech)
    return (first, end) if is_speaker(sentence, classes, first, end, speech) else None
