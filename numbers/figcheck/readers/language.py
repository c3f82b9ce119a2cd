"""A light guess at the language of a text, by its commonest words."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from figcheck.resources import languages, lexicon

SAMPLE = 20_000
"""As many characters are looked at."""
WORD = re.compile(r"[^\W\d_]+")
ENOUGH_WORDS = 50
ENOUGH_LETTERS = 200
KNOWN_SHARE = 0.10
"""A text with so large a share of a language's function words is in that language; English news has 0.25 to 0.40."""
FOREIGN_SHARE = 0.05
"""With so small a share, and another language's words, it is in another language."""
BEYOND_LATIN = 0x370
LATIN_ADDITIONAL = range(0x1E00, 0x1F00)


def language_of(text: str) -> str:
    """The language as its ISO 639 code, or an empty string where the text does not show it."""
    words = _words(text)
    return next((language for language in languages() if _share(words, language, "words") >= KNOWN_SHARE), "")


def is_foreign(text: str) -> bool:
    """True where a text is positively in a language that figcheck does not read. Short text and lists never are."""
    words = _words(text)
    if max(_share(words, language, "words") for language in languages()) >= FOREIGN_SHARE:
        return False
    letters = sum(map(str.isalpha, text[:SAMPLE]))
    if letters < ENOUGH_LETTERS:
        return False
    if 2 * sum(map(_in_another_script, text[:SAMPLE])) > letters:
        return True
    other = max(_share(words, language, "elsewhere") for language in languages())
    return len(words) >= ENOUGH_WORDS and other >= KNOWN_SHARE


def readable_languages() -> str:
    """The names of the languages that figcheck reads, for people."""
    return ", ".join(lexicon(language, "function_words")["name"] for language in languages())


def _words(text: str) -> list[str]:
    """The words of the sample, in lower case."""
    return _cut(text[:SAMPLE])


@lru_cache(maxsize=1)  # one text is asked for its language in several ways
def _cut(sample: str) -> list[str]:
    return WORD.findall(sample.lower())


def _share(words: list[str], language: str, kind: str) -> float:
    """The share of the words that are in a list of the language's lexicon."""
    return sum(map(_listed(language, kind).__contains__, words)) / len(words) if words else 0.0


@cache
def _listed(language: str, kind: str) -> frozenset[str]:
    return frozenset(lexicon(language, "function_words")[kind])


def _in_another_script(character: str) -> bool:
    """True for a letter that is not Latin."""
    code = ord(character)
    return code >= BEYOND_LATIN and code not in LATIN_ADDITIONAL and character.isalpha()
