"""What a preposition, a list or a comparison ties to the number: the noun right before it, and the subject."""

from __future__ import annotations

from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.topic.phrases import acting, phrase_before, with_article
from figcheck.extraction.topic.tagged import Phrase, Tagged

Parts = list[Phrase | None]
_WHERE = ("in", "at", "on", "during")
_FARTHEST_OWNER = 6  # tokens from its mark to a number


def tied(text: Tagged, reading: Reading, start: int, agent: Phrase | None, taken: int) -> Parts:
    """The noun before the number that a preposition or a list ties to it, and the subject."""
    lasts = reading.quantity.unit in text.words.durations  # "over the five years": no noun before it is measured
    last, unit = text.before(start), reading.quantity.unit
    tie = start - (last == "d" and not lasts)
    linked = text.before(tie) == "p"
    over = _over_links(text, tie - 1) if linked else tie - 1
    if lasts and last == "t" and (span := _of_time(text, start)):
        return [phrase_before(text, span)]
    if linked and text.before(over) == "n" and over != taken:
        return _of_link(text, reading, tie, over, agent)
    bare = start - (last == ",")
    if text.before(bare) == "n" and text.low(reading.quantity.stop) in text.words.dimensions:
        return [phrase_before(text, bare)]  # "behind a wall, some 15 feet high"
    if last == "n" and (name := _of_verb_left_out(text, reading, start)):
        return [name]
    if not unit:
        return [agent]
    opens = text.low(start) in text.words.opening and unit not in text.words.durations
    if last == "n" and (opens or text.low(start - 1) == "worth"):
        return [phrase_before(text, start), agent]
    if (comma := _listed(text, reading.quantity.start)) and comma != taken:
        return [] if _told_before(text, comma) else [phrase_before(text, comma)]
    if agent is None:
        return _nearest(text, start, taken)
    near = phrase_before(text, start) if last == "n" else None
    if not near or not _stands_alone(text, near):
        return [agent]
    noun = with_article(text, near)
    theirs = text.low(noun) in text.words.possessive
    apart = text.low(noun - 1) == "with" and text.before(noun - 1) == "," and not theirs  # "rye fell, with cord up 3%"
    return [near] if apart else _with_agent(text, near, agent)


def _of_verb_left_out(text: Tagged, reading: Reading, start: int) -> Phrase | None:
    """The noun right before a number whose verb is that of the number before: "Veld fell from 9 to 8, Osk from 7"."""
    if name := _in_turn(text, start, reading.quantity.stop):
        return name
    again = text.low(start) == "from" or (text.at(start) == "q" and reading.phrase.is_empty)
    gapped = not reading.quantity.unit and again and _gapped(text, with_article(text, (start - 1, start)))
    return phrase_before(text, start) if gapped else None


def _of_link(text: Tagged, reading: Reading, tie: int, over: int, agent: Phrase | None) -> Parts:
    """The noun before token `over` that the preposition before token `tie` ties to the number, and the subject."""
    near, unit = phrase_before(text, over), reading.quantity.unit
    if agent is None and text.low(tie - 1) == "with" and text.at(0) == "v":
        return []  # "Help us fight the blight with just $12"
    aged = reading.quantity.is_age and text.low(tie - 1) == "at"  # "she met Keller at 40"
    if text.low(tie - 1) == "in" and unit.isupper() and over == tie - 1 and text.before(over - 1) in ".:":
        return [agent]  # "Please chip in $10", "Donate: Throw in $10"
    if near and text.at(reading.quantity.stop) in "av" and text.tags[max(with_article(text, near) - 1, 0)] == "c":
        return [near]  # "and a miller in the top 12 percent pays"
    alone = aged or _is_state(text, tie - 1, over) or (near and _is_place(text, near))
    return [agent] if alone else _with_agent(text, near, agent)


def _nearest(text: Tagged, start: int, taken: int) -> Parts:
    """The noun before the number where no verb governs it, but for what is of the figure before or who told it."""
    while text.before(start) in ",b:p":
        if text.low(start - 1) == ":" and text.sentence.words[start - 2].isupper():
            return []  # "KELLER: In less than a week"
        start -= 1
    noun = None if start == taken or _told_before(text, start) else phrase_before(text, start)
    link = with_article(text, noun) - 1 if noun else 0
    if text.low(start) == ":" and text.low(link) in _WHERE and text.before(link) in "vw":
        return []  # "higher shares turned out in late votes: 12 percent"
    return [noun and (acting(text, noun) or noun)]


