"""How far a subject reaches: where verbs, asides and clauses between it and a number leave its part in doubt."""

from __future__ import annotations

import re

from figcheck.extraction.topic.subjects import hangs
from figcheck.extraction.topic.tagged import Phrase, Tagged

_MARKS = (",", ":", "(")
_RESUMED = re.compile(r"[,:(](?=[bt]*+[va])")  # the end of an aside: "Osprey, a mill in Veld, lost"
_MODIFIED = re.compile(r"(?:s[va]*|p?w)[^,:vaw]*n(?=[bt]*[va])")  # "the firm that owns the mill lost"
_LOOSE = str.maketrans("", "", "bt(")  # adverbs, times and quotes stand anywhere
_VERB = re.compile("[vaw]")
_ANOTHER = re.compile(r"n[bt(]*[vw]")  # a noun and its own verb: "a rule that lets mills burn 12"
_SEVERAL = re.compile(r"[vaw][^vaw]*[^vawp][vaw]")  # but for "plans to hire"
_COMPARING = frozenset(("compare", "compares"))
_BESIDE = frozenset(("amid", "amidst", "despite"))  # before what goes on beside the clause
_CHOOSING = ("rather", "other")  # before a "than" that compares nothing
_LONGEST = 12  # tokens of a noun phrase up to its verb


def out_of_reach(text: Tagged, agent: Phrase, start: int, stop: int) -> bool:
    """True where a number in tokens `start` to `stop` may well be of another than the subject `agent` before it."""
    path = text.tags[agent[1] : start]
    path = path[_past_aside(text, path, agent[1]) :]
    if _goes_beside(text, agent[1], start) or _is_compared(text, agent[1], start) or _is_judged(text, agent[1], start):
        return True
    first = start - len(path)
    governing = _VERB.search(path)
    others = _ANOTHER.finditer(path, governing.end()) if governing else ()
    if any(_acts_itself(text, first + found.start(), first + found.end() - 1) for found in others):
        return True
    mark = max(path.rfind(","), path.rfind(":"))
    last = max(path.rfind("v"), path.rfind("a"), path.rfind("w"))
    if mark > last >= 0:
        apart = path[mark + 1 : mark + 3] == "cp"  # "..., and for 12 millers rye is dear"
        if _steps(text, first + mark + 1 + apart):
            return _acts(text, stop)
        return apart or _acts(text, stop) or _SEVERAL.search(path.translate(_LOOSE)) is not None
    if path[-2:] == "nd" and _acts(text, stop):
        return True  # "a dinner the 12 clerks had missed"
    told = last >= 0 and text.low(first + last) in text.words.telling
    return told and set(path[last + 1 :]) <= set("ndgpb0") and _acts(text, stop)


def _goes_beside(text: Tagged, i: int, start: int) -> bool:
    """True where the number stands in what goes on beside the clause: "was closed amid demands for $12 million".

    In "despite losing 12" and "despite its 12" it is still of the subject.
    """
    lows = text.sentence.lows
    if _BESIDE.isdisjoint(lows[i:start]):
        return False  # mostly
    last = next(j for j in range(start - 1, i - 1, -1) if lows[j] in _BESIDE)
    own = text.low(last + 1).endswith("ing") or text.low(last + 1) in text.words.possessive
    return not own and set(text.tags[last + 1 : start]) <= set("dnpgb0c")


def _is_compared(text: Tagged, i: int, start: int) -> bool:
    """True for a number within what the subject is compared with: "spent more than mills with the next 12 budgets"."""
    lows = text.sentence.lows
    if "than" not in lows[i + 1 : start] and _COMPARING.isdisjoint(lows[i:start]):
        return False  # mostly
    than = next((j for j in range(start - 1, i, -1) if _compares(text, j)), 0)
    path = text.tags[than + 1 : start]
    compared = text.low(than) != "than" or "n" in path  # "doesn't compare with the millions"
    return than > 0 and compared and set(path) <= set("dnpgb0")


def _compares(text: Tagged, j: int) -> bool:
    """True for the "than" or "with" at token j before what something is compared with."""
    if text.low(j) == "than":
        return text.at(j) != "q" and text.low(j - 1) not in _CHOOSING
    return text.low(j) in ("with", "to") and text.low(j - 1) in _COMPARING


def _is_judged(text: Tagged, first: int, start: int) -> bool:
    """True for the object of a verb that only says what to think of it: "Keller slammed the two laws".

    `first` is the token behind the subject: "Keller dismissed the plan as a blow to 12 mills".
    """
    i = start
    while text.before(i) in "db":
        i -= 1
    if text.low(i - 1) in text.words.appraising and text.before(i) in "vwn":
        return True
    verb = first
    while text.at(verb) in "bt":
        verb += 1
    low, lows = text.low(verb), text.sentence.lows
    if verb >= start or not (low in text.words.appraising or low in text.words.regarding):
        return False
    return "as" in lows[verb:start] or "as" in lows[start : start + _LONGEST]


def _past_aside(text: Tagged, path: str, i: int) -> int:
    """Where in the path the clause goes on behind an aside, or behind what modifies the noun before token `i`."""
    if path[:1] in _MARKS and (ends := [found.end() for found in _RESUMED.finditer(path, 1)]):
        return ends[-1]
    modified = _MODIFIED.match(path)
    return modified.end() if modified and not _bids(text, i) else 0


def _acts_itself(text: Tagged, noun: int, verb: int) -> bool:
    """True for a noun with a verb behind it, but "the car hit a wall in Veld killing 12" tells of the car."""
    one = text.low(noun)[-1] != "s" and text.low(verb).endswith("ing")
    return not (one and hangs(text, noun + 1))


def _bids(text: Tagged, i: int) -> bool:
    """True where what modifies the noun before token i has another act: "a rule that lets mills burn 12"."""
    return not text.words.bidding.isdisjoint((text.low(i), text.low(i + 1)))


def _steps(text: Tagged, i: int) -> bool:
    """True where what stands behind the mark goes on with a change: "has fallen, to 15%", "was revised, up from 3%"."""
    return text.low(i) in text.words.stepping or text.low(i) in text.words.beside


def _acts(text: Tagged, stop: int) -> bool:
    """True where the noun phrase that goes on at token `stop` has a verb, so that it is itself a subject."""
    end = stop
    while text.at(end) in "pndg0t" and end - stop < _LONGEST:
        end += 1
    return text.at(end) in "va" and text.low(end - 1) != "to"
