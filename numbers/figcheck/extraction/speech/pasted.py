"""Headlines that a page's mark-up pasted into a sentence: "Ana BriskRebels say 12 died MORE (R) said"."""

from __future__ import annotations

from figcheck.text import Sentence

_LAST = "MORE"  # the link that ends such headlines
_SHORTEST = 3  # letters before a capital within a name; fewer are "Mc" and the like


def pasted(sentence: Sentence) -> tuple[int, int]:
    """The tokens from the name that headlines are glued to, to the link behind the last of them; (0, 0) without any."""
    if _LAST not in sentence.text or _LAST not in sentence.words:
        return 0, 0
    end = len(sentence) - sentence.words[::-1].index(_LAST)
    first = next((j for j in range(end) if _inner_capital(sentence.words[j])), end)
    return (first, end) if first < end else (0, 0)


def has_glued(sentence: Sentence, first: int, end: int) -> bool:
    """True for "Ana BriskRebels" where the sentence has "Brisk" alone as well; "AshLee", "BuzzFeed" are names."""
    return any(_inner_capital(word) and _begins_with(sentence, word) for word in sentence.words[first:end])


def _begins_with(sentence: Sentence, word: str) -> bool:
    return word[: _inner_capital(word)] in sentence.words


def _inner_capital(word: str) -> int:
    """Where a capital follows the small letters of a name; 0 where none does."""
    if word.istitle() or word.islower() or not word.isalpha():
        return 0
    return next((k for k in range(_SHORTEST, len(word)) if word[k].isupper() and word[k - 1].islower()), 0)
