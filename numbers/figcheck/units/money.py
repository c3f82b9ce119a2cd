"""Money: from names, signs and codes to ISO 4217 codes, and minor units under their own name ("US cent", "penny")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import chain
from typing import Any

from figcheck.resources import lexicon
from figcheck.units.surface import Found, Glued, Wording, abbreviated, longest, lows, plural, spelled, table, tokens

MINOR_SHARE = 100
"""How many minor units make one major: true of every currency in the table that has a minor unit there."""

_LONGEST_SIGN = 4
_LARGE = frozenset(("million", "billion", "trillion", "bn", "tn", "m"))
_MULTIPLES = {"M": Decimal(1_000_000), "K": Decimal(1000), "k": Decimal(1000), "B": Decimal(1_000_000_000)}


@dataclass(frozen=True, slots=True)
class _Money:
    """The look-ups of one language."""

    after: Mapping[str, tuple[Wording, ...]]
    before: Mapping[tuple[str, ...], tuple[str, str]]
    """Tokens of a sign: its code, and the doubt of one that more than one country uses."""
    names: Mapping[tuple[str, ...], str]
    """Names that may stand before the number ("ringgit 42"), in lower case, with their codes."""
    lasts: frozenset[str]
    """The last tokens of those signs and names, codes and letters, in lower case: few words before a number are one."""
    codes: frozenset[str]
    multiples: Mapping[str, Decimal]
    large: Mapping[str, str]
    """Letters that are a sign before large numbers only, with their codes."""
    articles: frozenset[str]


def find_money_word(
    lows: Sequence[str], words: Sequence[str], i: int, glued: Glued | None = None, language: str = "en"
) -> Found | None:
    """The money named at token i, after its number: "dollars", "US dollars", "euros", "pence", "EUR", "€".

    A bare "dollars" is USD with the doubt `country`; "pounds" is GBP with the doubt `weight`.
    """
    money = _money(language)
    found = longest(money.after, lows, words, i, glued)
    if found is not None or i >= len(words):
        return found
    code = words[i] if words[i] in money.codes else words[i][1:] if words[i] in money.multiples else ""
    return Found(code, i + 1) if code else None


@cache
def money_openings(language: str = "en") -> frozenset[str]:
    """The first words, in lower case, of what may name money after its number."""
    return frozenset(_money(language).after)


@cache
def money_codes(language: str = "en") -> frozenset[str]:
    """The codes that may name money after its number, in lower case, with those that hold a magnitude."""
    money = _money(language)
    return frozenset(map(str.lower, (*money.codes, *money.multiples)))


def _is_large(words: Sequence[str], i: int) -> bool:
    """True for "N4.5 billion", "P25,000": a letter before a number that hardly names a model or a road."""
    following = words[i + 1].lower() if i + 1 < len(words) else ""
    return "," in words[i] or following in _LARGE


def code_magnitude(word: str, language: str = "en") -> Decimal | None:
    """A million for "MUSD", a thousand for "KEUR": the magnitude that is written into a currency's code."""
    return _money(language).multiples.get(word)


def find_money_sign(
    words: Sequence[str], i: int, glued: Glued | None = None, language: str = "en"
) -> tuple[str, int, str] | None:
    """The sign or code that ends right before token i, where a number begins: its code, its first token, its doubt.

    "US$", "A$", "RM", "Rs.", "£", "EUR", "AUD$". "A$" must be written in one, as "A $5 note" has an article, which only
    `glued` can tell; without it, it counts as that. A bare "$" is USD with the doubt `country`.
    """
    money = _money(language)
    if not i or (last := words[i - 1]).lower() not in money.lasts:
        return None
    for start in range(max(0, i - _LONGEST_SIGN), i):
        sign = tuple(words[start:i])
        joined = len(sign) > 1 and sign[-1] == "$"  # "c$", "mxn$": letters before a dollar sign in any case
        known = money.before.get(sign) or (money.before.get(tuple(map(str.upper, sign))) if joined else None)
        in_one = glued is None or all(glued(j) for j in range(start + 1, i))
        if known and (in_one or words[start].upper() not in money.articles):
            return known[0], start, known[1]
        if sign == ("Euro",):
            continue  # "Euro 2024" is a tournament, "Euro 5" a standard
        if code := money.names.get(tuple(map(str.lower, sign))):
            return code, start, ""
    if i < len(words) and last in money.large and _is_large(words, i):
        return money.large[last], i - 1, "country"
    if last in money.codes:
        return last, i - 1, ""
    return (last[1:], i - 1, "") if last in money.multiples else None


@cache
def currencies(language: str = "en") -> frozenset[str]:
    """The ISO 4217 codes of the table, words in capitals among them."""
    return frozenset(lexicon(language, "money")["currency"])


@cache
def minor_units(language: str = "en") -> Mapping[str, str]:
    """The names of minor units with the code of their major unit."""
    data = lexicon(language, "money")["currency"]
    return {entry["minor"]["name"]: code for code, entry in data.items() if "minor" in entry}


@cache
def _money(language: str) -> _Money:
    data = lexicon(language, "money")
    codes = currencies(language).difference(data["not_codes"]["words"])
    signs = {tokens(sign): (code, doubt) for sign, code, doubt in _signs(data)}
    before = {(code, "$"): (code, "") for code in sorted(codes)} | signs
    names = {lows(name): code for code, names in data["before"].items() for name in names}
    multiples = {f"{letter}{code}": size for code in data["multiplied"]["codes"] for letter, size in _MULTIPLES.items()}
    large = {letter: code for code, letters in data["large"].items() for letter in letters}
    single = (*codes, *multiples, *large)
    return _Money(
        after=table(_wordings(data)),
        before=before,
        names=names,
        lasts=frozenset(sign[-1].lower() for sign in (*before, *names)) | frozenset(map(str.lower, single)),
        codes=codes,
        multiples=multiples,
        large=large,
        articles=frozenset(data["articles"]["words"]),
    )


def _wordings(data: Mapping[str, Any]) -> Iterator[Wording]:
    """All that may name money after its number."""
    for code, entry in data["currency"].items():
        yield from _named(entry, code)
        minor = entry.get("minor", {})
        yield from _named(minor, minor.get("name", ""))
        yield from spelled(_both(minor.get("bare", ())), minor.get("name", ""), "country")
    for code, names in data["bare"]["names"].items():
        for name in names:
            yield from spelled(_both([name]), code, "weight" if name == "pound" else "country")
    for code, names in data["bare"]["exact"].items():
        yield from spelled(names, code, "country")
    for sign, code, doubt in _signs(data):
        yield from abbreviated([sign], code, letter=sign[-1].isalpha(), doubt=doubt)


def _named(entry: Mapping[str, Any], name: str) -> Iterator[Wording]:
    yield from spelled(chain(_both(entry.get("names", ())), entry.get("exact", ())), name)
    yield from abbreviated(entry.get("after_digit", ()), name, letter=True)


def _signs(data: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Each sign with its code, and a doubt where it is in use in more than one country."""
    for code, entry in data["currency"].items():
        for sign in chain(entry.get("signs", ()), entry.get("glued", ())):
            yield sign, code, ""
        for sign in entry.get("minor", {}).get("signs", ()):
            yield sign, entry["minor"]["name"], ""
    for code, signs in data["bare"]["signs"].items():
        for sign in signs:
            yield sign, code, "country"


def _both(names: Sequence[str]) -> Iterator[str]:
    """Each name in singular and plural."""
    for name in names:
        yield name
        yield plural(name)
