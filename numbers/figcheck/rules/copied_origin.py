"""Documents that share text: however many print a number, it has one origin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from figcheck.compare.copies import plain
from figcheck.compare.grading import basis_of, quoted
from figcheck.compare.history import reading_order
from figcheck.model import Figure
from figcheck.rule import Conflict, Material, Outcome, rule

MOST_SHOWN = 10


@rule("F033", "info", scope="case")
def check(material: Material) -> Iterator[Outcome]:
    """Documents give the same figures in the same sentences: they are one origin, not several.

    Why it matters: five papers that print one agency's text are one witness; agreement among them proves nothing.
    Flagged: two articles with two long sentences with figures in common, word for word, or one very long one.
    Not flagged: the same number in other words; one short sentence in common ("Two people were killed.").
    """
    copies = material.known.copies
    by_document: dict[str, list[Figure]] = defaultdict(list)
    for figure in sorted(material.figures, key=reading_order):
        if figure.measure and figure.sentence:
            by_document[figure.document].append(figure)
    common: dict[str, set[str]] = defaultdict(set)
    for pair, sentences in copies.shared.items():
        for name in pair:
            common[name].update(sentences)
    for group in copies.origins():
        yield _origin(group, common, by_document, material.known.voices)


def _origin(
    group: Sequence[str],
    common: Mapping[str, set[str]],
    by_document: Mapping[str, Sequence[Figure]],
    voices: Mapping[str, str],
) -> Conflict:
    """The finding on one origin: the earliest text first, each text with its first figure that others print too."""
    sentences = set().union(*(common[name] for name in group))
    shown = [next(each for each in by_document[name] if plain(each.sentence) in common[name]) for name in group]
    shown.sort(key=reading_order)
    count, text = len(group), "sentence" if len(sentences) == 1 else f"{len(sentences)} sentences"
    return Conflict(
        figures=tuple(shown[:MOST_SHOWN]),
        message=f"{count} documents print {quoted(shown[0])} in the same text: one origin, not {count}.",
        inequality=f"{count} documents, {text if len(sentences) > 1 else 'a long sentence'} in common: 1 origin",
        severity="info",
        confidence=Decimal("0.9"),
        basis=basis_of(shown, voices),
        relation="copied",
    )
