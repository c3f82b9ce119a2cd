"""Figures that only describe another noun, or stand deeper than the time: in what was said, meant or of another."""

from __future__ import annotations

from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.time.leading import is_of_other_number
from figcheck.extraction.time.time_words import time_words
from figcheck.extraction.time.told import Ground, Told, is_short
from figcheck.extraction.words.lexis import EVENT, PARTICIPLE, RELATIVE

_NEAR = 2  # tokens from a time to the clause on its event: "the raid on Friday that killed 12"
_ENCLOSED = 6  # tokens from the comma of a participle to its time
_CLAUSE = 14  # tokens of a clause on a noun up to its time
_APPOSED = 12  # tokens of an apposition up to its time
_CAME = 6  # tokens of "from about 19 crowns"
_LEVEL = 3  # tokens of "to a requested"
_OWNER = 4  # tokens of "his old club", whose 12 clerks are told of
_ADJECTIVES = 2  # tokens of "the long hidden 12 crowns"
_DRIVER = 3  # tokens of ", decided by": what stands right behind is told of then all the same
_TOPIC = 3  # tokens of "a vote on about 12 bills"


def is_embedded(ground: Ground, mention: TimeMention, gap: range, figure: Told) -> bool:
    """True where the time comes first and the figure stands deeper, in what was said, meant or described."""
    if is_of_other_number(ground, mention, figure):
        return True
    if _is_of_relative(ground, mention, figure) or _in_relative(ground, gap, figure):
        return True
    if _is_enclosed(ground, mention, figure) or _in_brackets(ground, gap) or _closes_bracket(ground, mention):
        return True
    if _begins_anew(ground, mention, gap) or (not figure.measure and _is_driven(ground, gap)):
        return True
    if _is_topic(ground, mention, gap, figure) or _is_in_speech(ground, mention, gap, figure):
        return True
    if not is_short(mention):
        return is_known_topic(ground, figure, leads=True)
    if _is_total(ground, gap, figure) or _is_deed_on_harm(ground, gap, figure):
        return True
    return _is_told_apart(ground, figure) or is_held(ground, figure)


def _is_in_speech(ground: Ground, mention: TimeMention, gap: range, figure: Told) -> bool:
    """True for what was said, meant or wanted then, and for what has become of it since."""
    sentence, tags, said = ground.sentence, ground.tags, ground.words("speaking")
    if not ground.words("perfect").isdisjoint(_words_of(ground, gap)) and not _runs_still(ground, mention):
        return True
    for j in gap:
        low = sentence.lows[j]
        if low in said and tags[j - 1] not in "d0a" and mention.relation in ("at", "during"):
            return True  # "On Tuesday the ministry said 12 were hurt": that it was said then is all that is told
        bare = not figure.measure or figure.inside
        if not is_short(mention):
            continue
        if low in ground.words("conditions") or (low == "to" and tags[j + 1] == "v" and bare):
            return True
        if low in ("for", "by") and bare and ground.low(j + 1).endswith("ing") and ground.low(j + 1) != "during":
            return True  # "on Monday it fined two clerks for taking 12 crowns"
        if low == "," and not figure.measure and ground.low(j + 1).endswith("ing") and tags[j + 1] != "p":
            return True
    return False


def _in_relative(ground: Ground, gap: range, figure: Told) -> bool:
    """ "On Friday a court that has 12 seats": a clause on another noun, not yet closed by a comma before the figure."""
    for j in reversed(gap):
        if ground.sentence.lows[j] == ",":
            return False
        if ground.classes[j] & RELATIVE:
            return not (ground.classes[j - 1] & EVENT or (figure.measure and j <= gap.start + _NEAR))
    return False


def _is_of_relative(ground: Ground, mention: TimeMention, figure: Told) -> bool:
    """ "A clerk who left the port in 2013 was ordered to pay 12 crowns": a verb follows, and ends the clause."""
    if mention.end >= len(ground.tags) or not _is_finite(ground, mention.end):
        return False
    for j in range(mention.first - 1, max(0, mention.first - _CLAUSE), -1):
        if ground.low(j) in (",", ";", ":"):
            return False
        if ground.classes[j] & RELATIVE:
            event = bool(figure.measure) and bool(ground.classes[j - 1] & EVENT)
            return not event and any(_is_finite(ground, k) for k in range(j + 1, mention.first))
    return False


