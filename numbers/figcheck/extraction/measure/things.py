"""Counted things, whatever befell them; not those that share a noun: houses of parliament, strikes of workers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.measure.remains import is_admitted
from figcheck.extraction.sentence.clauses import MeasureReading
from figcheck.extraction.sentence.cues import cues, people_words
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import DETERMINER, word_classes
from figcheck.resources import lexicon
from figcheck.text import Sentence

_STAY = (("are",), ("were",), ("remain",), ("remained",))
_LOSING = frozenset(("lost", "lose", "loses", "losing"))
_LOST_REACH = 5  # tokens from "lost" to the noun: "lost thousands of our troops in Norland"
_BEFORE = 3  # tokens from "held" to the noun: "held their first three strikes"


@dataclass(frozen=True, slots=True)
class _Other:
    """What tells the other thing: behind "of" or "by", right behind the noun, as its verb, before it, or anywhere."""

    of: frozenset[str]
    behind: frozenset[str]
    before: frozenset[str]
    anywhere: frozenset[str]


def by_thing(sentence: Sentence, phrase: NounPhrase, language: str) -> MeasureReading | None:
    """ "100 missiles": weapons, vehicles, homes, attacks."""
    if phrase.is_empty:
        return None
    head = lemma(sentence.lows[phrase.head])
    for cue in cues(language).thing.get(head, ()):
        start = phrase.head + 1 - len(cue.words)
        if start >= phrase.first and (*sentence.lows[start : phrase.head], head) == cue.words:
            if _is_other_thing(sentence, phrase, cue.words, language):
                return None
            if cue.measure == "hospitalised" and not is_admitted(sentence, phrase.head, language):
                return None
            return MeasureReading(cue.measure, start, phrase.head + 1, "thing")
    at = phrase.end + 1 if sentence.lows[phrase.end : phrase.end + 1] in _STAY else phrase.end
    lost = not _LOSING.isdisjoint(sentence.lows[max(0, phrase.first - _LOST_REACH) : phrase.first])
    if head in people_words(language).force and not lost and sentence.lows[at : at + 1] in (("in",), ("at",)):
        return MeasureReading("present", phrase.head, phrase.head + 1, "thing")  # "the 2,000 troops in Norland"
    return None


def _is_other_thing(sentence: Sentence, phrase: NounPhrase, cue: tuple[str, ...], language: str) -> bool:
    """True where the noun of the cue names another thing in this sentence: "both houses of parliament"."""
    other = _others(language).get(cue[0]) if len(cue) == 1 else None
    if other is None:
        return False
    lows, at = sentence.lows, phrase.end
    if at < len(lows) and lows[at] in ("of", "by"):
        article = at + 1 < len(lows) and word_classes(language).get(lows[at + 1], 0) & DETERMINER
        if not other.of.isdisjoint(lows[at + 1 : at + 2 + bool(article)]):
            return True
    at += lows[at : at + 1] == ("-",)
    if not other.behind.isdisjoint(lows[at : at + 1]):
        return True
    before = lows[max(0, phrase.first - 1 - _BEFORE) : phrase.first]
    return not (other.before.isdisjoint(before) and other.anywhere.isdisjoint(lows))


@cache
def _others(language: str) -> dict[str, _Other]:
    """The other things by the noun that they share."""
    data = lexicon(language, "cues")["other_things"]
    return {
        noun: _Other(**{part: frozenset(words.split()) for part, words in told.items()}) for noun, told in data.items()
    }
