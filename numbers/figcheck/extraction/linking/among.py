"""Those told of are said to be among more: "Six people were hit. They were among more than a dozen shot."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from figcheck.model import Document, Figure
from figcheck.resources import lexicon

_VICTIMS = frozenset(("killed", "injured", "shot", "casualties", "hospitalised", "missing"))
_BEFORE = 60  # characters that may lead from the end of a sentence to the count
_NEAR = 300  # characters from those told of to the sentence that says among how many they are


def among_more(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures of a document, in order; a total whose people are then put among more is a part of these."""
    told = list(figures)
    for at, whole in enumerate(told):
        if whole.measure in _VICTIMS and whole.zone != "title" and _takes_up(document, whole, language):
            part = next((i for i in range(at - 1, -1, -1) if told[i].measure in _VICTIMS), None)
            if part is not None and _is_within(told[part], whole):
                told[part] = replace(told[part], kind="part", whole=whole.figure_id)
    return told


def _takes_up(document: Document, whole: Figure, language: str) -> bool:
    """True where the sentence begins with those told of before, and puts them among the counted."""
    start = whole.start or 0
    return _leads(language).search(document.text[max(0, start - _BEFORE) : start]) is not None


def _is_within(part: Figure, whole: Figure) -> bool:
    """True for a count that the one behind it can take in."""
    most, least = part.hard.low, whole.hard.low
    near = (whole.start or 0) - (part.end or 0) < _NEAR and part.zone != "title"
    return (
        part.kind == "total" and not part.implied and near and most is not None and least is not None and most < least
    )


@cache
def _leads(language: str) -> re.Pattern[str]:
    """ "They were among", "The two are among the" at the head of a sentence, up to the count."""
    words = lexicon(language, "scope")["among"]
    subject, verb = "|".join(words["subjects"]), "|".join(words["verbs"])
    return re.compile(f'(?:^|[.!?”"\\n])\\s{{0,2}}(?:{subject}) (?:{verb}) among (?:the )?$', re.IGNORECASE)
