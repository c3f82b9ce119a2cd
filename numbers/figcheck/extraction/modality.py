"""How sure a text is of a figure: believed, planned, denied, or only possible."""

from __future__ import annotations

from figcheck.extraction.clauses import MeasureReading
from figcheck.extraction.speakers import Phrases, speech_words
from figcheck.model import Modality
from figcheck.text import Sentence

_REACH = 14  # tokens before the number in which a word like "reportedly" still speaks of it
_DID = frozenset(
    "is are was were be been has have had used able failed managed began continued refused declined".split()
)
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
_CLAUSE_ENDS = frozenset((";", ":", "—", "–", "but", "while", "whereas", "“", '"'))


def stated_modality(
    sentence: Sentence, first: int, end: int, measure: MeasureReading | None, language: str
) -> tuple[Modality, int, int] | None:
    """How sure the clause of the figure at tokens first to end is, with the tokens that say so; None where it states.

    Before the number: "is believed to have", "plans to", "reportedly"; between it and its verb: "will be", "may have".
    """
    words = speech_words(language)
    if measure and measure.how == "object" and measure.first and sentence.lows[measure.first - 1] == "to":
        intends = measure.first < 2 or sentence.lows[measure.first - 2] not in _DID
        if intends and sentence.words[measure.first].lower().endswith(_BASE_FORM_ENDS):
            return "planned", measure.first - 1, measure.end
    if measure and measure.first >= end:
        for i in range(end, measure.first):
            found = _phrase_at(words.ahead, sentence, i, measure.end)
            if found:
                return found
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if sentence.lows[i] in _CLAUSE_ENDS:
            return None
        found = _phrase_at(words.modal, sentence, i, first)
        if found:
            return found
    return None


def _phrase_at(table: Phrases, sentence: Sentence, i: int, limit: int) -> tuple[Modality, int, int] | None:
    for words, kind in table.get(sentence.lows[i], ()):
        if sentence.lows[i : i + len(words)] == words and i + len(words) <= limit:
            return kind, i, i + len(words)
    return None
