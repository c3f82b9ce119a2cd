"""What looks like a number and is no figure: dates, times, ages, ordinals, names, addresses, scores, pronouns."""

from __future__ import annotations

from functools import cache

from figcheck.extraction.not_figures.excluding import LONG, Excluding, Table, table
from figcheck.extraction.not_figures.identifiers import (
    EMERGENCY,
    OF_FIRMS,
    POSTAL,
    is_address,
    is_code,
    is_coordinate,
    is_dialled_word,
    is_emergency_number,
    is_firm,
    is_in_address,
    is_in_run,
    is_law,
    is_long_code,
    is_post_code,
    is_slug,
    is_text_number,
)
from figcheck.extraction.not_figures.listing import is_footnote, is_list_number
from figcheck.extraction.not_figures.names import (
    NUMBERING,
    is_after_name,
    is_before_digits,
    is_glued_name,
    is_in_body_name,
    is_in_series,
    is_numbered_name,
    is_spelled_in_name,
    is_station,
)
from figcheck.extraction.not_figures.pronouns import (
    BOTH,
    DEFINITE,
    is_anaphor,
    is_bare_word,
    is_couple,
    is_idle_zero,
    is_offspring,
    is_pronoun,
)
from figcheck.extraction.not_figures.scores import DECIDED, is_old_score, is_ratio, is_score, is_vote
from figcheck.extraction.numbers.numerals import Numeral, number_words
from figcheck.extraction.time.time_words import time_words
from figcheck.extraction.time.years import counts_something, is_cut_year, is_day_and_month, is_modern, is_spelled_year
from figcheck.extraction.words.hedges import hedge_before
from figcheck.extraction.words.lexis import NAME_HEAD, WEEKDAY, is_word
from figcheck.text import Sentence
from figcheck.units.registry import find_unit_or_money

Classes = tuple[int, ...]
_ORDINALS = ("st", "nd", "rd", "th")
_CODE = 3  # letters; a longer word with digits behind it is a name
_SINCE = ("since", "until", "till")  # "since at least 2004"
_NEAR = ("around", "about", "circa")  # "it ends around 2017, he said"
_ENDS = ("", ",", ".", ";", ")")
_HYPHENS = ("-", "–", "‑")
_COMPOUNDS = frozenset(
    "member person strong man woman seat bed room people soldier vehicle cylinder page vote game match goal".split()
)
_BLURRING = frozenset(("odd", "plus", "ish"))
_YEAR_LENGTHS = tuple(map(len, ("2026", "2026.1", "2026.14")))  # with the number of a footnote too
_OF = frozenset(("of",))
_OUT_OF = frozenset(("of", "/"))


def exclusion(sentence: Sentence, classes: Classes, numeral: Numeral) -> str:
    """Why the numeral is no figure (date, time, age, ordinal, name, ...), or an empty string where it may be one."""
    digits = numeral.form == "digits"
    for test in _chosen(digits, _table(digits).possible(sentence, numeral)):
        if test.holds(sentence, classes, numeral):
            return test.reason
    return ""


@cache
def _table(digits: bool) -> Table:
    return table(OF_DIGITS if digits else OF_WORDS)


@cache
def _chosen(digits: bool, bits: int) -> tuple[Excluding, ...]:
    return _table(digits).chosen(bits)