def _is_enclosed(ground: Ground, mention: TimeMention, figure: Told) -> bool:
    """ "The club, founded in May, has 12 clerks": the time of a participle between commas."""
    if ground.low(mention.end) != ",":
        return False
    opening = int(ground.tags[0] == "b")
    begun = _is_participle(ground, opening) or (opening and ground.tags[1] in "vw")
    if begun and mention.first < _ENCLOSED and not figure.measure:
        return True  # "Begun in May, the club has 12 clerks", "Only lately begun"
    if _closes_apposition(ground, mention):
        return True
    for j in range(mention.first - 1, max(0, mention.first - _ENCLOSED), -1):
        if ground.low(j) == ",":
            told = j + 1 < mention.first and not figure.measure and ground.tags[j + 1] in "vw"
            return told or _is_participle(ground, j + 1)
    return False


def _is_participle(ground: Ground, j: int) -> bool:
    return ground.low(j).endswith("ed") or bool(ground.classes[j] & PARTICIPLE)


def _closes_apposition(ground: Ground, mention: TimeMention) -> bool:
    """ "The Veld League, a club that Oro Kett joined in 2010, has 12 clerks"."""
    for j in range(mention.first - 1, max(0, mention.first - _APPOSED), -1):
        if ground.low(j) == ",":
            return ground.low(j + 1) in ("a", "an") and j + 2 < mention.first
    return False


def _words_of(ground: Ground, gap: range) -> tuple[str, ...]:
    return ground.sentence.lows[gap.start : gap.stop]


def _runs_still(ground: Ground, mention: TimeMention) -> bool:
    """True for a time that goes with "has": "this year the town has sold 12", but "the lead of 2016 has grown"."""
    still = ground.words("still")
    return mention.relation not in ("at", "during") or not still.isdisjoint(
        ground.sentence.lows[mention.first : mention.end]
    )


def _in_brackets(ground: Ground, gap: range) -> bool:
    """True for a figure in a remark of its own: "By May, it was a narrow win (he lost by 3 points)"."""
    opened = -1
    for j in gap:
        opened = j if ground.low(j) == "(" else -1 if ground.low(j) == ")" else opened
    return opened >= 0 and any(ground.tags[j] in "va" for j in range(opened, gap.stop))


def _closes_bracket(ground: Ground, mention: TimeMention) -> bool:
    """ "The young (23 to 38 years old in 2019) own boats, and 12 percent ..."; but "that year (2019) 12 percent"."""
    if ground.low(mention.end) != ")":
        return False
    opened = next((j for j in range(mention.first - 1, -1, -1) if ground.low(j) in ("(", ")")), 0)
    return mention.first - opened > 1


def _begins_anew(ground: Ground, mention: TimeMention, gap: range) -> bool:
    """ "Rose from 19 in 2009 to a wanted 36"; "ended it in 2006 and will not send back"."""
    if ("by", "the", "time") in zip(*(ground.sentence.lows[k : mention.first] for k in range(3)), strict=False):
        return True  # "by the time he came in June 2016, 10 had died in 5 years"
    came = "from" in ground.sentence.lows[max(0, mention.first - _CAME) : mention.first]
    if came and ground.low(gap.start) == "to" and len(gap) <= _LEVEL:
        return True
    ahead = ground.words("conditions") | ground.words("ahead")
    return any(ground.low(j) in ground.words("links") and not ahead.isdisjoint(_next_two(ground, j)) for j in gap)


def _is_driven(ground: Ground, gap: range) -> bool:
    """ "In 1986 he wrote the act, spurred by talk of 12 raids", of days before; not "in May he wrote it, with 12"."""
    comma = next((j for j in reversed(gap) if ground.low(j) == ","), gap.start)
    if not gap.start < comma < gap.stop - _DRIVER or ground.low(comma + 2) != "by":
        return False
    return _is_participle(ground, comma + 1) and any(_is_finite(ground, j) for j in range(gap.start, comma))


def _next_two(ground: Ground, j: int) -> tuple[str, str]:
    return ground.low(j + 1), ground.low(j + 2)


def _is_topic(ground: Ground, mention: TimeMention, gap: range, figure: Told) -> bool:
    """ "A hearing next month on the use of duties of 25 percent": the time is that of what deals with the figure."""
    if figure.measure or len(gap) <= _TOPIC or mention.relation not in ("at", "during"):
        return False
    deals = ground.low(mention.end) in ground.words("topics") and mention.first > 0
    return deals and not any(_is_finite(ground, j) for j in gap)


def _is_finite(ground: Ground, j: int) -> bool:
    """True for a verb that is no noun in "-ing"."""
    return ground.tags[j] in "va" and ground.low(j)[0].isalpha() and not ground.low(j).endswith("ing")


def _is_told_apart(ground: Ground, figure: Told) -> bool:
    """ "On Monday clerks questioned 12 men who were arrested in Veld": what is told of them was on another day."""
    return any(ground.classes[j] & RELATIVE for j in range(figure.end, figure.told))


