"""Noun phrases of a tagged sentence, to either side of a token, and their content words."""

from __future__ import annotations

from figcheck.extraction.topic.describing import describes, grades, of_name, praises, reduced
from figcheck.extraction.topic.tagged import Phrase, Tagged
from figcheck.extraction.words.lemmas import lemma

_LONGEST_LIST = 16  # tokens
_QUOTES = ("“", '"', "‘")
_LONGEST = 60  # tokens of a phrase; a longer one crosses a list


def phrase_after(text: Tagged, i: int, tying: frozenset[str]) -> Phrase | None:
    """The noun phrase that begins at token i, with the phrases that those prepositions tie to its noun."""
    while text.at(i) in "db" or text.low(i) in _QUOTES:
        i += 1
    first = over_quantity(text, i)
    end = _nouns_after(text, first)
    if end == first:
        return None
    while text.at(end) == "p" and text.low(end) in tying:
        inner = end + 1
        while text.at(inner) == "d":
            inner += 1
        further = _nouns_after(text, inner)
        if further == inner or text.at(inner) == "v":
            break
        end = further
    return first, end


def over_quantity(text: Tagged, i: int) -> int:
    """The token after a quantity that describes the noun behind it ("an 8 kW system"), or i."""
    end = i
    while text.at(end) == "q":
        end += 1
    return end if text.at(end) == "n" else i


def nouns_follow(text: Tagged, i: int) -> bool:
    """True where the noun at token i, or one of a conjunction's, stands in a phrase of its own with no verb."""
    while text.at(i) in "ngd":
        i += 1
    return text.at(i) not in "vab"


def _nouns_after(text: Tagged, i: int) -> int:
    """The end of the nouns and adjectives that begin at token i."""
    end = i
    while True:
        letter = text.at(end)
        if letter in "n0" or (letter == "g" and end > i):
            if end > i and text.low(end) in text.words.scales and text.at(end + 1) != "n":
                return end
            end += 1
        elif letter in "vw" and text.at(end + 1) == "n" and (end == i or of_name(text, end)):
            end += 2
        elif letter in "vw" and text.tags[end + 1 : end + 4] == "cnn":
            end += 2  # "the total issued and outstanding shares"
        elif letter == "c" and end > i and text.at(end + 1) == "n" and _joins(text, end, alone=end == i + 1):
            end += 1
        else:
            return end


def _joins(text: Tagged, i: int, *, alone: bool) -> bool:
    """True where the conjunction at token i joins nouns, or adjectives of one: "a moral and tribal war began".

    `alone` where one word stands before it, which may describe as well: "of GOP and other voters".
    """
    if next_in_turn(text, i + 1):
        return False
    adjective = text.low(i - 1).endswith(text.words.describing) and text.at(i + 2) == "n"
    describes = alone and text.low(i - 1)[-1] != "s" and text.at(i + 2) == "n" and text.low(i + 2)[-1] == "s"
    return adjective or describes or nouns_follow(text, i + 1)


def next_in_turn(text: Tagged, i: int) -> bool:
    """True for a name at token i with a number of its own right behind it: "and Keller 40 percent"."""
    end = i
    while text.at(end) == "n":
        end += 1
    return end > i and text.sentence.words[i][0].isupper() and text.at(end) in "q$"


def phrase_before(text: Tagged, end: int, *, of_verb: bool = False) -> Phrase | None:
    """The noun phrase that ends before token `end`, with the prepositions that tie it to the nouns before.

    `of_verb` is True where a verb stands at `end`, so that another verb within is a participle ("the charge stored in
    it was"), and quantities and joined nouns belong to the phrase.
    """
    while end > 0 and text.low(end - 1) in text.words.ties and not (text.low(end) == "of" and text.before(end) == "n"):
        end -= 1
    while end > 1 and text.low(end - 1) in text.words.governing and text.at(end) == "p":
        end -= 1  # "left the plan short of"
    i = end
    while i > 0 and end - i < _LONGEST and (step := _step_back(text, i, end, of_verb)):
        i -= step
    while i < end and text.tags[i] in "pdtqcb":
        i += 1
    if text.at(i + 1) == "p":
        i = _past_state(text, i, end)
    return (i, end) if "n" in text.tags[i:end] else None


