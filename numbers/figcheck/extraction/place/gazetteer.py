"""Names of places, peoples, armed groups and bodies in a sentence, by one pass over its tokens and a closed table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import compress, count

from figcheck.extraction.place.name_table import CERTAIN, OTHER, Entry, NameTable, Sort, name_table
from figcheck.making import made_quickly
from figcheck.resources import lexicon
from figcheck.text import Sentence

__all__ = ["OTHER", "Name", "Sort", "countries", "find_names"]

_OF_A_PERSON = Decimal("0.4")
_IN_A_COMPOUND = Decimal("0.4")
_PREFIXES = frozenset(["pro", "anti", "ex", "non", "un", "post", "pre", "de"])
_MOSTLY_CAPITALS = Decimal("0.6")


@made_quickly
@dataclass(frozen=True, slots=True)
class Name:
    """A name found in a sentence, from token `first` up to, without, token `end`.

    `country` is the state that it belongs to or speaks for (itself, for a state), or empty. Where `ambiguous`, the
    readings are listed, the likeliest first, and `confidence` is that of the first.
    """

    first: int
    end: int
    name: str
    sort: Sort
    country: str = ""
    ambiguous: bool = False
    confidence: Decimal = CERTAIN
    readings: tuple[str, ...] = ()


def find_names(sentence: Sentence, language: str = "en") -> list[Name]:
    """The names in a sentence, in order and not overlapping; of names that start together the longest one."""
    table = name_table(language)
    lows, by_first = sentence.lows, table.by_first
    begins = list(compress(count(), map(by_first.__contains__, lows)))
    if not begins:
        return []
    in_capitals = sentence.text.isupper() and len(lows) > 1
    names: list[Name] = []
    past = 0
    for at in begins:
        if at < past:
            continue
        forms = by_first[lows[at]]
        for form, entry in forms.get(lows[at + 1] if at + 1 < len(lows) else "") or forms[""]:
            end = at + len(form)
            if lows[at:end] == form and _has_shape(sentence, at, end, entry, in_capitals, table.ordinary):
                past = end
                if entry.sort:
                    names.append(_in_context(sentence, _named(at, end, entry), table, in_capitals))
                break
    return names


def countries(language: str = "en") -> dict[str, str]:
    """The canonical name of each country and territory by its ISO 3166 alpha-2 code (XK for Kosovo)."""
    return {code: str(country["name"]) for code, country in lexicon(language, "places")["country"].items()}


def _has_shape(
    sentence: Sentence, first: int, end: int, entry: Entry, in_capitals: bool, ordinary: frozenset[str]
) -> bool:
    """True where the capitals of the text agree with a written form; in text all in capitals they tell nothing."""
    if in_capitals:
        return " ".join(sentence.lows[first:end]) not in ordinary
    words = sentence.words[first:end]
    if words in entry.shapes:
        return True  # as for most
    return any(all(map(_agrees, words, shape)) for shape in entry.shapes)


def _agrees(word: str, written: str) -> bool:
    if len(written) > 1 and written.isupper():
        return word.isupper()
    return not written[0].isupper() or word[0].isupper()


def _named(first: int, end: int, entry: Entry) -> Name:
    assert entry.sort
    return Name(
        first, end, entry.name, entry.sort, entry.country, bool(entry.readings), entry.confidence, entry.readings
    )


def _in_context(sentence: Sentence, name: Name, table: NameTable, in_capitals: bool) -> Name:
    """The name, with less confidence where it is part of a compound (pro-Russian, US-led) or of a person's name."""
    factor = CERTAIN
    if _in_compound(sentence, name):
        factor = _IN_A_COMPOUND
    elif not in_capitals and _of_person(sentence, name, table):
        factor = _OF_A_PERSON
    if factor is CERTAIN:
        return name
    readings = name.readings if OTHER in name.readings else (*(name.readings or (name.name,)), OTHER)
    return replace(name, ambiguous=True, confidence=name.confidence * factor, readings=readings)


def _in_compound(sentence: Sentence, name: Name) -> bool:
    words, first, end = sentence.words, name.first, name.end
    if first > 1 and words[first - 1] == "-" and sentence.glued(first) and sentence.lows[first - 2] in _PREFIXES:
        return True
    joined = end + 1 < len(words) and words[end] == "-" and sentence.glued(end) and sentence.glued(end + 1)
    return joined and words[end + 1][0].islower()


def _of_person(sentence: Sentence, name: Name, table: NameTable) -> bool:
    low = sentence.lows[name.first]
    given, family = low in table.given, low in table.family
    if name.end - name.first > 1 or not (given or family):
        return False
    beside_given = given and _is_name_part(sentence, name.end, table)
    beside_family = family and name.first > 1 and _is_name_part(sentence, name.first - 1, table)
    return (beside_given or beside_family) and not _is_headline(sentence)


def _is_name_part(sentence: Sentence, at: int, table: NameTable) -> bool:
    """True where a capitalised word stands that is no known name, office or part of a place."""
    if at >= len(sentence.lows) or not sentence.words[at][0].isupper() or "." in sentence.words[at]:
        return False
    low = sentence.lows[at]
    return low not in table.beside and low not in table.by_first


def _is_headline(sentence: Sentence) -> bool:
    """True where most words have a capital, so that a capital tells nothing."""
    alphabetic = [word for word in sentence.words if word[0].isalpha()]
    return sum(word[0].isupper() for word in alphabetic) > _MOSTLY_CAPITALS * len(alphabetic)
