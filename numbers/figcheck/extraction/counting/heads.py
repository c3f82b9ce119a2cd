"""The head of a counted noun phrase: its last noun, before the verb or participle that tells what befell it."""

from __future__ import annotations

from figcheck.extraction.counting.noun_runs import HYPHENS
from figcheck.extraction.sentence.cues import people_words
from figcheck.extraction.words.forms import form
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import (
    ADVERB,
    CLOSED,
    DETERMINER,
    PARTICIPLE,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    SAYING,
    VERB,
    capitals_tell_nothing,
    described_nouns,
    describing_plurals,
    doing_nouns,
    is_word,
    looks_plural,
)
from figcheck.text import Sentence

_MANY = ("more", "others")  # "a dozen more offer leases"
_PAST = "kved"  # the form of what is a past of a verb and nothing else
_PRESENT = "kv0"  # that of what is the base of a verb and nothing else


def head_of(sentence: Sentence, classes: tuple[int, ...], i: int, end: int, *, singular: bool) -> int:
    """The index of the head noun in the run i to end, or i - 1 where the run holds none."""
    plural = -1
    for j in range(i, end):
        if not is_word(sentence.words[j]):
            continue
        if _is_verb_here(sentence, classes, i, j, end) or (singular and j > i and _third_person(sentence, classes, j)):
            return plural if plural >= 0 and not singular else _last_noun(sentence, classes, i, j)
        if j > i and _is_doing(sentence, classes, j - 1, j):
            return j - 1
        is_plural = looks_plural(sentence.lows[j], classes[j])
        if plural >= 0 and not singular:
            after = j == plural + 1 and _goes_on(sentence, classes, plural, end)
            if not is_plural and not after:
                return plural
            if not is_plural and _in_name(sentence, plural, j):
                plural = -1  # "United Nations resolutions": the name goes on
            if is_plural and j == plural + 1 and sentence.lows[j][-1] == "s" and _closes(sentence, plural):
                return plural  # "soldiers guards": a plural in -s takes no noun after it
        plural = j if is_plural else plural
    return plural if plural >= 0 and not singular else _last_noun(sentence, classes, i, end)


def _is_doing(sentence: Sentence, classes: tuple[int, ...], noun: int, j: int) -> bool:
    """ "Four men playing cards": a verb in -ing behind people or a plural tells what they were at."""
    low = sentence.lows[j]
    if not low.endswith("ing") or not sentence.words[j].islower() or sentence.glued(j):
        return False
    before, follows = sentence.lows[noun], j + 1 < len(sentence.lows) and classes[j + 1] & (PREPOSITION | DETERMINER)
    if looks_plural(before, classes[noun]) and before[-1] == "s" and before not in describing_plurals("en"):
        named = sentence.words[noun].istitle() and not capitals_tell_nothing(sentence)
        if follows or (named and j + 1 < len(sentence.lows) and sentence.words[j + 1].istitle()):
            return True  # "23 mills working across the plain", "dozens of Greens joining Liberals"
    one = lemma(sentence.lows[noun])
    if one == sentence.lows[noun] and not (j + 1 < len(sentence.lows) and classes[j + 1] & CLOSED):
        return False  # "two other shooting victims"
    return one in people_words("en").person or (bool(follows) and low not in doing_nouns("en"))


def _is_adverb(sentence: Sentence, classes: tuple[int, ...], j: int) -> bool:
    return bool(classes[j] & ADVERB) and sentence.lows[j].endswith("ly")


def _third_person(sentence: Sentence, classes: tuple[int, ...], j: int) -> bool:
    """ "one proposal asks": the verb, as one thing is no plural."""
    low = sentence.lows[j]
    return low[-1] == "s" and looks_plural(low, classes[j]) and sentence.words[j].islower()


def _goes_on(sentence: Sentence, classes: tuple[int, ...], plural: int, end: int) -> bool:
    """True where a plural only describes the noun behind the next word, or is part of a name."""
    j = plural + 1
    further = j + 1 < end and looks_plural(sentence.lows[j + 1], classes[j + 1]) and not _closes(sentence, plural)
    return further or _in_name(sentence, plural, j)


def _closes(sentence: Sentence, i: int) -> bool:
    """True for a plural in -s that stands last in its phrase; "sports cars", "Abrams tanks" go on."""
    named = sentence.words[i].istitle() and not capitals_tell_nothing(sentence)
    return sentence.lows[i][-1] == "s" and sentence.lows[i] not in describing_plurals("en") and not named


