"""Number words that count nothing: pronouns ("one of the best"), pairs told of before, idioms."""

from __future__ import annotations

from figcheck.extraction.numbers.numerals import Numeral
from figcheck.extraction.sentence.cues import cue_ending, cues, people_words
from figcheck.extraction.words.hedges import hedge_before
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import (
    AUXILIARY,
    CLOSED,
    MONTH,
    PARTICIPLE,
    PARTY,
    PLURAL,
    VERB,
    WEEKDAY,
    is_word,
    looks_plural,
)
from figcheck.text import Sentence
from figcheck.units.registry import find_unit_or_money

Classes = tuple[int, ...]
DEFINITE = ("the", "these", "those", "their", "our")
BOTH = ("both", "neither")
_PARENTS = frozenset("father mother parent parents dad mom mum grandfather grandmother grandparent".split())
_IDIOMS = frozenset("longer more less other such doubt way further matter idea wonder surprise later sooner".split())
_COUPLE_REACH = 3  # tokens from "a couple" to a plural
_DYING = ("died", "dies", "perished")
_PRONOUN_ONE_BEFORE = frozenset("no this that which each any every another the some not only good bad new".split())
_NOT_COUNTED_BY_ONE = frozenset(
    "day time thing way another side end hand point reason step by after more year night morning day's 's".split()
)
_ZERO_AFTER = frozenset("ground patient year day net absolute".split())
_ZERO_BEFORE = frozenset("tolerance hour sum gravity".split())


def is_pronoun(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "one of the best", "no one knows", "this one": a pronoun and not a count.

    "One of the victims", "one was killed" may count; they stand only where a measure is found.
    """
    if n.end != n.first + 1 or sentence.lows[n.first] != "one":
        return False
    before, after = sentence.low(n.first - 1), sentence.low(n.end)
    if after in ("or", "to") and sentence.low(n.end + 1) == "two":
        return False  # "one or two men"
    person = lemma(after) in people_words("en").person
    if before in _PRONOUN_ONE_BEFORE and not (person and before in ("that", "only", "some", "not")):
        return True
    if n.end >= len(sentence.words) or after in _NOT_COUNTED_BY_ONE or _is_described(sentence, classes, n.first):
        return True
    struck = cue_ending(cues("en").object, sentence, n.first) if after in ("and", ".", ";") else None
    if struck and struck.measure in ("killed", "injured"):
        return False  # "killed one and wounded two"
    if sentence.lows[n.end : n.end + 3 : 2] == ("in", "condition") or after in _DYING:
        return False
    if after in (",", "(", "of") or after.endswith("ly") or classes[n.end] & (AUXILIARY | PARTICIPLE):
        return False
    if not is_word(sentence.words[n.end]) or after in ("other", "more"):
        return not is_word(sentence.words[n.end])
    worries = looks_plural(after, classes[n.end]) and not classes[n.end] & PLURAL and sentence.words[n.end].islower()
    return worries or bool(classes[n.end] & (CLOSED | VERB | WEEKDAY | MONTH))


def _is_described(sentence: Sentence, classes: Classes, i: int) -> bool:
    """ "A negative one overall": an article and an adjective stand before."""
    described = i > 1 and is_word(sentence.words[i - 1]) and not classes[i - 1] & (CLOSED | VERB)
    if not described or sentence.lows[i - 2] not in ("a", "an") or hedge_before(sentence, i, "en"):
        return False
    return find_unit_or_money(sentence.lows, sentence.words, i + 1, sentence.glued) is None


def is_idle_zero(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "Zero tolerance", "ground zero": no count of nothing."""
    if sentence.lows[n.first] != "zero" or n.end != n.first + 1:
        return False
    return sentence.low(n.first - 1) in _ZERO_AFTER or sentence.low(n.end) in _ZERO_BEFORE


def is_offspring(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "A father of three" says who somebody is."""
    return sentence.low(n.first - 1) == "of" and sentence.low(n.first - 2) in _PARENTS


def is_anaphor(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "the two countries", "both nations": who they are was said before."""
    at = n.end
    definite = sentence.low(n.first - 1) in DEFINITE or sentence.lows[n.first] in BOTH
    return definite and at < len(sentence.words) and bool(classes[at] & PARTY)


def is_couple(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "A couple was found": two who belong together; "a couple of men", "a couple more" count a few."""
    if sentence.lows[n.first : n.end] != ("a", "couple"):
        return False
    if sentence.low(n.end) in ("of", "more", "other", "others"):
        return False
    for j in range(n.end, min(len(sentence.words), n.end + _COUPLE_REACH)):
        if not is_word(sentence.words[j]) or classes[j] & (CLOSED | VERB | PARTICIPLE):
            return True
        if looks_plural(sentence.lows[j], classes[j]):
            return False  # "a couple young kids"
    return True


def is_bare_word(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "no", "both", "neither", "a score" where no counted noun follows."""
    if n.form != "named":
        return False
    following = n.end < len(sentence.words) and is_word(sentence.words[n.end])
    return not following or sentence.lows[n.end] in _IDIOMS
