"""Letters that are units only where the words around them say so: "2.2 F" of a capacitor, "3 R" of radiation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from figcheck.resources import lexicon
from figcheck.units.surface import Found

_REACH = 15  # tokens to either side in which a word that tells the unit may stand


def find_letter(lows: Sequence[str], words: Sequence[str], i: int, language: str = "en") -> Found | None:
    """The unit that the letters at token i, after a number, are by the words near; None where none tells one.

    Letters before a noun only describe it ("20 EV models"), unless a hyphen ties them to the number ("a 3-T magnet").
    """
    if i >= len(words) or len(words[i]) > _longest(language) or not (senses := _senses(language).get(words[i])):
        return None
    hyphened = lows[i - 1] == "-"
    if not _after_number(lows, i - hyphened, language) or not (hyphened or _ends(lows, i + 1, language)):
        return None
    near = {*lows[max(0, i - _REACH) : i], *lows[i + 1 : i + _REACH]}
    near |= {low[:-1] for low in near if low[-1] == "s"}
    for name, cues in senses.items():
        if not near.isdisjoint(cues):
            return Found(name, i + 1, letter=True)
    return None


@cache
def unit_letters(language: str) -> frozenset[str]:
    """The letters, in lower case, that can be such a unit."""
    return frozenset(map(str.lower, _senses(language)))


def _after_number(lows: Sequence[str], i: int, language: str) -> bool:
    before = lows[i - 1] if i else ""
    return before[-1:].isdigit() or before in lexicon(language, "units")["letters"]["after"]


def _ends(lows: Sequence[str], i: int, language: str) -> bool:
    """True where no noun follows at token i."""
    return i >= len(lows) or not lows[i][0].isalnum() or lows[i] in lexicon(language, "units")["letters"]["followed"]


@cache
def _senses(language: str) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """For each letter its units, in the lexicon's order, with the words that tell them."""
    letters = lexicon(language, "units")["letters"]["words"]
    return {letter: {name: frozenset(cues) for name, cues in senses.items()} for letter, senses in letters.items()}


@cache
def _longest(language: str) -> int:
    return max(map(len, _senses(language)))
