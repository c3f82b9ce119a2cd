"""Whose: the side a count belongs to, from the counted phrase, an owner before it, or the verb's subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.place.gazetteer import Name
from figcheck.extraction.place.place_forms import place_forms
from figcheck.extraction.place.side_words import is_own, side_words
from figcheck.extraction.place.statuses import status_and_subgroup
from figcheck.extraction.sentence.clauses import MeasureReading
from figcheck.extraction.sentence.cues import people_words
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import (
    CLOSED,
    RELATIVE,
    SAYING,
    SUBORDINATOR,
    UNIT_NOUN,
    capitals_tell_nothing,
)
from figcheck.making import made_quickly
from figcheck.text import Sentence

Classes = tuple[int, ...]
At = tuple[int, int] | None
_UNSURE = Decimal("0.5")
_GIVEN_BY_SUBJECT = frozenset("deployed withdrawn missiles shells drones tanks weapons vehicles present".split())
_OF = (("of",), ("of", "the"))
_FROM = (("from",), ("from", "the"))
_OWNERS = ("country", "capital", "actor", "demonym")
_DEMONYM_ENDINGS = ("ian", "ean", "ic", "ese", "ish")
_NOT_BEFORE_SUBJECTS = frozenset(
    "in to from with near against supplied gave sent of on by for at into across toward towards over about".split()
)
_OF_WAR = ("military", "combat", "civilian", "battlefield", "troop")
_HAVING = ("has", "have", "had")
_REACH = 16  # tokens from a verb back to its subject
_LOSING_REACH = 2  # tokens from "lost" to the number, its hedge left out: "lost another"


@made_quickly
@dataclass(frozen=True, slots=True)
class SideReading:
    """Side, status and subgroup, each with the tokens that say so (first, end), or empty."""

    side: str = ""
    side_at: At = None
    status: str = ""
    subgroup: str = ""


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
    if not _is_timed(classes, phrase, start):  # "four years of Norland's war" are nobody's
        side, at = _in_phrase(sentence, classes, phrase, measure, names, language)
        if names and not side:
            side, at = _around(sentence, classes, phrase, measure, names, start, language)
    status, subgroup = status_and_subgroup(sentence, classes, phrase, language)
    return SideReading(side, at, status, subgroup)


def _is_timed(classes: Classes, phrase: NounPhrase, start: int) -> bool:
    """True where a unit of time stands between the number and its noun, or is the noun."""
    for bits in classes[start : phrase.first]:
        if bits & UNIT_NOUN:
            return True
    return not phrase.is_empty and bool(classes[phrase.head] & UNIT_NOUN)


def _around(
    sentence: Sentence,
    classes: Classes,
    phrase: NounPhrase,
    measure: MeasureReading | None,
    names: Sequence[Name],
    start: int,
    language: str,
) -> tuple[str, At]:
    """The owner before the number, or the name before the words of the measure or their verb."""
    side, at = _possessor(sentence, phrase, names, start, language)
    if not side and measure and measure.how == "of":
        side, at = _before_cue(names, measure.first)
    if not side and measure:
        side, at = _by_losses(sentence, classes, names, start, language)
    return (side, at) if side else _by_verb(sentence, phrase, measure, names, start, language)


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
    own = is_own(sentence, phrase, language)
    gone = measure is not None and measure.measure == "withdrawn"
    joints = (*_OF, *_FROM) if own and not gone else _OF
    for name in names:
        inside = phrase.first <= name.first < phrase.end and _counts(sentence, phrase, name, own=own)
        of = name.first > phrase.end and sentence.lows[phrase.end : name.first] in joints
        of = of and not (_owns_another(sentence, name, language) or _is_called(sentence, name))
        if (
            (inside or of)
            and name.confidence > _UNSURE
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
    if name.sort == "body" and _is_within_name(sentence, name, phrase.first):
        return False
    follows = sentence.words[name.end] if name.sort == "actor" and name.end <= phrase.head else ""
    return not follows[:1].isupper() or capitals_tell_nothing(sentence)  # "Republican Guard"


def _is_within_name(sentence: Sentence, name: Name, start: int) -> bool:
    """ "An Orsk Metropolitan Police Department officer": no body of its own, but a word of a longer name."""
    before = sentence.words[name.first - 1] if name.first > max(start, 1) else ""  # not the first word, "The CIA"
    behind = sentence.words[name.end] if name.end < len(sentence.lows) else ""
    longer = (before[:1].isupper() and before[1:].islower()) or behind[:1].isupper()
    return longer and not capitals_tell_nothing(sentence)


def _is_called(sentence: Sentence, name: Name) -> bool:
    """ "From American Medical Response": a firm by name, and nobody's."""
    behind = sentence.words[name.end] if name.end < len(sentence.lows) else ""
    named = name.sort == "demonym" and behind[:1].isupper() and behind[1:].islower()
    return named and not capitals_tell_nothing(sentence)


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
            town = name.sort == "capital" and not phrase.is_empty and not is_own(sentence, phrase, language)
            related = not phrase.is_empty and _is_related(sentence, phrase, language)
            return ("", None) if town or related else (name.country or name.name, (name.first, name.end))
    return "", None


