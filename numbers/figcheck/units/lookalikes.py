"""Words of the table of units that are other words where they stand: "at least 10 won seats", "two bits of advice"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from figcheck.resources import lexicon

_LARGE_DIGITS = 3
_CONTRACTED = ("'", "’")


def is_lookalike(lows: Sequence[str], words: Sequence[str], i: int, language: str) -> bool:
    """True where the word at token i, which could be a unit, is none by its letters, its number or what follows."""
    kind = _kinds(language).get(lows[i])
    if kind is None:
        return False
    data = lexicon(language, "units")["lookalikes"]
    if kind == "written":
        return words[i] in data["written"]
    after = lows[i + 1] if i + 1 < len(lows) else ""
    if kind == "parts":
        of_what = lows[i + 2] if i + 2 < len(lows) else ""
        return (after == "of" and of_what not in data["parts_of"]) or (i > 0 and lows[i - 1] in data["before_parts"])
    large = i > 0 and (len(lows[i - 1]) >= _LARGE_DIGITS or lows[i - 1][-1:].isalpha())
    return _goes_on(after, language) or (kind == "verbs" and not large and after[:1].isalpha())


def _goes_on(after: str, language: str) -> bool:
    """True where a word follows that the look-alike describes or has for its object, or what is left of "not"."""
    if after.startswith(_CONTRACTED):
        return True
    return after[:1].isalpha() and after not in lexicon(language, "units")["letters"]["followed"]


@cache
def _kinds(language: str) -> Mapping[str, str]:
    """Of which sort each look-alike is, by its word in lower case."""
    data = lexicon(language, "units")["lookalikes"]
    return {word.lower(): kind for kind in ("written", "verbs", "adjectives", "parts") for word in data[kind]}
