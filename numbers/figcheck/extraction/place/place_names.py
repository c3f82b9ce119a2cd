"""The name of a place at a token: one of the tables, or one told by its form; a body, a law or a person is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from figcheck.extraction.place.gazetteer import Name
from figcheck.extraction.place.place_forms import Forms, place_forms
from figcheck.extraction.words.lexis import (
    CALENDAR,
    CLOSED,
    EVENT,
    SAYING,
    VERB,
    capitals_tell_nothing,
    is_word,
)
from figcheck.text import Sentence

Classes = tuple[int, ...]
PLACE_SORTS = ("country", "capital", "city", "subdivision")
_TOWNS = ("capital", "city")
_JOINS = frozenset(("'s", "-", "of", "de", "la", "el", "al", "del", "."))
_NO_NAME = CALENDAR | CLOSED | EVENT
_LINKS = frozenset("e i al ul on le sur la de di du upon of under sous en".split())  # inside "Karsk-on-Sea"
_BODY = 6  # tokens of ", a small software firm"
_TWO_NAMES = 3  # tokens of "Kett-Oro"
_BEFORE_SORT = 4  # tokens from "the" to "city of": "the small northern port city of"
_SURE_IN = frozenset(("in", "near", "outside"))


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its tokens first to end, and its name as written, without a possessive before it."""

    name: str
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Ground:
    """A sentence with the classes of its words and the names that the tables know in it."""

    sentence: Sentence
    classes: Classes
    names: Sequence[Name]
    language: str


def place_at(ground: Ground, joint: int, *, told: bool) -> Place | None:
    """The place that the preposition at token `joint` stands before; "the", its sort and what describes it left out.

    Where it is `told` what happened, a name of no table is a place behind "at" and "across" too.
    """
    forms, sentence = place_forms(ground.language), ground.sentence
    if joint and sentence.lows[joint - 1] in forms.tied:
        return None
    first, article = _skipped(sentence, joint + 1, forms)
    start = first  # where "western" stands, if it does
    if first < len(sentence.lows) and sentence.lows[first] in forms.directions and sentence.words[first].islower():
        first += 1
    while first < len(sentence.lows) and sentence.lows[first] in forms.describing:
        start = first = first + 1
    if first >= len(sentence.lows):
        return None
    place = _named(ground, first, joint, article=article, told=told)
    if place and (last := _with_others(ground, place.end)) > place.end:
        place = Place(sentence.slice(place.first, last), place.first, last)
    elif place and (_is_body(ground, place) or _is_listed(ground, place) or _is_one_of_two(ground, place.end)):
        return None
    if place and start < first and start < place.first:
        return Place(sentence.slice(start, place.end), start, place.end)
    return place


def _with_others(ground: Ground, end: int) -> int:
    """The token behind "and Varn" or ", Varn and Halm", or `end`: of several places none is the place alone."""
    sentence, past = ground.sentence, end
    ends = {name.first: name.end for name in ground.names if name.sort in PLACE_SORTS}
    while past < len(sentence.lows) - 1:
        joint = sentence.lows[past]
        last = joint == "and" or sentence.lows[past : past + 2] == (",", "and")
        following = past + (2 if sentence.lows[past : past + 2] == (",", "and") else 1)
        following += sentence.lows[following : following + 1] == ("the",)
        if joint not in (",", "and") or following not in ends:
            return end
        past = ends[following]
        if last:
            owner = sentence.lows[past : past + 1] == ("'s",)
            noun = past < len(sentence.lows) and _is_noun(sentence, ground.classes, past)
            return end if owner or (noun and sentence.lows[end : end + 1] != (",",)) else past
    return end


def _is_listed(ground: Ground, place: Place) -> bool:
    """True for "in Karsk, Osterfeld, ...": one of several towns, or lands, of which not all are known."""
    sorts = {name.first: name.sort in _TOWNS for name in ground.names if name.sort in PLACE_SORTS}
    following = place.end + 1
    following += ground.sentence.lows[following : following + 1] == ("the",)
    peers = place.first in sorts and sorts.get(following) == sorts[place.first]
    last = next((name.end for name in ground.names if name.first == following), following)
    words = ground.sentence.words
    told = words[place.end : place.end + 1] == (",",) and words[last : last + 1] == (",",)
    told = told and last + 1 < len(words) and words[last + 1][0].isupper()  # but "in Karsk, Norland, on Sunday"
    return peers and told and bool(sorts[place.first] or _is_land(ground, place.first) == _is_land(ground, following))


