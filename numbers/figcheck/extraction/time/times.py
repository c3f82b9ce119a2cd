"""When: the date, period or running count that a sentence gives for a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from figcheck.extraction.time.attachment import has_no_time, is_attached, is_paired
from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.time.deeper import has_nearer
from figcheck.extraction.time.main_clauses import is_these_days
from figcheck.extraction.time.named_events import named_event
from figcheck.extraction.time.past_events import LONG_AGO, is_long_past
from figcheck.extraction.time.running import RUNNING
from figcheck.extraction.time.time_reach import gap_between, in_clause, may_tell, of_source, when_of_harm
from figcheck.extraction.time.time_words import time_words
from figcheck.extraction.time.told import Ground, Told
from figcheck.extraction.time.when_clauses import as_of_clause
from figcheck.extraction.words.lexis import EVENT, UNIT_NOUN
from figcheck.making import made_quickly
from figcheck.model import day
from figcheck.text import Sentence

Classes = tuple[int, ...]
_STOCK_TAKEN = ("as_of", "by", "until")
_BACKGROUND = frozenset(("killed", "injured", "shot", "casualties", "arrested", "hospitalised"))
_HARM = frozenset(("killed", "injured", "casualties"))  # "shot when he was at home on Friday"
_ERAS = frozenset(("War", "Era", "Revolution", "Occupation", "presidency", "century"))
_ERA_REACH = 6  # tokens of "the Second World War"
_EARLIER = frozenset(("previous", "earlier", "similar", "past"))
_APART = frozenset(("separate", "unrelated"))  # "in a separate shooting", but "in separate shootings" there and here
_WORST = frozenset(("deadliest", "worst"))  # "in one of the worst fires" is said of the story's own
_TITLE = 5  # tokens of "the deadliest school shooting"
_ALMOST_WEEK = timedelta(days=6)
_REACH = 18  # tokens between a count and its time


@made_quickly
@dataclass(frozen=True, slots=True)
class TimeReading:
    """The time slots of a figure; `at` is the tokens that say so."""

    event_date: date | None = None
    period_start: date | None = None
    period_end: date | None = None
    counter: str = ""
    as_of: date | None = None
    background: bool = False
    at: tuple[int, int] | None = None
    stood_at: tuple[int, int] | None = None
    """The tokens that tell the day of the count, where `at` tells another: "as of Saturday, 12 died on Friday"."""
    event: tuple[int, int] | None = None
    """The tokens that name the event, where it is another than that of the text."""


_WHICH = ("this", "last", "next", "that", "same")


def within_time(sentence: Sentence, classes: Classes, times: Sequence[TimeMention], i: int) -> int:
    """The token after the time mention that token i belongs to, or 0 where its number may still be a figure.

    "The past 24 hours" holds a length of time, which is a figure; "two days ago" is a date.
    """
    for mention in times:
        if mention.first <= i < mention.end:
            units = (j for j in range(i + 1, mention.end) if classes[j] & UNIT_NOUN)
            measures = any(sentence.lows[j - 1] not in _WHICH for j in units)  # not "3 May last year"
            return 0 if measures and sentence.lows[mention.end - 1] != "ago" else mention.end
    return 0


def read_time(ground: Ground, times: Sequence[TimeMention], figure: Told, published: date | None) -> TimeReading:
    """The time of the figure, and the other event that it is of, where the sentence names one."""
    told = _with_stock(ground, times, figure, published, _told(ground, times, figure, published))
    if not times or figure.measure not in _BACKGROUND:
        return told
    event = named_event(ground, figure, published)
    return replace(told, event=event) if event else told


def _with_stock(
    ground: Ground, times: Sequence[TimeMention], figure: Told, published: date | None, told: TimeReading
) -> TimeReading:
    """The time with the day on which the count stood, where that is told apart from the day of the event."""
    if told.as_of or told.event_date is None or not figure.measure:
        return told
    for mention in times:
        apart = mention.relation == "as_of" and mention.end <= figure.first and (mention.first, mention.end) != told.at
        stood = _stood(mention, day(published)) if apart else None
        if stood and in_clause(ground.sentence, ground.classes, mention, figure.span, ground.language):
            return replace(told, as_of=stood, stood_at=(mention.first, mention.end))
    return told


def _told(ground: Ground, times: Sequence[TimeMention], figure: Told, published: date | None) -> TimeReading:
    """The time of the figure, from the mention nearest to it in its clause that may be its own."""
    sentence, classes, today = ground.sentence, ground.classes, day(published)
    timeless = (
        not times
        or _is_axis(times)
        or _is_tick(sentence, figure)
        or of_source(sentence, classes, figure.span)
        or has_no_time(ground, figure)
    )
    mention = None if timeless else _nearest(ground, times, figure)
    if mention and has_nearer(ground, times, mention, figure):
        mention = None
    told = (figure.measure in _BACKGROUND and _tells_of_another(sentence, classes, published)) or bool(
        figure.measure and _of_an_era(sentence)
    )
    if mention is None:
        harmed = not told and figure.measure in _BACKGROUND and not figure.opens
        return TimeReading(background=told or (harmed and is_long_past(ground, times, figure, today)))
    at = (mention.first, mention.end)
    if "|" in sentence.lows and not any(low.isdigit() for low in sentence.lows[mention.first : mention.end]):
        return TimeReading(background=told)  # headlines in a row, each written on a day of its own
    if _is_yet_to_be(ground, mention, figure, today) or _may_be_ahead(sentence, mention, today, ground.language):
        return TimeReading(background=told)
    if is_these_days(ground, mention, figure) or _still_stands(ground, mention, figure):
        return TimeReading(as_of=mention.last_day, background=told, at=at)
    if mention.relation in _STOCK_TAKEN:
        stood = _stood(mention, today)
        return TimeReading(as_of=stood, at=at) if stood else TimeReading(background=told)
    if mention.relation in RUNNING:
        short = mention.granularity in ("hours", "day", "week")
        end = mention.last_day if short and mention.relation == "counter" else None
        return TimeReading(period_start=mention.first_day, period_end=end, counter=sentence.slice(*at), at=at)
    old = today is not None and mention.last_day is not None and today - mention.last_day > LONG_AGO
    background = told or (old and not figure.opens and figure.measure in _BACKGROUND)
    if mention.first_day is not None and mention.first_day == mention.last_day:
        return TimeReading(event_date=mention.first_day, background=background, at=at)
    return TimeReading(period_start=mention.first_day, period_end=mention.last_day, background=background, at=at)


def _still_stands(ground: Ground, mention: TimeMention, figure: Told) -> bool:
    """ "Four remained missing on Monday", "12 were still in hospital on Monday": how things stood that day."""
    if not figure.measure or mention.granularity != "day" or mention.relation != "at" or mention.first < figure.end:
        return False
    lows = ground.sentence.lows[figure.end : mention.first]
    words = time_words(ground.language).reach
    return not words["remaining"].isdisjoint(lows) and not any(
        ground.classes[j] & EVENT for j in range(figure.told, mention.first)
    )


def _stood(mention: TimeMention, today: date | None) -> date | None:
    """The day on which a count stood; none for a goal, "by 2040". "As of this year" stood on the day of publication.

    "As of 3 May", written in April, is kept as it is told: a count of a day to come is impossible.
    """
    last, begun = mention.last_day, mention.first_day
    if today is None or last is None or last <= today:
        return last
    if mention.relation != "as_of":
        return None
    return today if begun is not None and begun <= today else last


def _may_be_ahead(sentence: Sentence, mention: TimeMention, today: date | None, language: str) -> bool:
    """ "On Wednesday", in news of a Tuesday: of the week before, or written into the news a day later."""
    if today is None or mention.first_day is None or today - mention.first_day != _ALMOST_WEEK:
        return False
    words, told = time_words(language), sentence.lows[mention.first : mention.end]
    return any(low in words.weekdays for low in told) and not any(low in words.which or low.isdigit() for low in told)


def _is_yet_to_be(ground: Ground, mention: TimeMention, figure: Told, today: date | None) -> bool:
    """ "12 men have filed to run in 2030": what they have done is over, and only what they mean to do is to come."""
    if today is None or mention.first_day is None or mention.first_day <= today:
        return False
    between = ground.sentence.lows[figure.end : mention.first]
    return "to" in between and not ground.words("having").isdisjoint(between)


def _is_ticker(sentence: Sentence, figure: Told) -> bool:
    """ "Kett Inc. KTT, -0.31% took a charge": how a share stands as the page is read."""
    at = figure.first - (sentence.lows[max(0, figure.first - 1)] in ("+", "-", "−"))
    if figure.unit != "percent" or at < 2 or sentence.lows[at - 1] != ",":
        return False
    signed = at < figure.first or sentence.lows[at] in ("+", "-", "−") or sentence.lows[at][0] in "+-−"
    return signed and len(sentence.words[at - 2]) > 1 and sentence.words[at - 2].isupper()


def _is_listed(ground: Ground, times: Sequence[TimeMention], mention: TimeMention) -> bool:
    """True for the last of "Kett in 2012, Oro in 2013 and Lun in 2014", each of which has its own time."""
    earlier = [one for one in times if one.end <= mention.first and one.granularity == mention.granularity]
    if not earlier or mention.relation != "at" or earlier[-1].relation != "at":
        return False
    between = range(earlier[-1].end, mention.first)
    parted = any(ground.low(j) in (",", "and") for j in between)
    tags = {ground.tags[j] for j in between}
    return parted and "n" in tags and tags <= set("nc,d")


def _is_axis(times: Sequence[TimeMention]) -> bool:
    """True for a row of dates that nothing joins, as below a chart: "2 Jan. 5 Feb. 2 Mar."."""
    near = [later.first - one.end <= 1 and one.relation == later.relation == "at" for one, later in pairwise(times)]
    return any(one and later for one, later in pairwise(near))


def _is_tick(sentence: Sentence, figure: Told) -> bool:
    """True for a number between numbers that nothing joins, as on the axis of a chart: "$2 $3 $4"."""
    lows, after = sentence.lows, figure.end
    if figure.unit and lows[after : after + 1] == ("$",):
        return True
    if _is_ticker(sentence, figure):
        return True
    before = lows[max(0, figure.first - 1) : figure.first]
    if not before or not before[0][0].isdigit() or after >= len(lows) or sentence.glued(figure.first):
        return False
    return lows[after][0].isdigit() or (lows[after] == "$" and lows[after + 1 : after + 2] != ())


def _tells_of_another(sentence: Sentence, classes: Classes, published: date | None) -> bool:
    """ "In a previous attack", "a 2012 school shooting", "six years ago": the sentence is about another event."""
    if _of_a_past_year(sentence, classes, published):
        return True
    if not _WORST.isdisjoint(sentence.lows[:2]) and any(bits & EVENT for bits in classes[:_TITLE]):
        return True
    if "ago" not in sentence.lows and (_EARLIER | _APART).isdisjoint(sentence.lows):
        return False
    for i, low in enumerate(sentence.lows):
        apart = low in _APART and i > 0 and sentence.lows[i - 1] == "a"
        if (low in _EARLIER or apart) and any(classes[j] & EVENT for j in range(i + 1, min(i + 3, len(sentence.lows)))):
            return True
        if low == "ago" and i and sentence.lows[i - 1] in ("years", "decades", "months"):
            return True
    return False


def _of_a_past_year(sentence: Sentence, classes: Classes, published: date | None) -> bool:
    """ "The 2012 school shooting": an event named by a year before that of the news."""
    today = day(published)
    if today is None:
        return False
    return any(
        len(word) == 4
        and word.isascii()
        and word.isdigit()
        and 1900 <= int(word) < today.year
        and any(classes[j] & EVENT for j in range(i + 1, min(i + 4, len(sentence.lows))))
        for i, word in enumerate(sentence.words)
    )


def _of_an_era(sentence: Sentence) -> bool:
    """ "During the Cold War", "during the Bush presidency": a time that is told by its name; not "during the war"."""
    if "during" not in sentence.lows:
        return False
    for i, low in enumerate(sentence.lows):
        if low == "during" and any(word in _ERAS for word in sentence.words[i + 1 : i + _ERA_REACH]):
            return True
    return False


def _may_reach(ground: Ground, mention: TimeMention, figure: Told) -> bool:
    """True where the time stands in the clause of the figure, or tells when those were killed whom it counts."""
    if in_clause(ground.sentence, ground.classes, mention, figure.span, ground.language):
        return True
    return figure.measure in _HARM and when_of_harm(ground.sentence, mention, figure.span, ground.language)


def _nearest(ground: Ground, times: Sequence[TimeMention], figure: Told) -> TimeMention | None:
    """The mention nearest to the figure in its clause; none where that is attached to something else.

    Where it stands before the figure and is not attached, the nearest behind may be.
    """
    sentence, classes, (first, end) = ground.sentence, ground.classes, figure.span
    before: TimeMention | None = None
    behind: TimeMention | None = None
    for one in times:
        mention = as_of_clause(sentence, one, first, ground.language)
        if mention.first_day is None and mention.relation not in RUNNING:
            continue
        if (mention.first < end and mention.end > first) or not may_tell(sentence, classes, mention, ground.language):
            continue
        if len(gap_between(mention, figure.span)) > _REACH or (behind and mention.first >= end):
            continue
        if _may_reach(ground, mention, figure):
            before, behind = (mention, behind) if mention.first < first else (before, mention)
    if before and _is_listed(ground, times, before):
        before = None
    near = min((m for m in (before, behind) if m), key=lambda m: len(gap_between(m, figure.span)), default=None)
    if near is before and before and behind and is_paired(sentence, before, behind, figure):
        near = behind  # "from 255 in 2010 to 314 in 2017"
    if near and is_attached(ground, near, figure):
        return near
    return behind if near is before and behind and is_attached(ground, behind, figure) else None
