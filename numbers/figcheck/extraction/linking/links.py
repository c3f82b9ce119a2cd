"""Wholes and parts: ties the figures of a sentence that say of what another one is a part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from figcheck.extraction.linking.bulletins import with_additions
from figcheck.extraction.linking.divided import divided
from figcheck.extraction.linking.holding import may_hold
from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.sentence.cues import people_words
from figcheck.model import Figure
from figcheck.taxonomy import measure_of
from figcheck.text import Sentence

_LISTS = (":", "—", "–")
_PAIR = 2
_DESCRIBED = 8  # tokens that tell which of them are meant: "released from the camp at Karsk,"
_LISTED_REACH = 5  # tokens of "and armoured fighting vehicles ,"
_IN_PLACE = ("in", "at", "near", "from", "on")
_BEING = frozenset(("were", "are", "was", "is"))
_VICTIMS = ("killed", "injured", "shot", "casualties")
_BETWEEN_PARTS = frozenset((",", "and", "or", ";", "as", "well", "plus", "&"))


def linked(sentence: Sentence, readings: Sequence[Reading], figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures, each part tied to the whole before it: "five, two of them children", "14 dead: 9 men, 5 women"."""
    if len(readings) < _PAIR:
        return divided(sentence, readings, figures, language)  # a figure alone is no part of another
    listed = _listed(sentence, readings) or _in_apposition(sentence, readings)
    opening = _opening_whole(sentence, readings)
    found: list[Figure] = []
    whole: Figure | None = None
    for i, figure in enumerate(figures):
        if inner := _of_the_next(readings, figures, i):
            found.append(_part_of(figures[inner], replace(figure, kind="part")))
        elif i in listed:
            colon = listed[i]
            part = _part_of(found[colon[0]], replace(figure, kind="part"))
            slot = ("list", sentence.start_of(colon[1]), sentence.end_of(colon[1]))
            found.append(replace(part, slots=tuple(sorted((*part.slots, slot)))))
        elif whole is not None and "others" in figure.excludes and (figure.value or 0) >= (whole.value or 0):
            found.append(figure)  # "two cars and three other members of the crew": no part of the one just named
        elif whole is not None and not opening and _outnumbers(readings[i], figure, whole):
            found.append(replace(figure, kind="total"))  # "one was killed, two are in critical condition"
        elif i and _is_the_rest(readings, i) and found[i - 1].kind == "part":
            found.append(replace(figure, kind="part", whole=found[i - 1].whole))
        elif (whole is not None and (_goes_on(sentence, readings, i, found) or (opening and not figure.unit))) or (
            whole is not None and (figure.kind == "part" or _with_dead(sentence, readings[i], figure, whole))
        ):
            added = found[-1] is whole and _adds_others(sentence, readings[i], figure)
            said = opening or readings[i].kind.kind == "part"
            plainly = said and found[-1] is whole and whole.measure in _VICTIMS and whole.value != figure.value
            held = not added and may_hold(sentence, whole, figure, readings[i], language, plainly=plainly)
            part = replace(figure, kind="part")
            found.append(_part_of(whole, part) if held else part)
        else:
            whole = figure if _can_be_whole(figure, whole, language) else whole
            found.append(figure)
    found = with_additions(sentence, readings, _among(sentence, readings, found), language)
    return divided(sentence, readings, found, language)


def _outnumbers(reading: Reading, figure: Figure, before: Figure) -> bool:
    """True for as many or more in a bad state as were told of before: they are others, and all of their kind."""
    grave = figure.kind == "part" and reading.kind.kind == "total" and reading.measure and reading.measure.condition
    return bool(grave) and not (before.value or 0) > (figure.value or 0)


def _can_be_whole(figure: Figure, before: Figure | None, language: str) -> bool:
    """True for a total; people stay the whole behind things: "58 people in two buildings, including eight"."""
    if figure.unit or figure.kind != "total" or figure.value == 0:
        return False
    if before is not None and figure.value == 1 and (before.value or 0) > 1:
        return False  # "five people at one party, four of them teenagers"
    words = people_words(language)
    thing = figure.counted.rpartition(" ")[2] in words.not_people
    return before is None or not thing or before.counted.rpartition(" ")[2] not in words.person


