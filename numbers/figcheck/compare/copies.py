"""Which documents share whole sentences with figures in them: what they say is of one origin, however often printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from figcheck.model import Figure

Pair = tuple[str, str]
LONG = 60
"""A shorter sentence may be written twice by chance ("Two people were killed.")."""
TELLING = 160
"""One sentence so long is enough; of shorter ones there must be two."""
QUOTED = ("“", '"', "‘", "'")
"""What somebody said is heard by many, who need not copy each other."""
MOST_PAIRED = 30
"""Of more documents with one sentence, each is set beside the first alone."""


@dataclass(frozen=True, slots=True)
class Copies:
    """The documents of a case that share text, by the sentences that they have in common."""

    shared: Mapping[Pair, tuple[str, ...]]

    def linked(self, one: str, two: str) -> bool:
        """True where the two share so much text that one copies the other, or both copy a third."""
        return ((one, two) if one < two else (two, one)) in self.shared

    def origins(self) -> list[tuple[str, ...]]:
        """The documents that hang together, each group in order."""
        home: dict[str, str] = {}
        for one, two in sorted(self.shared):
            first, second = _home(home, one), _home(home, two)
            home[max(first, second)] = min(first, second)
        groups: dict[str, list[str]] = defaultdict(list)
        for name in sorted({name for pair in self.shared for name in pair}):
            groups[_home(home, name)].append(name)
        return [tuple(members) for _, members in sorted(groups.items())]


def plain(sentence: str) -> str:
    """The words of a sentence with single spaces between them."""
    return " ".join(sentence.split())


def copies(figures: Iterable[Figure]) -> Copies:
    """The documents that share at least two long sentences with counts in them, or one very long one."""
    holders: dict[str, dict[str, None]] = defaultdict(dict)
    for figure in figures:
        if len(figure.sentence) >= LONG and figure.measure and figure.zone != "boilerplate":
            holders[plain(figure.sentence)][figure.document] = None
    common: dict[Pair, list[str]] = defaultdict(list)
    for sentence, names in sorted(holders.items()):
        if sentence.startswith(QUOTED):
            continue
        for pair in _paired(sorted(names)):
            common[pair].append(sentence)
    return Copies({pair: tuple(found) for pair, found in sorted(common.items()) if _is_telling(found)})


def _paired(names: list[str]) -> Iterable[Pair]:
    """The documents with one sentence, two by two."""
    if len(names) > MOST_PAIRED:
        return ((names[0], other) for other in names[1:])
    return combinations(names, 2)


def _is_telling(sentences: list[str]) -> bool:
    """True for so much text in common that nobody writes it twice."""
    return len(sentences) > 1 or len(sentences[0]) >= TELLING


def _home(home: Mapping[str, str], name: str) -> str:
    """The document that stands for all that hang together with this one."""
    while home.get(name, name) != name:
        name = home[name]
    return name
