"""Scores, votes and ratios: "21-14", "passed 52 to 48", "a 3-to-1 margin", "old scores"; none of them is a count."""

from __future__ import annotations

from figcheck.extraction.numbers.numerals import Numeral, read_numeral
from figcheck.extraction.words.lexis import AUXILIARY, PARTICIPLE, looks_plural
from figcheck.text import Sentence

Classes = tuple[int, ...]
_HYPHENS = ("-", "–", "‑")
_COUNTED = ("of", "more", "others")
DECIDED = frozenset("passed approved rejected voted won lost beat defeated failed carried".split())


def is_score(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """21-14, 555-1234: joined digits that do not rise as a range does; 6-4, 7-5."""
    i, count = n.end, len(sentence.words)
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


def is_vote(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "The bill passed 52 to 48", "won 3 to 1": two numbers that do not rise behind a verb of votes or games."""
    low, i = sentence.low(n.first - 1), n.end
    if low == "to" and n.first > 2 and sentence.low(n.first - 3) in DECIDED:
        before = read_numeral(sentence, n.first - 2, "en") if sentence.words[n.first - 2].isalnum() else None
        return before is not None and _ends_vote(sentence, classes, before, n)
    if low not in DECIDED or sentence.low(i) != "to" or i + 1 >= len(sentence.words):
        return False
    other = read_numeral(sentence, i + 1, "en")
    return other is not None and _ends_vote(sentence, classes, n, other)


def _ends_vote(sentence: Sentence, classes: Classes, first: Numeral, second: Numeral) -> bool:
    """True where the numbers do not rise and nothing is counted behind them."""
    if first.value is None or second.value is None or second.value > first.value:
        return False
    end = second.end
    return end >= len(sentence.words) or not looks_plural(sentence.lows[end], classes[end])


def is_ratio(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "A 3-to-1 margin", "a 2-by-4"."""
    i = n.end
    if sentence.lows[i : i + 3] == ("-", "by", "-") and sentence.glued(i):
        return True
    if sentence.lows[i : i + 3] != ("-", "to", "-") or i + 3 >= len(sentence.words):
        return False
    other = read_numeral(sentence, i + 3, "en")
    return other is not None and other.value is not None and other.value <= (n.value or 0)


def is_old_score(sentence: Sentence, classes: Classes, n: Numeral) -> bool:
    """ "They settled old scores": no number, as nothing follows that could be counted."""
    if sentence.lows[n.first] != "scores" or n.end != n.first + 1:
        return False
    follows = n.end < len(sentence.words) and (
        classes[n.end] & (AUXILIARY | PARTICIPLE) or sentence.lows[n.end] in _COUNTED
    )
    return not follows