def _among(sentence: Sentence, readings: Sequence[Reading], figures: Sequence[Figure]) -> list[Figure]:
    """ "Two teenagers among 12 hurt": a part of the count after it."""
    found = list(figures)
    for i in range(len(readings) - 1):
        part, whole = figures[i], figures[i + 1]
        between = sentence.lows[readings[i].end : readings[i + 1].start]
        smaller = part.value is not None and whole.value is not None and part.value < whole.value
        if between in (("among",), ("among", "the")) and smaller and part.kind == "total" and not part.unit:
            found[i] = _part_of(whole, replace(part, kind="part"))
    return found


def _opening_whole(sentence: Sentence, readings: Sequence[Reading]) -> bool:
    """ "Of the five hostages, two were freed", "among the 41 dead were 13": the rest are parts of the first."""
    if not readings or sentence.lows[0] not in ("of", "among") or readings[0].start > 2:
        return False
    if len(readings) > 2 and all(_joined(sentence, *readings[i : i + 2]) for i in (0, 1)):
        return False  # "Of the 10 men, seven women and two boys hurt, 11 were treated"
    end = max(readings[0].end, readings[0].measure.end if readings[0].measure else 0)
    if sentence.lows[0] == "among":
        return len(readings) > 1 and not _BEING.isdisjoint(sentence.lows[end : readings[1].start])
    if sentence.lows[end : end + 1] == (",",):
        return True
    if len(readings) < 2 or any(one.quantity.unit for one in readings[:2]) or readings[0].phrase.is_empty:
        return False
    between = sentence.lows[end : readings[1].start]  # "Of the 620 clerks let go in May, 180 came back"
    return between[-1:] == (",",) and len(between) <= _DESCRIBED and between.count(",") == 1


def _goes_on(sentence: Sentence, readings: Sequence[Reading], i: int, found: Sequence[Figure]) -> bool:
    """ "including three women and four men": joined to a part."""
    if not found or found[-1].kind != "part" or not found[-1].whole or readings[i].quantity.unit:
        return False
    measure = readings[i].measure
    if measure and measure.how not in ("joined", "thing"):
        return False
    between = sentence.lows[readings[i - 1].end : readings[i].start]
    return between in (("and",), (",",), (",", "and")) or _lists_on(sentence, readings, i)


def _lists_on(sentence: Sentence, readings: Sequence[Reading], i: int) -> bool:
    """ "13,800 tanks and other vehicles, 361 aircraft", "three in Varn and two in Oster": what stands between is told
    of the count before."""
    words = sentence.words[readings[i - 1].end : readings[i].start]
    if not 2 < len(words) <= _LISTED_REACH or not all(word.isalpha() for word in words[:-1]):
        return False
    noun = words[0] == "and" and words[-1] == ","
    place = words[0] in _IN_PLACE and words[-1] == "and" and all(word[0].isupper() for word in words[1:-1])
    return noun or (place and readings[i].phrase.is_empty)


def _of_the_next(readings: Sequence[Reading], figures: Sequence[Figure], i: int) -> int:
    """ "Three of four cases": the index of the whole, which stands within the phrase of the part; 0 for none."""
    if i + 1 == len(readings) or figures[i].kind != "part" or not readings[i].phrase.partitive:
        return 0
    part, whole = figures[i], figures[i + 1]
    within = readings[i].quantity.stop < readings[i + 1].start < readings[i].phrase.end
    counts = not (part.unit or whole.unit) and whole.kind == "total"
    if not (within and counts) or part.value is None or whole.value is None:
        return 0
    if part.value > whole.value:  # "twenty of the 12 people killed" cannot be, and is told all the same
        same = readings[i].phrase.end == readings[i + 1].phrase.end
        return i + 1 if same and whole.measure in _VICTIMS else 0
    return i + 1 if 0 < part.value < whole.value else 0


def _adds_others(sentence: Sentence, reading: Reading, figure: Figure) -> bool:
    """ "155,000 for the one plan and 55,000 others for the other": no part of those whom "and" joins them to."""
    return "others" in figure.excludes and sentence.low(reading.start - 1) in ("and", "&")


def _is_the_rest(readings: Sequence[Reading], i: int) -> bool:
    """ "Two of the victims are guards and three are guests": a bare count behind a part of the same people."""
    here, before = readings[i], readings[i - 1]
    if here.start < before.end:
        return False  # the four of "three of the four"
    bare = (here.phrase.is_empty or here.borrowed) and not here.quantity.unit and not here.implied
    return bare and before.phrase.partitive and here.kind.kind == "total"


