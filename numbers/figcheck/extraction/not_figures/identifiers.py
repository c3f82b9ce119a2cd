"""Digits that name or address something: links, telephone and reference numbers, streets, post codes."""

from __future__ import annotations

from figcheck.extraction.numbers.numerals import Numeral, read_numeral
from figcheck.extraction.words.lexis import CLOSED, SAYING, STREET, VERB, capitals_tell_nothing, looks_plural
from figcheck.text import Sentence
from figcheck.units.registry import find_unit_or_money

Classes = tuple[int, ...]
_ORDINALS = ("st", "nd", "rd", "th")
_TEXTING = frozenset(("text", "texting", "sms"))
_TEXT = 5  # tokens of "text the word HELP to"
_CODES = (5, 6)  # digits of the number of a text service
_HYPHENS = ("-", "–", "‑")
_WITHIN = ("-", "–", "‑", "(", ")", "+")
_POST_CODE = 5
POSTAL = ("zip", "postcode", "postal")
EMERGENCY = ("911", "999", "112")
_SHORTEST_ID = 5  # digits
_SHORTEST_SLUG = 4  # tokens: a word, a joint, the id, a joint
_SLUG_JOINTS = ("|", "_", "/")
_ARC = ("°", "'", "’", "′", '"', "”", "″")
_QUARTERS = ("N", "S", "E", "W")
_LONGEST_COORDINATE = 8  # tokens
_LONGEST_CODE = 3  # letters
_TELEPHONE = frozenset("tel phone telephone call dial fax mobile hotline line whatsapp text".split())
_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")  # of a telephone, ISO/IEC 9995-8
_SHORTEST_WORD = 4  # letters dialled
_FEWEST_GROUPS = 3
_NATIONAL = (3, 3, 4)  # digits of the groups of a North American number
_AT_THE_PHONE = frozenset("calls callers operators dispatchers lines centers centres".split())
_LAW_BOOKS = ("USC", "U.S.C", "CFR", "C.F.R")
OF_FIRMS = frozenset("co corp corporation inc company plc ltd ceo 's ’s".split())
_LONG_CODE = 8  # digits; a number of that size is written with commas, or ends in zeros
_LONGEST_RUN = 12  # tokens; no telephone number has more


