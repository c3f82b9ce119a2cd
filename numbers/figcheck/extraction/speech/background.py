"""What stands behind words of saying and is the narrator's: what came before them, who somebody is, when a page was up.

"She tweeted about it after the club fined her $300", "named the thief as Oro Kett, who had worked there for 12 years".
"""

from __future__ import annotations

from figcheck.extraction.speech.vocabulary import Speech
from figcheck.extraction.words.lexis import ADVERB, word_classes
from figcheck.text import Sentence

_SAID = frozenset(("that", ":", "“", '"', "‘"))
_RELATIVE = frozenset(("who", "which", "whose"))
_SPANS = frozenset("minute minutes min mins hour hours hr hrs day days".split())


def is_background(sentence: Sentence, said: int, first: int, speech: Speech, language: str) -> bool:
    """True where the words from token `said` to the figure at `first` lead away from what is said."""
    cue, between = sentence.lows[said - 1], sentence.lows[said:first]
    if cue in speech.knowing:
        return _tells_who(between)
    if cue not in speech.venting or not _SAID.isdisjoint(between):
        return False
    at = next((j for j, low in enumerate(between) if low in speech.conceding), None)
    if at is None:
        return False
    aimed = at == 0 or between[0] in speech.inner or word_classes(language).get(between[0], 0) & ADVERB
    return bool(aimed) or between[0].endswith("ly")


def _tells_who(between: tuple[str, ...]) -> bool:
    """True behind "as Oro Kett, a mason who": who somebody is was found out, and not what he did."""
    if "as" not in between:
        return False
    told = between[between.index("as") :]
    return "," in told and not _RELATIVE.isdisjoint(told[told.index(",") :])


def is_time_stamp(sentence: Sentence, first: int, end: int) -> bool:
    """True for "1 hr ago" before a headline, by which a page tells how old it is."""
    if sentence.lows[end : end + 1] != ("ago",) or sentence.lows[end - 1] not in _SPANS:
        return False
    follows = sentence.words[end + 1 : end + 2]
    headed = bool(follows) and not follows[0][0].islower() and follows[0][0].isalnum()
    words = (low for low in sentence.lows[:first] if low[0].isalpha())
    return headed and sentence.words[first][0].isdigit() and all(low in _SPANS or low == "ago" for low in words)
