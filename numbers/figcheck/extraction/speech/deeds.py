"""Deeds: verbs of saying where nothing is said: "added 300 jobs", "raised $5 million", "wrote the bill"."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.extraction.speech.vocabulary import Speech
from figcheck.extraction.words.lexis import ADVERB, AUXILIARY, CALENDAR, DETERMINER, PRONOUN, SUBORDINATOR
from figcheck.extraction.words.tagging import tag
from figcheck.text import Sentence

Classes = tuple[int, ...]
_PLACED = 14  # tokens from "put" to "at"
_THINGS = ("n", "0", "d", "$")  # with one of these tags a thing begins
_FINITE = ("v", "a")
_AFTER_NOUN = ("p", "v", "w", "b")
_AFTER_VERB = ("as", "after", "since", "until", "than", "before")
_COUNTED = 5  # tokens of "a far higher toll"
_NAME = 8  # tokens before the verb in which the words said close
_PARTS = frozenset((",", "”", '"', ":", "—", "–"))
_CLAUSE_ENDS = (",", ";", ":", ".", "“", "”", '"', "(", ")", "—", "–")
_BEFORE_WORDS = (":", "“", '"', "(")
_SAYING = ("that", ":", "“", '"', ".")
_CLOSING = ("”", '"')
_QUOTED_WITHIN = 14  # tokens of "” Ana Brisk, the mayor of Halvik," before "responded"
_ADDING = ("added", "adds")
_DOING = ("on", "about", "against")
_MOVED_BY = ("rose", "fell", "grew", "climbed", "slid", "gained", "yielded", "were", "rise", "fall")
_LATELY = (("last",), ("later",), ("also",), ("have",), ("had",))
_MOVED = ("to", "from", "at", "by")

_WHEN = (("this",), ("last",), ("earlier",), ("late",))
_OPENED = ((",",), (":",), ("that",))
_INFINITIVES = (("to", "have"), ("to", "be"))


def is_deed(
    sentence: Sentence, classes: Classes, verb: int, language: str, speech: Speech, tags: Sequence[str] = ()
) -> bool:
    """True where the word at token `verb`, a verb of saying by its form, tells what was done, or is no verb.

    `tags` are those of `tag` where they are known already.
    """
    low = sentence.lows[verb]
    is_given = classes[verb + 1] & AUXILIARY if verb + 1 < len(sentence) else False
    owned = verb > 0 and sentence.lows[verb - 1] in ("'s", "'")
    if owned and not is_given:
        return low not in speech.reckonings  # "Halvik's reported cases", but "by Halvik's estimate"
    if verb and classes[verb - 1] & DETERMINER and not classes[verb - 1] & (SUBORDINATOR | PRONOUN):
        return True  # "any threatened strikes"
    if _goes_on(sentence, verb, speech) or _is_unsaid(sentence, verb, speech):
        return True
    if low in speech.pointing:
        return False
    if low in speech.nouns_too and (
        (is_given and not (owned and low in speech.reckonings)) or _is_noun(sentence, verb, language, tags)
    ):
        return True  # "lawmakers in some states have said"
    if low in speech.keeping and sentence.lows[verb + 1 : verb + 2] and sentence.lows[verb + 1] in speech.owning:
        return True  # "counted their votes"
    if low in speech.placing:
        return not _is_in_clause(sentence, verb, ("at",))
    if low in speech.changing:
        return not (_is_in_clause(sentence, verb, _MOVED) and _is_in_clause(sentence, verb, speech.counts))
    inverted = verb > 0 and sentence.words[verb - 1] in _PARTS
    follows = sentence.lows[verb + 1 : verb + 1 + _COUNTED]
    if low in speech.taking and not inverted and not (speech.owned | speech.counts).isdisjoint(follows):
        return follows[0] in speech.owned  # "claimed responsibility for 12 dead", but "claimed a toll of 12"
    return low in speech.clausal and not inverted and _does_a_thing(sentence, classes, verb, language, speech, tags)


def _is_unsaid(sentence: Sentence, verb: int, speech: Speech) -> bool:
    """ "Responded to 12 calls", "pointed at the dam": words of saying beside a quotation or before "that" alone."""
    low, follows = sentence.lows[verb], sentence.words[verb + 1 : verb + 2]
    if low in speech.pointing:
        return follows != ("out",)
    if low not in speech.quoting or not follows or follows[0] in _SAYING:
        return False
    return not any(word in _CLOSING for word in sentence.words[max(0, verb - _QUOTED_WITHIN) : verb])


def _goes_on(sentence: Sentence, verb: int, speech: Speech) -> bool:
    """ "A think tank", "insisted on using 12 tanks", "added to their lead"."""
    follows = sentence.lows[verb + 1 : verb + 3]
    if sentence.lows[verb] in _ADDING and follows[:1] == ("to",):
        return True
    if follows and follows[0] in speech.tanks:
        return True
    return len(follows) > 1 and follows[0] in _DOING and follows[1].endswith("ing")


def _is_noun(sentence: Sentence, at: int, language: str, tags: Sequence[str]) -> bool:
    """True for "independent estimates of the toll", "in 14 states"; but "he died, police report" says something."""
    if sentence.lows[at + 1 : at + 3] in _INFINITIVES:
        return False  # "the rebels claim to have killed"
    if sentence.lows[0] == "as" and sentence.words[at + 1 : at + 2] == (",",) and "," not in sentence.words[:at]:
        return False  # "As the report shows, 12 died"
    if sentence.lows[at].endswith("s") and _moves(sentence, at):
        return True  # "ten-year notes last rose"
    tags = tags or tag(sentence, language)
    if tags[at] != "n":
        return False
    follows = sentence.words[at + 1 : at + 2]
    if follows and follows[0] in _BEFORE_WORDS:
        return False
    if follows and follows[0] not in _CLAUSE_ENDS:
        return tags[at + 1] in _AFTER_NOUN and follows[0] not in _AFTER_VERB
    for j in range(at - 1, max(-1, at - 1 - _NAME), -1):
        if sentence.words[j] in _PARTS:
            return False
        if tags[j] in ("p", "v", "0") and j < at - 1:
            return True
    return True


def _moves(sentence: Sentence, noun: int) -> bool:
    """True where a verb of its own stands behind the noun, with one word between at most."""
    verb = noun + 1 + (sentence.lows[noun + 1 : noun + 2] in _LATELY)
    return verb < len(sentence) and sentence.lows[verb] in _MOVED_BY


def _is_in_clause(sentence: Sentence, verb: int, words: tuple[str, ...] | frozenset[str]) -> bool:
    for low in sentence.lows[verb + 1 : verb + 1 + _PLACED]:
        if low in words:
            return True
        if low in (";", "“", "”"):
            return False
    return False


def _does_a_thing(
    sentence: Sentence, classes: Classes, verb: int, language: str, speech: Speech, tags: Sequence[str]
) -> bool:
    """ "Added 300 jobs", "wrote the bill", "boasted over 12 clubs": a thing and no clause behind the verb."""
    after = verb + 1
    while after < len(sentence) and (classes[after] & (ADVERB | CALENDAR) or sentence.lows[after] in speech.blurring):
        after += 1
    if sentence.lows[after : after + 1] in _WHEN and sentence.words[after + 2 : after + 3] in _OPENED:
        return False  # "wrote this week, “..."
    if after >= len(sentence) or sentence.words[after] in _CLAUSE_ENDS:
        return False
    tags = tags or tag(sentence, language)
    if tags[after] not in _THINGS:
        return False
    for j in range(after, len(sentence)):
        if sentence.lows[j] in _CLAUSE_ENDS:
            return True
        if tags[j] in _FINITE and sentence.words[j] != "May" and sentence.lows[j - 1] != "to":
            return sentence.lows[j - 1] == "and"  # "claimed new powers and moved 12 guards"
    return True
