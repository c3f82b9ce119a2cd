"""Cues: the words that tell what a figure measures, ready for look-up from where they stand to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from figcheck.extraction.numbers.numerals import number_words
from figcheck.extraction.sentence.cue_form import require_cues
from figcheck.resources import lexicon
from figcheck.text import Sentence


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say a measure; `limit` names the only class of nouns it is said of, where there is one."""

    words: tuple[str, ...]
    measure: str
    limit: str = ""


_OPENS_COUNT = frozenset(
    "a an another at more some about dozens hundreds several as up nearly almost over many".split()
)
Index = Mapping[str, tuple[Cue, ...]]


@dataclass(frozen=True, slots=True)
class Cues:
    """All cues of a language: `after` the counted by first word, `before` it by last word, and counted nouns."""

    state: Index
    object: Index
    of: Index
    noun: Index
    thing: Index
    toll: Index
    """Nouns that are counted up: "death toll", "number of injured"."""
    losses: Index
    """Nouns that are counted up in soldiers: "losses"."""
    toll_links: frozenset[str]
    deadly: Index
    """The verbs of killing alone."""
    deeds: frozenset[tuple[str, ...]]
    """What is said alike of those who suffer it and those who do it: "killed", "shot and wounded"."""
    life_verbs: frozenset[str]
    life_nouns: frozenset[str]
    goal_verbs: frozenset[str]
    goal_nouns: frozenset[str]
    goal_kinds: Mapping[str, frozenset[str]]
    """What has to follow some of them: "emergency room"."""
    """Verbs that bring somebody to hospital, and words for hospitals."""
    attributive: Index
    """Words before the counted noun: "three wounded men"."""
    suffered: Mapping[str, frozenset[str]]
    """Verbs of suffering, the harms suffered, the words for bullets and for what is mild."""
    sought: Index
    sought_by: frozenset[str]
    """Verbs of a search, and who searches for suspects."""
    running_over: frozenset[str]
    """What may strike people that is no bullet: "struck by a bus"."""
    before_this: frozenset[str]
    """Words before a noun that place it before what is told: "prior arrests"."""


@cache
def cues(language: str) -> Cues:
    """The cues of the language, from its lexicon; a LexiconError names what is not well formed there."""
    data = lexicon(language, "cues")
    require_cues(data, f"{language}/cues.toml", language)
    lives, goal, sought = data["killed"]["with_lives"], data["hospitalised"]["goal"], data["suspects"]["sought"]
    return Cues(
        state=_index(data, "state", at=0),
        object=_index(data, "object", at=-1),
        of=_index(data, "of", at=-1),
        noun=_index(data, "noun", at=-1),
        thing=_index(data, "thing", at=-1),
        toll=_index(data, "toll", at=-1),
        losses=_index(data, "losses", at=-1),
        toll_links=frozenset(data["toll_links"]["words"]),
        deadly=_index({"killed": {"words": [*data["killed"]["object"], *data["killed"]["state"]]}}, "words", at=0),
        deeds=_phrases(data, "state") & _phrases(data, "object"),
        life_verbs=frozenset(lives["verbs"]),
        life_nouns=frozenset(lives["nouns"]),
        goal_verbs=frozenset(goal["verbs"]),
        goal_nouns=frozenset(goal["nouns"]),
        goal_kinds={noun: frozenset(kinds) for noun, kinds in goal["kinds"].items()},
        attributive=_index(data, "attributive", at=0),
        suffered={part: frozenset(words) for part, words in data["injured"]["suffered"].items()},
        sought=_index({"suspects": sought}, "verbs", at=-1),
        sought_by=frozenset(sought["by"]),
        running_over=frozenset(data["shot"]["not_by"]["things"].split()),
        before_this=frozenset(data["before_this"]["words"]),
    )


