"""Word classes: what the lexicon says of a word, as bits, so that a sentence is classified in one pass."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import repeat
from string import ascii_lowercase

from figcheck.resources import lexicon
from figcheck.text import Sentence

_NAMES = (
    "determiner preposition conjunction subordinator pronoun relative auxiliary negation adverb saying verb participle "
    "plural singular_s unit_noun name_head street party month weekday event series not_adverb"
).split()
DETERMINER, PREPOSITION, CONJUNCTION, SUBORDINATOR, PRONOUN, RELATIVE, AUXILIARY, NEGATION, ADVERB = (
    1 << i for i in range(9)
)
(
    SAYING,
    VERB,
    PARTICIPLE,
    PLURAL,
    SINGULAR_S,
    UNIT_NOUN,
    NAME_HEAD,
    STREET,
    PARTY,
    MONTH,
    WEEKDAY,
    EVENT,
    SERIES,
) = (1 << i for i in range(9, 22))  # not_adverb, last, only keeps a word from being read as an adverb
CALENDAR = MONTH | WEEKDAY
CLOSED = DETERMINER | PREPOSITION | CONJUNCTION | SUBORDINATOR | PRONOUN | AUXILIARY | NEGATION | ADVERB


@cache
def word_classes(language: str) -> Mapping[str, int]:
    """Each known word of the language with the bits of its classes."""
    table: dict[str, int] = {}
    for name, words in lexicon(language, "words")["classes"].items():
        bit = 1 << _NAMES.index(name)
        for word in words.split():
            table[word] = table.get(word, 0) | bit
    return table


@cache
def collectives(language: str) -> frozenset[str]:
    """Nouns of one thing that is many people."""
    return frozenset(lexicon(language, "words")["collective"]["words"].split())


@cache
def ordering_words(language: str) -> frozenset[str]:
    """Adjectives that stand before a number as well as behind it."""
    return frozenset(lexicon(language, "words")["ordering"]["words"].split())


@cache
def page_controls(language: str) -> frozenset[str]:
    """The buttons of a page, which stand behind the count of its pictures."""
    return frozenset(lexicon(language, "words")["page"]["controls"].split())


@cache
def model_names(language: str) -> frozenset[str]:
    """Names that go with a number, whatever follows it: "Boeing 737", "Covid 19"."""
    return frozenset(lexicon(language, "words")["models"]["words"].split())


@cache
def statutes(language: str) -> frozenset[str]:
    """What laws and their programmes are told by, whatever follows the number: "Section 8 contracts"."""
    return frozenset(lexicon(language, "words")["statutes"]["words"].split())


@cache
def subject_pronouns(language: str) -> frozenset[str]:
    """Pronouns that open a clause and stand for no part of anything: "those we asked"."""
    return frozenset(lexicon(language, "words")["subjects"]["words"].split())


@cache
def bodies(language: str) -> frozenset[str]:
    """One body of people, as the last word of its name: "Association", "Club"."""
    return frozenset(lexicon(language, "words")["bodies"]["words"].split())


@cache
def offices(language: str) -> frozenset[str]:
    """Offices in the plural that an adjective follows: "attorneys general"."""
    return frozenset(lexicon(language, "words")["offices"]["words"].split())


@cache
def postposed(language: str) -> frozenset[str]:
    """The adjectives behind an office."""
    return frozenset(lexicon(language, "words")["offices"]["behind"].split())


@cache
def complemented(language: str) -> frozenset[str]:
    """Adjectives that follow the noun that they describe, before a preposition."""
    return frozenset(lexicon(language, "words")["complements"]["adjectives"].split())


@cache
def doing_nouns(language: str) -> frozenset[str]:
    """Nouns in -ing."""
    return frozenset(lexicon(language, "words")["doing"]["nouns"].split())


@cache
def describing_plurals(language: str) -> frozenset[str]:
    """Plurals in form that describe the noun behind them: "sports cars"."""
    return frozenset(lexicon(language, "words")["describing"]["plurals"].split())


@cache
def described_nouns(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Nouns that are verbs too, and the endings of the adjectives that show them to be nouns."""
    data = lexicon(language, "words")["described"]
    return frozenset(data["nouns"].split()), tuple(data["endings"])


@cache
def often_words(language: str) -> Mapping[str, str]:
    """Words that tell how often, with the length of time that they name: "daily", day."""
    return dict(lexicon(language, "kinds")["rate"]["named"])


@cache
def short_nouns(language: str) -> Mapping[str, str]:
    """Counted nouns as they are written short, with what they stand for."""
    return dict(lexicon(language, "words")["short"])


def classify(sentence: Sentence, language: str) -> tuple[int, ...]:
    """The class bits of each token, 0 for an unknown word, unless its form tells of an adverb."""
    bits = tuple(map(_bits(language).get, sentence.lows, _UNKNOWN))
    if "ly" in sentence.text.lower():
        told = zip(bits, sentence.lows, strict=True)
        bits = tuple([bit or (ADVERB if low[-2:] == "ly" and len(low) > 4 else 0) for bit, low in told])
    if "US" in sentence.text:  # the country, not the pronoun
        return tuple(0 if word == "US" else bit for word, bit in zip(sentence.words, bits, strict=True))
    return bits


_UNKNOWN = repeat(0)
_SMALL = frozenset(ascii_lowercase)


@cache
def _bits(language: str) -> Mapping[str, int]:
    return {word: bits for word, bits in word_classes(language).items() if bits}


def is_word(token: str) -> bool:
    """True for a token of letters."""
    return token[:1].isalpha()


def looks_plural(low: str, bits: int) -> bool:
    """True for a noun in the plural, by the lexicon or by its form."""
    if bits & PLURAL or (len(low) > 5 and low.endswith(("men", "children"))):
        return True
    return len(low) > 3 and low[-1] == "s" and low[-2] not in "su'i" and not bits & (SINGULAR_S | CLOSED)


def capitals_tell_nothing(sentence: Sentence) -> bool:
    """True for headlines in capitals or title case, where a capital says nothing of a word."""
    heads = [word[0] for word in sentence.words if len(word) > 3]
    small = sum(map(_SMALL.__contains__, heads))
    if len(heads) < 3 * small:
        return False  # as of most: even if all other heads were capitals, they would be too few
    long = list(filter(str.isalpha, heads))
    return 3 * sum(map(str.isupper, long)) >= 2 * len(long)
