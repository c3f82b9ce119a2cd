"""How far a time reaches in a sentence: which of its figures it may be told of."""

from __future__ import annotations

from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.time.time_words import time_words
from figcheck.extraction.words.lexis import EVENT, PRONOUN, RELATIVE, SAYING, SUBORDINATOR, capitals_tell_nothing
from figcheck.text import Sentence

Classes = tuple[int, ...]
_SIGNED = 5  # tokens of "(@kett)"
_DATELINE = 6  # tokens before the date of a dateline
_FIRST_REACH = 8  # tokens between "the first" and "since 2012"
_SUPERLATIVE_REACH = 24
_BETWEEN_REACH = 6  # tokens of "between the 2000 census and the"
_LASTING_REACH = 5  # tokens of "in the more than four years" since something
_SHORTEST_SUPERLATIVE = 5
_WHEN_REACH = 14  # tokens from "when" to the time of what happened
_NOUN_REACH = 7  # tokens of "report on fires released" before "Friday"


def may_tell(sentence: Sentence, classes: Classes, mention: TimeMention, language: str) -> bool:
    """True for a time that is not that of a saying, of a page, of the writing, or of a comparison."""
    return not (
        _of_saying(sentence, classes, mention, language)
        or _of_dateline(sentence, mention, language)
        or "same" in sentence.lows[mention.first : mention.end]
        or sentence.lows[max(0, mention.first - 2) : mention.first][:1] == ("same",)
        or _of_comparison(sentence, mention, language)
        or (mention.relation == "since" and _of_elapsed(sentence, mention, language))
        or (mention.relation == "at" and _of_two_named(sentence, mention))
        or _in_name(sentence, mention, language)
    )


def of_source(sentence: Sentence, classes: Classes, span: tuple[int, int]) -> bool:
    """True for "according to two officials", "said one officer.": those who speak, at whatever time."""
    first, end = span
    if sentence.lows[max(0, first - 2) : first] == ("according", "to"):
        return True
    ends = end >= len(sentence.lows) or not sentence.lows[end][0].isalpha()
    return first > 0 and ends and bool(classes[first - 1] & SAYING)


def in_clause(sentence: Sentence, classes: Classes, mention: TimeMention, span: tuple[int, int], language: str) -> bool:
    """True where nothing between the figure and the time begins another clause."""
    floor = min(mention.first, span[0])
    gap = gap_between(mention, span)
    reach = time_words(language).reach
    lows = sentence.lows
    for j in gap:
        low = lows[j]
        if _of_day(sentence, j, mention, span, language):
            continue
        if low in reach["clause_ends"] or (classes[j] & SUBORDINATOR and not _of_event(classes, j, mention, span)):
            return False
        if low in reach["parts"] and j >= span[1]:  # "dozens of rockets, including two on Sunday"
            return False
        if low == "from" and j and lows[j - 1] in reach["moves"]:
            return False
        if low == "," and j + 2 < len(lows) and lows[j + 1] in reach["joins"] and classes[j + 2] & PRONOUN:
            return False
    return "," not in lows[gap.start : gap.stop] or not _beyond_clause(sentence, classes, gap, floor)


def when_of_harm(sentence: Sentence, mention: TimeMention, figure: tuple[int, int], language: str) -> bool:
    """True for "12 were killed when a bus fell in Karsk on 3 March": the harm was done as the event came to pass."""
    start = figure[1]
    if mention.first <= start or sentence.lows[start] not in time_words(language).reach["whens"]:
        return False
    between = sentence.lows[start + 1 : mention.first]
    ends = time_words(language).reach["clause_ends"]
    return (
        len(between) <= _WHEN_REACH and "," not in between and "who" not in between and not ends.intersection(between)
    )


def gap_between(mention: TimeMention, span: tuple[int, int]) -> range:
    """The tokens between a time and a figure."""
    return range(span[1], mention.first) if mention.first >= span[1] else range(mention.end, span[0])


def _of_event(classes: Classes, j: int, mention: TimeMention, span: tuple[int, int]) -> bool:
    """True for the "that" of "the Nov. 13 attacks that killed 129", "an attack on Nov. 13 that killed 129"."""
    if span[0] < mention.end or not classes[j] & RELATIVE:
        return False
    if j == mention.end:
        return mention.first > 0 and bool(classes[mention.first - 1] & EVENT)
    return j == mention.end + 1 and bool(classes[j - 1] & EVENT)


def _of_day(sentence: Sentence, j: int, mention: TimeMention, span: tuple[int, int], language: str) -> bool:
    """True for the "when" of "it was on 3 March, when two people died": what follows is of that day."""
    behind = span[0] > j and sentence.lows[mention.end : j] in ((), (",",))
    return behind and sentence.lows[j] in time_words(language).reach["whens"]


