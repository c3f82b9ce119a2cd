"""Train the tagger anew on the treebank beside the checkout, and rewrite the weights of lexicons/en/tagger.toml.

An averaged perceptron, run several times in other orders; the mean of the runs is rounded. A known word has weights for
itself and those of an unknown one, which are shipped as their sum. The closed words stay as the file has them. Says how
many open words of the development part come out right.
"""

from __future__ import annotations

import gzip
import random
import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from figcheck.extraction.words.forms import NO_VERB, form

ROOT = Path(__file__).resolve().parent.parent
TREEBANK = ROOT.parent / "shared" / "data" / "treebank"
LEXICON = ROOT / "numbers" / "figcheck" / "lexicons" / "en" / "tagger.toml"
TAGS = "nvwb"
RUNS, ROUNDS, SEEN, LEAST = 6, 8, 3, 2
"""Runs; rounds of each; how often a word must be seen to be known; the least weight, in halves, that is kept."""
MARKS = {
    mark: kind for kind, marks in {",": ",;:", ".": ".!?", "(": "()[]\"“”'", "-": "-–—/"}.items() for mark in marks
}
PARTICLES = ("ADV", "ADP", "SCONJ", "PART", "INTJ")
"""Universal tags of open words that belong to no noun phrase: "gave up", "down 3%"."""
RUDE = frozenset(
    "shit fuck fucking crap bitch damn ass hell dick cock sex sexual whore porn naked idiot jerk suck".split()
)


Token = tuple[str, str, str, str]
"""Form, universal tag, Penn tag, relation."""
Weights = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Words:
    """Closed words with their tags, those that stand for themselves, and how often words were seen, and as names."""

    closed: dict[str, str]
    own: frozenset[str]
    seen: Counter[str]
    named: Counter[str]

    def shape(self, word: str) -> str:
        """What a neighbour sees of a word before it is tagged."""
        low = word.lower()
        if not word[0].isalnum():
            return MARKS.get(word[0], "$")
        if word[0].isdigit():
            return "0"
        if low in self.closed and word != "US":
            return low if low in self.own else self.closed[low]
        if word[0].isupper():
            return "C"
        return next((ending for ending in ("ly", "ing", "ed", "s") if low.endswith(ending)), "x")

    def is_open(self, word: str) -> bool:
        """True for a word whose tag is learnt."""
        return word[0].isalpha() and (word.lower() not in self.closed or word == "US")

    def may_ship(self, feature: str) -> bool:
        """False for names, rude words and what is no word, which the package need not hold."""
        kind, word = feature[0], feature[1:]
        if kind == "w" and (2 * self.named[word] > self.seen[word] or word in RUDE):
            return False
        return kind not in "wu" or (word.isalpha() and word.isascii())


def main() -> int:
    """Train, measure, write."""
    if not TREEBANK.is_dir():
        print(f"there is no treebank at {TREEBANK}")
        return 1
    train = list(sentences(TREEBANK / "en_ewt_train_rebuilt.conllu.gz"))
    words = known_words(train)
    total: Weights = defaultdict(lambda: defaultdict(float))
    for seed in range(1, RUNS + 1):
        for feature, row in trained(train, words, seed).items():
            for tag, weight in row.items():
                total[feature][tag] += 2 * weight / RUNS
    weights = shipped(total, words)
    print(f"{len(weights)} features; right: {accuracy(weights, words):.1%}")
    head = LEXICON.read_text(encoding="utf-8").partition("[weights.")[0]
    LEXICON.write_text(head + "\n".join(written(weights)) + "\n", encoding="utf-8")
    return 0


