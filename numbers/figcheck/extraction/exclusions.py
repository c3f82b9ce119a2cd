"""What looks like a number and is no figure: dates, times, ages, ordinals, names, addresses, scores, pronouns."""

from __future__ import annotations

from collections.abc import Callable

from figcheck.extraction.cues import people_words
from figcheck.extraction.hedges import hedge_before
from figcheck.extraction.lemmas import lemma
from figcheck.extraction.lexis import (
    AUXILIARY,
    CLOSED,
    NAME_HEAD,
    PARTICIPLE,
    PARTY,
    STREET,
    VERB,
    capitals_tell_nothing,
    is_word,
    looks_plural,
)
from figcheck.extraction.numerals import Numeral, read_numeral
from figcheck.extraction.years import counts_something, is_modern
from figcheck.text import Sentence

Classes = tuple[int, ...]
_ORDINALS = ("st", "nd", "rd", "th")
_PARENTS = frozenset(
    "father mother parent parents dad mom mum grandfather grandmother grandparent family party".split()
)
_POST_CODE = 5
_HYPHENS = ("-", "–", "‑")
_COMPOUNDS = frozenset(
    "member person strong man woman seat bed room people soldier vehicle cylinder page vote game match goal".split()
)
_PRONOUN_ONE_BEFORE = frozenset("no this that which each any every another the some not only good bad new".split())
_NOT_COUNTED_BY_ONE = frozenset(
    "day time thing way another side hand point reason step by after more year night morning day's 's".split()
)


def exclusion(sentence: Sentence, classes: Classes, numeral: Numeral) -> str:
    """Why the numeral is no figure (date, time, age, ordinal, name, ...), or an empty string where it may be one."""
    tests = _DIGIT_TESTS if numeral.form == "digits" else _WORD_TESTS
    for reason, test in tests:
        if test(sentence, classes, numeral):
            return reason
    return ""


def _low(sentence: Sentence, i: int) -> str:
    return sentence.lows[i] if 0 <= i < len(sentence) else ""


