"""Clauses that tell since when: "since the war began", "since taking office in 2016"."""

from __future__ import annotations

from figcheck.extraction.time.period_grammar import Reader
from figcheck.extraction.time.periods import Days, days_of

_CLAUSE_REACH = 9  # tokens of a clause in which its event or its time is named


def since_clause(reader: Reader, at: int, floor: int) -> tuple[int, int, Days | None, str] | None:
    """First and last token, days and granularity of the clause whose "since" is at a token.

    None where "since" means because, where it only says later ("has since been"), and where a period follows.
    """
    lows, sets = reader.lows, reader.words.sets
    after = at + 2 if lows[at + 1 : at + 2] == ("the",) else at + 1
    if after >= len(lows) or reader.core(after, "since") or reader.low(at - 1) in reader.words.reach["having"]:
        return None
    pronoun = lows[at + 1] in sets["pronouns"]
    if reader.low(at + 2) in sets["reasons"] if pronoun else lows[at + 1] in sets["not_since"]:
        return None
    start = at - 1 if at > floor and lows[at - 1] == "ever" else at
    told = int(pronoun or lows[at + 1].endswith("ing"))  # "since taking office in 2016"
    end = 0
    for here in range(at + 1, min(at + _CLAUSE_REACH, len(lows))):
        low = lows[here]
        begins = here + 1 if low in ("in", "on") else here if _is_bare(reader, here) else 0
        core = reader.core(begins, "at") if told and begins else None
        if core and core.partial:
            return start, core.end, days_of(core.partial, reader.published), core.granularity
        if low in sets["ends_since"] or not (low[0].isalpha() or low[0] in "'-"):
            break
        if low in sets["events_since"]:
            told, end = here, here + 1
    return (start, end, None, "day") if end else None


def _is_bare(reader: Reader, at: int) -> bool:
    """True where a date without "in" or "on" may begin: "since the truce expired Friday", "began last year"."""
    low, words = reader.lows[at], reader.words
    return low in words.weekdays or low in words.which or low in words.near_starts
