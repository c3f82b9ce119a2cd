"""The subject of the verb that governs a number: "Osprey Motors, which gained 3%", "exports to Veld fell 7%"."""

from __future__ import annotations

from figcheck.extraction.sentence.cues import people_words
from figcheck.extraction.topic.asides import before_aside
from figcheck.extraction.topic.clauses import (
    behind_setting,
    is_done,
    last_verb,
    new_clause,
    over_relative,
    over_setting,
)
from figcheck.extraction.topic.phrases import acting, phrase_before, with_article
from figcheck.extraction.topic.tagged import Phrase, Tagged
from figcheck.extraction.topic.telling import only_tells, over_times, set_before, speech_begins, told, unnamed
from figcheck.extraction.words.lemmas import lemma

_VERBAL = "vaw"
_QUOTES = ("“", '"', "‘")
_CLAUSE = 12  # tokens of a relative clause
_FARTHEST = 60  # tokens from a number to its subject; a longer way crosses a list


def subject(text: Tagged, start: int) -> Phrase | None:
    """The subject of the verb that governs what stands at token `start`; None where there is no such verb or noun."""
    i, tags = start, text.tags
    nearest: Phrase | None = None
    while i > 0 and start - i < _FARTHEST:
        letter = tags[i - 1]
        if letter in _VERBAL and not _only_compares(text, i, start):
            found, i = _subject_of(text, i)
            if found and (only_tells(text, found, start) or set_before(text, found, start)):
                return nearest
            if found and text.low(i) == "to" and (bidden := _bidden(text, found)):
                return bidden
            if found and (text.low(i) != "to" or _acts_itself(text, found, i)):
                return found
            if not found and unnamed(text, i):
                return None
            nearest = nearest or found  # "has plans to hire": the noun's, unless a verb further on has a subject
        elif letter == "(" and text.low(i - 1) in (")", "]"):
            i = max(text.tags.rfind("(", 0, i - 1), 0)  # an aside in brackets governs nothing outside
        elif (
            letter in ".:"
            or (text.sentence.lows[i - 1] in _QUOTES and speech_begins(text, i - 1))
            or (letter == "s" and (text.low(i - 1) in text.words.subordinating or told(text, i - 1)))
        ):
            break  # behind "while" or "if" the number begins a clause of its own
        else:
            i -= 1
    return nearest


def _only_compares(text: Tagged, i: int, start: int) -> bool:
    """True for the "compared" before token i in a phrase that is over: "rose 3% compared to May, and rye 2%"."""
    return text.low(i - 1) in text.words.comparing and text.at(i) == "p" and "," in text.tags[i:start]


def _acts_itself(text: Tagged, phrase: Phrase, i: int) -> bool:
    """True where what stands before the "to" at token i is what the number is of, and not who does what follows.

    "Prices to rise 3%", "chances of getting Keller to agree are 3%", "Veld's plan to hire 12".
    """
    end = i + 1
    while text.at(end) in "vb":
        end += 1
    told = text.at(end) == "a" and text.at(i + 1) == "v"
    owned = text.low(phrase[1] - 1) in text.words.intending and "g" in text.tags[phrase[0] : phrase[1]]
    return told or owned or text.low(i + 1) in text.words.changes


def _bidden(text: Tagged, phrase: Phrase) -> Phrase | None:
    """Who is to do what "to" and a verb behind the phrase say: "urged Keller to", "asked for Keller to"."""
    last = text.tags.rfind("p", phrase[0], phrase[1])
    if last > 0 and text.low(last) == "for" and lemma(text.low(phrase[1] - 1)) not in text.words.durations:
        return last + 1 + (text.at(last + 1) == "d"), phrase[1]
    link = text.low(with_article(text, phrase) - 1)
    return phrase if link == "for" or link in text.words.bidding else None


