"""The words of saying of a language, as its lexicon lists them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from figcheck.model import Modality
from figcheck.resources import lexicon

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Modality], ...]]


@dataclass(frozen=True, slots=True)
class Speech:
    """The words of saying of a language: verbs, phrases before an authority, words of certainty, nouns of speakers."""

    verbs: Mapping[str, Modality]
    after: Phrases
    modal: Phrases
    """Before the number."""
    ahead: Phrases
    """Between the counted and the verb."""
    near: Phrases
    """Right before the number."""
    behind: Phrases
    """Behind the figure."""
    inside: Mapping[str, Modality]
    """Within the figure: "12 reported deaths"."""
    unproven: tuple[str, ...]
    """What makes the word of somebody a claim."""
    nouns: frozenset[str]
    """Heads of authorities."""
    people: frozenset[str]
    """Those who are heard where they say something, but are named by no heading."""
    records: frozenset[str]
    """What is written down: it shows and finds."""
    bodies: frozenset[str]
    """Authorities that are no one person."""
    labels: frozenset[str]
    """What stands before a colon and names nobody: "Update:"."""
    shown: frozenset[str]
    """Verbs that say something only of what is written down."""
    knowing: frozenset[str]
    """Verbs of what somebody came to know, whoever tells it."""
    participles: frozenset[str]
    """Participles that say something only behind a comma, or a name with "with"."""
    quoting: frozenset[str]
    """Verbs that say something only beside a quotation or before "that"."""
    pointing: frozenset[str]
    """Verbs that say something only before "out"."""
    reckonings: frozenset[str]
    """What names nobody behind "by": "by some estimates"."""
    times: frozenset[str]
    deciding: frozenset[str]
    """Verbs of what somebody decides."""
    decisions: frozenset[str]
    """Nouns of what somebody decides: "the president's decision to"."""
    making: frozenset[str]
    """Verbs before those nouns: "made the decision to"."""
    known: frozenset[str]
    """Before a number: so many there are, whatever becomes of them."""
    clausal: frozenset[str]
    """Verbs of words and of deeds, which say only what follows as a clause or a quotation."""
    owned: frozenset[str]
    """Behind those verbs they make a deed of it."""
    taking: frozenset[str]
    """Of those verbs the ones that a count may follow."""
    placing: frozenset[str]
    """Verbs that say a number behind "at"."""
    changing: frozenset[str]
    """Verbs that say something only of a count given before."""
    counts: frozenset[str]
    """Nouns of such counts."""
    keeping: frozenset[str]
    """Verbs of whoever keeps count, or of whoever achieves something."""
    nouns_too: frozenset[str]
    """Verbs of saying that may be nouns: "states"."""
    going_on: frozenset[str]
    """Words by which a speaker goes on behind other words of saying."""
    telling: frozenset[str]
    """Verbs with those who are spoken to right behind them."""
    listeners: frozenset[str]
    """What stands between such a verb and a number of listeners."""
    inner: frozenset[str]
    """Prepositions before a noun phrase that is no subject."""
    knowing_of: frozenset[str]
    """Adjectives in a name that go on with a preposition."""
    posts: frozenset[str]
    """Heads in a name that look like verbs: "a study lead"."""
    shares: frozenset[str]
    """Words of shares, of which none speaks: "half of voters"."""
    asked: frozenset[str]
    """Those whom a survey asks."""
    quantities: frozenset[str]
    """What is no name, though a sentence begins with it."""
    hearing: frozenset[str]
    """Verbs of what somebody heard."""
    judging: frozenset[str]
    """Those whose work it is to hear."""
    venting: frozenset[str]
    """Verbs of words that need not tell what is said."""
    deniable: frozenset[str]
    """What somebody denies, before the number."""
    outlets: frozenset[str]
    """Last words of the names of those who publish."""
    attributive: frozenset[str]
    """Nouns before a head that look like verbs."""
    conceding: frozenset[str]
    """What opens a clause of its own, up to a comma."""
    apt: frozenset[str]
    """Before "to be" they tell of chances and of no plan."""
    fronting: frozenset[str]
    """It opens such a clause, unless who speaks follows."""
    turning: frozenset[str]
    """Behind a speaker and a comma: the narrator goes on."""
    several: frozenset[str]
    """Before a name they tell how many: "more officials"."""
    causing: frozenset[str]
    """Verbs of what brought somebody to do what follows: it was done."""
    polls: frozenset[str]
    """What is written down of what somebody counted or asked."""
    occasions: frozenset[str]
    """Where somebody speaks: "in a statement"."""
    tanks: frozenset[str]
    """What makes a noun of the verb before it."""
    male: frozenset[str]
    """In a name: she is another."""
    female: frozenset[str]
    """In a name: he is another."""
    asking: frozenset[str]
    """At the beginning of a sentence: what somebody was asked."""
    owning: frozenset[str]
    """Whose: "its", "their"."""
    promising: frozenset[str]
    """Behind them a plan is one, though it is told of as past."""
    doing: frozenset[str]
    """Verbs of what somebody does."""
    staging: frozenset[str]
    """Verbs of what is expected of somebody."""
    happening: frozenset[str]
    """Verbs of what comes of itself, and is no plan."""
    foretelling: frozenset[str]
    """Verbs of a forecast."""
    factual: frozenset[str]
    """Before "that": what follows is so, whatever will be said of it."""
    accusing: frozenset[str]
    """What blames somebody: it tells only of what stands near."""
    arguing: frozenset[str]
    """Verbs of whoever promises nothing."""
    requesting: frozenset[str]
    """Verbs of asking for something, which stands near."""
    wishing: frozenset[str]
    """Verbs of what those whom a survey asks would do."""
    wording: frozenset[str]
    """Behind "I would" they tell how somebody speaks."""
    feeling: frozenset[str]
    """Before "that": what is felt of something that is so."""
    blurring: frozenset[str]
    """Between a verb and a number."""
    often: frozenset[str]
    """Adverbs of a habit."""
    addressing: frozenset[str]
    """Behind "if you" they set no condition."""
    discussing: frozenset[str]
    """Verbs of speaking: what somebody will speak about is there."""
    hoping: frozenset[str]
    """Nouns of what somebody expects: "hopes that"."""
    making_new: frozenset[str]
    """Verbs of what makes a thing: it does nothing before."""
    unnamed: frozenset[str]
    """Those who say it, of whom nothing more is told: "others say"."""
    drafts: frozenset[str]
    """What says something, and what others announce."""
    wondering: frozenset[str]
    """Before "if" they ask."""
    thinking: frozenset[str]
    """Verbs of thought, of which no record is capable."""
    listing: frozenset[str]
    """Before a name they make it no subject."""
    cues: frozenset[str]
    """The words at which somebody may be named as speaking; all others are passed over."""
    telling_before: frozenset[str]
    """Of each phrase before the number the longest word: where none of them stands, no such phrase does."""
    telling_behind: frozenset[str]
    """The same of the phrases behind the figure."""


@cache
def speech_words(language: str) -> Speech:
    """The words of saying of the language, from its lexicon."""
    data = lexicon(language, "speakers")
    verbs = {verb: cast(Modality, kind) for kind, words in data["verbs"].items() for verb in words.split()}
    modal, ahead, near, behind = (
        _by_first([(phrase, kind) for kind, phrases in data[part].items() for phrase in phrases])
        for part in ("modality", "ahead", "near", "behind")
    )
    inside = {word: cast(Modality, kind) for kind, words in data["inside"].items() for word in words.split()}
    after = _by_first(list(data["after"].items()))
    nouns = {{"speakers": "nouns"}.get(name, name): frozenset(each.split()) for name, each in data["nouns"].items()}
    words = {name: frozenset(each.split()) for name, each in data["words"].items()}
    unproven, cues = tuple(data["unproven"]["phrases"]), frozenset((*verbs, *after, "by"))
    before_all, behind_all = _telling(modal) | _telling(near), _telling(behind)
    return Speech(
        verbs,
        after,
        modal,
        ahead,
        near,
        behind,
        inside,
        unproven,
        cues=cues,
        telling_before=before_all,
        telling_behind=behind_all,
        **nouns,
        **words,
    )


def _telling(table: Phrases) -> frozenset[str]:
    """The longest word of each phrase: small words stand everywhere."""
    return frozenset(max(words, key=len) for phrases in table.values() for words, _ in phrases)


def _by_first(phrases: list[tuple[str, str]]) -> Phrases:
    table: dict[str, list[tuple[tuple[str, ...], Modality]]] = {}
    for phrase, kind in phrases:
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append((words, cast(Modality, kind)))
    return {word: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for word, found in table.items()}
