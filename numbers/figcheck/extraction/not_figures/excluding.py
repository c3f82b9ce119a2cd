"""What excludes a number, and where it can: by what stands beside a number hardly any test need be tried of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from figcheck.extraction.numbers.numerals import Numeral
from figcheck.extraction.words.lexis import word_classes
from figcheck.text import Sentence

Classes = tuple[int, ...]
Holds = Callable[[Sentence, Classes, Numeral], bool]
LONG = 8
"""The characters of a long number; longer ones count as this long."""
_MARKED, _APART, _PLAIN = range(3)
"""How a number stands: beside a mark; between two words; between two words in small letters, as most do."""


@dataclass(frozen=True, slots=True)
class Excluding:
    """Why a number is no figure, what shows it, and where it can hold.

    Where words, a class or lengths are told, one of them must be met, or the number must stand as `named` says. That is
    a first look and no more: `holds` settles it.
    """

    reason: str
    holds: Holds
    beside: bool = False
    """True where it can hold only of a number that has a mark beside it, or something glued to it."""
    named: bool = False
    """True where it can hold of a number with a mark or a capital beside it, whatever words those are."""
    of: frozenset[str] = frozenset()
    """Numbers as they are written, by their first word."""
    before: frozenset[str] = frozenset()
    """Words right before the number."""
    after_class: int = 0
    """Classes of the word right before the number."""
    behind: frozenset[str] = frozenset()
    """Words right behind the number."""
    lengths: tuple[int, ...] = ()
    """How many characters the first token of the number has."""

    @property
    def is_bound(self) -> bool:
        """True where words, classes or lengths tell where it can hold."""
        return bool(self.of or self.before or self.after_class or self.behind or self.lengths)


@dataclass(frozen=True, slots=True)
class Table:
    """Tests in order, as bits of one number: which of them each word, length and stand of a number makes possible."""

    tests: Sequence[Excluding]
    by_stand: tuple[int, ...]
    of: Mapping[str, int]
    before: Mapping[str, int]
    behind: Mapping[str, int]
    lengths: Mapping[int, int]

    def possible(self, sentence: Sentence, n: Numeral) -> int:
        """The bits of the tests that can hold of the number."""
        first, end, lows = n.first, n.end, sentence.lows
        return (
            self.by_stand[_stand(sentence, n)]
            | self.of.get(lows[first], 0)
            | (self.before.get(lows[first - 1], 0) if first else 0)
            | (self.behind.get(lows[end], 0) if end < len(lows) else 0)
            | self.lengths.get(min(len(lows[first]), LONG), 0)
        )

    def chosen(self, bits: int) -> tuple[Excluding, ...]:
        """The tests of these bits, in order."""
        return tuple(test for i, test in enumerate(self.tests) if bits >> i & 1)


def table(tests: Sequence[Excluding]) -> Table:
    """The tests, ready to choose from."""
    by_stand, lengths = [0, 0, 0], dict[int, int]()
    of, before, behind = dict[str, int](), dict[str, int](), dict[str, int]()
    for i, test in enumerate(tests):
        for stand in _stands(test):
            by_stand[stand] |= 1 << i
        heads = [word for word, bits in word_classes("en").items() if bits & test.after_class]
        for words, known in ((test.of, of), ((*test.before, *heads), before), (test.behind, behind)):
            for word in words:
                known[word] = known.get(word, 0) | 1 << i
        for length in test.lengths:
            lengths[length] = lengths.get(length, 0) | 1 << i
    return Table(tests, tuple(by_stand), of, before, behind, lengths)


def _stands(test: Excluding) -> Sequence[int]:
    """How a number may stand of which the test can hold whatever the words beside it are."""
    if test.beside:
        return (_MARKED,)
    if test.named:
        return (_MARKED, _APART)
    return () if test.is_bound else (_MARKED, _APART, _PLAIN)


def is_apart(sentence: Sentence, n: Numeral) -> bool:
    """True for a number between two words of letters, with space between, as most are."""
    i, end, words = n.first, n.end, sentence.words
    between = i > 0 and end < len(words) and words[i - 1].isalpha() and words[end].isalpha()
    return between and not sentence.glued(i) and not sentence.glued(end)


def _stand(sentence: Sentence, n: Numeral) -> int:
    """How the number stands."""
    if not is_apart(sentence, n):
        return _MARKED
    return _PLAIN if sentence.words[n.first - 1].islower() and sentence.words[n.end].islower() else _APART