def _subject_of(text: Tagged, end: int) -> tuple[Phrase | None, int]:
    """The subject of the verbs that end before token `end`, or None with the token to look on from."""
    i, tags = end, text.tags
    while i > 0 and (tags[i - 1] in "vab" or (i == end and tags[i - 1] == "w") or _infinitive(text, i)):
        i -= 1
    i -= text.low(i - 1) in _QUOTES and text.before(i - 1) == "n"  # "growth “never hit 3%”"
    if text.low(i - 1) == ")":
        i = max(tags.rfind("(", 0, i - 1), 0)  # "Osprey Motors (OSP) gained 3%"
    last = text.before(i)
    if text.low(i) in text.words.linking or (last == "n" and text.at(i) == "w" and hangs(text, i)):
        return None, max(i - 1, 0)
    if last == "t" and text.at(i) in "va" and (aside := before_aside(text, over_times(text, i) - 1)):
        return aside
    if last in "nq0t)":
        return _noun_before(text, i)
    if last == "s" and i > 1:
        reduced = text.low(i - 1) in text.words.subordinating and text.low(end - 1).endswith("ing")
        return (None, i - 1) if reduced else _antecedent(text, i - 1)  # "was held while travelling with 2"
    if last == "w" and text.at(i) == "a" and (relative := tags.rfind("s", max(i - _CLAUSE, 0), i)) > 0:
        return _antecedent(text, relative)  # "the mills that Keller reported selling have"
    if last == "p" and text.low(i - 1) == "from" and text.before(i - 1) == "n":
        return phrase_before(text, i - 1), i - 1  # "kept Keller from winning 5"
    if last in ",:" and text.at(i) in "va" and text.low(i) not in text.words.comparing:
        return _before_mark(text, i)
    return None, max(i - 1, 0)


def _noun_before(text: Tagged, i: int) -> tuple[Phrase | None, int]:
    """The noun phrase right before the verbs from token i as their subject, or the token to look on from."""
    found = phrase_before(text, i, of_verb=True) or _gerund(text, i)
    if found and (_is_predicate(text, found) or _is_where(text, found, i)):
        return None, found[0]
    if found and (relative := over_setting(text, found)):
        return _antecedent(text, relative)
    if found and (relative := over_relative(text, found)):
        asks = text.low(relative) == "whether"
        if text.before(relative) == "n" and not asks:
            return phrase_before(text, relative), relative  # "the number of Norlanders who say so rose"
        antecedent = (None, 0) if asks else _antecedent(text, relative)
        if asks or antecedent[0]:
            return antecedent
    if found and text.low(i) != "to" and text.low(i)[-3:] != "ing" and (clause := new_clause(text, found)):
        return clause, i
    if found and text.low(i).endswith("ed") and is_done(text, found):
        return None, found[0]
    if found and text.low(i).endswith("ing") and (verb := last_verb(text, found)):
        return None, verb + 1  # "the truck crashed into a wall in Veld killing 12"
    if found and (named := behind_setting(text, found)):
        return named, i
    return (_owner(text, _all_like(text, _with_gerund(text, found))), i) if found else (None, i)


def _with_gerund(text: Tagged, phrase: Phrase) -> Phrase:
    """The phrase with a verb in -ing that begins the clause as its noun: "and spending on rye fell"."""
    link = with_article(text, phrase) - 1
    noun = link - 1
    alone = text.at(link) == "p" and text.at(noun) in "vw" and text.low(noun).endswith("ing")
    return (noun, phrase[1]) if noun >= 0 and alone and text.before(noun) in ".:cs" else phrase


def _all_like(text: Tagged, phrase: Phrase) -> Phrase:
    """The phrase, or that which it is an instance of: "firms like Osprey plan", "firms such as Osprey plan"."""
    i = with_article(text, phrase) - 1
    i -= text.low(i) == "as"
    if text.low(i) not in text.words.instancing:
        return phrase
    return (text.before(i) == "n" and phrase_before(text, i)) or phrase


def _before_mark(text: Tagged, i: int) -> tuple[Phrase | None, int]:
    """The subject of the verbs from token i, which stand behind a comma, dash or colon."""
    colon = text.low(i - 1) in (":", ";")
    return before_aside(text, i - 1) or (None, i if colon else max(i - 1, 0))


def _is_where(text: Tagged, phrase: Phrase, i: int) -> bool:
    """True for a place before the verb from token i and its subject: "In Veld were 12 mills"."""
    return text.tags[0] == "p" and with_article(text, phrase) == 1 and text.low(i) in ("is", "are", "was", "were")


def _is_predicate(text: Tagged, phrase: Phrase) -> bool:
    """True for an adjective that a verb says of its subject: "it seems quaint compared with"."""
    word = text.sentence.words[phrase[0]]
    alone = phrase[1] - phrase[0] == 1 and word.islower() and word[-1] != "s"
    return alone and text.low(phrase[0] - 1) in text.words.seeming


