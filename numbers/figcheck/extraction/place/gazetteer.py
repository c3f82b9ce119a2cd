"""Names of places, peoples, armed groups and bodies in a sentence, by one pass over its tokens and a closed table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import compress, count
from typing import Any, Literal

from figcheck.making import made_quickly
from figcheck.resources import lexicon
from figcheck.text import Sentence, tokenise

Sort = Literal["country", "demonym", "capital", "city", "subdivision", "actor", "body"]
OTHER = "other"  # the reading of a name that may be a person or something else

_CERTAIN = Decimal(1)
_CONFIDENCE: Mapping[str, Decimal] = {"capital": Decimal("0.9"), "city": Decimal("0.9"), "subdivision": Decimal("0.9")}
_OF_A_PERSON = Decimal("0.4")
_IN_A_COMPOUND = Decimal("0.4")
_PREFIXES = frozenset(["pro", "anti", "ex", "non", "un", "post", "pre", "de"])
_NO_PLURAL = ("s", "sh", "ch", "se", "men", "man", "x", "ic")
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
    confidence: Decimal = _CERTAIN
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a written form stands for; `shapes` are its words as written, `sort` is empty for names to pass over."""

    name: str
    sort: Sort | Literal[""]
    country: str
    shapes: tuple[tuple[str, ...], ...]
    confidence: Decimal = _CERTAIN
    readings: tuple[str, ...] = ()


_Forms = tuple[tuple[tuple[str, ...], _Entry], ...]


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    """All written forms, and the words that change how a name is read."""

    by_first: Mapping[str, Mapping[str, _Forms]]
    """By their first token and their second, the longest first and what the first is alone last; that under "" too."""
    ordinary: frozenset[str]
    given: frozenset[str]
    family: frozenset[str]
    beside: frozenset[str]


def find_names(sentence: Sentence, language: str = "en") -> list[Name]:
    """The names in a sentence, in order and not overlapping; of names that start together the longest one."""
    gazetteer = _gazetteer(language)
    lows, by_first = sentence.lows, gazetteer.by_first
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
            if lows[at:end] == form and _has_shape(sentence, at, end, entry, in_capitals, gazetteer.ordinary):
                past = end
                if entry.sort:
                    names.append(_in_context(sentence, _named(at, end, entry), gazetteer, in_capitals))
                break
    return names


def countries(language: str = "en") -> dict[str, str]:
    """The canonical name of each country and territory by its ISO 3166 alpha-2 code (XK for Kosovo)."""
    return {code: str(country["name"]) for code, country in lexicon(language, "places")["country"].items()}


