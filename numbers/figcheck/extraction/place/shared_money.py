"""Money under a name that several countries use: "$45 million", "30,000 pesos", by the country that the document shows.

A page's address tells it, else the countries that it names. What neither tells stays the currency most often meant, and
its row carries the doubt as a lower confidence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from urllib.parse import urlsplit

from figcheck.extraction.place.gazetteer import countries, find_names
from figcheck.extraction.place.name_table import beginnings
from figcheck.extraction.words.alternation import alternation
from figcheck.model import Document, Figure
from figcheck.resources import lexicon
from figcheck.text import tokenise
from figcheck.units.registry import PER

TOLD = Decimal("0.9")  # confidence of a currency by the country that the document shows
IN_DOUBT = Decimal("0.6")
_LEAD = 1500  # characters in which a text says where it is
_NEAR = 4  # tokens from a bare sign to its country: "$75 million U.S."
_DOMAIN_LETTERS = 2
_TOP_DOMAINS = {"uk": "gb"}


@dataclass(frozen=True, slots=True, eq=False)
class _Family:
    """Currencies under one name: the one meant without a country, the words, and the code of each country."""

    usual: str
    words: frozenset[str]
    by_country: Mapping[str, str]
    abroad: bool
    """True where the usual one is told under the bare name in other countries too."""


def with_countries(document: Document, figures: Sequence[Figure], language: str) -> list[Figure]:
    """The figures with the currency of the document's country where their text names none."""
    bare = {i: family for i, figure in enumerate(figures) if (family := _bare(figure, language))}
    if not bare:
        return list(figures)
    home = _home(document, language)
    # The sentences come before the longer lead, as in most one tells all that matters.
    texts = dict.fromkeys((document.title, *(figures[i].sentence for i in bare), document.text[:_LEAD]))
    unsettled = [family for family in dict.fromkeys(bare.values()) if home not in family.by_country]
    everywhere = {family: _named(texts, family, language) for family in unsettled}
    told = list(figures)
    for i, family in bare.items():
        here = Counter() if family.abroad else _named_nearby(figures[i], family, language)
        code, confidence = _decided(family, home, here or everywhere.get(family, here))
        top = figures[i].unit.partition(PER)[0]
        unit = code + figures[i].unit[len(top) :]
        if code != top or confidence < figures[i].confidence:
            told[i] = replace(figures[i], unit=unit, confidence=min(figures[i].confidence, confidence))
    return told


def _decided(family: _Family, home: str, named: Counter[str]) -> tuple[str, Decimal]:
    """The code meant, and how sure that is."""
    if home in family.by_country:
        return family.by_country[home], TOLD
    codes = Counter(dict.fromkeys(family.by_country.values(), 0))
    for country, code in family.by_country.items():
        codes[code] += named[country]
    if codes[family.usual] or not codes.total():
        alone = codes[family.usual] == codes.total() and codes[family.usual]
        return family.usual, Decimal(1) if alone else TOLD if family.abroad else IN_DOUBT
    if family.abroad:
        return family.usual, IN_DOUBT
    (first, most), *others = codes.most_common()
    return (first, TOLD) if most > others[0][1] else (family.usual, IN_DOUBT)


def _bare(figure: Figure, language: str) -> _Family | None:
    """The currencies between which the figure's own words do not decide, or None."""
    family = _families(language).get(figure.unit.partition(PER)[0])
    if family is None or figure.start is None:
        return None
    words = tokenise(figure.quote, 0, len(figure.quote)).words
    at = next((i for i, word in enumerate(words) if word in family.words), -1)
    if at < 0:
        return None
    near = " ".join(words[max(0, at - 2) : at + _NEAR])
    country = find_names(tokenise(near, 0, len(near)), language)
    own = any(family.by_country.get(name.country) == family.usual for name in country)
    told = near.replace(" $", "$").casefold()
    return None if own or any(wording in told for wording in _explicit(family, language)) else family


def _home(document: Document, language: str) -> str:
    """The country whose national domain the document's address has, or an empty string."""
    host = urlsplit(document.url).hostname or "" if "://" in document.url else ""
    top = host.rpartition(".")[2]
    return countries(language).get(_TOP_DOMAINS.get(top, top).upper(), "") if len(top) == _DOMAIN_LETTERS else ""


def _named(texts: Iterable[str], family: _Family, language: str) -> Counter[str]:
    """How often the texts name each country of the family.

    Of money told under the bare name abroad it matters only whether they name its own country, and whether another.
    """
    named: Counter[str] = Counter()
    wanted = _parts(family, language)
    for text in texts:
        lowered = f" {text.lower()}".replace("’", "'")
        if any(opening.search(lowered) for _, opening in wanted):
            names = find_names(tokenise(text, 0, len(text)), language)
            named.update(name.country for name in names if name.country in family.by_country and not name.ambiguous)
            if family.abroad:
                wanted = [part for part in wanted if part[0].isdisjoint(named)]
    return named


@cache
def _parts(family: _Family, language: str) -> list[tuple[frozenset[str], re.Pattern[str]]]:
    """The countries of the usual currency, and all others, with what finds names of theirs in lower case."""
    own = frozenset(country for country, code in family.by_country.items() if code == family.usual)
    parts = own, frozenset(family.by_country) - own
    return [(part, _opening(beginnings(part, language))) for part in parts]


def _opening(begun: Iterable[str]) -> re.Pattern[str]:
    """What finds the beginnings of names, whatever space there is between their tokens.

    Before a name stands no letter; to ask for that first passes over the rest of each word.
    """
    return re.compile("[^a-z]" + alternation(sorted(begun)).replace(r"\ ", r"\s*"))


def _named_nearby(figure: Figure, family: _Family, language: str) -> Counter[str]:
    """The country of the family that the figure's sentence names last before it, or the first behind it; or none."""
    sentence = tokenise(figure.sentence, 0, len(figure.sentence))
    names = [name for name in find_names(sentence, language) if name.country in family.by_country]
    at = figure.sentence.find(figure.quote)
    before = [name for name in names if sentence.start_of(name.first) < at]
    return Counter(name.country for name in (before[-1:] or names[:1]))


@cache
def _families(language: str) -> Mapping[str, _Family]:
    """The families of currencies by the code that a bare name is read as."""
    families = {}
    for data in lexicon(language, "money")["shared"].values():
        codes = [code for code in data if code.isupper()]
        by_country = {country: code for code in codes for country in data[code]}
        families[codes[0]] = _Family(codes[0], frozenset(data["words"]), by_country, "abroad" in data)
    return families


@cache
def _explicit(family: _Family, language: str) -> tuple[str, ...]:
    """What names the usual currency with its country, in lower case: "us dollar", "us$", "usd"."""
    entry = lexicon(language, "money")["currency"][family.usual]
    signs = (sign for sign in entry.get("signs", ()) if "$" in sign)
    exact = (name for name in entry.get("exact", ()) if name not in family.words)
    return tuple(told.casefold() for told in (family.usual, *entry.get("names", ()), *exact, *signs))