def _owner(text: Tagged, phrase: Phrase) -> Phrase | None:
    """The phrase, or the noun it hangs on: "the plan to cut taxes cost", "a firm that owns mills lost"."""
    first = phrase[0]
    while text.before(first) in "dbq":
        first -= 1
    verb = first - 1
    doing = text.low(phrase[0] - 1) == "those" and text.low(phrase[0]).endswith("ing")
    if doing or (text.before(first) in "vw" and text.low(verb - 1) == "those"):
        return None  # "those selling rye lost"
    if text.before(first) in "vw" and text.before(verb) == "n" and text.low(verb).endswith("ing"):
        return phrase_before(text, verb, of_verb=True)  # "the share of farms growing rye rose"
    if noun := acting(text, phrase):
        return noun  # "the cost of growing rye rose"
    if text.before(first) in "vw" and text.low(verb - 1) == "of" and text.low(verb).endswith("ing"):
        return None
    if text.before(first) != "v" or text.at(phrase[1]) not in "va" or text.low(verb) in text.words.telling:
        return phrase
    while text.low(verb - 1) == "to" and text.before(verb - 1) == "v":
        verb -= 2  # "who refuse to pay the fine are"
    if text.low(verb - 1) == "to" and text.before(verb - 1) == "n":
        return phrase_before(text, verb - 1)
    return _antecedent(text, verb - 1)[0] if text.low(verb - 1) in ("that", *text.words.relatives) else phrase


def _antecedent(text: Tagged, i: int) -> tuple[Phrase | None, int]:
    """What the relative pronoun at token i stands for; None where it is a conjunction."""
    who, relative = text.low(i) == "who", i
    if text.tags[max(i - 4, 0) : i] == "n,q,":
        i -= 3  # "Keller, 45, who"
    i = over_times(text, i)
    if i < relative and text.before(i) == "b":
        i -= 1  # "the ruling earlier in May that struck"
    if text.before(i) in ",p(":
        i -= 1
        i = over_times(text, i)  # "trade on Monday, which saw"
        contrast = text.tags.rfind(",", 0, i)
        i = contrast if contrast > 0 and text.low(contrast + 1) == "not" and text.at(i) == "," else i
        place = text.tags[max(i - 3, 0) : i] == "n,n" and text.sentence.words[i - 1][0].isupper()
        if place and text.low(i) == "," and not (who and text.low(with_article(text, (i - 3, i - 2)) - 1) == "by"):
            i -= 2  # "the attack in Ossa, Norland, that left", but "if freed by Norland, Keller, who"
    if text.before(i) != "n":
        return None, relative
    found = _event_over(text, phrase_before(text, i))
    return (nearest_name(text, found) if found and who else found), i


def _event_over(text: Tagged, phrase: Phrase | None) -> Phrase | None:
    """The phrase with the event whose place it tells: "a shooting at a school that left 12 dead"."""
    link = with_article(text, phrase) - 1 if phrase else 0
    event = text.low(link - 1)
    happened = link > 1 and text.at(link) == "p" and text.at(link - 1) in "vw" and event in text.words.either
    if not (phrase and happened and event.endswith("ing")):
        return phrase
    first = link - 1
    while text.before(first) == "n":
        first -= 1
    return first, phrase[1]


def nearest_name(text: Tagged, phrase: Phrase) -> Phrase:
    """The last name of a phrase, for which "who" and an age stand: "Keller" of "the trial of Keller".

    It is all of "Keller of Veld" and "a miller from Veld".
    """
    words, linked = text.sentence.words, text.tags.rfind("p", phrase[0], phrase[1])
    if linked > phrase[0] and text.low(linked) == "to" and words[phrase[1] - 1].islower():
        return linked + 1 + (text.at(linked + 1) == "d"), phrase[1]  # "help to the clerks who"
    named = linked > 0 and words[phrase[1] - 1][0].isupper()
    last = linked - 1
    called = last > 0 and text.low(linked) == "of" and text.tags[last] == "n" and words[last][0].isupper()
    who = named and text.sentence.words[last][0].islower() and lemma(text.low(last)) in people_words("en").person
    if who and text.low(linked) in ("of", "for"):
        return phrase  # "the speaker of the House, who"
    within = phrase[0] if text.low(linked) == "for" else linked  # "a fellow at the Guild for Rye"
    placed = named and (called or not text.words.placing.isdisjoint(text.sentence.lows[within : linked + 1]))
    return (linked + 1, phrase[1]) if named and not placed else phrase


def _infinitive(text: Tagged, i: int) -> bool:
    return text.low(i - 1) == "to" and text.at(i) == "v"


def hangs(text: Tagged, i: int) -> bool:
    """True where the noun before token i hangs on a preposition, so that what follows tells of the subject.

    "Of X falling", "with X falling" tell of X.
    """
    while text.before(i) in "ngd":
        i -= 1
    return text.before(i) == "p" and text.low(i - 1) not in text.words.holding


def _gerund(text: Tagged, i: int) -> Phrase | None:
    """A verb in -ing that stands as a noun before times and a verb: "sampling in 2014 came back"."""
    i = over_times(text, i)
    alone = text.before(i) in "vw" and text.before(i - 1) in ",.:" and text.low(i - 1).endswith("ing")
    return (i - 1, i) if alone else None
