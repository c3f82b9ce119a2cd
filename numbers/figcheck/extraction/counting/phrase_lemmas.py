"""What is counted as lemma: the words of a noun phrase in lower case, its head in the singular."""

from __future__ import annotations

from figcheck.extraction.counting.counted import BOUNDS, POSSESSIVES, NounPhrase
from figcheck.extraction.counting.noun_runs import HYPHENS
from figcheck.extraction.numbers.numerals import number_words
from figcheck.extraction.sentence.cues import pairs_of_people
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import (
    PRONOUN,
    looks_plural,
    offices,
    ordering_words,
    postposed,
    short_nouns,
    word_classes,
)
from figcheck.text import Sentence

_ARTICLES = ("the", "a", "an")
_NOT_COUNTED = frozenset("of the those these his her their its them all our my your a an".split())


def ordered_lemma(sentence: Sentence, phrase: NounPhrase, start: int) -> str:
    """The lemma with the adjective before the number at token `start`: "previous session" for "previous 2 sessions"."""
    text = counted_lemma(sentence, phrase)
    ordered = text and start and sentence.lows[start - 1] in ordering_words("en") and not phrase.partitive
    return f"{sentence.lows[start - 1]} {text}" if ordered else text


def counted_lemma(sentence: Sentence, phrase: NounPhrase) -> str:
    """The counted noun phrase as lemma: its words in lower case, the head in the singular; empty for a pronoun."""
    first, head = phrase.first, phrase.head
    if phrase.is_empty or sentence.lows[head] in _ARTICLES:
        return ""
    if phrase.partitive:
        if word_classes("en").get(sentence.lows[head], 0) & PRONOUN or _is_number(sentence, head):
            return ""  # "50 of them", "three of the four"
        first = next((j for j in range(head - 1, first, -1) if _is_owned_number(sentence, j)), first)
        while first < head and _leads_up(sentence, first, head):
            first += 1
    text = _plain(sentence.slice(first, head))
    if sentence.lows[head] == "s" and sentence.glued(head):
        return text  # "F-16s"
    if " and" in text and sentence.lows[head] in pairs_of_people("en"):
        text = " ".join(_one_of_pair(word) for word in text.split())
    elif " and" in text:
        text = _one_before_and(text)
    elif sentence.lows[head] in postposed("en") and (office := sentence.lows[head - 1]) in offices("en"):
        text = text.removesuffix(office) + lemma(office)
    joint = "" if not text or sentence.glued(head) else " "
    if phrase.noun >= 0:
        return f"{text}{joint}{sentence.lows[head]} {_head_lemma(sentence, phrase.noun)}"
    return f"{text}{joint}{_head_lemma(sentence, head)}"


def _plain(words: str) -> str:
    """The words before the head in lower case, without what marks a name as owner: "Tarrow's" is "tarrow"."""
    words = words.replace("’", "'").replace(" -", "-")  # "COVID -19 tests"
    return " ".join(word.removesuffix("'s").lower() if word[0].isupper() else word.lower() for word in words.split())


def _one_before_and(text: str) -> str:
    """The singular of a plural that "and" joins to the head: "tank and armoured [vehicle]"; adjectives stay."""
    words = text.split()
    at = words.index("and") if "and" in words else 0
    if at and looks_plural(words[at - 1], word_classes("en").get(words[at - 1], 0)):
        words[at - 1] = lemma(words[at - 1])
    return " ".join(words)


def _one_of_pair(word: str) -> str:
    """The singular of a noun of people, with the comma that may stand behind it."""
    noun = word.rstrip(",")
    return lemma(noun) + word[len(noun) :] if noun in pairs_of_people("en") else word


def _head_lemma(sentence: Sentence, head: int) -> str:
    """The head in the singular: "touchdown" for TDs, "suv" for SUVs, or by its form."""
    word, low = sentence.words[head], sentence.lows[head]
    if (named := short_nouns("en").get(word)) and not sentence.text.isupper():
        return named
    return low[:-1] if len(word) > 2 and word[-1] == "s" and word[:-1].isupper() else lemma(low)


def _leads_up(sentence: Sentence, i: int, head: int) -> bool:
    """True for what stands before the noun of a part: articles, the number of the whole, what describes that."""
    bound = sentence.lows[i : i + 2] in BOUNDS or sentence.lows[i] == "than"
    if bound or sentence.lows[i] in _NOT_COUNTED or _is_number(sentence, i):
        return True
    suffix = sentence.glued(i) and _is_number(sentence, i - 1) and sentence.lows[i] in number_words("en").suffixes
    return suffix or (i + 1 < head and sentence.words[i + 1][0].isdigit() and not sentence.glued(i + 1))


def _is_owned_number(sentence: Sentence, j: int) -> bool:
    """ "Of Norland's 87 counties": the number of a whole behind its owner."""
    return sentence.lows[j - 1] in POSSESSIVES and _is_number(sentence, j)


def _is_number(sentence: Sentence, i: int) -> bool:
    """True for a number that is no part of a designation ("T-72")."""
    numbers, low = number_words("en"), sentence.lows[i]
    digits = low[0].isdigit() and not (i and sentence.lows[i - 1] in HYPHENS and sentence.glued(i))
    return digits or low in numbers.small or low in numbers.magnitudes
