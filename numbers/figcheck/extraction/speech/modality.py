"""How sure a text is of a figure: believed, planned, denied, or only possible."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.extraction.sentence.clauses import MeasureReading
from figcheck.extraction.speech.bearing import (
    Found,
    begins_clause,
    goes_on,
    is_addressed,
    is_aside,
    is_both,
    opens,
    speaks,
)
from figcheck.extraction.speech.beyond import is_beyond
from figcheck.extraction.speech.facts import is_described, is_presupposed
from figcheck.extraction.speech.pasted import pasted
from figcheck.extraction.speech.plans import HARM, as_planned, is_refused
from figcheck.extraction.speech.surveys import is_polled
from figcheck.extraction.speech.vocabulary import Phrases, Speech, speech_words
from figcheck.text import Sentence

_REACH = 14  # tokens before the number in which a word like "reportedly" still speaks of it
_PLACE = 7  # tokens of "at the mills of the firm"
_NEAR = 3  # tokens before the number of "a planned 3,000"
_DENIED = 4  # tokens from "rejected" to "claims that", from "forecast that" to "will"
_BEFORE_PLANS = ("hypothetical", "estimated")
_TO_COME = ("hypothetical", "planned")
_FORECAST = ("estimated", "planned")  # "forecast that it will"
_DID = frozenset(
    "is are was were be been has have had used able failed managed began begin begins continued continue continues "
    "started refused declined".split()
)
_FOR_WHOM = 6  # tokens of "for a government to kill"
_BASE_FORM_ENDS = (
    "send",
    "deploy",
    "dispatch",
    "kill",
    "arrest",
    "evacuate",
    "withdraw",
    "provide",
    "supply",
    "mobilise",
)
_SUBJECTS = ("he", "she", "it", "they", "we", "you", "i")
_BREAKS = frozenset((";", ":", "—", "–", "“", "”", '"'))
_CLAUSE_ENDS = _BREAKS | frozenset(
    "but while whereas though although after before because since when where how why who which until unlike compared "
    "than vs".split()
)
_OWN_CLAUSE_ENDS = _CLAUSE_ENDS | {",", "and", "as"}
_NEXT_CLAUSE = frozenset(("who", "which", "that", "whom", ",", "(", ")", "but", "and", ":", ";"))
_GOVERNING = (("aboard",), ("be",), ("is",), ("are",), ("was",), ("were",))  # "a paper said to be 12 pages will"
_FINITE = ("is", "are", "was", "were", "has", "had")
_HELPERS = ("could", "might", "may", "will", "would", "'ll")
_STILL = ("left", "remaining", "yet", "still")
_OF_ALL = frozenset("total half most some all any each none many".split())


def stated_modality(
    sentence: Sentence, tags: Sequence[str], figure: tuple[int, int], measure: MeasureReading | None, language: str
) -> Found | None:
    """How sure the clause of the figure at tokens first to end is, with the tokens that say so; None where it states.

    Before the number: "is believed to have", "plans to", "reportedly"; between it and its verb: "will be", "may have".
    """
    words, end = speech_words(language), figure[1]
    headlines, stop = pasted(sentence)
    if headlines <= figure[0] < stop:
        return None
    if measure and measure.how == "object" and measure.first and sentence.lows[measure.first - 1] == "to":
        intends = measure.first < 2 or sentence.lows[measure.first - 2] not in _DID
        ahead = sentence.lows[max(0, measure.first - _FOR_WHOM) : measure.first]
        intends = intends and "for" not in ahead and words.causing.isdisjoint(ahead)  # "prompted the army to send"
        if intends and sentence.words[measure.first].lower().endswith(_BASE_FORM_ENDS):
            if sentence.lows[measure.first - 2 : measure.first - 1] == ("enough",):
                return "hypothetical", measure.first - 1, measure.end
            return "denied" if is_refused(sentence, measure.first - 2) else "planned", measure.first - 1, measure.end
    if is_polled(sentence, figure, words):
        return None
    found = _ahead(sentence, tags, figure, measure, words) or _behind(sentence, end, words)
    before = _before(sentence, tags, figure, _NEAR if measure else 1, words)
    if found is None or (before and before[0] in _BEFORE_PLANS and found[0] == "planned"):
        found = before  # "if the dam breaks, 12 villages would be flooded", "estimating that 12 will be"
    found = found or _inside(sentence, figure, words)
    told = measure is not None and not figure[0] <= measure.first < figure[1]
    if found and found[0] in _TO_COME and not told and is_described(sentence, figure):
        return None
    if found is None or found[0] != "planned":
        return found
    kind = as_planned(sentence, found[1:], figure, measure, words)
    return (kind, *found[1:]) if kind else None


def is_unproven(sentence: Sentence, language: str) -> bool:
    """True where the sentence says that somebody gave no proof."""
    if sentence.lows.count("evidence") + sentence.lows.count("proof") == 0:
        return False
    text = f" {' '.join(sentence.lows)} "
    return any(f" {phrase} " in text for phrase in speech_words(language).unproven)


def _ahead(
    sentence: Sentence, tags: Sequence[str], figure: tuple[int, int], measure: MeasureReading | None, words: Speech
) -> Found | None:
    """Between the counted and their verb; without a verb that is known, right behind them."""
    first, end = figure
    if measure and first <= measure.first < end and measure.measure not in HARM:
        measure = None  # "12 migrants could come": the noun tells who they are, and the verb what may be
    told = measure is not None and measure.first >= end
    stop, limit = (measure.first, measure.end) if measure and told else _verb_within(tags, figure)
    if not told and measure is not None:
        return None
    if not told and end < limit and (sentence.words[end][0].isupper() or sentence.lows[end] in _SUBJECTS):
        return None  # "12 rules Brisk could change"
    governed = tags[first - 1 : first] == ["p"] or sentence.lows[first - 1 : first] in _GOVERNING
    if not told and governed and not _is_counted_of(sentence, first, words):
        return None  # "the failure after 12 years of talks will"
    enclosed = sentence.words[first - 1 : first] == ("(",) and sentence.words[end : end + 1] == (")",)
    for i in range(end + enclosed, min(stop + 2 * enclosed, len(sentence))):
        if not told and sentence.lows[i] in _NEXT_CLAUSE:
            return None
        if sentence.lows[i] == "to" and not told and ("v" in tags[:first] or sentence.lows[i - 1] in _STILL):
            return None  # "they lived 12 years to be", "12 are left to be"
        found = None if _is_noun(sentence, i) else _phrase_at(words.ahead, sentence, i, limit)
        if found and (_is_caused(sentence, tags, i) or (i and sentence.lows[i - 1] in words.apt)):
            found = None  # "12 times more likely to be shot"
        if found and (told or found[0] != "denied"):
            return found
    return None


def _verb_within(tags: Sequence[str], figure: tuple[int, int]) -> tuple[int, int]:
    """The tokens before which the verb of the figure begins and ends, past the place of those that open a clause."""
    first, end = figure
    at, opens = end, first == 0 or tags[first - 1] in ".,:s"
    if opens and tags[end : end + 1] == ["p"]:
        at += 1
        while at < min(len(tags), end + _PLACE) and tags[at] in "dnp":
            at += 1  # "12 men at the mill will"
    return min(at + 2, len(tags)), len(tags)


def _is_caused(sentence: Sentence, tags: Sequence[str], i: int) -> bool:
    """ "12 of them are due to the cut", but "due to arrive"."""
    return sentence.lows[i : i + 2] == ("due", "to") and tags[i + 2 : i + 3] not in (["v"], ["a"])


def _is_counted_of(sentence: Sentence, first: int, words: Speech) -> bool:
    """True for "a total of 12", of which the verb tells; "children to the age of 12 will" tells of the children."""
    if first < 2 or sentence.lows[first - 1] != "of":
        return False
    return sentence.lows[first - 2] in words.counts or sentence.lows[first - 2] in _OF_ALL


def _behind(sentence: Sentence, end: int, words: Speech) -> Found | None:
    """ "Reports of 12 dead are false": what the rest of the clause says of the figure."""
    if words.telling_behind.isdisjoint(sentence.lows[end:]):
        return None
    for i in range(end, min(end + _REACH, len(sentence.lows))):
        if sentence.lows[i] in _BREAKS or sentence.lows[i] in (",", "and", "but"):
            return None
        if found := _phrase_at(words.behind, sentence, i, len(sentence.lows)):
            return found
    return None


def _inside(sentence: Sentence, figure: tuple[int, int], words: Speech) -> Found | None:
    """ "12 reported deaths": what a word between the number and its noun says."""
    first, end = figure
    if words.inside.keys().isdisjoint(sentence.lows[first + 1 : end - 1]):
        return None
    at = next(j for j in range(first + 1, end) if sentence.lows[j] in words.inside)
    return (words.inside[sentence.lows[at]], at, at + 1) if sentence.words[at].islower() else None


def _before(sentence: Sentence, tags: Sequence[str], figure: tuple[int, int], near: int, words: Speech) -> Found | None:
    """The words before the number, the nearest first; whoever rejects a claim denies what it says."""
    first, finite, aside = figure[0], False, False
    if words.telling_before.isdisjoint(sentence.lows[max(0, first - _REACH) : first]):
        return None
    ends = _OWN_CLAUSE_ENDS if begins_clause(sentence, tags, figure, words) else _CLAUSE_ENDS
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        low = sentence.lows[i]
        aside = low == ")" or (aside and low != "(")
        if aside:
            continue  # "he fled (they will ask why), and 12 others"
        if (low in ends and not is_both(sentence, i)) or goes_on(sentence, tags, i, figure):
            return None
        found = _phrase_at(words.modal, sentence, i, first) if low in words.modal else None
        if found is None and first - i <= near and sentence.words[i] != low.capitalize():
            found = _phrase_at(words.near, sentence, i, first)
        finite = finite or low in _FINITE or opens(tags, i)
        other = finite and low in _HELPERS  # "who could have known was killed with 12"
        if found is None or other or not _bears(sentence, tags, found, figure, near, words):
            continue
        for j in range(i - 1, max(-1, i - 1 - _DENIED), -1):
            other_kind = _phrase_at(words.modal, sentence, j, first)
            if other_kind and (other_kind[0] == "denied" or (other_kind[0], found[0]) == _FORECAST):
                return other_kind
        return found
    return None


def _bears(
    sentence: Sentence, tags: Sequence[str], found: Found, figure: tuple[int, int], near: int, words: Speech
) -> bool:
    """True where words of certainty before the number speak of it."""
    first = figure[0]
    if _is_noun(sentence, found[1]) or not speaks(sentence, tags, found, first, words):
        return False
    if is_aside(sentence, found, first) or is_addressed(sentence, found, first, words):
        return False
    if is_beyond(sentence, tags, found[1:], figure, words, to_come=found[0] in _TO_COME):
        return False
    if found[0] in _TO_COME and _is_told(sentence, tags, found[2], figure, words):
        return False
    return not is_presupposed(sentence, tags, found[1:], figure, words, there=near == 1)


def _is_told(sentence: Sentence, tags: Sequence[str], end: int, figure: tuple[int, int], words: Speech) -> bool:
    """True for "(will) say that 12 men are dead": a clause behind the words that end at `end` tells what is so."""
    first, stop = figure
    between = sentence.lows[end:first]
    if not any(between[j] in words.factual and between[j + 1] == "that" for j in range(len(between) - 1)):
        return False
    verb = next((j for j in range(stop, min(stop + _NEAR, len(sentence))) if tags[j] in ("v", "a")), None)
    return verb is not None and sentence.lows[verb] not in _HELPERS


def _is_noun(sentence: Sentence, i: int) -> bool:
    """True for "in May", "May 3", "the will of": no auxiliaries."""
    low = sentence.lows[i]
    if low == "may":
        follows = sentence.words[i + 1 : i + 2]
        return sentence.words[i][0].isupper() and (i > 0 or (bool(follows) and follows[0][0].isdigit()))
    if low == "would":
        return sentence.words[i + 1 : i + 2] == ("-",)  # "would-be thieves"
    return low == "will" and sentence.lows[i + 1 : i + 2] == ("of",)


def _phrase_at(table: Phrases, sentence: Sentence, i: int, limit: int) -> Found | None:
    for words, kind in table.get(sentence.lows[i], ()):
        if sentence.lows[i : i + len(words)] == words and i + len(words) <= limit:
            return kind, i, i + len(words)
    return None
