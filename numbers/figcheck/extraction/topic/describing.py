"""What describes a noun: participles before and behind it, adverbs of its adjectives."""

from __future__ import annotations

from figcheck.extraction.topic.tagged import Tagged

# Participles that no ending shows.
DONE = frozenset(
    "held built made led set found born shot hit bought sold caught fought won lost paid sent kept".split()
)
# Endings of adjectives, and hardly of nouns.
_RELATING = ("ican", "cratic", "ional", "itical", "ious", "ful", "less")


def grades(text: Tagged, i: int) -> bool:
    """True for the adverb before token i that says how much an adjective holds: "a fee on highly leveraged banks"."""
    adjective = text.low(i).endswith(("ed", *text.words.describing)) and text.at(i + 1) == "n"
    return adjective and text.low(i - 1).endswith("ly")


def describes(text: Tagged, i: int) -> bool:
    """True for a verb in -ing among adjectives: "the royal nominating council", but "a farm growing rye"."""
    first = i
    while text.before(first) == "n":
        first -= 1
    opened = first < i and text.before(first) in "dgq" and text.low(i).endswith("ing")
    named = text.sentence.words[i - 1].istitle() and text.at(i + 2) in "va" and text.low(i + 1)[-1:] != "s"
    return opened and (named or text.low(i - 1).endswith(_RELATING))  # "the Keller lending plan would"


def of_name(text: Tagged, i: int) -> bool:
    """True for a verb in -ing that makes a noun of a name: "a 12-year Keller lending plan"."""
    one = text.low(i + 1)[-1] != "s" and text.sentence.words[i + 1].islower()
    return one and text.sentence.words[i - 1].istitle() and text.low(i).endswith("ing") and text.at(i + 2) != "n"


def reduced(text: Tagged, i: int) -> bool:
    """True for a participle after its noun: "the water stored in the tank"."""
    formed = (text.low(i).endswith(("ed", "en", "ing")) or text.low(i) in DONE) and text.low(i) not in text.words.moves
    return formed and text.tags[i] in "vw" and text.before(i) == "n"


def praises(text: Tagged, i: int) -> bool:
    """True for an adjective by its form: "treacherous", "suitable"."""
    return text.sentence.words[i].islower() and text.low(i).endswith(text.words.praising)
