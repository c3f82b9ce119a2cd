"""A sentence ready for the grammar of phrases: its parts of speech corrected by its quantities, times and names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from figcheck.extraction.time.dates import TimeMention
from figcheck.extraction.topic.finite import mark_verbs, opens_as_noun
from figcheck.extraction.topic.marks import (
    join_compounds,
    mark_idioms,
    mark_light_verbs,
    mark_manner,
    mark_parting,
    mark_seats,
    mark_times,
    mark_titles,
    marked_words,
)
from figcheck.extraction.topic.nouns import MANY, acts_as_many, is_noun
from figcheck.extraction.topic.wording import ConceptWords, concept_words
from figcheck.extraction.words.forms import BASES, EITHER, form, only_past
from figcheck.extraction.words.lexis import AUXILIARY, VERB
from figcheck.making import made_quickly
from figcheck.text import Sentence

Phrase = tuple[int, int]
"""First token and the token after the last."""
_PERCENT = ("%", "percent")
_QUOTES = ("“", '"', "‘")
_SETTLED = frozenset("pdrcqt.")
"""The tags that nothing beside them changes."""
_PRESENT = "kvs"  # the form of what is a verb of one and hardly a noun


@made_quickly
@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence with one letter a token: those of `tag`, and q in a quantity, t in a time, g for a possessive.

    Of the marks, a comma keeps its letter; colons, semicolons and dashes that part clauses are ":".
    """

    sentence: Sentence
    tags: str
    words: ConceptWords
    language: str

    def before(self, i: int) -> str:
        """The tag of the token before i, or a full stop at the start."""
        return self.tags[i - 1] if i > 0 else "."

    def at(self, i: int) -> str:
        """The tag of token i, or a full stop at the end."""
        return self.tags[i] if i < len(self.tags) else "."

    def low(self, i: int) -> str:
        """Token i in lower case, empty outside the sentence."""
        return self.sentence.lows[i] if 0 <= i < len(self.tags) else ""


def tagged(
    sentence: Sentence,
    classes: Sequence[int],
    told: Sequence[str],
    quantities: Sequence[Phrase],
    times: Sequence[TimeMention],
    language: str,
) -> Tagged:
    """The sentence with its parts of speech, as `tag` tells them and the grammar asks, its quantities and its times."""
    lows, unsure, words = sentence.lows, _unsure(language), concept_words(language)
    marked = not marked_words(language).isdisjoint(lows)
    tags = _prepared(sentence, told, quantities, times, marked=marked)
    for i, letter in enumerate(tags):
        if letter in _SETTLED:
            continue
        if i and tags[i - 1] == "q" and letter in "nvw":
            tags[i] = letter = _behind_quantity(sentence, tags, i, language)
        if letter == "n":
            low, last = lows[i], lows[i - 1]
            open_to_doubt = low[-1] == "d" or low in unsure or classes[i] & VERB
            if not open_to_doubt and tags[i - 1] != "s" and last[-1] != "s" and last not in MANY:
                continue  # most nouns, without a further look
        if letter in "nw":
            tags[i] = _of_verb_or_noun(sentence, classes, tags, i, language)
        elif letter in "vb":
            noun = is_noun(sentence, tags, i, words, language) if i else opens_as_noun(sentence, tags, words, language)
            tags[i] = "n" if noun else letter
        else:
            tags[i] = _corrected(sentence, tags, i)
    mark_verbs(sentence, tags, words, language)
    if marked:
        mark_idioms(sentence, tags, words)
        mark_manner(sentence, tags)
        mark_light_verbs(sentence, tags, words)
        mark_parting(sentence, tags, words)
    return Tagged(sentence, "".join(tags), words, language)


def _prepared(
    sentence: Sentence, told: Sequence[str], quantities: Sequence[Phrase], times: Sequence[TimeMention], *, marked: bool
) -> list[str]:
    """The tags with what no grammar has to tell: compounds, times, quantities, titles.

    `marked` is False where the sentence has none of the marked words.
    """
    tags = list(told)
    if marked:
        join_compounds(sentence, tags)
    mark_times(sentence, tags, times)
    for first, end in quantities:
        tags[first:end] = "q" * (end - first)
    mark_titles(sentence, tags)
    if marked:
        mark_seats(sentence, tags)
    return tags


