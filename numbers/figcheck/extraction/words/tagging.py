"""Parts of speech, as one letter a token: a small perceptron whose weights ship with the language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from figcheck.extraction.words.forms import NO_VERB, form
from figcheck.resources import lexicon
from figcheck.text import Sentence

_OPEN = "nvwb"
_MARKS = {",": ",;:", ".": ".!?", "(": "()[]\"“”'", "-": "-–—/"}
_KINDS = {mark: kind for kind, marks in _MARKS.items() for mark in marks}
_ENDINGS = (("ly", "ly"), ("ing", "ing"), ("ed", "ed"), ("s", "s"))
_MOST_WORDS = 50_000
_MOST_CONTEXTS = 50_000  # of which ordinary prose shows a few thousand
Weights = tuple[int, int, int, int]
_ZERO: Weights = (0, 0, 0, 0)
_HEAD = "^"
"""What stands before the first word."""
_CAPITAL = "C"
"""The shape of an open word with a capital."""
_Entry = tuple[str, str, str, Weights]
"""The tag that is not open to doubt, or none; the shape of the word; what it shows the words behind; its weights."""
_END: _Entry = (".", ".", ".", _ZERO)
_NAME: _Entry = ("n", _CAPITAL, "n", _ZERO)  # an unknown word with a capital, at the beginning of a sentence too
_Context = tuple[str, str, str, str]
"""The two tags before, the shape of the word itself, the shape that follows."""


@dataclass(frozen=True, slots=True)
class _Model:
    """What was learnt: of each word its closed tag (or none), shape and weights; of other features their weights."""

    entries: Mapping[str, _Entry]
    weights: Mapping[str, Weights]
    contexts: dict[_Context, Weights] = field(default_factory=dict)
    """Sums for neighbours already met."""


@cache
def _model(language: str) -> _Model:
    data = lexicon(language, "tagger")
    table: dict[str, list[int]] = {}
    for place, tag_name in enumerate(_OPEN):
        for weight, features in data["weights"][tag_name].items():
            for feature in features.split():
                table.setdefault(feature, [0, 0, 0, 0])[place] = int(weight)
    weights: dict[str, Weights] = {feature: (w[0], w[1], w[2], w[3]) for feature, w in table.items()}
    entries = {name[1:]: _open(_ending(name[1:]), found) for name, found in weights.items() if name[0] == "w"}
    own = frozenset(data["own"]["words"].split())
    for letter, words in data["closed"].items():
        entries.update((word, _closed(letter, word if word in own else letter)) for word in words.split())
    entries.update((mark, _closed(kind, kind)) for mark, kind in _KINDS.items())
    return _Model(entries, weights)


def _open(shape: str, weights: Weights) -> _Entry:
    """A word that its neighbours must tell; it shows those behind the tag that it is given."""
    return "", shape, "", weights


def _closed(letter: str, shape: str) -> _Entry:
    """A word of one tag."""
    return letter, shape, shape, _ZERO


def tag(sentence: Sentence, language: str) -> list[str]:
    """One letter a token.

    n noun or adjective, v verb, w participle after its noun, b adverb or negation; p preposition, d determiner,
    r pronoun, c conjunction, s subordinator, a auxiliary; 0 a number; other marks stand for themselves
    (, for clause marks, . for ends, ( for quotes and brackets, - for dashes, $ for the rest).
    """
    model = _model(language)
    contexts, words = model.contexts, [*map(_entries(language).__getitem__, sentence.words), _END]
    tags: list[str] = []
    before, last = _HEAD, _HEAD
    for at, (letter, own, shown, weights) in enumerate(words[:-1], 1):
        if not letter:
            context = (before, last, own, words[at][1])
            letter = shown = _best(contexts.get(context) or _sum(model, context), weights)
        tags.append(letter)
        before, last = last, shown
    return tags


def _best(context: Weights, word: Weights) -> str:
    """The open tag of the highest sum; the first of equals."""
    noun, verb, participle, adverb = context
    more_noun, more_verb, more_participle, more_adverb = word
    noun += more_noun
    verb += more_verb
    participle += more_participle
    adverb += more_adverb
    if noun >= verb:
        if noun >= participle:
            return "n" if noun >= adverb else "b"
    elif verb >= participle:
        return "v" if verb >= adverb else "b"
    return "w" if participle >= adverb else "b"


def _sum(model: _Model, context: _Context) -> Weights:
    """The weights of the neighbours, alone, together, and with the shape of the word between them."""
    before, last, own, following = context
    names = [f"a{last}", f"b{following}", f"c{before}|{last}", f"d{last}|{following}", f"e{last}|{own}"]
    names.append(f"f{own}|{following}")
    if own == _CAPITAL:
        names.append("C1" if last == _HEAD else "C0")  # at the head of a sentence a capital tells less
    noun = verb = participle = adverb = 0
    for weights in filter(None, map(model.weights.get, names)):
        noun, verb = noun + weights[0], verb + weights[1]
        participle, adverb = participle + weights[2], adverb + weights[3]
    sums = (noun, verb, participle, adverb)
    if len(model.contexts) < _MOST_CONTEXTS:
        model.contexts[context] = sums
    return sums


class _Entries(dict[str, _Entry]):
    """The entries of the words met, names and rare ones among them, which come back within their text."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __missing__(self, word: str) -> _Entry:
        found = _entry(word, word.lower().replace("’", "'"), self.language)  # as `lows` has it
        if len(self) < _MOST_WORDS:
            self[word] = found
        return found


@cache
def _entries(language: str) -> _Entries:
    return _Entries(language)


def _entry(word: str, low: str, language: str) -> _Entry:
    """What the tagger knows of a token, or makes of its form."""
    model = _model(language)
    found = model.entries.get(low)
    first = word[0]
    if found is not None:
        if not found[0]:
            return _open(_CAPITAL, found[3]) if first.isupper() else found
        if word != "US":  # the country, not the pronoun
            return found
    if first.isalpha():
        ending = _ending(low)
        if first.isupper() and ending in "sx":
            return _NAME
        return _open(_CAPITAL if first.isupper() else ending, _guess(model, low, language))
    kind = "0" if first.isdigit() else _KINDS.get(word, "$")
    return _closed(kind, kind)


def _guess(model: _Model, low: str, language: str) -> Weights:
    """The weights of an unknown word: those of its form, and where that is of no verb those of its last letters."""
    shown = form(low, language)
    weights = model.weights.get(shown, _ZERO)
    if not shown.startswith(NO_VERB):
        return weights
    letters = model.weights.get("u" + low[-3:], _ZERO)
    return weights[0] + letters[0], weights[1] + letters[1], weights[2] + letters[2], weights[3] + letters[3]


def _ending(low: str) -> str:
    """What the form of an open word shows its neighbours."""
    for ending, shape in _ENDINGS:
        if low.endswith(ending):
            return shape
    return "x"
