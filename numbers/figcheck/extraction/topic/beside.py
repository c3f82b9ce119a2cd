"""What the words right beside a number say it is of: its owner, who is so old, the place that is so far away."""

from __future__ import annotations

from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.sentence.cues import people_words
from figcheck.extraction.topic.apposed import is_written_short
from figcheck.extraction.topic.phrases import acting, phrase_after, phrase_before
from figcheck.extraction.topic.subjects import nearest_name, subject
from figcheck.extraction.topic.tagged import Phrase, Tagged
from figcheck.extraction.topic.ties import Parts, owning
from figcheck.extraction.words.lemmas import lemma
from figcheck.units.registry import dimension

_HYPHENS = ("-", "–")
_BOUNDING = ("under", "over", "above", "below")
_LYING = ("located", "situated", "lying")
_OPENING = ("(", "[", "'", "’")  # brackets, and what marks an owner: "the farmers' 40 cows"


def beside_number(text: Tagged, reading: Reading, start: int, stop: int) -> Parts | None:
    """What the words right beside the number say it is of, whatever its clause; None where they leave it open."""
    unit, low, follows = reading.quantity.unit, text.low(start - 1), text.low(stop)
    if unit in text.words.durations and _tells_when(text, start, stop):
        return []
    if text.before(start) == "g" and follows not in _HYPHENS and (not unit or text.at(stop) != "n"):
        return [_holder(text, start - 1)]  # "Veld's 1 percent"
    owned = low in text.words.possessive and text.low(start - 2) in text.words.against
    if owned and reading.phrase.is_empty and text.at(stop) != "n":
        return []  # "12 percent to her 14"
    if reading.quantity.is_age and (aged := _of_age(text, start, stop)) is not None:
        return aged
    if unit and text.at(stop) != "n" and (owner := owning(text, start)):
        return [phrase_before(text, owner)]
    steps = low in text.words.stepping  # "earnings (to $12)"
    opening = start - steps
    if (text.low(opening - 1) if steps else low) in _OPENING:
        return _in_brackets(text, unit, opening, stop)
    if follows == "in" and text.low(stop + 1) in text.words.extents and text.before(start) == "n":
        return [phrase_before(text, start)]  # "a field 12 miles in length"
    return _far_off(text, reading, start, stop)


def _far_off(text: Tagged, reading: Reading, start: int, stop: int) -> Parts | None:
    """The place before the number that says how far off it is, without its land; None where it says no such thing."""
    place = _placed(text, reading, start, stop)
    phrase = phrase_before(text, place) if place else None
    if phrase and _is_land(text, phrase):
        return [phrase_before(text, phrase[0] - 1)]
    return [nearest_name(text, phrase)] if phrase else None


def _in_brackets(text: Tagged, unit: str, start: int, stop: int) -> Parts:
    """The noun before the bracket that the number opens, or who owns it: "millers (60%)"."""
    noun = None if text.at(stop) in "av" else phrase_before(text, start - 1)  # "(60% say so)"
    if noun and noun[1] - noun[0] == 1 and (state := _state_of(text, noun[0])):
        return [subject(text, state)]  # "his ratings are still weak (38%)"
    if noun and text.low(noun[0] - 1) == "," and dimension(unit) == "length":
        return []  # "a depot in Veld, Orsk county (40 km from the border)": the county is not so far
    if noun and text.low(noun[0] - 1) == "," and is_written_short(text, noun):
        noun = phrase_before(text, noun[0] - 1)  # "Karsk, O.N. (40 percent)"
    if noun and lemma(text.low(noun[1] - 1)) in text.words.durations:
        return []  # "fell for the first time (to 12)"
    return [acting(text, noun) or noun] if noun else []


def _state_of(text: Tagged, i: int) -> int:
    """The token behind the verb that says the word at token i of its subject, or 0."""
    verb = i
    while text.before(verb) == "b":
        verb -= 1
    one = text.sentence.words[i].islower() and text.low(i)[-1] != "s"
    return verb if one and text.low(verb - 1) in text.words.seeming else 0


