"""Whose: the side a count belongs to, from the counted phrase, an owner before it, or the verb's subject."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from figcheck.extraction.clauses import MeasureReading
from figcheck.extraction.counted import NounPhrase
from figcheck.extraction.cues import people_words
from figcheck.extraction.gazetteer import Name
from figcheck.extraction.lemmas import lemma
from figcheck.extraction.lexis import CLOSED, SAYING, UNIT_NOUN, VERB, capitals_tell_nothing, looks_plural
from figcheck.extraction.place_names import place_forms
from figcheck.resources import lexicon
from figcheck.text import Sentence

Classes = tuple[int, ...]
At = tuple[int, int] | None
_SURE = Decimal("0.5")
_GIVEN_BY_SUBJECT = frozenset("deployed withdrawn missiles shells drones tanks weapons vehicles present".split())
_OF = (("of",), ("of", "the"))
_FROM = (("from",), ("from", "the"))
_OWNERS = ("country", "capital", "actor", "demonym")
_DEMONYM_ENDINGS = ("ian", "ean", "ic", "ese", "ish")
_NOT_BEFORE_SUBJECTS = frozenset(
    "in to from with near against supplied gave sent of on by for at into across toward towards over about".split()
)
_REACH = 16  # tokens from a verb back to its subject
_LOSING_REACH = 2  # tokens from "lost" to the number, its hedge left out: "lost another"


@dataclass(frozen=True, slots=True)
class SideReading:
    """Side, status and subgroup, each with the tokens that say so (first, end), or empty."""

    side: str = ""
    side_at: At = None
    status: str = ""
    subgroup: str = ""


@dataclass(frozen=True, slots=True)
class SideWords:
    """The words around the names of sides, as the lexicon explains them."""

    relations: frozenset[str]
    forces: frozenset[str]
    hostile: frozenset[str]
    losing: frozenset[str]
    not_sides: frozenset[str]
    victims: frozenset[str]
    arms: frozenset[str]
    roles: frozenset[str]
    officer_kinds: Mapping[str, str]


@cache
def side_words(language: str) -> SideWords:
    """The words of sides of the language, from its lexicon."""
    words = lexicon(language, "sides")["words"]
    sets = {name: frozenset(found.split()) for name, found in words.items() if isinstance(found, str)}
    return SideWords(**sets, officer_kinds=dict(words["officer_kinds"]))


def read_side(
    sentence: Sentence,
    classes: Classes,
    phrase: NounPhrase,
    measure: MeasureReading | None,
    names: Sequence[Name],
    start: int,
    language: str,
) -> SideReading:
    """Whose the counted are: named in their phrase, after it with "of", or the subject of the verb that sends them."""
    side, at = "", None
    timed = any(classes[j] & UNIT_NOUN for j in range(start, phrase.first)) or (
        not phrase.is_empty and classes[phrase.head] & UNIT_NOUN
    )
    if not timed:  # "four years of Norland's war" are nobody's
        side, at = _in_phrase(sentence, classes, phrase, measure, names, language)
        if not side:
            side, at = _possessor(sentence, phrase, names, start, language)
        if not side and measure and measure.how == "of":
            side, at = _before_cue(names, measure.first)
        if not side:
            side, at = _by_verb(sentence, phrase, measure, names, start, language)
    status, subgroup = _people(sentence, classes, phrase, language)
    return SideReading(side, at, status, subgroup)


def _in_phrase(
    sentence: Sentence,
    classes: Classes,
    phrase: NounPhrase,
    measure: MeasureReading | None,
    names: Sequence[Name],
    language: str,
) -> tuple[str, At]:
    """The name in the phrase, or behind it with "of" or "from"; of those who left, "from" tells where they were."""
    if phrase.is_empty or _is_related(sentence, phrase, language):
        return "", None
    own = _is_own(sentence, phrase, language)
    gone = measure is not None and measure.measure == "withdrawn"
    joints = (*_OF, *_FROM) if own and not gone else _OF
    for name in names:
        inside = phrase.first <= name.first < phrase.end and _counts(sentence, phrase, name, own=own)
        of = name.first > phrase.end and sentence.lows[phrase.end : name.first] in joints
        of = of and not _owns_another(sentence, name, language)
        if (
            (inside or of)
            and name.confidence >= _SURE
            and (name.sort in _OWNERS or (name.sort == "body" and name.country))
        ):
            return name.country or name.name, (name.first, name.end)
    return _unknown_demonym(sentence, classes, phrase, names, language) if own else ("", None)


def _counts(sentence: Sentence, phrase: NounPhrase, name: Name, *, own: bool) -> bool:
    """True for a name that tells whose the counted are: no state that is itself the noun, no town with its houses."""
    if name.sort == "country":
        return name.end <= phrase.head
    if name.sort == "capital":
        return own and name.end <= phrase.head
    follows = sentence.words[name.end] if name.sort == "actor" and name.end <= phrase.head else ""
    return not follows[:1].isupper() or capitals_tell_nothing(sentence)  # "Republican Guard"


def _is_own(sentence: Sentence, phrase: NounPhrase, language: str) -> bool:
    """True for people, forces, their losses and their arms."""
    return _is_people(sentence, phrase, language) or lemma(sentence.lows[phrase.head]) in side_words(language).arms


def _is_people(sentence: Sentence, phrase: NounPhrase, language: str) -> bool:
    """True for people, forces and their losses."""
    head, people, words = lemma(sentence.lows[phrase.head]), people_words(language), side_words(language)
    return head in people.person or head in people.force or head in words.victims or head in words.roles


def _is_related(sentence: Sentence, phrase: NounPhrase, language: str) -> bool:
    return lemma(sentence.lows[phrase.head]) in side_words(language).relations


def _owns_another(sentence: Sentence, name: Name, language: str) -> bool:
    """True for "two of Norland's foes": those counted are not of the owner."""
    if sentence.lows[name.end : name.end + 1] != ("'s",):
        return False
    after = sentence.lows[name.end + 1 : name.end + 4]
    return any(lemma(low) in side_words(language).relations for low in after)


def _possessor(
    sentence: Sentence, phrase: NounPhrase, names: Sequence[Name], start: int, language: str
) -> tuple[str, At]:
    """ "Pyongyang's 11,000 troops": the name in the possessive right before the number; but a town's houses are
    nobody's."""
    for name in names:
        if name.end == start - 1 and sentence.lows[name.end] in ("'s", "'") and name.sort in _OWNERS:
            town = name.sort == "capital" and not phrase.is_empty and not _is_own(sentence, phrase, language)
            related = not phrase.is_empty and _is_related(sentence, phrase, language)
            return ("", None) if town or related else (name.country or name.name, (name.first, name.end))
    return "", None


