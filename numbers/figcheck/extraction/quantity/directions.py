"""Directions: whether a number tells of a rise or a fall."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from figcheck.extraction.quantity.direction_words import ENDS, SHARES, DirectionWords, Sort, direction_words, sort_of
from figcheck.extraction.quantity.quantities import Quantity
from figcheck.extraction.words.forms import BASES, form
from figcheck.extraction.words.hedges import hedge_before
from figcheck.making import made_quickly
from figcheck.text import Sentence

_MOST_BETWEEN = 4  # tokens from the word of change to the number: "rose sharply by another"
_REACH = 10  # tokens back to the verb that a later "by 2.6%" goes with
_AFTER = 6  # tokens from the number to the noun of change: "a 7% year-on-year rise"
_COMPOUND = 3  # tokens of the compound before the noun of change: "a 12-cent increase"
_CONJUNCTS = 6  # "zinc 2%, tin 3%, lead 1%": how many go back to one verb
_AVERAGE = ("an", "average", "of")
_JOINTS = ("or", ",", "(")
_SIGNS = {"+": "up", "-": "down", "−": "down", "–": "down"}
_CHANGEABLE: tuple[Sort, ...] = ("share", "price", "held", "bare")
_QUOTED: tuple[Sort, ...] = ("share", "price")


@made_quickly
@dataclass(frozen=True, slots=True)
class _Number:
    """The number asked about, at tokens start to stop with hedge and unit, and the parts of speech around it."""

    sentence: Sentence
    start: int
    stop: int
    sort: Sort
    words: DirectionWords
    language: str
    tags: Sequence[str]
    counts: bool
    """True for a plain count, without a unit."""

    def low(self, at: int) -> str:
        return self.sentence.lows[at] if 0 <= at < len(self.sentence.lows) else ""


def read_direction(sentence: Sentence, tags: Sequence[str], quantity: Quantity, language: str) -> str:
    """Up or down where the number, with hedge and unit, tells of a change; else empty.

    "Rose by 5", "up nearly 57%", "+0.2%", "a 19% drop", "a gain of 3%"; carried over in "lost 190 points, or 0.6%".
    A level that is reached ("rose 5% to 310") has none.
    """
    words = direction_words(language)
    start, unit = _before_average(sentence, quantity.start), quantity.unit
    sort = sort_of(sentence, quantity, words)
    number = _Number(sentence, start, quantity.stop, sort, words, language, tags, not unit)
    return (
        _of_sign(sentence, start, unit)
        or _of_verb(number, start)
        or _of_noun_before(number)
        or _of_word_behind(number)
        or _of_noun_behind(number)
        or _carried(number, unit)
    )


def _before_average(sentence: Sentence, start: int) -> int:
    """The token that "an average of" before the number begins with: "raised fares by an average of 5%"."""
    return start - len(_AVERAGE) if sentence.lows[max(0, start - len(_AVERAGE)) : start] == _AVERAGE else start


def is_signed(sentence: Sentence, quantity: Quantity, language: str) -> bool:
    """True for a signed count in brackets beside a word of change: "jobs rose in trade (+5,000)"; not for a lead."""
    at = quantity.start - (sentence.lows[max(0, quantity.start - 1)] in _SIGNS)
    signed = at < quantity.start or sentence.lows[at][0] in _SIGNS
    opens = at > 0 and sentence.lows[at - 1] == "(" and sentence.lows[quantity.stop : quantity.stop + 1] == (")",)
    if not (signed and opens) or quantity.unit or quantity.high is not None:
        return False
    words = direction_words(language)
    return any(low in words.verbs or low in words.loose or low in words.nouns for low in sentence.lows)


def is_followed_by_change(sentence: Sentence, quantity: Quantity, language: str) -> bool:
    """ "A two-thirds reduction": the number right before a noun that tells of nothing but a change."""
    return sentence.low(quantity.stop) in direction_words(language).plain_nouns


def is_change(low: str, language: str) -> bool:
    """True for a verb or adverb of change: rose, fell, up, down, went, hiked (from 3 to 5)."""
    words = direction_words(language)
    return low in words.verbs or low in words.loose or low in words.moves or low in words.by_verbs


def _of_sign(sentence: Sentence, start: int, unit: str) -> str:
    """ "+0.2%", "-1.3%"."""
    if unit not in SHARES:
        return ""
    own = _SIGNS.get(sentence.lows[start], "")
    if own or start == 0:
        return own
    apart = not sentence.glued(start - 1) or (start > 1 and sentence.lows[start - 2] in "([")
    plus = sentence.lows[start - 1] == "+" and sentence.glued(start) and apart
    return "up" if plus else ""


def _of_verb(number: _Number, start: int) -> str:
    """ "rose 5%", "fell sharply by another 3", "was off 2%"; nothing for "dropped 12 bombs", "fell 20 feet"."""
    words, by = number.words, False
    for at in range(start - 1, max(-1, start - 2 - _MOST_BETWEEN), -1):
        low = number.low(at)
        if way := words.verbs.get(low):
            return way if by or _is_told(number, at, way) else ""
        if way := words.loose.get(low):
            if by:
                return "" if low in words.marks["beaten"] else way  # "lost by 3 votes"
            return way if number.sort in _CHANGEABLE and not _is_of_others(number) and not _is_played(number) else ""
        if by and (way := words.by_verbs.get(low)):
            return way
        if low == "off":
            before = number.low(at - 1)
            stands = before in words.standing or before in words.marks["before_off"]
            return "down" if stands and number.sort in _QUOTED else ""
        if low not in words.between and not low.endswith("ly"):
            return ""
        by = by or low == "by"
    return ""


def _is_told(number: _Number, at: int, way: str) -> bool:
    """False for what only moves or is moved: "fell 20 feet", "gave up 517 yards"; not for "is down 20 feet"."""
    low, stands = number.low(at), number.low(at - 1) in number.words.marks["be"]
    if number.sort == "length" and way == "down" and not (low == "down" and stands):
        return False
    return low not in ("up", "down") or not _is_particle(number, at)


def _is_played(number: _Number) -> bool:
    """True for points of a game: "added 14 points and 9 rebounds"."""
    return number.sort in ("price", "bare") and not number.words.marks["games"].isdisjoint(number.sentence.lows)


def _is_of_others(number: _Number) -> bool:
    """True for a share of a whole that is not one's own: "gained 12% of the vote", but "lost 3% of its value"."""
    return number.low(number.stop) == "of" and number.low(number.stop + 1) not in number.words.marks["possessives"]