def _past_state(text: Tagged, i: int, end: int) -> int:
    """The token behind the adjective at token i and its preposition, where a verb says it of a subject; or i."""
    if text.at(i) == "n" and text.tags[max(i - 2, 0) : i] == "ab" and text.low(i)[-1] != "s":
        i += 2  # "was especially large among millers"
        while text.at(i) in "db" and i < end:
            i += 1
    if text.at(i + 1) == "p" and i + 1 < end and text.low(i - 1) in text.words.seeming and praises(text, i):
        i += 2  # "seemed treacherous for the millers"
        while text.at(i) in "db" and i < end:
            i += 1
    return i


def acting(text: Tagged, phrase: Phrase) -> Phrase | None:
    """The noun that a verb in -ing hangs on whose object the phrase is: "the cost of growing rye", or None."""
    first = phrase[0]
    while text.before(first) in "dbq":
        first -= 1
    verb = first - 1
    doing = text.before(first) in "vw" and text.low(verb).endswith("ing")
    return phrase_before(text, verb - 1, of_verb=True) if doing and text.low(verb - 1) in text.words.acting else None


def with_article(text: Tagged, phrase: Phrase) -> int:
    """The first token of the phrase with its article."""
    first, tags = phrase[0], text.tags
    while first > 0 and tags[first - 1] == "d":
        first -= 1
    return first


def _step_back(text: Tagged, i: int, end: int, of_verb: bool) -> int:
    """How many tokens before token i still belong to the phrase; 0 at its beginning."""
    letter, last, inner = text.tags[i - 1], text.before(i - 1), i < end
    if letter in "ng0":
        return 1
    if letter == "d" and inner and text.low(i - 1) != "what":
        return _over_determiner(text, i, last, of_verb)
    if letter == "p":
        return int(inner and _is_tied(text, i, last, of_verb))
    if letter == "b":  # "the ever colder winters"
        return int(inner and (last == "d" or (last == "p" and grades(text, i))))
    if letter == "t":  # "sales this year"
        return int(last in "nt" and not _names_next(text, i))
    if letter == "q":
        return int((inner and last in "pdq") or (of_verb and last in "pdqn"))
    if letter == "c":
        return _over_conjunction(text, i, last, inner=inner)
    if letter == "," and "c" in text.tags[i:end]:
        return _over_list(text, i)
    return int(letter in "vw" and inner and _is_participle(text, i, last, of_verb))


def _over_conjunction(text: Tagged, i: int, last: str, *, inner: bool) -> int:
    """The steps over the conjunction before token i, through the list that it ends or to the noun that it joins."""
    if inner and last == ",":
        return _over_list(text, i - 1) if "," in text.tags[max(i - _LONGEST_LIST, 0) : i - 2] else 0
    return int(last == "n" and inner and not _parts(text, i))


def _is_participle(text: Tagged, i: int, last: str, of_verb: bool) -> bool:
    """True where the verb before token i belongs to the noun behind it, or before it: "the water stored in"."""
    if text.tags[i] == "n" and ((last in "dg" and text.low(i - 2) != "those") or (of_verb and describes(text, i - 1))):
        return True
    return of_verb and text.tags[i] == "p" and reduced(text, i - 1)


def _parts(text: Tagged, i: int) -> bool:
    """True where the conjunction before token i joins more than nouns: "lower and Osprey", "help and taxing mills"."""
    doing = text.low(i).endswith("ing") and text.at(i + 1) == "n" and not text.low(i - 2).endswith("ing")
    return doing or text.low(i - 1) in text.words.contrasting or text.low(i - 2) in text.words.ties


def _names_next(text: Tagged, i: int) -> bool:
    """True where a name begins behind the time before token i, and so a clause: "told clerks Monday Keller would"."""
    words, noun = text.sentence.words, i - 1
    while noun > 0 and text.tags[noun] == "t":
        noun -= 1
    return text.at(i) == "n" and words[i].istitle() and words[noun][0].islower()


