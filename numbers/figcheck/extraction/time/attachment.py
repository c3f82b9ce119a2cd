"""Whether a time near a figure is that of the figure, or of another clause, of a speaker, or of something it names."""

from __future__ import annotations

from itertools import pairwise

from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.time.deeper import is_of_another
from figcheck.extraction.time.described import is_embedded, is_held, is_known, is_known_topic
from figcheck.extraction.time.main_clauses import is_of_main_clause
from figcheck.extraction.time.named_times import of_named
from figcheck.extraction.time.running import RUNNING, runs
from figcheck.extraction.time.time_reach import gap_between
from figcheck.extraction.time.time_words import time_words
from figcheck.extraction.time.told import Ground, Told, is_short
from figcheck.extraction.words.lexis import ADVERB, EVENT, RELATIVE, capitals_tell_nothing
from figcheck.text import Sentence

_NAMED = 10  # tokens before a count or a time that may tell it a goal
_AGE = 2  # digits
_BRACKETS = 6  # tokens of "(more than 190 miles)"
_HEADING = 3  # tokens of a heading behind the cells of a table
_EARLIER = 3  # tokens of "a year earlier"
_PAIRED = 5  # tokens between a number and its time
_QUOTES = frozenset('"“”')
_RATIOS = ("percent", "percentage point", "basis point")
_GOALS = ("by", "until")
_HELD_FOR = ("suspects", "arrested")


def has_no_time(ground: Ground, figure: Told) -> bool:
    """True for those who speak ("one officer said") and for distances ("300 km from the border"), at whatever time."""
    sentence, reach = ground.sentence, time_words(ground.language).reach
    if figure.unit in reach["lengths"] and ground.low(_past_brackets(ground, figure.end)) in reach["distances"]:
        return True
    if _is_age(ground, figure):
        return True
    if not figure.is_few or figure.unit:
        return False
    if sentence.lows[figure.end - 1] in reach["abstract"]:
        return True  # "five ways to work in 2014"
    after = figure.end
    while after < len(sentence.lows) and ground.classes[after] & ADVERB:
        after += 1
    return not reach["speaking"].isdisjoint(sentence.lows[figure.first : after + 1])


def _is_age(ground: Ground, figure: Told) -> bool:
    """ "At 76, Kett runs again this year", "who at 76 is the oldest"."""
    first, low = figure.first, ground.low(figure.first)
    if ground.low(first - 1) != "at" or figure.end != first + 1 or len(low) != _AGE or not low.isdigit():
        return False
    return first == 1 or bool(ground.classes[first - 2] & RELATIVE) or ground.low(first - 2) == ","


def _past_brackets(ground: Ground, at: int) -> int:
    """The token behind the brackets that open or close here: "300 kilometers (190 miles) from"."""
    if ground.low(at) == "(":
        at = next((j for j in range(at, min(at + _BRACKETS, len(ground.sentence))) if ground.low(j) == ")"), at)
    return at + (ground.low(at) == ")")


def is_attached(ground: Ground, mention: TimeMention, figure: Told) -> bool:
    """True where the time may be that of the figure; where it is in doubt, it is none."""
    gap, leads = gap_between(mention, figure.span), mention.first < figure.first
    if of_named(ground, mention, gap, figure, leads=leads):
        return False
    if not _QUOTES.isdisjoint(ground.sentence.lows[gap.start : gap.stop]) or _has_dash(ground, gap):
        return False
    if mention.relation in _GOALS and _is_goal(ground, mention, gap, figure):
        return False
    if mention.relation in RUNNING and not runs(ground, mention, gap, figure):
        return False
    if _of_other_predicate(ground, mention, gap, figure, leads=leads):
        return False
    if leads:
        return not is_embedded(ground, mention, gap, figure)
    return _is_told_behind(ground, mention, gap, figure)


def _is_told_behind(ground: Ground, mention: TimeMention, gap: range, figure: Told) -> bool:
    """True where a time behind the figure is told of it, and not of what stands between the two or after."""
    if _opens_clause(ground, mention) or (ground.low(mention.first) == "from" and _is_at(mention)):
        return False  # "up 12 points from last year": that of the number it is held against
    if _is_held_against(ground, gap, figure) or _is_of_what_follows(ground, mention, gap, figure):
        return False
    if is_of_another(ground, mention, gap, figure) or is_of_main_clause(ground, gap, figure):
        return False
    if is_known(ground, figure) and not figure.measure and _is_wanted(ground, gap):
        return False
    if figure.unit and ground.low(mention.first - 1) in ground.words("expiring"):
        return False  # "a 50-crown deal set to expire next year"
    return not (is_held(ground, figure) if is_short(mention) else is_known_topic(ground, figure, leads=False))


