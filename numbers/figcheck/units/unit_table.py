"""The table of units as its lexicon describes it: every unit with its wordings, prefixes and powers spelled out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import Any

from figcheck.resources import lexicon
from figcheck.units.surface import Wording, abbreviated, plural, spelled, table

_POWERS = {"square": ("2", "²", "area", "sq"), "cubic": ("3", "³", "volume", "cu")}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the table: its name, its dimension in words, and its notation for pint."""

    name: str
    dimension: str
    notation: str


@dataclass(frozen=True, slots=True)
class _Draft:
    """A unit and how it is written, in the classes that the lexicon's head explains."""

    unit: Unit
    spelled: tuple[str, ...]
    symbols: tuple[str, ...]
    after_digit: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    doubt: str = ""

    def wordings(self) -> Iterator[Wording]:
        """All ways to write the unit."""
        name, doubt = self.unit.name, self.doubt
        yield from spelled(self.spelled, name, doubt)
        yield from abbreviated(self.symbols, name, doubt=doubt)
        yield from abbreviated(self.after_digit, name, letter=True, doubt=doubt)
        yield from abbreviated(self.glued, name, glued=True, doubt=doubt)


@cache
def units(language: str) -> Mapping[str, Unit]:
    """Every unit of the table by its name; rates put together of two of them are not listed."""
    return {draft.unit.name: draft.unit for draft in _drafts(language)}


@cache
def unit_wordings(language: str) -> Mapping[str, tuple[Wording, ...]]:
    """All wordings of all units. One unit's alone in other capitals ("5 KM") is read after a digit."""
    found = [wording for draft in _drafts(language) for wording in draft.wordings()]
    names: dict[tuple[str, ...], set[str]] = {}
    for wording in found:
        names.setdefault(_fold(wording), set()).add(wording.name)
    loose = (
        Wording(_fold(wording), wording.name, letter=True, doubt=wording.doubt)
        for wording in found
        if wording.cased and not wording.letter and not wording.glued and len(names[_fold(wording)]) == 1
    )
    return table(chain(found, loose))


@cache
def denominator_wordings(language: str) -> Mapping[str, tuple[Wording, ...]]:
    """What can stand after "per": units, whose letters need no digit there, and nouns that are denominators only."""
    opening = lexicon(language, "units")["denominator"]
    units = (
        replace(wording, letter=False)
        for draft in _drafts(language)
        for wording in draft.wordings()
        if not wording.glued
    )
    return table(chain(units, *(spelled(forms, noun) for noun, forms in opening["nouns"].items())))


def _fold(wording: Wording) -> tuple[str, ...]:
    return tuple(token.lower() for token in wording.tokens)


@cache
def _drafts(language: str) -> tuple[_Draft, ...]:
    data = lexicon(language, "units")
    made = (
        draft for name, entry in data["unit"].items() for draft in _family(_plain(name, entry), entry, data["prefix"])
    )
    return tuple(_with_more(draft, data["also"].get(draft.unit.name, {})) for draft in made)


def _plain(name: str, entry: Mapping[str, Any]) -> _Draft:
    """The unit without a prefix."""
    unit = Unit(name, entry["dimension"], entry.get("pint", name.replace(" per ", "/").replace(" ", "_")))
    words = *_forms(entry), *_list(entry, "exact")
    short = _list(entry, "symbols"), _list(entry, "after_digit"), _list(entry, "glued")
    return _Draft(unit, words, *short, entry.get("doubt", ""))


def _family(plain: _Draft, entry: Mapping[str, Any], prefixes: Mapping[str, Sequence[str]]) -> Iterator[_Draft]:
    """The unit, its multiples, and the squares and cubes of all of them."""
    for prefix in ("", *entry.get("prefixes", ())):
        draft = _prefixed(plain, entry, prefix, prefixes[prefix]) if prefix else plain
        yield draft
        yield from (_raised(draft, power) for power in entry.get("powers", ()))


def _prefixed(plain: _Draft, entry: Mapping[str, Any], prefix: str, letters: Sequence[str]) -> _Draft:
    unit = Unit(prefix + plain.unit.name, plain.unit.dimension, prefix + plain.unit.notation)
    symbols = (letter + symbol for letter in letters for symbol in _list(entry, "si"))
    return _Draft(unit, tuple(prefix + form for form in _forms(entry)), tuple(symbols))


def _raised(draft: _Draft, power: str) -> _Draft:
    """The unit of area or volume of a unit of length: "square mile", "sq mi", "mi²"."""
    digit, superscript, dimension, short = _POWERS[power]
    unit = Unit(f"{power} {draft.unit.name}", dimension, f"{draft.unit.notation} ** {digit}")
    forms = *draft.spelled, *draft.symbols
    words = (f"{opening} {form}" for opening in (power, short, f"{short}.") for form in forms)
    symbols = (f"{symbol}{mark}" for symbol in draft.symbols for mark in (digit, superscript, f"^{digit}"))
    return _Draft(unit, tuple(words), tuple(symbols))


def _with_more(draft: _Draft, more: Mapping[str, Any]) -> _Draft:
    """The unit with the wordings that the lexicon adds to one made by rule."""
    return replace(
        draft,
        spelled=(*draft.spelled, *_forms(more), *_list(more, "exact")),
        symbols=(*draft.symbols, *_list(more, "symbols")),
        after_digit=(*draft.after_digit, *_list(more, "after_digit")),
        glued=(*draft.glued, *_list(more, "glued")),
    )


def _forms(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """The names of a unit in singular and plural."""
    forms = _list(entry, "forms")
    return *forms, *(_list(entry, "plurals") or map(plural, forms))


def _list(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(entry.get(key, ()))
