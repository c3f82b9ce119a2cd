"""Where the noun phrase that names a speaker ends."""

from __future__ import annotations

from figcheck.extraction.speech.name_words import (
    ASKING_WORDS,
    CLOSED_BY,
    INSIDE,
    LONGEST_NAME,
    OPENED_BY,
    OWNERS,
    is_capital,
    is_degree,
    is_initial,
    is_measured,
    is_named,
    is_small,
    is_tied,
)
from figcheck.extraction.speech.vocabulary import Speech
from figcheck.extraction.words.lexis import CALENDAR, DETERMINER, SAYING, VERB, capitals_tell_nothing, is_word
from figcheck.text import Sentence

Classes = tuple[int, ...]
_OUTWARD = frozenset(("from", "with"))
_JOINING = ("on", "and")
_PROVIDED = (("to",), ("by",), ("in",), ("from",), ("for",))  # "assessments provided to the radio"
_OF_TIMES = ("the", "last", "this", "earlier", "late", "early", "on")
_BEFORE_ARTICLE = frozenset("of for with from by to at in on and & / -".split())
_TAILS = (("at", "the", "time"), ("at", "first"), ("at", "least"), ("in", "particular"), ("in", "turn"), ("in", "part"))
_LONGEST_SHORT = 4  # letters of "Gov." and its like
_POSTS = 6  # tokens of "and Halvik Radio contributor"


def name_end(sentence: Sentence, classes: Classes, first: int, speech: Speech) -> int:
    """Where the noun phrase that begins at token `first` ends."""
    end = first
    while end < min(len(sentence), first + LONGEST_NAME):
        if end > first and _stops(sentence, classes, end, speech):
            break
        inside = _is_inside(sentence, classes, first, end, speech)
        if not inside and (not is_word(sentence.lows[end]) or is_small(sentence, classes, end)):
            break
        if classes[end] & (VERB | SAYING) and not _is_part(sentence, first, end, speech):
            break
        end += 1
    else:
        if end < len(sentence):
            return first
    end = _without_ends(sentence, first, end, speech)
    if first < end and (behind := _behind_short(sentence, end)):
        stop = name_end(sentence, classes, behind, speech)
        return stop if stop > behind else end
    return _before_time(sentence, classes, first, _before_deed(sentence, classes, first, end, speech), speech)


def _behind_short(sentence: Sentence, end: int) -> int:
    """Where a name goes on behind its short form: "the Harbour Office (HO) Report"; 0 where it does not."""
    words = sentence.words[end : end + 4]
    goes_on = len(words) == 4 and (words[0], words[2]) == ("(", ")") and words[1].isupper() and words[3][0].isupper()
    return end + 3 if goes_on else 0


def _stops(sentence: Sentence, classes: Classes, at: int, speech: Speech) -> bool:
    """True where a name can go no further: "data | given to", "told | his supporters", "lawyers | how", "plan | '"."""
    low = sentence.lows[at]
    if low.endswith("ed") and sentence.lows[at + 1 : at + 2] in _PROVIDED:
        return True
    if classes[at] & DETERMINER and not is_initial(sentence, at) and not _joins_article(sentence, at, speech):
        return True
    if low == ".":
        return at + 1 >= len(sentence) or len(sentence.words[at - 1]) > _LONGEST_SHORT
    return low in ASKING_WORDS or (low == "'" and not sentence.lows[at - 1].endswith("s"))


def _is_inside(sentence: Sentence, classes: Classes, first: int, at: int, speech: Speech) -> bool:
    """True for what goes on with a name, though it is no word of one elsewhere: "of", "and", "on", a number."""
    low = sentence.lows[at]
    if low in INSIDE and low != "and":
        return True
    if at == first:
        return False
    before, follows = sentence.lows[at - 1], sentence.lows[at + 1 : at + 2]
    if low in _OUTWARD or (low in _JOINING and _joins_capitals(sentence, classes, at)):
        return True
    if low in ("to", "by"):
        return before in (speech.knowing_of if low == "to" else speech.records)
    if is_measured(sentence, at):
        return True
    if low.isdigit() and not speech.records.isdisjoint(follows):
        return True
    if is_tied(sentence, at) or _is_number_of_name(sentence, at):
        return True
    return is_degree(sentence, classes, at, len(sentence), speech) or (
        low == "and" and _joins_posts(sentence, first, at, speech)
    )


def _is_part(sentence: Sentence, first: int, at: int, speech: Speech) -> bool:
    """True for a noun that looks like a verb: "fire department", "think tank", "with its work"."""
    low, follows = sentence.lows[at], sentence.lows[at + 1 : at + 2]
    if not sentence.words[at].islower() or low in speech.records or is_tied(sentence, at):
        return True
    if low in speech.attributive and not speech.nouns.isdisjoint(follows):
        return True
    headed = low in speech.posts or not speech.tanks.isdisjoint(follows)
    return at > first and (headed or sentence.lows[at - 1] in speech.owning)


