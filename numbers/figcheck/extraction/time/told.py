"""A figure whose time is sought, and the sentence that it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.time.time_words import time_words
from figcheck.making import made_quickly
from figcheck.text import Sentence

Classes = tuple[int, ...]
_SHORT = ("day", "week", "hours")


@made_quickly
@dataclass(frozen=True, slots=True)
class Told:
    """A figure whose time is sought: its quote from `first` to `end`, its words of measure up to `told`."""

    first: int
    end: int
    told: int
    measure: str
    unit: str
    is_few: bool
    """True for a handful, as those are who speak to a newspaper."""
    inside: bool = False
    """True where the word of measure stands within the quote: "12 slain guards", "40 drones"."""
    opens: bool = False
    """True in a title or lead: what a story opens with is its own event, however long ago."""

    @property
    def span(self) -> tuple[int, int]:
        """The quote with what is said of the figure."""
        return self.first, self.told


@made_quickly
@dataclass(frozen=True, slots=True)
class Ground:
    """A sentence with the classes and tags of its words."""

    sentence: Sentence
    classes: Classes
    tags: Sequence[str]
    language: str

    def low(self, i: int) -> str:
        """Token i in lower case, empty outside the sentence."""
        return self.sentence.lows[i] if 0 <= i < len(self.sentence) else ""

    def opens(self, first: int) -> bool:
        """True where no verb stands before the token."""
        return not any(self.tags[j] in "vas" and self.low(j) != "'s" for j in range(first))

    def words(self, name: str) -> frozenset[str]:
        """The words of that set of the lexicon on the reach of times."""
        return time_words(self.language).reach[name]


def is_short(mention: TimeMention) -> bool:
    """True for a day or a week, in which one thing happened and others did not."""
    return mention.granularity in _SHORT and mention.relation in ("at", "during")
