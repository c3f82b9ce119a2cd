"""Surface forms: the wordings of a name, looked up by their tokens, the longest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from figcheck.text import tokenise

Glued = Callable[[int], bool]
"""Whether no space parts a token from the one before it: `Sentence.glued`."""

_SIBILANTS = ("s", "x", "z", "ch", "sh")


class Found(NamedTuple):
    """A name found at a token."""

    name: str
    end: int
    """The token after its last."""
    letter: bool = False
    """True for an abbreviation that is read so only directly after a digit, where it might mean something else too."""
    doubt: str = ""
    """What the wording leaves open: country (whose dollars, whose pint), kind (which ton), money (a weight that may be
    money) or weight (money that may be a weight)."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to write a name: its tokens, and what must hold where it stands."""

    tokens: tuple[str, ...]
    name: str
    cased: bool = False
    letter: bool = False
    glued: bool = False
    doubt: str = ""


def spelled(forms: Iterable[str], name: str, doubt: str = "") -> Iterator[Wording]:
    """Wordings in any case, with hyphens for their spaces too."""
    for form in forms:
        for spelling in dict.fromkeys((form, form.replace(" ", "-"))):
            yield Wording(lows(spelling), name, doubt=doubt)


def abbreviated(
    symbols: Iterable[str], name: str, *, letter: bool = False, glued: bool = False, doubt: str = ""
) -> Iterator[Wording]:
    """Wordings whose case matters; a single letter is read only directly after a digit."""
    for symbol in symbols:
        single = len(symbol) == 1 and symbol.isalpha()
        yield Wording(tokens(symbol), name, cased=True, letter=letter or single, glued=glued, doubt=doubt)


def table(wordings: Iterable[Wording]) -> Mapping[str, tuple[Wording, ...]]:
    """The wordings by their first token in lower case: the longest first, then those whose case matters."""
    by_first: dict[str, dict[tuple[tuple[str, ...], bool, bool], Wording]] = {}
    for wording in wordings:
        key = wording.tokens, wording.cased, wording.glued
        by_first.setdefault(wording.tokens[0].lower(), {}).setdefault(key, wording)
    return {first: tuple(sorted(group.values(), key=_order)) for first, group in by_first.items()}


def longest(
    by_first: Mapping[str, tuple[Wording, ...]],
    lows: Sequence[str],
    words: Sequence[str],
    i: int,
    glued: Glued | None = None,
) -> Found | None:
    """The longest wording that begins at token i; without `glued`, none counts as glued to its number."""
    if i >= len(lows):
        return None
    for wording in by_first.get(lows[i], ()):
        end = i + len(wording.tokens)
        if tuple((words if wording.cased else lows)[i:end]) != wording.tokens:
            continue
        if (wording.letter or wording.glued) and not (i > 0 and words[i - 1][-1].isdigit()):
            continue
        if wording.glued and not (glued and glued(i)):
            continue
        if glued and not _in_one(wording, words, i, glued):
            continue
        return Found(wording.name, end, wording.letter or wording.glued, wording.doubt)
    return None


def _in_one(wording: Wording, words: Sequence[str], i: int, glued: Glued) -> bool:
    """False where a power stands apart ("12 m 2 dm"), or where digits go on the abbreviation ("24703 m212")."""
    end = i + len(wording.tokens)
    if any(token[0].isdigit() and not glued(i + at) for at, token in enumerate(wording.tokens)):
        return False
    if wording.cased and not glued(i) and words[end : end + 1] == ("-",) and glued(end):
        end += 1  # "12 F-16 jets"
    return not (wording.cased and end < len(words) and words[end][0].isdigit() and glued(end))


def tokens(text: str) -> tuple[str, ...]:
    """The text as the tokens that it makes in a document."""
    return tokenise(text, 0, len(text)).words


def lows(text: str) -> tuple[str, ...]:
    """The same in lower case."""
    return tokenise(text, 0, len(text)).lows


def plural(form: str) -> str:
    """The regular English plural of a noun or of a phrase that ends in one."""
    if form.endswith(_SIBILANTS):
        return f"{form}es"
    if form.endswith("y") and form[-2:-1] not in "aeiou":
        return f"{form[:-1]}ies"
    return f"{form}s"


def _order(wording: Wording) -> tuple[int, bool, bool]:
    return -len(wording.tokens), not wording.cased, not wording.glued
