"""Many words as one pattern."""

from __future__ import annotations

import re
from collections.abc import Sequence


def alternation(words: Sequence[str]) -> str:
    """An alternation that shares prefixes: on, (?:e|ce); linear where a plain list of words would try each."""
    heads: dict[str, list[str]] = {}
    for word in words:
        heads.setdefault(word[:1], []).append(word[1:])
    parts = [re.escape(head) + (alternation(rests) if rests != [""] else "") for head, rests in heads.items() if head]
    return "(?:" + "|".join(parts) + ")" + ("?" if "" in heads else "")
