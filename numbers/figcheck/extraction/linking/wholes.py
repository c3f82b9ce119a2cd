"""Parts told apart from their whole: "three people were shot ... two men were taken to hospital" in one document."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from figcheck.extraction.measure.kinds import finding_words
from figcheck.extraction.measure.victims import told_measure
from figcheck.extraction.sentence.cues import cues, people_words
from figcheck.model import Document, Figure

_ATTACKER = "attacker"  # whoever did it is none of the victims
_ANY_VICTIM = ("shot", "casualties")
_GENERIC = frozenset(("", "person", "victim", "other", "individual", "dead", "injured", "wounded"))
_SAME = ("side", "place", "as_of")
_FIRST = ("title", "lead")
_OPENING = 600  # characters: a headline and two paragraphs
_NEAR = 500  # characters: the next sentences
_IN_ALL = re.compile(r"[^.;:,()]{0,40}\s(?:in all|in total|altogether)\b")
_JOINTS = ("and", "plus", "as well as", "&")
_MANY = 10
# "10 of its soldiers": of all that it has.
_OWNED = re.compile(r"[\w,.-]{1,20} of (?:its|his|her|their|our|my)\b", re.IGNORECASE)
_NIGHT = timedelta(days=1)
_BEFORE = 20  # characters: "they discovered"
_MOST_WHOLES = 100  # the work stays linear on lists of thousands of tolls
_VICTIMS = frozenset(("killed", "injured", "shot", "casualties", "hospitalised"))


_Days = tuple[date | None, date | None]


def parted(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures of a document, in order; a count of narrower people, or of those in hospital, is a part of the total.

    The whole is a larger exact count of people at large, of the same measure or of all who were hit.
    """
    counts = [one for one in figures if _is_whole(one)]
    if not counts:
        return list(figures)
    wholes = _told(document, figures, counts, language)
    return [_with_whole(document, _as_part(document, figure, wholes, language), wholes) for figure in figures]


@dataclass(frozen=True, slots=True)
class _Wholes:
    """The counts that others may be parts of, in order, and the ids of the story's own.

    Its own are told in the opening, more than once, or "in all"; further down other events may be told of.
    """

    all: tuple[Figure, ...]
    own: frozenset[str]
    of_shooting: bool
    """True in the news of a shooting, which tells of its victims one by one."""
    days: _Days
    """When the story was, as the victims of its opening tell: the days of wholes that do not say."""


def _told(document: Document, figures: Sequence[Figure], wholes: Sequence[Figure], language: str) -> _Wholes:
    """The wholes among the figures, the first of those that say the same; behind the first hundred a text is a list."""
    found: dict[tuple[object, ...], Figure] = {}
    for one in wholes:
        found.setdefault((one.measure, one.value, one.side, one.event_date, one.subgroup, one.zone == "title"), one)
    times = Counter((one.measure, one.value) for one in wholes)
    opening = {(one.measure, one.value) for one in wholes if one.zone in _FIRST or (one.start or 0) < _OPENING}
    first = [_dated(one, wholes) for one in list(found.values())[:_MOST_WHOLES]]
    often = {key for key, count in times.items() if count > 1}
    own = [one for one in first if (one.measure, one.value) in opening | often or _is_of_all(document, one)]
    most = _most(figures)
    ids = frozenset(one.figure_id for one in own if _MANY * (one.value or 0) >= most[one.measure])
    early = (one for one in figures if one.measure in _VICTIMS and (one.start or 0) < _OPENING and any(_days(one)))
    days = next((_days(one) for one in early), (None, None))
    return _Wholes(tuple(first), ids, told_measure(document, language) == "shot", days)


def _most(figures: Sequence[Figure]) -> Counter[str]:
    """The most that the opening tells of each measure: a small fraction of it is of one event of several."""
    most: Counter[str] = Counter()
    for one in figures:
        told = one.kind == "total" and not one.unit and (one.zone in _FIRST or (one.start or 0) < _OPENING)
        if told and one.measure in _VICTIMS and one.value is not None:
            most[one.measure] = max(most[one.measure], math.ceil(one.value))
    return most


def _dated(whole: Figure, wholes: Sequence[Figure]) -> Figure:
    """The whole with the day that another place in the text gives for the same count: a title has none."""
    if whole.event_date or whole.period_start:
        return whole
    same = (one.event_date for one in wholes if (one.measure, one.value) == (whole.measure, whole.value))
    return replace(whole, event_date=next((day for day in same if day), None))


def _is_of_all(document: Document, whole: Figure) -> bool:
    """ "19 people had been killed in all"."""
    return bool(_IN_ALL.match(document.text, whole.end or 0))


def _head(figure: Figure) -> str:
    return figure.counted.rpartition(" ")[2]


def _is_whole(figure: Figure) -> bool:
    return (
        figure.kind == "total"
        and figure.measure in _VICTIMS
        and figure.measure != "hospitalised"
        and figure.hedge_kind == "exact"
        and figure.confidence == 1
        and figure.value is not None
        and "others" not in figure.excludes
        and _head(figure) in _GENERIC
    )