def _has_shape(
    sentence: Sentence, first: int, end: int, entry: _Entry, in_capitals: bool, ordinary: frozenset[str]
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


def _named(first: int, end: int, entry: _Entry) -> Name:
    assert entry.sort
    return Name(
        first, end, entry.name, entry.sort, entry.country, bool(entry.readings), entry.confidence, entry.readings
    )


def _in_context(sentence: Sentence, name: Name, gazetteer: _Gazetteer, in_capitals: bool) -> Name:
    """The name, with less confidence where it is part of a compound (pro-Russian, US-led) or of a person's name."""
    factor = _CERTAIN
    if _in_compound(sentence, name):
        factor = _IN_A_COMPOUND
    elif not in_capitals and _of_person(sentence, name, gazetteer):
        factor = _OF_A_PERSON
    if factor is _CERTAIN:
        return name
    readings = name.readings if OTHER in name.readings else (*(name.readings or (name.name,)), OTHER)
    return replace(name, ambiguous=True, confidence=name.confidence * factor, readings=readings)


def _in_compound(sentence: Sentence, name: Name) -> bool:
    words, first, end = sentence.words, name.first, name.end
    if first > 1 and words[first - 1] == "-" and sentence.glued(first) and sentence.lows[first - 2] in _PREFIXES:
        return True
    joined = end + 1 < len(words) and words[end] == "-" and sentence.glued(end) and sentence.glued(end + 1)
    return joined and words[end + 1][0].islower()


def _of_person(sentence: Sentence, name: Name, gazetteer: _Gazetteer) -> bool:
    low = sentence.lows[name.first]
    given, family = low in gazetteer.given, low in gazetteer.family
    if name.end - name.first > 1 or not (given or family):
        return False
    beside_given = given and _is_name_part(sentence, name.end, gazetteer)
    beside_family = family and name.first > 1 and _is_name_part(sentence, name.first - 1, gazetteer)
    return (beside_given or beside_family) and not _is_headline(sentence)


def _is_name_part(sentence: Sentence, at: int, gazetteer: _Gazetteer) -> bool:
    """True where a capitalised word stands that is no known name, office or part of a place."""
    if at >= len(sentence.lows) or not sentence.words[at][0].isupper() or "." in sentence.words[at]:
        return False
    low = sentence.lows[at]
    return low not in gazetteer.beside and low not in gazetteer.by_first


def _is_headline(sentence: Sentence) -> bool:
    """True where most words have a capital, so that a capital tells nothing."""
    alphabetic = [word for word in sentence.words if word[0].isalpha()]
    return sum(word[0].isupper() for word in alphabetic) > _MOSTLY_CAPITALS * len(alphabetic)


@cache
def _gazetteer(language: str) -> _Gazetteer:
    places, actors = lexicon(language, "places"), lexicon(language, "actors")
    forms: dict[tuple[str, ...], _Entry] = {}
    for written, entry in _entries(places, actors):
        _add(forms, written, entry)
    for table in (places, actors):
        for written, doubt in table["ambiguous"].items():
            _doubt(forms, written, doubt)
    names = places["names"]
    return _Gazetteer(
        _by_first(forms),
        frozenset(" ".join(_lows(word)) for word in (*names["ordinary"], *actors["names"]["ordinary"])),
        frozenset(map(str.lower, names["given"])),
        frozenset(map(str.lower, names["family"])),
        frozenset(map(str.lower, (*names["offices"], *names["parts"]))),
    )


def _by_first(forms: Mapping[tuple[str, ...], _Entry]) -> Mapping[str, Mapping[str, _Forms]]:
    """The forms by their first token and their second."""
    by_first: dict[str, dict[str, _Forms]] = {}
    for form in sorted(forms, key=len, reverse=True):
        by_second = by_first.setdefault(form[0], {"": ()})
        for second in form[1:2] or tuple(by_second):
            by_second[second] = (*by_second.get(second, ()), (form, forms[form]))
    return by_first


def _entries(places: Mapping[str, Any], actors: Mapping[str, Any]) -> Iterator[tuple[str, _Entry]]:
    """Every written form with what it stands for; a later one replaces an earlier one of the same words."""
    for phrase in places["other"]["phrases"]:
        yield phrase, _Entry(phrase, "", "", ())
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


def _state(name: str, state: Mapping[str, Any]) -> Iterator[tuple[str, _Entry]]:
    yield from _forms(name, "demonym", name, with_plurals(state.get("demonyms", ())))
    if "capital" in state:
        yield from _forms(state["capital"], "capital", name, (state["capital"],))
    for metonym in state.get("metonyms", ()):
        yield from _forms(metonym, "body", name, (metonym,))
    yield from _forms(name, "country", name, (name, *state.get("aliases", ())))


def _parts(places: Mapping[str, Any], state_names: Mapping[str, str]) -> Iterator[tuple[str, _Entry]]:
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


def _forms(name: str, sort: Sort, country: str, written: Iterable[str]) -> Iterator[tuple[str, _Entry]]:
    entry = _Entry(name, sort, country, (), _CONFIDENCE.get(sort, _CERTAIN))
    return ((form, entry) for form in written)


def with_plurals(demonyms: Iterable[str]) -> Iterator[str]:
    """Each demonym, and its regular plural where it can have one: Russian, Russians; but Chinese, British."""
    for demonym in demonyms:
        yield demonym
        if not demonym.endswith(_NO_PLURAL) or demonym == "German":
            yield demonym + "s"


def _add(forms: dict[tuple[str, ...], _Entry], written: str, entry: _Entry) -> None:
    form, shape = _lows(written), _words(written)
    before = forms.get(form)
    same = before is not None and (before.name, before.sort) == (entry.name, entry.sort)
    shapes = before.shapes if before and same else ()
    forms[form] = replace(entry, shapes=(*shapes, shape))


def _doubt(forms: dict[tuple[str, ...], _Entry], written: str, doubt: Mapping[str, Any]) -> None:
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