def _before_cue(names: Sequence[Name], cue: int) -> tuple[str, At]:
    """ "Norlandic military casualties at 6,000": the demonym before the noun that tells the measure."""
    for name in names:
        if name.sort in ("demonym", "country", "actor") and name.confidence > _UNSURE and 0 <= cue - name.end <= 2:
            return name.country or name.name, (name.first, name.end)
    return "", None


def _unknown_demonym(
    sentence: Sentence, classes: Classes, phrase: NounPhrase, names: Sequence[Name], language: str
) -> tuple[str, At]:
    """A capitalised adjective before the head that has the form of a demonym, as written ("Ruritanian soldiers")."""
    if lemma(sentence.lows[phrase.head]) in people_words(language).subgroup:
        return "", None  # "a Meridian teenager" is of a town
    for j in range(phrase.first, phrase.head):
        word = sentence.words[j]
        form = word[0].isupper() and word[1:].islower() and word.endswith(_DEMONYM_ENDINGS) and not classes[j] & CLOSED
        alone = sentence.words[j + 1][0].islower() and not any(name.first <= j < name.end for name in names)
        named = j > phrase.first and (sentence.words[j - 1][0].isupper() or sentence.lows[j - 1] == "'s")
        alone = alone and not named  # "two St. Mary Parish clerks", "two St. Mary's Parish clerks"
        if form and alone and sentence.lows[j] not in side_words(language).not_sides:
            return word, (j, j + 1)
    return "", None


def _by_losses(
    sentence: Sentence, classes: Classes, names: Sequence[Name], start: int, language: str
) -> tuple[str, At]:
    """ "Norland's losses have reached 6,000", "Norlandic combat losses total 6,000": their owner, in the clause."""
    words = side_words(language)
    for name in reversed(names):
        if not 0 < start - name.end <= _REACH or name.sort not in _OWNERS or name.confidence <= _UNSURE:
            continue
        at = name.end + (sentence.lows[name.end] == "'s")
        at += sentence.lows[at] in _OF_WAR
        clause = any(classes[k] & (SUBORDINATOR | RELATIVE | SAYING) for k in range(at, start))
        if at < start and sentence.lows[at] in words.losses and not clause:
            return name.country or name.name, (name.first, name.end)
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
    if lost > 0 and not phrase.is_empty and is_own(sentence, phrase, language):
        return _by_subject(sentence, names, lost, start, language)
    if measure and measure.measure in _GIVEN_BY_SUBJECT:
        return _by_subject(sentence, names, min(start, measure.first), start, language)
    return "", None


def _loses(sentence: Sentence, at: int, language: str) -> bool:
    return sentence.lows[at] in side_words(language).losing


def _by_subject(sentence: Sentence, names: Sequence[Name], verb: int, start: int, language: str) -> tuple[str, At]:
    """The state or armed group named last before the verb; "X is believed to have deployed"."""
    words = side_words(language)
    if owner := _before_relative(sentence, names, verb):
        return owner.country or owner.name, (owner.first, owner.end)
    for name in reversed(names):
        follows = sentence.lows[name.end] if name.end < len(sentence.lows) else ""
        near = 0 <= verb - name.end <= _REACH and (follows != "'s" or sentence.lows[name.end + 1] in words.forces)
        acts = name.sort in ("country", "capital", "actor") or (name.sort == "body" and name.country)
        acts = acts and not (name.sort == "body" and _is_within_name(sentence, name, 0))
        acts = acts or (name.sort == "demonym" and follows in words.forces)
        if near and acts and lemma(follows) in words.relations:
            return "", None  # "Norland's allies sent 12"
        if near and acts and name.confidence > _UNSURE and not _in_adverbial(sentence, name, language):
            against = not words.hostile.isdisjoint(sentence.lows[name.end : start])
            return ("", None) if against else (name.country or name.name, (name.first, name.end))
    return "", None


def _before_relative(sentence: Sentence, names: Sequence[Name], verb: int) -> Name | None:
    """ "Handing the port to Norland, which has 12 boats": the state that the clause is on."""
    verb -= sentence.low(verb - 1) in _HAVING
    if verb < 1 or sentence.lows[verb - 1] != "which":
        return None
    end = verb - 1 - (sentence.lows[verb - 2 : verb - 1] == (",",))
    owners = (name for name in names if name.end == end and name.confidence > _UNSURE)
    return next((name for name in owners if name.sort in ("country", "actor", "capital")), None)


def _in_adverbial(sentence: Sentence, name: Name, language: str) -> bool:
    """True for "in Norland", "in western Norland", "supplied Norland with": not the subject."""
    forms, at = place_forms(language), name.first - 1
    while at > 0 and (sentence.lows[at] in forms.directions or sentence.lows[at] in forms.describing):
        at -= 1
    at -= at > 0 and sentence.lows[at] == "the"
    before = sentence.lows[at] if at >= 0 else ""
    after = sentence.lows[name.end] if name.end < len(sentence.lows) else ""
    return after == "with" or before in _NOT_BEFORE_SUBJECTS
