"""Answers of one question that are more than all who answered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache, reduce
from itertools import pairwise
from operator import add

from figcheck.compare.beside import after, between, rounded_share, sentences
from figcheck.compare.grading import quoted
from figcheck.interval import Interval
from figcheck.model import Figure
from figcheck.resources import lexicon
from figcheck.rule import Conflict, Material, NotComparable, Outcome, rule

HUNDRED = Decimal(100)
FEWEST = 3
"""So many shares and more are the answers to a question; two may be of two questions."""


@rule("F028", "warning", scope="document")
def check(material: Material) -> Iterator[Outcome]:
    """The shares of those who answered a question are more than 100% together.

    Why it matters: a share is mistyped, or is of another question or group than the others.
    Flagged: "48% said yes, 32% said no and 25% were undecided".
    Not flagged: shares that pass 100 by no more than their rounding; shares without a word of the answer that is left
    ("undecided", "unsure", "no opinion"), for several answers may have been allowed; shares of several groups or years,
    or within each other ("48% agree, 20% strongly").
    """
    left, mix = _words(material.settings.language)
    for members in sentences(material.figures):
        shares = [figure for figure in members if figure.unit == "percent" and figure.value is not None]
        if len(shares) < FEWEST or not left.search(shares[0].sentence) or not _answers(shares, left):
            continue
        together = reduce(add, map(rounded_share, shares))
        if together.low is None or together.low <= HUNDRED:
            continue
        if mix.search(shares[0].sentence) or any(share.kind != "share" for share in shares):
            yield NotComparable(tuple(shares), "shares of several groups or within each other")
        elif any(share.hedge_kind not in ("exact", "at_least", "more_than") for share in shares):
            yield NotComparable(tuple(shares), "a share is only about what it says")
        else:
            yield _conflict(shares, together)


@cache
def _words(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds a word of the answer that is left, and what finds one that mixes shares of several wholes."""
    words = lexicon(language, "arithmetic")["shares"]
    left, mix = ("|".join(map(re.escape, words[name])) for name in ("left", "mix"))
    return re.compile(rf"\b(?:{left})\b", re.IGNORECASE), re.compile(rf"\b(?:{mix})\b", re.IGNORECASE)


def _answers(shares: Sequence[Figure], left: re.Pattern[str]) -> bool:
    """True where the word of the answer that is left stands behind one of the shares, before the next."""
    behind = [between(one, two) or "" for one, two in pairwise(shares)]
    behind.append(after(shares[-1], shares[0]))
    told = (f"{share.quote}{text}" for share, text in zip(shares, behind, strict=True))
    return any(left.search(text) for text in told)


def _conflict(shares: Sequence[Figure], together: Interval) -> Conflict:
    """The finding, the shares in their order."""
    terms = " + ".join(f"{share.value:,f}" for share in shares)
    total = sum((share.value or Decimal(0) for share in shares), Decimal(0))
    return Conflict(
        figures=tuple(shares),
        message=f"The answers are {total:,f}% together: {', '.join(map(quoted, shares))}.",
        inequality=f"{terms} = {together} > 100",
        severity="warning",
        confidence=Decimal("0.8"),
        basis="same_document",
        gap=(together.low or HUNDRED) - HUNDRED,
    )