def is_held(ground: Ground, figure: Told) -> bool:
    """True for what describes another noun: "the release of 12 pages", "their $3 million contract", "one of the 12"."""
    if figure.measure and not figure.inside:
        return False
    known = is_known(ground, figure) or _is_of_known(ground, figure)
    before = _before_phrase(ground, figure.first)
    if before < 1 or ground.tags[before] != "p":
        hyphened = "-" in ground.sentence.lows[figure.first : figure.end + 1]
        return known and not figure.measure and (bool(figure.unit) or hyphened)
    noun = ground.low(before - 1)
    if noun in time_words(ground.language).year["not_before_of"] or noun in ground.words("moves"):
        return False
    if figure.measure:
        return known  # "candles for each of the 11 slain guards"
    return known or (ground.low(before) in ground.words("describing") and ground.tags[before - 1] == "n")


def is_known_topic(ground: Ground, figure: Told, *, leads: bool) -> bool:
    """True for what was known before, and is only told of: "wrote about the hidden 12 crowns".

    Behind it a verb tells of more than of it: "the strike of the clerks of Veld's 7 ports was averted in May".
    """
    first = figure.first
    while figure.first - first < _ADJECTIVES and ground.tags[first - 1] in "nbw":
        first -= 1
    first = first if ground.low(first - 1) in ground.words("definite") else figure.first
    if figure.measure or not (is_known(ground, figure) or first < figure.first):
        return False
    if not figure.unit and _is_hyphened(ground, figure):
        return True  # "the five-member club wants to halve its talks of 2026"
    before = _before_phrase(ground, first)
    if leads:
        return ground.low(before) in ground.words("of_topics") and ground.low(before) != "of"
    told = figure.told < len(ground.tags) and ground.tags[figure.told] == "a"
    return told and ground.low(before) == "of" and ground.tags[before - 1] == "n"


def _is_hyphened(ground: Ground, figure: Told) -> bool:
    """ "Five-member", "12-gauge"; not "60 rebel-held"."""
    numbers, lows = time_words(ground.language).numbers, ground.sentence.lows
    return any(
        lows[j] == "-" and (lows[j - 1][0].isdigit() or lows[j - 1] in numbers)
        for j in range(figure.first + 1, min(figure.end + 1, len(lows)))
    )


def _is_total(ground: Ground, gap: range, figure: Told) -> bool:
    """ "12 were killed on Tuesday, bringing the total to 130": a count of all days."""
    between = {*_words_of(ground, gap), *ground.sentence.lows[figure.end : figure.told]}
    raised = not (ground.words("raising").isdisjoint(between) or ground.words("totals").isdisjoint(between))
    return raised and ground.low(figure.first - 1) == "to"


def _is_deed_on_harm(ground: Ground, gap: range, figure: Told) -> bool:
    """ "Clerks asked on Sunday to look into the death of a man": the death was on another day."""
    if not figure.measure or figure.inside or figure.told != figure.end or ground.low(figure.first - 1) != "of":
        return False
    if ground.low(figure.first - 2) in time_words(ground.language).year["not_before_of"]:
        return False
    done = any(_is_finite(ground, j) for j in gap)  # but "Friday's killing of a man", "the death on Friday of"
    return done and ground.words("causes").isdisjoint(_words_of(ground, gap))


def is_known(ground: Ground, figure: Told) -> bool:
    """True for what was told of before, or has an owner: "the remaining 28", "its 12", "the top 1 percent"."""
    definite, at = ground.words("definite"), figure.first
    if ground.low(at) in definite:
        return True
    while at and ground.low(at - 1) in ground.words("ordered"):
        at -= 1
    return ground.low(at - 1) in definite


def _is_of_known(ground: Ground, figure: Told) -> bool:
    """ "Two of the most costly": some of those that are known, but "half of the votes" is a share."""
    lows = ground.sentence.lows[figure.first : figure.end]
    return not figure.unit and any(
        lows[j] == "of" and lows[j + 1] in ground.words("definite") for j in range(len(lows) - 1)
    )


def _before_phrase(ground: Ground, first: int) -> int:
    """The token before the figure with its article, or with its owner: "to his club's 12 clerks"."""
    before, definite = first - 1, ground.words("definite")
    owner = ground.low(before) == "'s"
    before -= ground.tags[before] == "d" or ground.low(before) in definite
    if not owner:
        return before
    for _ in range(_OWNER):
        if before < 1 or ground.tags[before] == "p":
            break
        if ground.tags[before] not in "ndr":
            return before
        before -= 1
    return before