def _is_held_against(ground: Ground, gap: range, figure: Told) -> bool:
    """ "8 percent off from its peak in May", "down from 14 a year earlier and below the 15 of 2016"."""
    lows = ground.sentence.lows
    if figure.unit in _RATIOS and "from" in lows[gap.start : gap.stop]:
        return True
    return not ground.words("earlier").isdisjoint(lows[gap.start : min(gap.start + _EARLIER, gap.stop)])


def _is_of_what_follows(ground: Ground, mention: TimeMention, gap: range, figure: Told) -> bool:
    """True where the time is that of a thought, of the next number, of another event, of an apposition or a bracket."""
    between = ground.sentence.lows[gap.start : gap.stop]
    if not (ground.words("thinking").isdisjoint(between) and ground.words("spanning").isdisjoint(between[:-1])):
        return True  # "12 percent believe that it fell in May", "12 boards, beginning with that of 1967"
    if _is_of_next(ground, gap) or _past_clause(ground, gap, figure):
        return True
    if _in_apposition(ground, mention, gap, figure) or _is_of_subject(ground, gap, figure):
        return True
    if figure.measure in _HELD_FOR and any(ground.classes[j] & EVENT for j in gap):
        return True  # "12 men were arrested over the raid on Friday": of the one or of the other
    return _in_other_relative(ground, gap, figure) or _in_bracket(ground, mention, gap)


def is_paired(sentence: Sentence, before: TimeMention, behind: TimeMention, figure: Told) -> bool:
    """True where each of two numbers has its time behind it: "3.5 tons in 2012 and 3.6 tons in 2013"."""
    opens = before.first == 0 or not sentence.words[before.first - 1][0].isalnum()
    return not opens and behind.first - figure.told <= _PAIRED


def _is_goal(ground: Ground, mention: TimeMention, gap: range, figure: Told) -> bool:
    """ "Could hit 300 towns by 2090", "had to find 12 names by Monday", "by 2040 the goal is 80 percent"."""
    around = _around(ground, mention, gap, figure)
    if not (ground.words("conditions") | ground.words("goals")).isdisjoint(around):
        return True
    return any(has in ground.words("having") and to == "to" for has, to in pairwise(around))


def _is_at(mention: TimeMention) -> bool:
    return mention.relation == "at"


def _around(ground: Ground, mention: TimeMention, gap: range, figure: Told) -> tuple[str, ...]:
    """The words between the two, those that lead to the first of them, and what is told of a figure behind a time."""
    lows, first = ground.sentence.lows, min(mention.first, figure.first)
    after = lows[figure.told : figure.told + _NAMED] if mention.first < figure.first else ()
    return (*lows[max(0, first - _NAMED) : first], *lows[gap.start : gap.stop], *after)


def _opens_clause(ground: Ground, mention: TimeMention) -> bool:
    """True for ", and last year the mayor said": what follows is another clause, and its time."""
    joined = ground.low(mention.first - 1) in ground.words("links") and ground.low(mention.first - 2) == ","
    after = mention.end + (mention.end < len(ground.classes) and bool(ground.classes[mention.end] & ADVERB))
    if ground.low(mention.first - 1) == "," and ground.low(after)[:1].isdigit():
        return True  # "12 raids and, he says, in 2015 about 30 dead"
    return joined and mention.end < len(ground.tags) and ground.tags[mention.end] in "dnrbva,"


def _has_dash(ground: Ground, gap: range) -> bool:
    dashes = time_words(ground.language).reach["dashes"]
    return any(ground.sentence.lows[j] in dashes and not ground.sentence.glued(j) for j in gap)


def _of_other_predicate(ground: Ground, mention: TimeMention, gap: range, figure: Told, *, leads: bool) -> bool:
    """True where "and" joins another verb between the two: "fell on Friday and owes 12", "rented 12 and left in May".

    A time before the first verb is that of both; of harm done both verbs tell alike: "killed 12 and wounded 30 in May".
    """
    clause = not ground.opens(mention.first) or ground.tags[mention.first - 1] == "w"
    if figure.measure or (leads and not clause):
        return False
    for j in gap:
        if not leads and ground.low(j) == "," and j + 1 < gap.stop and _begins_verb(ground, j + 1):
            return True  # "backs him 12 percent of the time, would do so tomorrow"
        if ground.sentence.lows[j] in ground.words("links"):
            if leads and ground.low(j - 1) == "," and ground.low(j) != "or":
                return True  # "in 2012, and the town has raised 85 crowns"
            if j == gap.start and _is_new_clause(ground, gap, figure, leads=leads):
                return True
            verb = j + 1 + (ground.tags[j + 1] == "r")  # "entered May with 6 crowns, and they hoped for 12"
            while verb < len(ground.tags) and ground.tags[verb] == "b":
                verb += 1
            if verb < len(ground.tags) and ground.tags[verb] in "va":
                return True
    return False