def _before_cue(names: Sequence[Name], cue: int) -> tuple[str, At]:
    """ "Norlandic military casualties at 6,000": the demonym before the noun that tells the measure."""
    for name in names:
        if name.sort in ("demonym", "country", "actor") and name.confidence >= _SURE and 0 <= cue - name.end <= 2:
            return name.country or name.name, (name.first, name.end)
    return "", None


def _unknown_demonym(
    sentence: Sentence, classes: Classes, phrase: NounPhrase, names: Sequence[Name], language: str
) -> tuple[str, At]:
    """A capitalised adjective before the head that has the form of a demonym, as written ("Ruritanian soldiers")."""
    for j in range(phrase.first, phrase.head):
        word = sentence.words[j]
        form = word[0].isupper() and word[1:].islower() and word.endswith(_DEMONYM_ENDINGS) and not classes[j] & CLOSED
        alone = sentence.words[j + 1][0].islower() and not any(name.first <= j < name.end for name in names)
        if form and alone and sentence.lows[j] not in side_words(language).not_sides:
            return word, (j, j + 1)
    return "", None


def _by_verb(
    sentence: Sentence,
    phrase: NounPhrase,
    measure: MeasureReading | None,
    names: Sequence[Name],
    start: int,
    language: str,
) -> tuple[str, At]:
    """The subject of a verb that sends or has what is counted, or that tells of its own losses."""
    lost = next(
        (j for j in range(start - 1, max(-1, start - 1 - _LOSING_REACH), -1) if _loses(sentence, j, language)), -1
    )
    if lost > 0 and not phrase.is_empty and _is_own(sentence, phrase, language):
        return _by_subject(sentence, names, lost, start, language)
    if measure and measure.measure in _GIVEN_BY_SUBJECT:
        return _by_subject(sentence, names, min(start, measure.first), start, language)
    return "", None