def _of_verb_or_noun(sentence: Sentence, classes: Sequence[int], tags: Sequence[str], i: int, language: str) -> str:
    """The tag of what was taken for a noun or participle."""
    low = sentence.lows[i]
    letter = "n" if low[-1] == "s" else tags[i]  # no participle ends so
    if letter == "n" and i and sentence.lows[i - 1] == "those" and sentence.lows[i].endswith("ing"):
        return "w"  # "those earning 12 crowns"
    if (
        letter == "n"
        and i
        and tags[i - 1] == "n"
        and (low in only_past(language) or acts_as_many(sentence, i, language))
    ):
        return "v"
    if letter == "w" and i > 1 and sentence.lows[i - 1] == "of" and tags[i - 2] == "q":
        return "n"  # "2 degrees of warming"
    if letter == "w" and i and sentence.lows[i + 1 : i + 2] in (("that",), ("which",)) and tags[i - 1] == "n":
        return "n"  # "the market shooting that left 12 dead"
    introduced = i > 0 and tags[i - 1] == "s"
    if letter == "n" and low.endswith("ed") and sentence.lows[i + 1 : i + 2] == ("by",) and tags[i - 1] in "ab":
        return "w"  # "is deeply worried by the loss of 12"
    if letter == "w" and i and low.endswith("ing") and sentence.lows[i - 1] in concept_words(language).qualifying:
        return "n"  # "further strengthening"
    if not (low[-1] == "d" or low in _unsure(language) or classes[i] & VERB or introduced):
        return letter
    around = tags[i - 1] if i else ".", tags[i + 1] if i + 1 < len(tags) else "."
    return "v" if _is_verb(sentence, classes, i, around, language) else letter


@cache
def _unsure(language: str) -> frozenset[str]:
    """Words whose place has to show whether they are verbs."""
    words = concept_words(language)
    return words.moves | words.telling | words.leaning | words.meaning | only_past(language)


def _behind_quantity(sentence: Sentence, tags: Sequence[str], i: int, language: str) -> str:
    """The tag of the word behind a quantity: "the two year waiting period", "50% die of it"."""
    letter, after, low = tags[i], tags[i + 1] if i + 1 < len(tags) else ".", sentence.lows[i]
    first = i - 1
    while first >= 0 and tags[first] in "q$":
        first -= 1
    last = tags[first] if first >= 0 else "."
    words = concept_words(language)
    if letter == "v" and sentence.lows[max(first, 0)] in ("a", "an") and after in "p,.":
        return "n" if low in words.unchanging or form(low, language) == EITHER else letter  # "a $12 million cut to"
    if low in words.moves and after in "qb" and last in ",n(":
        return "v"  # "Osprey, +0.12%, shed 12 points"
    if sentence.lows[max(first, 0)] in words.willing and form(low, language) in BASES:
        return "v"  # "will 100% support her"
    if letter == "n":
        alone = sentence.lows[i - 1] in _PERCENT and after in "pdrbw" and last in ",.:s"
        return "v" if alone and form(low, language) in BASES else letter
    if low.endswith("ed") and after == "n" and sentence.lows[i - 1] in _PERCENT and last in ",.:s":
        return "v"  # "; 40% used ferries"
    return "n" if last == "d" and after == "n" and low.endswith(("ing", "ed")) else letter


def _corrected(sentence: Sentence, tags: Sequence[str], i: int) -> str:
    """The tag of an auxiliary, number, subordinator or mark, seen in its place."""
    letter, last = tags[i], tags[i - 1] if i else "."
    if letter == "s":
        return "d" if last == "p" and sentence.lows[i] == "that" else letter  # "of that money"
    owner = last in "n0t" or (last == "q" and sentence.lows[i - 1] == "old")
    if letter == "a" and sentence.lows[i] == "'s" and owner and i + 1 < len(tags):
        quoted = sentence.words[i + 1] in _QUOTES and tags[i + 2 : i + 3] == ["n"]  # "Veld's “Grain Plan”"
        return "g" if quoted or tags[i + 1] in "nbd0qvwt" else letter
    if letter == "0":
        return "n" if last == "n" else letter
    if letter == "-":
        return ":" if sentence.glued(i) or last == "n" else ","
    return ":" if letter == "," and sentence.words[i] != "," else letter


