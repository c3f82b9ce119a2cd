"""The concept: what a figure is about beyond its unit or counted noun: its subject, its "of ..." phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.topic.carried import goes_on, restates
from figcheck.extraction.topic.parts import read_parts
from figcheck.extraction.topic.phrases import content
from figcheck.extraction.topic.tagged import Phrase, Tagged, tagged
from figcheck.extraction.topic.ties import Parts
from figcheck.extraction.topic.wording import concept_words
from figcheck.extraction.words.forms import BASES, NO_VERB, form
from figcheck.extraction.words.lexis import AUXILIARY
from figcheck.making import made_quickly
from figcheck.text import Sentence

_MANY = 8  # figures of what is no sentence
_MOST = 11  # figures in a list without a verb
_PARTING = re.compile("[va]+|[,:(]")
_LONGEST_LINKS = 40  # tokens of the headlines that a page glues in
_LONGEST_HEADING = 5  # tokens of a name that heads a sentence
_SHORTEST_ADJECTIVE = 6  # letters; "table" and "cable" are none
_MANNER = (
    "efly",
    "ously",
    "ically",
    "nally",
    "ually",
    "ively",
    "edly",
    "ently",
    "antly",
    "ately",
    "ibly",
    "ably",
)  # endings of adverbs
_SHORTEST_PLACE = 5  # letters of one in capitals, where fewer can be the letters of a firm


@made_quickly
@dataclass(frozen=True, slots=True)
class Concept:
    """The content words, phrases parted by commas, and where in the text each phrase stands."""

    words: str = ""
    slots: tuple[tuple[str, int, int], ...] = ()


def read_concepts(
    sentence: Sentence,
    classes: Sequence[int],
    tags: Sequence[str],
    readings: Sequence[Reading],
    times: Sequence[TimeMention],
    language: str,
) -> list[Concept]:
    """What each reading of a sentence is about, in order; empty where nothing is referred to; `tags` are of `tag`."""
    passing = concept_words(language).passing
    spans = [
        (r.quantity.start + (sentence.lows[r.quantity.start] in passing), r.quantity.stop)
        for r in readings
        if not _in_name(sentence, classes, r)
    ]
    if links := _navigation(sentence):
        tags = ["," if i in links else tag for i, tag in enumerate(tags)]
    text = tagged(sentence, classes, tags, spans, times, language)
    if len(readings) >= _MANY and _is_chart(text.tags, len(readings)):
        return [Concept()] * len(readings)
    found: list[Concept] = []
    for i, reading in enumerate(readings):
        if links and any(0 < end - reading.quantity.start < _LONGEST_LINKS for end in links):
            found.append(Concept())
            continue
        last = readings[i - 1] if i else None
        if last and restates(text, last, reading):
            found.append(found[-1])
            continue
        parts = read_parts(text, reading, last.phrase.end if last else 0)
        concept = _concept(text, parts)
        shared = last and reading.quantity.unit and parts and not concept.words and goes_on(text, last, reading)
        found.append(found[-1] if shared else concept)
    return found


def _navigation(sentence: Sentence) -> list[int]:
    """Where headlines end that a page glues into its text: "Osk Keller Mills reopen in spring MORE (Veld) said"."""
    words = sentence.words
    if "MORE" not in sentence.text:
        return []
    return [i for i in range(len(words) - 1) if words[i] == "MORE" and (words[i + 1] == "(" or words[i + 1].islower())]


def _is_chart(tags: str, figures: int) -> bool:
    """True for a chart or table whose cells run together: no verb among many figures, or hardly a mark."""
    unparted = _MANY * len(_PARTING.findall(tags)) < 4 * figures
    return unparted or (figures > _MOST and "v" not in tags and "a" not in tags)


def _in_name(sentence: Sentence, classes: Sequence[int], reading: Reading) -> bool:
    """True for a bare number that ends a name, which is no quantity here: "the Fortune 500", "the nasdaq 100 is"."""
    quantity, first = reading.quantity, reading.quantity.start
    bare = not quantity.unit and reading.phrase.is_empty and quantity.stop == first + 1
    if not bare or first == 0 or not sentence.words[first][0].isdigit() or not sentence.words[first - 1][0].isalpha():
        return False
    return sentence.words[first - 1][0].isupper() or (first + 1 < len(classes) and bool(classes[first + 1] & AUXILIARY))


def _concept(text: Tagged, parts: Parts) -> Concept:
    """The words of the phrases that do not overlap one given before them."""
    kept: list[Phrase] = []
    worded: list[str] = []
    for part in (*parts, _heading(text, parts)):
        if part is None or (kept and any(part[0] < end and first < part[1] for first, end in kept)):
            continue
        words = content(text, part)
        if _refers(text, part, words):
            kept.append(part)
            worded.append(" ".join(words))
    if not kept:
        return Concept()
    sentence = text.sentence
    slots = tuple(("concept", sentence.start_of(first), sentence.end_of(end - 1)) for first, end in kept)
    return Concept(", ".join(worded), slots)


def _refers(text: Tagged, part: Phrase, words: list[str]) -> bool:
    """True where one of the words of a phrase at least refers to something."""
    if len(words) == 1 and _is_doing(text, part):
        return False
    return any(not _says_nothing(text, word, part) for word in words)


def _is_people(text: Tagged, part: Phrase) -> bool:
    """True for "those asked", and for "the wounded are", which are no mere description."""
    before = text.low(part[0] - 1)
    return before == "those" or (before == "the" and text.at(part[1]) in "av")


def _is_doing(text: Tagged, part: Phrase) -> bool:
    """True for a lone verb in -ing ("with several claiming $12") or an adjective ("the intervening 2 years").

    A noun in -ing has an article or owner, or a form that nouns have: "the killing of 12", "hours of voting".
    """
    last, low, after = part[1] - 1, text.low(part[1] - 1), text.at(part[1])
    if not low.endswith("ing") or not text.sentence.words[last].islower():
        return False
    before, told = text.before(part[0]), form(low, text.language)
    if after == "q":
        return before in "dgb" or not told.endswith("N")
    if (before in "dg" and after != "d") or text.low(part[0] - 1) == "for":
        return False  # "$12 for keeping and mending mills"
    return after in "dr$" or (not told.startswith(NO_VERB) and not told.endswith("N"))


def _says_nothing(text: Tagged, word: str, part: Phrase) -> bool:
    """True for a word that refers to nothing where it stands alone: a number, an adjective, a participle."""
    low, end = word.lower(), part[1]
    if low in text.words.alone or low.isdigit():
        return True
    if low.endswith("ing") and (text.at(end) == "d" or text.low(end) in text.words.particles):
        return True  # "the goal of overseeing a vote", "before ticking up"
    if low.endswith(_MANNER) and word.islower():
        return True  # "spoke briefly to 12"
    if end == 1 and form(low, text.language) == BASES[0]:
        return True  # "Subscribe now for $12"
    if not word.islower():
        return False
    adjective = len(low) > _SHORTEST_ADJECTIVE and low.endswith(text.words.praising)
    adjective = adjective or (low.startswith("un") and low.endswith("ed") and text.low(end - 2) != "the")
    return (adjective or form(low, text.language)[1:4] in ("ved", "med")) and not _is_people(text, part)


def _heading(text: Tagged, parts: Parts) -> Phrase | None:
    """The name that heads the sentence before a dash: "Osprey - The carmaker gained 3%"."""
    end = text.tags.find(":", 1, _LONGEST_HEADING + 1)
    if end < 0 or text.sentence.words[end] not in "-–—" or set(text.tags[:end]) != {"n"}:
        return None
    if text.sentence.words[0].isupper() and len(text.sentence.words[0]) >= _SHORTEST_PLACE:
        return None  # "KARSK - The ferry sank": where it is told
    first = end + 1 + (text.at(end + 1) == "d")
    return (0, end) if any(part and part[0] in (first, end + 1) for part in parts) else None
