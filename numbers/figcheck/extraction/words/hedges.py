"""Hedges: the words before or after a number that open or blur it, and what they make of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from figcheck.extraction.words.lexis import DETERMINER, word_classes
from figcheck.making import made_quickly
from figcheck.model import HedgeKind
from figcheck.resources import lexicon
from figcheck.text import Sentence

# Verbs that take over with them: "handed over 60 tanks" says nothing of more than 60.
_GOING = frozenset(("went", "gone", "going", "goes", "crept", "ticked"))  # "went up to 76%": a level
_PARTICLE_VERBS = frozenset(("handed", "hand", "handing", "hands", "turned", "signed", "taken", "took"))
_MULTIPLES = frozenset(("twice", "thrice", "times", "half"))  # "twice as many as 30" compares
_EXTREMES = frozenset(("maximum", "minimum", "max"))  # behind a number: "20 people max"
# "A panic over several deaths", "under a few trees": a few are no bound, and the word before them tells what or where.
_PLACING = frozenset(("over", "under", "above", "below"))
_FEW = frozenset((("a", "few"), ("a", "couple")))
_SHORT = frozenset(("c", "ca", "est"))  # in small letters alone: "CA 300", "12:00 EST", "vitamin C 30 mg"
_LOOSE = frozenset(("approximately", "approx"))  # behind a number only where the clause ends: "40 approximately"
_CLAUSE_ENDS = ((), (".",), (",",), (";",), (":",), (")",), ("and",), ("but",))
_GOES_ON = tuple((word,) for word in "than he she it they we i you the a an said says".split())
_SIGNS = ("<", ">")
_PASSING = frozenset(("passed", "passes", "passing", "crossed", "crosses"))
_VERBAL = frozenset((("over",), *((verb,) for verb in _PASSING)))
_TALLY_REACH = 8  # tokens of "toll from the flood in Kett has"
_MAX_STACK = 3  # "at least about some": nobody writes more


@made_quickly
@dataclass(frozen=True, slots=True)
class Hedge:
    """What the words around a number make of it: tokens first to end hold number and hedge words together."""

    kind: HedgeKind
    first: int
    end: int
    words: str
    approximate: bool = False


_Phrases = tuple[tuple[tuple[str, ...], HedgeKind], ...]


@cache
def _phrases(language: str, side: str) -> Mapping[str, Mapping[str, _Phrases]]:
    """Hedge phrases by the word next to the number and the one beyond, longest first.

    What is a hedge by the one word alone comes last, and under an empty second word too.
    """
    table: dict[str, dict[str, _Phrases]] = {}
    for phrase, kind in sorted(lexicon(language, "hedges")[side].items(), key=lambda entry: -len(entry[0].split())):
        words = tuple(phrase.split())
        near, *beyond = words[::-1] if side == "before" else words
        by_second = table.setdefault(near, {"": ()})
        for second in beyond[:1] or tuple(by_second):
            by_second[second] = (*by_second.get(second, ()), (words, cast(HedgeKind, kind)))
    return table


def _phrases_at(sentence: Sentence, near: int, beyond: int, side: str, language: str) -> _Phrases:
    """The phrases that may stand beside a number, by the token next to it and the one beyond."""
    by_second = _phrases(language, side).get(sentence.lows[near])
    return (by_second.get(sentence.low(beyond)) or by_second[""]) if by_second else ()


def hedge_before(sentence: Sentence, i: int, language: str) -> tuple[HedgeKind, int] | None:
    """The hedge that ends right before token i, and its first token."""
    for words, kind in _phrases_at(sentence, i - 1, i - 2, "before", language) if i else ():
        start = i - len(words)
        if start < 0 or sentence.lows[start:i] != words:
            continue
        if words == ("over",) and start and sentence.lows[start - 1] in _PARTICLE_VERBS:
            return None
        if words == ("up", "to") and start and sentence.lows[start - 1] in _GOING:
            return None
        few = sentence.lows[i] == "several" or sentence.lows[i : i + 2] in _FEW
        if few and len(words) == 1 and words[0] in _PLACING:
            return None
        if words in _VERBAL and _tells_else(sentence, start, i, language):
            return None
        if words[0] == "as" and start and sentence.lows[start - 1] in _MULTIPLES:
            return None
        if words[0] in _SIGNS and _is_mark(sentence, start, i):
            return None
        if not _SHORT.isdisjoint(words) and not sentence.slice(start, i).islower() and not _opens(sentence, start):
            continue
        return kind, start
    return None


def _tells_else(sentence: Sentence, start: int, i: int, language: str) -> bool:
    """True for the word at `start` where it is no bound: how long it took, what somebody passed."""
    if sentence.lows[start] in _PASSING:
        return not _counts_up(sentence, start, language)
    return start > 0 and _lasts(sentence, start, i)


def _counts_up(sentence: Sentence, verb: int, language: str) -> bool:
    """True for the subject of "the toll passed 200", "deaths have passed 200"; who "passed 12 exams" may have more."""
    tallies = lexicon(language, "hedges")["passing"]["tallies"].split()
    return not set(tallies).isdisjoint(sentence.lows[max(0, verb - _TALLY_REACH) : verb])


def _is_mark(sentence: Sentence, sign: int, i: int) -> bool:
    """True for the ">" of a quoted line or a caption (">> Six people"): no bound."""
    doubled = sign > 0 and sentence.lows[sign - 1] == sentence.lows[sign]
    at_head = sign == 0 and not sentence.glued(i)
    return doubled or at_head or sentence.lows[i].isalpha()


def _opens(sentence: Sentence, start: int) -> bool:
    """True for a word that has its capital from the beginning of the sentence: "Est. 30,000 people"."""
    return start == 0 and sentence.words[0][1:].islower()


def _lasts(sentence: Sentence, over: int, i: int) -> bool:
    """True for "$3 million over five years", "9% over two weeks": how long it took, and no bound."""
    lasting, before = lexicon("en", "hedges")["lasting"], sentence.lows[over - 1]
    amount = before[0].isdigit() or before in lasting["amounts"].split()
    counted = over > 1 and before[-1] == "s" and sentence.lows[over - 2][0].isdigit()  # "40 mills over three years"
    return (amount or counted) and not set(lasting["lengths"].split()).isdisjoint(sentence.lows[i + 1 : i + 3])


def hedge_after(sentence: Sentence, i: int, language: str) -> tuple[HedgeKind, int] | None:
    """The hedge that begins at token i, right after a number, and the token after it."""
    if i >= len(sentence.lows):
        return None
    for words, kind in _phrases_at(sentence, i, i + 1, "after", language):
        end = i + len(words)
        if sentence.lows[i:end] != words:
            continue
        if words[0] in ("-", "+", "odd", "ish") and not sentence.glued(i) and not _is_round(sentence, i, words):
            continue  # "50 - some": a dash, not "50-some"; "three odd numbers"
        if words[0] in ("or", "and", ",") and sentence.lows[end : end + 1] in _GOES_ON:
            continue  # "5000 or less than 4000": another bound; "or so he said"
        if words[-1] == "upwards" and sentence.lows[end : end + 1] == ("of",):
            continue  # "40 dead and upwards of 60 wounded": of the next number
        if (words[0] in _LOOSE or words[0] in _EXTREMES) and not _ends(sentence, end):
            continue  # "20 maximum-security inmates", "11 Pro Max"
        if words[0] == "plus" and _adds(sentence, i, language):
            continue
        return kind, end
    return None


def _adds(sentence: Sentence, i: int, language: str) -> bool:
    """ "50 plus 3", "five plus the gunman": what follows comes on top; and "the 60 Plus Association"."""
    if _is_in_name(sentence, i):
        return True
    if sentence.glued(i) or i + 1 >= len(sentence.words):
        return False
    more = word_classes(language).get(sentence.lows[i + 1], 0) & DETERMINER
    return bool(more) or sentence.words[i + 1][0].isdigit()


def _is_round(sentence: Sentence, i: int, words: tuple[str, ...]) -> bool:
    """True for the "odd" of "4,000 odd people", "a hundred odd people": behind a number in tens."""
    before = sentence.words[i - 1] if i else ""
    numbers = lexicon("en", "numerals")
    tens = before.lower() in numbers["tens"] or before.lower() in numbers["magnitudes"]
    return words == ("odd",) and (tens or (before[:1].isdigit() and before[-1] == "0" and len(before) > 1))


def _is_in_name(sentence: Sentence, i: int) -> bool:
    """True for a word with a capital before another one with a capital, in a text that is not all capitals."""
    following = sentence.words[i + 1] if i + 1 < len(sentence.words) else ""
    return sentence.words[i].istitle() and following[:1].isupper()


def _ends(sentence: Sentence, end: int) -> bool:
    """True where the word before token `end` is in lower case and stands at the end of its clause."""
    return sentence.words[end - 1].islower() and sentence.lows[end : end + 1] in _CLAUSE_ENDS


def _across(sentence: Sentence, first: int, language: str) -> tuple[HedgeKind, int] | None:
    """The hedge before an article or what adds, and its first token: "[up to] a $5,000 reward"."""
    if not first or sentence.lows[first - 1] not in _bridges(language)[0]:
        return None
    words, clear = _bridges(language)[1:]
    for length in (2, 1):
        at = first - length
        if at > 0 and sentence.lows[at:first] in words and (found := hedge_before(sentence, at, language)):
            return found if " ".join(sentence.lows[found[1] : at]) in clear else None
    return None


@cache
def _bridges(language: str) -> tuple[frozenset[str], frozenset[tuple[str, ...]], frozenset[str]]:
    """What may stand between a hedge and its number: the last words, the phrases, and the hedges before them."""
    data = lexicon(language, "hedges")["across"]
    phrases = frozenset(tuple(words.split()) for words in data["words"])
    return frozenset(words[-1] for words in phrases), phrases, frozenset(data["hedges"])


def bounds_one(sentence: Sentence, i: int, language: str) -> bool:
    """True where a hedge before the article at token i shows that it counts one: "more than an hour"."""
    if not i or sentence.lows[i - 1] not in _of_one(language)[0]:
        return False
    found = hedge_before(sentence, i, language)
    return found is not None and sentence.slice(found[1], i).lower() in _of_one(language)[1]


@cache
def _of_one(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The last words of the hedges that stand before an article that is a one, and the hedges."""
    phrases = frozenset(lexicon(language, "hedges")["of_one"]["hedges"])
    return frozenset(phrase.split()[-1] for phrase in phrases), phrases


