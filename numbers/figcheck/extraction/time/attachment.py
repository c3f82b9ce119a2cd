"""Whether a time near a figure is that of the figure, or of another clause, of a speaker, or of something it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.time.time_reach import gap_between
from figcheck.extraction.time.time_words import time_words
from figcheck.extraction.words.lexis import ADVERB, EVENT, PARTICIPLE, RELATIVE, is_word
from figcheck.text import Sentence

Classes = tuple[int, ...]
_NEAR = 2  # tokens between a count and a time that only stands before its noun: "14 seats in last year's vote"
_NAMED = 4  # tokens from a time to the noun that it stands before
_BRACKETS = 6  # tokens of "(more than 190 miles)"
_ENCLOSED = 6  # tokens from the comma of a participle to its time
_PAIRED = 5  # tokens between a number and its time
_SHORT = ("day", "week", "hours")
_QUOTES = frozenset('"“”')
_CONDITIONS = frozenset(("would", "could", "might"))
_RATIOS = ("percent", "percentage point", "basis point")
_AFTER = frozenset(("following", "amid"))  # "a deal of 3 tons following a visit in May"
_GOALS = ("by", "until")
_LINKS = frozenset(("and", "but", "or"))
_PURPOSES = frozenset(("for", "of", "on", "about", "to", "from"))
_ARTICLES = ("the", "a", "an")
_OWNED = ("'s", "'")


@dataclass(frozen=True, slots=True)
class Told:
    """A figure whose time is sought: its quote from `first` to `end`, its words of measure up to `told`."""

    first: int
    end: int
    told: int
    measure: str
    unit: str
    is_few: bool
    """True for a handful, as those are who speak to a newspaper."""
    opens: bool = False
    """True in a title or lead: what a story opens with is its own event, however long ago."""

    @property
    def span(self) -> tuple[int, int]:
        """The quote with what is said of the figure."""
        return self.first, self.told


@dataclass(frozen=True, slots=True)
class Ground:
    """A sentence with the classes and tags of its words."""

    sentence: Sentence
    classes: Classes
    tags: Sequence[str]
    language: str

    def low(self, i: int) -> str:
        """Token i in lower case, empty outside the sentence."""
        return self.sentence.lows[i] if 0 <= i < len(self.sentence) else ""


def has_no_time(ground: Ground, figure: Told) -> bool:
    """True for those who speak ("one officer said") and for distances ("300 km from the border"), at whatever time."""
    sentence, reach = ground.sentence, time_words(ground.language).reach
    if figure.unit in reach["lengths"] and ground.low(_past_brackets(ground, figure.end)) in reach["distances"]:
        return True
    if not figure.is_few or figure.unit:
        return False
    after = figure.end
    while after < len(sentence) and ground.classes[after] & ADVERB:
        after += 1
    return not reach["speaking"].isdisjoint(sentence.lows[figure.first : after + 1])


def _past_brackets(ground: Ground, at: int) -> int:
    """The token behind the brackets that open or close here: "300 kilometers (190 miles) from"."""
    if ground.low(at) == "(":
        at = next((j for j in range(at, min(at + _BRACKETS, len(ground.sentence))) if ground.low(j) == ")"), at)
    return at + (ground.low(at) == ")")


def is_attached(ground: Ground, mention: TimeMention, figure: Told) -> bool:
    """True where the time may be that of the figure; where it is in doubt, it is none."""
    gap, leads = gap_between(mention, figure.span), mention.first < figure.first
    if _of_named(ground, mention, gap, figure, leads=leads):
        return False
    if not _QUOTES.isdisjoint(ground.sentence.lows[gap.start : gap.stop]) or _has_dash(ground, gap):
        return False
    if not leads and (_opens_clause(ground, mention) or (ground.low(mention.first) == "from" and _is_at(mention))):
        return False  # "up 12 points from last year": that of the number it is held against
    if not leads and figure.unit in _RATIOS and "from" in ground.sentence.lows[gap.start : gap.stop]:
        return False  # "8% off from its peak in May"
    if mention.relation in _GOALS and not _CONDITIONS.isdisjoint(_around(ground, mention, gap, figure)):
        return False  # "could hit 300 towns by 2090"
    if _of_other_predicate(ground, mention, gap, figure, leads=leads):
        return False
    if leads:
        return not _is_embedded(ground, mention, gap, figure)
    if _is_of_next(ground, gap) or _past_clause(ground, gap):
        return False
    return not _in_other_relative(ground, gap, figure) and not (is_short(mention) and _is_held(ground, figure))


def is_paired(sentence: Sentence, before: TimeMention, behind: TimeMention, figure: Told) -> bool:
    """True where each of two numbers has its time behind it: "3.5 tons in 2012 and 3.6 tons in 2013"."""
    opens = before.first == 0 or not sentence.words[before.first - 1][0].isalnum()
    return not opens and behind.first - figure.told <= _PAIRED


def is_short(mention: TimeMention) -> bool:
    """True for a day or a week, in which one thing happened and others did not."""
    return mention.granularity in _SHORT and mention.relation in ("at", "during")


def _is_at(mention: TimeMention) -> bool:
    return mention.relation == "at"


def _around(ground: Ground, mention: TimeMention, gap: range, figure: Told) -> tuple[str, ...]:
    """The words between the two, and those that lead to the first of them."""
    first = min(mention.first, figure.first)
    return ground.sentence.lows[max(0, first - _NAMED) : gap.stop]


def _opens_clause(ground: Ground, mention: TimeMention) -> bool:
    """True for ", and last year the mayor said": what follows is another clause, and its time."""
    joined = ground.low(mention.first - 1) in _LINKS and ground.low(mention.first - 2) == ","
    return joined and mention.end < len(ground.tags) and ground.tags[mention.end] in "dnr,"


def _has_dash(ground: Ground, gap: range) -> bool:
    dashes = time_words(ground.language).reach["dashes"]
    return any(ground.sentence.lows[j] in dashes and not ground.sentence.glued(j) for j in gap)


def _of_other_predicate(ground: Ground, mention: TimeMention, gap: range, figure: Told, *, leads: bool) -> bool:
    """True where "and" joins another verb between the two: "fell on Friday and owes 12", "rented 12 and left in May".

    A time before the first verb is that of both; of harm done both verbs tell alike: "killed 12 and wounded 30 in May".
    """
    if figure.measure or (leads and _opens(ground, mention.first)):
        return False
    for j in gap:
        if ground.sentence.lows[j] in _LINKS:
            if leads and ground.low(j - 1) == "," and ground.low(j) != "or":
                return True  # "in 2012, and the town has raised 85 crowns"
            verb = j + 1
            while verb < len(ground.tags) and ground.tags[verb] == "b":
                verb += 1
            if verb < len(ground.tags) and ground.tags[verb] in "va":
                return True
    return False


def _opens(ground: Ground, first: int) -> bool:
    """True where no verb stands before the token."""
    return not any(ground.tags[j] in "vas" and ground.low(j) != "'s" for j in range(first))


def _is_embedded(ground: Ground, mention: TimeMention, gap: range, figure: Told) -> bool:
    """True where the time comes first and the figure stands deeper, in what was said, meant or described."""
    sentence, tags = ground.sentence, ground.tags
    said = time_words(ground.language).reach["speaking"]
    harmed = bool(figure.measure)
    if _in_relative(ground, gap, figure) or _is_enclosed(ground, mention):
        return True
    for j in gap:
        low = sentence.lows[j]
        if low in said and tags[j - 1] not in "d0a" and mention.relation in ("at", "during"):
            return True  # "On Tuesday the ministry said 12 were hurt": that it was said then is all that is told
        if not is_short(mention):
            continue
        if low in _CONDITIONS or (low == "to" and tags[j + 1] == "v" and not harmed):
            return True
        if low == "," and not harmed and ground.low(j + 1).endswith("ing") and tags[j + 1] != "p":
            return True
    return is_short(mention) and _is_held(ground, figure)


def _in_relative(ground: Ground, gap: range, figure: Told) -> bool:
    """ "On Friday a court that has 12 seats": a clause on another noun, not yet closed by a comma before the figure."""
    for j in reversed(gap):
        if ground.sentence.lows[j] == ",":
            return False
        if ground.classes[j] & RELATIVE:
            return not (ground.classes[j - 1] & EVENT or (figure.measure and j <= gap.start + _NEAR))
    return False


def _is_enclosed(ground: Ground, mention: TimeMention) -> bool:
    """ "The club, founded in May, has 12 clerks": the time of a participle between commas."""
    if ground.low(mention.end) != ",":
        return False
    for j in range(mention.first - 1, max(0, mention.first - _ENCLOSED), -1):
        if ground.low(j) == ",":
            return ground.low(j + 1).endswith("ed") or bool(ground.classes[j + 1] & PARTICIPLE)
    return False


def _is_held(ground: Ground, figure: Told) -> bool:
    """True for what describes another noun: "the release of 12 pages", "their $3 million contract", "one of the 12"."""
    if figure.measure:
        return False
    reach = time_words(ground.language)
    definite, before = reach.reach["definite"], figure.first - 1
    known = ground.low(figure.first) in definite or ground.low(before) in definite
    before -= ground.tags[before] == "d" or ground.low(before) in definite
    if before < 1 or ground.tags[before] != "p":
        return known and (bool(figure.unit) or "-" in ground.sentence.lows[figure.first : figure.end + 1])
    noun = ground.low(before - 1)
    if noun in reach.year["not_before_of"] or noun in reach.reach["moves"]:
        return False
    return known or (ground.low(before) in reach.reach["describing"] and ground.tags[before - 1] == "n")


def _is_of_next(ground: Ground, gap: range) -> bool:
    """True where another number, behind a comma, stands nearer: "a rise of 62%, on top of the 36% it got in 2015"."""
    lows = ground.sentence.lows
    for j in gap:
        if lows[j] == "," and lows[j + 1] not in _LINKS and not lows[j + 1][0].isdigit():
            return any(lows[k][0].isdigit() for k in range(j + 1, gap.stop))
    return False


def _past_clause(ground: Ground, gap: range) -> bool:
    """True where another event begins between: "seized two ships, and Norland seized a third on Monday"."""
    lows = ground.sentence.lows
    joints = (j for j in gap if lows[j] in ("and", "but") and lows[j - 1] == ",")
    if not _AFTER.isdisjoint(lows[gap.start : gap.stop]):
        return True
    return any(tag == "v" for j in joints for tag in ground.tags[j + 1 : gap.stop])


def _in_other_relative(ground: Ground, gap: range, figure: Told) -> bool:
    """True where the time is in a clause on another noun: "12 men of a band that broke up in 2016"."""
    return any(ground.classes[j] & RELATIVE and j > figure.end + 1 and not ground.classes[j - 1] & EVENT for j in gap)


def _of_named(ground: Ground, mention: TimeMention, gap: range, figure: Told, *, leads: bool) -> bool:
    """True where the time names a law, vote or plan that the figure is not of: "next year's vote", "the 2019 act"."""
    if _is_title(ground, mention):
        return True
    owned = ground.low(mention.end) in _OWNED
    held = mention.granularity == "year" and ground.sentence.lows[mention.first + 1 : mention.end - 1] == ("the",)
    if held and "for" in ground.sentence.lows[gap.start : gap.stop]:
        return True  # "praised 12 firms for meddling in the 2016 election"
    if not owned and not _is_attribute(ground, mention):
        return False
    named = range(mention.end, min(mention.end + _NAMED, len(ground.classes)))
    if any(ground.classes[j] & EVENT for j in named):
        return not (figure.measure or leads)
    dated = not time_words(ground.language).reach["dated"].isdisjoint(ground.sentence.lows[named.start : named.stop])
    if not leads:
        between = ground.sentence.lows[min(gap.start, mention.first - 1) : gap.stop]
        return len(gap) > _NEAR or not (owned or dated) or not _PURPOSES.isdisjoint(between)
    if len(gap) <= _NAMED + 1 and not any(ground.tags[j] in "va" for j in gap[owned:]):
        return False  # "July's surprisingly high 27.3 percent"
    return not _opens(ground, mention.first) or not (owned or dated)


def _is_title(ground: Ground, mention: TimeMention) -> bool:
    """ "The Rivers Act of 1964": a year that is part of a name."""
    before = mention.first - 2
    of = ground.low(mention.first - 1) == "of" and before >= 1
    return of and mention.granularity == "year" and ground.sentence.words[before][0].isupper()


def _is_attribute(ground: Ground, mention: TimeMention) -> bool:
    """True for a date that stands before a noun: "the 2019 election", "a July 4 deadline"; not for "Last week men"."""
    first, end = mention.first, mention.end
    if mention.relation not in ("at", "by", "during") or end >= len(ground.tags) or ground.tags[end] != "n":
        return False
    if not is_word(ground.sentence.words[end]):
        return False
    articles = (*_ARTICLES, *time_words(ground.language).reach["definite"])
    article = ground.low(first) in _ARTICLES or ground.low(first - 1) in articles
    return article or ground.low(first)[0].isdigit()
