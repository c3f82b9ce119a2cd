"""When: the date, period or running count that a sentence gives for a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.time.time_reach import RUNNING, gap_between, in_clause, may_tell, of_source
from figcheck.extraction.words.lexis import EVENT, UNIT_NOUN
from figcheck.model import day
from figcheck.text import Sentence

Classes = tuple[int, ...]
_STOCK_TAKEN = ("as_of", "by", "until")
_LONG_AGO = timedelta(days=60)  # news of an event is seldom older; an older date tells of another event
_BACKGROUND = frozenset(("killed", "injured", "shot", "casualties", "arrested", "hospitalised"))
_ERAS = frozenset(("War", "Era", "Revolution", "Occupation", "presidency", "century"))
_ERA_REACH = 6  # tokens of "the Second World War"
_EARLIER = frozenset(("previous", "earlier", "similar", "past"))
_APART = frozenset(("separate", "unrelated"))  # "in a separate shooting", but "in separate shootings" there and here
_WORST = frozenset(("deadliest", "worst"))  # "in one of the worst fires" is said of the story's own
_TITLE = 5  # tokens of "the deadliest school shooting"
_REACH = 18  # tokens between a count and its time


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


def within_time(sentence: Sentence, classes: Classes, times: Sequence[TimeMention], i: int) -> int:
    """The token after the time mention that token i belongs to, or 0 where its number may still be a figure.

    "The past 24 hours" holds a length of time, which is a figure; "two days ago" is a date.
    """
    for mention in times:
        if mention.first <= i < mention.end:
            measures = any(classes[j] & UNIT_NOUN for j in range(i + 1, mention.end))
            return 0 if measures and sentence.lows[mention.end - 1] != "ago" else mention.end
    return 0


def read_time(
    sentence: Sentence,
    classes: Classes,
    times: Sequence[TimeMention],
    span: tuple[int, int],
    measure: str,
    published: date | None,
    language: str = "en",
) -> TimeReading:
    """The time of the figure at the tokens of `span`, from the mention nearest to it in its clause."""
    told_of = not of_source(sentence, classes, span)
    mention = _nearest(sentence, classes, times, span, language) if times and told_of else None
    told = (measure in _BACKGROUND and _tells_of_another(sentence, classes, published)) or bool(
        measure and _of_an_era(sentence)
    )
    if mention is None:
        return TimeReading(background=told)
    at = (mention.first, mention.end)
    if mention.relation in _STOCK_TAKEN:
        return TimeReading(as_of=mention.last_day, at=at)
    if mention.relation in RUNNING:
        short = mention.granularity in ("hours", "day", "week")
        end = mention.last_day if short and mention.relation == "counter" else None
        return TimeReading(period_start=mention.first_day, period_end=end, counter=sentence.slice(*at), at=at)
    today = day(published)
    old = today is not None and mention.last_day is not None and today - mention.last_day > _LONG_AGO
    background = told or (old and measure in _BACKGROUND)
    if mention.first_day is not None and mention.first_day == mention.last_day:
        return TimeReading(event_date=mention.first_day, background=background, at=at)
    return TimeReading(period_start=mention.first_day, period_end=mention.last_day, background=background, at=at)


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
        if (low in _EARLIER or apart) and any(classes[j] & EVENT for j in range(i + 1, min(i + 3, len(sentence)))):
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
        and any(classes[j] & EVENT for j in range(i + 1, min(i + 4, len(sentence))))
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


def _nearest(
    sentence: Sentence, classes: Classes, times: Sequence[TimeMention], span: tuple[int, int], language: str
) -> TimeMention | None:
    """The mention nearest to the figure that is in its clause."""
    first, end = span
    best: tuple[int, TimeMention] | None = None
    for mention in times:
        if mention.first_day is None and mention.relation not in RUNNING:
            continue
        if (mention.first < end and mention.end > first) or not may_tell(sentence, classes, mention, language):
            continue
        gap = gap_between(mention, span)
        if len(gap) > _REACH or (best is not None and len(gap) >= best[0]):
            continue
        if in_clause(sentence, classes, mention, span, language):
            best = (len(gap), mention)
    return best[1] if best else None
