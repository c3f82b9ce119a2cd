"""Where: the place that a clause gives for its count, as the text writes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.place.event_places import (
    at_event,
    is_event,
    of_deed_before,
    of_event_before,
    of_where,
    where_it_happened,
)
from figcheck.extraction.place.gazetteer import Name
from figcheck.extraction.place.place_forms import place_forms
from figcheck.extraction.place.place_names import PLACE_SORTS, Ground, Place, place_at
from figcheck.extraction.sentence.clauses import MeasureReading
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import ADVERB, AUXILIARY, EVENT, PARTICIPLE, RELATIVE, SAYING, SUBORDINATOR, VERB
from figcheck.model import Figure
from figcheck.text import Sentence

__all__ = ["Place", "read_place", "shared_places"]

Classes = tuple[int, ...]
_WHERE = frozenset("in at near inside outside across around within throughout on".split())
_MAY_LEAD = _WHERE | {"to", "of"}
_CLAUSE_ENDS = frozenset(
    (";", ":", ")", "to", "who", "which", "but", "than", "of", "including", "like", "such", "over", "amid", "ago")
)
_SPOKEN = frozenset(("said", "says", "told"))
_ASIDES = frozenset((";", "—", "–", "while", "because", "since")) | _SPOKEN
_LATER = frozenset("during before after following until".split())  # ", during the funeral in Karsk"
_EACH = frozenset(("one", "some", "most", "half", "many", "mostly"))
_OTHERS = frozenset(("another", "others"))
_LINKS = frozenset(("and", "but", "or"))
_EVENT_REACH = 12  # tokens to the place of an event: "in a missile strike on a crowded market in Karsk"
_REACH = 7  # tokens between the counted, or what befell them, and the place
_SHARED = 5  # words between two counts that happened in one place: "have been killed and"
_HARM = frozenset("killed injured casualties shot missing captured arrested hospitalised".split())
_MOVED = frozenset("deployed withdrawn evacuated displaced hospitalised missiles drones weapons tanks migrants".split())


def read_place(
    sentence: Sentence,
    classes: Classes,
    span: tuple[int, int, int],
    phrase: NounPhrase,
    measure: MeasureReading | None,
    names: Sequence[Name],
    language: str,
) -> Place | None:
    """The place named behind the count, where the event before it happened, or at the head ("In Norland, ...").

    `span` holds the tokens where the count starts, where what is told of it ends, and where the next figure begins.
    """
    start, after, limit = span
    ground = Ground(sentence, classes, names, language)
    what = measure.measure if measure else ""
    found = _in_phrase(ground, phrase, start) or _following(ground, (after, limit), what)
    if not found and what in _HARM:
        found = of_where(ground, start) or of_event_before(ground, start) or of_deed_before(ground, start)
        found = found or where_it_happened(ground, (after, limit))
    if not found and measure and not phrase.is_empty and phrase.end < measure.first <= after:
        found = _following(ground, (phrase.end, measure.first), what)  # "an inmate in Norland died"
    return found or _head(ground, (start, after), bool(what))


def _in_phrase(ground: Ground, phrase: NounPhrase, start: int) -> Place | None:
    """ "Five Karsk hospitals", "Karsk's five hospitals": the town or land of the sites that are counted."""
    sentence = ground.sentence
    if (
        not ground.names
        or phrase.is_empty
        or lemma(sentence.lows[phrase.head]) not in place_forms(ground.language).sites
    ):
        return None
    for name in ground.names:
        inside = phrase.first <= name.first and name.end <= phrase.head and sentence.words[name.end].islower()
        owner = name.end == start - 1 and sentence.lows[name.end] in ("'s", "'")
        if (inside or owner) and name.sort in ("capital", "city", "subdivision"):
            return Place(sentence.slice(name.first, name.end), name.first, name.end)
    return None


def _head(ground: Ground, span: tuple[int, int], measured: bool) -> Place | None:
    """The place that opens the sentence, for what its first clause counts."""
    sentence = ground.sentence
    if len(sentence.lows) < 3 or sentence.lows[0] not in _WHERE:
        return None
    head = place_at(ground, 0, told=False)
    if head is None or head.end >= len(sentence.lows) or sentence.words[head.end] != ",":
        return None
    if measured:
        return head if _SPOKEN.isdisjoint(sentence.lows[head.end : span[0]]) else None
    return None if _is_aside(ground, head.end + 1, span[0]) else head


def _is_aside(ground: Ground, first: int, start: int) -> bool:
    """True for a figure past the clause on the place: behind a dash, in what was said, of those known already."""
    sentence, classes = ground.sentence, ground.classes
    if sentence.lows[max(0, start - 2) : start] == ("of", "the"):
        return True
    opened = sentence.words[first].islower() and classes[first] & RELATIVE  # "In Karsk, where 12 ..."
    elsewhere = {name.first for name in ground.names if name.sort in PLACE_SORTS}
    return any(
        sentence.lows[j] in _ASIDES
        or (classes[j] & RELATIVE and not (opened and j == first))
        or (sentence.lows[j] == "in" and not elsewhere.isdisjoint((j + 1, j + 2)))
        for j in range(first, start)
    )


def _following(ground: Ground, span: tuple[int, int], what: str) -> Place | None:
    sentence, classes = ground.sentence, ground.classes
    after, limit = span
    reach = min(limit, after + _EVENT_REACH)
    if _MAY_LEAD.isdisjoint(sentence.lows[after:reach]):
        return None
    last = len(sentence.lows) - 1
    stop, event = min(limit, after + _REACH, last), False
    for j in range(after, min(reach, last)):
        low, bits = sentence.lows[j], classes[j]
        event = event or (what in _HARM and is_event(ground, j))
        if j >= stop and not event:
            return None
        goal = low == "to" and j == after and what in _MOVED
        if goal or (low in _WHERE and (low != "on" or what or classes[j - 1] & EVENT)):
            place = place_at(ground, j, told=bool(what))
            if place:
                return None if what and _is_of_speaker(ground, after, place) else place
        elif low == "of" and what in _HARM and (place := at_event(ground, j - 1)):
            return place
        elif (low == "to" and j == after) or _is_passive(ground, after, j):
            continue
        elif _leads_on(ground, j, what) or (
            low in _CLAUSE_ENDS or (bits & (SUBORDINATOR | SAYING) and not bits & ADVERB) or _is_verb(sentence, bits, j)
        ):
            return None
    return None


def _is_of_speaker(ground: Ground, after: int, place: Place) -> bool:
    """ "Killing 12, officials in Karsk said": where those are who say it."""
    said = place.end < len(ground.sentence) and ground.classes[place.end] & SAYING
    return bool(said) and "," in ground.sentence.lows[after : place.first]


def _is_passive(ground: Ground, after: int, j: int) -> bool:
    """ "Five bridges [were destroyed] in Karsk": what was done to the counted, who stand right before it."""
    if not (ground.classes[j] & PARTICIPLE or ground.sentence.lows[j].endswith("ed")):
        return False
    before = ground.classes[after:j]
    return before != () and all(b & (AUXILIARY | ADVERB) for b in before)


def _leads_on(ground: Ground, j: int, what: str) -> bool:
    """True where another deed or a later time begins: "and closed the port in Karsk", ", during a wake in Karsk"."""
    sentence, following = ground.sentence, ground.sentence.lows[j + 1]
    if sentence.lows[j] == ",":
        if following in _EACH and sentence.lows[j + 2 : j + 3] and sentence.lows[j + 2] in _WHERE:
            return True  # "at two shops, one in Karsk and one in Varn"
        return following in _LATER or (following in _LINKS and not what and _tells_deed(ground, j + 2))
    return sentence.lows[j] in _LINKS and (following in _OTHERS or _tells_deed(ground, j + 1))


def _tells_deed(ground: Ground, j: int) -> bool:
    """True for a verb, known or told by its ending: "closed", "contradicts a court"."""
    sentence, low = ground.sentence, ground.sentence.lows[j : j + 1]
    if not low or not sentence.words[j].islower():
        return False
    third = low[0].endswith("s") and sentence.lows[j + 1 : j + 2] in (("a",), ("an",), ("the",))
    return bool(ground.classes[j] & (VERB | PARTICIPLE)) or (low[0].endswith("ed") and len(low[0]) > 4) or third


def _is_verb(sentence: Sentence, bits: int, j: int) -> bool:
    return bool(bits & VERB) and sentence.words[j].islower()


def shared_places(sentence: Sentence, found: Sequence[Figure]) -> list[Figure]:
    """ "Two were killed and 12 injured in Karsk": the first happened where the second did."""
    told = list(found)
    for i in range(len(told) - 2, -1, -1):
        one, other = told[i], told[i + 1]
        if one.place or not other.place or not {one.measure, other.measure} <= _HARM or one.end is None:
            continue
        between = sentence.text[one.end - sentence.start : (other.start or 0) - sentence.start].split()
        slot = next((slot for slot in other.slots if slot[0] == "place"), None)
        if between and len(between) <= _SHARED and between[-1] == "and" and slot and slot[1] > (other.start or 0):
            told[i] = replace(one, place=other.place, slots=tuple(sorted((*one.slots, slot))))
    return told