def _is_behind_relative(sentence: Sentence, i: int, after: str, language: str) -> bool:
    """True for the verb of "the mills that store rye", "the firm which gained 12"."""
    low, relative = sentence.lows[i], sentence.lows[i - 1]
    many = i > 1 and relative == "that" and sentence.lows[i - 2][-1] == "s" and after in "ndr"
    if many and sentence.words[i].islower() and form(low, language) in BASES:
        return True
    past = relative == "that" and low.endswith("ed")
    return after in "qpd" and (relative in concept_words(language).relatives or past)


def _follows_name(sentence: Sentence, i: int) -> bool:
    """True behind a name that a preposition ties to the subject: "a judge in Veld ordered clerks to leave"."""
    named = i > 1 and sentence.words[i - 1][0].isupper() and not sentence.glued(i)
    return named and sentence.lows[i - 2] in ("in", "from", "at", "near")


def _tells(sentence: Sentence, classes: Sequence[int], i: int) -> bool | None:
    """ "Keller claims to give", "the ministry estimates Veld has 12": a verb of telling that a noun may look like.

    False before "to" and "that" behind what is no name ("a bill projected to"); None where other signs have to tell.
    """
    if sentence.low(i + 1) in ("to", "that"):
        return sentence.words[i - 1][0].isupper()
    clause = i + 2 < len(classes) and bool(classes[i + 2] & AUXILIARY) and sentence.words[i + 1][0].isupper()
    return True if clause and sentence.lows[i][-1] == "s" else None


def _is_verb(sentence: Sentence, classes: Sequence[int], i: int, around: tuple[str, str], language: str) -> bool:
    """True for a verb that its form alone would make a noun or adjective: "Nvidia advanced 8%", "the firm sells 12"."""
    low, words = sentence.lows[i], concept_words(language)
    last, after = around
    if last == "a" and low in words.unchanging:
        return True  # "has cost millers 12 crowns"
    if last == "s":
        return _is_behind_relative(sentence, i, after, language)
    if low in words.moves:
        present = low[-1] == "s" or low == "cost"  # or a noun: "the costs of", "rises in the price"
        by = sentence.lows[i + 1 : i + 2] == ("by",) and low != "costs"
        return (after in ("qb" if present else "qpb") or by) and last in "n0b(,:"
    if not sentence.words[i].islower():
        return False
    if low in words.meaning and last in "nt" and sentence.lows[i + 1 : i + 2] == ("to",):
        many = sentence.words[i - 1][0].isupper() or sentence.lows[i - 1][-1] == "s"  # "Keller points to 12"
        return last == "t" or many  # "the plan that began on Monday aims to"
    if low in words.telling and last == "n" and (tells := _tells(sentence, classes, i)) is not None:
        return tells
    if classes[i] & VERB and last == "n" and after in "dvwq":
        return after not in "vw" or low not in words.either  # "the committee vote came"
    if last == "," and after in "qd" and low[-1] == "s" and form(low, language) == _PRESENT:
        return True  # "Keller, the son of a miller, owns 12 mills"
    if low in words.leaning and last == "n" and after in "ndprvw" and sentence.lows[i - 1][-1] == "s":
        return True  # "54% of voters support Keller"
    return low.endswith("ed") and _is_past(sentence, classes, i, around, words)


def _is_past(sentence: Sentence, classes: Sequence[int], i: int, around: tuple[str, str], words: ConceptWords) -> bool:
    """True for a verb in -ed: "33% opposed it", "Osprey advanced on", and not for "the proposed plan"."""
    last, after = around
    if last == "q":
        loose = sentence.lows[i + 1] if i + 1 < len(sentence.words) else ""
        return after in "rdpb" or loose in words.scales  # "33% opposed it", "$7 million washed away"
    if last == "b" and i > 1 and sentence.lows[i - 1].endswith("ly"):
        return (
            after in "ndpr" and sentence.words[i - 2].isalpha() and not classes[i - 2]
        )  # "the miller easily beat Osk"
    told = after in "pdb" or (after == "n" and (classes[i] & VERB or _follows_name(sentence, i)))
    return last == "t" or bool(last == "n" and told) or (last in "n,t:-" and after == "q")