def _is_new_clause(ground: Ground, gap: range, figure: Told, *, leads: bool) -> bool:
    """ "The rate stays below 4 percent and new wealth has come in May", "was there in May and the town spent 85".

    What stands behind "and" has a subject and a verb of its own.
    """
    if not leads and (not figure.unit or ground.opens(figure.first)):
        return False
    verb = next((j for j in gap if ground.tags[j] in "va" and ground.low(j)[0].isalpha()), 0)
    return verb > gap.start + 1


def _begins_verb(ground: Ground, j: int) -> bool:
    """True for "would" and for "coming back": what they tell is of another time."""
    low = ground.low(j)
    verbs = low.endswith("ing") and ground.tags[j] != "p" and low not in ground.words("no_verbs")
    return verbs or low in ground.words("conditions") or low == "will"


def _is_of_next(ground: Ground, gap: range) -> bool:
    """True where another number, behind a comma, stands nearer: "a rise of 62%, on top of the 36% it got in 2015"."""
    lows = ground.sentence.lows
    if _is_row(ground, gap):
        return True
    for j in gap:
        if lows[j] == "," and lows[j + 1] not in ground.words("links") and not lows[j + 1][0].isdigit():
            return any(lows[k][0].isdigit() for k in range(j + 1, gap.stop))
    return False


def _is_row(ground: Ground, gap: range) -> bool:
    """True where another number follows and no word joins the two, as in the cells of a table with its names."""
    named = False
    capital = len(gap) >= _HEADING and ground.sentence.words[gap.start][0].isupper()
    if capital and not capitals_tell_nothing(ground.sentence) and all(ground.tags[j] == "n" for j in gap):
        return True  # "Port Party 0.5% Veld vote change since 2017"
    for j in gap:
        if ground.sentence.lows[j][0].isdigit():
            return named
        if ground.tags[j] in "pcsav,(-":
            return False
        named = named or ground.sentence.words[j][0].isupper()
    return False


def _is_wanted(ground: Ground, gap: range) -> bool:
    """ "The 30 votes needed to put it before the voters in 2026": what they are for is to be then."""
    return any(ground.low(j) == "to" and ground.low(j - 1) in ground.words("goals") for j in gap)


def _in_bracket(ground: Ground, mention: TimeMention, gap: range) -> bool:
    """ "93 percent of the clerks (23 to 38 years old in 2019)"; but "93 percent (in 2019)"."""
    opened = next((j for j in reversed(gap) if ground.low(j) in ("(", ")")), -1)
    return opened >= 0 and ground.low(opened) == "(" and mention.first - opened > 1


def _in_apposition(ground: Ground, mention: TimeMention, gap: range, figure: Told) -> bool:
    """True for a time within what a comma adds: "12 crowns for farms, a key issue in 2020"."""
    if figure.measure or ground.low(mention.end)[:1].isalnum():
        return False
    comma = next((j for j in reversed(gap) if ground.low(j) == ","), 0)
    added = comma and ground.low(comma + 1) in ("a", "an") and comma + 2 < gap.stop
    return bool(added) and all(ground.tags[j] in "dnpbvw" for j in range(comma + 1, gap.stop))


def _is_of_subject(ground: Ground, gap: range, figure: Told) -> bool:
    """True where a verb tells of more than the figure: "marches over the death of a guard turned violent on Friday"."""
    if not figure.measure or figure.told != figure.end or not any(ground.tags[j] == "v" for j in gap):
        return False
    if figure.inside:  # "A suspect in the case, Oro Kett, saw it in 2011"
        return ground.low(figure.first) in ("a", "an") and "," in ground.sentence.lows[gap.start : gap.stop]
    counted = ground.low(figure.first - 2) in time_words(ground.language).year["not_before_of"]
    return ground.low(figure.first - 1) == "of" and not counted


def _past_clause(ground: Ground, gap: range, figure: Told) -> bool:
    """True where another event begins between: "seized two ships, and Norland seized a third on Monday"."""
    lows = ground.sentence.lows
    joints = (j for j in gap if lows[j] in ("and", "but") and lows[j - 1] == ",")
    if not ground.words("aftermaths").isdisjoint(lows[gap.start : gap.stop]):
        return True
    verbs = "v" if figure.measure else "va"  # but "12 were killed, and 30 were hurt on Friday"
    return any(tag in verbs for j in joints for tag in ground.tags[j + 1 : gap.stop])


def _in_other_relative(ground: Ground, gap: range, figure: Told) -> bool:
    """True where the time is in a clause on another noun: "12 men of a band that broke up in 2016"."""
    named = not figure.measure and ground.low(figure.told) == "," and figure.told + 1 in gap
    if named and ground.classes[figure.told + 1] & RELATIVE:
        return True  # "worth 12 crowns, which last year took over"
    return any(ground.classes[j] & RELATIVE and j > figure.end + 1 and not ground.classes[j - 1] & EVENT for j in gap)
