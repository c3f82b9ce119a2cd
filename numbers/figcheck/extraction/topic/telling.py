"""Who only tells of a figure, and where what is told begins: "officials say", "he found that", "as Keller wrote"."""

from __future__ import annotations

import re

from figcheck.extraction.topic.tagged import Phrase, Tagged
from figcheck.extraction.words.lemmas import lemma

_RESUMED = re.compile(r"[,:(](?=[bt]*+v)")  # the end of an aside: "the guild, a mill in Veld, put"


def speech_begins(text: Tagged, i: int) -> bool:
    """True for the quotation mark at token i that opens what somebody says: "the mayor wrote, “12 millers"."""
    return text.before(i) in ",:" and not text.sentence.glued(i)


def told(text: Tagged, i: int) -> bool:
    """True for the "that" of a clause that is told: "he finds that, by age 48, ...", "she points out that"."""
    verb = i
    while text.before(verb) == "b":
        verb -= 1
    if text.low(i) != "that" or (verb < i and text.at(i + 1) in "q$"):
        return False
    return text.before(verb) in "vw" or text.low(verb - 1) in text.words.telling


def only_tells(text: Tagged, phrase: Phrase, start: int) -> bool:
    """True for "officials say", "the study found" and "Keller argued" where the number is of what is told.

    What "Keller says he lost" is told of who says it.
    """
    verb = phrase[1]
    if text.at(verb) == "," and (resumed := _RESUMED.search(text.tags, verb + 1, start)):
        verb = resumed.end()
    while text.at(verb) in "abtw":
        verb += 1
    if verb > phrase[1] and text.low(verb - 1) in text.words.giving and _is_teller(text, phrase):
        return True  # "with estimates converging on 12"
    if verb >= start or text.at(verb) != "v" or text.low(verb + 1) == "to":
        return False
    clause = verb + 1
    while text.at(clause) == "t" or text.low(clause) == "that":
        clause += 1
    low = text.low(verb)
    told = (low in text.words.telling or low in text.words.giving) and _is_teller(text, phrase)
    told = told or (low in text.words.placing_at and _is_placed(text, verb, start))
    return told or (low in text.words.saying and text.at(clause) != "r")


def _is_teller(text: Tagged, phrase: Phrase) -> bool:
    """True for "a spokesman for the mill", "the study": who or what tells."""
    return text.low(_head(text, phrase)) in text.words.tellers


def _is_placed(text: Tagged, verb: int, start: int) -> bool:
    """True for "Keller put the loss at 12", and for what a figure like it includes: "at 12, including 3 mills"."""
    placed = [i for i in range(verb + 3, start + 1) if text.low(i - 1) == "at" and text.at(i) in "q$b"]
    return bool(placed) and (placed[-1] == start or text.low(start - 1) == "including")


def _head(text: Tagged, phrase: Phrase) -> int:
    """The noun that the phrases behind it hang on: "spokesman" of "a spokesman for the mill"."""
    linked = text.tags.find("p", phrase[0], phrase[1])
    return over_times(text, linked if linked > phrase[0] else phrase[1]) - 1


def set_before(text: Tagged, phrase: Phrase, start: int) -> bool:
    """True for the subject of a clause set before the one that the number begins: "As Keller wrote, 12 farmers ..."."""
    first, i = phrase[0], start
    while text.before(i) in "dbtp(":
        i -= 1
    if text.before(i) != ",":
        return False
    while text.before(first) in "db" and text.low(first) not in text.words.subordinating:
        first -= 1
    if text.low(first - 1) in text.words.instancing:
        first -= 1
        while text.before(first) in "nd" and text.low(first) not in text.words.subordinating:
            first -= 1  # "while towns like Veld did, 12 towns"
    return not text.words.subordinating.isdisjoint((text.low(first - 1), text.low(first)))


def unnamed(text: Tagged, i: int) -> bool:
    """True where the pronoun at token i is the subject: what it stands for is not named, but by who says it.

    "There were 30 arrests" has nobody before it that they are of; in "Halvik said it lost" the firm speaks of itself.
    """
    if text.low(i) == "that" and text.at(i) == "s" and text.before(i) in "c.:vw":
        return True  # "but that was short of 33", "he argued that paying 12 is dear"
    if text.low(i) in ("who", "those"):
        return True  # "those who earn 12", "those earning 12"
    if text.at(i) != "r" or i == 0:
        return text.at(i) == "r"
    that = text.low(i - 1) == "that"
    speaks = over_times(text, i - that) - 1
    own = text.at(speaks) == "v" and (that or text.low(speaks) in text.words.telling)
    own = own and text.low(speaks) not in text.words.judging
    person = lemma(text.low(speaks - 1)) in text.words.persons
    many = text.before(speaks) == "n" and text.sentence.words[speaks - 1].islower() and text.low(speaks - 1)[-1] == "s"
    own = own and not ((person or many) and text.low(i) == "it")  # "two managers say it lost"
    own = own and text.low(speaks - 1) not in ("that", "which")  # "a report that said he ate 12" is not of the report
    return not own or text.low(i) in ("there", "i", "we", "you")


def over_times(text: Tagged, i: int) -> int:
    """The token before which the times before token i begin."""
    while text.before(i) == "t":
        i -= 1
    return i
