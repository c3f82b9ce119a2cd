"""The table of names: every written form of the places, peoples, armed groups and bodies that are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from figcheck.resources import lexicon
from figcheck.text import tokenise

Sort = Literal["country", "demonym", "capital", "city", "subdivision", "actor", "body"]
OTHER = "other"  # the reading of a name that may be a person or something else

CERTAIN = Decimal(1)
_CONFIDENCE: Mapping[str, Decimal] = {"capital": Decimal("0.9"), "city": Decimal("0.9"), "subdivision": Decimal("0.9")}
_NO_PLURAL = ("s", "sh", "ch", "se", "men", "man", "x", "ic")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a written form stands for; `shapes` are its words as written, `sort` is empty for names to pass over."""

    name: str
    sort: Sort | Literal[""]
    country: str
    shapes: tuple[tuple[str, ...], ...]
    confidence: Decimal = CERTAIN
    readings: tuple[str, ...] = ()


Forms = tuple[tuple[tuple[str, ...], Entry], ...]


@dataclass(frozen=True, slots=True)
class NameTable:
    """All written forms, and the words that change how a name is read."""

    by_first: Mapping[str, Mapping[str, Forms]]
    """By their first token and their second, the longest first and what the first is alone last; that under "" too."""
    ordinary: frozenset[str]
    given: frozenset[str]
    family: frozenset[str]
    beside: frozenset[str]


@cache
def name_table(language: str) -> NameTable:
    """The table of that language."""
    places, actors = lexicon(language, "places"), lexicon(language, "actors")
    forms: dict[tuple[str, ...], Entry] = {}
    for written, entry in _entries(places, actors):
        _add(forms, written, entry)
    for table in (places, actors):
        for written, doubt in table["ambiguous"].items():
            _doubt(forms, written, doubt)
    names = places["names"]
    return NameTable(
        _by_first(forms),
        frozenset(" ".join(_lows(word)) for word in (*names["ordinary"], *actors["names"]["ordinary"])),
        frozenset(map(str.lower, names["given"])),
        frozenset(map(str.lower, names["family"])),
        frozenset(map(str.lower, (*names["offices"], *names["parts"]))),
    )


def _by_first(forms: Mapping[tuple[str, ...], Entry]) -> Mapping[str, Mapping[str, Forms]]:
    """The forms by their first token and their second."""
    by_first: dict[str, dict[str, Forms]] = {}
    for form in sorted(forms, key=len, reverse=True):
        by_second = by_first.setdefault(form[0], {"": ()})
        for second in form[1:2] or tuple(by_second):
            by_second[second] = (*by_second.get(second, ()), (form, forms[form]))
    return by_first


def beginnings(countries: Set[str], language: str) -> frozenset[str]:
    """The first two tokens at most, in lower case, of all names that belong to these countries."""
    by_first = name_table(language).by_first.values()
    entries = (entry for by_second in by_first for forms in by_second.values() for entry in forms)
    return frozenset(" ".join(form[:2]) for form, entry in entries if entry.country in countries)


def _entries(places: Mapping[str, Any], actors: Mapping[str, Any]) -> Iterator[tuple[str, Entry]]:
    """Every written form with what it stands for; a later one replaces an earlier one of the same words."""
    for phrase in places["other"]["phrases"]:
        yield phrase, Entry(phrase, "", "", ())
    state_names = {code: country["name"] for code, country in places["country"].items()}
    yield from _parts(places, state_names)
    for name, state in ((country["name"], country) for country in places["country"].values()):
        yield from _state(name, state)
    for name, state in places["former"].items():
        yield from _state(name, state)
    for name, demonyms in places["people"].items():
        yield from _forms(name, "demonym", "", with_plurals(demonyms))
    for name, aliases in actors["armed"].items():
        yield from _forms(name, "actor", "", (name, *aliases))
    for name, aliases in actors["party"].items():
        yield from _forms(name, "actor", "", (name, *aliases))
    for name, aliases in actors["body"].items():
        yield from _forms(name, "body", "", (name, *aliases))
    for code, bodies in actors["state"].items():
        for name, aliases in bodies.items():
            yield from _forms(name, "body", state_names[code], (name, *aliases))


def _state(name: str, state: Mapping[str, Any]) -> Iterator[tuple[str, Entry]]:
    yield from _forms(name, "demonym", name, with_plurals(state.get("demonyms", ())))
    if "capital" in state:
        yield from _forms(state["capital"], "capital", name, (state["capital"],))
    for metonym in state.get("metonyms", ()):
        yield from _forms(metonym, "body", name, (metonym,))
    yield from _forms(name, "country", name, (name, *state.get("aliases", ())))


def _parts(places: Mapping[str, Any], state_names: Mapping[str, str]) -> Iterator[tuple[str, Entry]]:
    """Subdivisions, their people and cities, with other spellings of these and of capitals."""
    spellings: dict[str, list[str]] = {}
    for other, name in places["spelling"].items():
        spellings.setdefault(name, []).append(other)
    sorts: tuple[Sort, ...] = ("city", "subdivision")
    for sort in sorts:
        for code, names in places[sort].items():
            for name in names:
                yield from _forms(name, sort, state_names[code], (name, *spellings.get(name, ())))
                demonyms = places["subdivision_demonyms"].get(name, ()) if sort == "subdivision" else ()
                yield from _forms(name, "demonym", state_names[code], with_plurals(demonyms))
    for country in places["country"].values():
        capital = country.get("capital", "")
        yield from _forms(capital, "capital", country["name"], spellings.get(capital, ()))


def _forms(name: str, sort: Sort, country: str, written: Iterable[str]) -> Iterator[tuple[str, Entry]]:
    entry = Entry(name, sort, country, (), _CONFIDENCE.get(sort, CERTAIN))
    return ((form, entry) for form in written)


def with_plurals(demonyms: Iterable[str]) -> Iterator[str]:
    """Each demonym, and its regular plural where it can have one: Russian, Russians; but Chinese, British."""
    for demonym in demonyms:
        yield demonym
        if not demonym.endswith(_NO_PLURAL) or demonym == "German":
            yield demonym + "s"


def _add(forms: dict[tuple[str, ...], Entry], written: str, entry: Entry) -> None:
    form, shape = _lows(written), _words(written)
    before = forms.get(form)
    same = before is not None and (before.name, before.sort) == (entry.name, entry.sort)
    shapes = before.shapes if before and same else ()
    forms[form] = replace(entry, shapes=(*shapes, shape))


def _doubt(forms: dict[tuple[str, ...], Entry], written: str, doubt: Mapping[str, Any]) -> None:
    """Mark a written form, and the plural of a demonym, as ambiguous between the readings given."""
    readings = tuple(doubt["readings"])
    here = forms.get(_lows(written))
    likeliest = here
    if likeliest is None or likeliest.name != readings[0]:
        likeliest = next(entry for entry in forms.values() if entry.sort and entry.name == readings[0])
    sort = doubt.get("sort", here.sort if here and here.sort == "demonym" else likeliest.sort)
    for word in with_plurals((written,)) if sort == "demonym" else (written,):
        before = forms.get(_lows(word))
        forms[_lows(word)] = replace(
            likeliest,
            sort=sort,
            shapes=before.shapes if before else (_words(word),),
            confidence=Decimal(doubt["confidence"]),
            readings=readings if len(readings) > 1 else (*readings, OTHER),
        )


def _words(written: str) -> tuple[str, ...]:
    return tokenise(written, 0, len(written)).words


def _lows(written: str) -> tuple[str, ...]:
    return tokenise(written, 0, len(written)).lows