def _tells_when(text: Tagged, start: int, stop: int) -> bool:
    """True for "two days after the flood", "on many levels two months from the vote"."""
    if (text.low(stop), text.low(stop + 1)) in (("out", "from"), ("ahead", "of")):
        return True  # "two months out from the vote"
    return text.low(stop) in text.words.adjoining or (text.low(stop) == "from" and text.before(start) in "nbt")


def _placed(text: Tagged, reading: Reading, start: int, stop: int) -> int:
    """Where the noun ends of which a length says where it is: "a mill near Veld, 12 miles from Karsk"; or 0."""
    low = text.low(stop)
    if not (low == "from" or low in text.words.placing_off) or dimension(reading.quantity.unit) != "length":
        return 0
    end = start
    while text.before(end) == "b":
        end -= 1
    end -= text.low(end - 1) in _LYING
    end -= text.low(start - 1) in (",", *_LYING) and text.before(end) == ","
    return end if text.before(end) == "n" else 0


def _holder(text: Tagged, mark: int) -> Phrase | None:
    """Who owns what stands behind the mark at that token: "the couple" of "threats with the couple's two mills".

    It is all of "the mayor of Veld's two mills", where a person is told by what follows.
    """
    phrase = phrase_before(text, mark)
    link = text.tags.rfind("p", *phrase) if phrase else -1
    if phrase is None or link < 0:
        return phrase
    person = text.low(link) == "of" and lemma(text.low(link - 1)) in people_words(text.language).person
    words, first = text.sentence.words, link + 1
    person = person or (words[link - 1][0].isupper() and words[first][0].isupper())  # "the Guild for Rye's two"
    while text.at(first) in "db":
        first += 1
    return phrase if person else (first, phrase[1])


def _is_land(text: Tagged, phrase: Phrase) -> bool:
    """True for a name behind the comma of a place: "in Karsk, Norland, 12 km from"."""
    comma, words = phrase[0] - 1, text.sentence.words
    named = comma > 1 and words[phrase[0]][0].isupper() and words[comma - 1][0].isupper()
    return (
        named
        and text.low(comma) == ","
        and text.tags[comma - 2 : comma] == "pn"
        and "p" not in text.tags[phrase[0] : phrase[1]]
    )


def _of_age(text: Tagged, start: int, stop: int) -> Parts | None:
    """Who has the age that stands in an aside, or what is theirs; None for an age in a clause."""
    if text.at(stop) == "g":
        return [phrase_after(text, stop + 1, text.words.tying)]  # "the 17-year-old's bike"
    if text.sentence.lows[max(start - 4, 0) : start] == ("at", "the", "age", "of"):
        return [subject(text, start - 4)]  # "was seen by Keller at the age of 17"
    if text.low(start - 1) in text.words.aging or text.sentence.lows[max(start - 2, 0) : start] == ("age", "of"):
        return _at_age(text, start, stop)
    if text.at(stop) == "n":
        return None
    if text.tags[max(start - 2, 0) : start] == ",d":
        return [phrase_before(text, start - 2)]  # "her son, a 9-year-old with asthma"
    if text.before(start) != ",":
        return None
    person = phrase_before(text, start - 1)  # "Tolley, 28, said"
    return [nearest_name(text, person)] if person else []


def _at_age(text: Tagged, start: int, stop: int) -> Parts | None:
    """Who has the age that "aged" or "the age of" names."""
    if text.low(start - 1) == "of":
        link = start - 2 - (text.before(start - 2) == "d")
        bound = text.low(link - 1) in _BOUNDING and text.before(link - 1) == "n"
        return [phrase_before(text, link - 1)] if bound else None  # "women under the age of 30"
    aged = start - 1 - (text.before(start - 1) == ",")
    if text.low(aged - 1) in _BOUNDING:
        if text.before(aged - 1) == "n":
            return [phrase_before(text, aged - 1)]  # "women under age 30"
        return [] if text.low(aged - 2) == "those" else None
    if text.before(aged) == "p" and text.at(stop) == ",":
        return []  # "by age 48, most say so"
    return [phrase_before(text, aged)] if text.before(aged) == "n" else None  # "voters aged 45", "two sons, aged 9"