def _with_dead(sentence: Sentence, reading: Reading, figure: Figure, whole: Figure) -> bool:
    """ "casualties at 600,000, with 140,000 killed": the dead within a count that holds them."""
    before = sentence.lows[reading.start - 1] if reading.start else ""
    return before in ("with", "of") and figure.measure in ("killed", "injured") and whole.measure == "casualties"


def _are_of_a_kind(whole: Figure, part: Figure) -> bool:
    """False for other things than those that the measure of the whole is of: aircraft among "24,000 vehicles"."""
    things = bool(whole.measure) and measure_of(whole.measure).of != "people"
    return not (things and part.counted and part.counted.rpartition(" ")[2] != whole.counted.rpartition(" ")[2])


def _part_of(whole: Figure, part: Figure) -> Figure:
    """The part, with what it leaves unsaid taken over from its whole."""
    return replace(
        part,
        whole=whole.figure_id,
        measure=part.measure or (whole.measure if _are_of_a_kind(whole, part) else ""),
        side=part.side or whole.side,
        status=part.status or whole.status,
        counted=part.counted or whole.counted,
        place=part.place or whole.place,
        authority=part.authority or whole.authority,
        event_date=part.event_date or (whole.event_date if _is_inserted(whole, part) else None),
    )


def _is_inserted(whole: Figure, part: Figure) -> bool:
    """ "Twelve, including three children, were killed on Friday": the part stands before what befell both, and when."""
    if part.measure not in ("", whole.measure) or part.period_start or part.counter:
        return False
    behind = {name for name, first, _ in whole.slots if first >= (part.end or 0)}
    return {"measure", "period"} <= behind


def _listed(sentence: Sentence, readings: Sequence[Reading]) -> dict[int, tuple[int, int]]:
    """The readings that a colon or dash introduces as all parts of the one before: index -> (index of whole, colon)."""
    for i in range(len(readings) - 2):
        whole, first = readings[i], readings[i + 1]
        if whole.quantity.unit or (whole.phrase.is_empty and whole.measure is None):
            continue
        if sentence.low(whole.start - 1) == ":":
            continue  # "fires: 103 floods: 5", numbers behind their labels
        colon = next((j for j in range(whole.end, first.start) if sentence.words[j] in _LISTS), None)
        if colon is None or any(low not in ("the",) for low in sentence.lows[colon + 1 : first.start]):
            continue
        parts = range(i + 1, len(readings))
        if all(_is_part(sentence, readings, k) for k in parts):
            return dict.fromkeys(parts, (i, colon))
    return {}


def _in_apposition(sentence: Sentence, readings: Sequence[Reading]) -> dict[int, tuple[int, int]]:
    """ "Seven people, three women and four men, were killed": counts between the whole and its verb."""
    for i in range(len(readings) - 2):
        whole, first = readings[i], readings[i + 1]
        if whole.phrase.is_empty or whole.quantity.unit or sentence.lows[whole.end : first.start] != (",",):
            continue
        parts = [i + 1]
        while parts[-1] + 1 < len(readings) and _joined(sentence, readings[parts[-1]], readings[parts[-1] + 1]):
            parts.append(parts[-1] + 1)
        closed = sentence.lows[readings[parts[-1]].end : readings[parts[-1]].end + 1] == (",",)
        verb = whole.measure is not None and whole.measure.first > readings[parts[-1]].end
        if len(parts) > 1 and closed and verb and not any(readings[k].quantity.unit for k in parts):
            return dict.fromkeys(parts, (i, whole.end))
    return {}


def _joined(sentence: Sentence, left: Reading, right: Reading) -> bool:
    between = sentence.lows[left.end : right.start]
    return 0 < len(between) <= 3 and all(low in _BETWEEN_PARTS for low in between)


def _is_part(sentence: Sentence, readings: Sequence[Reading], k: int) -> bool:
    """True where the reading is a count that follows the one before it in a list."""
    here = readings[k]
    if here.quantity.unit or here.kind.kind not in ("total", "part"):
        return False
    if k + 1 == len(readings):
        return True
    after = max(here.end, here.measure.end if here.measure else 0)
    between = sentence.lows[after : readings[k + 1].start]
    return len(between) <= 3 and all(low in _BETWEEN_PARTS for low in between)