def _is_particle(number: _Number, at: int) -> bool:
    """True for the "up" of "gave up" and the "down" of "cut down 300 trees"; not for that of "closed up 3%"."""
    if at == 0:
        return False
    before, words = number.low(at - 1), number.words
    if before in words.particle_verbs:
        return number.sort not in _QUOTED or before not in words.standing
    if before in words.standing or number.sort in (*_QUOTED, "bare"):
        return False
    return number.tags[at - 1] in "vw"


def _of_noun_before(number: _Number) -> str:
    """ "a gain of 2.1%", "a rise in arrests of 12%"; of a price only plain nouns: "an increase of $2"."""
    if number.low(number.start - 1) != "of" or not (number.counts or number.sort in _QUOTED):
        return ""
    if way := _way_of_noun(number, number.start - 2):
        return way
    for at in range(number.start - 4, max(-1, number.start - 2 - _AFTER), -1):
        if number.low(at) in ENDS and number.low(at) not in number.words.marks["within"]:
            return ""
        if number.low(at + 1) in number.words.marks["within"] and (way := _way_of_noun(number, at)):
            return way
    return ""


def _way_of_noun(number: _Number, at: int) -> str:
    low = number.low(at)
    counts = number.counts and number.sort != "price" and low in number.words.marks["stepped"]  # "a gain of 12 seats"
    told = counts or number.sort == "share" or low in number.words.plain_nouns
    return number.words.nouns.get(low, "") if told else ""


def _of_word_behind(number: _Number) -> str:
    """ "closed 2.5% lower", "45 cents down at $70"; not "2% lower than"."""
    low, after = number.low(number.stop), number.low(number.stop + 1)
    if not (not after or after in ENDS):
        return ""
    told = number.sort in _QUOTED or (number.sort == "other" and low in ("higher", "lower"))
    return number.words.behind.get(low, "") if told else ""