def is_in_link(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """Digits of a web or mail address, whole or written around ("varn dot org/news/1246020-mill-closed")."""
    return is_slug(sentence, classes, n) or is_in_address(sentence, classes, n)


def is_slug(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """Digits of the last part of an address, which marks tie to its words."""
    return _is_in_path(sentence, n) or _is_behind_slug(sentence, n)


def is_in_address(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """Digits of a web or mail address that is whole up to them."""
    text = sentence.text
    if "://" not in text and "www." not in text and "@" not in text:
        return False
    at = sentence.start_of(n.first) - sentence.start
    begin = max(text.rfind(space, 0, at) for space in " \n\t\u00a0") + 1
    chunk = text[begin:at]
    return "://" in chunk or chunk.lower().startswith("www.") or "@" in chunk


def is_firm(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """The "3M" of "3M Co", "3M's": a firm whose name looks like millions."""
    lettered = n.end == n.first + 2 and sentence.glued(n.first + 1) and sentence.words[n.first + 1] == "M"
    return lettered and sentence.low(n.end) in OF_FIRMS


def _is_in_path(sentence: Sentence, n: Numeral) -> bool:
    """True for digits between the slash of a path and a word tied to them by a hyphen."""
    i, count = n.first, len(sentence.words)
    if i < 2 or sentence.words[i - 1] != "/" or not sentence.words[i - 2].isalpha():
        return False
    tied = n.end + 1 < count and sentence.lows[n.end] in _HYPHENS and sentence.words[n.end + 1].isalpha()
    return tied and all(sentence.glued(j) for j in (i - 1, i, n.end, n.end + 1))


def _is_behind_slug(sentence: Sentence, n: Numeral) -> bool:
    """True for digits that a bar or a line ties to a word with an id: "market-photos-5530912|3 photo"."""
    i = n.first
    if i < _SHORTEST_SLUG or sentence.words[i - 1] not in _SLUG_JOINTS or not sentence.glued(i - 1):
        return False
    marked = sentence.words[i - 2].isdecimal() and len(sentence.words[i - 2]) >= _SHORTEST_ID
    tied = sentence.words[i - 3] in _SLUG_JOINTS or sentence.lows[i - 3] in _HYPHENS
    return marked and tied and sentence.words[i - 4].isalpha() and all(map(sentence.glued, range(i - 3, i + 1)))


def is_in_run(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """A group of a telephone or reference number: "+44 20 7946 0018", "1-800-555-0199", "22-CV-1047"."""
    word = sentence.words[n.first]
    if n.end != n.first + 1 or not word.isdecimal():
        return False
    behind, before = _goes_on(sentence, n.first - 1), _goes_on(sentence, n.end)
    if behind and (_behind_area(sentence, n.first) or (len(word) == 4 and _behind_area(sentence, n.first - 2))):
        return True
    if not (behind or before):
        return False
    if word[0] == "0" and len(word) > 2 and n.end < len(sentence.words) + 1 and _groups(sentence, n.first)[0] > 1:
        return True
    i = n.end
    docket = (
        i + 3 < len(sentence.words)
        and sentence.lows[i] in _HYPHENS
        and sentence.words[i + 1].isupper()
        and sentence.lows[i + 2] in _HYPHENS
        and sentence.words[i + 3][0].isdigit()
        and all(sentence.glued(j) for j in range(i, i + 4))
    )
    groups, hyphens, marked = _groups(sentence, n.first)
    if _is_national(sentence, n.first):
        return True
    return docket or (groups >= _FEWEST_GROUPS and (marked or hyphens > 1)) or (groups > 1 and marked)


def _is_national(sentence: Sentence, i: int) -> bool:
    """True for a group of "412 380 5625", "713 308-3600": three, three and four digits, parted by nothing else."""
    if len(sentence.words[i]) not in _NATIONAL or not (_goes_on(sentence, i - 1) or _goes_on(sentence, i + 1)):
        return False
    for first in range(max(0, i - 3), i + 1):
        at, lengths = first, list[int]()
        while at < len(sentence.words) and sentence.words[at].isdecimal() and len(lengths) < len(_NATIONAL):
            lengths.append(len(sentence.words[at]))
            at += 1 + (len(lengths) < len(_NATIONAL) and sentence.low(at + 1) in _HYPHENS)
        if tuple(lengths) == _NATIONAL and first <= i < at:
            # but "2017 457 223 2018 399" are cells of a table
            return not sentence.low(first - 1).isdecimal() and not sentence.low(at).isdecimal()
    return False


def is_dialled_word(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "WATER (92837)", "92837 (WATER)": the keys of the word beside the digits, one of the two in brackets."""
    digits = sentence.words[n.first]
    if not digits.isdecimal() or len(digits) < _SHORTEST_WORD:
        return False
    before, behind = sentence.words[max(0, n.first - 2) : n.first], sentence.words[n.first + 1 : n.first + 3]
    words = (before[0] if before[-1:] == ("(",) else "", behind[1] if behind[:1] == ("(",) and behind[1:] else "")
    return any(word.isascii() and word.isupper() and word.translate(_KEYS) == digits for word in words)


def is_text_number(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "Text HELP to 92837": the number of a service."""
    digits = sentence.words[n.first]
    if sentence.low(n.first - 1) != "to" or len(digits) not in _CODES or not digits.isdecimal():
        return False
    return not _TEXTING.isdisjoint(sentence.lows[max(0, n.first - _TEXT) : n.first])


def _behind_area(sentence: Sentence, i: int) -> bool:
    """True for the first group behind an area's digits in brackets: "(202) 224-3121"."""
    before = sentence.words[max(i - 3, 0) : max(i, 0)]
    area = len(before) == 3 and before[0] == "(" and before[1].isdecimal() and len(before[1]) == 3 and before[2] == ")"
    joined = sentence.words[i + 1 : i + 2] and sentence.words[i + 1] in _HYPHENS and sentence.glued(i + 1)
    return area and bool(joined) and len(sentence.words[i]) == 3


def is_long_code(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "id 18892049": more digits in a row than a number is written with, where nothing is counted."""
    word = sentence.words[n.first]
    if len(word) < _LONG_CODE or not word.isdecimal() or word.endswith("000") or n.magnitude != 1:
        return False
    if n.end >= len(sentence.words):
        return True
    measured = find_unit_or_money(sentence.lows, sentence.words, n.end, sentence.glued) is not None
    return not (measured or looks_plural(sentence.lows[n.end], classes[n.end]) or _describes(sentence, classes, n.end))


def _describes(sentence: Sentence, classes: Classes, i: int) -> bool:
    """True for an adjective before what is counted: "12345678901234 bright stars"."""
    plain = sentence.words[i].islower() and sentence.words[i].isalpha() and not classes[i] & (CLOSED | VERB | SAYING)
    return plain and i + 1 < len(sentence.words) and looks_plural(sentence.lows[i + 1], classes[i + 1])


def _groups(sentence: Sentence, i: int) -> tuple[int, int, bool]:
    """Of the run of digits around token i: how many groups, how many glued hyphens, and whether it shows what it is."""
    first = last = i
    while first > 0 and i - first < _LONGEST_RUN and _goes_on(sentence, first - 1):
        first -= 1
    while last + 1 < len(sentence.words) and last - i < _LONGEST_RUN and _goes_on(sentence, last + 1):
        last += 1
    run = range(first, last + 1)
    groups = [sentence.words[j] for j in run if sentence.words[j].isdecimal()]
    hyphens = sum(sentence.lows[j] in _HYPHENS and sentence.glued(j) and sentence.glued(j + 1) for j in run)
    before = sentence.low(first - 2 if sentence.low(first - 1) in (":", ".", "at", "on") else first - 1)
    zero = any(len(group) > 2 and group[0] == "0" for group in groups)
    plus = sentence.words[first] == "+"
    return len(groups), hyphens, zero or plus or before in _TELEPHONE


def _goes_on(sentence: Sentence, j: int) -> bool:
    low = sentence.low(j)
    return low.isdecimal() or low in _WITHIN


def is_address(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """The 6600 block of, 1200 Main Street."""
    if sentence.words[n.first].count(",") or n.magnitude != 1:
        return False
    for j in range(n.end, min(n.end + 5, len(sentence.words))):
        word = sentence.words[j]
        if sentence.lows[j] == "block" or (j > n.end and classes[j] & STREET and word[0].isupper()):
            return True
        if not (word[0].isupper() or word in "-." or word[0].isdigit() or sentence.lows[j] in _ORDINALS):
            return False
    return False


def is_post_code(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "the 90049 ZIP code"."""
    return len(sentence.words[n.first]) == _POST_CODE and sentence.low(n.end) in POSTAL


def is_law(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "26 USC Section 527", "42 U.S.C. 1983": where in the books of law."""
    return n.end < len(sentence.words) and sentence.words[n.end].rstrip(".") in _LAW_BOOKS


def is_emergency_number(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """911, called by people in trouble; "911 calls", "911 operators"."""
    if sentence.words[n.first] not in EMERGENCY:
        return False
    following = sentence.low(n.end)
    return following in _AT_THE_PHONE or n.end >= len(sentence.words) or not looks_plural(following, classes[n.end])


def is_code(sentence: Sentence, n: Numeral) -> bool:
    """4x4, 4WD, 293T, 48213-BX: what is glued to the digits is neither a unit nor a word."""
    at = n.end + (sentence.lows[n.end] in _HYPHENS)
    if at >= len(sentence.words) or not sentence.glued(at) or n.magnitude != 1:
        return False
    word = sentence.words[at]
    if word == "x" and at == n.end and at + 1 < len(sentence.words) and sentence.glued(at + 1):
        other = read_numeral(sentence, at + 1, "en") if sentence.words[at + 1][0].isdigit() else None
        return (
            other is not None and find_unit_or_money(sentence.lows, sentence.words, other.end, sentence.glued) is None
        )
    capitals = (
        word.isalpha() and word.isupper() and 1 < len(word) <= _LONGEST_CODE and not capitals_tell_nothing(sentence)
    )
    return capitals and find_unit_or_money(sentence.lows, sentence.words, at, sentence.glued) is None


def is_coordinate(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """A part of "34.5553° N" or 12°34'56"N."""
    first = n.first
    while first > 0 and n.first - first < _LONGEST_COORDINATE and _of_arc(sentence, first - 1):
        first -= 1
    end = n.end
    while end < len(sentence.words) and end - n.end < _LONGEST_COORDINATE and _of_arc(sentence, end):
        end += 1
    return end < len(sentence.words) and sentence.words[end] in _QUARTERS and "°" in sentence.words[first:end]


def _of_arc(sentence: Sentence, i: int) -> bool:
    return sentence.words[i] in _ARC or (sentence.words[i][0].isdigit() and sentence.glued(i))