def _is_verb_here(sentence: Sentence, classes: tuple[int, ...], i: int, j: int, end: int) -> bool:
    """True where the word at j begins what is said of the noun, or describes it from behind ("document labelled X")."""
    low, bits = sentence.lows[j], classes[j]
    if j > i and sentence.lows[j - 1] in HYPHENS and sentence.glued(j):
        return False  # "coal-fired capacity"
    before = looks_plural(sentence.lows[j - 1], classes[j - 1]) if j > i else False
    person = before or (j > i and sentence.lows[j - 1] in people_words("en").person)
    many = before or (j > 0 and sentence.lows[j - 1] in _MANY)
    if sentence.words[j].islower() and _is_only_verb(sentence, classes, i, j, many=many):
        return True
    if bits & PLURAL and not (person and bits & PARTICIPLE):
        return False  # "a dozen dead", but "left one man dead"
    if bits & (VERB | SAYING) and not before and low[-1] == "s" and looks_plural(low, bits & ~(VERB | SAYING)):
        return False  # "five launches", "200 coalition air strikes": a noun of the same form
    nouns, endings = described_nouns("en")
    if j > i and low in nouns and sentence.lows[j - 1].endswith(endings) and not person:
        return False  # "one electoral vote"
    if j == i:
        named = looks_plural(low, bits & ~SAYING) and low[-1] == "s" and bits & SAYING  # "eight estimates"
        opens = (
            low.endswith("ing")
            and end < len(sentence.lows)
            and classes[j + 1 if j + 1 < len(classes) else j] & (DETERMINER | PRONOUN)
        )
        if named:
            return False
        last = end == i + 1 or (end == i + 2 and bool(classes[i + 1] & PARTICIPLE))
        if low.endswith("ed") and len(low) > 4 and last and not bits & PLURAL and low != "deceased":
            return True  # "a thousand applied", "both pronounced dead"
        return bool(opens) or (
            bool(bits & (VERB | SAYING | PARTICIPLE)) and not _modifies(sentence, classes, i, j, end)
        )
    past = low.endswith("ed") and len(low) > 4 and not sentence.glued(j)
    past = past and (sentence.words[j].islower() or form(low, "en") == _PAST)  # in a text of capitals as well
    return bool(bits & (VERB | SAYING | PARTICIPLE) or past) and not _modifies(sentence, classes, i, j, end)


def _is_only_verb(sentence: Sentence, classes: tuple[int, ...], i: int, j: int, *, many: bool) -> bool:
    """True for a form that stands before no noun: "of the crew wore masks", "two say crews", "of millers own mills"."""
    told = form(sentence.lows[j], "en")
    if told == _PAST and j == i:
        return j + 1 < len(sentence.lows) and bool(classes[j + 1] & DETERMINER)  # "only 15 withheld their support"
    if told == _PAST or (told[2:4] == "ed" and _ends_behind_noun(sentence, classes, i, j)):
        return j > i and not sentence.lows[j].endswith("ed")
    return told == _PRESENT and (many or (j == i and bool(classes[j] & (VERB | SAYING))))


def _ends_behind_noun(sentence: Sentence, classes: tuple[int, ...], i: int, j: int) -> bool:
    """True for a participle that an adjective is too, behind one noun and before a preposition: "of grain stuck in"."""
    placed = j + 1 < len(sentence.lows) and bool(classes[j + 1] & PREPOSITION)
    return placed and i > 0 and sentence.lows[i - 1] == "of" and j > i


def _in_name(sentence: Sentence, i: int, j: int) -> bool:
    """True where both words are capitalised in a sentence that is not: parts of one name."""
    return sentence.words[i][0].isupper() and sentence.words[j][0].isupper() and not sentence.words[j].isupper()


def _modifies(sentence: Sentence, classes: tuple[int, ...], i: int, j: int, end: int) -> bool:
    """True where a participle stands before its noun ("six wounded soldiers") and not after it ("six men wounded")."""
    if j > i and looks_plural(sentence.lows[j - 1], classes[j - 1]):
        return False
    spoke = j > i and classes[j] & SAYING and sentence.lows[j - 1] in people_words("en").person
    if spoke and sentence.lows[j - 1] != "other":
        return False  # "one resident said Stephens"
    if j > i and j + 1 < end and all(_is_adverb(sentence, classes, k) for k in range(i, j)):
        return True  # "one previously unreported text"
    nouns = (k for k in range(j + 1, end) if not classes[k] & PARTICIPLE)  # not "five found dead"
    return any(looks_plural(sentence.lows[k], classes[k]) for k in nouns)


def _last_noun(sentence: Sentence, classes: tuple[int, ...], i: int, end: int) -> int:
    """The last word of the run that is no adverb: "one senator" of "one senator quickly"."""
    for j in range(end - 1, i - 1, -1):
        if is_word(sentence.words[j]) and sentence.lows[j] != "'s" and not _is_adverb(sentence, classes, j):
            return j
    return i - 1