def _of_noun_behind(number: _Number) -> str:
    """ "a 19% drop", "a 12-cent increase"; not the verb of "10% fall below"."""
    marked = number.low(number.start - 1) in number.words.marks["articles"]
    if number.sort != "share" and not (marked and number.sort == "price"):
        return ""
    reach = _AFTER if number.sort == "share" else _COMPOUND
    compound = number.low(number.stop) == "-"  # "a 100-point drop"
    for at in range(number.stop, min(number.stop + reach, len(number.sentence))):
        low = number.low(at)
        if way := number.words.nouns.get(low, "") if compound else _way_of_noun(number, at):
            return way if marked or number.low(at + 1) not in number.words.verb_tails else ""
        if (low in ENDS and number.low(at - 1) != "-") or not (low[0].isalpha() or low == "-"):
            return ""
    return ""


def _carried(number: _Number, unit: str) -> str:
    """ "lost 190 points, or 0.6%"; "were down 2.3%, Burlington by 2.6%"; "tin rose 1%, zinc 2%"."""
    sentence, start, words = number.sentence, number.start, number.words
    if start < 2 or not (unit or number.sort == "price"):
        return ""
    by = start - 1 - (sentence.lows[start - 1] in words.marks["scant"])  # "raised premiums by only 5%"
    before = sentence.lows[by]
    if before == "by":
        if sentence.lows[by - 1] in words.marks["beaten"]:
            return ""  # "lost by only 3 percent"
        verbs = (*reversed(sentence.lows[max(0, by + 1 - _REACH) : by]),)
        found = (words.verbs.get(low) or words.loose.get(low) or words.by_verbs.get(low) for low in verbs)
        return next((way for way in found if way), "") if number.sort in _QUOTED else ""
    at = start - 1
    while at > 0 and sentence.lows[at] in _JOINTS:
        at -= 1
    if sentence.lows[start - 1] in _JOINTS:
        for first in range(at, max(0, at - _MOST_BETWEEN), -1):  # back over the unit to the number before
            if sentence.words[first][0].isdigit():
                return _of_amount(number, first - (sentence.lows[first - 1] in "$€£"))
    return _of_object(number) or _of_conjunct(number)


def _of_amount(number: _Number, first: int) -> str:
    """The way of the amount at token `first`, which a share behind it says again: "fell an average of $2 (1.2%)"."""
    if number.low(number.start - 1) != "(":
        return _of_verb(number, first)
    start = _before_average(number.sentence, first)
    return _of_verb(number, start) or _of_noun_before(replace(number, start=start))


def _of_object(number: _Number) -> str:
    """ "hiked fares 3.5%", "raised its key rate 25 basis points": what is changed stands before the share."""
    if number.sort != "share" or number.low(number.stop) == "of":
        return ""
    for at in range(number.start - 1, max(-1, number.start - 2 - _MOST_BETWEEN), -1):
        if at < number.start - 1 and (way := number.words.by_verbs.get(number.low(at))):
            return way
        if not number.low(at)[0].isalpha() or number.tags[at] not in "nd":
            return ""
    return ""


def _of_conjunct(number: _Number) -> str:
    """The way of the share before in "tin rose 1%, zinc 2% and lead 3%", where no verb stands between."""
    if number.sort != "share" or number.low(number.stop) == "of":
        return ""
    start = number.start
    for _ in range(_CONJUNCTS):
        first = _conjunct_before(number, start)
        if first < 0:
            return ""
        hedge = hedge_before(number.sentence, first, number.language)
        start = hedge[1] if hedge else first
        if way := _of_verb(number, start):
            return way
    return ""


def _conjunct_before(number: _Number, start: int) -> int:
    """The token of the share that the one at token `start` is joined to; -1 where there is none."""
    sentence, marks = number.sentence, number.words.marks
    joined = False
    for at in range(start - 1, max(-1, start - 2 - _REACH), -1):
        low = sentence.lows[at]
        if low[0].isdigit():
            return at if joined and sentence.lows[at + 1] in marks["share_words"] else -1
        if low in marks["conjunctions"]:
            joined = True
        elif low in marks["share_words"] or low in marks["carrying"] or sentence.words[at][0].isupper():
            continue
        elif number.tags[at] not in "nd" and not _is_noun_too(number, at):
            return -1
    return -1


def _is_noun_too(number: _Number, at: int) -> bool:
    """True for what looks like a verb right behind "and", in a form that goes with no one thing: "and lead 3%"."""
    joined = number.low(at - 1) in number.words.marks["conjunctions"]
    return joined and form(number.low(at), number.language) in BASES