def hedged_ones(language: str) -> frozenset[str]:
    """Wordings in which an article is a one, as a text has them: "more than an hour"."""
    data = lexicon(language, "hedges")["of_one"]
    return frozenset(
        f"{hedge} {article} {unit}"
        for hedge in data["hedges"]
        for article in data["articles"]
        for unit in data["units"]
    )


@cache
def _beside(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words right before a number, and right behind it, without which it has no hedge."""
    return _bridges(language)[0].union(_phrases(language, "before")), frozenset(_phrases(language, "after"))


def read_hedge(sentence: Sentence, first: int, end: int, language: str) -> Hedge:
    """The hedge of the number at tokens first to end; kind exact with no words where there is none.

    Of stacked hedges a bound decides the kind and an about-word sets `approximate` ("at least about 50").
    """
    lows, (before, after) = sentence.lows, _beside(language)
    if (not first or lows[first - 1] not in before) and (end >= len(lows) or lows[end] not in after):
        return Hedge("exact", first, end, "")  # as of most
    kinds: list[HedgeKind] = []
    start, stop = first, end
    while len(kinds) < _MAX_STACK and (found := hedge_before(sentence, start, language)):
        kinds.append(found[0])
        start = found[1]
    if not kinds and (found := _across(sentence, first, language)):
        kinds.append(found[0])
        start = found[1]
    behind = hedge_after(sentence, end, language)
    if behind:
        kinds.append(behind[0])
        stop = behind[1]
    if not kinds:
        return Hedge("exact", first, end, "")
    bounds = [kind for kind in kinds if kind not in ("about", "exact")]
    kind: HedgeKind = bounds[-1] if bounds else kinds[0]
    words = " ".join(part for part in (sentence.slice(start, first), sentence.slice(end, stop)) if part)
    return Hedge(kind, start, stop, words, approximate="about" in kinds and kind != "about")