def sentences(path: Path) -> Iterator[list[Token]]:
    """The sentences of a CoNLL-U file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for block in re.split(r"\n\n+", lines.read()):
            cells = [line.split("\t") for line in block.split("\n") if line and line[0] != "#"]
            if tokens := [(c[1], c[3], c[4], c[7]) for c in cells if c[0].isdigit()]:
                yield tokens


def known_words(train: list[list[Token]]) -> Words:
    """The closed words of the lexicon, and the counts of all words of the treebank."""
    data = tomllib.loads(LEXICON.read_text(encoding="utf-8"))
    closed = {word: tag for tag, found in data["closed"].items() for word in found.split()}
    seen = Counter(token[0].lower() for sentence in train for token in sentence)
    named = Counter(token[0].lower() for sentence in train for token in sentence if token[1] == "PROPN")
    return Words(closed, frozenset(data["own"]["words"].split()), seen, named)


def tag_of(token: Token) -> str:
    """The tag that the treebank gives an open word."""
    _, universal, penn, relation = token
    if universal in PARTICLES:
        return "b"
    if universal not in ("VERB", "AUX") or relation.startswith(("amod", "compound")):
        return "n"
    after_noun = relation.startswith("acl") and relation != "acl:relcl"
    if penn == "VBG":
        return "w" if relation.startswith(("acl", "advcl", "csubj")) else "v"
    return "w" if penn == "VBN" and after_noun else "v"


def shipped(total: Weights, words: Words) -> Weights:
    """The weights that are kept, rounded; those of a word hold what its letters and its form tell."""
    weights: Weights = {}
    for feature, row in total.items():
        rounded = {tag: float(round(row[tag])) for tag in TAGS}
        if feature[0] != "w" and max(map(abs, rounded.values())) >= LEAST and words.may_ship(feature):
            weights[feature] = rounded
    for feature in [feature for feature in total if feature[0] == "w" and words.may_ship(feature)]:
        shape = guessed_from(feature[1:])
        row = {tag: sum(total[each][tag] for each in (feature, *shape)) for tag in TAGS}
        told = {tag: sum(weights.get(each, {}).get(tag, 0.0) for each in shape) for tag in TAGS}
        if any(abs(row[tag] - told[tag]) >= LEAST for tag in TAGS):
            weights[feature] = {tag: float(round(row[tag])) for tag in TAGS}
    return weights


def guessed_from(low: str) -> list[str]:
    """What is known of an unknown word: its form, and where that is of no verb its last letters."""
    shown = form(low, "en")
    return [shown, f"u{low[-3:]}"] if shown.startswith(NO_VERB) else [shown]


def own_features(low: str, words: Words, weights: Weights, *, learning: bool) -> list[str]:
    """The features of the word itself: all while they are learnt, then those that were shipped for it."""
    if learning:
        return [f"w{low}", *guessed_from(low)] if words.seen[low] >= SEEN else guessed_from(low)
    return [f"w{low}"] if f"w{low}" in weights else guessed_from(low)


def steps(
    sentence: list[Token], words: Words, weights: Weights, *, learning: bool
) -> Iterator[tuple[Token, list[str], str]]:
    """Each open word with its features and the tag that the weights give it, from left to right."""
    shapes = [*(words.shape(token[0]) for token in sentence), "."]
    before, last = "^", "^"
    for i, token in enumerate(sentence):
        word, low, key, following = token[0], token[0].lower(), shapes[i], shapes[i + 1]
        if words.is_open(word):
            features = own_features(low, words, weights, learning=learning)
            features += [f"a{last}", f"b{following}", f"c{before}|{last}", f"d{last}|{following}"]
            features += [f"e{last}|{key}", f"f{key}|{following}"]
            features += [f"C{int(i == 0)}"] if word[0].isupper() else []
            sums = dict.fromkeys(TAGS, 0.0)
            for feature in features:
                for tag, weight in weights.get(feature, {}).items():
                    sums[tag] += weight
            key = max(TAGS, key=sums.__getitem__)
            yield token, features, key
        before, last = last, key


def trained(train: list[list[Token]], words: Words, seed: int) -> Weights:
    """The weights of one run, averaged over all its steps."""
    weights: Weights = defaultdict(lambda: defaultdict(float))
    moments: Weights = defaultdict(lambda: defaultdict(float))
    order, step = list(train), 0
    chance = random.Random(seed)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for sentence in order:
            for token, features, guess in steps(sentence, words, weights, learning=True):
                step += 1
                truth = tag_of(token)
                for feature in features if guess != truth else ():
                    for tag, change in ((truth, 1.0), (guess, -1.0)):
                        weights[feature][tag] += change
                        moments[feature][tag] += change * step
    return {
        feature: {tag: weight - moments[feature][tag] / step for tag, weight in row.items()}
        for feature, row in weights.items()
    }


def accuracy(weights: Weights, words: Words) -> float:
    """The share of open words of the development part whose tag is right."""
    development = sentences(TREEBANK / "en_ewt-ud-dev.conllu.gz")
    rows = [step for each in development for step in steps(each, words, weights, learning=False)]
    return sum(guess == tag_of(token) for token, _, guess in rows) / len(rows)


def written(weights: Weights) -> Iterator[str]:
    """The weights as lines of TOML: for each tag, each weight with the features that carry it."""
    for tag in TAGS:
        yield f"[weights.{tag}]"
        groups: dict[int, list[str]] = defaultdict(list)
        for feature, row in weights.items():
            if weight := int(row.get(tag, 0)):
                groups[weight].append(feature)
        yield from (f"{weight} = '{' '.join(sorted(groups[weight]))}'" for weight in sorted(groups))


if __name__ == "__main__":
    sys.exit(main())
