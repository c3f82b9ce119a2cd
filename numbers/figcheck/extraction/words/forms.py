"""The form of a word that the tagger has not learnt: of a verb or not, with which ending, and what else it can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from figcheck.resources import lexicon

EITHER = "km0"
"""The feature of the base form of a verb that is a noun as well."""
BASES = ("kv0", EITHER)
"""Those of the base forms of all verbs."""
NO_VERB = "k-"
"""What begins the feature of a form of no verb."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of the lexicon of verb forms, ready for look-up."""

    bases: Mapping[str, str]
    """Base forms, with the beginning of their feature."""
    past: Mapping[str, str]
    """Past forms in no -ed, with the beginning of their feature."""
    other: Mapping[str, str]
    """The letters for what else a form can be."""


def _sets(language: str) -> dict[str, frozenset[str]]:
    """The words by what they are, as the lexicon explains them."""
    return {name: frozenset(words.split()) for name, words in lexicon(language, "verb_forms")["words"].items()}


@cache
def _words(language: str) -> _Words:
    sets = _sets(language)
    letters = (("A", sets["adjectives"]), ("N", sets["nouns"]), ("B", sets["adverbs"]))
    other = {low: "".join(letter for letter, words in letters if low in words) for _, all_ in letters for low in all_}
    return _Words(
        bases=dict.fromkeys(sets["either"], "km") | dict.fromkeys(sets["verbs"], "kv"),
        past=dict.fromkeys(sets["past_of_either"], "kmed") | dict.fromkeys(sets["past_of_verbs"], "kved"),
        other=other,
    )


@cache
def only_past(language: str) -> frozenset[str]:
    """Past forms of verbs in no -ed that are nothing else: "spoke", "wore"."""
    sets = _sets(language)
    other = sets["adjectives"] | sets["nouns"] | sets["adverbs"]
    return frozenset(low for low in sets["past_of_verbs"] - other if not low.endswith("ed"))


@lru_cache(maxsize=16_384)  # words come back
def form(low: str, language: str) -> str:
    """What the form of a word in lower case tells, as a feature of the tagger: "kvs" of "testifies", "k-" of "debris".

    v a verb, m a verb or noun, - neither; then the ending ("0" for none, "ed" for every past form); then A, N and B
    where the form can be an adjective, noun or adverb too.
    """
    words = _words(language)
    other = words.other.get(low, "")
    if past := words.past.get(low):
        return past + other
    for base, ending in _bases(low):
        if kind := words.bases.get(base):
            return f"{kind}{ending}{other}"
    return f"{NO_VERB}{other}"


def _bases(low: str) -> Iterator[tuple[str, str]]:
    """The base forms that a word can be of, with the ending that it then has."""
    yield low, "0"
    if low.endswith("s"):
        yield low[:-1], "s"
        if low.endswith("es"):
            yield low[:-2], "s"
        if low.endswith("ies"):
            yield low[:-3] + "y", "s"
        return
    ending = "ing" if low.endswith("ing") else "ed"
    stem = low.removesuffix(ending)
    if len(stem) < 2 or stem == low:
        return
    if stem[-1] == stem[-2]:
        yield stem[:-1], ending  # "stopped"
    yield stem, ending
    yield stem + "e", ending
    if ending == "ed" and stem[-1] == "i":
        yield stem[:-1] + "y", ending  # "tried"