def _beyond_clause(sentence: Sentence, classes: Classes, gap: range, floor: int) -> bool:
    """True where a comma between the two ends a subordinate clause: "Those hurt when it fell in 2011, 12 ..."."""
    comma = next(j for j in gap if sentence.lows[j] == ",")
    for j in (*range(comma - 1, gap.start - 1, -1), *range(floor - 1, -1, -1)):
        if sentence.lows[j] in (",", ";", ":", "—"):
            break
        if classes[j] & (SUBORDINATOR | RELATIVE):
            return True
    return False


def _of_saying(sentence: Sentence, classes: Classes, mention: TimeMention, language: str) -> bool:
    """True for "police said on Tuesday", "the ministry on Tuesday put", "accessed on 3 May"."""
    reach = time_words(language).reach
    if mention.first > 0 and (
        classes[mention.first - 1] & SAYING or sentence.lows[mention.first - 1] in reach["writing"]
    ):
        return True
    if mention.first > 1 and sentence.lows[mention.first - 1] in reach["issuing"]:
        return not reach["documents"].isdisjoint(sentence.lows[max(0, mention.first - _NOUN_REACH) : mention.first])
    after = mention.end
    return after < len(sentence.lows) and bool(classes[after] & SAYING or sentence.lows[after] in reach["says"])


def _of_dateline(sentence: Sentence, mention: TimeMention, language: str) -> bool:
    """True for "VELD, June 17 — Two people were killed on Saturday": the time of the writing."""
    if sentence.lows[mention.first - 1 : mention.first] == (")",):
        signed = sentence.words[max(0, mention.first - _SIGNED) : mention.first]
        if any(word[0] == "@" for word in signed):
            return True  # "Oro Kett (@kett) June 28, 2019"
    after = mention.end + (mention.end < len(sentence.lows) and sentence.lows[mention.end] == ")")
    dashes = time_words(language).reach["dashes"]
    if mention.first > _DATELINE or after >= len(sentence.lows) or sentence.lows[after] not in dashes:
        return False
    return all(word.isupper() or not word.isalnum() for word in sentence.words[: mention.first])


def _of_comparison(sentence: Sentence, mention: TimeMention, language: str) -> bool:
    """True for "the largest displacement since 1945", "for the first time since May": no count that runs on."""
    reach, so_far = time_words(language).reach, sentence.lows[mention.first : mention.end]
    if mention.relation != "since" and (mention.relation != "counter" or reach["so_far"].isdisjoint(so_far)):
        return False
    first = mention.relation == "since" and sentence.lows[max(0, mention.first - _FIRST_REACH) : mention.first]
    if first and not reach["first"].isdisjoint(first):
        return True
    before = sentence.lows[max(0, mention.first - _SUPERLATIVE_REACH) : mention.first]
    ends = (low for low in before if low.endswith("est") and len(low) >= _SHORTEST_SUPERLATIVE)
    return any(low not in reach["not_superlative"] for low in ends)


def _of_elapsed(sentence: Sentence, mention: TimeMention, language: str) -> bool:
    """True for "four years since the invasion", how long ago it was; not for "in the four years since"."""
    words, first = time_words(language), mention.first
    if first == 0 or sentence.lows[first - 1] not in words.units:
        return False
    if sentence.lows[first] != "since":
        return True  # "the four months starting last October" have an end
    if first > 2 and sentence.lows[first - 2] in words.reach["rates"]:
        return False  # "12 a year since 2015"
    return words.reach["lasting"].isdisjoint(sentence.lows[max(0, first - _LASTING_REACH) : first])


def _of_two_named(sentence: Sentence, mention: TimeMention) -> bool:
    """True for either year of "between the 2000 census and the 2010 census"."""
    if sentence.lows[mention.first] == "between":
        return True
    joined = sentence.lows[max(0, mention.first - 1) : mention.first] == ("and",)
    return joined and "between" in sentence.lows[max(0, mention.first - _BETWEEN_REACH) : mention.first]


def _in_name(sentence: Sentence, mention: TimeMention, language: str) -> bool:
    """True for "The Saturday Evening Post", a name that begins with a day and its part, and for "Mar-a-Lago"."""
    last, end = mention.end - 1, mention.end
    if sentence.lows[end : end + 2] == ("-", "a") and sentence.glued(end):
        return True
    if end >= len(sentence.lows) or sentence.lows[last] not in time_words(language).sets["times_of_day"]:
        return False
    capitals = sentence.words[last][0].isupper() and sentence.words[end][0].isupper()
    return capitals and not capitals_tell_nothing(sentence)
