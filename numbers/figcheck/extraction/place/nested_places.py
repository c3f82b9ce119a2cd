"""Which known places hold a place: Texas and the United States hold "Dallas, Texas"."""

from __future__ import annotations

from functools import cache

from figcheck.extraction.place.gazetteer import find_names
from figcheck.text import tokenise

_PLACES = ("country", "capital", "city", "subdivision")


@cache
def holders(place: str, language: str = "en") -> tuple[str, ...]:
    """The places that hold one of that name, the nearest first: what stands behind its comma, and the country.

    None where the name is not known, may mean several places, or is that of a country.
    """
    sentence = tokenise(place, 0, len(place))
    names = find_names(sentence, language)
    if not names or any(name.ambiguous or name.sort not in _PLACES for name in names):
        return ()
    last = names[-1]
    before = sentence.lows[: last.first]
    if (
        last.end != len(sentence.lows)
        or (before and before[-1] != ",")
        or any(each.country != last.country for each in names)
    ):
        return ()
    found = [last.name] if before else []
    if last.sort != "country" and last.country:
        found.append(last.country)
    return tuple(found)
