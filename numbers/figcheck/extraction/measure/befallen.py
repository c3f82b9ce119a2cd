"""People of whom a story of a shooting tells what befell them without a word of harm: "the families of two victims"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from figcheck.extraction.measure.victims import INFERRED, told_measure
from figcheck.extraction.sentence.cues import people_words
from figcheck.model import Document, Figure
from figcheck.resources import lexicon

_BEFORE = 60  # characters looked at before a quote
_IN_DOUBT = re.compile(r"\b(?:thought|thinks?|believed?|believes|suspect(?:s|ed)?)\s(?:that\s)?(?:[a-z]+\s){0,2}$")
_OPEN = (None, "", "present")  # measures that say nothing of what befell people


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What stands right behind the counted, and right before them."""

    hit: re.Pattern[str]
    hitting: re.Pattern[str]
    taken: re.Pattern[str]
    mourned: re.Pattern[str]
    condition: re.Pattern[str]
    all_of_them: re.Pattern[str]
    one_of_them: re.Pattern[str]
    aged: re.Pattern[str]


def with_befallen(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures; people in a story of a shooting are shot, killed or in hospital where words beside them say so."""
    open_ones = [i for i, figure in enumerate(figures) if _is_open(figure, language)]
    found = list(figures)
    if open_ones and told_measure(document, language) == "shot":
        for i in open_ones:
            if measure := _befallen(document, figures[i], language):
                found[i] = replace(figures[i], measure=measure, confidence=INFERRED)
    return found


def _is_open(figure: Figure, language: str) -> bool:
    """True for people of whom nothing is told, or only guessed, that befell them."""
    guessed = figure.measure == "shot" and figure.confidence == INFERRED
    return (guessed or figure.measure in _OPEN) and not figure.unit and _are_people(figure, language)


def _are_people(figure: Figure, language: str) -> bool:
    people = people_words(language)
    head = figure.counted.rpartition(" ")[2]
    served = people.status.get(head) in ("police", "military")
    return not served and not figure.implied and (not head or head in people.person) and figure.kind != "age"


def _befallen(document: Document, figure: Figure, language: str) -> str:
    """The measure that the words right before or behind the figure tell, or nothing."""
    patterns, start, end = _patterns(language), figure.start or 0, figure.end or 0
    text = document.title if figure.zone == "title" else document.text
    before = text[max(0, start - _BEFORE) : start]
    if figure.counted.endswith("victim") and patterns.mourned.search(before):
        return "killed"
    if figure.measure:
        return ""
    if figure.counted and patterns.condition.search(before):
        return "injured"
    if patterns.taken.match(text, end):
        return "hospitalised"
    told = patterns.all_of_them.match(text, end)
    if told and figure.counted:
        return _outcome(told["what"], language)
    if not figure.counted or figure.kind not in ("total", "part"):
        return ""
    if _IN_DOUBT.search(before):
        return ""  # "police thought two people were involved": those who did it
    one = figure.value != 1 and patterns.one_of_them.match(text, end)
    aged = patterns.aged.search(before)  # so are victims told one by one
    return "shot" if one or aged or patterns.hit.match(text, end) or patterns.hitting.search(before) else ""


def _outcome(word: str, language: str) -> str:
    """The measure of "all of them dead"."""
    told = lexicon(language, "cues")["victims"]["befallen"]["all"]
    return next(str(measure) for measure, words in told.items() if word.lower() in words)


@cache
def _patterns(language: str) -> _Patterns:
    told = lexicon(language, "cues")["victims"]["befallen"]
    being, hit, involved, taken, elsewhere, mourners = (
        "|".join(map(re.escape, told[part]))
        for part in ("being", "hit", "involved", "taken", "not_hospitals", "mourners")
    )
    ends = "|".join(re.escape(word) for words in told["all"].values() for word in words)
    being = rf"\s{{1,4}}(?:{being})\s{{1,4}}"
    not_elsewhere = rf"(?![^.;]{{0,40}}\b(?:{elsewhere}))"
    definite = r"(?:(?:the|all|other)\s{1,4}){0,2}$"
    of_them, still = r"(?:\sof\s(?:them|whom))?", r"(?:\w{2,12}\s){0,2}"
    partner = r"(?:\sand\s(?:an?|one|two|three|four|five)\s[\w-]{2,12})?"
    return _Patterns(
        hit=re.compile(rf"{being}(?:{hit}|{involved})\b", re.IGNORECASE),
        hitting=re.compile(rf"\b(?:{hit})\s{{1,4}}$", re.IGNORECASE),
        taken=re.compile(rf"(?i:{being}(?:{taken})\s{{1,4}}to\s{{1,4}}{not_elsewhere})[A-Z]"),
        mourned=re.compile(rf"\b(?:{mourners})\s{{1,4}}(?:of|for)\s{{1,4}}{definite}", re.IGNORECASE),
        condition=re.compile(rf"\bconditions?(?:\s\w{{2,12}}){{0,2}}\sof\s{definite}", re.IGNORECASE),
        all_of_them=re.compile(rf"{partner},\s(?:all|both){of_them}\s(?P<what>{ends})\b", re.IGNORECASE),
        aged=re.compile(r"-year-old\s[a-z]{3,8},\san?\s\d{1,2}-year-old\s[a-z]{3,8},?\sand\s$"),
        one_of_them=re.compile(rf"[^.;,]{{0,60}}(?:,|\s[-–—])\sone{of_them}\s{still}(?:{ends})\b", re.IGNORECASE),
    )