def _is_one_of_two(ground: Ground, end: int) -> bool:
    """True for "in Karsk and Osterfeld", of which the second is in no table; not for "in Karsk and Kett said"."""
    sentence, after = ground.sentence, end + 1
    if sentence.lows[end : end + 1] != ("and",) or after >= len(sentence.lows) or capitals_tell_nothing(sentence):
        return False
    if not sentence.words[after][0].isupper() or ground.classes[after] & _NO_NAME:
        return False
    while after < len(sentence.lows) and (sentence.words[after][0].isupper() or sentence.lows[after] == "-"):
        after += 1
    if after < len(sentence.lows) and sentence.lows[after] in place_forms(ground.language).of_several:
        return True
    return after >= len(sentence.lows) or not (is_word(sentence.words[after]) or sentence.lows[after] == "'s")


def _is_body(ground: Ground, place: Place) -> bool:
    """True for "in Kettrix, a firm of clerks", where a name of no table is that of a body."""
    if any(name.first == place.first for name in ground.names):
        return False
    after = ground.sentence.lows[place.end : place.end + _BODY]
    named = after[:1] == (",",) and after[1:2] in (("a",), ("an",))
    return named and not place_forms(ground.language).bodies.isdisjoint(after)


def _is_land(ground: Ground, first: int) -> bool:
    return any(name.first == first and name.sort == "country" for name in ground.names)


def _skipped(sentence: Sentence, first: int, forms: Forms) -> tuple[int, bool]:
    """The token behind "the", behind "the northern port city of"; and whether a bare "the" stands before it."""
    lows = sentence.lows
    article = lows[first : first + 1] == ("the",)
    after = first + 1 if article or lows[first : first + 1] in (("a",), ("an",)) else first
    for j in range(after, min(after + _BEFORE_SORT, len(lows) - 1)):
        if lows[j] in forms.waters and sentence.words[j][0].isupper():
            break  # "the District of Columbia": part of its name
        if lows[j] in forms.sorts and lows[j + 1] in ("of", ","):
            named = j + 2 if lows[j + 1] == "of" or lows[j] == "capital" else after
            return named, False
        if not (is_word(lows[j]) and sentence.words[j].islower()) and lows[j] != "-" and j > after + 2:
            break
    return (after if article else first), article


def _named(ground: Ground, first: int, joint: int, *, article: bool, told: bool) -> Place | None:
    sentence, classes = ground.sentence, ground.classes
    here = next((name for name in ground.names if name.first == first), None)
    known = here if here and here.sort in PLACE_SORTS else None
    if sentence.text.isupper():
        return Place(known.name, known.first, known.end) if known else None
    end = _name_end(sentence, classes, first)
    if known and (end <= known.end or _runs_on(sentence, known)):
        return _known(ground, known, joint)
    if here and not known and end <= here.end:
        return None  # a people, its language, a group or a body
    if known and end > known.end + 1 and sentence.lows[known.end] == "'s":
        first = known.end + 1  # "Norland's Karsk"
    elif known and capitals_tell_nothing(sentence):
        return _known(ground, known, joint)
    if end <= first or not sentence.words[first][0].isupper() or classes[first] & _NO_NAME:
        return None
    named = not article and _is_told(ground, joint, end, told=told) and not _is_coined(sentence, first, end)
    named = named and (told or not _is_joined(sentence, first, end))
    alone = known is not None or (named and not _in_headline(sentence, classes, end))
    return _unlisted(ground, first, end, article=article, alone=alone)


def _runs_on(sentence: Sentence, known: Name) -> bool:
    """ "In the U.S. Taking them down is hard": the full stop of the short form ends the sentence too."""
    after = known.end
    return (
        after < len(sentence.lows) and sentence.lows[after - 1].endswith(".") and sentence.lows[after].endswith("ing")
    )


def _known(ground: Ground, known: Name, joint: int) -> Place | None:
    """A place of the tables, unless it is an owner or only describes what follows: "on US weapons"."""
    sentence, forms = ground.sentence, place_forms(ground.language)
    place = Place(sentence.slice(known.first, known.end), known.first, known.end)
    if known.end >= len(sentence.lows):
        return place
    low = sentence.lows[known.end]
    if _runs_on(sentence, known):
        return place
    if low in forms.behind:
        return Place(sentence.slice(known.first, known.end + 1), known.first, known.end + 1)
    if low in ("-", "–") and sentence.glued(known.end):
        return place if sentence.lows[known.end + 1 : known.end + 2] == ("area",) else None
    if low == "'s":
        return None
    describes = sentence.lows[joint] == "on" or " ".join(sentence.lows[known.first : known.end]) in forms.adjectives
    return None if describes and _is_noun(sentence, ground.classes, known.end) else place


