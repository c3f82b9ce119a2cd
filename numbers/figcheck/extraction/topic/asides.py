"""What stands before an aside: "Veld" of "Veld, where the war began, lost 12 mills"."""

from __future__ import annotations

from figcheck.extraction.topic.clauses import new_clause
from figcheck.extraction.topic.describing import DONE
from figcheck.extraction.topic.phrases import acting, phrase_after, phrase_before
from figcheck.extraction.topic.tagged import Phrase, Tagged

_HYPHENS = ("-", "–")
_VERBAL = "vaw"


def before_aside(text: Tagged, end: int) -> tuple[Phrase | None, int] | None:
    """What stands before the aside that ends with the mark at token `end`: "Veld, where the war began, lost"."""
    if text.at(end) not in ",:":
        return None
    end -= text.tags[end - 1 : end + 1] == "::"  # of two hyphens for a dash
    comma = _opening(text, end)
    comma -= comma > 0 and text.tags[comma - 1 : comma + 1] == "::"
    if comma > 0 and (link := _of_adjective(text, comma)):
        return phrase_before(text, link), comma
    if comma > 0 and _is_setting(text, comma):
        phrase = phrase_after(text, comma + 1, text.words.holding_fast)
        return (phrase, phrase[0]) if phrase else None
    if comma > 0 and text.before(comma) != "n" and text.before(end) == "v" and text.low(end - 1) in text.words.telling:
        return None, comma  # "what was lost, Keller says, is"
    if comma > 0 and text.at(comma + 1) == "r" and text.at(comma + 2) == "a":
        return None  # "By selling rye, we will help the poor, save 12"
    told = text.at(comma + 1) in _VERBAL + "c" and not _participle(text, comma + 1)
    if comma > 0 and text.before(comma) == "n" and not told:
        noun = phrase_before(text, comma, of_verb=True)  # "one of the mills named in the report, Halvik, was"
        return noun and (acting(text, noun) or new_clause(text, noun) or noun), comma
    return None


def _of_adjective(text: Tagged, comma: int) -> int:
    """The preposition before an adjective that a comma parts from the next: "index of mid-sized, more local mills"; 0.

    The noun that both describe stands behind the comma, where no aside begins.
    """
    first = comma - 1
    while any(word in _HYPHENS for word in text.sentence.words[first - 1 : first + 1]) and text.before(first) == "n":
        first -= 1
    compound = first < comma - 1 and text.low(comma - 1).endswith(("ed", "ing"))
    praising = first == comma - 1 and text.low(first).endswith(text.words.praising)
    tied = text.before(first) == "p" and text.before(first - 1) == "n"
    return first - 1 if tied and (compound or praising) and text.at(comma + 1) in "bnw" else 0


def _opening(text: Tagged, end: int) -> int:
    """The mark that begins the aside that the mark at token `end` closes; -1 where there is none."""
    nearest = comma = found = text.tags.rfind(text.at(end), 0, end)
    while comma > 0 and text.at(end) == ",":
        if text.before(comma) == "n" and _participle(text, comma + 1):
            return comma  # "the plan, drafted by the mill, the quarry and the bank, would cost"
        apposed = text.at(comma + 1) == "d" and text.before(comma) in "n)"
        if apposed and (_is_list(text, nearest, end) or _is_land(text, comma, nearest, end)):
            found = comma  # "Osprey, the maker of rope, yarn and felt, lost"
        if "a" in text.tags[comma:end] or ":" in text.tags[comma:end]:
            break
        comma = text.tags.rfind(",", 0, comma)
    return found


def _is_list(text: Tagged, comma: int, end: int) -> bool:
    """True where the last of what a list names stands between the marks: ", yarn and felt,"."""
    return set(text.tags[comma + 1 : end]) <= set("ngdc") and "c" in text.tags[comma:end]


def _is_land(text: Tagged, comma: int, nearest: int, end: int) -> bool:
    """True for the land of a town that the apposition from the comma ends with: "the mayor of Karsk, Norland,"."""
    words, between = text.sentence.words, text.tags[comma + 1 : nearest]
    named = set(text.tags[nearest + 1 : end]) == {"n"} and all(word[0].isupper() for word in words[nearest + 1 : end])
    return named and comma < nearest and "p" in between and "," not in between and words[nearest - 1][0].isupper()


def _participle(text: Tagged, i: int) -> bool:
    """True for what can begin an aside after a noun: "the plan, drafted by the mill, would cost"."""
    formed = text.low(i).endswith(("ed", "en", "ing")) or text.low(i + 1) == "by"
    formed = formed or (text.low(i) in DONE and text.at(i + 1) == "p")
    return text.at(i) == "w" or (text.at(i) == "v" and formed)


def _is_setting(text: Tagged, comma: int) -> bool:
    """True for "At the yearly meeting," where the sentence begins: the subject stands behind it."""
    return text.at(0) == "p" and not any(letter in _VERBAL + "," for letter in text.tags[:comma])
