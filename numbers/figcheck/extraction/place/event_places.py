"""Where an event happened, told in its own clause: the place of those whom it killed or hurt."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.extraction.place.place_forms import place_forms
from figcheck.extraction.place.place_names import PLACE_SORTS, Ground, Place, place_at
from figcheck.extraction.words.lexis import (
    AUXILIARY,
    CLOSED,
    EVENT,
    PARTICIPLE,
    RELATIVE,
    SAYING,
    SUBORDINATOR,
    VERB,
    is_word,
)

_WHERE = frozenset("in at near inside outside across around within throughout on into".split())
_WHEN = frozenset(("when", "after", "as"))
_REACH = 7  # tokens between the counted, or what befell them, and "when"
_EVENT_REACH = 14  # tokens from "when" to where it happened, and from a verb back to where
_HARM_REACH = 10  # tokens from "killing" to the count: "killing at least 5 and injuring more than"
_CLAUSE = 24  # tokens of the clause before ", killing 12"
_SITE = 3  # tokens of "Karsk apartment building"
_STRIKER = 3  # tokens from "rockets" to "hit"
_ENDS = frozenset((";", ":", "but", "—", "–", '"', "“", "”"))
_TOWNS = ("capital", "city")


def where_it_happened(ground: Ground, span: tuple[int, int]) -> Place | None:
    """ "Twelve were killed when a bus overturned in Karsk": the clause of the event that befell the counted."""
    sentence, classes = ground.sentence, ground.classes
    after, limit = span
    when = next((j for j in range(after, min(limit, after + _REACH)) if sentence.lows[j] in _WHEN), 0)
    for j in range(when + 1, min(limit, when + _EVENT_REACH, len(sentence.lows) - 1) if when else 0):
        low = sentence.lows[j]
        if low in _WHERE:
            place = place_at(ground, j, told=True)
            if place:
                return place
        elif place := struck(ground, j):
            return place
        elif classes[j] & (SAYING | RELATIVE) or low in (";", ":", ","):
            return None
    return None


def of_event_before(ground: Ground, start: int) -> Place | None:
    """ "A strike on Karsk killed 12", "a blast at a mill in Karsk left 12 dead": the event whose clause counts them."""
    for j in range(max(0, start - _EVENT_REACH), start - 1):
        if not is_event(ground, j):
            continue
        place = at_event(ground, j) or _before_event(ground, j)
        if place is None and not any(_parts(ground, k) for k in range(j + 1, start)):
            place = _only(_places(ground, j + 1, start - 1))
        clear = place and not any(_parts(ground, k) for k in range(max(place.end, j + 1), start))
        if place and ground.sentence.lows[place.end] == "and" and not clear:
            return None  # "a strike on Karsk and one on Varn killed 12"
        if place and clear and not _is_next_event(ground, place.end, start):
            return place
    return None


def of_deed_before(ground: Ground, start: int) -> Place | None:
    """ "A bus overturned in Karsk, killing 12", "a missile hit a mill in Karsk and killed 12": where it was done."""
    harm = _harm_before(ground, start)
    if not harm:
        return None
    joint = harm - 1
    if ground.sentence.lows[joint] in (",", "and"):
        first = _clause_start(ground, joint)
    else:  # "a bomb that exploded in Karsk killed 12"
        first, joint = _relative_start(ground, harm), harm
    verb = next((j for j in range(first, joint) if _happens(ground, j)), -1) if first >= 0 else -1
    if verb < 0:
        return None
    return struck(ground, verb) or _only(_places(ground, first, joint))


def _harm_before(ground: Ground, start: int) -> int:
    """The token of the first verb of harm with the count as its object, 0 for none: "[killing] 5 and hurting"."""
    sentence, forms, harm = ground.sentence, place_forms(ground.language), 0
    for j in range(start - 1, max(0, start - _HARM_REACH), -1):
        if sentence.lows[j] in forms.harming or (
            sentence.lows[j] in forms.harmed and not ground.classes[j - 1] & AUXILIARY
        ):
            harm = j
            if sentence.lows[j - 1] != "and" or sentence.lows[j] in forms.harmed:
                return j
        elif sentence.lows[j] == "," or (sentence.lows[j] != "and" and _parts(ground, j)):
            return harm
    return harm


def _relative_start(ground: Ground, harm: int) -> int:
    """The token behind the last "that" before the verb of harm, or -1: "a fire that swept a hotel in Karsk killed"."""
    for j in range(harm - 1, max(0, harm - _EVENT_REACH), -1):
        if ground.sentence.lows[j] in ("that", "which"):
            return j + 1 if _happens(ground, j + 1) else -1
        if ground.classes[j] & (RELATIVE | SAYING) or ground.sentence.lows[j] in _ENDS:
            return -1
    return -1


def _happens(ground: Ground, j: int) -> bool:
    done = ground.sentence.lows[j] in place_forms(ground.language).happening
    return done and not (j and ground.classes[j - 1] & AUXILIARY)


def of_where(ground: Ground, start: int) -> Place | None:
    """ "In Karsk, where a blast killed 12": the place that the clause of the count begins with."""
    sentence = ground.sentence
    for j in range(start - 1, max(1, start - _REACH), -1):
        if sentence.lows[j] == "where":
            end = j - (sentence.lows[j - 1] == ",")
            named = next((name for name in ground.names if name.end == end and name.sort in PLACE_SORTS), None)
            return Place(sentence.slice(named.first, named.end), named.first, named.end) if named else None
        if sentence.lows[j] == "," or _parts(ground, j):
            return None
    return None


def struck(ground: Ground, verb: int) -> Place | None:
    """The place that is the object of a verb of attack: "rockets hit Karsk"; one of no table only where it is sure."""
    sentence, forms = ground.sentence, place_forms(ground.language)
    if sentence.lows[verb] not in forms.striking or verb + 1 >= len(sentence.lows):
        return None
    known = any(name.sort in PLACE_SORTS and name.first == verb + 1 for name in ground.names)
    by_arms = not forms.strikers.isdisjoint(sentence.lows[max(0, verb - _STRIKER) : verb])
    if not known and not by_arms and sentence.lows[verb] not in forms.shelling and not _is_sorted(ground, verb + 1):
        return None
    place = place_at(ground, verb, told=True)
    describes = place and place.end < len(sentence.lows) and _is_noun(ground, place.end)
    return None if describes else place


def _is_sorted(ground: Ground, at: int) -> bool:
    """ "The town of": what follows is told to be a place."""
    lows = ground.sentence.lows[at : at + _STRIKER + 1]
    return "of" in lows and not place_forms(ground.language).sorts.isdisjoint(lows)


def _is_noun(ground: Ground, at: int) -> bool:
    word = ground.sentence.words[at]
    return word.islower() and is_word(word) and not ground.classes[at] & (CLOSED | VERB | SAYING | PARTICIPLE)


def is_event(ground: Ground, j: int) -> bool:
    """True for the noun of an event that does harm, or of what it left behind: "blast", "shelling", "toll"."""
    forms, low = place_forms(ground.language), ground.sentence.lows[j]
    return bool(ground.classes[j] & EVENT) or low in forms.aimed or low in forms.tolls


def at_event(ground: Ground, event: int) -> Place | None:
    """The place right behind the noun of an event: "the strike on Karsk", "the shelling of Karsk"."""
    sentence = ground.sentence
    if event + 1 >= len(sentence.lows):
        return None
    low = sentence.lows[event + 1]
    aimed = low == "of" and sentence.lows[event] in place_forms(ground.language).aimed
    return place_at(ground, event + 1, told=True) if low in _WHERE or aimed else None


def _places(ground: Ground, first: int, stop: int) -> Iterator[Place]:
    """The places of a clause, each with what it is in: "in Karsk in western Norland" is one."""
    sentence, past = ground.sentence, first
    for j in range(first, stop):
        if j < past or (j and sentence.lows[j - 1] in place_forms(ground.language).origins):
            continue
        if sentence.lows[j] == "by" and j and sentence.lows[j - 1].endswith(("ed", "run")):
            return  # "a mill owned by a firm in Karsk"
        place = None
        if sentence.lows[j] in _WHERE:
            place = place_at(ground, j, told=True) or _of_site(ground, j)
        elif sentence.lows[j] in place_forms(ground.language).striking:
            place = struck(ground, j)
        if place and place.end <= stop:
            nested = past > first and j - past <= 0
            past = place.end
            if not nested:
                yield place


def _of_site(ground: Ground, joint: int) -> Place | None:
    """ "In a Karsk market", "at the Karsk bus station": the town of the site at which it happened."""
    sentence = ground.sentence
    first = joint + 2 if sentence.lows[joint + 1 : joint + 2] in (("a",), ("an",), ("the",)) else joint + 1
    town = next((name for name in ground.names if name.first == first and name.sort in _TOWNS), None)
    if town is None or town.ambiguous:
        return None
    sites = place_forms(ground.language).sites | place_forms(ground.language).closing
    for j in range(town.end, min(len(sentence.lows), town.end + _SITE)):
        if not sentence.words[j].islower():
            return None
        if sentence.lows[j] in sites:
            return Place(sentence.slice(town.first, town.end), town.first, town.end)
    return None


def _only(places: Iterator[Place]) -> Place | None:
    """The place, where there is one alone."""
    found = list(places)
    return found[0] if len(found) == 1 else None


def _clause_start(ground: Ground, comma: int) -> int:
    """The token where the clause before a comma begins; a comma before its verb parts it, what is added does not."""
    sentence, verb = ground.sentence, False
    happening = place_forms(ground.language).happening
    for j in range(comma - 1, max(-1, comma - _CLAUSE), -1):
        low = sentence.lows[j]
        if low in _ENDS or ground.classes[j] & (SAYING | RELATIVE | SUBORDINATOR) or (low == "," and verb):
            return j + 1
        verb = verb or low in happening
    return max(0, comma - _CLAUSE + 1)


def _is_of_harm(ground: Ground, k: int) -> bool:
    """ "An attack in Karsk [that] killed 12", "a raid in Karsk in [which] 12 were killed": of the event itself."""
    forms, lows = place_forms(ground.language), ground.sentence.lows
    verb = k + 1 + bool(ground.classes[k + 1] & AUXILIARY) if k + 1 < len(lows) else k
    return verb < len(lows) and (lows[verb] in forms.harmed or lows[k - 1 : k + 1] == ("in", "which"))


def _before_event(ground: Ground, event: int) -> Place | None:
    """ "The Karsk bombing", "Karsk school shooting": the town or region that an event is named by.

    Not a land or its capital before a deed of theirs: "US strikes killed 12".
    """
    sentence, forms = ground.sentence, place_forms(ground.language)
    named = next((name for name in ground.names if event - _SITE < name.end <= event < name.end + _SITE), None)
    if named is None or named.sort not in PLACE_SORTS or named.ambiguous or sentence.lows[event] in forms.tolls:
        return None
    if named.sort in ("country", "capital") and sentence.lows[event] in forms.deeds:
        return None
    if named.sort == "country" and sentence.lows[event] in forms.attacks:
        return None
    if event + 1 < len(sentence.lows) and _is_noun(ground, event + 1):
        return None  # "the Karsk bombing suspect killed 12"
    words = sentence.words[named.end : event]
    if any(not (word.islower() and is_word(word)) for word in words) or any(
        ground.classes[k] & (CLOSED | VERB | SAYING) for k in range(named.end, event)
    ):
        return None
    return Place(sentence.slice(named.first, named.end), named.first, named.end)


def _is_next_event(ground: Ground, first: int, start: int) -> bool:
    """ "The blast in Karsk, the killings of 12": of several events; but "in Karsk, the worst blast of all, hurt 12"."""
    between = ground.sentence.lows[first:start]
    return between[-1:] == ("of",) and "," in between


def _parts(ground: Ground, k: int) -> bool:
    """True where another clause begins, but not at "and wounded 16 others"."""
    low, bits = ground.sentence.lows[k], ground.classes[k]
    if low in ("that", "which") and _is_of_harm(ground, k):
        return False
    if low == "and":
        return not ground.classes[k + 1] & (VERB | PARTICIPLE)
    return bool(bits & (RELATIVE | SUBORDINATOR | SAYING)) or low in (";", ":", "but")
