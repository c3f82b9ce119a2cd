"""Numbers that are part of a name: "A320", "Route 66", "Osprey 3", "S&P 500", "the Group of Seven"."""

from __future__ import annotations

from figcheck.extraction.numbers.numerals import Numeral, number_words
from figcheck.extraction.words.hedges import hedge_after
from figcheck.extraction.words.lexis import (
    AUXILIARY,
    CLOSED,
    DETERMINER,
    NAME_HEAD,
    PARTICIPLE,
    PARTY,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SERIES,
    VERB,
    bodies,
    capitals_tell_nothing,
    is_word,
    looks_plural,
    model_names,
    page_controls,
    statutes,
)
from figcheck.text import Sentence
from figcheck.units.registry import find_unit_or_money

Classes = tuple[int, ...]
_HYPHENS = ("-", "–", "‑")
_ABBREVIATED = ("no", "nos", "rt", "hwy", "apt", "fig", "vol", "art", "p", "pp", "para", "sec", "ch")
_CIRCLES = frozenset("group council committee league quad gang".split())
_PARTS_OF_WORDS = ("mid", "sub", "nearly", "minus")
_ALONG = ("on", "along", "off", "near", "onto", "northbound", "southbound", "eastbound", "westbound")
_LISTED = frozenset("sections articles chapters pages paragraphs routes highways rooms flights verses nos".split())
_JOINERS = frozenset((",", "and", "or", "to", "through", "-", "–", "&"))
_LONGEST_LIST = 10  # tokens
_OUT_OF = ("of", "/")
_JOINTS = 2  # tokens between the numbers of "1 of / 12"
_LONGEST_BODY = 4  # tokens of a name behind its number
_MODEL_DIGITS = (3, 4)
_ONLY_CAPITAL = frozenset("order rule question box road day week step war case radio law protocol directive".split())
_KINDS = frozenset("phase type category grade tier".split())  # "type 2 patients" are of a kind, not two
NUMBERING = _KINDS | _LISTED | _JOINERS | {"of", "p"}
"""Words in small letters, besides those of which a number names one, behind which it may be part of a name."""
_BETWEEN = ("to", "-", "–", "or")
_SHORT_CODE = 2  # letters; what a shorter one stands before must count nothing measured: "F -16 jets"