def _loses(sentence: Sentence, at: int, language: str) -> bool:
    return sentence.lows[at] in side_words(language).losing


def _by_subject(sentence: Sentence, names: Sequence[Name], verb: int, start: int, language: str) -> tuple[str, At]:
    """The state or armed group named last before the verb; "X is believed to have deployed"."""
    words = side_words(language)
    for name in reversed(names):
        follows = sentence.lows[name.end] if name.end < len(sentence) else ""
        near = 0 <= verb - name.end <= _REACH and (follows != "'s" or sentence.lows[name.end + 1] in words.forces)
        acts = name.sort in ("country", "capital", "actor") or (name.sort == "body" and name.country)
        acts = acts or (name.sort == "demonym" and follows in words.forces)
        if near and acts and name.confidence >= _SURE and not _in_adverbial(sentence, name, language):
            against = not words.hostile.isdisjoint(sentence.lows[name.end : start])
            return ("", None) if against else (name.country or name.name, (name.first, name.end))
    return "", None


def _in_adverbial(sentence: Sentence, name: Name, language: str) -> bool:
    """True for "in Norland", "in western Norland", "supplied Norland with": not the subject."""
    forms, at = place_forms(language), name.first - 1
    while at > 0 and (sentence.lows[at] in forms.directions or sentence.lows[at] in forms.describing):
        at -= 1
    at -= at > 0 and sentence.lows[at] == "the"
    before = sentence.lows[at] if at >= 0 else ""
    after = sentence.lows[name.end] if name.end < len(sentence) else ""
    return after == "with" or before in _NOT_BEFORE_SUBJECTS


def _people(sentence: Sentence, classes: Classes, phrase: NounPhrase, language: str) -> tuple[str, str]:
    """Status and subgroup by the head, and by the nouns before it that tell who they are."""
    if phrase.is_empty:
        return "", ""
    words = people_words(language)
    people = _is_people(sentence, phrase, language)
    told = [
        lemma(sentence.lows[j])
        for j in range(phrase.head, phrase.first - 1, -1)
        if j == phrase.head or people or _heads(sentence, classes, j)
    ]
    machine = any(word[0].isdigit() for word in sentence.words[phrase.first : phrase.head])  # "four F-15 fighters"
    status = next((words.status[noun] for noun in told if noun in words.status and not machine), "")
    subgroup = next((words.subgroup[noun] for noun in told if noun in words.subgroup and not machine), "")
    return _of_officers(told, status, language), subgroup


def _heads(sentence: Sentence, classes: Classes, at: int) -> bool:
    """True for a noun that stands in the phrase and is what is counted: a plural, or one before its verb."""
    if sentence.lows[at] != "police" and looks_plural(sentence.lows[at], classes[at]):
        return True
    if sentence.lows[at - 1 : at] in (("one",), ("a",), ("another",)) and sentence.lows[at + 1] not in ("'s", "-"):
        return True  # "one woman wore"
    return bool(classes[at + 1] & (VERB | SAYING)) or sentence.lows[at + 1].endswith("ing")


def _of_officers(told: list[str], status: str, language: str) -> str:
    """What officers are: soldiers of an army, nothing for those of an agency, and else police."""
    kinds = side_words(language).officer_kinds
    if told[0] != "officer" or "police" in told:
        return status
    return next((kinds[noun] for noun in told[1:] if noun in kinds), status)