def _index(data: Mapping[str, Any], role: str, *, at: int) -> Index:
    table: dict[str, list[Cue]] = {}
    for measure, entry in data.items():
        for phrase in entry.get(role, ()):
            words = tuple(phrase.split())
            cue = Cue(words, entry.get("measure", measure), entry.get("only", ""))
            table.setdefault(words[at], []).append(cue)
    return {word: tuple(sorted(found, key=lambda cue: -len(cue.words))) for word, found in table.items()}


def _phrases(data: Mapping[str, Any], role: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for entry in data.values() for phrase in entry.get(role, ()))


def cue_at(index: Index, sentence: Sentence, i: int) -> Cue | None:
    """The longest cue that begins at token i."""
    if i < len(sentence.lows):
        for cue in index.get(sentence.lows[i], ()):
            end = i + len(cue.words)
            if sentence.lows[i:end] == cue.words and not _parted(sentence, cue, end):
                return cue
    return None


def _parted(sentence: Sentence, cue: Cue, end: int) -> bool:
    """True where the second verb of a pair has a count of its own: "left two dead and wounded seven"."""
    if "and" not in cue.words or end >= len(sentence.lows):
        return False
    low = sentence.lows[end]
    return low[0].isdigit() or low in _OPENS_COUNT or low in number_words("en").small


def cue_ending(index: Index, sentence: Sentence, end: int) -> Cue | None:
    """The longest cue whose last token is the one before `end`."""
    if end > 0:
        for cue in index.get(sentence.lows[end - 1], ()):
            start = end - len(cue.words)
            if start >= 0 and sentence.lows[start:end] == cue.words:
                return cue
    return None


_IMPLYING = ("killed", "injured", "shot", "hospitalised", "arrested", "suspects")


@cache
def implying_words(language: str) -> frozenset[str]:
    """The words of violence by which a person named without a number may count as one."""
    words = cues(language)
    found: set[str] = set()
    for index in (words.state, words.object, words.thing):
        for entries in index.values():
            # Of the longest words the last, which is the rarer: "lives" of "lost their lives".
            found |= {max(reversed(cue.words), key=len) for cue in entries if cue.measure in _IMPLYING}
    return frozenset(word for word in found if word.isalpha())


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """Lemmas of people by what they are."""

    status: Mapping[str, str]
    subgroup: Mapping[str, str]
    force: frozenset[str]
    person: frozenset[str]
    driven: frozenset[str]
    """Whom flight drives from home."""
    not_people: frozenset[str]
    divided: frozenset[str]
    """Sexes and ages."""
    young: frozenset[str]
    """Those of them who are children."""
    couples: frozenset[str]
    several: frozenset[str]
    numbered: frozenset[str]
    households: frozenset[str]
    """Nouns in the singular: of two people, of some, of some whose number may follow ("a family of five")."""


@cache
def people_words(language: str) -> PeopleWords:
    """The nouns of people of the language, from its lexicon."""
    data = lexicon(language, "people")

    def by_noun(part: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, nouns in data[part].items():
            for noun in nouns.split():
                found.setdefault(noun, name)
        return found

    return PeopleWords(
        by_noun("status"),
        by_noun("subgroup"),
        frozenset(data["force"]["nouns"].split()),
        frozenset(data["person"]["nouns"].split()),
        frozenset(data["driven"]["nouns"].split()),
        frozenset(data["not_people"]["nouns"].split()),
        frozenset(data["divided"]["nouns"].split()),
        frozenset(data["divided"]["young"].split()),
        *(frozenset(data["together"][part].split()) for part in ("two", "many", "numbered", "households")),
    )


@cache
def pairs_of_people(language: str) -> Mapping[str, frozenset[str]]:
    """Nouns of people in the plural with those that one number counts beside them: "12 men and women"."""
    return {noun: frozenset(others.split()) for noun, others in lexicon(language, "people")["pairs"].items()}


@cache
def partners(language: str) -> Mapping[str, frozenset[str]]:
    """Nouns of people in the singular with those that are a second person under the same article."""
    return {noun: frozenset(others.split()) for noun, others in lexicon(language, "people")["partners"].items()}