def _is_glued_name(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """A320, F-16, COVID-19, #12, [3]."""
    i = n.first
    if sentence.glued(i):
        before = sentence.words[i - 1]
        if is_word(before) or before in "#№@_[":
            return True
        if before in _HYPHENS and sentence.glued(i - 1):
            return is_word(sentence.words[i - 2]) and _low(sentence, i - 2) not in ("mid", "sub", "nearly", "minus")
        if before in _HYPHENS and i > 1 and not n.decimals:
            acronym = sentence.words[i - 2]  # "COVID -19"
            return len(acronym) > 2 and acronym.isalpha() and acronym.isupper() and not capitals_tell_nothing(sentence)
        if before == "." and sentence.glued(i - 1):
            return is_word(sentence.words[i - 2]) and not sentence.words[i - 2].islower()  # "ID.3"
        if before in "/:" and sentence.glued(i - 1) and sentence.words[i - 2][0].isdigit():
            return True
    return False


def _is_in_link(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """Digits of a web or mail address."""
    text = sentence.text
    if "://" not in text and "www." not in text and "@" not in text:
        return False
    at = sentence.starts[n.first] - sentence.start
    begin = max(text.rfind(space, 0, at) for space in " \n\t\u00a0") + 1
    chunk = text[begin:at]
    return "://" in chunk or chunk.lower().startswith("www.") or "@" in chunk


def _is_letter_glued(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """1990s, 4x4, 3D: digits that go on in letters which are neither a magnitude nor a unit."""
    if n.end >= len(sentence) or not sentence.glued(n.end):
        return False
    low, word = sentence.lows[n.end], sentence.words[n.end]
    if low in _ORDINALS or low == "s" or low == "'s":
        return True
    if word in "/:" and n.end + 1 < len(sentence) and sentence.glued(n.end + 1):
        return sentence.words[n.end + 1][0].isdigit()
    return is_word(word) and len(word) == 1 and word.isupper() and word not in "KMBCFW"


def _is_score(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """21-14, 555-1234: joined digits that do not rise as a range does; 6-4, 7-5."""
    i, count = n.end, len(sentence)
    if (
        i + 1 < count
        and sentence.lows[i] in _HYPHENS
        and sentence.glued(i)
        and sentence.glued(i + 1)
        and sentence.words[i + 1][0].isdigit()
    ):
        other = sentence.words[i + 1].replace(",", "")
        return (
            n.value is None or not other.replace(".", "").isdigit() or other[0] == "0" or _falls(sentence, n, other, i)
        )
    j = n.first - 1
    return (
        j >= 1
        and sentence.lows[j] in _HYPHENS
        and sentence.glued(j)
        and sentence.glued(n.first)
        and sentence.words[j - 1][0].isdigit()
    )


def _falls(sentence: Sentence, n: Numeral, other: str, i: int) -> bool:
    following = read_numeral(sentence, i + 1, "en")
    return not other.count(".") > 1 and (following is None or (following.value or 0) <= (n.value or 0))


def _is_numbered_name(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """No. 3, Route 66, Section 427, iPhone 11, S&P 500: a number that names one thing."""
    i = n.first - 1
    if i < 0 or sentence.words[n.first].count(",") or n.magnitude != 1:
        return False
    if (
        _low(sentence, i) == "."
        and i >= 1
        and _low(sentence, i - 1) in ("no", "nos", "rt", "hwy", "apt", "fig", "vol", "art")
    ):
        return True
    follows_noun = n.end < len(sentence) and looks_plural(sentence.lows[n.end], classes[n.end])
    if classes[i] & NAME_HEAD and not follows_noun and not (classes[i] & CLOSED):
        return True
    return _low(sentence, i) == "p" and sentence.lows[max(0, i - 2) : i] in (("s", "&"), ("the", "s"), ("s", "and"))


def _is_after_name(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "Osprey 3", "Galaxy 12": a number right behind a name, with nothing that it counts."""
    i = n.first - 1
    if i <= 0 or sentence.words[n.first].count(",") or n.magnitude != 1 or n.decimals or classes[i]:
        return False
    word, after = sentence.words[i], _low(sentence, n.end)
    if not (word[0].isupper() and is_word(word)) or capitals_tell_nothing(sentence) or after in ("percent", "%", "per"):
        return False
    return n.end >= len(sentence) or not (looks_plural(after, classes[n.end]) or classes[n.end] & PARTICIPLE)


def _is_address(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """The 6600 block of, 1200 Main Street."""
    if sentence.words[n.first].count(",") or n.magnitude != 1:
        return False
    for j in range(n.end, min(n.end + 5, len(sentence))):
        word = sentence.words[j]
        if sentence.lows[j] == "block" or (j > n.end and classes[j] & STREET and word[0].isupper()):
            return True
        if not (word[0].isupper() or word in "-." or word[0].isdigit() or sentence.lows[j] in _ORDINALS):
            return False
    return False


def _is_list_number(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "1. Open the valve", "(2)", "[14]"."""
    if n.first == 0 and n.end < len(sentence) - 1 and sentence.words[n.end] in (".", ")") and n.end == 1:
        return True
    return (
        _low(sentence, n.first - 1) == "("
        and _low(sentence, n.end) == ")"
        and not n.decimals
        and n.end == n.first + 1
        and (n.value is not None and n.value < 1000)
    )


def _is_post_code(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "the 90049 ZIP code"."""
    return len(sentence.words[n.first]) == _POST_CODE and _low(sentence, n.end) in ("zip", "postcode", "postal")


def _is_emergency_number(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """911, called by people in trouble."""
    return sentence.words[n.first] in ("911", "999", "112") and (
        n.end >= len(sentence) or not looks_plural(sentence.lows[n.end], classes[n.end])
    )


def _is_compound_word(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """one-sided, two-thirds, three-bedroom: a number word that is part of another word."""
    i = n.end
    if not (i + 1 < len(sentence) and sentence.lows[i] in _HYPHENS and sentence.glued(i) and sentence.glued(i + 1)):
        return sentence.glued(n.first) and sentence.words[n.first - 1] in _HYPHENS
    if sentence.lows[i + 1] in ("to", "or") and sentence.lows[i + 2 : i + 3] == ("-",):
        return False  # "two-to-three"
    return is_word(sentence.words[i + 1]) and sentence.lows[i + 1] not in _COMPOUNDS


def _is_pronoun(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "one of the best", "no one knows", "this one": a pronoun and not a count.

    "One of the victims", "one was killed" may count; they stand only where a measure is found.
    """
    if n.end != n.first + 1 or sentence.lows[n.first] != "one":
        return False
    before, after = _low(sentence, n.first - 1), _low(sentence, n.end)
    person = lemma(after) in people_words("en").person
    if before in _PRONOUN_ONE_BEFORE and not (person and before in ("that", "only", "some", "not")):
        return True
    if n.end >= len(sentence) or after in _NOT_COUNTED_BY_ONE:
        return True
    if after in (",", "(", "of") or after.endswith("ly") or classes[n.end] & (AUXILIARY | PARTICIPLE):
        return False
    if not is_word(sentence.words[n.end]) or after in ("other", "more"):
        return not is_word(sentence.words[n.end])
    return bool(classes[n.end] & CLOSED or classes[n.end] & VERB)


def _is_offspring(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "a father of three", "a family of five": says who somebody is."""
    return _low(sentence, n.first - 1) == "of" and _low(sentence, n.first - 2) in _PARENTS


def _is_anaphor(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "the two countries", "both nations": who they are was said before."""
    at = n.end
    definite = _low(sentence, n.first - 1) in ("the", "these", "those", "their", "our") or sentence.lows[n.first] in (
        "both",
        "neither",
    )
    return definite and at < len(sentence) and bool(classes[at] & PARTY)


def _is_bare_word(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "no", "both", "neither", "a score" where no counted noun follows."""
    if n.form != "named":
        return False
    following = n.end < len(sentence) and is_word(sentence.words[n.end])
    return not following


def _is_bare_year(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """Four digits of our times with nothing to count: "2019 review"; "about 2000 people" and "2,019" are numbers."""
    word = sentence.words[n.first]
    if n.end != n.first + 1 or not is_modern(word) or hedge_before(sentence, n.first, "en"):
        return False
    after = sentence.words[n.end] if n.end < len(sentence) else ""
    if after in _HYPHENS and _ends_no_year(sentence, n.end + 1):
        return False  # "2000 - 2500 calories"
    unit = after == "%" or (sentence.glued(n.end) and is_word(after)) if after else False
    return not unit and not counts_something(sentence, n.first)


def _ends_no_year(sentence: Sentence, i: int) -> bool:
    """True for a number of four digits or more after a dash which is no year, so that the one before is none either."""
    word = sentence.words[i] if i < len(sentence) else ""
    return word.isdecimal() and len(word) > 3 and not is_modern(word)


_Test = Callable[[Sentence, Classes, Numeral], bool]
_DIGIT_TESTS: tuple[tuple[str, _Test], ...] = (
    ("link", _is_in_link),
    ("name", _is_glued_name),
    ("year", _is_bare_year),
    ("score", _is_score),
    ("ordinal", _is_letter_glued),
    ("name", _is_numbered_name),
    ("numbered", _is_after_name),
    ("post code", _is_post_code),
    ("address", _is_address),
    ("list number", _is_list_number),
    ("offspring", _is_offspring),
    ("telephone", _is_emergency_number),
)
_WORD_TESTS: tuple[tuple[str, _Test], ...] = (
    ("compound", _is_compound_word),
    ("pronoun", _is_pronoun),
    ("offspring", _is_offspring),
    ("anaphor", _is_anaphor),
    ("pronoun", _is_bare_word),
    ("name", _is_numbered_name),
    ("numbered", _is_after_name),
)
