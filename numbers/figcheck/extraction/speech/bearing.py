"""Whether words of certainty bear on a figure: not those of another clause, of an aside, or of nothing at all."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.extraction.speech.facts import CONDITIONS
from figcheck.extraction.speech.vocabulary import Speech
from figcheck.extraction.words.lexis import capitals_tell_nothing
from figcheck.model import Modality
from figcheck.text import Sentence

_ASIDE = 4  # tokens of ", as you" before "might guess"
_PREDICATES = ("v", "a")
_NOUN_PHRASE = ("n", "d", "r")
_SO = ("many", "much", "few", "little", "part", "well")  # "as many as", "as part of"
_NOUN = 4  # tokens of "the old harbour system"
_SUBJECT = 4  # tokens of "12 | people on board"
_IN_SUBJECT = ("n", "p", "d")
_OF_ITS_PART = ("whether", "unlikely")  # what they say ends with a comma
_CONDITIONING = ("whether", "if", "unless", "risk")
_JOINING = ("and", "but", "as")
_GOVERNING = ("v", "a", "p")  # before a pronoun that is an object: "would let them send"
_DOING = ("v", "a", "b", "w", "n")  # behind "plans to"
_BOTH = 12  # tokens of "not just 12 million for small farms" before "but"
_BLAMED = 12  # tokens of "accused the old mayor of Halvik of using"
_RISK = "risk"
_PAST = ("go", "later", "eventually", "ultimately")
_AIMING = "targets"
_MEASURING = ("by", "to", "from")
_WEIGHING = ("weighing", "considering")
_PASSIVE = ("believed", "thought")
_BE = frozenset("is are was were be been being".split())
Found = tuple[Modality, int, int]


def begins_clause(sentence: Sentence, tags: Sequence[str], figure: tuple[int, int], words: Speech) -> bool:
    """True where the figure is a subject: "5% would leave and 9% said", "While he may go, 12 people stayed"."""
    first, end = figure
    if end >= len(sentence):
        return False
    if sentence.lows[end] in words.verbs and tags[end] == "v":
        return True
    if first and sentence.lows[first - 1] in _JOINING and has_verb(sentence, tags, figure):
        return True  # "a law will come and 12 towns on the river close"
    conceding = sentence.lows[0] in words.conceding and sentence.lows[0] not in CONDITIONS
    return conceding and sentence.words[first - 1 : first] == (",",) and tags[end] in _PREDICATES


def has_verb(sentence: Sentence, tags: Sequence[str], figure: tuple[int, int]) -> bool:
    """True where a verb follows a count, with no more than a preposition and its noun between, and no helper."""
    first, end = figure
    for j in range(end, min(end + _SUBJECT, len(tags) - 1)):
        if tags[j] == "v":
            reduced = sentence.lows[j].endswith("ed") and tags[j + 1] == "p"  # "12 men assigned to"
            return not reduced or sentence.words[first - 2 : first - 1] == (",",)
        if tags[j] not in _IN_SUBJECT or sentence.lows[j] == "to":
            return False
    return False


def is_aside(sentence: Sentence, found: Found, first: int) -> bool:
    """True for ", as you might guess, for 12 years", and for what stands in brackets or behind a clause of its own."""
    _, at, end = found
    between = sentence.words[end:first]
    if sentence.lows[at] in _CONDITIONING and "(" in between and ")" not in between:
        return True  # "an elevated risk (about 12 percent)"
    if "," not in between:
        return False
    if sentence.lows[at] in _OF_ITS_PART and "or" not in between:
        return True  # "Asked whether he should go, 12 percent were for it"
    return any(sentence.words[j] == "," and sentence.lows[j + 1] == "as" for j in range(max(0, at - _ASIDE), at))


def goes_on(sentence: Sentence, tags: Sequence[str], i: int, figure: tuple[int, int]) -> bool:
    """True where another clause begins: "so the guards brought", "the system that covers", "(12 each)"."""
    first, end = figure
    if sentence.words[i] == "(":
        return i == first - 1 and sentence.words[end : end + 1] != (")",)
    if sentence.lows[i] == "as":
        told = tags[i + 1] in _NOUN_PHRASE and "v" in tags[i + 2 : first] and sentence.lows[i + 1] not in _SO
        return told or (i == first - 1 and sentence.words[i - 1 : i] == (",",))  # "to go, as 12 towns have done"
    if sentence.lows[i] == "so":
        return tags[i + 1] in _NOUN_PHRASE and "v" in tags[i + 2 : i + 5]
    if sentence.lows[i] != "that" or tags[i - 1 : i] != ["n"] or tags[i + 1 : i + 2] != ["v"]:
        return False
    return "the" in sentence.lows[max(0, i - _NOUN) : i]


def is_both(sentence: Sentence, but: int) -> bool:
    """True for the "but" of "not just 12 boats but 13 men", which begins no clause."""
    if sentence.lows[but] != "but":
        return False
    before = sentence.lows[max(0, but - _BOTH) : but]
    return any(before[j] == "not" and before[j + 1] in ("just", "only", "merely") for j in range(len(before) - 1))


def is_addressed(sentence: Sentence, found: Found, first: int, words: Speech) -> bool:
    """True for "if you like, 12 people": nothing hangs on it; and for "tens, if not hundreds, of"."""
    _, at, end = found
    follows = sentence.lows[end : end + 3]
    if sentence.lows[at] != "if" or "," not in sentence.words[end:first]:
        return sentence.lows[at] == "if" and follows[:1] == ("not",)  # "dozens if not hundreds"
    return follows[0] == "not" or (follows[0] == "you" and not words.addressing.isdisjoint(follows))


def opens(tags: Sequence[str], verb: int) -> bool:
    """True for a verb right behind its subject, which no helper before that subject governs: "why she supports"."""
    return verb > 1 and tags[verb] == "v" and tags[verb - 1] == "r" and tags[verb - 2] not in _GOVERNING


def speaks(sentence: Sentence, tags: Sequence[str], found: Found, first: int, words: Speech) -> bool:
    """False for "agreed to their demands", "rejected 12 offers": nothing is planned to be done, or denied."""
    kind, at, end = found
    if sentence.lows[at] == "would" and (sentence.lows[end : end + 2] == ("go", "on") or tags[end : end + 1] == ["b"]):
        return sentence.lows[end] not in _PAST  # "she would go on to write 12 books"
    if sentence.lows[at] == "suppose" and sentence.lows[at - 1 : at] == ("i",):
        return False  # "which, I suppose, means that we have 12"
    if sentence.lows[at] == _AIMING and tags[at] != "v":
        return False  # "hit several targets in 12 strikes"
    if sentence.lows[at : at + 2] == ("could", "not"):
        return False  # "could not be kept for 12 people"
    if sentence.lows[at] == _RISK:
        measured = sentence.lows[first - 1] in _MEASURING  # "cut the risk of a fall by 12 percent"
        staff = sentence.lows[end] in ("to", "for")  # "the risk to guards during the 12 raids"
        return not (measured or staff) and tags[at - 1 : at] != ["-"] and tags[end] != "n"  # "high-risk towns"
    if sentence.lows[at] in _PASSIVE:  # "is believed", and not "people thought a plan"
        return sentence.lows[at + 1 : at + 2] == ("to",) or not _BE.isdisjoint(sentence.lows[max(0, at - 2) : at])
    if kind == "claimed" and sentence.lows[at] in words.accusing and sentence.lows[end - 1] != "to":
        return _blames(sentence, end, first)
    if kind == "denied":
        return _denies(sentence, end, first, words)
    return kind != "planned" or _plans(sentence, tags, end, first)


def _blames(sentence: Sentence, end: int, first: int) -> bool:
    """True for "accused the club of using 12", "claims that 12"; false where another part begins before the number."""
    between = sentence.lows[end - 1 : first]
    told = "of" in between or "that" in between
    return told and len(between) <= _BLAMED and "," not in between and "and" not in between


def _denies(sentence: Sentence, end: int, first: int, words: Speech) -> bool:
    """True for "rejected claims that", "denied killing"; false for "rejected a bid to end a rule that"."""
    between = sentence.lows[end - 1 : first]
    that = between.index("that") if "that" in between else 0
    if that > 1 and between[that - 1] not in words.deniable:
        between = between[: that - 1]
    doing = sentence.lows[end - 1 : end + 1][-1].endswith("ing")
    return "," not in between and (not words.deniable.isdisjoint(between) or doing)


def _plans(sentence: Sentence, tags: Sequence[str], end: int, first: int) -> bool:
    """False for "patients weighing 200 pounds", "agreed to their demands": nothing is to be done."""
    if sentence.lows[end - 1] in _WEIGHING:
        return end < first
    if sentence.lows[end - 1] == "to" and end < first:
        plural = sentence.lows[end].endswith("s") or sentence.words[end][0].isupper()
        thing = tags[end] == "n" and plural and not capitals_tell_nothing(sentence)
        return tags[end] in _DOING and not thing
    return end < first or sentence.lows[end - 1] != "to" or sentence.lows[end - 2] == "agreed"  # "gave hope to 12"