def _is_noun(sentence: Sentence, classes: Classes, at: int) -> bool:
    return is_word(sentence.words[at]) and not classes[at] & (CLOSED | VERB | SAYING | EVENT)


def _unlisted(ground: Ground, first: int, end: int, *, article: bool, alone: bool) -> Place | None:
    """A name of no table that has the form of a place: closed by its sort, one told by "the", or `alone`."""
    sentence, forms = ground.sentence, place_forms(ground.language)
    lows = sentence.lows[first:end]
    if not forms.never_within.isdisjoint(lows) or (len(lows) == 1 and lows[0] in forms.never | forms.closing):
        return None
    if end < len(sentence.lows):
        low = sentence.lows[end]
        if (low in forms.behind or (article and low in forms.closing)) and sentence.words[end].islower():
            return Place(sentence.slice(first, end + 1), first, end + 1)
        if low == "'s" or (low in ("-", "–") and sentence.glued(end)):
            return None  # "on Tarrow's mind": an owner, and an unknown one
        if _is_noun(sentence, ground.classes, end):
            return None  # "in Monday-night traffic", "at Norlandic checkpoints": a name that only describes
    sure = lows[-1] in forms.closing or (article and _is_region(lows, forms))
    return Place(sentence.slice(first, end), first, end) if sure or alone else None


def _is_region(lows: tuple[str, ...], forms: Forms) -> bool:
    """True for "Carolinas", "Middle East", "Strait of Karsk": names that stand behind "the"."""
    if lows[-1] in forms.regions or (len(lows) > 1 and lows[-1] in forms.directions):
        return True
    return lows[0] in forms.waters and lows[1:2] == ("of",)


def _is_told(ground: Ground, joint: int, end: int, *, told: bool) -> bool:
    """True where the preposition tells of a place: "in", "at" of what happened, any before "Karsk, Norland"."""
    sentence, low = ground.sentence, ground.sentence.lows[joint]
    if low == "on":
        return told and bool(ground.classes[joint - 1] & EVENT)  # "a strike on Karsk"
    followed = sentence.lows[end : end + 1] == (",",) and sentence.words[end + 1 : end + 2]
    return told or low in _SURE_IN or bool(followed and followed[0][0].isupper())


def _is_coined(sentence: Sentence, first: int, end: int) -> bool:
    """True for letters and trade names ("GDP", "YouTube"): no word as a place is named."""
    return any(len(word) > 1 and not word[1:].islower() and is_word(word) for word in sentence.words[first:end])


def _is_joined(sentence: Sentence, first: int, end: int) -> bool:
    """True for "Kett-Oro", which may be a law, a case or a firm as well."""
    words = sentence.words[first:end]
    return len(words) == _TWO_NAMES and words[1] == "-" and words[2][0].isupper()


def _in_headline(sentence: Sentence, classes: Classes, end: int) -> bool:
    """True where a capital tells nothing, unless the event that happened there follows: "Two Killed In Karsk Blast"."""
    return capitals_tell_nothing(sentence) and not (end < len(sentence.lows) and classes[end] & EVENT)


def _name_end(sentence: Sentence, classes: Classes, first: int) -> int:
    end = first
    while end < len(sentence.lows):
        word, low = sentence.words[end], sentence.lows[end]
        capital = word[0].isupper() and is_word(word) and not classes[end] & CALENDAR
        inside = low in _JOINS and end > first and end + 1 < len(sentence.lows) and sentence.words[end + 1][0].isupper()
        linked = low == "-" and sentence.lows[end + 1 : end + 2] and sentence.lows[end + 1] in _LINKS
        if linked and end > first and sentence.lows[end + 2 : end + 3] == ("-",) and sentence.glued(end):
            end += 3
            continue
        event = capital and classes[end] & (EVENT | CLOSED) and end > first  # "in the U.S. We have"
        if event or (not capital and not (inside and (low != "." or len(sentence.words[end - 1]) <= 3))):
            break
        end += 1
    return end