def _without_ends(sentence: Sentence, first: int, end: int, speech: Speech) -> int:
    """Without words that only go on with a name: "sources familiar with | it", "the office of |"."""
    while end > first and sentence.lows[end - 1] in (INSIDE | _OUTWARD) - {"."}:
        end -= 1
    closes = end >= len(sentence) or sentence.words[end] in CLOSED_BY
    if closes and end > first + 1 and sentence.words[end - 1] == "." and is_capital(sentence.words[end - 2]):
        end -= 1  # "according to the OHCR.”"
    while end > first and (sentence.lows[end - 1] in speech.owning or sentence.lows[end - 1] in _OUTWARD):
        end -= 1
    if end > first + 1 and sentence.lows[end - 1] in speech.knowing_of and sentence.lows[end : end + 1] == ("with",):
        end -= 1
    return end


def _is_number_of_name(sentence: Sentence, at: int) -> bool:
    """True for the number of "FlightRadar24"."""
    return sentence.words[at].isdigit() and sentence.glued(at) and sentence.words[at - 1].isalpha()


def _joins_posts(sentence: Sentence, first: int, at: int, speech: Speech) -> bool:
    """ "Former strategist and Halvik Radio contributor Ana Brisk": two posts before one name, without an article."""
    before = sentence.words[at - 1]
    if at <= first or not before.islower() or before.endswith("s") or sentence.lows[first] in OWNERS:
        return False
    if before not in speech.nouns and before not in speech.people:
        return False
    return any(
        (sentence.words[j] in speech.nouns or sentence.words[j] in speech.people) and sentence.words[j + 1][0].isupper()
        for j in range(at + 1, min(at + _POSTS, len(sentence) - 1))
    )


def _before_deed(sentence: Sentence, classes: Classes, first: int, end: int, speech: Speech) -> int:
    """Without the verb behind a name: "several members reiterated | their support", "advocates detailing | how"."""
    if end - first < 2 or end >= len(sentence) or not sentence.words[end - 1].islower():
        return end
    last, object_follows = sentence.lows[end - 1], classes[end] & DETERMINER or sentence.words[end] in OPENED_BY
    if last.endswith("ed") and object_follows and last not in speech.nouns:
        return end - 1
    follows = object_follows or sentence.lows[end] in ASKING_WORDS
    return end - 1 if last.endswith("ing") and follows and last not in speech.nouns else end


def _before_time(sentence: Sentence, classes: Classes, first: int, end: int, speech: Speech) -> int:
    """Without the day behind a name: "the Halvik radio last month"."""
    if end <= first:
        return end
    stop = end
    while stop > first and _is_time(sentence, classes, stop - 1, speech):
        stop -= 1
    while first < stop < end and sentence.lows[stop - 1] in _OF_TIMES:
        stop -= 1
    stop = before_tail(sentence, first, stop)
    stop = stop if stop > first + (sentence.lows[first] in _OF_TIMES) else end
    return before_participle(sentence, first, stop, speech)


def _is_time(sentence: Sentence, classes: Classes, at: int, speech: Speech) -> bool:
    timed = classes[at] & CALENDAR or sentence.lows[at] in speech.times
    return bool(timed) and not is_named(sentence, classes, at)


def before_tail(sentence: Sentence, first: int, end: int) -> int:
    """Without what tells of no name: "the senator at the time", "a poll taken last spring"."""
    for tail in _TAILS:
        if (
            first < end - len(tail)
            and sentence.lows[end - 1] == tail[-1]
            and sentence.lows[end - len(tail) : end] == tail
        ):
            return end - len(tail)
    return end


def before_participle(sentence: Sentence, first: int, end: int, speech: Speech) -> int:
    """Without what was done with a record: "a poll released"."""
    if first + 2 < end and sentence.lows[end - 1].endswith("ed") and sentence.lows[end - 2] == "and":
        return end - 2  # "a poll conducted by the radio and released"
    for j in range(first + 1, end - 1):
        dated = sentence.lows[j + 1] in _OF_TIMES and "by" not in sentence.lows[j + 2 : end]
        if dated and sentence.lows[j].endswith("ed") and sentence.lows[j - 1] in speech.records:
            return j  # "a poll | released this week by the radio"
    while first + 1 < end and sentence.lows[end - 1].endswith("ed") and sentence.lows[end - 2] in speech.records:
        end -= 1
    return end


def _next(sentence: Sentence, at: int) -> tuple[str, ...]:
    return sentence.lows[at + 1 : at + 2]


def _joins_article(sentence: Sentence, at: int, speech: Speech) -> bool:
    """ "The watchdog the Road Archive", "the ministry of the interior", "a lawyer representing the club"."""
    before = sentence.lows[at - 1]
    return (
        before in _BEFORE_ARTICLE or before.endswith("ing") or (before in speech.nouns and sentence.lows[at] == "the")
    )


def _joins_capitals(sentence: Sentence, classes: Classes, at: int) -> bool:
    """True within "the Council on Foreign Relations"; a day behind "on" is no part of a name."""
    words = sentence.words[at - 1 : at + 2]
    capitals = len(words) == 3 and words[0][0].isupper() and words[2][0].isupper()
    return capitals and not classes[at + 1] & CALENDAR and not capitals_tell_nothing(sentence)
