"""Numbers spelled in words, or in digits and words: "two thousand five hundred and one", "4 thousand 3 hundred"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from figcheck.extraction.numbers.digits import digits_value
from figcheck.extraction.numbers.number_words import HUNDRED, ONE, NumberWords, Numeral
from figcheck.extraction.words.lexis import looks_plural, word_classes
from figcheck.making import made_quickly
from figcheck.text import Sentence

_TEN = Decimal(10)
_DOZEN = Decimal(12)
_SCORE = Decimal(20)
_NOT_JOINED = frozenset(("between", "from"))
_LONGEST_SIGN = 2  # letters: "9M", "9bn"
_OTHERS = frozenset(("others", "other", "more", "another"))
_NO_BARE_MAGNITUDE_AFTER = frozenset("per the a few several every each any many this that next last these".split())


@made_quickly
@dataclass(frozen=True, slots=True)
class _State:
    """What of a spelled number has been read: whole groups, the group at hand, and the magnitude last read."""

    end: int
    total: Decimal
    current: Decimal
    last: Decimal = Decimal(0)
    """The magnitude read last: 100 after "two hundred"; 0 where none was."""
    groups: int = 0

    @property
    def value(self) -> Decimal:
        """The number so far."""
        return self.total + self.current


def read_spelled(sentence: Sentence, i: int, words: NumberWords, language: str) -> Numeral | None:
    """The number that begins with a word at token i, or None."""
    opened = _opening(sentence, i, words)
    if opened is None:
        return None
    state = _grown(sentence, i, opened, words)
    if state.end < len(sentence.words):
        if state.groups == 0:
            state = _score(sentence, state, language) or _spoken(sentence, state, words) or state
        if decimal := _with_point(sentence, i, state, words):
            return decimal
    magnitude = state.last if state.groups and not state.current % HUNDRED and state.value % state.last == 0 else ONE
    if magnitude == ONE:
        return Numeral(i, state.end, state.value, form="words")
    return Numeral(i, state.end, state.value, magnitude=magnitude, form="words")


def continued(sentence: Sentence, numeral: Numeral, words: NumberWords) -> Numeral:
    """A number in digits with the groups that follow it: "4 thousand 3 hundred and 21", "6 crore and two hundred"."""
    value = numeral.value or Decimal(0)
    start = _State(numeral.end, value, Decimal(0), numeral.magnitude, 1)
    state = _grown(sentence, numeral.first, start, words)
    if state.end == numeral.end:
        return numeral
    return replace(numeral, end=state.end, value=state.value, decimals=0, magnitude=ONE)


def point_after(sentence: Sentence, numeral: Numeral, words: NumberWords) -> Numeral | None:
    """ "1 point 1": digits with a spoken point."""
    if sentence.lows[numeral.end] not in words.points:
        return None
    state = _State(numeral.end, Decimal(0), numeral.value or Decimal(0))
    found = _with_point(sentence, numeral.first, state, words)
    return replace(found, form="digits") if found else None


def leading_point(sentence: Sentence, i: int, words: NumberWords) -> Numeral | None:
    """ "point 77", at the start of what is said."""
    if sentence.lows[i] not in words.points or (i and sentence.lows[i - 1][0].isalpha()):
        return None
    return _with_point(sentence, i, _State(i, Decimal(0), Decimal(0)), words)


def _opening(sentence: Sentence, i: int, words: NumberWords) -> _State | None:
    """The first word of a number: "twenty-one", "a" before a magnitude, or a magnitude that stands without "one"."""
    lows = sentence.lows
    following = lows[i + 1] if i + 1 < len(lows) else ""
    if lows[i] in ("a", "an"):
        return _State(i + 1, Decimal(0), ONE) if following in words.magnitudes else None
    first = below_hundred(sentence, i, words)
    if first:
        return _State(first[1], Decimal(0), first[0])
    if lows[i] in words.magnitudes and words.magnitudes[lows[i]] != _DOZEN and _counts_alone(sentence, i, words):
        return _State(i, Decimal(0), ONE)
    return None


def _counts_alone(sentence: Sentence, i: int, words: NumberWords) -> bool:
    """True for "thousand liters", "hundred thousand dollars": a magnitude that no word before it makes another."""
    before = sentence.lows[i - 1] if i else ""
    following = sentence.lows[i + 1] if i + 1 < len(sentence.words) else ""
    if before in _NO_BARE_MAGNITUDE_AFTER or before[:1].isdigit() or before in ("-", "$", "'s", "/"):
        return False
    return following in words.magnitudes or (i == 0 and looks_plural(following, 0))


def below_hundred(sentence: Sentence, i: int, words: NumberWords) -> tuple[Decimal, int] | None:
    """A number word, or tens with their unit, and the token after."""
    lows = sentence.lows
    if lows[i] in words.small:
        return words.small[lows[i]], i + 1
    if lows[i] not in words.tens:
        return None
    unit = i + 2 if lows[i + 1 : i + 2] == ("-",) and sentence.glued(i + 1) else i + 1
    if unit < len(sentence.words) and ONE <= words.small.get(lows[unit], Decimal(0)) < _TEN:
        return words.tens[lows[i]] + words.small[lows[unit]], unit + 1
    return words.tens[lows[i]], i + 1


def _grown(sentence: Sentence, first: int, state: _State, words: NumberWords) -> _State:
    """The number with all that goes on it."""
    while state.end < len(sentence.words):
        following = _magnitude(sentence, state, words) or _rest(sentence, first, state, words)
        if following is None:
            break
        state = following
    return state


def _magnitude(sentence: Sentence, state: _State, words: NumberWords) -> _State | None:
    """The number times the magnitude that follows it ("two hundred", "three thousand millions")."""
    at = state.end
    if sentence.lows[at] == "-" and sentence.glued(at) and at + 1 < len(sentence.words):
        at += 1
    low = sentence.lows[at]
    size = words.magnitudes.get(low) or words.plurals.get(low)
    if size is None or (state.current == 0 and (state.total == 0 or size <= state.total)):
        return None
    if size in (HUNDRED, _DOZEN) and not (0 < state.current < HUNDRED or (size == _DOZEN and state.current)):
        return None
    if size == HUNDRED:
        return replace(state, end=at + 1, current=state.current * HUNDRED, last=HUNDRED, groups=state.groups + 1)
    if size == _DOZEN:
        counted = state.current % HUNDRED
        value = state.current - counted + counted * size
        return _State(at + 1, state.total, value, ONE, state.groups + 1) if counted else None
    whole = state.current * size if state.current else Decimal(0)
    total = state.total + whole if state.current and state.total > size else (state.total + state.current) * size
    return _State(at + 1, total, Decimal(0), size, state.groups + 1)


def _rest(sentence: Sentence, first: int, state: _State, words: NumberWords) -> _State | None:
    """The number with the smaller group after it: "two hundred and five", "one million, two hundred thousand"."""
    if not state.last or state.current % HUNDRED or state.last == ONE:
        return None
    link, at = _link(sentence, state.end)
    if link == "-" and not sentence.glued(at - 1):
        return None
    if link == "and" and first and sentence.lows[first - 1] in _NOT_JOINED:
        return None
    if link == "and" and len(sentence.lows[state.end - 1]) <= _LONGEST_SIGN:
        return None  # "$9M and one of the cars"
    if at >= len(sentence.words):
        return None
    part = below_hundred(sentence, at, words) or _small_digits(sentence, at, state, link, words)
    if part is None or not _goes_on(sentence, part[1], state, link, words):
        return None
    return replace(state, end=part[1], current=state.current + part[0])


def _link(sentence: Sentence, at: int) -> tuple[str, int]:
    """What joins two groups of a number at token `at`, and the token after: "and", ",", "-", "-and-", or nothing."""
    if sentence.lows[at : at + 3] == ("-", "and", "-") and all(sentence.glued(j) for j in range(at, at + 3)):
        return "and", at + 3
    return (sentence.lows[at], at + 1) if sentence.lows[at] in ("and", "-", ",") else ("", at)


def _small_digits(
    sentence: Sentence, at: int, state: _State, link: str, words: NumberWords
) -> tuple[Decimal, int] | None:
    """Digits that go on a number: before a smaller magnitude, or after "and" where it has two groups already."""
    if link == "," or not sentence.words[at].isdecimal():
        return None
    parsed = digits_value(sentence.words[at])
    following = sentence.lows[at + 1] if at + 1 < len(sentence.words) else ""
    if parsed is None or not 0 < parsed[0] < 1000:
        return None
    if following in words.magnitudes:
        return parsed[0], at + 1
    tail = link == "and" and state.groups > 1 and parsed[0] < state.last
    return (parsed[0], at + 1) if tail else None


def _goes_on(sentence: Sentence, end: int, state: _State, link: str, words: NumberWords) -> bool:
    """True where a group belongs to the number before it, by the magnitude that follows the group."""
    following = sentence.lows[end] if end < len(sentence.words) else ""
    if following == "-" and end + 1 < len(sentence.words) and sentence.lows[end + 1] in words.magnitudes:
        following = sentence.lows[end + 1]
    size = words.magnitudes.get(following) or words.plurals.get(following)
    if size == HUNDRED:
        return state.last > HUNDRED
    if size is not None and state.last == HUNDRED:
        return size > HUNDRED
    if size is not None:
        return size < state.last
    if link == ",":
        return False
    return not (link == "and" and (following in _OTHERS or following in words.parts))


def _score(sentence: Sentence, state: _State, language: str) -> _State | None:
    """ "two score lanterns": twenty each."""
    at = state.end
    if sentence.lows[at] != "score" or at + 1 >= len(sentence.words) or not ONE < state.current < _TEN:
        return None
    low = sentence.lows[at + 1]
    counts = looks_plural(low, word_classes(language).get(low, 0))
    return _State(at + 1, Decimal(0), state.current * _SCORE) if counts else None


def _spoken(sentence: Sentence, state: _State, words: NumberWords) -> _State | None:
    """ "one twenty two": hundreds that are not said. Only where no hyphen goes on it ("one twenty-two-year-old")."""
    at = state.end
    if not ONE <= state.current < _TEN or sentence.lows[at] not in words.tens:
        return None
    part = below_hundred(sentence, at, words)
    if part is None or part[0] % _TEN == 0 or sentence.lows[part[1] : part[1] + 1] == ("-",):
        return None
    return _State(part[1], Decimal(0), state.current * HUNDRED + part[0])


def _with_point(sentence: Sentence, i: int, state: _State, words: NumberWords) -> Numeral | None:
    """The number with decimals that are spoken: "one point two million", "nought point eleven"."""
    at = state.end
    if at + 1 >= len(sentence.words) or sentence.lows[at] not in words.points:
        return None
    digits, end = "", at + 1
    while end < len(sentence.words) and (digit := words.small.get(sentence.lows[end])) is not None and digit < _TEN:
        digits, end = digits + str(digit), end + 1
    if not digits:
        part = below_hundred(sentence, end, words)
        if part:
            digits, end = str(part[0]), part[1]
        elif sentence.words[end].isdecimal() and len(sentence.words[end]) < 4:
            digits, end = sentence.words[end], end + 1
        else:
            return None
    value = state.value + Decimal(f"0.{digits}")
    magnitude = words.magnitudes.get(sentence.lows[end], ONE) if end < len(sentence.words) else ONE
    return Numeral(i, end + (magnitude != ONE), value * magnitude, len(digits), magnitude, "words")