def _is_before_code(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "24703 m212": the code of a thing behind its number."""
    code = n.end + 1 < len(sentence.words) and len(sentence.words[n.end]) < _CODE and is_word(sentence.words[n.end])
    digits = sentence.words[n.end + 1] if code else ""
    return len(digits) > 1 and digits.isdecimal() and sentence.glued(n.end + 1)


def _is_letter_glued(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """1990s, 4x4, 3D: digits that go on in letters which are neither a magnitude nor a unit."""
    if n.end >= len(sentence.words) or not sentence.glued(n.end):
        return False
    low, word = sentence.lows[n.end], sentence.words[n.end]
    if is_code(sentence, n):
        return True
    if low in _HYPHENS and sentence.lows[n.end + 1 : n.end + 2] in (("something",), ("somethings",)):
        return True
    if low in _ORDINALS or low == "s" or low == "'s":
        return True
    if word in "/:" and n.end + 1 < len(sentence.words) and sentence.glued(n.end + 1):
        return sentence.words[n.end + 1][0].isdigit()
    if not (is_word(word) and len(word) == 1 and word.isupper()) or n.magnitude != 1:
        return False
    return find_unit_or_money(sentence.lows, sentence.words, n.end, sentence.glued) is None


def _is_compound_word(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """one-sided, two-thirds, three-bedroom: a number word that is part of another word."""
    i = n.end
    if not (
        i + 1 < len(sentence.words) and sentence.lows[i] in _HYPHENS and sentence.glued(i) and sentence.glued(i + 1)
    ):
        return sentence.glued(n.first) and sentence.words[n.first - 1] in _HYPHENS
    if sentence.lows[i + 1] in ("to", "or") and sentence.lows[i + 2 : i + 3] == ("-",):
        return False  # "two-to-three"
    if 1 < (n.value or 0) < number_words("en").small.get(sentence.lows[i + 1], 0) and sentence.low(i + 2) != "-":
        return False  # "six-seven hours"; "a one-two punch" counts nothing
    return is_word(sentence.words[i + 1]) and sentence.lows[i + 1] not in _COMPOUNDS | _BLURRING


def _is_bare_year(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """Four digits of our times with nothing to count: "2019 review"; "about 2000 people" and "2,019" are numbers."""
    word = sentence.words[n.first]
    if _has_footnote(sentence, n):
        return True
    if n.end != n.first + 1 or not is_modern(word):
        return False
    after = sentence.words[n.end] if n.end < len(sentence.words) else ""
    if after in _HYPHENS and sentence.glued(n.end) and is_modern(sentence.low(n.end + 1)):
        return True  # "over 2013-2022"
    if hedge := hedge_before(sentence, n.first, "en"):
        dated = sentence.low(hedge[1] - 1) in _SINCE
        dated = dated or (sentence.low(n.first - 1) in _NEAR and int(word) % 50 != 0 and after in _ENDS)
        return dated and not counts_something(sentence, n.first)
    if after in _HYPHENS and _ends_no_year(sentence, n.end + 1):
        return False  # "2000 - 2500 calories"
    unit = after == "%" or (sentence.glued(n.end) and is_word(after)) if after else False
    counts = counts_something(sentence, n.first) and int(word) % 100 == 0  # "2000 troops", but "2020 candidates"
    return not unit and not counts


def _has_footnote(sentence: Sentence, n: Numeral) -> bool:
    """True for a year at the end of a sentence, with the number of a footnote: "in early 2026.1 Varn is"."""
    year, _, note = sentence.words[n.first].partition(".")
    if not note:
        return False
    told = sentence.low(n.first - 1) in time_words("en").year["strong"]
    if not (told and is_modern(year) and len(note) < _CODE and n.end == n.first + 1):
        return False
    return n.end == len(sentence.words) or (is_word(sentence.words[n.end]) and sentence.words[n.end].istitle())


def _ends_no_year(sentence: Sentence, i: int) -> bool:
    """True for a number of four digits or more after a dash which is no year, so that the one before is none either."""
    word = sentence.words[i] if i < len(sentence.words) else ""
    return word.isdecimal() and len(word) > 3 and not is_modern(word)


def _is_of_era(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "476 AD"."""
    return n.end < len(sentence.words) and sentence.words[n.end] in (
        "AD",
        "BC",
        "BCE",
        "CE",
        "B.C",
        "A.D",
        "B.C.",
        "A.D.",
    )


def _is_clock(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "half past nine", "quarter to nine", "three o'clock", "at 5 in the morning"."""
    before = sentence.lows[max(0, n.first - 2) : n.first]
    if before in (("half", "past"), ("quarter", "past"), ("quarter", "to")) or sentence.low(n.end) == "o'clock":
        return True
    weekday = n.end + 1 < len(sentence.words) and classes[n.end] & WEEKDAY and sentence.lows[n.end + 1] in _PARTS_OF_DAY
    if weekday and before[-1:] in _AROUND and n.value is not None and n.value < 13:
        return True  # "around 9 Tuesday evening"
    day = sentence.lows[n.end : n.end + 3] in _OF_DAY
    return before[-1:] == ("at",) and day and n.value is not None and n.value < 13


_BEFORE_HOURS = frozenset("past to at around about by until before after since".split())
_AROUND = (("at",), ("around",), ("about",), ("by",), ("until",), ("before",), ("after",), ("since",))
_PARTS_OF_DAY = ("morning", "afternoon", "evening", "night")
_OF_DAY = (("in", "the", "morning"), ("in", "the", "afternoon"), ("in", "the", "evening"))


_CLOCK = Excluding("clock", _is_clock, before=_BEFORE_HOURS, behind=frozenset(("o'clock",)))
_IN_BODY_NAME = Excluding("name", is_in_body_name, named=True)
_AFTER_NAME = Excluding("numbered", is_after_name, named=True, before=frozenset(("a", "an")))
_NUMBERED = Excluding("name", is_numbered_name, named=True, before=NUMBERING, after_class=NAME_HEAD)
_OFFSPRING = Excluding("offspring", is_offspring, before=_OF)
_VOTE = Excluding("score", is_vote, before=DECIDED | {"to"})
OF_DIGITS = (
    Excluding("link", is_slug, beside=True),
    Excluding("link", is_in_address),
    Excluding("identifier", is_in_run, beside=True),
    Excluding("identifier", is_long_code, lengths=(LONG,)),
    Excluding("series", is_in_series, before=_OUT_OF, behind=_OUT_OF),
    Excluding("name", is_firm, behind=OF_FIRMS),
    Excluding("name", is_glued_name, beside=True),
    Excluding("name", is_station, behind=frozenset(("fm",))),
    Excluding("year", _is_bare_year, lengths=_YEAR_LENGTHS),
    Excluding("ratio", is_ratio, beside=True),
    _VOTE,
    Excluding("coordinate", is_coordinate, beside=True),
    Excluding("year", is_cut_year, beside=True),
    Excluding("date", is_day_and_month, lengths=(len("24.02"),)),
    Excluding("score", is_score, beside=True),
    Excluding("ordinal", _is_before_code),
    Excluding("ordinal", _is_letter_glued, beside=True),
    _NUMBERED,
    _AFTER_NAME,
    _IN_BODY_NAME,
    Excluding("post code", is_post_code, behind=frozenset(POSTAL)),
    Excluding("law", is_law, named=True),
    Excluding("address", is_address, named=True, behind=frozenset(("block", *_ORDINALS))),
    Excluding("footnote", is_footnote, named=True),
    Excluding("list number", is_list_number, beside=True),
    _OFFSPRING,
    Excluding("telephone", is_dialled_word, beside=True),
    Excluding("telephone", is_text_number, before=frozenset(("to",))),
    Excluding("telephone", is_emergency_number, of=frozenset(EMERGENCY)),
    Excluding("year", _is_of_era, named=True),
    _CLOCK,
)
"""What excludes a number in digits, in the order in which it is tried."""
OF_WORDS = (
    Excluding("idiom", is_idle_zero, of=frozenset(("zero",))),
    _VOTE,
    Excluding("year", is_spelled_year),
    Excluding("ratio", is_ratio, beside=True),
    Excluding("compound", _is_compound_word, beside=True),
    Excluding("pronoun", is_pronoun, of=frozenset(("one",))),
    _OFFSPRING,
    Excluding("scores", is_old_score, of=frozenset(("scores",))),
    Excluding("anaphor", is_anaphor, of=frozenset(BOTH), before=frozenset(DEFINITE)),
    Excluding("couple", is_couple, of=frozenset(("a",))),
    Excluding("pronoun", is_bare_word),
    _NUMBERED,
    _AFTER_NAME,
    Excluding("name", is_spelled_in_name, named=True, before=_OF),
    Excluding("name", is_before_digits, beside=True),
    _IN_BODY_NAME,
    _CLOCK,
)
"""What excludes a number in words."""