def is_glued_name(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """A320, F-16, COVID-19, #12, [3]."""
    i = n.first
    if sentence.glued(i):
        before = sentence.words[i - 1]
        if is_word(before) or before in "#№@_[§":
            return True
        if before in _HYPHENS and sentence.glued(i - 1):
            return is_word(sentence.words[i - 2]) and sentence.low(i - 2) not in _PARTS_OF_WORDS
        if before in _HYPHENS and i > 1 and not n.decimals:
            return is_stray_code(sentence, i - 2)
        if before == "." and sentence.glued(i - 1):
            return is_word(sentence.words[i - 2]) and not sentence.words[i - 2].islower()  # "ID.3"
        if before in "/:" and sentence.glued(i - 1) and sentence.words[i - 2][0].isdigit():
            return True
    return _is_before_letters(sentence, n.end) or _is_before_word(sentence, n)


def is_station(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """103.5 FM: digits with the band of a station behind them."""
    return sentence.words[n.end : n.end + 1] == ("FM",)


def is_before_digits(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """Twenty20: a number in words with digits glued to it."""
    return sentence.glued(n.end) and sentence.low(n.end)[:1].isdigit()


def _is_before_word(sentence: Sentence, n: Numeral) -> bool:
    """7-Eleven: digits with a number in words tied to them."""
    tied = n.form == "digits" and sentence.low(n.end) in _HYPHENS and sentence.glued(n.end)
    return tied and sentence.low(n.end + 1) in number_words("en").small and sentence.words[n.end + 1][0].isupper()


def is_stray_code(sentence: Sentence, i: int) -> bool:
    """True where the word at token i and the number that a space and a hyphen part from it are a name: "COVID -19"."""
    if model_names("en").issuperset((sentence.lows[i],)) and sentence.words[i][0].isupper():
        return True
    code = sentence.words[i]
    if not (code.isalpha() and code.isupper()) or capitals_tell_nothing(sentence):
        return False
    if find_unit_or_money(sentence.lows, sentence.words, i, sentence.glued):
        return False  # "USD -3 million"
    if len(code) > _SHORT_CODE:
        return True
    return find_unit_or_money(sentence.lows, sentence.words, i + 3, sentence.glued) is None


def _is_before_letters(sentence: Sentence, i: int) -> bool:
    """23andYou, 3Com, the 49ers, 212(f): digits glued to mixed letters, or to one in brackets."""
    if i >= len(sentence.words) or not sentence.glued(i):
        return False
    word = sentence.words[i]
    if word == "(":
        letter = sentence.words[i + 1] if i + 2 < len(sentence.words) else ""
        closed = len(letter) == 1 and letter.isalpha() and sentence.words[i + 2] == ")"
        return closed and sentence.glued(i + 1) and sentence.glued(i + 2)
    if word in ("er", "ers"):
        return True  # "the 49ers"
    mixed = len(word) > 2 and word.isalpha() and not (word.islower() or word.isupper())
    return mixed and find_unit_or_money(sentence.lows, sentence.words, i, sentence.glued) is None


def is_in_series(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "Photo 4 of 25", "Page 2 of 7": where one of a series stands, and how long the series is."""
    first, end = _counter(sentence, n)
    if first == end:
        return False
    of = sentence.lows[first + 1] == "of"
    named = first > 0 and of and bool(classes[first - 1] & SERIES)
    return named or (of and first == 0 and _captions(sentence, classes, end)) or _turns_pages(sentence, end)


def _counter(sentence: Sentence, n: Numeral) -> tuple[int, int]:
    """The tokens of "8 of 15", "1 / 12" or "1 of / 12" that the number is one end of; none where it is not."""
    end = n.end
    while end < n.end + _JOINTS and sentence.low(end) in _OUT_OF:
        end += 1
    if end > n.end and _is_plain(sentence, end) and _is_plain(sentence, n.first):
        return n.first, end + 1
    first = n.first
    while first > n.first - _JOINTS and sentence.low(first - 1) in _OUT_OF:
        first -= 1
    if first < n.first and first > 0 and _is_plain(sentence, first - 1) and _is_plain(sentence, n.end - 1):
        return first - 1, n.end
    return n.first, n.first


def _captions(sentence: Sentence, classes: Classes, end: int) -> bool:
    """ "1 of 16", "1 of 16 The mayor in Varn": alone, or before a sentence that begins anew, the place of a picture."""
    if end >= len(sentence.words):
        return True
    return sentence.words[end][0].isupper() and bool(classes[end] & (DETERMINER | PREPOSITION | PRONOUN))


def _turns_pages(sentence: Sentence, end: int) -> bool:
    """ "8 of 15 Close Skip", "1 / 12 Back to Gallery": the buttons of a page stand behind it."""
    after = sentence.words[end : end + 1]
    return bool(after) and after[0][0].isupper() and after[0].lower() in page_controls("en")


def _is_plain(sentence: Sentence, i: int) -> bool:
    return i < len(sentence.words) and sentence.words[i].isdecimal()


def is_numbered_name(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """No. 3, Route 66, Section 427, iPhone 11, S&P 500: a number that names one thing."""
    i = n.first - 1
    if i < 0 or "," in sentence.words[n.first] or (n.magnitude != 1 and not _is_lettered(sentence, n)):
        return False
    word, low = sentence.words[i], sentence.lows[i]
    if low == "." and i >= 1 and sentence.lows[i - 1] in _ABBREVIATED:
        return True
    if low in _KINDS or (low in model_names("en") and word[:1].isupper()):
        return n.end == n.first + 1
    if _is_head(word, low, classes[i]) and not _counts(sentence, classes, n.end):
        return True
    if low in statutes("en") and word.istitle() and not capitals_tell_nothing(sentence):
        return True  # "Section 8 contracts"
    if word == "US" and (i == 0 or sentence.lows[i - 1] in _ALONG) and not _counts(sentence, classes, n.end):
        return True  # "US 101 was closed"
    if low == "of" and is_in_circle(sentence, classes, n):
        return True
    if _is_listed(sentence, classes, i) and not _counts(sentence, classes, n.end):
        return True
    return low == "p" and sentence.lows[max(0, i - 2) : i] in (("s", "&"), ("the", "s"), ("s", "and"))


def _is_lettered(sentence: Sentence, n: Numeral) -> bool:
    """True for "66M": digits with one letter glued to them."""
    return n.end == n.first + 2 and len(sentence.words[n.first + 1]) == 1 and sentence.glued(n.first + 1)


def _is_listed(sentence: Sentence, classes: Classes, i: int) -> bool:
    """True where a list of numbers up to token i opens with "Sections", "Routes", "pages"."""
    for j in range(i, max(-1, i - _LONGEST_LIST), -1):
        low = sentence.lows[j]
        if low in _LISTED:
            return True
        if low == "." and j and sentence.lows[j - 1] in _LISTED:
            continue
        if not (low in _JOINERS or sentence.words[j][0].isdigit()):
            return False
    return False


def _is_head(word: str, low: str, bits: int) -> bool:
    """True for "Route", "Section", "Day": words that a number names one of; some only with a capital."""
    if low in _ONLY_CAPITAL:
        return word[0].isupper() and not word.isupper()
    return bool(bits & NAME_HEAD) and not bits & CLOSED


def _counts(sentence: Sentence, classes: Classes, i: int) -> bool:
    """True where a plural noun follows at token i, so that the number before it counts."""
    return i < len(sentence.words) and looks_plural(sentence.lows[i], classes[i]) and not classes[i] & VERB


def is_spelled_in_name(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "the Big Four firms", "the Group of Seven", "at Three Mile Quarry": a number word with a capital in a name."""
    i = n.first - 1
    if i < 1 or not sentence.words[n.first][0].isupper():
        return False
    after = sentence.words[n.end : n.end + 1]
    if sentence.words[i].islower() and after and after[0][0].isupper() and not capitals_tell_nothing(sentence):
        return True
    if sentence.low(i) == "of":
        return is_in_circle(sentence, classes, n)
    if capitals_tell_nothing(sentence):
        return False
    return is_word(sentence.words[i]) and sentence.words[i][0].isupper() and not classes[i] & ~SERIES


def is_in_body_name(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "The 60 Plus Association", "the 40 Club": a number before one body cannot count it, and is part of its name."""
    end = n.end
    while end < min(len(sentence.words), n.end + _LONGEST_BODY) and sentence.words[end].istitle():
        end += 1
    if end == n.end or n.value == 1 or sentence.lows[end - 1] not in bodies("en") or capitals_tell_nothing(sentence):
        return False
    return not _counts(sentence, classes, end)  # "the 12 Labour Party members"


def _is_model(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "A 737 that", "bought a 911.": an article of one thing before a number that counts nothing."""
    if sentence.low(n.first - 1) not in ("a", "an") or n.decimals or not _is_plain(sentence, n.end - 1):
        return False
    if n.magnitude != 1 or len(sentence.words[n.first]) not in _MODEL_DIGITS or n.end - n.first != 1:
        return False
    if n.end >= len(sentence.words) or sentence.words[n.end] in ".,;":
        return True
    return bool(classes[n.end] & (RELATIVE | AUXILIARY))


def is_in_circle(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "the Group of Seven", "the Gang of 8": a circle named by how many are in it."""
    i = n.first - 2
    if i < 0 or sentence.low(i + 1) != "of" or sentence.lows[i] not in _CIRCLES or not sentence.words[i][0].isupper():
        return False
    named = i > 0 and (sentence.lows[i - 1] == "the" or not capitals_tell_nothing(sentence))
    return named and (not _counts(sentence, classes, n.end) or bool(classes[n.end] & PARTY))


def is_after_name(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "Osprey 3", "Galaxy 12": a number right behind a name, with nothing that it counts."""
    i = n.first - 1
    if i < 0 or "," in sentence.words[n.first] or n.magnitude != 1:
        return False
    if n.form == "vague" and sentence.lows[n.first] != "scores":
        return False  # "in Veld dozens were hurt"; "PISA scores" are of a test
    if _is_model(sentence, classes, n):
        return True
    if classes[i] & ~SERIES:
        return _is_named_again(sentence, n)
    end = _past_bound(sentence, n)
    word, after = sentence.words[i], sentence.low(end)
    if i == 0 and not (n.decimals and n.end < len(sentence.words) and classes[n.end] & AUXILIARY):
        return False  # the first word has a capital anyway; but "Python 3.11 was installed"
    if not (word[0].isupper() and is_word(word)) or capitals_tell_nothing(sentence) or after in ("percent", "%", "per"):
        return False
    return end >= len(sentence.words) or not (looks_plural(after, classes[end]) or classes[end] & PARTICIPLE)


def _past_bound(sentence: Sentence, n: Numeral) -> int:
    """The token behind the number and its bound or second end: "In Veld 60 or more [people]", "50 to 60 [people]"."""
    if sentence.low(n.end) in _BETWEEN and sentence.low(n.end + 1)[:1].isdigit():
        return n.end + 2
    behind = hedge_after(sentence, n.end, "en")
    return behind[1] if behind else n.end


def _is_named_again(sentence: Sentence, n: Numeral) -> bool:
    """ "the Osprey 3 Turbo and 3 Turbo Max": the number and the word behind it, named before."""
    pair = sentence.words[n.first : n.end + 1]
    if len(pair) != 2 or not pair[1][0].isupper() or capitals_tell_nothing(sentence):
        return False
    if looks_plural(pair[1].lower(), 0):
        return False  # "3 Marines and 3 Marines"
    for at in range(max(1, n.first - _LONGEST_LIST), n.first - 1):
        if sentence.words[at : at + 2] == pair and any(letter.isupper() for letter in sentence.words[at - 1]):
            return True
    return False