def _is_tied(text: Tagged, i: int, last: str, of_verb: bool) -> bool:
    """True where the preposition before token i ties what follows to the noun before it."""
    if text.low(i - 2) in text.words.governing and not (of_verb and text.before(i - 2) == "n"):
        return False  # "falling short of its goal", "eligible for payments"
    apart = text.low(i - 1) == "about" or (text.low(i - 1) == "during" and not of_verb)
    if apart and text.sentence.words[i - 2][0].isupper():
        return False  # "will speak to Keller about the fate of", "are in Karsk during the fair"
    if text.low(i - 1) == "by" and text.at(i) == "q" and last == "n" and text.low(i) not in ("a", "an", "one"):
        return False  # "led Keller by 2 points in May, 45 percent to 43"
    if text.low(i - 1) == "to" and not of_verb and _comes_from(text, i - 1):
        return False  # "was moved from northern Veld to a mill in"
    part = of_verb and last == "q" and text.low(i - 1) == "of"  # "rates for 2 percent of farms rose"
    timed = last == "t" and text.low(i - 1) in text.words.acting  # "sales in May of rye"
    tied = last == "n" or timed or part or (of_verb and reduced(text, i - 2))
    lasting = of_verb and last == "n" and text.low(i - 1) in text.words.dating and _is_span(text, i - 2)
    return tied and (lasting or text.low(i - 1) not in text.words.untying)


def _comes_from(text: Tagged, i: int) -> bool:
    """True where the noun before the "to" at token i is what something comes from."""
    while text.before(i) in "ngd":
        i -= 1
    return text.low(i - 1) == "from" and text.before(i - 1) in "vw"


def _is_span(text: Tagged, noun: int) -> bool:
    """True for a noun with its article, as before "since the flood".

    "Hours before", "those hurt before" and "a day after Osk left" tell when.
    """
    lasts = lemma(text.low(noun)) in text.words.durations
    spans = (text.before(noun) == "d" and text.low(noun - 1) not in ("a", "an")) or (lasts and text.before(noun) == "n")
    return spans and not text.low(noun).endswith("ed")


def _over_list(text: Tagged, i: int) -> int:
    """Steps over a list before token i that a preposition ties to a noun: "jobs in local, state and royal mills"."""
    first = i
    while text.before(first) in "n," and i - first < _LONGEST_LIST:
        first -= 1
    listed = "," in text.tags[first:i] and text.tags[first] == "n"
    return (
        i - first + (text.tags[i] == "c")
        if listed and text.before(first) == "p" and text.before(first - 1) == "n"
        else 0
    )


def _over_determiner(text: Tagged, i: int, last: str, of_verb: bool) -> int:
    """The steps over the article before token i, through a preposition or "between the X and the Y"; else 0."""
    if last == "p":
        return 1
    if last == "c" and of_verb and text.before(i - 2) == "n":
        return 2
    return 0


def content(text: Tagged, phrase: Phrase) -> list[str]:
    """The words of a phrase that carry meaning, as written: compounds whole, without articles and prepositions."""
    found: list[str] = []
    sentence, tags, lows, i = text.sentence, text.tags, text.sentence.lows, phrase[0]
    while i < phrase[1]:
        end = i + 1
        if tags[i] in "nvw0":
            while end < phrase[1] and sentence.glued(end) and tags[end] not in "g,.:(":
                end += 1
            cut = "q" in tags[i:end] or sentence.words[end - 1] in "-–—" or not sentence.words[i][0].isalnum()
            cut = cut or (tags[i] == "0" and end > i + 1 and sentence.words[i].isalpha())  # "eight-in-ten adults"
            cut = cut or (
                end == i + 1 and (sentence.words[i] == "one" or (i == 0 and lows[0] == "one"))
            )  # "one of the clashes", but "Uranium One"
            cut = cut or (
                i == phrase[0] and text.low(i - 1) == "." and sentence.glued(i) and text.before(i - 1) in "n0q"
            )  # "gov" of "rye.gov"
            cut = cut or (text.at(end) == "q" and lows[i] in text.words.counting_off)
            if not cut and lows[i] not in text.words.left_out:
                found.append(sentence.slice(i, end))
        i = end
    return found