def _over_links(text: Tagged, i: int) -> int:
    """The token after the noun that the preposition at token i ties, over times and other steps of the same change.

    "Cut its crew this year by 12%", "raised the fare up to $10 from $7".
    """
    over = i
    while text.before(over) == "t":
        over -= 1
    if text.low(i) not in text.words.stepping:
        return over
    at = over
    while text.before(at) in "bq,$" or (text.before(at) == "p" and text.low(at - 1) in text.words.stepping):
        at -= 1
    stepped = text.before(at) == "n" and text.before(over) in "bq," and not _told_before(text, at)
    return at if stepped else over


def _of_time(text: Tagged, start: int) -> int:
    """Where "of the past" begins before a length of time: "the floods of the past four months"; or 0."""
    first = start
    while text.before(first) == "t":
        first -= 1
    return first if text.low(first) == "of" and text.before(first) == "n" else 0


def _is_place(text: Tagged, phrase: Phrase) -> bool:
    """True for a name that a preposition ties to a verb: "met in Karsk with 12 millers"."""
    named = all(text.sentence.words[i][0].isupper() for i in range(*phrase))
    first = with_article(text, phrase)
    linked = text.before(first) == "p" and text.low(first - 1) != "by"
    return named and linked and text.before(first - 1) in "vwb"


def _is_state(text: Tagged, link: int, end: int) -> bool:
    """True for an adjective before the preposition: "remained flat at 6%", "are notable for two reasons"."""
    last, word = text.before(end - 1), text.sentence.words[end - 1]
    adjective = last == "a" and word.islower() and word[-1] != "s" and text.low(end - 2) != "'s"
    return adjective or (text.low(link) == "at" and last in "av")


def _listed(text: Tagged, start: int) -> int:
    """The comma of "Osprey Motors, down 3%", "the debt, now $16 million", or 0."""
    i = start - (text.low(start - 1) in text.words.beside)
    bounded = text.at(start) == "q" and text.low(start).endswith("ed")  # "the fee, capped at $10"
    return i - 1 if (i < start or bounded) and text.before(i) == "," and text.before(i - 1) == "n" else 0


def _told_before(text: Tagged, comma: int) -> bool:
    """True where who says so stands before the comma: "they own 27 percent, according to the guild, up from 19"."""
    return text.low(text.tags.rfind(",", 0, comma) + 1) in text.words.parting


def _stands_alone(text: Tagged, phrase: Phrase) -> bool:
    """True where a noun right before a number is its subject: "and Condor 4%", "with its shares down 3%"."""
    i = with_article(text, phrase)
    return text.low(i - 1) == "with" or text.low(i - 1) in text.words.comparing or _gapped(text, i)


def _in_turn(text: Tagged, start: int, stop: int) -> Phrase | None:
    """The name right before a number whose verb is that of a number like it: "12 percent of the vote and Keller 40"."""
    first = start
    while text.before(first) == "n" and text.sentence.words[first - 1][0].isalnum():
        first -= 1
    if text.before(first) not in (",", "c") or not text.sentence.words[first][0].isupper():
        return None
    other = text.tags.rfind("q", 0, first)
    between = set(text.tags[other + 1 : first])
    alike = other >= 0 and text.low(other) == text.low(stop - 1)
    return (first, start) if alike and between <= set("pdn,c") else None


def _gapped(text: Tagged, i: int) -> bool:
    """True after a number and a comma or "and": a clause whose verb is left out begins here."""
    at = i
    while text.before(at) in ",c":
        at -= 1
    return at < i and text.before(at) == "q"


def _with_agent(text: Tagged, phrase: Phrase | None, agent: Phrase | None) -> Parts:
    """The phrase and the subject; alone where it is what is compared with, or the subject of a verb left out."""
    if phrase:
        i = with_article(text, phrase)
        next_in_line = text.low(i - 1) == "by" and text.low(i - 2) == "followed"
        if next_in_line or text.low(i - 1) in text.words.comparing or _gapped(text, i):
            return [phrase]
    return [phrase, agent]


def owning(text: Tagged, start: int) -> int:
    """The mark of an owner before the adjectives of the number: "Veld's largely unpaid $5 million"; or 0."""
    owner = text.tags.rfind("g", max(start - _FARTHEST_OWNER, 0), start - 1)
    between = set(text.tags[owner + 1 : start])
    nearest = text.low(start - 1)
    plain = owner == start - 2 and (nearest.endswith("al") or nearest == "first" or nearest in text.words.left_out)
    return owner if owner > 0 and between <= set("nbwt") and (plain or text.low(owner + 1).endswith("ly")) else 0