def _as_part(document: Document, figure: Figure, wholes: _Wholes, language: str) -> Figure:
    if figure.kind != "total" or figure.measure not in _VICTIMS or not figure.value or figure.zone == "title":
        return figure  # nobody at all ("no injuries") is no part
    if figure.implied and not wholes.of_shooting:
        return figure  # "a guard was killed" there may be of another day
    noun = _head(figure)
    narrow = figure.confidence < 1 or (noun not in _GENERIC and noun in people_words(language).person)
    found = _is_found(document, figure, language)
    graded = figure.measure == "injured" and _is_graded(document, figure, language)
    narrow = narrow or graded
    holding = (
        one for one in wholes.all if _holds(one, figure, wholes) and (not graded or one.measure == figure.measure)
    )
    certain = narrow or figure.measure == "hospitalised" or "others" in figure.excludes
    holding = (one for one in holding if found or one.figure_id in wholes.own or (certain and _is_near(one, figure)))
    whole = next((one for one in holding if _tells_of_all(one, figure, narrow=narrow, found=found)), None)
    return replace(figure, kind="part", whole=whole.figure_id) if whole else figure


def _is_graded(document: Document, figure: Figure, language: str) -> bool:
    """ "Two suffered minor injuries": hurt to a degree that the others of the injured may not be."""
    text = document.title if figure.zone == "title" else document.text
    told = next((end for slot, _, end in figure.slots if slot == "measure"), 0)
    words = text[figure.start : max(told, figure.end or 0)].lower().split()
    return not cues(language).suffered["degrees"].isdisjoint(words)


def _with_whole(document: Document, part: Figure, wholes: _Wholes) -> Figure:
    """ "Two of the wounded": the part, tied to the whole where the text before it gives one that it can be of."""
    if part.kind != "part" or part.whole or part.measure not in _VICTIMS or part.implied:
        return part
    if part.zone != "title" and _OWNED.match(document.text, part.start or 0):
        return part
    holding = [one for one in wholes.all if _holds(one, part, wholes) and _is_earlier(one, part)]
    if "others" in part.excludes:
        holding = [one for one in holding if one.figure_id in wholes.own]  # "another 15" come on top of those just told
    same = [one for one in holding if one.measure == part.measure] or holding
    return replace(part, whole=same[-1].figure_id) if len({one.value for one in same}) == 1 else part


def _tells_of_all(whole: Figure, part: Figure, *, narrow: bool, found: bool) -> bool:
    """True where the part is told so that it can be no other account of the whole."""
    if narrow or part.measure == "hospitalised":
        return narrow or "others" not in part.excludes or _is_earlier(whole, part)
    if "others" in part.excludes:
        return _is_earlier(whole, part)
    return part.measure in ("shot", whole.measure) and (found or _well_over(whole, part))


def _is_near(whole: Figure, part: Figure) -> bool:
    """True for counts of one sentence, or of sentences that follow each other."""
    return whole.zone == part.zone and abs((whole.start or 0) - (part.start or 0)) < _NEAR


def _is_found(document: Document, figure: Figure, language: str) -> bool:
    """ "Officers found five people hurt": so many were there then, and others may have been elsewhere."""
    words = document.text[max(0, (figure.start or 0) - _BEFORE) : figure.start].lower().split()
    return bool(words) and words[-1] in finding_words(language)


def _is_earlier(whole: Figure, part: Figure) -> bool:
    return whole.zone == "title" or (whole.start or 0) < (part.start or 0)


def _holds(whole: Figure, part: Figure, wholes: _Wholes) -> bool:
    """True where the part can lie within the whole: fewer, of the same or a wider measure, side, place and day."""
    among = whole.measure in _ANY_VICTIM and part.measure != "killed"  # the dead of five shot are all the dead
    treated = part.measure == "hospitalised" and whole.measure != "killed"
    wider = whole.measure == part.measure or among or treated
    if not wider or whole.value is None or part.value is None or whole.value <= part.value:
        return False
    if _stand_together(whole, part):
        return False
    if part.side and not whole.side and whole.place:
        return False  # soldiers of one side are none of the dead of a place, which may be the other's
    armed = _ATTACKER in (part.subgroup, whole.subgroup) or (part.status == "fighter" and not whole.status)
    same = all(_agree(getattr(whole, slot), getattr(part, slot)) for slot in _SAME) and not armed
    days = _days(whole) if any(_days(whole)) or whole.sentence == part.sentence else wholes.days
    return same and _meet(days, _days(part)) and whole.figure_id != part.figure_id


def _stand_together(one: Figure, two: Figure) -> bool:
    """ "Five people and an unborn baby": beside each other, and not one within the other."""
    first, last = sorted((one, two), key=lambda figure: figure.start or 0)
    if one.sentence != two.sentence or one.zone != two.zone:
        return False
    return first.sentence.partition(first.quote)[2].lstrip(" ,").startswith(tuple(f"{j} {last.quote}" for j in _JOINTS))


def _meet(one: _Days, two: _Days) -> bool:
    """True unless both are told of days, and of days that lie further apart than a night."""
    (first, last), (start, end) = one, two
    before = last is not None and start is not None and last + _NIGHT < start
    return not before and (first is None or end is None or first <= end + _NIGHT)


def _days(figure: Figure) -> _Days:
    """The first and the last day that a figure is told of; None where it is open."""
    return figure.event_date or figure.period_start, figure.event_date or figure.period_end


def _agree(one: object, two: object) -> bool:
    """True unless both are told and differ."""
    return not one or not two or one == two


def _well_over(whole: Figure, part: Figure) -> bool:
    """True where a count of people at large is told before, and is too large to be the same one told otherwise."""
    larger = whole.value is not None and part.value is not None and 2 * whole.value >= 3 * part.value
    told = part.event_date is None or part.event_date == whole.event_date
    return (
        told and _is_earlier(whole, part) and larger and whole.sentence != part.sentence and part.hedge_kind == "exact"
    )
